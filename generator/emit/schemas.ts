// Emits the schemas of all shapes without prose: what arbitraries, the ledger and response checks read at run time.
import type { Model, Schema } from '../model.ts';
import { header, quote } from './text.ts';

const DROPPED = new Set(['description', 'x-source', 'x-aws-model', 'x-answers', 'deprecated', 'x-status']);

/** `src/generated/schemas.ts`: one line a shape, in the order of the names. */
export function emitSchemas(model: Model): string {
  const rows = [...model.shapes.values()].map((shape) => `  ${shape.name}: ${literal(bare(shape.schema))},`);
  return `${header('spec/')}
import type { ShapeName } from './types.ts';

/** A node of a shape: a JSON Schema whose references are bare shape names. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly format?: string;
  readonly $ref?: ShapeName;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly contentEncoding?: 'base64';
  readonly 'x-aws-pattern'?: string;
  readonly 'x-blob'?: { readonly minBytes?: number; readonly maxBytes?: number };
  readonly 'x-sensitive'?: boolean;
}

/** Every shape by name. */
export const schemas: Readonly<Record<ShapeName, Schema>> = {
${rows.join('\n')}
};
`;
}

function bare(schema: Schema): unknown {
  const walk = (value: unknown, named: boolean): unknown => {
    if (Array.isArray(value)) return value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => named || !DROPPED.has(key))
        .map(([key, child]) => [key, walk(child, key === 'properties' && !named)]),
    );
  };
  return walk(schema, false);
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, child]) => `${/^[$A-Za-z_][\w$]*$/.test(key) ? key : quote(key)}: ${literal(child)}`,
    );
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return typeof value === 'string' ? quote(value) : JSON.stringify(value);
}
