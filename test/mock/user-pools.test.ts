// Stories of user pools that no rule tells: defaults, texts of refusals, mirrored members, and what an update resets or keeps.
import { describe, expect, it } from 'vitest';
import type {
  CreateUserPoolRequest,
  LambdaConfigType,
  SchemaAttributeType,
  UserPoolType,
} from '../../src/generated/types.ts';
import { createTestMock, type TestMock } from '../support/mock.ts';

const SMS = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'x' };
const SES = 'arn:aws:ses:us-east-1:123456789012:identity/sender@example.com';
const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:one';
const OTHER_FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:two';
const NO_POOL = 'us-east-1_nosuchpoo';

async function createPool(
  t: TestMock,
  settings: Partial<CreateUserPoolRequest> = {},
): Promise<UserPoolType & { Id: string }> {
  const { UserPool } = await t.call('CreateUserPool', { PoolName: 'p', ...settings });
  if (UserPool?.Id === undefined) throw new Error('CreateUserPool answered no Id');
  return { ...UserPool, Id: UserPool.Id };
}

async function describePool(t: TestMock, UserPoolId: string): Promise<UserPoolType> {
  const { UserPool } = await t.call('DescribeUserPool', { UserPoolId });
  return UserPool ?? {};
}

/** What a refused creation says, after making sure that no pool came of it. */
async function createRefusal(
  settings: Partial<CreateUserPoolRequest>,
): Promise<{ name: string; message: string | undefined }> {
  const t = createTestMock();
  const { name, message } = await t.refusal('CreateUserPool', { PoolName: 'p', ...settings });
  expect((await t.call('ListUserPools', { MaxResults: 1 })).UserPools).toEqual([]);
  return { name, message };
}

const invalid = (message: string) => ({ name: 'InvalidParameterException', message });

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
});

describe('DescribeUserPool', () => {
  it('knows no pool that was not created', async () => {
    expect(await createTestMock().refusal('DescribeUserPool', { UserPoolId: NO_POOL })).toMatchObject({
      name: 'ResourceNotFoundException',
      message: `User pool ${NO_POOL} does not exist.`,
    });
  });
});

describe('UpdateUserPool', () => {
  it('resets what is left out, and keeps what no update takes away', async () => {
    const t = createTestMock();
    const { Id } = await createPool(t, {
      AutoVerifiedAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      LambdaConfig: { PreSignUp: FUNCTION },
      UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
      UserPoolTier: 'PLUS',
      DeviceConfiguration: {},
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK' },
      SmsConfiguration: SMS,
      SmsAuthenticationMessage: 'x {####}',
      Policies: { PasswordPolicy: { MinimumLength: 20 } },
      UserPoolTags: { a: '1' },
      DeletionProtection: 'ACTIVE',
      AliasAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      Schema: [text('tier')],
    });
    const before = await describePool(t, Id);
    expect(await t.call('UpdateUserPool', { UserPoolId: Id, AutoVerifiedAttributes: ['email'] })).toEqual({});
    const after = await describePool(t, Id);
    expect(after).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      LambdaConfig: {},
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
      Policies: { PasswordPolicy: { MinimumLength: 8 } },
    });
    for (const gone of [
      'UserPoolAddOns',
      'DeviceConfiguration',
      'SmsConfiguration',
      'SmsAuthenticationMessage',
    ] as const) {
      expect(after[gone]).toBeUndefined();
    }
    for (const kept of [
      ...(['UserAttributeUpdateSettings', 'UserPoolTags', 'UserPoolTier', 'DeletionProtection', 'Name'] as const),
      ...(['AliasAttributes', 'UsernameConfiguration', 'SchemaAttributes', 'CreationDate', 'Arn'] as const),
    ]) {
      expect(after[kept]).toEqual(before[kept]);
    }
  });

  it('cannot drop automatic verification of an attribute that is verified before updates', async () => {
    const t = createTestMock();
    const { Id } = await createPool(t, {
      AutoVerifiedAttributes: ['phone_number'],
      SmsConfiguration: SMS,
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['phone_number'] },
    });
    const before = await describePool(t, Id);
    const request = { UserPoolId: Id, DeletionProtection: 'ACTIVE' } as const;
    expect(await t.refusal('UpdateUserPool', request)).toMatchObject(
      invalid('All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes'),
    );
    expect(await t.refusal('UpdateUserPool', { ...request, AutoVerifiedAttributes: ['phone_number'] })).toMatchObject(
      invalid('SMS configuration is required when phone_number is selected for auto verification'),
    );
    expect(await describePool(t, Id)).toEqual(before);
    await t.call('UpdateUserPool', { ...request, AutoVerifiedAttributes: ['phone_number'], SmsConfiguration: SMS });
    expect((await describePool(t, Id)).DeletionProtection).toBe('ACTIVE');
  });

  it('renames the pool and moves its date', async () => {
    const t = createTestMock();
    const { Id } = await createPool(t);
    t.mock.clock.advance({ seconds: 5 });
    await t.call('UpdateUserPool', { UserPoolId: Id, PoolName: 'q' });
    expect(await describePool(t, Id)).toMatchObject({
      Name: 'q',
      CreationDate: 1767268800,
      LastModifiedDate: 1767268805,
    });
  });

  it('refuses the legacy validity once the newer one is set', async () => {
    const t = createTestMock();
    const { Id } = await createPool(t, { Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 3 } } });
    expect(
      await t.refusal('UpdateUserPool', { UserPoolId: Id, AdminCreateUserConfig: { UnusedAccountValidityDays: 9 } }),
    ).toMatchObject(
      invalid('Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays'),
    );
    expect((await describePool(t, Id)).AdminCreateUserConfig?.UnusedAccountValidityDays).toBe(3);
  });

  it('resets MFA when it is left out, keeps factors when it is sent, and never switches it on', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    expect(
      await t.refusal('UpdateUserPool', { UserPoolId, MfaConfiguration: 'ON', SmsConfiguration: SMS }),
    ).toMatchObject(invalid('Cannot turn MFA functionality ON, once the user pool has been created'));
    const totp = { SoftwareTokenMfaConfiguration: { Enabled: true }, MfaConfiguration: 'OPTIONAL' } as const;
    await t.call('SetUserPoolMfaConfig', { UserPoolId, ...totp });
    await t.call('UpdateUserPool', { UserPoolId, MfaConfiguration: 'OPTIONAL' });
    expect(await t.call('GetUserPoolMfaConfig', { UserPoolId })).toEqual(totp);
    await t.call('UpdateUserPool', { UserPoolId });
    expect(await t.call('GetUserPoolMfaConfig', { UserPoolId })).toEqual({ MfaConfiguration: 'OFF' });
  });

  it('knows no pool that was not created', async () => {
    expect((await createTestMock().refusal('UpdateUserPool', { UserPoolId: NO_POOL })).name).toBe(
      'ResourceNotFoundException',
    );
  });
});

describe('DeleteUserPool', () => {
  it('answers nothing, and then knows the pool no more', async () => {
    const t = createTestMock();
    const { Id } = await createPool(t);
    const answer = await t.raw('AWSCognitoIdentityProviderService.DeleteUserPool', JSON.stringify({ UserPoolId: Id }));
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect((await t.refusal('DeleteUserPool', { UserPoolId: Id })).name).toBe('ResourceNotFoundException');
  });

  it('says why a protected pool stays', async () => {
    const t = createTestMock();
    const { Id } = await createPool(t, { DeletionProtection: 'ACTIVE' });
    expect(await t.refusal('DeleteUserPool', { UserPoolId: Id })).toMatchObject(
      invalid(
        'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
      ),
    );
  });
});

describe('ListUserPools', () => {
  it('pages through the pools', async () => {
    const t = createTestMock();
    const made: string[] = [];
    for (let i = 0; i < 5; i++) made.push((await createPool(t, { PoolName: `p${i}` })).Id);
    const seen: (string | undefined)[] = [];
    let NextToken: string | undefined;
    do {
      const page = await t.call('ListUserPools', { MaxResults: 2, ...(NextToken && { NextToken }) });
      seen.push(...(page.UserPools ?? []).map(({ Id }) => Id));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    expect(seen).toEqual(made);
  });

  it('describes each pool briefly', async () => {
    const t = createTestMock();
    const { Id } = await createPool(t, { LambdaConfig: { PreSignUp: FUNCTION } });
    expect(await t.call('ListUserPools', { MaxResults: 60 })).toEqual({
      UserPools: [
        {
          Id,
          Name: 'p',
          LambdaConfig: { PreSignUp: FUNCTION },
          CreationDate: 1767268800,
          LastModifiedDate: 1767268800,
        },
      ],
    });
  });

  it('refuses a token that it did not give', async () => {
    expect((await createTestMock().refusal('ListUserPools', { MaxResults: 1, NextToken: 'x' })).name).toBe(
      'InvalidParameterException',
    );
  });
});

describe('AddCustomAttributes', () => {
  it('refuses a name that the pool has, and fifty-one in all', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t, { Schema: Array.from({ length: 30 }, (_, i) => text(`a${i}`)) });
    const before = (await describePool(t, UserPoolId)).SchemaAttributes;
    expect(
      await t.refusal('AddCustomAttributes', { UserPoolId, CustomAttributes: [text('b'), text('a1')] }),
    ).toMatchObject(invalid('custom:a1: Existing attribute already has name custom:a1.'));
    const twenty = Array.from({ length: 20 }, (_, i) => text(`b${i}`));
    expect(
      (await t.refusal('AddCustomAttributes', { UserPoolId, CustomAttributes: [...twenty, text('c')] })).name,
    ).toBe('InvalidParameterException');
    expect((await describePool(t, UserPoolId)).SchemaAttributes).toEqual(before);
    expect(await t.call('AddCustomAttributes', { UserPoolId, CustomAttributes: twenty })).toEqual({});
    expect((await describePool(t, UserPoolId)).SchemaAttributes).toHaveLength(70);
  });

  it('takes a standard name as the name of a custom attribute', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    await t.call('AddCustomAttributes', { UserPoolId, CustomAttributes: [text('email')] });
    expect((await describePool(t, UserPoolId)).SchemaAttributes?.at(-1)?.Name).toBe('custom:email');
  });
});

describe('SetUserPoolMfaConfig', () => {
  it('reads an absent MfaConfiguration as OFF', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    const together = invalid("Invalid MFA configuration given, can't turn off MFA and configure an MFA together.");
    expect(
      await t.refusal('SetUserPoolMfaConfig', { UserPoolId, SoftwareTokenMfaConfiguration: { Enabled: false } }),
    ).toMatchObject(together);
    for (const factor of [{ EmailMfaConfiguration: {} }, { SmsMfaConfiguration: { SmsConfiguration: SMS } }]) {
      expect(await t.refusal('SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration: 'OFF', ...factor })).toMatchObject(
        together,
      );
    }
    const on = { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: false } } as const;
    expect(await t.call('SetUserPoolMfaConfig', { UserPoolId, ...on })).toEqual(on);
    expect(await t.call('SetUserPoolMfaConfig', { UserPoolId })).toEqual({ MfaConfiguration: 'OFF' });
    expect((await describePool(t, UserPoolId)).MfaConfiguration).toBe('OFF');
  });

  it('wants a factor for ON and OPTIONAL, for which passkeys do not count', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    const WebAuthnConfiguration = { RelyingPartyId: 'example.com', UserVerification: 'preferred' } as const;
    for (const MfaConfiguration of ['ON', 'OPTIONAL'] as const) {
      expect(
        await t.refusal('SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration, WebAuthnConfiguration }),
      ).toMatchObject(
        invalid('Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.'),
      );
    }
    const off = { MfaConfiguration: 'OFF', WebAuthnConfiguration } as const;
    expect(await t.call('SetUserPoolMfaConfig', { UserPoolId, ...off })).toEqual(off);
  });

  it('shares the SMS settings with the pool', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    await t.call('SetUserPoolMfaConfig', {
      UserPoolId,
      MfaConfiguration: 'ON',
      SmsMfaConfiguration: { SmsConfiguration: SMS, SmsAuthenticationMessage: 'code {####}' },
    });
    expect(await describePool(t, UserPoolId)).toMatchObject({
      SmsConfiguration: { ...SMS, SnsRegion: 'us-east-1' },
      SmsAuthenticationMessage: 'code {####}',
    });
  });

  it('refuses SMS without a sender, and e-mail on a pool without its own account or of the LITE plan', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    const optional = { UserPoolId, MfaConfiguration: 'OPTIONAL' } as const;
    expect(await t.refusal('SetUserPoolMfaConfig', { ...optional, SmsMfaConfiguration: {} })).toMatchObject(
      invalid('[SmsConfiguration] is a required member of [SoftwareTokenMfaConfiguration].'),
    );
    const { message } = await t.refusal('SetUserPoolMfaConfig', { ...optional, EmailMfaConfiguration: {} });
    expect(message).toMatch(
      /^Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT/,
    );
    const own = { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: SES } } as const;
    const lite = await createPool(t, { ...own, UserPoolTier: 'LITE' });
    expect(
      (await t.refusal('SetUserPoolMfaConfig', { ...optional, UserPoolId: lite.Id, EmailMfaConfiguration: {} })).name,
    ).toBe('FeatureUnavailableInTierException');
    const good = await createPool(t, own);
    const email = { Message: 'mail {####}', Subject: 'subject' };
    expect(
      await t.call('SetUserPoolMfaConfig', { ...optional, UserPoolId: good.Id, EmailMfaConfiguration: email }),
    ).toEqual({ MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: email });
  });
});

describe('GetSigningCertificate', () => {
  it('answers one certificate for good, in base64 of its DER form', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    const { Certificate = '' } = await t.call('GetSigningCertificate', { UserPoolId });
    const der = Uint8Array.from(atob(Certificate), (char) => char.charCodeAt(0));
    // A DER sequence with a length of two bytes that fits the rest.
    expect([der[0], der[1], ((der[2] ?? 0) << 8) | (der[3] ?? 0)]).toEqual([0x30, 0x82, der.length - 4]);
    expect(await t.call('GetSigningCertificate', { UserPoolId })).toEqual({ Certificate });
    expect((await t.refusal('GetSigningCertificate', { UserPoolId: NO_POOL })).name).toBe('ResourceNotFoundException');
  });
});

describe('LambdaConfig', () => {
  it('refuses two functions for the token trigger', async () => {
    const LambdaConfig: LambdaConfigType = {
      PreTokenGeneration: OTHER_FUNCTION,
      PreTokenGenerationConfig: { LambdaVersion: 'V1_0', LambdaArn: FUNCTION },
    };
    expect((await createRefusal({ LambdaConfig })).name).toBe('InvalidParameterException');
  });
});

function text(Name: string): SchemaAttributeType {
  return { Name, AttributeDataType: 'String' };
}

function custom(Name: string, rest: SchemaAttributeType): SchemaAttributeType {
  return { Name, AttributeDataType: 'String', DeveloperOnlyAttribute: false, Mutable: true, Required: false, ...rest };
}
