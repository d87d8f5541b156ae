// The refusals of CreateUserPool and UpdateUserPool that need more than one member: texts measured on deployments (2026-09) unless
// a comment says otherwise. MFA is judged in pool-mfa.ts, the schema in pool-schema.ts, feature plans in pool-tier.ts.
import { CognitoError } from '../../errors.ts';
import type {
  CreateUserPoolRequest,
  EmailConfigurationType,
  LambdaConfigType,
  SmsConfigurationType,
} from '../../generated/types.ts';
import type { Pool } from './pool-record.ts';
import { type PoolConfiguration, smsRegionOf } from './pool-settings.ts';
import { checkTier } from './pool-tier.ts';
import { checkTags } from './tag.ts';

/** Regions whose SES every pool can use, beside that of its own Region. */
const SES_REGIONS = ['eu-west-1', 'us-east-1', 'us-west-2'];

/** Refuses what only CreateUserPool can ask for. */
export function checkNames(request: CreateUserPoolRequest): void {
  const { AliasAttributes = [], UsernameAttributes = [] } = request;
  if (AliasAttributes.length > 0 && UsernameAttributes.length > 0) {
    throw invalid('Only one of the aliasAttributes or usernameAttributes can be set in a User pool.');
  }
}

/** Refuses settings that do not go together. For an update, `asked` includes what the update keeps. */
export function checkConfiguration(asked: PoolConfiguration, region: string): void {
  checkVerification(asked);
  const factors = asked.Policies?.SignInPolicy?.AllowedFirstAuthFactors;
  if (factors !== undefined && !factors.includes('PASSWORD')) {
    throw invalid('Password should be configured as one of the allowed first auth factors.');
  }
  const legacyDays = asked.AdminCreateUserConfig?.UnusedAccountValidityDays;
  if (legacyDays !== undefined && asked.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays !== undefined) {
    throw legacyDaysGone();
  }
  if (asked.EmailConfiguration !== undefined) checkEmail(asked.EmailConfiguration, region);
  if (asked.SmsConfiguration !== undefined) checkSms(asked.SmsConfiguration, region);
  if (asked.LambdaConfig !== undefined) checkLambdas(asked.LambdaConfig, region);
  if (asked.KeyConfiguration?.KeyType === 'CUSTOMER_MANAGED_KEY' && asked.KeyConfiguration.KmsKeyArn === undefined) {
    // No source has the text.
    throw invalid('KmsKeyArn is required when KeyType is CUSTOMER_MANAGED_KEY.');
  }
  if (asked.UserPoolTags !== undefined) checkTags(asked.UserPoolTags, 'UserPoolTaggingException');
  checkTier(asked);
}

/** Refuses the legacy validity of unused accounts on a pool that has the newer setting. */
export function checkLegacyDays(pool: Pool, asked: PoolConfiguration): void {
  const days = pool.settings.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays;
  // Seven days are also what a pool shows that never had the setting.
  const chosen = days !== undefined && days !== 7;
  if (asked.AdminCreateUserConfig?.UnusedAccountValidityDays !== undefined && chosen) throw legacyDaysGone();
}

/** Refuses SMS settings that name no sender, or another Region than the pool sends from. */
export function checkSms(sms: SmsConfigurationType, region: string): void {
  if (!sms.SnsCallerArn && sms.EumsSms === undefined) {
    // No source has the text.
    throw invalid('SmsConfiguration needs an SnsCallerArn or EumsSms.');
  }
  const allowed = smsRegionOf(region);
  if (sms.SnsRegion !== undefined && sms.SnsRegion !== allowed) {
    throw invalid(`Invalid snsRegion. Allowed SNS region for ${region} is ${allowed}`);
  }
}

function checkVerification(asked: PoolConfiguration): void {
  const automatic = asked.AutoVerifiedAttributes ?? [];
  const beforeUpdate = asked.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [];
  if (beforeUpdate.some((attribute) => !automatic.includes(attribute))) {
    throw invalid('All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes');
  }
  if (automatic.includes('phone_number') && asked.SmsConfiguration === undefined) {
    throw invalid('SMS configuration is required when phone_number is selected for auto verification');
  }
}

function checkEmail(email: EmailConfigurationType, region: string): void {
  const developer = email.EmailSendingAccount === 'DEVELOPER';
  if (developer && email.SourceArn === undefined) {
    throw invalid('Source ARN is required to use DEVELOPER email sending owner');
  }
  if (email.SourceArn !== undefined) {
    checkSourceArn(email.SourceArn, region);
    if (!developer) throw invalid('Cognito is not allowed to use your email identity');
  }
  if (email.From !== undefined && !isSender(email.From)) throw invalid('Provided From email address is invalid');
}

/** Refuses a sender in a Region whose SES the pool cannot use. */
export function checkSourceArn(arn: string, region: string): void {
  const sesRegion = arn.split(':')[3] ?? '';
  if (SES_REGIONS.includes(sesRegion) || sesRegion === region) return;
  throw invalid(`Provided SourceArn must be in one of the following SES regions: ${SES_REGIONS.join(', ')}.`);
}

/** An address, or a name followed by an address in angle brackets. */
function isSender(from: string): boolean {
  return /^(?:[^<>@\s]+@[^<>@\s]+|[^<>]*<[^<>@\s]+@[^<>@\s]+>)$/.test(from);
}

function checkLambdas(lambdas: LambdaConfigType, region: string): void {
  const { KMSKeyID, ...triggers } = lambdas;
  const arns = Object.values(triggers).map((trigger) => (typeof trigger === 'string' ? trigger : trigger.LambdaArn));
  for (const arn of arns) {
    const [, , service, lambdaRegion] = arn.split(':');
    if (service === 'lambda' && lambdaRegion !== region) {
      throw invalid('Cross-region lambda functions are not supported');
    }
  }
  const sends = lambdas.CustomSMSSender !== undefined || lambdas.CustomEmailSender !== undefined;
  if (sends && KMSKeyID === undefined) {
    throw invalid('KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.');
  }
  const { PreTokenGeneration: plain, PreTokenGenerationConfig: versioned } = lambdas;
  if (plain !== undefined && versioned !== undefined && plain !== versioned.LambdaArn) {
    // The API Reference demands the same ARN in both; no source has the text.
    throw invalid('PreTokenGeneration and PreTokenGenerationConfig must name the same function.');
  }
}

function legacyDaysGone(): CognitoError {
  return invalid('Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays');
}

function invalid(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}
