// The pre sign-up trigger as AdminCreateUser fires it: it may refuse the user and verify an address or number.
import { CognitoError } from '../../../errors.ts';
import type { AdminCreateUserRequest, AttributeType } from '../../../generated/types.ts';
import type { MockContext } from '../../behaviour.ts';
import type { Pool } from '../../model/pool-record.ts';
import type { User } from '../../model/user-record.ts';

/** Fires the trigger for a user who does not exist yet and answers the flags that it sets. */
export async function firePreSignUp(
  context: MockContext,
  pool: Pool,
  user: User,
  request: AdminCreateUserRequest,
): Promise<Record<string, string>> {
  const { ValidationData, ClientMetadata } = request;
  const answer = await context.triggers.fire('preSignUp', pool, {
    source: 'PreSignUp_AdminCreateUser',
    userName: user.username,
    clientId: 'CLIENT_ID_NOT_APPLICABLE',
    request: {
      userAttributes: { ...user.attributes, 'cognito:user_status': user.status },
      ...(ValidationData === undefined ? {} : { validationData: pairs(ValidationData) }),
      ...(ClientMetadata === undefined ? {} : { clientMetadata: { ...ClientMetadata } }),
    },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  });
  // autoConfirmUser is for users who sign up: a user made by an administrator still has a temporary password.
  return { ...flag(user, 'email', answer?.autoVerifyEmail), ...flag(user, 'phone_number', answer?.autoVerifyPhone) };
}

function flag(user: User, attribute: string, verify: boolean | undefined): Record<string, string> {
  if (verify !== true) return {};
  // "the email attribute must have a valid, non-null value" (Cognito Developer Guide, "Pre sign-up Lambda trigger").
  if (user.attributes[attribute] === undefined) {
    throw new CognitoError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
  }
  return { [`${attribute}_verified`]: 'true' };
}

function pairs(list: readonly AttributeType[]): Record<string, string> {
  return Object.fromEntries(list.map(({ Name, Value }) => [Name, Value ?? '']));
}
