/**
 * SHA-256 and HMAC-SHA256 through WebCrypto, over the concatenation of the given parts. What is hashed, and in which order, is
 * decided by the files that call these.
 */
import { type Bytes, concatBytes } from './bytes.ts';

/** SHA-256 of the parts joined. */
export async function sha256(...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concatBytes(...parts)));
}

/** WebCrypto takes no empty key. HMAC fills keys up with zeros, so that this one is the same. */
const EMPTY_KEY = new Uint8Array(1);

/** HMAC-SHA256 of the parts joined. */
export async function hmacSha256(key: Uint8Array, ...parts: readonly Uint8Array[]): Promise<Bytes> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey(
    'raw',
    concatBytes(key.length === 0 ? EMPTY_KEY : key),
    algorithm,
    false,
    ['sign'],
  );
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, concatBytes(...parts)));
}
