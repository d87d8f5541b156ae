// Set-up for stories about users who act for themselves: a pool that writes e-mail, its client, and what arrived.
import type { CreateUserPoolClientRequest, CreateUserPoolRequest } from '../../src/generated/types.ts';
import type { Message } from '../../src/mock/model/user-record.ts';
import { createTestMock, type TestMock } from './mock.ts';

/** A password that the default policy accepts. */
export const PASSWORD = 'Passw0rd!';

/** A pool under test. */
export interface AccountStage extends TestMock {
  readonly UserPoolId: string;
  readonly ClientId: string;
  /** What was sent so far, oldest first. */
  messages(): readonly Message[];
  /** The code of the last message. */
  code(): string;
  /** Makes a confirmed user with a proved address and answers an access token. */
  member(username: string, attributes?: Readonly<Record<string, string>>): Promise<string>;
  status(username: string): Promise<string | undefined>;
  values(username: string): Promise<Record<string, string | undefined>>;
}

/** An attribute list. */
export function pairs(values: Readonly<Record<string, string>>): { Name: string; Value: string }[] {
  return Object.entries(values).map(([Name, Value]) => ({ Name, Value }));
}

/** A pool that verifies addresses, with a public client. */
export async function accountStage(
  settings: Partial<CreateUserPoolRequest> = {},
  clientSettings: Partial<CreateUserPoolClientRequest> = {},
): Promise<AccountStage> {
  const test = createTestMock();
  const made = await test.call('CreateUserPool', { PoolName: 'p', AutoVerifiedAttributes: ['email'], ...settings });
  const UserPoolId = made.UserPool?.Id ?? '';
  const client = await test.call('CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'c',
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    ...clientSettings,
  });
  const ClientId = client.UserPoolClient?.ClientId ?? '';
  const messages = () => test.mock.world.pools.get(UserPoolId)?.messages ?? [];
  return {
    ...test,
    UserPoolId,
    ClientId,
    messages,
    code: () => messages().at(-1)?.code ?? '',
    async member(Username, attributes = { email: `${Username}@example.com`, email_verified: 'true' }) {
      const UserAttributes = pairs(attributes);
      await test.call('AdminCreateUser', { UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' });
      await test.call('AdminSetUserPassword', { UserPoolId, Username, Password: PASSWORD, Permanent: true });
      const AuthParameters = { USERNAME: Username, PASSWORD };
      const signedIn = await test.call('InitiateAuth', { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
      return signedIn.AuthenticationResult?.AccessToken ?? '';
    },
    status: async (Username) => (await test.call('AdminGetUser', { UserPoolId, Username })).UserStatus,
    async values(Username) {
      const { UserAttributes = [] } = await test.call('AdminGetUser', { UserPoolId, Username });
      return Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]));
    },
  };
}
