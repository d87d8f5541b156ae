/**
 * Everything that Cognito's SRP hashes: the private exponent x, the scrambler u, the session key and the claim that the key
 * signs. Both halves of `srp.ts` use it; no powers are raised here.
 */
import { type Bytes, concatBytes, encodeUtf8, integerFromBytes, paddedBytes } from './bytes.ts';
import { sha256 } from './digest.ts';

/** Whose password is proved: the two strings that Cognito puts in front of it. */
export interface SrpIdentity {
  /** The pool name for a user, the device group key for a device. */
  readonly scope: string;
  /** USER_ID_FOR_SRP for a user, the device key for a device. */
  readonly name: string;
}

/** The identity of a user; the pool name is the part of the pool id after `_`. */
export function userIdentity(userPoolId: string, userIdForSrp: string): SrpIdentity {
  return { scope: userPoolId.slice(userPoolId.indexOf('_') + 1), name: userIdForSrp };
}

/** The identity of a device (Cognito Developer Guide, "Working with user devices"). */
export function deviceIdentity(deviceGroupKey: string, deviceKey: string): SrpIdentity {
  return { scope: deviceGroupKey, name: deviceKey };
}

/** x = H(pad(salt) ‖ H(scope ‖ name ‖ ":" ‖ password)). */
export async function privateExponent(identity: SrpIdentity, password: string, salt: bigint): Promise<bigint> {
  const inner = await sha256(encodeUtf8(`${identity.scope}${identity.name}:${password}`));
  return integerFromBytes(await sha256(paddedBytes(salt), inner));
}

/** u = H(pad(A) ‖ pad(B)). */
export async function scrambler(publicA: bigint, publicB: bigint): Promise<bigint> {
  return integerFromBytes(await sha256(paddedBytes(publicA), paddedBytes(publicB)));
}

/** What the session key is derived from, and what it signs. */
export interface Claim {
  readonly identity: SrpIdentity;
  readonly shared: bigint;
  readonly scrambler: bigint;
  readonly secretBlock: Uint8Array;
  readonly timestamp: string;
}

/** The bytes of PASSWORD_CLAIM_SIGNATURE. */
export async function signClaim(claim: Claim): Promise<Bytes> {
  const key = await sessionKey(claim.shared, claim.scrambler);
  const subject = encodeUtf8(`${claim.identity.scope}${claim.identity.name}`);
  const message = concatBytes(subject, claim.secretBlock, encodeUtf8(claim.timestamp));
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, message));
}

// HKDF-SHA256 of pad(S) with salt pad(u). The byte 0x01 that aws-amplify appends to the info is HKDF's own block counter.
async function sessionKey(shared: bigint, scramblerValue: bigint): Promise<CryptoKey> {
  const info = encodeUtf8('Caldera Derived Key');
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: paddedBytes(scramblerValue), info };
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 128 };
  const material = await crypto.subtle.importKey('raw', paddedBytes(shared), 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(hkdf, material, hmac, false, ['sign']);
}
