// The words the generator thinks in: what `spec/` says, held in memory with every name kept.

/** A JSON Schema node as the pages write it; `$ref` values are normalised to the bare shape name. */
export interface Schema {
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  format?: string;
  description?: string;
  deprecated?: boolean;
  $ref?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  propertyNames?: Schema;
  additionalProperties?: Schema;
  enum?: string[];
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  maxProperties?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  contentEncoding?: 'base64';
  'x-aws-pattern'?: string;
  'x-aws-model'?: Record<string, unknown>;
  'x-answers'?: Answers;
  'x-blob'?: { minBytes?: number; maxBytes?: number };
  'x-sensitive'?: boolean;
  'x-source'?: string;
  'x-status'?: number;
}

/** Where the service breaks its own model in what it sends: a keyword that recorded answers do not keep. */
export interface Answers {
  keyword: 'required' | 'maxLength' | 'pattern';
  /** For `required`: the member that may be absent. */
  member?: string;
  /** The only values that break the keyword; any value where this is absent. */
  only?: unknown[];
  reason: string;
}

/** A named shape and the page it stands on, relative to `spec/`. */
export interface Shape {
  name: string;
  file: string;
  schema: Schema;
}

/** How an operation hands out a long list page by page. */
export interface Paginator {
  inputToken: string;
  outputToken: string;
  limitKey?: string;
  resultKey: string;
}

/** One operation with the page it stands on. `output` is undefined where success has an empty body. */
export interface Operation {
  name: string;
  topic: string;
  file: string;
  summary: string;
  description: string;
  signed: boolean;
  input: string;
  output: string | undefined;
  errors: string[];
  paginator: Paginator | undefined;
  example: { request: unknown; response: unknown };
  awsModel: Record<string, unknown> | undefined;
}

/** An exception of `errors.yaml`, or an error of the wire of `common-errors.yaml`. */
export interface ServiceError {
  name: string;
  description: string;
  status: number;
  schema: Schema;
}

/** A behavioural rule. `appliesTo` entries are operations, shapes, members of either, or `*`. */
export interface Rule {
  id: string;
  topic: string | undefined;
  file: string;
  statement: string;
  appliesTo: string[];
  kind: string;
  checkable: 'black-box' | 'needs-hook' | 'static' | 'not-checkable';
  needs: string[];
  error: string | undefined;
  inferred: boolean;
  source: string;
}

/** The whole contract. Operations and tags keep the order of the table of contents; shapes are sorted by name. */
export interface Model {
  head: Record<string, unknown>;
  topics: string[];
  operations: Operation[];
  shapes: Map<string, Shape>;
  errors: ServiceError[];
  commonErrors: ServiceError[];
  rules: Rule[];
}

/** The anchored form of a pattern of the service model, as pages write it. */
export function anchored(pattern: string): string {
  return `^(?:${pattern.replace(/^\^/, '').replace(/\$$/, '')})$`;
}

/** Keywords that limit the values of a shape. */
export const LIMITS = [
  'required',
  'enum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'minimum',
  'maximum',
  'pattern',
  'x-blob',
] as const;

/** The media type of every body of the protocol. */
export const MEDIA_TYPE = 'application/x-amz-json-1.1';

/** What stands before the operation's name in `X-Amz-Target`. */
export const TARGET_PREFIX = 'AWSCognitoIdentityProviderService';

/** Every shape name that a schema refers to, directly. */
export function referencesOf(schema: Schema): string[] {
  const children = [
    ...Object.values(schema.properties ?? {}),
    schema.items,
    schema.propertyNames,
    schema.additionalProperties,
  ].filter((child) => child !== undefined);
  const own = schema.$ref === undefined ? [] : [schema.$ref];
  return [...own, ...children.flatMap(referencesOf)];
}

/** All shapes that can be reached from one shape, itself included. */
export function reachableFrom(model: Model, root: string): Set<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const shape = model.shapes.get(name);
    if (shape !== undefined) for (const next of referencesOf(shape.schema)) visit(next);
  };
  visit(root);
  return seen;
}
