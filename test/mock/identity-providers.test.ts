// Stories of identity providers and links that no rule tells: texts, what answers add, merging, and what tokens show of links.
import { describe, expect, it } from 'vitest';
import type { CreateIdentityProviderRequest } from '../../src/generated/types.ts';
import { createTestMock, type TestMock } from '../support/mock.ts';

const GOOGLE = { client_id: 'c', client_secret: 'not-a-real-secret', authorize_scopes: 'openid' };
const OIDC = { ...GOOGLE, attributes_request_method: 'GET', oidc_issuer: 'https://login.example.com' };

async function createPool(t: TestMock): Promise<string> {
  return (await t.call('CreateUserPool', { PoolName: 'p' })).UserPool?.Id ?? '';
}

function google(UserPoolId: string): CreateIdentityProviderRequest {
  return { UserPoolId, ProviderName: 'Google', ProviderType: 'Google', ProviderDetails: GOOGLE };
}

function oidc(UserPoolId: string, ProviderName = 'ExampleOIDC'): CreateIdentityProviderRequest {
  return { UserPoolId, ProviderName, ProviderType: 'OIDC', ProviderDetails: OIDC };
}

describe('CreateIdentityProvider', () => {
  it('answers what the service adds, and IdpIdentifiers only to who sent some', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const noon = Date.parse('2026-01-01T12:00:00Z') / 1000;
    const { IdentityProvider } = await t.call('CreateIdentityProvider', google(UserPoolId));
    expect(IdentityProvider).toStrictEqual({
      UserPoolId,
      ProviderName: 'Google',
      ProviderType: 'Google',
      ProviderDetails: {
        ...GOOGLE,
        attributes_url: 'https://people.googleapis.com/v1/people/me?personFields=',
        attributes_url_add_attributes: 'true',
        authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
        oidc_issuer: 'https://accounts.google.com',
        token_request_method: 'POST',
        token_url: 'https://www.googleapis.com/oauth2/v4/token',
      },
      AttributeMapping: { username: 'sub' },
      LastModifiedDate: noon,
      CreationDate: noon,
    });
    const seen = await t.call('DescribeIdentityProvider', { UserPoolId, ProviderName: 'Google' });
    expect(seen.IdentityProvider).toStrictEqual({ ...IdentityProvider, IdpIdentifiers: [] });
  });

  it('gives the schema the attribute identities, once', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const names = async () =>
      (await t.call('DescribeUserPool', { UserPoolId })).UserPool?.SchemaAttributes?.map(({ Name }) => Name) ?? [];
    expect(await names()).not.toContain('identities');
    await t.call('CreateIdentityProvider', google(UserPoolId));
    await t.call('CreateIdentityProvider', oidc(UserPoolId));
    expect((await names()).slice(-2)).toEqual(['updated_at', 'identities']);
    await t.call('AdminCreateUser', { UserPoolId, Username: 'ada', MessageAction: 'SUPPRESS' });
    const UserAttributes = [{ Name: 'identities', Value: '[]' }];
    const refusal = await t.refusal('AdminUpdateUserAttributes', { UserPoolId, Username: 'ada', UserAttributes });
    expect(refusal.name).toBe('InvalidParameterException');
  });

  it.each([
    [
      { ProviderName: 'ExampleSAML', ProviderType: 'SAML', ProviderDetails: {} },
      'At least one of the MetadataURL or MetadataFile should be provided.',
    ],
    [
      {
        ProviderName: 'ExampleSAML',
        ProviderType: 'SAML',
        ProviderDetails: { MetadataURL: 'https://a', MetadataFile: '<a/>' },
      },
      'Only one of the MetadataURL or MetadataFile should be provided.',
    ],
    [
      { ProviderName: 'ExampleOIDC', ProviderType: 'OIDC', ProviderDetails: { ...OIDC, oidc_issuer: 'http://a' } },
      'OIDC endpoint must start with https://',
    ],
    [
      { ProviderName: 'ExampleOIDC', ProviderType: 'OIDC', ProviderDetails: GOOGLE },
      'clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.',
    ],
    [
      { ProviderName: 'Goggles', ProviderType: 'Google', ProviderDetails: GOOGLE },
      'Provider Goggles cannot be of type Google.',
    ],
  ] as const)('refuses %j in the words of the service', async (provider, message) => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const refusal = await t.refusal('CreateIdentityProvider', { UserPoolId, ...provider });
    expect([refusal.name, refusal.message]).toEqual(['InvalidParameterException', message]);
  });

  it('says in the words of the service that a name is taken', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    await t.call('CreateIdentityProvider', google(UserPoolId));
    const refusal = await t.refusal('CreateIdentityProvider', google(UserPoolId));
    expect([refusal.name, refusal.message]).toEqual([
      'DuplicateProviderException',
      `Google already exists for tenant ${UserPoolId}.`,
    ]);
  });
});

describe('UpdateIdentityProvider', () => {
  it('keeps what is not sent and clears what is sent empty', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    await t.call('CreateIdentityProvider', { ...oidc(UserPoolId), IdpIdentifiers: ['example.com'] });
    const at = { UserPoolId, ProviderName: 'ExampleOIDC' };
    await t.call('UpdateIdentityProvider', { ...at, AttributeMapping: {} });
    const { IdentityProvider: kept } = await t.call('DescribeIdentityProvider', at);
    expect([kept.AttributeMapping, kept.IdpIdentifiers]).toEqual([{}, ['example.com']]);
    const { IdentityProvider } = await t.call('UpdateIdentityProvider', { ...at, IdpIdentifiers: [] });
    expect([IdentityProvider.IdpIdentifiers, IdentityProvider.ProviderDetails?.oidc_issuer]).toEqual([
      [],
      OIDC.oidc_issuer,
    ]);
  });

  it('keeps an identifier for one provider of the pool', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    await t.call('CreateIdentityProvider', { ...oidc(UserPoolId), IdpIdentifiers: ['example.com'] });
    await t.call('CreateIdentityProvider', oidc(UserPoolId, 'OtherOIDC'));
    const request = { UserPoolId, ProviderName: 'OtherOIDC', IdpIdentifiers: ['example.com'] };
    expect((await t.refusal('UpdateIdentityProvider', request)).name).toBe('InvalidParameterException');
    await t.call('UpdateIdentityProvider', { ...request, ProviderName: 'ExampleOIDC' });
  });
});

describe('DeleteIdentityProvider', () => {
  it('tells the missing provider from each operation in its own words', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    await t.call('CreateIdentityProvider', google(UserPoolId));
    const at = { UserPoolId, ProviderName: 'Google' };
    expect(await t.call('DeleteIdentityProvider', at)).toBeUndefined();
    expect((await t.refusal('DeleteIdentityProvider', at)).name).toBe('ResourceNotFoundException');
    const messages = [await t.refusal('DescribeIdentityProvider', at), await t.refusal('UpdateIdentityProvider', at)];
    expect(messages.map(({ message }) => message)).toEqual([
      `Identity provider Google for tenantId ${UserPoolId} does not exist.`,
      `Identity provider Google in User Pool ${UserPoolId} does not exist.`,
    ]);
  });
});

describe('AdminLinkProviderForUser', () => {
  async function setStage() {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    await t.call('CreateIdentityProvider', google(UserPoolId));
    await t.call('AdminCreateUser', { UserPoolId, Username: 'ada', MessageAction: 'SUPPRESS' });
    const DestinationUser = { ProviderName: 'Cognito', ProviderAttributeValue: 'ada' };
    const account = (value: string) => ({
      ProviderName: 'Google',
      ProviderAttributeName: 'Cognito_Subject',
      ProviderAttributeValue: value,
    });
    return {
      t,
      UserPoolId,
      account,
      link: (value: string) => ({ UserPoolId, DestinationUser, SourceUser: account(value) }),
    };
  }

  it('shows the link as an attribute and in ID tokens', async () => {
    const { t, UserPoolId, link } = await setStage();
    expect(await t.call('AdminLinkProviderForUser', link('7'))).toEqual({});
    const { UserAttributes = [] } = await t.call('AdminGetUser', { UserPoolId, Username: 'ada' });
    expect(JSON.parse(UserAttributes.find(({ Name }) => Name === 'identities')?.Value ?? '')).toEqual([
      {
        userId: '7',
        providerName: 'Google',
        providerType: 'Google',
        issuer: null,
        primary: false,
        dateCreated: Date.parse('2026-01-01T12:00:00Z'),
      },
    ]);
  });

  it('refuses a second time, another user, and a sixth account', async () => {
    const { t, UserPoolId, link } = await setStage();
    await t.call('AdminLinkProviderForUser', link('1'));
    expect((await t.refusal('AdminLinkProviderForUser', link('1'))).message).toBe(
      'SourceUser is already linked to DestinationUser',
    );
    await t.call('AdminCreateUser', { UserPoolId, Username: 'bob', MessageAction: 'SUPPRESS' });
    const toBob = { ...link('1'), DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: 'bob' } };
    expect((await t.refusal('AdminLinkProviderForUser', toBob)).message).toBe(
      'Merging is not currently supported, provide a SourceUser that has not been signed up in order to link',
    );
    for (const value of ['2', '3', '4', '5']) await t.call('AdminLinkProviderForUser', link(value));
    expect((await t.refusal('AdminLinkProviderForUser', link('6'))).name).toBe('LimitExceededException');
  });

  it('keeps the claim of a link to itself and wants it back for the end of the link', async () => {
    const { t, UserPoolId, link } = await setStage();
    await t.call('CreateIdentityProvider', {
      UserPoolId,
      ProviderName: 'ExampleSAML',
      ProviderType: 'SAML',
      ProviderDetails: { MetadataURL: 'https://idp.example.com/metadata' },
    });
    const User = { ProviderName: 'ExampleSAML', ProviderAttributeName: 'employee', ProviderAttributeValue: '7' };
    await t.call('AdminLinkProviderForUser', { ...link('7'), SourceUser: User });
    const { UserAttributes = [] } = await t.call('AdminGetUser', { UserPoolId, Username: 'ada' });
    expect(JSON.stringify(UserAttributes)).not.toContain('employee');
    const bySubject = { ...User, ProviderAttributeName: 'Cognito_Subject' };
    const refusal = await t.refusal('AdminDisableProviderForUser', { UserPoolId, User: bySubject });
    expect(refusal.name).toBe('UserNotFoundException');
    expect(await t.call('AdminDisableProviderForUser', { UserPoolId, User })).toEqual({});
  });
});

describe('AdminDisableProviderForUser', () => {
  it('takes the password of a user of the pool away', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const ExplicitAuthFlows = ['ALLOW_USER_PASSWORD_AUTH' as const, 'ALLOW_REFRESH_TOKEN_AUTH' as const];
    const made = await t.call('CreateUserPoolClient', { UserPoolId, ClientName: 'c', ExplicitAuthFlows });
    const ClientId = made.UserPoolClient?.ClientId ?? '';
    await t.call('AdminCreateUser', { UserPoolId, Username: 'ada', MessageAction: 'SUPPRESS' });
    const Password = 'Corr3ct-horse!';
    await t.call('AdminSetUserPassword', { UserPoolId, Username: 'ada', Password, Permanent: true });
    const AuthParameters = { USERNAME: 'ada', PASSWORD: Password };
    const request = { ClientId, AuthFlow: 'USER_PASSWORD_AUTH' as const, AuthParameters };
    await t.call('InitiateAuth', request);
    const User = { ProviderName: 'Cognito', ProviderAttributeName: 'Cognito_Subject', ProviderAttributeValue: 'ada' };
    await t.call('AdminDisableProviderForUser', { UserPoolId, User });
    expect((await t.refusal('InitiateAuth', request)).name).toBe('NotAuthorizedException');
  });
});
