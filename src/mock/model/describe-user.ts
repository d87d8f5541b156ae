// A user as lists and AdminCreateUser show it. AdminGetUser and GetUser name the attributes differently and add factors.
import type { UserType } from '../../generated/types.ts';
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
