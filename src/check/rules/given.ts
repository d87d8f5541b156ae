// Set-up for rule checks: pools, clients, users and sign-ins of their own, tagged, and removed when the check ends.
import type {
  AuthenticationResultType,
  CreateUserPoolClientRequest,
  CreateUserPoolRequest,
  OperationName,
  Request,
  Response,
  UserPoolClientType,
} from '../../generated/types.ts';
import { removePool } from '../removal.ts';
import type { Outcome } from '../target.ts';
import { NotExercised } from './endings.ts';

/** The tag on everything a run makes, so that an interrupted run can be cleaned up. */
export const RUN_TAG = 'cognito-contract';

/** A user that can sign in. */
export interface GivenUser {
  readonly username: string;
  readonly password: string;
}

/** Set-up calls. None of them is judged: when one fails, the check ends as not exercised. */
export interface Given {
  /** A name that no other check of this run uses. */
  name(what: string): string;
  /**
   * A name for a user. It has the form of an e-mail address, which pools of every kind take, so that an endpoint which asks for
   * one where it should not still shows what else it does; in a pool where addresses are aliases it has not.
   */
  username(what: string, userPoolId?: string): string;
  /** Any call whose success the check takes for granted. */
  call<Name extends OperationName>(operation: Name, request: Request<Name>): Promise<Response<Name>>;
  /** Makes a pool and answers its id; removed at the end. */
  pool(settings?: Partial<CreateUserPoolRequest>): Promise<string>;
  /** Takes over the removal of a pool that a judged call made. */
  own(userPoolId: string | undefined): void;
  /** Takes over the removal of a domain, without which its pool cannot be removed. */
  ownDomain(UserPoolId: string, Domain: string): void;
  /** Makes a client that allows all password flows and refresh; `settings` win. */
  client(
    userPoolId: string,
    settings?: Partial<CreateUserPoolClientRequest>,
  ): Promise<UserPoolClientType & { ClientId: string }>;
  /** Makes a confirmed user with a permanent password, without sending a message. */
  user(
    userPoolId: string,
    options?: { username?: string; password?: string; attributes?: Readonly<Record<string, string>> },
  ): Promise<GivenUser>;
  /** Signs a user in by ADMIN_USER_PASSWORD_AUTH and answers the tokens. */
  signIn(
    userPoolId: string,
    clientId: string,
    user: GivenUser,
  ): Promise<AuthenticationResultType & { AccessToken: string; IdToken: string; RefreshToken: string }>;
  cleanUp(): Promise<void>;
}

/** A password that every policy of a new pool accepts. */
export const GOOD_PASSWORD = 'Corr3ct-horse!';

/** Set-up over a way to send; `remove` sends without judging, for the clean-up. */
export function createGiven(
  send: (operation: OperationName, body: unknown) => Promise<Outcome>,
  remove: (operation: OperationName, body: unknown) => Promise<Outcome>,
  label: string,
): Given {
  let count = 0;
  const pools: string[] = [];
  /** Pools in which a user name must not look like an address. */
  const aliased = new Set<string>();
  const domains: { UserPoolId: string; Domain: string }[] = [];
  const given: Given = {
    name(what) {
      count += 1;
      return `${what}-${label}-${count}`;
    },
    username: (what, userPoolId = '') => `${given.name(what)}${aliased.has(userPoolId) ? '' : '@example.com'}`,
    async call(operation, request) {
      const outcome = await send(operation, request);
      if (outcome.error !== undefined) {
        throw new NotExercised(
          `the set-up did not work: ${operation} answered ${outcome.error.name}: ${outcome.error.message ?? ''}`,
        );
      }
      return outcome.value as never;
    },
    async pool(settings = {}) {
      const made = await given.call('CreateUserPool', {
        PoolName: given.name('pool'),
        UserPoolTags: { [RUN_TAG]: label },
        ...settings,
      });
      const id = made?.UserPool?.Id;
      if (id === undefined) throw new NotExercised('the set-up did not work: CreateUserPool answered no UserPool.Id');
      pools.push(id);
      if (settings.AliasAttributes?.includes('email') === true) aliased.add(id);
      return id;
    },
    own(userPoolId) {
      if (userPoolId !== undefined) pools.push(userPoolId);
    },
    ownDomain: (UserPoolId, Domain) => void domains.push({ UserPoolId, Domain }),
    async client(userPoolId, settings = {}) {
      const made = await given.call('CreateUserPoolClient', {
        UserPoolId: userPoolId,
        ClientName: given.name('client'),
        ExplicitAuthFlows: [
          'ALLOW_ADMIN_USER_PASSWORD_AUTH',
          'ALLOW_USER_PASSWORD_AUTH',
          'ALLOW_USER_SRP_AUTH',
          'ALLOW_REFRESH_TOKEN_AUTH',
        ],
        ...settings,
      });
      const client = made?.UserPoolClient;
      if (client?.ClientId === undefined)
        throw new NotExercised('the set-up did not work: CreateUserPoolClient answered no ClientId');
      return { ...client, ClientId: client.ClientId };
    },
    async user(userPoolId, options = {}) {
      const username = options.username ?? given.username('user', userPoolId);
      const password = options.password ?? GOOD_PASSWORD;
      await given.call('AdminCreateUser', {
        UserPoolId: userPoolId,
        Username: username,
        MessageAction: 'SUPPRESS',
        UserAttributes: Object.entries(options.attributes ?? {}).map(([Name, Value]) => ({ Name, Value })),
      });
      await given.call('AdminSetUserPassword', {
        UserPoolId: userPoolId,
        Username: username,
        Password: password,
        Permanent: true,
      });
      return { username, password };
    },
    async signIn(userPoolId, clientId, user) {
      const answer = await given.call('AdminInitiateAuth', {
        UserPoolId: userPoolId,
        ClientId: clientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: user.username, PASSWORD: user.password },
      });
      const { AccessToken, IdToken, RefreshToken, ...rest } = answer?.AuthenticationResult ?? {};
      if (AccessToken === undefined || IdToken === undefined || RefreshToken === undefined) {
        throw new NotExercised('the set-up did not work: AdminInitiateAuth answered no tokens');
      }
      return { ...rest, AccessToken, IdToken, RefreshToken };
    },
    async cleanUp() {
      // What the check removed itself is gone already.
      for (const domain of domains.splice(0)) await remove('DeleteUserPoolDomain', domain);
      for (const UserPoolId of pools.splice(0).reverse()) await removePool(UserPoolId, remove);
    },
  };
  return given;
}
