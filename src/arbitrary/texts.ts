// Texts of a wanted length that match a pattern, and texts that do not, put together from a small table. Lengths count code
// points; only ASCII is used, so that no text ever hangs on what Java and JavaScript see differently.
import type { Schema } from '../generated/schemas.ts';

/** How texts for one pattern are put together: `head`, as many `fill` as the length asks for, `tail`. */
interface Recipe {
  readonly head?: string;
  readonly fill?: string;
  readonly tail?: string;
  /** A text that reads naturally; without it, a short one is put together. */
  readonly plain?: string;
  /** A character that the pattern refuses wherever it stands. Without it, a text of `fill` alone breaks the pattern. */
  readonly wrong?: string;
}

/** By the pattern as AWS writes it. A control character stands where a pattern takes every visible one and white space. */
const RECIPES: Readonly<Record<string, Recipe>> = {
  '[\\w\\s+=,.@-]+': { wrong: '#' },
  'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?': {
    head: 'arn:aws:iam::1:',
    plain: 'arn:aws:iam::123456789012:role/contract',
  },
  '(arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?)?': {
    head: 'arn:aws:iam::1:',
    plain: 'arn:aws:lambda:us-east-1:123456789012:function:contract',
  },
  'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:::[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?': {
    head: 'arn:aws:s3:::',
    plain: 'arn:aws:s3:::contract-bucket',
  },
  '.*\\{####\\}.*': { head: '{####}' },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{####\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*': { head: '{####}' },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{##[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*##\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*':
    {
      head: '{##',
      tail: '##}',
      plain: '{##Verify##}',
    },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+': { wrong: '\u0007' },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*': { wrong: '\u0007' },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]+': { wrong: '\u0007' },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r ]+': { wrong: '\u0007' },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]+': { wrong: '\u0007' },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+@[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+': { head: 'ada@', plain: 'ada@example.com' },
  '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+': { wrong: ' ' },
  '[^_\\p{Z}][\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}][^_\\p{Z}]+': { fill: 'a', wrong: ' ' },
  '[a-zA-Z0-9_-]+': { wrong: '#' },
  '[\\w-]+_[0-9a-zA-Z]+': { head: 'us-east-1_', plain: 'us-east-1_contract0' },
  '[\\w-]+_[0-9a-f-]+': { head: 'us-east-1_', plain: 'us-east-1_a1b2c3d4-5678-40ab-8def-111122223333' },
  '[\\S]+': { wrong: ' ' },
  '[\\w+]+': { wrong: '-' },
  '[\\w+=/]+': { wrong: '-' },
  '[\\w+-]+': { wrong: '!' },
  '[\\w\\s+=.@-]+': { wrong: '#' },
  '[\\w\\- ]+': { wrong: '#' },
  '[\\x21\\x23-\\x5B\\x5D-\\x7E]+': { wrong: '"' },
  '[\\x21\\x23-\\x2E\\x30-\\x5B\\x5D-\\x7E]+': { wrong: '/' },
  '[0-9a-fA-F]+': { wrong: 'g' },
  '[0-9]+': { fill: '1', wrong: 'a' },
  '[A-Za-z0-9-_=.]+': { wrong: '!' },
  'import-[0-9a-zA-Z-]+': { head: 'import-' },
  'cognito:(default|dutch|english|french|spanish|german|bahasa-indonesia|italian|japanese|korean|portuguese-brazil|chinese-(simplified|traditional))':
    { plain: 'cognito:default' },
  '(terms-of-use|privacy-policy)': { plain: 'terms-of-use' },
  '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[4][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}': {
    plain: '00000000-0000-4000-8000-000000000000',
  },
};

/** For texts without a pattern. */
const NO_RECIPE: Recipe = {};

/** For the patterns of letters, digits and a few marks that need nothing of their own. */
const UNLISTED: Recipe = { wrong: '#' };

/** Some patterns of the model bring their own anchors. */
function recipeOf(schema: Schema): Recipe {
  if (schema.pattern === undefined) return NO_RECIPE;
  return RECIPES[(schema['x-aws-pattern'] ?? '').replace(/^\^|\$$/g, '')] ?? UNLISTED;
}

/** Whether a text matches the schema's pattern; every text matches where there is none. */
export function matches(schema: Schema, text: string): boolean {
  return schema.pattern === undefined || expression(schema.pattern).test(text);
}

const made = new Map<string, RegExp>();

function expression(source: string): RegExp {
  const known = made.get(source) ?? new RegExp(source, 'u');
  made.set(source, known);
  return known;
}

/** A text that reads naturally and keeps every constraint of the schema. */
export function plainText(schema: Schema): string {
  const { plain } = recipeOf(schema);
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
  if (plain !== undefined && plain.length >= minLength && plain.length <= maxLength) return plain;
  return textOfLength(schema, Math.min(Math.max(minLength, 8), maxLength));
}

/**
 * A text of exactly so many characters that matches the pattern, or the nearest one that does not where the pattern has
 * none of that length. `head` goes first where the result still matches.
 */
export function textOfLength(schema: Schema, length: number, head = ''): string {
  const recipe = recipeOf(schema);
  const { fill = 'a', tail = '' } = recipe;
  const build = (start: string): string | undefined =>
    start.length + tail.length > length ? undefined : start + fill.repeat(length - start.length - tail.length) + tail;
  const candidates = [head, recipe.head ?? '', '_'.padStart(Math.ceil(length / 2), fill)].map(build);
  return candidates.find((text) => text !== undefined && matches(schema, text)) ?? fill.repeat(length);
}

/** The shortest matching text that is at least so long; undefined where there is none up to 64 characters. */
export function shortestText(schema: Schema, least: number, head = ''): string | undefined {
  for (let length = least; length <= Math.max(least, 64); length++) {
    const text = textOfLength(schema, length, head);
    if (matches(schema, text)) return text;
  }
  return undefined;
}

/** A text within the schema's lengths that breaks its pattern. */
export function unmatchedText(schema: Schema): string {
  const { fill = 'a', wrong } = recipeOf(schema);
  const { minLength = 0, maxLength = 8 } = schema;
  const length = Math.min(Math.max(minLength, 3), maxLength);
  const middle = Math.floor(length / 2);
  const texts = [
    ...(wrong === undefined ? [] : [fill.repeat(middle) + wrong + fill.repeat(length - middle - 1)]),
    fill.repeat(length),
  ];
  const found = texts.find((text) => !matches(schema, text));
  if (found === undefined) throw new RangeError(`no text is known that breaks ${schema['x-aws-pattern']}`);
  return found;
}
