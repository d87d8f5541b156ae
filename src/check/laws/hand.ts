// The hand of the laws that make an operation have an effect and look at what came of it.
import type { OperationName } from '../../generated/types.ts';
import { baseRequest } from '../fixtures/index.ts';
import type { Outcome } from '../target.ts';
import { text } from './compare.ts';
import { type Body, bodyOf, type LawScene, listAt, settled, tell } from './law.ts';
import { isRefused } from './refusals.ts';

/** Ends a change whose set-up does not work here. */
class NotPrepared extends Error {}

/** The hand of a change. */
export interface Hand {
  readonly scene: LawScene;
  /** A plain request of the operation, or of another one. */
  plain(operation?: OperationName): Promise<Body>;
  /** A call that only leads up to the change; where it fails, nothing is said. */
  first(operation: OperationName, request: Body): Promise<Body>;
  /** A call of which nothing is taken for granted. */
  tried(operation: OperationName, request: Body): Promise<Outcome>;
  /** The call whose effect is looked at. */
  call(request: Body): Promise<Outcome>;
  /** What is read has to be as expected in the end. */
  shows(what: string, expected: unknown, read: () => Promise<unknown>): Promise<void>;
  /** A call that has to be refused with one of some errors. */
  refused(what: string, request: Body, errors: readonly string[], operation?: OperationName): Promise<void>;
  /** The error that a sign-in with a password meets, its challenge, or `tokens`. */
  signIn(username: unknown, password: unknown): Promise<string>;
}

/** A few calls in a row, and what must come of them. */
export type Change = (hand: Hand) => Promise<void>;

/** Plays a change; where its set-up does not work, nothing is said. */
export async function play(scene: LawScene, change: Change | undefined, by: 'name' | 'sub' = 'name'): Promise<void> {
  try {
    await change?.(handOf(scene, by));
  } catch (cause) {
    if (!(cause instanceof NotPrepared)) throw cause;
  }
}

function handOf(scene: LawScene, by: 'name' | 'sub'): Hand {
  const { operation, stage, target } = scene;
  let last: Outcome | undefined;
  const ask = async (name: OperationName, request: Body): Promise<Outcome> => {
    const outcome = await target.send(name, request);
    stage.observe(outcome);
    if (outcome.error !== undefined) throw new NotPrepared(`${name} answered ${outcome.error.name}`);
    return outcome;
  };
  return {
    scene,
    plain: async (name = operation) => (await baseRequest(name, stage)) as Body,
    first: async (name, request) => bodyOf(await ask(name, request)),
    async call(request) {
      if (by === 'name') last = await ask(operation, request);
      else {
        const { UserPoolId, Username } = request;
        const user = bodyOf(await ask('AdminGetUser', { UserPoolId, Username }));
        const sub = listAt(user, 'UserAttributes').find(({ Name }) => Name === 'sub')?.Value;
        last = await scene.target.send(operation, { ...request, Username: sub ?? Username });
        if (last.error !== undefined && !last.missing) {
          const expected = 'a user to be found by the sub as well as by the name';
          tell(scene, {
            law: 'by-sub',
            severity: 'refuses too much',
            expected,
            observed: last.error.name,
            outcome: last,
          });
          throw new NotPrepared('the sub was refused, which is told already');
        }
      }
      return last;
    },
    async tried(name, request) {
      const outcome = await scene.wrong.send(name, request);
      if (outcome.missing) throw new NotPrepared(`${name} is not there`);
      return outcome;
    },
    async refused(what, request, errors, name = operation) {
      await isRefused({ ...scene, operation: name }, request, errors, what);
    },
    async shows(what, expected, read) {
      const wanted = text(expected);
      const seen = await settled(
        scene,
        async () => text(await read()),
        (reading) => reading === wanted,
      );
      if (seen === wanted) return;
      const expectedText = `${what} to be ${JSON.stringify(expected)} afterwards`;
      tell(scene, { law: `effect/${what}`, expected: expectedText, observed: seen, outcome: last });
    },
    async signIn(username, password) {
      const outcome = await scene.wrong.send('AdminInitiateAuth', {
        UserPoolId: await stage.pool(),
        ClientId: await stage.client(),
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: username, PASSWORD: password },
      });
      const { ChallengeName, AuthenticationResult } = bodyOf(outcome);
      if (outcome.error !== undefined) return outcome.error.name;
      return AuthenticationResult === undefined ? String(ChallengeName) : 'tokens';
    },
  };
}
