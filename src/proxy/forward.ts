// Carries requests to another server as they came, and its answers back: every header and every byte, save what belongs to one
// connection only. Nothing is streamed, because bodies are to be looked at.
import {
  createServer,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isLoopback } from '../check/transport.ts';

/** Header lines in their order; a name may come several times. */
export type HeaderLines = readonly (readonly [string, string])[];

/** A request on its way. */
export interface Passing {
  readonly method: string;
  readonly path: string;
  readonly headers: HeaderLines;
  readonly body: Buffer;
}

/** An answer on its way back. */
export interface Passed {
  readonly status: number;
  readonly headers: HeaderLines;
  readonly body: Buffer;
}

/** The way to one server. */
export interface Forwarder {
  /** Rejects when the server cannot be reached or hangs up. */
  forward(request: Passing): Promise<Passed>;
  close(): void;
}

/** Headers that speak of one connection (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set(
  'connection keep-alive proxy-connection proxy-authenticate proxy-authorization te trailer transfer-encoding upgrade'.split(
    ' ',
  ),
);

/** Answers are passed on even when their headers are larger than Node bears by default. */
const LARGEST_HEADERS = 1024 * 1024;

/**
 * The way to the server at an address. A server on loopback sees the Host header that the client sent, so that signatures and
 * issuers stay right; any other server sees its own name, without which it would not answer.
 */
export function createForwarder(target: string): Forwarder {
  const base = new URL(target);
  const secure = base.protocol === 'https:';
  const agent = secure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
  const ask = secure ? httpsRequest : httpRequest;
  const keepsHost = isLoopback(base.hostname);
  const once = ({ method, path, headers, body }: Passing): Promise<Passed> =>
    new Promise((resolve, reject) => {
      const lines = endToEnd(headers).filter(([name]) => keepsHost || !isNamed(name, 'host'));
      const hosted = headerOf(lines, 'host') === undefined ? withHeader(lines, 'host', base.host) : lines;
      const sized =
        body.length > 0 || method === 'POST' ? withHeader(hosted, 'content-length', String(body.length)) : hosted;
      const sent = ask(
        {
          protocol: base.protocol,
          hostname: base.hostname.replace(/^\[|\]$/g, ''),
          port: base.port,
          agent,
          method,
          // As the client wrote it; a URL would tidy it up.
          path: `${base.pathname.replace(/\/$/, '')}${path}`,
          headers: sized.flat(),
          setHost: false,
          maxHeaderSize: LARGEST_HEADERS,
        },
        (answer) => received(answer).then(resolve, reject),
      );
      sent.on('error', (cause: NodeJS.ErrnoException) => reject(new Unanswered(cause, sent.reusedSocket)));
      sent.end(body);
    });
  return {
    async forward(request) {
      try {
        return await once(request);
      } catch (cause) {
        // A server may close an idle connection at the very moment of its next use; a new one tells.
        if (cause instanceof Unanswered && cause.idle && cause.code === 'ECONNRESET') return once(request);
        throw cause;
      }
    },
    close: () => agent.destroy(),
  };
}

/** A request got no answer; `idle` where its connection had been kept from an earlier one. */
class Unanswered extends Error {
  readonly code: string | undefined;
  readonly idle: boolean;
  constructor(cause: NodeJS.ErrnoException, idle: boolean) {
    super(cause.message || String(cause.code), { cause });
    this.code = cause.code;
    this.idle = idle;
  }
}

/** A server that answers each request by a function. What the function rejects with is told to the client as 502. */
export function createGateway(answer: (request: Passing) => Promise<Passed>): Server {
  return createServer({ maxHeaderSize: LARGEST_HEADERS, keepAliveTimeout: 65_000 }, (request, response) => {
    bodyOf(request)
      .then((body) =>
        answer({
          method: request.method ?? 'GET',
          path: request.url ?? '/',
          headers: pairs(request.rawHeaders),
          body,
        }),
      )
      .then(
        (passed) => write(response, passed),
        (cause: unknown) => write(response, badGateway(cause)),
      );
  });
}

/** The first value of a header, whatever its case. */
export function headerOf(headers: HeaderLines, wanted: string): string | undefined {
  return headers.find(([name]) => isNamed(name, wanted))?.[1];
}

/** Header lines with one header set or replaced. */
export function withHeader(headers: HeaderLines, name: string, value: string): HeaderLines {
  return [...headers.filter(([other]) => !isNamed(other, name)), [name, value]];
}

function isNamed(name: string, wanted: string): boolean {
  return name.toLowerCase() === wanted;
}

async function received(answer: IncomingMessage): Promise<Passed> {
  const body = await bodyOf(answer);
  return { status: answer.statusCode ?? 502, headers: endToEnd(pairs(answer.rawHeaders)), body };
}

function endToEnd(headers: HeaderLines): HeaderLines {
  const named = (headerOf(headers, 'connection') ?? '').toLowerCase().split(/\s*,\s*/);
  return headers.filter(([name]) => !HOP_BY_HOP.has(name.toLowerCase()) && !named.includes(name.toLowerCase()));
}

function pairs(raw: readonly string[]): HeaderLines {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ''] as const] : []));
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function write(response: ServerResponse, { status, headers, body }: Passed): void {
  // An answer to HEAD has the length of what GET would bring, and these statuses have no body.
  const bodiless = status === 204 || status === 304 || response.req.method === 'HEAD';
  const lines = bodiless ? headers : withHeader(headers, 'content-length', String(body.length));
  response.writeHead(status, lines.flat());
  response.end(body);
}

function badGateway(cause: unknown): Passed {
  const message = `The target did not answer: ${cause instanceof Error ? cause.message : String(cause)}`;
  return {
    status: 502,
    headers: [
      ['content-type', 'application/json'],
      ['access-control-allow-origin', '*'],
    ],
    body: Buffer.from(JSON.stringify({ message })),
  };
}
