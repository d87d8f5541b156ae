// Everything the mock remembers: plain records in maps, so that a snapshot is one JSON document. Behaviours change it, nobody else.
import type { Pool } from './pool-record.ts';

/** The account and Region that the mock plays, and every pool in it. */
export interface World {
  readonly region: string;
  readonly accountId: string;
  /** Pools by id, in the order of their creation. */
  readonly pools: Map<string, Pool>;
  /** Provisioned limits of the account: requested value by category. */
  readonly limits: Map<string, number>;
}

/** An empty account. */
export function createWorld(region: string, accountId: string): World {
  return { region, accountId, pools: new Map(), limits: new Map() };
}
