// Checks of the rules on ClientMetadata and AnalyticsMetadata in sign-in: which triggers see the one, and that the other is inert.
import type { SeenTriggerCall } from '../hooks.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { customTriggers } from './flows.ts';
import { asks, givenInvited, setStage, stageOf, tokensIn } from './stage.ts';

const SENTINEL = 'cognito-contract-sentinel';
const ClientMetadata = { sentinel: SENTINEL };
const ROUND = { response: { challengeName: 'CUSTOM_CHALLENGE', issueTokens: false, failAuthentication: false } };
const DONE = { response: { challengeName: null, issueTokens: true, failAuthentication: false } };

/** Triggers that agree to everything, so that each call is recorded. */
const WATCHED = {
  preSignUp: { response: {} },
  postConfirmation: { response: {} },
  preAuthentication: { response: {} },
  postAuthentication: { response: {} },
  preTokenGeneration: { response: {} },
  customMessage: { response: {} },
};

/** The checks on metadata. */
export const metadata = {
  'auth.metadata-as-validation-data': async (t) => {
    const stage = await setStage(t);
    await t.script({ preAuthentication: { response: {} } });
    const starts = [
      async () =>
        t.call('InitiateAuth', {
          ...(await stage.initiation('USER_PASSWORD_AUTH', stage.credentials)),
          ClientMetadata,
        }),
      async () =>
        t.call('AdminInitiateAuth', {
          UserPoolId: stage.UserPoolId,
          ...(await stage.initiation('ADMIN_USER_PASSWORD_AUTH', stage.credentials)),
          ClientMetadata,
        }),
    ];
    for (const start of starts) {
      tokensIn(await start());
      const request = (await t.triggerCalls('preAuthentication')).at(-1)?.event.request;
      t.equal(request?.validationData ?? null, ClientMetadata, 'validationData of the event');
      t.equal(request?.clientMetadata ?? null, null, 'clientMetadata of the event');
    }
  },

  'auth.metadata-trigger-allow-list': async (t) => {
    const stage = await setStage(t);
    await t.script({
      ...WATCHED,
      ...customTriggers(ROUND),
      userMigration: { response: { userAttributes: {}, finalUserStatus: 'CONFIRMED', messageAction: 'SUPPRESS' } },
    });
    await t.call('InitiateAuth', {
      ...(await stage.initiation('USER_PASSWORD_AUTH', stage.credentials)),
      ClientMetadata,
    });
    const unknown = { USERNAME: t.given.username('newcomer'), PASSWORD: 'Migr4ted-horse!' };
    await t.call('InitiateAuth', { ...(await stage.initiation('USER_PASSWORD_AUTH', unknown)), ClientMetadata });
    await t.call('InitiateAuth', {
      ...(await stage.initiation('CUSTOM_AUTH', { USERNAME: stage.user.username })),
      ClientMetadata,
    });
    const told = new Set((await t.triggerCalls()).filter(knows).map((call) => call.trigger));
    for (const trigger of ['preAuthentication', 'userMigration']) {
      t.expect(told.has(trigger), `${trigger} to receive the metadata`, [...told]);
    }
    const allowed = ['preSignUp', 'preAuthentication', 'userMigration'];
    t.equal(
      [...told].filter((trigger) => !allowed.includes(trigger)),
      [],
      'other triggers that receive the metadata',
    );
  },

  'auth.metadata-trigger-deny-list': async (t) => {
    const stage = await setStage(t);
    await t.script({ ...WATCHED, ...customTriggers(ROUND, DONE) });
    await t.call('InitiateAuth', {
      ...(await stage.initiation('USER_PASSWORD_AUTH', stage.credentials)),
      ClientMetadata,
    });
    await t.call('InitiateAuth', {
      ...(await stage.initiation('CUSTOM_AUTH', { USERNAME: stage.user.username })),
      ClientMetadata,
    });
    const calls = await t.triggerCalls();
    const fired = new Set(calls.map((call) => call.trigger));
    const denied = ['postAuthentication', 'preTokenGeneration', 'defineAuthChallenge', 'createAuthChallenge'];
    for (const trigger of denied) t.expect(fired.has(trigger), `${trigger} to fire`, [...fired]);
    const told = calls.filter(knows).map((call) => call.trigger);
    t.equal(
      told.filter((trigger) => denied.includes(trigger) || trigger === 'customMessage'),
      [],
      'triggers that the metadata must not reach',
    );
  },

  'auth.respond-triggers-client': async (t) => {
    const stage = await setStage(t);
    await t.script({ ...WATCHED, ...customTriggers(ROUND, ROUND, DONE) });
    const before = asks(await stage.initiate('CUSTOM_AUTH', { USERNAME: stage.user.username }), 'CUSTOM_CHALLENGE');
    const earlier = (await t.triggerCalls()).length;
    const next = await t.call('RespondToAuthChallenge', {
      ...(await stage.answer(before, { ANSWER: 'x' })),
      ClientMetadata,
    });
    const last = asks(next, 'CUSTOM_CHALLENGE');
    tokensIn(
      await t.call('RespondToAuthChallenge', { ...(await stage.answer(last, { ANSWER: 'x' })), ClientMetadata }),
    );
    expectTriggers(t, (await t.triggerCalls()).slice(earlier), []);
  },

  'auth.respond-triggers-admin': async (t) => {
    const stage = await setStage(t);
    const invited = await givenInvited(t, stage.UserPoolId);
    await t.script({ ...WATCHED, ...customTriggers(ROUND, ROUND, DONE) });
    const { UserPoolId } = stage;
    const custom = asks(
      await stage.adminInitiate('CUSTOM_AUTH', { USERNAME: stage.user.username }),
      'CUSTOM_CHALLENGE',
    );
    const guest = stageOf(t, UserPoolId, stage, invited);
    const temporary = asks(
      await guest.adminInitiate('ADMIN_USER_PASSWORD_AUTH', guest.credentials),
      'NEW_PASSWORD_REQUIRED',
    );
    const earlier = (await t.triggerCalls()).length;
    const answers = [
      await stage.answer(custom, { ANSWER: 'x' }),
      await guest.answer(temporary, { NEW_PASSWORD: 'Br4nd-new-horse!' }),
    ];
    for (const answer of answers) {
      const next = await t.call('AdminRespondToAuthChallenge', { UserPoolId, ...answer, ClientMetadata });
      if (next.ChallengeName === undefined) continue;
      const { ClientId, ...last } = await stage.answer(next, { ANSWER: 'x' });
      tokensIn(await t.call('AdminRespondToAuthChallenge', { UserPoolId, ClientId, ...last, ClientMetadata }));
    }
    expectTriggers(t, (await t.triggerCalls()).slice(earlier), ['userMigration', 'preSignUp', 'customMessage']);
  },

  'auth.analytics-metadata': async (t) => {
    const stage = await setStage(t);
    const AnalyticsMetadata = { AnalyticsEndpointId: 'cognito-contract' };
    const request = await stage.initiation('USER_PASSWORD_AUTH', stage.credentials);
    tokensIn(await t.call('InitiateAuth', request));
    tokensIn(await t.call('InitiateAuth', { ...request, AnalyticsMetadata }));
    const wrong = await stage.initiation('USER_PASSWORD_AUTH', { ...stage.credentials, PASSWORD: 'Wr0ng-password!' });
    const plain = await t.refuses('InitiateAuth', wrong);
    const measured = await t.refuses('InitiateAuth', { ...wrong, AnalyticsMetadata });
    t.equal(measured.name, plain.name, 'the refusal with AnalyticsMetadata');
  },
} satisfies RuleChecks;

function knows(call: SeenTriggerCall): boolean {
  return JSON.stringify(call.event).includes(SENTINEL);
}

/** Only the triggers of an answer fired, each with the metadata, and those that had to. */
function expectTriggers(t: Trial, calls: readonly SeenTriggerCall[], more: readonly string[]): void {
  const must = [
    'postAuthentication',
    'preTokenGeneration',
    'defineAuthChallenge',
    'createAuthChallenge',
    'verifyAuthChallengeResponse',
  ];
  const fired = [...new Set(calls.map((call) => call.trigger))];
  for (const trigger of must) t.expect(fired.includes(trigger), `${trigger} to fire`, fired);
  t.equal(
    fired.filter((trigger) => !must.includes(trigger) && !more.includes(trigger)),
    [],
    'other triggers that fired',
  );
  t.equal(
    [...new Set(calls.filter((call) => !knows(call)).map((call) => call.trigger))],
    [],
    'triggers that fired without the metadata',
  );
}
