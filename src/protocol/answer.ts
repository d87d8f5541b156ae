// Answers as they stand on the wire: status, headers and body of a success, an error, or a preflight.
import { commonErrors, errors } from '../generated/errors.ts';
import type { CommonErrorName, ErrorName } from '../generated/types.ts';
import { MEDIA_TYPE } from './target.ts';

/** A request, free of any transport. Header names are lower case; `path` includes the query. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** An answer, free of any transport. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a failure says: the error's name, its text, and the members that only some errors have. */
export interface Failure {
  readonly name: ErrorName | CommonErrorName;
  readonly message: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>>;
}

const EXPOSED = 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date';

/** Status 200 with the JSON of `value`; an operation without output has an empty body. */
export function successAnswer(value: unknown, requestId: string, crossOrigin: boolean): WireAnswer {
  return {
    status: 200,
    headers: { ...baseHeaders(requestId, crossOrigin), 'content-type': MEDIA_TYPE },
    body: value === undefined ? '' : JSON.stringify(value),
  };
}

/** The answer to a failure: `__type` and the text, under `Message` where deserialisation failed, else under `message`. */
export function failureAnswer(failure: Failure, requestId: string, crossOrigin: boolean): WireAnswer {
  const key = failure.name === 'SerializationException' ? 'Message' : 'message';
  const text = failure.message === undefined ? {} : { [key]: failure.message };
  return {
    status: statusOf(failure.name),
    headers: {
      ...baseHeaders(requestId, crossOrigin),
      'content-type': MEDIA_TYPE,
      'x-amzn-errortype': `${failure.name}:`,
      ...(failure.message === undefined ? {} : { 'x-amzn-errormessage': headerText(failure.message) }),
    },
    body: JSON.stringify({ __type: failure.name, ...text, ...failure.extra }),
  };
}

/** The answer to a CORS preflight: the requested headers come back as they were asked for. */
export function preflightAnswer(headers: WireRequest['headers'], requestId: string, methods = 'POST'): WireAnswer {
  return {
    status: 200,
    headers: {
      'x-amzn-requestid': requestId,
      'access-control-allow-origin': '*',
      'access-control-allow-headers': headers['access-control-request-headers'] ?? '',
      'access-control-allow-methods': methods,
      'access-control-expose-headers': EXPOSED,
      'access-control-max-age': '172800',
    },
    body: '',
  };
}

/** The status of an error. */
export function statusOf(name: Failure['name']): number {
  return Object.hasOwn(errors, name) ? errors[name as ErrorName].status : commonErrors[name as CommonErrorName].status;
}

function baseHeaders(requestId: string, crossOrigin: boolean): Record<string, string> {
  return {
    'x-amzn-requestid': requestId,
    ...(crossOrigin ? { 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED } : {}),
  };
}

/** Header values hold printable ASCII only, and clients refuse headers beyond some KiB; the body carries the text unchanged. */
function headerText(text: string): string {
  return text
    .slice(0, 1024)
    .replace(/[^\x20-\x7e]/g, ' ')
    .trim();
}
