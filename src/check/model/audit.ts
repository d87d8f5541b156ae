// What must hold of everything at the end of a sequence, whatever happened in it: lists are whole, the dead are dead, the gone are gone.
import { isAlive, isDead } from './commands/sessions.ts';
import { CutShort, type Endpoint } from './endpoint.ts';
import { clientsOf, groupsOf, isPartitioned, membersOf, usersOf } from './lists.ts';
import type { PoolState, State } from './state.ts';

const GONE = ['ResourceNotFoundException'];

/** The most sessions that are looked at, the newest first. */
const MOST_SESSIONS = 4;

/** Looks at everything once more. */
export async function audit(state: State, endpoint: Endpoint): Promise<void> {
  for (const pool of state.pools) await auditPool(pool, endpoint);
  for (const session of state.dead.slice(-MOST_SESSIONS)) await whereThere(() => isDead(session, endpoint));
  for (const UserPoolId of state.lostPools) {
    await endpoint.refuses('DescribeUserPool', { UserPoolId }, GONE, 'gone');
    await whereThere(() => endpoint.refuses('ListUsers', { UserPoolId }, GONE, 'gone'));
  }
}

async function auditPool(pool: PoolState, endpoint: Endpoint): Promise<void> {
  const UserPoolId = pool.id;
  await whereThere(() => isPartitioned(usersOf(pool), endpoint, 2));
  await whereThere(() => isPartitioned(groupsOf(pool), endpoint, 2));
  await whereThere(() => isPartitioned(clientsOf(pool), endpoint, 1));
  for (const name of pool.groups.keys()) await whereThere(() => isPartitioned(membersOf(pool, name), endpoint, 1));
  for (const Username of pool.lostUsers)
    await whereThere(() =>
      endpoint.refuses('AdminGetUser', { UserPoolId, Username }, ['UserNotFoundException'], 'gone'),
    );
  for (const GroupName of pool.lostGroups)
    await whereThere(() => endpoint.refuses('GetGroup', { UserPoolId, GroupName }, GONE, 'gone'));
  for (const ClientId of pool.lostClients)
    await whereThere(() => endpoint.refuses('DescribeUserPoolClient', { UserPoolId, ClientId }, GONE, 'gone'));
  for (const [username, user] of pool.users) {
    for (const session of user.sessions.slice(-1)) await whereThere(() => isAlive(username, session, endpoint));
  }
}

/** An operation that is missing is another phase's finding. */
async function whereThere(look: () => Promise<void>): Promise<void> {
  try {
    await look();
  } catch (cause) {
    if (!(cause instanceof CutShort)) throw cause;
  }
}
