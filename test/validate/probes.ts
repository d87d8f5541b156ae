// Boundary and breaking values for every site of an operation, each inside an otherwise sound root value.
import { type Schema, schemas } from '../../src/generated/schemas.ts';
import type { ShapeName } from '../../src/generated/types.ts';
import type { Site, SiteStep } from '../../src/validate/sites.ts';
import { fitting, refOf, sample } from './oracle.ts';

const WRONG: readonly unknown[] = [7, 1.5, -1, true, false, 'x', 'false', '', [], ['x'], [null], {}, { x: 'y' }, null];

/** Root values that stand on or just beyond the edge of a site. */
export function probesOf(root: ShapeName, site: Site): unknown[] {
  if (site.kind === 'required') return [without(placed(root, site.path, sample(site.shape)), site.path)];
  return edgesOf(site).map((value) => placed(root, site.path, value));
}

function edgesOf({ kind, keyword, schema, shape }: Site): unknown[] {
  if (kind === 'type') return [...WRONG, sample(shape)];
  if (kind === 'pattern') return ['\u0000 !', ' ', 'é', '😀', '\n', 'a b', 'x'.repeat(3), ...fitting(shape)];
  if (kind === 'enum') return ['NOT_A_VALUE', ...(schema.enum ?? [])];
  const limit = limitOf(schema, keyword);
  return [limit - 1, limit, limit + 1]
    .filter((size) => size >= 0 || keyword === 'minimum')
    .map((size) => sized(schema, keyword, size));
}

function limitOf(schema: Schema, keyword: string): number {
  const bytes = schema['x-blob'];
  const table: Record<string, number | undefined> = {
    ...pickNumbers(schema),
    minBytes: bytes?.minBytes,
    maxBytes: bytes?.maxBytes,
  };
  return table[keyword] ?? 0;
}

function pickNumbers(schema: Schema): Record<string, number> {
  return Object.fromEntries(
    Object.entries(schema).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

function sized(schema: Schema, keyword: string, size: number): unknown {
  if (keyword === 'minimum' || keyword === 'maximum') return size;
  if (keyword.endsWith('Length')) return size % 2 === 0 ? 'a'.repeat(size) : '𝒜'.repeat(size);
  if (keyword.endsWith('Bytes')) return btoa('a'.repeat(size));
  if (keyword.endsWith('Items')) return Array.from({ length: size }, () => sample(refOf(schema.items)));
  return Object.fromEntries(
    Array.from({ length: size }, (_, i) => [`key${i}`, sample(refOf(schema.additionalProperties))]),
  );
}

/** A sound root value in which `value` stands at the path; a key takes the place of the value's text. */
function placed(shape: ShapeName, path: readonly SiteStep[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const schema = schemas[shape];
  if (step.kind === 'element') return [placed(refOf(schema.items), rest, value)];
  const values = refOf(schema.additionalProperties ?? schema.properties?.[step.kind === 'member' ? step.name : '']);
  if (step.kind === 'key') return { [String(value)]: sample(values) };
  if (step.kind === 'value')
    return { [fitting(refOf(schema.propertyNames)).at(-1) ?? '']: placed(values, rest, value) };
  return { ...(sample(shape) as object), [step.name]: placed(values, rest, value) };
}

/** The root without the member that the path ends at. */
function without(root: unknown, path: readonly SiteStep[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof root !== 'object' || root === null) return root;
  if (Array.isArray(root)) return root.map((item) => without(item, rest));
  const entries = Object.entries(root);
  if (step.kind !== 'member') return Object.fromEntries(entries.map(([key, item]) => [key, without(item, rest)]));
  const kept = rest.length === 0 ? entries.filter(([key]) => key !== step.name) : entries;
  return Object.fromEntries(kept.map(([key, item]) => [key, key === step.name ? without(item, rest) : item]));
}
