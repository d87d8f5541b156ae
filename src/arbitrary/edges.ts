// The two values that matter at a site: one on the valid side of its constraint, as near to the limit as possible, and one
// that breaks it and as few others as can be.
import type { ShapeName } from '../generated/types.ts';
import type { Site } from '../validate/sites.ts';
import { blobOfBytes, HEADS, plainValue, variedElement, variedKey, variedValue } from './plain.ts';
import { shortestText, textOfLength, unmatchedText } from './texts.ts';

/** A valid value at the edge of the site's constraint. `current` is what stands there, undefined where nothing does. */
export function boundaryValue(site: Site, current: unknown): unknown {
  const { shape, schema, keyword } = site;
  const limit = Number(site.limit);
  switch (keyword) {
    case 'minLength':
      return shortestText(schema, limit, HEADS[shape]) ?? current;
    case 'maxLength':
      return textOfLength(schema, limit, HEADS[shape]);
    case 'minimum':
    case 'maximum':
      return limit;
    case 'minBytes':
    case 'maxBytes':
      return blobOfBytes(limit);
    case 'minItems':
    case 'maxItems':
      return listOf(site, limit, current);
    case 'minProperties':
    case 'maxProperties':
      return mapOf(site, limit, current);
    default:
      return current ?? plainValue(shape);
  }
}

/** A value that breaks the site's constraint; undefined means that the member has to be absent. */
export function breakingValue(site: Site, current: unknown): unknown {
  const { shape, schema, keyword } = site;
  const limit = Number(site.limit);
  switch (keyword) {
    case 'type':
      return MISTYPED[schema.type ?? 'object'];
    case 'required':
      return undefined;
    case 'minLength':
      return textOfLength(schema, limit - 1, HEADS[shape]);
    case 'maxLength':
      return textOfLength(schema, limit + 1, HEADS[shape]);
    case 'pattern':
      return unmatchedText(schema);
    case 'enum':
      return OUTSIDE_ENUM;
    case 'minimum':
      return limit - 1;
    case 'maximum':
      return limit + 1;
    case 'minBytes':
      return blobOfBytes(limit - 1);
    case 'maxBytes':
      return blobOfBytes(limit + 1);
    case 'minItems':
      return listOf(site, limit - 1, current);
    case 'maxItems':
      return listOf(site, limit + 1, current);
    case 'minProperties':
      return mapOf(site, limit - 1, current);
    case 'maxProperties':
      return mapOf(site, limit + 1, current);
    default:
      return keyword satisfies never;
  }
}

/**
 * A type error for the service too: it reads texts as booleans, cuts fractions off, and takes null as absent (measured on
 * the live service, 2026-09, and on services with the same front end), so none of these is one.
 */
/** A word that no enumeration knows. */
export const OUTSIDE_ENUM = 'NOT_A_VALUE';

const MISTYPED = {
  string: 12_345,
  integer: 'seven',
  number: 'seven',
  boolean: 1,
  object: 'text',
  array: 'text',
} as const;

/** A list of so many elements that differ: the ones that stand there first, then others. */
function listOf({ shape }: Site, length: number, current: unknown): unknown[] {
  const present = Array.isArray(current) ? current.slice(0, length) : [];
  return [...present, ...others(shape, length - present.length, present)];
}

function others(list: ShapeName, count: number, present: readonly unknown[]): unknown[] {
  const taken = new Set(present.map((value) => JSON.stringify(value)));
  const found: unknown[] = [];
  for (let index = 0; found.length < count; index++) {
    const value = variedElement(list, index);
    // A shape with few values, such as an enum, has to repeat them in a list that is too long.
    if (!taken.has(JSON.stringify(value)) || index > 4 * (count + present.length)) found.push(value);
    taken.add(JSON.stringify(value));
  }
  return found;
}

function mapOf({ schema }: Site, size: number, current: unknown): Record<string, unknown> {
  const entries = Object.entries(typeof current === 'object' && current !== null ? current : {}).slice(0, size);
  const keys = new Set(entries.map(([key]) => key));
  const value = schema.additionalProperties?.$ref;
  for (let index = 0; entries.length < size; index++) {
    const key = variedKey(schema, index);
    if (!keys.has(key)) entries.push([key, value === undefined ? 'a' : variedValue(value, index)]);
    keys.add(key);
  }
  return Object.fromEntries(entries);
}
