// The browser's session with a pool: the cookie that spares a second sign-in for an hour, and its end.
import type { Pool } from '../model/pool-record.ts';
import { shelf } from '../model/shelf.ts';
import type { User } from '../model/user-record.ts';
import { type MoreHeaders, setCookie } from './answers.ts';
import { cookie, type Visit } from './visit.ts';

interface BrowserSession {
  readonly username: string;
  /** When the user signed in, in epoch seconds. */
  readonly authTime: number;
  readonly expiresAt: number;
}

const sessions = shelf<BrowserSession>('browser-sessions');
/** Name and lifetime were seen on the live service. */
const COOKIE = 'cognito';
const LIFETIME = 3600;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Remembers a user who just signed in; the answer has to carry these headers. */
export function openBrowserSession(visit: Visit, pool: Pool, user: User, authTime: number): MoreHeaders {
  const now = visit.context.clock.now();
  for (const [id, { expiresAt }] of sessions.of(pool)) if (now >= expiresAt) sessions.remove(pool, id);
  const id = visit.context.random.text(ALPHABET, 43);
  sessions.put(pool, id, { username: user.username, authTime, expiresAt: now + LIFETIME });
  return setCookie(visit, COOKIE, id, LIFETIME);
}

/** Who is signed in to the pool in this browser, and since when. */
export function findBrowserSession(visit: Visit, pool: Pool): { user: User; authTime: number } | undefined {
  const session = sessions.of(pool).get(cookie(visit, COOKIE) ?? '');
  if (session === undefined || visit.context.clock.now() >= session.expiresAt) return undefined;
  const user = pool.users.get(session.username);
  return user?.enabled === true ? { user, authTime: session.authTime } : undefined;
}

/** Ends the session of this browser; the answer has to carry these headers. */
export function closeBrowserSession(visit: Visit, pool: Pool): MoreHeaders {
  sessions.remove(pool, cookie(visit, COOKIE) ?? '');
  return setCookie(visit, COOKIE, '', 0);
}
