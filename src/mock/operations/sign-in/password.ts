// The flows in which the password itself is sent, and the user migration that they can set off.
import { isCognitoError } from '../../../errors.ts';
import { hidesUsers } from '../../model/client-settings.ts';
import { assertNotLocked, clearFailures } from '../../model/lockout.ts';
import { migrateUser } from '../../model/migration.ts';
import { passwordMatches } from '../../model/password.ts';
import type { SessionData } from '../../model/session-record.ts';
import { findUser } from '../../model/user.ts';
import type { User } from '../../model/user-record.ts';
import { type Call, incorrect, type Outcome, required, userOf } from './call.ts';
import { wrongPassword } from './failure.ts';
import { proceed } from './next-step.ts';
import { assertMaySignIn, assertPasswordLives, beforeAuthentication, findSubject } from './subject.ts';

/** USER_PASSWORD_AUTH and ADMIN_USER_PASSWORD_AUTH. */
export async function startWithPassword(call: Call, name: string, data: SessionData): Promise<Outcome> {
  const password = required(call, 'PASSWORD');
  const subject = findUser(call.pool, name) ?? (await newcomer(call, name, password)) ?? findSubject(call, name);
  const user = userOf(subject);
  if (user !== undefined) {
    assertMaySignIn(user);
    assertNotLocked(user.passwordAttempts, call.context.clock.now());
  }
  await beforeAuthentication(call, subject);
  if (user === undefined) throw incorrect();
  await checkPassword(call, user, password);
  return proceed(call, user, data, 'Password');
}

/** The user that a migration trigger brings along. Clients that hide users are not told why it brought none. */
async function newcomer(call: Call, username: string, password: string): Promise<User | undefined> {
  const { context, pool, client, clientMetadata } = call;
  try {
    return await migrateUser(context, pool, client, {
      source: 'UserMigration_Authentication',
      username,
      password,
      validationData: clientMetadata,
    });
  } catch (cause) {
    if (hidesUsers(client) && isCognitoError(cause)) throw incorrect();
    throw cause;
  }
}

/** Refuses a wrong password and counts it; a right one clears the count. */
export async function checkPassword(call: Call, user: User, password: string): Promise<void> {
  const now = call.context.clock.now();
  assertNotLocked(user.passwordAttempts, now);
  if (!(await passwordMatches(call.pool, user, password))) {
    throw wrongPassword(call, user);
  }
  assertPasswordLives(call, user);
  clearFailures(user.passwordAttempts);
}
