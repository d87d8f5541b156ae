// SRP by password: the server's half of USER_SRP_AUTH, from SRP_A to the client's proof, for real users and for show.
import { encodeBase64, encodeHex, encodeUtf8, timingSafeEqual } from '../../../crypto/bytes.ts';
import { sha256 } from '../../../crypto/digest.ts';
import { type SrpVerifier, startSrpServer, verifyProof } from '../../../crypto/srp.ts';
import { userIdentity } from '../../../crypto/srp-hash.ts';
import { assertNotLocked, clearFailures } from '../../model/lockout.ts';
import type { Pool } from '../../model/pool-record.ts';
import { openSession } from '../../model/session.ts';
import type { Session, SessionData } from '../../model/session-record.ts';
import type { User } from '../../model/user-record.ts';
import { type Call, invalid, nameOf, type Outcome, required, type Subject, userOf } from './call.ts';
import { wrongPassword } from './failure.ts';
import { assertPasswordLives } from './subject.ts';

/** Bytes of a secret block; a client only ever sends it back. */
const SECRET_BLOCK_LENGTH = 768;
/** Bytes of the server's exponent, which is all that a mock needs. */
const SERVER_SECRET_LENGTH = 8;

/**
 * Answers SRP_A with PASSWORD_VERIFIER. In the plain flow the secret block is all that the client sends back, so it names the
 * session; in flows of several steps there is a Session string beside it.
 */
export async function askPasswordVerifier(call: Call, subject: Subject, data: SessionData): Promise<Outcome> {
  const user = userOf(subject);
  const idForSrp = user?.username ?? (await simulatedUserId(call.pool, nameOf(subject)));
  const verifier = user?.password ?? (await simulatedVerifier(call.pool, idForSrp));
  const { srpB, srp } = startExchange(call, verifier);
  const plain = data.flow === 'USER_SRP_AUTH';
  const session = openSession(call.context, call.pool, call.client, {
    ...(plain ? { id: srp.secretBlock } : {}),
    username: nameOf(subject),
    simulated: user === undefined,
    challenge: 'PASSWORD_VERIFIER',
    data: { ...data, srp },
  });
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ...(plain ? {} : { Session: session.id }),
    ChallengeParameters: {
      SALT: verifier.salt,
      SECRET_BLOCK: srp.secretBlock,
      SRP_B: srpB,
      USERNAME: idForSrp,
      USER_ID_FOR_SRP: idForSrp,
    },
  };
}

/** Takes the SRP_A of the call and begins an exchange for the verifier. */
export function startExchange(
  call: Call,
  verifier: SrpVerifier,
): { srpB: string; srp: NonNullable<SessionData['srp']> } {
  const { random } = call.context;
  const started = startSrpServer(verifier, required(call, 'SRP_A'), random.bytes(SERVER_SECRET_LENGTH));
  if (!started.ok) throw invalid('Invalid SRP_A.');
  const secretBlock = encodeBase64(random.bytes(SECRET_BLOCK_LENGTH));
  return { srpB: started.srpB, srp: { ...started.session, secretBlock, salt: verifier.salt } };
}

/** The three members of a proof; all of them have to be there. */
export interface Proof {
  readonly signature: string;
  readonly secretBlock: string;
  readonly timestamp: string;
}

/** Reads the proof of a PASSWORD_VERIFIER or DEVICE_PASSWORD_VERIFIER answer. */
export function proofOf(call: Call): Proof {
  return {
    signature: required(call, 'PASSWORD_CLAIM_SIGNATURE'),
    secretBlock: required(call, 'PASSWORD_CLAIM_SECRET_BLOCK'),
    timestamp: required(call, 'TIMESTAMP'),
  };
}

/** Judges a proof for the exchange of the session. */
export async function isProved(
  proof: Proof,
  session: Session,
  by: { verifier: SrpVerifier; identity: { scope: string; name: string } },
): Promise<boolean> {
  const { srp } = session.data;
  if (srp === undefined) return false;
  const sameBlock = timingSafeEqual(encodeUtf8(srp.secretBlock), encodeUtf8(proof.secretBlock));
  const verdict = await verifyProof({ ...by, ...proof, session: srp });
  if (!verdict.ok && verdict.reason === 'timestamp') {
    throw invalid('TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.');
  }
  return verdict.ok && sameBlock;
}

/** Refuses a wrong proof of the password and counts it. */
export async function checkPasswordProof(call: Call, user: User, session: Session, proof: Proof): Promise<void> {
  const now = call.context.clock.now();
  assertNotLocked(user.passwordAttempts, now);
  const verifier = user.password ?? (await simulatedVerifier(call.pool, user.username));
  const proved = await isProved(proof, session, { verifier, identity: userIdentity(call.pool.id, user.username) });
  // Nobody can prove the password of a user without one: the verifier that was shown is of a password that nobody knows.
  if (!proved || user.password === undefined) {
    throw wrongPassword(call, user);
  }
  assertPasswordLives(call, user);
  clearFailures(user.passwordAttempts);
}

/** Always the same for a name in a pool, so that a second try does not give the show away (Developer Guide, managing errors). */
async function simulatedVerifier(pool: Pool, name: string): Promise<SrpVerifier> {
  const salt = encodeHex((await hashOf('salt', pool, name)).subarray(0, 16));
  return { salt: BigInt(`0x${salt}`).toString(16), x: encodeHex(await hashOf('verifier', pool, name)) };
}

/** A user id in the form of a UUID, always the same for a name in a pool. */
async function simulatedUserId(pool: Pool, name: string): Promise<string> {
  const hex = encodeHex(await hashOf('user', pool, name));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

function hashOf(part: string, pool: Pool, name: string): Promise<Uint8Array> {
  return sha256(encodeUtf8(`${part} ${pool.id} ${name}`));
}
