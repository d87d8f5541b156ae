// Commands that read lists: as they stand, and while they change between two pages.
import * as fc from 'fast-check';
import type { OperationName } from '../../../generated/types.ts';
import { type Command, command, poolAt } from '../command.ts';
import type { Endpoint } from '../endpoint.ts';
import {
  clientsOf,
  groupsOf,
  groupsOfUser,
  isPartitioned,
  type ListOf,
  membersOf,
  readPages,
  usersOf,
} from '../lists.ts';
import { nth, type PoolState, type State } from '../state.ts';
import { createGroup, createUser, deleteGroup, deleteUser, joinGroup, someGroup, someUser } from './people.ts';
import { createClient, deleteClient } from './pools.ts';

const index = fc.nat(9);
const limit = fc.integer({ min: 1, max: 3 });

/** Commands that read lists. */
export function listCommands(): fc.Arbitrary<Command>[] {
  return [
    reading('users'),
    reading('groups'),
    reading('clients'),
    fc.tuple(index, index, limit).map(([n, which, size]) =>
      command(
        `ListUsersInGroup group ${which} in pool ${n} by ${size}`,
        ['ListUsersInGroup'],
        (state) => poolAt(state, n),
        async (pool, endpoint) =>
          isPartitioned(membersOf(pool, await someGroup(pool, which, endpoint)), endpoint, size),
      ),
    ),
    fc.tuple(index, index, limit).map(([n, who, size]) =>
      command(
        `AdminListGroupsForUser user ${who} in pool ${n} by ${size}`,
        ['AdminListGroupsForUser'],
        (state) => poolAt(state, n),
        async (pool, endpoint) => {
          const at = await someUser(pool, who, endpoint);
          await fill('groups', pool, size + 1, endpoint);
          for (const group of pool.groups.keys()) if (!at.user.groups.has(group)) await joinGroup(at, group, endpoint);
          await isPartitioned(groupsOfUser(pool, at.username), endpoint, size);
        },
      ),
    ),
    whileChanging(),
  ];
}

function reading(kind: Kind): fc.Arbitrary<Command> {
  const { list, needs } = KINDS[kind];
  return fc.tuple(index, limit).map(([n, size]) =>
    command(
      `list ${kind} of pool ${n} by ${size}`,
      needs,
      (state) => poolAt(state, n),
      async (pool, endpoint) => {
        await fill(kind, pool, size + 1, endpoint);
        await isPartitioned(list(pool), endpoint, size);
      },
    ),
  );
}

/** What lists are of. */
type Kind = 'users' | 'groups' | 'clients';

const KINDS: Readonly<Record<Kind, { list: (pool: PoolState) => ListOf; needs: readonly OperationName[] }>> = {
  users: { list: usersOf, needs: ['ListUsers', 'AdminCreateUser', 'AdminDeleteUser'] },
  groups: { list: groupsOf, needs: ['ListGroups', 'CreateGroup', 'DeleteGroup'] },
  clients: { list: clientsOf, needs: ['ListUserPoolClients', 'CreateUserPoolClient', 'DeleteUserPoolClient'] },
};

/** What a list is changed by between its first page and the others. */
type Change = 'comes' | 'goes' | 'nothing';

/** A list whose things come and go between two pages shows each that stays once. */
function whileChanging(): fc.Arbitrary<Command> {
  const change = fc.constantFrom<Change>('comes', 'goes', 'nothing');
  return fc
    .tuple(
      index,
      fc.constantFrom<Kind>('users', 'groups', 'clients'),
      limit,
      fc.nat(2),
      fc.array(change, { minLength: 1, maxLength: 3 }),
    )
    .map(([n, kind, size, which, changes]) =>
      command(
        `list ${kind} of pool ${n} by ${size} while one ${changes.join(' and one ')}`,
        KINDS[kind].needs,
        (state) => poolAt(state, n),
        async (pool, endpoint, state) => {
          await fill(kind, pool, size + 2, endpoint);
          const list = KINDS[kind].list(pool);
          const first = await list.page(endpoint, size, undefined);
          if (first.next === undefined) return;
          const before = [...list.expected()];
          for (const what of changes) {
            if (what === 'comes') await comes(kind, pool, endpoint);
            else if (what === 'goes') await goes(kind, pool, which, endpoint, state);
          }
          const staying = before.filter((name) => list.expected().includes(name)).sort();
          await endpoint.shows(list.operation, 'partition-under-change', staying, async () => {
            const names = [...first.names, ...(await readPages(list, endpoint, size, first.next))];
            return names.filter((name) => staying.includes(name)).sort();
          });
        },
      ),
    );
}

/** Makes things until there are so many of a kind, so that lists have more than one page. */
async function fill(kind: Kind, pool: PoolState, count: number, endpoint: Endpoint): Promise<void> {
  while (pool[kind].size < count) await comes(kind, pool, endpoint);
}

async function comes(kind: Kind, pool: PoolState, endpoint: Endpoint): Promise<void> {
  const name = endpoint.name(kind).toLowerCase();
  if (kind === 'users') await createUser(pool, `${name}@example.com`, endpoint);
  else if (kind === 'clients') await createClient(pool, name, endpoint);
  else await createGroup(pool, name, { description: undefined, precedence: undefined }, endpoint);
}

async function goes(kind: Kind, pool: PoolState, which: number, endpoint: Endpoint, state: State): Promise<void> {
  const user = nth(pool.users, which);
  const group = nth(pool.groups.keys(), which);
  const client = nth(pool.clients.keys(), which);
  if (kind === 'users' && user !== undefined)
    await deleteUser({ pool, username: user[0], user: user[1] }, endpoint, state);
  if (kind === 'groups' && group !== undefined) await deleteGroup(pool, group, endpoint);
  if (kind === 'clients' && client !== undefined) await deleteClient(pool, client, endpoint);
}
