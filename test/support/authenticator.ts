// An authenticator in software for stories of passkeys: it makes passkeys from creation options and proofs from request options, by
// node:crypto and a few lines of CBOR, and shares no code with the library under test.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What an authenticator is told and can get wrong. */
export interface Ceremony {
  readonly origin: string;
  /** The relying party that it signs for; that of the options by default. */
  readonly relyingPartyId?: string;
  readonly challenge?: string;
  readonly userVerified?: boolean;
  readonly algorithm?: 'ES256' | 'RS256' | 'EdDSA';
  readonly aaguid?: string;
}

/** The options of StartWebAuthnRegistration, as far as they matter here. */
export interface CreationOptions {
  readonly challenge: string;
  readonly rp: { readonly id: string; readonly name: string };
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly excludeCredentials: readonly { readonly id: string; readonly type: string }[];
  readonly authenticatorSelection: Readonly<Record<string, unknown>>;
}

/** The options of a WEB_AUTHN challenge. */
export interface RequestOptions {
  readonly challenge: string;
  readonly rpId: string;
  readonly allowCredentials: readonly { readonly id: string; readonly type: string }[];
  readonly userVerification: string;
}

/** A passkey with its private half. */
export interface SoftPasskey {
  readonly id: string;
  /** RegistrationResponseJSON. */
  readonly credential: Record<string, unknown> & { readonly response: Record<string, unknown> };
  /** AuthenticationResponseJSON; each use raises the count. */
  prove(options: RequestOptions, ceremony: Ceremony): Record<string, unknown>;
  /** Sets the count of uses, as a copied authenticator has a lower one. */
  count: number;
}

/** Makes a passkey. */
export function createPasskey(options: CreationOptions, ceremony: Ceremony): SoftPasskey {
  const { algorithm = 'ES256', userVerified = true, aaguid = '00000000-0000-0000-0000-000000000000' } = ceremony;
  const { publicKey, privateKey } = newKey(algorithm);
  const rawId = randomBytes(32);
  const id = rawId.toString('base64url');
  const attested = Buffer.concat([
    Buffer.from(aaguid.replaceAll('-', ''), 'hex'),
    uint16(rawId.length),
    rawId,
    cbor(coseKey(algorithm, publicKey)),
  ]);
  // UP, AT and, where the user was verified, UV (Web Authentication, section 6.1).
  const flags = 0x41 | (userVerified ? 0x04 : 0);
  const authData = authenticatorData(ceremony.relyingPartyId ?? options.rp.id, flags, 0, attested);
  const attestation = new Map<string, unknown>([
    ['fmt', 'none'],
    ['attStmt', new Map()],
    ['authData', authData],
  ]);
  const passkey: SoftPasskey = {
    id,
    count: 0,
    credential: {
      id,
      rawId: id,
      type: 'public-key',
      authenticatorAttachment: 'platform',
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientData('webauthn.create', ceremony.challenge ?? options.challenge, ceremony.origin),
        attestationObject: cbor(attestation).toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
        publicKeyAlgorithm: ALGORITHMS[algorithm],
        transports: ['internal'],
      },
    },
    prove(request, asked) {
      passkey.count += 1;
      const data = authenticatorData(
        asked.relyingPartyId ?? request.rpId,
        0x01 | ((asked.userVerified ?? true) ? 0x04 : 0),
        passkey.count,
      );
      const client = clientData('webauthn.get', asked.challenge ?? request.challenge, asked.origin);
      const signed = Buffer.concat([data, sha256(Buffer.from(client, 'base64url'))]);
      return {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: client,
          authenticatorData: data.toString('base64url'),
          signature: sign(algorithm === 'EdDSA' ? null : 'sha256', signed, privateKey).toString('base64url'),
          userHandle: options.user.id,
        },
      };
    },
  };
  return passkey;
}

const ALGORITHMS = { ES256: -7, RS256: -257, EdDSA: -8 };

function newKey(algorithm: keyof typeof ALGORITHMS): { publicKey: KeyObject; privateKey: KeyObject } {
  if (algorithm === 'RS256') return generateKeyPairSync('rsa', { modulusLength: 2048 });
  return algorithm === 'ES256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519');
}

/** The key in COSE form (RFC 9053). */
function coseKey(algorithm: keyof typeof ALGORITHMS, key: KeyObject): Map<number, unknown> {
  const { x = '', y = '', n = '', e = '' } = key.export({ format: 'jwk' });
  const bytes = (text: string) => Buffer.from(text, 'base64url');
  const entries: [number, unknown][] = {
    ES256: [
      [1, 2],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ] satisfies [number, unknown][],
    RS256: [
      [1, 3],
      [-1, bytes(n)],
      [-2, bytes(e)],
    ] satisfies [number, unknown][],
    EdDSA: [
      [1, 1],
      [-1, 6],
      [-2, bytes(x)],
    ] satisfies [number, unknown][],
  }[algorithm];
  return new Map([...entries, [3, ALGORITHMS[algorithm]]]);
}

function authenticatorData(relyingPartyId: string, flags: number, count: number, attested = Buffer.alloc(0)): Buffer {
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(count);
  return Buffer.concat([sha256(Buffer.from(relyingPartyId)), Buffer.from([flags]), counter, attested]);
}

function clientData(type: string, challenge: string, origin: string): string {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url');
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** As much CBOR as a passkey needs: integers, byte strings, texts and maps (RFC 8949). */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  if (value instanceof Map) {
    const entries = [...value].flatMap(([key, member]) => [cbor(key), cbor(member)]);
    return Buffer.concat([head(5, value.size), ...entries]);
  }
  throw new Error(`no CBOR for ${String(value)}`);
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  return length < 256
    ? Buffer.from([(major << 5) | 24, length])
    : Buffer.concat([Buffer.from([(major << 5) | 25]), uint16(length)]);
}

function uint16(value: number): Buffer {
  return Buffer.from([value >> 8, value & 255]);
}
