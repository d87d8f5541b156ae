// The pre token generation trigger: what it is asked and what its answer changes in the two tokens.
import type { Claims } from '../../crypto/jwt.ts';
import { CognitoError } from '../../errors.ts';
import type { MockContext } from '../behaviour.ts';
import type { GroupConfiguration, TokenChanges, TriggerSource } from '../triggers/events.ts';
import type { GroupClaims } from './claims.ts';
import type { Client, Pool } from './pool-record.ts';

/** For whom and on what occasion tokens are about to be made. */
export interface TokenOccasion {
  readonly source: TriggerSource<'preTokenGeneration'>;
  readonly userName: string;
  readonly userAttributes: Record<string, string>;
  readonly clientMetadata: Readonly<Record<string, string>> | undefined;
  readonly scopes: readonly string[];
  readonly groups: GroupClaims;
}

/** What the trigger wants changed; without a trigger nothing. */
export interface TokenVerdict {
  readonly groups: GroupClaims;
  readonly id: TokenChanges;
  readonly access: TokenChanges;
  /** True when the access token was customized, which its version claim says. */
  readonly customized: boolean;
}

/** Fires the trigger, if there is one, before anything is stored. */
export async function askTokenTrigger(
  context: MockContext,
  pool: Pool,
  client: Client,
  occasion: TokenOccasion,
): Promise<TokenVerdict> {
  const version = configuredVersion(pool);
  const { groups } = occasion;
  const response = await context.triggers.fire('preTokenGeneration', pool, {
    source: occasion.source,
    userName: occasion.userName,
    clientId: client.id,
    version: eventVersion(version, occasion.source),
    request: {
      userAttributes: occasion.userAttributes,
      groupConfiguration: {
        groupsToOverride: [...groups.groups],
        iamRolesToOverride: [...groups.roles],
        preferredRole: groups.preferredRole ?? null,
      },
      ...(version === 'V1_0' ? {} : { scopes: [...occasion.scopes] }),
      ...(occasion.clientMetadata === undefined ? {} : { clientMetadata: { ...occasion.clientMetadata } }),
    },
    response: version === 'V1_0' ? { claimsOverrideDetails: null } : { claimsAndScopeOverrideDetails: null },
  });
  const first = version === 'V2_0' || version === 'V3_0' ? undefined : response?.claimsOverrideDetails;
  const later = version === 'V1_0' ? undefined : response?.claimsAndScopeOverrideDetails;
  const access = checked(later?.accessTokenGeneration, false);
  return {
    groups: overrideGroups(overrideGroups(groups, first?.groupOverrideDetails), later?.groupOverrideDetails),
    id: merge(checked(first, true), checked(later?.idTokenGeneration, false)),
    access,
    customized: Object.keys(access).length > 0,
  };
}

/** The claims with what the trigger adds, overrides and suppresses; claims that the service keeps for itself stay as they are. */
export function changeClaims(claims: Claims, changes: TokenChanges): Claims {
  const changed: Record<string, unknown> = { ...claims };
  for (const [name, value] of Object.entries(changes.claimsToAddOrOverride ?? {}))
    if (!isReserved(name)) changed[name] = value;
  for (const name of changes.claimsToSuppress ?? []) if (!isReserved(name)) delete changed[name];
  return changed;
}

/** The scopes with what the trigger adds and suppresses. */
export function changeScopes(scopes: readonly string[], changes: TokenChanges): string[] {
  const suppressed = new Set(changes.scopesToSuppress ?? []);
  return [...new Set([...scopes, ...(changes.scopesToAdd ?? [])])].filter((scope) => !suppressed.has(scope));
}

/**
 * The version that LambdaConfig asks for. A trigger that only the mock knows of, without LambdaConfig, gets the richer event and
 * may answer in either form.
 */
function configuredVersion(pool: Pool): 'V1_0' | 'V2_0' | 'V3_0' | undefined {
  const config = pool.settings.LambdaConfig;
  if (config?.PreTokenGenerationConfig !== undefined) return config.PreTokenGenerationConfig.LambdaVersion;
  return config?.PreTokenGeneration === undefined ? undefined : 'V1_0';
}

/** Machines have the third version only. */
function eventVersion(version: ReturnType<typeof configuredVersion>, source: TokenOccasion['source']): string {
  if (version === 'V3_0' || source === 'TokenGeneration_ClientCredentials') return '3';
  return version === 'V1_0' ? '1' : '2';
}

// Cognito Developer Guide, "Pre token generation Lambda trigger", claims and scopes reference.
const RESERVED: ReadonlySet<string> = new Set([
  'acr',
  'amr',
  'at_hash',
  'aud',
  'auth_time',
  'azp',
  'client_id',
  'device_key',
  'event_id',
  'exp',
  'iat',
  'iss',
  'jti',
  'nbf',
  'nonce',
  'origin_jti',
  'scope',
  'sub',
  'token_use',
  'username',
  'version',
]);

function isReserved(name: string): boolean {
  return RESERVED.has(name) || name.startsWith('cognito:') || name.startsWith('dev:');
}

/** An empty or null object suppresses the groups, an absent one leaves them (Developer Guide, same page). */
function overrideGroups(groups: GroupClaims, override: GroupConfiguration | null | undefined): GroupClaims {
  if (override === undefined) return groups;
  const { groupsToOverride, iamRolesToOverride, preferredRole } = override ?? {};
  return {
    groups: strings(groupsToOverride) ?? [],
    roles: strings(iamRolesToOverride) ?? [],
    preferredRole: preferredRole ?? undefined,
  };
}

/** What the trigger answered for one token, judged as the service judges it: the first version takes texts only. */
function checked(changes: TokenChanges | null | undefined, textsOnly: boolean): TokenChanges {
  if (changes === null || changes === undefined) return {};
  const { claimsToAddOrOverride, claimsToSuppress, scopesToAdd, scopesToSuppress } = changes;
  const claims = claimsToAddOrOverride ?? {};
  if (typeof claims !== 'object' || Array.isArray(claims)) throw unusable();
  if (textsOnly && Object.values(claims).some((value) => typeof value !== 'string')) throw unusable();
  return {
    ...(Object.keys(claims).length === 0 ? {} : { claimsToAddOrOverride: claims }),
    ...list('claimsToSuppress', claimsToSuppress),
    ...list('scopesToAdd', scopesToAdd),
    ...list('scopesToSuppress', scopesToSuppress),
  };
}

function list(name: string, value: unknown): Record<string, string[]> {
  const found = strings(value);
  return found === undefined || found.length === 0 ? {} : { [name]: found };
}

function strings(value: unknown): string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) throw unusable();
  return value;
}

function merge(first: TokenChanges, later: TokenChanges): TokenChanges {
  return {
    claimsToAddOrOverride: { ...first.claimsToAddOrOverride, ...later.claimsToAddOrOverride },
    claimsToSuppress: [...(first.claimsToSuppress ?? []), ...(later.claimsToSuppress ?? [])],
  };
}

function unusable(): CognitoError {
  return new CognitoError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
}
