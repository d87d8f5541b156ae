// Lambda triggers of the mock: functions in process, called with the event that the service would send to Lambda.
import { CognitoError } from '../../errors.ts';
import type { Pool } from '../model/pool-record.ts';
import { asJson, readResponse } from './answers.ts';
import type { TriggerEvents, TriggerName, TriggerSource } from './events.ts';

/** A trigger: changes `event.response`, or returns the event it wants to answer with. Throwing refuses the request. */
export type TriggerHandler<Name extends TriggerName> = (
  event: TriggerEvents[Name],
) => TriggerEvents[Name] | undefined | void | Promise<TriggerEvents[Name] | undefined | void>;

/** What is known about a call besides the trigger's own request and response. */
export interface TriggerCall<Name extends TriggerName> {
  readonly source: TriggerSource<Name>;
  readonly userName: string;
  readonly clientId: string;
  /** Version of the event; `1` but for the newer token triggers. */
  readonly version?: string;
  readonly request: TriggerEvents[Name]['request'];
  readonly response: TriggerEvents[Name]['response'];
}

/** Thrown by a handler that cannot reach its function: the call ends with UnexpectedLambdaException. */
export class TriggerUnreachable extends Error {
  override name = 'TriggerUnreachable';
}

/** A trigger call as it was made, for tests that look back. */
export interface RecordedCall {
  readonly trigger: TriggerName;
  readonly event: unknown;
  readonly answer: unknown;
}

/** The triggers of a mock. */
export interface Triggers {
  /** Installs, replaces, or with undefined removes a trigger. */
  set<Name extends TriggerName>(name: Name, handler: TriggerHandler<Name> | undefined): void;
  /** True when the trigger has a handler. */
  has(name: TriggerName): boolean;
  /**
   * Calls the trigger and answers its response, or undefined when it has no handler.
   * Throws UserLambdaValidationException when the handler throws, UnexpectedLambdaException when it reaches no function, and
   * InvalidLambdaResponseException when it answers nonsense.
   */
  fire<Name extends TriggerName>(
    name: Name,
    pool: Pool,
    call: TriggerCall<Name>,
  ): Promise<TriggerEvents[Name]['response'] | undefined>;
  /** All calls so far, oldest first. */
  readonly calls: RecordedCall[];
  /** Removes all handlers and forgets all calls. */
  clear(): void;
}

/** An empty set of triggers for a mock in `region`. */
export function createTriggers(region: string): Triggers {
  const handlers = new Map<TriggerName, TriggerHandler<TriggerName>>();
  const calls: RecordedCall[] = [];
  return {
    calls,
    set(name, handler) {
      // Handlers of all triggers share one map; `fire` looks a handler up by the name it was stored under.
      if (handler === undefined) handlers.delete(name);
      else handlers.set(name, handler as unknown as TriggerHandler<TriggerName>);
    },
    has: (name) => handlers.has(name),
    async fire(name, pool, call) {
      const handler = handlers.get(name);
      if (handler === undefined) return undefined;
      const event = {
        version: call.version ?? '1',
        triggerSource: call.source,
        region,
        userPoolId: pool.id,
        userName: call.userName,
        callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: call.clientId },
        request: structuredClone(call.request),
        response: structuredClone(call.response),
      };
      const sent = structuredClone(event);
      let answer: unknown;
      try {
        // The event was built from the call of the same name, so it is the one this handler takes.
        answer = (await handler(event as never)) ?? event;
      } catch (cause) {
        calls.push({ trigger: name, event: sent, answer: undefined });
        throw refusalFor(prefix(call.source), cause);
      }
      calls.push({ trigger: name, event: sent, answer: asJson(answer) });
      const response = readResponse(name, answer);
      if (response === undefined) {
        throw new CognitoError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
      }
      // Each member was read as the type that the trigger's response gives it.
      return response as never;
    },
    clear() {
      handlers.clear();
      calls.length = 0;
    },
  };
}

/** `PreSignUp` of `PreSignUp_SignUp`: the name that the service prints. The sources of one trigger lack a part of its name. */
function prefix(source: string): string {
  const [name = source] = source.split('_');
  return name === 'TokenGeneration' ? 'PreTokenGeneration' : name;
}

/** A function that could not be called at all did not refuse anything, so that is another error. */
function refusalFor(trigger: string, cause: unknown): CognitoError {
  return cause instanceof TriggerUnreachable
    ? new CognitoError('UnexpectedLambdaException', `${trigger} invocation failed due to error ${cause.message}.`)
    : new CognitoError('UserLambdaValidationException', `${trigger} failed with error ${messageOf(cause)}.`);
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
