// The list of everything that a request or an answer can get wrong, held against the counts of the service model.
import { expect, test } from 'vitest';
import { inputSites, outputSites, type Site } from '../../src/validate/sites.ts';
import { names } from './oracle.ts';

function tally(sites: readonly Site[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of sites) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const inputs = names.flatMap(inputSites);
const outputs = names.flatMap(outputSites);

test('the model sets 1,947 constraints on requests, and the spec two more for group precedence', () => {
  const { type, ...constraints } = tally(inputs);
  expect(constraints).toEqual({ required: 327, min: 565, max: 580 + 2, pattern: 384, enum: 91 });
  expect(type).toBe(1102);
  expect(inputs.filter(({ id }) => /Group\/Precedence\/maximum$/.test(id))).toHaveLength(2);
});

test('154 constraints cannot be broken by any JSON value', () => {
  const unviolable = inputs.filter((site) => site.unviolable);
  expect(tally(unviolable)).toMatchObject({ min: 152, pattern: 2 });
  for (const { kind, limit, keyword } of unviolable) {
    if (kind !== 'min') continue;
    expect(limit).toBe(0);
    expect(keyword).not.toBe('minimum');
  }
});

test('every site has an id of its own that says where it is', () => {
  expect(new Set([...inputs, ...outputs].map(({ id }) => id)).size).toBe(inputs.length + outputs.length);
  const ids = inputs.map(({ id }) => id);
  for (const id of [
    'SignUp/type',
    'SignUp/Password/maxLength',
    'SignUp/Username/required',
    'SignUp/UserAttributes/{element}/Name/pattern',
    'CreateUserPool/UserPoolTags/{key}/minLength',
    'CreateUserPool/UserPoolTags/{value}/maxLength',
    'ListUsers/Limit/maximum',
  ]) {
    expect(ids).toContain(id);
  }
  expect(outputs.map(({ id }) => id)).toContain('SignUp:response/UserSub/required');
});

test('an operation without output has no output sites', () => {
  expect(outputSites('DeleteUser')).toEqual([]);
});
