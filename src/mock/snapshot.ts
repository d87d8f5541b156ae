// The whole state as one JSON document, and back. Maps become lists of records, since JSON objects would reorder keys.
import { UsageError } from '../errors.ts';
import type { Client, Group, Pool } from './model/pool-record.ts';
import type { Grant, Session } from './model/session-record.ts';
import type { User } from './model/user-record.ts';
import type { World } from './model/world.ts';

/** The version of the document's form. */
export const SNAPSHOT_VERSION = 1;

/** A pool as the document holds it. */
export interface PoolSnapshot
  extends Omit<Pool, 'clients' | 'users' | 'groups' | 'sessions' | 'grants' | 'resources' | 'risk'> {
  readonly clients: readonly Client[];
  readonly users: readonly User[];
  readonly groups: readonly Group[];
  readonly sessions: readonly Session[];
  readonly grants: readonly Grant[];
  readonly resources: readonly (readonly [string, readonly (readonly [string, unknown])[]])[];
  readonly risk: readonly (readonly [string, unknown])[];
}

/** The whole state of a mock. */
export interface Snapshot {
  readonly version: typeof SNAPSHOT_VERSION;
  readonly region: string;
  readonly accountId: string;
  readonly limits: readonly (readonly [string, number])[];
  readonly pools: readonly PoolSnapshot[];
  /** The position of the seeded generator; absent without a seed. */
  readonly random?: readonly number[];
}

/** A deep copy of the state that later changes do not touch. */
export function takeSnapshot(world: World, random: readonly number[] | undefined): Snapshot {
  const snapshot: Snapshot = {
    version: SNAPSHOT_VERSION,
    region: world.region,
    accountId: world.accountId,
    limits: [...world.limits],
    pools: [...world.pools.values()].map((pool) => ({
      ...pool,
      clients: [...pool.clients.values()],
      users: [...pool.users.values()],
      groups: [...pool.groups.values()],
      sessions: [...pool.sessions.values()],
      grants: [...pool.grants.values()],
      resources: [...pool.resources].map(([topic, records]) => [topic, [...records]] as const),
      risk: [...pool.risk],
    })),
    ...(random === undefined ? {} : { random: [...random] }),
  };
  return JSON.parse(JSON.stringify(snapshot)) as Snapshot;
}

/** Replaces the state by the snapshot's. Throws UsageError ERR_SNAPSHOT when the document has another version. */
export function restoreSnapshot(world: World, snapshot: Snapshot): void {
  if (snapshot?.version !== SNAPSHOT_VERSION || !Array.isArray(snapshot.pools)) {
    throw new UsageError(
      'ERR_SNAPSHOT',
      `This is no state document of version ${SNAPSHOT_VERSION}. Give what snapshot() or GET /_mock/state returned.`,
    );
  }
  const copy = JSON.parse(JSON.stringify(snapshot)) as Snapshot;
  world.pools.clear();
  world.limits.clear();
  for (const [category, value] of copy.limits) world.limits.set(category, value);
  for (const pool of copy.pools) {
    world.pools.set(pool.id, {
      ...pool,
      clients: new Map(pool.clients.map((client) => [client.id, client])),
      users: new Map(pool.users.map((user) => [user.username, user])),
      groups: new Map(pool.groups.map((group) => [group.name, group])),
      sessions: new Map(pool.sessions.map((session) => [session.id, session])),
      grants: new Map(pool.grants.map((grant) => [grant.id, grant])),
      resources: new Map(pool.resources.map(([topic, records]) => [topic, new Map(records)])),
      risk: new Map(pool.risk) as Pool['risk'],
    });
  }
}
