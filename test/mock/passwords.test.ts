// Stories of passwords: texts, history, limits, hidden users and migration, where no rule speaks.
import { describe, expect, it } from 'vitest';
import type { RecoveryOptionNameType } from '../../src/generated/types.ts';
import { accountStage, PASSWORD } from '../support/account.ts';

const NEXT = 'An0ther-one!';
const HIDING = { PreventUserExistenceErrors: 'ENABLED' } as const;
const recovery = (Name: RecoveryOptionNameType) => ({
  AccountRecoverySetting: { RecoveryMechanisms: [{ Name, Priority: 1 }] },
});

describe('ChangePassword', () => {
  it('wants the old password, and the tokens outlive the change', async () => {
    const { call, refusal, member } = await accountStage();
    const AccessToken = await member('ada');
    const change = { AccessToken, PreviousPassword: PASSWORD, ProposedPassword: NEXT };
    expect(await refusal('ChangePassword', { ...change, PreviousPassword: 'Wr0ng-one!' })).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
    expect(await refusal('ChangePassword', { AccessToken, ProposedPassword: NEXT })).toMatchObject({
      name: 'InvalidParameterException',
    });
    expect(await refusal('ChangePassword', { ...change, ProposedPassword: 'weak' })).toMatchObject({
      name: 'InvalidPasswordException',
    });
    await call('ChangePassword', change);
    await call('GetUser', { AccessToken });
    expect(await refusal('ChangePassword', change)).toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('refuses the last passwords of a pool with history, the present one included', async () => {
    const { call, refusal, member } = await accountStage({
      Policies: { PasswordPolicy: { MinimumLength: 8, PasswordHistorySize: 2 } },
    });
    const AccessToken = await member('ada');
    const change = (PreviousPassword: string, ProposedPassword: string) => ({
      AccessToken,
      PreviousPassword,
      ProposedPassword,
    });
    await call('ChangePassword', change(PASSWORD, 'second-one'));
    for (const used of [PASSWORD, 'second-one']) {
      const refused = await refusal('ChangePassword', change('second-one', used));
      expect(refused).toMatchObject({ name: 'PasswordHistoryPolicyViolationException' });
    }
    await call('ChangePassword', change('second-one', 'third-one'));
    await call('ChangePassword', change('third-one', PASSWORD));
  });

  it('ends after five wrong old passwords an hour', async () => {
    const { refusal, member } = await accountStage();
    const AccessToken = await member('ada');
    const change = { AccessToken, ProposedPassword: NEXT };
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await refusal('ChangePassword', { ...change, PreviousPassword: 'Wr0ng-one!' });
    }
    expect(await refusal('ChangePassword', { ...change, PreviousPassword: PASSWORD })).toMatchObject({
      name: 'LimitExceededException',
      message: 'Attempt limit exceeded, please try after some time.',
    });
  });
});

describe('ForgotPassword', () => {
  it('says why a password cannot be reset', async () => {
    const { call, refusal, member, ClientId, UserPoolId } = await accountStage();
    expect(await refusal('ForgotPassword', { ClientId, Username: 'eve' })).toMatchObject({
      name: 'UserNotFoundException',
      message: 'Username/client id combination not found.',
    });
    await member('unproved', { email: 'x@example.com' });
    expect(await refusal('ForgotPassword', { ClientId, Username: 'unproved' })).toMatchObject({
      name: 'InvalidParameterException',
      message: 'Cannot reset password for the user as there is no registered/verified email or phone_number',
    });
    await call('AdminCreateUser', { UserPoolId, Username: 'invited', MessageAction: 'SUPPRESS' });
    expect(await refusal('ForgotPassword', { ClientId, Username: 'invited' })).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'User password cannot be reset in the current state.',
    });
    await member('off');
    await call('AdminDisableUser', { UserPoolId, Username: 'off' });
    expect(await refusal('ForgotPassword', { ClientId, Username: 'off' })).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'User is disabled.',
    });
  });

  it('leaves recovery to administrators where the pool says so', async () => {
    const { call, refusal, member, ClientId, UserPoolId, code, status } = await accountStage(recovery('admin_only'));
    await member('ada');
    expect(await refusal('ForgotPassword', { ClientId, Username: 'ada' })).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Contact administrator to reset password.',
    });
    await call('AdminResetUserPassword', { UserPoolId, Username: 'ada' });
    expect(await status('ada')).toBe('RESET_REQUIRED');
    const reset = { ClientId, Username: 'ada', ConfirmationCode: code(), Password: NEXT };
    await call('ConfirmForgotPassword', reset);
    expect(await status('ada')).toBe('CONFIRMED');
  });

  it('is limited to twenty codes an hour', async () => {
    const { call, refusal, member, ClientId } = await accountStage();
    await member('ada');
    for (let time = 0; time < 20; time += 1) await call('ForgotPassword', { ClientId, Username: 'ada' });
    expect(await refusal('ForgotPassword', { ClientId, Username: 'ada' })).toMatchObject({
      name: 'LimitExceededException',
    });
  });

  it('writes no text message to a user whose second factor they are', async () => {
    const { call, member, ClientId } = await accountStage({
      AccountRecoverySetting: {
        RecoveryMechanisms: [
          { Name: 'verified_phone_number', Priority: 1 },
          { Name: 'verified_email', Priority: 2 },
        ],
      },
    });
    const phone = { phone_number: '+12065550100', phone_number_verified: 'true' };
    const AccessToken = await member('ada', { email: 'ada@example.com', email_verified: 'true', ...phone });
    const medium = async () =>
      (await call('ForgotPassword', { ClientId, Username: 'ada' })).CodeDeliveryDetails?.DeliveryMedium;
    expect(await medium()).toBe('SMS');
    const MFAOptions = [{ DeliveryMedium: 'SMS' as const, AttributeName: 'phone_number' }];
    await call('SetUserSettings', { AccessToken, MFAOptions });
    expect(await medium()).toBe('EMAIL');
  });

  it('hides unknown, disabled and unreachable users alike', async () => {
    const { call, refusal, member, ClientId, UserPoolId, messages } = await accountStage({}, HIDING);
    await member('unproved', { email: 'x@example.com' });
    await member('off');
    await call('AdminDisableUser', { UserPoolId, Username: 'off' });
    const attempt = { ClientId, ConfirmationCode: '1', Password: NEXT };
    for (const Username of ['eve', 'off']) {
      expect(await refusal('ConfirmForgotPassword', { ...attempt, Username })).toMatchObject({
        name: 'ExpiredCodeException',
      });
    }
    for (const Username of ['eve', 'off', 'unproved']) {
      const { CodeDeliveryDetails } = await call('ForgotPassword', { ClientId, Username });
      expect(CodeDeliveryDetails).toMatchObject({ DeliveryMedium: 'EMAIL', AttributeName: 'email' });
    }
    for (const Username of ['eve', 'off']) {
      expect(await refusal('ConfirmForgotPassword', { ...attempt, Username })).toMatchObject({
        name: 'CodeMismatchException',
      });
    }
    expect(messages()).toEqual([]);
  });

  it('asks the migration trigger with the metadata and brings the user in', async () => {
    const { call, refusal, mock, ClientId, messages, status } = await accountStage();
    mock.triggers.set('userMigration', (event) => {
      if (event.userName !== 'old') throw new Error('who is that');
      event.response.userAttributes = { email: 'old@example.com', email_verified: 'true' };
      event.response.messageAction = 'SUPPRESS';
    });
    await call('ForgotPassword', { ClientId, Username: 'old', ClientMetadata: { from: 'test' } });
    expect(mock.triggers.calls[0]?.event).toMatchObject({
      triggerSource: 'UserMigration_ForgotPassword',
      request: { clientMetadata: { from: 'test' } },
    });
    expect(messages()).toMatchObject([{ username: 'old', kind: 'ForgotPassword', destination: 'old@example.com' }]);
    expect(await status('old')).toBe('RESET_REQUIRED');
    expect(await refusal('ForgotPassword', { ClientId, Username: 'nobody' })).toMatchObject({
      name: 'UserNotFoundException',
      message: 'UserMigration failed with error who is that.',
    });
  });
});

describe('ConfirmForgotPassword', () => {
  it('takes the code for an hour and not longer', async () => {
    const { call, refusal, mock, member, ClientId, code } = await accountStage();
    await member('ada');
    await call('ForgotPassword', { ClientId, Username: 'ada' });
    mock.clock.advance({ hours: 1 });
    const reset = { ClientId, Username: 'ada', ConfirmationCode: code(), Password: NEXT };
    expect(await refusal('ConfirmForgotPassword', reset)).toMatchObject({
      name: 'ExpiredCodeException',
      message: 'Invalid code provided, please request a code again.',
    });
    await call('ForgotPassword', { ClientId, Username: 'ada' });
    mock.clock.advance({ minutes: 59 });
    await call('ConfirmForgotPassword', { ...reset, ConfirmationCode: code() });
  });

  it('lifts the lock that wrong passwords led to', async () => {
    const { call, refusal, member, ClientId, code } = await accountStage();
    await member('ada');
    const signIn = (password: string) =>
      ({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: 'ada', PASSWORD: password } }) as const;
    for (let attempt = 0; attempt < 5; attempt += 1) await refusal('InitiateAuth', signIn('Wr0ng-one!'));
    expect(await refusal('InitiateAuth', signIn(PASSWORD))).toMatchObject({ message: 'Password attempts exceeded' });
    await call('ForgotPassword', { ClientId, Username: 'ada' });
    await call('ConfirmForgotPassword', { ClientId, Username: 'ada', ConfirmationCode: code(), Password: NEXT });
    await call('InitiateAuth', signIn(NEXT));
  });

  it('ends at twenty wrong codes an hour', async () => {
    const { call, refusal, member, ClientId, code } = await accountStage();
    await member('ada');
    await call('ForgotPassword', { ClientId, Username: 'ada' });
    const reset = { ClientId, Username: 'ada', Password: NEXT };
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await refusal('ConfirmForgotPassword', { ...reset, ConfirmationCode: 'x' });
    }
    const refused = await refusal('ConfirmForgotPassword', { ...reset, ConfirmationCode: code() });
    expect(refused).toMatchObject({ name: 'LimitExceededException' });
  });
});

describe('AdminSetUserPassword', () => {
  it('sets a temporary password unless it is permanent, and both follow the policy', async () => {
    const { call, refusal, member, UserPoolId, status } = await accountStage();
    await member('ada');
    for (const Permanent of [true, false]) {
      const weak = { UserPoolId, Username: 'ada', Password: 'weak', Permanent };
      expect(await refusal('AdminSetUserPassword', weak)).toMatchObject({ name: 'InvalidPasswordException' });
    }
    await call('AdminSetUserPassword', { UserPoolId, Username: 'ada', Password: NEXT });
    expect(await status('ada')).toBe('FORCE_CHANGE_PASSWORD');
    await call('AdminSetUserPassword', { UserPoolId, Username: 'ada', Password: NEXT, Permanent: true });
    expect(await status('ada')).toBe('CONFIRMED');
  });
});

describe('AdminResetUserPassword', () => {
  it('locks the account until the code is answered', async () => {
    const { call, refusal, member, ClientId, UserPoolId, messages } = await accountStage();
    const AccessToken = await member('ada');
    await call('AdminResetUserPassword', { UserPoolId, Username: 'ada', ClientMetadata: { why: 'leak' } });
    expect(messages().at(-1)).toMatchObject({ kind: 'ForgotPassword', destination: 'ada@example.com' });
    const AuthParameters = { USERNAME: 'ada', PASSWORD };
    const signIn = { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters } as const;
    for (const refused of [await refusal('InitiateAuth', signIn), await refusal('GetUser', { AccessToken })]) {
      expect(refused).toMatchObject({
        name: 'PasswordResetRequiredException',
        message: 'Password reset required for the user',
      });
    }
  });

  it('refuses users without a proved contact and changes nothing', async () => {
    const { refusal, member, UserPoolId, status } = await accountStage();
    await member('ada', { email: 'x@example.com' });
    expect(await refusal('AdminResetUserPassword', { UserPoolId, Username: 'ada' })).toMatchObject({
      name: 'InvalidParameterException',
    });
    expect(await status('ada')).toBe('CONFIRMED');
  });
});
