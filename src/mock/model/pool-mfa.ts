// The factors of a pool: which combinations are refused, and how CreateUserPool, UpdateUserPool and SetUserPoolMfaConfig change
// them. Texts and rules measured on the live service (2026-08, 2026-09) unless a comment says otherwise.
import { CognitoError } from '../../errors.ts';
import type { GetUserPoolMfaConfigResponse, SetUserPoolMfaConfigRequest } from '../../generated/types.ts';
import { mfaModeFault, newPoolMfaFault } from '../../validate/requests/user-pools.ts';
import type { Pool, PoolFactors } from './pool-record.ts';
import { checkSms } from './pool-rules.ts';
import { type PoolConfiguration, smsSettings } from './pool-settings.ts';
import { requireFeature } from './pool-tier.ts';
import { refuse } from './request-rule.ts';

/** Refuses MFA in the settings of a new pool (`pool` undefined) or of an update, unless a factor comes with it. */
export function checkMfaSetting(pool: Pool | undefined, asked: PoolConfiguration): void {
  if (pool !== undefined && asked.MfaConfiguration === 'ON' && pool.settings.MfaConfiguration === 'OFF') {
    throw invalid('Cannot turn MFA functionality ON, once the user pool has been created');
  }
  const others = pool?.factors.softwareToken ?? pool?.factors.email;
  if (others === undefined) refuse(newPoolMfaFault(asked));
}

/** The factors that go with settings that CreateUserPool or UpdateUserPool has just made; only SMS comes from there. */
export function factorsFor(settings: Pool['settings'], before: PoolFactors): PoolFactors {
  const { webAuthn } = before;
  if (settings.MfaConfiguration === 'OFF') return { webAuthn };
  const { SmsConfiguration, SmsAuthenticationMessage } = settings;
  const sms = SmsConfiguration && { SmsAuthenticationMessage, SmsConfiguration };
  return { sms, softwareToken: before.softwareToken, email: before.email, webAuthn };
}

/** Refuses an MFA configuration. The rules look at which factors are present, not at what they hold. */
export function checkMfaConfig(pool: Pool, request: SetUserPoolMfaConfigRequest, region: string): void {
  const { SmsMfaConfiguration: sms, EmailMfaConfiguration: email } = request;
  refuse(mfaModeFault(request));
  if (sms !== undefined && (sms.SmsConfiguration ?? pool.settings.SmsConfiguration) === undefined) {
    // The second name is what emulators report of the service.
    throw invalid('[SmsConfiguration] is a required member of [SoftwareTokenMfaConfiguration].');
  }
  if (sms?.SmsConfiguration !== undefined) checkSms(sms.SmsConfiguration, region);
  if (email !== undefined) {
    requireFeature(pool.settings.UserPoolTier, 'Email MFA');
    if (pool.settings.EmailConfiguration?.EmailSendingAccount !== 'DEVELOPER') {
      throw invalid(
        'Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT',
      );
    }
  }
  if (request.WebAuthnConfiguration !== undefined) requireFeature(pool.settings.UserPoolTier, 'Passkeys');
}

/** Replaces the whole MFA configuration; what is left out is gone. The SMS settings are those of the pool. */
export function applyMfaConfig(pool: Pool, request: SetUserPoolMfaConfigRequest, region: string): void {
  const { settings } = pool;
  settings.MfaConfiguration = request.MfaConfiguration ?? 'OFF';
  const given = request.SmsMfaConfiguration;
  if (given?.SmsConfiguration !== undefined) settings.SmsConfiguration = smsSettings(given.SmsConfiguration, region);
  if (given?.SmsAuthenticationMessage !== undefined) settings.SmsAuthenticationMessage = given.SmsAuthenticationMessage;
  const { SmsConfiguration, SmsAuthenticationMessage } = settings;
  pool.factors = {
    sms: given && { SmsAuthenticationMessage, SmsConfiguration },
    softwareToken: request.SoftwareTokenMfaConfiguration,
    email: request.EmailMfaConfiguration,
    webAuthn: request.WebAuthnConfiguration,
  };
}

/** The MFA configuration as it is shown: only factors that are configured. */
export function describeMfaConfig(pool: Pool): GetUserPoolMfaConfigResponse {
  const { sms, softwareToken, email, webAuthn } = pool.factors;
  return structuredClone({
    SmsMfaConfiguration: sms,
    SoftwareTokenMfaConfiguration: softwareToken,
    EmailMfaConfiguration: email,
    WebAuthnConfiguration: webAuthn,
    MfaConfiguration: pool.settings.MfaConfiguration,
  });
}

function invalid(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}
