// Stories of AdminCreateUser: texts, defaults and edges that no rule states.
import { describe, expect, it } from 'vitest';
import { aPool, pair } from '../support/user-stories.ts';

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
