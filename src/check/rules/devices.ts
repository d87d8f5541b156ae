// Checks of the rules on devices: tracking, confirmation, remembering, and whose device is whose.
import { createDeviceVerifier } from '../../crypto/srp.ts';
import { deviceIdentity } from '../../crypto/srp-hash.ts';
import type { DeviceConfigurationType, DeviceRememberedStatusType } from '../../generated/types.ts';
import { NotExercised } from './endings.ts';
import { another, appOf, enter, type MfaStage, setMfa, tokenStage } from './mfa/stage.ts';
import type { RuleChecks } from './rule.ts';
import { type GivenDevice, givenDevice, proveDevice, startSrp } from './sign-in/proofs.ts';
import { asks, type SignInStage, setStage, tokensIn } from './sign-in/stage.ts';
import type { Trial } from './trial.ts';

const ALWAYS = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };
const ON_PROMPT = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true };
/** A key in the right form that no sign-in announced. */
const STRANGE_KEY = 'us-east-1_a1b2c3d4-5678-90ab-cdef-111122223333';

/** The checks of the area device. */
export const devices = {
  'device.remembered-status': async (t) => {
    const stage = await trackingStage(t);
    const { AccessToken, key } = await confirmed(t, stage);
    const named = { UserPoolId: stage.UserPoolId, Username: stage.user.username };
    const next = async () => (await enter(stage, { DEVICE_KEY: key })).ChallengeName ?? null;
    const unchanged = () => listed(t, stage);
    // A value that the types rule out, which is the point.
    const strange = { DeviceKey: key, DeviceRememberedStatus: 'forgotten' as DeviceRememberedStatusType };
    const unknown = { DeviceKey: STRANGE_KEY, DeviceRememberedStatus: 'remembered' } as const;
    const missing = { error: 'ResourceNotFoundException', unchanged } as const;
    for (const [DeviceRememberedStatus, challenge] of [
      ['remembered', 'DEVICE_SRP_AUTH'],
      ['not_remembered', null],
    ] as const) {
      const change = { DeviceKey: key, DeviceRememberedStatus };
      const back = {
        DeviceKey: key,
        DeviceRememberedStatus: challenge === null ? 'remembered' : 'not_remembered',
      } as const;
      await t.call('UpdateDeviceStatus', { AccessToken, ...change });
      t.equal(await next(), challenge, `the challenge once the user made it ${DeviceRememberedStatus}`);
      await t.given.call('UpdateDeviceStatus', { AccessToken, ...back });
      await t.call('AdminUpdateDeviceStatus', { ...named, ...change });
      t.equal(await next(), challenge, `the challenge once an administrator made it ${DeviceRememberedStatus}`);
    }
    await t.refuses('UpdateDeviceStatus', { AccessToken, ...strange }, { unchanged });
    await t.refuses('AdminUpdateDeviceStatus', { ...named, ...strange }, { unchanged });
    await t.refuses('UpdateDeviceStatus', { AccessToken, ...unknown }, missing);
    await t.refuses('AdminUpdateDeviceStatus', { ...named, ...unknown }, missing);
  },

  'device.confirm-user-confirmation-necessary': async (t) => {
    const asked = await confirmed(t, await trackingStage(t, ON_PROMPT));
    t.equal(asked.necessary, true, 'UserConfirmationNecessary where users are asked');
    const always = await confirmed(t, await trackingStage(t));
    t.equal(always.necessary, false, 'UserConfirmationNecessary where devices are always remembered');
  },

  'device.config-null-means-off': async (t) => {
    const stage = await setStage(t);
    const { UserPool } = await t.call('DescribeUserPool', { UserPoolId: stage.UserPoolId });
    t.equal(UserPool?.DeviceConfiguration ?? null, null, 'DeviceConfiguration');
    const { AccessToken, NewDeviceMetadata } = await stage.tokens();
    t.equal(NewDeviceMetadata ?? null, null, 'NewDeviceMetadata');
    await t.refuses('ConfirmDevice', { AccessToken, DeviceKey: STRANGE_KEY });
    await t.refuses('ListDevices', { AccessToken });
  },

  'device.config-any-field-activates': async (t) => {
    for (const configuration of [
      { ChallengeRequiredOnNewDevice: false },
      { DeviceOnlyRememberedOnUserPrompt: false },
    ]) {
      const stage = await trackingStage(t, configuration);
      const { key } = await confirmed(t, stage);
      t.equal(await listed(t, stage), [key], 'the devices of the user');
    }
  },

  'device.auth-replaces-mfa': async (t) => {
    const session = startSrp(t);
    const { stage, device } = await mfaStage(t, ALWAYS);
    const DEVICE_KEY = device.key;
    const first = asks(await enter(stage, { DEVICE_KEY }), 'DEVICE_SRP_AUTH');
    const second = asks(await stage.respond(first, { DEVICE_KEY, SRP_A: session.srpA }), 'DEVICE_PASSWORD_VERIFIER');
    tokensIn(await stage.respond(second, await proveDevice(session, second, device)));
    const plain = await mfaStage(t, { ...ALWAYS, ChallengeRequiredOnNewDevice: false });
    asks(await enter(plain.stage, { DEVICE_KEY: plain.device.key }), 'SOFTWARE_TOKEN_MFA');
  },

  'device.unknown-device-needs-mfa': async (t) => {
    for (const ChallengeRequiredOnNewDevice of [true, false]) {
      const { stage, device } = await mfaStage(t, { ...ALWAYS, ChallengeRequiredOnNewDevice }, async (before) => {
        const { NewDeviceMetadata } = await before.tokens();
        return NewDeviceMetadata?.DeviceKey ?? '';
      });
      await setMfa(t, stage.UserPoolId, { MfaConfiguration: 'ON' });
      asks(await enter(stage), 'SOFTWARE_TOKEN_MFA');
      await t.given.call('UpdateDeviceStatus', {
        AccessToken: stage.AccessToken,
        DeviceKey: device.key,
        DeviceRememberedStatus: 'not_remembered',
      });
      asks(await enter(stage, { DEVICE_KEY: device.key }), 'SOFTWARE_TOKEN_MFA');
      // A key that was never confirmed can also be refused; clients drop it then and begin anew.
      const parameters = { ...stage.credentials, DEVICE_KEY: device.unconfirmed };
      const unconfirmed = await t.outcome('InitiateAuth', await stage.initiation('USER_PASSWORD_AUTH', parameters));
      const { ChallengeName } = (unconfirmed.value ?? {}) as { ChallengeName?: string };
      const next = unconfirmed.error?.name ?? ChallengeName;
      t.expect(
        next === 'SOFTWARE_TOKEN_MFA' || next === 'ResourceNotFoundException',
        'MFA or ResourceNotFoundException for an unconfirmed device',
        next,
      );
    }
  },

  'device.prompt-defers-remembering': async (t) => {
    const stage = await trackingStage(t, ON_PROMPT);
    const { AccessToken, key: DeviceKey } = await confirmed(t, stage);
    const more = { DEVICE_KEY: DeviceKey };
    tokensIn(await enter(stage, more));
    await t.call('UpdateDeviceStatus', { AccessToken, DeviceKey, DeviceRememberedStatus: 'remembered' });
    asks(await enter(stage, more), 'DEVICE_SRP_AUTH');
  },

  'device.no-prompt-remembers-at-once': async (t) => {
    const stage = await trackingStage(t);
    const { key, necessary } = await confirmed(t, stage);
    t.equal(necessary, false, 'UserConfirmationNecessary');
    asks(await enter(stage, { DEVICE_KEY: key }), 'DEVICE_SRP_AUTH');
  },

  'device.dates': async (t) => {
    const session = startSrp(t);
    const stage = await trackingStage(t);
    const device = await confirmed(t, stage);
    const { AccessToken, key: DeviceKey } = device;
    const read = async () => {
      const { Device } = await t.call('GetDevice', { AccessToken, DeviceKey });
      const { DeviceCreateDate, DeviceLastModifiedDate, DeviceLastAuthenticatedDate } = Device;
      const dates = [DeviceCreateDate, DeviceLastModifiedDate, DeviceLastAuthenticatedDate];
      t.expect(
        dates.every((date) => typeof date === 'number'),
        'three dates',
        dates,
      );
      const [created = 0, modified = 0, authenticated = 0] = dates;
      return { created, modified, authenticated };
    };
    const first = await read();
    // The date of the last sign-in is in whole seconds (AWS CLI examples).
    t.expect(Math.floor(first.created) <= first.authenticated, 'a sign-in that is no older than the device', first);
    t.expect(first.created <= first.modified, 'a change that is no older than the device', first);
    await t.advance('PT2M');
    const asked = asks(await enter(stage, { DEVICE_KEY: DeviceKey }), 'DEVICE_SRP_AUTH');
    const answer = { DEVICE_KEY: DeviceKey, SRP_A: session.srpA };
    const verifier = asks(await stage.respond(asked, answer), 'DEVICE_PASSWORD_VERIFIER');
    tokensIn(await stage.respond(verifier, await proveDevice(session, verifier, device)));
    const second = await read();
    t.expect(second.authenticated > first.authenticated, 'a later date of the last sign-in', second);
    t.equal(second.created, first.created, 'DeviceCreateDate after a sign-in');
    await t.call('UpdateDeviceStatus', { AccessToken, DeviceKey, DeviceRememberedStatus: 'not_remembered' });
    const third = await read();
    t.expect(third.modified > first.modified, 'a later date of the last change', third);
    t.equal(third.created, first.created, 'DeviceCreateDate after a change');
  },

  'device.forget': async (t) => {
    const stage = await trackingStage(t);
    const first = await confirmed(t, stage);
    const second = await confirmed(t, stage);
    const { AccessToken } = first;
    await t.call('ForgetDevice', { AccessToken, DeviceKey: first.key });
    t.equal(await listed(t, stage), [second.key], 'the devices that are left');
    await t.refuses('GetDevice', { AccessToken, DeviceKey: first.key });
    const other = await another(t, stage);
    const unchanged = () => listed(t, stage);
    await t.refuses('ForgetDevice', { AccessToken: other.AccessToken, DeviceKey: second.key }, { unchanged });
  },

  'device.read-own': async (t) => {
    const stage = await trackingStage(t);
    const other = await another(t, stage);
    const [mine, his] = [await confirmed(t, stage), await confirmed(t, other)];
    for (const [who, own, foreign] of [
      [stage, mine, his],
      [other, his, mine],
    ] as const) {
      const { AccessToken } = own;
      const { Devices = [] } = await t.call('ListDevices', { AccessToken });
      t.equal(keysOf(Devices), [own.key], 'the devices of ListDevices');
      t.equal(await listed(t, who), [own.key], 'the devices of AdminListDevices');
      const { Device } = await t.call('GetDevice', { AccessToken, DeviceKey: own.key });
      t.equal(Device.DeviceKey, own.key, 'DeviceKey of GetDevice');
      await t.refuses('GetDevice', { AccessToken, DeviceKey: foreign.key });
    }
  },

  'device.confirm-owner': async (t) => {
    const stage = await trackingStage(t);
    const other = await another(t, stage);
    const { AccessToken, key: DeviceKey, config } = await confirmed(t, stage);
    t.equal(await listed(t, stage), [DeviceKey], 'the devices of the owner');
    t.equal(await listed(t, other), [], 'the devices of another user');
    const again = { AccessToken, DeviceKey, DeviceSecretVerifierConfig: config };
    await t.refuses('ConfirmDevice', again, { unchanged: () => listed(t, stage) });
  },

  'device.access-token-optional-by-type': async (t) => {
    const stage = await trackingStage(t);
    const { AccessToken, key: DeviceKey } = await confirmed(t, stage);
    const unchanged = () => listed(t, stage);
    const error = ['NotAuthorizedException', 'InvalidParameterException'] as const;
    await t.refuses('GetDevice', { DeviceKey }, { error, unchanged });
    await t.refuses('ForgetDevice', { DeviceKey }, { error, unchanged });
    await t.call('GetDevice', { AccessToken, DeviceKey });
    await t.call('ForgetDevice', { AccessToken, DeviceKey });
    t.equal(await unchanged(), [], 'the devices after ForgetDevice with the token');
  },
} satisfies RuleChecks;

/** A pool that tracks devices, and its user. */
function trackingStage(t: Trial, DeviceConfiguration: DeviceConfigurationType = ALWAYS): Promise<SignInStage> {
  return setStage(t, { pool: { DeviceConfiguration } });
}

/** A pool that tracks devices and asks its user for a software token; `before` runs while sign-ins are still free of it. */
async function mfaStage(
  t: Trial,
  DeviceConfiguration: DeviceConfigurationType,
  before: (stage: SignInStage) => Promise<string> = async () => '',
): Promise<{ stage: MfaStage; device: GivenDevice & { unconfirmed: string } }> {
  const stage = await tokenStage(t, { pool: { DeviceConfiguration } });
  const device = { ...(await givenDevice(t, stage)), unconfirmed: await before(stage) };
  await appOf(t, stage);
  return { stage, device };
}

/** Signs in and confirms the announced device, without a word on whether it is remembered. */
async function confirmed(t: Trial, stage: SignInStage) {
  const { AccessToken, NewDeviceMetadata } = await stage.tokens();
  const { DeviceKey: key, DeviceGroupKey: groupKey } = NewDeviceMetadata ?? {};
  if (key === undefined || groupKey === undefined) throw new NotExercised('the sign-in announced no device');
  const secret = 'a-device-secret-of-forty-characters-or-so';
  const identity = deviceIdentity(groupKey, key);
  const config = await createDeviceVerifier(identity, secret, new Uint8Array(16).fill(5));
  const request = { AccessToken, DeviceKey: key, DeviceSecretVerifierConfig: config };
  const { UserConfirmationNecessary: necessary } = await t.call('ConfirmDevice', request);
  return { AccessToken, key, groupKey, secret, config, necessary };
}

/** The keys of the user's devices, as administrators see them. */
async function listed(t: Trial, { UserPoolId, user }: SignInStage): Promise<(string | undefined)[]> {
  const { Devices = [] } = await t.call('AdminListDevices', { UserPoolId, Username: user.username });
  return keysOf(Devices);
}

function keysOf(devices: readonly { DeviceKey?: string }[]): (string | undefined)[] {
  return devices.map((device) => device.DeviceKey).toSorted();
}
