// The laws of effects that no answer echoes: who is in which group, what a password opens, what a confirmation confirms. Each is made
// to have an effect, and the effect is read back.
import type { OperationName } from '../../generated/types.ts';
import { GOOD_PASSWORD } from '../rules/given.ts';
import { type Change, type Hand, play } from './hand.ts';
import { type Body, bodyOf, type LawScene, listAt } from './law.ts';

const groupsOf = async ({ first }: Hand, { UserPoolId, Username }: Body): Promise<readonly unknown[]> =>
  listAt(await first('AdminListGroupsForUser', { UserPoolId, Username }), 'Groups').map(({ GroupName }) => GroupName);
const membersOf = async ({ first }: Hand, { UserPoolId, GroupName }: Body): Promise<readonly unknown[]> =>
  listAt(await first('ListUsersInGroup', { UserPoolId, GroupName }), 'Users').map(({ Username }) => Username);

async function showsMembership(hand: Hand, request: Body, expected: boolean): Promise<void> {
  const read = async (): Promise<readonly boolean[]> => [
    (await groupsOf(hand, request)).includes(request.GroupName),
    (await membersOf(hand, request)).includes(request.Username),
  ];
  await hand.shows('membership', [expected, expected], read);
}

const userOf = ({ first }: Hand, { UserPoolId, Username }: Body): Promise<Body> =>
  first('AdminGetUser', { UserPoolId, Username });
const attributeOf = (user: Body, name: string): unknown =>
  listAt(user, 'UserAttributes').find(({ Name }) => Name === name)?.Value ?? null;

async function showsStatus(hand: Hand, at: Body, status: string): Promise<void> {
  await hand.shows('status', status, async () => (await userOf(hand, at)).UserStatus);
}

/** The user of a pool behind a request that names a client or a token only. */
async function behind(hand: Hand, request: Body): Promise<Body> {
  const { Username = (await hand.first('GetUser', { AccessToken: request.AccessToken })).Username } = request;
  return { UserPoolId: await hand.scene.stage.pool(), Username };
}

async function confirms(hand: Hand): Promise<void> {
  const request = await hand.plain();
  const at = await behind(hand, request);
  await showsStatus(hand, at, 'UNCONFIRMED');
  await hand.call(request);
  await showsStatus(hand, at, 'CONFIRMED');
}

async function removesAttribute(hand: Hand): Promise<void> {
  const request = await hand.plain();
  const at = await behind(hand, request);
  const UserAttributes = ['nickname', 'website', 'given_name'].map((Name) => ({ Name, Value: 'going' }));
  await hand.first('AdminUpdateUserAttributes', { ...at, UserAttributes });
  await hand.call({ ...request, UserAttributeNames: ['nickname', 'website'] });
  await hand.shows('attribute', [null, null, 'going'], async () => {
    const user = await userOf(hand, at);
    return [attributeOf(user, 'nickname'), attributeOf(user, 'website'), attributeOf(user, 'given_name')];
  });
}

/** An attribute that is sent empty is removed; the others stay. */
async function emptiesAttribute(hand: Hand): Promise<void> {
  const request = await hand.plain();
  const at = await behind(hand, request);
  const set = (nickname: string) => ({
    ...request,
    UserAttributes: [
      { Name: 'nickname', Value: nickname },
      { Name: 'given_name', Value: 'staying' },
    ],
  });
  await hand.call(set('going'));
  await hand.shows('attribute', 'going', async () => attributeOf(await userOf(hand, at), 'nickname'));
  await hand.call(set(''));
  await hand.shows('attribute', [null, 'staying'], async () => {
    const user = await userOf(hand, at);
    return [attributeOf(user, 'nickname'), attributeOf(user, 'given_name')];
  });
}

/** What is left of a link, by the provider's name in the user's attribute. */
async function showsLink(hand: Hand, link: Body, expected: boolean): Promise<void> {
  const { ProviderAttributeValue: Username } = link.DestinationUser as Body;
  const { ProviderAttributeValue: subject } = link.SourceUser as Body;
  await hand.shows('link', expected, async () =>
    String(attributeOf(await userOf(hand, { UserPoolId: link.UserPoolId, Username }), 'identities')).includes(
      String(subject),
    ),
  );
}

const ANOTHER_PASSWORD = 'Chang3d-horse!';

const CHANGES: Readonly<Partial<Record<OperationName, Change>>> = {
  async AdminAddUserToGroup(hand) {
    const request = await hand.plain();
    await hand.first('AdminRemoveUserFromGroup', request);
    await hand.call(request);
    await showsMembership(hand, request, true);
  },
  async AdminRemoveUserFromGroup(hand) {
    const request = await hand.plain();
    await hand.first('AdminAddUserToGroup', request);
    await hand.call(request);
    await showsMembership(hand, request, false);
  },
  async DeleteGroup(hand) {
    const request = await hand.plain();
    const user = await hand.plain('AdminGetUser');
    await hand.first('AdminAddUserToGroup', { ...request, ...user });
    await hand.call(request);
    const left = async () => (await groupsOf(hand, user)).includes(request.GroupName);
    await hand.shows('membership', false, left);
  },
  async AdminEnableUser(hand) {
    const request = await hand.plain();
    await hand.first('AdminDisableUser', request);
    await hand.call(request);
    await hand.shows('enabled', true, async () => (await userOf(hand, request)).Enabled);
  },
  async AdminDisableUser(hand) {
    const { username, password } = await hand.scene.stage.freshUser();
    const request: Body = { ...(await hand.plain()), Username: username };
    await hand.call(request);
    await hand.shows('enabled', false, async () => (await userOf(hand, request)).Enabled);
    await hand.shows('sign-in', 'NotAuthorizedException', () => hand.signIn(username, password));
  },
  async AdminGetUser(hand) {
    const request = await hand.plain();
    const sub = attributeOf(await userOf(hand, request), 'sub');
    await hand.shows(
      'name-by-sub',
      request.Username,
      async () => (await userOf(hand, { ...request, Username: sub })).Username,
    );
  },
  AdminUpdateUserAttributes: emptiesAttribute,
  UpdateUserAttributes: emptiesAttribute,
  AdminDeleteUserAttributes: removesAttribute,
  DeleteUserAttributes: removesAttribute,
  AdminConfirmSignUp: confirms,
  ConfirmSignUp: confirms,
  async AdminSetUserPassword(hand) {
    const { username, password } = await hand.scene.stage.freshUser();
    const request: Body = { ...(await hand.plain()), Username: username };
    await hand.call({ ...request, Permanent: true });
    await showsStatus(hand, request, 'CONFIRMED');
    await hand.shows('new-password', 'tokens', () => hand.signIn(username, request.Password));
    await hand.shows('old-password', 'NotAuthorizedException', () => hand.signIn(username, password));
    await hand.call({ ...request, Permanent: false });
    await showsStatus(hand, request, 'FORCE_CHANGE_PASSWORD');
    await hand.shows('temporary-password', 'NEW_PASSWORD_REQUIRED', () => hand.signIn(username, request.Password));
  },
  async AdminResetUserPassword(hand) {
    const request = await hand.plain();
    await hand.call(request);
    await showsStatus(hand, request, 'RESET_REQUIRED');
    await hand.shows('sign-in', 'PasswordResetRequiredException', () => hand.signIn(request.Username, GOOD_PASSWORD));
  },
  async ConfirmForgotPassword(hand) {
    const request = await hand.plain();
    await hand.call(request);
    await hand.shows('new-password', 'tokens', () => hand.signIn(request.Username, request.Password));
    await hand.shows('old-password', 'NotAuthorizedException', () => hand.signIn(request.Username, GOOD_PASSWORD));
  },
  async ChangePassword(hand) {
    const { AccessToken, user } = await hand.scene.stage.freshTokens();
    await hand.call({ AccessToken, PreviousPassword: user.password, ProposedPassword: ANOTHER_PASSWORD });
    await hand.shows('new-password', 'tokens', () => hand.signIn(user.username, ANOTHER_PASSWORD));
    await hand.shows('old-password', 'NotAuthorizedException', () => hand.signIn(user.username, user.password));
  },
  async VerifyUserAttribute(hand) {
    const request = await hand.plain();
    const at = await behind(hand, request);
    await hand.first('AdminUpdateUserAttributes', {
      ...at,
      UserAttributes: [{ Name: 'email_verified', Value: 'false' }],
    });
    await hand.call(request);
    await hand.shows('verified', 'true', async () => attributeOf(await userOf(hand, at), 'email_verified'));
  },
  async UntagResource(hand) {
    const request = await hand.plain();
    const { ResourceArn } = request;
    await hand.first('TagResource', {
      ResourceArn,
      Tags: { purpose: 'going', place: 'going', other: 'staying', Purpose: 'staying' },
    });
    await hand.call({ ...request, TagKeys: ['purpose', 'place'] });
    const tags = async () => (await hand.first('ListTagsForResource', { ResourceArn })).Tags as Body | undefined;
    await hand.shows('tags', [null, null, 'staying', 'staying'], async () => {
      const { purpose = null, place = null, other, Purpose } = (await tags()) ?? {};
      return [purpose, place, other, Purpose];
    });
  },
  async AdminLinkProviderForUser(hand) {
    const request = await hand.plain();
    await hand.call(request);
    await showsLink(hand, request, true);
  },
  async AdminDisableProviderForUser(hand) {
    const link = await hand.plain('AdminLinkProviderForUser');
    await hand.first('AdminLinkProviderForUser', link);
    await hand.call({ UserPoolId: link.UserPoolId, User: link.SourceUser });
    await showsLink(hand, link, false);
  },
  async SignUp(hand) {
    const plain = await hand.plain();
    const UserAttributes = ['nickname', 'given_name'].map((Name) => ({ Name, Value: 'new' }));
    const sent: Body = { ...plain, UserAttributes };
    const outcome = await hand.call(sent);
    const { UserSub, UserConfirmed } = bodyOf(outcome);
    const user = await userOf(hand, await behind(hand, sent));
    await hand.shows('user', ['UNCONFIRMED', false, UserSub, 'new', 'new'], async () => [
      user.UserStatus,
      UserConfirmed,
      attributeOf(user, 'sub'),
      attributeOf(user, 'nickname'),
      attributeOf(user, 'given_name'),
    ]);
    const pending = () => hand.signIn(sent.Username, plain.Password);
    await hand.shows('sign-in', 'UserNotConfirmedException', pending);
  },
  async AdminUpdateAuthEventFeedback(hand) {
    const request = await hand.plain();
    const { UserPoolId, Username, EventId, FeedbackValue } = request;
    await hand.call(request);
    await hand.shows('feedback', FeedbackValue, async () => {
      const events = listAt(await hand.first('AdminListUserAuthEvents', { UserPoolId, Username }), 'AuthEvents');
      const feedback = events.find((event) => event.EventId === EventId)?.EventFeedback as Body | undefined;
      return feedback?.FeedbackValue ?? null;
    });
  },
  async StartUserImportJob(hand) {
    const request = await hand.plain();
    await hand.call(request);
    const status = async () => (await hand.first('DescribeUserImportJob', request)).UserImportJob as Body;
    await hand.shows('start', true, async () => (await status()).Status !== 'Created');
  },
  async StopUserImportJob(hand) {
    const request = await hand.plain();
    await hand.call(request);
    const status = async () => (await hand.first('DescribeUserImportJob', request)).UserImportJob as Body;
    await hand.shows('stop', true, async () => /^Stopp(ing|ed)$/.test(String((await status()).Status)));
  },
  async CompleteWebAuthnRegistration(hand) {
    const request = await hand.plain();
    await hand.call(request);
    const passkeys = async () =>
      listAt(await hand.first('ListWebAuthnCredentials', { AccessToken: request.AccessToken }), 'Credentials');
    await hand.shows('passkeys', [1, 'example.com'], async () => [
      (await passkeys()).length,
      (await passkeys())[0]?.RelyingPartyId,
    ]);
  },
  async DeleteUserPool(hand) {
    const request = await hand.plain();
    const made = await hand.first('CreateUserPoolClient', { ...request, ClientName: 'doomed' });
    const { ClientId } = made.UserPoolClient as Body;
    await hand.call(request);
    await hand.shows('client', 'ResourceNotFoundException', async () => {
      const { error } = await hand.scene.wrong.send('DescribeUserPoolClient', { ...request, ClientId });
      return error?.name ?? 'success';
    });
  },
};

/** Operations that find a user by the sub as well (API reference, the member Username). */
const BY_SUB: readonly OperationName[] = [
  'AdminAddUserToGroup',
  'AdminRemoveUserFromGroup',
  'AdminDisableUser',
  'AdminEnableUser',
  'AdminDeleteUserAttributes',
  'AdminUpdateUserAttributes',
  'AdminConfirmSignUp',
  'AdminSetUserPassword',
  'AdminResetUserPassword',
];
/** The same of operations whose effect another law looks at. */
const READ_BY_SUB: readonly OperationName[] = [
  'AdminGetUser',
  'AdminDeleteUser',
  'AdminListGroupsForUser',
  'AdminUserGlobalSignOut',
  'AdminListDevices',
];

/** Makes the operation have its effect, and reads it back. */
export async function checkChange(scene: LawScene): Promise<void> {
  const { operation } = scene;
  await play(scene, CHANGES[operation]);
  if (BY_SUB.includes(operation)) await play(scene, CHANGES[operation], 'sub');
  if (READ_BY_SUB.includes(operation))
    await play(scene, async ({ plain, call }) => void (await call(await plain())), 'sub');
}
