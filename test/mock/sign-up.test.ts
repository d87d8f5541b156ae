// Stories of registering oneself: texts, codes, links and triggers that no rule states.
import { describe, expect, it } from 'vitest';
import { secretHash } from '../../src/crypto/secret-hash.ts';
import { accountStage, PASSWORD, pairs } from '../support/account.ts';

const EMAIL = pairs({ email: 'ada@example.com' });

describe('SignUp', () => {
  it('writes a six-digit code to the address and masks it in the answer', async () => {
    const { call, ClientId, messages } = await accountStage();
    const answer = await call('SignUp', { ClientId, Username: 'ada', Password: PASSWORD, UserAttributes: EMAIL });
    expect(answer).toEqual({
      UserConfirmed: false,
      UserSub: expect.stringMatching(/^[0-9a-f-]{36}$/),
      CodeDeliveryDetails: { Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
    });
    const [sent] = messages();
    expect(sent).toMatchObject({
      username: 'ada',
      medium: 'EMAIL',
      destination: 'ada@example.com',
      kind: 'SignUp',
      code: expect.stringMatching(/^\d{6}$/),
      subject: 'Your verification code',
      sentAt: '2026-01-01T12:00:00.000Z',
    });
    expect(sent?.text).toBe(`Your verification code is ${sent?.code}. `);
  });

  it.each([
    ['short', 'Pw0!', 'Password not long enough'],
    ['without capitals', 'passw0rd!', 'Password must have uppercase characters'],
    ['without small letters', 'PASSW0RD!', 'Password must have lowercase characters'],
    ['without digits', 'Password!', 'Password must have numeric characters'],
    ['without symbols', 'Passw0rdd', 'Password must have symbol characters'],
    ['that breaks several rules', 'pass', 'Password not long enough'],
  ])('refuses a password %s with the first rule that it breaks', async (_what, Password, reason) => {
    const { refusal, ClientId } = await accountStage();
    expect(await refusal('SignUp', { ClientId, Username: 'ada', Password })).toMatchObject({
      name: 'InvalidPasswordException',
      message: `Password did not conform with policy: ${reason}`,
    });
  });

  it('refuses a name that is taken, a flag that only administrators set and a missing password', async () => {
    const { call, refusal, ClientId } = await accountStage();
    await call('SignUp', { ClientId, Username: 'ada', Password: PASSWORD });
    expect(await refusal('SignUp', { ClientId, Username: 'ada', Password: PASSWORD })).toMatchObject({
      name: 'UsernameExistsException',
      message: 'User already exists',
    });
    const UserAttributes = pairs({ email: 'x@example.com', email_verified: 'true' });
    const flagged = { ClientId, Username: 'bob', Password: PASSWORD, UserAttributes };
    expect(await refusal('SignUp', flagged)).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'A client attempted to write unauthorized attribute',
    });
    expect(await refusal('SignUp', { ClientId, Username: 'bob' })).toMatchObject({ name: 'InvalidParameterException' });
  });

  it('demands required attributes, which a username that is an address provides', async () => {
    const Schema = [{ Name: 'email', Required: true }];
    const plain = await accountStage({ Schema });
    const { ClientId } = plain;
    expect(await plain.refusal('SignUp', { ClientId, Username: 'ada', Password: PASSWORD })).toMatchObject({
      message: expect.stringContaining('Attributes did not conform to the schema: email: The attribute is required'),
    });
    const byMail = await accountStage({ Schema, UsernameAttributes: ['email'] });
    const request = { ClientId: byMail.ClientId, Username: 'ada@example.com', Password: PASSWORD };
    const { UserSub } = await byMail.call('SignUp', request);
    expect(byMail.messages()[0]).toMatchObject({ username: UserSub, destination: 'ada@example.com' });
    expect(await byMail.refusal('SignUp', request)).toMatchObject({ name: 'UsernameExistsException' });
    await byMail.call('ConfirmSignUp', {
      ClientId: byMail.ClientId,
      Username: 'ada@example.com',
      ConfirmationCode: byMail.code(),
    });
    expect(await byMail.status('ada@example.com')).toBe('CONFIRMED');
  });

  it('checks the secret hash of a client with a secret', async () => {
    const { call, refusal, UserPoolId, ClientId } = await accountStage({}, { GenerateSecret: true });
    const request = { ClientId, Username: 'ada', Password: PASSWORD };
    expect(await refusal('SignUp', request)).toMatchObject({
      name: 'NotAuthorizedException',
      message: `Client ${ClientId} is configured with secret but SECRET_HASH was not received`,
    });
    const { UserPoolClient } = await call('DescribeUserPoolClient', { UserPoolId, ClientId });
    const clientSecret = UserPoolClient?.ClientSecret ?? '';
    const SecretHash = await secretHash({ clientSecret, username: 'ada', clientId: ClientId });
    await call('SignUp', { ...request, SecretHash });
  });

  it('needs no password in a pool with passwordless factors', async () => {
    const Policies = { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD' as const, 'EMAIL_OTP' as const] } };
    const { call, ClientId, status } = await accountStage({ Policies });
    const answer = await call('SignUp', { ClientId, Username: 'ada', UserAttributes: EMAIL });
    expect(answer.Session).toBeDefined();
    expect(await status('ada')).toBe('UNCONFIRMED');
  });

  it('leaves no user and no message behind when the message trigger refuses', async () => {
    const { call, refusal, mock, ClientId, UserPoolId, messages } = await accountStage();
    mock.triggers.set('customMessage', () => {
      throw new Error('no words');
    });
    const request = { ClientId, Username: 'ada', Password: PASSWORD, UserAttributes: EMAIL };
    expect(await refusal('SignUp', request)).toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'CustomMessage failed with error no words.',
    });
    expect(messages()).toEqual([]);
    expect(await refusal('AdminGetUser', { UserPoolId, Username: 'ada' })).toMatchObject({
      name: 'UserNotFoundException',
    });
    mock.triggers.set('customMessage', undefined);
    await call('SignUp', request);
  });

  it('lets the pre sign-up trigger see the request, verify an alias and take it from its owner', async () => {
    const { call, mock, member, values, ClientId } = await accountStage({ AliasAttributes: ['email'] });
    await member('first', { email: 'ada@example.com', email_verified: 'true' });
    mock.triggers.set('preSignUp', (event) => {
      event.response.autoConfirmUser = true;
      event.response.autoVerifyEmail = true;
    });
    const answer = await call('SignUp', {
      ClientId,
      Username: 'second',
      Password: PASSWORD,
      UserAttributes: EMAIL,
      ValidationData: pairs({ source: 'web' }),
      ClientMetadata: { campaign: 'spring' },
    });
    expect(answer.UserConfirmed).toBe(true);
    expect(answer.CodeDeliveryDetails).toBeUndefined();
    expect(mock.triggers.calls[0]?.event).toMatchObject({
      triggerSource: 'PreSignUp_SignUp',
      userName: 'second',
      callerContext: { clientId: ClientId },
      request: {
        userAttributes: { email: 'ada@example.com' },
        validationData: { source: 'web' },
        clientMetadata: { campaign: 'spring' },
      },
      response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
    });
    expect(await values('second')).toMatchObject({ email_verified: 'true' });
    expect(await values('first')).toMatchObject({ email_verified: 'false' });
  });

  it('refuses a trigger that verifies an address that is not there', async () => {
    const { refusal, mock, ClientId } = await accountStage();
    mock.triggers.set('preSignUp', (event) => {
      event.response.autoVerifyEmail = true;
    });
    expect(await refusal('SignUp', { ClientId, Username: 'ada', Password: PASSWORD })).toMatchObject({
      name: 'InvalidLambdaResponseException',
      message: 'Unrecognizable lambda output',
    });
  });

  it('sends a link that names client, user and code where the pool confirms by link', async () => {
    const VerificationMessageTemplate = {
      DefaultEmailOption: 'CONFIRM_WITH_LINK' as const,
      EmailMessageByLink: 'Please {##click here##}.',
      EmailSubjectByLink: 'Your link',
    };
    const { call, ClientId, messages, code } = await accountStage({ VerificationMessageTemplate });
    await call('SignUp', { ClientId, Username: 'ada', Password: PASSWORD, UserAttributes: EMAIL });
    const query = `client_id=${ClientId}&user_name=ada&confirmation_code=${code()}`;
    expect(messages()[0]).toMatchObject({
      subject: 'Your link',
      text: `Please <a href="http://cognito-idp.us-east-1.amazonaws.com/confirmUser?${query}">click here</a>.`,
    });
  });
});
