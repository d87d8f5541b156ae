// Passkeys of users: the options for a new one and for a proof, the registration, and the verdict on a sign-in with one. Which pools
// allow them as a first factor is left to first-factor.ts.
import { encodeBase64Url, encodeUtf8 } from '../../crypto/bytes.ts';
import { credentialIdOf, PASSKEY_ALGORITHMS, verifyAssertion, verifyRegistration } from '../../crypto/webauthn.ts';
import { CognitoError } from '../../errors.ts';
import type { ErrorName, WebAuthnCredentialDescription } from '../../generated/types.ts';
import type { MockContext } from '../behaviour.ts';
import { passkeyName } from './passkey-name.ts';
import type { Client, Pool } from './pool-record.ts';
import type { Passkey, User } from './user-record.ts';

/** Passkeys a user can have (Cognito Developer Guide, "Passkey sign-in"). */
const MOST_PASSKEYS = 20;
/** Milliseconds that a browser is told to wait for the user, as in the AWS CLI's examples. */
const TIMEOUT = 60_000;
/** Seconds that a registration can take; the service does not say, so it is as long as a sign-in session by default. */
const REGISTRATION_LIFETIME = 180;
const CHALLENGE_LENGTH = 32;

/** The relying party of the pool's passkeys: the configured one, else its custom domain, else its prefix domain. */
export function relyingPartyOf(pool: Pool): string | undefined {
  const { CustomDomain, Domain } = pool.settings;
  const region = pool.id.split('_')[0];
  const prefixDomain = Domain === undefined ? undefined : `${Domain}.auth.${region}.amazoncognito.com`;
  return pool.factors.webAuthn?.RelyingPartyId ?? CustomDomain ?? prefixDomain;
}

/** The user's passkeys for the relying party of today; those of another one can open nothing. */
export function usablePasskeys(pool: Pool, user: User): Passkey[] {
  const relyingParty = relyingPartyOf(pool);
  return user.passkeys.filter((passkey) => passkey.relyingPartyId === relyingParty);
}

/** Begins a registration: the creation options of WebAuthn, whose challenge replaces an earlier one. */
export function beginPasskey(context: MockContext, pool: Pool, client: Client, user: User): Record<string, unknown> {
  const relyingParty = relyingPartyOf(pool);
  if (relyingParty === undefined) {
    throw new CognitoError(
      'WebAuthnConfigurationMissingException',
      'The user pool has neither a relying party ID nor a domain.',
    );
  }
  assertRoom(user);
  const challenge = newChallenge(context);
  const expiresAt = context.clock.now() + REGISTRATION_LIFETIME;
  user.passkeyChallenge = { value: challenge, clientId: client.id, expiresAt };
  return {
    authenticatorSelection: {
      requireResidentKey: true,
      residentKey: 'required',
      userVerification: pool.factors.webAuthn?.UserVerification ?? 'preferred',
    },
    challenge,
    excludeCredentials: user.passkeys.map(({ id }) => ({ id, type: 'public-key' })),
    pubKeyCredParams: PASSKEY_ALGORITHMS.map((alg) => ({ alg, type: 'public-key' })),
    rp: { id: relyingParty, name: relyingParty },
    timeout: TIMEOUT,
    user: { displayName: user.username, id: encodeBase64Url(encodeUtf8(user.sub)), name: user.username },
  };
}

/** Ends a registration with the credential that the authenticator made, or throws what is wrong with it and changes nothing. */
export async function registerPasskey(
  context: MockContext,
  pool: Pool,
  client: Client,
  user: User,
  credential: unknown,
): Promise<void> {
  const challenge = user.passkeyChallenge;
  const now = context.clock.now();
  if (challenge === undefined || now >= challenge.expiresAt) throw refusal('challenge');
  if (challenge.clientId !== client.id) {
    throw new CognitoError('WebAuthnClientMismatchException', 'The registration was started by another app client.');
  }
  assertRoom(user);
  const relyingPartyId = relyingPartyOf(pool);
  if (relyingPartyId === undefined) throw refusal('relying party');
  const verdict = await verifyRegistration(credential, {
    relyingPartyId,
    challenge: challenge.value,
    userVerification: pool.factors.webAuthn?.UserVerification === 'required',
  });
  if (!verdict.ok) throw refusal(verdict.reason);
  const { passkey, authenticator } = verdict;
  if (user.passkeys.some((known) => known.id === passkey.id)) throw refusal('malformed');
  const { aaguid, transports, attachment } = authenticator;
  user.passkeys = [
    ...user.passkeys,
    {
      ...passkey,
      transports: [...transports],
      name: passkeyName(aaguid),
      relyingPartyId,
      ...(attachment === undefined ? {} : { attachment }),
      created: now,
    },
  ];
  delete user.passkeyChallenge;
}

/** Takes a passkey away, or throws ResourceNotFoundException. Without any, passkeys are no MFA for the user either. */
export function deletePasskey(user: User, id: string): void {
  if (!user.passkeys.some((passkey) => passkey.id === id)) {
    throw new CognitoError('ResourceNotFoundException', 'WebAuthn credential does not exist.');
  }
  user.passkeys = user.passkeys.filter((passkey) => passkey.id !== id);
  if (user.passkeys.length === 0) user.mfa.enabled.webAuthn = false;
}

/** The passkey as its owner sees it. */
export function describePasskey(passkey: Passkey): WebAuthnCredentialDescription {
  const { id, name, relyingPartyId, attachment, transports, created } = passkey;
  return {
    CredentialId: id,
    FriendlyCredentialName: name,
    RelyingPartyId: relyingPartyId,
    ...(attachment === undefined ? {} : { AuthenticatorAttachment: attachment }),
    AuthenticatorTransports: [...transports],
    CreatedAt: created,
  };
}

/** The request options of WebAuthn for a proof by one of the passkeys, and their challenge; for an unknown name, of a made-up one. */
export function assertionOptions(
  context: MockContext,
  pool: Pool,
  owner: User | { readonly simulatedId: string },
): { challenge: string; options: Record<string, unknown> } {
  const challenge = newChallenge(context);
  const played = 'simulatedId' in owner;
  const ids = played ? [owner.simulatedId] : usablePasskeys(pool, owner).map(({ id }) => id);
  const options = {
    allowCredentials: ids.map((id) => ({ id, type: 'public-key' })),
    challenge,
    rpId: relyingPartyOf(pool),
    timeout: TIMEOUT,
    userVerification: demandsVerification(pool, played ? undefined : owner) ? 'required' : 'preferred',
  };
  return { challenge, options };
}

/** Judges a proof by one of the user's passkeys and keeps its count; undefined when it proves nothing. */
export async function provePasskey(
  pool: Pool,
  user: User,
  challenge: string,
  credential: unknown,
): Promise<{ userVerified: boolean } | undefined> {
  const id = credentialIdOf(credential);
  if (id === undefined) throw refusal('malformed');
  const passkey = usablePasskeys(pool, user).find((known) => known.id === id);
  if (passkey === undefined) return undefined;
  const { relyingPartyId } = passkey;
  const demand = { relyingPartyId, challenge, userVerification: demandsVerification(pool, user) };
  const verdict = await verifyAssertion(credential, demand, passkey);
  if (!verdict.ok) {
    if (verdict.reason === 'malformed') throw refusal('malformed');
    return undefined;
  }
  passkey.counter = verdict.counter;
  return { userVerified: verdict.userVerified };
}

function newChallenge(context: MockContext): string {
  return encodeBase64Url(context.random.bytes(CHALLENGE_LENGTH));
}

/** Where the pool demands it, and of users whose passkey stands for both factors (API Reference, WebAuthnMfaSettingsType). */
function demandsVerification(pool: Pool, user: User | undefined): boolean {
  return pool.factors.webAuthn?.UserVerification === 'required' || user?.mfa.enabled.webAuthn === true;
}

function assertRoom(user: User): void {
  if (user.passkeys.length < MOST_PASSKEYS) return;
  throw new CognitoError('LimitExceededException', `A user can have at most ${MOST_PASSKEYS} passkeys.`);
}

const REFUSALS = {
  malformed: ['InvalidParameterException', 'Credential data is not valid'],
  challenge: ['WebAuthnChallengeNotFoundException', 'The challenge was not found or has expired.'],
  origin: ['WebAuthnOriginNotAllowedException', 'The origin of the credential is not allowed by the relying party.'],
  'relying party': ['WebAuthnRelyingPartyMismatchException', 'The credential belongs to another relying party.'],
  unsupported: ['WebAuthnCredentialNotSupportedException', 'The credential is not supported.'],
} as const satisfies Record<string, readonly [ErrorName, string]>;

function refusal(reason: keyof typeof REFUSALS): CognitoError {
  const [name, message] = REFUSALS[reason];
  return new CognitoError(name, message);
}
