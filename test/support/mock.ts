// A fresh mock for a story, and a typed client that speaks to it through the wire.
import { operations } from '../../src/generated/operations.ts';
import type { ErrorOf, OperationName, Request, Response } from '../../src/generated/types.ts';
import { dispatch } from '../../src/mock/dispatch.ts';
import { createMock, type Mock, type MockOptions } from '../../src/mock/mock.ts';
import type { WireAnswer, WireRequest } from '../../src/protocol/answer.ts';
import { MEDIA_TYPE, targetOf } from '../../src/protocol/target.ts';

/** What a refused call answered. */
export interface Refusal {
  readonly status: number;
  readonly name: string;
  readonly message: string | undefined;
}

/** A request as it went, at what time of the mock, and its answer. */
export interface Exchange {
  /** Epoch seconds. */
  readonly at: number;
  readonly request: WireRequest;
  readonly answer: WireAnswer;
}

/** A mock under test. */
export interface TestMock {
  readonly mock: Mock;
  /** Sends a request and gives the answer back; throws when it is refused. */
  call<Name extends OperationName>(operation: Name, request: Request<Name>): Promise<Response<Name>>;
  /** Sends a request that has to be refused, with an error that the operation declares. */
  refusal<Name extends OperationName>(
    operation: Name,
    request: Request<Name>,
  ): Promise<Refusal & { name: ErrorOf<Name> | (string & {}) }>;
  /** Sends a request to any address. */
  send(request: WireRequest): Promise<WireAnswer>;
  /** Everything that was sent so far. */
  readonly exchanges: readonly Exchange[];
  /** Sends any body to an operation. */
  raw(target: string, body: string, headers?: Record<string, string>): Promise<WireAnswer>;
}

/** A mock with a seed, at noon on the first day of 2026 unless told otherwise. */
export function createTestMock(options: MockOptions = {}): TestMock {
  const mock = createMock({
    seed: 1,
    now: '2026-01-01T12:00:00Z',
    onDefect(operation, cause) {
      throw new Error(`${operation} failed in the mock itself`, { cause });
    },
    ...options,
  });
  const exchanges: Exchange[] = [];
  const send: TestMock['send'] = async (request) => {
    const at = mock.clock.now();
    const answer = await dispatch(mock, request);
    exchanges.push({ at, request, answer });
    return answer;
  };
  const raw: TestMock['raw'] = (target, body, headers = {}) =>
    send({
      method: 'POST',
      path: '/',
      headers: {
        host: 'cognito-idp.us-east-1.amazonaws.com',
        'content-type': MEDIA_TYPE,
        'x-amz-target': target,
        ...headers,
      },
      body,
    });
  return {
    mock,
    send,
    exchanges,
    raw,
    async call(operation, request) {
      const answer = await raw(targetOf(operation), JSON.stringify(request));
      if (answer.status !== 200) throw new Error(`${operation} was refused: ${answer.status} ${answer.body}`);
      return (answer.body === '' ? undefined : JSON.parse(answer.body)) as never;
    },
    async refusal(operation, request) {
      const answer = await raw(targetOf(operation), JSON.stringify(request));
      if (answer.status === 200) throw new Error(`${operation} was accepted: ${answer.body}`);
      const body = JSON.parse(answer.body) as { __type: string; message?: string; Message?: string };
      const declared: readonly string[] = operations[operation].errors;
      if (!declared.includes(body.__type))
        throw new Error(`${operation} answered ${body.__type}, which it does not declare`);
      return { status: answer.status, name: body.__type, message: body.message ?? body.Message };
    },
  };
}
