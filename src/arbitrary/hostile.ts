// Texts that break careless code: halves of surrogate pairs, marks without letters, writing from right to left, control characters,
// names of JavaScript's own members, very long texts, and bits of other languages.
import * as fc from 'fast-check';

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'null',
  'undefined',
  'NaN',
  'true',
];

const CHARACTERS = [
  '\u0000',
  'a\u0000b',
  '\u0007',
  '\u001b[31m',
  '\ud800',
  '\udc00',
  'a\ud83d',
  '\udfffa',
  '\u202eabc',
  '\u200fאב',
  '\u0301',
  `a${'\u0301'.repeat(40)}`,
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'ﬀ',
  'İ',
  'ß',
  '\r\n',
  '\t',
  ' ',
  '  a  ',
];

const FRAGMENTS = [
  "'; DROP TABLE users; --",
  '" or ""="',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%00',
  '%s%n',
  '{"a":1}',
  '[]',
  '{}',
  '\\',
  '"',
  `$${'{1}'}`,
  '{####}',
  'aws:reserved',
  'a\r\nX-Injected: 1',
  '1e309',
  '-0',
];

/** How long very long texts are: around powers of two, and above the service's longest limit. */
const LENGTHS = [1025, 4097, 65_537, 131_073];

/** Texts that careless code stumbles over. Long ones do not shrink. */
export function hostileStrings(): fc.Arbitrary<string> {
  const long = fc
    .tuple(fc.constantFrom('a', 'é', '\u{1f600}', '"'), fc.constantFrom(...LENGTHS))
    .map(([character, length]) => character.repeat(length));
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
    { weight: 4, arbitrary: fc.constantFrom(...CHARACTERS) },
    { weight: 3, arbitrary: fc.constantFrom(...FRAGMENTS) },
    { weight: 1, arbitrary: fc.noShrink(long) },
  );
}
