// Stories of client secrets: adding, listing, deleting, and which of them prove a client.
import { describe, expect, it } from 'vitest';
import { secretHash } from '../../../src/crypto/secret-hash.ts';
import { createTestMock } from '../../support/mock.ts';

async function setStage() {
  const t = createTestMock();
  const UserPoolId = (await t.call('CreateUserPool', { PoolName: 'p' })).UserPool?.Id ?? '';
  const { UserPoolClient } = await t.call('CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'server',
    GenerateSecret: true,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
  });
  const { ClientId = '', ClientSecret = '' } = UserPoolClient ?? {};
  const client = { UserPoolId, ClientId };
  return {
    t,
    client,
    ClientSecret,
    ids: async () =>
      ((await t.call('ListUserPoolClientSecrets', client)).ClientSecrets ?? []).map(
        (secret) => secret.ClientSecretId ?? '',
      ),
  };
}

describe('AddUserPoolClientSecret', () => {
  it('shows a generated value once, and a value of the caller never', async () => {
    const { t, client } = await setStage();
    const made = (await t.call('AddUserPoolClientSecret', client)).ClientSecretDescriptor;
    expect(made?.ClientSecretValue).toMatch(/^[0-9a-v]{51}$/);
    await t.call('DeleteUserPoolClientSecret', { ...client, ClientSecretId: made?.ClientSecretId ?? '' });
    const ClientSecret = 'a_secret_that_the_caller_chose';
    const given = (await t.call('AddUserPoolClientSecret', { ...client, ClientSecret })).ClientSecretDescriptor;
    expect(Object.keys(given ?? {}).sort()).toEqual(['ClientSecretCreateDate', 'ClientSecretId']);
  });

  it('refuses a third secret', async () => {
    const { t, client, ids } = await setStage();
    await t.call('AddUserPoolClientSecret', client);
    const before = await ids();
    expect(await t.refusal('AddUserPoolClientSecret', client)).toMatchObject({
      name: 'LimitExceededException',
      message: 'Client secrets cannot exceed limit of 2 secrets.',
    });
    expect(await ids()).toEqual(before);
    expect(new Set(before).size).toBe(2);
  });

  it('leaves the description with the secret of the creation', async () => {
    const { t, client, ClientSecret, ids } = await setStage();
    const [original = ''] = await ids();
    await t.call('AddUserPoolClientSecret', client);
    const shown = async () => (await t.call('DescribeUserPoolClient', client)).UserPoolClient?.ClientSecret;
    expect(await shown()).toBe(ClientSecret);
    await t.call('DeleteUserPoolClientSecret', { ...client, ClientSecretId: original });
    expect(await shown()).toBeUndefined();
  });

  it('makes both secrets count until one is deleted', async () => {
    const { t, client, ClientSecret, ids } = await setStage();
    const [original = ''] = await ids();
    const added = (await t.call('AddUserPoolClientSecret', client)).ClientSecretDescriptor?.ClientSecretValue ?? '';
    const { UserPoolId, ClientId } = client;
    const password = 'Corr3ct-horse!';
    await t.call('AdminCreateUser', { UserPoolId, Username: 'ada', MessageAction: 'SUPPRESS' });
    await t.call('AdminSetUserPassword', { UserPoolId, Username: 'ada', Password: password, Permanent: true });
    const signIn = async (clientSecret: string) => {
      const SECRET_HASH = await secretHash({ clientSecret, username: 'ada', clientId: ClientId });
      const AuthParameters = { USERNAME: 'ada', PASSWORD: password, SECRET_HASH };
      return { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters } as const;
    };
    await t.call('InitiateAuth', await signIn(ClientSecret));
    await t.call('InitiateAuth', await signIn(added));
    await t.call('DeleteUserPoolClientSecret', { ...client, ClientSecretId: original });
    await t.call('InitiateAuth', await signIn(added));
    const refusal = await t.refusal('InitiateAuth', await signIn(ClientSecret));
    expect(refusal.message).toBe(`Unable to verify secret hash for client ${ClientId}`);
  });
});

describe('ListUserPoolClientSecrets', () => {
  it('shows ids and dates without values', async () => {
    const { t, client } = await setStage();
    t.mock.clock.advance({ seconds: 5 });
    await t.call('AddUserPoolClientSecret', client);
    const noon = Date.parse('2026-01-01T12:00:00Z');
    expect(await t.call('ListUserPoolClientSecrets', client)).toStrictEqual({
      ClientSecrets: [
        { ClientSecretId: `${client.ClientId}--${noon}`, ClientSecretCreateDate: noon / 1000 },
        { ClientSecretId: `${client.ClientId}--${noon + 5000}`, ClientSecretCreateDate: noon / 1000 + 5 },
      ],
    });
  });

  it('is empty for a public client and refuses tokens it did not give', async () => {
    const { t, client } = await setStage();
    const { UserPoolId } = client;
    const { UserPoolClient } = await t.call('CreateUserPoolClient', { UserPoolId, ClientName: 'public' });
    const ClientId = UserPoolClient?.ClientId ?? '';
    expect(await t.call('ListUserPoolClientSecrets', { UserPoolId, ClientId })).toStrictEqual({ ClientSecrets: [] });
    const refusal = await t.refusal('ListUserPoolClientSecrets', { ...client, NextToken: 'made-up' });
    expect(refusal.name).toBe('InvalidParameterException');
  });
});

describe('DeleteUserPoolClientSecret', () => {
  it('refuses ids that do not exist and the last secret', async () => {
    const { t, client, ids } = await setStage();
    const [only = ''] = await ids();
    const unknown = await t.refusal('DeleteUserPoolClientSecret', { ...client, ClientSecretId: 'unknown' });
    expect(unknown.name).toBe('ResourceNotFoundException');
    const last = await t.refusal('DeleteUserPoolClientSecret', { ...client, ClientSecretId: only });
    expect(last.name).toBe('InvalidParameterException');
    expect(await ids()).toEqual([only]);
  });
});
