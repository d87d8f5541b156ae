// Rules between members of one request: a request that keeps them has no fault, and each fault names the member whose absence mends it.
import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/generated/types.ts';
import { requestRuleViolations } from '../../src/validate/index.ts';

const pool = { PoolName: 'p' };
const client = { UserPoolId: 'us-east-1_pool', ClientName: 'c' };

const faulty: readonly [string, Partial<Request<'CreateUserPool'>>, string][] = [
  [
    'aliases beside user names made of attributes',
    { AliasAttributes: ['email'], UsernameAttributes: ['email'] },
    'AliasAttributes',
  ],
  ['a second factor without a sender', { MfaConfiguration: 'OPTIONAL' }, 'MfaConfiguration'],
  ['phone numbers to verify without a sender', { AutoVerifiedAttributes: ['phone_number'] }, 'AutoVerifiedAttributes'],
  [
    'first factors without a password',
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['EMAIL_OTP'] } } },
    'Policies.SignInPolicy',
  ],
  [
    'an identity that is not named',
    { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER' } },
    'EmailConfiguration.EmailSendingAccount',
  ],
  ['a sender that is no address', { EmailConfiguration: { From: 'nobody' } }, 'EmailConfiguration.From'],
  ['SMS without a sender', { SmsConfiguration: {} }, 'SmsConfiguration'],
  ['a key that is not named', { KeyConfiguration: { KeyType: 'CUSTOMER_MANAGED_KEY' } }, 'KeyConfiguration'],
  ['a reserved tag', { UserPoolTags: { 'aws:x': 'y' } }, 'UserPoolTags.aws:x'],
  [
    'a custom attribute twice',
    {
      Schema: [
        { Name: 'a', AttributeDataType: 'String' },
        { Name: 'a', AttributeDataType: 'Number' },
      ],
    },
    'Schema.1',
  ],
];

const faultyClients: readonly [string, Partial<Request<'CreateUserPoolClient'>>, string][] = [
  ['a secret both given and generated', { GenerateSecret: true, ClientSecret: 's'.repeat(24) }, 'ClientSecret'],
  [
    'flow names of both generations',
    { ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH', 'ALLOW_USER_SRP_AUTH'] },
    'ExplicitAuthFlows',
  ],
  ['tokens that outlive a day', { AccessTokenValidity: 25 }, 'AccessTokenValidity'],
  [
    'tokens that outlive their refresh token',
    { IdTokenValidity: 3, RefreshTokenValidity: 2, TokenValidityUnits: { RefreshToken: 'hours' } },
    'IdTokenValidity',
  ],
  ['a callback over plain http', { CallbackURLs: ['https://example.com/', 'http://example.com/'] }, 'CallbackURLs.1'],
  ['flows without scopes', { AllowedOAuthFlowsUserPoolClient: true }, 'AllowedOAuthFlowsUserPoolClient'],
  ['client credentials without a secret', { AllowedOAuthFlows: ['client_credentials'] }, 'AllowedOAuthFlows'],
  ['half a project', { AnalyticsConfiguration: { ApplicationId: 'a' } }, 'AnalyticsConfiguration'],
];

describe('requestRuleViolations', () => {
  it('finds nothing in plain requests', () => {
    expect(requestRuleViolations('CreateUserPool', pool)).toEqual([]);
    expect(requestRuleViolations('CreateUserPoolClient', client)).toEqual([]);
    expect(requestRuleViolations('GetUser', { AccessToken: 'a' })).toEqual([]);
  });

  it.each(faulty)('finds %s', (_what, settings, place) => {
    expect(requestRuleViolations('CreateUserPool', { ...pool, ...settings }).map(({ path }) => path.join('.'))).toEqual(
      [place],
    );
  });

  it.each(faultyClients)('finds %s', (_what, settings, place) => {
    expect(
      requestRuleViolations('CreateUserPoolClient', { ...client, ...settings }).map(({ path }) => path.join('.')),
    ).toEqual([place]);
  });

  it('says nothing of an update that may lean on what the pool has', () => {
    expect(
      requestRuleViolations('UpdateUserPool', {
        UserPoolId: 'us-east-1_pool',
        AutoVerifiedAttributes: ['phone_number'],
      }),
    ).toEqual([]);
  });
});
