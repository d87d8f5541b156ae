// Stories of devices: confirmed after a sign-in, proved by the SRP of a published client library, shown, remembered, forgotten.
import { describe, expect, it } from 'vitest';
import type { DeviceConfigurationType, InitiateAuthResponse } from '../../src/generated/types.ts';
import { srpHelper } from '../crypto/independent.ts';
import { SMS } from '../support/pools.ts';
import { claimsOf, createStage, PASSWORD, type Stage, tokensOf } from '../support/sign-in.ts';

const PHONE = { phone_number: '+15550100100' };
const unknown = { name: 'ResourceNotFoundException', message: 'Device does not exist.' };
const untracked = { name: 'InvalidUserPoolConfigurationException' };

/** A pool that tracks devices, with optional text messages, and ada in it, who is asked for one. */
async function deviceStage(DeviceConfiguration: DeviceConfigurationType = {}): Promise<Stage> {
  const stage = await createStage({
    pool: { DeviceConfiguration, MfaConfiguration: 'OPTIONAL', SmsConfiguration: SMS },
  });
  await stage.user('ada', PHONE);
  return stage;
}

interface Confirmed {
  readonly AccessToken: string;
  readonly RefreshToken: string;
  readonly DeviceKey: string;
  readonly groupKey: string;
  readonly secret: string;
  readonly asksUser: boolean | undefined;
}

/** Signs in and confirms the device that is announced. */
async function confirmed(stage: Stage, username = 'ada', DeviceName = 'Work laptop'): Promise<Confirmed> {
  const { AccessToken, RefreshToken, NewDeviceMetadata } = tokensOf(await stage.enter(username));
  const { DeviceKey = '', DeviceGroupKey = '' } = NewDeviceMetadata ?? {};
  const made = srpHelper.createDeviceVerifier(DeviceKey, DeviceGroupKey);
  const answer = await stage.call('ConfirmDevice', {
    AccessToken,
    DeviceKey,
    DeviceSecretVerifierConfig: made.DeviceSecretVerifierConfig,
    DeviceName,
  });
  return {
    AccessToken,
    RefreshToken,
    DeviceKey,
    groupKey: DeviceGroupKey,
    secret: made.DeviceRandomPassword,
    asksUser: answer.UserConfirmationNecessary,
  };
}

/** Answers DEVICE_SRP_AUTH and gives what is asked next, and the proof for it. */
async function startDevice(
  stage: Stage,
  asked: InitiateAuthResponse,
  device: Confirmed,
  secret = device.secret,
): Promise<{ next: InitiateAuthResponse; proof: Record<string, string> }> {
  const session = srpHelper.createSrpSession('ada', PASSWORD, stage.UserPoolId, false);
  const next = await stage.answer(asked, {
    USERNAME: 'ada',
    DEVICE_KEY: device.DeviceKey,
    SRP_A: session.largeA,
  });
  const { ChallengeParameters = {} } = next;
  const signed = srpHelper.signSrpSessionWithDevice(session, { ChallengeParameters }, device.groupKey, secret);
  const proof = {
    USERNAME: 'ada',
    DEVICE_KEY: device.DeviceKey,
    PASSWORD_CLAIM_SIGNATURE: signed.passwordSignature,
    PASSWORD_CLAIM_SECRET_BLOCK: ChallengeParameters.SECRET_BLOCK ?? '',
    TIMESTAMP: signed.timestamp,
  };
  return { next, proof };
}

const turnSmsOn = (stage: Stage, AccessToken: string) =>
  stage.call('SetUserMFAPreference', { AccessToken, SMSMfaSettings: { Enabled: true, PreferredMfa: true } });

describe('ConfirmDevice', () => {
  it('remembers at once, or asks for the word of the user first', async () => {
    expect((await confirmed(await deviceStage())).asksUser).toBe(false);
    const stage = await deviceStage({ DeviceOnlyRememberedOnUserPrompt: true });
    const device = await confirmed(stage);
    expect(device.asksUser).toBe(true);
    const { AccessToken, DeviceKey } = device;
    expect((await stage.call('ListDevices', { AccessToken })).Devices).toEqual([]);
    await stage.call('UpdateDeviceStatus', { AccessToken, DeviceKey, DeviceRememberedStatus: 'remembered' });
    expect((await stage.call('ListDevices', { AccessToken })).Devices).toHaveLength(1);
  });

  it('takes the key of this very sign-in, once', async () => {
    const stage = await deviceStage();
    const first = tokensOf(await stage.enter('ada'));
    const second = tokensOf(await stage.enter('ada'));
    const { AccessToken } = first;
    const foreign = { AccessToken, DeviceKey: second.NewDeviceMetadata?.DeviceKey ?? '' };
    expect(await stage.refusal('ConfirmDevice', foreign)).toMatchObject({
      name: 'InvalidParameterException',
      message: 'Invalid device key given.',
    });
    const own = { AccessToken, DeviceKey: first.NewDeviceMetadata?.DeviceKey ?? '' };
    await stage.call('ConfirmDevice', own);
    expect((await stage.refusal('ConfirmDevice', own)).name).toBe('DeviceKeyExistsException');
    expect(claimsOf(AccessToken).device_key).toBe(own.DeviceKey);
  });

  it('wants a whole and readable verifier, if any', async () => {
    const stage = await deviceStage();
    const { AccessToken, NewDeviceMetadata } = tokensOf(await stage.enter('ada'));
    const DeviceKey = NewDeviceMetadata?.DeviceKey ?? '';
    for (const DeviceSecretVerifierConfig of [
      { PasswordVerifier: 'AAAB' },
      { PasswordVerifier: '!', Salt: 'AAAB' },
      { PasswordVerifier: 'AAAA', Salt: 'AAAB' },
    ]) {
      const refused = await stage.refusal('ConfirmDevice', { AccessToken, DeviceKey, DeviceSecretVerifierConfig });
      expect(refused.name).toBe('InvalidParameterException');
    }
    expect((await stage.call('ListDevices', { AccessToken })).Devices).toEqual([]);
  });

  it('needs a pool that tracks devices, as all operations on devices do', async () => {
    const stage = await createStage();
    const { UserPoolId } = stage;
    await stage.user('ada');
    const { AccessToken, NewDeviceMetadata } = tokensOf(await stage.enter('ada'));
    expect(NewDeviceMetadata).toBeUndefined();
    const DeviceKey = 'us-east-1_a1b2c3d4-5678-90ab-cdef-111122223333';
    const named = { UserPoolId, Username: 'ada' };
    expect(await stage.refusal('ConfirmDevice', { AccessToken, DeviceKey })).toMatchObject(untracked);
    expect(await stage.refusal('GetDevice', { AccessToken, DeviceKey })).toMatchObject(untracked);
    expect(await stage.refusal('ListDevices', { AccessToken })).toMatchObject(untracked);
    expect(await stage.refusal('ForgetDevice', { AccessToken, DeviceKey })).toMatchObject(untracked);
    expect(await stage.refusal('UpdateDeviceStatus', { AccessToken, DeviceKey })).toMatchObject(untracked);
    expect(await stage.refusal('AdminGetDevice', { ...named, DeviceKey })).toMatchObject(untracked);
    expect(await stage.refusal('AdminListDevices', named)).toMatchObject(untracked);
    expect(await stage.refusal('AdminForgetDevice', { ...named, DeviceKey })).toMatchObject(untracked);
    expect(await stage.refusal('AdminUpdateDeviceStatus', { ...named, DeviceKey })).toMatchObject(untracked);
  });
});

describe('GetDevice and AdminGetDevice', () => {
  it('show users three attributes and administrators seven', async () => {
    const stage = await deviceStage();
    const { UserPoolId } = stage;
    const { AccessToken, DeviceKey } = await confirmed(stage);
    const now = stage.mock.clock.now();
    const dates = { DeviceCreateDate: now, DeviceLastModifiedDate: now, DeviceLastAuthenticatedDate: now };
    expect((await stage.call('GetDevice', { AccessToken, DeviceKey })).Device).toEqual({
      DeviceKey,
      DeviceAttributes: [
        { Name: 'device_status', Value: 'valid' },
        { Name: 'device_name', Value: 'Work laptop' },
        { Name: 'last_ip_used', Value: '127.0.0.1' },
      ],
      ...dates,
    });
    const Arn = `arn:aws:cognito-idp:us-east-1:123456789012:owner/ada.${UserPoolId}/device/${DeviceKey}`;
    const asked = { UserPoolId, Username: 'ada', DeviceKey };
    expect((await stage.call('AdminGetDevice', asked)).Device).toEqual({
      DeviceKey,
      DeviceAttributes: [
        { Name: 'device_status', Value: 'valid' },
        { Name: 'device_name', Value: 'Work laptop' },
        { Name: 'dev:device_arn', Value: Arn },
        { Name: 'dev:device_owner', Value: `ada.${UserPoolId}` },
        { Name: 'last_ip_used', Value: '127.0.0.1' },
        { Name: 'dev:device_remembered_status', Value: 'remembered' },
        { Name: 'dev:device_sdk', Value: 'aws-sdk' },
      ],
      ...dates,
    });
  });

  it('know nothing of other users devices, and nothing without a token', async () => {
    const stage = await deviceStage();
    const { UserPoolId } = stage;
    await stage.user('bob');
    const mine = await confirmed(stage);
    const { DeviceKey } = await confirmed(stage, 'bob');
    const { AccessToken } = mine;
    expect(await stage.refusal('GetDevice', { AccessToken, DeviceKey })).toMatchObject(unknown);
    expect(await stage.refusal('ForgetDevice', { AccessToken, DeviceKey })).toMatchObject(unknown);
    expect(await stage.refusal('UpdateDeviceStatus', { AccessToken, DeviceKey })).toMatchObject(unknown);
    const ofAda = { UserPoolId, Username: 'ada', DeviceKey };
    expect(await stage.refusal('AdminGetDevice', ofAda)).toMatchObject(unknown);
    expect(await stage.refusal('AdminForgetDevice', ofAda)).toMatchObject(unknown);
    expect(await stage.refusal('AdminUpdateDeviceStatus', ofAda)).toMatchObject(unknown);
    expect((await stage.refusal('GetDevice', { DeviceKey })).name).toBe('NotAuthorizedException');
    expect((await stage.refusal('ForgetDevice', { DeviceKey })).name).toBe('NotAuthorizedException');
  });

  it('report strangers as each operation declares it', async () => {
    const stage = await deviceStage();
    const { DeviceKey } = await confirmed(stage);
    const nobody = { UserPoolId: stage.UserPoolId, Username: 'nobody' };
    expect((await stage.refusal('AdminGetDevice', { ...nobody, DeviceKey })).name).toBe('ResourceNotFoundException');
    expect((await stage.refusal('AdminListDevices', nobody)).name).toBe('ResourceNotFoundException');
    const forget = await stage.refusal('AdminForgetDevice', { ...nobody, DeviceKey });
    expect(forget.name).toBe('UserNotFoundException');
    const update = await stage.refusal('AdminUpdateDeviceStatus', { ...nobody, DeviceKey });
    expect(update.name).toBe('UserNotFoundException');
  });
});

describe('ListDevices and AdminListDevices', () => {
  it('list page by page in the order of confirmation', async () => {
    const stage = await deviceStage();
    const { UserPoolId } = stage;
    const keys: string[] = [];
    let AccessToken = '';
    for (let count = 0; count < 3; count += 1) {
      const device = await confirmed(stage);
      keys.push(device.DeviceKey);
      AccessToken = device.AccessToken;
    }
    const first = await stage.call('ListDevices', { AccessToken, Limit: 2 });
    expect(first.Devices?.map((device) => device.DeviceKey)).toEqual(keys.slice(0, 2));
    const PaginationToken = first.PaginationToken ?? '';
    const second = await stage.call('ListDevices', { AccessToken, Limit: 2, PaginationToken });
    expect(second.Devices?.map((device) => device.DeviceKey)).toEqual(keys.slice(2));
    expect(second.PaginationToken).toBeUndefined();
    const all = await stage.call('AdminListDevices', { UserPoolId, Username: 'ada' });
    expect(all.Devices?.map((device) => device.DeviceKey)).toEqual(keys);
    await stage.user('bob');
    const his = { AccessToken: tokensOf(await stage.enter('bob')).AccessToken, PaginationToken };
    expect((await stage.refusal('ListDevices', his)).name).toBe('InvalidParameterException');
  });

  it('show a device that is not remembered to administrators only', async () => {
    const stage = await deviceStage();
    const { UserPoolId } = stage;
    const { AccessToken, DeviceKey } = await confirmed(stage);
    await stage.call('AdminUpdateDeviceStatus', {
      UserPoolId,
      Username: 'ada',
      DeviceKey,
      DeviceRememberedStatus: 'not_remembered',
    });
    expect((await stage.call('ListDevices', { AccessToken })).Devices).toEqual([]);
    const { Devices = [] } = await stage.call('AdminListDevices', { UserPoolId, Username: 'ada' });
    expect(Devices[0]?.DeviceAttributes).toContainEqual({
      Name: 'dev:device_remembered_status',
      Value: 'not_remembered',
    });
  });
});

describe('ForgetDevice and AdminForgetDevice', () => {
  it('take the device away, and its sign-in can no longer be refreshed', async () => {
    const stage = await deviceStage();
    const { UserPoolId } = stage;
    const one = await confirmed(stage);
    const other = await confirmed(stage);
    const refresh = { REFRESH_TOKEN: one.RefreshToken, DEVICE_KEY: one.DeviceKey };
    expect((await stage.initiate('REFRESH_TOKEN_AUTH', refresh)).AuthenticationResult).toBeDefined();
    const { AccessToken } = one;
    await stage.call('ForgetDevice', { AccessToken, DeviceKey: one.DeviceKey });
    const { Devices = [] } = await stage.call('ListDevices', { AccessToken });
    expect(Devices.map((device) => device.DeviceKey)).toEqual([other.DeviceKey]);
    expect((await stage.initiateRefused('REFRESH_TOKEN_AUTH', refresh)).message).toBe('Invalid Refresh Token.');
    await stage.call('AdminForgetDevice', { UserPoolId, Username: 'ada', DeviceKey: other.DeviceKey });
    expect((await stage.call('ListDevices', { AccessToken })).Devices).toEqual([]);
  });

  it('make the key unknown to sign-ins, whatever comes first in them', async () => {
    const stage = await deviceStage();
    const { AccessToken, DeviceKey } = await confirmed(stage);
    await stage.call('ForgetDevice', { AccessToken, DeviceKey });
    const named = { USERNAME: 'ada', PASSWORD, DEVICE_KEY: DeviceKey };
    expect(await stage.initiateRefused('USER_PASSWORD_AUTH', named)).toMatchObject(unknown);
  });
});

describe('UpdateDeviceStatus', () => {
  it('moves the date of the last change, and does nothing without a status', async () => {
    const stage = await deviceStage();
    const { AccessToken, DeviceKey } = await confirmed(stage);
    const created = stage.mock.clock.now();
    const read = async () => (await stage.call('GetDevice', { AccessToken, DeviceKey })).Device;
    stage.mock.clock.advance({ minutes: 1 });
    await stage.call('UpdateDeviceStatus', { AccessToken, DeviceKey });
    expect((await read()).DeviceLastModifiedDate).toBe(created);
    await stage.call('UpdateDeviceStatus', { AccessToken, DeviceKey, DeviceRememberedStatus: 'not_remembered' });
    expect(await read()).toMatchObject({ DeviceCreateDate: created, DeviceLastModifiedDate: created + 60 });
  });
});

describe('a sign-in with a device', () => {
  it('proves the secret instead of MFA, and is refused for a wrong secret', async () => {
    const stage = await deviceStage({ ChallengeRequiredOnNewDevice: true });
    const device = await confirmed(stage);
    await turnSmsOn(stage, device.AccessToken);
    expect((await stage.enter('ada')).ChallengeName).toBe('SMS_MFA');
    stage.mock.clock.advance({ minutes: 5 });
    const DEVICE_KEY = device.DeviceKey;
    const asked = await stage.enterBySrp('ada', PASSWORD, { DEVICE_KEY });
    expect(asked.ChallengeName).toBe('DEVICE_SRP_AUTH');
    const wrong = await startDevice(stage, asked, device, 'not the secret');
    expect(wrong.next).toMatchObject({
      ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
      ChallengeParameters: { DEVICE_KEY, USERNAME: 'ada' },
    });
    expect(await stage.answerRefused(wrong.next, wrong.proof)).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
    const again = await stage.enter('ada', PASSWORD, { DEVICE_KEY });
    const right = await startDevice(stage, again, device);
    const { AccessToken, NewDeviceMetadata } = tokensOf(await stage.answer(right.next, right.proof));
    expect(NewDeviceMetadata).toBeUndefined();
    expect(claimsOf(AccessToken).device_key).toBe(DEVICE_KEY);
    const { Device } = await stage.call('GetDevice', { AccessToken, DeviceKey: DEVICE_KEY });
    expect((Device.DeviceLastAuthenticatedDate ?? 0) - (Device.DeviceCreateDate ?? 0)).toBe(300);
  });

  it('asks for MFA all the same where the device does not stand in for it', async () => {
    const stage = await deviceStage({ ChallengeRequiredOnNewDevice: false });
    const device = await confirmed(stage);
    await turnSmsOn(stage, device.AccessToken);
    const asked = await stage.enter('ada', PASSWORD, { DEVICE_KEY: device.DeviceKey });
    expect(asked.ChallengeName).toBe('SMS_MFA');
    const next = await stage.answer(asked, { USERNAME: 'ada', SMS_MFA_CODE: stage.lastCode('ada') });
    const { next: verifier, proof } = await startDevice(stage, next, device);
    expect(tokensOf(await stage.answer(verifier, proof)).TokenType).toBe('Bearer');
  });

  it('treats a device that is not remembered as a new one', async () => {
    const stage = await deviceStage({ ChallengeRequiredOnNewDevice: true });
    const device = await confirmed(stage);
    const { AccessToken, DeviceKey } = device;
    await turnSmsOn(stage, AccessToken);
    await stage.call('UpdateDeviceStatus', { AccessToken, DeviceKey, DeviceRememberedStatus: 'not_remembered' });
    const asked = await stage.enter('ada', PASSWORD, { DEVICE_KEY: DeviceKey });
    expect(asked.ChallengeName).toBe('SMS_MFA');
    const done = await stage.answer(asked, { USERNAME: 'ada', SMS_MFA_CODE: stage.lastCode('ada') });
    expect(tokensOf(done).TokenType).toBe('Bearer');
  });
});
