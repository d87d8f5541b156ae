// Checks of the rules on clients as such: where they live, what describes them, their dates and their secret.
import type { RuleChecks } from '../rule.ts';
import { allClients, clientIds, create, describeClient, sorted } from './stage.ts';

/** The checks on making, changing, listing and deleting clients. */
export const basics = {
  'client.created-in-pool': async (t) => {
    const UserPoolId = await t.given.pool();
    const other = await t.given.pool();
    const first = await create(t, UserPoolId, { ClientName: 'web' });
    t.equal([first.ClientName, first.UserPoolId], ['web', UserPoolId], 'name and pool of the new client');
    const second = await create(t, UserPoolId, { ClientName: 'web' });
    t.expect(first.ClientId !== second.ClientId, 'two clients of one name to have ids of their own', first.ClientId);
    t.equal(await clientIds(t, other), [], 'the clients of another pool');
    await t.call('UpdateUserPoolClient', { UserPoolId, ClientId: first.ClientId, ClientName: 'desk' });
    t.equal((await describeClient(t, UserPoolId, first.ClientId)).ClientName, 'desk', 'ClientName after the update');
    const names = (await allClients(t, UserPoolId)).map(({ ClientId, ClientName }) => `${ClientId} ${ClientName}`);
    t.equal(sorted(names), sorted([`${first.ClientId} desk`, `${second.ClientId} web`]), 'ids and names in the list');
  },

  'client.describe-and-update-return-client': async (t) => {
    const UserPoolId = await t.given.pool();
    const { ClientId } = await create(t, UserPoolId, {});
    const updated = await t.call('UpdateUserPoolClient', {
      UserPoolId,
      ClientId,
      ClientName: 'renamed',
      RefreshTokenValidity: 7,
      AuthSessionValidity: 5,
      LogoutURLs: ['https://app.example.com/bye'],
    });
    const client = updated.UserPoolClient;
    t.equal([client?.RefreshTokenValidity, client?.AuthSessionValidity], [7, 5], 'the settings in the answer');
    t.equal(client, await describeClient(t, UserPoolId, ClientId), 'the answer of UpdateUserPoolClient');
  },

  'client.delete-removes': async (t) => {
    const UserPoolId = await t.given.pool();
    const { ClientId } = await t.given.client(UserPoolId);
    const kept = await t.given.client(UserPoolId);
    const user = await t.given.user(UserPoolId);
    const signIn = {
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: user.username, PASSWORD: user.password },
    } as const;
    await t.given.call('InitiateAuth', signIn);
    await t.call('DeleteUserPoolClient', { UserPoolId, ClientId });
    await t.refuses('DescribeUserPoolClient', { UserPoolId, ClientId });
    t.equal(await clientIds(t, UserPoolId), [kept.ClientId], 'the clients that are left');
    await t.refuses('InitiateAuth', signIn);
  },

  'client.dates': async (t) => {
    const UserPoolId = await t.given.pool();
    const before = await create(t, UserPoolId, {});
    t.expect(typeof before.CreationDate === 'number', 'a new client to have a CreationDate', before.CreationDate);
    t.equal(before.LastModifiedDate, before.CreationDate, 'LastModifiedDate of a new client');
    await t.call('UpdateUserPoolClient', { UserPoolId, ClientId: before.ClientId, ClientName: 'renamed' });
    const after = await describeClient(t, UserPoolId, before.ClientId);
    t.equal(after.CreationDate, before.CreationDate, 'CreationDate after the update');
    const moved = (after.LastModifiedDate ?? 0) >= (before.LastModifiedDate ?? 0);
    t.expect(moved, 'LastModifiedDate not to go back', [before.LastModifiedDate, after.LastModifiedDate]);
  },

  'client.generate-secret': async (t) => {
    const UserPoolId = await t.given.pool();
    const made = await t.call('CreateUserPoolClient', { UserPoolId, ClientName: 'server', GenerateSecret: true });
    const { ClientId = '', ClientSecret } = made.UserPoolClient ?? {};
    t.expect((ClientSecret ?? '') !== '', 'a client with GenerateSecret true to have a secret');
    t.equal((await describeClient(t, UserPoolId, ClientId)).ClientSecret, ClientSecret, 'the secret when described');
    await t.call('UpdateUserPoolClient', { UserPoolId, ClientId, ClientName: 'server' });
    t.equal((await describeClient(t, UserPoolId, ClientId)).ClientSecret, ClientSecret, 'the secret after an update');
    for (const settings of [{ GenerateSecret: false }, {}]) {
      const client = await create(t, UserPoolId, settings);
      t.equal(client.ClientSecret ?? null, null, 'the secret of a client made without GenerateSecret true');
    }
  },
} satisfies RuleChecks;
