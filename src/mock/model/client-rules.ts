// Which settings an app client may have, with the service's texts (most measured on real deployments, 2026-09). What the settings mean is left to client-settings.ts.
import { CognitoError } from '../../errors.ts';
import type { AnalyticsConfigurationType } from '../../generated/types.ts';
import { schemaOf } from './attributes.ts';
import { isLegacyFlow, lifetimes } from './client-settings.ts';
import { identityProviders } from './identity-provider.ts';
import type { Client, Pool } from './pool-record.ts';
import { requireFeature } from './pool-tier.ts';
import { redirectFault } from './redirect-url.ts';
import { customScopes } from './resource-server.ts';

/** What the settings are judged by besides themselves. */
export interface ClientTerms {
  readonly hasSecret: boolean;
  /** The word that the texts on attributes use. */
  readonly doing: 'creating' | 'updating';
}

type Settings = Client['settings'];

/** Refuses settings that the service refuses. Nothing is changed. */
export function checkClient(pool: Pool, settings: Settings, terms: ClientTerms): void {
  checkFlows(pool, settings);
  checkLifetimes(settings);
  checkUrls(settings);
  checkOAuth(settings, terms);
  checkScopes(pool, settings);
  checkProviders(pool, settings);
  checkAttributeLists(pool, settings, terms);
  checkAnalytics(settings.AnalyticsConfiguration);
  if (settings.EnablePropagateAdditionalUserContextData === true && !terms.hasSecret) {
    throw invalid('EnablePropagateAdditionalUserContextData can only be enabled for a client with a client secret.');
  }
}

function checkFlows(pool: Pool, { ExplicitAuthFlows: flows = [], RefreshTokenRotation: rotation }: Settings): void {
  if (flows.some(isLegacyFlow) && !flows.every(isLegacyFlow)) {
    throw invalid("Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.");
  }
  // Refused on the live service in 2026-09; the text was not recorded. The default flows are let pass, as the Developer Guide is silent on them.
  if (flows.includes('ALLOW_REFRESH_TOKEN_AUTH') && rotation?.Feature === 'ENABLED') {
    throw invalid('ALLOW_REFRESH_TOKEN_AUTH cannot be used while refresh token rotation is enabled.');
  }
  // Choice-based sign-in begins with the Essentials plan (Cognito Developer Guide, feature plans).
  if (flows.includes('ALLOW_USER_AUTH')) requireFeature(pool.settings.UserPoolTier, 'Choice-based Authentication');
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** Bounds of the Cognito Developer Guide, "Quotas". */
function checkLifetimes(settings: Settings): void {
  const { access, id, refresh } = lifetimes({ settings });
  const short = [access, id].every((seconds) => seconds >= 5 * MINUTE && seconds <= DAY);
  if (!short || refresh < HOUR || refresh > 3650 * DAY) throw invalid('Invalid range for token validity.');
  if (access > refresh || id > refresh) {
    throw invalid('Access and Id Token expiration times must be less than or equal to refresh token expiration times.');
  }
}

function checkUrls({
  CallbackURLs: callbacks = [],
  LogoutURLs: logouts = [],
  DefaultRedirectURI: fallback,
}: Settings): void {
  for (const url of [...callbacks, ...logouts, ...(fallback === undefined ? [] : [fallback])]) {
    const fault = redirectFault(url);
    if (fault !== undefined) throw invalid(fault);
  }
  if (fallback !== undefined && !callbacks.includes(fallback)) {
    throw invalid(`The default redirect URI ${fallback} is not in the callback URIs list.`);
  }
}

function checkOAuth(settings: Settings, terms: ClientTerms): void {
  const { AllowedOAuthFlows: flows = [], AllowedOAuthScopes: scopes = [], CallbackURLs: callbacks = [] } = settings;
  if (settings.AllowedOAuthFlowsUserPoolClient === true && (flows.length === 0 || scopes.length === 0)) {
    throw invalid(
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    );
  }
  const redirects = flows.includes('code') || flows.includes('implicit');
  if (flows.includes('client_credentials')) {
    if (redirects) {
      throw invalidFlow('client_credentials flow can not be selected along with code flow or implicit flow.');
    }
    if (!terms.hasSecret) {
      throw invalidFlow('client_credentials flow can not be selected if client does not have a client secret.');
    }
  }
  if (redirects && callbacks.length === 0) {
    throw invalidFlow('CallbackUrls can not be empty when code flow or implicit flow is selected');
  }
}

/** The scopes that need no resource server. */
const BUILT_IN_SCOPES = ['phone', 'email', 'openid', 'profile', 'aws.cognito.signin.user.admin'];

function checkScopes(pool: Pool, { AllowedOAuthScopes: scopes = [] }: Settings): void {
  const custom = customScopes(pool);
  for (const scope of scopes) {
    if (!BUILT_IN_SCOPES.includes(scope) && !custom.includes(scope)) {
      throw new CognitoError('ScopeDoesNotExistException', `Invalid scope requested: ${scope}`);
    }
  }
}

function checkProviders(pool: Pool, { SupportedIdentityProviders: names = [] }: Settings): void {
  for (const name of names) {
    if (name !== 'COGNITO' && !identityProviders(pool).has(name)) {
      throw invalid(`The provider ${name} does not exist for User Pool ${pool.id}.`);
    }
  }
}

/** What users may never write, so that no client can be given it. */
const UNWRITABLE: readonly string[] = ['sub', 'email_verified', 'phone_number_verified'];

function checkAttributeLists(pool: Pool, settings: Settings, { doing }: ClientTerms): void {
  const schema = schemaOf(pool);
  const names = schema.map((entry) => entry.Name);
  const { ReadAttributes: read = [], WriteAttributes: write } = settings;
  if (!read.every((name) => names.includes(name))) {
    throw invalid(`Invalid read attributes specified while ${doing} a client`);
  }
  if (write === undefined) return;
  const writable = schema.filter(
    ({ Name = '', DeveloperOnlyAttribute }) => !UNWRITABLE.includes(Name) && DeveloperOnlyAttribute !== true,
  );
  const known = write.every((name) => writable.some((entry) => entry.Name === name));
  const complete = writable.every(({ Name = '', Required }) => Required !== true || write.includes(Name));
  if (!known || !complete) throw invalid(`Invalid write attributes specified while ${doing} a client`);
}

function checkAnalytics(analytics: AnalyticsConfigurationType | undefined): void {
  if (analytics === undefined) return;
  const { ApplicationArn, ApplicationId, RoleArn, ExternalId } = analytics;
  // A service-linked role beside the ARN is what describing such a client shows, so an update may send it back.
  const byArn = ApplicationArn !== undefined && ApplicationId === undefined && ExternalId === undefined;
  const ownRole = RoleArn === undefined || RoleArn.includes(':role/aws-service-role/cognito-idp.amazonaws.com/');
  const byId = ApplicationArn === undefined && [ApplicationId, RoleArn, ExternalId].every((part) => part !== undefined);
  if (!(byArn && ownRole) && !byId) {
    throw invalid(
      'Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid',
    );
  }
}

function invalid(text: string): CognitoError {
  return new CognitoError('InvalidParameterException', text);
}

function invalidFlow(text: string): CognitoError {
  return new CognitoError('InvalidOAuthFlowException', text);
}
