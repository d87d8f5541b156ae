// The door `cognito-contract/server`: the mock on node:http. The dispatcher is called straight, without Request or Response.
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { listen, stop } from '../../listen.ts';
import type { WireAnswer } from '../../protocol/answer.ts';
import type { Cognito } from '../cognito.ts';

/** Where the server listens. */
export interface ListenOptions {
  /** 0 picks a free port; 9229 by default. */
  port?: number;
  /** Loopback by default. */
  host?: string;
}

/** A server that answers for a mock. */
export interface CognitoServer {
  /** Starts listening. Rejects with UsageError ERR_PORT when the port is taken or not allowed. */
  listen(options?: ListenOptions): Promise<{ url: string; port: number }>;
  /** Stops at once, open connections included. */
  close(): Promise<void>;
  readonly http: Server;
}

/** A server for a mock; it starts with `listen`. */
export function createServer(cognito: Cognito): CognitoServer {
  const http = createHttpServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    answer(cognito, request, response).catch((cause: unknown) => {
      console.error('cognito-contract: a request could not be answered:', cause);
      response.destroy();
    });
  });
  return {
    http,
    listen: ({ port = 9229, host = '127.0.0.1' } = {}) => listen(http, { port, host }),
    close: () => stop(http),
  };
}

async function answer(cognito: Cognito, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request, cognito.bodyLimit);
  if (body === undefined) {
    // The rest of the body is not wanted, so the connection cannot be used again.
    write(response, tooLarge(cognito.bodyLimit), { connection: 'close' });
    return;
  }
  const headers = request.headers as Record<string, string | undefined>;
  write(response, await cognito.dispatch({ method: request.method ?? 'GET', path: request.url ?? '/', headers, body }));
}

/** The body as text, or undefined when it is larger than the limit. */
async function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return (chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString('utf8') ?? '';
}

function tooLarge(limit: number): WireAnswer {
  const message = `The body is larger than ${limit} bytes. Raise the body limit of the mock if it should pass.`;
  return {
    status: 413,
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': 'RequestEntityTooLargeException:' },
    body: JSON.stringify({ __type: 'RequestEntityTooLargeException', message }),
  };
}

function write(response: ServerResponse, answer: WireAnswer, more: Record<string, string> = {}): void {
  response.writeHead(answer.status, { ...answer.headers, ...more, 'content-length': Buffer.byteLength(answer.body) });
  response.end(answer.body);
}
