// Reading lists to their end, page by page, and what must hold of the pages together.
import type { Endpoint } from './endpoint.ts';
import type { PoolState } from './state.ts';

/** One page of a list: the names on it, and the token of the next. */
export interface PageOfNames {
  readonly names: readonly string[];
  readonly next: string | undefined;
}

/** A list of a pool: which operation reads it, its pages, and what the model says is in it. */
export interface ListOf {
  readonly operation:
    | 'ListUsers'
    | 'ListGroups'
    | 'ListUsersInGroup'
    | 'ListUserPoolClients'
    | 'AdminListGroupsForUser';
  readonly page: (endpoint: Endpoint, limit: number, token: string | undefined) => Promise<PageOfNames>;
  readonly expected: () => readonly string[];
}

/** More pages than any list of a sequence can have. */
const MOST_PAGES = 40;

/** Reads a list to its end, from a token on. */
export async function readPages(list: ListOf, endpoint: Endpoint, limit: number, from?: string): Promise<string[]> {
  const names: string[] = [];
  let token = from;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await list.page(endpoint, limit, token);
    names.push(...answer.names);
    token = answer.next;
    if (token === undefined) return names;
  }
  return [...names, '(and no end)'];
}

/** The pages of a list hold each thing once, and nothing else. */
export async function isPartitioned(list: ListOf, endpoint: Endpoint, limit: number): Promise<void> {
  await endpoint.shows(list.operation, 'partition', [...list.expected()].sort(), async () =>
    (await readPages(list, endpoint, limit)).sort(),
  );
}

/** The users of a pool. */
export function usersOf({ id, users }: PoolState): ListOf {
  return {
    operation: 'ListUsers',
    expected: () => [...users.keys()],
    async page(endpoint, Limit, PaginationToken) {
      const answer = await endpoint.does('ListUsers', { UserPoolId: id, Limit, PaginationToken });
      return { names: (answer.Users ?? []).map(({ Username = '' }) => Username), next: answer.PaginationToken };
    },
  };
}

/** The groups of a pool. */
export function groupsOf({ id, groups }: PoolState): ListOf {
  return {
    operation: 'ListGroups',
    expected: () => [...groups.keys()],
    async page(endpoint, Limit, NextToken) {
      const answer = await endpoint.does('ListGroups', { UserPoolId: id, Limit, NextToken });
      return { names: (answer.Groups ?? []).map(({ GroupName = '' }) => GroupName), next: answer.NextToken };
    },
  };
}

/** The clients of a pool. */
export function clientsOf({ id, clients }: PoolState): ListOf {
  return {
    operation: 'ListUserPoolClients',
    expected: () => [...clients.keys()],
    async page(endpoint, MaxResults, NextToken) {
      const answer = await endpoint.does('ListUserPoolClients', { UserPoolId: id, MaxResults, NextToken });
      return { names: (answer.UserPoolClients ?? []).map(({ ClientId = '' }) => ClientId), next: answer.NextToken };
    },
  };
}

/** The members of a group. */
export function membersOf({ id, users }: PoolState, GroupName: string): ListOf {
  return {
    operation: 'ListUsersInGroup',
    expected: () => [...users].flatMap(([name, user]) => (user.groups.has(GroupName) ? [name] : [])),
    async page(endpoint, Limit, NextToken) {
      const answer = await endpoint.does('ListUsersInGroup', { UserPoolId: id, GroupName, Limit, NextToken });
      return { names: (answer.Users ?? []).map(({ Username = '' }) => Username), next: answer.NextToken };
    },
  };
}

/** The groups of a user. */
export function groupsOfUser({ id, users }: PoolState, Username: string): ListOf {
  return {
    operation: 'AdminListGroupsForUser',
    expected: () => [...(users.get(Username)?.groups ?? [])],
    async page(endpoint, Limit, NextToken) {
      const answer = await endpoint.does('AdminListGroupsForUser', { UserPoolId: id, Username, Limit, NextToken });
      return { names: (answer.Groups ?? []).map(({ GroupName = '' }) => GroupName), next: answer.NextToken };
    },
  };
}
