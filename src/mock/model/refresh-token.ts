// Refresh tokens: opaque strings in the form of the real ones, and the way back from one to its grant.
import {
  concatBytes,
  decodeBase64Url,
  decodeHex,
  encodeBase64,
  encodeBase64Url,
  encodeHex,
  encodeUtf8,
  timingSafeEqual,
} from '../../crypto/bytes.ts';
import { sha256 } from '../../crypto/digest.ts';
import type { MockContext } from '../behaviour.ts';
import type { Pool } from './pool-record.ts';
import type { Grant, RefreshToken } from './session-record.ts';

// Real ones are JWEs of five parts with this header, seen in many public tokens; the other parts are as long as those of a real one.
const HEADER = 'eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ';
const PARTS = { key: 256, iv: 12, text: 1024, tag: 16 };
const GRANT_ID = 16;

/** A new token of the grant with this id, and the record that the grant keeps of it. */
export async function newRefreshToken(
  context: MockContext,
  grantId: string,
): Promise<{ token: string; record: RefreshToken }> {
  const { random, clock } = context;
  // The grant's id stands where the ciphertext begins, so that a token leads to its grant without a search.
  const text = concatBytes(
    decodeHex(grantId.replaceAll('-', '')) ?? new Uint8Array(),
    random.bytes(PARTS.text - GRANT_ID),
  );
  const parts = [random.bytes(PARTS.key), random.bytes(PARTS.iv), text, random.bytes(PARTS.tag)];
  const token = [HEADER, ...parts.map(encodeBase64Url)].join('.');
  return { token, record: { digest: await digestOf(token), issuedAt: Math.floor(clock.now()) } };
}

/** True for text that has the form of a refresh token, of whatever pool. */
export function looksLikeRefreshToken(token: string): boolean {
  return token.startsWith(`${HEADER}.`) && token.split('.').length === 5;
}

/** The grant that the token belongs to and its record there; undefined for a token that this pool never gave out. */
export async function findRefreshToken(
  pool: Pool,
  token: string,
): Promise<{ grant: Grant; record: RefreshToken } | undefined> {
  const text = looksLikeRefreshToken(token) ? decodeBase64Url(token.split('.')[3] ?? '') : undefined;
  const grant = text === undefined ? undefined : pool.grants.get(uuidOf(text.subarray(0, GRANT_ID)));
  if (grant === undefined) return undefined;
  const digest = encodeUtf8(await digestOf(token));
  const record = grant.refreshTokens.find((known) => timingSafeEqual(encodeUtf8(known.digest), digest));
  return record === undefined ? undefined : { grant, record };
}

async function digestOf(token: string): Promise<string> {
  return encodeBase64(await sha256(encodeUtf8(token)));
}

function uuidOf(bytes: Uint8Array): string {
  const hex = encodeHex(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
