// Checks of the rules on what each flow does.
import type { RuleChecks } from '../rule.ts';
import { prove, startSrp } from './proofs.ts';
import { asks, setStage, stageOf, tokensIn } from './stage.ts';

const ROUND = { response: { challengeName: 'CUSTOM_CHALLENGE', issueTokens: false, failAuthentication: false } };
const DONE = { response: { challengeName: null, issueTokens: true, failAuthentication: false } };

/** Triggers of a custom sign-in that any answer satisfies, after the given rounds of the define trigger. */
export const customTriggers = (...define: readonly { response: Record<string, unknown> }[]) => ({
  defineAuthChallenge: define,
  createAuthChallenge: {
    response: { publicChallengeParameters: { question: 'riddle' }, privateChallengeParameters: { answer: 'x' } },
  },
  verifyAuthChallengeResponse: { response: { answerCorrect: true } },
});

/** The checks on flows. */
export const flows = {
  'auth.params-custom-with-srp': async (t) => {
    const stage = await setStage(t);
    const verifier = {
      response: { challengeName: 'PASSWORD_VERIFIER', issueTokens: false, failAuthentication: false },
    };
    await t.script(customTriggers(verifier, ROUND, DONE));
    const session = startSrp(t);
    const start = { USERNAME: stage.user.username, CHALLENGE_NAME: 'SRP_A', SRP_A: session.srpA };
    const asked = asks(await stage.initiate('CUSTOM_AUTH', start), 'PASSWORD_VERIFIER');
    const [first] = await t.triggerCalls('defineAuthChallenge');
    const round = { challengeName: 'SRP_A', challengeResult: true };
    t.equal(first?.event.request.session, [round], 'the session that the define trigger sees first');
    const proof = await prove(session, asked, stage.UserPoolId, stage.user.password);
    const custom = asks(await stage.respond(asked, proof), 'CUSTOM_CHALLENGE');
    tokensIn(await stage.respond(custom, { ANSWER: 'x' }));
    await t.script(customTriggers(ROUND, DONE));
    asks(await stage.initiate('CUSTOM_AUTH', { USERNAME: stage.user.username }), 'CUSTOM_CHALLENGE');
  },

  'auth.flow-refresh': async (t) => {
    const stage = await setStage(t);
    const before = await stage.tokens();
    const after = tokensIn(await stage.initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: before.RefreshToken }));
    for (const kind of ['AccessToken', 'IdToken'] as const) {
      t.expect(after[kind] !== before[kind], `another ${kind} than the first`, 'the same');
      t.equal(t.claims(after[kind]).sub, t.claims(before[kind]).sub, `sub of the new ${kind}`);
    }
    const shown = await t.call('GetUser', { AccessToken: after.AccessToken });
    t.equal(shown.Username, stage.user.username, 'the owner of the new access token');
  },

  'auth.flow-srp': async (t) => {
    const stage = await setStage(t);
    const session = startSrp(t);
    const first = await stage.initiate('USER_SRP_AUTH', { USERNAME: stage.user.username, SRP_A: session.srpA });
    const asked = asks(first, 'PASSWORD_VERIFIER');
    t.equal(first.AuthenticationResult ?? null, null, 'AuthenticationResult beside the challenge');
    for (const name of ['SRP_B', 'SALT', 'SECRET_BLOCK', 'USER_ID_FOR_SRP']) {
      t.expect((asked.ChallengeParameters?.[name] ?? '') !== '', `${name} in ChallengeParameters`, 'none');
    }
    tokensIn(await stage.respond(asked, await prove(session, asked, stage.UserPoolId, stage.user.password)));
  },

  'auth.flow-admin-user-password': async (t) => {
    const stage = await setStage(t);
    tokensIn(await stage.adminInitiate('ADMIN_USER_PASSWORD_AUTH', stage.credentials));
    const attempt = async (parameters: Record<string, string>) => ({
      UserPoolId: stage.UserPoolId,
      ...(await stage.initiation('ADMIN_USER_PASSWORD_AUTH', parameters)),
    });
    const { USERNAME, PASSWORD } = stage.credentials;
    await t.refuses('AdminInitiateAuth', await attempt({ USERNAME, PASSWORD: `${PASSWORD}x` }));
    const error = 'InvalidParameterException';
    await t.refuses('AdminInitiateAuth', await attempt({ USERNAME }), { error });
    await t.refuses('AdminInitiateAuth', await attempt({ PASSWORD }), { error });
  },

  'auth.admin-no-srp-replaced': async (t) => {
    const stage = await setStage(t, { client: { ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'] } });
    const legacy = await t.given.client(stage.UserPoolId, { ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH'] });
    const old = stageOf(t, stage.UserPoolId, legacy, stage.user);
    tokensIn(await stage.adminInitiate('ADMIN_USER_PASSWORD_AUTH', stage.credentials));
    tokensIn(await old.adminInitiate('ADMIN_NO_SRP_AUTH', stage.credentials));
    const wrong = { ...stage.credentials, PASSWORD: 'Wr0ng-password!' };
    const refusals = [
      await t.refuses('AdminInitiateAuth', {
        UserPoolId: stage.UserPoolId,
        ...(await stage.initiation('ADMIN_USER_PASSWORD_AUTH', wrong)),
      }),
      await t.refuses('AdminInitiateAuth', {
        UserPoolId: stage.UserPoolId,
        ...(await old.initiation('ADMIN_NO_SRP_AUTH', wrong)),
      }),
    ];
    t.equal(refusals[0]?.name, refusals[1]?.name, 'the refusals of a wrong password under the new and the old name');
  },

  'auth.flow-admin-no-srp-needs-client': async (t) => {
    const stage = await setStage(t, { client: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] } });
    const request = await stage.initiation('ADMIN_NO_SRP_AUTH', stage.credentials);
    await t.refuses('AdminInitiateAuth', { UserPoolId: stage.UserPoolId, ...request });
    const client = await t.given.client(stage.UserPoolId, { ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH'] });
    const allowed = stageOf(t, stage.UserPoolId, client, stage.user);
    tokensIn(await allowed.adminInitiate('ADMIN_NO_SRP_AUTH', stage.credentials));
  },

  'auth.flow-custom': async (t) => {
    const stage = await setStage(t);
    const start = await stage.initiation('CUSTOM_AUTH', { USERNAME: stage.user.username });
    await t.refuses('InitiateAuth', start, { error: ['InvalidParameterException', 'InvalidLambdaResponseException'] });
    await t.script(customTriggers(ROUND, DONE));
    const asked = asks(await t.call('InitiateAuth', start), 'CUSTOM_CHALLENGE');
    t.equal(asked.ChallengeParameters?.question, 'riddle', 'the parameter that the create trigger returned');
    t.equal(asked.ChallengeParameters?.answer ?? null, null, 'the private parameter among the public ones');
    tokensIn(await stage.respond(asked, { ANSWER: 'x' }));
  },

  'auth.flow-user-password': async (t) => {
    const stage = await setStage(t);
    tokensIn(await stage.initiate('USER_PASSWORD_AUTH', stage.credentials));
    const { USERNAME, PASSWORD } = stage.credentials;
    const attempt = (parameters: Record<string, string>) => stage.initiation('USER_PASSWORD_AUTH', parameters);
    await t.refuses('InitiateAuth', await attempt({ USERNAME, PASSWORD: `${PASSWORD}x` }));
    const error = 'InvalidParameterException';
    await t.refuses('InitiateAuth', await attempt({ USERNAME }), { error });
    await t.refuses('InitiateAuth', await attempt({ PASSWORD }), { error });
  },

  'auth.password-flows-skip-srp': async (t) => {
    const stage = await setStage(t);
    for (const answer of [
      await stage.initiate('USER_PASSWORD_AUTH', stage.credentials),
      await stage.adminInitiate('ADMIN_USER_PASSWORD_AUTH', stage.credentials),
    ]) {
      t.equal(answer.ChallengeName ?? null, null, 'a challenge in a password flow of a user without further factors');
      tokensIn(answer);
    }
  },

  'auth.user-password-migrates-unknown-user': async (t) => {
    const stage = await setStage(t);
    const newcomer = { username: t.given.username('newcomer'), password: 'Migr4ted-horse!' };
    const userAttributes = { email: newcomer.username, email_verified: 'true' };
    await t.script({
      userMigration: { response: { userAttributes, finalUserStatus: 'CONFIRMED', messageAction: 'SUPPRESS' } },
    });
    const credentials = { USERNAME: newcomer.username, PASSWORD: newcomer.password };
    tokensIn(await stage.initiate('USER_PASSWORD_AUTH', credentials));
    const calls = await t.triggerCalls('userMigration');
    t.equal(calls.length, 1, 'the number of calls of the trigger');
    t.equal(
      [calls[0]?.event.userName, calls[0]?.event.request.password],
      [newcomer.username, newcomer.password],
      'name and password in the event',
    );
    const stored = await t.call('AdminGetUser', { UserPoolId: stage.UserPoolId, Username: newcomer.username });
    t.equal(stored.UserStatus, 'CONFIRMED', 'the status of the new user');
    tokensIn(await stage.initiate('USER_PASSWORD_AUTH', credentials));
    tokensIn(await stage.initiate('USER_PASSWORD_AUTH', stage.credentials));
    t.equal((await t.triggerCalls('userMigration')).length, 1, 'the number of calls after sign-ins of known users');
  },
} satisfies RuleChecks;
