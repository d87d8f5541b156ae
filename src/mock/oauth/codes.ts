// Authorization codes of a pool: one use, five minutes (Cognito Developer Guide, authorize endpoint).
import type { MockContext } from '../behaviour.ts';
import type { Pool } from '../model/pool-record.ts';
import type { Authorization } from './authorization.ts';

/** What a code stands for. */
export interface CodeRecord {
  readonly clientId: string;
  readonly username: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  /** When the user proved their identity, in epoch seconds. */
  readonly authTime: number;
  readonly nonce?: string;
  readonly codeChallenge?: string;
  readonly resource?: string;
  readonly expiresAt: number;
}

const KEY = 'authorization-codes';
const LIFETIME = 300;

/** A new code for a user who signed in. */
export function issueCode(
  context: MockContext,
  authorization: Authorization,
  user: { readonly username: string; readonly authTime: number },
): string {
  const { pool, client, redirectUri, scopes, nonce, codeChallenge, resource } = authorization;
  const now = context.clock.now();
  const codes = codesOf(pool);
  for (const [code, { expiresAt }] of codes) if (now >= expiresAt) codes.delete(code);
  const code = context.random.uuid();
  codes.set(code, {
    clientId: client.id,
    username: user.username,
    redirectUri,
    scopes,
    authTime: user.authTime,
    ...(nonce === undefined ? {} : { nonce }),
    ...(codeChallenge === undefined ? {} : { codeChallenge }),
    ...(resource === undefined ? {} : { resource }),
    expiresAt: now + LIFETIME,
  });
  pool.resources.set(KEY, codes);
  return code;
}

/** What a living code stands for. */
export function findCode(context: MockContext, pool: Pool, code: string): CodeRecord | undefined {
  const record = codesOf(pool).get(code);
  return record !== undefined && context.clock.now() < record.expiresAt ? record : undefined;
}

/** Uses a code up. */
export function consumeCode(pool: Pool, code: string): void {
  codesOf(pool).delete(code);
}

function codesOf(pool: Pool): Map<string, CodeRecord> {
  // Nothing else is stored under this key, so the records are of this kind.
  return (pool.resources.get(KEY) ?? new Map()) as Map<string, CodeRecord>;
}
