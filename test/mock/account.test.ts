// Stories of users who see and change themselves: texts, permissions, limits, messages and custom senders.
import { describe, expect, it } from 'vitest';
import { accountStage, pairs } from '../support/account.ts';

describe('GetUser', () => {
  it('shows what the client may read and nothing of factors that are not there', async () => {
    const { call, member } = await accountStage({}, { ReadAttributes: ['email'] });
    const AccessToken = await member('ada', { email: 'ada@example.com', nickname: 'Ada' });
    expect(await call('GetUser', { AccessToken })).toEqual({
      Username: 'ada',
      UserAttributes: [
        { Name: 'sub', Value: expect.any(String) },
        { Name: 'email', Value: 'ada@example.com' },
      ],
    });
  });
});

describe('UpdateUserAttributes', () => {
  it.each([
    ['sub', { sub: 'x' }, 'InvalidParameterException', 'Cannot modify the non-mutable attribute sub'],
    [
      'an unknown attribute',
      { nope: 'x' },
      'InvalidParameterException',
      'user.nope: Attribute does not exist in the schema.\n',
    ],
    [
      'a name that JavaScript objects treat as special',
      { ['__proto__']: 'x' },
      'InvalidParameterException',
      'user.__proto__: Attribute does not exist in the schema.\n',
    ],
    ['a bad address', { email: 'x' }, 'InvalidParameterException', 'Invalid email address format.'],
    [
      'a flag',
      { email_verified: 'true' },
      'NotAuthorizedException',
      'A client attempted to write unauthorized attribute',
    ],
  ])('refuses %s and changes nothing', async (_what, values, name, message) => {
    const stage = await accountStage();
    const AccessToken = await stage.member('ada');
    const before = await stage.values('ada');
    const UserAttributes = pairs({ nickname: 'Ada', ...values });
    expect(await stage.refusal('UpdateUserAttributes', { AccessToken, UserAttributes })).toMatchObject({
      name,
      message,
    });
    expect(await stage.values('ada')).toEqual(before);
  });

  it('is bound by the write attributes of the client', async () => {
    const { call, refusal, member } = await accountStage({}, { WriteAttributes: ['nickname'] });
    const AccessToken = await member('ada');
    await call('UpdateUserAttributes', { AccessToken, UserAttributes: pairs({ nickname: 'Ada' }) });
    expect(
      await refusal('UpdateUserAttributes', { AccessToken, UserAttributes: pairs({ name: 'Ada' }) }),
    ).toMatchObject({
      name: 'NotAuthorizedException',
    });
  });

  it('refuses an address that signs someone else in', async () => {
    const { refusal, member } = await accountStage({ UsernameAttributes: ['email'] });
    const AccessToken = await member('ada@example.com', {});
    await member('bob@example.com', {});
    const UserAttributes = pairs({ email: 'bob@example.com' });
    expect(await refusal('UpdateUserAttributes', { AccessToken, UserAttributes })).toMatchObject({
      name: 'AliasExistsException',
      message: 'An account with the given email already exists.',
    });
  });

  it('removes what gets an empty value, and the flag with the address', async () => {
    const { call, member, values } = await accountStage();
    const AccessToken = await member('ada');
    await call('UpdateUserAttributes', { AccessToken, UserAttributes: pairs({ email: '' }) });
    expect(Object.keys(await values('ada'))).toEqual(['sub']);
  });

  it('answers an empty list when no code is due', async () => {
    const { call, member } = await accountStage();
    const AccessToken = await member('ada');
    const answer = await call('UpdateUserAttributes', { AccessToken, UserAttributes: pairs({ nickname: 'Ada' }) });
    expect(answer).toEqual({ CodeDeliveryDetailsList: [] });
  });
});

describe('DeleteUserAttributes', () => {
  it('refuses required attributes and removes others', async () => {
    const stage = await accountStage({ Schema: [{ Name: 'name', Required: true }] });
    const AccessToken = await stage.member('ada', { name: 'Ada', nickname: 'A' });
    expect(
      await stage.refusal('DeleteUserAttributes', { AccessToken, UserAttributeNames: ['name', 'nickname'] }),
    ).toMatchObject({
      name: 'InvalidParameterException',
      message: 'Invalid user attributes: name: Required attribute cannot be deleted.',
    });
    await stage.call('DeleteUserAttributes', { AccessToken, UserAttributeNames: ['nickname'] });
    expect(Object.keys(await stage.values('ada')).sort()).toEqual(['name', 'sub']);
  });
});

describe('GetUserAttributeVerificationCode and VerifyUserAttribute', () => {
  it('work again for a verified address, but a code works once', async () => {
    const { call, refusal, member, code } = await accountStage();
    const AccessToken = await member('ada');
    for (let round = 0; round < 2; round += 1) {
      await call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' });
      await call('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code: code() });
    }
    expect(await refusal('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code: code() })).toMatchObject({
      name: 'ExpiredCodeException',
      message: 'Invalid code provided, please request a code again.',
    });
  });

  it('refuse other attributes, and the sixth request of an hour', async () => {
    const { call, refusal, member } = await accountStage();
    const AccessToken = await member('ada');
    const nickname = { AccessToken, AttributeName: 'nickname' };
    for (const refused of [
      await refusal('GetUserAttributeVerificationCode', nickname),
      await refusal('VerifyUserAttribute', { ...nickname, Code: '1' }),
    ]) {
      expect(refused).toMatchObject({
        name: 'InvalidParameterException',
        message: 'Invalid attribute name. Only phone_number and email can be verified.',
      });
    }
    const email = { AccessToken, AttributeName: 'email' };
    for (let time = 0; time < 5; time += 1) await call('GetUserAttributeVerificationCode', email);
    expect(await refusal('GetUserAttributeVerificationCode', email)).toMatchObject({ name: 'LimitExceededException' });
  });

  it('leave an alias to the user who had it verified first', async () => {
    const { call, refusal, member, code } = await accountStage({ AliasAttributes: ['email'] });
    const AccessToken = await member('ada', { email: 'shared@example.com' });
    await member('bob', { email: 'shared@example.com', email_verified: 'true' });
    await call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' });
    const answer = { AccessToken, AttributeName: 'email', Code: code() };
    expect(await refusal('VerifyUserAttribute', answer)).toMatchObject({ name: 'AliasExistsException' });
  });

  it('send a waiting value its code again', async () => {
    const UserAttributeUpdateSettings = { AttributesRequireVerificationBeforeUpdate: ['email' as const] };
    const { call, member, messages, code, values } = await accountStage({ UserAttributeUpdateSettings });
    const AccessToken = await member('ada');
    await call('UpdateUserAttributes', { AccessToken, UserAttributes: pairs({ email: 'next@example.com' }) });
    await call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' });
    expect(messages().map(({ kind, destination }) => [kind, destination])).toEqual([
      ['UpdateUserAttribute', 'next@example.com'],
      ['VerifyUserAttribute', 'next@example.com'],
    ]);
    await call('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code: code() });
    expect(await values('ada')).toMatchObject({ email: 'next@example.com', email_verified: 'true' });
  });
});

describe('Messages', () => {
  it('have the words of the pool, and those of the trigger before them', async () => {
    const VerificationMessageTemplate = { EmailMessage: 'Pool: {####}', EmailSubject: 'From the pool' };
    const { call, mock, member, messages } = await accountStage({ VerificationMessageTemplate });
    const AccessToken = await member('ada');
    const send = () => call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' });
    await send();
    mock.triggers.set('customMessage', (event) => {
      event.response.emailMessage = `Trigger: ${event.request.codeParameter}`;
    });
    await send();
    const [plain, custom] = messages();
    expect(plain).toMatchObject({ subject: 'From the pool', text: `Pool: ${plain?.code}` });
    expect(custom).toMatchObject({ subject: 'From the pool', text: `Trigger: ${custom?.code}` });
  });

  it('reach a custom sender with the code', async () => {
    const { call, mock, member, code, ClientId } = await accountStage();
    const AccessToken = await member('ada');
    mock.triggers.set('customEmailSender', () => undefined);
    mock.triggers.set('customSmsSender', () => undefined);
    const ClientMetadata = { locale: 'en' };
    await call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email', ClientMetadata });
    expect(mock.triggers.calls).toMatchObject([
      {
        trigger: 'customEmailSender',
        event: {
          triggerSource: 'CustomEmailSender_VerifyUserAttribute',
          callerContext: { clientId: ClientId },
          request: {
            type: 'customEmailSenderRequestV1',
            code: code(),
            userAttributes: { email: 'ada@example.com' },
            clientMetadata: ClientMetadata,
          },
        },
      },
    ]);
  });

  it('mask phone numbers but for their last four digits', async () => {
    const { call, member, messages } = await accountStage();
    const AccessToken = await member('ada', { phone_number: '+12065550100' });
    const answer = await call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'phone_number' });
    expect(answer.CodeDeliveryDetails).toEqual({
      Destination: '+*******0100',
      DeliveryMedium: 'SMS',
      AttributeName: 'phone_number',
    });
    expect(messages()[0]).toMatchObject({ medium: 'SMS', destination: '+12065550100' });
    expect(messages()[0]).not.toHaveProperty('subject');
  });
});

describe('SetUserSettings', () => {
  it('turns text-message MFA on and off again', async () => {
    const { call, refusal, member } = await accountStage();
    const AccessToken = await member('ada', { phone_number: '+12065550100' });
    const MFAOptions = [{ DeliveryMedium: 'SMS' as const, AttributeName: 'phone_number' }];
    await call('SetUserSettings', { AccessToken, MFAOptions });
    expect(await call('GetUser', { AccessToken })).toMatchObject({ MFAOptions, UserMFASettingList: ['SMS_MFA'] });
    const byMail = [{ DeliveryMedium: 'EMAIL' as const, AttributeName: 'email' }];
    expect(await refusal('SetUserSettings', { AccessToken, MFAOptions: byMail })).toMatchObject({
      name: 'InvalidParameterException',
    });
    await call('SetUserSettings', { AccessToken, MFAOptions: [] });
    expect(await call('GetUser', { AccessToken })).not.toHaveProperty('MFAOptions');
  });
});

describe('DeleteUser', () => {
  it('answers an empty body and frees the name', async () => {
    const { call, raw, member, UserPoolId } = await accountStage();
    const AccessToken = await member('ada');
    const answer = await raw('AWSCognitoIdentityProviderService.DeleteUser', JSON.stringify({ AccessToken }));
    expect([answer.status, answer.body]).toEqual([200, '']);
    await call('AdminCreateUser', { UserPoolId, Username: 'ada', MessageAction: 'SUPPRESS' });
  });

  it.each(['x', 'a.b.c'])('refuses the token %s', async (AccessToken) => {
    const { refusal } = await accountStage();
    expect(await refusal('DeleteUser', { AccessToken })).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid Access Token',
    });
  });
});
