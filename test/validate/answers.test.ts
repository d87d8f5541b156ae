// The judgement of answers: what is hard, what is a warning, and what the live service is known to do against its model.
import { describe, expect, test } from 'vitest';
import type { OperationName } from '../../src/generated/types.ts';
import { validateResponse } from '../../src/validate/index.ts';

function found(operation: OperationName, body: unknown): string[] {
  return validateResponse(operation, body).map(({ level, path, keyword }) => `${level} ${path.join('.')} ${keyword}`);
}

test('an answer that keeps the contract has no findings', () => {
  const user = { Username: 'ada', UserStatus: 'CONFIRMED', Enabled: true, UserCreateDate: 1.7e9 };
  expect(found('ListUsers', { Users: [user] })).toEqual([]);
});

test('types, enums and required members are hard', () => {
  expect(found('ListUsers', { Users: [{ Username: 7, UserStatus: 'GONE', Enabled: null }] })).toEqual([
    'error Users.0.Username type',
    'error Users.0.Enabled type',
    'error Users.0.UserStatus enum',
  ]);
  expect(found('SignUp', { UserConfirmed: true })).toEqual(['error UserSub required']);
  expect(found('SignUp', undefined)).toEqual(['error  type']);
});

test('lengths and patterns are warnings, unknown members are information', () => {
  expect(found('ListUsers', { Users: [{ Attributes: [{ Name: '' }], Colour: 'red' }] })).toEqual([
    'warning Users.0.Attributes.0.Name minLength',
    'warning Users.0.Attributes.0.Name pattern',
    'info Users.0.Colour unknown',
  ]);
});

test('an empty body belongs to the operations without output and to no other', () => {
  expect(found('DeleteUser', undefined)).toEqual([]);
  expect(found('DeleteUser', {})).toEqual([]);
  expect(found('DeleteUser', { Done: true })).toEqual(['info Done unknown']);
  expect(found('ChangePassword', undefined)).toEqual(['error  type']);
});

describe('what AWS itself sends against its model', () => {
  test('the attribute name phone_number_verified is information, another long name a warning', () => {
    const pool = (Name: string) => ({ UserPool: { SchemaAttributes: [{ Name }] } });
    expect(found('DescribeUserPool', pool('phone_number_verified'))).toEqual([
      'info UserPool.SchemaAttributes.0.Name maxLength',
    ]);
    expect(found('DescribeUserPool', pool('a'.repeat(21)))).toEqual([
      'warning UserPool.SchemaAttributes.0.Name maxLength',
    ]);
  });

  test('a prefix domain has an empty CustomDomainConfig, and domains hold periods', () => {
    const DomainDescription = { Domain: 'auth.example.com', CustomDomainConfig: {} };
    expect(found('DescribeUserPoolDomain', { DomainDescription })).toEqual([
      'info DomainDescription.CustomDomainConfig.CertificateArn required',
    ]);
    expect(found('CreateUserPoolDomain', { CloudFrontDomain: 'd111111abcdef8.cloudfront.net' })).toEqual([]);
  });

  test('a passkey may come without transports', () => {
    const passkey = { CredentialId: 'a', FriendlyCredentialName: 'b', RelyingPartyId: 'c', CreatedAt: 1 };
    expect(found('ListWebAuthnCredentials', { Credentials: [passkey] })).toEqual([
      'info Credentials.0.AuthenticatorTransports required',
    ]);
  });

  test('an import job completes with a sentence', () => {
    const UserImportJob = { CompletionMessage: 'The user import job has expired.' };
    expect(found('DescribeUserImportJob', { UserImportJob })).toEqual(['info UserImportJob.CompletionMessage pattern']);
  });
});
