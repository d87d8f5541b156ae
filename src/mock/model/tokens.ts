// Issuing tokens: a sign-in makes a grant, a refresh renews its tokens, and a grant can be revoked with all that came of it.
import { encodeBase64Url, encodeUtf8 } from '../../crypto/bytes.ts';
import { sha256 } from '../../crypto/digest.ts';
import { signJwt } from '../../crypto/jwt.ts';
import type { AuthenticationResultType } from '../../generated/types.ts';
import type { MockContext } from '../behaviour.ts';
import type { TriggerSource } from '../triggers/events.ts';
import { OWN_PROFILE_SCOPE } from './access-token.ts';
import { readableAttributes } from './attributes.ts';
import { accessClaims, idClaims, type TokenFacts } from './claims.ts';
import { lifetimes } from './client-settings.ts';
import { roleClaims } from './group.ts';
import { triggerAttributes } from './message.ts';
import { issuerOf } from './pool.ts';
import type { Client, Pool } from './pool-record.ts';
import { newRefreshToken } from './refresh-token.ts';
import { opens } from './scope.ts';
import type { Grant } from './session-record.ts';
import { askTokenTrigger, changeClaims, changeScopes } from './token-trigger.ts';
import type { User } from './user-record.ts';

/** What is known about a sign-in that succeeded. */
export interface SignInDetails {
  /** What the token trigger is told; by default an ordinary API sign-in. */
  readonly source?: TriggerSource<'preTokenGeneration'>;
  readonly clientMetadata?: Readonly<Record<string, string>> | undefined;
  /** The device that took part, known or new. */
  readonly deviceKey?: string | undefined;
  /** The group key of a device that is announced with these tokens. */
  readonly deviceGroupKey?: string | undefined;
  /** The event_id that the sign-in already has. */
  readonly eventId?: string | undefined;
  /** Scopes of a sign-in through the OAuth endpoints, which marks its access tokens as version 2. */
  readonly oauth?: OAuthDetails;
}

/** What only a sign-in through the OAuth endpoints has. */
export interface OAuthDetails {
  readonly scopes: readonly string[];
  /** When the user proved their identity, which may have been for an earlier authorization. */
  readonly authTime: number;
  readonly nonce?: string | undefined;
  readonly resource?: string | undefined;
}

/** Issues the tokens of a finished sign-in and stores its grant. */
export async function signIn(
  context: MockContext,
  pool: Pool,
  client: Client,
  user: User,
  details: SignInDetails = {},
): Promise<AuthenticationResultType> {
  const now = Math.floor(context.clock.now());
  const { oauth, deviceKey, deviceGroupKey } = details;
  const grant: Grant = {
    id: context.random.uuid(),
    username: user.username,
    clientId: client.id,
    authTime: oauth?.authTime ?? now,
    eventId: details.eventId ?? context.random.uuid(),
    scope: oauth?.scopes.join(' ') ?? OWN_PROFILE_SCOPE,
    hosted: oauth !== undefined,
    ...(deviceKey === undefined ? {} : { deviceKey }),
    ...(deviceGroupKey === undefined ? {} : { deviceGroupKey }),
    ...(oauth?.nonce === undefined ? {} : { nonce: oauth.nonce }),
    ...(oauth?.resource === undefined ? {} : { resource: oauth.resource }),
    refreshTokens: [],
    expiresAt: now + lifetimes(client).refresh,
    revoked: false,
  };
  const source = details.source ?? 'TokenGeneration_Authentication';
  const issued = await issue(
    context,
    { pool, client, user, grant },
    { source, clientMetadata: details.clientMetadata },
  );
  const { token, record } = await newRefreshToken(context, grant.id);
  grant.refreshTokens.push(record);
  pool.grants.set(grant.id, grant);
  const result = { ...issued, RefreshToken: token };
  if (deviceGroupKey === undefined) return result;
  return { ...result, NewDeviceMetadata: { DeviceKey: deviceKey, DeviceGroupKey: deviceGroupKey } };
}

/** Issues new access and ID tokens of a grant; auth_time and origin_jti stay as they were. */
export function renewTokens(
  context: MockContext,
  of: { pool: Pool; client: Client; user: User; grant: Grant },
  clientMetadata?: Readonly<Record<string, string>>,
): Promise<AuthenticationResultType> {
  return issue(context, of, { source: 'TokenGeneration_RefreshTokens', clientMetadata });
}

/** Global sign-out: every token that the user holds is revoked. */
export function revokeAll(pool: Pool, user: User): void {
  for (const grant of pool.grants.values()) if (grant.username === user.username) grant.revoked = true;
}

async function issue(
  context: MockContext,
  { pool, client, user, grant }: { pool: Pool; client: Client; user: User; grant: Grant },
  occasion: {
    source: TriggerSource<'preTokenGeneration'>;
    clientMetadata: Readonly<Record<string, string>> | undefined;
  },
): Promise<AuthenticationResultType> {
  const scopes = grant.scope.split(' ');
  const verdict = await askTokenTrigger(context, pool, client, {
    ...occasion,
    userName: user.username,
    userAttributes: triggerAttributes(user),
    scopes,
    groups: roleClaims(pool, user),
  });
  const lifetime = lifetimes(client);
  const now = Math.floor(context.clock.now());
  const facts: TokenFacts = {
    issuer: issuerOf(context, pool),
    client,
    user,
    grant,
    groups: verdict.groups,
    now,
    random: context.random,
  };
  const scope = changeScopes(scopes, verdict.access).join(' ');
  const version2 = grant.hosted || verdict.customized;
  const access = changeClaims(accessClaims(facts, { lifetime: lifetime.access, scope, version2 }), verdict.access);
  const accessToken = await signJwt(await context.keys.load('access'), access);
  const result = { AccessToken: accessToken, ExpiresIn: lifetime.access, TokenType: 'Bearer' };
  // OpenID Connect: an ID token only for who asked for it.
  if (grant.hosted && !scopes.includes('openid')) return result;
  const readable = readableAttributes(pool, client, user);
  const shown = grant.hosted ? readable.filter(({ Name }) => opens(scopes, Name)) : readable;
  const id = idClaims(facts, {
    lifetime: lifetime.id,
    attributes: Object.fromEntries(shown.map(({ Name, Value }) => [Name, Value])),
    atHash: grant.hosted ? await halfHash(accessToken) : undefined,
    nonce: grant.nonce,
  });
  return { ...result, IdToken: await signJwt(await context.keys.load('id'), changeClaims(id, verdict.id)) };
}

/** The left half of the SHA-256 of an access token (OpenID Connect Core 3.1.3.6). */
async function halfHash(token: string): Promise<string> {
  return encodeBase64Url((await sha256(encodeUtf8(token))).subarray(0, 16));
}
