// Stories of custom sign-in: rounds by the pool's triggers, with and without the password first, and for unknown users.
import { describe, expect, it } from 'vitest';
import { createStage, PASSWORD, type Stage, startSrp, tokensOf } from '../support/sign-in.ts';

/** Triggers that want `rounds` right answers and give up at the second wrong one. */
function setTriggers(stage: Stage, rounds: number): void {
  const { triggers } = stage.mock;
  triggers.set('defineAuthChallenge', ({ request, response }) => {
    const last = request.session.at(-1);
    const passed = request.session.filter(
      (round) => round.challengeName === 'CUSTOM_CHALLENGE' && round.challengeResult,
    ).length;
    if (last?.challengeName === 'SRP_A') response.challengeName = 'PASSWORD_VERIFIER';
    else if (passed >= rounds) response.issueTokens = true;
    else if (request.session.filter((round) => !round.challengeResult).length > 1) response.failAuthentication = true;
    else response.challengeName = 'CUSTOM_CHALLENGE';
  });
  triggers.set('createAuthChallenge', ({ request, response }) => {
    response.publicChallengeParameters = { question: `number ${request.session.length}` };
    response.privateChallengeParameters = { answer: '42' };
    response.challengeMetadata = 'riddle';
  });
  triggers.set('verifyAuthChallengeResponse', ({ request, response }) => {
    response.answerCorrect = request.challengeAnswer === request.privateChallengeParameters.answer;
  });
}

const begin = (stage: Stage, USERNAME: string, more = {}) => stage.initiate('CUSTOM_AUTH', { USERNAME, ...more });

describe('CUSTOM_AUTH', () => {
  it('goes through the rounds that the triggers want', async () => {
    const stage = await createStage();
    setTriggers(stage, 2);
    await stage.user('ada');
    const first = await begin(stage, 'ada');
    expect(first).toMatchObject({
      ChallengeName: 'CUSTOM_CHALLENGE',
      ChallengeParameters: { USERNAME: 'ada', question: 'number 0' },
    });
    expect(Object.keys(first.ChallengeParameters ?? {}).sort()).toEqual(['USERNAME', 'question']);
    const second = await stage.answer(first, { USERNAME: 'ada', ANSWER: '42' });
    expect(second.ChallengeParameters?.question).toBe('number 1');
    expect(second.Session).not.toBe(first.Session);
    expect(tokensOf(await stage.answer(second, { USERNAME: 'ada', ANSWER: '42' })).TokenType).toBe('Bearer');
    const define = stage.mock.triggers.calls.filter(({ trigger }) => trigger === 'defineAuthChallenge');
    expect(define.at(-1)?.event).toMatchObject({
      triggerSource: 'DefineAuthChallenge_Authentication',
      request: {
        userNotFound: false,
        session: [
          { challengeName: 'CUSTOM_CHALLENGE', challengeResult: true, challengeMetadata: 'riddle' },
          { challengeName: 'CUSTOM_CHALLENGE', challengeResult: true, challengeMetadata: 'riddle' },
        ],
      },
    });
  });

  it('leaves it to the define trigger how many wrong answers are too many', async () => {
    const stage = await createStage();
    setTriggers(stage, 1);
    await stage.user('ada');
    const first = await begin(stage, 'ada');
    const second = await stage.answer(first, { USERNAME: 'ada', ANSWER: '41' });
    expect(second.ChallengeName).toBe('CUSTOM_CHALLENGE');
    expect((await stage.answerRefused(first, { USERNAME: 'ada', ANSWER: '42' })).message).toContain('once');
    expect(await stage.answerRefused(second, { USERNAME: 'ada', ANSWER: '41' })).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
  });

  it('begins with the password where SRP_A says so', async () => {
    const stage = await createStage();
    setTriggers(stage, 1);
    await stage.user('ada');
    const start = async (password: string) => {
      const srp = startSrp(stage.UserPoolId, 'ada', password);
      const asked = await begin(stage, 'ada', { CHALLENGE_NAME: 'SRP_A', SRP_A: srp.srpA });
      expect(asked.ChallengeName).toBe('PASSWORD_VERIFIER');
      expect(asked.Session).toMatch(/^AYABe/);
      return { asked, proof: srp.prove(asked) };
    };
    const wrong = await start('wrong');
    expect((await stage.answerRefused(wrong.asked, wrong.proof)).message).toBe('Incorrect username or password.');
    const { asked, proof } = await start(PASSWORD);
    const withoutSession = { ChallengeName: asked.ChallengeName };
    expect((await stage.answerRefused(withoutSession, proof)).name).toBe('NotAuthorizedException');
    const custom = await stage.answer(asked, proof);
    expect(custom.ChallengeName).toBe('CUSTOM_CHALLENGE');
    expect(tokensOf(await stage.answer(custom, { USERNAME: 'ada', ANSWER: '42' })).TokenType).toBe('Bearer');
    const sessions = stage.mock.triggers.calls
      .filter(({ trigger }) => trigger === 'defineAuthChallenge')
      .map(({ event }) => (event as { request: { session: { challengeName: string }[] } }).request.session);
    expect(sessions.at(-1)?.map(({ challengeName }) => challengeName)).toEqual([
      'SRP_A',
      'PASSWORD_VERIFIER',
      'CUSTOM_CHALLENGE',
    ]);
  });

  it('needs the triggers', async () => {
    const stage = await createStage();
    await stage.user('ada');
    expect(await stage.initiateRefused('CUSTOM_AUTH', { USERNAME: 'ada' })).toMatchObject({
      name: 'InvalidParameterException',
      message: 'Custom auth lambda trigger is not configured for the user pool.',
    });
  });

  it.each([
    ['names no challenge', {}],
    ['names one that does not exist', { challengeName: 'RIDDLE' }],
  ])('is refused when the define trigger %s', async (_what, response) => {
    const stage = await createStage();
    setTriggers(stage, 1);
    stage.mock.triggers.set('defineAuthChallenge', (event) => ({ ...event, response }));
    await stage.user('ada');
    expect(await stage.initiateRefused('CUSTOM_AUTH', { USERNAME: 'ada' })).toMatchObject({
      name: 'InvalidLambdaResponseException',
      message: 'Unrecognizable lambda output',
    });
  });

  it('is played for an unknown name where the client hides users, and never ends in tokens', async () => {
    const stage = await createStage({ client: { PreventUserExistenceErrors: 'ENABLED' } });
    setTriggers(stage, 1);
    const asked = await begin(stage, 'nobody');
    expect(asked.ChallengeName).toBe('CUSTOM_CHALLENGE');
    expect((await stage.answerRefused(asked, { USERNAME: 'nobody', ANSWER: '42' })).message).toBe(
      'Incorrect username or password.',
    );
    expect(stage.mock.triggers.calls.at(-1)?.event).toMatchObject({
      userName: 'nobody',
      request: { userAttributes: {}, userNotFound: true },
    });
  });

  it('is all that a client of the older kind may use', async () => {
    const stage = await createStage({ client: { ExplicitAuthFlows: ['CUSTOM_AUTH_FLOW_ONLY'] } });
    setTriggers(stage, 1);
    await stage.user('ada');
    const srp = startSrp(stage.UserPoolId, 'ada', PASSWORD);
    const asked = await begin(stage, 'ada', { CHALLENGE_NAME: 'SRP_A', SRP_A: srp.srpA });
    expect(await stage.answerRefused(asked, srp.prove(asked))).toMatchObject({
      name: 'InvalidParameterException',
      message: 'Only custom auth (lambda driven) is enabled for this client.',
    });
    expect((await stage.initiateRefused('USER_SRP_AUTH', { USERNAME: 'ada', SRP_A: srp.srpA })).message).toBe(
      'USER_SRP_AUTH is not enabled for the client.',
    );
    const custom = await begin(stage, 'ada');
    expect(tokensOf(await stage.answer(custom, { USERNAME: 'ada', ANSWER: '42' })).TokenType).toBe('Bearer');
  });
});
