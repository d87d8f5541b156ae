// The check of the rule on the moments of the triggers.
import { GOOD_PASSWORD } from '../given.ts';
import type { RuleChecks } from '../rule.ts';
import { surroundings } from './reading.ts';

/** The triggers of the rule, by the names of the hook. */
const WATCHED = [
  'preSignUp',
  'postAuthentication',
  'preTokenGeneration',
  'userMigration',
  'verifyAuthChallengeResponse',
];

/** The checks on triggers. */
export const triggerChecks = {
  'pool.lambda-trigger-roles': async (t) => {
    const { lambda } = await surroundings(t);
    const UserPoolId = await t.given.pool({
      LambdaConfig: {
        PreSignUp: lambda('pre-sign-up'),
        PostAuthentication: lambda('post-authentication'),
        PreTokenGeneration: lambda('pre-token-generation'),
        UserMigration: lambda('user-migration'),
        DefineAuthChallenge: lambda('define'),
        CreateAuthChallenge: lambda('create'),
        VerifyAuthChallengeResponse: lambda('verify'),
      },
    });
    const { ClientId } = await t.given.client(UserPoolId, {
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    });
    await t.script({
      preSignUp: { response: { autoConfirmUser: true } },
      postAuthentication: {},
      preTokenGeneration: {},
      userMigration: {
        response: {
          userAttributes: { email: 'grace@example.com' },
          finalUserStatus: 'CONFIRMED',
          messageAction: 'SUPPRESS',
        },
      },
      defineAuthChallenge: [
        { response: { challengeName: 'CUSTOM_CHALLENGE', issueTokens: false, failAuthentication: false } },
        { response: { issueTokens: true, failAuthentication: false } },
      ],
      createAuthChallenge: {
        response: { publicChallengeParameters: {}, privateChallengeParameters: { answer: 'yes' } },
      },
      verifyAuthChallengeResponse: { response: { answerCorrect: true } },
    });
    /** The watched triggers called since the last time, in the order of their names. */
    let seen = 0;
    const fired = async () => {
      const calls = (await t.triggerCalls()).slice(seen);
      seen += calls.length;
      return calls
        .map(({ trigger }) => trigger)
        .filter((name) => WATCHED.includes(name))
        .toSorted();
    };
    const signIn = (USERNAME: string) =>
      ({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD: GOOD_PASSWORD } }) as const;

    const { UserConfirmed } = await t.call('SignUp', {
      ClientId,
      Username: 'ada@example.com',
      Password: GOOD_PASSWORD,
    });
    t.equal(UserConfirmed, true, 'UserConfirmed after PreSignUp said so, before the user was made,');
    t.equal(await fired(), ['preSignUp'], 'the triggers of SignUp');

    const { AuthenticationResult } = await t.call('InitiateAuth', signIn('ada@example.com'));
    t.expect(AuthenticationResult?.AccessToken !== undefined, 'the sign-in to give tokens');
    t.equal(await fired(), ['postAuthentication', 'preTokenGeneration'], 'the triggers of a sign-in by password');

    await t.call('InitiateAuth', signIn('grace@example.com'));
    const migrating = await fired();
    t.expect(migrating.includes('userMigration'), 'userMigration to be called for an unknown user', migrating);
    t.expect(
      !migrating.includes('verifyAuthChallengeResponse'),
      'no custom answer to be verified at migration',
      migrating,
    );
    await t.call('AdminGetUser', { UserPoolId, Username: 'grace@example.com' });

    const opened = await t.call('InitiateAuth', {
      ClientId,
      AuthFlow: 'CUSTOM_AUTH',
      AuthParameters: { USERNAME: 'ada@example.com' },
    });
    t.equal(opened.ChallengeName, 'CUSTOM_CHALLENGE', 'ChallengeName');
    t.equal(await fired(), [], 'the watched triggers of an open custom challenge');
    await t.call('RespondToAuthChallenge', {
      ClientId,
      ChallengeName: 'CUSTOM_CHALLENGE',
      ChallengeResponses: { USERNAME: 'ada@example.com', ANSWER: 'yes' },
      ...(opened.Session === undefined ? {} : { Session: opened.Session }),
    });
    t.equal(
      await fired(),
      ['postAuthentication', 'preTokenGeneration', 'verifyAuthChallengeResponse'],
      'the triggers of a custom answer',
    );
  },
} satisfies RuleChecks;
