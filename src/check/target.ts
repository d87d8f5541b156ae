// The endpoint under check, known only through HTTP: sends operations, reads answers, counts requests, keeps the rate.
import type { OperationName } from '../generated/types.ts';
import type { WireAnswer, WireRequest } from '../protocol/answer.ts';
import { MEDIA_TYPE, targetOf } from '../protocol/target.ts';
import { type Absence, absenceIn } from './missing.ts';

/** Carries one request to the endpoint and brings the answer, of status 0 when the connection broke; rejects when the endpoint is gone. */
export type Send = (request: WireRequest) => Promise<WireAnswer>;

/** An error as the endpoint gave it. */
export interface AnsweredError {
  readonly name: string;
  readonly message: string | undefined;
}

/** What came back. `error` is undefined for status 200; `value` is the parsed body, undefined when empty or not JSON. */
export interface Outcome {
  readonly operation: OperationName;
  readonly request: unknown;
  /** `request` is the text of the body, and not the value that stands in it. */
  readonly isText?: boolean;
  /** Headers of the request beside, or in place of, those of the wire. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly value: unknown;
  readonly error: AnsweredError | undefined;
  readonly answer: WireAnswer;
  /** The answer says that the operation does not exist there; a target has looked whether it says so of this request only. */
  readonly missing: boolean;
}

/** True where the request was withheld and nothing was sent. */
export function isUnsent({ answer }: Outcome): boolean {
  return answer === UNSENT;
}

/** True where the endpoint failed rather than refused: a status of 500 and up, or a connection that broke (status 0). */
export function isFault({ status }: Outcome): boolean {
  return status === 0 || status >= 500;
}

/** How a target behaves. */
export interface TargetOptions {
  readonly send: Send;
  /** The most requests a second; no limit without it. */
  readonly rate?: number;
  /** Adds headers to a request, such as a signature. */
  readonly sign?: (request: WireRequest) => Promise<WireRequest>;
  /** What must not be sent at all; the answer is that of an operation that is not there. */
  readonly withheld?: (operation: OperationName, body: string) => boolean;
  /** Told of every exchange. */
  readonly onOutcome?: (outcome: Outcome) => void;
}

/** The endpoint under check. */
export interface Target {
  send(operation: OperationName, body: unknown): Promise<Outcome>;
  /** Like send, with a body that need not be JSON, and other headers. */
  sendText(operation: OperationName, body: string, headers?: Readonly<Record<string, string>>): Promise<Outcome>;
  /** Fetches a document beside the API, such as the keys of a pool. */
  fetch(path: string): Promise<WireAnswer>;
  /** The time there in epoch seconds, as the last answer dated itself; that of this machine where none did. */
  now(): number;
  /** How many requests were sent so far. */
  readonly requests: number;
}

/** What stands in for the answer to a request that was not sent. */
const UNSENT: WireAnswer = { status: 501, headers: {}, body: '{"__type":"NotImplemented","message":"not sent"}' };

/** A target over a way to send. */
export function createTarget(options: TargetOptions): Target {
  let requests = 0;
  let free = 0;
  let date: number | undefined;
  const wait = async (): Promise<void> => {
    if (options.rate === undefined) return;
    const now = performance.now();
    const at = Math.max(now, free);
    free = at + 1000 / options.rate;
    if (at > now) await new Promise((resolve) => setTimeout(resolve, at - now));
  };
  const present = new Set<OperationName>();
  const absent = new Set<OperationName>();
  const exchange: Target['sendText'] = async (operation, body, headers = {}) => {
    await wait();
    requests += 1;
    const plain: WireRequest = {
      method: 'POST',
      path: '/',
      headers: { 'content-type': MEDIA_TYPE, 'x-amz-target': targetOf(operation), ...headers },
      body,
    };
    const answer = await options.send(options.sign === undefined ? plain : await options.sign(plain));
    date = dateOf(answer) ?? date;
    const outcome: Outcome = { ...outcomeOf(operation, body, answer), headers };
    options.onOutcome?.(outcome);
    if (!outcome.missing) present.add(operation);
    return outcome;
  };
  /** What is said to be missing may be a part of an operation that is there, as an empty request shows. */
  const isAbsent = async ({ operation, error, answer }: Outcome): Promise<boolean> => {
    if (present.has(operation)) return false;
    if (!absent.has(operation)) {
      if (absenceOf(error, answer) !== 'operation' && !(await exchange(operation, '{}')).missing) return false;
      absent.add(operation);
    }
    return true;
  };
  const sendText: Target['sendText'] = async (operation, body, headers) => {
    if (options.withheld?.(operation, body) === true) return outcomeOf(operation, body, UNSENT);
    const outcome = await exchange(operation, body, headers);
    return outcome.missing ? { ...outcome, missing: await isAbsent(outcome) } : outcome;
  };
  return {
    sendText,
    async fetch(path) {
      await wait();
      requests += 1;
      return options.send({ method: 'GET', path, headers: {}, body: '' });
    },
    async send(operation, body) {
      const outcome = await sendText(operation, JSON.stringify(body));
      return { ...outcome, request: body, isText: false };
    },
    now: () => date ?? (performance.timeOrigin + performance.now()) / 1000,
    get requests() {
      return requests;
    },
  };
}

function dateOf({ headers: { date } }: WireAnswer): number | undefined {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? undefined : time / 1000;
}

/** What an answer to a request says. */
export function outcomeOf(operation: OperationName, request: unknown, answer: WireAnswer): Outcome {
  const value = parse(answer.body);
  const error = answer.status === 200 ? undefined : errorOf(answer, value);
  const { status } = answer;
  return {
    operation,
    request,
    isText: typeof request === 'string',
    status,
    value,
    error,
    answer,
    missing: absenceOf(error, answer) !== 'none',
  };
}

function absenceOf(error: AnsweredError | undefined, { status, body }: WireAnswer): Absence {
  return absenceIn(status, error, body);
}

/** The error's name as SDKs read it: the header first, then `__type`; what follows `:` or `,` and stands before `#` is cut. */
function errorOf(answer: WireAnswer, value: unknown): AnsweredError {
  const body = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const raw = answer.headers['x-amzn-errortype'] ?? body.__type ?? body.code ?? '';
  const name = String(raw).split(/[,:]/)[0]?.split('#').at(-1) ?? '';
  const message = body.message ?? body.Message;
  return { name, message: typeof message === 'string' ? message : undefined };
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
