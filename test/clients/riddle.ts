// The triggers of a custom sign-in with one riddle, for the clients' runs.
import type { Cognito } from '../../src/mock/cognito.ts';

/** Puts `six by nine`, whose answer is 42, to everybody who signs in by CUSTOM_AUTH; three wrong answers are too many. */
export function setRiddle(cognito: Cognito): void {
  cognito.trigger('defineAuthChallenge', ({ request: { session }, response }) => {
    const last = session.at(-1);
    const wrong = session.filter((round) => !round.challengeResult).length;
    if (last?.challengeName === 'SRP_A') response.challengeName = 'PASSWORD_VERIFIER';
    else if (last?.challengeName === 'CUSTOM_CHALLENGE' && last.challengeResult) response.issueTokens = true;
    else if (wrong > 2) response.failAuthentication = true;
    else response.challengeName = 'CUSTOM_CHALLENGE';
  });
  cognito.trigger('createAuthChallenge', ({ response }) => {
    response.publicChallengeParameters = { question: 'six by nine' };
    response.privateChallengeParameters = { answer: '42' };
  });
  cognito.trigger('verifyAuthChallengeResponse', ({ request, response }) => {
    response.answerCorrect = request.challengeAnswer === request.privateChallengeParameters.answer;
  });
}
