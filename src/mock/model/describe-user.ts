// A user as the API shows one: whole, as lists and AdminCreateUser do, and the MFA members that reads of one user add.
import type { AdminGetUserResponse, UserType } from '../../generated/types.ts';
import { attributeList } from './user.ts';
import type { User } from './user-record.ts';

/** The user as a UserType, a fresh object. */
export function describeUser(user: User): UserType {
  return {
    Username: user.username,
    Attributes: attributeList(user),
    UserCreateDate: user.created,
    UserLastModifiedDate: user.modified,
    Enabled: user.enabled,
    UserStatus: user.status,
    ...(user.mfaOptions === undefined ? {} : { MFAOptions: structuredClone(user.mfaOptions) }),
  };
}

/** The MFA members of a single user's read: absent where there is nothing to show. */
export function describeFactors(
  user: User,
): Pick<AdminGetUserResponse, 'MFAOptions' | 'PreferredMfaSetting' | 'UserMFASettingList'> {
  const { enabled, preferred } = user.mfa;
  const list = [
    ...(enabled.sms ? ['SMS_MFA'] : []),
    ...(enabled.totp ? ['SOFTWARE_TOKEN_MFA'] : []),
    ...(enabled.email ? ['EMAIL_OTP'] : []),
    ...(enabled.webAuthn ? ['WEB_AUTHN'] : []),
  ];
  return {
    ...(user.mfaOptions === undefined ? {} : { MFAOptions: structuredClone(user.mfaOptions) }),
    ...(preferred === undefined ? {} : { PreferredMfaSetting: preferred }),
    ...(list.length === 0 ? {} : { UserMFASettingList: list }),
  };
}
