// Devices of users: whether the pool tracks them, how a new one is announced, and when a known one is trusted.
import { CognitoError } from '../../errors.ts';
import type { MockContext } from '../behaviour.ts';
import type { Pool } from './pool-record.ts';
import type { Device, User } from './user-record.ts';

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** True when sign-ins announce new devices and ask known ones for their secret. */
export function tracksDevices(pool: Pool): boolean {
  return pool.settings.DeviceConfiguration !== undefined;
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
