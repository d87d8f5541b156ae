// Stories of /oauth2/authorize and the sign-in page: redirects and their parameters, refusals, cookies, challenges on the way.
import { describe, expect, it } from 'vitest';
import { totpCode } from '../../../src/crypto/totp.ts';
import { CALLBACK, claimsOf, jsonOf, locationOf, ORIGIN, oauthStage, PASSWORD } from '../../support/oauth.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

describe('/oauth2/authorize', () => {
  it('sends the browser to the sign-in page with the same parameters', async () => {
    const t = await oauthStage();
    const path = t.authorizePath({ state: 'a b', identity_provider: 'COGNITO' });
    expect(locationOf(await t.browser().get(path))).toBe(`${ORIGIN}${path.replace('/oauth2/authorize', '/login')}`);
  });

  it('answers with the headers of the service', async () => {
    const t = await oauthStage();
    const { headers } = await t.browser().get(t.authorizePath());
    expect(headers).toMatchObject({
      'x-application-context': 'application:prod:8443',
      'x-content-type-options': 'nosniff',
      'x-xss-protection': '1; mode=block',
      'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
      pragma: 'no-cache',
      expires: '0',
      'strict-transport-security': 'max-age=31536000 ; includeSubDomains',
      'x-frame-options': 'DENY',
      server: 'Server',
    });
    expect(headers['x-amz-cognito-request-id']).toMatch(UUID);
  });

  it('takes GET only', async () => {
    const t = await oauthStage();
    expect(await t.post(t.authorizePath(), {})).toMatchObject({ status: 405, headers: { allow: 'GET' } });
  });

  const untrusted = {
    'an unknown client': [{ client_id: '0000000000000000000000000a' }, 'invalid_client'],
    'an unregistered callback': [{ redirect_uri: 'https://evil.example.com/' }, 'redirect_mismatch'],
    'a callback that is longer than the registered one': [{ redirect_uri: `${CALLBACK}/` }, 'redirect_mismatch'],
    'a callback in other capitals': [{ redirect_uri: 'https://APP.example.com/callback' }, 'redirect_mismatch'],
    'a callback with a query of its own': [{ redirect_uri: `${CALLBACK}?a=1` }, 'redirect_mismatch'],
    'no callback': [{ redirect_uri: undefined }, 'redirect_mismatch'],
  } as const;
  for (const [what, [parameters, error]] of Object.entries(untrusted)) {
    it(`tells its own error page, and nobody else, of ${what}`, async () => {
      const t = await oauthStage();
      const browser = t.browser();
      const clientId = 'client_id' in parameters ? parameters.client_id : t.ClientId;
      const location = locationOf(await browser.get(t.authorizePath(parameters)));
      expect(location).toBe(`${ORIGIN}/error?error=${error}&client_id=${clientId}`);
      const page = await browser.get(location);
      expect(page.status).toBe(400);
      expect(page.body).toContain('An error was encountered with the requested page.');
    });
  }

  const refused = {
    'a scope that the client may not have': [
      { scope: 'openid books/read', state: 's' },
      'error_description=invalid_scope&state=s&error=invalid_request',
    ],
    'such a scope without a state': [
      { scope: 'openid books/read' },
      'error_description=invalid_scope&error=invalid_request',
    ],
    'email without openid': [{ scope: 'email' }, 'error_description=invalid_scope&error=invalid_request'],
    'a grant that the client may not use': [
      { response_type: 'token' },
      'error_description=unauthorized_client&error=invalid_request',
    ],
    'no response type': [{ response_type: undefined }, 'error=invalid_request'],
    'a challenge without its method': [{ code_challenge: 'abc' }, 'error=invalid_request'],
    'a challenge by another method': [
      { code_challenge: 'abc', code_challenge_method: 'plain' },
      'error=invalid_request',
    ],
    'a resource on plain http': [{ resource: 'http://api.example.com' }, 'error=invalid_request'],
    'no prompt without a session': [{ prompt: 'none', state: 's' }, 'error=login_required&state=s'],
  } as const;
  for (const [what, [parameters, query]] of Object.entries(refused)) {
    it(`tells the callback of ${what}`, async () => {
      const t = await oauthStage();
      expect(locationOf(await t.browser().get(t.authorizePath(parameters)))).toBe(`${CALLBACK}?${query}`);
    });
  }

  it('refuses every grant of a client that has OAuth switched off', async () => {
    const t = await oauthStage({ AllowedOAuthFlowsUserPoolClient: false });
    const location = locationOf(await t.browser().get(t.authorizePath()));
    expect(location).toBe(`${CALLBACK}?error_description=unauthorized_client&error=invalid_request`);
  });

  it('serves the pool of its domain only, whatever the client', async () => {
    const t = await oauthStage();
    await t.call('CreateUserPoolDomain', { UserPoolId: t.UserPoolId, Domain: 'mine' });
    const other = await t.call('CreateUserPool', { PoolName: 'other' });
    await t.call('CreateUserPoolDomain', { UserPoolId: other.UserPool?.Id ?? '', Domain: 'other' });
    const at = async (prefix: string) =>
      await t.browser(`${prefix}.auth.us-east-1.amazoncognito.com`).get(t.authorizePath());
    expect(locationOf(await at('mine'))).toMatch(/^https:\/\/mine\.auth\.us-east-1\.amazoncognito\.com\/login\?/);
    expect(locationOf(await at('other'))).toContain('/error?error=invalid_client');
    expect((await at('nobody')).status).toBe(404);
  });
});

describe('/login', () => {
  it('signs in and goes back with a code and the state as it was', async () => {
    const t = await oauthStage();
    await t.user('ada');
    const browser = t.browser();
    const state = 'a+b/c=d e&f';
    const login = locationOf(await browser.get(t.authorizePath({ state })));
    const page = await browser.get(login);
    expect(page.headers['set-cookie']).toMatch(/^XSRF-TOKEN=[0-9a-f-]{36}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(page.body).toContain(`name="_csrf" value="${browser.cookies.get('XSRF-TOKEN')}"`);
    const back = await browser.submit(login, page, { username: 'ada', password: PASSWORD });
    expect(back.headers['set-cookie']).toMatch(/^cognito=[^;]+; Max-Age=3600; Path=\/; HttpOnly; SameSite=Lax$/);
    const url = new URL(locationOf(back));
    expect(url.origin + url.pathname).toBe(CALLBACK);
    expect([...url.searchParams.keys()]).toEqual(['code', 'state']);
    expect(url.searchParams.get('code')).toMatch(UUID);
    expect(url.searchParams.get('state')).toBe(state);
  });

  it('adds the code to a query that the callback has, and to addresses of apps', async () => {
    const t = await oauthStage();
    await t.user('ada');
    for (const redirect_uri of ['https://app.example.com/with?query=1', 'myapp://callback']) {
      const browser = t.browser();
      const login = locationOf(await browser.get(t.authorizePath({ redirect_uri })));
      const back = locationOf(
        await browser.submit(login, await browser.get(login), { username: 'ada', password: PASSWORD }),
      );
      expect(back.startsWith(`${redirect_uri}${redirect_uri.includes('?') ? '&' : '?'}code=`)).toBe(true);
    }
  });

  it('says that user name or password are wrong, with status 401 and the page again', async () => {
    const t = await oauthStage({ PreventUserExistenceErrors: 'ENABLED' });
    await t.user('ada');
    const browser = t.browser();
    const login = locationOf(await browser.get(t.authorizePath()));
    const page = await browser.get(login);
    for (const fields of [
      { username: 'ada', password: 'Wr0ng-one!' },
      { username: 'nobody', password: PASSWORD },
    ]) {
      const answer = await browser.submit(login, page, fields);
      expect(answer.status).toBe(401);
      expect(answer.body).toContain('Incorrect username or password.');
      expect(answer.body).toContain(`name="username" type="text" value="${fields.username}"`);
    }
  });

  it('takes no form that another site filled in', async () => {
    const t = await oauthStage();
    await t.user('ada');
    const browser = t.browser();
    const login = locationOf(await browser.get(t.authorizePath()));
    const page = await browser.get(login);
    const fields = { username: 'ada', password: PASSWORD };
    expect(await browser.submit(login, page, { ...fields, _csrf: 'guessed' })).toMatchObject({ status: 400 });
    expect(await t.browser().submit(login, page, fields)).toMatchObject({ status: 400 });
    expect((await browser.submit(login, page, fields)).status).toBe(302);
  });

  it('shows what was typed as text, never as HTML', async () => {
    const t = await oauthStage();
    const browser = t.browser();
    const login = locationOf(await browser.get(t.authorizePath({ login_hint: '"><script>alert(1)</script>' })));
    expect((await browser.get(login)).body).not.toContain('<script');
  });

  it('spares a second sign-in for an hour, unless one is asked for', async () => {
    const t = await oauthStage();
    await t.user('ada');
    const browser = t.browser();
    const login = locationOf(await browser.get(t.authorizePath()));
    await browser.submit(login, await browser.get(login), { username: 'ada', password: PASSWORD });
    t.mock.clock.advance({ minutes: 59 });
    expect(locationOf(await browser.get(t.authorizePath({ prompt: 'none' })))).toContain(`${CALLBACK}?code=`);
    expect(locationOf(await browser.get(t.authorizePath({ prompt: 'login' })))).toContain('/login?');
    expect(locationOf(await t.browser().get(t.authorizePath()))).toContain('/login?');
    t.mock.clock.advance({ minutes: 1 });
    expect(locationOf(await browser.get(t.authorizePath()))).toContain('/login?');
  });

  it('keeps the time of the sign-in as auth_time', async () => {
    const t = await oauthStage();
    await t.user('ada');
    const browser = t.browser();
    const login = locationOf(await browser.get(t.authorizePath()));
    await browser.submit(login, await browser.get(login), { username: 'ada', password: PASSWORD });
    const signedIn = Math.floor(t.mock.clock.now());
    t.mock.clock.advance({ minutes: 30 });
    const code = new URL(locationOf(await browser.get(t.authorizePath()))).searchParams.get('code') ?? '';
    const answer = await t.post('/oauth2/token', {
      grant_type: 'authorization_code',
      client_id: t.ClientId,
      code,
      redirect_uri: CALLBACK,
    });
    const claims = claimsOf((jsonOf(answer).body as Record<string, string>).access_token);
    expect(claims.auth_time).toBe(signedIn);
    expect(claims.iat).toBe(signedIn + 1800);
  });

  it('answers the implicit grant with tokens in the fragment', async () => {
    const t = await oauthStage({ AllowedOAuthFlows: ['implicit'] });
    await t.user('ada');
    const browser = t.browser();
    const login = locationOf(
      await browser.get(t.authorizePath({ response_type: 'token', state: 's', scope: 'openid' })),
    );
    const back = locationOf(
      await browser.submit(login, await browser.get(login), { username: 'ada', password: PASSWORD }),
    );
    const [address, fragment] = back.split('#');
    expect(address).toBe(CALLBACK);
    const values = new URLSearchParams(fragment);
    expect([...values.keys()]).toEqual(['id_token', 'access_token', 'token_type', 'expires_in', 'state']);
    expect([values.get('token_type'), values.get('expires_in')]).toEqual(['bearer', '3600']);
    const bare = locationOf(
      await browser.get(t.authorizePath({ response_type: 'token', scope: 'aws.cognito.signin.user.admin' })),
    );
    expect([...new URLSearchParams(bare.split('#')[1]).keys()]).toEqual(['access_token', 'token_type', 'expires_in']);
  });

  it('changes a temporary password on the way and asks for required attributes', async () => {
    const t = await oauthStage({}, { Schema: [{ Name: 'nickname', Required: true }] });
    await t.call('AdminCreateUser', {
      UserPoolId: t.UserPoolId,
      Username: 'ada',
      TemporaryPassword: PASSWORD,
      MessageAction: 'SUPPRESS',
    });
    const browser = t.browser();
    const login = locationOf(await browser.get(t.authorizePath()));
    const first = await browser.submit(login, await browser.get(login), { username: 'ada', password: PASSWORD });
    expect([first.status, first.body.includes('Change your password')]).toEqual([200, true]);
    const fields = { NEW_PASSWORD: 'short', 'userAttributes.nickname': 'Ada' };
    const again = await browser.submit(login, first, fields);
    expect([again.status, again.body.includes('Change your password')]).toEqual([400, true]);
    const back = await browser.submit(login, again, { ...fields, NEW_PASSWORD: 'N3w-password!' });
    expect(locationOf(back)).toContain('code=');
    const { UserStatus } = await t.call('AdminGetUser', { UserPoolId: t.UserPoolId, Username: 'ada' });
    expect(UserStatus).toBe('CONFIRMED');
  });

  it('sets up an authenticator app where MFA is required, and asks for it from then on', async () => {
    const t = await oauthStage();
    await t.user('ada');
    await t.call('SetUserPoolMfaConfig', {
      UserPoolId: t.UserPoolId,
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    });
    const browser = t.browser();
    const login = locationOf(await browser.get(t.authorizePath()));
    const credentials = { username: 'ada', password: PASSWORD };
    const setUp = await browser.submit(login, await browser.get(login), credentials);
    const key = /shows: ([A-Z2-7]+)/.exec(setUp.body)?.[1] ?? '';
    const wrong = await browser.submit(login, setUp, { USER_CODE: '000000' });
    expect(wrong.body).toContain(key);
    const back = await browser.submit(login, wrong, { USER_CODE: totpCode(key, t.mock.clock.now()) });
    expect(locationOf(back)).toContain('code=');

    t.mock.clock.advance({ minutes: 5 });
    const later = t.browser();
    const ask = await later.submit(login, await later.get(login), credentials);
    expect(ask.body).toContain('SOFTWARE_TOKEN_MFA_CODE');
    const code = totpCode(key, t.mock.clock.now());
    expect(locationOf(await later.submit(login, ask, { SOFTWARE_TOKEN_MFA_CODE: code }))).toContain('code=');
  });

  it('refuses a session that it never gave out', async () => {
    const t = await oauthStage();
    const browser = t.browser();
    const login = locationOf(await browser.get(t.authorizePath()));
    const answer = await browser.submit(login, await browser.get(login), { session: 'AYABeMadeUp', username: 'ada' });
    expect([answer.status, answer.body.includes('Invalid session for the user.')]).toEqual([401, true]);
  });
});

describe('/logout', () => {
  it('forgets the browser and goes to a registered address', async () => {
    const t = await oauthStage();
    await t.user('ada');
    const browser = t.browser();
    const login = locationOf(await browser.get(t.authorizePath()));
    await browser.submit(login, await browser.get(login), { username: 'ada', password: PASSWORD });
    const query = new URLSearchParams({ client_id: t.ClientId, logout_uri: 'https://app.example.com/bye' });
    expect(locationOf(await browser.get(`/logout?${query}`))).toBe('https://app.example.com/bye');
    expect(locationOf(await browser.get(t.authorizePath()))).toContain('/login?');
  });

  it('goes to the sign-in page by redirect_uri with a response type', async () => {
    const t = await oauthStage();
    const query = new URLSearchParams({ client_id: t.ClientId, redirect_uri: CALLBACK, response_type: 'code' });
    expect(locationOf(await t.browser().get(`/logout?${query}`))).toBe(`${ORIGIN}/login?${query}`);
    query.set('logout_uri', 'https://app.example.com/bye');
    expect(locationOf(await t.browser().get(`/logout?${query}`))).toBe('https://app.example.com/bye');
  });

  it('refuses to go elsewhere', async () => {
    const t = await oauthStage();
    const at = async (query: Record<string, string>) =>
      locationOf(await t.browser().get(`/logout?${new URLSearchParams(query)}`)).split('?')[1];
    const client_id = t.ClientId;
    expect(await at({})).toBe('error=invalid_request');
    expect(await at({ client_id, logout_uri: CALLBACK })).toBe(`error=redirect_mismatch&client_id=${client_id}`);
    expect(await at({ client_id, redirect_uri: CALLBACK })).toBe(`error=invalid_request&client_id=${client_id}`);
  });
});
