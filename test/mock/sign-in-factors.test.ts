// Stories of apps and devices at sign-in: set-up on the way, the choice among factors, and devices that prove themselves.
import { describe, expect, it } from 'vitest';
import { totpCode } from '../../src/crypto/totp.ts';
import type { SetUserPoolMfaConfigRequest } from '../../src/generated/types.ts';
import { srpHelper } from '../crypto/independent.ts';
import { claimsOf, createStage, PASSWORD, type Stage, tokensOf } from '../support/sign-in.ts';

const PHONE = { phone_number: '+15555550100' };
const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' };
const APP = { SoftwareTokenMfaConfiguration: { Enabled: true } };

async function withMfa(config: Partial<SetUserPoolMfaConfigRequest>): Promise<Stage> {
  const stage = await createStage();
  await stage.call('SetUserPoolMfaConfig', { UserPoolId: stage.UserPoolId, ...config });
  return stage;
}

/** The code that the app shows now. */
const codeOf = (stage: Stage, secret: string): string => totpCode(secret, stage.mock.clock.now());

/** Sets up an app by access token and turns it on. */
async function addApp(stage: Stage, AccessToken: string, FriendlyDeviceName?: string): Promise<string> {
  const { SecretCode = '' } = await stage.call('AssociateSoftwareToken', { AccessToken });
  const UserCode = codeOf(stage, SecretCode);
  await stage.call('VerifySoftwareToken', { AccessToken, UserCode, ...(FriendlyDeviceName && { FriendlyDeviceName }) });
  await stage.call('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings: { Enabled: true } });
  return SecretCode;
}

describe('SOFTWARE_TOKEN_MFA', () => {
  it('asks for a code, by name, and takes each code once', async () => {
    const stage = await withMfa({ MfaConfiguration: 'OPTIONAL', ...APP });
    await stage.user('ada');
    const secret = await addApp(stage, tokensOf(await stage.enter('ada')).AccessToken, 'phone');
    const asked = await stage.enter('ada');
    expect(asked).toMatchObject({
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      ChallengeParameters: { FRIENDLY_DEVICE_NAME: 'phone', USER_ID_FOR_SRP: 'ada' },
    });
    const answer = (SOFTWARE_TOKEN_MFA_CODE: string) => ({ USERNAME: 'ada', SOFTWARE_TOKEN_MFA_CODE });
    expect(await stage.answerRefused(asked, answer(codeOf(stage, secret)))).toMatchObject({
      name: 'ExpiredCodeException',
      message: 'Your software token has already been used once.',
    });
    stage.mock.clock.advance({ seconds: 30 });
    const code = codeOf(stage, secret);
    expect(await stage.answerRefused(asked, answer(code === '000000' ? '111111' : '000000'))).toMatchObject({
      name: 'CodeMismatchException',
      message: 'Invalid code received for user',
    });
    expect(tokensOf(await stage.answer(asked, answer(code))).TokenType).toBe('Bearer');
    expect((await stage.answerRefused(await stage.enter('ada'), answer(code))).name).toBe('ExpiredCodeException');
  });

  it('takes a code of the step before or after, and no other', async () => {
    const stage = await withMfa({ MfaConfiguration: 'OPTIONAL', ...APP });
    await stage.user('ada');
    const secret = await addApp(stage, tokensOf(await stage.enter('ada')).AccessToken);
    stage.mock.clock.advance({ minutes: 10 });
    const now = stage.mock.clock.now();
    for (const [shift, taken] of [
      [-60, false],
      [-30, true],
      [60, false],
      [30, true],
    ] as const) {
      const asked = await stage.enter('ada');
      const answer = { USERNAME: 'ada', SOFTWARE_TOKEN_MFA_CODE: totpCode(secret, now + shift) };
      if (taken) expect(tokensOf(await stage.answer(asked, answer)).TokenType).toBe('Bearer');
      else expect((await stage.answerRefused(asked, answer)).name).toBe('CodeMismatchException');
    }
  });
});

describe('SELECT_MFA_TYPE', () => {
  it('offers the active factors where none is preferred, and asks the preferred one at once', async () => {
    const stage = await withMfa({ MfaConfiguration: 'OPTIONAL', ...APP, SmsMfaConfiguration: { SmsConfiguration } });
    await stage.user('ada', PHONE);
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    const secret = await addApp(stage, AccessToken);
    await stage.call('SetUserMFAPreference', { AccessToken, SMSMfaSettings: { Enabled: true } });
    const asked = await stage.enter('ada');
    expect(asked.ChallengeName).toBe('SELECT_MFA_TYPE');
    expect(JSON.parse(asked.ChallengeParameters?.MFAS_CAN_CHOOSE ?? '')).toEqual(['SMS_MFA', 'SOFTWARE_TOKEN_MFA']);
    for (const ANSWER of ['EMAIL_OTP', 'NOPE']) {
      expect((await stage.answerRefused(asked, { USERNAME: 'ada', ANSWER })).name).toBe('InvalidParameterException');
    }
    const app = await stage.answer(asked, { USERNAME: 'ada', ANSWER: 'SOFTWARE_TOKEN_MFA' });
    expect((await stage.answerRefused(asked, { USERNAME: 'ada', ANSWER: 'SMS_MFA' })).message).toContain('once');
    stage.mock.clock.advance({ seconds: 30 });
    const answer = { USERNAME: 'ada', SOFTWARE_TOKEN_MFA_CODE: codeOf(stage, secret) };
    expect(tokensOf(await stage.answer(app, answer)).TokenType).toBe('Bearer');
    const preferred = { Enabled: true, PreferredMfa: true };
    await stage.call('SetUserMFAPreference', { AccessToken, SMSMfaSettings: preferred });
    expect((await stage.enter('ada')).ChallengeName).toBe('SMS_MFA');
  });
});

describe('MFA_SETUP by an app', () => {
  it('passes the session along and turns the factor on', async () => {
    const stage = await withMfa({ MfaConfiguration: 'ON', ...APP });
    await stage.user('ada');
    const asked = await stage.enterBySrp('ada');
    expect(asked).toMatchObject({
      ChallengeName: 'MFA_SETUP',
      ChallengeParameters: { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]', USER_ID_FOR_SRP: 'ada' },
    });
    const associated = await stage.call('AssociateSoftwareToken', { Session: asked.Session });
    const secret = associated.SecretCode ?? '';
    const verified = await stage.call('VerifySoftwareToken', {
      Session: associated.Session,
      UserCode: codeOf(stage, secret),
    });
    const sessions = [asked.Session, associated.Session, verified.Session];
    expect(new Set(sessions).size).toBe(3);
    for (const Session of sessions.slice(0, 2)) {
      const refused = await stage.answerRefused({ ...asked, Session }, { USERNAME: 'ada' });
      expect(refused.message).toBe('Invalid session for the user, session can only be used once.');
    }
    const extra = { USERNAME: 'ada', SOFTWARE_TOKEN_MFA_CODE: codeOf(stage, secret) };
    const done = await stage.answer({ ...asked, Session: verified.Session }, extra);
    expect(tokensOf(done).TokenType).toBe('Bearer');
    expect((await stage.enter('ada')).ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  });
});

describe('a device', () => {
  const tracking = (ChallengeRequiredOnNewDevice: boolean, mfa = {}) =>
    createStage({
      pool: {
        DeviceConfiguration: { ChallengeRequiredOnNewDevice, DeviceOnlyRememberedOnUserPrompt: false },
        ...mfa,
      },
    });

  /** Confirms the device that a finished sign-in announced. */
  async function confirm(stage: Stage, answer: Awaited<ReturnType<Stage['enter']>>) {
    const { AccessToken, NewDeviceMetadata } = tokensOf(answer);
    const { DeviceKey = '', DeviceGroupKey = '' } = NewDeviceMetadata ?? {};
    const { DeviceSecretVerifierConfig, DeviceRandomPassword } = srpHelper.createDeviceVerifier(
      DeviceKey,
      DeviceGroupKey,
    );
    await stage.call('ConfirmDevice', { AccessToken, DeviceKey, DeviceSecretVerifierConfig });
    return { DeviceKey, DeviceGroupKey, DeviceRandomPassword };
  }

  /** Goes from DEVICE_SRP_AUTH to what follows the proof. */
  async function prove(
    stage: Stage,
    asked: Awaited<ReturnType<Stage['enter']>>,
    device: Awaited<ReturnType<typeof confirm>>,
  ) {
    const session = srpHelper.createSrpSession('ada', '', stage.UserPoolId, false);
    const base = { USERNAME: 'ada', DEVICE_KEY: device.DeviceKey };
    const verifier = await stage.answer(asked, { ...base, SRP_A: session.largeA });
    expect(verifier.ChallengeName).toBe('DEVICE_PASSWORD_VERIFIER');
    const { ChallengeParameters = {} } = verifier;
    const signed = srpHelper.signSrpSessionWithDevice(
      session,
      { ChallengeParameters },
      device.DeviceGroupKey,
      device.DeviceRandomPassword,
    );
    const proof = {
      ...base,
      PASSWORD_CLAIM_SIGNATURE: signed.passwordSignature,
      PASSWORD_CLAIM_SECRET_BLOCK: ChallengeParameters.SECRET_BLOCK ?? '',
      TIMESTAMP: signed.timestamp,
    };
    return { verifier, proof };
  }

  it('is announced, confirmed, and proves its secret at the next sign-in', async () => {
    const stage = await tracking(true);
    await stage.user('ada');
    const first = await stage.enterBySrp('ada');
    expect(tokensOf(first).NewDeviceMetadata).toEqual({
      DeviceKey: expect.stringMatching(/^us-east-1_[0-9a-f-]{36}$/),
      DeviceGroupKey: expect.stringMatching(/^-[A-Za-z0-9]{8}$/),
    });
    const device = await confirm(stage, first);
    expect(claimsOf(tokensOf(first).AccessToken).device_key).toBe(device.DeviceKey);
    const asked = await stage.enterBySrp('ada', PASSWORD, { DEVICE_KEY: device.DeviceKey });
    expect(asked.ChallengeName).toBe('DEVICE_SRP_AUTH');
    stage.mock.triggers.set('preTokenGeneration', () => undefined);
    const { verifier, proof } = await prove(stage, asked, device);
    const forged = { ...proof, PASSWORD_CLAIM_SIGNATURE: `A${proof.PASSWORD_CLAIM_SIGNATURE.slice(1)}` };
    expect((await stage.answerRefused(verifier, forged)).message).toBe('Incorrect username or password.');
    const done = tokensOf(await stage.answer(verifier, proof));
    expect(done.NewDeviceMetadata).toBeUndefined();
    expect(claimsOf(done.AccessToken).device_key).toBe(device.DeviceKey);
    expect(stage.mock.triggers.calls.at(-1)?.event).toMatchObject({
      triggerSource: 'TokenGeneration_AuthenticateDevice',
    });
  });

  it('is unknown after it was forgotten, and of another user', async () => {
    const stage = await tracking(true);
    await stage.user('ada');
    await stage.user('grace');
    const device = await confirm(stage, await stage.enter('ada'));
    const foreign = { USERNAME: 'grace', PASSWORD, DEVICE_KEY: device.DeviceKey };
    const unknown = { name: 'ResourceNotFoundException', message: 'Device does not exist.' };
    expect(await stage.initiateRefused('USER_PASSWORD_AUTH', foreign)).toMatchObject(unknown);
    const { UserPoolId } = stage;
    await stage.call('AdminForgetDevice', { UserPoolId, Username: 'ada', DeviceKey: device.DeviceKey });
    const own = { USERNAME: 'ada', PASSWORD, DEVICE_KEY: device.DeviceKey };
    expect(await stage.initiateRefused('USER_PASSWORD_AUTH', own)).toMatchObject(unknown);
    const wrong = { ...own, PASSWORD: 'wrong' };
    expect((await stage.initiateRefused('USER_PASSWORD_AUTH', wrong)).name).toBe('NotAuthorizedException');
  });

  it('stands in for MFA where the pool challenges new devices only', async () => {
    for (const [only, expected] of [
      [true, 'DEVICE_SRP_AUTH'],
      [false, 'SMS_MFA'],
    ] as const) {
      const stage = await tracking(only, { MfaConfiguration: 'ON', SmsConfiguration });
      await stage.user('ada', PHONE);
      const asked = await stage.enter('ada');
      const code = () => ({ USERNAME: 'ada', SMS_MFA_CODE: stage.lastCode('ada') });
      const device = await confirm(stage, await stage.answer(asked, code()));
      const again = await stage.enter('ada', PASSWORD, { DEVICE_KEY: device.DeviceKey });
      expect(again.ChallengeName).toBe(expected);
      const last = only ? again : await stage.answer(again, code());
      expect(last.ChallengeName).toBe('DEVICE_SRP_AUTH');
      const { verifier, proof } = await prove(stage, last, device);
      expect(tokensOf(await stage.answer(verifier, proof)).TokenType).toBe('Bearer');
    }
  });

  it('has to be named when its tokens are renewed', async () => {
    const stage = await tracking(false);
    await stage.user('ada');
    const answer = await stage.enter('ada');
    const { RefreshToken: REFRESH_TOKEN } = tokensOf(answer);
    const refused = (more: Record<string, string>) =>
      stage.initiateRefused('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN, ...more });
    const before = tokensOf(answer).NewDeviceMetadata?.DeviceKey ?? '';
    expect((await refused({ DEVICE_KEY: before })).message).toBe('Invalid Refresh Token.');
    const { DeviceKey } = await confirm(stage, answer);
    expect((await refused({})).message).toBe('Invalid Refresh Token.');
    expect((await refused({ DEVICE_KEY: 'us-east-1_other' })).message).toBe('Invalid Refresh Token.');
    const renewed = await stage.initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN, DEVICE_KEY: DeviceKey });
    expect(renewed.AuthenticationResult?.TokenType).toBe('Bearer');
    const request = { ClientId: stage.ClientId, RefreshToken: REFRESH_TOKEN };
    expect((await stage.refusal('GetTokensFromRefreshToken', request)).message).toBe('Invalid Refresh Token.');
    await stage.call('GetTokensFromRefreshToken', { ...request, DeviceKey });
  });

  it('plays no part where the pool does not track devices', async () => {
    const stage = await createStage();
    await stage.user('ada');
    const tokens = tokensOf(await stage.enter('ada', PASSWORD, { DEVICE_KEY: 'us-east-1_anything' }));
    expect(tokens.NewDeviceMetadata).toBeUndefined();
    expect(claimsOf(tokens.AccessToken)).not.toHaveProperty('device_key');
  });
});

describe('the events of a sign-in', () => {
  it('are kept where threat protection is on, one a sign-in, with the address that may be believed', async () => {
    const stage = await createStage({
      pool: {
        UserPoolTier: 'PLUS',
        UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
        MfaConfiguration: 'ON',
        SmsConfiguration,
      },
    });
    const { call, UserPoolId, ClientId, mock } = stage;
    await stage.user('ada', PHONE);
    await stage.initiateRefused('USER_PASSWORD_AUTH', { USERNAME: 'ada', PASSWORD: 'wrong' });
    const asked = await call('InitiateAuth', {
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada', PASSWORD },
      UserContextData: { IpAddress: '192.0.2.44' },
    });
    const events = () => mock.world.pools.get(UserPoolId)?.users.get('ada')?.events ?? [];
    const Password = (ChallengeResponse: string) => ({ ChallengeName: 'Password', ChallengeResponse });
    expect(events()).toMatchObject([
      {
        EventType: 'SignIn',
        EventResponse: 'InProgress',
        ChallengeResponses: [Password('Success')],
      },
      { EventResponse: 'Fail', ChallengeResponses: [Password('Failure')] },
    ]);
    expect(events()[0]).not.toHaveProperty('EventContextData');
    const done = tokensOf(await stage.answer(asked, { USERNAME: 'ada', SMS_MFA_CODE: stage.lastCode('ada') }));
    expect(events()).toMatchObject([
      {
        EventId: claimsOf(done.AccessToken).event_id,
        EventResponse: 'Pass',
        ChallengeResponses: [Password('Success'), { ChallengeName: 'Mfa', ChallengeResponse: 'Success' }],
      },
      { EventResponse: 'Fail' },
    ]);
    await call('AdminInitiateAuth', {
      UserPoolId,
      ClientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada', PASSWORD },
      ContextData: { IpAddress: '192.0.2.44', ServerName: 'app', ServerPath: '/', HttpHeaders: [] },
    });
    expect(events()[0]).toMatchObject({ EventContextData: { IpAddress: '192.0.2.44' } });
  });

  it('are not kept elsewhere', async () => {
    const stage = await createStage();
    await stage.user('ada');
    await stage.enter('ada');
    expect(stage.mock.world.pools.get(stage.UserPoolId)?.users.get('ada')?.events).toEqual([]);
  });
});
