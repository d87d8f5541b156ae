// The lock that wrong passwords and wrong second factors lead to: five attempts are free, then each failure doubles the wait.
import { CognitoError } from '../../errors.ts';
import type { Attempts } from './user-record.ts';

// Cognito Developer Guide, "Authentication": the fifth failure locks for one second, the lock ends at about 15 minutes and
// the count starts over after 15 quiet minutes.
const FREE = 5;
const LONGEST = 900;
const FORGOTTEN_AFTER = 900;

/** Throws NotAuthorizedException while the lock holds; such an attempt does not lengthen it. */
export function assertNotLocked(attempts: Attempts, now: number): void {
  if (now < attempts.lockedUntil) throw new CognitoError('NotAuthorizedException', 'Password attempts exceeded');
}

/** Counts a wrong attempt and locks from the fifth on. */
export function countFailure(attempts: Attempts, now: number): void {
  const forgotten = now - Math.max(attempts.lastFailure, attempts.lockedUntil) >= FORGOTTEN_AFTER;
  attempts.failures = (forgotten ? 0 : attempts.failures) + 1;
  attempts.lastFailure = now;
  if (attempts.failures >= FREE) attempts.lockedUntil = now + Math.min(2 ** (attempts.failures - FREE), LONGEST);
}

/** Forgets all wrong attempts, as a right one does. */
export function clearFailures(attempts: Attempts): void {
  attempts.failures = 0;
  attempts.lastFailure = 0;
  attempts.lockedUntil = 0;
}
