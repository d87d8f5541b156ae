// The mock's own endpoints under /_mock/: messages, state, clock, faults, risks, triggers, journal, import files. Every answer but the page is JSON.
import { isUsageError, UsageError } from '../../errors.ts';
import type { WireAnswer, WireRequest } from '../../protocol/answer.ts';
import type { Mock } from '../mock.ts';
import type { Message } from '../model/user-record.ts';
import type { Snapshot } from '../snapshot.ts';
import { moveClock } from './clock.ts';
import { orderFault } from './faults.ts';
import { isUpload, takeFile } from './import.ts';
import { page } from './page.ts';
import { orderRisk } from './risks.ts';
import { scriptTriggers } from './triggers.ts';

/** Handles one route; what it returns is sent as JSON. */
type Handler = (mock: Mock, body: unknown, query: URLSearchParams) => unknown;

const ROUTES: Readonly<Record<string, Handler>> = {
  'GET /_mock/health': () => ({ status: 'ok' }),
  'GET /_mock/messages': (mock, _body, query) => ({ messages: messages(mock, query) }),
  'POST /_mock/reset': (mock) => {
    mock.reset();
    return {};
  },
  'GET /_mock/state': (mock) => mock.snapshot(),
  'PUT /_mock/state': (mock, body) => {
    mock.restore(body as Snapshot);
    return {};
  },
  'GET /_mock/clock': (mock) => ({ now: new Date(mock.clock.now() * 1000).toISOString() }),
  'POST /_mock/clock': (mock, body) => moveClock(mock, body),
  'GET /_mock/faults': (mock) => ({ faults: mock.faults.list() }),
  'POST /_mock/faults': (mock, body) => orderFault(mock, body),
  'DELETE /_mock/faults': (mock) => {
    mock.faults.clear();
    return {};
  },
  'PUT /_mock/risks': (mock, body) => orderRisk(mock, body),
  'PUT /_mock/triggers': (mock, body) => scriptTriggers(mock, body),
  'GET /_mock/triggers/calls': (mock) => ({ calls: mock.triggers.calls }),
  'GET /_mock/requests': (mock) => ({ requests: mock.journal.entries() }),
};

/** The page for people. */
const PAGE = 'GET /_mock/';

/** The one route with variable parts; its body is no JSON. */
const UPLOAD = 'PUT /_mock/import/<UserPoolId>/<JobId>';

/** Answers a request under `/_mock/`. */
export async function control(mock: Mock, request: WireRequest): Promise<WireAnswer> {
  const url = new URL(request.path, 'http://mock');
  const route = `${request.method} ${url.pathname}`;
  const handler = Object.hasOwn(ROUTES, route) ? ROUTES[route] : undefined;
  if (route === PAGE || `${route}/` === PAGE)
    return page(mock, messages(mock, new URLSearchParams()), url.searchParams);
  const upload = isUpload(request);
  if (handler === undefined && !upload) {
    return json(404, {
      error: `There is no ${route}. There are ${[PAGE, ...Object.keys(ROUTES), UPLOAD].join(', ')}.`,
    });
  }
  try {
    if (handler === undefined) return json(200, await takeFile(mock, request));
    return json(200, handler(mock, readBody(request), url.searchParams));
  } catch (cause) {
    if (isUsageError(cause)) return json(400, { error: cause.message, code: cause.code });
    throw cause;
  }
}

function readBody(request: WireRequest): unknown {
  if (request.body === '') return undefined;
  try {
    return JSON.parse(request.body);
  } catch (cause) {
    throw new UsageError('ERR_BODY', `The body is not JSON: ${(cause as Error).message}.`);
  }
}

/** Messages of a pool, a user, or all. A user is named by Username, sub, or the address that was written to. */
function messages(mock: Mock, query: URLSearchParams): Message[] {
  const username = query.get('username');
  const poolId = query.get('userPoolId');
  return [...mock.world.pools.values()]
    .filter((pool) => poolId === null || pool.id === poolId)
    .flatMap((pool) => pool.messages)
    .filter((message) => username === null || message.username === username || message.destination === username)
    .sort((a, b) => (a.sentAt < b.sentAt ? -1 : a.sentAt > b.sentAt ? 1 : 0));
}

function json(status: number, value: unknown): WireAnswer {
  const headers = {
    'content-type': 'application/json',
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
  };
  return { status, headers, body: JSON.stringify(value) };
}
