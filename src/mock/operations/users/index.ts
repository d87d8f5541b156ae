// Users as administrators see them: created, read, changed, disabled, deleted and searched. Passwords and factors have topics of their own.
import type { Behaviours } from '../../behaviour.ts';
import { removeAttributes, updateAttributes } from '../../model/attribute-update.ts';
import { checkAttributes, checkRemoval, checkVerifiedFlags, readAttributes } from '../../model/attributes.ts';
import { describeFactors } from '../../model/describe-user.ts';
import { setMfaOptions } from '../../model/legacy-mfa.ts';
import { getPool } from '../../model/pool.ts';
import { revokeAll } from '../../model/tokens.ts';
import { attributeList, getUser, removeUser } from '../../model/user.ts';
import { AdminCreateUser } from './create.ts';
import { ListUsers } from './list.ts';

/** The behaviours of the topic users. */
export const users = {
  AdminCreateUser,

  AdminGetUser(request, context) {
    const user = getUser(getPool(context.world, request.UserPoolId), request.Username);
    return {
      Username: user.username,
      UserAttributes: attributeList(user),
      UserCreateDate: user.created,
      UserLastModifiedDate: user.modified,
      Enabled: user.enabled,
      UserStatus: user.status,
      ...describeFactors(user),
    };
  },

  AdminDeleteUser(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    removeUser(pool, getUser(pool, request.Username));
    return undefined;
  },

  AdminEnableUser(request, context) {
    const user = getUser(getPool(context.world, request.UserPoolId), request.Username);
    if (user.enabled) return {};
    user.enabled = true;
    user.modified = context.clock.now();
    return {};
  },

  AdminDisableUser(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const user = getUser(pool, request.Username);
    if (!user.enabled) return {};
    user.enabled = false;
    user.modified = context.clock.now();
    revokeAll(pool, user);
    return {};
  },

  async AdminUpdateUserAttributes(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const user = getUser(pool, request.Username);
    const values = readAttributes(request.UserAttributes);
    checkAttributes(pool, values, { creating: false, by: 'admin' });
    checkVerifiedFlags(values, user.attributes);
    await updateAttributes(context, pool, user, values, {
      clientId: undefined,
      clientMetadata: request.ClientMetadata,
    });
    return {};
  },

  AdminDeleteUserAttributes(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const user = getUser(pool, request.Username);
    checkRemoval(pool, request.UserAttributeNames, { by: 'admin' });
    removeAttributes(context, pool, user, request.UserAttributeNames);
    return {};
  },

  AdminSetUserSettings(request, context) {
    const user = getUser(getPool(context.world, request.UserPoolId), request.Username);
    setMfaOptions(user, request.MFAOptions, context.clock.now());
    return {};
  },

  ListUsers,
} satisfies Behaviours<
  | 'AdminCreateUser'
  | 'AdminGetUser'
  | 'AdminDeleteUser'
  | 'AdminEnableUser'
  | 'AdminDisableUser'
  | 'AdminUpdateUserAttributes'
  | 'AdminDeleteUserAttributes'
  | 'AdminSetUserSettings'
  | 'ListUsers'
>;
