// The oracle of the validators: Ajv over the same schemas, and small values that fit or miss a shape on purpose.
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { operations } from '../../src/generated/operations.ts';
import { type Schema, schemas } from '../../src/generated/schemas.ts';
import type { OperationName, ShapeName } from '../../src/generated/types.ts';

/** Every operation. */
export const names = Object.keys(operations) as OperationName[];

const ajv = new Ajv({ strict: true, unicodeRegExp: true, allErrors: true });
for (const [name, schema] of Object.entries(schemas)) ajv.addSchema({ $id: name, ...standardPart(schema) });

/** A schema without extensions, and without formats, which Ajv alone does not know. */
function standardPart(schema: object): object {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([key]) => !key.startsWith('x-') && key !== 'format');
    return Object.fromEntries(kept.map(([key, child]) => [key, walk(child)]));
  };
  return walk(schema) as object;
}

/** What Ajv says of a value as a set of `path keyword`; a wrong key of a map counts as its own place. */
export function oracle(shape: ShapeName, value: unknown): { errors: ErrorObject[]; set: string[] } {
  const validate = ajv.getSchema(shape) as ValidateFunction;
  validate(value);
  const all = (validate.errors ?? []).filter((error) => error.keyword !== 'propertyNames');
  const mistyped = new Set(all.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
  // Ajv holds a value of the wrong type against enums and ranges as well; one complaint is enough.
  const errors = all.filter(
    ({ keyword, instancePath }) => keyword === 'type' || !mistyped.has(instancePath) || keyword === 'required',
  );
  return { errors, set: unique(errors.map(placeOf)) };
}

function placeOf(error: ErrorObject): string {
  const { instancePath, keyword, propertyName, params } = error;
  if (keyword === 'required') return `${instancePath}/${params.missingProperty} required`;
  return propertyName === undefined
    ? `${instancePath} ${keyword}`
    : `${pointer([propertyName], instancePath)} key ${keyword}`;
}

/** A JSON pointer. */
export function pointer(path: readonly (string | number)[], start = ''): string {
  return start + path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What a JSON pointer names. */
export function at(root: unknown, path: string): unknown {
  const steps = path.split('/').slice(1);
  return steps.reduce<unknown>((value, step) => {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  }, root);
}

/** Without repetition, in the order of the code units. */
export function unique(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}

const UUID = '12345678-1234-4123-8123-123456789abc';
const CANDIDATES = [
  ...[
    '',
    'a',
    '1',
    '123456',
    'abc',
    'us-east-1_a',
    'a@b',
    '{####}',
    '{##x##}',
    'import-a',
    'cognito:default',
    'terms-of-use',
    UUID,
  ],
  ...['a'.repeat(20), 'a'.repeat(60), 'arn:aws:iam::123456789012:role/x', 'arn:aws:s3:::bucket'],
];

const known = new Map<ShapeName, string[]>();

/** The strings of a small choice that keep a shape. */
export function fitting(shape: ShapeName): string[] {
  const found = known.get(shape) ?? candidatesOf(shape).filter((text) => oracle(shape, text).set.length === 0);
  if (found.length === 0) throw new Error(`No candidate fits ${shape}. Add one to CANDIDATES.`);
  known.set(shape, found);
  return found;
}

function candidatesOf(shape: ShapeName): readonly string[] {
  return schemas[shape].enum ?? CANDIDATES;
}

/** The smallest plausible value of a shape. */
export function sample(shape: ShapeName): unknown {
  const schema: Schema = schemas[shape];
  if (schema.properties !== undefined) {
    const required = schema.required ?? [];
    return Object.fromEntries(required.map((name) => [name, sample(refOf(schema.properties?.[name]))]));
  }
  if (schema.items !== undefined)
    return Array.from({ length: schema.minItems ?? 0 }, () => sample(refOf(schema.items)));
  if (schema.additionalProperties !== undefined) {
    return Array.from({ length: schema.minProperties ?? 0 }).reduce<object>(
      (map) =>
        Object.assign(map, {
          [fitting(refOf(schema.propertyNames))[0] ?? '']: sample(refOf(schema.additionalProperties)),
        }),
      {},
    );
  }
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === undefined) return { any: 'thing' };
  return schema.contentEncoding === 'base64' ? 'AA==' : fitting(shape)[0];
}

/** The shape that a node refers to. */
export function refOf(node: Schema | undefined): ShapeName {
  if (node?.$ref === undefined) throw new Error('Every member, element, key and value refers to a shape.');
  return node.$ref;
}
