// Devices of users: whether the pool tracks them, how a new one is announced, confirmed, shown and remembered, and when it is
// trusted. The proof of its secret at sign-in is left to the sign-in.
import { readDeviceVerifier } from '../../crypto/srp.ts';
import { CognitoError } from '../../errors.ts';
import type { AttributeType, DeviceSecretVerifierConfigType, DeviceType } from '../../generated/types.ts';
import type { MockContext } from '../behaviour.ts';
import type { Pool } from './pool-record.ts';
import type { Grant } from './session-record.ts';
import type { Device, User } from './user-record.ts';

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** True when sign-ins announce new devices and ask known ones for their secret. */
export function tracksDevices(pool: Pool): boolean {
  return pool.settings.DeviceConfiguration !== undefined;
}

/** Throws InvalidUserPoolConfigurationException in a pool without device tracking. */
export function assertTracksDevices(pool: Pool): void {
  if (tracksDevices(pool)) return;
  throw new CognitoError(
    'InvalidUserPoolConfigurationException',
    'Device tracking is not configured for the user pool.',
  );
}

/** The confirmed device with this key, or ResourceNotFoundException, which clients answer by forgetting the key. */
export function getDevice(user: User, key: string): Device {
  const device = user.devices.find((known) => known.key === key);
  if (device === undefined) throw new CognitoError('ResourceNotFoundException', 'Device does not exist.');
  return device;
}

/** Key and group key for a device that the service has not met; it becomes a record once ConfirmDevice stores its verifier. */
export function announceDevice(context: MockContext): { key: string; groupKey: string } {
  return {
    key: `${context.world.region}_${context.random.uuid()}`,
    groupKey: `-${context.random.text(ALPHANUMERIC, 8)}`,
  };
}

/** True for a remembered device that can prove its secret. */
export function isTrusted(device: Device): device is Device & { verifier: NonNullable<Device['verifier']> } {
  return device.remembered && device.verifier !== undefined;
}

/** True when a trusted device stands in for MFA (Developer Guide, "Working with user devices"). */
export function suppressesMfa(pool: Pool): boolean {
  return pool.settings.DeviceConfiguration?.ChallengeRequiredOnNewDevice === true;
}

/** Registers the device that the sign-in of this grant announced, remembered at once unless the pool asks users first. */
export function confirmDevice(
  context: MockContext,
  pool: Pool,
  user: User,
  grant: Grant,
  given: { key: string; name: string | undefined; config: DeviceSecretVerifierConfigType | undefined },
): Device {
  if (user.devices.some((known) => known.key === given.key)) {
    throw new CognitoError('DeviceKeyExistsException', 'Device already exists.');
  }
  const { deviceKey, deviceGroupKey } = grant;
  if (given.key !== deviceKey || deviceGroupKey === undefined) throw invalid('Invalid device key given.');
  const verifier = given.config === undefined ? undefined : verifierOf(given.config);
  const now = context.clock.now();
  const device: Device = {
    key: given.key,
    groupKey: deviceGroupKey,
    ...(given.name === undefined ? {} : { name: given.name }),
    ...(verifier === undefined ? {} : { verifier }),
    remembered: !asksUsersFirst(pool),
    created: now,
    modified: now,
    lastAuthenticated: now,
    lastIp: HERE,
  };
  user.devices = [...user.devices, device];
  return device;
}

/** True where a confirmed device is remembered only once its user agrees. */
export function asksUsersFirst(pool: Pool): boolean {
  return pool.settings.DeviceConfiguration?.DeviceOnlyRememberedOnUserPrompt === true;
}

/** Remembers the device or treats it as unknown from now on; without a status nothing changes. */
export function setRemembered(device: Device, status: 'remembered' | 'not_remembered' | undefined, now: number): void {
  if (status === undefined) return;
  device.remembered = status === 'remembered';
  device.modified = now;
}

/** Takes the device away from its user. */
export function forgetDevice(user: User, device: Device): void {
  user.devices = user.devices.filter((known) => known !== device);
}

/** The device as its user sees it: without the service's own attributes (seen in an answer of the live service, 2023-10). */
export function describeDevice(device: Device): DeviceType {
  return withAttributes(device, [
    ['device_status', 'valid'],
    ['device_name', device.name],
    ['last_ip_used', device.lastIp],
  ]);
}

/** The device as administrators see it, in the order of the AWS CLI's examples. */
export function describeDeviceFully(context: MockContext, pool: Pool, user: User, device: Device): DeviceType {
  const { region, accountId } = context.world;
  const owner = `${user.username}.${pool.id}`;
  return withAttributes(device, [
    ['device_status', 'valid'],
    ['device_name', device.name],
    ['dev:device_arn', `arn:aws:cognito-idp:${region}:${accountId}:owner/${owner}/device/${device.key}`],
    ['dev:device_owner', owner],
    ['last_ip_used', device.lastIp],
    ['dev:device_remembered_status', device.remembered ? 'remembered' : 'not_remembered'],
    ['dev:device_sdk', 'aws-sdk'],
  ]);
}

/** A mock is asked from the machine it runs on. */
const HERE = '127.0.0.1';

function withAttributes(device: Device, values: readonly (readonly [string, string | undefined])[]): DeviceType {
  return {
    DeviceKey: device.key,
    DeviceAttributes: values.flatMap(([Name, Value]): AttributeType[] =>
      Value === undefined ? [] : [{ Name, Value }],
    ),
    DeviceCreateDate: device.created,
    DeviceLastModifiedDate: device.modified,
    DeviceLastAuthenticatedDate: device.lastAuthenticated,
  };
}

function verifierOf({ PasswordVerifier, Salt }: DeviceSecretVerifierConfigType): Device['verifier'] {
  if (PasswordVerifier === undefined || Salt === undefined) {
    throw invalid('DeviceSecretVerifierConfig needs a PasswordVerifier and a Salt.');
  }
  const read = readDeviceVerifier({ PasswordVerifier, Salt });
  if (!read.ok || !('verifier' in read.verifier)) throw invalid('Invalid device secret verifier given.');
  return read.verifier;
}

function invalid(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}
