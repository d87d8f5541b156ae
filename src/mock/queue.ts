// Requests of one pool run one after another, also across trigger calls, so that no behaviour sees another's half-done work.

import { findClient } from './model/client.ts';
import type { World } from './model/world.ts';

/** Runs work in turn by key. */
export interface Queue {
  run<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
}

/** An empty queue. */
export function createQueue(): Queue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(key, work) {
      const before = tails.get(key) ?? Promise.resolve();
      const result = before.then(work, work);
      const tail = result.then(
        () => undefined,
        () => undefined,
      );
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      return result;
    },
  };
}

/** The pool that a request speaks of, as the key of its turn; `''` where it names none. */
export function turnOf(world: World, request: Readonly<Record<string, unknown>>): string {
  if (typeof request.UserPoolId === 'string') return request.UserPoolId;
  if (typeof request.ClientId === 'string') return findClient(world, request.ClientId)?.pool.id ?? '';
  if (typeof request.ResourceArn === 'string') return request.ResourceArn.split('/').at(-1) ?? '';
  if (typeof request.AccessToken === 'string') return poolOfToken(request.AccessToken);
  if (typeof request.Session === 'string') {
    for (const pool of world.pools.values()) if (pool.sessions.has(request.Session)) return pool.id;
  }
  return '';
}

/** The last part of the token's `iss`, read without trust: it only picks the turn. */
function poolOfToken(token: string): string {
  try {
    const payload = token.split('.')[1] ?? '';
    const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { iss?: unknown };
    return typeof claims.iss === 'string' ? (claims.iss.split('/').at(-1) ?? '') : '';
  } catch {
    return '';
  }
}
