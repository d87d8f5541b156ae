// USER_AUTH: sign-in by a first factor of the user's choice, by name in advance or from the list that SELECT_CHALLENGE shows.
import { CognitoError } from '../../../errors.ts';
import type { AuthFactorType, ChallengeNameType } from '../../../generated/types.ts';
import { allowedFirstFactors, firstFactors } from '../../model/first-factor.ts';
import { simulatedDelivery } from '../../model/message.ts';
import { consumeSession } from '../../model/session.ts';
import type { Session, SessionData } from '../../model/session-record.ts';
import type { User } from '../../model/user-record.ts';
import { assertEnabled } from '../../model/user-state.ts';
import { ask, type Call, incorrect, invalid, nameOf, type Outcome, required, type Subject, userOf } from './call.ts';
import { sendSignInCode, takeFirstFactorCode } from './code.ts';
import { proceed } from './next-step.ts';
import { askPasskey } from './passkey.ts';
import { checkPassword } from './password.ts';
import { askPasswordVerifier } from './srp.ts';
import { assertConfirmed, assertNoReset, beforeAuthentication } from './subject.ts';

/** Starts with the preferred challenge where the user can meet it, else with the choice. */
export async function startChoice(call: Call, subject: Subject, data: SessionData): Promise<Outcome> {
  const user = userOf(subject);
  if (user !== undefined) assertMayChoose(call, user);
  await beforeAuthentication(call, subject);
  const available = availableTo(call, subject);
  const preferred = available.find((challenge) => challenge === call.parameters.PREFERRED_CHALLENGE);
  if (preferred === undefined) {
    const outcome = ask(call, subject, 'SELECT_CHALLENGE', {}, { ...data, choices: available });
    return { ...outcome, AvailableChallenges: available };
  }
  const outcome = await begin(call, subject, preferred, data);
  return outcome.ChallengeName === undefined ? outcome : { ...outcome, AvailableChallenges: [preferred] };
}

/** Signs in with the Session of ConfirmSignUp, which proved the address already. */
export async function continueSignUp(call: Call, user: User, session: Session): Promise<Outcome> {
  if (session.data.signUp !== 'confirmed') {
    throw new CognitoError('NotAuthorizedException', 'Invalid session for the user.');
  }
  assertEnabled(user);
  assertConfirmed(user);
  await beforeAuthentication(call, user);
  consumeSession(session);
  const { signUp: _signUp, ...data } = session.data;
  return proceed(call, user, data);
}

/** SELECT_CHALLENGE: begins with the chosen factor, for which the answer may hold what it needs. */
export async function answerChoice(call: Call, subject: Subject, session: Session): Promise<Outcome> {
  const { choices = [], ...data } = session.data;
  const answer = required(call, 'ANSWER');
  const chosen = availableTo(call, subject).find((challenge) => challenge === answer && choices.includes(challenge));
  if (chosen === undefined) throw invalid(`${answer} is not among the available challenges.`);
  // A wrong password ends the sign-in; with anything else that goes wrong the choice stays open.
  if (chosen === 'PASSWORD') consumeSession(session);
  const outcome = await begin(call, subject, chosen, data);
  consumeSession(session);
  return outcome;
}

/** PASSWORD: a wrong one ends the sign-in (measured on the live service, 2026-09). */
export async function answerPassword(call: Call, subject: Subject, session: Session): Promise<Outcome> {
  const password = required(call, 'PASSWORD');
  consumeSession(session);
  return byPassword(call, subject, password, session.data);
}

/** PASSWORD_SRP: the SRP_A that PASSWORD_VERIFIER goes on with. */
export async function answerPasswordSrp(call: Call, subject: Subject, session: Session): Promise<Outcome> {
  const outcome = await askPasswordVerifier(call, subject, session.data);
  consumeSession(session);
  return outcome;
}

/** EMAIL_OTP and SMS_OTP as first factors; a right code confirms a user who was not. */
export async function answerFirstFactorCode(call: Call, subject: Subject, session: Session): Promise<Outcome> {
  const email = session.challenge === 'EMAIL_OTP';
  const code = required(call, email ? 'EMAIL_OTP_CODE' : 'SMS_OTP_CODE');
  const user = userOf(subject);
  if (user === undefined) throw new CognitoError('CodeMismatchException', 'Invalid code or auth state for the user.');
  takeFirstFactorCode(call, user, email ? 'EmailOtp' : 'SmsOtp', code);
  if (user.status === 'UNCONFIRMED') user.status = 'CONFIRMED';
  consumeSession(session);
  const { firstFactor: _firstFactor, ...data } = session.data;
  return proceed(call, user, data);
}

/** The challenges on offer; for an unknown name those of the pool. */
function availableTo(call: Call, subject: Subject): ChallengeNameType[] {
  const user = userOf(subject);
  const factors = user === undefined ? allowedFirstFactors(call.pool) : firstFactors(call.pool, user);
  return factors.flatMap((factor) => challengesOf(factor));
}

/** A password can be proved by SRP wherever it can be sent (measured on the live service, 2026-09). */
function challengesOf(factor: AuthFactorType): ChallengeNameType[] {
  if (factor === 'PASSWORD') return ['PASSWORD_SRP', 'PASSWORD'];
  return factor === 'SOFTWARE_TOKEN' ? [] : [factor];
}

async function begin(call: Call, subject: Subject, challenge: ChallengeNameType, data: SessionData): Promise<Outcome> {
  const { PASSWORD, SRP_A } = call.parameters;
  switch (challenge) {
    case 'PASSWORD':
      if (PASSWORD === undefined) return ask(call, subject, challenge, {}, data);
      return byPassword(call, subject, PASSWORD, data);
    case 'PASSWORD_SRP':
      if (SRP_A === undefined) return ask(call, subject, challenge, {}, data);
      return askPasswordVerifier(call, subject, data);
    case 'WEB_AUTHN':
      return askPasskey(call, subject, data);
    default:
      return askCode(call, subject, challenge === 'EMAIL_OTP' ? 'EMAIL_OTP' : 'SMS_OTP', data);
  }
}

async function byPassword(call: Call, subject: Subject, password: string, data: SessionData): Promise<Outcome> {
  const user = userOf(subject);
  if (user === undefined) throw incorrect();
  assertConfirmed(user);
  await checkPassword(call, user, password);
  return proceed(call, user, data, 'Password');
}

async function askCode(
  call: Call,
  subject: Subject,
  challenge: 'EMAIL_OTP' | 'SMS_OTP',
  data: SessionData,
): Promise<Outcome> {
  const user = userOf(subject);
  const sent =
    user === undefined
      ? playedDelivery(call, nameOf(subject), challenge)
      : await sendSignInCode(call, user, challenge === 'EMAIL_OTP' ? 'EmailOtp' : 'SmsOtp');
  return ask(call, subject, challenge, sent, { ...data, firstFactor: true });
}

/** Where a code for an unknown name seems to go: always the same for a name. */
function playedDelivery(call: Call, name: string, challenge: 'EMAIL_OTP' | 'SMS_OTP'): Record<string, string> {
  const { Destination = '' } = simulatedDelivery(call.pool, name);
  if (challenge === 'EMAIL_OTP') {
    return { CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL', CODE_DELIVERY_DESTINATION: Destination };
  }
  let sum = 7;
  for (const char of `${call.pool.id} ${name}`) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 10_007;
  const lastFour = `${sum % 10_000}`.padStart(4, '0');
  return { CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS', CODE_DELIVERY_DESTINATION: `+*******${lastFour}` };
}

/** Users who wait for confirmation may begin with a code, which confirms them, and with nothing else. */
function assertMayChoose(call: Call, user: User): void {
  assertEnabled(user);
  assertNoReset(user);
  const factors = firstFactors(call.pool, user);
  if (!factors.includes('EMAIL_OTP') && !factors.includes('SMS_OTP')) assertConfirmed(user);
}
