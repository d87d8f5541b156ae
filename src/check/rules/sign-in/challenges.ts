// Checks of the rules on challenges in general: when there is one, what it is called, what it holds and what its answer needs.
import type { ChallengeNameType, InitiateAuthResponse } from '../../../generated/types.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { prove, startSrp } from './proofs.ts';
import { asks, givenInvited, type SignInStage, setStage, stageOf, tokensIn } from './stage.ts';

const NEW_PASSWORD = 'Br4nd-new-horse!';

/** What the older lists of the two operations name, and the challenges that came later. */
const ANY_START: readonly ChallengeNameType[] = [
  'SMS_MFA',
  'SOFTWARE_TOKEN_MFA',
  'EMAIL_OTP',
  'SELECT_MFA_TYPE',
  'MFA_SETUP',
  'PASSWORD_VERIFIER',
  'CUSTOM_CHALLENGE',
  'DEVICE_SRP_AUTH',
  'DEVICE_PASSWORD_VERIFIER',
  'NEW_PASSWORD_REQUIRED',
  'SELECT_CHALLENGE',
  'SMS_OTP',
  'PASSWORD',
  'PASSWORD_SRP',
  'WEB_AUTHN',
];

/** The checks on challenges. */
export const challenges = {
  'challenge.result-or-challenge': async (t) => {
    const { answers } = await playStarts(t);
    for (const [what, answer] of answers) {
      const both = [answer.AuthenticationResult !== undefined, answer.ChallengeName !== undefined];
      t.expect(both[0] !== both[1], `either tokens or a challenge in the answer to ${what}`, both);
      if (answer.ChallengeName === undefined) continue;
      t.expect(answer.ChallengeParameters !== undefined, `ChallengeParameters in the answer to ${what}`, answer);
      // The plain SRP flow carries its state in the secret block instead (measured on the live service).
      if (answer.ChallengeName !== 'PASSWORD_VERIFIER')
        t.expect((answer.Session ?? '') !== '', `a Session in the answer to ${what}`, answer);
    }
  },

  'challenge.name-means-next-step': async (t) => {
    const { guest } = await invitedStage(t);
    const first = await guest.initiate('USER_PASSWORD_AUTH', guest.credentials);
    const asked = asks(first, 'NEW_PASSWORD_REQUIRED');
    const other = await guest.answer({ ...asked, ChallengeName: 'SMS_MFA' }, { SMS_MFA_CODE: '123456', NEW_PASSWORD });
    await t.refuses('RespondToAuthChallenge', other, {
      error: ['InvalidParameterException', 'NotAuthorizedException'],
      unchanged: guest.read,
    });
    tokensIn(await guest.respond(asked, { NEW_PASSWORD }));
  },

  'challenge.enum-admin': async (t) => {
    const { stage, guest } = await invitedStage(t);
    const srp = { USERNAME: stage.user.username, SRP_A: startSrp(t).srpA };
    const started = [
      await stage.adminInitiate('USER_SRP_AUTH', srp),
      await guest.adminInitiate('ADMIN_USER_PASSWORD_AUTH', guest.credentials),
    ];
    t.equal(
      started.map((answer) => answer.ChallengeName),
      ['PASSWORD_VERIFIER', 'NEW_PASSWORD_REQUIRED'],
      'the challenges of AdminInitiateAuth',
    );
    for (const answer of started) asks(answer, ...ANY_START, 'ADMIN_NO_SRP_AUTH');
  },

  'challenge.enum-client': async (t) => {
    const { answers } = await playStarts(t);
    for (const [, answer] of answers) if (answer.ChallengeName !== undefined) asks(answer, ...ANY_START);
    const names = answers.map(([, answer]) => answer.ChallengeName).filter((name) => name !== undefined);
    t.equal([...names].sort(), ['NEW_PASSWORD_REQUIRED', 'PASSWORD_VERIFIER'], 'the challenges of InitiateAuth');
  },

  'challenge.password-verifier': async (t) => {
    const stage = await setStage(t);
    const session = startSrp(t);
    const start = async () =>
      asks(
        await stage.initiate('USER_SRP_AUTH', { USERNAME: stage.user.username, SRP_A: session.srpA }),
        'PASSWORD_VERIFIER',
      );
    const wrong = await start();
    const wrongProof = await prove(session, wrong, stage.UserPoolId, 'Wr0ng-password!');
    await t.refuses('RespondToAuthChallenge', await stage.answer(wrong, wrongProof));
    const right = await start();
    const proof = await prove(session, right, stage.UserPoolId, stage.user.password);
    tokensIn(await stage.respond(right, proof));
  },

  'challenge.admin-no-srp-auth': async (t) => {
    const stage = await setStage(t, { client: { ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH'] } });
    const first = await stage.adminInitiate('ADMIN_NO_SRP_AUTH', stage.credentials);
    if (first.ChallengeName !== 'ADMIN_NO_SRP_AUTH') {
      // The service signs in at once and does not ask; what is left of the rule is that the password decides.
      tokensIn(first);
      const wrong = await stage.initiation('ADMIN_NO_SRP_AUTH', { ...stage.credentials, PASSWORD: 'Wr0ng-password!' });
      await t.refuses('AdminInitiateAuth', { UserPoolId: stage.UserPoolId, ...wrong });
      return;
    }
    const { UserPoolId } = stage;
    const wrong = await stage.answer(first, { PASSWORD: 'Wr0ng-password!' });
    await t.refuses('AdminRespondToAuthChallenge', { UserPoolId, ...wrong });
    const right = await stage.answer(first, { PASSWORD: stage.user.password });
    await t.call('AdminRespondToAuthChallenge', { UserPoolId, ...right });
  },

  'challenge.parameters-feed-next-call': async (t) => {
    const { stage, guest } = await invitedStage(t);
    const session = startSrp(t);
    const start = { USERNAME: stage.user.username, SRP_A: session.srpA };
    const srp = asks(await stage.initiate('USER_SRP_AUTH', start), 'PASSWORD_VERIFIER');
    const done = await stage.respond(srp, await prove(session, srp, stage.UserPoolId, stage.user.password));
    tokensIn(done);
    t.equal(done.ChallengeParameters ?? {}, {}, 'ChallengeParameters beside tokens');
    const asked = asks(await guest.initiate('USER_PASSWORD_AUTH', guest.credentials), 'NEW_PASSWORD_REQUIRED');
    const due = JSON.parse(asked.ChallengeParameters?.requiredAttributes ?? '[]') as string[];
    const attributes = Object.fromEntries(due.map((name) => [name, 'value']));
    tokensIn(await guest.respond(asked, { NEW_PASSWORD, ...attributes }));
  },

  'challenge.answers-need-username': async (t) => {
    const { stage, guest } = await invitedStage(t);
    const session = startSrp(t);
    const start = { USERNAME: stage.user.username, SRP_A: session.srpA };
    const verifier = asks(await stage.initiate('USER_SRP_AUTH', start), 'PASSWORD_VERIFIER');
    const proof = await prove(session, verifier, stage.UserPoolId, stage.user.password);
    const asked = asks(await guest.initiate('USER_PASSWORD_AUTH', guest.credentials), 'NEW_PASSWORD_REQUIRED');
    for (const request of [await stage.answer(verifier, proof), await guest.answer(asked, { NEW_PASSWORD })]) {
      const { USERNAME: _left, ...rest } = request.ChallengeResponses;
      await t.refuses('RespondToAuthChallenge', { ...request, ChallengeResponses: rest }, { unchanged: guest.read });
    }
    const error = ['NotAuthorizedException', 'UserNotFoundException'] as const;
    const other = { USERNAME: stage.user.username, NEW_PASSWORD };
    await t.refuses('RespondToAuthChallenge', await guest.answer(asked, other), { error, unchanged: guest.read });
    tokensIn(await guest.respond(asked, { NEW_PASSWORD }));
  },

  'challenge.answers-need-secret-hash': async (t) => {
    const { stage, guest } = await invitedStage(t, { GenerateSecret: true });
    const session = startSrp(t);
    const start = { USERNAME: stage.user.username, SRP_A: session.srpA };
    const verifier = asks(await stage.initiate('USER_SRP_AUTH', start), 'PASSWORD_VERIFIER');
    const proof = await prove(session, verifier, stage.UserPoolId, stage.user.password);
    const asked = asks(await guest.initiate('USER_PASSWORD_AUTH', guest.credentials), 'NEW_PASSWORD_REQUIRED');
    for (const request of [await stage.answer(verifier, proof), await guest.answer(asked, { NEW_PASSWORD })]) {
      const { SECRET_HASH: _left, ...rest } = request.ChallengeResponses;
      await t.refuses('RespondToAuthChallenge', { ...request, ChallengeResponses: rest }, { unchanged: guest.read });
      tokensIn(await t.call('RespondToAuthChallenge', request));
    }
    const open = await invitedStage(t);
    const plain = asks(
      await open.guest.initiate('USER_PASSWORD_AUTH', open.guest.credentials),
      'NEW_PASSWORD_REQUIRED',
    );
    tokensIn(await open.guest.respond(plain, { NEW_PASSWORD }));
  },

  'challenge.srp-user-id-is-username': async (t) => {
    const { stage, email } = await aliasedStage(t);
    for (const USERNAME of [email, stage.user.username]) {
      const asked = await stage.adminInitiate('USER_SRP_AUTH', { USERNAME, SRP_A: startSrp(t).srpA });
      t.equal(asked.ChallengeParameters?.USER_ID_FOR_SRP, stage.user.username, `USER_ID_FOR_SRP of ${USERNAME}`);
    }
  },

  'challenge.answer-username-not-alias': async (t) => {
    const { stage, email } = await aliasedStage(t);
    const session = startSrp(t);
    const { UserPoolId } = stage;
    const asked = await stage.adminInitiate('USER_SRP_AUTH', { USERNAME: email, SRP_A: session.srpA });
    const proof = await prove(session, asked, UserPoolId, stage.user.password);
    const request = await stage.answer(asked, proof);
    const aliased = { ...request, ChallengeResponses: { ...request.ChallengeResponses, USERNAME: email } };
    const error = ['NotAuthorizedException', 'UserNotFoundException'] as const;
    await t.refuses('AdminRespondToAuthChallenge', { UserPoolId, ...aliased }, { error });
    tokensIn(await t.call('AdminRespondToAuthChallenge', { UserPoolId, ...request }));
  },

  'challenge.respond-rejects-admin-no-srp': async (t) => {
    const { guest } = await invitedStage(t);
    const asked = asks(await guest.initiate('USER_PASSWORD_AUTH', guest.credentials), 'NEW_PASSWORD_REQUIRED');
    const request = await guest.answer(
      { ...asked, ChallengeName: 'ADMIN_NO_SRP_AUTH' },
      { PASSWORD: guest.user.password },
    );
    await t.refuses('RespondToAuthChallenge', request, { unchanged: guest.read });
    const { Session: _left, ...without } = request;
    await t.refuses('RespondToAuthChallenge', without, { unchanged: guest.read });
  },

  'challenge.respond-result': async (t) => {
    const { stage, guest } = await invitedStage(t);
    const session = startSrp(t);
    const start = (of: SignInStage) =>
      of.initiate('USER_SRP_AUTH', { USERNAME: of.user.username, SRP_A: session.srpA });
    const one = await start(stage);
    const done = tokensIn(await stage.respond(one, await prove(session, one, stage.UserPoolId, stage.user.password)));
    t.equal((await t.call('GetUser', done)).Username, stage.user.username, 'the owner of the tokens');
    const two = await start(guest);
    const between = await guest.respond(two, await prove(session, two, guest.UserPoolId, guest.user.password));
    t.equal(between.AuthenticationResult ?? null, null, 'AuthenticationResult of an answer that is not the last');
    tokensIn(await guest.respond(asks(between, 'NEW_PASSWORD_REQUIRED'), { NEW_PASSWORD }));
  },

  'challenge.answers-depend-on-name': async (t) => {
    const { stage, guest } = await invitedStage(t);
    const session = startSrp(t);
    const start = { USERNAME: stage.user.username, SRP_A: session.srpA };
    const verifier = asks(await stage.initiate('USER_SRP_AUTH', start), 'PASSWORD_VERIFIER');
    const asked = asks(await guest.initiate('USER_PASSWORD_AUTH', guest.credentials), 'NEW_PASSWORD_REQUIRED');
    const proof = await prove(session, verifier, stage.UserPoolId, stage.user.password);
    await t.refuses('RespondToAuthChallenge', await stage.answer(verifier, { NEW_PASSWORD }));
    const { USERNAME: _name, ...keys } = proof;
    await t.refuses('RespondToAuthChallenge', await guest.answer(asked, keys), { unchanged: guest.read });
    tokensIn(await stage.respond(verifier, proof));
    tokensIn(await guest.respond(asked, { NEW_PASSWORD }));
  },

  'challenge.answer-password-verifier': async (t) => {
    const stage = await setStage(t);
    const session = startSrp(t);
    const start = { USERNAME: stage.user.username, SRP_A: session.srpA };
    const asked = asks(await stage.initiate('USER_SRP_AUTH', start), 'PASSWORD_VERIFIER');
    const proof = await prove(session, asked, stage.UserPoolId, stage.user.password);
    const request = await stage.answer(asked, proof);
    for (const left of Object.keys(proof)) {
      const rest = Object.fromEntries(Object.entries(request.ChallengeResponses).filter(([name]) => name !== left));
      await t.refuses('RespondToAuthChallenge', { ...request, ChallengeResponses: rest });
    }
    tokensIn(await t.call('RespondToAuthChallenge', request));
  },

  'challenge.answer-admin-no-srp': async (t) => {
    const { guest } = await invitedStage(t);
    const asked = asks(await guest.initiate('USER_PASSWORD_AUTH', guest.credentials), 'NEW_PASSWORD_REQUIRED');
    const { UserPoolId } = guest;
    const request = await guest.answer({ ...asked, ChallengeName: 'ADMIN_NO_SRP_AUTH' }, {});
    await t.refuses('AdminRespondToAuthChallenge', { UserPoolId, ...request }, { unchanged: guest.read });
  },
} satisfies RuleChecks;

/** A stage, and beside its user another one whose password is temporary. */
export async function invitedStage(t: Trial, client: { GenerateSecret?: boolean } = {}) {
  const stage = await setStage(t, { client });
  const invited = await givenInvited(t, stage.UserPoolId);
  return { stage, guest: stageOf(t, stage.UserPoolId, stage, invited) };
}

/** A user who can sign in by an e-mail address, too. */
async function aliasedStage(t: Trial) {
  const email = t.given.username('alias');
  const stage = await setStage(t, {
    pool: { AliasAttributes: ['email'] },
    attributes: { email, email_verified: 'true' },
  });
  return { stage, email };
}

/** The first answers of several sign-ins, each with a word for it. */
async function playStarts(t: Trial): Promise<{ answers: [string, InitiateAuthResponse][] }> {
  const { stage, guest } = await invitedStage(t);
  const { RefreshToken: REFRESH_TOKEN } = await stage.tokens();
  const srp = { USERNAME: stage.user.username, SRP_A: startSrp(t).srpA };
  return {
    answers: [
      ['a password', await stage.initiate('USER_PASSWORD_AUTH', stage.credentials)],
      ['a temporary password', await guest.initiate('USER_PASSWORD_AUTH', guest.credentials)],
      ['SRP_A', await stage.initiate('USER_SRP_AUTH', srp)],
      ['a refresh token', await stage.initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN })],
    ],
  };
}
