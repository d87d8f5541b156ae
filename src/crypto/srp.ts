/**
 * Both halves of Cognito's SRP-6a, for users and for devices: the client proves a password, the server checks the proof.
 * Random bytes come from the caller; sessions, secret blocks and the service's error texts are left to the mock.
 */
import {
  decodeBase64,
  encodeBase64,
  integerFromBytes,
  paddedBytes,
  parseHexInteger,
  timingSafeEqual,
} from './bytes.ts';
import { K, modN, modPow, powerOfG } from './srp-group.ts';
import { privateExponent, type SrpIdentity, scrambler, signClaim } from './srp-hash.ts';
import { formatSrpTimestamp, readSrpTimestamp } from './srp-timestamp.ts';

/**
 * What a server keeps to check proofs, as hex in a form JSON can hold. Who has seen the password keeps x, which is small and
 * makes logins cheap (v and v^u are powers of g then); of a device only the verifier v = g^x is known.
 */
export type SrpVerifier =
  | { readonly salt: string; readonly x: string }
  | { readonly salt: string; readonly verifier: string };

/** DeviceSecretVerifierConfig, as a client sends it in ConfirmDevice. */
export interface DeviceSecretVerifierConfig {
  readonly PasswordVerifier: string;
  readonly Salt: string;
}

/** The server's memory between its challenge and the client's answer, as hex. */
export interface SrpServerSession {
  readonly publicA: string;
  readonly publicB: string;
  readonly b: string;
}

/** Why a public value was refused: not hexadecimal (or not base64), or a multiple of N, which would fix the shared secret. */
export type SrpRefusal = { readonly ok: false; readonly reason: 'malformed' | 'zero' };

/** The client's memory between its SRP_A and its proof. */
export interface SrpClientSession {
  readonly a: bigint;
  readonly publicA: bigint;
  /** SRP_A as it goes on the wire. */
  readonly srpA: string;
}

/** What the client needs for PASSWORD_CLAIM_SIGNATURE; the hex and base64 strings are those of the challenge. */
export interface ClientProofInput {
  readonly session: SrpClientSession;
  readonly identity: SrpIdentity;
  readonly password: string;
  readonly salt: string;
  readonly srpB: string;
  readonly secretBlock: string;
  readonly timestamp: string;
}

/** What the server needs to judge an answer; secret block, timestamp and signature are as the client sent them. */
export interface ProofToVerify {
  readonly session: SrpServerSession;
  readonly identity: SrpIdentity;
  readonly verifier: SrpVerifier;
  readonly secretBlock: string;
  readonly timestamp: string;
  readonly signature: string;
}

/** The server's verdict; the service words an unreadable timestamp differently from a wrong signature. */
export type ProofVerdict = { readonly ok: true } | { readonly ok: false; readonly reason: 'timestamp' | 'signature' };

/** base^exponent mod N; a runtime with a faster way than BigInt may give its own. */
export type ModPow = (base: bigint, exponent: bigint) => bigint;

/** Client: picks A = g^a; 32 random bytes match the strength of the group. */
export function startSrpClient(random: Uint8Array): SrpClientSession {
  const a = integerFromBytes(random);
  const publicA = powerOfG(a);
  return { a, publicA, srpA: publicA.toString(16) };
}

/** Client: computes PASSWORD_CLAIM_SIGNATURE for a PASSWORD_VERIFIER or DEVICE_PASSWORD_VERIFIER challenge. */
export async function clientProof(
  input: ClientProofInput,
): Promise<{ readonly ok: true; readonly signature: string } | SrpRefusal> {
  const { session, identity, timestamp } = input;
  const salt = parseHexInteger(input.salt);
  const publicB = parseHexInteger(input.srpB);
  const secretBlock = decodeBase64(input.secretBlock);
  if (salt === undefined || publicB === undefined || secretBlock === undefined) return malformed;
  if (modN(publicB) === 0n) return zero;
  const u = await scrambler(session.publicA, publicB);
  if (u === 0n) return zero;
  const x = await privateExponent(identity, input.password, salt);
  const shared = modPow(publicB - K * powerOfG(x), session.a + u * x);
  const signature = await signClaim({ identity, shared, scrambler: u, secretBlock, timestamp });
  return { ok: true, signature: encodeBase64(signature) };
}

/** Client: the verifier of a new device, for ConfirmDevice; 16 random bytes of salt are usual. */
export async function createDeviceVerifier(
  identity: SrpIdentity,
  password: string,
  salt: Uint8Array,
): Promise<DeviceSecretVerifierConfig> {
  const saltInteger = integerFromBytes(salt);
  const verifier = powerOfG(await privateExponent(identity, password, saltInteger));
  return {
    PasswordVerifier: encodeBase64(paddedBytes(verifier)),
    Salt: encodeBase64(paddedBytes(saltInteger)),
  };
}

/** Server: what to keep for a user whose password is being set; 16 random bytes of salt are usual. */
export async function createVerifier(identity: SrpIdentity, password: string, salt: Uint8Array): Promise<SrpVerifier> {
  const saltInteger = integerFromBytes(salt);
  const x = await privateExponent(identity, password, saltInteger);
  return { salt: saltInteger.toString(16), x: x.toString(16) };
}

/** Server: what to keep for a device, from the configuration its client sent. */
export function readDeviceVerifier(
  config: DeviceSecretVerifierConfig,
): { readonly ok: true; readonly verifier: SrpVerifier } | SrpRefusal {
  const verifierBytes = decodeBase64(config.PasswordVerifier);
  const saltBytes = decodeBase64(config.Salt);
  if (verifierBytes === undefined || saltBytes === undefined) return malformed;
  const verifier = modN(integerFromBytes(verifierBytes));
  if (verifier === 0n) return zero;
  return { ok: true, verifier: { salt: integerFromBytes(saltBytes).toString(16), verifier: verifier.toString(16) } };
}

/**
 * Server: takes SRP_A and answers SRP_B = k·v + g^b. A mock's secret b needs no more than 8 random bytes, and each further
 * byte makes the login slower.
 */
export function startSrpServer(
  verifier: SrpVerifier,
  srpA: string,
  random: Uint8Array,
): { readonly ok: true; readonly srpB: string; readonly session: SrpServerSession } | SrpRefusal {
  const publicA = parseHexInteger(srpA);
  if (publicA === undefined) return malformed;
  if (modN(publicA) === 0n) return zero;
  const b = integerFromBytes(random);
  const srpB = modN(K * verifierOf(verifier) + powerOfG(b)).toString(16);
  return { ok: true, srpB, session: { publicA: publicA.toString(16), publicB: srpB, b: b.toString(16) } };
}

/**
 * Server: checks PASSWORD_CLAIM_SIGNATURE. The service evidently reads the timestamp and writes it anew before it signs: a
 * day with a leading zero or a wrong weekday is a wrong signature (measured on the live service, 2026-09).
 */
export async function verifyProof(proof: ProofToVerify, power: ModPow = modPow): Promise<ProofVerdict> {
  const milliseconds = readSrpTimestamp(proof.timestamp);
  if (milliseconds === undefined) return { ok: false, reason: 'timestamp' };
  const secretBlock = decodeBase64(proof.secretBlock);
  const given = decodeBase64(proof.signature);
  if (secretBlock === undefined || given === undefined) return wrongSignature;

  const publicA = stored(proof.session.publicA);
  const u = await scrambler(publicA, stored(proof.session.publicB));
  const { verifier, identity } = proof;
  const vToU = 'x' in verifier ? powerOfG(stored(verifier.x) * u) : power(stored(verifier.verifier), u);
  const shared = power(modN(publicA * vToU), stored(proof.session.b));
  const timestamp = formatSrpTimestamp(milliseconds);
  const expected = await signClaim({ identity, shared, scrambler: u, secretBlock, timestamp });
  return timingSafeEqual(given, expected) ? { ok: true } : wrongSignature;
}

const malformed: SrpRefusal = { ok: false, reason: 'malformed' };
const zero: SrpRefusal = { ok: false, reason: 'zero' };
const wrongSignature: ProofVerdict = { ok: false, reason: 'signature' };

// v of a user is computed at the first login and remembered as long as the record is: users who never use SRP cost nothing.
const computedVerifiers = new WeakMap<SrpVerifier, bigint>();

function verifierOf(record: SrpVerifier): bigint {
  const known = computedVerifiers.get(record);
  if (known !== undefined) return known;
  const v = 'x' in record ? powerOfG(stored(record.x)) : stored(record.verifier);
  computedVerifiers.set(record, v);
  return v;
}

// Hex that this file wrote itself; BigInt throws if somebody changed it since.
function stored(hex: string): bigint {
  return BigInt(`0x${hex}`);
}
