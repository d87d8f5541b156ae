// Stories of second factors: the software token and its proof, inside a sign-in and out of it, and what sign-ins ask.
import { describe, expect, it } from 'vitest';
import { codeOf, factorsOf, invalid, PHONE, prefer, provedToken, tokenStage, wrongCodeOf } from '../support/mfa.ts';
import { SMS } from '../support/pools.ts';
import { createStage, PASSWORD, tokensOf } from '../support/sign-in.ts';

const SMS_ON = { MfaConfiguration: 'ON', SmsConfiguration: SMS } as const;

describe('AssociateSoftwareToken', () => {
  it('gives 52 characters of base32, another secret each time, and no session for a token', async () => {
    const stage = await tokenStage();
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    const first = await stage.call('AssociateSoftwareToken', { AccessToken });
    const second = await stage.call('AssociateSoftwareToken', { AccessToken });
    expect(first).toEqual({ SecretCode: expect.stringMatching(/^[A-Z2-7]{52}$/) });
    expect(second.SecretCode).not.toBe(first.SecretCode);
  });

  it('wants a token or a session, and one of them only', async () => {
    const stage = await tokenStage('ON');
    const { Session = '' } = await stage.enter('ada');
    expect(await stage.refusal('AssociateSoftwareToken', {})).toMatchObject({ name: 'InvalidParameterException' });
    const both = { AccessToken: 'a.b.c', Session };
    expect(await stage.refusal('AssociateSoftwareToken', both)).toMatchObject({ name: 'InvalidParameterException' });
    expect(await stage.refusal('AssociateSoftwareToken', { AccessToken: 'a.b.c' })).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid Access Token',
    });
  });

  it('is refused where the pool has no software tokens', async () => {
    const stage = await createStage();
    await stage.user('ada');
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    const off = {
      name: 'SoftwareTokenMFANotFoundException',
      message: 'Software Token MFA has not been enabled by the userPool',
    };
    expect(await stage.refusal('AssociateSoftwareToken', { AccessToken })).toMatchObject(off);
    expect(await stage.refusal('VerifySoftwareToken', { AccessToken, UserCode: '123456' })).toMatchObject(off);
  });

  it('leaves the earlier token in force until the new one is proved', async () => {
    const stage = await tokenStage();
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    const old = await provedToken(stage, AccessToken);
    await prefer(stage, AccessToken, { SoftwareTokenMfaSettings: { Enabled: true } });
    const { SecretCode } = await stage.call('AssociateSoftwareToken', { AccessToken });
    const asked = await stage.enter('ada');
    const answer = { USERNAME: 'ada', SOFTWARE_TOKEN_MFA_CODE: codeOf(stage, old) };
    expect((await stage.answer(asked, answer)).AuthenticationResult).toBeDefined();
    stage.mock.clock.advance({ seconds: 60 });
    await stage.call('VerifySoftwareToken', { AccessToken, UserCode: codeOf(stage, SecretCode) });
    const again = await stage.enter('ada');
    const stale = { USERNAME: 'ada', SOFTWARE_TOKEN_MFA_CODE: codeOf(stage, old) };
    expect((await stage.answerRefused(again, stale)).name).toBe('CodeMismatchException');
  });

  it('takes the token of a deleted user for no token', async () => {
    const stage = await tokenStage();
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    await stage.call('AdminDeleteUser', { UserPoolId: stage.UserPoolId, Username: 'ada' });
    expect((await stage.refusal('AssociateSoftwareToken', { AccessToken })).name).toBe('NotAuthorizedException');
    const verify = { AccessToken, UserCode: '123456' };
    expect((await stage.refusal('VerifySoftwareToken', verify)).name).toBe('UserNotFoundException');
  });
});

describe('VerifySoftwareToken', () => {
  it('proves the newest secret, and no older one', async () => {
    const stage = await tokenStage();
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    const older = await stage.call('AssociateSoftwareToken', { AccessToken });
    const newest = await stage.call('AssociateSoftwareToken', { AccessToken });
    const mismatch = {
      name: 'EnableSoftwareTokenMFAException',
      message: 'Code mismatch and fail enable Software Token MFA',
    };
    const verify = (UserCode: string) => ({ AccessToken, UserCode });
    expect(await stage.refusal('VerifySoftwareToken', verify(codeOf(stage, older.SecretCode)))).toMatchObject(mismatch);
    expect(await stage.refusal('VerifySoftwareToken', verify('abcdef'))).toMatchObject({
      name: 'InvalidParameterException',
    });
    const verified = await stage.call('VerifySoftwareToken', verify(codeOf(stage, newest.SecretCode)));
    expect(verified).toEqual({ Status: 'SUCCESS' });
  });

  it('takes codes of one step early or late, not of two', async () => {
    for (const [ahead, taken] of [
      [-60, false],
      [-30, true],
      [30, true],
      [60, false],
    ] as const) {
      const stage = await tokenStage();
      const { AccessToken } = tokensOf(await stage.enter('ada'));
      const { SecretCode } = await stage.call('AssociateSoftwareToken', { AccessToken });
      const request = { AccessToken, UserCode: codeOf(stage, SecretCode, ahead) };
      if (taken) expect((await stage.call('VerifySoftwareToken', request)).Status).toBe('SUCCESS');
      else expect((await stage.refusal('VerifySoftwareToken', request)).name).toBe('EnableSoftwareTokenMFAException');
    }
  });

  it('wants a secret first, and does not take a code a second time', async () => {
    const stage = await tokenStage();
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    expect(await stage.refusal('VerifySoftwareToken', { AccessToken, UserCode: '123456' })).toMatchObject(
      invalid('User has not set up software token mfa'),
    );
    const { SecretCode } = await stage.call('AssociateSoftwareToken', { AccessToken });
    const request = { AccessToken, UserCode: codeOf(stage, SecretCode) };
    await stage.call('VerifySoftwareToken', request);
    expect((await stage.refusal('VerifySoftwareToken', request)).name).toBe('EnableSoftwareTokenMFAException');
  });

  it('turns nothing on for the owner of a token', async () => {
    const stage = await tokenStage();
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    await provedToken(stage, AccessToken);
    expect(await factorsOf(stage)).toEqual([undefined, undefined]);
    expect((await stage.enter('ada')).AuthenticationResult).toBeDefined();
  });

  it('gives the token the name that its challenge shows, and spends the code', async () => {
    const stage = await tokenStage();
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    const { SecretCode } = await stage.call('AssociateSoftwareToken', { AccessToken });
    const UserCode = codeOf(stage, SecretCode);
    await stage.call('VerifySoftwareToken', { AccessToken, UserCode, FriendlyDeviceName: 'Work phone' });
    await prefer(stage, AccessToken, { SoftwareTokenMfaSettings: { Enabled: true } });
    const asked = await stage.enter('ada');
    expect(asked).toMatchObject({
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      ChallengeParameters: { FRIENDLY_DEVICE_NAME: 'Work phone', USER_ID_FOR_SRP: 'ada' },
    });
    expect(await stage.answerRefused(asked, { USERNAME: 'ada', SOFTWARE_TOKEN_MFA_CODE: UserCode })).toMatchObject({
      name: 'ExpiredCodeException',
      message: 'Your software token has already been used once.',
    });
    const wrong = { USERNAME: 'ada', SOFTWARE_TOKEN_MFA_CODE: wrongCodeOf(stage, SecretCode) };
    expect(await stage.answerRefused(asked, wrong)).toMatchObject({
      name: 'CodeMismatchException',
      message: 'Invalid code received for user',
    });
    const right = { USERNAME: 'ada', SOFTWARE_TOKEN_MFA_CODE: codeOf(stage, SecretCode, 30) };
    expect((await stage.answer(asked, right)).AuthenticationResult).toBeDefined();
  });
});

describe('MFA_SETUP by a software token', () => {
  it('goes from session to session, each good for one step, and turns the token on', async () => {
    const stage = await tokenStage('ON');
    await stage.user('bob');
    const asked = await stage.enter('bob');
    expect(asked).toMatchObject({
      ChallengeName: 'MFA_SETUP',
      ChallengeParameters: { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' },
    });
    const first = asked.Session ?? '';
    const unready = await stage.refusal('VerifySoftwareToken', { Session: first, UserCode: '123456' });
    expect(unready).toMatchObject(invalid('User has not set up software token mfa'));
    const associated = await stage.call('AssociateSoftwareToken', { Session: first });
    expect((await stage.refusal('AssociateSoftwareToken', { Session: first })).name).toBe('NotAuthorizedException');
    const second = associated.Session ?? '';
    const wrong = wrongCodeOf(stage, associated.SecretCode);
    expect((await stage.refusal('VerifySoftwareToken', { Session: second, UserCode: wrong })).name).toBe(
      'EnableSoftwareTokenMFAException',
    );
    expect((await stage.answerRefused({ ...asked, Session: second }, { USERNAME: 'bob' })).name).toBe(
      'NotAuthorizedException',
    );
    const UserCode = codeOf(stage, associated.SecretCode);
    const verified = await stage.call('VerifySoftwareToken', { Session: second, UserCode });
    expect(verified.Status).toBe('SUCCESS');
    const third = { ChallengeName: 'MFA_SETUP', Session: verified.Session ?? '' } as const;
    const { AccessToken } = tokensOf(await stage.answer(third, { USERNAME: 'bob' }));
    expect((await stage.call('GetUser', { AccessToken })).UserMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);
    expect((await stage.enter('bob')).ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  });

  it('takes no session of another challenge, and none that is made up', async () => {
    const stage = await createStage({ pool: { ...SMS_ON } });
    await stage.user('ada', PHONE);
    const { Session = '' } = await stage.enter('ada');
    expect((await stage.refusal('AssociateSoftwareToken', { Session })).name).toBe('NotAuthorizedException');
    const madeUp = { Session: 'A'.repeat(40) };
    expect((await stage.refusal('AssociateSoftwareToken', madeUp)).name).toBe('NotAuthorizedException');
  });
});

describe('a sign-in with second factors', () => {
  it('offers the choice among several, and goes to the preferred one without asking', async () => {
    const stage = await tokenStage();
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    const secret = await provedToken(stage, AccessToken);
    const Enabled = true;
    await prefer(stage, AccessToken, { SMSMfaSettings: { Enabled }, SoftwareTokenMfaSettings: { Enabled } });
    const choice = await stage.enter('ada');
    expect(choice.ChallengeName).toBe('SELECT_MFA_TYPE');
    expect(JSON.parse(choice.ChallengeParameters?.MFAS_CAN_CHOOSE ?? '').toSorted()).toEqual([
      'SMS_MFA',
      'SOFTWARE_TOKEN_MFA',
    ]);
    expect((await stage.answerRefused(choice, { USERNAME: 'ada', ANSWER: 'EMAIL_OTP' })).name).toBe(
      'InvalidParameterException',
    );
    const asked = await stage.answer(choice, { USERNAME: 'ada', ANSWER: 'SOFTWARE_TOKEN_MFA' });
    const answer = { USERNAME: 'ada', SOFTWARE_TOKEN_MFA_CODE: codeOf(stage, secret) };
    expect((await stage.answer(asked, answer)).AuthenticationResult).toBeDefined();
    await prefer(stage, AccessToken, { SMSMfaSettings: { Enabled, PreferredMfa: true } });
    expect((await stage.enterBySrp('ada')).ChallengeName).toBe('SMS_MFA');
  });

  it('locks after five wrong codes of a token', async () => {
    const stage = await tokenStage();
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    const secret = await provedToken(stage, AccessToken);
    await prefer(stage, AccessToken, { SoftwareTokenMfaSettings: { Enabled: true } });
    const asked = await stage.enter('ada', PASSWORD);
    const wrong = { USERNAME: 'ada', SOFTWARE_TOKEN_MFA_CODE: wrongCodeOf(stage, secret) };
    for (let count = 1; count <= 5; count += 1) {
      expect((await stage.answerRefused(asked, wrong)).name).toBe('CodeMismatchException');
    }
    const right = { USERNAME: 'ada', SOFTWARE_TOKEN_MFA_CODE: codeOf(stage, secret) };
    expect((await stage.answerRefused(asked, right)).name).toBe('NotAuthorizedException');
    stage.mock.clock.advance({ seconds: 2 });
    expect((await stage.answer(asked, right)).AuthenticationResult).toBeDefined();
  });
});
