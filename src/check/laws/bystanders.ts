// The law of bystanders: a call changes what it is about, and of that only what it says. A pool with the same names in it, and other
// users, groups and clients beside the subject, are read before and after.
import type { OperationName } from '../../generated/types.ts';
import { baseRequest } from '../fixtures/index.ts';
import { text } from './compare.ts';
import { CHANGED } from './dates.ts';
import { type Body, bodyOf, type LawScene, listAt, objectAt, settled, tell } from './law.ts';
import { attributesOf, picked } from './things.ts';

/** Reading changes nothing in any other way than these laws would see in its answers. */
const READING = /^(Get|List|Describe|AdminGet|AdminList)/;

/** Everything that is read, place by place. */
type Scenery = Readonly<Record<string, string>>;

/** Reads before and after a plain request. */
export async function checkBystanders(scene: LawScene): Promise<void> {
  const { operation, stage, target } = scene;
  if (READING.test(operation)) return;
  const plain = (await baseRequest(operation, stage)) as Body;
  const request: Body = { ...plain, ...CHANGED[operation]?.('bystander'), ...(await ownGroup(scene, plain)) };
  const others = await otherPool(scene, request);
  const beside = await besideSubject(scene, request);
  const read = async (): Promise<Scenery> => ({ ...(await others()), ...(await beside()) });
  const before = await read();
  const outcome = await target.send(operation, request);
  stage.observe(outcome);
  if (outcome.error !== undefined) return;
  const changed = (after: Scenery): readonly string[] =>
    Object.keys({ ...before, ...after }).filter((place) => before[place] !== after[place]);
  const after = await settled(scene, read, (reading) => changed(reading).length === 0);
  for (const place of changed(after)) {
    const expected = `${place} to stay ${before[place] ?? 'absent'}`.slice(0, 300);
    const law = `bystanders/${place.split(' ')[0]}`;
    tell(scene, { law, expected, observed: String(after[place] ?? 'absent').slice(0, 300), outcome });
  }
}

/** A group that no call was about before, where one is joined or left. */
async function ownGroup(
  { operation, stage, target }: LawScene,
  { UserPoolId, Username, GroupName }: Body,
): Promise<Body> {
  if (Username === undefined || GroupName === undefined) return {};
  const own = { GroupName: stage.name('joined') };
  await target.send('CreateGroup', { UserPoolId, ...own });
  if (operation === 'AdminRemoveUserFromGroup')
    await target.send('AdminAddUserToGroup', { UserPoolId, Username, ...own });
  return own;
}

const LISTS: readonly [OperationName, Body][] = [
  ['DescribeUserPool', {}],
  ['GetUserPoolMfaConfig', {}],
  ['ListUsers', {}],
  ['ListGroups', {}],
  ['ListUserPoolClients', { MaxResults: 60 }],
  ['ListIdentityProviders', { MaxResults: 60 }],
  ['ListResourceServers', { MaxResults: 50 }],
  ['GetLogDeliveryConfiguration', {}],
];

/** A pool in which the names of the request name other things. */
async function otherPool({ operation, stage, target }: LawScene, request: Body): Promise<() => Promise<Scenery>> {
  const UserPoolId = await stage.once('bystander', () => stage.freshPool());
  const { GroupName, Identifier, ProviderName } = request;
  const Username = request.AccessToken === undefined ? request.Username : await subjectOf({ target }, request);
  const make = (operation: OperationName, body: Body) => target.send(operation, { UserPoolId, ...body });
  await make('AdminCreateUser', { Username: Username ?? 'bystander@example.com', MessageAction: 'SUPPRESS' });
  await make('CreateGroup', { GroupName: GroupName ?? 'bystanders', Description: 'bystanding' });
  if (Identifier !== undefined) await make('CreateResourceServer', { Identifier, Name: 'bystander' });
  if (ProviderName !== undefined) {
    const provider = (await baseRequest('CreateIdentityProvider', stage)) as Body;
    await make('CreateIdentityProvider', { ...provider, UserPoolId, ProviderName });
  }
  const CloudWatchLogsConfiguration = { LogGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:bystander' };
  const errors = { LogLevel: 'ERROR', EventSource: 'userNotification', CloudWatchLogsConfiguration };
  if (/Log/.test(operation)) await make('SetLogDeliveryConfiguration', { LogConfigurations: [errors] });
  return async () => {
    const scenery: Record<string, string> = {};
    for (const [list, size] of LISTS) {
      const outcome = await target.send(list, { UserPoolId, ...size });
      if (!outcome.missing) scenery[`${list} of another pool`] = outcome.error?.name ?? text(outcome.value);
    }
    return scenery;
  };
}

/** What each operation may change of the user that it is about; of those that are not named here nothing is said. */
const MAY_CHANGE: Readonly<Partial<Record<OperationName, RegExp>>> = {
  AdminAddUserToGroup: /^$/,
  AdminRemoveUserFromGroup: /^$/,
  AdminUpdateUserAttributes: /^@nickname$/,
  UpdateUserAttributes: /^@nickname$/,
  AdminDeleteUserAttributes: /^@nickname$/,
  DeleteUserAttributes: /^@nickname$/,
  AdminEnableUser: /^Enabled$/,
  AdminDisableUser: /^Enabled$/,
  AdminSetUserPassword: /^UserStatus$/,
  AdminResetUserPassword: /^UserStatus$/,
  AdminConfirmSignUp: /^UserStatus$/,
  AdminUserGlobalSignOut: /^$/,
  ChangePassword: /^$/,
  ConfirmSignUp: /^(UserStatus|@\w+_verified)$/,
  ConfirmForgotPassword: /^(UserStatus|@\w+_verified)$/,
  GetUserAttributeVerificationCode: /^$/,
  GlobalSignOut: /^$/,
  ResendConfirmationCode: /^$/,
  VerifyUserAttribute: /^@\w+_verified$/,
};

/** The other users and groups of the pool, and what the call has no business with of its user. */
async function besideSubject(scene: LawScene, request: Body): Promise<() => Promise<Scenery>> {
  const { operation, stage, target } = scene;
  const UserPoolId = await stage.pool();
  // A pool that goes, or is another one than that of the stage, has no bystanders inside.
  if (request.UserPoolId !== undefined && request.UserPoolId !== UserPoolId) return async () => ({});
  const read = async (name: OperationName, body: Body): Promise<Body> =>
    bodyOf(await target.send(name, { UserPoolId, ...body }));
  const bystander = await stage.once('bystanding', () =>
    stage.freshUser({ nickname: 'Stay', website: 'https://stay.example' }),
  );
  const client = await otherClient(scene, request, UserPoolId);
  const signIn = async (): Promise<string> => {
    const AuthParameters = { USERNAME: bystander.username, PASSWORD: bystander.password };
    const asked = { UserPoolId, ClientId: await stage.client(), AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters };
    return (await target.send('AdminInitiateAuth', asked)).error?.name ?? 'success';
  };
  const mayChange = MAY_CHANGE[operation];
  const subject = mayChange === undefined ? undefined : await subjectOf(scene, request);
  const GroupName = await stage.once('company', async () => {
    const name = stage.name('company');
    await target.send('CreateGroup', { UserPoolId, GroupName: name });
    return name;
  });
  // Whoever joins a group finds nobody in it, so that it shows who comes along.
  const groups = operation === 'AdminRemoveUserFromGroup' ? [request.GroupName] : [];
  const joined = operation === 'AdminAddUserToGroup' ? [request.GroupName] : groups;
  for (const name of [GroupName, ...groups])
    await target.send('AdminAddUserToGroup', { UserPoolId, Username: bystander.username, GroupName: name });
  if (subject !== undefined) {
    await target.send('AdminAddUserToGroup', { UserPoolId, Username: subject, GroupName });
    const UserAttributes = [
      { Name: 'given_name', Value: 'Ada' },
      { Name: 'website', Value: 'https://ada.example' },
    ];
    await target.send('AdminUpdateUserAttributes', { UserPoolId, Username: subject, UserAttributes });
  }
  const groupsOf = async (Username: unknown): Promise<string> =>
    text(
      listAt(await read('AdminListGroupsForUser', { Username }), 'Groups')
        .map((group) => group.GroupName)
        .filter((name) => name !== request.GroupName || Username === bystander.username),
    );
  const membersOf = async (name: unknown): Promise<string> =>
    text(
      listAt(await read('ListUsersInGroup', { GroupName: name }), 'Users')
        .map(({ Username }) => Username)
        .filter((username) => username !== subject && username !== request.Username),
    );
  return async () => {
    const scenery: Record<string, string> = {
      'AdminGetUser of another user': text(await read('AdminGetUser', { Username: bystander.username })),
      'AdminListGroupsForUser of another user': await groupsOf(bystander.username),
      'ListUsersInGroup of another group': await membersOf(GroupName),
      ...(await client()),
      ...(/Password/.test(operation) ? { 'sign-in of another user': await signIn() } : {}),
    };
    for (const name of joined) scenery['ListUsersInGroup of the others in the group'] = await membersOf(name);
    if (subject === undefined) return scenery;
    scenery['AdminListGroupsForUser of the other groups'] = await groupsOf(subject);
    const shown = attributesOf(await read('AdminGetUser', { Username: subject }));
    for (const [member, value] of Object.entries(shown))
      if (!/Date$/.test(member) && mayChange?.test(member) !== true)
        scenery[`${member.replace('@', '')} of the user`] = text(value);
    return scenery;
  };
}

/** Another client of the pool, with a style of its own where styles are at stake. */
async function otherClient(
  { operation, stage, target }: LawScene,
  request: Body,
  UserPoolId: string,
): Promise<() => Promise<Scenery>> {
  if (!/Client|Branding|Terms/.test(operation)) return async () => ({});
  const own = await target.send('DescribeUserPoolClient', { UserPoolId, ClientId: request.ClientId });
  // Names of clients need not differ.
  const ClientName = String(objectAt(own.value, 'UserPoolClient')?.ClientName ?? stage.name('apart'));
  const { ClientId } = await stage.freshClient({ GenerateSecret: true, ClientName });
  const Settings = { categories: { global: { colorSchemeMode: 'DYNAMIC' } } };
  if (/Branding/.test(operation)) await target.send('CreateManagedLoginBranding', { UserPoolId, ClientId, Settings });
  return async () => {
    const scenery: Record<string, string> = {};
    for (const view of ['DescribeUserPoolClient', 'DescribeManagedLoginBrandingByClient'] as const) {
      const outcome = await target.send(view, { UserPoolId, ClientId });
      scenery[`${view} of another client`] = outcome.error?.name ?? text(outcome.value);
    }
    return scenery;
  };
}

async function subjectOf({ target }: Pick<LawScene, 'target'>, request: Body): Promise<unknown> {
  if (request.AccessToken === undefined) return picked(request, ['Username']).Username;
  return bodyOf(await target.send('GetUser', { AccessToken: request.AccessToken })).Username;
}
