// `createCognito`: the mock as a test holds it. Everything it does to state goes through the same API that clients use.
import { UsageError } from '../errors.ts';
import type { ErrorOf, OperationName } from '../generated/types.ts';
import type { WireAnswer, WireRequest } from '../protocol/answer.ts';
import { handleRequest } from './adapters/request.ts';
import type { Clock } from './clock.ts';
import { dispatch } from './dispatch.ts';
import type { FaultOptions } from './faults.ts';
import { createGiven, type Given } from './given.ts';
import type { JournalEntry } from './journal.ts';
import { createMock, type Mock, type MockOptions } from './mock.ts';
import type { Message } from './model/user-record.ts';
import type { RiskLevel } from './risks.ts';
import type { Snapshot } from './snapshot.ts';
import type { TriggerName } from './triggers/events.ts';
import type { RecordedCall, TriggerHandler } from './triggers/triggers.ts';

/** The messages that the mock sent instead of mailing them. */
export interface Outbox {
  /** The last message to a user, named by Username, or by the address it went to. Throws UsageError ERR_NO_MESSAGE when there is none. */
  last(username: string): Message;
  /** All messages to a user, or to everybody, oldest first. */
  all(username?: string): Message[];
}

/** A mock of the Amazon Cognito user pools API with its own state. */
export interface Cognito {
  /** Builds pools, clients, groups and users in one call. */
  readonly given: Given;
  /** The mock's time. */
  readonly clock: Clock;
  readonly messages: Outbox;
  /** Answers a request that no transport has touched. Never rejects. */
  dispatch(request: WireRequest): Promise<WireAnswer>;
  /** Answers a Fetch API request. */
  handle(request: Request): Promise<Response>;
  /**
   * Makes the next calls of an operation fail with an error it declares; without `times` all of them.
   * Throws UsageError ERR_FAULT for an error that the operation cannot give.
   */
  fail<Name extends OperationName>(operation: Name, error: ErrorOf<Name>, options?: FaultOptions): void;
  /** Delays the answers of an operation by real milliseconds. */
  delay(operation: OperationName, milliseconds: number, options?: Pick<FaultOptions, 'times'>): void;
  /** Installs a Lambda trigger as a function, or with undefined removes it. It fires whether or not LambdaConfig names one. */
  trigger<Name extends TriggerName>(name: Name, handler: TriggerHandler<Name> | undefined): void;
  /**
   * Makes threat protection find the sign-ins of a user risky from now on, or with undefined not any more. What follows is up to the
   * settings of SetRiskConfiguration. Throws UsageError ERR_RISK for a level that there is not.
   */
  risk(username: string, level: RiskLevel | undefined): void;
  /** The trigger calls so far, oldest first. */
  triggerCalls(): readonly RecordedCall[];
  /** The requests so far, oldest first, with secrets blanked out. */
  requests(): readonly JournalEntry[];
  /** The whole state as one JSON document. */
  snapshot(): Snapshot;
  /** Goes back to a snapshot. Throws UsageError ERR_SNAPSHOT for any other document. */
  restore(snapshot: Snapshot): void;
  /** Forgets everything: state, faults, triggers, risks, journal; a seed starts again. */
  reset(): void;
  /** Calls back after each request that may have changed the state; answers a function that ends it. */
  onChange(listener: () => void): () => void;
  readonly bodyLimit: number;
}

/** Makes a mock. It holds no resources, so there is nothing to close. */
export function createCognito(options: MockOptions = {}): Cognito {
  return cognitoOf(createMock(options));
}

/** A mock as a test holds it. */
export function cognitoOf(mock: Mock): Cognito {
  const send = (request: WireRequest): Promise<WireAnswer> => dispatch(mock, request);
  const all = (username?: string): Message[] =>
    [...mock.world.pools.values()]
      .flatMap((pool) => pool.messages)
      .filter((message) => username === undefined || message.username === username || message.destination === username);
  return {
    given: createGiven((request) => dispatch(mock, request, true)),
    clock: mock.clock,
    messages: {
      all,
      last(username) {
        const message = all(username).at(-1);
        if (message === undefined) {
          const known = [...new Set(all().map((each) => each.username))].join(', ') || 'nobody';
          throw new UsageError('ERR_NO_MESSAGE', `No message was sent to '${username}'. Messages went to: ${known}.`);
        }
        return message;
      },
    },
    dispatch: send,
    handle: (request) => handleRequest(send, request),
    fail: (operation, error, faultOptions) => mock.faults.fail(operation, error, faultOptions),
    delay: (operation, latency, faultOptions = {}) =>
      mock.faults.fail(operation, undefined, { ...faultOptions, latency }),
    trigger: (name, handler) => mock.triggers.set(name, handler),
    risk: (username, level) => mock.risks.set(username, level),
    triggerCalls: () => mock.triggers.calls,
    requests: () => mock.journal.entries(),
    snapshot: () => mock.snapshot(),
    restore: (snapshot) => mock.restore(snapshot),
    reset: () => mock.reset(),
    onChange: (listener) => mock.onChange(listener),
    bodyLimit: mock.options.bodyLimit,
  };
}
