// Stories of second factors by message: codes by text message, and set-up on the way, by an administrator or by e-mail.
import { describe, expect, it } from 'vitest';
import type { CreateUserPoolRequest } from '../../src/generated/types.ts';
import { createStage, PASSWORD, tokensOf } from '../support/sign-in.ts';

const NEW_PASSWORD = 'Br4nd-new-horse!';
const SMS: Partial<CreateUserPoolRequest> = {
  SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' },
};
const PHONE = { phone_number: '+15555550100' };

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
