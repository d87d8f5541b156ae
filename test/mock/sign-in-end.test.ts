// Stories of refreshing, rotating, revoking and signing out, and of tokens that nobody should take.
import { describe, expect, it } from 'vitest';
import { importSigningKey, signJwt } from '../../src/crypto/jwt.ts';
import { testOnlyAccessTokenKey, testOnlyIdTokenKey } from '../../src/crypto/test-key.ts';
import { srpHelper } from '../crypto/independent.ts';
import { claimsOf, createStage, PASSWORD, type Stage, tokensOf } from '../support/sign-in.ts';

/** A stage with a user who has signed in. */
async function signedIn(settings: Parameters<typeof createStage>[0] = {}) {
  const stage = await createStage(settings);
  await stage.user('ada');
  const SECRET_HASH = stage.secret && srpHelper.createSecretHash('ada', stage.ClientId, stage.secret);
  return { ...stage, tokens: tokensOf(await stage.enter('ada', PASSWORD, SECRET_HASH ? { SECRET_HASH } : {})) };
}

const refresh = (stage: Stage, REFRESH_TOKEN: string) => stage.initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN });
const refreshRefused = (stage: Stage, REFRESH_TOKEN: string) =>
  stage.initiateRefused('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN });

describe('REFRESH_TOKEN_AUTH', () => {
  it('gives new tokens of the same sign-in and no refresh token, under both names', async () => {
    const stage = await signedIn();
    stage.mock.clock.advance({ minutes: 30 });
    for (const flow of ['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN'] as const) {
      const { AuthenticationResult } = await stage.initiate(flow, { REFRESH_TOKEN: stage.tokens.RefreshToken });
      expect(Object.keys(AuthenticationResult ?? {}).sort()).toEqual([
        'AccessToken',
        'ExpiresIn',
        'IdToken',
        'TokenType',
      ]);
      const [before, after] = [stage.tokens.AccessToken, AuthenticationResult?.AccessToken ?? ''].map(claimsOf);
      expect(after).toMatchObject({ origin_jti: before?.origin_jti, auth_time: before?.auth_time, sub: before?.sub });
      expect(after?.iat).toBe(Number(before?.iat) + 1800);
      expect(after?.jti).not.toBe(before?.jti);
    }
  });

  it('shows new groups and attributes', async () => {
    const stage = await signedIn();
    const { call, UserPoolId } = stage;
    await call('CreateGroup', { UserPoolId, GroupName: 'g' });
    await call('AdminAddUserToGroup', { UserPoolId, Username: 'ada', GroupName: 'g' });
    const { AuthenticationResult } = await refresh(stage, stage.tokens.RefreshToken);
    expect(claimsOf(AuthenticationResult?.IdToken ?? '')['cognito:groups']).toEqual(['g']);
  });

  it('fires the token trigger with its own source', async () => {
    const stage = await signedIn();
    stage.mock.triggers.set('preTokenGeneration', () => undefined);
    await refresh(stage, stage.tokens.RefreshToken);
    expect(stage.mock.triggers.calls.map(({ event }) => (event as { triggerSource: string }).triggerSource)).toEqual([
      'TokenGeneration_RefreshTokens',
    ]);
  });

  it('refuses forged, damaged and foreign tokens', async () => {
    const stage = await signedIn();
    const { call, refusal, UserPoolId, tokens } = stage;
    const damaged = `${tokens.RefreshToken.slice(0, -1)}${tokens.RefreshToken.endsWith('A') ? 'B' : 'A'}`;
    for (const token of ['garbage', tokens.AccessToken, damaged]) {
      expect(await refreshRefused(stage, token)).toMatchObject({
        name: 'NotAuthorizedException',
        message: 'Invalid Refresh Token.',
      });
    }
    const other = await call('CreateUserPoolClient', { UserPoolId, ClientName: 'other' });
    const foreign = await refusal('InitiateAuth', {
      ClientId: other.UserPoolClient?.ClientId ?? '',
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: tokens.RefreshToken },
    });
    expect(foreign.message).toBe('Refresh Token has different Client.');
    const elsewhere = await call('CreateUserPool', { PoolName: 'elsewhere' });
    const third = await call('CreateUserPoolClient', { UserPoolId: elsewhere.UserPool?.Id ?? '', ClientName: 'third' });
    const alien = await refusal('InitiateAuth', {
      ClientId: third.UserPoolClient?.ClientId ?? '',
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: tokens.RefreshToken },
    });
    expect(alien.message).toBe('Invalid Refresh Token.');
  });

  it('wants the hash over the username of the token from a client with a secret', async () => {
    const stage = await signedIn({ client: { GenerateSecret: true } });
    const REFRESH_TOKEN = stage.tokens.RefreshToken;
    expect((await refreshRefused(stage, REFRESH_TOKEN)).message).toContain('SECRET_HASH was not received');
    const hash = (name: string) => srpHelper.createSecretHash(name, stage.ClientId, stage.secret ?? '');
    const wrong = { REFRESH_TOKEN, SECRET_HASH: hash('grace') };
    expect((await stage.initiateRefused('REFRESH_TOKEN_AUTH', wrong)).message).toContain(
      'Unable to verify secret hash',
    );
    const garbage = { REFRESH_TOKEN: 'garbage', SECRET_HASH: hash('ada') };
    expect((await stage.initiateRefused('REFRESH_TOKEN_AUTH', garbage)).message).toBe('Invalid Refresh Token.');
    const right = await stage.initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN, SECRET_HASH: hash('ada') });
    expect(right.AuthenticationResult?.TokenType).toBe('Bearer');
  });

  it('ends with the life of the token, and with the user', async () => {
    const stage = await signedIn({ client: { RefreshTokenValidity: 2 } });
    const { call, UserPoolId, mock, tokens } = stage;
    mock.clock.advance({ hours: 47 });
    await refresh(stage, tokens.RefreshToken);
    mock.clock.advance({ hours: 1 });
    expect((await refreshRefused(stage, tokens.RefreshToken)).message).toBe('Refresh Token has expired');
    const again = tokensOf(await stage.enter('ada'));
    await call('AdminDeleteUser', { UserPoolId, Username: 'ada' });
    expect((await refreshRefused(stage, again.RefreshToken)).message).toBe('Invalid Refresh Token.');
  });

  it('is closed to a client that rotates', async () => {
    const stage = await signedIn({
      client: {
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
      },
    });
    expect((await refreshRefused(stage, stage.tokens.RefreshToken)).name).toBe('InvalidParameterException');
  });
});

describe('GetTokensFromRefreshToken', () => {
  const rotating = (RetryGracePeriodSeconds: number) =>
    signedIn({
      client: {
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds },
      },
    });

  it('works without rotation, and keeps the token', async () => {
    const { call, ClientId, tokens } = await signedIn();
    const request = { ClientId, RefreshToken: tokens.RefreshToken };
    const first = await call('GetTokensFromRefreshToken', request);
    expect(first.AuthenticationResult).not.toHaveProperty('RefreshToken');
    expect((await call('GetTokensFromRefreshToken', request)).AuthenticationResult?.TokenType).toBe('Bearer');
  });

  it('replaces the token at once without a grace period, and knows it again', async () => {
    const { call, refusal, ClientId, tokens } = await rotating(0);
    const first = await call('GetTokensFromRefreshToken', { ClientId, RefreshToken: tokens.RefreshToken });
    const RefreshToken = first.AuthenticationResult?.RefreshToken ?? '';
    expect(RefreshToken).not.toBe(tokens.RefreshToken);
    const reused = await refusal('GetTokensFromRefreshToken', { ClientId, RefreshToken: tokens.RefreshToken });
    expect(reused.name).toBe('RefreshTokenReuseException');
    const second = await call('GetTokensFromRefreshToken', { ClientId, RefreshToken });
    expect(second.AuthenticationResult?.RefreshToken).toMatch(/^eyJjdHki/);
  });

  it('takes a replaced token during its grace period', async () => {
    const { call, refusal, ClientId, tokens, mock } = await rotating(30);
    const request = { ClientId, RefreshToken: tokens.RefreshToken };
    await call('GetTokensFromRefreshToken', request);
    mock.clock.advance({ seconds: 29 });
    await call('GetTokensFromRefreshToken', request);
    mock.clock.advance({ seconds: 1 });
    expect((await refusal('GetTokensFromRefreshToken', request)).name).toBe('RefreshTokenReuseException');
  });

  it('does not lengthen the life of the first token', async () => {
    const { call, refusal, ClientId, tokens, mock } = await rotating(0);
    mock.clock.advance({ days: 29 });
    const next = await call('GetTokensFromRefreshToken', { ClientId, RefreshToken: tokens.RefreshToken });
    mock.clock.advance({ days: 1 });
    const RefreshToken = next.AuthenticationResult?.RefreshToken ?? '';
    expect((await refusal('GetTokensFromRefreshToken', { ClientId, RefreshToken })).message).toBe(
      'Refresh Token has expired',
    );
  });

  it('wants the secret itself, and hands metadata to the token trigger', async () => {
    const { call, refusal, ClientId, tokens, secret, mock } = await signedIn({ client: { GenerateSecret: true } });
    const request = { ClientId, RefreshToken: tokens.RefreshToken, ClientMetadata: { k: 'v' } };
    for (const ClientSecret of [undefined, 'x'.repeat(30)]) {
      const refused = await refusal('GetTokensFromRefreshToken', { ...request, ...(ClientSecret && { ClientSecret }) });
      expect(refused.name).toBe('NotAuthorizedException');
    }
    mock.triggers.set('preTokenGeneration', () => undefined);
    await call('GetTokensFromRefreshToken', { ...request, ClientSecret: secret });
    expect(mock.triggers.calls.at(-1)?.event).toMatchObject({ request: { clientMetadata: { k: 'v' } } });
  });
});

describe('RevokeToken', () => {
  it('revokes the refresh token and the access tokens that came of it, and no others', async () => {
    const stage = await signedIn();
    const { call, refusal, ClientId, tokens } = stage;
    const other = tokensOf(await stage.enter('ada'));
    const renewed = (await refresh(stage, tokens.RefreshToken)).AuthenticationResult?.AccessToken ?? '';
    expect(await call('RevokeToken', { ClientId, Token: tokens.RefreshToken })).toEqual({});
    expect((await refreshRefused(stage, tokens.RefreshToken)).message).toBe('Refresh Token has been revoked');
    for (const AccessToken of [tokens.AccessToken, renewed]) {
      expect((await refusal('GetUser', { AccessToken })).message).toBe('Access Token has been revoked');
    }
    await refresh(stage, other.RefreshToken);
    await call('GetUser', { AccessToken: other.AccessToken });
    expect(await call('RevokeToken', { ClientId, Token: tokens.RefreshToken })).toEqual({});
  });

  it('says what is wrong with token, client and secret', async () => {
    const stage = await signedIn({ client: { GenerateSecret: true } });
    const { call, refusal, ClientId, tokens, secret, UserPoolId } = stage;
    const ClientSecret = secret ?? '';
    const Token = tokens.RefreshToken;
    expect((await refusal('RevokeToken', { ClientId, Token })).name).toBe('UnauthorizedException');
    expect((await refusal('RevokeToken', { ClientId, Token, ClientSecret: 'x'.repeat(30) })).name).toBe(
      'UnauthorizedException',
    );
    expect((await refusal('RevokeToken', { ClientId, Token: tokens.AccessToken, ClientSecret })).name).toBe(
      'UnsupportedTokenTypeException',
    );
    const open = await call('CreateUserPoolClient', { UserPoolId, ClientName: 'open', EnableTokenRevocation: false });
    const request = { ClientId: open.UserPoolClient?.ClientId ?? '', Token };
    expect((await refusal('RevokeToken', request)).name).toBe('UnsupportedOperationException');
    await call('UpdateUserPoolClient', { UserPoolId, ClientId: request.ClientId, EnableTokenRevocation: true });
    expect((await refusal('RevokeToken', request)).name).toBe('UnauthorizedException');
    expect((await refusal('RevokeToken', { ClientId: 'nobody', Token })).name).toBe('UnauthorizedException');
    expect(await call('RevokeToken', { ClientId, Token, ClientSecret })).toEqual({});
  });
});

describe('GlobalSignOut', () => {
  it('ends every session of the user at once, and of nobody else', async () => {
    const stage = await signedIn();
    const { call, refusal, tokens } = stage;
    await stage.user('grace');
    const [second, grace] = [tokensOf(await stage.enter('ada')), tokensOf(await stage.enter('grace'))];
    expect(await call('GlobalSignOut', { AccessToken: tokens.AccessToken })).toEqual({});
    for (const { AccessToken, RefreshToken } of [tokens, second]) {
      expect((await refusal('GetUser', { AccessToken })).message).toBe('Access Token has been revoked');
      expect((await refreshRefused(stage, RefreshToken)).message).toBe('Refresh Token has been revoked');
    }
    await call('GetUser', { AccessToken: grace.AccessToken });
    const again = tokensOf(await stage.enter('ada'));
    await call('GetUser', { AccessToken: again.AccessToken });
    await refresh(stage, again.RefreshToken);
  });

  it('reaches tokens of clients that cannot revoke, through the administrator as well', async () => {
    const stage = await signedIn({ client: { EnableTokenRevocation: false } });
    const { call, refusal, tokens, UserPoolId } = stage;
    expect(await call('AdminUserGlobalSignOut', { UserPoolId, Username: 'ada' })).toEqual({});
    expect((await refusal('GetUser', { AccessToken: tokens.AccessToken })).message).toBe(
      'Access Token has been revoked',
    );
    expect((await refreshRefused(stage, tokens.RefreshToken)).message).toBe('Refresh Token has been revoked');
  });
});

describe('an access token', () => {
  const refusedAs = async (stage: Stage, AccessToken: string) =>
    (await stage.refusal('GetUser', { AccessToken })).message;

  it('is refused when it is none, forged, or meant for something else', async () => {
    const stage = await signedIn();
    const { AccessToken, IdToken, RefreshToken } = stage.tokens;
    const [header = '', payload = '', signature = ''] = AccessToken.split('.');
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const admin = encode({ ...claimsOf(AccessToken), username: 'root' });
    expect(await refusedAs(stage, 'THIS_IS_NOT_VALID_TOKEN')).toBe('Invalid Access Token');
    expect(await refusedAs(stage, RefreshToken)).toBe('Invalid Access Token');
    expect(await refusedAs(stage, IdToken)).toBe('Invalid Access Token');
    expect(await refusedAs(stage, `${header}.${admin}.${signature}`)).toBe(
      'Could not verify signature for Access Token',
    );
    expect(await refusedAs(stage, `${encode({ alg: 'none' })}.${payload}.`)).toMatch(/^(Invalid|Could not verify)/);
    expect(await refusedAs(stage, `${encode({ alg: 'none' })}.${payload}.${signature}`)).toMatch(
      /^(Invalid|Could not)/,
    );
    const hmac = encode({ kid: testOnlyAccessTokenKey.kid, alg: 'HS256' });
    expect(await refusedAs(stage, `${hmac}.${payload}.${signature}`)).toMatch(/^(Invalid|Could not)/);
    expect(await refusedAs(stage, `${header}.${payload}.${signature.slice(0, -4)}AAAA`)).toBe(
      'Could not verify signature for Access Token',
    );
    const byOther = await signJwt(
      await importSigningKey({ ...testOnlyIdTokenKey, kid: 'other' }),
      claimsOf(AccessToken),
    );
    expect(await refusedAs(stage, byOther)).toBe('Could not verify signature for Access Token');
  });

  it('is refused for a pool, a client or a user that are gone, and for a disabled user', async () => {
    const stage = await signedIn();
    const { call, refusal, UserPoolId, ClientId, tokens } = stage;
    const { AccessToken } = tokens;
    await call('AdminDisableUser', { UserPoolId, Username: 'ada' });
    expect((await refusal('GetUser', { AccessToken })).name).toBe('NotAuthorizedException');
    await call('AdminDeleteUser', { UserPoolId, Username: 'ada' });
    expect(await refusal('GetUser', { AccessToken })).toMatchObject({
      name: 'UserNotFoundException',
      message: 'User does not exist.',
    });
    expect((await refusal('GlobalSignOut', { AccessToken })).name).toBe('NotAuthorizedException');
    await stage.user('ada');
    expect((await refusal('GetUser', { AccessToken })).name).toBe('UserNotFoundException');
    await call('DeleteUserPoolClient', { UserPoolId, ClientId });
    expect((await refusal('GetUser', { AccessToken })).name).toBe('ResourceNotFoundException');
    await call('DeleteUserPool', { UserPoolId });
    expect((await refusal('GetUser', { AccessToken })).name).toBe('ResourceNotFoundException');
  });

  it('is refused from the second of its expiry on', async () => {
    const stage = await signedIn({
      client: { AccessTokenValidity: 5, TokenValidityUnits: { AccessToken: 'minutes' } },
    });
    const { call, tokens, mock } = stage;
    mock.clock.advance({ minutes: 5, seconds: -1 });
    await call('GetUser', { AccessToken: tokens.AccessToken });
    mock.clock.advance({ seconds: 1 });
    expect(await refusedAs(stage, tokens.AccessToken)).toBe('Access Token has expired');
  });
});
