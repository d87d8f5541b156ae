// Stories of /oauth2/token: the three grants, proof keys, client secrets, what each token holds, and every refusal.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CALLBACK, claimsOf, jsonOf, type OAuthStage, oauthStage, PASSWORD } from '../../support/oauth.ts';

const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

/** Exchanges a code; `fields` win. */
function exchange(t: OAuthStage, code: string, fields: Readonly<Record<string, string>> = {}) {
  const own = { grant_type: 'authorization_code', client_id: t.ClientId, code, redirect_uri: CALLBACK };
  return t.post('/oauth2/token', { ...own, ...fields });
}

const refused = (error: string, error_description?: string, status = 400) => ({
  status,
  body: error_description === undefined ? { error } : { error, error_description },
});

describe('the code grant', () => {
  it('answers tokens in the order of the service, for any page to read', async () => {
    const t = await oauthStage();
    await t.user('ada');
    const answer = await exchange(t, await t.code('ada'));
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json;charset=UTF-8',
      'access-control-allow-origin': '*',
    });
    const body = JSON.parse(answer.body);
    expect(Object.keys(body)).toEqual(['id_token', 'access_token', 'refresh_token', 'expires_in', 'token_type']);
    expect([body.expires_in, body.token_type]).toEqual([3600, 'Bearer']);
  });

  it('puts nonce, at_hash and the granted scopes into the tokens', async () => {
    const t = await oauthStage();
    await t.user('ada', {
      email: 'ada@example.com',
      email_verified: 'true',
      phone_number: '+15550001111',
      name: 'Ada',
    });
    const { id_token, access_token } = await t.tokens('ada', { scope: 'openid email', nonce: 'n-1' });
    const access = claimsOf(access_token);
    expect(access).toMatchObject({ version: 2, scope: 'openid email', token_use: 'access', username: 'ada' });
    const id = claimsOf(id_token);
    const half = createHash('sha256')
      .update(access_token ?? '')
      .digest()
      .subarray(0, 16)
      .toString('base64url');
    expect(id).toMatchObject({ nonce: 'n-1', at_hash: half, email: 'ada@example.com', email_verified: true });
    expect(Object.keys(id)).not.toContain('phone_number');
    expect(Object.keys(id)).not.toContain('name');
  });

  it('shows all readable attributes to openid on its own and to profile', async () => {
    const t = await oauthStage();
    await t.user('ada', { email: 'ada@example.com', phone_number: '+15550001111', name: 'Ada' });
    for (const scope of ['openid', 'openid profile email']) {
      const { id_token } = await t.tokens('ada', { scope });
      expect(claimsOf(id_token)).toMatchObject({ email: 'ada@example.com', phone_number: '+15550001111', name: 'Ada' });
    }
  });

  it('grants all scopes of the client when none are asked for', async () => {
    const t = await oauthStage();
    await t.user('ada');
    const { access_token } = await t.tokens('ada');
    expect(String(claimsOf(access_token).scope).split(' ').sort()).toEqual([
      'aws.cognito.signin.user.admin',
      'email',
      'openid',
      'phone',
      'profile',
    ]);
  });

  it('answers no ID token without openid, and offline_access has no effect', async () => {
    const t = await oauthStage();
    await t.user('ada');
    const tokens = await t.tokens('ada', { scope: 'aws.cognito.signin.user.admin offline_access' });
    expect(Object.keys(tokens)).toEqual(['access_token', 'refresh_token', 'expires_in', 'token_type']);
    expect(claimsOf(tokens.access_token).scope).toBe('aws.cognito.signin.user.admin');
    // The token opens the user's own operations, as one of an API sign-in does.
    expect((await t.call('GetUser', { AccessToken: tokens.access_token ?? '' })).Username).toBe('ada');
  });

  it('binds the access token to a resource', async () => {
    const t = await oauthStage();
    await t.user('ada');
    const { access_token } = await t.tokens('ada', { resource: 'https://api.example.com' });
    expect(claimsOf(access_token).aud).toBe('https://api.example.com');
  });

  it('takes a code once, for five minutes, and from the client it was given to', async () => {
    const t = await oauthStage();
    await t.user('ada');
    const code = await t.code('ada');
    expect((await exchange(t, code)).status).toBe(200);
    expect(jsonOf(await exchange(t, code))).toEqual(refused('invalid_grant'));
    expect(jsonOf(await exchange(t, '00000000-0000-4000-8000-000000000000'))).toEqual(refused('invalid_grant'));

    const late = await t.code('ada');
    t.mock.clock.advance({ minutes: 5 });
    expect(jsonOf(await exchange(t, late))).toEqual(refused('invalid_grant'));

    const other = await t.call('CreateUserPoolClient', {
      UserPoolId: t.UserPoolId,
      ClientName: 'other',
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: [CALLBACK],
    });
    const foreign = await t.code('ada');
    const client_id = other.UserPoolClient?.ClientId ?? '';
    expect(jsonOf(await exchange(t, foreign, { client_id }))).toEqual(refused('invalid_grant'));
    expect((await exchange(t, foreign)).status).toBe(200);
  });

  it('wants the redirect_uri of the authorize request', async () => {
    const t = await oauthStage();
    await t.user('ada');
    const code = await t.code('ada');
    const answer = await exchange(t, code, { redirect_uri: 'myapp://callback' });
    expect(jsonOf(answer)).toEqual(refused('unauthorized_client', 'invalid_redirect'));
  });

  it('wants the verifier of the challenge', async () => {
    const t = await oauthStage();
    await t.user('ada');
    const code = await t.code('ada', { code_challenge: CHALLENGE, code_challenge_method: 'S256' });
    expect(jsonOf(await exchange(t, code))).toEqual(refused('invalid_grant'));
    expect(jsonOf(await exchange(t, code, { code_verifier: `${VERIFIER}x` }))).toEqual(refused('invalid_grant'));
    expect(jsonOf(await exchange(t, code, { code_verifier: CHALLENGE }))).toEqual(refused('invalid_grant'));
    expect((await exchange(t, code, { code_verifier: VERIFIER })).status).toBe(200);
    // A verifier for a code without a challenge would hide that the challenge was taken out on the way.
    const plain = await t.code('ada');
    expect(jsonOf(await exchange(t, plain, { code_verifier: VERIFIER }))).toEqual(refused('invalid_grant'));
  });

  it('refuses the scope email to a client that cannot read email_verified', async () => {
    const t = await oauthStage({ ReadAttributes: ['email'] });
    await t.user('ada');
    expect(jsonOf(await exchange(t, await t.code('ada', { scope: 'openid email' })))).toEqual(refused('invalid_grant'));
    expect((await exchange(t, await t.code('ada', { scope: 'openid' }))).status).toBe(200);
  });

  it('refuses a user who was disabled in between', async () => {
    const t = await oauthStage();
    await t.user('ada');
    const code = await t.code('ada');
    await t.call('AdminDisableUser', { UserPoolId: t.UserPoolId, Username: 'ada' });
    expect(jsonOf(await exchange(t, code))).toEqual(refused('invalid_grant'));
  });
});

describe('clients at the token endpoint', () => {
  it('prove themselves by Basic authorization or by fields', async () => {
    const t = await oauthStage({ GenerateSecret: true });
    await t.user('ada');
    const secret = t.ClientSecret ?? '';
    const basic = (id: string, value: string) => ({
      authorization: `Basic ${Buffer.from(`${id}:${value}`).toString('base64')}`,
    });
    const fields = async () => ({
      grant_type: 'authorization_code',
      code: await t.code('ada'),
      redirect_uri: CALLBACK,
    });
    expect((await t.post('/oauth2/token', await fields(), basic(t.ClientId, secret))).status).toBe(200);
    const inForm = { ...(await fields()), client_id: t.ClientId };
    expect((await t.post('/oauth2/token', { ...inForm, client_secret: secret })).status).toBe(200);

    const wrong = refused('invalid_client', 'invalid_client_secret');
    expect(jsonOf(await t.post('/oauth2/token', inForm))).toEqual(wrong);
    expect(jsonOf(await t.post('/oauth2/token', { ...inForm, client_secret: 'no' }))).toEqual(wrong);
    expect(jsonOf(await t.post('/oauth2/token', inForm, basic(t.ClientId, 'no')))).toEqual(wrong);
    const stranger = { ...inForm, client_id: '0000000000000000000000000a' };
    expect(jsonOf(await t.post('/oauth2/token', stranger))).toEqual(refused('invalid_client'));
    expect(jsonOf(await t.post('/oauth2/token', stranger, basic(t.ClientId, secret)))).toEqual(
      refused('invalid_client'),
    );
  });

  it('are told what is missing or unknown', async () => {
    const t = await oauthStage();
    const client_id = t.ClientId;
    expect(jsonOf(await t.post('/oauth2/token', { client_id }))).toEqual(refused('invalid_request'));
    expect(jsonOf(await t.post('/oauth2/token', { client_id, grant_type: 'password' }))).toEqual(
      refused('unsupported_grant_type'),
    );
    for (const grant_type of ['authorization_code', 'refresh_token']) {
      expect(jsonOf(await t.post('/oauth2/token', { client_id, grant_type }))).toEqual(refused('invalid_request'));
      expect(jsonOf(await t.post('/oauth2/token', { grant_type }))).toEqual(refused('invalid_request'));
    }
    const asJson = await t.post(
      '/oauth2/token',
      { grant_type: 'refresh_token' },
      { 'content-type': 'application/json' },
    );
    expect(jsonOf(asJson)).toEqual(refused('invalid_request'));
    expect((await t.browser().get('/oauth2/token')).status).toBe(405);
  });
});

describe('the refresh grant', () => {
  it('renews the tokens and gives no new refresh token', async () => {
    const t = await oauthStage();
    await t.user('ada');
    const first = await t.tokens('ada', { scope: 'openid email', nonce: 'n-1' });
    t.mock.clock.advance({ minutes: 10 });
    const fields = { grant_type: 'refresh_token', client_id: t.ClientId, refresh_token: first.refresh_token ?? '' };
    const { body } = jsonOf(await t.post('/oauth2/token', fields)) as { body: Record<string, string> };
    expect(Object.keys(body)).toEqual(['id_token', 'access_token', 'expires_in', 'token_type']);
    const [before, after] = [claimsOf(first.access_token), claimsOf(body.access_token)];
    expect([after.auth_time, after.origin_jti, after.scope]).toEqual([
      before.auth_time,
      before.origin_jti,
      before.scope,
    ]);
    expect(after.jti).not.toBe(before.jti);
  });

  it('rotates where the client does', async () => {
    const t = await oauthStage({
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
    });
    await t.user('ada');
    const { refresh_token = '' } = await t.tokens('ada');
    const fields = { grant_type: 'refresh_token', client_id: t.ClientId };
    const { body } = jsonOf(await t.post('/oauth2/token', { ...fields, refresh_token })) as {
      body: Record<string, string>;
    };
    expect(body.refresh_token).toMatch(/^eyJjdHki/);
    expect(jsonOf(await t.post('/oauth2/token', { ...fields, refresh_token }))).toEqual(refused('invalid_grant'));
  });

  it('refuses revoked, foreign and made-up tokens', async () => {
    const t = await oauthStage();
    await t.user('ada');
    const { refresh_token = '' } = await t.tokens('ada');
    const fields = { grant_type: 'refresh_token', client_id: t.ClientId };
    expect(jsonOf(await t.post('/oauth2/token', { ...fields, refresh_token: 'made-up' }))).toEqual(
      refused('invalid_grant'),
    );
    await t.call('AdminUserGlobalSignOut', { UserPoolId: t.UserPoolId, Username: 'ada' });
    expect(jsonOf(await t.post('/oauth2/token', { ...fields, refresh_token }))).toEqual(refused('invalid_grant'));
  });

  it('takes refresh tokens of API sign-ins, but not where the pool remembers devices', async () => {
    for (const [devices, status] of [
      [undefined, 200],
      [{ ChallengeRequiredOnNewDevice: false, DeviceOnlyRememberedOnUserPrompt: false }, 400],
    ] as const) {
      const t = await oauthStage(
        { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
        devices === undefined ? {} : { DeviceConfiguration: devices },
      );
      await t.user('ada');
      const { AuthenticationResult } = await t.call('InitiateAuth', {
        ClientId: t.ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'ada', PASSWORD },
      });
      const refresh_token = AuthenticationResult?.RefreshToken ?? '';
      const answer = await t.post('/oauth2/token', {
        grant_type: 'refresh_token',
        client_id: t.ClientId,
        refresh_token,
      });
      expect(answer.status).toBe(status);
    }
  });
});

describe('the client credentials grant', () => {
  const scopes = ['read', 'write'].map((ScopeName) => ({ ScopeName, ScopeDescription: ScopeName }));

  async function machine(settings: Parameters<typeof oauthStage>[0] = {}) {
    const t = await oauthStage();
    const at = { UserPoolId: t.UserPoolId };
    await t.call('CreateResourceServer', { ...at, Identifier: 'https://api.example.com', Name: 'api', Scopes: scopes });
    const made = await t.call('CreateUserPoolClient', {
      ...at,
      ClientName: 'machine',
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: ['https://api.example.com/read'],
      ...settings,
    });
    const { ClientId: client_id = '', ClientSecret: client_secret = '' } = made.UserPoolClient ?? {};
    const ask = (fields: Readonly<Record<string, string>> = {}) =>
      t.post('/oauth2/token', { grant_type: 'client_credentials', client_id, client_secret, ...fields });
    return { ...t, client_id, client_secret, ask };
  }

  it('answers an access token of the client itself and nothing else', async () => {
    const t = await machine();
    const { status, body } = jsonOf(await t.ask()) as { status: number; body: Record<string, string> };
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['access_token', 'expires_in', 'token_type']);
    const claims = claimsOf(body.access_token);
    expect(Object.keys(claims).sort()).toEqual([
      'auth_time',
      'client_id',
      'exp',
      'iat',
      'iss',
      'jti',
      'scope',
      'sub',
      'token_use',
      'version',
    ]);
    expect(claims).toMatchObject({
      sub: t.client_id,
      scope: 'https://api.example.com/read',
      version: 2,
      token_use: 'access',
    });
  });

  it('takes its parameters from the query as well', async () => {
    const t = await machine();
    const query = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: t.client_id,
      client_secret: t.client_secret,
    });
    expect((await t.post(`/oauth2/token?${query}`, {})).status).toBe(200);
  });

  it('tells scopes that do not exist from those that are not allowed', async () => {
    const t = await machine();
    const scope = 'https://api.example.com/read';
    for (const unknown of ['read', 'openid', 'https://api.example.com/delete', 'other/read', `${scope} other/read`]) {
      expect(jsonOf(await t.ask({ scope: unknown }))).toEqual(refused('invalid_scope'));
    }
    expect(jsonOf(await t.ask({ scope: 'https://api.example.com/write' }))).toEqual(refused('invalid_grant'));
    expect(jsonOf(await t.ask({ scope: `${scope} https://api.example.com/write` }))).toEqual(refused('invalid_grant'));
    expect((await t.ask({ scope })).status).toBe(200);
  });

  it('is refused to clients that may not use it', async () => {
    expect(jsonOf(await (await machine({ AllowedOAuthFlowsUserPoolClient: false })).ask())).toEqual(
      refused('invalid_grant'),
    );
    const t = await oauthStage({ GenerateSecret: true });
    const fields = { grant_type: 'client_credentials', client_id: t.ClientId, client_secret: t.ClientSecret ?? '' };
    expect(jsonOf(await t.post('/oauth2/token', fields))).toEqual(refused('unauthorized_client'));
  });

  it('asks the third version of the token trigger, and no earlier one', async () => {
    const arn = 'arn:aws:lambda:us-east-1:123456789012:function:tokens';
    for (const LambdaVersion of ['V1_0', 'V2_0', 'V3_0'] as const) {
      const t = await machine();
      await t.call('UpdateUserPool', {
        UserPoolId: t.UserPoolId,
        LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion, LambdaArn: arn } },
      });
      t.mock.triggers.set('preTokenGeneration', (event) => {
        event.response.claimsAndScopeOverrideDetails = {
          accessTokenGeneration: { claimsToAddOrOverride: { tenant: 'blue' }, scopesToAdd: ['extra/one'] },
        };
      });
      const { body } = jsonOf(await t.ask({ aws_client_metadata: '{"job":"nightly"}' })) as {
        body: Record<string, string>;
      };
      const claims = claimsOf(body.access_token);
      if (LambdaVersion !== 'V3_0') {
        expect(t.mock.triggers.calls).toEqual([]);
        expect(claims.tenant).toBeUndefined();
        continue;
      }
      expect(t.mock.triggers.calls[0]?.event).toMatchObject({
        version: '3',
        triggerSource: 'TokenGeneration_ClientCredentials',
        userName: 'ClientCredentials',
        callerContext: { clientId: t.client_id },
        request: { userAttributes: {}, scopes: ['https://api.example.com/read'], clientMetadata: { job: 'nightly' } },
      });
      expect(claims).toMatchObject({ tenant: 'blue', scope: 'https://api.example.com/read extra/one' });
    }
  });
});
