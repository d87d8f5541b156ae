// The answer to a challenge: whose sign-in it continues, and which challenge judges it.

import { CognitoError } from '../../../errors.ts';
import type { ChallengeNameType } from '../../../generated/types.ts';
import { allowsCustomOnly } from '../../model/client-settings.ts';
import { checkSecretHash } from '../../model/secret-hash.ts';
import { consumeSession, findSession } from '../../model/session.ts';
import type { Session } from '../../model/session-record.ts';
import { findUser } from '../../model/user.ts';
import type { User } from '../../model/user-record.ts';
import { type Call, incorrect, invalid, type Outcome, required } from './call.ts';
import { answerNewPassword } from './new-password.ts';
import { proceed } from './next-step.ts';
import { checkPasswordProof, proofOf } from './srp.ts';
import { assertMaySignIn } from './subject.ts';

/** Judges the answer to a challenge and goes on to the next one or to the tokens. */
export async function respond(
  call: Call,
  challenge: ChallengeNameType,
  sessionId: string | undefined,
): Promise<Outcome> {
  const name = required(call, 'USERNAME');
  await checkSecretHash(call.client, name, call.parameters.SECRET_HASH);
  if (allowsCustomOnly(call.client) && challenge !== 'CUSTOM_CHALLENGE') {
    throw invalid('Only custom auth (lambda driven) is enabled for this client.');
  }
  if (challenge === 'PASSWORD_VERIFIER') return answerPasswordVerifier(call, name, sessionId);
  if (sessionId === undefined) throw invalid('Missing required parameter Session');
  const session = findSession(call.context, call.pool, call.client, sessionId, [challenge]);
  const user = ownerOfSession(call, name, session);
  switch (challenge) {
    case 'NEW_PASSWORD_REQUIRED':
      return answerNewPassword(call, user, session);
    default:
      throw invalid(`${challenge} cannot be answered.`);
  }
}

async function answerPasswordVerifier(call: Call, name: string, sessionId: string | undefined): Promise<Outcome> {
  const proof = proofOf(call);
  const id = sessionId ?? proof.secretBlock;
  if (sessionId === undefined && !call.pool.sessions.has(id)) throw incorrect();
  const session = findSession(call.context, call.pool, call.client, id, ['PASSWORD_VERIFIER']);
  const user = session.simulated ? undefined : ownerOfSession(call, name, session);
  if (user !== undefined) assertMaySignIn(user);
  await checkPasswordProof(call, user, session, proof);
  consumeSession(session);
  if (user === undefined) throw incorrect();
  const deviceKey = call.parameters.DEVICE_KEY ?? session.data.deviceKey;
  return proceed(call, user, { flow: session.data.flow, ...(deviceKey === undefined ? {} : { deviceKey }) });
}

/** The user whose sign-in this is. Another name than theirs does not fit the session. */
function ownerOfSession(call: Call, name: string, session: Session): User {
  const user = call.pool.users.get(session.username);
  if (user === undefined) throw new CognitoError('UserNotFoundException', 'User does not exist.');
  const named = findUser(call.pool, name);
  if (named !== user) throw new CognitoError('NotAuthorizedException', 'Invalid session for the user.');
  return user;
}
