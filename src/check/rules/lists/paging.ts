// Checks of the rules on pages: their size, their tokens, and what the lists of users and clients hold.
import { operations } from '../../../generated/operations.ts';
import { schemas } from '../../../generated/schemas.ts';
import { Broken } from '../endings.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { allUsers, namesOf } from '../users/stage.ts';
import { EVENTS, LISTS, type ListCase, makeEvents } from './cases.ts';
import { forEachList, pagingOf, readAll, readPage } from './reading.ts';

/** The pools of the account, of which others can have some as well. */
const POOLS: ListCase = {
  operation: 'ListUserPools',
  id: 'Id',
  fill: async (t, count) => {
    const ids: string[] = [];
    for (let at = 0; at < count; at += 1) ids.push(await t.given.pool());
    return { base: {}, ids };
  },
};

/** The checks of pages. */
export const paging = {
  'list.page-size': async (t) => {
    await forEachList(t, LISTS, async (list) => {
      const { base, ids } = await list.fill(t, 3);
      for (const limit of needsSize(list) ? [1, 2, 3] : [1, 2, 3, undefined]) {
        const pages = await readAll(t, list, base, limit);
        const sizes = pages.map((page) => page.ids.length);
        t.expect(
          sizes.every((size) => size <= (limit ?? 60)),
          `pages of ${list.operation} within ${limit ?? 60}`,
          sizes,
        );
        t.equal(
          pages.flatMap((page) => page.ids).sort(),
          [...ids].sort(),
          `all pages of ${list.operation} by ${limit ?? 'default'}`,
        );
      }
    });
    const { base, ids } = await POOLS.fill(t, 2);
    for (const limit of [1, 2]) {
      const page = await readPage(t, POOLS, base, { limit });
      t.expect(page.ids.length <= limit, `a page of ListUserPools within ${limit}`, page.ids);
    }
    const known = (await readAll(t, POOLS, base, 60)).flatMap((page) => page.ids);
    t.expect(
      ids.every((id) => known.includes(id)),
      'the new pools on the pages of ListUserPools',
      ids,
    );
  },

  'list.max-results-required': async (t) => {
    const UserPoolId = await t.given.pool();
    // What is left out is required by type.
    await t.refuses('ListUserPools', {} as never);
    await t.call('ListUserPools', { MaxResults: 1 });
    await t.refuses('ListUserImportJobs', { UserPoolId } as never);
    await t.call('ListUserImportJobs', { UserPoolId, MaxResults: 1 });
    for (const list of LISTS) {
      if (list.operation === 'ListUserImportJobs') continue;
      t.expect(!needsSize(list), `an optional page size of ${list.operation}`);
    }
    await t.call('ListUsers', { UserPoolId });
    await t.call('ListGroups', { UserPoolId });
    await t.call('ListUserPoolClients', { UserPoolId });
  },

  'list.auth-events-default-60': async (t) => {
    const { UserPoolId, username } = await makeEvents(t, 61);
    const base = { UserPoolId, Username: username };
    for (const limit of [undefined, 0]) {
      const page = await readPage(t, EVENTS, base, { limit });
      t.equal(page.ids.length, 60, `the number of events with MaxResults ${limit ?? 'left out'}`);
      t.expect(page.next !== undefined, 'a token for the events after 60');
    }
    t.equal((await readPage(t, EVENTS, base, { limit: 5 })).ids.length, 5, 'the number of events with MaxResults 5');
  },

  'list.token-continues': async (t) => {
    const tokens: { list: ListCase; base: Readonly<Record<string, unknown>>; token: string }[] = [];
    await forEachList(t, LISTS, async (list) => {
      const { base, ids } = await list.fill(t, 4);
      const pages = await readAll(t, list, base, 2);
      const read = pages.flatMap((page) => page.ids);
      t.equal(read.length, new Set(read).size, `how many of the items of ${list.operation} are different`);
      t.equal([...read].sort(), [...ids].sort(), `the items on the pages of ${list.operation}`);
      const token = pages.find((page) => page.next !== undefined)?.next;
      if (token === undefined) throw new Broken(`a token after two of four items of ${list.operation}`, 'none');
      const again = (await readPage(t, list, base, { limit: 2, token })).ids;
      t.expect(
        again.every((id) => !pages[0]?.ids.includes(id)),
        `other items of ${list.operation} by the token`,
        again,
      );
      tokens.push({ list, base, token });
    });
    const { base, ids } = await POOLS.fill(t, 2);
    const first = await readPage(t, POOLS, base, { limit: 1 });
    t.expect(first.next !== undefined, `a token after one of ${ids.length} pools or more`);
    const second = await readPage(t, POOLS, base, { limit: 1, token: first.next });
    t.expect(second.ids[0] !== first.ids[0], 'another pool on the next page of ListUserPools', second.ids);
    for (const [at, { list, base: own }] of tokens.entries()) {
      await refusesToken(t, list, own, 'bWFkZS11cA==');
      const foreign = tokens[(at + 1) % tokens.length];
      if (foreign !== undefined && foreign.list !== list) await refusesToken(t, list, own, foreign.token);
    }
  },

  'list.token-names': async (t) => {
    const named = ['ListUsers', 'ListDevices', 'AdminListDevices', 'ListUserImportJobs'];
    await forEachList(t, LISTS, async (list) => {
      const { input, output } = operations[list.operation];
      const wanted = named.includes(list.operation) ? 'PaginationToken' : 'NextToken';
      const other = wanted === 'NextToken' ? 'PaginationToken' : 'NextToken';
      for (const shape of output === undefined ? [input] : [input, output]) {
        const names = Object.keys(schemas[shape].properties ?? {});
        t.expect(names.includes(wanted) && !names.includes(other), `${wanted} alone in ${shape}`, names);
      }
      const { base } = await list.fill(t, 2);
      const { value } = await readPage(t, list, base, { limit: 1 });
      t.expect(
        typeof value[wanted] === 'string' && !(other in value),
        `${wanted} in the answer of ${list.operation}`,
        Object.keys(value),
      );
    });
  },

  'list.users-returns-users': async (t) => {
    const UserPoolId = await t.given.pool();
    const names = ['ada@example.com', 'bob@example.com', 'eve@example.com'];
    for (const Username of names)
      await t.given.call('AdminCreateUser', { UserPoolId, Username, MessageAction: 'SUPPRESS' });
    await t.given.call('CreateGroup', { UserPoolId, GroupName: 'g' });
    for (const Username of ['ada@example.com', 'bob@example.com'])
      await t.given.call('AdminAddUserToGroup', { UserPoolId, Username, GroupName: 'g' });
    const users = await allUsers(t, UserPoolId);
    t.equal(namesOf(users), names, 'the users of ListUsers');
    const members = (await t.call('ListUsersInGroup', { UserPoolId, GroupName: 'g' })).Users ?? [];
    t.equal(namesOf(members), ['ada@example.com', 'bob@example.com'], 'the users of ListUsersInGroup');
    for (const member of members) {
      t.equal(
        member,
        users.find(({ Username }) => Username === member.Username),
        'a user in both lists',
      );
      const { Username, Attributes, UserCreateDate, UserLastModifiedDate, Enabled, UserStatus } = member;
      const whole = [Username, Attributes, UserCreateDate, UserLastModifiedDate, Enabled, UserStatus];
      t.expect(!whole.includes(undefined), 'name, attributes, dates, flag and status of a listed user', member);
    }
    t.equal(await allUsers(t, await t.given.pool()), [], 'the users of another pool');
  },

  'list.clients-returned': async (t) => {
    const UserPoolId = await t.given.pool();
    const wanted: Record<string, unknown>[] = [];
    for (const GenerateSecret of [true, false, true]) {
      const { ClientId, ClientName } = await t.given.client(UserPoolId, { GenerateSecret });
      wanted.push({ ClientId, ClientName, UserPoolId });
    }
    const listed: Record<string, unknown>[] = [];
    let NextToken: string | undefined;
    do {
      const page = await t.call('ListUserPoolClients', { UserPoolId, MaxResults: 2, NextToken });
      listed.push(...(page.UserPoolClients ?? []));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    t.equal(byClientId(listed), byClientId(wanted), 'the clients of the pool');
  },
} satisfies RuleChecks;

async function refusesToken(
  t: Trial,
  list: ListCase,
  base: Readonly<Record<string, unknown>>,
  token: string,
): Promise<void> {
  const { limit, token: name } = pagingOf(list.operation);
  // The request is that of a list which is known at run time only.
  await t.refuses(list.operation, { ...base, [limit]: 2, [name]: token } as never);
}

function byClientId(clients: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] {
  return [...clients].sort((a, b) => (String(a.ClientId) < String(b.ClientId) ? -1 : 1));
}

/** True where the size of a page has to be given. */
function needsSize({ operation }: ListCase): boolean {
  const required: readonly string[] = schemas[operations[operation].input].required ?? [];
  return required.includes(pagingOf(operation).limit);
}
