// The laws of what is left: what is made anew under a name that was deleted has nothing of the old one, what belonged to something that
// is gone is gone with it, and what stands beside a change stays.
import { secretHash } from '../../crypto/secret-hash.ts';
import type { OperationName } from '../../generated/types.ts';
import { type Change, type Hand, play } from './hand.ts';
import { type Body, type LawScene, listAt, objectAt } from './law.ts';
import { attributesIn } from './writes.ts';

const GONE = 'ResourceNotFoundException';

async function errorOf({ tried }: Hand, operation: OperationName, request: Body): Promise<string> {
  return (await tried(operation, request)).error?.name ?? 'success';
}

const namesIn = async (hand: Hand, operation: OperationName, request: Body, items: string, key: string) =>
  listAt(await hand.first(operation, request), items).map((item) => item[key]);

/** A group is made, filled, deleted and made again. */
async function groupAgain(hand: Hand): Promise<void> {
  const { UserPoolId, Username } = await hand.plain('AdminGetUser');
  const at = { UserPoolId, GroupName: hand.scene.stage.name('again') };
  await hand.first('CreateGroup', { ...at, Description: 'old', Precedence: 7 });
  await hand.first('AdminAddUserToGroup', { ...at, Username });
  await hand.first('DeleteGroup', at);
  await hand.first('CreateGroup', at);
  await hand.shows('anew', [null, null, [], false], async () => {
    const group = objectAt(await hand.first('GetGroup', at), 'Group');
    return [
      group?.Description ?? null,
      group?.Precedence ?? null,
      await namesIn(hand, 'ListUsersInGroup', at, 'Users', 'Username'),
      (await namesIn(hand, 'AdminListGroupsForUser', { UserPoolId, Username }, 'Groups', 'GroupName')).includes(
        at.GroupName,
      ),
    ];
  });
}

/** A user is made, equipped, deleted and made again. */
async function userAgain(hand: Hand): Promise<void> {
  const { stage } = hand.scene;
  const { UserPoolId } = await hand.plain('AdminGetUser');
  const { GroupName } = await hand.plain('GetGroup');
  const at = { UserPoolId, Username: stage.username() };
  const UserAttributes = [{ Name: 'nickname', Value: 'old' }];
  await hand.first('AdminCreateUser', { ...at, MessageAction: 'SUPPRESS', UserAttributes });
  await hand.first('AdminAddUserToGroup', { ...at, GroupName });
  const { '@sub': sub } = attributesIn(await hand.first('AdminGetUser', at));
  await hand.first('AdminDeleteUser', at);
  await hand.first('AdminCreateUser', { ...at, MessageAction: 'SUPPRESS' });
  await hand.shows('anew', [null, 'another sub', 'FORCE_CHANGE_PASSWORD', [], false], async () => {
    const user = await hand.first('AdminGetUser', at);
    const { '@nickname': nickname = null, '@sub': newSub } = attributesIn(user);
    return [
      nickname,
      newSub === sub ? 'the old sub' : 'another sub',
      user.UserStatus,
      await namesIn(hand, 'AdminListGroupsForUser', at, 'Groups', 'GroupName'),
      (await namesIn(hand, 'ListUsersInGroup', { UserPoolId, GroupName }, 'Users', 'Username')).includes(at.Username),
    ];
  });
}

async function serverAgain(hand: Hand): Promise<void> {
  const { UserPoolId } = await hand.plain('DescribeResourceServer');
  const at = { UserPoolId, Identifier: 'again' };
  await hand.first('CreateResourceServer', {
    ...at,
    Name: 'old',
    Scopes: [{ ScopeName: 'old', ScopeDescription: 'old' }],
  });
  await hand.first('DeleteResourceServer', at);
  await hand.first('CreateResourceServer', { ...at, Name: 'new' });
  await hand.shows('anew', ['new', []], async () => {
    const server = objectAt(await hand.first('DescribeResourceServer', at), 'ResourceServer');
    return [server?.Name, server?.Scopes ?? []];
  });
}

async function providerAgain(hand: Hand): Promise<void> {
  const plain = await hand.plain('CreateIdentityProvider');
  const at = { UserPoolId: plain.UserPoolId, ProviderName: 'AgainOIDC' };
  const IdpIdentifier = 'again.example.com';
  await hand.first('CreateIdentityProvider', { ...plain, ...at, IdpIdentifiers: [IdpIdentifier] });
  const byIdentifier = { UserPoolId: at.UserPoolId, IdpIdentifier };
  await hand.first('GetIdentityProviderByIdentifier', byIdentifier);
  await hand.first('DeleteIdentityProvider', at);
  await hand.shows('identifier', GONE, () => errorOf(hand, 'GetIdentityProviderByIdentifier', byIdentifier));
  await hand.first('CreateIdentityProvider', { ...plain, ...at });
  await hand.shows('anew', [[], GONE], async () => {
    const provider = objectAt(await hand.first('DescribeIdentityProvider', at), 'IdentityProvider');
    return [provider?.IdpIdentifiers ?? [], await errorOf(hand, 'GetIdentityProviderByIdentifier', byIdentifier)];
  });
}

/** An identifier leads to the provider that has it now. */
async function identifierMoves(hand: Hand): Promise<void> {
  const plain = await hand.plain('CreateIdentityProvider');
  const at = { UserPoolId: plain.UserPoolId, ProviderName: 'MovingOIDC' };
  await hand.first('CreateIdentityProvider', { ...plain, ...at, IdpIdentifiers: ['old.example.com'] });
  const lead = async (IdpIdentifier: string): Promise<string> =>
    errorOf(hand, 'GetIdentityProviderByIdentifier', { UserPoolId: at.UserPoolId, IdpIdentifier });
  await hand.shows('identifier', 'success', () => lead('old.example.com'));
  const mapped = async (operation: OperationName, names: Body): Promise<unknown> => {
    const mapping = objectAt(objectAt(await hand.first(operation, names), 'IdentityProvider'), 'AttributeMapping');
    return mapping?.nickname ?? null;
  };
  await hand.first('UpdateIdentityProvider', { ...at, AttributeMapping: { nickname: 'nick' } });
  const byIdentifier = { UserPoolId: at.UserPoolId, IdpIdentifier: 'old.example.com' };
  await hand.shows('mapping', 'nick', () => mapped('GetIdentityProviderByIdentifier', byIdentifier));
  await hand.first('UpdateIdentityProvider', { ...at, AttributeMapping: {} });
  await hand.shows('mapping', null, () => mapped('DescribeIdentityProvider', at));
  await hand.shows('mapping', null, () => mapped('GetIdentityProviderByIdentifier', byIdentifier));
  await hand.first('UpdateIdentityProvider', { ...at, IdpIdentifiers: ['new.example.com'] });
  await hand.shows('identifier', [GONE, 'success'], async () => [
    await lead('old.example.com'),
    await lead('new.example.com'),
  ]);
}

async function brandingAgain(hand: Hand): Promise<void> {
  const plain = await hand.plain('CreateManagedLoginBranding');
  const { UserPoolId, ClientId } = plain;
  const made = objectAt(await hand.first('CreateManagedLoginBranding', plain), 'ManagedLoginBranding');
  const { ManagedLoginBrandingId } = { ...made };
  await hand.first('DeleteManagedLoginBranding', { UserPoolId, ManagedLoginBrandingId });
  await hand.shows('client', GONE, () =>
    errorOf(hand, 'DescribeManagedLoginBrandingByClient', { UserPoolId, ClientId }),
  );
  await hand.first('CreateManagedLoginBranding', { UserPoolId, ClientId, UseCognitoProvidedValues: true });
  await hand.shows('anew', [true, null, true], async () => {
    const shown = objectAt(
      await hand.first('DescribeManagedLoginBrandingByClient', { UserPoolId, ClientId }),
      'ManagedLoginBranding',
    );
    return [
      shown?.UseCognitoProvidedValues,
      shown?.Settings ?? null,
      shown?.ManagedLoginBrandingId !== ManagedLoginBrandingId,
    ];
  });
}

/** Everything that reads a pool finds none when it is deleted. */
const OF_POOL: readonly [OperationName, Body][] = [
  ['DescribeUserPool', {}],
  ['GetUserPoolMfaConfig', {}],
  ['ListUserPoolClients', { MaxResults: 1 }],
  ['ListUsers', {}],
  ['ListGroups', {}],
  ['ListIdentityProviders', { MaxResults: 1 }],
  ['ListResourceServers', { MaxResults: 1 }],
  ['ListTerms', { MaxResults: 1 }],
  ['ListUserImportJobs', { MaxResults: 1 }],
  ['GetCSVHeader', {}],
  ['GetSigningCertificate', {}],
  ['GetUICustomization', {}],
  ['GetLogDeliveryConfiguration', {}],
  ['DescribeRiskConfiguration', {}],
];

const PASSWORD = 'Corr3ct-horse!';

/** What the tokens and the client of something that was deleted still open. */
async function opensNothing(hand: Hand, client: Body, end: () => Promise<unknown>): Promise<void> {
  const { ClientId } = client;
  const Username = hand.scene.stage.username();
  await end();
  const signIn = { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: Username, PASSWORD } };
  const calls: readonly [OperationName, Body][] = [
    ['SignUp', { ClientId, Username, Password: PASSWORD }],
    ['ConfirmSignUp', { ClientId, Username, ConfirmationCode: '123456' }],
    ['ResendConfirmationCode', { ClientId, Username }],
    ['ForgotPassword', { ClientId, Username }],
    ['ConfirmForgotPassword', { ClientId, Username, ConfirmationCode: '123456', Password: PASSWORD }],
    ['InitiateAuth', { ClientId, ...signIn }],
  ];
  for (const [operation, request] of calls)
    await hand.shows(`client/${operation}`, GONE, () => errorOf(hand, operation, request));
}

/** The secrets of a client, each with what a sign-in meets that proves it. */
async function secretWorks(hand: Hand, ClientId: string, clientSecret: unknown): Promise<string> {
  const { username, password } = await hand.scene.stage.user();
  const hash = await secretHash({ clientSecret: String(clientSecret), username, clientId: ClientId });
  return errorOf(hand, 'AdminInitiateAuth', {
    UserPoolId: await hand.scene.stage.pool(),
    ClientId,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: username, PASSWORD: password, SECRET_HASH: hash },
  });
}

async function secretsInForce(hand: Hand): Promise<void> {
  const { ClientId, ClientSecret } = await hand.scene.stage.freshClient({ GenerateSecret: true });
  const at = { UserPoolId: await hand.scene.stage.pool(), ClientId };
  const [original] = listAt(await hand.first('ListUserPoolClientSecrets', at), 'ClientSecrets');
  const added = objectAt(await hand.first('AddUserPoolClientSecret', at), 'ClientSecretDescriptor');
  const works = async (): Promise<readonly string[]> => [
    await secretWorks(hand, ClientId, ClientSecret),
    await secretWorks(hand, ClientId, added?.ClientSecretValue),
  ];
  await hand.shows('secrets', ['success', 'success'], works);
  const shown = async () =>
    listAt(await hand.first('ListUserPoolClientSecrets', at), 'ClientSecrets').map(
      (one) => one.ClientSecretValue ?? null,
    );
  await hand.shows('hidden', [null, null], shown);
  await hand.first('DeleteUserPoolClientSecret', { ...at, ClientSecretId: original?.ClientSecretId });
  await hand.shows('secrets', ['NotAuthorizedException', 'success'], works);
}

/** A user with two links, by the accounts in the attribute that tells of them. */
async function linksApart(hand: Hand): Promise<void> {
  const link = await hand.plain('AdminLinkProviderForUser');
  const { stage } = hand.scene;
  const [first, second] = [stage.name('subject'), stage.name('subject')];
  const source = (ProviderAttributeValue: string): Body => ({ ...(link.SourceUser as Body), ProviderAttributeValue });
  await hand.first('AdminLinkProviderForUser', { ...link, SourceUser: source(first) });
  await hand.first('AdminLinkProviderForUser', { ...link, SourceUser: source(second) });
  const { ProviderAttributeValue: Username } = link.DestinationUser as Body;
  const links = async (): Promise<readonly boolean[]> => {
    const user = await hand.first('AdminGetUser', { UserPoolId: link.UserPoolId, Username });
    const identities = String(attributesIn(user)['@identities']);
    return [identities.includes(`"${first}"`), identities.includes(`"${second}"`)];
  };
  await hand.shows('links', [true, true], links);
  await hand.first('AdminDisableProviderForUser', { UserPoolId: link.UserPoolId, User: source(first) });
  await hand.shows('links', [false, true], links);
}

/** The look of a client stands before that of the pool, and falls back to it. */
async function looks(hand: Hand): Promise<void> {
  const { UserPoolId } = await hand.plain('SetUICustomization');
  const client = async (): Promise<unknown> =>
    objectAt(await hand.first('CreateUserPoolClient', { UserPoolId, ClientName: 'look' }), 'UserPoolClient')?.ClientId;
  const [own, other] = [await client(), await client()];
  const css = (color: string): string => `.label-customizable { color: ${color}; }`;
  await hand.first('SetUICustomization', { UserPoolId, CSS: css('#111111') });
  await hand.first('SetUICustomization', { UserPoolId, ClientId: own, CSS: css('#222222') });
  await hand.shows('looks', [css('#111111'), css('#222222'), css('#111111')], async () => {
    const shown: unknown[] = [];
    for (const ClientId of [undefined, own, other])
      shown.push(objectAt(await hand.first('GetUICustomization', { UserPoolId, ClientId }), 'UICustomization')?.CSS);
    return shown;
  });
}

/** A list of settings is replaced as a whole, by more, by fewer and by none. */
async function logsReplaced(hand: Hand): Promise<void> {
  const { stage } = hand.scene;
  const UserPoolId = await stage.freshPool({
    UserPoolTier: 'PLUS',
    UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
  });
  const CloudWatchLogsConfiguration = { LogGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:contract' };
  const errors = { LogLevel: 'ERROR', EventSource: 'userNotification', CloudWatchLogsConfiguration };
  const events = { LogLevel: 'INFO', EventSource: 'userAuthEvents', CloudWatchLogsConfiguration };
  for (const LogConfigurations of [[errors, events], [events], []]) {
    await hand.first('SetLogDeliveryConfiguration', { UserPoolId, LogConfigurations });
    await hand.shows('replaced', LogConfigurations, async () =>
      listAt(
        objectAt(await hand.first('GetLogDeliveryConfiguration', { UserPoolId }), 'LogDeliveryConfiguration'),
        'LogConfigurations',
      ),
    );
  }
}

async function replicasOf(hand: Hand, UserPoolId: unknown): Promise<readonly Body[]> {
  return listAt(await hand.first('ListUserPoolReplicas', { UserPoolId }), 'UserPoolReplicas');
}

const LEFTOVERS: Readonly<Partial<Record<OperationName, Change>>> = {
  CreateGroup: groupAgain,
  DeleteGroup: groupAgain,
  AdminCreateUser: userAgain,
  AdminDeleteUser: userAgain,
  CreateResourceServer: serverAgain,
  DeleteResourceServer: serverAgain,
  CreateIdentityProvider: providerAgain,
  DeleteIdentityProvider: providerAgain,
  UpdateIdentityProvider: identifierMoves,
  GetIdentityProviderByIdentifier: identifierMoves,
  CreateManagedLoginBranding: brandingAgain,
  DeleteManagedLoginBranding: brandingAgain,
  AddUserPoolClientSecret: secretsInForce,
  DeleteUserPoolClientSecret: secretsInForce,
  ListUserPoolClientSecrets: secretsInForce,
  AdminLinkProviderForUser: linksApart,
  AdminDisableProviderForUser: linksApart,
  SetUICustomization: looks,
  GetUICustomization: looks,
  SetLogDeliveryConfiguration: logsReplaced,
  GetLogDeliveryConfiguration: logsReplaced,
  async DeleteUserPool(hand) {
    const request = await hand.plain();
    const made = await hand.first('CreateUserPoolClient', { ...request, ClientName: 'doomed' });
    await opensNothing(hand, objectAt(made, 'UserPoolClient') ?? {}, () => hand.first('DeleteUserPool', request));
    for (const [operation, size] of OF_POOL)
      await hand.shows(`gone/${operation}`, GONE, () => errorOf(hand, operation, { ...request, ...size }));
  },
  async DeleteUserPoolClient(hand) {
    const request = await hand.plain();
    await opensNothing(hand, request, () => hand.first('DeleteUserPoolClient', request));
  },
  async ListUserPoolReplicas(hand) {
    const { UserPoolId } = await hand.plain();
    await hand.shows('primary', ['PRIMARY'], async () => (await replicasOf(hand, UserPoolId)).map(({ Role }) => Role));
  },
  async DeleteUserPoolReplica(hand) {
    const request = await hand.plain();
    const { value } = await hand.call(request);
    await hand.shows('answer', request.RegionName, async () => objectAt(value, 'UserPoolReplica')?.RegionName);
    await hand.shows('gone', true, async () =>
      (await replicasOf(hand, request.UserPoolId)).every(
        ({ RegionName, Status }) => RegionName !== request.RegionName || Status === 'DELETING',
      ),
    );
  },
};

/** Plays what the operation may leave behind. */
export async function checkLeftovers(scene: LawScene): Promise<void> {
  await play(scene, LEFTOVERS[scene.operation]);
}
