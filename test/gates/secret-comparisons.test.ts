// Gate: nothing secret is compared by `===`, whose time tells how far a guess was right. A comparison of codes that was mended once and
// came back unseen is why this looks at the text of the files.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = ['src/mock', 'src/crypto'].flatMap((room) =>
  readdirSync(`${root}/${room}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${room}/${file}`),
);

// A name that ends in one of these holds a secret, or what was made of one; codes and secrets are kept under `value`, passwords under `x`.
const SECRET = String.raw`(?:\w+[?!]?\.)*(?:\w*(?:secret|password|token|digest|signature|proof|hash|verifier|csrf)|value|x|(?:\w+\.)code)`;
const ORDINARY = String.raw`(?:undefined|null|true|false|'|"|\d|typeof)`;
const comparison = new RegExp(
  `\\b${SECRET}\\b\\)? [!=]== (?!${ORDINARY})|(?<!typeof \\S*) [!=]== ${SECRET}\\b(?! ?[(<])`,
  'i',
);

/** What looks like one and is none, with the reason. */
const HARMLESS: readonly (readonly [file: string, text: string, why: string])[] = [
  ['src/mock/model/mfa.ts', 'secret === totp?.secret', 'both are the secrets that the mock keeps of a user'],
  ['src/mock/oauth/token.ts', 'return codeChallenge === verifier;', 'one of the two is undefined there'],
  ['src/mock/model/linked-identity.ts', 'identity.userId === account.value', 'the name of an account is no secret'],
  [
    'src/mock/model/attribute-update.ts',
    'value !== user.attributes[attribute]',
    'an attribute is no secret to its user',
  ],
  ['src/mock/model/ip-range.ts', 'given.value', 'the number of an address is no secret'],
];

function findings(file: string, text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('//') && !line.startsWith('*') && comparison.test(line))
    .filter((line) => !HARMLESS.some(([where, what]) => where === file && line.includes(what)));
}

describe('secrets', () => {
  it.each([
    'const right = live.find((code) => code.value === answer.value);',
    'if (judgment.token !== undefined && judgment.token !== event.feedbackToken) {',
    'return given.clientSecret === secret;',
    'if (stored.x !== x) throw incorrect();',
    'return digestOf(token) === record.digest;',
  ])('are seen by this gate in %s', (line) => {
    expect(findings('src/mock/planted.ts', line)).toEqual([line]);
  });

  it('are compared in constant time', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(
      files.flatMap((file) =>
        findings(file, readFileSync(`${root}/${file}`, 'utf8')).map((line) => `${file}: ${line}`),
      ),
    ).toEqual([]);
  });

  it.each(HARMLESS)('has no exception that is not needed: %s, %s', (file, text) => {
    expect(readFileSync(`${root}/${file}`, 'utf8')).toContain(text);
  });
});
