// The common form in which the spec and AWS's model files are compared: names and constraints, no prose.
import type { Model, Schema } from '../model.ts';

/** A shape of the service model. Constraints that say nothing (a least length of 0) are left out. */
export interface ShapeFacts {
  type: string;
  members: Record<string, string>;
  required: string[];
  enum: string[];
  min: number | undefined;
  max: number | undefined;
  pattern: string | undefined;
  sensitive: boolean;
}

/** An operation of the service model; `input` and `output` are shape names, undefined where there is nothing. */
export interface OperationFacts {
  input: string | undefined;
  output: string | undefined;
  errors: string[];
  signed: boolean;
}

/** Everything that is compared. */
export interface ServiceFacts {
  operations: Map<string, OperationFacts>;
  shapes: Map<string, ShapeFacts>;
}

/** Where a shape refers to another without a member's name: list items, map keys and map values. */
export const ITEM = '(item)';
export const KEY = '(key)';
export const VALUE = '(value)';

/** A shape with nothing but its type. */
export function emptyShape(type: string): ShapeFacts {
  return {
    type,
    members: {},
    required: [],
    enum: [],
    min: undefined,
    max: undefined,
    pattern: undefined,
    sensitive: false,
  };
}

/** What the spec says, with the named departures from AWS's model taken back. */
export function factsOf(model: Model): ServiceFacts {
  const operations = model.operations.map((row): [string, OperationFacts] => [
    row.name,
    {
      input: row.input,
      output: row.output,
      errors: (row.awsModel?.errors as string[] | undefined) ?? row.errors,
      signed: row.signed,
    },
  ]);
  const shapes = [...model.shapes.values()].map((shape): [string, ShapeFacts] => [
    shape.name,
    shapeFacts(shape.schema),
  ]);
  const errors = model.errors.map((error): [string, ShapeFacts] => [error.name, shapeFacts(error.schema)]);
  return { operations: new Map(operations), shapes: new Map([...shapes, ...errors]) };
}

function shapeFacts(schema: Schema): ShapeFacts {
  const type = typeOf(schema);
  const blob = schema['x-blob'] ?? {};
  const least = schema.minLength ?? schema.minItems ?? schema.minProperties ?? blob.minBytes;
  const most = schema.maxLength ?? schema.maxItems ?? schema.maxProperties ?? blob.maxBytes;
  const facts: ShapeFacts = {
    type,
    members: membersOf(schema),
    required: schema.required ?? [],
    enum: schema.enum ?? [],
    min: schema.minimum ?? (least === 0 ? undefined : least),
    max: schema.maximum ?? most,
    pattern: schema['x-aws-pattern'],
    sensitive: schema['x-sensitive'] ?? false,
  };
  const departures = schema['x-aws-model'] ?? {};
  if ('maximum' in departures) facts.max = numberOrNone(departures.maximum);
  if (typeof departures.pattern === 'string') facts.pattern = departures.pattern;
  return facts;
}

function numberOrNone(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function typeOf(schema: Schema): string {
  if (schema.type === undefined) return 'document';
  if (schema.type === 'array') return 'list';
  if (schema.type === 'object') return schema.additionalProperties === undefined ? 'structure' : 'map';
  if (schema.type === 'string') return schema.contentEncoding === undefined ? 'string' : 'blob';
  if (schema.type === 'number') return 'timestamp';
  if (schema.type === 'integer') return schema.format === 'int64' ? 'long' : 'integer';
  return schema.type;
}

function membersOf(schema: Schema): Record<string, string> {
  const entries = [
    ...Object.entries(schema.properties ?? {}),
    [ITEM, schema.items],
    [KEY, schema.propertyNames],
    [VALUE, schema.additionalProperties],
  ] as [string, Schema | undefined][];
  return Object.fromEntries(
    entries.flatMap(([name, member]) => (member?.$ref === undefined ? [] : [[name, member.$ref]])),
  );
}
