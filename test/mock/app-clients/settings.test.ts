// Stories of app-client settings that no rule tells: defaults, texts of refusals, and what an update resets.
import { describe, expect, it } from 'vitest';
import type { CreateUserPoolClientRequest, CreateUserPoolRequest } from '../../../src/generated/types.ts';
import { createTestMock, type TestMock } from '../../support/mock.ts';

type Settings = Partial<CreateUserPoolClientRequest>;

const CALLBACK = 'https://app.example.com/cb';

async function createPool(t: TestMock, settings: Partial<CreateUserPoolRequest> = {}): Promise<string> {
  return (await t.call('CreateUserPool', { PoolName: 'p', ...settings })).UserPool?.Id ?? '';
}

async function createClient(t: TestMock, UserPoolId: string, settings: Settings = {}) {
  const { UserPoolClient } = await t.call('CreateUserPoolClient', { UserPoolId, ClientName: 'web', ...settings });
  return { ...UserPoolClient, ClientId: UserPoolClient?.ClientId ?? '' };
}

describe('CreateUserPoolClient', () => {
  it('answers the name, the ids, the dates and seven defaults, and nothing else', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const { ClientId, ...rest } = await createClient(t, UserPoolId);
    expect(ClientId).toMatch(/^[0-9a-v]{26}$/);
    expect(rest).toStrictEqual({
      UserPoolId,
      ClientName: 'web',
      LastModifiedDate: Date.parse('2026-01-01T12:00:00Z') / 1000,
      CreationDate: Date.parse('2026-01-01T12:00:00Z') / 1000,
      RefreshTokenValidity: 30,
      TokenValidityUnits: {},
      AllowedOAuthFlowsUserPoolClient: false,
      EnableTokenRevocation: true,
      EnablePropagateAdditionalUserContextData: false,
      AuthSessionValidity: 3,
    });
  });

  it('makes secrets of 51 base-32 digits', async () => {
    const t = createTestMock();
    const { ClientSecret } = await createClient(t, await createPool(t), { GenerateSecret: true });
    expect(ClientSecret).toMatch(/^[0-9a-v]{51}$/);
  });

  it('takes a secret of its caller, but not beside GenerateSecret', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const ClientSecret = 'a_secret_that_the_caller_chose';
    expect((await createClient(t, UserPoolId, { ClientSecret })).ClientSecret).toBe(ClientSecret);
    const request = { UserPoolId, ClientName: 'web', ClientSecret, GenerateSecret: true };
    expect((await t.refusal('CreateUserPoolClient', request)).name).toBe('InvalidParameterException');
  });

  it('reads a refresh validity of 0 as 30 days, whatever the unit', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    expect((await createClient(t, UserPoolId, { RefreshTokenValidity: 0 })).RefreshTokenValidity).toBe(30);
    const inHours = { RefreshTokenValidity: 0, TokenValidityUnits: { RefreshToken: 'hours' } } as const;
    expect((await createClient(t, UserPoolId, inHours)).RefreshTokenValidity).toBe(720);
  });

  it('fills in the other units when one is given, and none when none is', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const minutes = { AccessTokenValidity: 30, TokenValidityUnits: { AccessToken: 'minutes' } } as const;
    expect((await createClient(t, UserPoolId, minutes)).TokenValidityUnits).toEqual({
      AccessToken: 'minutes',
      IdToken: 'hours',
      RefreshToken: 'days',
    });
    const hours = { AccessTokenValidity: 3, IdTokenValidity: 3 };
    expect((await createClient(t, UserPoolId, hours)).TokenValidityUnits).toEqual({});
  });

  it('reads rotation that is off back with a grace period of 0', async () => {
    const t = createTestMock();
    const client = await createClient(t, await createPool(t), { RefreshTokenRotation: { Feature: 'DISABLED' } });
    expect(client.RefreshTokenRotation).toEqual({ Feature: 'DISABLED', RetryGracePeriodSeconds: 0 });
  });

  it('names the service-linked role for a Pinpoint project given by its ARN', async () => {
    const t = createTestMock();
    const ApplicationArn = 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/0123456789abcdef';
    const UserPoolId = await createPool(t);
    const { ClientId, AnalyticsConfiguration } = await createClient(t, UserPoolId, {
      AnalyticsConfiguration: { ApplicationArn },
    });
    expect(AnalyticsConfiguration).toEqual({
      ApplicationArn,
      RoleArn:
        'arn:aws:iam::123456789012:role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp',
      UserDataShared: false,
    });
    // What was read can be sent back.
    await t.call('UpdateUserPoolClient', { UserPoolId, ClientId, AnalyticsConfiguration });
  });

  const days = { AccessToken: 'days', IdToken: 'days' } as const;
  const refused: [string, string, string, Settings][] = [
    [
      'older and newer flow names together',
      'InvalidParameterException',
      "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.",
      { ExplicitAuthFlows: ['USER_PASSWORD_AUTH', 'ALLOW_CUSTOM_AUTH'] },
    ],
    [
      'access tokens of four minutes',
      'InvalidParameterException',
      'Invalid range for token validity.',
      { AccessTokenValidity: 4, TokenValidityUnits: { AccessToken: 'minutes' } },
    ],
    [
      'ID tokens of two days',
      'InvalidParameterException',
      'Invalid range for token validity.',
      { IdTokenValidity: 2, TokenValidityUnits: days },
    ],
    [
      'refresh tokens of 3,651 days',
      'InvalidParameterException',
      'Invalid range for token validity.',
      { RefreshTokenValidity: 3651 },
    ],
    [
      'refresh tokens of 59 minutes',
      'InvalidParameterException',
      'Invalid range for token validity.',
      { RefreshTokenValidity: 59, TokenValidityUnits: { RefreshToken: 'minutes' } },
    ],
    [
      'access tokens that outlive refresh tokens',
      'InvalidParameterException',
      'Access and Id Token expiration times must be less than or equal to refresh token expiration times.',
      { AccessTokenValidity: 3, RefreshTokenValidity: 2, TokenValidityUnits: { RefreshToken: 'hours' } },
    ],
    [
      'OAuth without flows or scopes',
      'InvalidParameterException',
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
      { AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: ['code'], CallbackURLs: [CALLBACK] },
    ],
    [
      'a code flow without a callback',
      'InvalidOAuthFlowException',
      'CallbackUrls can not be empty when code flow or implicit flow is selected',
      { AllowedOAuthFlows: ['code'], AllowedOAuthScopes: ['openid'] },
    ],
    [
      'client credentials beside a code flow',
      'InvalidOAuthFlowException',
      'client_credentials flow can not be selected along with code flow or implicit flow.',
      { AllowedOAuthFlows: ['client_credentials', 'code'], GenerateSecret: true, CallbackURLs: [CALLBACK] },
    ],
    [
      'client credentials without a secret',
      'InvalidOAuthFlowException',
      'client_credentials flow can not be selected if client does not have a client secret.',
      { AllowedOAuthFlows: ['client_credentials'] },
    ],
    [
      'a scope that nothing defines',
      'ScopeDoesNotExistException',
      'Invalid scope requested: shop/read',
      { AllowedOAuthScopes: ['openid', 'shop/read'] },
    ],
    [
      'a callback over plain http',
      'InvalidParameterException',
      'http://app.example.com/cb cannot use the HTTP protocol.',
      { CallbackURLs: ['http://app.example.com/cb'] },
    ],
    [
      'a logout address over plain http',
      'InvalidParameterException',
      'http://app.example.com/bye cannot use the HTTP protocol.',
      { LogoutURLs: ['http://app.example.com/bye'] },
    ],
    [
      'a default redirect outside the list',
      'InvalidParameterException',
      'The default redirect URI https://app.example.com/other is not in the callback URIs list.',
      { CallbackURLs: [CALLBACK], DefaultRedirectURI: 'https://app.example.com/other' },
    ],
    [
      'a read attribute that the pool lacks',
      'InvalidParameterException',
      'Invalid read attributes specified while creating a client',
      { ReadAttributes: ['email', 'custom:tier'] },
    ],
    [
      'a write attribute that only administrators write',
      'InvalidParameterException',
      'Invalid write attributes specified while creating a client',
      { WriteAttributes: ['email', 'email_verified'] },
    ],
    [
      'half an analytics configuration',
      'InvalidParameterException',
      'Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid',
      { AnalyticsConfiguration: { ApplicationId: 'abc123' } },
    ],
  ];
  it.each(refused)('refuses %s with %s', async (_what, name, message, settings) => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const refusal = await t.refusal('CreateUserPoolClient', { UserPoolId, ClientName: 'web', ...settings });
    expect([refusal.name, refusal.message]).toEqual([name, message]);
    expect((await t.call('ListUserPoolClients', { UserPoolId })).UserPoolClients).toEqual([]);
  });

  it('refuses providers that the pool does not have', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const request = { UserPoolId, ClientName: 'web', SupportedIdentityProviders: ['COGNITO', 'Campus'] };
    expect((await t.refusal('CreateUserPoolClient', request)).message).toBe(
      `The provider Campus does not exist for User Pool ${UserPoolId}.`,
    );
  });

  it('wants required attributes among those to write', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t, { Schema: [{ Name: 'family_name', Required: true, Mutable: true }] });
    const request = { UserPoolId, ClientName: 'web', WriteAttributes: ['email'] };
    expect((await t.refusal('CreateUserPoolClient', request)).message).toBe(
      'Invalid write attributes specified while creating a client',
    );
    const { ClientId } = await createClient(t, UserPoolId, { WriteAttributes: ['email', 'family_name'] });
    const update = { UserPoolId, ClientId, WriteAttributes: ['email'] };
    expect((await t.refusal('UpdateUserPoolClient', update)).message).toBe(
      'Invalid write attributes specified while updating a client',
    );
  });

  it('refuses rotation beside the refresh flow, and lets each stand alone', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const RefreshTokenRotation = { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 } as const;
    const refresh: Settings = { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] };
    const both = { UserPoolId, ClientName: 'web', ...refresh, RefreshTokenRotation };
    expect((await t.refusal('CreateUserPoolClient', both)).name).toBe('InvalidParameterException');
    await createClient(t, UserPoolId, refresh);
    await createClient(t, UserPoolId, { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'], RefreshTokenRotation });
  });

  it('keeps choice-based sign-in for pools above the Lite plan', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t, { UserPoolTier: 'LITE' });
    const ExplicitAuthFlows: Settings['ExplicitAuthFlows'] = ['ALLOW_USER_AUTH'];
    const refusal = await t.refusal('CreateUserPoolClient', { UserPoolId, ClientName: 'web', ExplicitAuthFlows });
    expect(refusal.name).toBe('FeatureUnavailableInTierException');
    await createClient(t, await createPool(t), { ExplicitAuthFlows });
  });

  it('refuses the client after the thousandth', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    for (let made = 0; made < 1000; made++) await createClient(t, UserPoolId);
    const refusal = await t.refusal('CreateUserPoolClient', { UserPoolId, ClientName: 'web' });
    expect(refusal.name).toBe('LimitExceededException');
  });
});

describe('UpdateUserPoolClient', () => {
  it('puts back to its default what is not sent, and keeps name, secret and birthday', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const before = await createClient(t, UserPoolId, {
      GenerateSecret: true,
      RefreshTokenValidity: 7,
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'],
      EnableTokenRevocation: false,
      PreventUserExistenceErrors: 'ENABLED',
      ReadAttributes: ['email'],
    });
    t.mock.clock.advance({ seconds: 60 });
    const { ClientId } = before;
    const { UserPoolClient: after } = await t.call('UpdateUserPoolClient', { UserPoolId, ClientId });
    const plain = await createClient(t, UserPoolId);
    expect(after).toStrictEqual({
      ...plain,
      ClientId,
      ClientSecret: before.ClientSecret,
      CreationDate: before.CreationDate,
      LastModifiedDate: (before.LastModifiedDate ?? 0) + 60,
    });
  });

  it('changes nothing when it is refused', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const { ClientId } = await createClient(t, UserPoolId, { RefreshTokenValidity: 7 });
    const before = await t.call('DescribeUserPoolClient', { UserPoolId, ClientId });
    await t.refusal('UpdateUserPoolClient', { UserPoolId, ClientId, AccessTokenValidity: 25 });
    expect(await t.call('DescribeUserPoolClient', { UserPoolId, ClientId })).toEqual(before);
  });
});

describe('DescribeUserPoolClient', () => {
  it('says which pool or which client it misses', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const { ClientId } = await createClient(t, UserPoolId);
    const missing = 'us-east-1_missing00';
    expect(await t.refusal('DescribeUserPoolClient', { UserPoolId: missing, ClientId })).toMatchObject({
      name: 'ResourceNotFoundException',
      message: `User pool ${missing} does not exist.`,
    });
    const other = await createPool(t);
    expect(await t.refusal('DescribeUserPoolClient', { UserPoolId: other, ClientId })).toMatchObject({
      name: 'ResourceNotFoundException',
      message: `User pool client ${ClientId} does not exist.`,
    });
  });
});

describe('DeleteUserPoolClient', () => {
  it('answers an empty body, and once only', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const { ClientId } = await createClient(t, UserPoolId);
    expect(await t.call('DeleteUserPoolClient', { UserPoolId, ClientId })).toBeUndefined();
    const again = await t.refusal('DeleteUserPoolClient', { UserPoolId, ClientId });
    expect(again.name).toBe('ResourceNotFoundException');
  });
});

describe('ListUserPoolClients', () => {
  it('goes on with every client that stays when those around the end of a page are deleted', async () => {
    const t = createTestMock();
    const UserPoolId = (await t.call('CreateUserPool', { PoolName: 'p' })).UserPool?.Id ?? '';
    for (const ClientName of ['a', 'b', 'c', 'd']) await t.call('CreateUserPoolClient', { UserPoolId, ClientName });
    const whole = await t.call('ListUserPoolClients', { UserPoolId });
    const ids = (whole.UserPoolClients ?? []).map(({ ClientId = '' }) => ClientId);
    const { NextToken } = await t.call('ListUserPoolClients', { UserPoolId, MaxResults: 2 });
    for (const ClientId of ids.slice(0, 3)) await t.call('DeleteUserPoolClient', { UserPoolId, ClientId });
    const rest = await t.call('ListUserPoolClients', { UserPoolId, NextToken });
    expect(rest.UserPoolClients?.map(({ ClientId }) => ClientId)).toEqual(ids.slice(3));
  });
});
