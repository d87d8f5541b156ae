// The form of commands: what they are called, when they make sense, and what they do to the endpoint and to the model.
import type { AsyncCommand } from 'fast-check';
import type { OperationName } from '../../generated/types.ts';
import { CutShort, type Endpoint } from './endpoint.ts';
import { nth, type PoolState, type State, type UserState } from './state.ts';

/** The model as fast-check hands it to commands. */
export interface Model {
  readonly state: State;
  readonly absent: ReadonlySet<OperationName>;
  /** The commands that were run, in words. */
  readonly ran: string[];
}

/** A command of a sequence. */
export type Command = AsyncCommand<Model, Endpoint>;

/** A command that finds its subject in the state; where there is none, it is left out. */
export function command<Subject>(
  title: string,
  needs: readonly OperationName[],
  find: (state: State) => Subject | undefined,
  run: (subject: Subject, endpoint: Endpoint, state: State) => Promise<void>,
): Command {
  return {
    check: ({ state, absent }) => needs.every((operation) => !absent.has(operation)) && find(state) !== undefined,
    async run({ state, ran }, endpoint) {
      const subject = find(state);
      ran.push(title);
      // An operation that is missing does not end the sequence; its commands are left out from then on.
      if (subject !== undefined) await run(subject, endpoint, state).catch(orMissing);
    },
    toString: () => title,
  };
}

function orMissing(cause: unknown): void {
  if (!(cause instanceof CutShort)) throw cause;
}

/** The n-th pool; there always is one. */
export function poolAt(state: State, pool: number): PoolState | undefined {
  return nth(state.pools, pool);
}

/** A user of a pool with its name. */
export interface UserAt {
  readonly pool: PoolState;
  readonly username: string;
  readonly user: UserState;
}
