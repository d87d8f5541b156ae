// More values that break a site than the one at its edge: what a lax reader would mend, trim, fold or convert.
import type { Site } from '../validate/sites.ts';
import { foreignTo } from './alphabets.ts';
import { onlyClass } from './forms.ts';
import { plainValue } from './plain.ts';

/** Values that a lax reader takes; some may keep the constraint after all, and some break another one as well. */
export function laxBreaches(site: Site, current: unknown): readonly unknown[] {
  const { keyword, schema, shape } = site;
  switch (keyword) {
    case 'type':
      return MISTYPED[schema.type ?? 'object'];
    case 'required':
      return [null];
    case 'enum':
      return (schema.enum ?? []).slice(0, MOST).flatMap((value) => folded(String(value)));
    case 'pattern':
      return strayed(schema, typeof current === 'string' && current !== '' ? current : String(plainValue(shape)));
    default:
      return [];
  }
}

const MOST = 2;

/** Values that are type errors for the service too (measured on services with the same front end, 2026-09). */
const MISTYPED = {
  string: [true, { text: 'text' }, ['text']],
  integer: ['1', true, { number: 1 }, [1]],
  number: ['1', true, { number: 1 }, [1]],
  boolean: [{}, []],
  object: [7, true, []],
  array: [7, true, { list: [] }],
} as const satisfies Record<string, readonly unknown[]>;

/** The same word in other letters, with blanks around it, and with others beside it. */
function folded(word: string): string[] {
  return [word.toLowerCase(), word.toUpperCase(), ` ${word}`, `${word} `, `${word},${word}`].filter(
    (one) => one !== word,
  );
}

/** The text with what its pattern does not hold before it, in it and after it. */
function strayed(schema: Site['schema'], current: string): string[] {
  const held = onlyClass(schema);
  const strays = held === undefined ? [' ', '/', '\n'] : foreignTo(held).slice(0, MOST);
  const middle = Math.floor(current.length / 2);
  return [...strays, ' ', '\n'].flatMap((stray) => [
    `${stray}${current.slice(1)}`,
    `${current.slice(0, middle)}${stray}${current.slice(middle + 1)}`,
    `${current.slice(0, -1)}${stray}`,
    `${current}${stray}`,
    stray.repeat(current.length),
  ]);
}
