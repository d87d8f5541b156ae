// The pre sign-up trigger: what it is told about a user who is about to exist, and what it may decide for the user.
import { CognitoError } from '../../errors.ts';
import type { AttributeType } from '../../generated/types.ts';
import type { MockContext } from '../behaviour.ts';
import type { TriggerSource } from '../triggers/events.ts';
import type { Pool } from './pool-record.ts';
import type { ContactAttribute } from './recovery.ts';
import type { User } from './user-record.ts';

/** What the trigger decided; no one decides without a trigger. */
interface PreSignUpVerdict {
  readonly confirmed: boolean;
}

/** Fires the trigger for a user who is not in the pool yet, and marks as verified what it says is. */
export async function firePreSignUp(
  context: MockContext,
  pool: Pool,
  user: User,
  call: {
    source: TriggerSource<'preSignUp'>;
    clientId: string;
    validationData: readonly AttributeType[] | undefined;
    clientMetadata: Readonly<Record<string, string>> | undefined;
  },
): Promise<PreSignUpVerdict> {
  const { validationData, clientMetadata } = call;
  const response = await context.triggers.fire('preSignUp', pool, {
    source: call.source,
    userName: user.username,
    clientId: call.clientId,
    request: {
      userAttributes: { ...user.attributes },
      ...(validationData === undefined
        ? {}
        : { validationData: Object.fromEntries(validationData.map(({ Name, Value = '' }) => [Name, Value])) }),
      ...(clientMetadata === undefined ? {} : { clientMetadata: { ...clientMetadata } }),
    },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  });
  if (response === undefined) return { confirmed: false };
  if (response.autoVerifyEmail === true) verify(user, 'email');
  if (response.autoVerifyPhone === true) verify(user, 'phone_number');
  return { confirmed: response.autoConfirmUser === true };
}

/** What is to be verified must have a value (Cognito Developer Guide, "Pre sign-up Lambda trigger"). */
function verify(user: User, attribute: ContactAttribute): void {
  if (user.attributes[attribute] === undefined) throw unusable();
  user.attributes[`${attribute}_verified`] = 'true';
}

function unusable(): CognitoError {
  return new CognitoError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
}
