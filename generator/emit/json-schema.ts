// Turns shapes into plain JSON Schemas that stand under `#/components/schemas/`, for everything that speaks OpenAPI.
import type { Model, Schema } from '../model.ts';

/** The place of a shape in a document. */
export function pointer(name: string): string {
  return `#/components/schemas/${name}`;
}

/** The schemas of all shapes by name, without the keywords that `drop` picks. */
export function componentsOf(model: Model, drop: (keyword: string) => boolean): Record<string, unknown> {
  return Object.fromEntries([...model.shapes.values()].map((shape) => [shape.name, rewritten(shape.schema, drop)]));
}

/** One schema with references as pointers. Names of members are never taken for keywords. */
export function rewritten(schema: Schema, drop: (keyword: string) => boolean): Record<string, unknown> {
  const walk = (value: unknown, isNames: boolean): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => isNames || !drop(key))
        .map(([key, child]) => {
          if (!isNames && key === '$ref') return [key, pointer(String(child))];
          return [key, walk(child, !isNames && key === 'properties')];
        }),
    );
  };
  return walk(schema, false) as Record<string, unknown>;
}
