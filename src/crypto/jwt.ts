/**
 * RS256 tokens in Cognito's form, over the library jose: signing, verifying and the public key document. Claims, lifetimes
 * and revocation are left to the caller.
 */
import { CompactSign, compactVerify, errors, importJWK } from 'jose';
import { UsageError } from '../errors.ts';
import { decodeUtf8, encodeUtf8 } from './bytes.ts';

/** A public RSA key as a pool publishes it. */
export interface RsaPublicJwk {
  readonly alg: 'RS256';
  readonly e: string;
  readonly kid: string;
  readonly kty: 'RSA';
  readonly n: string;
  readonly use: 'sig';
}

/** A private RSA key with its public half. */
export interface RsaPrivateJwk extends RsaPublicJwk {
  readonly d: string;
  readonly p: string;
  readonly q: string;
  readonly dp: string;
  readonly dq: string;
  readonly qi: string;
}

/** The document at `/.well-known/jwks.json`. */
export interface JwksDocument {
  readonly keys: readonly RsaPublicJwk[];
}

/** A private key that has been imported and is ready to sign. */
export interface SigningKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

/** The claims of a token; what they must hold is not known here. */
export type Claims = Readonly<Record<string, unknown>>;

/** The outcome of a verification: `malformed` is no signed token at all, `signature` is one that no given key vouches for. */
export type JwtVerdict =
  | { readonly ok: true; readonly claims: Claims }
  | { readonly ok: false; readonly reason: 'malformed' | 'signature' };

/** Imports a private key, which costs more than a signature and so is done once; throws a UsageError for an unfit key. */
export async function importSigningKey(jwk: RsaPrivateJwk): Promise<SigningKey> {
  const key = await importJWK({ ...jwk }, algorithm).catch((cause: unknown) => {
    throw unfitKey(cause);
  });
  if (key instanceof Uint8Array || key.type !== 'private' || !jwk.kid) throw unfitKey();
  // RFC 7518 section 3.3 asks for 2048 bits, and jose refuses to sign with less.
  if (!('modulusLength' in key.algorithm) || Number(key.algorithm.modulusLength) < 2048) throw unfitKey();
  return { kid: jwk.kid, key };
}

/** Signs claims with the header that Cognito writes, which has `kid` and `alg` and no `typ`. */
export async function signJwt({ kid, key }: SigningKey, claims: Claims): Promise<string> {
  // The service escapes slashes in the payload, as seen in real tokens.
  const payload = JSON.stringify(claims).replaceAll('/', '\\/');
  return new CompactSign(encodeUtf8(payload)).setProtectedHeader({ kid, alg: algorithm }).sign(key);
}

/** Verifies a token against the key that its `kid` names; `alg` other than RS256, `none` included, never passes. */
export async function verifyJwt(token: string, { keys }: JwksDocument): Promise<JwtVerdict> {
  try {
    const { payload } = await compactVerify(token, ({ kid }) => findKey(keys, kid), { algorithms: [algorithm] });
    const claims = parseClaims(payload);
    return claims === undefined ? { ok: false, reason: 'malformed' } : { ok: true, claims };
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    return { ok: false, reason: notASignedToken.has(error.code) ? 'malformed' : 'signature' };
  }
}

/** The public halves of keys, as a document with Cognito's order of members. */
export function jwksDocument(keys: readonly RsaPublicJwk[]): JwksDocument {
  return { keys: keys.map(({ alg, e, kid, kty, n, use }) => ({ alg, e, kid, kty, n, use })) };
}

const algorithm = 'RS256';

// What jose reports of text that is no JWS, or one with extensions nobody here understands.
const notASignedToken: ReadonlySet<string> = new Set([errors.JWSInvalid.code, errors.JOSENotSupported.code]);

function unfitKey(cause?: unknown): UsageError {
  const message = 'A signing key must be a complete private RSA key as JWK, of at least 2048 bits and with a kid.';
  return new UsageError('ERR_SIGNING_KEY', message, { cause });
}

function findKey(keys: readonly RsaPublicJwk[], kid: unknown): RsaPublicJwk {
  const key = keys.find((candidate) => candidate.kid === kid);
  if (key === undefined) throw new errors.JWKSNoMatchingKey();
  return key;
}

function parseClaims(payload: Uint8Array): Claims | undefined {
  const text = decodeUtf8(payload);
  if (text === undefined) return undefined;
  const value = parseJson(text);
  // A JSON object is a record; arrays were excluded.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Claims) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
