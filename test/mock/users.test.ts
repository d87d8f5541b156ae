// Stories of users as administrators change, disable and delete them: texts, defaults and edges that no rule states.
import { describe, expect, it } from 'vitest';
import { aPool, pair } from '../support/user-stories.ts';

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

  it('refuses a flag of an address that the user does not have', async () => {
    const { call, refusal, UserPoolId } = await aPool();
    await call('AdminCreateUser', { UserPoolId, Username: 'ada', UserAttributes: [pair('email', 'a@example.com')] });
    const set = (Name: string) => ({ UserPoolId, Username: 'ada', UserAttributes: [pair(Name, 'true')] });
    await call('AdminUpdateUserAttributes', set('email_verified'));
    expect(await refusal('AdminUpdateUserAttributes', set('phone_number_verified'))).toMatchObject({
      name: 'InvalidParameterException',
      message: 'Phone Number is required to verify/un-verify a phone number',
    });
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

describe('AdminDisableUser', () => {
  it('ends the sign-ins of the user for good', async () => {
    const { call, refusal, UserPoolId } = await aPool();
    const Password = 'Corr3ct-horse!';
    await call('AdminCreateUser', { UserPoolId, Username: 'ada' });
    await call('AdminSetUserPassword', { UserPoolId, Username: 'ada', Password, Permanent: true });
    const { UserPoolClient } = await call('CreateUserPoolClient', {
      UserPoolId,
      ClientName: 'c',
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    });
    const ClientId = UserPoolClient?.ClientId ?? '';
    const AuthParameters = { USERNAME: 'ada', PASSWORD: Password };
    const signedIn = await call('InitiateAuth', { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
    const { AccessToken = '', RefreshToken = '' } = signedIn.AuthenticationResult ?? {};
    await call('GetUser', { AccessToken });
    await call('AdminDisableUser', { UserPoolId, Username: 'ada' });
    await call('AdminEnableUser', { UserPoolId, Username: 'ada' });
    expect((await refusal('GetUser', { AccessToken })).name).toBe('NotAuthorizedException');
    const refresh = {
      ClientId,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: RefreshToken },
    } as const;
    expect((await refusal('InitiateAuth', refresh)).name).toBe('NotAuthorizedException');
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
