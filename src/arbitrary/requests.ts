// Arbitrary requests and answers. A request that breaks a rule between its members is mended by leaving out what the rule names,
// so that no value is ever thrown away and shrinking keeps the rules as well.
import type * as fc from 'fast-check';
import { constant } from 'fast-check';
import { operations } from '../generated/operations.ts';
import { type Schema, schemas } from '../generated/schemas.ts';
import type { OperationName, Request, Response, ShapeName } from '../generated/types.ts';
import { requestRuleViolations } from '../validate/index.ts';
import type { RequestFault } from '../validate/requests/fault.ts';
import { shapeArbitrary } from './shape-arbitraries.ts';

/** How requests are made. */
export interface RequestOptions<Name extends OperationName> {
  /** Members that every request has with this value; undefined leaves a member out. */
  readonly fixed?: { readonly [Member in keyof Request<Name>]?: Request<Name>[Member] | undefined };
}

/** Requests that keep every constraint of an operation and every rule between their members. */
export function requestArbitrary<Name extends OperationName>(
  operation: Name,
  options: RequestOptions<Name> = {},
): fc.Arbitrary<Request<Name>> {
  // The input shape of an operation is the type of its request.
  const requests = shapeArbitrary(operations[operation].input) as fc.Arbitrary<Request<Name>>;
  const { fixed } = options;
  return requests.map((request) => mended(operation, fixed === undefined ? request : withFixed(request, fixed)));
}

/** Answers that keep the contract; undefined for operations that answer nothing. */
export function responseArbitrary<Name extends OperationName>(operation: Name): fc.Arbitrary<Response<Name>> {
  const { output } = operations[operation];
  const answers: fc.Arbitrary<unknown> = output === undefined ? constant(undefined) : shapeArbitrary(output);
  return answers as fc.Arbitrary<Response<Name>>;
}

function withFixed<Value extends object>(request: Value, fixed: object): Value {
  const merged = Object.entries({ ...request, ...fixed }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(merged) as Value;
}

/** The request without what breaks its rules. Each step takes something away, so that it ends. */
export function mended<Name extends OperationName>(operation: Name, request: Request<Name>): Request<Name> {
  const [fault] = requestRuleViolations(operation, request);
  if (fault === undefined) return request;
  const rest = without(operations[operation].input, request, fault.path);
  if (rest === undefined) throw new RangeError(`${operation}: nothing can be left out that mends: ${fault.text}`);
  return mended(operation, rest as Request<Name>);
}

/** A copy without what stands at a path; undefined where the whole has to go, because it needs what is taken away. */
function without(shape: ShapeName, value: unknown, path: RequestFault['path']): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return undefined;
  const schema = schemas[shape];
  const inner = innerShape(schema, step);
  const child = (value as Record<string | number, unknown>)[step];
  const left = rest.length === 0 || inner === undefined ? undefined : without(inner, child, rest);
  if (Array.isArray(value)) {
    const items = left === undefined ? value.filter((_, index) => index !== step) : value.with(Number(step), left);
    return items.length < (schema.minItems ?? 0) ? undefined : items;
  }
  if (left === undefined && schema.required?.includes(String(step))) return undefined;
  const entries = Object.entries(value).flatMap(([name, held]) =>
    name !== String(step) ? [[name, held]] : left === undefined ? [] : [[name, left]],
  );
  return entries.length < (schema.minProperties ?? 0) ? undefined : Object.fromEntries(entries);
}

function innerShape(schema: Schema, step: string | number): ShapeName | undefined {
  return (schema.properties?.[step] ?? schema.items ?? schema.additionalProperties)?.$ref;
}
