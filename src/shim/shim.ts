// The shim: lets tools that tell operations apart by path speak to an endpoint that tells them apart by a header, and the other way
// round. It changes target and media type and nothing else; everything that is no API call passes as it is.
import type { Server } from 'node:http';
import { MEDIA_TYPE, TARGET_PREFIX } from '../protocol/target.ts';
import { createForwarder, createGateway, headerOf, type Passed, type Passing, withHeader } from '../proxy/forward.ts';

/** How to make a shim. */
export interface ShimOptions {
  readonly target: string;
  /** `wire`: the target speaks the real wire, and paths become headers. `paths`: the target is a path-based tool, such as a mock. */
  readonly to?: 'wire' | 'paths';
  /** Signs a request that is about to be passed on. */
  readonly sign?: ((request: Passing) => Promise<Passing>) | undefined;
}

/** A shim; it starts when its server listens. */
export interface Shim {
  readonly server: Server;
  /** Ends the connections to the target. */
  close(): void;
}

/** Makes a shim. */
export function createShim({ target, to = 'wire', sign }: ShimOptions): Shim {
  const forwarder = createForwarder(target);
  const server = createGateway(async (request) => {
    const translated = to === 'wire' ? toWire(request) : toPath(request);
    if (translated === undefined) return forwarder.forward(request);
    const answer = await forwarder.forward(sign === undefined ? translated : await sign(translated));
    return to === 'wire' ? asPlainJson(answer) : retyped(answer, MEDIA_TYPE);
  });
  return { server, close: forwarder.close };
}

const OPERATION_PATH = new RegExp(`^/(${TARGET_PREFIX}\\.[^/?]+)(\\?.*)?$`);

/** A request to an operation's path as the wire has it; undefined for any other. */
function toWire({ method, path, headers, body }: Passing): Passing | undefined {
  const [, operation, query = ''] = OPERATION_PATH.exec(path) ?? [];
  if (operation === undefined) return undefined;
  const plain = { method, path: `/${query}`, headers, body };
  if (method !== 'POST') return plain;
  const targeted = withHeader(headers, 'x-amz-target', operation);
  return { ...plain, headers: withHeader(targeted, 'content-type', MEDIA_TYPE) };
}

/** A request of the wire as a path-based tool has it; undefined for any other. */
function toPath({ method, path, headers, body }: Passing): Passing | undefined {
  const operation = headerOf(headers, 'x-amz-target');
  if (operation === undefined || method !== 'POST') return undefined;
  return {
    method,
    path: path.replace(/^\/(?=\?|$)/, `/${operation}`),
    headers: withHeader(headers, 'content-type', 'application/json'),
    body,
  };
}

/**
 * An answer as path-based tools read it. The service calls an empty body JSON too, at which tools that parse by the media type
 * stumble (measured with Prism 5.14.2), so that an empty one gets none.
 */
function asPlainJson(answer: Passed): Passed {
  if (answer.body.length > 0) return retyped(answer, 'application/json');
  return { ...answer, headers: answer.headers.filter(([name]) => name.toLowerCase() !== 'content-type') };
}

/** JSON under the other media type; an answer of any other kind stays what it is. */
function retyped(answer: Passed, type: string): Passed {
  const before = headerOf(answer.headers, 'content-type') ?? '';
  if (!/^application\/(json|x-amz-json-1\.[01])\b/.test(before)) return answer;
  return { ...answer, headers: withHeader(answer.headers, 'content-type', type) };
}
