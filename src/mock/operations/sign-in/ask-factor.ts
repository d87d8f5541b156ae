// Asking for a second factor: the one to use, the code of one, or to set one up first.
import { activeFactors, factorsAtRisk, factorsToSetUp, preferredFactor } from '../../model/second-factor.ts';
import type { SecondFactor, SessionData } from '../../model/session-record.ts';
import type { User } from '../../model/user-record.ts';
import { ask, type Call, invalid, type Outcome } from './call.ts';
import { sendSignInCode } from './code.ts';

/** Asks for MFA where it is due; undefined where it is not. */
export async function askSecondFactor(call: Call, user: User, data: SessionData): Promise<Outcome | undefined> {
  const active = data.atRisk === true ? factorsAtRisk(call.pool, user) : activeFactors(call.pool, user);
  const one = preferredFactor(user, active) ?? (active.length === 1 ? active[0] : undefined);
  if (one !== undefined) return askFactor(call, user, one, data);
  if (active.length > 1) {
    const parameters = { MFAS_CAN_CHOOSE: JSON.stringify(active) };
    return ask(call, user, 'SELECT_MFA_TYPE', parameters, { ...data, choices: active });
  }
  if (call.pool.settings.MfaConfiguration !== 'ON') return undefined;
  const choices = factorsToSetUp(call.pool);
  const parameters = { MFAS_CAN_SETUP: JSON.stringify(choices), USER_ID_FOR_SRP: user.username };
  return ask(call, user, 'MFA_SETUP', parameters, { ...data, choices });
}

/** Asks for one factor, sending its code where it has one. */
export async function askFactor(call: Call, user: User, factor: SecondFactor, data: SessionData): Promise<Outcome> {
  switch (factor) {
    case 'SMS_MFA': {
      const sent = await sendSignInCode(call, user, 'SmsMfa');
      return ask(call, user, 'SMS_MFA', { ...sent, USER_ID_FOR_SRP: user.username }, data);
    }
    case 'EMAIL_OTP': {
      const sent = await sendSignInCode(call, user, 'EmailMfa', data.newEmail);
      return ask(call, user, 'EMAIL_OTP', sent, data);
    }
    case 'SOFTWARE_TOKEN_MFA': {
      const { totp } = user.mfa;
      if (totp === undefined) throw invalid('User has not set up software token mfa');
      const name: Record<string, string> = totp.name === undefined ? {} : { FRIENDLY_DEVICE_NAME: totp.name };
      return ask(call, user, 'SOFTWARE_TOKEN_MFA', { ...name, USER_ID_FOR_SRP: user.username }, data);
    }
  }
}
