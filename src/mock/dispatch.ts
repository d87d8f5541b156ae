// The one function behind every door: a request in, an answer out, no transport known.
import { failureAnswer, preflightAnswer, type WireAnswer, type WireRequest } from '../protocol/answer.ts';
import { operationOf, TARGET_PREFIX } from '../protocol/target.ts';
import { callApi } from './api.ts';
import { control } from './control/control.ts';
import type { Mock } from './mock.ts';
import { oauth } from './oauth/oauth.ts';
import { wellKnown } from './well-known.ts';

/** Answers any request that reaches the mock. Never rejects. `trusted`: the caller holds the mock itself, so nothing has to be signed. */
export async function dispatch(mock: Mock, request: WireRequest, trusted = false): Promise<WireAnswer> {
  const answer = await answerTo(mock, request, trusted);
  // Clients set their watches by this header, so that it has to show the time of the mock and not that of the machine.
  return { ...answer, headers: { date: new Date(mock.clock.now() * 1000).toUTCString(), ...answer.headers } };
}

async function answerTo(mock: Mock, request: WireRequest, trusted: boolean): Promise<WireAnswer> {
  const path = request.path.split('?')[0] ?? '/';
  if (request.method === 'OPTIONS') {
    return preflightAnswer(request.headers, mock.random.uuid(), path === '/' ? 'POST' : 'GET, POST, PUT, DELETE');
  }
  const page = await oauth(mock, request);
  if (page !== undefined) return page;
  if (path === '/_mock' || path.startsWith('/_mock/')) return control(mock, request);
  const document = wellKnown(mock, request);
  if (document !== undefined) return document;
  const named = path.startsWith(`/${TARGET_PREFIX}.`);
  if (request.method === 'POST' && (path === '/' || named)) {
    if (tooLarge(request.body, mock.options.bodyLimit)) {
      const message = `The body is larger than ${mock.options.bodyLimit} bytes. Raise the body limit of the mock if it should pass.`;
      return failureAnswer(
        { name: 'RequestEntityTooLargeException', message },
        mock.random.uuid(),
        request.headers.origin !== undefined,
      );
    }
    return callApi(mock, operationOf(named ? path.slice(1) : request.headers['x-amz-target']), request, trusted);
  }
  // What the service answers to a path that is no endpoint, as captured in 2016 and 2020.
  const body = JSON.stringify({
    code: 'BadRequest',
    message: 'The server did not understand the operation that was requested.',
    type: 'client',
  });
  return { status: 404, headers: { 'content-type': 'application/json', 'x-amzn-requestid': mock.random.uuid() }, body };
}

/** Counts UTF-8 bytes only when the UTF-16 length leaves the question open. */
function tooLarge(body: string, limit: number): boolean {
  if (body.length > limit) return true;
  return body.length * 3 > limit && new TextEncoder().encode(body).length > limit;
}
