// One-time codes of a user: issued, replaced, answered once. Sending them is left to message.ts, limits on asking to quota.ts.
import { encodeUtf8, timingSafeEqual } from '../../crypto/bytes.ts';
import { CognitoError } from '../../errors.ts';
import type { MockContext } from '../behaviour.ts';
import type { Code, CodePurpose, User } from './user-record.ts';

/** Lifetimes in seconds: 24 hours for sign-up and attributes, one hour for resets (Cognito Developer Guide, "Quotas"). */
export const CODE_LIFETIME = {
  SignUp: 86_400,
  VerifyAttribute: 86_400,
  ForgotPassword: 3_600,
} as const satisfies Partial<Record<CodePurpose, number>>;

/** Makes a code. It replaces an earlier one of the same purpose and attribute. */
export function issueCode(
  context: MockContext,
  user: User,
  options: { purpose: CodePurpose; attribute: string; digits: number; lifetime: number },
): Code {
  const now = context.clock.now();
  const code: Code = {
    purpose: options.purpose,
    attribute: options.attribute,
    value: context.random.digits(options.digits),
    sentAt: now,
    expiresAt: now + options.lifetime,
    failures: 0,
  };
  dropCodes(user, options.purpose, options.attribute);
  user.codes = [...user.codes, code];
  return code;
}

/**
 * The code that `value` answers; throws ExpiredCodeException or CodeMismatchException when there is none, and counts a wrong
 * answer. The code stays until dropCodes takes it, so that other checks can come between.
 */
export function checkCode(
  context: MockContext,
  user: User,
  answer: { purpose: CodePurpose; value: string; attribute?: string },
): Code {
  const live = user.codes.filter(
    (code) =>
      code.purpose === answer.purpose &&
      (answer.attribute === undefined || code.attribute === answer.attribute) &&
      context.clock.now() < code.expiresAt,
  );
  if (live.length === 0) throw expiredCode();
  const right = live.find((code) => timingSafeEqual(encodeUtf8(code.value), encodeUtf8(answer.value)));
  if (right !== undefined) return right;
  for (const code of live) code.failures += 1;
  throw wrongCode(answer.purpose);
}

/** Forgets codes of a purpose, of one attribute or of all. */
export function dropCodes(user: User, purpose: CodePurpose, attribute?: string): void {
  user.codes = user.codes.filter(
    (code) => code.purpose !== purpose || (attribute !== undefined && code.attribute !== attribute),
  );
}

/** What a code that is gone, late or used answers. */
export function expiredCode(): CognitoError {
  return new CognitoError('ExpiredCodeException', 'Invalid code provided, please request a code again.');
}

/** What a wrong code answers; codes of a sign-in have their own text (measured on the live service, 2026-09). */
export function wrongCode(purpose: CodePurpose): CognitoError {
  const account = purpose === 'SignUp' || purpose === 'ForgotPassword' || purpose === 'VerifyAttribute';
  return new CognitoError(
    'CodeMismatchException',
    account ? 'Invalid verification code provided, please try again.' : 'Invalid code or auth state for the user.',
  );
}
