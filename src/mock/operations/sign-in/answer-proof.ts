// PASSWORD_VERIFIER, answered: the client's proof that it knows the password, in every flow that begins with SRP.
import { consumeSession } from '../../model/session.ts';
import type { Session } from '../../model/session-record.ts';
import { type Call, incorrect, type Outcome, type Subject, userOf } from './call.ts';
import { nextRound } from './custom.ts';
import { proceed } from './next-step.ts';
import { checkPasswordProof, proofOf } from './srp.ts';
import { assertMaySignIn } from './subject.ts';

/** Judges the proof; the device may be named here as well as at the start. */
export async function answerPasswordProof(call: Call, subject: Subject, session: Session): Promise<Outcome> {
  const proof = proofOf(call);
  const user = userOf(subject);
  if (user === undefined) throw incorrect();
  assertMaySignIn(user);
  // In a sign-in with choice a wrong password ends the attempt (measured on the live service, 2026-09).
  if (session.data.flow === 'USER_AUTH') consumeSession(session);
  await checkPasswordProof(call, user, session, proof);
  consumeSession(session);
  const { srp: _srp, ...rest } = session.data;
  const deviceKey = call.parameters.DEVICE_KEY ?? rest.deviceKey;
  const data = deviceKey === undefined ? rest : { ...rest, deviceKey };
  if (data.rounds === undefined) return proceed(call, user, data, 'Password');
  return nextRound(call, user, data, { challengeName: 'PASSWORD_VERIFIER', challengeResult: true });
}
