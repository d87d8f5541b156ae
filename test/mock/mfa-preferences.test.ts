// Stories of the factors that users have on and prefer, set by themselves and by administrators.
import { describe, expect, it } from 'vitest';
import {
  codeOf,
  factorsOf,
  invalid,
  PHONE,
  prefer,
  provedToken,
  TOKENS,
  tokenStage,
  undelivered,
} from '../support/mfa.ts';
import { createStage, tokensOf } from '../support/sign-in.ts';

const MAIL = { EmailMfaConfiguration: { Message: 'Your code is {####}', Subject: 'Code' } };

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
