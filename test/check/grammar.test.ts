// Reading the service's sentences back into sets.
import { describe, expect, it } from 'vitest';
import { readViolations, speaksGrammar } from '../../src/check/grammar.ts';
import { validateRequest } from '../../src/validate/index.ts';

describe('the grammar of violations', () => {
  it('reads every sentence, without the values', () => {
    const text =
      "2 validation errors detected: Value '' at 'confirmationCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+; " +
      "Value '' at 'confirmationCode' failed to satisfy constraint: Member must have length greater than or equal to 1";
    expect([...(readViolations(text) ?? [])]).toEqual([
      'confirmationCode: Member must satisfy regular expression pattern: [\\S]+',
      'confirmationCode: Member must have length greater than or equal to 1',
    ]);
  });

  it('reads masked values and values that look like sentences', () => {
    const text =
      "1 validation error detected: Value 'a; b at c' at 'userAttributes.1.member.name' failed to satisfy constraint: Member must not be null";
    expect(readViolations(text)).toEqual(new Set(['userAttributes.1.member.name: Member must not be null']));
    expect(
      readViolations(
        "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null",
      )?.size,
    ).toBe(1);
  });

  it('takes no notice of the order of sentences, enums and clauses', () => {
    const one =
      "2 validation errors detected: Value '[x]' at 'a' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [p, q], Member must not be null]; Value 'x' at 'b' failed to satisfy constraint: Member must satisfy enum value set: [r, s]";
    const other =
      "2 validation errors detected: Value 'x' at 'b' failed to satisfy constraint: Member must satisfy enum value set: [s, r]; Value '[x]' at 'a' failed to satisfy constraint: Member must satisfy constraint: [Member must not be null, Member must satisfy enum value set: [q, p]]";
    expect(readViolations(one)).toEqual(readViolations(other));
  });

  it('says that other texts are not in the grammar', () => {
    expect(speaksGrammar('Incorrect username or password.')).toBe(false);
    expect(readViolations(undefined)).toBeUndefined();
  });

  it('finds as many sentences as the text announces', () => {
    const result = validateRequest('SignUp', {
      Username: '',
      Password: 'a b',
      ClientId: '-',
      UserAttributes: [{ Name: '' }],
    });
    const message = result.ok ? '' : (result.failure.message ?? '');
    expect(readViolations(message)?.size).toBe(Number.parseInt(message, 10));
  });
});
