/**
 * Passwords as the mock keeps them: SHA-256 over a salt and the password. Fast on purpose, since a mock guards nothing; never
 * a model for production.
 */
import { decodeBase64, encodeBase64, encodeUtf8, timingSafeEqual } from './bytes.ts';
import { sha256 } from './digest.ts';

/** A stored password: salt and hash in base64. */
export interface PasswordHash {
  readonly salt: string;
  readonly hash: string;
}

/** What to keep of a password, for random salt bytes. */
export async function hashPassword(password: string, salt: Uint8Array): Promise<PasswordHash> {
  return { salt: encodeBase64(salt), hash: encodeBase64(await sha256(salt, encodeUtf8(password))) };
}

/** Whether a password is the stored one, compared in constant time. */
export async function verifyPassword(password: string, stored: PasswordHash): Promise<boolean> {
  const salt = decodeBase64(stored.salt);
  const hash = decodeBase64(stored.hash);
  if (salt === undefined || hash === undefined) throw new TypeError('a stored password hash is not base64');
  return timingSafeEqual(hash, await sha256(salt, encodeUtf8(password)));
}
