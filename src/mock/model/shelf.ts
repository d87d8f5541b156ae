// Where topics keep their records in a pool: one shelf for each kind, by key, in the order in which they were put there.
import type { Pool } from './pool-record.ts';

/** The records of one kind. What is put there has to survive a snapshot, so it is plain JSON. */
export interface Shelf<Value> {
  /** The pool's records by key. */
  of(pool: Pool): ReadonlyMap<string, Value>;
  put(pool: Pool, key: string, value: Value): void;
  remove(pool: Pool, key: string): void;
}

/** The shelf of this name. */
export function shelf<Value>(name: string): Shelf<Value> {
  return {
    // Nothing else is put under the name, so the values are of the shelf's kind.
    of: (pool) => (pool.resources.get(name) ?? new Map()) as ReadonlyMap<string, Value>,
    put(pool, key, value) {
      const records = pool.resources.get(name) ?? new Map<string, unknown>();
      records.set(key, value);
      pool.resources.set(name, records);
    },
    remove: (pool, key) => void pool.resources.get(name)?.delete(key),
  };
}
