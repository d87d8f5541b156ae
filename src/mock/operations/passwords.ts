// Changing, resetting and setting passwords. How they are stored is model/password.ts; the locks of sign-in are model/lockout.ts.
import { isCognitoError } from '../../errors.ts';
import type { Behaviours, MockContext } from '../behaviour.ts';
import { ownerOf } from '../model/access-token.ts';
import { recordEvent } from '../model/auth-event.ts';
import { locateClient } from '../model/client.ts';
import { hidesUsers } from '../model/client-settings.ts';
import { checkCode, dropCodes } from '../model/code.ts';
import { firePostConfirmation } from '../model/confirmation.ts';
import { clearFailures } from '../model/lockout.ts';
import { migrateUser } from '../model/migration.ts';
import { passwordMatches, setPassword } from '../model/password.ts';
import { getPool } from '../model/pool.ts';
import type { Client, Pool } from '../model/pool-record.ts';
import { assertQuota, counted, spendQuota } from '../model/quota.ts';
import { contactOf, recoveryOf } from '../model/recovery.ts';
import { checkSecretHash } from '../model/secret-hash.ts';
import { sendCode } from '../model/send-code.ts';
import { simulateCode, simulatedRefusal } from '../model/simulated-codes.ts';
import { changeAttributes, findUser, getUser } from '../model/user.ts';
import type { User } from '../model/user-record.ts';
import { assertEnabled, assertInGoodOrder, assertResettable } from '../model/user-state.ts';

/** The behaviours of the topic passwords. */
export const passwords = {
  /** Tokens outlive the change. */
  async ChangePassword(request, context) {
    const { pool, user } = await ownerOf(context, request.AccessToken);
    assertInGoodOrder(user);
    const { PreviousPassword, ProposedPassword } = request;
    if (user.password !== undefined && PreviousPassword === undefined)
      context.fail('InvalidParameterException', NO_PREVIOUS);
    if (PreviousPassword !== undefined) {
      await counted(context, user, 'ChangePassword', async () => {
        if (await passwordMatches(pool, user, PreviousPassword)) return;
        context.fail('NotAuthorizedException', 'Incorrect username or password.');
      });
    }
    await setPassword(context, pool, user, ProposedPassword, { temporary: false });
    user.modified = context.clock.now();
    recordEvent(context, pool, user, { type: 'PasswordChange', response: 'Pass' });
    return {};
  },

  async ForgotPassword(request, context) {
    const { pool, client } = locateClient(context.world, request.ClientId);
    const { Username, ClientMetadata: clientMetadata } = request;
    await checkSecretHash(client, Username, request.SecretHash);
    const hides = hidesUsers(client);
    const simulate = () => ({ CodeDeliveryDetails: simulateCode(context, pool, 'ForgotPassword', Username) });
    const user = findUser(pool, Username) ?? (await newcomer(context, pool, client, Username, clientMetadata));
    if (user === undefined) return hides ? simulate() : context.fail('UserNotFoundException', NOT_FOUND);
    if (hides && !user.enabled) return simulate();
    assertEnabled(user);
    assertResettable(user);
    const attribute = recoveryOf(pool, user);
    if (attribute === 'admin')
      return context.fail('NotAuthorizedException', 'Contact administrator to reset password.');
    if (attribute === undefined) return hides ? simulate() : context.fail('InvalidParameterException', NO_CONTACT);
    assertQuota(context, user, 'ForgotPassword');
    const about = {
      purpose: 'ForgotPassword',
      kind: 'ForgotPassword',
      attribute,
      clientId: client.id,
      clientMetadata,
    } as const;
    const delivery = await sendCode(context, pool, user, about);
    spendQuota(context, user, 'ForgotPassword');
    recordEvent(context, pool, user, { type: 'ForgotPassword', response: 'Pass' });
    return { CodeDeliveryDetails: delivery };
  },

  /** A password that the policy refuses leaves the code usable. */
  async ConfirmForgotPassword(request, context) {
    const { pool, client } = locateClient(context.world, request.ClientId);
    const { Username, Password, ClientMetadata: clientMetadata } = request;
    await checkSecretHash(client, Username, request.SecretHash);
    const user = findUser(pool, Username);
    if (hidesUsers(client) && user?.enabled !== true) throw simulatedRefusal(context, pool, 'ForgotPassword', Username);
    if (user === undefined) return context.fail('UserNotFoundException', NOT_FOUND);
    assertEnabled(user);
    assertResettable(user);
    const answer = { purpose: 'ForgotPassword', value: request.ConfirmationCode } as const;
    const { attribute } = await counted(context, user, 'ConfirmForgotPassword', () => checkCode(context, user, answer));
    await setPassword(context, pool, user, Password, { temporary: false });
    dropCodes(user, 'ForgotPassword');
    dropCodes(user, 'SignUp');
    clearFailures(user.passwordAttempts);
    user.status = 'CONFIRMED';
    changeAttributes(pool, user, { [`${attribute}_verified`]: 'true' }, context.clock.now());
    const source = 'PostConfirmation_ConfirmForgotPassword';
    await firePostConfirmation(context, pool, user, { source, clientId: client.id, clientMetadata });
    return {};
  },

  /** Makes users of other providers ordinary ones, too (API Reference, AdminSetUserPassword). */
  async AdminSetUserPassword(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const user = getUser(pool, request.Username);
    const permanent = request.Permanent === true;
    await setPassword(context, pool, user, request.Password, { temporary: !permanent });
    clearFailures(user.passwordAttempts);
    user.status = permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD';
    user.modified = context.clock.now();
    return {};
  },

  /** Sends the code to any verified contact, also where users may not recover an account by themselves. */
  async AdminResetUserPassword(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const user = getUser(pool, request.Username);
    assertEnabled(user);
    assertResettable(user);
    const attribute = contactOf(pool, user);
    if (attribute === undefined) return context.fail('InvalidParameterException', NO_CONTACT);
    const { ClientMetadata: clientMetadata } = request;
    const about = {
      purpose: 'ForgotPassword',
      kind: 'ForgotPassword',
      attribute,
      clientId: undefined,
      clientMetadata,
    } as const;
    await sendCode(context, pool, user, about);
    user.status = 'RESET_REQUIRED';
    user.modified = context.clock.now();
    return {};
  },
} satisfies Behaviours<
  'ChangePassword' | 'ForgotPassword' | 'ConfirmForgotPassword' | 'AdminSetUserPassword' | 'AdminResetUserPassword'
>;

/** The user that a migration trigger brings along. Clients that hide users are not told why it brought none. */
async function newcomer(
  context: MockContext,
  pool: Pool,
  client: Client,
  username: string,
  clientMetadata: Readonly<Record<string, string>> | undefined,
): Promise<User | undefined> {
  try {
    return await migrateUser(context, pool, client, {
      source: 'UserMigration_ForgotPassword',
      username,
      clientMetadata,
    });
  } catch (cause) {
    if (hidesUsers(client) && isCognitoError(cause)) return undefined;
    throw cause;
  }
}

const NOT_FOUND = 'Username/client id combination not found.';

const NO_CONTACT = 'Cannot reset password for the user as there is no registered/verified email or phone_number';

const NO_PREVIOUS =
  "1 validation error detected: Value at 'previousPassword' failed to satisfy constraint: Member must not be null";
