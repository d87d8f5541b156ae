// Which settings an app client may have in its pool, with the service's texts (most measured on real deployments, 2026-09). What the
// settings mean is left to client-settings.ts, and how they go together to the rules between members of a request.
import { CognitoError } from '../../errors.ts';
import {
  analyticsFault,
  contextDataFault,
  flowFault,
  lifetimeFault,
  oauthFault,
  urlFault,
} from '../../validate/requests/app-clients.ts';
import { schemaOf } from './attributes.ts';
import { identityProviders } from './identity-provider.ts';
import type { Client, Pool } from './pool-record.ts';
import { requireFeature } from './pool-tier.ts';
import { refuse } from './request-rule.ts';
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
  refuse(flowFault(settings));
  // Choice-based sign-in begins with the Essentials plan (Cognito Developer Guide, feature plans).
  if (settings.ExplicitAuthFlows?.includes('ALLOW_USER_AUTH') === true) {
    requireFeature(pool.settings.UserPoolTier, 'Choice-based Authentication');
  }
  refuse(lifetimeFault(settings) ?? urlFault(settings) ?? oauthFault(settings, terms.hasSecret));
  checkScopes(pool, settings);
  checkProviders(pool, settings);
  checkAttributeLists(pool, settings, terms);
  refuse(analyticsFault(settings) ?? contextDataFault(settings, terms.hasSecret));
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

function invalid(text: string): CognitoError {
  return new CognitoError('InvalidParameterException', text);
}
