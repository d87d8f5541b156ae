// Every place where an operation's request or answer can break the contract, derived from the schemas: the fixed list
// that a ledger counts against. How to break a site is left to whoever makes values.
import { operations } from '../generated/operations.ts';
import { type Schema, schemas } from '../generated/schemas.ts';
import type { OperationName, ShapeName } from '../generated/types.ts';
import type { Keyword, Limit } from '../generated/validators/support.ts';

/** One step from the root: a member by its name, any element of a list, any key or any value of a map. */
export type SiteStep =
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'element' }
  | { readonly kind: 'key' }
  | { readonly kind: 'value' };

/** What can be wrong at a place; `min` and `max` stand for lengths, sizes and ranges alike. */
export type SiteKind = 'type' | 'required' | 'min' | 'max' | 'pattern' | 'enum';

/** One constraint at one place of one operation. */
export interface Site {
  /** Stable: `SignUp/Password/maxLength`, and for answers `SignUp:response/UserSub/type`. */
  readonly id: string;
  readonly operation: OperationName;
  readonly direction: 'input' | 'output';
  readonly path: readonly SiteStep[];
  readonly kind: SiteKind;
  readonly keyword: Keyword | 'type';
  /** The shape at this place; of `required`, the shape of the member that must be there. */
  readonly shape: ShapeName;
  readonly schema: Schema;
  readonly limit: Limit;
  /** No JSON value can break it, such as a minimum of 0, a pattern that matches everything, or the type of a key. */
  readonly unviolable: boolean;
}

/** Every site of an operation's request, depth first in the order of the spec. */
export function inputSites(operation: OperationName): readonly Site[] {
  return sitesOf(operation, 'input', operations[operation].input);
}

/** Every site of an operation's answer; none where success has an empty body. */
export function outputSites(operation: OperationName): readonly Site[] {
  const root = operations[operation].output;
  return root === undefined ? [] : sitesOf(operation, 'output', root);
}

function sitesOf(operation: OperationName, direction: Site['direction'], root: ShapeName): Site[] {
  const sites: Site[] = [];
  const prefix = direction === 'input' ? operation : `${operation}:response`;
  const visit = (shape: ShapeName, path: readonly SiteStep[], above: readonly ShapeName[]): void => {
    // A shape inside itself adds no new kind of site.
    if (above.includes(shape)) return;
    const schema = schemas[shape];
    const put = (at: readonly SiteStep[], of: ShapeName, { kind, keyword, limit, unviolable }: Constraint): void => {
      const id = [prefix, ...at.map(stepText), keyword].join('/');
      sites.push({
        id,
        operation,
        direction,
        path: at,
        kind,
        keyword,
        shape: of,
        schema: schemas[of],
        limit,
        unviolable,
      });
    };
    put(path, shape, typeConstraint(schema, path.at(-1)?.kind === 'key'));
    for (const constraint of constraintsOf(schema)) put(path, shape, constraint);
    const inside = [...above, shape];
    for (const [name, member] of Object.entries(schema.properties ?? {})) {
      if (member.$ref === undefined) continue;
      const at: readonly SiteStep[] = [...path, { kind: 'member', name }];
      if (schema.required?.includes(name)) put(at, member.$ref, REQUIRED);
      visit(member.$ref, at, inside);
    }
    if (schema.items?.$ref !== undefined) visit(schema.items.$ref, [...path, { kind: 'element' }], inside);
    if (schema.propertyNames?.$ref !== undefined) visit(schema.propertyNames.$ref, [...path, { kind: 'key' }], inside);
    if (schema.additionalProperties?.$ref !== undefined) {
      visit(schema.additionalProperties.$ref, [...path, { kind: 'value' }], inside);
    }
  };
  visit(root, [], []);
  return sites;
}

type Constraint = Pick<Site, 'kind' | 'keyword' | 'limit' | 'unviolable'>;

const REQUIRED: Constraint = { kind: 'required', keyword: 'required', limit: undefined, unviolable: false };

function typeConstraint(schema: Schema, isKey: boolean): Constraint {
  return { kind: 'type', keyword: 'type', limit: schema.type, unviolable: isKey || schema.type === undefined };
}

const SIZES = [
  ['min', 'minLength'],
  ['max', 'maxLength'],
  ['min', 'minItems'],
  ['max', 'maxItems'],
  ['min', 'minProperties'],
  ['max', 'maxProperties'],
  ['min', 'minimum'],
  ['max', 'maximum'],
] as const;

function constraintsOf(schema: Schema): Constraint[] {
  const found: Constraint[] = [];
  const size = (kind: 'min' | 'max', keyword: Keyword, limit: number | undefined): void => {
    // Nothing is shorter than empty; only a number can lie below 0.
    const unviolable = kind === 'min' && keyword !== 'minimum' && limit === 0;
    if (limit !== undefined) found.push({ kind, keyword, limit, unviolable });
  };
  for (const [kind, keyword] of SIZES) size(kind, keyword, schema[keyword]);
  size('min', 'minBytes', schema['x-blob']?.minBytes);
  size('max', 'maxBytes', schema['x-blob']?.maxBytes);
  const { pattern } = schema;
  if (pattern !== undefined) {
    found.push({
      kind: 'pattern',
      keyword: 'pattern',
      limit: schema['x-aws-pattern'],
      unviolable: pattern === ANYTHING,
    });
  }
  if (schema.enum !== undefined) found.push({ kind: 'enum', keyword: 'enum', limit: schema.enum, unviolable: false });
  return found;
}

/** The one pattern of the model that every text matches. */
const ANYTHING = '^(?:[\\s\\S]*)$';

function stepText(step: SiteStep): string {
  return step.kind === 'member' ? step.name : `{${step.kind}}`;
}
