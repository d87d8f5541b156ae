// The claims of access and ID tokens in the order in which the service writes them. Signing and triggers are left to tokens.ts.
import type { Claims } from '../../crypto/jwt.ts';
import type { Random } from '../random.ts';
import type { Client } from './pool-record.ts';
import type { Grant } from './session-record.ts';
import type { User } from './user-record.ts';

/** The group claims of both tokens. */
export interface GroupClaims {
  readonly groups: readonly string[];
  readonly roles: readonly string[];
  readonly preferredRole: string | undefined;
}

/** What the claims are made of. `now` is in whole epoch seconds. */
export interface TokenFacts {
  readonly issuer: string;
  readonly client: Client;
  readonly user: User;
  readonly grant: Grant;
  readonly groups: GroupClaims;
  readonly now: number;
  readonly random: Random;
}

/** Access token: the order of a real token of 2023, with device_key and groups after sub. */
export function accessClaims(facts: TokenFacts, token: { lifetime: number; scope: string; version2: boolean }): Claims {
  const { client, user, grant, groups, now, random } = facts;
  const revocable = isRevocable(client);
  return {
    sub: user.sub,
    ...(grant.deviceKey === undefined ? {} : { device_key: grant.deviceKey }),
    ...(groups.groups.length === 0 ? {} : { 'cognito:groups': groups.groups }),
    iss: facts.issuer,
    ...(token.version2 ? { version: 2 } : {}),
    client_id: client.id,
    ...(grant.resource === undefined ? {} : { aud: grant.resource }),
    ...(revocable ? { origin_jti: grant.id } : {}),
    event_id: grant.eventId,
    token_use: 'access',
    scope: token.scope,
    auth_time: grant.authTime,
    exp: now + token.lifetime,
    iat: now,
    ...(revocable ? { jti: random.uuid() } : {}),
    username: user.username,
  };
}

/** Access token of a client that speaks for itself: nothing in it is about a user (Cognito Developer Guide, access token). */
export function machineClaims(
  facts: Pick<TokenFacts, 'issuer' | 'client' | 'now' | 'random'>,
  token: { lifetime: number; scope: string; resource: string | undefined },
): Claims {
  const { client, now, random } = facts;
  return {
    sub: client.id,
    token_use: 'access',
    scope: token.scope,
    auth_time: now,
    iss: facts.issuer,
    exp: now + token.lifetime,
    iat: now,
    version: 2,
    jti: random.uuid(),
    client_id: client.id,
    ...(token.resource === undefined ? {} : { aud: token.resource }),
  };
}

/** ID token: `attributes` are the user's, as far as the client may read them. */
export function idClaims(
  facts: TokenFacts,
  token: {
    lifetime: number;
    attributes: Readonly<Record<string, string>>;
    atHash: string | undefined;
    nonce: string | undefined;
  },
): Claims {
  const { client, user, grant, groups, now, random } = facts;
  const revocable = isRevocable(client);
  const {
    email,
    phone_number,
    email_verified,
    phone_number_verified,
    sub: _sub,
    identities: _identities,
    ...others
  } = token.attributes;
  return {
    ...(token.atHash === undefined ? {} : { at_hash: token.atHash }),
    sub: user.sub,
    ...(groups.groups.length === 0 ? {} : { 'cognito:groups': groups.groups }),
    ...(email_verified === undefined ? {} : { email_verified: email_verified === 'true' }),
    ...(groups.preferredRole === undefined ? {} : { 'cognito:preferred_role': groups.preferredRole }),
    iss: facts.issuer,
    ...(phone_number_verified === undefined ? {} : { phone_number_verified: phone_number_verified === 'true' }),
    'cognito:username': user.username,
    ...Object.fromEntries(Object.entries(others).map(([name, value]) => [name, attributeClaim(name, value)])),
    ...(token.nonce === undefined ? {} : { nonce: token.nonce }),
    ...(revocable ? { origin_jti: grant.id } : {}),
    ...(groups.roles.length === 0 ? {} : { 'cognito:roles': groups.roles }),
    aud: client.id,
    ...(user.identities.length === 0 ? {} : { identities: identityClaims(user) }),
    event_id: grant.eventId,
    token_use: 'id',
    auth_time: grant.authTime,
    ...(phone_number === undefined ? {} : { phone_number }),
    exp: now + token.lifetime,
    iat: now,
    ...(revocable ? { jti: random.uuid() } : {}),
    ...(email === undefined ? {} : { email }),
  };
}

/** Token revocation is on unless the client switched it off (API Reference, EnableTokenRevocation). */
export function isRevocable(client: Client): boolean {
  return client.settings.EnableTokenRevocation ?? true;
}

/** Strings but for the address, which OIDC has as an object, and updated_at, which is a number. */
function attributeClaim(name: string, value: string): unknown {
  if (name === 'address') return { formatted: value };
  if (name === 'updated_at' && /^\d+$/.test(value)) return Number(value);
  return value;
}

/** In ID tokens all members are strings (Cognito Developer Guide, "Understanding the identity (ID) token"). */
function identityClaims(user: User): readonly Record<string, string | null>[] {
  return user.identities.map((identity) => ({
    userId: identity.userId,
    providerName: identity.providerName,
    providerType: identity.providerType,
    issuer: identity.issuer,
    primary: String(identity.primary),
    dateCreated: String(identity.dateCreated),
  }));
}
