/**
 * Text and number forms of bytes: base64, base64url, hex, UTF-8, and integers padded as Cognito pads them. Decoders answer
 * `undefined` for anything that is not the one right spelling; what that means is left to the caller.
 */

/** Bytes in a buffer of their own, the form WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

const utf8Encoder = new TextEncoder();
const utf8Decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Joins byte arrays into a new one. */
export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Compares two byte arrays in a time that depends on their lengths only. */
export function timingSafeEqual(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  // The lengths are equal, so the `?? 0` is for the type checker only.
  for (const [index, byte] of left.entries()) difference |= byte ^ (right[index] ?? 0);
  return difference === 0;
}

/** Text to UTF-8. */
export function encodeUtf8(text: string): Bytes {
  return utf8Encoder.encode(text);
}

/** UTF-8 to text, or `undefined` when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8Decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Bytes to base64 with padding (RFC 4648 section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Base64 to bytes; padding is required and unused bits must be zero, so that each value has one spelling. */
export function decodeBase64(text: string): Bytes | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return encodeBase64(bytes) === text ? bytes : undefined;
}

/** Bytes to base64url without padding (RFC 4648 section 5). */
export function encodeBase64Url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Base64url without padding to bytes. */
export function decodeBase64Url(text: string): Bytes | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined;
  const standard = text.replaceAll('-', '+').replaceAll('_', '/');
  return decodeBase64(standard.padEnd(Math.ceil(standard.length / 4) * 4, '='));
}

/** Bytes to lower-case hex, two digits a byte. */
export function encodeHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Hex of even length, in either case, to bytes. */
export function decodeHex(text: string): Bytes | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(text)) return undefined;
  return bytesOfHex(text);
}

/** Hex of any length of at least one digit, in either case, read as an unsigned integer. */
export function parseHexInteger(text: string): bigint | undefined {
  return /^[0-9a-f]+$/i.test(text) ? BigInt(`0x${text}`) : undefined;
}

/** Bytes read as an unsigned big-endian integer; no bytes are 0. */
export function integerFromBytes(bytes: Uint8Array): bigint {
  return BigInt(`0x0${encodeHex(bytes)}`);
}

/**
 * The hex that Cognito hashes for a non-negative integer: as few whole bytes as two's complement needs, so `00` goes in front
 * when the top bit is set (as aws-amplify and Java's `BigInteger.toByteArray` have it).
 */
export function paddedHex(value: bigint): string {
  const digits = value.toString(16);
  const whole = digits.length % 2 === 0 ? digits : `0${digits}`;
  return /^[89a-f]/.test(whole) ? `00${whole}` : whole;
}

/** The bytes of {@link paddedHex}. */
export function paddedBytes(value: bigint): Bytes {
  return bytesOfHex(paddedHex(value));
}

// By character code, since this runs over 385 bytes several times in each SRP login.
function bytesOfHex(hex: string): Bytes {
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = digitOf(hex.charCodeAt(index * 2)) * 16 + digitOf(hex.charCodeAt(index * 2 + 1));
  }
  return bytes;
}

function digitOf(code: number): number {
  return code <= 0x39 ? code - 0x30 : (code | 0x20) - 0x57;
}
