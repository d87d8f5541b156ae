// Which settings of a pool do not go together, whatever the pool is: texts measured on deployments (2026-09) unless a comment says
// otherwise. What needs the pool, its Region or its plan is left to whoever knows them.
import type {
  CreateUserPoolRequest,
  EmailConfigurationType,
  LambdaConfigType,
  SetUserPoolMfaConfigRequest,
  SmsConfigurationType,
  UpdateUserPoolRequest,
} from '../../generated/types.ts';
import { invalid, type RequestFault } from './fault.ts';

/** The settings that CreateUserPool and UpdateUserPool have in common. */
type PoolSettings = Omit<UpdateUserPoolRequest, 'UserPoolId' | 'PoolName'>;

/** Aliases and user names made of attributes exclude one another. */
export function aliasFault({
  AliasAttributes = [],
  UsernameAttributes = [],
}: CreateUserPoolRequest): RequestFault | undefined {
  if (AliasAttributes.length === 0 || UsernameAttributes.length === 0) return undefined;
  return invalid(
    ['AliasAttributes'],
    'Only one of the aliasAttributes or usernameAttributes can be set in a User pool.',
  );
}

/** A new pool asks for a second factor only together with the sender of its codes. */
export function newPoolMfaFault({
  MfaConfiguration = 'OFF',
  SmsConfiguration,
}: PoolSettings): RequestFault | undefined {
  if (MfaConfiguration === 'OFF' || SmsConfiguration !== undefined) return undefined;
  return invalid(
    ['MfaConfiguration'],
    'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
  );
}

/** What is verified before an update has to be verified at all, and phone numbers need a sender. */
export function verificationFault(asked: PoolSettings): RequestFault | undefined {
  const automatic = asked.AutoVerifiedAttributes ?? [];
  const beforeUpdate = asked.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [];
  if (beforeUpdate.some((attribute) => !automatic.includes(attribute))) {
    return invalid(
      ['UserAttributeUpdateSettings'],
      'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
    );
  }
  if (automatic.includes('phone_number') && asked.SmsConfiguration === undefined) {
    return invalid(
      ['AutoVerifiedAttributes'],
      'SMS configuration is required when phone_number is selected for auto verification',
    );
  }
  return undefined;
}

/** A password is always one of the first factors. */
export function firstFactorFault({ Policies }: PoolSettings): RequestFault | undefined {
  const factors = Policies?.SignInPolicy?.AllowedFirstAuthFactors;
  if (factors === undefined || factors.includes('PASSWORD')) return undefined;
  return invalid(
    ['Policies', 'SignInPolicy'],
    'Password should be configured as one of the allowed first auth factors.',
  );
}

/** The older validity of unused accounts and the newer one of temporary passwords exclude one another. */
export function legacyDaysFault({ AdminCreateUserConfig, Policies }: PoolSettings): RequestFault | undefined {
  const both =
    AdminCreateUserConfig?.UnusedAccountValidityDays !== undefined &&
    Policies?.PasswordPolicy?.TemporaryPasswordValidityDays !== undefined;
  if (!both) return undefined;
  return invalid(['AdminCreateUserConfig', 'UnusedAccountValidityDays'], LEGACY_DAYS);
}

/** What the service says of the older validity wherever the newer one is set. */
export const LEGACY_DAYS =
  'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays';

/** Sending through one's own identity takes its ARN, and the ARN takes that setting. */
export function emailAccountFault({
  EmailSendingAccount,
  SourceArn,
}: EmailConfigurationType): RequestFault | undefined {
  const developer = EmailSendingAccount === 'DEVELOPER';
  if (developer && SourceArn === undefined) {
    return invalid(
      ['EmailConfiguration', 'EmailSendingAccount'],
      'Source ARN is required to use DEVELOPER email sending owner',
    );
  }
  if (SourceArn !== undefined && !developer) {
    return invalid(['EmailConfiguration', 'SourceArn'], 'Cognito is not allowed to use your email identity');
  }
  return undefined;
}

/** The sender is an address, or a name followed by an address in angle brackets. */
export function emailSenderFault({ From }: EmailConfigurationType): RequestFault | undefined {
  if (From === undefined || /^(?:[^<>@\s]+@[^<>@\s]+|[^<>]*<[^<>@\s]+@[^<>@\s]+>)$/.test(From)) return undefined;
  return invalid(['EmailConfiguration', 'From'], 'Provided From email address is invalid');
}

/** SMS settings name a sender; no source has the text. */
export function smsSenderFault({ SnsCallerArn, EumsSms }: SmsConfigurationType): RequestFault | undefined {
  if (SnsCallerArn || EumsSms !== undefined) return undefined;
  return invalid(['SmsConfiguration'], 'SmsConfiguration needs an SnsCallerArn or EumsSms.');
}

/** Custom senders need a key, and the two ways to name the token trigger have to agree. */
export function triggerFault(lambdas: LambdaConfigType): RequestFault | undefined {
  const sender =
    lambdas.CustomSMSSender !== undefined
      ? 'CustomSMSSender'
      : lambdas.CustomEmailSender !== undefined
        ? 'CustomEmailSender'
        : undefined;
  if (sender !== undefined && lambdas.KMSKeyID === undefined) {
    return invalid(
      ['LambdaConfig', sender],
      'KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.',
    );
  }
  const { PreTokenGeneration: plain, PreTokenGenerationConfig: versioned } = lambdas;
  if (plain !== undefined && versioned !== undefined && plain !== versioned.LambdaArn) {
    // The API Reference demands the same ARN in both; no source has the text.
    return invalid(
      ['LambdaConfig', 'PreTokenGeneration'],
      'PreTokenGeneration and PreTokenGenerationConfig must name the same function.',
    );
  }
  return undefined;
}

/** A key of one's own has to be named; no source has the text. */
export function keyFault({ KeyConfiguration: key }: PoolSettings): RequestFault | undefined {
  if (key?.KeyType !== 'CUSTOMER_MANAGED_KEY' || key.KmsKeyArn !== undefined) return undefined;
  return invalid(['KeyConfiguration'], 'KmsKeyArn is required when KeyType is CUSTOMER_MANAGED_KEY.');
}

/** The mode and the factors of an MFA configuration agree; passkeys alone are no factor. */
export function mfaModeFault(request: SetUserPoolMfaConfigRequest): RequestFault | undefined {
  const {
    SmsMfaConfiguration: sms,
    SoftwareTokenMfaConfiguration: totp,
    EmailMfaConfiguration: email,
    MfaConfiguration: mode = 'OFF',
  } = request;
  const given =
    sms !== undefined
      ? 'SmsMfaConfiguration'
      : totp !== undefined
        ? 'SoftwareTokenMfaConfiguration'
        : email !== undefined
          ? 'EmailMfaConfiguration'
          : undefined;
  if (mode === 'OFF' && given !== undefined) {
    return invalid([given], "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.");
  }
  if (mode !== 'OFF' && given === undefined) {
    return invalid(
      ['MfaConfiguration'],
      'Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.',
    );
  }
  return undefined;
}
