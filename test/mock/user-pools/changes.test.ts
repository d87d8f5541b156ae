// Stories of pools that exist: describing, updating, extending, listing and deleting them.
import { describe, expect, it } from 'vitest';
import { createTestMock } from '../../support/mock.ts';
import { createPool, describePool, FUNCTION, invalid, NO_POOL, SMS, text } from '../../support/pools.ts';

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
    expect(seen).toEqual(made.sort());
  });

  it('loses none where the last shown and the next one go between two pages', async () => {
    const t = createTestMock();
    for (let i = 0; i < 6; i++) await createPool(t, { PoolName: `p${i}` });
    const all = ((await t.call('ListUserPools', { MaxResults: 60 })).UserPools ?? []).map(({ Id = '' }) => Id);
    const { NextToken } = await t.call('ListUserPools', { MaxResults: 3 });
    for (const at of [0, 2, 3]) await t.call('DeleteUserPool', { UserPoolId: all[at] ?? '' });
    const rest = await t.call('ListUserPools', { MaxResults: 3, NextToken });
    expect(rest.UserPools?.map(({ Id }) => Id)).toEqual(all.slice(4));
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
