// Stories of the challenges after a proved password: a new password, second factors, and what sessions can be used for.
import { describe, expect, it } from 'vitest';
import type { CreateUserPoolRequest } from '../../src/generated/types.ts';
import { srpHelper } from '../crypto/independent.ts';
import { createStage, PASSWORD, tokensOf } from '../support/sign-in.ts';

const NEW_PASSWORD = 'Br4nd-new-horse!';
const SMS: Partial<CreateUserPoolRequest> = {
  SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' },
};
const PHONE = { phone_number: '+15555550100' };

describe('NEW_PASSWORD_REQUIRED', () => {
  it('shows what is set and what is due, and takes both', async () => {
    const stage = await createStage({
      pool: {
        Schema: [
          { Name: 'email', Required: true, Mutable: true },
          { Name: 'family_name', Required: true, Mutable: true },
        ],
      },
    });
    const { call, UserPoolId } = stage;
    await stage.invited('ada', { email: 'jane@example.com', email_verified: 'true' });
    const asked = await stage.enter('ada');
    expect(Object.keys(asked).sort()).toEqual(['ChallengeName', 'ChallengeParameters', 'Session']);
    expect(asked.Session).toMatch(/^AYABe[\w-]{1538}$/);
    expect(asked.ChallengeParameters).toMatchObject({
      USER_ID_FOR_SRP: 'ada',
      requiredAttributes: '["userAttributes.family_name"]',
    });
    expect(JSON.parse(asked.ChallengeParameters?.userAttributes ?? '')).toEqual({
      email: 'jane@example.com',
      email_verified: 'true',
      family_name: '',
    });
    const answer = { USERNAME: 'ada', NEW_PASSWORD };
    expect(await stage.answerRefused(asked, { USERNAME: 'ada' })).toMatchObject({
      name: 'InvalidParameterException',
      message: 'Invalid attributes given, new password should be given with key NEW_PASSWORD.',
    });
    expect((await stage.answerRefused(asked, answer)).message).toBe('Invalid attributes given, family_name is missing');
    expect((await stage.answerRefused(asked, { ...answer, family_name: 'L' })).message).toContain('is missing');
    const due = { ...answer, 'userAttributes.family_name': 'L' };
    expect(await stage.answerRefused(asked, { ...due, 'userAttributes.email': 'other@example.com' })).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Cannot modify an already provided email',
    });
    expect(await stage.answerRefused(asked, { ...due, NEW_PASSWORD: 'weak' })).toMatchObject({
      name: 'InvalidPasswordException',
      message: 'Password did not conform with policy: Password not long enough',
    });
    expect(tokensOf(await stage.answer(asked, due)).TokenType).toBe('Bearer');
    const user = await call('AdminGetUser', { UserPoolId, Username: 'ada' });
    expect(user.UserStatus).toBe('CONFIRMED');
    expect(user.UserAttributes).toContainEqual({ Name: 'family_name', Value: 'L' });
    expect(tokensOf(await stage.enter('ada', NEW_PASSWORD)).TokenType).toBe('Bearer');
    expect((await stage.initiateRefused('USER_PASSWORD_AUTH', { USERNAME: 'ada', PASSWORD })).name).toBe(
      'NotAuthorizedException',
    );
  });

  it('takes the temporary password again, and tells the token trigger of the occasion', async () => {
    const stage = await createStage();
    await stage.invited('ada');
    stage.mock.triggers.set('preTokenGeneration', () => undefined);
    await stage.answer(await stage.enterBySrp('ada'), { USERNAME: 'ada', NEW_PASSWORD: PASSWORD });
    expect(stage.mock.triggers.calls.at(-1)?.event).toMatchObject({
      triggerSource: 'TokenGeneration_NewPasswordChallenge',
    });
  });

  it('does not take an address that signs somebody else in', async () => {
    const stage = await createStage({ pool: { UsernameAttributes: ['email', 'phone_number'] } });
    await stage.user('grace@example.com');
    await stage.invited('+15555550100');
    const asked = await stage.enter('+15555550100');
    const answer = { USERNAME: '+15555550100', NEW_PASSWORD, 'userAttributes.email': 'grace@example.com' };
    expect(await stage.answerRefused(asked, answer)).toMatchObject({
      name: 'AliasExistsException',
      message: 'An account with the given email already exists.',
    });
    const free = { ...answer, 'userAttributes.email': 'ada@example.com' };
    expect(tokensOf(await stage.answer(asked, free)).TokenType).toBe('Bearer');
  });

  it('leaves the user as they were when an answer is refused', async () => {
    const stage = await createStage({ client: { WriteAttributes: ['name'] } });
    const { call, UserPoolId } = stage;
    await stage.invited('ada');
    const before = await call('AdminGetUser', { UserPoolId, Username: 'ada' });
    const asked = await stage.enter('ada');
    const refused = await stage.answerRefused(asked, {
      USERNAME: 'ada',
      NEW_PASSWORD,
      'userAttributes.name': 'Ada',
      'userAttributes.nickname': 'A',
    });
    expect(refused.name).toBe('NotAuthorizedException');
    expect(await call('AdminGetUser', { UserPoolId, Username: 'ada' })).toEqual(before);
  });
});

describe('a session', () => {
  it('is used once', async () => {
    const stage = await createStage();
    await stage.invited('ada');
    const asked = await stage.enter('ada');
    await stage.answer(asked, { USERNAME: 'ada', NEW_PASSWORD });
    expect(await stage.answerRefused(asked, { USERNAME: 'ada', NEW_PASSWORD })).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid session for the user, session can only be used once.',
    });
  });

  it('lives as long as the client says, three minutes by default', async () => {
    for (const [settings, minutes] of [[{}, 3] as const, [{ AuthSessionValidity: 7 }, 7] as const]) {
      const stage = await createStage({ client: settings });
      await stage.invited('ada');
      const asked = await stage.enter('ada');
      stage.mock.clock.advance({ minutes, seconds: -1 });
      const weak = await stage.answerRefused(asked, { USERNAME: 'ada', NEW_PASSWORD: 'weak' });
      expect(weak.name).toBe('InvalidPasswordException');
      stage.mock.clock.advance({ seconds: 1 });
      expect((await stage.answerRefused(asked, { USERNAME: 'ada', NEW_PASSWORD })).message).toBe(
        'Invalid session for the user, session is expired.',
      );
    }
  });

  it('fits one user, one client, one challenge and no other string', async () => {
    const stage = await createStage();
    const { call, refusal, UserPoolId } = stage;
    await stage.invited('ada');
    await stage.invited('grace');
    const asked = await stage.enter('ada');
    const invalid = { name: 'NotAuthorizedException', message: 'Invalid session for the user.' };
    expect(await stage.answerRefused(asked, { USERNAME: 'grace', NEW_PASSWORD })).toMatchObject(invalid);
    expect(await stage.answerRefused(asked, { USERNAME: 'nobody', NEW_PASSWORD })).toMatchObject(invalid);
    const code = { ...asked, ChallengeName: 'SMS_MFA' as const };
    expect(await stage.answerRefused(code, { USERNAME: 'ada', SMS_MFA_CODE: '1' })).toMatchObject(invalid);
    const { UserPoolClient } = await call('CreateUserPoolClient', { UserPoolId, ClientName: 'other' });
    const elsewhere = await refusal('RespondToAuthChallenge', {
      ClientId: UserPoolClient?.ClientId ?? '',
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: asked.Session,
      ChallengeResponses: { USERNAME: 'ada', NEW_PASSWORD },
    });
    expect(elsewhere).toMatchObject(invalid);
    const Session = asked.Session ?? '';
    const changed = `${Session.slice(0, -1)}${Session.endsWith('A') ? 'B' : 'A'}`;
    expect(await stage.answerRefused({ ...asked, Session: changed }, { USERNAME: 'ada', NEW_PASSWORD })).toMatchObject(
      invalid,
    );
    const garbled = await stage.answerRefused({ ...asked, Session: 'x'.repeat(40) }, { USERNAME: 'ada', NEW_PASSWORD });
    expect(garbled).toMatchObject({ name: 'NotAuthorizedException', message: 'Invalid session provided' });
    const none = await refusal('RespondToAuthChallenge', {
      ClientId: stage.ClientId,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      ChallengeResponses: { USERNAME: 'ada', NEW_PASSWORD },
    });
    expect(none).toMatchObject({ name: 'InvalidParameterException', message: 'Missing required parameter Session' });
    expect(tokensOf(await stage.answer(asked, { USERNAME: 'ada', NEW_PASSWORD })).TokenType).toBe('Bearer');
  });

  it('wants the secret hash with each answer', async () => {
    const stage = await createStage({ client: { GenerateSecret: true } });
    await stage.invited('ada');
    const SECRET_HASH = srpHelper.createSecretHash('ada', stage.ClientId, stage.secret ?? '');
    const asked = await stage.enter('ada', PASSWORD, { SECRET_HASH });
    expect((await stage.answerRefused(asked, { USERNAME: 'ada', NEW_PASSWORD })).message).toContain('was not received');
    const wrong = await stage.answerRefused(asked, { USERNAME: 'ada', NEW_PASSWORD, SECRET_HASH: 'AAAA' });
    expect(wrong.message).toContain('Unable to verify secret hash');
    expect(tokensOf(await stage.answer(asked, { USERNAME: 'ada', NEW_PASSWORD, SECRET_HASH })).TokenType).toBe(
      'Bearer',
    );
  });

  it('is of no use to a user who was disabled or deleted meanwhile', async () => {
    const stage = await createStage();
    const { call, UserPoolId } = stage;
    await stage.invited('ada');
    const asked = await stage.enter('ada');
    await call('AdminDisableUser', { UserPoolId, Username: 'ada' });
    expect((await stage.answerRefused(asked, { USERNAME: 'ada', NEW_PASSWORD })).message).toBe('User is disabled.');
    await call('AdminDeleteUser', { UserPoolId, Username: 'ada' });
    expect((await stage.answerRefused(asked, { USERNAME: 'ada', NEW_PASSWORD })).name).toBe('NotAuthorizedException');
  });
});

describe('SMS_MFA', () => {
  const required = () => createStage({ pool: { ...SMS, MfaConfiguration: 'ON' } });

  it('sends six digits to the masked number and verifies the number by the right ones', async () => {
    const stage = await required();
    const { call, UserPoolId } = stage;
    await stage.user('ada', PHONE);
    const asked = await stage.enterBySrp('ada');
    expect(asked).toMatchObject({
      ChallengeName: 'SMS_MFA',
      ChallengeParameters: {
        CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS',
        CODE_DELIVERY_DESTINATION: '+*******0100',
        USER_ID_FOR_SRP: 'ada',
      },
    });
    const code = stage.lastCode('ada');
    expect(code).toMatch(/^\d{6}$/);
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await stage.answerRefused(asked, { USERNAME: 'ada', SMS_MFA_CODE: wrong })).toMatchObject({
      name: 'CodeMismatchException',
      message: 'Invalid code or auth state for the user.',
    });
    expect((await stage.answerRefused(asked, { USERNAME: 'ada' })).message).toBe(
      'Missing required parameter SMS_MFA_CODE',
    );
    expect(tokensOf(await stage.answer(asked, { USERNAME: 'ada', SMS_MFA_CODE: code })).TokenType).toBe('Bearer');
    const user = await call('AdminGetUser', { UserPoolId, Username: 'ada' });
    expect(user.UserAttributes).toContainEqual({ Name: 'phone_number_verified', Value: 'true' });
  });

  it('locks after five wrong codes', async () => {
    const stage = await required();
    await stage.user('ada', PHONE);
    const asked = await stage.enter('ada');
    const code = stage.lastCode('ada');
    const wrong = { USERNAME: 'ada', SMS_MFA_CODE: code === '000000' ? '000001' : '000000' };
    for (let count = 1; count <= 5; count += 1) {
      expect((await stage.answerRefused(asked, wrong)).name).toBe('CodeMismatchException');
    }
    const right = { USERNAME: 'ada', SMS_MFA_CODE: code };
    expect((await stage.answerRefused(asked, right)).name).toBe('NotAuthorizedException');
    stage.mock.clock.advance({ seconds: 1 });
    expect(tokensOf(await stage.answer(asked, right)).TokenType).toBe('Bearer');
  });

  it('comes after the new password', async () => {
    const stage = await required();
    await stage.invited('ada', PHONE);
    const asked = await stage.answer(await stage.enter('ada'), { USERNAME: 'ada', NEW_PASSWORD });
    expect(asked.ChallengeName).toBe('SMS_MFA');
  });

  it('is not asked at a refresh, nor where MFA is optional and not chosen', async () => {
    const stage = await createStage({ pool: { ...SMS, MfaConfiguration: 'OPTIONAL' } });
    const { call, UserPoolId } = stage;
    await stage.user('ada', PHONE);
    const { RefreshToken } = tokensOf(await stage.enter('ada'));
    const MFAOptions = [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' } as const];
    await call('AdminSetUserSettings', { UserPoolId, Username: 'ada', MFAOptions });
    expect((await stage.enter('ada')).ChallengeName).toBe('SMS_MFA');
    const refreshed = await stage.initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: RefreshToken });
    expect(refreshed.AuthenticationResult?.TokenType).toBe('Bearer');
  });

  it('does not go out when the message is refused by its trigger', async () => {
    const stage = await required();
    await stage.user('ada', PHONE);
    stage.mock.triggers.set('customMessage', () => {
      throw new Error('no words');
    });
    const refused = await stage.initiateRefused('USER_PASSWORD_AUTH', { USERNAME: 'ada', PASSWORD });
    expect(refused.message).toBe('CustomMessage failed with error no words.');
    expect(stage.mock.world.pools.get(stage.UserPoolId)?.sessions.size).toBe(0);
  });
});

describe('MFA_SETUP', () => {
  it('is asked of a user without any factor, and takes no session but that of the set-up', async () => {
    const stage = await createStage({ pool: { ...SMS, MfaConfiguration: 'ON' } });
    const { call, UserPoolId } = stage;
    await stage.user('ada');
    const asked = await stage.enter('ada');
    expect(asked).toMatchObject({
      ChallengeName: 'MFA_SETUP',
      ChallengeParameters: { MFAS_CAN_SETUP: '["SMS_MFA"]', USER_ID_FOR_SRP: 'ada' },
    });
    expect((await stage.answerRefused(asked, { USERNAME: 'ada' })).name).toBe('NotAuthorizedException');
    await call('AdminUpdateUserAttributes', {
      UserPoolId,
      Username: 'ada',
      UserAttributes: [{ Name: 'phone_number', Value: PHONE.phone_number }],
    });
    expect((await stage.enter('ada')).ChallengeName).toBe('SMS_MFA');
  });

  it('sets up an e-mail address by its code', async () => {
    const stage = await createStage({
      pool: {
        EmailConfiguration: {
          EmailSendingAccount: 'DEVELOPER',
          SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
        },
      },
    });
    const { call, UserPoolId } = stage;
    await call('SetUserPoolMfaConfig', {
      UserPoolId,
      MfaConfiguration: 'ON',
      EmailMfaConfiguration: { Message: 'Your code is {####}', Subject: 'Code' },
    });
    await stage.user('ada');
    const asked = await stage.enter('ada');
    expect(asked.ChallengeParameters?.MFAS_CAN_SETUP).toBe('["EMAIL_OTP"]');
    const next = await stage.answer(asked, { USERNAME: 'ada', EMAIL: 'ada@example.com' });
    expect(next).toMatchObject({
      ChallengeName: 'EMAIL_OTP',
      ChallengeParameters: { CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL', CODE_DELIVERY_DESTINATION: 'a***@e***' },
    });
    expect((await call('AdminGetUser', { UserPoolId, Username: 'ada' })).UserAttributes).toHaveLength(1);
    const code = stage.lastCode('ada');
    expect(code).toMatch(/^\d{6}$/);
    expect(tokensOf(await stage.answer(next, { USERNAME: 'ada', EMAIL_OTP_CODE: code })).TokenType).toBe('Bearer');
    const user = await call('AdminGetUser', { UserPoolId, Username: 'ada' });
    expect(user).toMatchObject({ UserMFASettingList: ['EMAIL_OTP'] });
    expect(user.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
    expect((await stage.enter('ada')).ChallengeName).toBe('EMAIL_OTP');
  });
});

describe('RespondToAuthChallenge', () => {
  it('does not take ADMIN_NO_SRP_AUTH', async () => {
    const { refusal, ClientId } = await createStage();
    const refused = await refusal('RespondToAuthChallenge', {
      ClientId,
      ChallengeName: 'ADMIN_NO_SRP_AUTH',
      ChallengeResponses: { USERNAME: 'ada', PASSWORD },
    });
    expect(refused.name).toBe('InvalidParameterException');
  });

  it('wants the username first', async () => {
    const { refusal, ClientId } = await createStage();
    const refused = await refusal('RespondToAuthChallenge', { ClientId, ChallengeName: 'SMS_MFA' });
    expect(refused.message).toBe('Missing required parameter USERNAME');
  });

  it('hands its metadata to the triggers behind it, and InitiateAuth hides its own from them', async () => {
    const stage = await createStage();
    const { mock, call, ClientId } = stage;
    await stage.invited('ada');
    for (const name of ['preAuthentication', 'postAuthentication', 'preTokenGeneration'] as const) {
      mock.triggers.set(name, () => undefined);
    }
    const asked = await call('InitiateAuth', {
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada', PASSWORD },
      ClientMetadata: { step: 'initiate' },
    });
    await call('RespondToAuthChallenge', {
      ClientId,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: asked.Session,
      ChallengeResponses: { USERNAME: 'ada', NEW_PASSWORD },
      ClientMetadata: { step: 'respond' },
    });
    const requests = mock.triggers.calls.map(({ trigger, event }) => {
      const { clientMetadata, validationData } = (event as { request: Record<string, unknown> }).request;
      return [trigger, clientMetadata, validationData];
    });
    expect(requests).toEqual([
      ['preAuthentication', undefined, { step: 'initiate' }],
      ['postAuthentication', { step: 'respond' }, undefined],
      ['preTokenGeneration', { step: 'respond' }, undefined],
    ]);
  });
});

describe('AdminRespondToAuthChallenge', () => {
  it('takes the real username and not an alias', async () => {
    const stage = await createStage({ pool: { AliasAttributes: ['email'] } });
    const { call, refusal, UserPoolId, ClientId } = stage;
    await stage.invited('ada', { email: 'ada@example.com', email_verified: 'true' });
    const asked = await call('AdminInitiateAuth', {
      UserPoolId,
      ClientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada@example.com', PASSWORD },
    });
    const answer = {
      UserPoolId,
      ClientId,
      ChallengeName: 'NEW_PASSWORD_REQUIRED' as const,
      Session: asked.Session,
      ChallengeResponses: { USERNAME: 'ada@example.com', NEW_PASSWORD },
    };
    expect((await refusal('AdminRespondToAuthChallenge', answer)).name).toBe('NotAuthorizedException');
    const real = { ...answer, ChallengeResponses: { USERNAME: 'ada', NEW_PASSWORD } };
    const done = await call('AdminRespondToAuthChallenge', real);
    expect(done).not.toHaveProperty('ChallengeName');
    expect(done.ChallengeParameters).toEqual({});
  });
});
