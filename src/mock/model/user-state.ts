// What a user's status keeps from working, in the words of the service.
import { CognitoError } from '../../errors.ts';
import type { User } from './user-record.ts';

/** Throws NotAuthorizedException for a disabled user. */
export function assertEnabled(user: User): void {
  if (!user.enabled) throw new CognitoError('NotAuthorizedException', 'User is disabled.');
}

/** Throws what keeps the holder of a token from their own account: no confirmation, or a reset that an administrator ordered. */
export function assertInGoodOrder(user: User): void {
  if (user.status === 'UNCONFIRMED') throw new CognitoError('UserNotConfirmedException', 'User is not confirmed.');
  if (user.status === 'RESET_REQUIRED') {
    throw new CognitoError('PasswordResetRequiredException', 'Password reset required for the user');
  }
}

/** Throws NotAuthorizedException for users whose password is not theirs to reset: invited ones and those of other providers. */
export function assertResettable(user: User): void {
  if (user.status === 'FORCE_CHANGE_PASSWORD' || user.status === 'EXTERNAL_PROVIDER') {
    throw new CognitoError('NotAuthorizedException', 'User password cannot be reset in the current state.');
  }
}
