// Second factors of a user as they are set up: the software token's secret and its proof, and which factors are on and preferred.
// Asking for a factor at sign-in is left to second-factor.ts and the sign-in.
import { createTotpSecret, verifyTotp } from '../../crypto/totp.ts';
import { CognitoError } from '../../errors.ts';
import type {
  EmailMfaSettingsType,
  SMSMfaSettingsType,
  SoftwareTokenMfaSettingsType,
  WebAuthnMfaSettingsType,
} from '../../generated/types.ts';
import type { MockContext } from '../behaviour.ts';
import type { Pool } from './pool-record.ts';
import type { SecondFactor } from './session-record.ts';
import type { User } from './user-record.ts';

/** 32 bytes are the 52 base32 characters of the secrets that the service gives out. */
const SECRET_LENGTH = 32;

const TOKENS_OFF = 'Software Token MFA has not been enabled by the userPool';

/** Throws SoftwareTokenMFANotFoundException where the pool's MFA settings leave software tokens out. */
export function assertSoftwareTokens(pool: Pool): void {
  if (!allowsSoftwareTokens(pool)) throw new CognitoError('SoftwareTokenMFANotFoundException', TOKENS_OFF);
}

/** A new secret for the user. Until a code proves it the earlier token works on (API Reference, AssociateSoftwareToken). */
export function beginSoftwareToken(context: MockContext, user: User): string {
  const secret = createTotpSecret(context.random.bytes(SECRET_LENGTH));
  user.mfa.newTotpSecret = secret;
  return secret;
}

/** Takes a code as the proof of the newest secret. A code that was used before proves nothing. */
export function proveSoftwareToken(context: MockContext, user: User, code: string, name: string | undefined): void {
  const { newTotpSecret, totp } = user.mfa;
  const secret = newTotpSecret ?? totp?.secret;
  if (secret === undefined) throw invalid('User has not set up software token mfa');
  const step = verifyTotp(secret, code, context.clock.now());
  const used = secret === totp?.secret && step !== undefined && step <= totp.lastStep;
  if (step === undefined || used) {
    throw new CognitoError('EnableSoftwareTokenMFAException', 'Code mismatch and fail enable Software Token MFA');
  }
  user.mfa.totp = { secret, lastStep: step, ...(name === undefined ? {} : { name }) };
  delete user.mfa.newTotpSecret;
}

/** What the two operations that set preferences take. A factor that is left out stays as it is. */
export interface MfaPreference {
  readonly SMSMfaSettings?: SMSMfaSettingsType;
  readonly SoftwareTokenMfaSettings?: SoftwareTokenMfaSettingsType;
  readonly EmailMfaSettings?: EmailMfaSettingsType;
  readonly WebAuthnMfaSettings?: WebAuthnMfaSettingsType;
}

/** Turns factors on and off and names the preferred one, or throws InvalidParameterException and changes nothing. */
export function setPreference(pool: Pool, user: User, asked: MfaPreference, now: number): void {
  const given = SETTINGS.flatMap(([factor, key, member]) => {
    const settings = asked[member];
    if (settings === undefined) return [];
    return [{ factor, key, on: settings.Enabled === true, preferred: settings.PreferredMfa === true }];
  });
  const preferred = given.filter((one) => one.preferred);
  if (preferred.length > 1) throw invalid('Only one MFA method can be preferred.');
  const off = preferred.find((one) => !one.on);
  if (off !== undefined) throw invalid(`${off.factor} must be enabled to be preferred.`);
  for (const { factor, on } of given) if (on) assertUsable(pool, user, factor);
  const enabled = { ...user.mfa.enabled };
  for (const { key, on } of given) enabled[key] = on;
  const passkeys = asked.WebAuthnMfaSettings?.Enabled;
  if (passkeys !== undefined) enabled.webAuthn = passkeys;
  if (passkeys === true) assertPasskeyMfa(pool, enabled);
  user.mfa.enabled = enabled;
  // The older settings know text messages only, and would contradict the newer ones.
  if (!enabled.sms) delete user.mfaOptions;
  // A factor that is mentioned and not preferred loses the preference (measured on the live service, 2026-09).
  if (given.some((one) => one.factor === user.mfa.preferred)) delete user.mfa.preferred;
  if (preferred[0] !== undefined) user.mfa.preferred = preferred[0].factor;
  user.modified = now;
}

const SETTINGS = [
  ['SMS_MFA', 'sms', 'SMSMfaSettings'],
  ['SOFTWARE_TOKEN_MFA', 'totp', 'SoftwareTokenMfaSettings'],
  ['EMAIL_OTP', 'email', 'EmailMfaSettings'],
] as const satisfies readonly (readonly [SecondFactor, keyof User['mfa']['enabled'], keyof MfaPreference])[];

/**
 * A factor needs what it works with. Text messages can be turned on in any pool (measured on the live service); mail needs an
 * own sender and a plan that has it (Cognito Developer Guide, "Adding MFA").
 */
function assertUsable(pool: Pool, user: User, factor: SecondFactor): void {
  switch (factor) {
    case 'SMS_MFA':
      if (user.attributes.phone_number === undefined) throw notEquipped(factor);
      return;
    case 'EMAIL_OTP':
      if (user.attributes.email === undefined || !sendsCodesByMail(pool)) throw notEquipped(factor);
      return;
    case 'SOFTWARE_TOKEN_MFA':
      if (user.mfa.totp === undefined) {
        throw user.mfa.newTotpSecret === undefined
          ? notEquipped(factor)
          : invalid('User has not verified software token mfa');
      }
      // Who had it on before the pool turned it off goes on using it (Cognito Developer Guide, "TOTP software token MFA").
      if (!user.mfa.enabled.totp && !allowsSoftwareTokens(pool)) throw invalid(TOKENS_OFF);
  }
}

/** Passkeys stand for both factors where the pool says so, beside another factor that saves from a lock-out (API Reference). */
function assertPasskeyMfa(pool: Pool, enabled: User['mfa']['enabled']): void {
  if (pool.factors.webAuthn?.FactorConfiguration !== 'MULTI_FACTOR_WITH_USER_VERIFICATION') {
    throw invalid('Passkey MFA has not been enabled by the userPool');
  }
  if (!enabled.sms && !enabled.totp && !enabled.email) {
    throw invalid('At least one other MFA method must be enabled to turn on WEB_AUTHN');
  }
}

function allowsSoftwareTokens(pool: Pool): boolean {
  return pool.factors.softwareToken?.Enabled === true;
}

function sendsCodesByMail(pool: Pool): boolean {
  const { EmailConfiguration, UserPoolTier } = pool.settings;
  return EmailConfiguration?.EmailSendingAccount === 'DEVELOPER' && UserPoolTier !== 'LITE';
}

function notEquipped(factor: SecondFactor): CognitoError {
  return invalid(`User does not have delivery config set to turn on ${factor}`);
}

function invalid(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}
