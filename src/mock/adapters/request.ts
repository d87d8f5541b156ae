// The mock as a function from Request to Response: what service workers, msw and most frameworks speak.
import type { WireAnswer, WireRequest } from '../../protocol/answer.ts';

/** Answers a Fetch API request through a dispatcher. */
export async function handleRequest(
  send: (request: WireRequest) => Promise<WireAnswer>,
  request: Request,
): Promise<Response> {
  const url = new URL(request.url);
  const headers: Record<string, string> = Object.fromEntries(request.headers);
  headers.host ??= url.host;
  headers['x-forwarded-proto'] ??= url.protocol.slice(0, -1);
  const answer = await send({
    method: request.method,
    path: url.pathname + url.search,
    headers,
    body: request.body === null ? '' : await request.text(),
  });
  return new Response(answer.body === '' ? null : answer.body, { status: answer.status, headers: answer.headers });
}
