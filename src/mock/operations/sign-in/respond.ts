// The answer to a challenge: what it has to hold, whose sign-in it continues, and which challenge judges it.
import { CognitoError } from '../../../errors.ts';
import type { ChallengeNameType } from '../../../generated/types.ts';
import { allowsCustomOnly } from '../../model/client-settings.ts';
import { checkSecretHash } from '../../model/secret-hash.ts';
import { findSession } from '../../model/session.ts';
import type { Session } from '../../model/session-record.ts';
import { findByUsername, findUser } from '../../model/user.ts';
import { assertEnabled } from '../../model/user-state.ts';
import { answerCode, answerFactorChoice, answerSetUp, answerSoftwareToken } from './answer-factor.ts';
import { answerPasswordProof } from './answer-proof.ts';
import { type Call, incorrect, invalid, type Outcome, required, type Subject, userOf } from './call.ts';
import { answerChoice, answerFirstFactorCode, answerPassword, answerPasswordSrp } from './choice.ts';
import { answerCustom } from './custom.ts';
import { answerDeviceProof, answerDeviceSrp } from './device.ts';
import { answerNewPassword } from './new-password.ts';
import { answerPasskey } from './passkey.ts';
import { assertNoReset, assertNotBlocked } from './subject.ts';

const PROOF = ['PASSWORD_CLAIM_SIGNATURE', 'PASSWORD_CLAIM_SECRET_BLOCK', 'TIMESTAMP'];

/** What each answer has to hold besides USERNAME (API Reference, RespondToAuthChallenge); a new password has its own text. */
const REQUIRED: Readonly<Record<ChallengeNameType, readonly string[]>> = {
  PASSWORD_VERIFIER: PROOF,
  NEW_PASSWORD_REQUIRED: [],
  SMS_MFA: ['SMS_MFA_CODE'],
  EMAIL_OTP: ['EMAIL_OTP_CODE'],
  SMS_OTP: ['SMS_OTP_CODE'],
  SOFTWARE_TOKEN_MFA: ['SOFTWARE_TOKEN_MFA_CODE'],
  SELECT_MFA_TYPE: ['ANSWER'],
  MFA_SETUP: [],
  CUSTOM_CHALLENGE: ['ANSWER'],
  SELECT_CHALLENGE: ['ANSWER'],
  PASSWORD: ['PASSWORD'],
  PASSWORD_SRP: ['SRP_A'],
  WEB_AUTHN: ['CREDENTIAL'],
  DEVICE_SRP_AUTH: ['DEVICE_KEY', 'SRP_A'],
  DEVICE_PASSWORD_VERIFIER: [...PROOF, 'DEVICE_KEY'],
  ADMIN_NO_SRP_AUTH: ['PASSWORD'],
};

/** Judges the answer to a challenge and goes on to the next one or to the tokens. */
export async function respond(
  call: Call,
  challenge: ChallengeNameType,
  sessionId: string | undefined,
): Promise<Outcome> {
  if (challenge === 'ADMIN_NO_SRP_AUTH' && !call.admin) throw invalid('Initiate Auth method not supported.');
  const name = required(call, 'USERNAME');
  for (const parameter of REQUIRED[challenge]) required(call, parameter);
  // The pages act for the client, so there is no secret for them to prove.
  if (call.hosted !== true) await checkSecretHash(call.client, name, call.parameters.SECRET_HASH);
  assertNotBlocked(call, name);
  if (allowsCustomOnly(call.client) && challenge !== 'CUSTOM_CHALLENGE') {
    throw invalid('Only custom auth (lambda driven) is enabled for this client.');
  }
  const session = sessionOf(call, challenge, sessionId);
  return judge(call, session, subjectOf(call, name, session));
}

/** The session of the answer. The plain SRP flow has no Session string; there the secret block names it. */
function sessionOf(call: Call, challenge: ChallengeNameType, sessionId: string | undefined): Session {
  if (sessionId !== undefined) return findSession(call.context, call.pool, call.client, sessionId, [challenge]);
  if (challenge !== 'PASSWORD_VERIFIER') throw invalid('Missing required parameter Session');
  const secretBlock = required(call, 'PASSWORD_CLAIM_SECRET_BLOCK');
  if (!call.pool.sessions.has(secretBlock)) throw incorrect();
  return findSession(call.context, call.pool, call.client, secretBlock, [challenge]);
}

/** Whose sign-in this is. Another name than theirs does not fit the session, and an administrator has to give the real one. */
function subjectOf(call: Call, name: string, session: Session): Subject {
  if (session.simulated) return { unknown: session.username };
  const user = call.pool.users.get(session.username);
  if (user === undefined) throw new CognitoError('UserNotFoundException', 'User does not exist.');
  const aliases = call.pool.settings.AliasAttributes ?? [];
  const named = call.admin && aliases.length > 0 ? findByUsername(call.pool, name) : findUser(call.pool, name);
  if (named !== user) {
    throw new CognitoError('NotAuthorizedException', 'Invalid session for the user.');
  }
  assertEnabled(user);
  assertNoReset(user);
  return user;
}

async function judge(call: Call, session: Session, subject: Subject): Promise<Outcome> {
  switch (session.challenge) {
    case 'PASSWORD_VERIFIER':
      return answerPasswordProof(call, subject, session);
    case 'CUSTOM_CHALLENGE':
      return answerCustom(call, subject, session);
    case 'SELECT_CHALLENGE':
      return answerChoice(call, subject, session);
    case 'PASSWORD':
      return answerPassword(call, subject, session);
    case 'PASSWORD_SRP':
      return answerPasswordSrp(call, subject, session);
    case 'SMS_OTP':
      return answerFirstFactorCode(call, subject, session);
    case 'WEB_AUTHN':
      return answerPasskey(call, subject, session);
  }
  if (session.challenge === 'EMAIL_OTP' && session.data.firstFactor === true) {
    return answerFirstFactorCode(call, subject, session);
  }
  const user = userOf(subject);
  if (user === undefined) throw incorrect();
  switch (session.challenge) {
    case 'NEW_PASSWORD_REQUIRED':
      return answerNewPassword(call, user, session);
    case 'SMS_MFA':
    case 'EMAIL_OTP':
      return answerCode(call, user, session);
    case 'SOFTWARE_TOKEN_MFA':
      return answerSoftwareToken(call, user, session);
    case 'SELECT_MFA_TYPE':
      return answerFactorChoice(call, user, session);
    case 'MFA_SETUP':
      return answerSetUp(call, user, session);
    case 'DEVICE_SRP_AUTH':
      return answerDeviceSrp(call, user, session);
    case 'DEVICE_PASSWORD_VERIFIER':
      return answerDeviceProof(call, user, session);
    default:
      throw invalid(`${session.challenge} cannot be answered.`);
  }
}
