// Stories of the password flows: the order of checks, texts, locks, masked users, secrets and migration.
import { describe, expect, it } from 'vitest';
import { srpHelper } from '../crypto/independent.ts';
import { createStage, PASSWORD, startSrp, tokensOf } from '../support/sign-in.ts';

const INCORRECT = { status: 400, name: 'NotAuthorizedException', message: 'Incorrect username or password.' };

describe('InitiateAuth with USER_PASSWORD_AUTH', () => {
  it('answers tokens beside empty challenge parameters and nothing else', async () => {
    const stage = await createStage();
    await stage.user('ada');
    const answer = await stage.enter('ada');
    expect(Object.keys(answer).sort()).toEqual(['AuthenticationResult', 'ChallengeParameters']);
    expect(answer.ChallengeParameters).toEqual({});
    expect(answer.AuthenticationResult).toEqual({
      AccessToken: expect.stringMatching(/^eyJraWQi/),
      IdToken: expect.stringMatching(/^eyJraWQi/),
      RefreshToken: expect.stringMatching(/^eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ\./),
      ExpiresIn: 3600,
      TokenType: 'Bearer',
    });
  });

  it('judges client, flow, parameters and secret before it looks at the user', async () => {
    const { call, initiateRefused, refusal, UserPoolId } = await createStage();
    const unknown = await refusal('InitiateAuth', { ClientId: 'nope1', AuthFlow: 'USER_PASSWORD_AUTH' });
    expect(unknown).toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'User pool client nope1 does not exist.',
    });
    expect(await initiateRefused('USER_PASSWORD_AUTH', { PASSWORD })).toMatchObject({
      message: 'Missing required parameter USERNAME',
    });
    expect(await initiateRefused('USER_PASSWORD_AUTH', { USERNAME: 'nobody' })).toMatchObject({
      name: 'InvalidParameterException',
      message: 'Missing required parameter PASSWORD',
    });
    const { UserPoolClient } = await call('CreateUserPoolClient', {
      UserPoolId,
      ClientName: 'c',
      GenerateSecret: true,
    });
    const ClientId = UserPoolClient?.ClientId ?? '';
    const params = { USERNAME: 'nobody', PASSWORD, SRP_A: 'abc' };
    const ask = (AuthFlow: 'USER_PASSWORD_AUTH' | 'USER_SRP_AUTH', more = {}) =>
      refusal('InitiateAuth', { ClientId, AuthFlow, AuthParameters: { ...params, ...more } });
    expect((await ask('USER_PASSWORD_AUTH')).message).toBe('USER_PASSWORD_AUTH flow not enabled for this client');
    expect((await ask('USER_SRP_AUTH')).message).toBe(
      `Client ${ClientId} is configured with secret but SECRET_HASH was not received`,
    );
    expect(await ask('USER_SRP_AUTH', { SECRET_HASH: 'AAAA' })).toMatchObject({
      name: 'NotAuthorizedException',
      message: `Unable to verify secret hash for client ${ClientId}`,
    });
  });

  it('takes the hash of every active secret, over the name as it was typed', async () => {
    const stage = await createStage({ client: { GenerateSecret: true }, pool: { AliasAttributes: ['email'] } });
    const { call, ClientId, UserPoolId } = stage;
    await stage.user('ada', { email: 'ada@example.com', email_verified: 'true' });
    const added = await call('AddUserPoolClientSecret', { UserPoolId, ClientId });
    const secrets = [stage.secret, added.ClientSecretDescriptor?.ClientSecretValue];
    for (const secret of secrets) {
      for (const name of ['ada', 'ada@example.com']) {
        const SECRET_HASH = srpHelper.createSecretHash(name, ClientId, secret ?? '');
        expect(tokensOf(await stage.enter(name, PASSWORD, { SECRET_HASH })).TokenType).toBe('Bearer');
      }
    }
    const SECRET_HASH = srpHelper.createSecretHash('ada', ClientId, stage.secret ?? '');
    const params = { USERNAME: 'ada@example.com', PASSWORD, SECRET_HASH };
    expect((await stage.initiateRefused('USER_PASSWORD_AUTH', params)).name).toBe('NotAuthorizedException');
  });

  it('refuses a hash for a client without a secret', async () => {
    const stage = await createStage();
    const params = { USERNAME: 'ada', PASSWORD, SECRET_HASH: 'AAAA' };
    expect(await stage.initiateRefused('USER_PASSWORD_AUTH', params)).toMatchObject({
      name: 'InvalidParameterException',
      message: `App client ${stage.ClientId} is not configured for secret but secret hash was received`,
    });
  });

  it('tells of the state of the user before the password is judged', async () => {
    const stage = await createStage();
    const { call, UserPoolId, ClientId } = stage;
    await call('SignUp', { ClientId, Username: 'new', Password: PASSWORD });
    const wrong = (USERNAME: string) => stage.initiateRefused('USER_PASSWORD_AUTH', { USERNAME, PASSWORD: 'wrong' });
    expect(await wrong('new')).toMatchObject({ name: 'UserNotConfirmedException', message: 'User is not confirmed.' });
    await stage.user('off', { email: 'off@example.com', email_verified: 'true' });
    await call('AdminResetUserPassword', { UserPoolId, Username: 'off' });
    expect(await wrong('off')).toMatchObject({
      name: 'PasswordResetRequiredException',
      message: 'Password reset required for the user',
    });
    await call('AdminDisableUser', { UserPoolId, Username: 'off' });
    expect(await wrong('off')).toMatchObject({ name: 'NotAuthorizedException', message: 'User is disabled.' });
  });

  it('names an unknown user, unless the client hides users', async () => {
    const open = await createStage();
    await open.user('ada');
    const params = { USERNAME: 'nobody', PASSWORD };
    expect(await open.initiateRefused('USER_PASSWORD_AUTH', params)).toMatchObject({
      name: 'UserNotFoundException',
      message: 'User does not exist.',
    });
    const hiding = await createStage({ client: { PreventUserExistenceErrors: 'ENABLED' } });
    expect(await hiding.initiateRefused('USER_PASSWORD_AUTH', params)).toEqual(INCORRECT);
  });

  it('does not take the sub of a user whose name it is not', async () => {
    const stage = await createStage();
    await stage.user('ada');
    const { UserAttributes } = await stage.call('AdminGetUser', { UserPoolId: stage.UserPoolId, Username: 'ada' });
    const sub = UserAttributes?.find(({ Name }) => Name === 'sub')?.Value ?? '';
    const refused = await stage.initiateRefused('USER_PASSWORD_AUTH', { USERNAME: sub, PASSWORD });
    expect(refused.name).toBe('UserNotFoundException');
  });

  it('locks after five wrong passwords, longer with each further one, and forgets after a quiet quarter of an hour', async () => {
    const stage = await createStage();
    await stage.user('ada');
    const { clock } = stage.mock;
    const attempt = async (password = 'wrong') =>
      (await stage.initiateRefused('USER_PASSWORD_AUTH', { USERNAME: 'ada', PASSWORD: password })).message;
    for (let count = 1; count <= 5; count += 1) expect(await attempt()).toBe(INCORRECT.message);
    expect(await attempt()).toBe('Password attempts exceeded');
    expect(await attempt(PASSWORD)).toBe('Password attempts exceeded');
    clock.advance({ seconds: 1 });
    expect(await attempt()).toBe(INCORRECT.message);
    clock.advance({ seconds: 1 });
    expect(await attempt(PASSWORD)).toBe('Password attempts exceeded');
    clock.advance({ seconds: 1 });
    expect(tokensOf(await stage.enter('ada')).ExpiresIn).toBe(3600);
    for (let count = 1; count <= 4; count += 1) expect(await attempt()).toBe(INCORRECT.message);
    clock.advance({ minutes: 15 });
    for (let count = 1; count <= 5; count += 1) expect(await attempt()).toBe(INCORRECT.message);
    expect(await attempt()).toBe('Password attempts exceeded');
  });

  it('refuses a temporary password after its days', async () => {
    const stage = await createStage();
    await stage.invited('ada');
    stage.mock.clock.advance({ days: 7, seconds: -1 });
    expect((await stage.enter('ada')).ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    stage.mock.clock.advance({ seconds: 1 });
    const params = { USERNAME: 'ada', PASSWORD };
    expect((await stage.initiateRefused('USER_PASSWORD_AUTH', params)).message).toBe(
      'Temporary password has expired and must be reset by an administrator.',
    );
    expect(await stage.initiateRefused('USER_PASSWORD_AUTH', { ...params, PASSWORD: 'wrong' })).toEqual(INCORRECT);
  });

  it('brings users along by the migration trigger, once, with the password that was typed', async () => {
    const stage = await createStage();
    const { mock, call, UserPoolId } = stage;
    mock.triggers.set('userMigration', (event) => {
      event.response.userAttributes = { email: 'ada@example.com', email_verified: 'true' };
      event.response.finalUserStatus = 'CONFIRMED';
    });
    await stage.enter('ada', 'short');
    expect(await call('AdminGetUser', { UserPoolId, Username: 'ada' })).toMatchObject({ UserStatus: 'CONFIRMED' });
    await stage.enter('ada', 'short');
    const calls = mock.triggers.calls.filter(({ trigger }) => trigger === 'userMigration');
    expect(calls).toHaveLength(1);
    expect(calls[0]?.event).toMatchObject({
      triggerSource: 'UserMigration_Authentication',
      userName: 'ada',
      request: { password: 'short' },
    });
  });

  it('calls the user unknown when the migration trigger fails', async () => {
    const stage = await createStage();
    stage.mock.triggers.set('userMigration', () => {
      throw new Error('legacy is down');
    });
    expect(await stage.initiateRefused('USER_PASSWORD_AUTH', { USERNAME: 'ada', PASSWORD })).toMatchObject({
      name: 'UserNotFoundException',
      message: 'UserMigration failed with error legacy is down.',
    });
  });

  it('lets the pre authentication trigger refuse, before the password is judged', async () => {
    const stage = await createStage();
    await stage.user('ada');
    stage.mock.triggers.set('preAuthentication', () => {
      throw new Error('not today');
    });
    const refused = await stage.initiateRefused('USER_PASSWORD_AUTH', { USERNAME: 'ada', PASSWORD: 'wrong' });
    expect(refused).toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PreAuthentication failed with error not today.',
    });
  });

  it('shows an unknown user to the pre authentication trigger of a client that hides users', async () => {
    const stage = await createStage({ client: { PreventUserExistenceErrors: 'ENABLED' } });
    const seen: unknown[] = [];
    stage.mock.triggers.set('preAuthentication', (event) => void seen.push([event.userName, event.request]));
    await stage.initiateRefused('USER_PASSWORD_AUTH', { USERNAME: 'nobody', PASSWORD });
    expect(seen).toEqual([['nobody', { userAttributes: {}, userNotFound: true }]]);
  });
});

describe('AdminInitiateAuth', () => {
  it('takes each flow in its own operation only', async () => {
    const { refusal, UserPoolId, ClientId } = await createStage();
    const AuthParameters = { USERNAME: 'ada', PASSWORD };
    const text = 'Initiate Auth method not supported.';
    const admin = { UserPoolId, ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters } as const;
    expect(await refusal('AdminInitiateAuth', admin)).toMatchObject({
      name: 'InvalidParameterException',
      message: text,
    });
    for (const AuthFlow of ['ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'] as const) {
      expect((await refusal('InitiateAuth', { ClientId, AuthFlow, AuthParameters })).message).toBe(text);
    }
  });

  it('says the same of every flow that the client does not allow', async () => {
    const stage = await createStage({ client: { ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'] } });
    const { refusal, UserPoolId, ClientId } = stage;
    for (const AuthFlow of ['ADMIN_USER_PASSWORD_AUTH', 'USER_SRP_AUTH', 'CUSTOM_AUTH', 'USER_AUTH'] as const) {
      const refused = await refusal('AdminInitiateAuth', { UserPoolId, ClientId, AuthFlow });
      expect(refused).toMatchObject({
        name: 'InvalidParameterException',
        message: 'Auth flow not enabled for this client',
      });
    }
  });

  it('takes SRP as well, without a Session', async () => {
    const stage = await createStage();
    const { call, UserPoolId, ClientId } = stage;
    await stage.user('ada');
    const srp = startSrp(UserPoolId, 'ada', PASSWORD);
    const AuthParameters = { USERNAME: 'ada', SRP_A: srp.srpA };
    const asked = await call('AdminInitiateAuth', { UserPoolId, ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters });
    expect(asked).toMatchObject({ ChallengeName: 'PASSWORD_VERIFIER' });
    expect(asked.Session).toBeUndefined();
    const done = await call('AdminRespondToAuthChallenge', {
      UserPoolId,
      ClientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses: srp.prove(asked),
    });
    expect(tokensOf(done).TokenType).toBe('Bearer');
  });
});
