// Stories of what tokens hold: claims and their order, what triggers change, and that a seed repeats them byte for byte.
import { describe, expect, it } from 'vitest';
import { verifyJwt } from '../../src/crypto/jwt.ts';
import { claimsOf, createStage, PASSWORD, tokensOf } from '../support/sign-in.ts';

const UUID = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const NOON = Date.parse('2026-01-01T12:00:00Z') / 1000;

describe('the access token', () => {
  it('has the claims of the service in its order', async () => {
    const stage = await createStage();
    await stage.user('ada', { email: 'ada@example.com' });
    const claims = claimsOf(tokensOf(await stage.enter('ada')).AccessToken);
    expect(Object.keys(claims).join(', ')).toBe(
      'sub, iss, client_id, origin_jti, event_id, token_use, scope, auth_time, exp, iat, jti, username',
    );
    expect(claims).toEqual({
      sub: UUID,
      iss: `https://cognito-idp.us-east-1.amazonaws.com/${stage.UserPoolId}`,
      client_id: stage.ClientId,
      origin_jti: UUID,
      event_id: UUID,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      auth_time: NOON,
      exp: NOON + 3600,
      iat: NOON,
      jti: UUID,
      username: 'ada',
    });
  });

  it('has no claims of revocation where the client cannot revoke', async () => {
    const stage = await createStage({ client: { EnableTokenRevocation: false } });
    await stage.user('ada');
    const tokens = tokensOf(await stage.enter('ada'));
    for (const token of [tokens.AccessToken, tokens.IdToken]) {
      expect(claimsOf(token)).not.toHaveProperty('jti');
      expect(claimsOf(token)).not.toHaveProperty('origin_jti');
    }
    expect(await stage.call('GetUser', { AccessToken: tokens.AccessToken })).toMatchObject({ Username: 'ada' });
  });
});

describe('the ID token', () => {
  it('has attributes in their types beside the claims of the service', async () => {
    const stage = await createStage({
      pool: { Schema: [{ Name: 'level', AttributeDataType: 'Number', Mutable: true }] },
    });
    await stage.user('ada', {
      email: 'ada@example.com',
      email_verified: 'true',
      phone_number: '+15555550100',
      phone_number_verified: 'false',
      name: 'Ada/Lovelace',
      address: 'London',
      updated_at: '1767268800',
      'custom:level': '7',
    });
    const claims = claimsOf(tokensOf(await stage.enter('ada')).IdToken);
    expect(claims).toMatchObject({
      email: 'ada@example.com',
      email_verified: true,
      phone_number: '+15555550100',
      phone_number_verified: false,
      name: 'Ada/Lovelace',
      address: { formatted: 'London' },
      updated_at: 1767268800,
      'custom:level': '7',
      'cognito:username': 'ada',
      aud: stage.ClientId,
      token_use: 'id',
      auth_time: NOON,
    });
    for (const absent of ['username', 'client_id', 'scope', 'cognito:user_status', 'at_hash', 'nonce', 'acr', 'amr']) {
      expect(claims).not.toHaveProperty(absent);
    }
  });

  it('leaves out what the client may not read', async () => {
    const stage = await createStage({ client: { ReadAttributes: ['email'] } });
    await stage.user('ada', { email: 'ada@example.com', email_verified: 'true', name: 'Ada' });
    const claims = claimsOf(tokensOf(await stage.enter('ada')).IdToken);
    expect(claims.email).toBe('ada@example.com');
    expect(claims).not.toHaveProperty('name');
    expect(claims).not.toHaveProperty('email_verified');
  });

  it('shares origin_jti and event_id with the access token, and has a key and a jti of its own', async () => {
    const stage = await createStage();
    await stage.user('ada');
    const { AccessToken, IdToken } = tokensOf(await stage.enter('ada'));
    const [access, id] = [claimsOf(AccessToken), claimsOf(IdToken)];
    expect([id.origin_jti, id.event_id, id.sub]).toEqual([access.origin_jti, access.event_id, access.sub]);
    expect(id.jti).not.toBe(access.jti);
    const header = (token: string) => JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());
    expect(header(AccessToken)).toEqual({ kid: expect.stringMatching(/^[\w+/]{43}=$/), alg: 'RS256' });
    expect(header(IdToken).kid).not.toBe(header(AccessToken).kid);
    const { jwks } = stage.mock.keys;
    expect(await verifyJwt(AccessToken, jwks)).toMatchObject({ ok: true });
    expect(await verifyJwt(IdToken, jwks)).toMatchObject({ ok: true });
    expect(Buffer.from(IdToken.split('.')[1] ?? '', 'base64url').toString()).toContain(
      '"iss":"https:\\/\\/cognito-idp.',
    );
  });
});

describe('a sign-in with a seed and a fixed clock', () => {
  it('gives the same tokens, sessions and codes, byte for byte', async () => {
    const play = async () => {
      const stage = await createStage({ mock: { seed: 7, now: '2026-02-03T04:05:06Z' } });
      await stage.user('ada');
      await stage.invited('grace');
      return JSON.stringify([await stage.enter('ada'), await stage.enter('grace')]);
    };
    expect(await play()).toBe(await play());
  });
});

describe('the pre token generation trigger', () => {
  it('changes the ID token and the groups in its first version, and is told whom and why', async () => {
    const stage = await createStage({
      pool: { LambdaConfig: { PreTokenGeneration: 'arn:aws:lambda:us-east-1:123456789012:function:tokens' } },
    });
    const { call, UserPoolId, mock } = stage;
    await stage.user('ada', { email: 'ada@example.com' });
    await call('CreateGroup', { UserPoolId, GroupName: 'g', RoleArn: 'arn:aws:iam::123456789012:role/r' });
    await call('AdminAddUserToGroup', { UserPoolId, Username: 'ada', GroupName: 'g' });
    mock.triggers.set('preTokenGeneration', (event) => {
      event.response = {
        claimsOverrideDetails: {
          claimsToAddOrOverride: { tenant: 't1', sub: 'forged', 'cognito:username': 'forged', email: 'x@example.com' },
          claimsToSuppress: ['jti', 'name'],
          groupOverrideDetails: { groupsToOverride: ['g', 'h'], preferredRole: 'arn:aws:iam::123456789012:role/q' },
        },
        claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: { ignored: true } } },
      };
    });
    const tokens = tokensOf(await stage.enter('ada'));
    expect(claimsOf(tokens.IdToken)).toMatchObject({
      tenant: 't1',
      sub: UUID,
      'cognito:username': 'ada',
      email: 'x@example.com',
      jti: UUID,
      'cognito:groups': ['g', 'h'],
      'cognito:preferred_role': 'arn:aws:iam::123456789012:role/q',
    });
    const access = claimsOf(tokens.AccessToken);
    expect(access['cognito:groups']).toEqual(['g', 'h']);
    for (const absent of ['tenant', 'ignored', 'version', 'cognito:roles']) expect(access).not.toHaveProperty(absent);
    expect(mock.triggers.calls.at(-1)?.event).toMatchObject({
      version: '1',
      triggerSource: 'TokenGeneration_Authentication',
      userName: 'ada',
      callerContext: { clientId: stage.ClientId },
      request: {
        userAttributes: { sub: UUID, 'cognito:user_status': 'CONFIRMED', email: 'ada@example.com' },
        groupConfiguration: {
          groupsToOverride: ['g'],
          iamRolesToOverride: ['arn:aws:iam::123456789012:role/r'],
          preferredRole: 'arn:aws:iam::123456789012:role/r',
        },
      },
    });
  });

  it('changes both tokens and the scopes in its second version', async () => {
    const LambdaArn = 'arn:aws:lambda:us-east-1:123456789012:function:tokens';
    const stage = await createStage({
      pool: { LambdaConfig: { PreTokenGenerationConfig: { LambdaArn, LambdaVersion: 'V2_0' } } },
    });
    await stage.user('ada');
    stage.mock.triggers.set('preTokenGeneration', (event) => {
      event.response = {
        claimsAndScopeOverrideDetails: {
          idTokenGeneration: { claimsToAddOrOverride: { plan: { tier: 2, beta: true } } },
          accessTokenGeneration: {
            claimsToAddOrOverride: { list: [1, 'two'], client_id: 'forged' },
            claimsToSuppress: ['username', 'event_id'],
            scopesToAdd: ['shop/read'],
          },
        },
      };
    });
    const tokens = tokensOf(await stage.enter('ada'));
    expect(claimsOf(tokens.IdToken).plan).toEqual({ tier: 2, beta: true });
    expect(claimsOf(tokens.AccessToken)).toMatchObject({
      list: [1, 'two'],
      version: 2,
      client_id: stage.ClientId,
      username: 'ada',
      scope: 'aws.cognito.signin.user.admin shop/read',
    });
    expect(stage.mock.triggers.calls.at(-1)?.event).toMatchObject({
      version: '2',
      request: { scopes: ['aws.cognito.signin.user.admin'] },
    });
  });

  it('can take the groups away', async () => {
    const stage = await createStage();
    const { call, UserPoolId } = stage;
    await stage.user('ada');
    await call('CreateGroup', { UserPoolId, GroupName: 'g' });
    await call('AdminAddUserToGroup', { UserPoolId, Username: 'ada', GroupName: 'g' });
    stage.mock.triggers.set('preTokenGeneration', (event) => {
      event.response.claimsAndScopeOverrideDetails = { groupOverrideDetails: null };
    });
    expect(claimsOf(tokensOf(await stage.enter('ada')).IdToken)).not.toHaveProperty('cognito:groups');
  });

  it.each([
    ['claims that are a list', { claimsToAddOrOverride: ['a'] }],
    ['a claim of the first version that is no text', { claimsToAddOrOverride: { level: 7 } }],
    ['names to suppress that are no list', { claimsToSuppress: 'email' }],
  ])('is refused when it answers %s', async (_what, details) => {
    const stage = await createStage();
    await stage.user('ada');
    // Answers of a function in another language know nothing of our types.
    stage.mock.triggers.set('preTokenGeneration', (event) => ({
      ...event,
      response: { claimsOverrideDetails: details as never },
    }));
    expect(await stage.initiateRefused('USER_PASSWORD_AUTH', { USERNAME: 'ada', PASSWORD })).toMatchObject({
      name: 'InvalidLambdaResponseException',
      message: 'Unrecognizable lambda output',
    });
    expect(stage.mock.world.pools.get(stage.UserPoolId)?.grants.size).toBe(0);
  });
});
