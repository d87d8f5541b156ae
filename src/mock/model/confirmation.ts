// Becoming a confirmed user: the attribute that a sign-up verifies, who may be confirmed, and what follows. Codes are judged elsewhere.
import { CognitoError } from '../../errors.ts';
import type { MockContext } from '../behaviour.ts';
import type { TriggerSource } from '../triggers/events.ts';
import { allowsFlow } from './client-settings.ts';
import { NO_CLIENT, triggerAttributes } from './message.ts';
import type { Client, Pool } from './pool-record.ts';
import { type ContactAttribute, isVerified } from './recovery.ts';
import { openSession } from './session.ts';
import type { User } from './user-record.ts';

/** The attribute that gets the sign-up code: of phone number and e-mail address the first that the pool verifies by itself. */
export function attributeToVerify(pool: Pool, user: User): ContactAttribute | undefined {
  const verified = pool.settings.AutoVerifiedAttributes ?? [];
  return (['phone_number', 'email'] as const).find(
    (attribute) =>
      verified.includes(attribute) && user.attributes[attribute] !== undefined && !isVerified(user, attribute),
  );
}

/** Throws NotAuthorizedException unless the user waits for confirmation. */
export function assertUnconfirmed(user: User): void {
  if (user.status === 'UNCONFIRMED') return;
  throw new CognitoError('NotAuthorizedException', `User cannot be confirmed. Current status is ${user.status}`);
}

/** Fires the post confirmation trigger. The user is confirmed by then, and stays so when the trigger fails, as on the service. */
export async function firePostConfirmation(
  context: MockContext,
  pool: Pool,
  user: User,
  call: {
    source: TriggerSource<'postConfirmation'>;
    clientId?: string;
    clientMetadata: Readonly<Record<string, string>> | undefined;
  },
): Promise<void> {
  await context.triggers.fire('postConfirmation', pool, {
    source: call.source,
    userName: user.username,
    clientId: call.clientId ?? NO_CLIENT,
    request: {
      userAttributes: triggerAttributes(user),
      ...(call.clientMetadata === undefined ? {} : { clientMetadata: { ...call.clientMetadata } }),
    },
    response: {},
  });
}

/**
 * The Session that lets a sign-up go on to a sign-in: `started` by SignUp for ConfirmSignUp, `confirmed` by ConfirmSignUp for
 * InitiateAuth. Undefined where USER_AUTH or the code as a first factor is not on offer.
 */
export function openSignUpSession(
  context: MockContext,
  pool: Pool,
  client: Client,
  user: User,
  sign: { attribute: ContactAttribute; stage: 'started' | 'confirmed' },
): string | undefined {
  const factor = sign.attribute === 'email' ? 'EMAIL_OTP' : 'SMS_OTP';
  const offered = pool.settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors?.includes(factor) ?? false;
  // With required MFA a code cannot be the first factor (Cognito Developer Guide, "Adding MFA").
  if (!offered || !allowsFlow(client, 'USER_AUTH') || pool.settings.MfaConfiguration === 'ON') return undefined;
  return openSession(context, pool, client, {
    username: user.username,
    simulated: false,
    challenge: 'SELECT_CHALLENGE',
    data: { flow: 'USER_AUTH', signUp: sign.stage },
  }).id;
}

/** False when a Session was sent that SignUp did not open for this user, or not lately: then sign-in cannot go on directly. */
export function continuesSignUp(context: MockContext, pool: Pool, user: User, sessionId: string | undefined): boolean {
  if (sessionId === undefined) return true;
  const session = pool.sessions.get(sessionId);
  return (
    session?.data.signUp === 'started' && session.username === user.username && context.clock.now() < session.expiresAt
  );
}
