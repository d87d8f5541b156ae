// The MFA settings of the older kind, SetUserSettings and its administrative twin: text messages to the phone number, or nothing.
import { CognitoError } from '../../errors.ts';
import type { MFAOptionType } from '../../generated/types.ts';
import type { User } from './user-record.ts';

/** Replaces the older MFA settings of a user, and with them the factor of text messages. */
export function setMfaOptions(user: User, options: readonly MFAOptionType[], now: number): void {
  for (const { AttributeName, DeliveryMedium } of options) {
    if (DeliveryMedium !== 'SMS') throw invalid('Invalid MFA options given, only SMS can be configured.');
    if (AttributeName !== 'phone_number')
      throw invalid('Invalid MFA options given, only phone_number can receive SMS.');
  }
  const on = options.length > 0;
  if (on && user.attributes.phone_number === undefined) {
    throw invalid('User does not have delivery config set to turn on SMS_MFA');
  }
  if (on) user.mfaOptions = [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }];
  else delete user.mfaOptions;
  user.mfa.enabled.sms = on;
  if (!on && user.mfa.preferred === 'SMS_MFA') delete user.mfa.preferred;
  user.modified = now;
}

function invalid(text: string): CognitoError {
  return new CognitoError('InvalidParameterException', text);
}
