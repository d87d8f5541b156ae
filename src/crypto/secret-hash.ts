/**
 * SECRET_HASH, with which a client that has a secret proves it. Which secrets are active, and what a wrong hash answers, is
 * left to the caller.
 */
import { decodeBase64, encodeBase64, encodeUtf8, timingSafeEqual } from './bytes.ts';
import { hmacSha256 } from './digest.ts';

/** The three strings that a secret hash is made of; the username is the one that the caller sends. */
export interface SecretHashInput {
  readonly clientSecret: string;
  readonly username: string;
  readonly clientId: string;
}

/** base64(HMAC-SHA256(client secret, username ‖ client id)). */
export async function secretHash(input: SecretHashInput): Promise<string> {
  return encodeBase64(await secretHashBytes(input));
}

/** Whether a received hash is the right one, compared in constant time. */
export async function verifySecretHash(input: SecretHashInput, received: string): Promise<boolean> {
  const given = decodeBase64(received);
  return given !== undefined && timingSafeEqual(given, await secretHashBytes(input));
}

function secretHashBytes({ clientSecret, username, clientId }: SecretHashInput): Promise<Uint8Array> {
  return hmacSha256(encodeUtf8(clientSecret), encodeUtf8(`${username}${clientId}`));
}
