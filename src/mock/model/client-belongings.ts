// What belongs to an app client outside its own record and goes with it: styles, looks, documents and risk settings.
import { findStyle, removeStyle } from './branding.ts';
import type { Pool } from './pool-record.ts';
import { removeTerms, termsOf } from './terms.ts';
import { removeLook } from './ui-customization.ts';

/** Forgets everything that was set for a client. */
export function removeBelongings(pool: Pool, clientId: string): void {
  pool.risk.delete(clientId);
  removeLook(pool, clientId);
  const style = findStyle(pool, clientId);
  if (style !== undefined) removeStyle(pool, style);
  for (const record of [...termsOf(pool).values()]) if (record.ClientId === clientId) removeTerms(pool, record);
}
