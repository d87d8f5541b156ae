// One API call, in the service's order: operation, size, JSON, signature, types, constraints, then behaviour.
import { CognitoError } from '../errors.ts';
import { operations } from '../generated/operations.ts';
import type { CommonErrorName, ErrorName, OperationName } from '../generated/types.ts';
import { type Failure, failureAnswer, successAnswer, type WireAnswer, type WireRequest } from '../protocol/answer.ts';
import { parseBody } from '../protocol/body.ts';
import { validateRequest } from '../validate/index.ts';
import type { Context, MockContext } from './behaviour.ts';
import { redactRequest } from './journal.ts';
import type { Mock } from './mock.ts';
import { settleImports } from './model/import-job.ts';
import { behaviours } from './operations/index.ts';
import { turnOf } from './queue.ts';
import { checkSignature } from './signature.ts';

/** A behaviour as the engine calls it: the request was validated for the very operation that the behaviour belongs to. */
type AnyBehaviour = (request: unknown, context: Context<OperationName>) => unknown;

/** Answers one API call. `operation` is undefined when the target names none. */
export async function callApi(
  mock: Mock,
  operation: OperationName | undefined,
  request: WireRequest,
  trusted: boolean,
): Promise<WireAnswer> {
  const requestId = mock.random.uuid();
  const crossOrigin = request.headers.origin !== undefined;
  let asked: unknown;
  const refuse = (failure: Failure): WireAnswer => {
    const answer = failureAnswer(failure, requestId, crossOrigin);
    note(mock, operation, answer.status, failure, asked);
    return answer;
  };
  if (operation === undefined) return refuse({ name: 'UnknownOperationException', message: undefined });
  const parsed = parseBody(request.body);
  if (!parsed.ok) return refuse(parsed.failure);
  const unsigned = operations[operation].signed && !trusted ? await checkSignature(mock.options, request) : undefined;
  if (unsigned !== undefined) return refuse(unsigned);
  const checked = validateRequest(operation, parsed.value);
  if (!checked.ok) return refuse(checked.failure);
  asked = redactRequest(operation, checked.value);
  try {
    const turn = turnOf(mock.world, checked.value);
    const result = await mock.queue.run(turn, () => {
      const context = contextFor(mock, request);
      const pool = mock.world.pools.get(turn);
      if (pool !== undefined) settleImports(context, pool);
      return behave(mock, operation, checked.value, context);
    });
    const answer = successAnswer(result, requestId, crossOrigin);
    note(mock, operation, answer.status, undefined, asked);
    mock.changed();
    return answer;
  } catch (cause) {
    // A refused call may still have counted a failed attempt.
    mock.changed();
    return refuse(failureOf(mock, operation, cause));
  }
}

async function behave(
  mock: Mock,
  operation: OperationName,
  value: unknown,
  context: Context<OperationName>,
): Promise<unknown> {
  const fault = mock.faults.take(operation);
  if (fault !== undefined) {
    if (fault.latency > 0) await new Promise((resolve) => setTimeout(resolve, fault.latency));
    if (fault.error !== undefined)
      throw new CognitoError(fault.error as ErrorName | CommonErrorName, fault.message ?? 'Ordered by the test.');
  }
  const behaviour = behaviours[operation] as AnyBehaviour;
  return behaviour(value, context);
}

/** What behaviours work with, for one request. */
export function contextFor(mock: Mock, request: WireRequest): Context<OperationName> {
  const ground: MockContext = {
    world: mock.world,
    clock: mock.clock,
    random: mock.random,
    keys: mock.keys,
    triggers: mock.triggers,
    risks: mock.risks,
    issuer: mock.options.issuer,
    origin: originOf(request),
  };
  return {
    ...ground,
    fail(name, message) {
      throw new CognitoError(name, message);
    },
  };
}

/** The address the client used, from its Host header. */
export function originOf(request: WireRequest): string {
  const scheme = request.headers['x-forwarded-proto'] ?? 'http';
  return `${scheme}://${request.headers.host ?? '127.0.0.1'}`;
}

function failureOf(mock: Mock, operation: OperationName, cause: unknown): Failure {
  if (cause instanceof CognitoError) {
    return { name: cause.name, message: cause.text, ...(cause.extra === undefined ? {} : { extra: cause.extra }) };
  }
  mock.options.onDefect(operation, cause);
  return { name: 'InternalErrorException', message: 'The mock itself failed. Please report this with the request.' };
}

function note(
  mock: Mock,
  operation: OperationName | undefined,
  status: number,
  failure: Failure | undefined,
  request: unknown,
): void {
  mock.journal.record({
    at: new Date(mock.clock.now() * 1000).toISOString(),
    operation,
    status,
    error: failure?.name,
    message: failure?.message,
    request,
  });
}
