// Commands that read lists: as they stand, and while they change between two pages.
import * as fc from 'fast-check';
import type { OperationName } from '../../../generated/types.ts';
import { type Command, command, groupAt, poolAt, userAt } from '../command.ts';
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
import { createGroup, createUser, deleteGroup, deleteUser } from './people.ts';

const index = fc.nat(9);
const limit = fc.integer({ min: 1, max: 3 });

/** Commands that read lists. */
export function listCommands(): fc.Arbitrary<Command>[] {
  return [
    reading('ListUsers', (pool) => usersOf(pool)),
    reading('ListGroups', (pool) => groupsOf(pool)),
    reading('ListUserPoolClients', (pool) => clientsOf(pool)),
    fc.tuple(index, index, limit).map(([n, which, size]) =>
      command(
        `ListUsersInGroup group ${which} in pool ${n} by ${size}`,
        ['ListUsersInGroup'],
        (state) => groupAt(state, n, which),
        ({ pool, name }, endpoint) => isPartitioned(membersOf(pool, name), endpoint, size),
      ),
    ),
    fc.tuple(index, index, limit).map(([n, who, size]) =>
      command(
        `AdminListGroupsForUser user ${who} in pool ${n} by ${size}`,
        ['AdminListGroupsForUser'],
        (state) => userAt(state, n, who),
        ({ pool, username }, endpoint) => isPartitioned(groupsOfUser(pool, username), endpoint, size),
      ),
    ),
    whileChanging(),
  ];
}

function reading(operation: OperationName, list: (pool: PoolState) => ListOf): fc.Arbitrary<Command> {
  return fc.tuple(index, limit).map(([n, size]) =>
    command(
      `${operation} in pool ${n} by ${size}`,
      [operation],
      (state) => poolAt(state, n),
      (pool, endpoint) => isPartitioned(list(pool), endpoint, size),
    ),
  );
}

/** What a list is changed by between its first page and the others. */
type Change = 'comes' | 'goes' | 'nothing';

/** A list whose things come and go between two pages shows each that stays once. */
function whileChanging(): fc.Arbitrary<Command> {
  const change = fc.constantFrom<Change>('comes', 'goes', 'nothing');
  return fc
    .tuple(index, fc.constantFrom('users', 'groups'), limit, index, fc.array(change, { minLength: 1, maxLength: 2 }))
    .map(([n, kind, size, which, changes]) =>
      command(
        `list ${kind} of pool ${n} by ${size} while one ${changes.join(' and one ')}`,
        kind === 'users'
          ? ['ListUsers', 'AdminCreateUser', 'AdminDeleteUser']
          : ['ListGroups', 'CreateGroup', 'DeleteGroup'],
        (state) => poolAt(state, n),
        async (pool, endpoint, state) => {
          const list = kind === 'users' ? usersOf(pool) : groupsOf(pool);
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

async function comes(kind: string, pool: PoolState, endpoint: Endpoint): Promise<void> {
  const name = endpoint.name(kind === 'users' ? 'user' : 'group').toLowerCase();
  if (kind === 'users') await createUser(pool, name, endpoint);
  else await createGroup(pool, name, { description: undefined, precedence: undefined }, endpoint);
}

async function goes(kind: string, pool: PoolState, which: number, endpoint: Endpoint, state: State): Promise<void> {
  const user = nth(pool.users, which);
  const group = nth(pool.groups.keys(), which);
  if (kind === 'users' && user !== undefined)
    await deleteUser({ pool, username: user[0], user: user[1] }, endpoint, state);
  if (kind === 'groups' && group !== undefined) await deleteGroup(pool, group, endpoint);
}
