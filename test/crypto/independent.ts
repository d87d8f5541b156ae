/**
 * Implementations of Cognito's SRP that share no code with ours: two published client libraries, and a straight calculation
 * with node:crypto. Tests compare ours with them.
 */
import { createDiffieHellman, createHash, createHmac, getDiffieHellman, hkdfSync } from 'node:crypto';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** An integer of amazon-cognito-identity-js. */
export interface JsbnInteger {
  toString(radix: number): string;
}

/** The SRP half of amazon-cognito-identity-js. */
export interface AuthenticationHelper {
  getSmallAValue(): JsbnInteger;
  getLargeAValue(callback: (error: unknown, value: JsbnInteger) => void): void;
  getPasswordAuthenticationKey(
    username: string,
    password: string,
    serverB: JsbnInteger,
    salt: JsbnInteger,
    callback: (error: unknown, key: Uint8Array) => void,
  ): void;
  padHex(value: JsbnInteger): string;
}

/** A session of cognito-srp-helper. */
export interface HelperSession {
  readonly timestamp: string;
  readonly smallA: string;
  readonly largeA: string;
  readonly passwordSignature: string;
}

interface SrpHelper {
  createSrpSession(username: string, password: string, poolId: string, isHashed: boolean): HelperSession;
  signSrpSession(session: HelperSession, response: HelperChallenge): HelperSession;
  signSrpSessionWithDevice(
    session: HelperSession,
    response: HelperChallenge,
    deviceGroupKey: string,
    devicePassword: string,
  ): HelperSession;
  createDeviceVerifier(
    deviceKey: string,
    deviceGroupKey: string,
  ): {
    readonly DeviceRandomPassword: string;
    readonly DeviceSecretVerifierConfig: { readonly PasswordVerifier: string; readonly Salt: string };
  };
  createSecretHash(username: string, clientId: string, secret: string): string;
}

interface HelperChallenge {
  readonly ChallengeParameters: Readonly<Record<string, string>>;
}

/** cognito-srp-helper; its package names typings that TypeScript does not find, so the used part is typed above. */
export const srpHelper: SrpHelper = require('cognito-srp-helper');

/** The classes of amazon-cognito-identity-js that its package does not export. */
export const identityJs: {
  readonly AuthenticationHelper: new (poolName: string) => AuthenticationHelper;
  readonly BigInteger: new (text: string, radix: number) => JsbnInteger;
} = {
  AuthenticationHelper: require('amazon-cognito-identity-js/lib/AuthenticationHelper.js').default,
  BigInteger: require('amazon-cognito-identity-js/lib/BigInteger.js').default,
};

/** The prime as OpenSSL knows it. */
export const openSslPrime = getDiffieHellman('modp15').getPrime();

const group = createDiffieHellman(openSslPrime, Buffer.from([2]));
const prime = toInteger(openSslPrime);

/** base^exponent mod N by OpenSSL, which refuses trivial bases. */
export function openSslPower(base: bigint, exponent: bigint): bigint {
  if (base === 1n || exponent === 0n) return 1n;
  group.setPrivateKey(toBuffer(exponent));
  return toInteger(group.computeSecret(toBuffer(base)));
}

/** An integer as Java's BigInteger.toByteArray writes it. */
export function twosComplement(value: bigint): Buffer {
  const bytes = toBuffer(value);
  return (bytes[0] ?? 0) >= 128 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
}

/** x of one password. */
export function calculateX(scope: string, name: string, password: string, salt: bigint): bigint {
  return toInteger(hash(twosComplement(salt), hash(Buffer.from(`${scope}${name}:${password}`))));
}

/** PASSWORD_CLAIM_SIGNATURE of a client with the secret `a`. */
export function calculateSignature(login: {
  readonly scope: string;
  readonly name: string;
  readonly password: string;
  readonly a: bigint;
  readonly publicA: bigint;
  readonly salt: bigint;
  readonly publicB: bigint;
  readonly secretBlock: string;
  readonly timestamp: string;
}): string {
  const k = toInteger(hash(twosComplement(prime), twosComplement(2n)));
  const u = toInteger(hash(twosComplement(login.publicA), twosComplement(login.publicB)));
  const x = calculateX(login.scope, login.name, login.password, login.salt);
  const base = (((login.publicB - k * openSslPower(2n, x)) % prime) + prime) % prime;
  const shared = openSslPower(base, login.a + u * x);
  const key = hkdfSync('sha256', twosComplement(shared), twosComplement(u), 'Caldera Derived Key', 16);
  return signWithKey(new Uint8Array(key), login);
}

/** The signature under a finished session key. */
export function signWithKey(
  key: Uint8Array,
  claim: { readonly scope: string; readonly name: string; readonly secretBlock: string; readonly timestamp: string },
): string {
  const hmac = createHmac('sha256', key).update(`${claim.scope}${claim.name}`);
  return hmac.update(Buffer.from(claim.secretBlock, 'base64')).update(claim.timestamp).digest('base64');
}

function hash(...parts: readonly Uint8Array[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}

function toInteger(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

function toBuffer(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
}
