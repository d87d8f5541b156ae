// What a client proves in checks of sign-in: its password and its device by SRP, and a software token by its code.
import { clientProof, createDeviceVerifier, type SrpClientSession, startSrpClient } from '../../../crypto/srp.ts';
import { deviceIdentity, type SrpIdentity, userIdentity } from '../../../crypto/srp-hash.ts';
import { formatSrpTimestamp } from '../../../crypto/srp-timestamp.ts';
import { codeOf } from '../../one-time.ts';
import { Broken, NotExercised } from '../endings.ts';
import type { Trial } from '../trial.ts';
import type { Asked, SignInStage } from './stage.ts';

/** The client's side of an exchange, and the time of its proof. */
export type SrpSession = SrpClientSession & { readonly timestamp: string };

/** Begins an exchange; its secret is the same for all, since nobody's password hangs on it. */
export function startSrp(t: Trial): SrpSession {
  return { ...startSrpClient(new Uint8Array(32).fill(7)), timestamp: formatSrpTimestamp(t.now() * 1000) };
}

/** The proof of a user's password as the answer to PASSWORD_VERIFIER. */
export function prove(
  session: SrpSession,
  asked: Asked,
  UserPoolId: string,
  password: string,
): Promise<Record<string, string>> {
  const id = asked.ChallengeParameters?.USER_ID_FOR_SRP ?? '';
  return proofBy(session, asked, userIdentity(UserPoolId, id), password, { USERNAME: id });
}

/** The proof of a device's secret as the answer to DEVICE_PASSWORD_VERIFIER. */
export function proveDevice(
  session: SrpSession,
  asked: Asked,
  device: GivenDevice,
  secret = device.secret,
): Promise<Record<string, string>> {
  return proofBy(session, asked, deviceIdentity(device.groupKey, device.key), secret, { DEVICE_KEY: device.key });
}

async function proofBy(
  session: SrpSession,
  asked: Asked,
  identity: SrpIdentity,
  password: string,
  more: Record<string, string>,
): Promise<Record<string, string>> {
  const { SALT: salt = '', SRP_B: srpB = '', SECRET_BLOCK: secretBlock = '' } = asked.ChallengeParameters ?? {};
  const { timestamp } = session;
  const proof = await clientProof({ session, identity, password, salt, srpB, secretBlock, timestamp });
  if (!proof.ok) throw new Broken('SALT, SRP_B and SECRET_BLOCK that a client can compute with', proof.reason);
  return {
    ...more,
    PASSWORD_CLAIM_SIGNATURE: proof.signature,
    PASSWORD_CLAIM_SECRET_BLOCK: secretBlock,
    TIMESTAMP: timestamp,
  };
}

/** A device that was confirmed and is remembered. */
export interface GivenDevice {
  readonly key: string;
  readonly groupKey: string;
  readonly secret: string;
}

/** Signs in, confirms the announced device and has it remembered. */
export async function givenDevice(t: Trial, stage: SignInStage): Promise<GivenDevice> {
  const { AccessToken, NewDeviceMetadata } = await stage.tokens();
  const { DeviceKey: key, DeviceGroupKey: groupKey } = NewDeviceMetadata ?? {};
  if (key === undefined || groupKey === undefined) {
    throw new NotExercised('the set-up did not work: the sign-in announced no device');
  }
  const secret = 'a-device-secret-of-forty-characters-or-so';
  const DeviceSecretVerifierConfig = await createDeviceVerifier(
    deviceIdentity(groupKey, key),
    secret,
    new Uint8Array(16).fill(5),
  );
  await t.given.call('ConfirmDevice', { AccessToken, DeviceKey: key, DeviceSecretVerifierConfig });
  await t.given.call('UpdateDeviceStatus', { AccessToken, DeviceKey: key, DeviceRememberedStatus: 'remembered' });
  return { key, groupKey, secret };
}

/** A proved software token. Its first code is spent, so `code` gives the one after it, which is already taken. */
export interface GivenApp {
  readonly secret: string;
  readonly code: string;
}

/** Sets up a software token with an access token and turns it on. */
export async function givenApp(t: Trial, UserPoolId: string, AccessToken: string): Promise<GivenApp> {
  const { SecretCode: secret } = await t.given.call('AssociateSoftwareToken', { AccessToken });
  if (secret === undefined) throw new NotExercised('the set-up did not work: no SecretCode');
  const now = await timeThere(t, UserPoolId);
  await t.given.call('VerifySoftwareToken', { AccessToken, UserCode: codeOf(secret, now) });
  await t.given.call('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings: { Enabled: true } });
  return { secret, code: codeOf(secret, now + 30) };
}

/** The endpoint's own time in epoch seconds, which a clock hook may have moved. */
export async function timeThere(t: Trial, UserPoolId: string): Promise<number> {
  const Username = t.given.username('clock');
  const made = await t.given.call('AdminCreateUser', { UserPoolId, Username, MessageAction: 'SUPPRESS' });
  const time = made.User?.UserCreateDate;
  if (time === undefined) throw new NotExercised('the set-up did not work: no UserCreateDate');
  return time;
}
