// App clients and their secrets: making, changing, listing and deleting them. Which settings are valid is in model/client-rules.ts.
import type {
  ClientSecretDescriptorType,
  CreateUserPoolClientRequest,
  UpdateUserPoolClientRequest,
  UserPoolClientType,
} from '../../generated/types.ts';
import { secretFault } from '../../validate/requests/app-clients.ts';
import type { Behaviours, MockContext } from '../behaviour.ts';
import { getClient } from '../model/client.ts';
import { removeBelongings } from '../model/client-belongings.ts';
import type { ClientSecret } from '../model/client-record.ts';
import { checkClient } from '../model/client-rules.ts';
import { defaultRefreshValidity } from '../model/client-settings.ts';
import { pageOf } from '../model/page.ts';
import { getPool } from '../model/pool.ts';
import type { Client, Pool } from '../model/pool-record.ts';
import { refuse } from '../model/request-rule.ts';

/** Cognito Developer Guide, "Quotas", and API Reference, AddUserPoolClientSecret. */
const MOST_CLIENTS = 1000;
const MOST_SECRETS = 2;

const PAGE = 60;

/** Ids and secrets are numbers in base 32. */
const DIGITS = '0123456789abcdefghijklmnopqrstuv';

/** The behaviours of the topic app-clients. */
export const appClients = {
  CreateUserPoolClient(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const { GenerateSecret: generate, ClientSecret: given } = request;
    refuse(secretFault(request));
    const now = context.clock.now();
    const id = newClientId(context);
    const settings = settingsOf(request, context, {
      UserPoolId: pool.id,
      ClientName: request.ClientName,
      ClientId: id,
      LastModifiedDate: now,
      CreationDate: now,
    });
    checkClient(pool, settings, { hasSecret: generate === true || given !== undefined, doing: 'creating' });
    if (pool.clients.size >= MOST_CLIENTS) {
      context.fail('LimitExceededException', `A user pool can have at most ${MOST_CLIENTS} clients.`);
    }
    const client: Client = { id, poolId: pool.id, settings, secrets: [] };
    const value = given ?? (generate === true ? newSecret(context) : undefined);
    if (value !== undefined) client.secrets.push(secretRecord(context, client, value, true));
    pool.clients.set(id, client);
    return { UserPoolClient: describeClient(client) };
  },

  DescribeUserPoolClient(request, context) {
    return { UserPoolClient: describeClient(clientOf(request, context).client) };
  },

  /** Everything that is not sent goes back to its default, the name excepted. */
  UpdateUserPoolClient(request, context) {
    const { pool, client } = clientOf(request, context);
    const settings = settingsOf(request, context, {
      UserPoolId: pool.id,
      ClientName: request.ClientName ?? client.settings.ClientName,
      ClientId: client.id,
      LastModifiedDate: context.clock.now(),
      CreationDate: client.settings.CreationDate,
    });
    checkClient(pool, settings, { hasSecret: client.secrets.length > 0, doing: 'updating' });
    client.settings = settings;
    return { UserPoolClient: describeClient(client) };
  },

  DeleteUserPoolClient(request, context) {
    const { pool, client } = clientOf(request, context);
    pool.clients.delete(client.id);
    removeBelongings(pool, client.id);
    for (const session of pool.sessions.values()) if (session.clientId === client.id) pool.sessions.delete(session.id);
    for (const grant of pool.grants.values()) if (grant.clientId === client.id) pool.grants.delete(grant.id);
    return undefined;
  },

  ListUserPoolClients(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    // By id, because no source tells another order, and in this one the place of a deleted client can be told.
    const page = pageOf([...pool.clients.values()], (client) => client.id, {
      list: `clients ${pool.id}`,
      sorted: true,
      limit: request.MaxResults ?? PAGE,
      token: request.NextToken,
    });
    return {
      UserPoolClients: page.items.map(({ id, settings }) => ({
        ClientId: id,
        UserPoolId: pool.id,
        ClientName: settings.ClientName,
      })),
      NextToken: page.next,
    };
  },

  AddUserPoolClientSecret(request, context) {
    const { client } = clientOf(request, context);
    if (client.secrets.length >= MOST_SECRETS) {
      context.fail('LimitExceededException', `Client secrets cannot exceed limit of ${MOST_SECRETS} secrets.`);
    }
    const secret = secretRecord(context, client, request.ClientSecret ?? newSecret(context), false);
    client.secrets.push(secret);
    const shown = request.ClientSecret === undefined ? { ClientSecretValue: secret.value } : {};
    return { ClientSecretDescriptor: { ...describeSecret(secret), ...shown } };
  },

  ListUserPoolClientSecrets(request, context) {
    const { client } = clientOf(request, context);
    // Two secrets fit on one page; the call is here for the sake of tokens, which are all made up.
    const page = pageOf(client.secrets, (secret) => secret.id, {
      list: `secrets ${client.id}`,
      limit: PAGE,
      token: request.NextToken,
    });
    return { ClientSecrets: page.items.map(describeSecret) };
  },

  DeleteUserPoolClientSecret(request, context) {
    const { client } = clientOf(request, context);
    const rest = client.secrets.filter((secret) => secret.id !== request.ClientSecretId);
    if (rest.length === client.secrets.length) {
      context.fail('ResourceNotFoundException', `Client secret ${request.ClientSecretId} does not exist.`);
    }
    if (rest.length === 0) context.fail('InvalidParameterException', 'The last client secret cannot be deleted.');
    client.secrets = rest;
    return {};
  },
} satisfies Behaviours<
  | 'CreateUserPoolClient'
  | 'DescribeUserPoolClient'
  | 'UpdateUserPoolClient'
  | 'DeleteUserPoolClient'
  | 'ListUserPoolClients'
  | 'AddUserPoolClientSecret'
  | 'ListUserPoolClientSecrets'
  | 'DeleteUserPoolClientSecret'
>;

function clientOf(
  request: { UserPoolId: string; ClientId: string },
  context: MockContext,
): { pool: Pool; client: Client } {
  const pool = getPool(context.world, request.UserPoolId);
  return { pool, client: getClient(pool, request.ClientId) };
}

type Identity = Pick<
  Client['settings'],
  'UserPoolId' | 'ClientName' | 'ClientId' | 'LastModifiedDate' | 'CreationDate'
>;

/** The settings of a request with their defaults (answers of the live service, 2023 to 2025). */
function settingsOf(
  request: CreateUserPoolClientRequest | UpdateUserPoolClientRequest,
  context: MockContext,
  identity: Identity,
): Client['settings'] {
  const units = unitsOf(request.TokenValidityUnits);
  const rotation = request.RefreshTokenRotation;
  return structuredClone({
    ...identity,
    RefreshTokenValidity: request.RefreshTokenValidity || defaultRefreshValidity(units.RefreshToken),
    AccessTokenValidity: request.AccessTokenValidity,
    IdTokenValidity: request.IdTokenValidity,
    TokenValidityUnits: units,
    ReadAttributes: setOf(request.ReadAttributes),
    WriteAttributes: setOf(request.WriteAttributes),
    ExplicitAuthFlows: setOf(request.ExplicitAuthFlows),
    SupportedIdentityProviders: setOf(request.SupportedIdentityProviders),
    CallbackURLs: setOf(request.CallbackURLs),
    LogoutURLs: setOf(request.LogoutURLs),
    DefaultRedirectURI: request.DefaultRedirectURI,
    AllowedOAuthFlows: setOf(request.AllowedOAuthFlows),
    AllowedOAuthScopes: setOf(request.AllowedOAuthScopes),
    AllowedOAuthFlowsUserPoolClient: request.AllowedOAuthFlowsUserPoolClient ?? false,
    AnalyticsConfiguration: analyticsOf(request.AnalyticsConfiguration, context),
    PreventUserExistenceErrors: request.PreventUserExistenceErrors,
    EnableTokenRevocation: request.EnableTokenRevocation ?? true,
    EnablePropagateAdditionalUserContextData: request.EnablePropagateAdditionalUserContextData ?? false,
    AuthSessionValidity: request.AuthSessionValidity ?? 3,
    RefreshTokenRotation: rotation && { ...rotation, RetryGracePeriodSeconds: rotation.RetryGracePeriodSeconds ?? 0 },
  });
}

/** One unit brings its two neighbours along; none leaves the structure empty. */
function unitsOf(
  units: UserPoolClientType['TokenValidityUnits'] = {},
): NonNullable<UserPoolClientType['TokenValidityUnits']> {
  const { AccessToken, IdToken, RefreshToken } = units;
  if ((AccessToken ?? IdToken ?? RefreshToken) === undefined) return {};
  return { AccessToken: AccessToken ?? 'hours', IdToken: IdToken ?? 'hours', RefreshToken: RefreshToken ?? 'days' };
}

/** A list as the service keeps it: a set, absent when empty. */
function setOf<Item>(list: readonly Item[] | undefined): Item[] | undefined {
  return list === undefined || list.length === 0 ? undefined : [...new Set(list)];
}

/** A project named by its ARN is written to through the service-linked role (AWS CLI reference, update-user-pool-client). */
function analyticsOf(
  analytics: UserPoolClientType['AnalyticsConfiguration'],
  context: MockContext,
): UserPoolClientType['AnalyticsConfiguration'] {
  if (analytics === undefined) return undefined;
  const role = `arn:aws:iam::${context.world.accountId}:role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp`;
  return {
    ...analytics,
    RoleArn: analytics.RoleArn ?? (analytics.ApplicationArn === undefined ? undefined : role),
    UserDataShared: analytics.UserDataShared ?? false,
  };
}

/** The client as the service describes it, with the secret of its creation and none of the later ones. */
function describeClient(client: Client): UserPoolClientType {
  const original = client.secrets.find((secret) => secret.original);
  return structuredClone({ ...client.settings, ClientSecret: original?.value });
}

function describeSecret(secret: ClientSecret): ClientSecretDescriptorType {
  return { ClientSecretId: secret.id, ClientSecretCreateDate: secret.created };
}

/** Secret ids are the client's with the milliseconds of creation; a second one within a millisecond takes the next. */
function secretRecord(context: MockContext, client: Client, value: string, original: boolean): ClientSecret {
  const created = context.clock.now();
  let stamp = Math.round(created * 1000);
  while (client.secrets.some((secret) => secret.id === `${client.id}--${stamp}`)) stamp += 1;
  return { id: `${client.id}--${stamp}`, value, created, original };
}

/** 26 characters; real ones are now and then a digit shorter, as leading zeros are dropped. */
function newClientId({ random }: MockContext): string {
  return random.text('1234567', 1) + random.text(DIGITS, 25);
}

/** 51 characters, as in the samples of 2021 and 2025. */
function newSecret({ random }: MockContext): string {
  return random.text(DIGITS.slice(1), 1) + random.text(DIGITS, 50);
}
