// The topic mfa: setting up a software token, by a token or inside a sign-in, and the factors that a user has on and prefers.
import { CognitoError } from '../../errors.ts';
import type { Behaviours, MockContext } from '../behaviour.ts';
import { ownerOf, type TokenDemand } from '../model/access-token.ts';
import { assertSoftwareTokens, beginSoftwareToken, proveSoftwareToken, setPreference } from '../model/mfa.ts';
import { getPool } from '../model/pool.ts';
import type { Client, Pool } from '../model/pool-record.ts';
import { locateSession, renewSession } from '../model/session.ts';
import type { Session } from '../model/session-record.ts';
import { getUser } from '../model/user.ts';
import type { User } from '../model/user-record.ts';
import { assertEnabled, assertInGoodOrder } from '../model/user-state.ts';

/** The behaviours of the topic mfa. */
export const mfa = {
  async AssociateSoftwareToken(request, context) {
    const { pool, client, user, session } = await askerOf(context, request, { deletedIsInvalid: true });
    assertSoftwareTokens(pool);
    const SecretCode = beginSoftwareToken(context, user);
    if (session === undefined) return { SecretCode };
    return { SecretCode, Session: renewSession(context, pool, client, session, {}).id };
  },

  async VerifySoftwareToken(request, context) {
    const { pool, client, user, session } = await askerOf(context, request);
    assertInGoodOrder(user);
    assertSoftwareTokens(pool);
    proveSoftwareToken(context, user, request.UserCode, request.FriendlyDeviceName);
    if (session === undefined) return { Status: 'SUCCESS' };
    const next = renewSession(context, pool, client, session, { factorSetUp: 'SOFTWARE_TOKEN_MFA' });
    return { Status: 'SUCCESS', Session: next.id };
  },

  async SetUserMFAPreference(request, context) {
    const { pool, user } = await ownerOf(context, request.AccessToken);
    assertInGoodOrder(user);
    setPreference(pool, user, request, context.clock.now());
    return {};
  },

  AdminSetUserMFAPreference(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const user = getUser(pool, request.Username);
    assertInGoodOrder(user);
    setPreference(pool, user, request, context.clock.now());
    return {};
  },
} satisfies Behaviours<
  'AssociateSoftwareToken' | 'VerifySoftwareToken' | 'SetUserMFAPreference' | 'AdminSetUserMFAPreference'
>;

interface Asker {
  readonly pool: Pool;
  readonly client: Client;
  readonly user: User;
  /** The sign-in that stands at MFA_SETUP, where that is how the user was named. */
  readonly session?: Session;
}

/** Who sets up a token: the owner of the access token, or who is signing in; not both (API Reference, VerifySoftwareToken). */
async function askerOf(
  context: MockContext,
  { AccessToken, Session }: { AccessToken?: string; Session?: string },
  demand?: TokenDemand,
): Promise<Asker> {
  if ((AccessToken === undefined) === (Session === undefined)) {
    throw new CognitoError('InvalidParameterException', 'Either an AccessToken or a Session must be given.');
  }
  if (AccessToken !== undefined) return ownerOf(context, AccessToken, demand);
  const { pool, client, session } = locateSession(context, Session ?? '', ['MFA_SETUP']);
  const user = pool.users.get(session.username);
  if (user === undefined) throw new CognitoError('NotAuthorizedException', 'Invalid session for the user.');
  assertEnabled(user);
  return { pool, client, user, session };
}
