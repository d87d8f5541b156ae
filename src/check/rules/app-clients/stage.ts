// What the checks on app clients share: reads of clients, lists as sets, and settings that OAuth needs to be complete.
import type {
  CreateUserPoolClientRequest,
  UserPoolClientDescription,
  UserPoolClientType,
} from '../../../generated/types.ts';
import type { Trial } from '../trial.ts';

/** A callback that every client may have. */
export const CALLBACK = 'https://app.example.com/cb';

/** The client as it is described. */
export async function describeClient(t: Trial, UserPoolId: string, ClientId: string): Promise<UserPoolClientType> {
  return (await t.call('DescribeUserPoolClient', { UserPoolId, ClientId })).UserPoolClient ?? {};
}

/** Makes a client by a judged call; what it answers and what describing it answers must agree. */
export async function create(
  t: Trial,
  UserPoolId: string,
  settings: Partial<CreateUserPoolClientRequest>,
): Promise<UserPoolClientType & { ClientId: string }> {
  const made = await t.call('CreateUserPoolClient', { UserPoolId, ClientName: t.given.name('client'), ...settings });
  const ClientId = made.UserPoolClient?.ClientId ?? '';
  t.expect(ClientId !== '', 'CreateUserPoolClient to answer a ClientId', made);
  return { ...(await describeClient(t, UserPoolId, ClientId)), ClientId };
}

/** A client that must not come to be; the list of clients must stay as it is. */
export async function refuseClient(
  t: Trial,
  UserPoolId: string,
  settings: Partial<CreateUserPoolClientRequest>,
): Promise<void> {
  const request = { UserPoolId, ClientName: t.given.name('client'), ...settings };
  await t.refuses('CreateUserPoolClient', request, { unchanged: () => clientIds(t, UserPoolId) });
}

/** An update that must be refused and change nothing. */
export async function refuseUpdate(
  t: Trial,
  UserPoolId: string,
  ClientId: string,
  settings: Partial<CreateUserPoolClientRequest>,
): Promise<void> {
  const unchanged = () => describeClient(t, UserPoolId, ClientId);
  await t.refuses('UpdateUserPoolClient', { UserPoolId, ClientId, ...settings }, { unchanged });
}

/** All clients of the pool, read page by page. */
export async function allClients(
  t: Trial,
  UserPoolId: string,
  MaxResults?: number,
): Promise<UserPoolClientDescription[]> {
  const clients: UserPoolClientDescription[] = [];
  let NextToken: string | undefined;
  do {
    const page = await t.call('ListUserPoolClients', { UserPoolId, MaxResults, NextToken });
    clients.push(...(page.UserPoolClients ?? []));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return clients;
}

/** The ids of all clients of the pool, sorted. */
export async function clientIds(t: Trial, UserPoolId: string): Promise<string[]> {
  return sorted((await allClients(t, UserPoolId)).map((client) => client.ClientId ?? ''));
}

/** A list as a set: the service keeps no order of the lists of a client. */
export function sorted<Item extends string>(list: readonly Item[] | undefined): Item[] {
  return [...(list ?? [])].sort();
}

/** Settings of a client that may redirect. */
export function web(...CallbackURLs: string[]): Partial<CreateUserPoolClientRequest> {
  return {
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs,
    SupportedIdentityProviders: ['COGNITO'],
  };
}
