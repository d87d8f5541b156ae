/**
 * Time-based one-time passwords as Cognito's software tokens use them: SHA-1, 6 digits, 30-second steps (RFC 6238). Which
 * steps a user has spent is left to the caller.
 */
import { HOTP, Secret, TOTP } from 'otpauth';
import { concatBytes } from './bytes.ts';

const algorithm = 'SHA1';
const digits = 6;
const period = 30;
// The service takes codes one step early or late (Cognito Developer Guide, "TOTP software token MFA").
const toleratedSteps = 1;

/** The base32 SecretCode for the given random bytes; 32 bytes give the 52 characters that the service sends. */
export function createTotpSecret(random: Uint8Array): string {
  return new Secret({ buffer: concatBytes(random).buffer }).base32;
}

/** The code that an authenticator shows at a time given in seconds since 1970. */
export function totpCode(secret: string, epochSeconds: number): string {
  return HOTP.generate({ secret: Secret.fromBase32(secret), algorithm, digits, counter: totpStep(epochSeconds) });
}

/** The step whose code was given, so that the caller can refuse it a second time; `undefined` when the code is wrong. */
export function verifyTotp(secret: string, code: string, epochSeconds: number): number | undefined {
  // otpauth compares bytes, and fails on six characters that are not six bytes.
  if (!/^[0-9]{6}$/.test(code)) return undefined;
  const counter = totpStep(epochSeconds);
  const delta = HOTP.validate({
    token: code,
    secret: Secret.fromBase32(secret),
    algorithm,
    digits,
    counter,
    window: toleratedSteps,
  });
  return delta === null ? undefined : counter + delta;
}

function totpStep(epochSeconds: number): number {
  return TOTP.counter({ period, timestamp: epochSeconds * 1000 });
}
