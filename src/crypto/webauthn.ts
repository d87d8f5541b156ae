/**
 * The relying party's half of WebAuthn: judging a new passkey and a later proof of it, by @simplewebauthn/server, which is loaded
 * with the first passkey and not before. Challenges, and what a refusal is called, are left to the caller.
 */
import { type Bytes, decodeBase64Url, decodeUtf8, encodeBase64Url, encodeUtf8, timingSafeEqual } from './bytes.ts';
import { sha256 } from './digest.ts';

/** COSE numbers of the signatures that the service takes, ES256 and RS256 (Cognito Developer Guide, "Passkey sign-in"). */
export const PASSKEY_ALGORITHMS: readonly number[] = [-7, -257];

/** What was asked of the authenticator. */
export interface PasskeyDemand {
  readonly relyingPartyId: string;
  /** In base64url, as it went out. */
  readonly challenge: string;
  readonly userVerification: boolean;
}

/** A passkey's public half. */
export interface PublicPasskey {
  /** In base64url. */
  readonly id: string;
  /** COSE key in base64url. */
  readonly publicKey: string;
  /** Signatures so far, as the authenticator counts them; 0 where it does not. */
  readonly counter: number;
}

/** What is told about the authenticator of a new passkey. Only the AAGUID could be signed, and none of it is proved. */
export interface Authenticator {
  readonly aaguid: string;
  readonly transports: readonly string[];
  readonly attachment: string | undefined;
}

/** A new passkey, or the first thing that is wrong with it. */
export type RegistrationVerdict =
  | { readonly ok: true; readonly passkey: PublicPasskey; readonly authenticator: Authenticator }
  | {
      readonly ok: false;
      readonly reason: 'malformed' | 'challenge' | 'origin' | 'relying party' | 'unsupported';
    };

/** A right proof with the authenticator's new count, or a wrong one. */
export type AssertionVerdict =
  | { readonly ok: true; readonly counter: number; readonly userVerified: boolean }
  | { readonly ok: false; readonly reason: 'malformed' | 'refused' };

/** Judges what an authenticator made of creation options: a RegistrationResponseJSON of WebAuthn. */
export async function verifyRegistration(credential: unknown, demand: PasskeyDemand): Promise<RegistrationVerdict> {
  const { id, rawId, type, response, authenticatorAttachment } = membersOf(credential);
  const { clientDataJSON, attestationObject, transports } = membersOf(response);
  if (!isText(id) || !isText(rawId) || type !== 'public-key' || !isText(clientDataJSON) || !isText(attestationObject)) {
    return { ok: false, reason: 'malformed' };
  }
  const client = readClientData(clientDataJSON);
  const attestation = decodeBase64Url(attestationObject);
  if (client === undefined || attestation === undefined) return { ok: false, reason: 'malformed' };
  if (!sameText(client.challenge, demand.challenge)) return { ok: false, reason: 'challenge' };
  if (!isOriginOf(client.origin, demand.relyingPartyId)) return { ok: false, reason: 'origin' };
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const signed = await readAttestation(attestation);
  if (signed === undefined) return { ok: false, reason: 'malformed' };
  if (!timingSafeEqual(signed.relyingPartyHash, await sha256(encodeUtf8(demand.relyingPartyId)))) {
    return { ok: false, reason: 'relying party' };
  }
  const capable = PASSKEY_ALGORITHMS.includes(signed.algorithm) && (signed.userVerified || !demand.userVerification);
  if (!capable) return { ok: false, reason: 'unsupported' };
  const verdict = await settle(
    verifyRegistrationResponse({
      response: {
        id,
        rawId,
        type,
        clientExtensionResults: {},
        response: { clientDataJSON, attestationObject },
      },
      expectedChallenge: demand.challenge,
      expectedOrigin: client.origin,
      expectedRPID: demand.relyingPartyId,
      requireUserVerification: demand.userVerification,
      supportedAlgorithmIDs: [...PASSKEY_ALGORITHMS],
    }),
  );
  if (verdict?.verified !== true) return { ok: false, reason: 'malformed' };
  const { credential: made, aaguid } = verdict.registrationInfo;
  if (made.id !== id) return { ok: false, reason: 'malformed' };
  return {
    ok: true,
    passkey: { id, publicKey: encodeBase64Url(made.publicKey), counter: made.counter },
    authenticator: {
      aaguid,
      transports: Array.isArray(transports) ? transports.filter(isText) : [],
      attachment: isText(authenticatorAttachment) ? authenticatorAttachment : undefined,
    },
  };
}

/** Judges a proof by a known passkey: an AuthenticationResponseJSON of WebAuthn. */
export async function verifyAssertion(
  credential: unknown,
  demand: PasskeyDemand,
  passkey: PublicPasskey,
): Promise<AssertionVerdict> {
  const { id, rawId, type, response } = membersOf(credential);
  const { clientDataJSON, authenticatorData, signature } = membersOf(response);
  const publicKey = decodeBase64Url(passkey.publicKey);
  if (!isText(id) || !isText(rawId) || type !== 'public-key') return { ok: false, reason: 'malformed' };
  if (!isText(clientDataJSON) || !isText(authenticatorData) || !isText(signature) || publicKey === undefined) {
    return { ok: false, reason: 'malformed' };
  }
  const client = readClientData(clientDataJSON);
  if (client === undefined) return { ok: false, reason: 'malformed' };
  if (id !== passkey.id || !isOriginOf(client.origin, demand.relyingPartyId)) return { ok: false, reason: 'refused' };
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const verdict = await settle(
    verifyAuthenticationResponse({
      response: {
        id,
        rawId,
        type,
        clientExtensionResults: {},
        response: { clientDataJSON, authenticatorData, signature },
      },
      expectedChallenge: demand.challenge,
      expectedOrigin: client.origin,
      expectedRPID: demand.relyingPartyId,
      requireUserVerification: demand.userVerification,
      credential: { id: passkey.id, publicKey, counter: passkey.counter },
    }),
  );
  if (verdict?.verified !== true) return { ok: false, reason: 'refused' };
  const { newCounter, userVerified } = verdict.authenticationInfo;
  return { ok: true, counter: newCounter, userVerified };
}

/** The id that a credential gives, whatever else it holds. */
export function credentialIdOf(credential: unknown): string | undefined {
  const { id } = membersOf(credential);
  return isText(id) ? id : undefined;
}

/**
 * True for pages of the relying party or a subdomain, over https or on the own machine, as browsers have it. Which Android apps
 * belong to it stands in a file of its web site, which is not read here: any app passes.
 */
function isOriginOf(origin: string, relyingPartyId: string): boolean {
  if (origin.startsWith('android:apk-key-hash:')) return true;
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname, origin: normal } = new URL(origin);
  const local = hostname === 'localhost' || hostname.endsWith('.localhost');
  const owned = hostname === relyingPartyId || hostname.endsWith(`.${relyingPartyId}`);
  return owned && normal === origin && (protocol === 'https:' || (local && protocol === 'http:'));
}

interface ClientData {
  readonly challenge: string;
  readonly origin: string;
}

function readClientData(encoded: string): ClientData | undefined {
  const text = decodeUtf8(decodeBase64Url(encoded) ?? new Uint8Array());
  if (text === undefined) return undefined;
  try {
    const { challenge, origin } = membersOf(JSON.parse(text));
    return isText(challenge) && isText(origin) ? { challenge, origin } : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** What decides between the refusals of a new passkey; undefined where the bytes are no attestation. */
async function readAttestation(
  attestation: Bytes,
): Promise<{ relyingPartyHash: Uint8Array; algorithm: number; userVerified: boolean } | undefined> {
  const { cose, decodeAttestationObject, decodeCredentialPublicKey, parseAuthenticatorData } = await import(
    '@simplewebauthn/server/helpers'
  );
  try {
    const data = parseAuthenticatorData(decodeAttestationObject(attestation).get('authData'));
    if (data.credentialPublicKey === undefined) return undefined;
    const algorithm = decodeCredentialPublicKey(data.credentialPublicKey).get(cose.COSEKEYS.alg);
    return { relyingPartyHash: data.rpIdHash, algorithm: algorithm ?? 0, userVerified: data.flags.uv };
  } catch {
    // The library throws plain errors of many texts for bytes that it cannot read, and each means the same here.
    return undefined;
  }
}

/** The library's verdict; it throws plain errors for everything that does not fit, which means a refusal. */
function settle<Verdict>(verdict: Promise<Verdict>): Promise<Verdict | undefined> {
  return verdict.catch(() => undefined);
}

function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function sameText(left: string, right: string): boolean {
  return timingSafeEqual(encodeUtf8(left), encodeUtf8(right));
}
