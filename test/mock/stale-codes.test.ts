// Stories of codes that are no longer good, or never were for this: replaced, used, sent for something else, or to somebody else.
import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/generated/types.ts';
import type { Refusal } from '../support/mock.ts';
import { SMS } from '../support/pools.ts';
import { createStage, PASSWORD, type Stage, tokensOf } from '../support/sign-in.ts';

const NEW_PASSWORD = 'An0ther-horse!';
const address = (username: string) => ({ email: `${username}@example.com` });
const verified = (username: string) => ({ ...address(username), email_verified: 'true' });
const mismatch = 'CodeMismatchException';
const expired = 'ExpiredCodeException';

const codeStage = () =>
  createStage({
    pool: {
      AutoVerifiedAttributes: ['email'],
      MfaConfiguration: 'OPTIONAL',
      SmsConfiguration: SMS,
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
    },
  });

async function register(t: Stage, Username: string): Promise<void> {
  const UserAttributes = Object.entries(address(Username)).map(([Name, Value]) => ({ Name, Value }));
  await t.call('SignUp', { ClientId: t.ClientId, Username, Password: PASSWORD, UserAttributes });
}

const confirm = (t: Stage, Username: string, ConfirmationCode: string): Request<'ConfirmSignUp'> => ({
  ClientId: t.ClientId,
  Username,
  ConfirmationCode,
});

const reset = (t: Stage, Username: string, ConfirmationCode: string): Request<'ConfirmForgotPassword'> => ({
  ...confirm(t, Username, ConfirmationCode),
  Password: NEW_PASSWORD,
});

/** Asks for a code until it differs from the one before, and answers both. Two of a million are equal. */
async function twoCodes(t: Stage, username: string, ask: () => Promise<unknown>): Promise<[string, string]> {
  await ask();
  const first = t.lastCode(username);
  await ask();
  const second = t.lastCode(username);
  expect(second).not.toBe(first);
  return [first, second];
}

const named = ({ name }: Refusal) => name;

describe('a code', () => {
  it('of a sign-up is replaced by the next, works once, and for its user only', async () => {
    const t = await codeStage();
    await register(t, 'ada');
    const first = t.lastCode('ada');
    await t.call('ResendConfirmationCode', { ClientId: t.ClientId, Username: 'ada' });
    const second = t.lastCode('ada');
    await register(t, 'grace');
    expect(named(await t.refusal('ConfirmSignUp', confirm(t, 'ada', first)))).toBe(mismatch);
    expect(named(await t.refusal('ConfirmSignUp', confirm(t, 'ada', t.lastCode('grace'))))).toBe(mismatch);
    await t.call('ConfirmSignUp', confirm(t, 'ada', second));
    expect(named(await t.refusal('ConfirmSignUp', confirm(t, 'ada', second)))).toBe('NotAuthorizedException');
  });

  it('of a forgotten password is replaced by the next, and works once', async () => {
    const t = await codeStage();
    await t.user('ada', verified('ada'));
    const forget = () => t.call('ForgotPassword', { ClientId: t.ClientId, Username: 'ada' });
    const [first, second] = await twoCodes(t, 'ada', forget);
    expect(named(await t.refusal('ConfirmForgotPassword', reset(t, 'ada', first)))).toBe(mismatch);
    await t.call('ConfirmForgotPassword', reset(t, 'ada', second));
    expect(named(await t.refusal('ConfirmForgotPassword', reset(t, 'ada', second)))).toBe(expired);
  });

  it('of an address is replaced by the next, works once, and a day long', async () => {
    const t = await codeStage();
    await t.user('ada', address('ada'));
    const { AccessToken } = tokensOf(await t.enter('ada'));
    const AttributeName = 'email';
    const ask = () => t.call('GetUserAttributeVerificationCode', { AccessToken, AttributeName });
    const [first, second] = await twoCodes(t, 'ada', ask);
    const verify = (Code: string) => ({ AccessToken, AttributeName, Code });
    expect(named(await t.refusal('VerifyUserAttribute', verify(first)))).toBe(mismatch);
    await t.call('VerifyUserAttribute', verify(second));
    expect(named(await t.refusal('VerifyUserAttribute', verify(second)))).toBe(expired);
    await ask();
    t.mock.clock.advance({ hours: 24 });
    const later = tokensOf(await t.enter('ada')).AccessToken;
    const late = { ...verify(t.lastCode('ada')), AccessToken: later };
    expect(named(await t.refusal('VerifyUserAttribute', late))).toBe(expired);
  });

  it('of a sign-in is replaced by that of the next sign-in, in both of them', async () => {
    const t = await codeStage();
    await t.user('ada', { phone_number: '+15550100100' });
    const { UserPoolId } = t;
    await t.call('AdminSetUserMFAPreference', { UserPoolId, Username: 'ada', SMSMfaSettings: { Enabled: true } });
    const one = await t.enter('ada');
    const first = t.lastCode('ada');
    const two = await t.enter('ada');
    const second = t.lastCode('ada');
    for (const asked of [one, two]) {
      expect(named(await t.answerRefused(asked, { USERNAME: 'ada', SMS_MFA_CODE: first }))).toBe(mismatch);
    }
    tokensOf(await t.answer(two, { USERNAME: 'ada', SMS_MFA_CODE: second }));
    expect(named(await t.answerRefused(one, { USERNAME: 'ada', SMS_MFA_CODE: second }))).toBe(expired);
  });

  it('proves the address that it was sent to, and not the one that took its place', async () => {
    const t = await codeStage();
    const { UserPoolId } = t;
    const move = (Username: string) =>
      t.call('AdminUpdateUserAttributes', {
        UserPoolId,
        Username,
        UserAttributes: Object.entries(verified(`${Username}.new`)).map(([Name, Value]) => ({ Name, Value })),
      });
    await register(t, 'ada');
    const signUpCode = t.lastCode('ada');
    await move('ada');
    expect(named(await t.refusal('ConfirmSignUp', confirm(t, 'ada', signUpCode)))).toBe(expired);
    await t.user('grace', verified('grace'));
    await t.call('ForgotPassword', { ClientId: t.ClientId, Username: 'grace' });
    const resetCode = t.lastCode('grace');
    const asked = await t.initiate('USER_AUTH', { USERNAME: 'grace', PREFERRED_CHALLENGE: 'EMAIL_OTP' });
    await move('grace');
    expect(named(await t.refusal('ConfirmForgotPassword', reset(t, 'grace', resetCode)))).toBe(expired);
    const otp = { USERNAME: 'grace', EMAIL_OTP_CODE: t.lastCode('grace') };
    expect(named(await t.answerRefused(asked, otp))).toBe(expired);
  });

  it('is good for what it was sent for, and for nothing else', async () => {
    const t = await codeStage();
    await register(t, 'ada');
    const signUpCode = t.lastCode('ada');
    const asked = await t.initiate('USER_AUTH', { USERNAME: 'ada', PREFERRED_CHALLENGE: 'EMAIL_OTP' });
    const otp = t.lastCode('ada');
    expect(otp).toMatch(/^\d{8}$/);
    expect(named(await t.answerRefused(asked, { USERNAME: 'ada', EMAIL_OTP_CODE: signUpCode }))).toBe(mismatch);
    expect(named(await t.refusal('ConfirmSignUp', confirm(t, 'ada', otp)))).toBe(mismatch);
    await t.user('grace', verified('grace'));
    await t.call('ForgotPassword', { ClientId: t.ClientId, Username: 'grace' });
    const AccessToken = tokensOf(await t.enter('grace')).AccessToken;
    const verify = { AccessToken, AttributeName: 'email', Code: t.lastCode('grace') };
    expect(named(await t.refusal('VerifyUserAttribute', verify))).toBe(expired);
    expect(named(await t.refusal('ConfirmForgotPassword', reset(t, 'grace', signUpCode)))).toBe(mismatch);
  });
});

describe('a session', () => {
  it('of another pool, or of the name in another pool, is no session', async () => {
    const [mine, other] = [await createStage(), await createStage({ mock: { seed: 2 } })];
    const { UserPool } = await mine.call('CreateUserPool', { PoolName: 'other' });
    const UserPoolId = UserPool?.Id ?? '';
    const { UserPoolClient } = await mine.call('CreateUserPoolClient', { UserPoolId, ClientName: 'c' });
    await mine.invited('ada');
    await other.invited('ada');
    const answer = {
      ChallengeName: 'NEW_PASSWORD_REQUIRED' as const,
      ChallengeResponses: { USERNAME: 'ada', NEW_PASSWORD },
    };
    const { Session = '' } = await mine.enter('ada');
    const elsewhere = { ...answer, ClientId: UserPoolClient?.ClientId ?? '', Session };
    const foreign = { ...answer, ClientId: mine.ClientId, Session: (await other.enter('ada')).Session ?? '' };
    for (const request of [elsewhere, foreign]) {
      expect(await mine.refusal('RespondToAuthChallenge', request)).toMatchObject({
        name: 'NotAuthorizedException',
        message: 'Invalid session for the user.',
      });
    }
    tokensOf(await mine.call('RespondToAuthChallenge', { ...answer, ClientId: mine.ClientId, Session }));
  });
});
