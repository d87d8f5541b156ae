// Stories of new pools: defaults, members that mirror each other, and schemas.
import { describe, expect, it } from 'vitest';
import type { SchemaAttributeType } from '../../../src/generated/types.ts';
import { createTestMock } from '../../support/mock.ts';
import { createPool, describePool, FUNCTION, SMS } from '../../support/pools.ts';

describe('CreateUserPool', () => {
  it('fills in the defaults of the service', async () => {
    const t = createTestMock();
    const { SchemaAttributes, ...pool } = await createPool(t);
    expect(pool).toEqual({
      Id: expect.stringMatching(/^us-east-1_[A-Za-z0-9]{9}$/),
      Name: 'p',
      Arn: `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${pool.Id}`,
      CreationDate: 1767268800,
      LastModifiedDate: 1767268800,
      Policies: {
        PasswordPolicy: {
          MinimumLength: 8,
          RequireUppercase: true,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          TemporaryPasswordValidityDays: 7,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
      },
      DeletionProtection: 'INACTIVE',
      LambdaConfig: {},
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
      MfaConfiguration: 'OFF',
      EstimatedNumberOfUsers: 0,
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
      AccountRecoverySetting: {
        RecoveryMechanisms: [
          { Priority: 1, Name: 'verified_email' },
          { Priority: 2, Name: 'verified_phone_number' },
        ],
      },
      UserPoolTier: 'ESSENTIALS',
    });
    expect(SchemaAttributes?.map(({ Name }) => Name)).toEqual([
      ...[
        'sub',
        'name',
        'given_name',
        'family_name',
        'middle_name',
        'nickname',
        'preferred_username',
        'profile',
        'picture',
      ],
      ...['website', 'email', 'email_verified', 'gender', 'birthdate', 'zoneinfo', 'locale', 'phone_number'],
      ...['phone_number_verified', 'address', 'updated_at'],
    ]);
    expect(await describePool(t, pool.Id)).toEqual({ ...pool, SchemaAttributes, UserPoolTags: {} });
  });

  it('demands of passwords only what a given policy says', async () => {
    const { Policies } = await createPool(createTestMock(), { Policies: { PasswordPolicy: { MinimumLength: 10 } } });
    expect(Policies?.PasswordPolicy).toEqual({
      MinimumLength: 10,
      RequireUppercase: false,
      RequireLowercase: false,
      RequireNumbers: false,
      RequireSymbols: false,
      TemporaryPasswordValidityDays: 7,
    });
  });

  it('shows the texts of the template in the older members, and the other way round', async () => {
    const t = createTestMock();
    const byTemplate = await createPool(t, {
      VerificationMessageTemplate: { SmsMessage: 'sms {####}', EmailMessage: 'mail {####}', EmailSubject: 'subject' },
      EmailVerificationSubject: 'not used',
    });
    expect(byTemplate).toMatchObject({
      SmsVerificationMessage: 'sms {####}',
      EmailVerificationMessage: 'mail {####}',
      EmailVerificationSubject: 'subject',
    });
    const byMember = await createPool(t, {
      SmsVerificationMessage: 'sms {####}',
      EmailVerificationMessage: 'mail {####}',
    });
    expect(byMember.VerificationMessageTemplate).toEqual({
      DefaultEmailOption: 'CONFIRM_WITH_CODE',
      SmsMessage: 'sms {####}',
      EmailMessage: 'mail {####}',
    });
  });

  it('shows both names of the token trigger', async () => {
    const t = createTestMock();
    const plain = await createPool(t, { LambdaConfig: { PreTokenGeneration: FUNCTION } });
    expect(plain.LambdaConfig).toEqual({
      PreTokenGeneration: FUNCTION,
      PreTokenGenerationConfig: { LambdaVersion: 'V1_0', LambdaArn: FUNCTION },
    });
    const versioned = await createPool(t, {
      LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: FUNCTION } },
    });
    expect(versioned.LambdaConfig?.PreTokenGeneration).toBe(FUNCTION);
  });

  it('completes SMS and device settings', async () => {
    const pool = await createPool(createTestMock(), {
      SmsConfiguration: SMS,
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: true },
    });
    expect(pool.SmsConfiguration).toEqual({ ...SMS, SnsRegion: 'us-east-1' });
    expect(pool.DeviceConfiguration).toEqual({
      ChallengeRequiredOnNewDevice: true,
      DeviceOnlyRememberedOnUserPrompt: false,
    });
  });

  it('lets the older validity of unused accounts stand for the newer one', async () => {
    const pool = await createPool(createTestMock(), { AdminCreateUserConfig: { UnusedAccountValidityDays: 1 } });
    expect(pool.AdminCreateUserConfig?.UnusedAccountValidityDays).toBe(1);
    expect(pool.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays).toBeUndefined();
  });

  it('makes SMS the second factor when MFA is asked for', async () => {
    const t = createTestMock();
    const { Id } = await createPool(t, {
      MfaConfiguration: 'ON',
      SmsConfiguration: SMS,
      SmsAuthenticationMessage: 'log in {####}',
    });
    expect(await t.call('GetUserPoolMfaConfig', { UserPoolId: Id })).toEqual({
      MfaConfiguration: 'ON',
      SmsMfaConfiguration: {
        SmsAuthenticationMessage: 'log in {####}',
        SmsConfiguration: { ...SMS, SnsRegion: 'us-east-1' },
      },
    });
  });

  it('adjusts standard attributes and appends custom ones under their prefix', async () => {
    const { SchemaAttributes = [] } = await createPool(createTestMock(), {
      Schema: [
        { Name: 'email', Required: true, Mutable: false },
        { Name: 'tier', AttributeDataType: 'String', StringAttributeConstraints: { MaxLength: '5' } },
        { Name: 'custom:odd', AttributeDataType: 'String', NumberAttributeConstraints: { MinValue: '1' } },
        { Name: 'score', AttributeDataType: 'Number', Mutable: false, NumberAttributeConstraints: { MinValue: '-3' } },
        { Name: 'secret', AttributeDataType: 'Boolean', DeveloperOnlyAttribute: true },
      ],
    });
    const entry = (name: string) => SchemaAttributes.find(({ Name }) => Name === name);
    expect(entry('email')).toMatchObject({ Required: true, Mutable: false });
    expect(entry('email')?.StringAttributeConstraints).toEqual({ MinLength: '0', MaxLength: '2048' });
    expect(SchemaAttributes.slice(20)).toEqual([
      custom('custom:tier', { StringAttributeConstraints: { MaxLength: '5' } }),
      custom('custom:custom:odd', { StringAttributeConstraints: {} }),
      custom('custom:score', {
        AttributeDataType: 'Number',
        Mutable: false,
        NumberAttributeConstraints: { MinValue: '-3' },
      }),
      custom('dev:custom:secret', { AttributeDataType: 'Boolean', DeveloperOnlyAttribute: true }),
    ]);
  });
});

function custom(Name: string, rest: SchemaAttributeType): SchemaAttributeType {
  return { Name, AttributeDataType: 'String', DeveloperOnlyAttribute: false, Mutable: true, Required: false, ...rest };
}
