// One-time codes of a sign-in, by text message and by e-mail: sent, judged, and what a right one proves about the user.

import { isCognitoError } from '../../../errors.ts';
import { aliasTaken, rivals } from '../../model/alias.ts';
import { sessionLifetime } from '../../model/client-settings.ts';
import { checkCode, dropCodes, issueCode } from '../../model/code.ts';
import { assertNotLocked, clearFailures } from '../../model/lockout.ts';
import { deliver } from '../../model/message.ts';
import { changeAttributes } from '../../model/user.ts';
import type { CodePurpose, User } from '../../model/user-record.ts';
import { type Call, invalid, triggerMetadata } from './call.ts';
import { noteWrongFactor } from './failure.ts';

/** The codes of a sign-in: as a first factor with 8 digits (measured on the live service, 2026-09), as a second with 6. */
const KINDS = {
  EmailOtp: { attribute: 'email', digits: 8 },
  SmsOtp: { attribute: 'phone_number', digits: 8 },
  EmailMfa: { attribute: 'email', digits: 6 },
  SmsMfa: { attribute: 'phone_number', digits: 6 },
} as const satisfies Partial<Record<CodePurpose, { attribute: 'email' | 'phone_number'; digits: number }>>;

/** What a code of a sign-in is for. */
export type SignInCode = keyof typeof KINDS;

/** Sends a code and answers the challenge parameters that say where it went. `to` is an address that is not the user's yet. */
export async function sendSignInCode(
  call: Call,
  user: User,
  purpose: SignInCode,
  to?: string,
): Promise<{ CODE_DELIVERY_DELIVERY_MEDIUM: string; CODE_DELIVERY_DESTINATION: string }> {
  const { context, pool, client } = call;
  const { attribute, digits } = KINDS[purpose];
  if (to === undefined && user.attributes[attribute] === undefined) {
    const factor = attribute === 'email' ? 'EMAIL_OTP' : 'SMS_MFA';
    throw invalid(`User does not have delivery config set to turn on ${factor}`);
  }
  // Issued on a copy, so that a trigger that refuses the message leaves the user's codes as they were.
  const draft = { ...user };
  const code = issueCode(context, draft, { purpose, attribute, digits, lifetime: sessionLifetime(client) });
  const sent = await deliver(context, pool, draft, {
    kind: 'Authentication',
    attribute,
    code: code.value,
    clientId: client.id,
    clientMetadata: undefined,
    ...triggerMetadata(call),
    ...(to === undefined ? {} : { to }),
  });
  user.codes = draft.codes;
  return {
    CODE_DELIVERY_DELIVERY_MEDIUM: sent.DeliveryMedium ?? '',
    CODE_DELIVERY_DESTINATION: sent.Destination ?? '',
  };
}

/** Takes a first-factor code. Wrong ones are not counted towards a lock (measured on the live service, 2026-09). */
export function takeFirstFactorCode(call: Call, user: User, purpose: 'EmailOtp' | 'SmsOtp', value: string): void {
  checkCode(call.context, user, { purpose, value });
  settle(call, user, purpose, {});
}

/** Takes a second-factor code; wrong ones lead to a lock. `newEmail` is the address that the code was sent to for proof. */
export function takeSecondFactorCode(
  call: Call,
  user: User,
  purpose: 'EmailMfa' | 'SmsMfa',
  value: string,
  newEmail?: string,
): void {
  judgeFactor(call, user, () => checkCode(call.context, user, { purpose, value }));
  settle(call, user, purpose, newEmail === undefined ? {} : { email: newEmail });
}

/** Runs the check of a second factor under its lock: wrong answers count, a right one clears the count. */
export function judgeFactor(call: Call, user: User, check: () => void): void {
  const now = call.context.clock.now();
  assertNotLocked(user.mfaAttempts, now);
  try {
    check();
  } catch (cause) {
    if (isCognitoError(cause) && cause.name === 'CodeMismatchException') noteWrongFactor(call, user);
    throw cause;
  }
  clearFailures(user.mfaAttempts);
}

/**
 * Who received the code owns the place it was sent to (Developer Guide, "Authentication flows" and "Adding MFA"), unless that is
 * somebody else's alias already.
 */
function settle(call: Call, user: User, purpose: SignInCode, proved: Readonly<Record<string, string>>): void {
  const flag = `${KINDS[purpose].attribute}_verified`;
  const changes = user.attributes[flag] === 'true' ? proved : { ...proved, [flag]: 'true' };
  const [rival] = rivals(call.pool, { ...user.attributes, ...changes }, user);
  if (rival !== undefined) throw aliasTaken(rival.attribute);
  dropCodes(user, purpose);
  if (Object.keys(changes).length > 0) changeAttributes(call.pool, user, changes, call.context.clock.now());
}
