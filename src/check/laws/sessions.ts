// The laws of sessions: what is refreshed stays the same sign-in, groups and attributes are in the tokens, and who
// may not sign in gets none.
import type { OperationName } from '../../generated/types.ts';
import { describeOutcome } from '../deviations.ts';
import type { SignedIn } from '../fixtures/stage.ts';
import type { GivenUser } from '../rules/given.ts';
import type { Outcome } from '../target.ts';
import { readToken } from '../tokens.ts';
import { text } from './compare.ts';
import { type Body, bodyOf, type LawScene, objectAt, tell } from './law.ts';

/** How an operation signs a user in by password, where it does. */
const SIGN_IN: Readonly<Partial<Record<OperationName, string>>> = {
  InitiateAuth: 'USER_PASSWORD_AUTH',
  AdminInitiateAuth: 'ADMIN_USER_PASSWORD_AUTH',
};
const REFRESHING: readonly OperationName[] = ['InitiateAuth', 'AdminInitiateAuth', 'GetTokensFromRefreshToken'];

/** Looks at the laws of an operation that hands out tokens. */
export async function checkSessions(scene: LawScene, base: Outcome): Promise<void> {
  const { operation } = scene;
  const result = objectAt(base.value, 'AuthenticationResult');
  if (result !== undefined) {
    if (operation !== 'GetTokensFromRefreshToken') await checkRefreshable(scene, base, result);
  }
  if (SIGN_IN[operation] !== undefined) {
    await checkContents(scene);
    await checkStates(scene);
    await checkLockOut(scene);
  }
  if (REFRESHING.includes(operation)) await checkRefresh(scene);
}

/** A sign-in brings a refresh token, and it works. */
async function checkRefreshable(scene: LawScene, outcome: Outcome, { RefreshToken }: Body): Promise<void> {
  const { ClientId } = outcome.request as Body;
  const asked = { RefreshToken, ClientId };
  const refreshed = await scene.target.send('GetTokensFromRefreshToken', asked);
  if (RefreshToken !== undefined && (refreshed.error === undefined || refreshed.missing)) return;
  const observed = RefreshToken === undefined ? 'none' : describeOutcome(refreshed);
  tell(scene, {
    law: 'refreshable',
    severity: 'breaks clients',
    expected: 'a RefreshToken that works',
    observed,
    outcome,
  });
}

/** Signs a user in by password with the operation under check. */
async function signIn(scene: LawScene, { username, password }: GivenUser): Promise<Outcome> {
  return scene.target.send(scene.operation, await initiation(scene, { USERNAME: username, PASSWORD: password }));
}

async function initiation({ operation, stage }: LawScene, AuthParameters: Body, flow?: string): Promise<Body> {
  return {
    ...(operation === 'AdminInitiateAuth' ? { UserPoolId: await stage.pool() } : {}),
    ClientId: await stage.client(),
    AuthFlow: flow ?? SIGN_IN[operation],
    AuthParameters,
  };
}

function claimsOf(outcome: Outcome, token: 'AccessToken' | 'IdToken'): Body {
  return readToken(objectAt(outcome.value, 'AuthenticationResult')?.[token])?.claims ?? {};
}

async function checkContents(scene: LawScene): Promise<void> {
  const { stage } = scene;
  const UserPoolId = await stage.pool();
  const user = await stage.freshUser({ nickname: 'Contract' });
  const Username = user.username;
  const equal = (what: string, actual: unknown, expected: unknown, outcome: Outcome): void => {
    if (text(actual) !== text(expected))
      tell(scene, {
        law: `tokens/${what}`,
        expected: `${what} to be ${text(expected)}`,
        observed: text(actual),
        outcome,
      });
  };
  const before = await signIn(scene, user);
  if (before.error !== undefined || claimsOf(before, 'IdToken').sub === undefined) return;
  const described = await stage.call('AdminGetUser', { UserPoolId, Username });
  const sub = described?.UserAttributes?.find(({ Name }) => Name === 'sub')?.Value;
  equal('sub', claimsOf(before, 'AccessToken').sub, sub, before);
  equal('username', claimsOf(before, 'AccessToken').username, Username, before);
  equal('scope', claimsOf(before, 'AccessToken').scope, 'aws.cognito.signin.user.admin', before);
  equal('nickname', claimsOf(before, 'IdToken').nickname, 'Contract', before);
  equal('email', claimsOf(before, 'IdToken').email, Username, before);
  equal('email_verified', claimsOf(before, 'IdToken').email_verified, true, before);
  equal('no groups', claimsOf(before, 'AccessToken')['cognito:groups'], undefined, before);
  const groups = [stage.name('group'), stage.name('group')];
  for (const GroupName of groups) {
    await stage.call('CreateGroup', { UserPoolId, GroupName });
    await stage.call('AdminAddUserToGroup', { UserPoolId, Username, GroupName });
  }
  const inGroups = await signIn(scene, user);
  for (const token of ['AccessToken', 'IdToken'] as const)
    equal(`groups in ${token}`, claimsOf(inGroups, token)['cognito:groups'], groups, inGroups);
  await stage.call('AdminRemoveUserFromGroup', { UserPoolId, Username, GroupName: groups[0] ?? '' });
  const left = await signIn(scene, user);
  for (const token of ['AccessToken', 'IdToken'] as const)
    equal(`groups in ${token} after one is left`, claimsOf(left, token)['cognito:groups'], groups.slice(1), left);
  equal('jti of its own', claimsOf(left, 'AccessToken').jti === claimsOf(inGroups, 'AccessToken').jti, false, left);
}

/** Who may not sign in, how that comes about, and what it meets. */
async function checkStates(scene: LawScene): Promise<void> {
  const { stage } = scene;
  const UserPoolId = await stage.pool();
  const meets = async (state: string, user: GivenUser, expected: string): Promise<void> => {
    const outcome = await signIn(scene, user);
    const { ChallengeName } = bodyOf(outcome);
    if ((outcome.error?.name ?? ChallengeName) === expected) return;
    const severity = outcome.error === undefined ? 'accepts too much' : 'wrong effect';
    tell(scene, { law: `state/${state}`, severity, expected, observed: describeOutcome(outcome), outcome });
  };
  const invited = { username: stage.username(), password: 'Temp0rary-horse!' };
  const asked = { UserPoolId, Username: invited.username, TemporaryPassword: invited.password };
  if ((await stage.call('AdminCreateUser', { ...asked, MessageAction: 'SUPPRESS' })) !== undefined)
    await meets('temporary-password', invited, 'NEW_PASSWORD_REQUIRED');
  const disabled = await stage.freshUser();
  if ((await stage.call('AdminDisableUser', { UserPoolId, Username: disabled.username })) !== undefined)
    await meets('disabled', disabled, 'NotAuthorizedException');
  const deleted = await stage.freshUser();
  await stage.call('AdminDeleteUser', { UserPoolId, Username: deleted.username });
  await meets('deleted', deleted, 'UserNotFoundException');
  if (scene.run.silent) return;
  const pending = { username: stage.username(), password: 'Corr3ct-horse!' };
  const signUp = { ClientId: await stage.client(), Username: pending.username, Password: pending.password };
  if ((await stage.call('SignUp', signUp)) !== undefined)
    await meets('unconfirmed', pending, 'UserNotConfirmedException');
  const reset = await stage.freshUser();
  if ((await stage.call('AdminResetUserPassword', { UserPoolId, Username: reset.username })) !== undefined)
    await meets('reset-required', reset, 'PasswordResetRequiredException');
}

/** More failures in a row than any account of the service's lock-out asks for (five by its guide, seven as observed in 2017). */
const FAILURES = 10;

/** After many wrong passwords the right one does not help for a while. */
async function checkLockOut(scene: LawScene): Promise<void> {
  const user = await scene.stage.freshUser();
  for (let attempt = 1; attempt <= FAILURES; attempt += 1) {
    const { error } = await signIn(scene, { ...user, password: `${user.password}x` });
    if (error?.name !== 'NotAuthorizedException' || /exceeded/i.test(error.message ?? '')) return;
  }
  const outcome = await signIn(scene, user);
  if (outcome.error !== undefined) return;
  const expected = `the right password to be refused after ${FAILURES} wrong ones in a row`;
  tell(scene, { law: 'lock-out', severity: 'accepts too much', expected, observed: 'success', outcome });
}

/** New tokens for a refresh token, by the operation under check. */
async function refresh(scene: LawScene, { RefreshToken }: SignedIn): Promise<Outcome> {
  const { operation, stage, target } = scene;
  const request =
    operation === 'GetTokensFromRefreshToken'
      ? { RefreshToken, ClientId: await stage.client() }
      : await initiation(scene, { REFRESH_TOKEN: RefreshToken }, 'REFRESH_TOKEN_AUTH');
  return target.send(operation, request);
}

async function checkRefresh(scene: LawScene): Promise<void> {
  const { stage } = scene;
  const UserPoolId = await stage.pool();
  const session = await stage.freshTokens();
  const first = { AccessToken: readToken(session.AccessToken)?.claims, IdToken: readToken(session.IdToken)?.claims };
  const outcome = await refresh(scene, session);
  if (outcome.error !== undefined || first.AccessToken === undefined) return;
  for (const token of ['AccessToken', 'IdToken'] as const) {
    const [before, after] = [first[token] ?? {}, claimsOf(outcome, token)];
    // A refresh keeps the sign-in and renews the token (measured on the live service).
    for (const claim of [
      'sub',
      'iss',
      'auth_time',
      'origin_jti',
      'username',
      'cognito:username',
      'client_id',
      'aud',
      'scope',
    ]) {
      if (before[claim] === after[claim]) continue;
      const expected = `${claim} of ${token} to stay what it was at sign-in`;
      tell(scene, { law: `refresh/${claim}`, expected, observed: String(after[claim]), outcome });
    }
    if (before.jti !== undefined && before.jti === after.jti)
      tell(scene, { law: 'refresh/jti', expected: `a new jti in ${token}`, observed: 'the old one', outcome });
  }
  const ends: readonly [string, (of: SignedIn) => Promise<unknown>][] = [
    [
      'revoked',
      async ({ RefreshToken }) => stage.call('RevokeToken', { Token: RefreshToken, ClientId: await stage.client() }),
    ],
    ['signed-out', ({ AccessToken }) => stage.call('GlobalSignOut', { AccessToken })],
    [
      'signed-out-by-admin',
      ({ user }) => stage.call('AdminUserGlobalSignOut', { UserPoolId, Username: user.username }),
    ],
    ['disabled', ({ user }) => stage.call('AdminDisableUser', { UserPoolId, Username: user.username })],
    ['deleted', ({ user }) => stage.call('AdminDeleteUser', { UserPoolId, Username: user.username })],
  ];
  for (const [how, end] of ends) {
    const ended = await stage.freshTokens();
    const troubles = stage.troubles.length;
    await end(ended);
    if (stage.troubles.length > troubles) continue;
    const late = await refresh(scene, ended);
    if (['NotAuthorizedException', 'UserNotFoundException'].includes(late.error?.name ?? '')) continue;
    const severity = late.error === undefined ? 'accepts too much' : 'wrong effect';
    const expected = `NotAuthorizedException for a refresh token that is ${how}`;
    tell(scene, { law: `refresh/${how}`, severity, expected, observed: describeOutcome(late), outcome: late });
  }
}
