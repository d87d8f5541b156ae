// Registering oneself and being confirmed. Administrators who create users, and the sign-in that may follow, are other topics.
import type { CodeDeliveryDetailsType, Request } from '../../generated/types.ts';
import type { Behaviours, Context } from '../behaviour.ts';
import { aliasTaken, rivals, yieldAlias } from '../model/alias.ts';
import { checkAttributes, readAttributes } from '../model/attributes.ts';
import { recordEvent } from '../model/auth-event.ts';
import { locateClient } from '../model/client.ts';
import { hidesUsers } from '../model/client-settings.ts';
import { checkCode, dropCodes, wrongCode } from '../model/code.ts';
import {
  assertUnconfirmed,
  attributeToVerify,
  continuesSignUp,
  firePostConfirmation,
  openSignUpSession,
} from '../model/confirmation.ts';
import { checkNewName, newUser, usernameAttribute } from '../model/new-user.ts';
import { checkPolicy, setPassword } from '../model/password.ts';
import { getPool } from '../model/pool.ts';
import type { Client, Pool } from '../model/pool-record.ts';
import { firePreSignUp } from '../model/pre-sign-up.ts';
import { assertQuota, counted, spendQuota } from '../model/quota.ts';
import { checkSecretHash } from '../model/secret-hash.ts';
import { sendCode } from '../model/send-code.ts';
import { simulateCode } from '../model/simulated-codes.ts';
import { addUser, changeAttributes, findUser, getUser } from '../model/user.ts';
import type { User } from '../model/user-record.ts';
import { assertEnabled } from '../model/user-state.ts';

/** The behaviours of the topic sign-up. */
export const signUp = {
  async SignUp(request, context) {
    const { pool, client } = locateClient(context.world, request.ClientId);
    await checkSecretHash(client, request.Username, request.SecretHash);
    if (pool.settings.AdminCreateUserConfig?.AllowAdminCreateUserOnly === true) {
      context.fail('NotAuthorizedException', 'SignUp is not permitted for this user pool');
    }
    const attributes = readAttributes(request.UserAttributes);
    checkNewName(pool, request.Username, attributes, 'User already exists');
    const copied = usernameAttribute(pool, request.Username);
    const all = copied === undefined ? attributes : { ...attributes, [copied]: request.Username };
    checkAttributes(pool, all, { creating: true, by: 'user', client });
    checkPassword(request, context, pool);
    const user = newUser(context, pool, { username: request.Username, status: 'UNCONFIRMED', attributes });
    const verdict = await firePreSignUp(context, pool, user, {
      source: 'PreSignUp_SignUp',
      clientId: client.id,
      validationData: request.ValidationData,
      clientMetadata: request.ClientMetadata,
    });
    if (request.Password !== undefined) {
      await setPassword(context, pool, user, request.Password, { temporary: false });
    }
    if (verdict.confirmed) user.status = 'CONFIRMED';
    const delivery = verdict.confirmed ? undefined : await sendSignUpCode(context, pool, client, user, request);
    // A trigger that verifies an address takes it from whoever had it (Cognito Developer Guide, "Pre sign-up Lambda trigger").
    for (const rival of rivals(pool, user.attributes)) {
      if (rival.attribute !== 'preferred_username') yieldAlias(pool, rival, user.modified);
    }
    addUser(pool, user);
    recordEvent(context, pool, user, { type: 'SignUp', response: 'Pass' });
    if (verdict.confirmed) {
      const { ClientMetadata: clientMetadata } = request;
      const source = 'PostConfirmation_ConfirmSignUp';
      await firePostConfirmation(context, pool, user, { source, clientId: client.id, clientMetadata });
    }
    const attribute = delivery?.AttributeName === 'phone_number' ? 'phone_number' : 'email';
    const session =
      delivery === undefined
        ? undefined
        : openSignUpSession(context, pool, client, user, { attribute, stage: 'started' });
    return { UserConfirmed: verdict.confirmed, CodeDeliveryDetails: delivery, UserSub: user.sub, Session: session };
  },

  async ConfirmSignUp(request, context) {
    const { pool, client } = locateClient(context.world, request.ClientId);
    await checkSecretHash(client, request.Username, request.SecretHash);
    const user = findUser(pool, request.Username);
    if (user === undefined) {
      // Either code error is right for an unknown user on a client that hides them (measured on the live service, 2026-09).
      if (hidesUsers(client)) throw wrongCode('SignUp');
      return context.fail('UserNotFoundException', NOT_FOUND);
    }
    assertEnabled(user);
    assertUnconfirmed(user);
    const answer = { purpose: 'SignUp', value: request.ConfirmationCode } as const;
    const code = await counted(context, user, 'ConfirmSignUp', () => checkCode(context, user, answer));
    const verified = { [`${code.attribute}_verified`]: 'true' };
    const others = rivals(pool, { ...user.attributes, ...verified }, user);
    const [rival] = others;
    if (rival !== undefined && request.ForceAliasCreation !== true) throw aliasTaken(rival.attribute);
    const now = context.clock.now();
    for (const other of others) yieldAlias(pool, other, now);
    changeAttributes(pool, user, verified, now);
    confirm(user, now);
    const { ClientMetadata: clientMetadata } = request;
    const source = 'PostConfirmation_ConfirmSignUp';
    await firePostConfirmation(context, pool, user, { source, clientId: client.id, clientMetadata });
    if (!continuesSignUp(context, pool, user, request.Session)) return {};
    const attribute = code.attribute === 'phone_number' ? 'phone_number' : 'email';
    return { Session: openSignUpSession(context, pool, client, user, { attribute, stage: 'confirmed' }) };
  },

  /** Confirms without verifying anything, so no alias comes into force. */
  async AdminConfirmSignUp(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const user = getUser(pool, request.Username);
    assertUnconfirmed(user);
    confirm(user, context.clock.now());
    const { ClientMetadata: clientMetadata } = request;
    await firePostConfirmation(context, pool, user, { source: 'PostConfirmation_ConfirmSignUp', clientMetadata });
    return {};
  },

  async ResendConfirmationCode(request, context) {
    const { pool, client } = locateClient(context.world, request.ClientId);
    await checkSecretHash(client, request.Username, request.SecretHash);
    const user = findUser(pool, request.Username);
    if (hidesUsers(client) && user?.enabled !== true) {
      return { CodeDeliveryDetails: simulateCode(context, pool, 'SignUp', request.Username) };
    }
    if (user === undefined) return context.fail('UserNotFoundException', NOT_FOUND);
    assertEnabled(user);
    if (user.status !== 'UNCONFIRMED') return context.fail('InvalidParameterException', 'User is already confirmed.');
    const attribute = attributeToVerify(pool, user);
    if (attribute === undefined) {
      return context.fail('InvalidParameterException', 'Cannot resend codes. Auto verification not turned on.');
    }
    assertQuota(context, user, 'ResendConfirmationCode');
    const { ClientMetadata: clientMetadata } = request;
    const about = { purpose: 'SignUp', kind: 'ResendCode', attribute, clientId: client.id, clientMetadata } as const;
    const delivery = await sendCode(context, pool, user, about);
    spendQuota(context, user, 'ResendConfirmationCode');
    recordEvent(context, pool, user, { type: 'ResendCode', response: 'Pass' });
    return { CodeDeliveryDetails: delivery };
  },
} satisfies Behaviours<'SignUp' | 'ConfirmSignUp' | 'AdminConfirmSignUp' | 'ResendConfirmationCode'>;

const NOT_FOUND = 'Username/client id combination not found.';

/** A password may be missing only where a user can sign in without one. */
function checkPassword(request: Request<'SignUp'>, context: Context<'SignUp'>, pool: Pool): void {
  if (request.Password !== undefined) {
    checkPolicy(pool, request.Password);
    return;
  }
  const factors = pool.settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  if (factors.some((factor) => factor !== 'PASSWORD')) return;
  context.fail(
    'InvalidParameterException',
    "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null",
  );
}

async function sendSignUpCode(
  context: Context<'SignUp'>,
  pool: Pool,
  client: Client,
  user: User,
  request: Request<'SignUp'>,
): Promise<CodeDeliveryDetailsType | undefined> {
  const attribute = attributeToVerify(pool, user);
  if (attribute === undefined) return undefined;
  const { ClientMetadata: clientMetadata } = request;
  return sendCode(context, pool, user, {
    purpose: 'SignUp',
    kind: 'SignUp',
    attribute,
    clientId: client.id,
    clientMetadata,
  });
}

function confirm(user: User, now: number): void {
  user.status = 'CONFIRMED';
  user.modified = now;
  dropCodes(user, 'SignUp');
}
