// The wording of broken constraints, held against texts that the live service printed.
import { describe, expect, test } from 'vitest';
import type { OperationName } from '../../src/generated/types.ts';
import { servicePath, type Violation, validateRequest, violationMessage } from '../../src/validate/index.ts';

function said(operation: OperationName, body: unknown): string | undefined {
  const result = validateRequest(operation, body);
  if (result.ok) throw new Error(`${operation} was expected to be refused.`);
  expect(result.failure.name).toBe('InvalidParameterException');
  return result.failure.message;
}

const POOL = 'us-east-1_EXAMPLE';
const TEXT = '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+';

describe('one violation', () => {
  test('names the value, the place and the pattern as AWS writes it', () => {
    // The capture shows YOUR_USER_POOL_ID, put in by its reporter: that text keeps the pattern.
    expect(said('AdminConfirmSignUp', { UserPoolId: 'YOUR-USER-POOL-ID', Username: 'ada' })).toBe(
      "1 validation error detected: Value 'YOUR-USER-POOL-ID' at 'userPoolId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+_[0-9a-zA-Z]+",
    );
  });

  test('hides a user name, a password and an access token', () => {
    expect(said('SignUp', { ClientId: 'abc', Username: 'a b', Password: 'Passw0rd!' })).toBe(
      `1 validation error detected: Value at 'username' failed to satisfy constraint: Member must satisfy regular expression pattern: ${TEXT}`,
    );
    expect(said('SignUp', { ClientId: 'abc', Username: 'a'.repeat(130), Password: 'Passw0rd!' })).toBe(
      "1 validation error detected: Value at 'username' failed to satisfy constraint: Member must have length less than or equal to 128",
    );
    expect(said('SignUp', { ClientId: 'abc', Username: 'a', Password: 'a'.repeat(260) })).toBe(
      "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length less than or equal to 256",
    );
    expect(said('GetUser', { AccessToken: '' })).toBe(
      "1 validation error detected: Value at 'accessToken' failed to satisfy constraint: Member must satisfy regular expression pattern: [A-Za-z0-9-_=.]+",
    );
  });

  test('says null for an absent member, and not even that for a secret one', () => {
    const AccessToken = 'a.b.c';
    expect(said('UpdateUserAttributes', { AccessToken, UserAttributes: [{ Value: 'x' }] })).toBe(
      "1 validation error detected: Value null at 'userAttributes.1.member.name' failed to satisfy constraint: Member must not be null",
    );
    expect(said('GetUserAttributeVerificationCode', { AccessToken })).toBe(
      "1 validation error detected: Value null at 'attributeName' failed to satisfy constraint: Member must not be null",
    );
    expect(said('GetUser', {})).toBe(
      "1 validation error detected: Value at 'accessToken' failed to satisfy constraint: Member must not be null",
    );
  });

  test('compares an absent number as 0', () => {
    const text =
      "1 validation error detected: Value '0' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 1";
    expect(said('ListUserPools', {})).toBe(text);
    expect(said('ListUserPools', { MaxResults: 0 })).toBe(text);
  });

  test('prints the bounds of numbers, texts and lists', () => {
    expect(said('ListUsers', { UserPoolId: POOL, Limit: 100 })).toBe(
      "1 validation error detected: Value '100' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 60",
    );
    expect(said('AdminListGroupsForUser', { UserPoolId: POOL, Username: 'a', Limit: -1 })).toBe(
      "1 validation error detected: Value '-1' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 0",
    );
    const long = 'a'.repeat(21);
    expect(said('CreateUserPool', { PoolName: 'p', Schema: [{ Name: long }] })).toBe(
      `1 validation error detected: Value '${long}' at 'schema.1.member.name' failed to satisfy constraint: Member must have length less than or equal to 20`,
    );
    const Policies = { PasswordPolicy: { MinimumLength: 5 } };
    expect(said('CreateUserPool', { PoolName: 'p', Policies })).toBe(
      "1 validation error detected: Value '5' at 'policies.passwordPolicy.minimumLength' failed to satisfy constraint: Member must have value greater than or equal to 6",
    );
  });

  test('prints an all-zero branding id with the pattern that refuses it', () => {
    const id = '00000000-0000-0000-0000-000000000000';
    expect(said('DescribeManagedLoginBranding', { UserPoolId: POOL, ManagedLoginBrandingId: id })).toBe(
      `1 validation error detected: Value '${id}' at 'managedLoginBrandingId' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[4][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$`,
    );
  });
});

describe('several violations', () => {
  test('are counted, joined, and may speak of the same member twice', () => {
    expect(said('ConfirmSignUp', { ClientId: 'abc', Username: 'ada', ConfirmationCode: '' })).toBe(
      "2 validation errors detected: Value '' at 'confirmationCode' failed to satisfy constraint: Member must have length greater than or equal to 1; Value '' at 'confirmationCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+",
    );
  });

  test('come in the order of the members, whatever the order of the request', () => {
    const body = { Password: ' ', Username: ' ', ClientId: ' ' };
    const places = validateRequest('SignUp', body).violations.map(servicePath);
    expect(places).toEqual(['clientId', 'username', 'password']);
  });
});

describe('lists', () => {
  const client = { UserPoolId: POOL, ClientName: 'web' };
  const url = `Member must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: ${TEXT}]`;

  test('of texts are reported whole, with every constraint of an element', () => {
    const body = { ...client, ClientId: 'abc', CallbackURLs: [''], LogoutURLs: [''] };
    expect(said('UpdateUserPoolClient', body)).toBe(
      `2 validation errors detected: Value '[]' at 'callbackURLs' failed to satisfy constraint: ${url}; Value '[]' at 'logoutURLs' failed to satisfy constraint: ${url}`,
    );
  });

  test('are reported once however many elements are wrong', () => {
    const text = said('CreateUserPoolClient', { ...client, CallbackURLs: ['', 'https://a', ' '] });
    expect(text).toBe(
      `1 validation error detected: Value '[, https://a,  ]' at 'callbackURLs' failed to satisfy constraint: ${url}`,
    );
  });

  test('of enums list the allowed values, whose order is not promised', () => {
    const text = said('CreateUserPoolClient', { ...client, AllowedOAuthFlows: ['code', 'token'] });
    const [start, values = ''] = text?.split('enum value set: [') ?? [];
    expect(start).toBe(
      "1 validation error detected: Value '[code, token]' at 'allowedOAuthFlows' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy ",
    );
    expect(values.replace(']]', '').split(', ').sort()).toEqual(['client_credentials', 'code', 'implicit']);
  });

  test('of structures print records, with absent members as null', () => {
    const log = { LogLevel: 'ERROR', EventSource: 'userNotification' };
    const arn = 'arn:aws:logs:us-east-1:123456789012:log-group:x';
    const one = { ...log, CloudWatchLogsConfiguration: { LogGroupArn: arn } };
    const text = said('SetLogDeliveryConfiguration', { UserPoolId: POOL, LogConfigurations: [one, log, log] });
    const rest = 's3Configuration=null, firehoseConfiguration=null)';
    const bare = `LogConfigurationType(logLevel=ERROR, eventSource=userNotification, cloudWatchLogsConfiguration=null, ${rest}`;
    expect(text).toBe(
      `1 validation error detected: Value '[LogConfigurationType(logLevel=ERROR, eventSource=userNotification, cloudWatchLogsConfiguration=CloudWatchLogsConfigurationType(logGroupArn=${arn}), ${rest}, ${bare}, ${bare}]' at 'logConfigurations' failed to satisfy constraint: Member must have length less than or equal to 2`,
    );
  });

  test('of assets print the size of each blob', () => {
    const asset = (i: number) => {
      const kind = { Category: 'PAGE_HEADER_LOGO', ColorMode: 'LIGHT', Extension: 'PNG' };
      return { ...kind, Bytes: 'AA==', ResourceId: `asset-${i}` };
    };
    const Assets = Array.from({ length: 41 }, (_, i) => asset(i));
    const text = said('CreateManagedLoginBranding', { UserPoolId: POOL, ClientId: 'abc', Assets });
    expect(text).toContain(
      "Value '[AssetType(category=PAGE_HEADER_LOGO, colorMode=LIGHT, extension=PNG, bytes=java.nio.HeapByteBuffer[pos=0 lim=1 cap=1], resourceId=asset-0), ",
    );
    expect(text).toContain(
      "' at 'assets' failed to satisfy constraint: Member must have length less than or equal to 40",
    );
  });

  test('refuse a null element where the service does', () => {
    expect(said('CreateManagedLoginBranding', { UserPoolId: POOL, ClientId: 'abc', Assets: [null] })).toBe(
      "1 validation error detected: Value '[null]' at 'assets' failed to satisfy constraint: Member must satisfy constraint: [Member must not be null]",
    );
  });

  test('number their elements from 1', () => {
    const log = { EventSource: 'userNotification', LogLevel: 'LOUD' };
    const result = validateRequest('SetLogDeliveryConfiguration', { UserPoolId: POOL, LogConfigurations: [log, log] });
    expect(result.violations.map(servicePath)).toEqual([
      'logConfigurations.1.member.logLevel',
      'logConfigurations.2.member.logLevel',
    ]);
  });
});

describe('maps', () => {
  test('speak of keys and values apart, and print their entries', () => {
    const UserPoolTags = { '': 'a', b: 'x'.repeat(257) };
    expect(said('CreateUserPool', { PoolName: 'p', UserPoolTags })).toBe(
      `2 validation errors detected: Value '{=a, b=${UserPoolTags.b}}' at 'userPoolTags' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1]; Value '{=a, b=${UserPoolTags.b}}' at 'userPoolTags' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to 256, Member must have length greater than or equal to 0]`,
    );
  });

  test('of secrets print nothing', () => {
    const AuthParameters = { PASSWORD: 'x'.repeat(131_073) };
    const text = said('InitiateAuth', { ClientId: 'abc', AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
    expect(text).toMatch(
      /^1 validation error detected: Value at 'authParameters' failed to satisfy constraint: Map value must/,
    );
  });
});

test('members of a secret structure are secret', () => {
  const body = { ClientId: 'abc', Username: 'ada', UserContextData: { IpAddress: 'x'.repeat(131_073) } };
  expect(said('SignUp', body)).toBe(
    "1 validation error detected: Value at 'userContextData.ipAddress' failed to satisfy constraint: Member must have length less than or equal to 131072",
  );
});

test('only the first letter of a member name is put in lower case', () => {
  const places = validateRequest('SetUICustomization', { UserPoolId: POOL, CSS: 'x'.repeat(131_073) }).violations;
  expect(places.map(servicePath)).toEqual(['cSS']);
});

test('the message is made of the violations alone', () => {
  const one: Violation = {
    path: ['GroupName'],
    keyword: 'maxLength',
    limit: 128,
    value: 'x',
    shape: 'GroupNameType',
    sensitive: false,
    target: 'member',
    container: undefined,
  };
  expect(violationMessage([one])).toBe(
    "1 validation error detected: Value 'x' at 'groupName' failed to satisfy constraint: Member must have length less than or equal to 128",
  );
});
