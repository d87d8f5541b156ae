// Commands on sessions: signing in, refreshing, revoking, signing out everywhere, and using tokens dead or alive.
import * as fc from 'fast-check';
import { GOOD_PASSWORD } from '../../rules/given.ts';
import { type Command, command, poolAt, type UserAt, userAt } from '../command.ts';
import type { Endpoint } from '../endpoint.ts';
import { endSession, endSessions, nth, type Session, type State } from '../state.ts';

const REFUSED = ['NotAuthorizedException'];
/** What tokens of users, clients or pools that are gone meet. */
const DEAD = [...REFUSED, 'UserNotFoundException', 'ResourceNotFoundException'];

const index = fc.nat(9);

/** Commands on sessions. */
export function sessionCommands(): fc.Arbitrary<Command>[] {
  const signIn = fc.tuple(index, index, index).map(([n, who, which]) =>
    command(
      `AdminInitiateAuth as user ${who} by client ${which} in pool ${n}`,
      ['AdminInitiateAuth', 'GetUser'],
      (state) => {
        const [at, client] = [userAt(state, n, who), nth(poolAt(state, n)?.clients.keys() ?? [], which)];
        return at === undefined || client === undefined ? undefined : { ...at, client };
      },
      ({ client, ...at }, endpoint) => signInAs(at, client, endpoint),
    ),
  );
  const onSession = (
    title: string,
    operation: 'AdminInitiateAuth' | 'RevokeToken' | 'GlobalSignOut',
    run: (at: SessionAt, endpoint: Endpoint, state: State) => Promise<void>,
  ) =>
    fc
      .tuple(index, index, index)
      .map(([n, who, which]) =>
        command(
          `${title} of session ${which} of user ${who} in pool ${n}`,
          [operation, 'GetUser'],
          (state) => sessionAt(state, n, who, which),
          run,
        ),
      );
  const signOut = fc.tuple(index, index).map(([n, who]) =>
    command(
      `AdminUserGlobalSignOut user ${who} in pool ${n}`,
      ['AdminUserGlobalSignOut', 'GetUser'],
      (state) => userAt(state, n, who),
      async ({ pool, username, user }, endpoint, state) => {
        await endpoint.does('AdminUserGlobalSignOut', { UserPoolId: pool.id, Username: username });
        await allDead({ pool, username, user }, endpoint, state);
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
    onSession('RevokeToken', 'RevokeToken', async ({ session, user }, endpoint, state) => {
      await endpoint.does('RevokeToken', { Token: session.refresh, ClientId: session.clientId });
      user.sessions.splice(user.sessions.indexOf(session), 1);
      endSession(state, session);
      await isDead(session, endpoint);
    }),
    onSession('GlobalSignOut', 'GlobalSignOut', async (at, endpoint, state) => {
      if (!at.session.certain) return;
      await endpoint.does('GlobalSignOut', { AccessToken: at.session.access.at(-1) ?? '' });
      await allDead(at, endpoint, state);
    }),
    signOut,
    useDead,
  ];
}

interface SessionAt extends UserAt {
  readonly session: Session;
}

function sessionAt(state: State, pool: number, user: number, session: number): SessionAt | undefined {
  const at = userAt(state, pool, user);
  const found = at === undefined ? undefined : nth(at.user.sessions, session);
  return at === undefined || found === undefined ? undefined : { ...at, session: found };
}

async function signInAs({ pool, username, user }: UserAt, clientId: string, endpoint: Endpoint): Promise<void> {
  const request = {
    UserPoolId: pool.id,
    ClientId: clientId,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' as const,
    AuthParameters: { USERNAME: username, PASSWORD: GOOD_PASSWORD },
  };
  if (!user.enabled) return endpoint.refuses('AdminInitiateAuth', request, REFUSED, 'disabled');
  const { AuthenticationResult: tokens } = await endpoint.does('AdminInitiateAuth', request);
  const session: Session = {
    clientId,
    refresh: tokens?.RefreshToken ?? '',
    access: [tokens?.AccessToken ?? ''],
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

function refreshRequest(UserPoolId: string, { clientId, refresh: token }: Session) {
  return {
    UserPoolId,
    ClientId: clientId,
    AuthFlow: 'REFRESH_TOKEN_AUTH' as const,
    AuthParameters: { REFRESH_TOKEN: token },
  };
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

async function allDead({ pool, user }: UserAt, endpoint: Endpoint, state: State): Promise<void> {
  const ended = [...user.sessions];
  endSessions(state, user);
  user.signedOut = true;
  for (const session of ended) {
    await isDead(session, endpoint);
    await endpoint.refuses('AdminInitiateAuth', refreshRequest(pool.id, session), REFUSED, 'dead');
  }
}
