// Stories of users as administrators see them: texts, defaults and edges that no rule states.
import { describe, expect, it } from 'vitest';
import type { CreateUserPoolRequest } from '../../src/generated/types.ts';
import { createTestMock, type TestMock } from '../support/mock.ts';

async function aPool(settings: Partial<CreateUserPoolRequest> = {}): Promise<TestMock & { UserPoolId: string }> {
  const test = createTestMock();
  const { UserPool } = await test.call('CreateUserPool', { PoolName: 'stories', ...settings });
  return { ...test, UserPoolId: UserPool?.Id ?? '' };
}

const pair = (Name: string, Value: string) => ({ Name, Value });

describe('AdminCreateUser', () => {
  it('answers the user with sub first, equal dates and a temporary password to change', async () => {
    const { call, UserPoolId } = await aPool();
    const { User } = await call('AdminCreateUser', {
      UserPoolId,
      Username: 'ada',
      UserAttributes: [pair('name', 'Ada')],
    });
    expect(User).toEqual({
      Username: 'ada',
      Attributes: [pair('sub', expect.stringMatching(/^[0-9a-f-]{36}$/)), pair('name', 'Ada')],
      UserCreateDate: 1767268800,
      UserLastModifiedDate: 1767268800,
      Enabled: true,
      UserStatus: 'FORCE_CHANGE_PASSWORD',
    });
  });

  it('makes sub the Username and copies the address where addresses are usernames', async () => {
    const { call, refusal, UserPoolId } = await aPool({ UsernameAttributes: ['email'] });
    const { User } = await call('AdminCreateUser', { UserPoolId, Username: 'ada@example.com' });
    expect(User?.Attributes).toEqual([pair('sub', User?.Username ?? ''), pair('email', 'ada@example.com')]);
    const read = await call('AdminGetUser', { UserPoolId, Username: 'ada@example.com' });
    expect(read.Username).toBe(User?.Username);
    expect(await refusal('AdminCreateUser', { UserPoolId, Username: 'ada@example.com' })).toMatchObject({
      name: 'UsernameExistsException',
      message: 'An account with the given email already exists.',
    });
    expect(await refusal('AdminCreateUser', { UserPoolId, Username: 'ada' })).toMatchObject({
      message: 'Username should be an email.',
    });
  });

  it('refuses a username that looks like an alias', async () => {
    const { refusal, UserPoolId } = await aPool({ AliasAttributes: ['email', 'phone_number'] });
    expect(await refusal('AdminCreateUser', { UserPoolId, Username: 'ada@example.com' })).toMatchObject({
      name: 'InvalidParameterException',
      message: 'Username cannot be of email format, since user pool is configured for email alias.',
    });
    expect(await refusal('AdminCreateUser', { UserPoolId, Username: '+15550100' })).toMatchObject({
      message: 'Username cannot be of phone number format, since user pool is configured for phone number alias.',
    });
  });

  it.each([
    [
      'an unknown attribute',
      pair('custom:no', 'x'),
      'Attributes did not conform to the schema: Type for attribute {custom:no} could not be determined',
    ],
    ['a malformed address', pair('email', 'nobody'), 'Invalid email address format.'],
    ['a malformed number', pair('phone_number', '5550100'), 'Invalid phone number format.'],
    ['sub', pair('sub', 'x'), 'Cannot modify the non-mutable attribute sub'],
    ['a flag without its address', pair('email_verified', 'true'), 'Email is required to verify/un-verify an email'],
    [
      'a birthdate of another length',
      pair('birthdate', '1815'),
      'Attributes did not conform to the schema: birthdate: String must be no shorter than 10 characters.\n',
    ],
    [
      'a flag that is none',
      pair('phone_number_verified', 'maybe'),
      'Attributes did not conform to the schema: phone_number_verified: Attribute value must be true or false.\n',
    ],
  ])('refuses %s and creates nobody', async (_what, attribute, message) => {
    const { call, refusal, UserPoolId } = await aPool();
    expect(
      await refusal('AdminCreateUser', { UserPoolId, Username: 'ada', UserAttributes: [attribute] }),
    ).toMatchObject({
      name: 'InvalidParameterException',
      message,
    });
    expect((await call('ListUsers', { UserPoolId })).Users).toEqual([]);
  });

  it('refuses an attribute without a value in the words of the service', async () => {
    const { refusal, UserPoolId } = await aPool();
    expect(
      await refusal('AdminCreateUser', { UserPoolId, Username: 'ada', UserAttributes: [{ Name: 'name' }] }),
    ).toMatchObject({
      message: 'Attribute value for name must not be null',
    });
  });

  it('names the taken username in other words than sign-up does', async () => {
    const { call, refusal, UserPoolId } = await aPool();
    await call('AdminCreateUser', { UserPoolId, Username: 'ada' });
    expect(await refusal('AdminCreateUser', { UserPoolId, Username: 'ada' })).toMatchObject({
      name: 'UsernameExistsException',
      message: 'User account already exists',
    });
    await call('AdminCreateUser', { UserPoolId, Username: 'ADA' });
  });

  it('finds the namesake in any case where the pool ignores case', async () => {
    const { call, refusal, UserPoolId } = await aPool({ UsernameConfiguration: { CaseSensitive: false } });
    await call('AdminCreateUser', { UserPoolId, Username: 'Ada' });
    expect((await refusal('AdminCreateUser', { UserPoolId, Username: 'aDA' })).name).toBe('UsernameExistsException');
    expect((await call('AdminGetUser', { UserPoolId, Username: 'ADA' })).Username).toBe('Ada');
  });

  it('confirms a user without password where sign-in can do without', async () => {
    const { call, mock, UserPoolId } = await aPool({
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
    });
    const { User } = await call('AdminCreateUser', {
      UserPoolId,
      Username: 'ada',
      UserAttributes: [pair('email', 'ada@example.com')],
      DesiredDeliveryMediums: ['EMAIL'],
    });
    expect(User?.UserStatus).toBe('CONFIRMED');
    expect(mock.world.pools.get(UserPoolId)?.messages).toEqual([]);
    const { User: other } = await call('AdminCreateUser', {
      UserPoolId,
      Username: 'bob',
      TemporaryPassword: 'Corr3ct-horse!',
    });
    expect(other?.UserStatus).toBe('FORCE_CHANGE_PASSWORD');
  });

  it('creates nobody and sends nothing when the pre sign-up trigger refuses', async () => {
    const { call, refusal, mock, UserPoolId } = await aPool();
    mock.triggers.set('preSignUp', () => {
      throw new Error('not you');
    });
    expect(await refusal('AdminCreateUser', { UserPoolId, Username: 'ada' })).toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PreSignUp failed with error not you.',
    });
    expect((await call('ListUsers', { UserPoolId })).Users).toEqual([]);
  });

  it('lets the pre sign-up trigger verify an address, which moves the alias', async () => {
    const { call, mock, UserPoolId } = await aPool({ AliasAttributes: ['email'] });
    const UserAttributes = [pair('email', 'ada@example.com')];
    const first = [...UserAttributes, pair('email_verified', 'true')];
    await call('AdminCreateUser', { UserPoolId, Username: 'ada', UserAttributes: first });
    mock.triggers.set('preSignUp', (event) => {
      event.response.autoVerifyEmail = true;
    });
    await call('AdminCreateUser', { UserPoolId, Username: 'bob', UserAttributes });
    expect((await call('AdminGetUser', { UserPoolId, Username: 'ada@example.com' })).Username).toBe('bob');
    expect((await call('AdminGetUser', { UserPoolId, Username: 'ada' })).UserAttributes).toContainEqual(
      pair('email_verified', 'false'),
    );
  });
});

describe('AdminCreateUser with RESEND', () => {
  it('refuses a user who has finished the first sign-in', async () => {
    const { call, refusal, UserPoolId } = await aPool();
    await call('AdminCreateUser', { UserPoolId, Username: 'ada' });
    await call('AdminSetUserPassword', { UserPoolId, Username: 'ada', Password: 'Corr3ct-horse!', Permanent: true });
    expect(await refusal('AdminCreateUser', { UserPoolId, Username: 'ada', MessageAction: 'RESEND' })).toMatchObject({
      name: 'UnsupportedUserStateException',
      message: 'Resend not possible. ada status is not FORCE_CHANGE_PASSWORD',
    });
  });

  it('takes a new temporary password, within the policy', async () => {
    const { call, refusal, UserPoolId } = await aPool();
    await call('AdminCreateUser', { UserPoolId, Username: 'ada' });
    const again = { UserPoolId, Username: 'ada', MessageAction: 'RESEND' } as const;
    expect(await refusal('AdminCreateUser', { ...again, TemporaryPassword: 'short' })).toMatchObject({
      name: 'InvalidPasswordException',
      message: 'Password did not conform with policy: Password not long enough',
    });
    expect((await call('AdminCreateUser', { ...again, TemporaryPassword: 'Corr3ct-horse!' })).User?.Username).toBe(
      'ada',
    );
  });
});

describe('AdminUpdateUserAttributes', () => {
  it('counts a new address as unverified unless told otherwise', async () => {
    const { call, UserPoolId } = await aPool();
    const Username = 'ada';
    await call('AdminCreateUser', {
      UserPoolId,
      Username,
      UserAttributes: [pair('email', 'a@example.com'), pair('email_verified', 'True')],
    });
    const read = async () => (await call('AdminGetUser', { UserPoolId, Username })).UserAttributes?.slice(1);
    expect(await read()).toEqual([pair('email', 'a@example.com'), pair('email_verified', 'true')]);
    await call('AdminUpdateUserAttributes', { UserPoolId, Username, UserAttributes: [pair('email', 'a@example.com')] });
    expect(await read()).toContainEqual(pair('email_verified', 'true'));
    await call('AdminUpdateUserAttributes', { UserPoolId, Username, UserAttributes: [pair('email', 'b@example.com')] });
    expect(await read()).toEqual([pair('email', 'b@example.com'), pair('email_verified', 'false')]);
    await call('AdminUpdateUserAttributes', { UserPoolId, Username, UserAttributes: [pair('email_verified', 'true')] });
    expect(await read()).toContainEqual(pair('email_verified', 'true'));
    await call('AdminUpdateUserAttributes', { UserPoolId, Username, UserAttributes: [pair('email', '')] });
    expect(await read()).toEqual([]);
  });

  it('moves the sign-in name of a pool whose usernames are addresses', async () => {
    const { call, refusal, UserPoolId } = await aPool({ UsernameAttributes: ['email'] });
    const { User } = await call('AdminCreateUser', { UserPoolId, Username: 'a@example.com' });
    await call('AdminCreateUser', { UserPoolId, Username: 'c@example.com' });
    const change = (email: string) => ({
      UserPoolId,
      Username: User?.Username ?? '',
      UserAttributes: [pair('email', email)],
    });
    await call('AdminUpdateUserAttributes', change('b@example.com'));
    expect((await call('AdminGetUser', { UserPoolId, Username: 'b@example.com' })).Username).toBe(User?.Username);
    expect(await refusal('AdminGetUser', { UserPoolId, Username: 'a@example.com' })).toMatchObject({
      name: 'UserNotFoundException',
      message: 'User does not exist.',
    });
    expect(await refusal('AdminUpdateUserAttributes', change('c@example.com'))).toMatchObject({
      name: 'AliasExistsException',
      message: 'An account with the given email already exists.',
    });
  });

  it.each([
    ['sub', pair('sub', 'x'), 'Cannot modify the non-mutable attribute sub'],
    ['an unknown attribute', pair('username', 'x'), 'user.username: Attribute does not exist in the schema.\n'],
    ['an immutable attribute', pair('custom:fixed', 'x'), 'user.custom:fixed: Attribute cannot be updated.\n'],
    [
      'the end of a required attribute',
      pair('given_name', ''),
      'user.given_name: Required attribute cannot be deleted.\n',
    ],
    ['a number out of bounds', pair('custom:level', '11'), 'user.custom:level: Number must be no greater than 10.\n'],
    ['a number that is none', pair('custom:level', 'ten'), 'user.custom:level: Attribute value must be a number.\n'],
    [
      'a date that is none',
      pair('custom:since', 'soon'),
      'user.custom:since: Attribute value must be a date and time.\n',
    ],
    [
      'a text that is too long',
      pair('custom:tier', 'platinum'),
      'user.custom:tier: String must be no longer than 6 characters.\n',
    ],
  ])('refuses %s and changes nothing', async (_what, attribute, message) => {
    const { call, refusal, UserPoolId } = await aPool({
      Schema: [
        { Name: 'given_name', Required: true },
        { Name: 'fixed', AttributeDataType: 'String', Mutable: false },
        { Name: 'level', AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '1', MaxValue: '10' } },
        { Name: 'since', AttributeDataType: 'DateTime' },
        { Name: 'tier', AttributeDataType: 'String', StringAttributeConstraints: { MaxLength: '6' } },
      ],
    });
    const Username = 'ada';
    await call('AdminCreateUser', {
      UserPoolId,
      Username,
      UserAttributes: [pair('given_name', 'Ada'), pair('custom:fixed', 'y')],
    });
    const before = await call('AdminGetUser', { UserPoolId, Username });
    const UserAttributes = [pair('nickname', 'a'), attribute];
    expect(await refusal('AdminUpdateUserAttributes', { UserPoolId, Username, UserAttributes })).toMatchObject({
      name: 'InvalidParameterException',
      message,
    });
    expect(await call('AdminGetUser', { UserPoolId, Username })).toEqual(before);
  });

  it('keeps the old address and sends a code where the pool verifies first, and forgets it when the address goes', async () => {
    const { call, mock, UserPoolId } = await aPool({
      AutoVerifiedAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    });
    const Username = 'ada';
    await call('AdminCreateUser', {
      UserPoolId,
      Username,
      MessageAction: 'SUPPRESS',
      UserAttributes: [pair('email', 'old@example.com'), pair('email_verified', 'true')],
    });
    await call('AdminUpdateUserAttributes', {
      UserPoolId,
      Username,
      UserAttributes: [pair('email', 'new@example.com')],
    });
    const pool = mock.world.pools.get(UserPoolId);
    expect(pool?.messages.map(({ destination, kind }) => [destination, kind])).toEqual([
      ['new@example.com', 'UpdateUserAttribute'],
    ]);
    expect((await call('AdminGetUser', { UserPoolId, Username })).UserAttributes?.slice(1)).toEqual([
      pair('email', 'old@example.com'),
      pair('email_verified', 'true'),
    ]);
    await call('AdminDeleteUserAttributes', { UserPoolId, Username, UserAttributeNames: ['email'] });
    expect(pool?.users.get(Username)).toMatchObject({ pending: {}, codes: [], attributes: {} });
  });
});

describe('AdminDeleteUserAttributes', () => {
  it.each([
    ['nickname2', 'Invalid user attributes: user.nickname2: Attribute does not exist in the schema.\n'],
    ['given_name', 'Invalid user attributes: given_name: Required attribute cannot be deleted.'],
    ['sub', 'Cannot modify the non-mutable attribute sub'],
  ])('refuses %s', async (name, message) => {
    const { call, refusal, UserPoolId } = await aPool({ Schema: [{ Name: 'given_name', Required: true }] });
    await call('AdminCreateUser', { UserPoolId, Username: 'ada' });
    expect(
      await refusal('AdminDeleteUserAttributes', { UserPoolId, Username: 'ada', UserAttributeNames: [name] }),
    ).toMatchObject({
      name: 'InvalidParameterException',
      message,
    });
  });
});

describe('AdminDeleteUser', () => {
  it('answers an empty body, and the name can be used again', async () => {
    const { call, refusal, UserPoolId } = await aPool();
    const { User } = await call('AdminCreateUser', { UserPoolId, Username: 'ada' });
    expect(await call('AdminDeleteUser', { UserPoolId, Username: User?.Attributes?.[0]?.Value ?? '' })).toBeUndefined();
    expect((await refusal('AdminDeleteUser', { UserPoolId, Username: 'ada' })).name).toBe('UserNotFoundException');
    const again = await call('AdminCreateUser', { UserPoolId, Username: 'ada' });
    expect(again.User?.Attributes).not.toEqual(User?.Attributes);
  });
});

describe('AdminSetUserSettings', () => {
  const option = { DeliveryMedium: 'SMS', AttributeName: 'phone_number' } as const;

  it('turns text-message MFA on and off', async () => {
    const { call, UserPoolId } = await aPool();
    const Username = 'ada';
    await call('AdminCreateUser', { UserPoolId, Username, UserAttributes: [pair('phone_number', '+15550100')] });
    await call('AdminSetUserSettings', { UserPoolId, Username, MFAOptions: [option] });
    expect(await call('AdminGetUser', { UserPoolId, Username })).toMatchObject({
      MFAOptions: [option],
      UserMFASettingList: ['SMS_MFA'],
    });
    expect((await call('ListUsers', { UserPoolId })).Users?.[0]?.MFAOptions).toEqual([option]);
    await call('AdminSetUserSettings', { UserPoolId, Username, MFAOptions: [] });
    const after = await call('AdminGetUser', { UserPoolId, Username });
    expect([after.MFAOptions, after.UserMFASettingList]).toEqual([undefined, undefined]);
  });

  it('needs a phone number', async () => {
    const { call, refusal, UserPoolId } = await aPool();
    await call('AdminCreateUser', { UserPoolId, Username: 'ada' });
    expect(await refusal('AdminSetUserSettings', { UserPoolId, Username: 'ada', MFAOptions: [option] })).toMatchObject({
      name: 'InvalidParameterException',
      message: 'User does not have delivery config set to turn on SMS_MFA',
    });
  });
});
