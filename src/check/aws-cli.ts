// Requests as lines of the AWS CLI (version 2). The CLI looks at a request before it sends it, so that many a broken one cannot be
// said through it: measured with aws-cli 2.9.19 and 1.45.11, and read in botocore's validate.py and serialize.py.
import { operations } from '../generated/operations.ts';
import { type Schema, schemas } from '../generated/schemas.ts';
import type { OperationName, ShapeName } from '../generated/types.ts';
import { quoted, quotedJson } from './shell.ts';

/** What the AWS CLI can do with a request. */
export interface AwsCli {
  /** The line that sends it; undefined where none can. */
  readonly line: string | undefined;
  /** What the line needs, or why there is none; undefined where it works as it is. */
  readonly note: string | undefined;
}

/** A request as it is to be shown. */
export interface ShownRequest {
  readonly operation: OperationName;
  /** The body as a value, or as text where it is no JSON. */
  readonly request: unknown;
  readonly isText: boolean;
  readonly url: string;
  /** Headers beside, or in place of, those of the wire. */
  readonly headers: Readonly<Record<string, string>>;
  /** A file to take the body from, where it is too long for a line. */
  readonly file: string | undefined;
}

/** The name of an operation on the command line of the AWS CLI, by the rules of botocore's `xform_name`. */
export function commandName(operation: OperationName): string {
  return operation
    .replace(/(.)([A-Z][a-z]+)/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();
}

/** The line of the AWS CLI for a request. */
export function awsCliLine({ operation, request, isText, headers, url, file }: ShownRequest): AwsCli {
  const { signed, input, paginator } = operations[operation];
  if (isText) return none('it writes the body itself, as JSON');
  const [header] = Object.keys(headers);
  if (header !== undefined) return none(`it cannot be given the header ${header}`);
  const objections = [...objectionsTo(request, schemas[input], 'the body')];
  const fatal = objections.find(({ final }) => final);
  if (fatal !== undefined) return none(fatal.reason);
  const words = [
    `aws cognito-idp ${commandName(operation)}`,
    `--cli-input-json ${file === undefined ? quotedJson(request) : `file://${file}`}`,
    `--endpoint-url ${quoted(url)}`,
    `--region ${regionOf(url, request)}`,
    ...(signed ? [] : ['--no-sign-request']),
    // It would ask for all pages by itself, and rewrite the size of a page.
    ...(paginator === undefined ? [] : ['--no-paginate']),
  ];
  const [first] = objections;
  const needs = [
    ...(first === undefined
      ? []
      : [`parameter_validation = false in the profile of the AWS CLI, because ${first.reason}`]),
    ...(file === undefined ? [] : [`the member request of the case in ${file}`]),
  ];
  return { line: words.join(' '), note: needs.length === 0 ? undefined : `needs ${needs.join(', and ')}` };
}

function none(reason: string): AwsCli {
  return { line: undefined, note: `the AWS CLI cannot send this request: ${reason}` };
}

/** The Region that the endpoint is named after, or the pool of the request. */
function regionOf(url: string, request: unknown): string {
  const ofHost = /^https?:\/\/cognito-idp(?:-fips)?\.([a-z0-9-]+)\./.exec(url)?.[1];
  const { UserPoolId: pool } = (request ?? {}) as { UserPoolId?: unknown };
  const ofPool = typeof pool === 'string' ? /^([a-z]{2}(?:-[a-z]+)+-\d)_/.exec(pool)?.[1] : undefined;
  return ofHost ?? ofPool ?? 'us-east-1';
}

/** What the CLI has against a request. Its check can be turned off; what is `final` it stumbles over all the same, or changes. */
interface Objection {
  readonly reason: string;
  readonly final: boolean;
}

function* objectionsTo(value: unknown, schema: Schema, place: string): Generator<Objection> {
  if (schema.$ref !== undefined) return yield* objectionsTo(value, schemas[schema.$ref as ShapeName], place);
  switch (schema.type) {
    case undefined:
      return;
    case 'object':
      return yield* objectionsToObject(value, schema, place);
    case 'array':
      if (!Array.isArray(value)) return yield { reason: `${place} is no list`, final: true };
      yield* below(value.length, schema.minItems, `the length of ${place}`);
      for (const [index, item] of value.entries()) yield* objectionsTo(item, schema.items ?? {}, `${place}[${index}]`);
      return;
    case 'string':
      if (schema.contentEncoding !== undefined && !isBase64(value))
        yield { reason: `${place} is no Base64`, final: true };
      else if (typeof value !== 'string') yield { reason: `${place} is no string`, final: false };
      else yield* below([...value].length, schema.minLength, `the length of ${place}`);
      return;
    case 'integer':
      // To Python, true and false are whole numbers.
      if (typeof value === 'boolean' || Number.isSafeInteger(value)) yield* below(Number(value), schema.minimum, place);
      else yield { reason: `${place} is no whole number`, final: false };
      return;
    case 'boolean':
      if (typeof value !== 'boolean') yield { reason: `${place} is no boolean`, final: false };
      return;
    case 'number':
      if (typeof value !== 'number') yield { reason: `${place} is no number`, final: false };
  }
}

function* objectionsToObject(value: unknown, schema: Schema, place: string): Generator<Objection> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return yield { reason: `${place} is no object`, final: true };
  const held = new Map(Object.entries(value));
  for (const name of schema.required ?? [])
    if (!held.has(name)) yield { reason: `${inside(place, name)} is missing`, final: false };
  for (const [name, child] of held) {
    const known =
      schema.properties === undefined || !Object.hasOwn(schema.properties, name)
        ? schema.additionalProperties
        : schema.properties[name];
    if (known === undefined) yield { reason: `it does not know ${inside(place, name)}`, final: true };
    else yield* objectionsTo(child, known, inside(place, name));
    if (schema.propertyNames !== undefined) yield* objectionsTo(name, schema.propertyNames, `a key of ${place}`);
  }
}

function* below(size: number, least: number | undefined, what: string): Generator<Objection> {
  if (least !== undefined && size < least) yield { reason: `${what} is below ${least}`, final: false };
}

function inside(place: string, name: string): string {
  // Names in maps are anything; a note is no place for long ones.
  const short = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  return place === 'the body' ? short : `${place}.${short}`;
}

/** The CLI reads blobs from Base64 and writes them again, which keeps only what is written the one usual way. */
function isBase64(value: unknown): boolean {
  return typeof value === 'string' && /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value);
}
