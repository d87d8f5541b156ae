// Stories of userInfo, revocation, verification links, discovery, and what the journal keeps of these endpoints.
import { describe, expect, it } from 'vitest';
import { dispatch } from '../../../src/mock/dispatch.ts';
import { CALLBACK, jsonOf, type OAuthStage, ORIGIN, oauthStage, PASSWORD } from '../../support/oauth.ts';

const userInfo = (t: OAuthStage, token: string | undefined, method = 'GET') =>
  dispatch(t.mock, {
    method,
    path: '/oauth2/userInfo',
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    body: '',
  });

describe('/oauth2/userInfo', () => {
  it('answers what the scopes open, all as texts', async () => {
    const t = await oauthStage();
    await t.user('ada', { email: 'ada@example.com', email_verified: 'true', name: 'Ada' });
    const { UserAttributes = [] } = await t.call('AdminGetUser', { UserPoolId: t.UserPoolId, Username: 'ada' });
    const sub = UserAttributes.find(({ Name }) => Name === 'sub')?.Value;
    const some = await t.tokens('ada', { scope: 'openid email' });
    const narrow = { sub, email: 'ada@example.com', email_verified: 'true', username: 'ada' };
    for (const method of ['GET', 'POST']) {
      expect(jsonOf(await userInfo(t, some.access_token, method))).toEqual({ status: 200, body: narrow });
    }
    const all = await t.tokens('ada', { scope: 'openid profile' });
    expect(jsonOf(await userInfo(t, all.access_token)).body).toEqual({ ...narrow, name: 'Ada' });
  });

  it('says in a header what is wrong with a token', async () => {
    const t = await oauthStage({ ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] });
    await t.user('ada');
    const none = await userInfo(t, undefined);
    expect([none.status, none.headers['www-authenticate']]).toEqual([
      400,
      'error="invalid_request", error_description="Bad OAuth2 request at UserInfo Endpoint"',
    ]);
    const { access_token, id_token } = await t.tokens('ada');
    const { AuthenticationResult } = await t.call('InitiateAuth', {
      ClientId: t.ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada', PASSWORD },
    });
    await t.call('AdminUserGlobalSignOut', { UserPoolId: t.UserPoolId, Username: 'ada' });
    for (const token of [access_token, id_token, AuthenticationResult?.AccessToken, 'nonsense']) {
      const answer = await userInfo(t, token);
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([
        401,
        'error="invalid_token", error_description="Access token is expired, disabled, or deleted, or the user has globally signed out."',
      ]);
    }
  });

  it('refuses tokens of an API sign-in and expired ones', async () => {
    const t = await oauthStage({ ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] });
    await t.user('ada');
    const { AuthenticationResult } = await t.call('InitiateAuth', {
      ClientId: t.ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada', PASSWORD },
    });
    expect((await userInfo(t, AuthenticationResult?.AccessToken)).status).toBe(401);
    const { access_token } = await t.tokens('ada');
    expect((await userInfo(t, access_token)).status).toBe(200);
    t.mock.clock.advance({ hours: 1 });
    expect((await userInfo(t, access_token)).status).toBe(401);
  });
});

describe('the domain of a pool', () => {
  it('takes no access token, code or refresh token of another pool', async () => {
    const t = await oauthStage();
    await t.user('ada');
    const host = 'other.auth.us-east-1.amazoncognito.com';
    const { UserPool } = await t.call('CreateUserPool', { PoolName: 'other' });
    await t.call('CreateUserPoolDomain', { UserPoolId: UserPool?.Id ?? '', Domain: 'other' });
    await t.call('CreateUserPoolDomain', { UserPoolId: t.UserPoolId, Domain: 'mine' });
    const tokens = await t.tokens('ada', { scope: 'openid' });
    const at = (name: string) =>
      dispatch(t.mock, {
        method: 'GET',
        path: '/oauth2/userInfo',
        headers: { host: name, authorization: `Bearer ${tokens.access_token}` },
        body: '',
      });
    expect((await at('mine.auth.us-east-1.amazoncognito.com')).status).toBe(200);
    const elsewhere = await at(host);
    expect([elsewhere.status, elsewhere.headers['www-authenticate']]).toEqual([
      401,
      expect.stringContaining('error="invalid_token"'),
    ]);
    const { refresh_token = '' } = tokens;
    const client_id = t.ClientId;
    const grants: readonly Record<string, string>[] = [
      { grant_type: 'refresh_token', client_id, refresh_token },
      { grant_type: 'authorization_code', client_id, code: await t.code('ada'), redirect_uri: CALLBACK },
    ];
    for (const fields of grants) {
      expect(jsonOf(await t.post('/oauth2/token', fields, { host }))).toEqual({
        status: 400,
        body: { error: 'invalid_client' },
      });
    }
    expect((await t.post('/oauth2/revoke', { token: refresh_token, client_id }, { host })).status).toBe(401);
  });
});

describe('/oauth2/revoke', () => {
  it('ends the refresh token and the access tokens of its sign-in', async () => {
    const t = await oauthStage();
    await t.user('ada');
    const { refresh_token: token = '', access_token } = await t.tokens('ada');
    const answer = await t.post('/oauth2/revoke', { token, client_id: t.ClientId });
    expect([answer.status, answer.body]).toEqual([200, '']);
    const fields = { grant_type: 'refresh_token', client_id: t.ClientId, refresh_token: token };
    expect(jsonOf(await t.post('/oauth2/token', fields))).toEqual({ status: 400, body: { error: 'invalid_grant' } });
    expect((await userInfo(t, access_token)).status).toBe(401);
    for (const again of [token, 'never-was-one']) {
      expect((await t.post('/oauth2/revoke', { token: again, client_id: t.ClientId })).status).toBe(200);
    }
  });

  it('refuses what it cannot revoke', async () => {
    const t = await oauthStage({ GenerateSecret: true });
    await t.user('ada');
    const { refresh_token: token = '', access_token = '' } = await t.tokens('ada');
    const client = { client_id: t.ClientId, client_secret: t.ClientSecret ?? '' };
    const at = async (fields: Record<string, string>) => jsonOf(await t.post('/oauth2/revoke', fields));
    expect(await at(client)).toEqual({ status: 400, body: { error: 'invalid_request' } });
    expect(await at({ ...client, token: access_token })).toEqual({
      status: 400,
      body: { error: 'unsupported_token_type' },
    });
    expect(await at({ client_id: t.ClientId, token })).toMatchObject({
      status: 401,
      body: { error: 'invalid_client' },
    });
    expect(await at({ ...client, client_id: '0000000000000000000000000a', token })).toMatchObject({ status: 401 });
    const other = await t.call('CreateUserPoolClient', { UserPoolId: t.UserPoolId, ClientName: 'other' });
    const foreign = { client_id: other.UserPoolClient?.ClientId ?? '', token };
    expect(await at(foreign)).toEqual({ status: 400, body: { error: 'unauthorized_client' } });
    const refresh = { ...client, grant_type: 'refresh_token', refresh_token: token };
    expect((await t.post('/oauth2/token', refresh)).status).toBe(200);
  });

  it('is not to be had where the client has revocation switched off', async () => {
    const t = await oauthStage({ EnableTokenRevocation: false });
    await t.user('ada');
    const { refresh_token: token = '' } = await t.tokens('ada');
    const answer = await t.post('/oauth2/revoke', { token, client_id: t.ClientId });
    expect(jsonOf(answer)).toEqual({ status: 400, body: { error: 'invalid_request' } });
  });
});

describe('the address of a verification link', () => {
  it('confirms the sign-up once', async () => {
    const t = await oauthStage(
      { GenerateSecret: false },
      {
        AutoVerifiedAttributes: ['email'],
        VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK' },
      },
    );
    const UserAttributes = [{ Name: 'email', Value: 'ada@example.com' }];
    await t.call('SignUp', { ClientId: t.ClientId, Username: 'ada', Password: PASSWORD, UserAttributes });
    const text = t.mock.world.pools.get(t.UserPoolId)?.messages.at(-1)?.text ?? '';
    const link = /href="([^"]+)"/.exec(text)?.[1] ?? '';
    const page = await t.browser().get(link);
    expect([page.status, page.body.includes('Your registration has been confirmed!')]).toEqual([200, true]);
    const { UserStatus } = await t.call('AdminGetUser', { UserPoolId: t.UserPoolId, Username: 'ada' });
    expect(UserStatus).toBe('CONFIRMED');
    expect((await t.browser().get(link)).status).toBe(400);
  });
});

describe('the discovery document', () => {
  const read = async (t: OAuthStage, host: string, scheme = 'http') => {
    const path = `/${t.UserPoolId}/.well-known/openid-configuration`;
    const answer = await dispatch(t.mock, {
      method: 'GET',
      path,
      headers: { host, 'x-forwarded-proto': scheme },
      body: '',
    });
    return JSON.parse(answer.body) as Record<string, string>;
  };

  it('names addresses that answer', async () => {
    const t = await oauthStage();
    const document = await read(t, new URL(ORIGIN).host);
    for (const member of ['authorization_endpoint', 'end_session_endpoint', 'userinfo_endpoint', 'jwks_uri']) {
      const { origin, pathname } = new URL(document[member] ?? '');
      expect(origin).toBe(ORIGIN);
      expect((await t.browser().get(pathname)).status).not.toBe(404);
    }
    for (const member of ['token_endpoint', 'revocation_endpoint']) {
      expect((await t.post(new URL(document[member] ?? '').pathname, {})).status).toBe(400);
    }
  });

  it("names the pool's prefix domain on a host of the service", async () => {
    const t = await oauthStage();
    const host = 'cognito-idp.us-east-1.amazonaws.com';
    expect((await read(t, host, 'https')).token_endpoint).toBe(`https://${host}/oauth2/token`);
    await t.call('CreateUserPoolDomain', { UserPoolId: t.UserPoolId, Domain: 'mine' });
    expect((await read(t, host, 'https')).token_endpoint).toBe(
      'https://mine.auth.us-east-1.amazoncognito.com/oauth2/token',
    );
  });
});

describe('the journal', () => {
  it('keeps which endpoint was asked and why it refused, and no secret', async () => {
    const t = await oauthStage();
    await t.user('ada');
    await t.tokens('ada', { state: 'secret-state', nonce: 'secret-nonce' });
    const fields = { grant_type: 'authorization_code', client_id: t.ClientId, code: 'secret-code', redirect_uri: 'x' };
    await t.post('/oauth2/token', fields);
    const entries = t.mock.journal.entries().filter(({ endpoint }) => endpoint !== undefined);
    expect(entries.map(({ endpoint }) => endpoint)).toEqual([
      'GET /oauth2/authorize',
      'GET /login',
      'POST /login',
      'POST /oauth2/token',
      'POST /oauth2/token',
    ]);
    expect(entries.at(-1)).toMatchObject({ status: 400, error: 'invalid_grant', request: { client_id: t.ClientId } });
    expect(JSON.stringify(entries)).not.toMatch(new RegExp(`secret-|${PASSWORD}`));
  });
});

describe('a seed and a fixed time', () => {
  it('give the same pages, codes and tokens, byte for byte, also after a snapshot was restored', async () => {
    const run = async (restore: boolean) => {
      const t = await oauthStage();
      await t.user('ada');
      const code = await t.code('ada', { scope: 'openid', nonce: 'n' });
      if (restore) t.mock.restore(JSON.parse(JSON.stringify(t.mock.snapshot())));
      const grant_type = 'authorization_code';
      return t.post('/oauth2/token', {
        grant_type,
        client_id: t.ClientId,
        code,
        redirect_uri: 'https://app.example.com/callback',
      });
    };
    const first = await run(false);
    expect(first.status).toBe(200);
    expect(await run(false)).toEqual(first);
    expect(await run(true)).toEqual(first);
  });
});
