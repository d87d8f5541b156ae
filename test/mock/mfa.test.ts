// Stories of second factors: the software token and its proof, preferences, and what pools of each kind ask at sign-in.
import { describe, expect, it } from 'vitest';
import { totpCode } from '../../src/crypto/totp.ts';
import type { SetUserMFAPreferenceRequest, SetUserPoolMfaConfigRequest } from '../../src/generated/types.ts';
import { SES, SMS } from '../support/pools.ts';
import { createStage, PASSWORD, type Stage, tokensOf } from '../support/sign-in.ts';

const PHONE = { phone_number: '+15550100100' };
const TOKENS = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const BY_MAIL = { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: SES } } as const;
const MAIL = { EmailMfaConfiguration: { Message: 'Your code is {####}', Subject: 'Code' } };

const invalid = (message: string) => ({ name: 'InvalidParameterException', message });
const undelivered = (factor: string) => invalid(`User does not have delivery config set to turn on ${factor}`);

/** A pool with software tokens, and ada in it with a phone number. */
async function tokenStage(
  MfaConfiguration: 'ON' | 'OPTIONAL' = 'OPTIONAL',
  more: Partial<SetUserPoolMfaConfigRequest> = {},
): Promise<Stage> {
  const stage = await createStage({ pool: BY_MAIL });
  await stage.call('SetUserPoolMfaConfig', {
    UserPoolId: stage.UserPoolId,
    MfaConfiguration,
    ...TOKENS,
    ...more,
  });
  await stage.user('ada', PHONE);
  return stage;
}

/** A code of the secret `ahead` seconds from the mock's now. */
const codeOf = (stage: Stage, secret: string | undefined, ahead = 0): string =>
  totpCode(secret ?? '', stage.mock.clock.now() + ahead);

/** A code that is right at no time near the mock's now. */
function wrongCodeOf(stage: Stage, secret: string | undefined): string {
  const right = [-30, 0, 30].map((ahead) => codeOf(stage, secret, ahead));
  return ['000000', '000001', '000002', '000003'].find((code) => !right.includes(code)) ?? '';
}

/** Proves a new software token of ada and lets its code become old. */
async function provedToken(stage: Stage, AccessToken: string): Promise<string> {
  const { SecretCode = '' } = await stage.call('AssociateSoftwareToken', { AccessToken });
  await stage.call('VerifySoftwareToken', { AccessToken, UserCode: codeOf(stage, SecretCode) });
  stage.mock.clock.advance({ seconds: 60 });
  return SecretCode;
}

async function factorsOf(stage: Stage): Promise<[string[] | undefined, string | undefined]> {
  const { UserPoolId } = stage;
  const user = await stage.call('AdminGetUser', { UserPoolId, Username: 'ada' });
  return [user.UserMFASettingList, user.PreferredMfaSetting];
}

const prefer = (stage: Stage, AccessToken: string, settings: Omit<SetUserMFAPreferenceRequest, 'AccessToken'>) =>
  stage.call('SetUserMFAPreference', { AccessToken, ...settings });

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

const SMS_ON = { MfaConfiguration: 'ON', SmsConfiguration: SMS } as const;

describe('SetUserMFAPreference', () => {
  it('refuses factors that the user has nothing for', async () => {
    const stage = await tokenStage();
    await stage.user('bob');
    const { AccessToken } = tokensOf(await stage.enter('bob'));
    const Enabled = true;
    const set = (settings: object) => stage.refusal('SetUserMFAPreference', { AccessToken, ...settings });
    expect(await set({ SMSMfaSettings: { Enabled } })).toMatchObject(undelivered('SMS_MFA'));
    expect(await set({ EmailMfaSettings: { Enabled } })).toMatchObject(undelivered('EMAIL_OTP'));
    expect(await set({ SoftwareTokenMfaSettings: { Enabled } })).toMatchObject(undelivered('SOFTWARE_TOKEN_MFA'));
    await stage.call('AssociateSoftwareToken', { AccessToken });
    expect(await set({ SoftwareTokenMfaSettings: { Enabled } })).toMatchObject(
      invalid('User has not verified software token mfa'),
    );
  });

  it('keeps the list and the preference as they were measured', async () => {
    const stage = await tokenStage();
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    await provedToken(stage, AccessToken);
    const steps = [
      [{ SoftwareTokenMfaSettings: { Enabled: true } }, ['SOFTWARE_TOKEN_MFA'], undefined],
      [
        { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } },
        ['SOFTWARE_TOKEN_MFA'],
        'SOFTWARE_TOKEN_MFA',
      ],
      [{ SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false } }, ['SOFTWARE_TOKEN_MFA'], undefined],
      [{ SMSMfaSettings: { Enabled: true } }, ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'], undefined],
      [
        { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } },
        ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
        'SOFTWARE_TOKEN_MFA',
      ],
      [{ SMSMfaSettings: { Enabled: true, PreferredMfa: true } }, ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'], 'SMS_MFA'],
      [
        { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } },
        ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
        'SOFTWARE_TOKEN_MFA',
      ],
      [{ SMSMfaSettings: { Enabled: false } }, ['SOFTWARE_TOKEN_MFA'], 'SOFTWARE_TOKEN_MFA'],
      [{}, ['SOFTWARE_TOKEN_MFA'], 'SOFTWARE_TOKEN_MFA'],
      [{ SoftwareTokenMfaSettings: { Enabled: false } }, undefined, undefined],
    ] as const;
    for (const [settings, list, preferred] of steps) {
      await prefer(stage, AccessToken, settings);
      expect(await factorsOf(stage)).toEqual([list, preferred]);
    }
  });

  it('refuses two preferred factors and a preferred one that is off, and changes nothing then', async () => {
    const stage = await tokenStage();
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    await provedToken(stage, AccessToken);
    const on = { Enabled: true, PreferredMfa: true };
    for (const settings of [
      { SMSMfaSettings: on, SoftwareTokenMfaSettings: on },
      { SMSMfaSettings: { Enabled: false, PreferredMfa: true } },
      { SMSMfaSettings: { PreferredMfa: true }, SoftwareTokenMfaSettings: { Enabled: true } },
    ]) {
      const refused = await stage.refusal('SetUserMFAPreference', { AccessToken, ...settings });
      expect(refused.name).toBe('InvalidParameterException');
      expect(await factorsOf(stage)).toEqual([undefined, undefined]);
    }
  });

  it('turns text messages on in a pool that never had MFA, where they are not asked for', async () => {
    const stage = await createStage();
    await stage.user('ada', PHONE);
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    await prefer(stage, AccessToken, { SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
    expect(await factorsOf(stage)).toEqual([['SMS_MFA'], 'SMS_MFA']);
    expect((await stage.enter('ada')).AuthenticationResult).toBeDefined();
  });

  it('turns mail on only where the pool sends it by a sender of its own', async () => {
    const Enabled = true;
    const own = await tokenStage('OPTIONAL', MAIL);
    await own.user('eve', { email: 'eve@example.com' });
    const hers = tokensOf(await own.enter('eve')).AccessToken;
    await prefer(own, hers, { EmailMfaSettings: { Enabled } });
    expect((await own.enter('eve')).ChallengeName).toBe('EMAIL_OTP');
    const plain = await createStage();
    await plain.user('eve', { email: 'eve@example.com' });
    const { AccessToken } = tokensOf(await plain.enter('eve'));
    expect(await plain.refusal('SetUserMFAPreference', { AccessToken, EmailMfaSettings: { Enabled } })).toMatchObject(
      undelivered('EMAIL_OTP'),
    );
  });

  it('lets a token that is on stay on when the pool stops offering tokens, and turns none on again', async () => {
    const stage = await tokenStage();
    const { UserPoolId } = stage;
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    const secret = await provedToken(stage, AccessToken);
    const on = { SoftwareTokenMfaSettings: { Enabled: true } };
    await prefer(stage, AccessToken, on);
    await stage.call('SetUserPoolMfaConfig', {
      UserPoolId,
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: false },
    });
    const asked = await stage.enter('ada');
    const answer = { USERNAME: 'ada', SOFTWARE_TOKEN_MFA_CODE: codeOf(stage, secret) };
    expect((await stage.answer(asked, answer)).AuthenticationResult).toBeDefined();
    await prefer(stage, AccessToken, on);
    await prefer(stage, AccessToken, { SoftwareTokenMfaSettings: { Enabled: false } });
    expect((await stage.refusal('SetUserMFAPreference', { AccessToken, ...on })).name).toBe(
      'InvalidParameterException',
    );
  });

  it('takes the older SMS setting away with the factor', async () => {
    const stage = await createStage();
    const { UserPoolId } = stage;
    await stage.user('ada', PHONE);
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    const MFAOptions = [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' } as const];
    await stage.call('AdminSetUserSettings', { UserPoolId, Username: 'ada', MFAOptions });
    await prefer(stage, AccessToken, { SMSMfaSettings: { Enabled: false } });
    const user = await stage.call('AdminGetUser', { UserPoolId, Username: 'ada' });
    expect([user.MFAOptions, user.UserMFASettingList]).toEqual([undefined, undefined]);
  });

  it('lets passkeys stand for MFA where the pool does and another factor is on', async () => {
    const stage = await tokenStage();
    const { UserPoolId } = stage;
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    const WebAuthnMfaSettings = { Enabled: true };
    const refused = () => stage.refusal('SetUserMFAPreference', { AccessToken, WebAuthnMfaSettings });
    expect((await refused()).name).toBe('InvalidParameterException');
    await stage.call('SetUserPoolMfaConfig', {
      UserPoolId,
      MfaConfiguration: 'OPTIONAL',
      ...TOKENS,
      WebAuthnConfiguration: { FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' },
    });
    expect((await refused()).name).toBe('InvalidParameterException');
    await prefer(stage, AccessToken, { WebAuthnMfaSettings, SMSMfaSettings: { Enabled: true } });
    expect(await factorsOf(stage)).toEqual([['SMS_MFA', 'WEB_AUTHN'], undefined]);
  });

  it('keeps out users whose password was reset by an administrator', async () => {
    const stage = await tokenStage();
    const { UserPoolId } = stage;
    await stage.user('eve', { email: 'eve@example.com', email_verified: 'true' });
    const { AccessToken } = tokensOf(await stage.enter('eve'));
    await stage.call('AdminResetUserPassword', { UserPoolId, Username: 'eve' });
    const settings = { SMSMfaSettings: { Enabled: false } };
    const reset = { name: 'PasswordResetRequiredException', message: 'Password reset required for the user' };
    expect(await stage.refusal('SetUserMFAPreference', { AccessToken, ...settings })).toMatchObject(reset);
    expect(
      await stage.refusal('AdminSetUserMFAPreference', { UserPoolId, Username: 'eve', ...settings }),
    ).toMatchObject(reset);
  });
});

describe('AdminSetUserMFAPreference', () => {
  it('does for the named user what users do for themselves', async () => {
    const stage = await tokenStage();
    const { UserPoolId } = stage;
    const settings = { SMSMfaSettings: { Enabled: true, PreferredMfa: true } };
    await stage.call('AdminSetUserMFAPreference', { UserPoolId, Username: 'ada', ...settings });
    expect(await factorsOf(stage)).toEqual([['SMS_MFA'], 'SMS_MFA']);
    const other = { UserPoolId, Username: 'ada', SoftwareTokenMfaSettings: { Enabled: true } };
    expect(await stage.refusal('AdminSetUserMFAPreference', other)).toMatchObject(undelivered('SOFTWARE_TOKEN_MFA'));
  });

  it('does not know strangers', async () => {
    const stage = await tokenStage();
    const { UserPoolId } = stage;
    const Username = 'nobody';
    expect((await stage.refusal('AdminSetUserMFAPreference', { UserPoolId, Username })).name).toBe(
      'UserNotFoundException',
    );
    const elsewhere = { UserPoolId: 'us-east-1_nosuchpoo', Username: 'ada' };
    expect((await stage.refusal('AdminSetUserMFAPreference', elsewhere)).name).toBe('ResourceNotFoundException');
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
