// Who wants to sign in: the user behind the name, the state that may forbid it, and the pre authentication trigger.
import { CognitoError } from '../../../errors.ts';
import { recordEvent } from '../../model/auth-event.ts';
import { hidesUsers } from '../../model/client-settings.ts';
import { triggerAttributes } from '../../model/message.ts';
import { isBlocked } from '../../model/risk.ts';
import { findUser } from '../../model/user.ts';
import type { User } from '../../model/user-record.ts';
import { assertEnabled } from '../../model/user-state.ts';
import { type Call, nameOf, type Subject, userOf } from './call.ts';

/** The user of this name. Without one the call ends, unless the client hides users: then a sign-in is played. */
export function findSubject(call: Call, name: string): Subject {
  const user = findUser(call.pool, name);
  if (user !== undefined) return user;
  if (!hidesUsers(call.client)) throw new CognitoError('UserNotFoundException', 'User does not exist.');
  return { unknown: name };
}

/** Refuses addresses that the risk settings of the pool or client block, whoever asks. */
export function assertNotBlocked(call: Call, name: string): void {
  const { context, pool, client, address } = call;
  if (!isBlocked(pool, client.id, address)) return;
  const user = findUser(pool, name);
  if (user !== undefined) {
    recordEvent(context, pool, user, { type: 'SignIn', response: 'Fail', blocked: true, address });
  }
  throw blocked();
}

/** What a sign-in answers that threat protection refuses. */
export function blocked(): CognitoError {
  return new CognitoError('NotAuthorizedException', 'Unable to login because of security reasons.');
}

/** Refuses users who are disabled, unconfirmed or due for a reset, in this order, whatever their password. */
export function assertMaySignIn(user: User): void {
  assertEnabled(user);
  assertConfirmed(user);
  assertNoReset(user);
}

/** Refuses users who have not confirmed their sign-up. */
export function assertConfirmed(user: User): void {
  if (user.status === 'UNCONFIRMED') throw new CognitoError('UserNotConfirmedException', 'User is not confirmed.');
}

/** Refuses users whose password an administrator has reset. */
export function assertNoReset(user: User): void {
  if (user.status === 'RESET_REQUIRED') {
    throw new CognitoError('PasswordResetRequiredException', 'Password reset required for the user');
  }
}

/** Refuses a temporary password whose days are over. */
export function assertPasswordLives(call: Call, user: User): void {
  const until = user.status === 'FORCE_CHANGE_PASSWORD' ? user.temporaryUntil : undefined;
  if (until !== undefined && call.context.clock.now() >= until) {
    throw new CognitoError(
      'NotAuthorizedException',
      'Temporary password has expired and must be reset by an administrator.',
    );
  }
}

/** Fires the pre authentication trigger, with masking also for names that nobody has. Its throwing refuses the sign-in. */
export async function beforeAuthentication(call: Call, subject: Subject): Promise<void> {
  const user = userOf(subject);
  await call.context.triggers.fire('preAuthentication', call.pool, {
    source: 'PreAuthentication_Authentication',
    userName: nameOf(subject),
    clientId: call.client.id,
    request: {
      userAttributes: user === undefined ? {} : triggerAttributes(user),
      ...(call.clientMetadata === undefined ? {} : { validationData: { ...call.clientMetadata } }),
      ...(user === undefined ? { userNotFound: true } : {}),
    },
    response: {},
  });
}
