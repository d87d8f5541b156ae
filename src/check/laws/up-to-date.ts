// The law of being up to date: lists that carry copies show them as they are now, settings that change take effect at once, and names
// lead where they lead now.
import type { OperationName } from '../../generated/types.ts';
import { type Change, type Hand, play } from './hand.ts';
import { type Body, type LawScene, listAt, objectAt } from './law.ts';
import { attributesOf } from './things.ts';

const PASSWORD = 'Corr3ct-horse!';

async function errorOf({ tried }: Hand, operation: OperationName, request: Body): Promise<string> {
  return (await tried(operation, request)).error?.name ?? 'success';
}

/** A user in a group, changed between two looks at the group. */
async function members(hand: Hand): Promise<void> {
  const { stage } = hand.scene;
  const { username: Username } = await stage.freshUser({ nickname: 'before' });
  const at = { UserPoolId: await stage.pool(), GroupName: stage.name('dated') };
  await hand.first('CreateGroup', { ...at, Description: 'before' });
  await hand.first('AdminAddUserToGroup', { ...at, Username });
  const look = async (): Promise<readonly unknown[]> => {
    const [user = {}] = listAt(await hand.first('ListUsersInGroup', at), 'Users');
    const groups = await hand.first('AdminListGroupsForUser', { UserPoolId: at.UserPoolId, Username });
    return [attributesOf(user)['@nickname'], user.Enabled, listAt(groups, 'Groups')[0]?.Description];
  };
  await hand.shows('copies', ['before', true, 'before'], look);
  const UserAttributes = [{ Name: 'nickname', Value: 'after' }];
  await hand.first('AdminUpdateUserAttributes', { UserPoolId: at.UserPoolId, Username, UserAttributes });
  await hand.first('AdminDisableUser', { UserPoolId: at.UserPoolId, Username });
  await hand.first('UpdateGroup', { ...at, Description: 'after' });
  await hand.shows('copies', ['after', false, 'after'], look);
}

/** A job in the list of jobs, before and after its start. */
async function jobs(hand: Hand): Promise<void> {
  const job = await hand.plain('StartUserImportJob');
  const status = async (): Promise<unknown> => {
    const listed = await hand.first('ListUserImportJobs', { UserPoolId: job.UserPoolId, MaxResults: 60 });
    return listAt(listed, 'UserImportJobs').find(({ JobId }) => JobId === job.JobId)?.Status;
  };
  await hand.shows('copies', 'Created', status);
  await hand.first('StartUserImportJob', job);
  await hand.shows('copies', true, async () => (await status()) !== 'Created');
}

/** Whether users may sign up changes with the pool. */
async function signUps(hand: Hand): Promise<void> {
  const { stage } = hand.scene;
  const UserPoolId = await stage.freshPool();
  const made = await hand.first('CreateUserPoolClient', { UserPoolId, ClientName: 'sign-ups' });
  const ClientId = objectAt(made, 'UserPoolClient')?.ClientId;
  const signUp = () => errorOf(hand, 'SignUp', { ClientId, Username: stage.username(), Password: PASSWORD });
  await hand.shows('sign-up', 'success', signUp);
  const update = (AllowAdminCreateUserOnly: boolean) =>
    hand.first('UpdateUserPool', { UserPoolId, AdminCreateUserConfig: { AllowAdminCreateUserOnly } });
  await update(true);
  await hand.shows('sign-up', 'NotAuthorizedException', signUp);
  await update(false);
  await hand.shows('sign-up', 'success', signUp);
}

/** Which flows a client takes changes with the client. */
async function flows(hand: Hand): Promise<void> {
  const { stage } = hand.scene;
  const { ClientId } = await stage.freshClient();
  const UserPoolId = await stage.pool();
  const { username: USERNAME, password } = await stage.freshUser();
  const AuthParameters = { USERNAME, PASSWORD: password };
  const signIn = () => errorOf(hand, 'InitiateAuth', { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
  await hand.shows('flow', 'success', signIn);
  const update = (...ExplicitAuthFlows: readonly string[]) =>
    hand.first('UpdateUserPoolClient', { UserPoolId, ClientId, ExplicitAuthFlows });
  await update('ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH');
  await hand.shows('flow', true, async () => (await signIn()) !== 'success');
  await update('ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH');
  await hand.shows('flow', 'success', signIn);
}

/** An alias leads to its owner, and to nobody once it was changed or its owner is gone. */
async function aliases(hand: Hand): Promise<void> {
  const { stage } = hand.scene;
  const UserPoolId = await stage.freshPool({ AliasAttributes: ['email'] });
  const Username = stage.name('owner');
  const owned = (email: string): Body => ({
    UserAttributes: [
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
    ],
  });
  const [first, second] = [stage.username(), stage.username()];
  const lead = async (alias: string): Promise<unknown> => {
    const outcome = await hand.tried('AdminGetUser', { UserPoolId, Username: alias });
    return outcome.error?.name ?? (outcome.value as Body | undefined)?.Username;
  };
  const leads = async (): Promise<readonly unknown[]> => [await lead(first), await lead(second)];
  await hand.first('AdminCreateUser', { UserPoolId, Username, MessageAction: 'SUPPRESS', ...owned(first) });
  await hand.shows('alias', [Username, 'UserNotFoundException'], leads);
  await hand.first('AdminUpdateUserAttributes', { UserPoolId, Username, ...owned(second) });
  await hand.shows('alias', ['UserNotFoundException', Username], leads);
  await hand.first('AdminDeleteUser', { UserPoolId, Username });
  await hand.shows('alias', ['UserNotFoundException', 'UserNotFoundException'], leads);
  const next = stage.name('next');
  const create = { UserPoolId, Username: next, MessageAction: 'SUPPRESS', ...owned(second) };
  await hand.shows('alias-free', 'success', () => errorOf(hand, 'AdminCreateUser', create));
  await hand.shows('alias', ['UserNotFoundException', next], leads);
  const rival = { UserPoolId, Username: stage.name('rival') };
  await hand.first('AdminCreateUser', { ...rival, MessageAction: 'SUPPRESS' });
  await hand.shows('alias-taken', 'AliasExistsException', () =>
    errorOf(hand, 'AdminUpdateUserAttributes', { ...rival, ...owned(second) }),
  );
}

/** Attributes of a pool's own are shown wherever users are. */
async function customAttributes(hand: Hand): Promise<void> {
  const { stage } = hand.scene;
  const UserPoolId = await stage.freshPool({ Schema: [{ Name: 'tier', AttributeDataType: 'String', Mutable: true }] });
  const at = { UserPoolId, Username: stage.username() };
  const [GroupName, GOLD] = [stage.name('tiers'), { Name: 'custom:tier', Value: 'Gold' }];
  await hand.first('AdminCreateUser', { ...at, MessageAction: 'SUPPRESS', UserAttributes: [GOLD] });
  await hand.first('AdminSetUserPassword', { ...at, Password: PASSWORD, Permanent: true });
  await hand.first('CreateGroup', { UserPoolId, GroupName });
  await hand.first('AdminAddUserToGroup', { ...at, GroupName });
  const made = await hand.first('CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'tiers',
    ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  });
  const signedIn = await hand.first('AdminInitiateAuth', {
    UserPoolId,
    ClientId: objectAt(made, 'UserPoolClient')?.ClientId,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: at.Username, PASSWORD },
  });
  const AccessToken = objectAt(signedIn, 'AuthenticationResult')?.AccessToken;
  await hand.shows('custom', ['Gold', 'Gold', 'Gold', 'Gold'], async () => {
    const [listed = {}] = listAt(await hand.first('ListUsers', { UserPoolId }), 'Users');
    const [member = {}] = listAt(await hand.first('ListUsersInGroup', { UserPoolId, GroupName }), 'Users');
    const users = [await hand.first('AdminGetUser', at), await hand.first('GetUser', { AccessToken }), listed, member];
    return users.map((user) => attributesOf(user)['@custom:tier'] ?? null);
  });
}

/** When one unit of a lifetime is sent, all three are shown (Terraform provider, acceptance tests). */
async function units(hand: Hand): Promise<void> {
  const { stage } = hand.scene;
  const at = { UserPoolId: await stage.pool(), ClientName: stage.name('units') };
  const asked = { ...at, AccessTokenValidity: 10, TokenValidityUnits: { AccessToken: 'minutes' } };
  const { ClientId } = { ...objectAt(await hand.first('CreateUserPoolClient', asked), 'UserPoolClient') };
  await hand.shows('units', { AccessToken: 'minutes', IdToken: 'hours', RefreshToken: 'days' }, async () => {
    const described = await hand.first('DescribeUserPoolClient', { UserPoolId: at.UserPoolId, ClientId });
    return objectAt(described, 'UserPoolClient')?.TokenValidityUnits;
  });
}

/** A client has one document of each kind. */
async function documents(hand: Hand): Promise<void> {
  const plain = await hand.plain('CreateTerms');
  await hand.first('CreateTerms', plain);
  const other = { ...plain, TermsName: 'privacy-policy' };
  await hand.shows('both', 'success', () => errorOf(hand, 'CreateTerms', other));
}

/** The tags of a pool are its own, also where it has none. */
async function tags(hand: Hand): Promise<void> {
  const { stage } = hand.scene;
  const arnOf = async (): Promise<unknown> => {
    const described = await hand.first('DescribeUserPool', { UserPoolId: await stage.freshPool() });
    return objectAt(described, 'UserPool')?.Arn;
  };
  const [bare, other] = [await arnOf(), await arnOf()];
  const of = async (ResourceArn: unknown) =>
    objectAt(await hand.first('ListTagsForResource', { ResourceArn }), 'Tags') ?? {};
  const own = await of(bare);
  await hand.first('UntagResource', { ResourceArn: bare, TagKeys: Object.keys(own) });
  await hand.first('TagResource', { ResourceArn: other, Tags: { purpose: 'another' } });
  await hand.shows('none', {}, () => of(bare));
  await hand.first('TagResource', { ResourceArn: other, Tags: { Purpose: 'capital' } });
  await hand.shows('capitals', ['another', 'capital'], async () => {
    const { purpose, Purpose } = (await of(other)) as Body;
    return [purpose, Purpose];
  });
  // The run's own tag marks what can be taken away.
  await hand.first('TagResource', { ResourceArn: bare, Tags: own });
  await hand.shows('own', own, () => of(bare));
}

const UP_TO_DATE: Readonly<Partial<Record<OperationName, readonly Change[]>>> = {
  ListUsers: [customAttributes],
  GetUser: [customAttributes],
  CreateUserPoolClient: [units],
  DescribeUserPoolClient: [units],
  ListUsersInGroup: [members, customAttributes],
  AdminListGroupsForUser: [members],
  ListUserImportJobs: [jobs],
  StartUserImportJob: [jobs],
  UpdateUserPool: [signUps],
  SignUp: [signUps],
  UpdateUserPoolClient: [flows],
  InitiateAuth: [flows],
  AdminUpdateUserAttributes: [aliases, members],
  AdminGetUser: [aliases, customAttributes],
  AdminCreateUser: [aliases, customAttributes],
  AdminDeleteUser: [aliases],
  UpdateGroup: [members],
  CreateTerms: [documents],
  ListTagsForResource: [tags],
  TagResource: [tags],
  UntagResource: [tags],
};

/** Plays what has to be up to date. */
export async function checkUpToDate(scene: LawScene): Promise<void> {
  for (const change of UP_TO_DATE[scene.operation] ?? []) await play(scene, change);
}
