// AdminCreateUser: a new user with a temporary password and an invitation, or the invitation of an existing user once more.
import { CognitoError } from '../../../errors.ts';
import type { AdminCreateUserRequest } from '../../../generated/types.ts';
import type { Behaviour, MockContext } from '../../behaviour.ts';
import { aliasTaken, type Rival, rivals, yieldAlias } from '../../model/alias.ts';
import { checkAttributes, checkVerifiedFlags, readAttributes } from '../../model/attributes.ts';
import { describeUser } from '../../model/describe-user.ts';
import { deliver } from '../../model/message.ts';
import { checkNewName, newUser } from '../../model/new-user.ts';
import { checkPolicy, generatePassword, setPassword } from '../../model/password.ts';
import { getPool } from '../../model/pool.ts';
import type { Pool } from '../../model/pool-record.ts';
import { firePreSignUp } from '../../model/pre-sign-up.ts';
import { addUser, getUser } from '../../model/user.ts';
import type { User } from '../../model/user-record.ts';

/** The request of AdminCreateUser. */
type Terms = AdminCreateUserRequest;

/** Creates a user, or with RESEND invites one again. */
export const AdminCreateUser: Behaviour<'AdminCreateUser'> = async (request, context) => {
  const pool = getPool(context.world, request.UserPoolId);
  const user =
    request.MessageAction === 'RESEND' ? await resend(context, pool, request) : await create(context, pool, request);
  return { User: describeUser(user) };
};

async function create(context: MockContext, pool: Pool, request: Terms): Promise<User> {
  const given = readAttributes(request.UserAttributes);
  checkNewName(pool, request.Username, given, 'User account already exists');
  checkAttributes(pool, given, { creating: true, by: 'admin' });
  const password = passwordFor(context, pool, request);
  // Without a password in a pool that can do without, there is nothing to change at the first sign-in.
  const status = password === undefined ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD';
  const user = newUser(context, pool, { username: request.Username, status, attributes: given });
  checkVerifiedFlags(user.attributes);
  checkMediums(user, request);
  const before = { ...user.attributes };
  // autoConfirmUser is for users who sign up: a user made by an administrator still has a temporary password.
  await firePreSignUp(context, pool, user, {
    source: 'PreSignUp_AdminCreateUser',
    clientId: 'CLIENT_ID_NOT_APPLICABLE',
    validationData: request.ValidationData,
    clientMetadata: request.ClientMetadata,
  });
  const taken = contested(pool, user, { forced: request.ForceAliasCreation === true, before });
  if (password !== undefined) {
    await setPassword(context, pool, user, password, { temporary: true });
    if (request.MessageAction !== 'SUPPRESS') await invite(context, pool, user, { password, request });
  }
  for (const rival of taken) yieldAlias(pool, rival, context.clock.now());
  addUser(pool, user);
  return user;
}

async function resend(context: MockContext, pool: Pool, request: Terms): Promise<User> {
  const user = getUser(pool, request.Username);
  if (user.status !== 'FORCE_CHANGE_PASSWORD') {
    const text = `Resend not possible. ${user.username} status is not FORCE_CHANGE_PASSWORD`;
    throw new CognitoError('UnsupportedUserStateException', text);
  }
  checkMediums(user, request);
  if (request.TemporaryPassword !== undefined) checkPolicy(pool, request.TemporaryPassword);
  const password = request.TemporaryPassword ?? generatePassword(context, pool);
  // On a draft without a past: the history is about passwords that the user chose, and a refused message changes nothing.
  const { password: _replaced, ...rest } = user;
  const draft: User = { ...rest, passwordHistory: [] };
  await setPassword(context, pool, draft, password, { temporary: true });
  await invite(context, pool, draft, { password, request });
  Object.assign(user, { password: draft.password, temporaryUntil: draft.temporaryUntil });
  user.modified = context.clock.now();
  return user;
}

/** The temporary password, or undefined where users can sign in without any (measured on the live service, 2026). */
function passwordFor(context: MockContext, pool: Pool, request: Terms): string | undefined {
  if (request.TemporaryPassword !== undefined) {
    checkPolicy(pool, request.TemporaryPassword);
    return request.TemporaryPassword;
  }
  const factors = pool.settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  return factors.some((factor) => factor !== 'PASSWORD') ? undefined : generatePassword(context, pool);
}

/** Mediums that are named need their address; the default, a text message, does not. */
function checkMediums(user: User, request: Terms): void {
  const mediums = request.DesiredDeliveryMediums ?? [];
  if (mediums.includes('EMAIL') && user.attributes.email === undefined) throw lacking('EMAIL', 'email');
  if (mediums.includes('SMS') && user.attributes.phone_number === undefined) throw lacking('SMS', 'phone_number');
}

function lacking(medium: string, attribute: string): CognitoError {
  return new CognitoError(
    'InvalidParameterException',
    `${attribute} is required when ${medium} is a desired delivery medium.`,
  );
}

/** The owners who lose an alias to the new user; AliasExistsException where the new user may not take it. */
function contested(
  pool: Pool,
  user: User,
  terms: { forced: boolean; before: Readonly<Record<string, string>> },
): Rival[] {
  const all = rivals(pool, user.attributes);
  // A trigger that verifies an alias moves it as well (Cognito Developer Guide, "Pre sign-up Lambda trigger").
  const byTrigger = (attribute: string): boolean => terms.before[`${attribute}_verified`] !== 'true';
  const kept = all.find(
    ({ attribute }) => attribute === 'preferred_username' || !(terms.forced || byTrigger(attribute)),
  );
  if (kept !== undefined) throw aliasTaken(kept.attribute);
  return all;
}

async function invite(
  context: MockContext,
  pool: Pool,
  user: User,
  invitation: { password: string; request: Terms },
): Promise<void> {
  const { DesiredDeliveryMediums = ['SMS'], ClientMetadata } = invitation.request;
  for (const medium of new Set(DesiredDeliveryMediums)) {
    const attribute = medium === 'EMAIL' ? 'email' : 'phone_number';
    // The default medium without a number to send to: the user is created and nobody is written to.
    if (user.attributes[attribute] === undefined) continue;
    await deliver(context, pool, user, {
      kind: 'AdminCreateUser',
      attribute,
      code: invitation.password,
      clientId: undefined,
      clientMetadata: ClientMetadata,
    });
  }
}
