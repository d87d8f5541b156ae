// The end of sign-ins: revoking one refresh token, or everything that a user holds.
import type { Behaviours } from '../../behaviour.ts';
import { ownerOf } from '../../model/access-token.ts';
import { isRevocable } from '../../model/claims.ts';
import { findClient } from '../../model/client.ts';
import { getPool } from '../../model/pool.ts';
import { findRefreshToken, looksLikeRefreshToken } from '../../model/refresh-token.ts';
import { hasClientSecret } from '../../model/secret-hash.ts';
import { revokeAll } from '../../model/tokens.ts';
import { getUser } from '../../model/user.ts';

/** RevokeToken and the two global sign-outs. */
export const endings = {
  async RevokeToken({ Token, ClientId, ClientSecret }, context) {
    const found = findClient(context.world, ClientId);
    if (found === undefined || !(await hasClientSecret(found.client, ClientSecret))) {
      return context.fail('UnauthorizedException', 'Invalid client.');
    }
    if (!looksLikeRefreshToken(Token)) {
      return context.fail('UnsupportedTokenTypeException', 'Only refresh tokens can be revoked.');
    }
    if (!isRevocable(found.client)) {
      return context.fail('UnsupportedOperationException', 'Token revocation is not enabled for this client.');
    }
    const token = await findRefreshToken(found.pool, Token);
    if (token !== undefined && token.grant.clientId !== found.client.id) {
      return context.fail('UnauthorizedException', 'Refresh Token has different Client.');
    }
    // A token that nobody knows is as good as revoked (Developer Guide, revocation endpoint).
    if (token !== undefined) token.grant.revoked = true;
    return {};
  },

  async GlobalSignOut({ AccessToken }, context) {
    const { pool, user } = await ownerOf(context, AccessToken, { deletedIsInvalid: true });
    revokeAll(pool, user);
    return {};
  },

  AdminUserGlobalSignOut({ UserPoolId, Username }, context) {
    const pool = getPool(context.world, UserPoolId);
    revokeAll(pool, getUser(pool, Username));
    return {};
  },
} satisfies Behaviours<'RevokeToken' | 'GlobalSignOut' | 'AdminUserGlobalSignOut'>;
