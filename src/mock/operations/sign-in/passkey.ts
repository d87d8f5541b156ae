// WEB_AUTHN: sign-in by a passkey, from the options for the browser to the verdict on its proof.
import { encodeBase64Url, encodeUtf8 } from '../../../crypto/bytes.ts';
import { sha256 } from '../../../crypto/digest.ts';
import { passkeyIsMfa } from '../../model/first-factor.ts';
import { assertionOptions, provePasskey } from '../../model/passkey.ts';
import { consumeSession } from '../../model/session.ts';
import type { Session, SessionData } from '../../model/session-record.ts';
import { ask, type Call, incorrect, invalid, nameOf, type Outcome, required, type Subject, userOf } from './call.ts';
import { proceed } from './next-step.ts';
import { assertConfirmed } from './subject.ts';

/** Asks for a proof by one of the user's passkeys; an unknown name is shown one that is always the same. */
export async function askPasskey(call: Call, subject: Subject, data: SessionData): Promise<Outcome> {
  const { context, pool } = call;
  const owner = userOf(subject) ?? { simulatedId: await playedId(call, nameOf(subject)) };
  const { challenge, options } = assertionOptions(context, pool, owner);
  const parameters = { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options) };
  return ask(call, subject, 'WEB_AUTHN', parameters, { ...data, passkeyChallenge: challenge });
}

/** Judges the proof. Where the pool takes a passkey that verified its user for both factors, MFA is passed as well. */
export async function answerPasskey(call: Call, subject: Subject, session: Session): Promise<Outcome> {
  const credential = parse(required(call, 'CREDENTIAL'));
  const user = userOf(subject);
  const { passkeyChallenge, ...data } = session.data;
  if (user === undefined || passkeyChallenge === undefined) throw incorrect();
  assertConfirmed(user);
  const verdict = await provePasskey(call.pool, user, passkeyChallenge, credential);
  if (verdict === undefined) throw incorrect();
  consumeSession(session);
  const both = verdict.userVerified && passkeyIsMfa(call.pool, user);
  return proceed(call, user, both ? { ...data, factorPassed: true } : data);
}

function parse(credential: string): unknown {
  try {
    return JSON.parse(credential);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw invalid('Credential data is not valid');
  }
}

async function playedId({ pool }: Call, name: string): Promise<string> {
  return encodeBase64Url((await sha256(encodeUtf8(`passkey ${pool.id} ${name}`))).subarray(0, 16));
}
