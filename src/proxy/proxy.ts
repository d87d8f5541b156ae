// The proxy: passes traffic on unchanged, and shows each exchange to an observer before the client gets its answer.
import type { Server } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Report } from '../check/report.ts';
import type { WireAnswer, WireRequest } from '../protocol/answer.ts';
import { createForwarder, createGateway, type HeaderLines, type Passed, type Passing } from './forward.ts';
import { createObserver, type Sighting } from './observer.ts';

/** How to make a proxy. */
export interface ProxyOptions {
  /** The address that traffic is for. */
  readonly target: string;
  /** Changes a request before it is passed on, such as by signing it anew for the target's own name. */
  readonly sign?: ((request: Passing) => Promise<Passing>) | undefined;
  /** Told of every finding as it is made. */
  readonly onSighting?: (sighting: Sighting) => void;
  /** Told of a request that the target did not answer. */
  readonly onUnanswered?: (request: WireRequest, cause: unknown) => void;
}

/** A proxy; it starts when its server listens. */
export interface ContractProxy {
  readonly server: Server;
  /** What was seen so far. */
  report(): Report;
  /** Ends the connections to the target. */
  close(): void;
}

/** Makes a proxy. */
export function createProxy({ target, sign, onSighting, onUnanswered }: ProxyOptions): ContractProxy {
  const url = target.replace(/\/$/, '');
  const observer = createObserver(url, onSighting);
  const forwarder = createForwarder(target);
  const server = createGateway(async (request) => {
    const seen = seenRequest(request);
    let answer: Passed;
    try {
      answer = await forwarder.forward(sign === undefined ? request : await sign(request));
    } catch (cause) {
      observer.unanswered(seen);
      onUnanswered?.(seen, cause);
      throw cause;
    }
    observer.observe(seen, seenAnswer(answer));
    return answer;
  });
  return { server, report: observer.report, close: forwarder.close };
}

function seenRequest({ method, path, headers, body }: Passing): WireRequest {
  return { method, path, headers: byName(headers), body: body.toString('utf8') };
}

function seenAnswer({ status, headers, body }: Passed): WireAnswer {
  const named = byName(headers);
  return { status, headers: named, body: plain(body, named['content-encoding']).toString('utf8') };
}

/** The body as it was before it was compressed for the way. What cannot be unpacked is judged as it came, which no answer survives. */
function plain(body: Buffer, encoding: string | undefined): Buffer {
  if (body.length === 0 || encoding === undefined) return body;
  try {
    if (encoding === 'gzip') return gunzipSync(body);
    if (encoding === 'deflate') return inflateSync(body);
    return encoding === 'br' ? brotliDecompressSync(body) : body;
  } catch {
    return body;
  }
}

function byName(headers: HeaderLines): Record<string, string> {
  const named: Record<string, string> = {};
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    named[key] = named[key] === undefined ? value : `${named[key]}, ${value}`;
  }
  return named;
}
