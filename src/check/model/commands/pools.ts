// Commands on pools and app clients.
import * as fc from 'fast-check';
import { type Command, command, poolAt } from '../command.ts';
import type { Endpoint } from '../endpoint.ts';
import { emptyPool, endSession, nth, type PoolState, type State } from '../state.ts';

const GONE = ['ResourceNotFoundException'];

/** The most pools of a sequence at a time; making them is slow on the live service. */
const MOST_POOLS = 2;

/** Makes a pool, as the beginning of every sequence does. */
export async function createPool(state: State, endpoint: Endpoint): Promise<void> {
  const PoolName = endpoint.name('pool');
  const made = await endpoint.does('CreateUserPool', { PoolName, UserPoolTags: endpoint.tags });
  const id = made.UserPool?.Id ?? '';
  endpoint.own(id);
  state.pools.push(emptyPool(id));
  await endpoint.shows('DescribeUserPool', 'read-your-writes', PoolName, async () => {
    const { UserPool } = await endpoint.does('DescribeUserPool', { UserPoolId: id });
    return UserPool?.Name;
  });
}

/** Makes a client that allows sign-in by password and refresh. */
export async function createClient(pool: PoolState, name: string, endpoint: Endpoint): Promise<void> {
  const made = await endpoint.does('CreateUserPoolClient', {
    UserPoolId: pool.id,
    ClientName: name,
    ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  });
  const id = made.UserPoolClient?.ClientId ?? '';
  await endpoint.shows('CreateUserPoolClient', 'unique', false, async () => pool.clients.has(id));
  pool.clients.set(id, { name });
}

const index = fc.nat(9);
const clientName = fc.constantFrom('web', 'app', 'job');

/** Commands on pools and clients. */
export function poolCommands(): fc.Arbitrary<Command>[] {
  return [
    fc.constant(
      command(
        'CreateUserPool',
        ['CreateUserPool'],
        (state) => (state.pools.length < MOST_POOLS ? state : undefined),
        (state, endpoint) => createPool(state, endpoint),
      ),
    ),
    index.map((n) =>
      command(
        `DeleteUserPool pool ${n}`,
        ['DeleteUserPool'],
        (state) => (state.pools.length > 1 ? poolAt(state, n) : undefined),
        async (pool, endpoint, state) => {
          await endpoint.does('DeleteUserPool', { UserPoolId: pool.id });
          state.pools.splice(state.pools.indexOf(pool), 1);
          state.lostPools.add(pool.id);
          for (const user of pool.users.values()) for (const session of user.sessions) endSession(state, session);
          await endpoint.refuses('DescribeUserPool', { UserPoolId: pool.id }, GONE, 'gone');
        },
      ),
    ),
    fc.tuple(index, clientName).map(([n, name]) =>
      command(
        `CreateUserPoolClient ${name} in pool ${n}`,
        ['CreateUserPoolClient'],
        (state) => poolAt(state, n),
        (pool, endpoint) => createClient(pool, name, endpoint),
      ),
    ),
    fc.tuple(index, index, clientName).map(([n, which, name]) =>
      command(
        `UpdateUserPoolClient ${which} in pool ${n} to ${name}`,
        ['UpdateUserPoolClient', 'DescribeUserPoolClient'],
        (state) => poolAt(state, n),
        async (pool, endpoint) => {
          const id = await someClient(pool, which, endpoint);
          const at = { UserPoolId: pool.id, ClientId: id };
          const described = await endpoint.does('DescribeUserPoolClient', at);
          const { ExplicitAuthFlows } = { ...described.UserPoolClient };
          await endpoint.does('UpdateUserPoolClient', { ...at, ClientName: name, ExplicitAuthFlows });
          pool.clients.set(id, { name });
          await endpoint.shows('DescribeUserPoolClient', 'read-your-writes', name, async () => {
            const { UserPoolClient } = await endpoint.does('DescribeUserPoolClient', at);
            return UserPoolClient?.ClientName;
          });
        },
      ),
    ),
    fc.tuple(index, index).map(([n, which]) =>
      command(
        `DeleteUserPoolClient ${which} in pool ${n}`,
        ['DeleteUserPoolClient'],
        (state) => poolAt(state, n),
        async (pool, endpoint) => deleteClient(pool, await someClient(pool, which, endpoint), endpoint),
      ),
    ),
  ];
}

/** Takes a client away. */
export async function deleteClient(pool: PoolState, id: string, endpoint: Endpoint): Promise<void> {
  const at = { UserPoolId: pool.id, ClientId: id };
  await endpoint.does('DeleteUserPoolClient', at);
  pool.clients.delete(id);
  pool.lostClients.add(id);
  // Whether access tokens outlive their client is not documented, so that its sessions are forgotten.
  for (const user of pool.users.values()) {
    const left = user.sessions.filter(({ clientId }) => clientId !== id);
    user.sessions.splice(0, user.sessions.length, ...left);
  }
  await endpoint.refuses('DescribeUserPoolClient', at, GONE, 'gone');
}

/** The n-th client of a pool, made where there is none. */
export async function someClient(pool: PoolState, which: number, endpoint: Endpoint): Promise<string> {
  if (pool.clients.size === 0) await createClient(pool, 'first', endpoint);
  return nth(pool.clients.keys(), which) ?? '';
}
