// Carries requests by fetch, for runs in any runtime; the command line has a faster way of its own.
import { UsageError } from '../errors.ts';
import type { Send } from './target.ts';

/** Sends to the endpoint at an address. Rejects with UsageError ERR_UNREACHABLE when there is no answer. */
export function fetchSend(url: string): Send {
  return async ({ method, path, headers, body }) => {
    const known = Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    try {
      // What is only fetched must not have a body, not even an empty one.
      const sent = method === 'GET' ? {} : { body };
      const answer = await fetch(new URL(path, url), { method, headers: Object.fromEntries(known), ...sent });
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
    } catch (cause) {
      throw unreachable(url, cause);
    }
  };
}

/** The complaint about an endpoint that does not answer. */
export function unreachable(url: string, cause: unknown): UsageError {
  const reason =
    cause instanceof Error ? (cause.cause instanceof Error ? cause.cause.message : cause.message) : String(cause);
  return new UsageError(
    'ERR_UNREACHABLE',
    `${url} cannot be reached: ${reason}. Start the endpoint, or give another address.`,
    { cause },
  );
}

/** True for names and addresses that lead back to this machine. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|::1)$/.test(hostname);
}
