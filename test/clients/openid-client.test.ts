// openid-client v6, unmodified: discovery, code with PKCE, userinfo, refresh, client credentials and revocation against `issuer: self`.
import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Endpoint, startEndpoint } from './endpoint.ts';

const CALLBACK = 'http://localhost:3000/callback';
const PASSWORD = 'Passw0rd!';
let endpoint: Endpoint;
let config: oidc.Configuration;

beforeAll(async () => {
  endpoint = await startEndpoint(
    {
      clients: [
        {
          GenerateSecret: true,
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ['code'],
          AllowedOAuthScopes: ['openid', 'email'],
          CallbackURLs: [CALLBACK],
          SupportedIdentityProviders: ['COGNITO'],
        },
      ],
      users: [
        { username: 'ada', password: PASSWORD, attributes: { email: 'ada@example.com', email_verified: 'true' } },
      ],
    },
    { issuer: 'self' },
  );
  config = await configure(endpoint.clientId, endpoint.clientSecret);
});

afterAll(() => endpoint.close());

const configure = (clientId: string, secret: string | undefined) =>
  oidc.discovery(new URL(`${endpoint.url}/${endpoint.userPoolId}`), clientId, secret, undefined, {
    execute: [oidc.allowInsecureRequests],
  });

describe('openid-client', () => {
  it('signs in by code and PKCE, reads the user, refreshes and revokes', async () => {
    const verifier = oidc.randomPKCECodeVerifier();
    const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
    const address = oidc.buildAuthorizationUrl(config, {
      redirect_uri: CALLBACK,
      scope: 'openid email',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    const back = await signIn(address);
    const tokens = await oidc.authorizationCodeGrant(config, back, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const sub = tokens.claims()?.sub ?? '';
    expect(tokens.claims()).toMatchObject({ iss: `${endpoint.url}/${endpoint.userPoolId}`, email: 'ada@example.com' });

    const user = await oidc.fetchUserInfo(config, tokens.access_token, sub);
    expect(user).toEqual({ sub, email: 'ada@example.com', email_verified: 'true', username: 'ada' });

    const refreshToken = tokens.refresh_token ?? '';
    const renewed = await oidc.refreshTokenGrant(config, refreshToken);
    expect(renewed.claims()?.sub).toBe(sub);

    await oidc.tokenRevocation(config, refreshToken);
    await expect(oidc.refreshTokenGrant(config, refreshToken)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('is told that a scope is not to be had', async () => {
    const state = oidc.randomState();
    const address = oidc.buildAuthorizationUrl(config, { redirect_uri: CALLBACK, scope: 'openid phone', state });
    const answer = await fetch(address, { redirect: 'manual' });
    const back = new URL(answer.headers.get('location') ?? '');
    await expect(oidc.authorizationCodeGrant(config, back, { expectedState: state })).rejects.toMatchObject({
      error: 'invalid_request',
      error_description: 'invalid_scope',
    });
  });

  it('gets a token for itself by its credentials', async () => {
    const UserPoolId = endpoint.userPoolId;
    const Scopes = [{ ScopeName: 'read', ScopeDescription: 'May read' }];
    await endpoint.call('CreateResourceServer', { UserPoolId, Identifier: 'weather', Name: 'Weather', Scopes });
    const made = await endpoint.call('CreateUserPoolClient', {
      UserPoolId,
      ClientName: 'machine',
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: ['weather/read'],
    });
    const { ClientId = '', ClientSecret } = made.UserPoolClient ?? {};
    const tokens = await oidc.clientCredentialsGrant(await configure(ClientId, ClientSecret), {
      scope: 'weather/read',
    });
    expect(Object.keys(tokens)).toEqual(['access_token', 'expires_in', 'token_type']);
    await expect(oidc.clientCredentialsGrant(await configure(ClientId, 'wrong'))).rejects.toMatchObject({
      error: 'invalid_client',
      error_description: 'invalid_client_secret',
    });
  });
});

/** What a browser does with the address: it fills in the sign-in page and is sent to the callback. */
async function signIn(address: URL): Promise<URL> {
  const page = await fetch(address);
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const csrf = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const body = new URLSearchParams({ _csrf: csrf, username: 'ada', password: PASSWORD });
  const answer = await fetch(page.url, { method: 'POST', body, headers: { cookie }, redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? '');
}
