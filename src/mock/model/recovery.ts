// How a user may recover an account: the verified address or number that the pool's recovery setting prefers.
import type { Pool } from './pool-record.ts';
import type { User } from './user-record.ts';

/** An attribute that codes can be sent to. */
export type ContactAttribute = 'email' | 'phone_number';

/** The attribute that a recovery code goes to, `admin` where only administrators reset, or undefined when nothing is left. */
export function recoveryOf(pool: Pool, user: User): ContactAttribute | 'admin' | undefined {
  const mechanisms = pool.settings.AccountRecoverySetting?.RecoveryMechanisms;
  // Without the setting: text message first, then mail, and SMS MFA is no obstacle (API Reference, CreateUserPool).
  if (mechanisms === undefined)
    return (['phone_number', 'email'] as const).find((attribute) => isVerified(user, attribute));
  for (const { Name } of mechanisms.toSorted((a, b) => a.Priority - b.Priority)) {
    if (Name === 'admin_only') return 'admin';
    if (Name === 'verified_email' && isVerified(user, 'email')) return 'email';
    if (Name === 'verified_phone_number' && isVerified(user, 'phone_number') && !user.mfa.enabled.sms)
      return 'phone_number';
  }
  return undefined;
}

/** Where an administrator's reset goes: as in a recovery by the user, or to any verified contact where those are not allowed. */
export function contactOf(pool: Pool, user: User): ContactAttribute | undefined {
  const recovery = recoveryOf(pool, user);
  return recovery === 'admin' ? anyContact(user) : recovery;
}

function anyContact(user: User): ContactAttribute | undefined {
  return (['phone_number', 'email'] as const).find((attribute) => isVerified(user, attribute));
}

/** True when the user has proved to own the address or number. */
export function isVerified(user: User, attribute: ContactAttribute): boolean {
  return user.attributes[attribute] !== undefined && user.attributes[`${attribute}_verified`] === 'true';
}
