// Puts a value at a place inside a request and leaves the rest of it alone; what lies on the way and is absent is filled in.
import { type Schema, schemas } from '../generated/schemas.ts';
import type { ShapeName } from '../generated/types.ts';
import type { SiteStep } from '../validate/sites.ts';
import { plainValue, variedKey } from './plain.ts';

/**
 * A copy of `root` in which the value at `path` is what `change` answers; undefined removes it. `change` is told what stood
 * there, or a plain valid value where nothing did.
 */
export function changedAt(
  shape: ShapeName,
  root: unknown,
  path: readonly SiteStep[],
  change: (current: unknown) => unknown,
): unknown {
  const [step, ...rest] = path;
  const value = root ?? plainValue(shape);
  if (step === undefined) return change(structuredClone(value));
  const schema = schemas[shape];
  const inside = (of: Schema | undefined, current: unknown): unknown =>
    of?.$ref === undefined ? change(current) : changedAt(of.$ref, current, rest, change);
  if (step.kind === 'member') {
    const changed = inside(schema.properties?.[step.name], (value as Record<string, unknown>)[step.name]);
    const { [step.name]: _, ...others } = value as Record<string, unknown>;
    return changed === undefined ? others : { ...others, [step.name]: changed };
  }
  if (step.kind === 'element') {
    const [first, ...others] = value as unknown[];
    return [inside(schema.items, first), ...others];
  }
  // A map keeps its entries and gets another one, because their keys may mean something.
  const given = root === undefined ? [] : Object.entries(value as object);
  const taken = new Set(given.map(([name]) => name));
  const [key, held] = freshEntry(schema, taken);
  const changed: [string, unknown] =
    step.kind === 'key'
      ? [String(inside(schema.propertyNames, key)), held]
      : [key, inside(schema.additionalProperties, held)];
  return Object.fromEntries([...given, changed]);
}

function freshEntry(schema: Schema, taken: ReadonlySet<string>): [string, unknown] {
  let index = 0;
  while (taken.has(variedKey(schema, index))) index += 1;
  const value = schema.additionalProperties?.$ref;
  return [variedKey(schema, index), value === undefined ? undefined : plainValue(value)];
}
