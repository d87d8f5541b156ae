// Laws of the arbitraries, over all operations and shapes with a few values each.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphabetOf } from '../../src/arbitrary/alphabets.ts';
import {
  hostileStrings,
  nearMiss,
  requestArbitrary,
  responseArbitrary,
  shapeArbitrary,
} from '../../src/arbitrary/index.ts';
import { operationNames } from '../../src/generated/operations.ts';
import { schemas } from '../../src/generated/schemas.ts';
import type { OperationName, ShapeName } from '../../src/generated/types.ts';
import { requestRuleViolations, validateRequest, validateResponse } from '../../src/validate/index.ts';

const RUNS = { numRuns: 25 };

/** Why a request is refused by itself or by the rules between its members. */
function refusal<Name extends OperationName>(operation: Name, request: unknown): string | undefined {
  const result = validateRequest(operation, request);
  if (!result.ok) return `${result.failure.name} ${result.failure.message}`;
  return requestRuleViolations(operation, result.value)[0]?.text;
}

describe('requestArbitrary', () => {
  it.each(operationNames)('%s: makes requests that keep the contract', (operation) => {
    fc.assert(
      fc.property(requestArbitrary(operation), (request) => {
        expect(refusal(operation, request)).toBeUndefined();
      }),
      RUNS,
    );
  });

  it.each(operationNames)('%s: makes the same requests from the same seed', (operation) => {
    const sample = () => fc.sample(requestArbitrary(operation), { seed: 7, numRuns: 5 });
    expect(sample()).toEqual(sample());
  });

  it.each(operationNames)('%s: shrinks to requests that keep the contract', (operation) => {
    const refused: string[] = [];
    let seen = 0;
    fc.check(
      fc.property(requestArbitrary(operation), (request) => {
        seen += 1;
        const reason = refusal(operation, request);
        if (reason !== undefined) refused.push(reason);
        // Everything fails, so that shrinking goes on to the smallest request.
        return seen > 100;
      }),
      { numRuns: 1, seed: 11 },
    );
    expect(refused).toEqual([]);
  });

  it('keeps fixed members and leaves out undefined ones', () => {
    const requests = fc.sample(
      requestArbitrary('SignUp', { fixed: { ClientId: 'abc', UserAttributes: undefined } }),
      20,
    );
    expect(new Set(requests.map(({ ClientId }) => ClientId))).toEqual(new Set(['abc']));
    expect(requests.filter((request) => 'UserAttributes' in request)).toEqual([]);
  });

  it('makes optional members come and go', () => {
    const requests = fc.sample(requestArbitrary('CreateUserPool'), { seed: 3, numRuns: 300 });
    const members = new Set(requests.flatMap((request) => Object.keys(request)));
    expect(members).toEqual(new Set(Object.keys(schemas.CreateUserPoolRequest.properties ?? {})));
    const average = requests.reduce((sum, request) => sum + Object.keys(request).length, 0) / requests.length;
    expect(average).toBeGreaterThan(2);
    expect(average).toBeLessThan(6);
  });
});

describe('responseArbitrary', () => {
  it.each(operationNames)('%s: makes answers that keep the contract', (operation) => {
    fc.assert(
      fc.property(responseArbitrary(operation), (answer) => {
        expect(validateResponse(operation, answer).filter(({ level }) => level === 'error')).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('nearMiss', () => {
  it.each(operationNames)('%s: breaks exactly the site that it names', (operation) => {
    fc.assert(
      fc.property(nearMiss(operation), ({ request, site }) => {
        const result = validateRequest(operation, request);
        if (result.ok) expect.fail(`${site.id} is not broken`);
        if (site.kind === 'type') {
          expect(result.reason, site.id).toBe('unreadable');
          return;
        }
        const places = result.violations.map(({ keyword, path }) => `${path.join('/')} ${keyword}`);
        expect(places, site.id).toHaveLength(1);
        expect(result.violations[0], site.id).toMatchObject({ keyword: site.keyword });
        expect(result.violations[0]?.path, site.id).toHaveLength(site.path.length);
      }),
      RUNS,
    );
  });
});

describe('shapeArbitrary', () => {
  it('makes values of every shape', () => {
    for (const name of Object.keys(schemas) as ShapeName[])
      expect(fc.sample(shapeArbitrary(name), 2), name).toHaveLength(2);
  });

  it('reaches the limits of texts, by repetition', () => {
    const lengths = (name: ShapeName) =>
      fc.sample(shapeArbitrary(name), { seed: 5, numRuns: 200 }).map((text) => [...String(text)].length);
    expect(Math.max(...lengths('StringType'))).toBe(131_072);
    expect(Math.max(...lengths('ClientSecretType'))).toBe(64);
    expect(Math.min(...lengths('ClientSecretType'))).toBe(24);
  });

  it('mixes ASCII and other characters about two to one', () => {
    const alphabet = alphabetOf('[\\S]');
    const ascii = alphabet.filter((character) => character < '\u0080').length;
    expect(ascii / (alphabet.length - ascii)).toBeGreaterThan(1.5);
    expect(ascii / (alphabet.length - ascii)).toBeLessThan(2.5);
  });

  it('uses no character that Java and JavaScript class differently', () => {
    const undecided = [0x0b, 0x0c, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff];
    const points = alphabetOf('[\\s\\S]').map((character) => character.codePointAt(0) ?? 0);
    expect(points.filter((point) => undecided.includes(point) || (point >= 0x2000 && point <= 0x200a))).toEqual([]);
  });
});

describe('hostileStrings', () => {
  it('has halves of pairs, marks, right-to-left writing, NUL, long texts and names of members', () => {
    const texts = fc.sample(hostileStrings(), { seed: 1, numRuns: 500 });
    const some = (test: (text: string) => boolean) => texts.some(test);
    expect(some((text) => /\p{Surrogate}/u.test(text))).toBe(true);
    expect(some((text) => /^\p{M}/u.test(text))).toBe(true);
    expect(some((text) => text.includes('\u202e'))).toBe(true);
    expect(some((text) => text.includes('\u0000'))).toBe(true);
    expect(some((text) => text.length > 131_072)).toBe(true);
    expect(texts).toContain('__proto__');
  });
});
