// Checks of the rules on AuthFlow and the parameters that each flow needs.
import { secretHash } from '../../../crypto/secret-hash.ts';
import type { InitiateAuthRequest } from '../../../generated/types.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { prove, startSrp } from './proofs.ts';
import { asks, type SignInStage, setStage, tokensIn } from './stage.ts';

type Flow = InitiateAuthRequest['AuthFlow'];

/** The checks on flows and their parameters. */
export const parameters = {
  'auth.flow-enum-admin': async (t) => {
    const stage = await setStage(t);
    const { RefreshToken: REFRESH_TOKEN } = await stage.tokens();
    const srp = { USERNAME: stage.user.username, SRP_A: startSrp(t).srpA };
    tokensIn(await stage.adminInitiate('ADMIN_USER_PASSWORD_AUTH', stage.credentials));
    tokensIn(await stage.adminInitiate('ADMIN_NO_SRP_AUTH', stage.credentials));
    asks(await stage.adminInitiate('USER_SRP_AUTH', srp), 'PASSWORD_VERIFIER');
    for (const flow of ['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN'] as const) {
      tokensIn(await stage.adminInitiate(flow, { REFRESH_TOKEN }));
    }
    await notRefusedAsValue(t, stage, 'AdminInitiateAuth');
    // The value stands outside the type on purpose.
    const unknown = await stage.initiation('NOPE' as Flow, stage.credentials);
    await t.refuses('AdminInitiateAuth', { UserPoolId: stage.UserPoolId, ...unknown });
  },

  'auth.flow-enum-client': async (t) => {
    const stage = await setStage(t);
    const { RefreshToken: REFRESH_TOKEN } = await stage.tokens();
    tokensIn(await stage.initiate('USER_PASSWORD_AUTH', stage.credentials));
    const srp = { USERNAME: stage.user.username, SRP_A: startSrp(t).srpA };
    asks(await stage.initiate('USER_SRP_AUTH', srp), 'PASSWORD_VERIFIER');
    for (const flow of ['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN'] as const) {
      tokensIn(await stage.initiate(flow, { REFRESH_TOKEN }));
    }
    await notRefusedAsValue(t, stage, 'InitiateAuth');
    await t.refuses('InitiateAuth', await stage.initiation('NOPE' as Flow, stage.credentials));
  },

  'auth.initiate-rejects-admin-no-srp': async (t) => {
    const stage = await setStage(t, { client: { ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH', 'USER_PASSWORD_AUTH'] } });
    await t.refuses('InitiateAuth', await stage.initiation('ADMIN_NO_SRP_AUTH', stage.credentials));
    tokensIn(await stage.adminInitiate('ADMIN_NO_SRP_AUTH', stage.credentials));
  },

  'auth.refresh-token-alias': async (t) => {
    const stage = await setStage(t);
    const { RefreshToken: REFRESH_TOKEN, AccessToken } = await stage.tokens();
    const { sub } = t.claims(AccessToken);
    for (const flow of ['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN'] as const) {
      const renewed = tokensIn(await stage.initiate(flow, { REFRESH_TOKEN }));
      t.equal(t.claims(renewed.AccessToken).sub, sub, `sub of the access token by ${flow}`);
      t.equal(t.claims(renewed.IdToken).sub, sub, `sub of the ID token by ${flow}`);
    }
  },

  'auth.params-depend-on-flow': async (t) => {
    const stage = await setStage(t);
    const { RefreshToken: REFRESH_TOKEN } = await stage.tokens();
    const refresh = { REFRESH_TOKEN };
    const srp = { USERNAME: stage.user.username, SRP_A: startSrp(t).srpA };
    await t.refuses('InitiateAuth', await stage.initiation('USER_PASSWORD_AUTH', refresh));
    await t.refuses('InitiateAuth', await stage.initiation('USER_PASSWORD_AUTH', srp));
    await t.refuses('InitiateAuth', await stage.initiation('USER_SRP_AUTH', stage.credentials));
    await t.refuses('InitiateAuth', await stage.initiation('REFRESH_TOKEN_AUTH', stage.credentials));
    tokensIn(await stage.initiate('USER_PASSWORD_AUTH', stage.credentials));
    asks(await stage.initiate('USER_SRP_AUTH', srp), 'PASSWORD_VERIFIER');
    tokensIn(await stage.initiate('REFRESH_TOKEN_AUTH', refresh));
  },

  'auth.params-user-srp': async (t) => {
    const stage = await setStage(t);
    const full = { USERNAME: stage.user.username, SRP_A: startSrp(t).srpA };
    await refusesEachLeftOut(t, stage, 'USER_SRP_AUTH', full);
    asks(await stage.initiate('USER_SRP_AUTH', full), 'PASSWORD_VERIFIER');
  },

  'auth.params-refresh': async (t) => {
    const stage = await setStage(t);
    const { RefreshToken: REFRESH_TOKEN } = await stage.tokens();
    await t.refuses('InitiateAuth', await stage.initiation('REFRESH_TOKEN_AUTH', {}));
    const forged = await stage.initiation('REFRESH_TOKEN_AUTH', {
      REFRESH_TOKEN: `${REFRESH_TOKEN.slice(0, -8)}AAAAAAAA`,
    });
    await t.refuses('InitiateAuth', forged, { error: 'NotAuthorizedException' });
    tokensIn(await stage.initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN }));
  },

  'auth.params-admin-no-srp': async (t) => {
    const stage = await setStage(t, { client: { ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH'] } });
    await refusesEachLeftOut(t, stage, 'ADMIN_NO_SRP_AUTH', stage.credentials);
    tokensIn(await stage.adminInitiate('ADMIN_NO_SRP_AUTH', stage.credentials));
  },

  'auth.params-custom': async (t) => {
    const stage = await setStage(t);
    await t.refuses('InitiateAuth', await stage.initiation('CUSTOM_AUTH', {}));
    await t.refuses('AdminInitiateAuth', {
      UserPoolId: stage.UserPoolId,
      ...(await stage.initiation('CUSTOM_AUTH', {})),
    });
  },

  'auth.params-secret-hash-required': async (t) => {
    const stage = await setStage(t, { client: { GenerateSecret: true } });
    const { RefreshToken: REFRESH_TOKEN } = await stage.tokens();
    const srp = { USERNAME: stage.user.username, SRP_A: startSrp(t).srpA };
    const { UserPoolId, ClientId } = stage;
    const starts = [
      ['USER_PASSWORD_AUTH', stage.credentials],
      ['USER_SRP_AUTH', srp],
      ['REFRESH_TOKEN_AUTH', { REFRESH_TOKEN }],
      ['CUSTOM_AUTH', { USERNAME: stage.user.username }],
    ] as const;
    const wrong = await stage.hash(`${stage.user.username}-not`);
    for (const [AuthFlow, AuthParameters] of starts) {
      await t.refuses('InitiateAuth', { ClientId, AuthFlow, AuthParameters });
      await t.refuses('InitiateAuth', { ClientId, AuthFlow, AuthParameters: { ...AuthParameters, ...wrong } });
      if (AuthFlow !== 'CUSTOM_AUTH') await stage.initiate(AuthFlow, AuthParameters);
    }
    const admin = { UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' as const };
    await t.refuses('AdminInitiateAuth', { ...admin, AuthParameters: stage.credentials });
    tokensIn(await stage.adminInitiate('ADMIN_USER_PASSWORD_AUTH', stage.credentials));
    const open = await setStage(t);
    tokensIn(await open.initiate('USER_PASSWORD_AUTH', open.credentials));
  },

  'auth.params-device-key-optional': async (t) => {
    const stage = await setStage(t);
    const { RefreshToken: REFRESH_TOKEN } = await stage.tokens();
    tokensIn(await stage.initiate('USER_PASSWORD_AUTH', stage.credentials));
    tokensIn(await stage.adminInitiate('ADMIN_USER_PASSWORD_AUTH', stage.credentials));
    const session = startSrp(t);
    const asked = await stage.initiate('USER_SRP_AUTH', { USERNAME: stage.user.username, SRP_A: session.srpA });
    tokensIn(await stage.respond(asked, await prove(session, asked, stage.UserPoolId, stage.user.password)));
    tokensIn(await stage.initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN }));
  },

  'auth.secret-hash-formula': async (t) => {
    const UserPoolId = await t.given.pool();
    const { ClientId, ClientSecret = '' } = await t.given.client(UserPoolId, { GenerateSecret: true });
    const stage = await setStage(t, { client: { GenerateSecret: true } });
    const Password = stage.user.password;
    const Username = t.given.username('user');
    const signUp = { ClientId, Username, Password };
    t.expect(ClientSecret !== '', 'CreateUserPoolClient to answer a ClientSecret');
    const hashes = await hashesFor(Username, ClientId, ClientSecret);
    await t.refuses('SignUp', signUp);
    await t.refuses('SignUp', { ...signUp, SecretHash: hashes.swapped });
    await t.refuses('SignUp', { ...signUp, SecretHash: hashes.ofAnother });
    await t.call('SignUp', { ...signUp, SecretHash: hashes.right });
    const open = await t.given.client(UserPoolId);
    await t.call('SignUp', { ClientId: open.ClientId, Username: t.given.username('user'), Password });
  },
} satisfies RuleChecks;

/** CUSTOM_AUTH needs triggers, which the pool lacks: what is checked is only that the value itself is known. */
async function notRefusedAsValue(
  t: Trial,
  stage: SignInStage,
  operation: 'InitiateAuth' | 'AdminInitiateAuth',
): Promise<void> {
  const request = await stage.initiation('CUSTOM_AUTH', { USERNAME: stage.user.username });
  const outcome = await t.send(
    operation,
    operation === 'InitiateAuth' ? request : { UserPoolId: stage.UserPoolId, ...request },
  );
  const refusedAsValue = /enum value set|not supported/i.test(outcome.error?.message ?? '');
  t.expect(!refusedAsValue, `${operation} to know the flow CUSTOM_AUTH`, outcome.error);
}

async function refusesEachLeftOut(
  t: Trial,
  stage: SignInStage,
  flow: Flow,
  full: Readonly<Record<string, string>>,
): Promise<void> {
  for (const left of Object.keys(full)) {
    const rest = Object.fromEntries(Object.entries(full).filter(([name]) => name !== left));
    const request = await stage.initiation(flow, rest);
    if (flow === 'ADMIN_NO_SRP_AUTH')
      await t.refuses('AdminInitiateAuth', { UserPoolId: stage.UserPoolId, ...request });
    else await t.refuses('InitiateAuth', request);
  }
}

async function hashesFor(username: string, clientId: string, clientSecret: string) {
  return {
    right: await secretHash({ clientSecret, username, clientId }),
    swapped: await secretHash({ clientSecret, username: clientId, clientId: username }),
    ofAnother: await secretHash({ clientSecret, username: `${username}-not`, clientId }),
  };
}
