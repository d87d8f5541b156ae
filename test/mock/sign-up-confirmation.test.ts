// Stories of becoming a confirmed user: codes, limits, sessions, resent codes and hidden users.
import { describe, expect, it } from 'vitest';
import { accountStage, PASSWORD, pairs } from '../support/account.ts';

const EMAIL = pairs({ email: 'ada@example.com' });
const HIDING = { PreventUserExistenceErrors: 'ENABLED' } as const;

describe('ConfirmSignUp', () => {
  it('takes the code for 24 hours and not longer', async () => {
    const { call, refusal, mock, ClientId, code } = await accountStage();
    for (const Username of ['ada', 'bob']) {
      await call('SignUp', { ClientId, Username, Password: PASSWORD, UserAttributes: EMAIL });
      const ConfirmationCode = code();
      mock.clock.advance({ hours: 23, minutes: 59 });
      if (Username === 'ada') await call('ConfirmSignUp', { ClientId, Username, ConfirmationCode });
      mock.clock.advance({ minutes: 1 });
      if (Username === 'ada') continue;
      expect(await refusal('ConfirmSignUp', { ClientId, Username, ConfirmationCode })).toMatchObject({
        name: 'ExpiredCodeException',
        message: 'Invalid code provided, please request a code again.',
      });
    }
  });

  it('says what is wrong with the code, the status or the user', async () => {
    const { call, refusal, ClientId, code } = await accountStage();
    await call('SignUp', { ClientId, Username: 'ada', Password: PASSWORD, UserAttributes: EMAIL });
    expect(await refusal('ConfirmSignUp', { ClientId, Username: 'ada', ConfirmationCode: 'x' })).toMatchObject({
      name: 'CodeMismatchException',
      message: 'Invalid verification code provided, please try again.',
    });
    await call('ConfirmSignUp', { ClientId, Username: 'ada', ConfirmationCode: code() });
    expect(await refusal('ConfirmSignUp', { ClientId, Username: 'ada', ConfirmationCode: code() })).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'User cannot be confirmed. Current status is CONFIRMED',
    });
    expect(await refusal('ConfirmSignUp', { ClientId, Username: 'eve', ConfirmationCode: '1' })).toMatchObject({
      name: 'UserNotFoundException',
    });
  });

  it('ends at fifteen wrong codes an hour and goes on an hour later', async () => {
    const { call, refusal, mock, ClientId, code } = await accountStage();
    await call('SignUp', { ClientId, Username: 'ada', Password: PASSWORD, UserAttributes: EMAIL });
    const guess = (ConfirmationCode: string) => ({ ClientId, Username: 'ada', ConfirmationCode });
    for (let attempt = 0; attempt < 15; attempt += 1) {
      expect(await refusal('ConfirmSignUp', guess('x'))).toMatchObject({ name: 'CodeMismatchException' });
    }
    expect(await refusal('ConfirmSignUp', guess(code()))).toMatchObject({
      name: 'LimitExceededException',
      message: 'Attempt limit exceeded, please try after some time.',
    });
    mock.clock.advance({ hours: 1 });
    await call('ConfirmSignUp', guess(code()));
  });

  it('keeps the user confirmed when the post confirmation trigger fails', async () => {
    const { call, refusal, mock, ClientId, code, status } = await accountStage();
    await call('SignUp', { ClientId, Username: 'ada', Password: PASSWORD, UserAttributes: EMAIL });
    mock.triggers.set('postConfirmation', () => {
      throw new Error('later');
    });
    const request = { ClientId, Username: 'ada', ConfirmationCode: code() };
    expect(await refusal('ConfirmSignUp', request)).toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PostConfirmation failed with error later.',
    });
    expect(await status('ada')).toBe('CONFIRMED');
  });

  it('answers a Session that signs in without a challenge, once', async () => {
    const Policies = { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD' as const, 'EMAIL_OTP' as const] } };
    const { call, refusal, ClientId, code } = await accountStage({ Policies });
    const started = await call('SignUp', { ClientId, Username: 'ada', UserAttributes: EMAIL });
    const confirm = { ClientId, Username: 'ada', ConfirmationCode: code(), Session: started.Session };
    const { Session } = await call('ConfirmSignUp', confirm);
    const AuthParameters = { USERNAME: 'ada' };
    const signIn = { ClientId, AuthFlow: 'USER_AUTH', AuthParameters, Session } as const;
    expect((await call('InitiateAuth', signIn)).AuthenticationResult?.AccessToken).toBeDefined();
    expect(await refusal('InitiateAuth', signIn)).toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('answers no Session where the session of the sign-up is over', async () => {
    const Policies = { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD' as const, 'EMAIL_OTP' as const] } };
    const { call, mock, ClientId, code } = await accountStage({ Policies });
    const { Session } = await call('SignUp', { ClientId, Username: 'ada', UserAttributes: EMAIL });
    mock.clock.advance({ minutes: 4 });
    expect(await call('ConfirmSignUp', { ClientId, Username: 'ada', ConfirmationCode: code(), Session })).toEqual({});
  });
});

describe('ResendConfirmationCode', () => {
  it('is limited to five codes an hour', async () => {
    const { call, refusal, mock, ClientId } = await accountStage();
    await call('SignUp', { ClientId, Username: 'ada', Password: PASSWORD, UserAttributes: EMAIL });
    for (let time = 0; time < 5; time += 1) await call('ResendConfirmationCode', { ClientId, Username: 'ada' });
    expect(await refusal('ResendConfirmationCode', { ClientId, Username: 'ada' })).toMatchObject({
      name: 'LimitExceededException',
    });
    mock.clock.advance({ hours: 1 });
    await call('ResendConfirmationCode', { ClientId, Username: 'ada' });
  });

  it('refuses confirmed and unknown users and pools that verify nothing', async () => {
    const stage = await accountStage();
    const { call, ClientId } = stage;
    await stage.member('ada');
    expect(await stage.refusal('ResendConfirmationCode', { ClientId, Username: 'ada' })).toMatchObject({
      name: 'InvalidParameterException',
      message: 'User is already confirmed.',
    });
    expect(await stage.refusal('ResendConfirmationCode', { ClientId, Username: 'eve' })).toMatchObject({
      name: 'UserNotFoundException',
      message: 'Username/client id combination not found.',
    });
    await call('SignUp', { ClientId, Username: 'bob', Password: PASSWORD });
    expect(await stage.refusal('ResendConfirmationCode', { ClientId, Username: 'bob' })).toMatchObject({
      message: 'Cannot resend codes. Auto verification not turned on.',
    });
  });

  it('keeps the earlier code when the message trigger refuses', async () => {
    const { call, refusal, mock, ClientId, code } = await accountStage();
    await call('SignUp', { ClientId, Username: 'ada', Password: PASSWORD, UserAttributes: EMAIL });
    mock.triggers.set('customMessage', () => {
      throw new Error('no words');
    });
    await refusal('ResendConfirmationCode', { ClientId, Username: 'ada' });
    await call('ConfirmSignUp', { ClientId, Username: 'ada', ConfirmationCode: code() });
  });

  it('plays along for unknown users on a client that hides them', async () => {
    const { call, refusal, ClientId, messages } = await accountStage({}, HIDING);
    const first = await call('ResendConfirmationCode', { ClientId, Username: 'eve' });
    expect(first.CodeDeliveryDetails).toEqual({
      Destination: expect.stringMatching(/^[a-z]\*\*\*@[a-z]\*\*\*$/),
      DeliveryMedium: 'EMAIL',
      AttributeName: 'email',
    });
    expect(await call('ResendConfirmationCode', { ClientId, Username: 'eve' })).toEqual(first);
    expect(messages()).toEqual([]);
    expect(await refusal('ConfirmSignUp', { ClientId, Username: 'eve', ConfirmationCode: '1' })).toMatchObject({
      name: 'CodeMismatchException',
    });
  });
});

describe('AdminConfirmSignUp', () => {
  it('verifies nothing and refuses users whom an administrator made', async () => {
    const { call, refusal, ClientId, UserPoolId, values } = await accountStage();
    await call('SignUp', { ClientId, Username: 'ada', Password: PASSWORD, UserAttributes: EMAIL });
    await call('AdminConfirmSignUp', { UserPoolId, Username: 'ada' });
    expect((await values('ada')).email_verified ?? 'false').toBe('false');
    await call('AdminCreateUser', { UserPoolId, Username: 'bob', MessageAction: 'SUPPRESS' });
    expect(await refusal('AdminConfirmSignUp', { UserPoolId, Username: 'bob' })).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'User cannot be confirmed. Current status is FORCE_CHANGE_PASSWORD',
    });
  });
});
