// Verdicts by difference, as a table: what the plain request got, what the changed one got, and what follows.
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/check/target.ts';
import { judgeBoundary, judgeBreach } from '../../src/check/verdict.ts';
import { inputSites, type Site } from '../../src/validate/sites.ts';

const REQUEST = { UserPoolId: 'us-east-1_a', GroupName: 'g'.repeat(129) };
const OWN =
  "1 validation error detected: Value 'g' at 'groupName' failed to satisfy constraint: Member must have length less than or equal to 128";
const OTHER =
  "1 validation error detected: Value 'g' at 'userPoolId' failed to satisfy constraint: Member must not be null";

/** `200`, or an error as `status name: message`. */
function got(text: string): Outcome {
  const [, status = '200', name, message] = /^(\d+)(?: (\w+)(?:: (.*))?)?$/s.exec(text) ?? [];
  const error = name === undefined ? undefined : { name, message };
  return {
    operation: 'GetGroup',
    request: REQUEST,
    status: Number(status),
    value: {},
    error,
    answer: { status: Number(status), headers: {}, body: '' },
    missing: status === '501',
  };
}

function site(id: string): Site {
  const found = inputSites('GetGroup').find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no site ${id}`);
  return found;
}

const words = (verdict: ReturnType<typeof judgeBreach>): string =>
  verdict.kind === 'deviates' ? `${verdict.severity}${verdict.about ?? ''}` : verdict.kind;

describe('a valid value at the edge', () => {
  it.each([
    ['200', '200', 'conforms'],
    ['200', '400 UserNotFoundException', 'refuses too much'],
    ['200', '400 ResourceNotFoundException', 'conforms'],
    ['200', '400 InvalidParameterException: too long', 'refuses too much'],
    ['200', `400 InvalidParameterException: ${OWN}`, 'refuses too much'],
    ['200', '400 SerializationException', 'refuses too much'],
    ['200', '500 InternalErrorException', 'breaks clients'],
    ['200', '501 NotImplemented', 'unclear'],
    ['400 ResourceNotFoundException', '400 ResourceNotFoundException', 'conforms'],
    ['400 ResourceNotFoundException', '200', 'conforms'],
    ['400 InvalidParameterException: not now', `400 InvalidParameterException: ${OWN}`, 'refuses too much'],
    ['400 InvalidParameterException: not now', '400 InvalidParameterException: not now', 'conforms'],
  ])('after %s, %s %s', (base, outcome, wanted) => {
    expect(words(judgeBoundary(got(base), got(outcome), false))).toBe(wanted);
  });

  it('may be refused in other words where more than the schema counts', () => {
    expect(words(judgeBoundary(got('200'), got('400 InvalidParameterException: no such role'), true))).toBe('conforms');
    expect(words(judgeBoundary(got('200'), got(`400 InvalidParameterException: ${OWN}`), true))).toBe(
      'refuses too much',
    );
  });
});

describe('a value that breaks a limit', () => {
  it.each([
    ['200', '200', 'accepts too much'],
    ['200', `400 InvalidParameterException: ${OWN}`, 'conforms'],
    ['200', '400 InvalidParameterException: too long', 'conforms'],
    ['200', `400 InvalidParameterException: ${OTHER}`, 'accepts too much'],
    [
      '200',
      `400 InvalidParameterException: ${OWN.replace('1', '2')}; ${OTHER.slice(OTHER.indexOf('Value'))}`,
      'wrong effectmessage',
    ],
    ['200', '400 ResourceNotFoundException', 'wrong effect'],
    ['200', '500 InternalErrorException', 'breaks clients'],
    ['200', '501 NotImplemented', 'unclear'],
    ['400 ResourceNotFoundException', '400 ResourceNotFoundException', 'accepts too much'],
    ['400 InvalidParameterException: no', '400 InvalidParameterException: no', 'unclear'],
    ['400 InvalidParameterException: no', '400 InvalidParameterException: other', 'conforms'],
  ])('after %s, %s is %s', (base, outcome, wanted) => {
    expect(words(judgeBreach(got(base), got(outcome), site('GetGroup/GroupName/maxLength')))).toBe(wanted);
  });
});

describe('a value of the wrong type', () => {
  it.each([
    ['400 SerializationException', 'conforms'],
    ['400 SerializationException: NUMBER_VALUE can not be converted to a String', 'conforms'],
    ['400 InvalidParameterException: must be a string', 'wrong effect'],
    ['200', 'accepts too much'],
  ])('%s is %s', (outcome, wanted) => {
    expect(words(judgeBreach(got('200'), got(outcome), site('GetGroup/GroupName/type')))).toBe(wanted);
  });
});
