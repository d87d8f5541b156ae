// Users that a user migration trigger brings along: asked for when a name is unknown, checked, and put into the pool.
import { CognitoError, isCognitoError } from '../../errors.ts';
import type { MockContext } from '../behaviour.ts';
import type { TriggerSource } from '../triggers/events.ts';
import { rivals, yieldAlias } from './alias.ts';
import { checkAttributes } from './attributes.ts';
import { newUser } from './new-user.ts';
import { setPassword } from './password.ts';
import type { Client, Pool } from './pool-record.ts';
import { firePreSignUp } from './pre-sign-up.ts';
import { addUser } from './user.ts';
import type { User } from './user-record.ts';

/** Why a name is looked for elsewhere. */
interface MigrationCall {
  readonly source: TriggerSource<'userMigration'>;
  /** What the client sent as user name. */
  readonly username: string;
  /** The password of a sign-in, which becomes the user's; a reset has none. */
  readonly password?: string;
  readonly validationData?: Readonly<Record<string, string>> | undefined;
  readonly clientMetadata?: Readonly<Record<string, string>> | undefined;
}

/**
 * Asks the trigger for an unknown user and adds the one that it returns; undefined without a trigger. When the trigger fails or
 * returns nothing usable, UserNotFoundException says so, as the service does.
 */
export async function migrateUser(
  context: MockContext,
  pool: Pool,
  client: Client,
  call: MigrationCall,
): Promise<User | undefined> {
  if (!context.triggers.has('userMigration')) return undefined;
  try {
    return await migrate(context, pool, client, call);
  } catch (cause) {
    if (!isCognitoError(cause)) throw cause;
    throw new CognitoError('UserNotFoundException', cause.message);
  }
}

async function migrate(context: MockContext, pool: Pool, client: Client, call: MigrationCall): Promise<User> {
  const answer = await context.triggers.fire('userMigration', pool, {
    source: call.source,
    userName: call.username,
    clientId: client.id,
    request: {
      ...(call.password === undefined ? {} : { password: call.password }),
      validationData: { ...call.validationData },
      ...(call.clientMetadata === undefined ? {} : { clientMetadata: { ...call.clientMetadata } }),
    },
    response: {},
  });
  const given = answer?.userAttributes;
  if (given === undefined || given === null) throw notMigrated(client);
  // A user name among the attributes wins over the one that was typed (Cognito Developer Guide, "Migrate user Lambda trigger").
  const { username = call.username, ...attributes } = given;
  checkAttributes(pool, attributes, { creating: true, by: 'admin' });
  // At a sign-in the user is confirmed unless the trigger asks for a reset; without a password there is nothing to keep.
  const confirmed = call.password !== undefined && answer?.finalUserStatus !== 'RESET_REQUIRED';
  const status = confirmed ? 'CONFIRMED' : 'RESET_REQUIRED';
  const user = newUser(context, pool, { username, status, attributes });
  const others = rivals(pool, user.attributes);
  const [rival] = others;
  if (rival !== undefined && answer?.forceAliasCreation !== true) throw notMigrated(client);
  // A migrated user comes into being as one that an administrator makes.
  await firePreSignUp(context, pool, user, {
    source: 'PreSignUp_AdminCreateUser',
    clientId: client.id,
    validationData: Object.entries(call.validationData ?? {}).map(([Name, Value]) => ({ Name, Value })),
    clientMetadata: call.clientMetadata,
  });
  if (call.password !== undefined) {
    // An old password may be weaker than the pool's policy (Cognito Developer Guide, "Migrate user Lambda trigger").
    await setPassword(context, pool, user, call.password, { temporary: false, unchecked: true });
  }
  if (answer?.enableSMSMFA === true && user.attributes.phone_number !== undefined) user.mfa.enabled.sms = true;
  for (const other of others) yieldAlias(pool, other, context.clock.now());
  addUser(pool, user);
  return user;
}

function notMigrated(client: Client): CognitoError {
  return new CognitoError('UserNotFoundException', `Exception migrating user in app client ${client.id}`);
}
