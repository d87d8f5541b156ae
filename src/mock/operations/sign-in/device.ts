// The device's part of a sign-in: SRP with the secret that it chose when it was confirmed.
import { deviceIdentity } from '../../../crypto/srp-hash.ts';
import { getDevice, isTrusted } from '../../model/device.ts';
import { consumeSession } from '../../model/session.ts';
import type { Session } from '../../model/session-record.ts';
import type { Device, User } from '../../model/user-record.ts';
import { ask, type Call, incorrect, type Outcome, required } from './call.ts';
import { proceed } from './next-step.ts';
import { isProved, proofOf, startExchange } from './srp.ts';

/** DEVICE_SRP_AUTH: answers the device's SRP_A with DEVICE_PASSWORD_VERIFIER. */
export async function answerDeviceSrp(call: Call, user: User, session: Session): Promise<Outcome> {
  const device = deviceOf(call, user, session);
  const { srpB, srp } = startExchange(call, device.verifier);
  const parameters = {
    SALT: srp.salt,
    SECRET_BLOCK: srp.secretBlock,
    SRP_B: srpB,
    DEVICE_KEY: device.key,
    USERNAME: user.username,
  };
  consumeSession(session);
  return ask(call, user, 'DEVICE_PASSWORD_VERIFIER', parameters, { ...session.data, srp });
}

/** DEVICE_PASSWORD_VERIFIER: the proof of the device's secret. */
export async function answerDeviceProof(call: Call, user: User, session: Session): Promise<Outcome> {
  const proof = proofOf(call);
  const device = deviceOf(call, user, session);
  const identity = deviceIdentity(device.groupKey, device.key);
  if (!(await isProved(proof, session, { verifier: device.verifier, identity }))) throw incorrect();
  consumeSession(session);
  device.lastAuthenticated = call.context.clock.now();
  const { srp: _srp, ...data } = session.data;
  return proceed(call, user, { ...data, factorPassed: true, devicePassed: true });
}

/** The device that the sign-in began with; no other can take its place. */
function deviceOf(call: Call, user: User, session: Session): Device & { verifier: NonNullable<Device['verifier']> } {
  const key = required(call, 'DEVICE_KEY');
  const device = getDevice(user, key);
  if (key !== session.data.deviceKey || !isTrusted(device)) throw incorrect();
  return device;
}
