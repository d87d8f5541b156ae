// Users as they see and change themselves, by access token. Passwords, devices, factors and passkeys have topics of their own.
import { CognitoError } from '../../errors.ts';
import type { Behaviours, MockContext } from '../behaviour.ts';
import { ownerOf, type TokenOwner } from '../model/access-token.ts';
import { aliasTaken, rivals } from '../model/alias.ts';
import { removeAttributes, updateAttributes } from '../model/attribute-update.ts';
import { checkAttributes, checkRemoval, readAttributes, readableAttributes } from '../model/attributes.ts';
import { checkCode, dropCodes } from '../model/code.ts';
import { describeFactors } from '../model/describe-user.ts';
import { setMfaOptions } from '../model/legacy-mfa.ts';
import { assertQuota, counted, spendQuota } from '../model/quota.ts';
import type { ContactAttribute } from '../model/recovery.ts';
import { sendCode } from '../model/send-code.ts';
import { changeAttributes, removeUser } from '../model/user.ts';
import { assertInGoodOrder } from '../model/user-state.ts';

/** The behaviours of the topic account. */
export const account = {
  async GetUser(request, context) {
    const { pool, client, user } = await accountOf(context, request.AccessToken);
    return {
      Username: user.username,
      UserAttributes: readableAttributes(pool, client, user),
      ...describeFactors(user),
    };
  },

  async DeleteUser(request, context) {
    const { pool, user } = await accountOf(context, request.AccessToken);
    removeUser(pool, user);
    return undefined;
  },

  async UpdateUserAttributes(request, context) {
    const { pool, client, user } = await accountOf(context, request.AccessToken);
    const values = readAttributes(request.UserAttributes);
    checkAttributes(pool, values, { creating: false, by: 'user', client });
    const call = { clientId: client.id, clientMetadata: request.ClientMetadata };
    return { CodeDeliveryDetailsList: await updateAttributes(context, pool, user, values, call) };
  },

  async DeleteUserAttributes(request, context) {
    const { pool, client, user } = await accountOf(context, request.AccessToken);
    checkRemoval(pool, request.UserAttributeNames, { by: 'user', client });
    removeAttributes(context, pool, user, request.UserAttributeNames);
    return {};
  },

  /** Works for a verified value as well (measured on the live service, 2026-07); a value that waits comes before the present one. */
  async GetUserAttributeVerificationCode(request, context) {
    const { pool, client, user } = await accountOf(context, request.AccessToken);
    const attribute = verifiable(request.AttributeName);
    const to = user.pending[attribute] ?? user.attributes[attribute];
    if (to === undefined)
      return context.fail('InvalidParameterException', `User has no value for ${attribute} to verify.`);
    assertQuota(context, user, 'GetUserAttributeVerificationCode');
    const delivery = await sendCode(context, pool, user, {
      purpose: 'VerifyAttribute',
      kind: 'VerifyUserAttribute',
      attribute,
      to,
      clientId: client.id,
      clientMetadata: request.ClientMetadata,
    });
    spendQuota(context, user, 'GetUserAttributeVerificationCode');
    return { CodeDeliveryDetails: delivery };
  },

  async VerifyUserAttribute(request, context) {
    const { pool, user } = await accountOf(context, request.AccessToken);
    const attribute = verifiable(request.AttributeName);
    const answer = { purpose: 'VerifyAttribute', attribute, value: request.Code } as const;
    await counted(context, user, 'VerifyUserAttribute', () => checkCode(context, user, answer));
    const value = user.pending[attribute] ?? user.attributes[attribute];
    const changes = { ...(value === undefined ? {} : { [attribute]: value }), [`${attribute}_verified`]: 'true' };
    const [rival] = rivals(pool, { ...user.attributes, ...changes }, user);
    if (rival !== undefined) throw aliasTaken(rival.attribute);
    dropCodes(user, 'VerifyAttribute', attribute);
    delete user.pending[attribute];
    changeAttributes(pool, user, changes, context.clock.now());
    return {};
  },

  async SetUserSettings(request, context) {
    const { user } = await accountOf(context, request.AccessToken);
    setMfaOptions(user, request.MFAOptions, context.clock.now());
    return {};
  },
} satisfies Behaviours<
  | 'GetUser'
  | 'DeleteUser'
  | 'UpdateUserAttributes'
  | 'DeleteUserAttributes'
  | 'GetUserAttributeVerificationCode'
  | 'VerifyUserAttribute'
  | 'SetUserSettings'
>;

/** The owner of the token, provided that the account is in good order. */
async function accountOf(context: MockContext, accessToken: string): Promise<TokenOwner> {
  const owner = await ownerOf(context, accessToken);
  assertInGoodOrder(owner.user);
  return owner;
}

function verifiable(attribute: string): ContactAttribute {
  if (attribute === 'email' || attribute === 'phone_number') return attribute;
  throw new CognitoError(
    'InvalidParameterException',
    'Invalid attribute name. Only phone_number and email can be verified.',
  );
}
