// How request bodies are read by type: what is coerced, what is dropped, what is refused and in which words.
import { describe, expect, test } from 'vitest';
import type { OperationName } from '../../src/generated/types.ts';
import { validateRequest, validateSignUp } from '../../src/validate/index.ts';

const POOL = 'us-east-1_EXAMPLE';

function refusal(operation: OperationName, body: unknown): string | undefined {
  const result = validateRequest(operation, body);
  if (result.ok) throw new Error(`${operation} was expected to be refused.`);
  expect(result.failure.name).toBe('SerializationException');
  return result.failure.message;
}

function read(operation: OperationName, body: unknown): unknown {
  const result = validateRequest(operation, body);
  if (!result.ok) throw new Error(`${operation} was expected to be accepted: ${result.failure.message}`);
  return result.value;
}

const signUp = { ClientId: 'abc', Username: 'ada', Password: 'Passw0rd!' };
const branding = { UserPoolId: POOL, ClientId: 'abc' };

describe('a value of the wrong type', () => {
  test.each<[string, OperationName, unknown, string | undefined]>([
    [
      'a string for an integer',
      'ListUserPools',
      { MaxResults: 'x' },
      'STRING_VALUE can not be converted to an Integer',
    ],
    ['true for an integer', 'ListUserPools', { MaxResults: true }, 'TRUE_VALUE can not be converted to an Integer'],
    ['a number for a string', 'SignUp', { ClientId: 7 }, 'NUMBER_VALUE can not be converted to a String'],
    ['true for a string', 'SignUp', { ClientId: true }, 'TRUE_VALUE can not be converted to a String'],
    ['false for a string', 'SignUp', { ClientId: false }, 'FALSE_VALUE can not be converted to a String'],
    [
      'a number in a list of strings',
      'ListUsers',
      { AttributesToGet: [1] },
      'NUMBER_VALUE can not be converted to a String',
    ],
    ['a list for a scalar', 'SignUp', { ClientId: [] }, 'Start of list found where not expected'],
    ['a list for a structure', 'SignUp', { UserContextData: [] }, 'Start of list found where not expected'],
    ['a list for the request', 'SignUp', [], 'Start of list found where not expected'],
    ['a list for a map', 'InitiateAuth', { AuthParameters: [] }, undefined],
    ['an object for a scalar', 'SignUp', { ClientId: {} }, 'Start of structure or map found where not expected.'],
    ['an object for a list', 'SignUp', { UserAttributes: {} }, 'Start of structure or map found where not expected.'],
    ['a scalar for a list', 'SignUp', { UserAttributes: 'x' }, 'Expected list or null'],
    ['a scalar for a map', 'SignUp', { ClientMetadata: 'x' }, 'Expected map or null'],
    ['a scalar for a structure', 'SignUp', { UserContextData: 'x' }, 'Expected null'],
    [
      'a scalar in a list of structures',
      'CreateManagedLoginBranding',
      { Assets: [1, 2] },
      'Unexpected value type in payload',
    ],
    ['a scalar for the request', 'SignUp', 'x', undefined],
    ['null for the request', 'SignUp', null, undefined],
    [
      'a number for a boolean',
      'CreateManagedLoginBranding',
      { UseCognitoProvidedValues: 1 },
      'NUMBER_VALUE can not be converted to a Boolean',
    ],
    ['text that is no base64', 'SetUICustomization', { ImageFile: '***' }, undefined],
  ])('is refused: %s', (_title, operation, body, text) => {
    expect(refusal(operation, body)).toBe(text);
  });

  test('wins over a missing required member', () => {
    expect(refusal('SignUp', { UserAttributes: 'x' })).toBe('Expected list or null');
    expect(refusal('SignUp', { ClientId: ' ', Username: 7 })).toBe('NUMBER_VALUE can not be converted to a String');
  });
});

describe('a value that is read all the same', () => {
  test.each([
    ['true', true],
    ['yes', true],
    ['false', false],
    [true, true],
  ])('the boolean %j is %j', (sent, kept) => {
    expect(read('CreateManagedLoginBranding', { ...branding, UseCognitoProvidedValues: sent })).toEqual({
      ...branding,
      UseCognitoProvidedValues: kept,
    });
  });

  test('a fraction for an integer is cut off', () => {
    expect(read('ListUserPools', { MaxResults: 1.9 })).toEqual({ MaxResults: 1 });
    expect(read('ListGroups', { UserPoolId: POOL, Limit: -0.5 })).toEqual({ UserPoolId: POOL, Limit: 0 });
  });

  test('an integer outside 32 bits meets the range of the model', () => {
    const [violation] = validateRequest('ListUserPools', { MaxResults: 2 ** 40 }).violations;
    expect(violation).toMatchObject({ keyword: 'maximum', limit: 60, value: 2 ** 40 });
  });

  test('null stands for an absent member, except where the service refuses it', () => {
    expect(read('SignUp', { ...signUp, UserAttributes: null })).toEqual(signUp);
    expect(validateRequest('SignUp', { ...signUp, Username: null }).violations).toMatchObject([
      { path: ['Username'], keyword: 'required' },
    ]);
    expect(refusal('CreateManagedLoginBranding', { ...branding, UseCognitoProvidedValues: null })).toBeUndefined();
  });

  test('null in a list is dropped for log configurations and a violation elsewhere', () => {
    expect(read('SetLogDeliveryConfiguration', { UserPoolId: POOL, LogConfigurations: [null] })).toEqual({
      UserPoolId: POOL,
      LogConfigurations: [],
    });
    expect(
      validateRequest('ListUsers', { UserPoolId: POOL, AttributesToGet: ['email', null] }).violations,
    ).toMatchObject([{ path: ['AttributesToGet', 1], keyword: 'required', target: 'element' }]);
  });

  test('unknown members disappear, whatever they hold', () => {
    const deep = JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`);
    const UserAttributes = [{ Name: 'email', Value: 'a@b', Extra: 1 }];
    expect(read('SignUp', { ...signUp, UserAttributes, Unknown: deep })).toEqual({
      ...signUp,
      UserAttributes: [{ Name: 'email', Value: 'a@b' }],
    });
  });
});

describe('the value that comes out', () => {
  test('is a copy', () => {
    const body = { ...signUp, UserAttributes: [{ Name: 'email', Value: 'a@b' }], ClientMetadata: { a: 'b' } };
    const result = validateSignUp(body);
    if (!result.ok) throw new Error('The request is sound.');
    body.UserAttributes.push({ Name: 'name', Value: 'x' });
    body.ClientMetadata.a = 'c';
    expect(result.value.UserAttributes).toEqual([{ Name: 'email', Value: 'a@b' }]);
    expect(result.value.ClientMetadata).toEqual({ a: 'b' });
  });

  test('keeps the map key __proto__ as data and pollutes nothing', () => {
    const body = JSON.parse(
      '{"ClientId":"abc","Username":"ada","__proto__":{"Password":"x"},"ClientMetadata":{"__proto__":"polluted","constructor":"c"}}',
    );
    const result = validateSignUp(body);
    if (!result.ok) throw new Error('The request is sound.');
    expect(Object.entries(result.value.ClientMetadata ?? {})).toEqual([
      ['__proto__', 'polluted'],
      ['constructor', 'c'],
    ]);
    expect(result.value.Password).toBeUndefined();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(JSON.stringify(result.value.ClientMetadata)).toBe('{"__proto__":"polluted","constructor":"c"}');
  });

  test('keeps __proto__ inside a document, too', () => {
    const Settings = JSON.parse('{"a":{"__proto__":{"b":[1,null,{"c":"d"}]}}}');
    const value = read('CreateManagedLoginBranding', { ...branding, Settings });
    expect(JSON.stringify(value)).toBe(JSON.stringify({ ...branding, Settings }));
  });
});

describe('large and deep values', () => {
  test('a member of 131,072 characters passes and one more does not', () => {
    const body = (length: number) => ({ ...signUp, ClientMetadata: { key: 'x'.repeat(length) } });
    expect(validateSignUp(body(131_072)).ok).toBe(true);
    expect(validateSignUp(body(131_073)).violations).toMatchObject([{ keyword: 'maxLength', target: 'value' }]);
  });

  test('characters outside the basic plane count once', () => {
    expect(validateSignUp({ ...signUp, Username: '𝒜'.repeat(128) }).ok).toBe(true);
    expect(validateSignUp({ ...signUp, Username: '𝒜'.repeat(129) }).violations).toMatchObject([
      { keyword: 'maxLength' },
    ]);
  });

  test.each([
    ['lists', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ])('a document of 10,000 nested %s is refused without a text', (_kind, text) => {
    expect(refusal('CreateManagedLoginBranding', { ...branding, Settings: JSON.parse(text) })).toBeUndefined();
  });

  test('a document of 400 levels is kept', () => {
    const Settings = JSON.parse('['.repeat(400) + ']'.repeat(400));
    expect(read('CreateManagedLoginBranding', { ...branding, Settings })).toEqual({ ...branding, Settings });
  });
});

test('a blob is measured by the bytes it decodes to', () => {
  const body = (size: number) => ({ UserPoolId: POOL, ImageFile: btoa('x'.repeat(size)) });
  expect(validateRequest('SetUICustomization', body(131_072)).ok).toBe(true);
  expect(validateRequest('SetUICustomization', body(131_073)).violations).toMatchObject([
    { keyword: 'maxBytes', limit: 131_072 },
  ]);
});

test('an operation that does not exist is a mistake in the use of the library', () => {
  const name = 'Signup' as OperationName;
  expect(() => validateRequest(name, {})).toThrowError(expect.objectContaining({ code: 'ERR_UNKNOWN_OPERATION' }));
});
