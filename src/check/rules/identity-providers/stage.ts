// What the checks on identity providers share: settings of each type that need nobody at the other end, and reading them back.
import type { CreateIdentityProviderRequest, IdentityProviderType } from '../../../generated/types.ts';
import { NotExercised } from '../endings.ts';
import type { Trial } from '../trial.ts';

/** A provider to be made, without its pool. */
export type Provider = Omit<CreateIdentityProviderRequest, 'UserPoolId'>;

const OAUTH = { client_id: 'contract', client_secret: 'not-a-real-secret', authorize_scopes: 'openid email' };

/** Google, Facebook and Login with Amazon, each with the settings they need. */
export const SOCIAL: readonly Provider[] = [
  { ProviderName: 'Google', ProviderType: 'Google', ProviderDetails: OAUTH },
  { ProviderName: 'LoginWithAmazon', ProviderType: 'LoginWithAmazon', ProviderDetails: OAUTH },
  { ProviderName: 'Facebook', ProviderType: 'Facebook', ProviderDetails: { ...OAUTH, api_version: 'v17.0' } },
];

/** An OpenID Connect provider whose issuer publishes nothing, so that its addresses have to be given. */
export const OIDC: Provider = {
  ProviderName: 'ExampleOIDC',
  ProviderType: 'OIDC',
  ProviderDetails: {
    ...OAUTH,
    attributes_request_method: 'GET',
    oidc_issuer: 'https://login.example.com',
    authorize_url: 'https://login.example.com/authorize',
    token_url: 'https://login.example.com/token',
    attributes_url: 'https://login.example.com/userinfo',
    jwks_uri: 'https://login.example.com/jwks',
  },
};

/** The text of the key that must not come back. */
export const APPLE_KEY = 'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHcontract';

/** Sign in with Apple. */
export const APPLE: Provider = {
  ProviderName: 'SignInWithApple',
  ProviderType: 'SignInWithApple',
  ProviderDetails: {
    client_id: 'com.example.contract',
    team_id: 'TEAM123456',
    key_id: 'KEY1234567',
    private_key: APPLE_KEY,
    authorize_scopes: 'email name',
  },
};

/** A SAML provider with its metadata; `place` tells two files apart. */
export function saml(place = 'one'): Provider {
  const binding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
  const MetadataFile = [
    `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.com/${place}">`,
    '<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
    `<SingleSignOnService Binding="${binding}" Location="https://idp.example.com/${place}/sso"/>`,
    '</IDPSSODescriptor></EntityDescriptor>',
  ].join('');
  return { ProviderName: 'ExampleSAML', ProviderType: 'SAML', ProviderDetails: { MetadataFile } };
}

/** Makes a provider; where the endpoint looks into keys or metadata, which are made up, the check ends as not exercised. */
export async function create(t: Trial, UserPoolId: string, provider: Provider): Promise<IdentityProviderType> {
  const request = { UserPoolId, ...provider };
  const made = await t.outcome('CreateIdentityProvider', request);
  if (made.error !== undefined && /metadata|private ?key/i.test(made.error.message ?? '')) {
    throw new NotExercised(`needs a real ${provider.ProviderType} provider: ${made.error.message}`);
  }
  if (made.error !== undefined) await t.call('CreateIdentityProvider', request);
  return (made.value as { IdentityProvider?: IdentityProviderType } | undefined)?.IdentityProvider ?? {};
}

/** A provider as DescribeIdentityProvider shows it. */
export async function describe(t: Trial, UserPoolId: string, ProviderName: string): Promise<IdentityProviderType> {
  return (await t.call('DescribeIdentityProvider', { UserPoolId, ProviderName })).IdentityProvider;
}

/** The names of the pool's providers. */
export async function names(t: Trial, UserPoolId: string): Promise<string[]> {
  const { Providers } = await t.call('ListIdentityProviders', { UserPoolId, MaxResults: 50 });
  return Providers.map(({ ProviderName = '' }) => ProviderName).sort();
}

/** The settings without one of them. */
export function without(details: Readonly<Record<string, string>>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(details).filter(([name]) => name !== key));
}

/** Those of the settings that were sent. */
export function sent(details: Readonly<Record<string, string>> = {}, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(details).filter(([name]) => keys.includes(name)));
}
