// What the settings of an identity provider must hold by its type, and what the service adds to them.
import { CognitoError } from '../../errors.ts';
import type { IdentityProviderTypeType } from '../../generated/types.ts';
import { TEST_ONLY_SIGNING_CERTIFICATE } from './signing-certificate.ts';

/** ProviderDetails, in requests and as stored. */
export type ProviderDetails = Readonly<Record<string, string>>;

interface Kind {
  readonly required: readonly string[];
  /** What the service says when one of them is missing (measured on the live service, 2026-09). */
  readonly missing?: string;
  /** The claim that names a user when nothing else is mapped. */
  readonly subject?: string;
  /** Settings that the service adds (API Reference, CreateIdentityProvider). */
  readonly added: (details: ProviderDetails) => ProviderDetails;
}

const OAUTH_KEYS = ['client_id', 'client_secret', 'authorize_scopes'];
const OAUTH_MISSING = 'clientId, clientSecret and authorizeScopes are all required idp details.';
const FACEBOOK_VERSION = 'v17.0';

const KINDS: Readonly<Record<IdentityProviderTypeType, Kind>> = {
  SAML: { required: [], added: samlBindings },
  OIDC: {
    required: ['client_id', 'authorize_scopes', 'oidc_issuer', 'attributes_request_method'],
    missing: 'clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.',
    subject: 'sub',
    added: () => ({ attributes_url_add_attributes: 'false' }),
  },
  Google: {
    required: OAUTH_KEYS,
    missing: OAUTH_MISSING,
    subject: 'sub',
    added: () => ({
      attributes_url: 'https://people.googleapis.com/v1/people/me?personFields=',
      attributes_url_add_attributes: 'true',
      authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
      oidc_issuer: 'https://accounts.google.com',
      token_request_method: 'POST',
      token_url: 'https://www.googleapis.com/oauth2/v4/token',
    }),
  },
  Facebook: {
    required: OAUTH_KEYS,
    missing: OAUTH_MISSING,
    subject: 'id',
    added: ({ api_version: version = FACEBOOK_VERSION }) => ({
      attributes_url: `https://graph.facebook.com/${version}/me?fields=`,
      attributes_url_add_attributes: 'true',
      authorize_url: `https://www.facebook.com/${version}/dialog/oauth`,
      token_request_method: 'GET',
      token_url: `https://graph.facebook.com/${version}/oauth/access_token`,
    }),
  },
  LoginWithAmazon: {
    required: OAUTH_KEYS,
    missing: OAUTH_MISSING,
    subject: 'user_id',
    added: () => ({
      attributes_url: 'https://api.amazon.com/user/profile',
      attributes_url_add_attributes: 'false',
      authorize_url: 'https://www.amazon.com/ap/oa',
      token_request_method: 'POST',
      token_url: 'https://api.amazon.com/auth/o2/token',
    }),
  },
  SignInWithApple: {
    required: ['client_id', 'private_key', 'team_id', 'key_id', 'authorize_scopes'],
    missing: 'clientId, privateKey, teamId, and keyId are all required idp details.',
    subject: 'sub',
    added: () => ({
      attributes_url_add_attributes: 'false',
      authorize_url: 'https://appleid.apple.com/auth/authorize',
      oidc_issuer: 'https://appleid.apple.com',
      token_request_method: 'POST',
      token_url: 'https://appleid.apple.com/auth/token',
    }),
  },
};

/** The types whose providers bear the type as their name. */
export const SOCIAL_TYPES: readonly string[] = ['Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple'];

/** The settings to store, or InvalidParameterException. What the service adds wins over what was sent. */
export function completeDetails(type: IdentityProviderTypeType, details: ProviderDetails): Record<string, string> {
  const kind = KINDS[type];
  if (kind.missing !== undefined && kind.required.some((key) => (details[key] ?? '') === ''))
    throw invalid(kind.missing);
  if (type === 'OIDC') checkOidc(details);
  if (type === 'SAML') checkSaml(details);
  return { ...details, ...kind.added(details) };
}

/** The mapping of a provider that was created without one; SAML has no claim that every assertion carries. */
export function defaultMapping(type: IdentityProviderTypeType): Record<string, string> {
  const { subject } = KINDS[type];
  return subject === undefined ? {} : { username: subject };
}

function checkOidc(details: ProviderDetails): void {
  if (details.oidc_issuer?.startsWith('https://') !== true) throw invalid('OIDC endpoint must start with https://');
  const method = details.attributes_request_method ?? '';
  if (method !== 'GET' && method !== 'POST') {
    throw invalid(
      `1 validation error detected: Value '${method}' at 'attributesRequestMethod' failed to satisfy constraint: Member must satisfy enum value set: [POST, GET]`,
    );
  }
}

function checkSaml({ MetadataURL: url, MetadataFile: file }: ProviderDetails): void {
  if (url === undefined && file === undefined) {
    throw invalid('At least one of the MetadataURL or MetadataFile should be provided.');
  }
  if (url !== undefined && file !== undefined) {
    throw invalid('Only one of the MetadataURL or MetadataFile should be provided.');
  }
}

/** The redirect bindings that a metadata file names. An address is not fetched, so nothing is known of what lies there. */
function samlBindings({ MetadataFile: file = '' }: ProviderDetails): ProviderDetails {
  const signOn = redirectBinding(file, 'SingleSignOnService');
  const signOut = redirectBinding(file, 'SingleLogoutService');
  return {
    ...(signOn === undefined ? {} : { SSORedirectBindingURI: signOn }),
    ...(signOut === undefined ? {} : { SLORedirectBindingURI: signOut }),
    ActiveEncryptionCertificate: TEST_ONLY_SIGNING_CERTIFICATE,
  };
}

function redirectBinding(metadata: string, service: string): string | undefined {
  const elements = metadata.matchAll(new RegExp(`<(?:[\\w.-]+:)?${service}\\s([^>]*)>`, 'g'));
  const redirect = [...elements].find(([, attributes = '']) => attributes.includes('bindings:HTTP-Redirect'));
  return /\bLocation=["']([^"']+)["']/.exec(redirect?.[1] ?? '')?.[1];
}

function invalid(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}
