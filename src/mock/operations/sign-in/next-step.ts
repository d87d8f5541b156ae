// What comes after a proved first factor: a new password, a second factor, the device, and at last the tokens.
import { missingRequired } from '../../model/attributes.ts';
import { triggerAttributes } from '../../model/message.ts';
import type { SessionData } from '../../model/session-record.ts';
import { signIn } from '../../model/tokens.ts';
import type { User } from '../../model/user-record.ts';
import type { TriggerSource } from '../../triggers/events.ts';
import { ask, type Call, type Outcome, triggerMetadata } from './call.ts';

/** Asks for what is still due, or issues the tokens. */
export async function proceed(call: Call, user: User, data: SessionData): Promise<Outcome> {
  if (user.status === 'FORCE_CHANGE_PASSWORD') return askNewPassword(call, user, data);
  return finish(call, user, data);
}

function askNewPassword(call: Call, user: User, data: SessionData): Outcome {
  const missing = missingRequired(call.pool, user.attributes);
  // Required attributes that are still due stand there as empty texts (as measured on the live service).
  const attributes = { ...Object.fromEntries(missing.map((name) => [name, ''])), ...user.attributes };
  return ask(
    call,
    user,
    'NEW_PASSWORD_REQUIRED',
    {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: JSON.stringify(missing.map((name) => `userAttributes.${name}`)),
      userAttributes: JSON.stringify(attributes),
    },
    data,
  );
}

async function finish(call: Call, user: User, data: SessionData): Promise<Outcome> {
  const { context, pool, client } = call;
  await context.triggers.fire('postAuthentication', pool, {
    source: 'PostAuthentication_Authentication',
    userName: user.username,
    clientId: client.id,
    request: { userAttributes: triggerAttributes(user), newDeviceUsed: false, ...triggerMetadata(call) },
    response: {},
  });
  const tokens = await signIn(context, pool, client, user, { source: sourceOf(data), ...triggerMetadata(call) });
  return { ChallengeParameters: {}, AuthenticationResult: tokens };
}

function sourceOf(data: SessionData): TriggerSource<'preTokenGeneration'> {
  return data.newPassword ? 'TokenGeneration_NewPasswordChallenge' : 'TokenGeneration_Authentication';
}
