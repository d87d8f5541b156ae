// Scenes for tests: pools with clients, groups and users in one call, built through the API like everything else.
import { UsageError } from '../errors.ts';
import type {
  CreateUserPoolClientRequest,
  CreateUserPoolRequest,
  OperationName,
  Request,
  Response,
} from '../generated/types.ts';
import type { WireAnswer, WireRequest } from '../protocol/answer.ts';
import { MEDIA_TYPE, targetOf } from '../protocol/target.ts';

/** A user of a scene. */
export interface UserScene {
  username: string;
  /** A permanent password; without it the user stays in FORCE_CHANGE_PASSWORD, or has none in a passwordless pool. */
  password?: string;
  /** Attributes by name; add `email_verified: 'true'` where a verified address matters. */
  attributes?: Readonly<Record<string, string>>;
  /** Names of groups, made when they do not exist. */
  groups?: readonly string[];
  /** False disables the user. */
  enabled?: boolean;
}

/** An app client of a scene: any member of CreateUserPoolClient. */
export type ClientScene = Partial<Omit<CreateUserPoolClientRequest, 'UserPoolId'>>;

/** A pool of a scene. */
export interface PoolScene {
  /** PoolName; `test` by default. */
  name?: string;
  /** Any member of CreateUserPool. */
  settings?: Partial<CreateUserPoolRequest>;
  /** One public client that allows all flows, unless others are asked for. */
  clients?: readonly ClientScene[];
  /** Groups by name with any member of CreateGroup. */
  groups?: readonly (string | { name: string; roleArn?: string; precedence?: number; description?: string })[];
  users?: readonly UserScene[];
  /** Prefix of a domain for the sign-in pages: `shop` for `shop.auth.us-east-1.amazoncognito.com`. */
  domain?: string;
}

/** What a scene was built into. `clientId` is the first client's. */
export interface BuiltPool {
  readonly userPoolId: string;
  readonly clientId: string;
  readonly clients: readonly { clientId: string; clientSecret: string | undefined }[];
}

/** Builders of scenes. */
export interface Given {
  /** Builds a pool with its clients, groups and users. Throws UsageError ERR_SCENE with the API's own words when a part is refused. */
  userPool(scene?: PoolScene): Promise<BuiltPool>;
  /** Adds a user to a pool. */
  user(userPoolId: string, scene: UserScene): Promise<void>;
}

const ALL_FLOWS: NonNullable<CreateUserPoolClientRequest['ExplicitAuthFlows']> = [
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_USER_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
];

/** Builders over a dispatcher. */
export function createGiven(send: (request: WireRequest) => Promise<WireAnswer>): Given {
  const call = async <Name extends OperationName>(operation: Name, request: Request<Name>): Promise<Response<Name>> => {
    const headers = { 'content-type': MEDIA_TYPE, 'x-amz-target': targetOf(operation) };
    const answer = await send({ method: 'POST', path: '/', headers, body: JSON.stringify(request) });
    if (answer.status === 200) return (answer.body === '' ? undefined : JSON.parse(answer.body)) as Response<Name>;
    const { __type, message, Message } = JSON.parse(answer.body) as Record<string, string>;
    throw new UsageError(
      'ERR_SCENE',
      `The scene cannot be built: ${operation} answered ${__type}: ${message ?? Message ?? ''}`,
    );
  };
  const user: Given['user'] = async (UserPoolId, scene) => {
    const Username = scene.username;
    const UserAttributes = Object.entries(scene.attributes ?? {}).map(([Name, Value]) => ({ Name, Value }));
    await call('AdminCreateUser', { UserPoolId, Username, MessageAction: 'SUPPRESS', UserAttributes });
    if (scene.password !== undefined) {
      await call('AdminSetUserPassword', { UserPoolId, Username, Password: scene.password, Permanent: true });
    }
    for (const GroupName of scene.groups ?? []) {
      await group(UserPoolId, { name: GroupName }, true);
      await call('AdminAddUserToGroup', { UserPoolId, Username, GroupName });
    }
    if (scene.enabled === false) await call('AdminDisableUser', { UserPoolId, Username });
  };
  const group = async (
    UserPoolId: string,
    scene: { name: string; roleArn?: string; precedence?: number; description?: string },
    unlessThere: boolean,
  ): Promise<void> => {
    if (unlessThere) {
      const { Groups } = await call('ListGroups', { UserPoolId });
      if (Groups?.some((each) => each.GroupName === scene.name)) return;
    }
    await call('CreateGroup', {
      UserPoolId,
      GroupName: scene.name,
      ...(scene.roleArn === undefined ? {} : { RoleArn: scene.roleArn }),
      ...(scene.precedence === undefined ? {} : { Precedence: scene.precedence }),
      ...(scene.description === undefined ? {} : { Description: scene.description }),
    });
  };
  return {
    user,
    async userPool(scene = {}) {
      const made = await call('CreateUserPool', { PoolName: scene.name ?? 'test', ...scene.settings });
      const userPoolId = made.UserPool?.Id ?? '';
      const clients: { clientId: string; clientSecret: string | undefined }[] = [];
      for (const client of scene.clients ?? [{}]) {
        const { UserPoolClient } = await call('CreateUserPoolClient', {
          UserPoolId: userPoolId,
          ClientName: `client-${clients.length + 1}`,
          ExplicitAuthFlows: ALL_FLOWS,
          ...client,
        });
        clients.push({ clientId: UserPoolClient?.ClientId ?? '', clientSecret: UserPoolClient?.ClientSecret });
      }
      for (const each of scene.groups ?? [])
        await group(userPoolId, typeof each === 'string' ? { name: each } : each, false);
      for (const each of scene.users ?? []) await user(userPoolId, each);
      if (scene.domain !== undefined) {
        await call('CreateUserPoolDomain', { UserPoolId: userPoolId, Domain: scene.domain });
      }
      return { userPoolId, clientId: clients[0]?.clientId ?? '', clients };
    },
  };
}
