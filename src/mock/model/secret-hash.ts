// SECRET_HASH and client secrets as they arrive in requests: whether they are due, and whether one of the active secrets made them.
import { encodeUtf8, timingSafeEqual } from '../../crypto/bytes.ts';
import { sha256 } from '../../crypto/digest.ts';
import { verifySecretHash } from '../../crypto/secret-hash.ts';
import { CognitoError } from '../../errors.ts';
import type { Client } from './pool-record.ts';

/** Passes when the hash is due and right, or neither due nor sent. `username` is the string that the caller sent. */
export async function checkSecretHash(client: Client, username: string, secretHash: string | undefined): Promise<void> {
  if (client.secrets.length === 0) {
    if (secretHash === undefined) return;
    throw new CognitoError(
      'InvalidParameterException',
      `App client ${client.id} is not configured for secret but secret hash was received`,
    );
  }
  if (secretHash === undefined) {
    throw new CognitoError(
      'NotAuthorizedException',
      `Client ${client.id} is configured with secret but SECRET_HASH was not received`,
    );
  }
  let right = false;
  // Every secret is tried, so that the time does not tell which one matched.
  for (const secret of client.secrets) {
    if (await verifySecretHash({ clientSecret: secret.value, username, clientId: client.id }, secretHash)) right = true;
  }
  if (!right) throw new CognitoError('NotAuthorizedException', `Unable to verify secret hash for client ${client.id}`);
}

/** True when the client has no secret and none was sent, or when the secret is one of its active ones. */
export async function hasClientSecret(client: Client, secret: string | undefined): Promise<boolean> {
  if (client.secrets.length === 0) return secret === undefined;
  if (secret === undefined) return false;
  const given = await sha256(encodeUtf8(secret));
  let right = false;
  for (const { value } of client.secrets) {
    if (timingSafeEqual(given, await sha256(encodeUtf8(value)))) right = true;
  }
  return right;
}
