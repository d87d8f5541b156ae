// Checks of the rules on what becomes of users: status, the enabled flag, dates, reads and deletion.
import { schemas } from '../../../generated/schemas.ts';
import { GOOD_PASSWORD } from '../given.ts';
import type { RuleChecks } from '../rule.ts';
import {
  allUsers,
  chooseNewPassword,
  firstSignIn,
  namesOf,
  pairs,
  passwordFails,
  passwordWorks,
  readUser,
  setStage,
  TEMPORARY,
  valuesOf,
  withPassword,
} from './stage.ts';

/** The checks of user status, reads and deletion. */
export const status = {
  'user.admin-delete-removes': async (t) => {
    const UserPoolId = await t.given.pool();
    const { username: Username } = await t.given.user(UserPoolId);
    const { username: other } = await t.given.user(UserPoolId);
    await t.given.call('CreateGroup', { UserPoolId, GroupName: 'g' });
    for (const name of [Username, other]) {
      await t.given.call('AdminAddUserToGroup', { UserPoolId, Username: name, GroupName: 'g' });
    }
    const before = (await readUser(t, UserPoolId, Username)).values.sub;
    const answer = await t.outcome('AdminDeleteUser', { UserPoolId, Username });
    t.expect(
      answer.error === undefined && ['', '{}'].includes(answer.answer.body),
      'an empty answer of AdminDeleteUser',
      answer.answer.body,
    );
    await t.refuses('AdminGetUser', { UserPoolId, Username }, { error: 'UserNotFoundException' });
    t.equal(namesOf(await allUsers(t, UserPoolId)), [other], 'the users of the pool');
    const members = await t.call('ListUsersInGroup', { UserPoolId, GroupName: 'g' });
    t.equal(namesOf(members.Users ?? []), [other], 'the members of the group');
    await t.call('AdminCreateUser', { UserPoolId, Username, MessageAction: 'SUPPRESS' });
    t.expect(
      (await readUser(t, UserPoolId, Username)).values.sub !== before,
      'another sub for the new user of the old name',
    );
  },

  'user.disable': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId } = stage;
    const { username: Username, password } = await t.given.user(UserPoolId);
    t.equal((await readUser(t, UserPoolId, Username)).Enabled, true, 'Enabled of a new user');
    // The second call finds the user disabled already.
    for (let round = 0; round < 2; round += 1) {
      await t.call('AdminDisableUser', { UserPoolId, Username });
      const read = await readUser(t, UserPoolId, Username);
      t.equal([read.Enabled, read.UserStatus], [false, 'CONFIRMED'], 'Enabled and UserStatus of AdminGetUser');
      const listed = (await allUsers(t, UserPoolId)).map(({ Enabled, UserStatus }) => [Enabled, UserStatus]);
      t.equal(listed, [[false, 'CONFIRMED']], 'Enabled and UserStatus of ListUsers');
    }
    await t.refuses('AdminInitiateAuth', withPassword(stage, Username, password), { error: 'NotAuthorizedException' });
  },

  'user.enable': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId } = stage;
    const { username: Username, password } = await t.given.user(UserPoolId);
    const fresh = await readUser(t, UserPoolId, Username);
    await t.call('AdminEnableUser', { UserPoolId, Username });
    t.equal(await readUser(t, UserPoolId, Username), fresh, 'the user after AdminEnableUser on an enabled user');
    await t.given.call('AdminDisableUser', { UserPoolId, Username });
    await passwordFails(t, stage, Username, password);
    await t.call('AdminEnableUser', { UserPoolId, Username });
    t.equal((await readUser(t, UserPoolId, Username)).Enabled, true, 'Enabled of AdminGetUser');
    t.equal(
      (await allUsers(t, UserPoolId)).map(({ Enabled }) => Enabled),
      [true],
      'Enabled of ListUsers',
    );
    await passwordWorks(t, stage, Username, password);
  },

  'user.status-enum': async (t) => {
    const { UserPoolId, ClientId } = await setStage(t);
    await t.given.call('AdminCreateUser', { UserPoolId, Username: 'invited@example.com', MessageAction: 'SUPPRESS' });
    await t.given.call('SignUp', { ClientId, Username: 'signed-up@example.com', Password: GOOD_PASSWORD });
    await t.given.user(UserPoolId, { username: 'confirmed@example.com' });
    await t.given.user(UserPoolId, {
      username: 'reset@example.com',
      attributes: { email: 'ada@example.com', email_verified: 'true' },
    });
    await t.given.call('AdminResetUserPassword', { UserPoolId, Username: 'reset@example.com' });
    const known: readonly string[] = schemas.UserStatusType.enum ?? [];
    const listed = await allUsers(t, UserPoolId);
    t.equal(listed.length, 4, 'the number of users');
    for (const { Username = '', UserStatus = '' } of listed) {
      t.expect(known.includes(UserStatus), `a known UserStatus of ${Username}`, UserStatus);
      t.equal((await readUser(t, UserPoolId, Username)).UserStatus, UserStatus, 'UserStatus of AdminGetUser');
    }
    t.equal(
      new Set(listed.map(({ UserStatus }) => UserStatus)).size,
      4,
      'how many different statuses the four users have',
    );
  },

  'user.status-confirmed': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId, ClientId } = stage;
    const is = async (name: string, wanted: string) =>
      t.equal((await readUser(t, UserPoolId, name)).UserStatus, wanted, `UserStatus of ${name}`);
    await t.given.call('SignUp', { ClientId, Username: 'signed-up@example.com', Password: GOOD_PASSWORD });
    await is('signed-up@example.com', 'UNCONFIRMED');
    await t.call('AdminConfirmSignUp', { UserPoolId, Username: 'signed-up@example.com' });
    await is('signed-up@example.com', 'CONFIRMED');
    const invitation = { UserPoolId, MessageAction: 'SUPPRESS' as const, TemporaryPassword: TEMPORARY };
    for (const Username of ['invited@example.com', 'set@example.com'])
      await t.given.call('AdminCreateUser', { ...invitation, Username });
    await is('invited@example.com', 'FORCE_CHANGE_PASSWORD');
    await chooseNewPassword(t, stage, 'invited@example.com', { temporary: TEMPORARY, lasting: GOOD_PASSWORD });
    await is('invited@example.com', 'CONFIRMED');
    await t.call('AdminSetUserPassword', {
      UserPoolId,
      Username: 'set@example.com',
      Password: GOOD_PASSWORD,
      Permanent: true,
    });
    await is('set@example.com', 'CONFIRMED');
  },

  'user.status-reset-required': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId } = stage;
    const attributes = { email: 'ada@example.com', email_verified: 'true' };
    const { username: Username, password } = await t.given.user(UserPoolId, { attributes });
    await passwordWorks(t, stage, Username, password);
    await t.call('AdminResetUserPassword', { UserPoolId, Username });
    t.equal((await readUser(t, UserPoolId, Username)).UserStatus, 'RESET_REQUIRED', 'UserStatus after the reset');
    const error = 'PasswordResetRequiredException';
    await t.refuses('AdminInitiateAuth', withPassword(stage, Username, password), { error });
    t.equal(
      (await readUser(t, UserPoolId, Username)).UserStatus,
      'RESET_REQUIRED',
      'UserStatus after the refused sign-in',
    );
  },

  'user.status-force-change-password': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId } = stage;
    const request = {
      UserPoolId,
      Username: 'ada@example.com',
      MessageAction: 'SUPPRESS' as const,
      TemporaryPassword: TEMPORARY,
    };
    const { User } = await t.call('AdminCreateUser', request);
    t.equal(User?.UserStatus, 'FORCE_CHANGE_PASSWORD', 'UserStatus of the new user');
    for (let round = 0; round < 2; round += 1) await firstSignIn(t, stage, 'ada@example.com', TEMPORARY);
    const AccessToken = await chooseNewPassword(t, stage, 'ada@example.com', {
      temporary: TEMPORARY,
      lasting: GOOD_PASSWORD,
    });
    t.equal(
      (await t.call('GetUser', { AccessToken })).Username,
      'ada@example.com',
      'Username of GetUser once the password is chosen',
    );
  },

  'user.read-returns-requested-user': async (t) => {
    const stage = await setStage(t, { AliasAttributes: ['email'] });
    const { UserPoolId, ClientId } = stage;
    const users = [];
    for (const name of ['ada', 'bob']) {
      const attributes = { name, email: `${name}@example.com`, email_verified: 'true' };
      users.push({ ...(await t.given.user(UserPoolId, { attributes })), ...attributes });
    }
    for (const user of users) {
      for (const asked of [user.username, user.email]) {
        const read = await readUser(t, UserPoolId, asked);
        t.equal(
          [read.Username, read.values.name],
          [user.username, user.name],
          `the user that AdminGetUser answers for ${asked}`,
        );
      }
      const { AccessToken } = await t.given.signIn(UserPoolId, ClientId, user);
      const self = await t.call('GetUser', { AccessToken });
      t.equal(
        [self.Username, valuesOf(self.UserAttributes).name],
        [user.username, user.name],
        'the user that GetUser answers',
      );
    }
  },

  'user.create-and-modify-dates': async (t) => {
    const UserPoolId = await t.given.pool();
    const request = { UserPoolId, Username: 'ada@example.com', MessageAction: 'SUPPRESS' as const };
    const { User } = await t.call('AdminCreateUser', request);
    const created = User?.UserCreateDate ?? Number.NaN;
    const modified = User?.UserLastModifiedDate ?? Number.NaN;
    t.expect(Math.abs(modified - created) < 5, 'two dates at creation that are nearly equal', User);
    const first = await readUser(t, UserPoolId, 'ada@example.com');
    t.equal(await readUser(t, UserPoolId, 'ada@example.com'), first, 'a user read twice');
    await t.call('AdminUpdateUserAttributes', {
      UserPoolId,
      Username: 'ada@example.com',
      UserAttributes: pairs({ nickname: 'a' }),
    });
    const second = await readUser(t, UserPoolId, 'ada@example.com');
    t.equal(second.UserCreateDate, first.UserCreateDate, 'UserCreateDate after an update');
    const moved = (second.UserLastModifiedDate ?? Number.NaN) >= (first.UserLastModifiedDate ?? Number.NaN);
    t.expect(moved, 'UserLastModifiedDate not to go back', [first.UserLastModifiedDate, second.UserLastModifiedDate]);
  },
} satisfies RuleChecks;
