// First factors: the ways in which a user can begin a sign-in with choice, as pool, settings and possessions allow.
import type { AuthFactorType } from '../../generated/types.ts';
import { usablePasskeys } from './passkey.ts';
import type { Pool } from './pool-record.ts';
import { activeFactors } from './second-factor.ts';
import type { User } from './user-record.ts';

/** The first factors that the pool allows; the password alone unless told otherwise. */
export function allowedFirstFactors(pool: Pool): readonly AuthFactorType[] {
  return pool.settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'];
}

/** The first factors that this user can use now. */
export function firstFactors(pool: Pool, user: User): AuthFactorType[] {
  return allowedFirstFactors(pool).filter((factor) => {
    switch (factor) {
      case 'PASSWORD':
        return user.password !== undefined;
      case 'EMAIL_OTP':
        return passwordless(pool, user) && user.attributes.email !== undefined;
      case 'SMS_OTP':
        return passwordless(pool, user) && user.attributes.phone_number !== undefined;
      case 'WEB_AUTHN':
        return usablePasskeys(pool, user).length > 0 && (passkeyIsMfa(pool, user) || passwordless(pool, user));
      default:
        return false;
    }
  });
}

/** True when a passkey that verifies its user counts as two factors: the pool allows it and the user has turned it on. */
export function passkeyIsMfa(pool: Pool, user: User): boolean {
  const allowed = pool.factors.webAuthn?.FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION';
  return allowed && user.mfa.enabled.webAuthn;
}

/**
 * MFA leaves only passwords as a first factor, whether the pool requires it or the user has set it up (Developer Guide, "Adding
 * MFA"), and so does a temporary password (measured on the live service, 2026-09).
 */
function passwordless(pool: Pool, user: User): boolean {
  if (user.status === 'FORCE_CHANGE_PASSWORD') return false;
  return pool.settings.MfaConfiguration !== 'ON' && activeFactors(pool, user).length === 0;
}
