// The refusals of CreateUserPool and UpdateUserPool that need more than one member, in the service's order, with those that need
// the pool or its Region. MFA is judged in pool-mfa.ts, the schema in pool-schema.ts, feature plans in pool-tier.ts.
import { CognitoError } from '../../errors.ts';
import type {
  CreateUserPoolRequest,
  EmailConfigurationType,
  LambdaConfigType,
  SmsConfigurationType,
} from '../../generated/types.ts';
import {
  aliasFault,
  emailAccountFault,
  emailSenderFault,
  firstFactorFault,
  keyFault,
  LEGACY_DAYS,
  legacyDaysFault,
  smsSenderFault,
  triggerFault,
  verificationFault,
} from '../../validate/requests/user-pools.ts';
import type { Pool } from './pool-record.ts';
import { type PoolConfiguration, smsRegionOf } from './pool-settings.ts';
import { checkTier } from './pool-tier.ts';
import { refuse } from './request-rule.ts';
import { checkTags } from './tag.ts';

/** Regions whose SES every pool can use, beside that of its own Region. */
const SES_REGIONS = ['eu-west-1', 'us-east-1', 'us-west-2'];

/** Refuses what only CreateUserPool can ask for. */
export function checkNames(request: CreateUserPoolRequest): void {
  refuse(aliasFault(request));
}

/** Refuses settings that do not go together. For an update, `asked` includes what the update keeps. */
export function checkConfiguration(asked: PoolConfiguration, region: string): void {
  refuse(verificationFault(asked) ?? firstFactorFault(asked) ?? legacyDaysFault(asked));
  if (asked.EmailConfiguration !== undefined) checkEmail(asked.EmailConfiguration, region);
  if (asked.SmsConfiguration !== undefined) checkSms(asked.SmsConfiguration, region);
  if (asked.LambdaConfig !== undefined) checkLambdas(asked.LambdaConfig, region);
  refuse(keyFault(asked));
  if (asked.UserPoolTags !== undefined) checkTags(asked.UserPoolTags, 'UserPoolTaggingException');
  checkTier(asked);
}

/** Refuses the legacy validity of unused accounts on a pool that has the newer setting. */
export function checkLegacyDays(pool: Pool, asked: PoolConfiguration): void {
  const days = pool.settings.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays;
  // Seven days are also what a pool shows that never had the setting.
  const chosen = days !== undefined && days !== 7;
  if (asked.AdminCreateUserConfig?.UnusedAccountValidityDays !== undefined && chosen) throw invalid(LEGACY_DAYS);
}

/** Refuses SMS settings that name no sender, or another Region than the pool sends from. */
export function checkSms(sms: SmsConfigurationType, region: string): void {
  refuse(smsSenderFault(sms));
  const allowed = smsRegionOf(region);
  if (sms.SnsRegion !== undefined && sms.SnsRegion !== allowed) {
    throw invalid(`Invalid snsRegion. Allowed SNS region for ${region} is ${allowed}`);
  }
}

/** Refuses an identity in a Region whose SES the pool cannot use. */
export function checkSourceArn(sourceArn: string, region: string): void {
  const sesRegion = sourceArn.split(':')[3] ?? '';
  if (!SES_REGIONS.includes(sesRegion) && sesRegion !== region) {
    throw invalid(`Provided SourceArn must be in one of the following SES regions: ${SES_REGIONS.join(', ')}.`);
  }
}

function checkEmail(email: EmailConfigurationType, region: string): void {
  refuse(emailAccountFault(email));
  if (email.SourceArn !== undefined) checkSourceArn(email.SourceArn, region);
  refuse(emailSenderFault(email));
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
  refuse(triggerFault(lambdas));
}

function invalid(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}
