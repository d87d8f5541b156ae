// Stories of the challenges after a proved password: a new password, what sessions can be used for, and what answers hold.
import { describe, expect, it } from 'vitest';
import { srpHelper } from '../crypto/independent.ts';
import { createStage, PASSWORD, tokensOf } from '../support/sign-in.ts';

const NEW_PASSWORD = 'Br4nd-new-horse!';

describe('NEW_PASSWORD_REQUIRED', () => {
  it('shows what is set and what is due, and takes both', async () => {
    const stage = await createStage({
      pool: {
        Schema: [
          { Name: 'email', Required: true, Mutable: true },
          { Name: 'family_name', Required: true, Mutable: true },
        ],
      },
    });
    const { call, UserPoolId } = stage;
    await stage.invited('ada', { email: 'jane@example.com', email_verified: 'true' });
    const asked = await stage.enter('ada');
    expect(Object.keys(asked).sort()).toEqual(['ChallengeName', 'ChallengeParameters', 'Session']);
    expect(asked.Session).toMatch(/^AYABe[\w-]{1538}$/);
    expect(asked.ChallengeParameters).toMatchObject({
      USER_ID_FOR_SRP: 'ada',
      requiredAttributes: '["userAttributes.family_name"]',
    });
    expect(JSON.parse(asked.ChallengeParameters?.userAttributes ?? '')).toEqual({
      email: 'jane@example.com',
      email_verified: 'true',
      family_name: '',
    });
    const answer = { USERNAME: 'ada', NEW_PASSWORD };
    expect(await stage.answerRefused(asked, { USERNAME: 'ada' })).toMatchObject({
      name: 'InvalidParameterException',
      message: 'Invalid attributes given, new password should be given with key NEW_PASSWORD.',
    });
    expect((await stage.answerRefused(asked, answer)).message).toBe('Invalid attributes given, family_name is missing');
    expect((await stage.answerRefused(asked, { ...answer, family_name: 'L' })).message).toContain('is missing');
    const due = { ...answer, 'userAttributes.family_name': 'L' };
    expect(await stage.answerRefused(asked, { ...due, 'userAttributes.email': 'other@example.com' })).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Cannot modify an already provided email',
    });
    expect(await stage.answerRefused(asked, { ...due, NEW_PASSWORD: 'weak' })).toMatchObject({
      name: 'InvalidPasswordException',
      message: 'Password did not conform with policy: Password not long enough',
    });
    expect(tokensOf(await stage.answer(asked, due)).TokenType).toBe('Bearer');
    const user = await call('AdminGetUser', { UserPoolId, Username: 'ada' });
    expect(user.UserStatus).toBe('CONFIRMED');
    expect(user.UserAttributes).toContainEqual({ Name: 'family_name', Value: 'L' });
    expect(tokensOf(await stage.enter('ada', NEW_PASSWORD)).TokenType).toBe('Bearer');
    expect((await stage.initiateRefused('USER_PASSWORD_AUTH', { USERNAME: 'ada', PASSWORD })).name).toBe(
      'NotAuthorizedException',
    );
  });

  it('takes the temporary password again, and tells the token trigger of the occasion', async () => {
    const stage = await createStage();
    await stage.invited('ada');
    stage.mock.triggers.set('preTokenGeneration', () => undefined);
    await stage.answer(await stage.enterBySrp('ada'), { USERNAME: 'ada', NEW_PASSWORD: PASSWORD });
    expect(stage.mock.triggers.calls.at(-1)?.event).toMatchObject({
      triggerSource: 'TokenGeneration_NewPasswordChallenge',
    });
  });

  it('does not take an address that signs somebody else in', async () => {
    const stage = await createStage({ pool: { UsernameAttributes: ['email', 'phone_number'] } });
    await stage.user('grace@example.com');
    await stage.invited('+15555550100');
    const asked = await stage.enter('+15555550100');
    const answer = { USERNAME: '+15555550100', NEW_PASSWORD, 'userAttributes.email': 'grace@example.com' };
    expect(await stage.answerRefused(asked, answer)).toMatchObject({
      name: 'AliasExistsException',
      message: 'An account with the given email already exists.',
    });
    const free = { ...answer, 'userAttributes.email': 'ada@example.com' };
    expect(tokensOf(await stage.answer(asked, free)).TokenType).toBe('Bearer');
  });

  it('leaves the user as they were when an answer is refused', async () => {
    const stage = await createStage({ client: { WriteAttributes: ['name'] } });
    const { call, UserPoolId } = stage;
    await stage.invited('ada');
    const before = await call('AdminGetUser', { UserPoolId, Username: 'ada' });
    const asked = await stage.enter('ada');
    const refused = await stage.answerRefused(asked, {
      USERNAME: 'ada',
      NEW_PASSWORD,
      'userAttributes.name': 'Ada',
      'userAttributes.nickname': 'A',
    });
    expect(refused.name).toBe('NotAuthorizedException');
    const special = { USERNAME: 'ada', NEW_PASSWORD, 'userAttributes.constructor': 'x' };
    expect((await stage.answerRefused(asked, special)).message).toBe(
      'user.constructor: Attribute does not exist in the schema.\n',
    );
    expect(await call('AdminGetUser', { UserPoolId, Username: 'ada' })).toEqual(before);
  });
});

describe('a session', () => {
  it('is used once', async () => {
    const stage = await createStage();
    await stage.invited('ada');
    const asked = await stage.enter('ada');
    await stage.answer(asked, { USERNAME: 'ada', NEW_PASSWORD });
    expect(await stage.answerRefused(asked, { USERNAME: 'ada', NEW_PASSWORD })).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid session for the user, session can only be used once.',
    });
  });

  it('lives as long as the client says, three minutes by default', async () => {
    for (const [settings, minutes] of [[{}, 3] as const, [{ AuthSessionValidity: 7 }, 7] as const]) {
      const stage = await createStage({ client: settings });
      await stage.invited('ada');
      const asked = await stage.enter('ada');
      stage.mock.clock.advance({ minutes, seconds: -1 });
      const weak = await stage.answerRefused(asked, { USERNAME: 'ada', NEW_PASSWORD: 'weak' });
      expect(weak.name).toBe('InvalidPasswordException');
      stage.mock.clock.advance({ seconds: 1 });
      expect((await stage.answerRefused(asked, { USERNAME: 'ada', NEW_PASSWORD })).message).toBe(
        'Invalid session for the user, session is expired.',
      );
    }
  });

  it('fits one user, one client, one challenge and no other string', async () => {
    const stage = await createStage();
    const { call, refusal, UserPoolId } = stage;
    await stage.invited('ada');
    await stage.invited('grace');
    const asked = await stage.enter('ada');
    const invalid = { name: 'NotAuthorizedException', message: 'Invalid session for the user.' };
    expect(await stage.answerRefused(asked, { USERNAME: 'grace', NEW_PASSWORD })).toMatchObject(invalid);
    expect(await stage.answerRefused(asked, { USERNAME: 'nobody', NEW_PASSWORD })).toMatchObject(invalid);
    const code = { ...asked, ChallengeName: 'SMS_MFA' as const };
    expect(await stage.answerRefused(code, { USERNAME: 'ada', SMS_MFA_CODE: '1' })).toMatchObject(invalid);
    const { UserPoolClient } = await call('CreateUserPoolClient', { UserPoolId, ClientName: 'other' });
    const elsewhere = await refusal('RespondToAuthChallenge', {
      ClientId: UserPoolClient?.ClientId ?? '',
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: asked.Session,
      ChallengeResponses: { USERNAME: 'ada', NEW_PASSWORD },
    });
    expect(elsewhere).toMatchObject(invalid);
    const Session = asked.Session ?? '';
    const changed = `${Session.slice(0, -1)}${Session.endsWith('A') ? 'B' : 'A'}`;
    expect(await stage.answerRefused({ ...asked, Session: changed }, { USERNAME: 'ada', NEW_PASSWORD })).toMatchObject(
      invalid,
    );
    const garbled = await stage.answerRefused({ ...asked, Session: 'x'.repeat(40) }, { USERNAME: 'ada', NEW_PASSWORD });
    expect(garbled).toMatchObject({ name: 'NotAuthorizedException', message: 'Invalid session provided' });
    const none = await refusal('RespondToAuthChallenge', {
      ClientId: stage.ClientId,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      ChallengeResponses: { USERNAME: 'ada', NEW_PASSWORD },
    });
    expect(none).toMatchObject({ name: 'InvalidParameterException', message: 'Missing required parameter Session' });
    expect(tokensOf(await stage.answer(asked, { USERNAME: 'ada', NEW_PASSWORD })).TokenType).toBe('Bearer');
  });

  it('wants the secret hash with each answer', async () => {
    const stage = await createStage({ client: { GenerateSecret: true } });
    await stage.invited('ada');
    const SECRET_HASH = srpHelper.createSecretHash('ada', stage.ClientId, stage.secret ?? '');
    const asked = await stage.enter('ada', PASSWORD, { SECRET_HASH });
    expect((await stage.answerRefused(asked, { USERNAME: 'ada', NEW_PASSWORD })).message).toContain('was not received');
    const wrong = await stage.answerRefused(asked, { USERNAME: 'ada', NEW_PASSWORD, SECRET_HASH: 'AAAA' });
    expect(wrong.message).toContain('Unable to verify secret hash');
    expect(tokensOf(await stage.answer(asked, { USERNAME: 'ada', NEW_PASSWORD, SECRET_HASH })).TokenType).toBe(
      'Bearer',
    );
  });

  it('is of no use to a user who was disabled or deleted meanwhile', async () => {
    const stage = await createStage();
    const { call, UserPoolId } = stage;
    await stage.invited('ada');
    const asked = await stage.enter('ada');
    await call('AdminDisableUser', { UserPoolId, Username: 'ada' });
    expect((await stage.answerRefused(asked, { USERNAME: 'ada', NEW_PASSWORD })).message).toBe('User is disabled.');
    await call('AdminDeleteUser', { UserPoolId, Username: 'ada' });
    expect((await stage.answerRefused(asked, { USERNAME: 'ada', NEW_PASSWORD })).name).toBe('NotAuthorizedException');
  });
});

describe('RespondToAuthChallenge', () => {
  it('does not take ADMIN_NO_SRP_AUTH', async () => {
    const { refusal, ClientId } = await createStage();
    const refused = await refusal('RespondToAuthChallenge', {
      ClientId,
      ChallengeName: 'ADMIN_NO_SRP_AUTH',
      ChallengeResponses: { USERNAME: 'ada', PASSWORD },
    });
    expect(refused.name).toBe('InvalidParameterException');
  });

  it('wants the username first', async () => {
    const { refusal, ClientId } = await createStage();
    const refused = await refusal('RespondToAuthChallenge', { ClientId, ChallengeName: 'SMS_MFA' });
    expect(refused.message).toBe('Missing required parameter USERNAME');
  });

  it('hands its metadata to the triggers behind it, and InitiateAuth hides its own from them', async () => {
    const stage = await createStage();
    const { mock, call, ClientId } = stage;
    await stage.invited('ada');
    for (const name of ['preAuthentication', 'postAuthentication', 'preTokenGeneration'] as const) {
      mock.triggers.set(name, () => undefined);
    }
    const asked = await call('InitiateAuth', {
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada', PASSWORD },
      ClientMetadata: { step: 'initiate' },
    });
    await call('RespondToAuthChallenge', {
      ClientId,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: asked.Session,
      ChallengeResponses: { USERNAME: 'ada', NEW_PASSWORD },
      ClientMetadata: { step: 'respond' },
    });
    const requests = mock.triggers.calls.map(({ trigger, event }) => {
      const { clientMetadata, validationData } = (event as { request: Record<string, unknown> }).request;
      return [trigger, clientMetadata, validationData];
    });
    expect(requests).toEqual([
      ['preAuthentication', undefined, { step: 'initiate' }],
      ['postAuthentication', { step: 'respond' }, undefined],
      ['preTokenGeneration', { step: 'respond' }, undefined],
    ]);
  });
});

describe('AdminRespondToAuthChallenge', () => {
  it('takes the real username and not an alias', async () => {
    const stage = await createStage({ pool: { AliasAttributes: ['email'] } });
    const { call, refusal, UserPoolId, ClientId } = stage;
    await stage.invited('ada', { email: 'ada@example.com', email_verified: 'true' });
    const asked = await call('AdminInitiateAuth', {
      UserPoolId,
      ClientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada@example.com', PASSWORD },
    });
    const answer = {
      UserPoolId,
      ClientId,
      ChallengeName: 'NEW_PASSWORD_REQUIRED' as const,
      Session: asked.Session,
      ChallengeResponses: { USERNAME: 'ada@example.com', NEW_PASSWORD },
    };
    expect((await refusal('AdminRespondToAuthChallenge', answer)).name).toBe('NotAuthorizedException');
    const real = { ...answer, ChallengeResponses: { USERNAME: 'ada', NEW_PASSWORD } };
    const done = await call('AdminRespondToAuthChallenge', real);
    expect(done).not.toHaveProperty('ChallengeName');
    expect(done.ChallengeParameters).toEqual({});
  });
});
