// Authorization codes of a pool: one use, five minutes (Cognito Developer Guide, authorize endpoint).
import type { MockContext } from '../behaviour.ts';
import type { Pool } from '../model/pool-record.ts';
import { shelf } from '../model/shelf.ts';
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

const codes = shelf<CodeRecord>('authorization-codes');
const LIFETIME = 300;

/** A new code for a user who signed in. */
export function issueCode(
  context: MockContext,
  authorization: Authorization,
  user: { readonly username: string; readonly authTime: number },
): string {
  const { pool, client, redirectUri, scopes, nonce, codeChallenge, resource } = authorization;
  const now = context.clock.now();
  for (const [code, { expiresAt }] of codes.of(pool)) if (now >= expiresAt) codes.remove(pool, code);
  const code = context.random.uuid();
  codes.put(pool, code, {
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
  return code;
}

/** What a living code stands for. */
export function findCode(context: MockContext, pool: Pool, code: string): CodeRecord | undefined {
  const record = codes.of(pool).get(code);
  return record !== undefined && context.clock.now() < record.expiresAt ? record : undefined;
}

/** Uses a code up. */
export function consumeCode(pool: Pool, code: string): void {
  codes.remove(pool, code);
}
