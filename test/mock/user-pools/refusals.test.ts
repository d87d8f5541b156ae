// Stories of settings that CreateUserPool refuses, with the words of the service.
import { describe, expect, it } from 'vitest';
import type { CreateUserPoolRequest, LambdaConfigType } from '../../../src/generated/types.ts';
import { createTestMock } from '../../support/mock.ts';
import { createPool, createRefusal, FUNCTION, invalid, SES, SMS, text } from '../../support/pools.ts';

describe('CreateUserPool', () => {
  it.each<[string, Partial<CreateUserPoolRequest>, string]>([
    [
      'aliases beside username attributes',
      { AliasAttributes: ['email'], UsernameAttributes: ['email'] },
      'Only one of the aliasAttributes or usernameAttributes can be set in a User pool.',
    ],
    [
      'MFA without SMS',
      { MfaConfiguration: 'OPTIONAL' },
      'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
    ],
    [
      'phone numbers verified without SMS',
      { AutoVerifiedAttributes: ['phone_number'] },
      'SMS configuration is required when phone_number is selected for auto verification',
    ],
    [
      'verification before update of an attribute that is not auto-verified',
      { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] } },
      'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
    ],
    [
      'first factors without a password',
      { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['EMAIL_OTP'] } } },
      'Password should be configured as one of the allowed first auth factors.',
    ],
    [
      'both validities of temporary passwords',
      {
        AdminCreateUserConfig: { UnusedAccountValidityDays: 7 },
        Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 7 } },
      },
      'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
    ],
    [
      'a developer account without its ARN',
      { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER' } },
      'Source ARN is required to use DEVELOPER email sending owner',
    ],
    [
      'an e-mail identity for the default account',
      { EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT', SourceArn: SES } },
      'Cognito is not allowed to use your email identity',
    ],
    [
      'an e-mail identity of a far Region',
      { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: SES.replace('us-east-1', 'sa-east-1') } },
      'Provided SourceArn must be in one of the following SES regions: eu-west-1, us-east-1, us-west-2.',
    ],
    [
      'a sender that is no address',
      { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: SES, From: 'Sender' } },
      'Provided From email address is invalid',
    ],
    [
      'an SNS Region other than its own',
      { SmsConfiguration: { ...SMS, SnsRegion: 'eu-west-1' } },
      'Invalid snsRegion. Allowed SNS region for us-east-1 is us-east-1',
    ],
    [
      'a function of another Region',
      { LambdaConfig: { PreSignUp: FUNCTION.replace('us-east-1', 'eu-west-1') } },
      'Cross-region lambda functions are not supported',
    ],
    [
      'a custom sender of another Region',
      {
        LambdaConfig: {
          KMSKeyID: 'arn:aws:kms:us-east-1:123456789012:key/k',
          CustomSMSSender: { LambdaVersion: 'V1_0', LambdaArn: FUNCTION.replace('us-east-1', 'eu-west-1') },
        },
      },
      'Cross-region lambda functions are not supported',
    ],
    [
      'a custom sender without a key',
      { LambdaConfig: { CustomEmailSender: { LambdaVersion: 'V1_0', LambdaArn: FUNCTION } } },
      'KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.',
    ],
    [
      'two custom attributes of one name',
      { Schema: [text('a'), text('a')] },
      'Duplicate custom attribute names custom:a are not allowed in a user pool schema.',
    ],
    [
      'a required custom attribute',
      { Schema: [{ ...text('a'), Required: true }] },
      'Required custom attributes are not supported currently.',
    ],
    [
      'a retyped standard attribute',
      { Schema: [{ Name: 'email', AttributeDataType: 'Number' }] },
      'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email',
    ],
    [
      'a standard attribute made developer-only',
      { Schema: [{ Name: 'email', DeveloperOnlyAttribute: true }] },
      'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email',
    ],
    [
      'a custom attribute without a type',
      { Schema: [{ Name: 'a' }] },
      'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
    ],
    [
      'lengths the wrong way round',
      { Schema: [{ ...text('a'), StringAttributeConstraints: { MinLength: '3', MaxLength: '2' } }] },
      "Attribute custom:a cannot have a max length shorter than it's min length",
    ],
    [
      'values the wrong way round',
      {
        Schema: [
          { Name: 'a', AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '10', MaxValue: '9' } },
        ],
      },
      "Attribute custom:a cannot have a max value smaller than it's min value",
    ],
    [
      'a length that is no number',
      { Schema: [{ ...text('a'), StringAttributeConstraints: { MaxLength: 'ten' } }] },
      'Invalid StringAttributeConstraints for schema attribute custom:a',
    ],
    [
      'a value bound that is no number',
      { Schema: [{ Name: 'a', AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: 'ten' } }] },
      'Invalid NumberAttributeConstraints for schema attribute custom:a',
    ],
    [
      'a length over 2048',
      { Schema: [{ ...text('a'), StringAttributeConstraints: { MaxLength: '2049' } }] },
      'user.custom:a: String attributes cannot have a length of more than 2048',
    ],
  ])('refuses %s', async (_what, settings, message) => {
    expect(await createRefusal(settings)).toEqual(invalid(message));
  });

  it('refuses the other members of a pool that asks for the LITE plan', async () => {
    const features: [Partial<CreateUserPoolRequest>, string][] = [
      [{ UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } }, 'Threat Protection'],
      [
        { LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: FUNCTION } } },
        'Access Token Customization',
      ],
      [
        { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } } },
        'Passwordless Authentication',
      ],
      [{ Policies: { PasswordPolicy: { PasswordHistorySize: 3 } } }, 'Password History'],
    ];
    for (const [settings, feature] of features) {
      const { name, message } = await createRefusal({ UserPoolTier: 'LITE', ...settings });
      expect(name).toBe('FeatureUnavailableInTierException');
      expect(message).toContain(feature);
      await createPool(createTestMock(), { UserPoolTier: 'PLUS', ...settings });
    }
    const { name } = await createRefusal({ UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } });
    expect(name).toBe('FeatureUnavailableInTierException');
  });

  it('refuses tags that AWS reserves, and more than fifty', async () => {
    expect((await createRefusal({ UserPoolTags: { 'aws:x': '1' } })).name).toBe('UserPoolTaggingException');
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`k${i}`, 'v']));
    expect((await createRefusal({ UserPoolTags: many })).name).toBe('UserPoolTaggingException');
  });

  it('sends text messages of Seoul through Tokyo', async () => {
    const t = createTestMock({ region: 'ap-northeast-2' });
    expect((await createPool(t, { SmsConfiguration: SMS })).SmsConfiguration?.SnsRegion).toBe('ap-northeast-1');
    const { message } = await t.refusal('CreateUserPool', {
      PoolName: 'p',
      SmsConfiguration: { ...SMS, SnsRegion: 'ap-northeast-2' },
    });
    expect(message).toBe('Invalid snsRegion. Allowed SNS region for ap-northeast-2 is ap-northeast-1');
  });

  it('refuses two functions for the token trigger', async () => {
    const LambdaConfig: LambdaConfigType = {
      PreTokenGeneration: `${FUNCTION}-too`,
      PreTokenGenerationConfig: { LambdaVersion: 'V1_0', LambdaArn: FUNCTION },
    };
    expect((await createRefusal({ LambdaConfig })).name).toBe('InvalidParameterException');
  });
});
