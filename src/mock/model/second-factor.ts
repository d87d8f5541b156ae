// Second factors at sign-in: which ones a user has, which one is preferred, and which can be set up on the way.
import type { Pool } from './pool-record.ts';
import { isVerified } from './recovery.ts';
import type { SecondFactor } from './session-record.ts';
import type { User } from './user-record.ts';

/** The factors that a sign-in may ask of the user; none where the pool's MFA is off. */
export function activeFactors(pool: Pool, user: User): SecondFactor[] {
  const mode = pool.settings.MfaConfiguration ?? 'OFF';
  if (mode === 'OFF') return [];
  const chosen = chosenFactors(user);
  return mode === 'ON' && chosen.length === 0 ? impliedFactors(pool, user) : chosen;
}

/** The factors that threat protection may ask of the user at a risk: those that are on, or else those at hand. */
export function factorsAtRisk(pool: Pool, user: User): SecondFactor[] {
  const active = activeFactors(pool, user);
  return active.length > 0 ? active : impliedFactors(pool, user);
}

/** The preferred factor, where it is one of the active ones. */
export function preferredFactor(user: User, active: readonly SecondFactor[]): SecondFactor | undefined {
  return active.find((factor) => factor === user.mfa.preferred);
}

/**
 * The factors that MFA_SETUP offers. A phone number can only be added by an administrator, so text messages are named only where
 * nothing else is to be had (measured on the live service, 2026-09).
 */
export function factorsToSetUp(pool: Pool): SecondFactor[] {
  const offered: SecondFactor[] = [];
  if (pool.factors.softwareToken?.Enabled === true) offered.push('SOFTWARE_TOKEN_MFA');
  if (pool.factors.email !== undefined) offered.push('EMAIL_OTP');
  return offered.length === 0 && pool.factors.sms !== undefined ? ['SMS_MFA'] : offered;
}

/** What the user's own settings turn on and can be used: a message needs a place to go, an app a proved secret. */
function chosenFactors(user: User): SecondFactor[] {
  const { enabled, totp } = user.mfa;
  const factors: SecondFactor[] = [];
  if (enabled.sms && user.attributes.phone_number !== undefined) factors.push('SMS_MFA');
  if (enabled.totp && totp !== undefined) factors.push('SOFTWARE_TOKEN_MFA');
  if (enabled.email && user.attributes.email !== undefined) factors.push('EMAIL_OTP');
  return factors;
}

/**
 * Where MFA is required or a risk calls for it, users who chose nothing are asked by what they have: a phone number, a verified address, a proved app
 * (measured on the live service, 2026-09).
 */
function impliedFactors(pool: Pool, user: User): SecondFactor[] {
  const factors: SecondFactor[] = [];
  if (pool.factors.sms !== undefined && user.attributes.phone_number !== undefined) factors.push('SMS_MFA');
  if (pool.factors.softwareToken?.Enabled === true && user.mfa.totp !== undefined) factors.push('SOFTWARE_TOKEN_MFA');
  if (pool.factors.email !== undefined && isVerified(user, 'email')) factors.push('EMAIL_OTP');
  return factors;
}
