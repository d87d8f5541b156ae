// Checks of the rules on temporary passwords: policy, one use, generation, expiry; and on setting and resetting passwords.
import { GOOD_PASSWORD } from '../given.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import {
  chooseNewPassword,
  everyoneIn,
  firstSignIn,
  pairs,
  passwordFails,
  passwordWorks,
  readUser,
  type Stage,
  setStage,
  TEMPORARY,
  withPassword,
} from './stage.ts';

const ONE_DAY = { PasswordPolicy: { MinimumLength: 8, TemporaryPasswordValidityDays: 1 } };

/** The checks of temporary passwords. */
export const temporaryPasswords = {
  'user.temporary-password-follows-policy': async (t) => {
    const UserPoolId = await t.given.pool({
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        },
      },
    });
    const request = { UserPoolId, MessageAction: 'SUPPRESS' as const };
    // In turn too short, and without small letters, capitals, digits and symbols.
    for (const TemporaryPassword of [
      'Sh0rt-word!',
      'LONG-ENOUGH-1!',
      'long-enough-1!',
      'Long-Enough-!!',
      'LongEnough1234',
    ]) {
      await t.refuses(
        'AdminCreateUser',
        { ...request, Username: 'bob@example.com', TemporaryPassword },
        { unchanged: everyoneIn(t, UserPoolId) },
      );
    }
    await t.call('AdminCreateUser', { ...request, Username: 'ada@example.com', TemporaryPassword: 'Long-Enough-1!' });
  },

  'user.temporary-password-single-use': async (t) => {
    const stage = await setStage(t);
    await invite(t, stage, 'ada@example.com');
    await chooseNewPassword(t, stage, 'ada@example.com', { temporary: TEMPORARY, lasting: GOOD_PASSWORD });
    await passwordFails(t, stage, 'ada@example.com', TEMPORARY);
    await passwordWorks(t, stage, 'ada@example.com', GOOD_PASSWORD);
  },

  'user.temporary-password-needs-new-one': async (t) => {
    const stage = await setStage(t);
    await invite(t, stage, 'ada@example.com');
    const { Session } = await firstSignIn(t, stage, 'ada@example.com', TEMPORARY);
    t.expect((Session ?? '') !== '', 'a Session beside the challenge');
    t.equal(
      (await readUser(t, stage.UserPoolId, 'ada@example.com')).UserStatus,
      'FORCE_CHANGE_PASSWORD',
      'UserStatus before the new password',
    );
    await chooseNewPassword(t, stage, 'ada@example.com', { temporary: TEMPORARY, lasting: GOOD_PASSWORD });
    t.equal(
      (await readUser(t, stage.UserPoolId, 'ada@example.com')).UserStatus,
      'CONFIRMED',
      'UserStatus after the new password',
    );
    await passwordWorks(t, stage, 'ada@example.com', GOOD_PASSWORD);
  },

  'user.temporary-password-generated': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId } = stage;
    const passwords: string[] = [];
    for (const Username of ['ada@example.com', 'bob@example.com']) {
      const UserAttributes = pairs({ email: Username });
      const request = { UserPoolId, Username, UserAttributes, DesiredDeliveryMediums: ['EMAIL' as const] };
      const { User } = await t.call('AdminCreateUser', request);
      t.equal(User?.UserStatus, 'FORCE_CHANGE_PASSWORD', 'UserStatus without a given password');
      const password = await t.lastCode(UserPoolId, Username);
      await firstSignIn(t, stage, Username, password);
      passwords.push(password);
      // The default policy of a new pool.
      const kinds = [/.{8}/, /[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
      t.expect(
        kinds.every((kind) => kind.test(password)),
        'a password within the policy',
        password,
      );
    }
    t.expect(passwords[0] !== passwords[1], 'different passwords for different users', passwords);
  },

  'user.temporary-password-expires': async (t) => {
    const stage = await setStage(t, { Policies: ONE_DAY });
    await invite(t, stage, 'ada@example.com');
    await t.advance('PT23H50M');
    await firstSignIn(t, stage, 'ada@example.com', TEMPORARY);
    await t.advance('PT20M');
    await passwordFails(t, stage, 'ada@example.com', TEMPORARY);
  },

  'user.temporary-password-expired-admin-reset': async (t) => {
    const stage = await setStage(t, { Policies: ONE_DAY });
    const { UserPoolId, ClientId } = stage;
    for (const name of ['ada@example.com', 'bob@example.com']) await invite(t, stage, name);
    await t.advance('P2D');
    for (const name of ['ada@example.com', 'bob@example.com']) await passwordFails(t, stage, name, TEMPORARY);
    const error = ['NotAuthorizedException', 'InvalidParameterException'] as const;
    await t.refuses('ForgotPassword', { ClientId, Username: 'ada@example.com' }, { error });
    await t.call('AdminCreateUser', {
      UserPoolId,
      Username: 'ada@example.com',
      MessageAction: 'RESEND',
      TemporaryPassword: TEMPORARY,
    });
    await firstSignIn(t, stage, 'ada@example.com', TEMPORARY);
    await t.call('AdminSetUserPassword', {
      UserPoolId,
      Username: 'bob@example.com',
      Password: GOOD_PASSWORD,
      Permanent: true,
    });
    await passwordWorks(t, stage, 'bob@example.com', GOOD_PASSWORD);
  },

  'user.unused-account-validity-default': async (t) => {
    const { UserPool } = await t.call('DescribeUserPool', { UserPoolId: await t.given.pool() });
    const unused = UserPool?.AdminCreateUserConfig?.UnusedAccountValidityDays;
    const temporary = UserPool?.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays;
    t.equal(unused ?? temporary, 7, 'the days that an unused account is valid');
    t.equal(temporary ?? unused, 7, 'the days that a temporary password is valid');
  },

  'user.unused-account-validity-unit': async (t) => {
    const stage = await setStage(t, { AdminCreateUserConfig: { UnusedAccountValidityDays: 1 } });
    for (const name of ['ada@example.com', 'bob@example.com']) await invite(t, stage, name);
    await t.advance('PT23H50M');
    await chooseNewPassword(t, stage, 'bob@example.com', { temporary: TEMPORARY, lasting: GOOD_PASSWORD });
    await t.advance('PT20M');
    await passwordFails(t, stage, 'ada@example.com', TEMPORARY);
    await passwordWorks(t, stage, 'bob@example.com', GOOD_PASSWORD);
  },

  'user.temporary-validity-overrides-unused': async (t) => {
    const UserPoolId = await t.given.pool({
      Policies: { PasswordPolicy: { MinimumLength: 8, TemporaryPasswordValidityDays: 3 } },
    });
    const read = async () => (await t.call('DescribeUserPool', { UserPoolId })).UserPool;
    t.equal(
      (await read())?.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays,
      3,
      'TemporaryPasswordValidityDays',
    );
    const outcome = await t.outcome('UpdateUserPool', {
      UserPoolId,
      Policies: { PasswordPolicy: { MinimumLength: 8, TemporaryPasswordValidityDays: 3 } },
      AdminCreateUserConfig: { UnusedAccountValidityDays: 9 },
    });
    // Refusing the older member and leaving it aside both keep it from counting.
    if (outcome.error !== undefined && outcome.error.name !== 'InvalidParameterException') {
      t.warn(`UpdateUserPool was refused with ${outcome.error.name}; InvalidParameterException was inferred`);
    }
    const after = await read();
    t.equal(
      after?.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays,
      3,
      'TemporaryPasswordValidityDays after the update',
    );
    t.expect(
      after?.AdminCreateUserConfig?.UnusedAccountValidityDays !== 9,
      'UnusedAccountValidityDays not to be taken over',
    );
  },

  'user.set-password-permanent': async (t) => {
    const stage = await setStage(t);
    await invite(t, stage, 'ada@example.com');
    await t.call('AdminSetUserPassword', {
      UserPoolId: stage.UserPoolId,
      Username: 'ada@example.com',
      Password: GOOD_PASSWORD,
      Permanent: true,
    });
    t.equal(
      (await readUser(t, stage.UserPoolId, 'ada@example.com')).UserStatus,
      'CONFIRMED',
      'UserStatus after a lasting password',
    );
    await passwordWorks(t, stage, 'ada@example.com', GOOD_PASSWORD);
    await passwordFails(t, stage, 'ada@example.com', TEMPORARY);
  },

  'user.set-password-temporary': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId } = stage;
    // Left out, Permanent counts as false.
    for (const flag of [{ Permanent: false }, {}]) {
      const { username, password } = await t.given.user(UserPoolId);
      await t.call('AdminSetUserPassword', { UserPoolId, Username: username, Password: TEMPORARY, ...flag });
      t.equal(
        (await readUser(t, UserPoolId, username)).UserStatus,
        'FORCE_CHANGE_PASSWORD',
        'UserStatus after a temporary password',
      );
      await firstSignIn(t, stage, username, TEMPORARY);
      await passwordFails(t, stage, username, password);
    }
  },

  'user.change-password': async (t) => {
    const stage = await setStage(t);
    const ada = await t.given.user(stage.UserPoolId);
    const bob = await t.given.user(stage.UserPoolId);
    const { AccessToken } = await t.given.signIn(stage.UserPoolId, stage.ClientId, ada);
    await t.refuses('ChangePassword', { AccessToken, PreviousPassword: 'Wrong-Guess-1!', ProposedPassword: TEMPORARY });
    await passwordWorks(t, stage, ada.username, ada.password);
    await t.call('ChangePassword', { AccessToken, PreviousPassword: ada.password, ProposedPassword: TEMPORARY });
    await passwordWorks(t, stage, ada.username, TEMPORARY);
    await passwordFails(t, stage, ada.username, ada.password);
    await passwordWorks(t, stage, bob.username, bob.password);
  },

  'user.admin-reset-password': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId, ClientId } = stage;
    const attributes = { email: 'ada@example.com', email_verified: 'true' };
    const { username, password } = await t.given.user(UserPoolId, { attributes });
    await t.call('AdminResetUserPassword', { UserPoolId, Username: username });
    t.equal((await readUser(t, UserPoolId, username)).UserStatus, 'RESET_REQUIRED', 'UserStatus after the reset');
    const error = 'PasswordResetRequiredException';
    await t.refuses('AdminInitiateAuth', withPassword(stage, username, password), { error });
    const sent = (await t.messages(UserPoolId, username)).map(({ kind, destination }) => [kind, destination]);
    t.equal(sent, [['ForgotPassword', attributes.email]], 'the messages about the reset');
    const ConfirmationCode = await t.lastCode(UserPoolId, username);
    await t.call('ConfirmForgotPassword', { ClientId, Username: username, ConfirmationCode, Password: TEMPORARY });
    t.equal((await readUser(t, UserPoolId, username)).UserStatus, 'CONFIRMED', 'UserStatus after the new password');
    await passwordWorks(t, stage, username, TEMPORARY);
  },
} satisfies RuleChecks;

/** Makes a user with a known temporary password and a verified address, without a message. */
async function invite(t: Trial, stage: Stage, Username: string): Promise<void> {
  await t.given.call('AdminCreateUser', {
    UserPoolId: stage.UserPoolId,
    Username,
    TemporaryPassword: TEMPORARY,
    MessageAction: 'SUPPRESS',
    UserAttributes: pairs({ email: Username, email_verified: 'true' }),
  });
}
