// What was asked for unknown users on clients that hide them, so that a later confirmation answers as it would for real ones.
import type { CognitoError } from '../../errors.ts';
import type { CodeDeliveryDetailsType } from '../../generated/types.ts';
import type { MockContext } from '../behaviour.ts';
import { CODE_LIFETIME, expiredCode, wrongCode } from './code.ts';
import { simulatedDelivery } from './message.ts';
import type { Pool } from './pool-record.ts';
import { fold } from './user.ts';

/** Where the expiry times stand in Pool.resources. */
const TOPIC = 'simulated-codes';

type Purpose = keyof typeof CODE_LIFETIME;

/** Plays the sending of a code and remembers it. */
export function simulateCode(
  context: MockContext,
  pool: Pool,
  purpose: Purpose,
  username: string,
): CodeDeliveryDetailsType {
  const requests = pool.resources.get(TOPIC) ?? new Map<string, unknown>();
  requests.set(keyOf(pool, purpose, username), context.clock.now() + CODE_LIFETIME[purpose]);
  pool.resources.set(TOPIC, requests);
  return simulatedDelivery(pool, username);
}

/** What any answer to a simulated code gets: wrong while it would live, expired when none was asked for or too long ago. */
export function simulatedRefusal(context: MockContext, pool: Pool, purpose: Purpose, username: string): CognitoError {
  const expiresAt = pool.resources.get(TOPIC)?.get(keyOf(pool, purpose, username));
  const alive = typeof expiresAt === 'number' && context.clock.now() < expiresAt;
  return alive ? wrongCode(purpose) : expiredCode();
}

function keyOf(pool: Pool, purpose: Purpose, username: string): string {
  return `${purpose} ${fold(pool, username)}`;
}
