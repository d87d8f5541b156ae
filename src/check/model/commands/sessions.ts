// Commands on sessions: signing in, refreshing, revoking, signing out everywhere, and using tokens dead or alive. A session that a
// command needs is made where there is none, so that few commands show much.
import * as fc from 'fast-check';
import type { OperationName } from '../../../generated/types.ts';
import { type Command, command, poolAt, type UserAt } from '../command.ts';
import type { Endpoint } from '../endpoint.ts';
import { refreshRequest, signInRequest } from '../requests.ts';
import { endSession, endSessions, nth, type Session, type State } from '../state.ts';
import { someUser } from './people.ts';
import { someClient } from './pools.ts';

const REFUSED = ['NotAuthorizedException'];
/** What tokens of users, clients or pools that are gone meet. */
const DEAD = [...REFUSED, 'UserNotFoundException', 'ResourceNotFoundException'];

const index = fc.nat(9);

interface SessionAt extends UserAt {
  readonly session: Session;
}

/** Commands on sessions. */
export function sessionCommands(): fc.Arbitrary<Command>[] {
  const signIn = fc.tuple(index, index, index).map(([n, who, which]) =>
    command(
      `AdminInitiateAuth as user ${who} by client ${which} in pool ${n}`,
      ['AdminInitiateAuth', 'GetUser'],
      (state) => poolAt(state, n),
      async (pool, endpoint) => {
        const at = await enabledUser(await someUser(pool, who, endpoint), endpoint);
        await signInAs(at, await someClient(pool, which, endpoint), endpoint);
      },
    ),
  );
  const useDead = index.map((n) =>
    command(
      `GetUser with dead tokens of session ${n}`,
      ['GetUser'],
      ({ dead }) => nth(dead, n),
      (session, endpoint) => isDead(session, endpoint),
    ),
  );
  return [
    signIn,
    signIn,
    onSession('refresh', 'AdminInitiateAuth', refresh),
    onSession('RevokeToken', 'RevokeToken', revoke),
    onSession('GlobalSignOut', 'GlobalSignOut', signOutByToken),
    onSession('AdminUserGlobalSignOut', 'AdminUserGlobalSignOut', signOutByAdmin),
    useDead,
  ];
}

function onSession(
  title: string,
  operation: OperationName,
  run: (at: SessionAt, endpoint: Endpoint, state: State) => Promise<void>,
): fc.Arbitrary<Command> {
  return fc.tuple(index, index, index).map(([n, who, which]) =>
    command(
      `${title} of session ${which} of user ${who} in pool ${n}`,
      [operation, 'AdminInitiateAuth', 'GetUser'],
      (state) => poolAt(state, n),
      async (pool, endpoint, state) => {
        const at = await enabledUser(await someUser(pool, who, endpoint), endpoint);
        if (at.user.sessions.length === 0) await signInAs(at, await someClient(pool, which, endpoint), endpoint);
        const session = nth(at.user.sessions, which);
        if (session !== undefined) await run({ ...at, session }, endpoint, state);
      },
    ),
  );
}

async function enabledUser(at: UserAt, endpoint: Endpoint): Promise<UserAt> {
  if (!at.user.enabled) await endpoint.does('AdminEnableUser', { UserPoolId: at.pool.id, Username: at.username });
  at.user.enabled = true;
  return at;
}

async function signInAs({ pool, username, user }: UserAt, clientId: string, endpoint: Endpoint): Promise<void> {
  const answer = await endpoint.does('AdminInitiateAuth', signInRequest(pool.id, clientId, username));
  const { RefreshToken = '', AccessToken = '' } = { ...answer.AuthenticationResult };
  const session: Session = {
    clientId,
    refresh: RefreshToken,
    access: [AccessToken],
    alive: true,
    certain: !user.signedOut,
  };
  user.sessions.push(session);
  await isAlive(username, session, endpoint);
}

async function refresh({ pool, username, session }: SessionAt, endpoint: Endpoint): Promise<void> {
  if (!session.certain) return;
  const { AuthenticationResult: tokens } = await endpoint.does('AdminInitiateAuth', refreshRequest(pool.id, session));
  session.access.push(tokens?.AccessToken ?? '');
  await isAlive(username, session, endpoint);
}

async function revoke({ pool, session, user }: SessionAt, endpoint: Endpoint, state: State): Promise<void> {
  await endpoint.does('RevokeToken', { Token: session.refresh, ClientId: session.clientId });
  user.sessions.splice(user.sessions.indexOf(session), 1);
  endSession(state, session);
  await isDead(session, endpoint);
  await endpoint.refuses('AdminInitiateAuth', refreshRequest(pool.id, session), REFUSED, 'dead');
}

async function signOutByToken(at: SessionAt, endpoint: Endpoint, state: State): Promise<void> {
  if (!at.session.certain) return;
  await endpoint.does('GlobalSignOut', { AccessToken: at.session.access.at(-1) ?? '' });
  await allDead(at, endpoint, state);
}

async function signOutByAdmin(at: SessionAt, endpoint: Endpoint, state: State): Promise<void> {
  await endpoint.does('AdminUserGlobalSignOut', { UserPoolId: at.pool.id, Username: at.username });
  await allDead(at, endpoint, state);
}

async function allDead({ pool, user }: UserAt, endpoint: Endpoint, state: State): Promise<void> {
  const ended = [...user.sessions];
  endSessions(state, user);
  user.signedOut = true;
  for (const session of ended) {
    await isDead(session, endpoint);
    await endpoint.refuses('AdminInitiateAuth', refreshRequest(pool.id, session), REFUSED, 'dead');
  }
}

/** The newest access token of a session names its user. */
export async function isAlive(username: string, session: Session, endpoint: Endpoint): Promise<void> {
  if (!session.certain) return;
  const AccessToken = session.access.at(-1) ?? '';
  await endpoint.shows(
    'GetUser',
    'alive',
    username,
    async () => (await endpoint.does('GetUser', { AccessToken })).Username,
  );
}

/** No access token of a session works, the oldest as little as the newest. */
export async function isDead({ access }: Session, endpoint: Endpoint): Promise<void> {
  for (const AccessToken of new Set([access[0], access.at(-1)])) {
    if (AccessToken !== undefined) await endpoint.refuses('GetUser', { AccessToken }, DEAD, 'dead');
  }
}
