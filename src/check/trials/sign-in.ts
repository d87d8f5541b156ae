// The laws of challenges: a wrong answer is refused and the right one is not, a session serves one client, one user, one success and a
// few minutes, and a code serves one sign-in.
import type { OperationName } from '../../generated/types.ts';
import { type Kind, kinds } from './challenges.ts';
import { grants, reachable, refuses, type Stories, type Story } from './hand.ts';

const RESPONDING: readonly OperationName[] = ['RespondToAuthChallenge', 'AdminRespondToAuthChallenge'];

/** What a session meets that is not of this client, user or time. */
const NO_SESSION = [
  'NotAuthorizedException',
  'InvalidParameterException',
  'CodeMismatchException',
  'ExpiredCodeException',
];

/** The stories of one kind of challenge. */
function storiesOf({ name, final, open }: Kind): [string, Story['play']][] {
  const stories: [string, Story['play']][] = [
    [
      'wrong-answer',
      async (t, operation) => {
        const { hand, ask, wrong, right, errors, lasts } = await open(t, operation);
        const asked = await ask();
        await refuses(t, operation, await hand.answer(asked, await wrong(asked)), errors, 'the answer is wrong');
        if (lasts === true) grants(t, await hand.respond(asked, await right(asked)));
      },
    ],
    [
      'right-answer',
      async (t, operation) => {
        const { hand, ask, right } = await open(t, operation);
        const asked = await ask();
        grants(t, await hand.respond(asked, await right(asked)));
      },
    ],
    [
      'other-client',
      async (t, operation) => {
        const { hand, ask, right } = await open(t, operation);
        const client = await t.given.client(hand.UserPoolId, { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] });
        const asked = await ask();
        const request = await hand.with({ client }).answer(asked, await right(asked));
        await refuses(t, operation, request, NO_SESSION, 'another client began the sign-in');
      },
    ],
    [
      'other-user',
      async (t, operation) => {
        const { hand, ask, right } = await open(t, operation);
        const other = await reachable(t, hand.UserPoolId);
        const asked = await ask();
        const request = await hand.answer(asked, { ...(await right(asked)), USERNAME: other.username });
        await refuses(t, operation, request, NO_SESSION, 'another user began the sign-in');
      },
    ],
  ];
  if (!final) return stories;
  return [
    ...stories,
    [
      'session-once',
      async (t, operation) => {
        const { hand, ask, right } = await open(t, operation);
        const asked = await ask();
        const request = await hand.answer(asked, await right(asked));
        const outcome = await t.send(operation, request);
        t.expect(outcome.error === undefined, `the right answer to ${name} to be taken`, outcome.error);
        await refuses(t, operation, request, NO_SESSION, 'the session has led to tokens already');
      },
    ],
    [
      'session-ends',
      async (t, operation) => {
        const { hand, ask, right } = await open(t, operation);
        const asked = await ask();
        await t.advance('PT3M1S');
        // The time there shows from the next answer on.
        await t.given.call('DescribeUserPool', { UserPoolId: hand.UserPoolId });
        const request = await hand.answer(asked, await right(asked));
        await refuses(t, operation, request, NO_SESSION, 'the session has ended after three minutes');
      },
    ],
  ];
}

/** The stories of challenges. */
export const signIn: Stories = Object.fromEntries(
  kinds.flatMap((kind) =>
    storiesOf(kind).map(
      ([what, play]) => [`challenge/${kind.law ?? kind.name}/${what}`, { operations: RESPONDING, play }] as const,
    ),
  ),
);
