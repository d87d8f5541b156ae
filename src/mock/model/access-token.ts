// Access tokens as they arrive in requests: whose they are, and every reason to refuse them.
import { type Claims, verifyJwt } from '../../crypto/jwt.ts';
import { CognitoError } from '../../errors.ts';
import type { MockContext } from '../behaviour.ts';
import { getClient } from './client.ts';
import { getPool } from './pool.ts';
import type { Client, Pool } from './pool-record.ts';
import type { Grant } from './session-record.ts';
import type { User } from './user-record.ts';

/** The scope that the user's own operations ask for; tokens of an API sign-in have it. */
export const OWN_PROFILE_SCOPE = 'aws.cognito.signin.user.admin';

/** Whom an access token speaks for. */
export interface TokenOwner {
  readonly pool: Pool;
  readonly client: Client;
  readonly user: User;
  readonly grant: Grant;
  readonly claims: Claims;
}

/** What an operation asks of the token besides being valid. */
export interface TokenDemand {
  /** The scope it must hold; `aws.cognito.signin.user.admin` by default. */
  readonly scope?: string;
  /**
   * Operations that declare neither UserNotFoundException nor ResourceNotFoundException set this: what was deleted since makes
   * the token invalid.
   */
  readonly deletedIsInvalid?: boolean;
}

/** The owner of a valid access token, or the error of behaviour that the token's fault has. */
export async function ownerOf(
  context: MockContext,
  accessToken: string,
  demand: TokenDemand = {},
): Promise<TokenOwner> {
  const verdict = await verifyJwt(accessToken, context.keys.jwks);
  if (!verdict.ok)
    throw refusal(
      verdict.reason === 'malformed' ? 'Invalid Access Token' : 'Could not verify signature for Access Token',
    );
  const { claims } = verdict;
  if (claims.token_use !== 'access') throw refusal('Invalid Access Token');
  if (typeof claims.exp !== 'number' || claims.exp <= context.clock.now()) throw refusal('Access Token has expired');
  const scopes = text(claims.scope).split(' ');
  if (!scopes.includes(demand.scope ?? OWN_PROFILE_SCOPE)) throw refusal('Access Token does not have required scopes');
  const { pool, client, user } = bearerOf(context, claims, demand.deletedIsInvalid ?? false);
  const grant = grantOf(pool, claims);
  if (grant === undefined || grant.revoked || grant.username !== user.username)
    throw refusal('Access Token has been revoked');
  if (!user.enabled) throw refusal('User is disabled.');
  return { pool, client, user, grant, claims };
}

function bearerOf(
  context: MockContext,
  claims: Claims,
  deletedIsInvalid: boolean,
): { pool: Pool; client: Client; user: User } {
  const poolId = text(claims.iss).split('/').at(-1) ?? '';
  const known = context.world.pools.get(poolId);
  const user = known?.users.get(text(claims.username));
  const client = known?.clients.get(text(claims.client_id));
  const sameUser = user !== undefined && user.sub === claims.sub;
  if (known !== undefined && client !== undefined && sameUser) return { pool: known, client, user };
  if (deletedIsInvalid) throw refusal('Invalid Access Token');
  getClient(getPool(context.world, poolId), text(claims.client_id));
  throw new CognitoError('UserNotFoundException', 'User does not exist.');
}

/** By origin_jti, which tokens of a client without revocation lack; those are known by their event_id. */
function grantOf(pool: Pool, claims: Claims): Grant | undefined {
  if (typeof claims.origin_jti === 'string') return pool.grants.get(claims.origin_jti);
  for (const grant of pool.grants.values()) if (grant.eventId === claims.event_id) return grant;
  return undefined;
}

function text(claim: unknown): string {
  return typeof claim === 'string' ? claim : '';
}

function refusal(message: string): CognitoError {
  return new CognitoError('NotAuthorizedException', message);
}
