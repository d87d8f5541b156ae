// What a pool's settings become when it is created or updated: defaults, members that mirror each other, and what an update
// keeps when it is left out. Which settings are refused is judged in pool-rules.ts.
import type {
  CreateUserPoolRequest,
  LambdaConfigType,
  SmsConfigurationType,
  UpdateUserPoolRequest,
  UserPoolPolicyType,
  UserPoolType,
} from '../../generated/types.ts';
import type { MockContext } from '../behaviour.ts';
import type { Pool } from './pool-record.ts';
import { createSchema } from './pool-schema.ts';

/** The settings that CreateUserPool and UpdateUserPool have in common. */
export type PoolConfiguration = Omit<UpdateUserPoolRequest, 'UserPoolId' | 'PoolName'>;

/** Days that a temporary password works when nobody said otherwise (Cognito Developer Guide). */
const TEMPORARY_PASSWORD_DAYS = 7;

const ID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The settings of a new pool. */
export function newSettings(context: MockContext, request: CreateUserPoolRequest): Pool['settings'] {
  const { region, accountId } = context.world;
  const { PoolName, Schema, AliasAttributes, UsernameAttributes, UsernameConfiguration, ...configuration } = request;
  const Id = `${region}_${context.random.text(ID_ALPHABET, 9)}`;
  const now = context.clock.now();
  return {
    Id,
    Name: PoolName,
    Arn: `arn:aws:cognito-idp:${region}:${accountId}:userpool/${Id}`,
    CreationDate: now,
    LastModifiedDate: now,
    SchemaAttributes: createSchema(Schema),
    AliasAttributes: orAbsent(AliasAttributes),
    UsernameAttributes: orAbsent(UsernameAttributes),
    UsernameConfiguration,
    ...configured(configuration, region),
  };
}

/** The settings of a pool after an update. What is left out returns to its default, unless `keptByUpdate` names it. */
export function updatedSettings(context: MockContext, pool: Pool, request: UpdateUserPoolRequest): Pool['settings'] {
  const { UserPoolId: _, PoolName, ...configuration } = request;
  const { Id, Arn, Name, CreationDate, Domain, CustomDomain } = pool.settings;
  const { SchemaAttributes, AliasAttributes, UsernameAttributes, UsernameConfiguration } = pool.settings;
  return {
    Id,
    Name: PoolName ?? Name,
    Arn,
    CreationDate,
    LastModifiedDate: context.clock.now(),
    SchemaAttributes,
    AliasAttributes,
    UsernameAttributes,
    UsernameConfiguration,
    Domain,
    CustomDomain,
    ...configured({ ...keptByUpdate(pool), ...configuration }, context.world.region),
  };
}

/**
 * The settings that survive an update that does not send them. The attributes to verify before an update and the tags do so by
 * observation (live service, 2026-09); for the others no source says what happens, and losing them would be the worse surprise.
 */
export function keptByUpdate(pool: Pool): PoolConfiguration {
  const { UserAttributeUpdateSettings, UserPoolTags, UserPoolTier } = pool.settings;
  const { DeletionProtection, KeyConfiguration, IssuerConfiguration } = pool.settings;
  return {
    UserAttributeUpdateSettings,
    UserPoolTags,
    UserPoolTier,
    DeletionProtection,
    KeyConfiguration,
    IssuerConfiguration,
  };
}

/** The Region from which a pool sends text messages: its own, and Tokyo for pools in Seoul (Cognito Developer Guide). */
export function smsRegionOf(region: string): string {
  return region === 'ap-northeast-2' ? 'ap-northeast-1' : region;
}

/** SMS settings as they are stored and shown: the Region is filled in. */
export function smsSettings(given: SmsConfigurationType, region: string): SmsConfigurationType {
  return given.SnsCallerArn ? { ...given, SnsRegion: given.SnsRegion ?? smsRegionOf(region) } : given;
}

function configured(asked: PoolConfiguration, region: string): PoolConfiguration {
  const { EmailConfiguration, SmsConfiguration, DeviceConfiguration, UserPoolTags } = asked;
  return {
    Policies: policies(asked),
    DeletionProtection: asked.DeletionProtection ?? 'INACTIVE',
    LambdaConfig: lambdaConfig(asked.LambdaConfig),
    AutoVerifiedAttributes: orAbsent(asked.AutoVerifiedAttributes),
    ...verificationMessages(asked),
    SmsAuthenticationMessage: asked.SmsAuthenticationMessage,
    MfaConfiguration: asked.MfaConfiguration ?? 'OFF',
    UserAttributeUpdateSettings: asked.UserAttributeUpdateSettings,
    DeviceConfiguration: DeviceConfiguration && {
      ChallengeRequiredOnNewDevice: DeviceConfiguration.ChallengeRequiredOnNewDevice ?? false,
      DeviceOnlyRememberedOnUserPrompt: DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt ?? false,
    },
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT', ...EmailConfiguration },
    SmsConfiguration: SmsConfiguration && smsSettings(SmsConfiguration, region),
    UserPoolTags: UserPoolTags ?? {},
    AdminCreateUserConfig: {
      AllowAdminCreateUserOnly: asked.AdminCreateUserConfig?.AllowAdminCreateUserOnly ?? false,
      UnusedAccountValidityDays:
        asked.AdminCreateUserConfig?.UnusedAccountValidityDays ??
        asked.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays ??
        TEMPORARY_PASSWORD_DAYS,
      InviteMessageTemplate: asked.AdminCreateUserConfig?.InviteMessageTemplate,
    },
    UserPoolAddOns: asked.UserPoolAddOns,
    AccountRecoverySetting: asked.AccountRecoverySetting?.RecoveryMechanisms
      ? asked.AccountRecoverySetting
      : defaultRecovery(),
    UserPoolTier: asked.UserPoolTier ?? 'ESSENTIALS',
    KeyConfiguration: asked.KeyConfiguration,
    IssuerConfiguration: asked.IssuerConfiguration,
  };
}

/** A policy without PasswordPolicy demands everything; one that is given demands only what it says. */
function policies(asked: PoolConfiguration): UserPoolPolicyType {
  const given = asked.Policies?.PasswordPolicy;
  const demanded = given === undefined;
  // Once the legacy number of days was given alone, it is the one that counts and is shown.
  const legacy = asked.AdminCreateUserConfig?.UnusedAccountValidityDays;
  return {
    PasswordPolicy: {
      MinimumLength: given?.MinimumLength ?? 8,
      RequireUppercase: given?.RequireUppercase ?? demanded,
      RequireLowercase: given?.RequireLowercase ?? demanded,
      RequireNumbers: given?.RequireNumbers ?? demanded,
      RequireSymbols: given?.RequireSymbols ?? demanded,
      PasswordHistorySize: given?.PasswordHistorySize,
      TemporaryPasswordValidityDays:
        given?.TemporaryPasswordValidityDays ?? (legacy === undefined ? TEMPORARY_PASSWORD_DAYS : undefined),
    },
    SignInPolicy: {
      AllowedFirstAuthFactors: asked.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'],
    },
  };
}

/** The two ways to name the token trigger fill each other in (AWS CLI reference, list-user-pools). */
function lambdaConfig(given: LambdaConfigType = {}): LambdaConfigType {
  const { PreTokenGeneration, PreTokenGenerationConfig } = given;
  if (PreTokenGenerationConfig !== undefined) {
    return { ...given, PreTokenGeneration: PreTokenGenerationConfig.LambdaArn };
  }
  if (PreTokenGeneration === undefined) return given;
  return { ...given, PreTokenGenerationConfig: { LambdaVersion: 'V1_0', LambdaArn: PreTokenGeneration } };
}

/** The template and the three older members show the same texts; where both are given the template counts. */
function verificationMessages(asked: PoolConfiguration): PoolConfiguration {
  const template = asked.VerificationMessageTemplate ?? {};
  const SmsMessage = template.SmsMessage ?? asked.SmsVerificationMessage;
  const EmailMessage = template.EmailMessage ?? asked.EmailVerificationMessage;
  const EmailSubject = template.EmailSubject ?? asked.EmailVerificationSubject;
  return {
    SmsVerificationMessage: SmsMessage,
    EmailVerificationMessage: EmailMessage,
    EmailVerificationSubject: EmailSubject,
    VerificationMessageTemplate: {
      ...template,
      SmsMessage,
      EmailMessage,
      EmailSubject,
      DefaultEmailOption: template.DefaultEmailOption ?? 'CONFIRM_WITH_CODE',
    },
  };
}

/** Recorded on a pool that was created without the setting (2024-09). */
function defaultRecovery(): UserPoolType['AccountRecoverySetting'] {
  return {
    RecoveryMechanisms: [
      { Priority: 1, Name: 'verified_email' },
      { Priority: 2, Name: 'verified_phone_number' },
    ],
  };
}

/** The service shows no empty lists. */
function orAbsent<Item>(list: Item[] | undefined): Item[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}
