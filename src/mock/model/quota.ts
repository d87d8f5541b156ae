// Limits on what can be asked for one user within an hour. Locks after wrong passwords and MFA codes are elsewhere.
import { CognitoError } from '../../errors.ts';
import type { MockContext } from '../behaviour.ts';
import type { User } from './user-record.ts';

/**
 * Attempts per user and hour (Cognito Developer Guide, "Quotas"; where it gives a range by risk, the upper end). Operations that
 * send a code count each request, operations that check something count wrong answers.
 */
const PER_HOUR = {
  ConfirmSignUp: 15,
  ResendConfirmationCode: 5,
  ForgotPassword: 20,
  ConfirmForgotPassword: 20,
  ChangePassword: 5,
  GetUserAttributeVerificationCode: 5,
  VerifyUserAttribute: 15,
} as const;

/** The operations with a limit of their own. */
type LimitedOperation = keyof typeof PER_HOUR;

/** Throws LimitExceededException when the user's attempts of this hour are used up. */
export function assertQuota(context: MockContext, user: User, operation: LimitedOperation): void {
  if (recent(context, user, operation).length >= PER_HOUR[operation]) {
    throw new CognitoError('LimitExceededException', 'Attempt limit exceeded, please try after some time.');
  }
}

/** Counts an attempt. */
export function spendQuota(context: MockContext, user: User, operation: LimitedOperation): void {
  user.attempts = { ...user.attempts, [operation]: [...recent(context, user, operation), context.clock.now()] };
}

/** Runs a check of something that can be wrong, and counts it when it throws. */
export async function counted<Value>(
  context: MockContext,
  user: User,
  operation: LimitedOperation,
  check: () => Value | Promise<Value>,
): Promise<Value> {
  assertQuota(context, user, operation);
  try {
    return await check();
  } catch (cause) {
    spendQuota(context, user, operation);
    throw cause;
  }
}

function recent(context: MockContext, user: User, operation: LimitedOperation): number[] {
  const hourAgo = context.clock.now() - 3600;
  return (user.attempts?.[operation] ?? []).filter((time) => time > hourAgo);
}
