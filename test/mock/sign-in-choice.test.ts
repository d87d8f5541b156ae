// Stories of USER_AUTH: the offer, the preferred challenge, codes as a first factor, and what unknown users are shown.
import { describe, expect, it } from 'vitest';
import { createStage, PASSWORD, type Stage, startSrp, tokensOf } from '../support/sign-in.ts';

const CODES = ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] as const;
const CONTACT = { email: 'jane@gmail.com', email_verified: 'true', phone_number: '+15555550100' };

const passwordless = (client = {}) =>
  createStage({ pool: { Policies: { SignInPolicy: { AllowedFirstAuthFactors: [...CODES] } } }, client });
const begin = (stage: Stage, USERNAME: string, more = {}) => stage.initiate('USER_AUTH', { USERNAME, ...more });

describe('USER_AUTH', () => {
  it('offers what the user can use', async () => {
    const stage = await passwordless();
    await stage.user('ada', CONTACT);
    await stage.user('bob');
    const asked = await begin(stage, 'ada');
    expect(asked).toMatchObject({ ChallengeName: 'SELECT_CHALLENGE', ChallengeParameters: {} });
    expect([...(asked.AvailableChallenges ?? [])].sort()).toEqual(['EMAIL_OTP', 'PASSWORD', 'PASSWORD_SRP', 'SMS_OTP']);
    expect((await begin(stage, 'bob')).AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD']);
  });

  it('offers only passwords to users with a temporary one, and in a pool without other factors', async () => {
    const stage = await passwordless();
    await stage.invited('ada', CONTACT);
    const preferred = await begin(stage, 'ada', { PREFERRED_CHALLENGE: 'EMAIL_OTP' });
    expect(preferred).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD'],
    });
    const plain = await createStage();
    await plain.user('ada', CONTACT);
    expect((await begin(plain, 'ada', { PREFERRED_CHALLENGE: 'WEB_AUTHN' })).AvailableChallenges).toEqual([
      'PASSWORD_SRP',
      'PASSWORD',
    ]);
  });

  it('signs in at once with the preferred password', async () => {
    const stage = await passwordless();
    await stage.user('ada');
    const preferred = { PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD };
    expect(tokensOf(await begin(stage, 'ada', preferred)).TokenType).toBe('Bearer');
    const srp = startSrp(stage.UserPoolId, 'ada', PASSWORD);
    const asked = await begin(stage, 'ada', { PREFERRED_CHALLENGE: 'PASSWORD_SRP', SRP_A: srp.srpA });
    expect(asked.ChallengeName).toBe('PASSWORD_VERIFIER');
    expect(asked.Session).toMatch(/^AYABe/);
    expect(tokensOf(await stage.answer(asked, srp.prove(asked))).TokenType).toBe('Bearer');
  });

  it('goes on from the choice to each factor', async () => {
    const stage = await passwordless();
    await stage.user('ada', CONTACT);
    const chosen = async (responses: Record<string, string>) =>
      stage.answer(await begin(stage, 'ada'), { USERNAME: 'ada', ...responses });
    expect(tokensOf(await chosen({ ANSWER: 'PASSWORD', PASSWORD })).TokenType).toBe('Bearer');
    const srp = startSrp(stage.UserPoolId, 'ada', PASSWORD);
    const verifier = await chosen({ ANSWER: 'PASSWORD_SRP', SRP_A: srp.srpA });
    expect(tokensOf(await stage.answer(verifier, srp.prove(verifier))).TokenType).toBe('Bearer');
    const password = await chosen({ ANSWER: 'PASSWORD' });
    expect(password.ChallengeName).toBe('PASSWORD');
    expect(tokensOf(await stage.answer(password, { USERNAME: 'ada', PASSWORD })).TokenType).toBe('Bearer');
    const sms = await chosen({ ANSWER: 'SMS_OTP' });
    expect(sms).toMatchObject({
      ChallengeName: 'SMS_OTP',
      ChallengeParameters: { CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS' },
    });
    const SMS_OTP_CODE = stage.lastCode('ada');
    expect(tokensOf(await stage.answer(sms, { USERNAME: 'ada', SMS_OTP_CODE })).TokenType).toBe('Bearer');
  });

  it('refuses an answer that was not on offer and keeps the offer', async () => {
    const stage = await passwordless();
    await stage.user('ada');
    const asked = await begin(stage, 'ada');
    for (const ANSWER of ['EMAIL_OTP', 'NOPE']) {
      expect((await stage.answerRefused(asked, { USERNAME: 'ada', ANSWER })).name).toBe('InvalidParameterException');
    }
    const answer = { USERNAME: 'ada', ANSWER: 'PASSWORD', PASSWORD };
    expect(tokensOf(await stage.answer(asked, answer)).TokenType).toBe('Bearer');
  });

  it('ends with a wrong password', async () => {
    const stage = await passwordless();
    await stage.user('ada');
    const asked = await begin(stage, 'ada');
    const answer = { USERNAME: 'ada', ANSWER: 'PASSWORD', PASSWORD: 'wrong' };
    expect((await stage.answerRefused(asked, answer)).message).toBe('Incorrect username or password.');
    expect((await stage.answerRefused(asked, { ...answer, PASSWORD })).message).toContain('can only be used once');
    const srp = startSrp(stage.UserPoolId, 'ada', 'wrong');
    const verifier = await begin(stage, 'ada', { PREFERRED_CHALLENGE: 'PASSWORD_SRP', SRP_A: srp.srpA });
    expect((await stage.answerRefused(verifier, srp.prove(verifier))).message).toBe('Incorrect username or password.');
    expect((await stage.answerRefused(verifier, srp.prove(verifier))).message).toContain('can only be used once');
  });

  it('sends a preferred code of eight digits, and forgives wrong ones', async () => {
    const stage = await passwordless();
    await stage.user('ada', CONTACT);
    const asked = await begin(stage, 'ada', { PREFERRED_CHALLENGE: 'EMAIL_OTP' });
    expect(asked).toMatchObject({
      ChallengeName: 'EMAIL_OTP',
      AvailableChallenges: ['EMAIL_OTP'],
      ChallengeParameters: { CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL', CODE_DELIVERY_DESTINATION: 'j***@g***' },
    });
    const code = stage.lastCode('ada');
    expect(code).toMatch(/^\d{8}$/);
    for (let count = 1; count <= 6; count += 1) {
      expect(await stage.answerRefused(asked, { USERNAME: 'ada', EMAIL_OTP_CODE: '0' })).toMatchObject({
        name: 'CodeMismatchException',
        message: 'Invalid code or auth state for the user.',
      });
    }
    expect(tokensOf(await stage.answer(asked, { USERNAME: 'ada', EMAIL_OTP_CODE: code })).TokenType).toBe('Bearer');
    expect((await stage.answerRefused(asked, { USERNAME: 'ada', EMAIL_OTP_CODE: code })).message).toContain('once');
  });

  it('confirms a sign-up by a code, which nothing else does', async () => {
    const stage = await passwordless();
    const { call, UserPoolId, ClientId } = stage;
    await call('SignUp', {
      ClientId,
      Username: 'ada',
      Password: PASSWORD,
      UserAttributes: [{ Name: 'email', Value: CONTACT.email }],
    });
    const direct = { USERNAME: 'ada', PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD };
    expect((await stage.initiateRefused('USER_AUTH', direct)).name).toBe('UserNotConfirmedException');
    const asked = await begin(stage, 'ada', { PREFERRED_CHALLENGE: 'EMAIL_OTP' });
    await stage.answer(asked, { USERNAME: 'ada', EMAIL_OTP_CODE: stage.lastCode('ada') });
    const user = await call('AdminGetUser', { UserPoolId, Username: 'ada' });
    expect(user.UserStatus).toBe('CONFIRMED');
    expect(user.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
  });

  it('does not make an alias of an address that is already one', async () => {
    const stage = await createStage({
      pool: {
        AliasAttributes: ['email'],
        Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
      },
    });
    await stage.user('grace', { email: CONTACT.email, email_verified: 'true' });
    await stage.user('ada', { email: CONTACT.email });
    const asked = await begin(stage, 'ada', { PREFERRED_CHALLENGE: 'EMAIL_OTP' });
    const refused = await stage.answerRefused(asked, { USERNAME: 'ada', EMAIL_OTP_CODE: stage.lastCode('ada') });
    expect(refused.name).toBe('AliasExistsException');
    expect((await begin(stage, CONTACT.email)).ChallengeName).toBe('SELECT_CHALLENGE');
  });

  it('signs in with the Session of ConfirmSignUp, once', async () => {
    const stage = await createStage({
      pool: {
        AutoVerifiedAttributes: ['email'],
        Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
      },
    });
    const { call, refusal, ClientId } = stage;
    const UserAttributes = [{ Name: 'email', Value: CONTACT.email }];
    const signedUp = await call('SignUp', { ClientId, Username: 'ada', Password: PASSWORD, UserAttributes });
    const confirmed = await call('ConfirmSignUp', {
      ClientId,
      Username: 'ada',
      ConfirmationCode: stage.lastCode('ada'),
      Session: signedUp.Session,
    });
    const request = {
      ClientId,
      AuthFlow: 'USER_AUTH' as const,
      AuthParameters: { USERNAME: 'ada' },
      Session: confirmed.Session,
    };
    const other = { ...request, AuthParameters: { USERNAME: 'bob' } };
    expect((await refusal('InitiateAuth', other)).name).toBe('NotAuthorizedException');
    expect(tokensOf(await call('InitiateAuth', request)).TokenType).toBe('Bearer');
    expect((await refusal('InitiateAuth', request)).name).toBe('NotAuthorizedException');
  });

  it('plays the challenge for an unknown name where the client hides users, and sends nothing', async () => {
    const stage = await passwordless({ PreventUserExistenceErrors: 'ENABLED' });
    const asked = await begin(stage, 'nobody', { PREFERRED_CHALLENGE: 'EMAIL_OTP' });
    expect(asked).toMatchObject({ ChallengeName: 'EMAIL_OTP', AvailableChallenges: ['EMAIL_OTP'] });
    expect(asked.ChallengeParameters?.CODE_DELIVERY_DESTINATION).toMatch(/^[a-z]\*{3}@[a-z]\*{3}$/);
    expect(await stage.answerRefused(asked, { USERNAME: 'nobody', EMAIL_OTP_CODE: '12345678' })).toMatchObject({
      name: 'CodeMismatchException',
      message: 'Invalid code or auth state for the user.',
    });
    const choice = await begin(stage, 'nobody');
    const password = { USERNAME: 'nobody', ANSWER: 'PASSWORD', PASSWORD };
    expect((await stage.answerRefused(choice, password)).message).toBe('Incorrect username or password.');
    expect(stage.mock.world.pools.get(stage.UserPoolId)?.messages).toEqual([]);
  });
});

describe('GetUserAuthFactors', () => {
  it('shows the first factors at hand, as its administrative twin does', async () => {
    const stage = await passwordless();
    const { call, UserPoolId } = stage;
    await stage.user('ada', CONTACT);
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    const shown = await call('GetUserAuthFactors', { AccessToken });
    expect(shown).toEqual({ Username: 'ada', ConfiguredUserAuthFactors: [...CODES] });
    expect(await call('AdminGetUserAuthFactors', { UserPoolId, Username: 'ada' })).toEqual(shown);
  });
});
