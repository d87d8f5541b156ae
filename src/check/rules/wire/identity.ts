// Checks of the rules on who is meant: the pool by UserPoolId, the user by Username, the client by ClientId.
import type { ErrorOf, OperationName, Request } from '../../../generated/types.ts';
import { GOOD_PASSWORD } from '../given.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { allUsers, everyoneIn, namesOf, pairs, readUser } from '../users/stage.ts';

const ROLE = 'arn:aws:iam::123456789012:role/import-logs';
const SMS = [{ DeliveryMedium: 'SMS' as const, AttributeName: 'phone_number' }];

/** The checks of the members that name pool, user and client. */
export const identity = {
  'wire.pool-id-selects-pool': async (t) => {
    const first = await t.given.pool();
    const second = await t.given.pool();
    const { username: Username } = await t.given.user(first);
    const { ClientId } = await t.given.client(first);
    await t.given.call('CreateGroup', { UserPoolId: first, GroupName: 'g' });
    const unchanged = everyoneIn(t, first);
    const error = 'UserNotFoundException';
    await t.call('AdminGetUser', { UserPoolId: first, Username });
    await t.refuses('AdminGetUser', { UserPoolId: second, Username }, { error });
    await t.refuses('AdminDeleteUser', { UserPoolId: second, Username }, { error, unchanged });
    await t.refuses('AdminDisableUser', { UserPoolId: second, Username }, { error, unchanged });
    await t.call('GetGroup', { UserPoolId: first, GroupName: 'g' });
    await t.refuses('GetGroup', { UserPoolId: second, GroupName: 'g' });
    await t.refuses(
      'DeleteGroup',
      { UserPoolId: second, GroupName: 'g' },
      { unchanged: () => t.call('ListGroups', { UserPoolId: first }) },
    );
    await t.call('DescribeUserPoolClient', { UserPoolId: first, ClientId });
    await t.refuses('DescribeUserPoolClient', { UserPoolId: second, ClientId });
    await t.refuses('DeleteUserPoolClient', { UserPoolId: second, ClientId });
    await t.call('DescribeUserPoolClient', { UserPoolId: first, ClientId });
    t.equal((await t.call('ListUsers', { UserPoolId: second })).Users, [], 'the users of the other pool');
    t.equal((await t.call('ListGroups', { UserPoolId: second })).Groups, [], 'the groups of the other pool');
    t.equal(
      (await t.call('ListUserPoolClients', { UserPoolId: second, MaxResults: 10 })).UserPoolClients,
      [],
      'the clients of the other pool',
    );
    await refusesAbsentPool(t, `${first.slice(0, first.indexOf('_'))}_Absent000`, Username, ClientId);
    await t.given.call('CreateResourceServer', { UserPoolId: first, Identifier: 'server', Name: 'server' });
    await t.call('DescribeResourceServer', { UserPoolId: first, Identifier: 'server' });
    await t.refuses('DescribeResourceServer', { UserPoolId: second, Identifier: 'server' });
  },

  'wire.pool-id-echo': async (t) => {
    const UserPoolId = await t.given.pool();
    await t.given.pool();
    const { ClientId, UserPoolId: ofClient } = await t.given.client(UserPoolId);
    const made = await t.call('CreateGroup', { UserPoolId, GroupName: 'g' });
    const read = await t.call('GetGroup', { UserPoolId, GroupName: 'g' });
    const listed = await t.call('ListGroups', { UserPoolId });
    const client = await t.call('DescribeUserPoolClient', { UserPoolId, ClientId });
    const clients = await t.call('ListUserPoolClients', { UserPoolId, MaxResults: 10 });
    const server = await t.call('CreateResourceServer', { UserPoolId, Identifier: 'server', Name: 'server' });
    const described = await t.call('DescribeResourceServer', { UserPoolId, Identifier: 'server' });
    const header = await t.call('GetCSVHeader', { UserPoolId });
    const job = await t.given.call('CreateUserImportJob', { UserPoolId, JobName: 'job', CloudWatchLogsRoleArn: ROLE });
    const ids = {
      CreateUserPoolClient: ofClient,
      CreateGroup: made.Group?.UserPoolId,
      GetGroup: read.Group?.UserPoolId,
      ListGroups: listed.Groups?.[0]?.UserPoolId,
      DescribeUserPoolClient: client.UserPoolClient?.UserPoolId,
      ListUserPoolClients: clients.UserPoolClients?.[0]?.UserPoolId,
      CreateResourceServer: server.ResourceServer?.UserPoolId,
      DescribeResourceServer: described.ResourceServer?.UserPoolId,
      GetCSVHeader: header.UserPoolId,
      CreateUserImportJob: job.UserImportJob?.UserPoolId,
    };
    for (const [operation, id] of Object.entries(ids))
      t.equal(id, UserPoolId, `UserPoolId in the answer of ${operation}`);
  },

  'wire.username-selects-user': async (t) => {
    const UserPoolId = await t.given.pool();
    const { ClientId } = await t.given.client(UserPoolId, { PreventUserExistenceErrors: 'LEGACY' });
    const attributes = {
      phone_number: '+12065550100',
      email: 'ada@example.com',
      email_verified: 'true',
      nickname: 'a',
    };
    const ada = (await t.given.user(UserPoolId, { attributes })).username;
    const bob = (await t.given.user(UserPoolId, { attributes: { ...attributes, email: 'bob@example.com' } })).username;
    const before = await readUser(t, UserPoolId, bob);
    const unchanged = everyoneIn(t, UserPoolId);
    const unknown = { ClientId, Username: 'nobody@example.com' };
    const code = { ConfirmationCode: '123456' };
    for (const { operation, extra } of ADMINISTRATIVE) {
      // The requests are put together from a table; all of them name a user of a pool.
      const request = (Username: string) => ({ UserPoolId, Username, ...extra }) as never;
      await t.refuses(operation, request('nobody@example.com'), { unchanged });
      await t.call(operation, request(ada));
      t.equal(await readUser(t, UserPoolId, bob), before, `the other user after ${operation}`);
    }
    t.equal(namesOf(await allUsers(t, UserPoolId)), [bob], 'the users after AdminDeleteUser');
    await refusesUnknown(t, 'ConfirmSignUp', { ...unknown, ...code });
    await refusesUnknown(t, 'ResendConfirmationCode', unknown);
    await refusesUnknown(t, 'ForgotPassword', unknown);
    await refusesUnknown(t, 'ConfirmForgotPassword', { ...unknown, ...code, Password: GOOD_PASSWORD });
    await refusesUnknown(t, 'AdminConfirmSignUp', { UserPoolId, Username: 'nobody@example.com' });
  },

  'wire.client-id-selects-client': async (t) => {
    const [first, second] = [await t.given.pool(), await t.given.pool()];
    const { ClientId: ofFirst } = await t.given.client(first);
    const { ClientId: ofSecond } = await t.given.client(second);
    await t.call('SignUp', { ClientId: ofFirst, Username: 'ada@example.com', Password: GOOD_PASSWORD });
    await t.call('SignUp', { ClientId: ofSecond, Username: 'bob@example.com', Password: GOOD_PASSWORD });
    t.equal(namesOf(await allUsers(t, first)), ['ada@example.com'], 'the users of the pool of the first client');
    t.equal(namesOf(await allUsers(t, second)), ['bob@example.com'], 'the users of the pool of the second client');
    const absent = '1absentclient2absent3absen';
    await t.refuses('SignUp', { ClientId: absent, Username: 'eve@example.com', Password: GOOD_PASSWORD });
    await t.refuses('ForgotPassword', { ClientId: absent, Username: 'ada@example.com' });
    const own = await t.call('DescribeUserPoolClient', { UserPoolId: second, ClientId: ofSecond });
    t.equal(own.UserPoolClient?.ClientId, ofSecond, 'ClientId of DescribeUserPoolClient');
    await t.refuses('DescribeUserPoolClient', { UserPoolId: first, ClientId: ofSecond });
    await t.refuses(
      'UpdateUserPoolClient',
      { UserPoolId: first, ClientId: ofSecond, ClientName: 'taken' },
      {
        unchanged: () => t.call('DescribeUserPoolClient', { UserPoolId: second, ClientId: ofSecond }),
      },
    );
  },
} satisfies RuleChecks;

/** Operations on one user that work on a confirmed one with a verified address and a number; the last deletes the user. */
const ADMINISTRATIVE: readonly { operation: OperationName; extra?: Readonly<Record<string, unknown>> }[] = [
  { operation: 'AdminGetUser' },
  { operation: 'AdminUpdateUserAttributes', extra: { UserAttributes: pairs({ nickname: 'b' }) } },
  { operation: 'AdminDeleteUserAttributes', extra: { UserAttributeNames: ['nickname'] } },
  { operation: 'AdminSetUserSettings', extra: { MFAOptions: SMS } },
  { operation: 'AdminSetUserPassword', extra: { Password: GOOD_PASSWORD, Permanent: true } },
  { operation: 'AdminDisableUser' },
  { operation: 'AdminEnableUser' },
  { operation: 'AdminResetUserPassword' },
  { operation: 'AdminDeleteUser' },
];

async function refusesUnknown<Name extends OperationName>(
  t: Trial,
  operation: Name,
  request: Request<Name>,
): Promise<void> {
  // Every operation that this is called for declares the error.
  await t.refuses(operation, request, { error: 'UserNotFoundException' as ErrorOf<Name> });
}

/** A pool id that was never issued, in operations of several kinds. */
async function refusesAbsentPool(t: Trial, UserPoolId: string, Username: string, ClientId: string): Promise<void> {
  const error = 'ResourceNotFoundException';
  await t.refuses('DescribeUserPool', { UserPoolId }, { error });
  await t.refuses('AdminGetUser', { UserPoolId, Username }, { error });
  await t.refuses('AdminCreateUser', { UserPoolId, Username, MessageAction: 'SUPPRESS' }, { error });
  await t.refuses('ListUsers', { UserPoolId }, { error });
  await t.refuses('CreateGroup', { UserPoolId, GroupName: 'g' }, { error });
  await t.refuses('ListGroups', { UserPoolId }, { error });
  await t.refuses('DescribeUserPoolClient', { UserPoolId, ClientId }, { error });
  await t.refuses('CreateUserPoolClient', { UserPoolId, ClientName: 'c' }, { error });
}
