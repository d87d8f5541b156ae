// Second factors, answered: codes by message and by app, the choice among several, and the end of a set-up.
import { verifyTotp } from '../../../crypto/totp.ts';
import { CognitoError } from '../../../errors.ts';
import { isEmail } from '../../model/attributes.ts';
import { consumeSession } from '../../model/session.ts';
import type { SecondFactor, Session } from '../../model/session-record.ts';
import type { User } from '../../model/user-record.ts';
import { askFactor } from './ask-factor.ts';
import { type Call, invalid, type Outcome, required } from './call.ts';
import { judgeFactor, takeSecondFactorCode } from './code.ts';
import { nextRound } from './custom.ts';
import { proceed } from './next-step.ts';

/** SMS_MFA and, as a second factor, EMAIL_OTP. */
export async function answerCode(call: Call, user: User, session: Session): Promise<Outcome> {
  const { newEmail } = session.data;
  if (session.challenge === 'SMS_MFA') takeSecondFactorCode(call, user, 'SmsMfa', required(call, 'SMS_MFA_CODE'));
  else takeSecondFactorCode(call, user, 'EmailMfa', required(call, 'EMAIL_OTP_CODE'), newEmail);
  if (newEmail !== undefined) user.mfa.enabled.email = true;
  return passed(call, user, session);
}

/** SOFTWARE_TOKEN_MFA. */
export async function answerSoftwareToken(call: Call, user: User, session: Session): Promise<Outcome> {
  const code = required(call, 'SOFTWARE_TOKEN_MFA_CODE');
  const { totp } = user.mfa;
  if (totp === undefined) throw invalid('User has not set up software token mfa');
  judgeFactor(call, user, () => {
    const step = verifyTotp(totp.secret, code, call.context.clock.now());
    if (step === undefined) throw new CognitoError('CodeMismatchException', 'Invalid code received for user');
    if (step <= totp.lastStep) {
      throw new CognitoError('ExpiredCodeException', 'Your software token has already been used once.');
    }
    totp.lastStep = step;
  });
  return passed(call, user, session);
}

/** SELECT_MFA_TYPE: the answer leads to the challenge of that factor. */
export async function answerFactorChoice(call: Call, user: User, session: Session): Promise<Outcome> {
  const { choices = [], ...data } = session.data;
  const answer = required(call, 'ANSWER');
  if (!isSecondFactor(answer) || !choices.includes(answer)) throw invalid('Invalid MFA type given as ANSWER.');
  const outcome = await askFactor(call, user, answer, data);
  consumeSession(session);
  return outcome;
}

/** MFA_SETUP: by the session of VerifySoftwareToken, or by an address whose code comes next. */
export async function answerSetUp(call: Call, user: User, session: Session): Promise<Outcome> {
  const { choices = [], factorSetUp, ...data } = session.data;
  const { EMAIL: email } = call.parameters;
  if (factorSetUp === 'SOFTWARE_TOKEN_MFA') {
    user.mfa.enabled.totp = true;
    return passed(call, user, session);
  }
  if (email === undefined) throw new CognitoError('NotAuthorizedException', 'Invalid session for the user.');
  if (!choices.includes('EMAIL_OTP')) throw invalid('EMAIL_OTP cannot be set up for the user.');
  if (!isEmail(email)) throw invalid('Invalid email address format.');
  const outcome = await askFactor(call, user, 'EMAIL_OTP', { ...data, newEmail: email });
  consumeSession(session);
  return outcome;
}

/** A custom sign-in goes on with its define trigger, any other with what is still due. */
function passed(call: Call, user: User, session: Session): Promise<Outcome> {
  consumeSession(session);
  const { choices: _choices, factorSetUp: _factorSetUp, newEmail: _newEmail, ...data } = session.data;
  const { challenge } = session;
  return data.rounds === undefined
    ? proceed(call, user, { ...data, factorPassed: true }, 'Mfa')
    : nextRound(call, user, data, { challengeName: challenge, challengeResult: true });
}

function isSecondFactor(answer: string): answer is SecondFactor {
  return answer === 'SMS_MFA' || answer === 'SOFTWARE_TOKEN_MFA' || answer === 'EMAIL_OTP';
}
