// Commands on users, groups, and who is in which.
import * as fc from 'fast-check';
import { GOOD_PASSWORD } from '../../rules/given.ts';
import { type Command, command, poolAt, type UserAt } from '../command.ts';
import type { Endpoint } from '../endpoint.ts';
import { signInRequest } from '../requests.ts';
import { emptyUser, endSessions, type GroupState, nth, type PoolState, type State } from '../state.ts';
import { someClient } from './pools.ts';

const NO_USER = ['UserNotFoundException'];
const GONE = ['ResourceNotFoundException'];
const DISABLED = ['NotAuthorizedException'];

const index = fc.nat(9);
/** Few names, so that they meet again; e-mail addresses, which every kind of pool takes. */
const username = fc.constantFrom('ada', 'bob', 'cleo', 'dan').map((name) => `${name}@example.com`);
const groupName = fc.constantFrom('admins', 'editors', 'readers');
const word = fc.constantFrom('one', 'two', 'three');

/** Commands on users and groups. */
export function peopleCommands(): fc.Arbitrary<Command>[] {
  return [...userCommands(), ...groupCommands(), ...membershipCommands()];
}

/** Makes a user who can sign in; one who is there already has to be refused. */
export async function createUser(pool: PoolState, name: string, endpoint: Endpoint): Promise<void> {
  const at = { UserPoolId: pool.id, Username: name };
  if (pool.users.has(name)) {
    return endpoint.refuses(
      'AdminCreateUser',
      { ...at, MessageAction: 'SUPPRESS' },
      ['UsernameExistsException'],
      'unique',
    );
  }
  await endpoint.does('AdminCreateUser', { ...at, MessageAction: 'SUPPRESS' });
  pool.users.set(name, emptyUser());
  pool.lostUsers.delete(name);
  await endpoint.does('AdminSetUserPassword', { ...at, Password: GOOD_PASSWORD, Permanent: true });
  await endpoint.shows('AdminGetUser', 'read-your-writes', [name, true], async () => {
    const user = await endpoint.does('AdminGetUser', at);
    return [user.Username, user.Enabled];
  });
}

/** Takes a user away, and with it its sessions. */
export async function deleteUser(
  { pool, username: name, user }: UserAt,
  endpoint: Endpoint,
  state: State,
): Promise<void> {
  const at = { UserPoolId: pool.id, Username: name };
  await endpoint.does('AdminDeleteUser', at);
  endSessions(state, user);
  pool.users.delete(name);
  pool.lostUsers.add(name);
  await endpoint.refuses('AdminGetUser', at, NO_USER, 'gone');
}

/** Makes a group; one that is there already has to be refused. */
export async function createGroup(
  pool: PoolState,
  GroupName: string,
  settings: GroupState,
  endpoint: Endpoint,
): Promise<void> {
  const request = {
    UserPoolId: pool.id,
    GroupName,
    Description: settings.description,
    Precedence: settings.precedence,
  };
  if (pool.groups.has(GroupName)) return endpoint.refuses('CreateGroup', request, ['GroupExistsException'], 'unique');
  await endpoint.does('CreateGroup', request);
  pool.groups.set(GroupName, settings);
  pool.lostGroups.delete(GroupName);
  await showsGroup(pool, GroupName, endpoint);
}

/** Takes a group away; its members stay. */
export async function deleteGroup(pool: PoolState, name: string, endpoint: Endpoint): Promise<void> {
  const at = { UserPoolId: pool.id, GroupName: name };
  await endpoint.does('DeleteGroup', at);
  pool.groups.delete(name);
  pool.lostGroups.add(name);
  for (const user of pool.users.values()) user.groups.delete(name);
  await endpoint.refuses('GetGroup', at, GONE, 'gone');
}

const FIRST_USER = 'ada@example.com';

/** The n-th user of a pool, made where there is none. */
export async function someUser(pool: PoolState, which: number, endpoint: Endpoint): Promise<UserAt> {
  if (pool.users.size === 0) await createUser(pool, FIRST_USER, endpoint);
  const [username, user] = nth(pool.users, which) ?? [FIRST_USER, emptyUser()];
  return { pool, username, user };
}

/** The name of the n-th group of a pool, made where there is none. */
export async function someGroup(pool: PoolState, which: number, endpoint: Endpoint): Promise<string> {
  if (pool.groups.size === 0)
    await createGroup(pool, 'admins', { description: undefined, precedence: undefined }, endpoint);
  return nth(pool.groups.keys(), which) ?? '';
}

/** A disabled user neither signs in nor uses a token. */
async function canDoNothing({ pool, username: name, user }: UserAt, endpoint: Endpoint): Promise<void> {
  for (const { access } of user.sessions.slice(-1)) {
    await endpoint.refuses('GetUser', { AccessToken: access.at(-1) ?? '' }, DISABLED, 'dead');
  }
  // Whether tokens work again with the user is not documented, so that the sessions are forgotten.
  user.sessions.splice(0);
  const request = signInRequest(pool.id, await someClient(pool, 0, endpoint), name);
  await endpoint.refuses('AdminInitiateAuth', request, DISABLED, 'disabled');
}

function userCommands(): fc.Arbitrary<Command>[] {
  const create = fc.tuple(index, username).map(([n, name]) =>
    command(
      `AdminCreateUser ${name} in pool ${n}`,
      ['AdminCreateUser', 'AdminSetUserPassword', 'AdminGetUser'],
      (state) => poolAt(state, n),
      (pool, endpoint) => createUser(pool, name, endpoint),
    ),
  );
  const update = fc.tuple(index, index, word).map(([n, which, nickname]) =>
    command(
      `AdminUpdateUserAttributes of user ${which} in pool ${n} to ${nickname}`,
      ['AdminUpdateUserAttributes', 'AdminGetUser'],
      (state) => poolAt(state, n),
      async (pool, endpoint) => {
        const { username: name, user } = await someUser(pool, which, endpoint);
        const at = { UserPoolId: pool.id, Username: name };
        await endpoint.does('AdminUpdateUserAttributes', {
          ...at,
          UserAttributes: [{ Name: 'nickname', Value: nickname }],
        });
        user.nickname = nickname;
        await endpoint.shows('AdminGetUser', 'read-your-writes', nickname, async () => {
          const { UserAttributes = [] } = await endpoint.does('AdminGetUser', at);
          return UserAttributes.find(({ Name }) => Name === 'nickname')?.Value;
        });
      },
    ),
  );
  const toggle = fc.tuple(index, index, fc.boolean()).map(([n, which, enabled]) =>
    command(
      `${enabled ? 'AdminEnableUser' : 'AdminDisableUser'} user ${which} in pool ${n}`,
      ['AdminEnableUser', 'AdminDisableUser', 'AdminGetUser'],
      (state) => poolAt(state, n),
      async (pool, endpoint) => {
        const { username: name, user } = await someUser(pool, which, endpoint);
        const at = { UserPoolId: pool.id, Username: name };
        await endpoint.does(enabled ? 'AdminEnableUser' : 'AdminDisableUser', at);
        user.enabled = enabled;
        if (!enabled) await canDoNothing({ pool, username: name, user }, endpoint);
        await endpoint.shows(
          'AdminGetUser',
          'read-your-writes',
          enabled,
          async () => (await endpoint.does('AdminGetUser', at)).Enabled,
        );
      },
    ),
  );
  const remove = fc.tuple(index, index).map(([n, which]) =>
    command(
      `AdminDeleteUser user ${which} in pool ${n}`,
      ['AdminDeleteUser'],
      (state) => poolAt(state, n),
      async (pool, endpoint, state) => deleteUser(await someUser(pool, which, endpoint), endpoint, state),
    ),
  );
  return [create, create, update, toggle, remove];
}

function groupCommands(): fc.Arbitrary<Command>[] {
  const create = fc
    .tuple(index, groupName, fc.option(word, { nil: undefined }), fc.option(fc.nat(3), { nil: undefined }))
    .map(([n, GroupName, Description, Precedence]) =>
      command(
        `CreateGroup ${GroupName} in pool ${n}`,
        ['CreateGroup', 'GetGroup'],
        (state) => poolAt(state, n),
        (pool, endpoint) =>
          createGroup(pool, GroupName, { description: Description, precedence: Precedence }, endpoint),
      ),
    );
  const update = fc.tuple(index, index, word).map(([n, which, Description]) =>
    command(
      `UpdateGroup ${which} in pool ${n} to ${Description}`,
      ['UpdateGroup', 'GetGroup'],
      (state) => poolAt(state, n),
      async (pool, endpoint) => {
        const name = await someGroup(pool, which, endpoint);
        await endpoint.does('UpdateGroup', { UserPoolId: pool.id, GroupName: name, Description });
        pool.groups.set(name, { description: Description, precedence: pool.groups.get(name)?.precedence });
        await showsGroup(pool, name, endpoint);
      },
    ),
  );
  const remove = fc.tuple(index, index).map(([n, which]) =>
    command(
      `DeleteGroup ${which} in pool ${n}`,
      ['DeleteGroup', 'GetGroup'],
      (state) => poolAt(state, n),
      async (pool, endpoint) => deleteGroup(pool, await someGroup(pool, which, endpoint), endpoint),
    ),
  );
  return [create, create, update, remove];
}

async function showsGroup(pool: PoolState, GroupName: string, endpoint: Endpoint): Promise<void> {
  const { description, precedence } = { ...pool.groups.get(GroupName) };
  await endpoint.shows('GetGroup', 'read-your-writes', [GroupName, description, precedence], async () => {
    const { Group } = await endpoint.does('GetGroup', { UserPoolId: pool.id, GroupName });
    return [Group?.GroupName, Group?.Description, Group?.Precedence];
  });
}

/** Puts a user into a group. */
export async function joinGroup(at: UserAt, group: string, endpoint: Endpoint): Promise<void> {
  const { pool, username: name, user } = at;
  await endpoint.does('AdminAddUserToGroup', { UserPoolId: pool.id, Username: name, GroupName: group });
  user.groups.add(group);
  await showsGroupsOf(at, endpoint);
}

async function showsGroupsOf({ pool, username: name, user }: UserAt, endpoint: Endpoint): Promise<void> {
  await endpoint.shows('AdminListGroupsForUser', 'read-your-writes', [...user.groups].sort(), async () => {
    const { Groups = [] } = await endpoint.does('AdminListGroupsForUser', { UserPoolId: pool.id, Username: name });
    return Groups.map(({ GroupName }) => GroupName).sort();
  });
}

function membershipCommands(): fc.Arbitrary<Command>[] {
  const change = fc.tuple(index, index, index, fc.boolean(), fc.boolean()).map(([n, who, which, ...flips]) => {
    // Joining is likelier than leaving, or groups would stay empty.
    const joins = flips.includes(true);
    const operation = joins ? 'AdminAddUserToGroup' : 'AdminRemoveUserFromGroup';
    return command(
      `${operation} user ${who}, group ${which} in pool ${n}`,
      [operation, 'AdminListGroupsForUser'],
      (state) => poolAt(state, n),
      async (pool, endpoint) => {
        const { username: name, user } = await someUser(pool, who, endpoint);
        const group = await someGroup(pool, which, endpoint);
        if (joins) return joinGroup({ pool, username: name, user }, group, endpoint);
        await endpoint.does('AdminRemoveUserFromGroup', { UserPoolId: pool.id, Username: name, GroupName: group });
        user.groups.delete(group);
        await showsGroupsOf({ pool, username: name, user }, endpoint);
      },
    );
  });
  return [change, change];
}
