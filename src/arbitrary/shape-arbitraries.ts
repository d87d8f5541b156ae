// Arbitrary values of every shape, put together from the schemas on first use. Optional members come and go by frequency, fewer
// of them the more there are, because a request with every setting at once is seldom one that makes sense.
import * as fc from 'fast-check';
import { type Schema, schemas } from '../generated/schemas.ts';
import type { components, ShapeName } from '../generated/types.ts';
import { meanings } from './meanings.ts';
import { blobOfBytes } from './plain.ts';
import { textArbitrary } from './text-arbitraries.ts';

const made = new Map<ShapeName, fc.Arbitrary<unknown>>();

/** Values of a shape that keep every constraint of the contract; three in four mean something where the shape has a meaning. */
export function shapeArbitrary<Name extends ShapeName>(name: Name): fc.Arbitrary<components['schemas'][Name]> {
  const arbitrary = made.get(name) ?? shapeOf(name);
  made.set(name, arbitrary);
  // The schemas and the types come from the same pages.
  return arbitrary as fc.Arbitrary<components['schemas'][Name]>;
}

function shapeOf(name: ShapeName): fc.Arbitrary<unknown> {
  const schema = schemas[name];
  const meaning = meanings[name];
  if (meaning === undefined) return schemaArbitrary(schema);
  if (meaning.always === true) return meaning.arbitrary();
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: meaning.arbitrary() },
    { weight: 1, arbitrary: schemaArbitrary(schema) },
  );
}

function schemaArbitrary(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return shapeArbitrary(schema.$ref);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return schema.additionalProperties === undefined ? structure(schema) : map(schema, schema.additionalProperties);
    case 'array':
      return list(schema);
    case 'string':
      return schema.contentEncoding === 'base64' ? blob(schema) : textArbitrary(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -LARGEST - 1, max: schema.maximum ?? LARGEST });
    case 'number':
      return fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map((milliseconds) => milliseconds / 1000);
    case 'boolean':
      return fc.boolean();
    default:
      return fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue({ maxDepth: 1 }), {
        maxKeys: 3,
        noNullPrototype: true,
      });
  }
}

/** The largest number of 32 bits. */
const LARGEST = 2 ** 31 - 1;

/** The only numbers that need not be whole are times: from the beginning of the service to some day in 2033. */
const FIRST_DAY = 1_460_000_000_000;
const LAST_DAY = 2_000_000_000_000;

/** A structure with its required members and some of the others. */
function structure(schema: Schema): fc.Arbitrary<Record<string, unknown>> {
  const members = Object.entries(schema.properties ?? {});
  const required = new Set(schema.required);
  const optional = members.length - required.size;
  return fc
    .tuple(...members.map(([name, member]) => (required.has(name) ? schemaArbitrary(member) : maybe(member, optional))))
    .map((values) =>
      Object.fromEntries(
        members.flatMap(([name], index) => (values[index] === undefined ? [] : [[name, values[index]]])),
      ),
    );
}

/** How many of many optional members are there on average. */
const USUALLY_PRESENT = 3;

function maybe(member: Schema, siblings: number): fc.Arbitrary<unknown> {
  // A page token that the service did not give is refused by all lists, so that few requests should have one.
  const token = member.$ref !== undefined && PAGE_TOKENS.includes(member.$ref);
  const absent = token ? 15 : siblings > 2 * USUALLY_PRESENT ? siblings - USUALLY_PRESENT : 1;
  const present = token || siblings <= 2 * USUALLY_PRESENT ? 1 : USUALLY_PRESENT;
  const nothing = { weight: absent, arbitrary: fc.constant(undefined) };
  return fc.oneof({ withCrossShrink: true }, nothing, { weight: present, arbitrary: schemaArbitrary(member) });
}

const PAGE_TOKENS: readonly ShapeName[] = ['PaginationKey', 'PaginationKeyType', 'SearchPaginationTokenType'];

/** How far lists and maps reach, except those at their limit. */
const USUAL_ITEMS = 3;
/** Lists with a higher limit than this do not reach it: their requests would be huge. */
const MANY_ITEMS = 50;

function list({ items = {}, minItems = 0, maxItems }: Schema): fc.Arbitrary<unknown[]> {
  const item = schemaArbitrary(items);
  const usual = fc.array(item, {
    minLength: minItems,
    maxLength: Math.min(maxItems ?? MANY_ITEMS, minItems + USUAL_ITEMS),
    size: 'max',
  });
  if (maxItems === undefined || maxItems > MANY_ITEMS) return usual;
  const most = fc.noShrink(fc.array(item, { minLength: maxItems, maxLength: maxItems, size: 'max' }));
  return fc.oneof({ withCrossShrink: true }, { weight: 31, arbitrary: usual }, { weight: 1, arbitrary: most });
}

/** Keys that come twice fall together, so that a map with a least size has to have one of 1. */
function map(
  { propertyNames, minProperties = 0, maxProperties }: Schema,
  values: Schema,
): fc.Arbitrary<Record<string, unknown>> {
  const key =
    propertyNames === undefined ? textArbitrary({ minLength: 1, maxLength: 64 }) : schemaArbitrary(propertyNames);
  const entry = fc.tuple(key.map(String), schemaArbitrary(values));
  const entries = {
    minLength: minProperties,
    maxLength: Math.min(maxProperties ?? MANY_ITEMS, minProperties + USUAL_ITEMS),
    size: 'max',
  } as const;
  return fc.array(entry, entries).map((pairs) => Object.fromEntries(pairs));
}

/** Blobs with a higher limit than this do not reach it. */
const LARGE_BLOB = 200_000;

function blob({ 'x-blob': { minBytes = 0, maxBytes = LARGE_BLOB + 1 } = {} }: Schema): fc.Arbitrary<string> {
  const bytes = fc.uint8Array({ minLength: minBytes, maxLength: Math.min(maxBytes, minBytes + 64), size: 'max' });
  const usual = bytes.map((array) => btoa(String.fromCharCode(...array)));
  if (maxBytes > LARGE_BLOB) return usual;
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 15, arbitrary: usual },
    { weight: 1, arbitrary: fc.constant(blobOfBytes(maxBytes)) },
  );
}
