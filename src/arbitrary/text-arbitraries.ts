// Arbitrary texts that keep a schema. Bounds lie in the lengths of arrays and nothing is filtered, so that making a value always
// ends; long texts repeat one character and do not shrink, because a long array of characters shrinks forever.
import * as fc from 'fast-check';
import type { Schema } from '../generated/schemas.ts';
import { alphabetOf } from './alphabets.ts';
import { type Form, formsOf, type Run } from './forms.ts';

/** How far above its least a run reaches, except in texts at their limit. */
const USUAL_REACH = 24;

/** The length of long texts where the schema has no limit. */
const LONG = 2048;

/** Texts that keep the pattern and the lengths of a schema; one in sixteen is as long as it can be. */
export function textArbitrary(schema: Schema): fc.Arbitrary<string> {
  const forms = formsOf(schema);
  const usual = fc.oneof({ withCrossShrink: true }, ...forms.map(usualText));
  const elastic = forms.filter((form) => form.some((piece) => typeof piece !== 'string' && piece.most > piece.least));
  if (elastic.length === 0) return usual;
  const longest = fc.oneof(...elastic.map(longestText));
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 15, arbitrary: usual },
    { weight: 1, arbitrary: fc.noShrink(longest) },
  );
}

function usualText(form: Form): fc.Arbitrary<string> {
  return joined(form.map((piece) => (typeof piece === 'string' ? fc.constant(piece) : usualRun(piece))));
}

function usualRun({ characters, least, most }: Run): fc.Arbitrary<string> {
  const character = fc.constantFrom(...alphabetOf(characters));
  return fc
    .array(character, { minLength: least, maxLength: Math.min(most, least + USUAL_REACH), size: 'max' })
    .map((list) => list.join(''));
}

function longestText(form: Form): fc.Arbitrary<string> {
  return joined(form.map((piece) => (typeof piece === 'string' ? fc.constant(piece) : longestRun(piece))));
}

function longestRun({ characters, least, most }: Run): fc.Arbitrary<string> {
  const length = Number.isFinite(most) ? most : Math.max(least, LONG);
  return fc.constantFrom(...alphabetOf(characters)).map((character) => character.repeat(length));
}

function joined(parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  const [only, ...others] = parts;
  return only !== undefined && others.length === 0 ? only : fc.tuple(...parts).map((texts) => texts.join(''));
}
