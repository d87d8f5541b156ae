// NEW_PASSWORD_REQUIRED, answered: the user's own password in place of the temporary one, and the attributes that are still due.
import { CognitoError } from '../../../errors.ts';
import { aliasTaken, rivals } from '../../model/alias.ts';
import { checkAttributes, missingRequired } from '../../model/attributes.ts';
import { checkNewPassword, setPassword } from '../../model/password.ts';
import { consumeSession } from '../../model/session.ts';
import type { Session } from '../../model/session-record.ts';
import { changeAttributes } from '../../model/user.ts';
import type { User } from '../../model/user-record.ts';
import { type Call, invalid, type Outcome } from './call.ts';
import { proceed } from './next-step.ts';

const PREFIX = 'userAttributes.';

/** Sets password and attributes, confirms the user and goes on. */
export async function answerNewPassword(call: Call, user: User, session: Session): Promise<Outcome> {
  const { context, pool, client } = call;
  const password = call.parameters.NEW_PASSWORD;
  if (password === undefined) {
    throw invalid('Invalid attributes given, new password should be given with key NEW_PASSWORD.');
  }
  const given = attributesOf(call);
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(user.attributes, name) && user.attributes[name] !== '') {
      throw new CognitoError('NotAuthorizedException', `Cannot modify an already provided ${name}`);
    }
  }
  const [missing] = missingRequired(pool, { ...user.attributes, ...given });
  if (missing !== undefined) throw invalid(`Invalid attributes given, ${missing} is missing`);
  checkAttributes(pool, { ...given }, { creating: false, by: 'user', client });
  const [rival] = rivals(pool, { ...user.attributes, ...given }, user);
  if (rival !== undefined) throw aliasTaken(rival.attribute);
  await checkNewPassword(pool, user, password);
  await setPassword(context, pool, user, password, { temporary: false });
  changeAttributes(pool, user, given, context.clock.now());
  user.status = 'CONFIRMED';
  consumeSession(session);
  return proceed(call, user, { ...session.data, newPassword: true });
}

function attributesOf(call: Call): Record<string, string> {
  const pairs = Object.entries(call.parameters).filter(([key]) => key.startsWith(PREFIX));
  return Object.fromEntries(pairs.map(([key, value]) => [key.slice(PREFIX.length), value]));
}
