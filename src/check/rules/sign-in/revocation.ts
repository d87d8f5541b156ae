// Checks of the rules on revoking tokens and signing out.
import type { RuleChecks } from '../rule.ts';
import { setStage, stageOf, tokensIn } from './stage.ts';

/** The checks on the end of sign-ins. */
export const revocation = {
  'token.revocation-default-on': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId, ClientId } = stage;
    const { UserPoolClient } = await t.call('DescribeUserPoolClient', { UserPoolId, ClientId });
    t.equal(UserPoolClient?.EnableTokenRevocation, true, 'EnableTokenRevocation of a new client');
    const { RefreshToken: Token } = await stage.tokens();
    await t.call('RevokeToken', { ClientId, Token });
  },

  'token.revocation-toggle': async (t) => {
    const stage = await setStage(t, { client: { EnableTokenRevocation: false } });
    const { UserPoolId, ClientId } = stage;
    const before = await stage.tokens();
    await t.refuses(
      'RevokeToken',
      { ClientId, Token: before.RefreshToken },
      { error: 'UnsupportedOperationException' },
    );
    tokensIn(await stage.initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: before.RefreshToken }));
    await t.call('UpdateUserPoolClient', {
      UserPoolId,
      ClientId,
      EnableTokenRevocation: true,
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    });
    const { RefreshToken: Token } = await stage.tokens();
    await t.call('RevokeToken', { ClientId, Token });
    const again = await stage.initiation('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: Token });
    await t.refuses('InitiateAuth', again, { error: 'NotAuthorizedException' });
  },

  'token.revoke-refresh-token': async (t) => {
    const stage = await setStage(t);
    const { ClientId } = stage;
    const [one, other] = [await stage.tokens(), await stage.tokens()];
    for (const Token of [one.AccessToken, one.IdToken]) await t.refuses('RevokeToken', { ClientId, Token });
    await t.call('RevokeToken', { ClientId, Token: one.RefreshToken });
    const error = 'NotAuthorizedException';
    const revoked = await stage.initiation('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: one.RefreshToken });
    await t.refuses('InitiateAuth', revoked, { error });
    await t.refuses('GetUser', { AccessToken: one.AccessToken }, { error });
    tokensIn(await stage.initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: other.RefreshToken }));
    await t.call('GetUser', { AccessToken: other.AccessToken });
  },

  'token.revoke-client-must-match': async (t) => {
    const stage = await setStage(t);
    const { ClientId } = await t.given.client(stage.UserPoolId);
    const { RefreshToken } = await stage.tokens();
    await t.refuses(
      'RevokeToken',
      { ClientId, Token: RefreshToken },
      { error: ['UnauthorizedException', 'InvalidParameterException'] },
    );
    tokensIn(await stage.initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: RefreshToken }));
    await t.call('RevokeToken', { ClientId: stage.ClientId, Token: RefreshToken });
  },

  'token.revoke-secret-required': async (t) => {
    const stage = await setStage(t, { client: { GenerateSecret: true } });
    const { ClientId, ClientSecret = '' } = stage;
    const { RefreshToken: Token } = await stage.tokens();
    const refresh = { USERNAME: stage.user.username, REFRESH_TOKEN: Token };
    await t.refuses('RevokeToken', { ClientId, Token });
    const wrong = `${ClientSecret.slice(0, -1)}${ClientSecret.endsWith('a') ? 'b' : 'a'}`;
    await t.refuses('RevokeToken', { ClientId, Token, ClientSecret: wrong });
    tokensIn(await stage.initiate('REFRESH_TOKEN_AUTH', refresh));
    await t.call('RevokeToken', { ClientId, Token, ClientSecret });
    await t.refuses('InitiateAuth', await stage.initiation('REFRESH_TOKEN_AUTH', refresh), {
      error: 'NotAuthorizedException',
    });
    const open = await setStage(t);
    await t.call('RevokeToken', { ClientId: open.ClientId, Token: (await open.tokens()).RefreshToken });
  },

  'token.global-sign-out': async (t) => {
    const stage = await setStage(t);
    const other = stageOf(t, stage.UserPoolId, stage, await t.given.user(stage.UserPoolId));
    const [one, two, theirs] = [await stage.tokens(), await stage.tokens(), await other.tokens()];
    await t.call('GlobalSignOut', { AccessToken: one.AccessToken });
    for (const { AccessToken, RefreshToken } of [one, two]) {
      await t.refuses('GetUser', { AccessToken });
      await t.refuses('InitiateAuth', await stage.initiation('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: RefreshToken }));
    }
    await t.call('GetUser', { AccessToken: theirs.AccessToken });
    tokensIn(await other.initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: theirs.RefreshToken }));
    tokensIn(await stage.initiate('USER_PASSWORD_AUTH', stage.credentials));
    await t.call('AdminUserGlobalSignOut', { UserPoolId: other.UserPoolId, Username: other.user.username });
    await t.refuses('GetUser', { AccessToken: theirs.AccessToken });
  },
} satisfies RuleChecks;
