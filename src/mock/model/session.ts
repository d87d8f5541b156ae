// Challenge sessions: opening, finding and using them up. What a challenge asks and how it is judged is left to the operations.
import { concatBytes, decodeBase64Url, encodeBase64Url } from '../../crypto/bytes.ts';
import { CognitoError } from '../../errors.ts';
import type { MockContext } from '../behaviour.ts';
import { findClient } from './client.ts';
import { sessionLifetime } from './client-settings.ts';
import type { Client, Pool } from './pool-record.ts';
import type { Session } from './session-record.ts';

// Session strings of the service are messages of the AWS Encryption SDK with the context Service=CognitoUserPools; this is the
// readable start of a real one, and LENGTH makes them as long as those measured in 2026.
const HEADER =
  decodeBase64Url('AYABeC1-y8qooiuysEv0uM4wAqQAHQABAAdTZXJ2aWNlABBDb2duaXRvVXNlclBvb2xzAAEAB2F3cy1rbXMA') ??
  new Uint8Array();
const LENGTH = 1157;
// Expired sessions are kept for a while, since the service still knows what they were.
const REMEMBERED = 3600;

/** Opens the session of a challenge. `id` is given where something else than a Session string names it. */
export function openSession(
  context: MockContext,
  pool: Pool,
  client: Client,
  challenge: Pick<Session, 'username' | 'simulated' | 'challenge' | 'data'> & { readonly id?: string },
): Session {
  const now = context.clock.now();
  forgetOld(pool, now);
  const id = challenge.id ?? newSessionId(context);
  const session = { ...challenge, id, clientId: client.id, expiresAt: now + sessionLifetime(client), used: false };
  pool.sessions.set(id, session);
  return session;
}

/** The unused, living session of this client for one of these challenges; throws NotAuthorizedException otherwise. */
export function findSession(
  context: MockContext,
  pool: Pool,
  client: Client,
  id: string,
  challenges: readonly Session['challenge'][],
): Session {
  const session = pool.sessions.get(id);
  if (session === undefined) {
    const decodable = id.startsWith('AYABe') && decodeBase64Url(id) !== undefined;
    throw new CognitoError(
      'NotAuthorizedException',
      decodable ? 'Invalid session for the user.' : 'Invalid session provided',
    );
  }
  if (session.clientId !== client.id || !challenges.includes(session.challenge)) {
    throw new CognitoError('NotAuthorizedException', 'Invalid session for the user.');
  }
  if (session.used)
    throw new CognitoError('NotAuthorizedException', 'Invalid session for the user, session can only be used once.');
  if (context.clock.now() >= session.expiresAt) {
    throw new CognitoError('NotAuthorizedException', 'Invalid session for the user, session is expired.');
  }
  return session;
}

/** Like findSession for the operations that name neither pool nor client, such as AssociateSoftwareToken. */
export function locateSession(
  context: MockContext,
  id: string,
  challenges: readonly Session['challenge'][],
): { pool: Pool; client: Client; session: Session } {
  for (const pool of context.world.pools.values()) {
    const known = pool.sessions.get(id);
    const found = known === undefined ? undefined : findClient(context.world, known.clientId);
    if (found !== undefined) return { ...found, session: findSession(context, pool, found.client, id, challenges) };
  }
  throw new CognitoError('NotAuthorizedException', 'Invalid session for the user.');
}

/** Uses a session up: its string answers nothing any more. */
export function consumeSession(session: Session): void {
  session.used = true;
}

/** Uses the session up and opens the next one of the same challenge, with more data. */
export function renewSession(
  context: MockContext,
  pool: Pool,
  client: Client,
  session: Session,
  data: Partial<Session['data']>,
): Session {
  consumeSession(session);
  const { username, simulated, challenge } = session;
  return openSession(context, pool, client, { username, simulated, challenge, data: { ...session.data, ...data } });
}

function newSessionId(context: MockContext): string {
  return encodeBase64Url(concatBytes(HEADER, context.random.bytes(LENGTH - HEADER.length)));
}

/** Sessions stand in the order of their opening, so the first living one ends the search. */
function forgetOld(pool: Pool, now: number): void {
  for (const [id, session] of pool.sessions) {
    if (now < session.expiresAt + REMEMBERED) return;
    pool.sessions.delete(id);
  }
}
