// Resource servers of a pool, and the custom scopes that they define.
import type { ResourceServerType } from '../../generated/types.ts';
import type { Pool } from './pool-record.ts';

/** The resource servers of the pool by Identifier. Records are added by their own topic, under the key that stands here. */
export function resourceServers(pool: Pool): ReadonlyMap<string, ResourceServerType> {
  // Only that topic writes under its key, so the records are its own.
  return (pool.resources.get('resource-servers') ?? new Map()) as ReadonlyMap<string, ResourceServerType>;
}

/** The custom scopes of the pool as tokens write them: identifier, slash, name. */
export function customScopes(pool: Pool): string[] {
  return [...resourceServers(pool).values()].flatMap(({ Identifier, Scopes = [] }) =>
    Scopes.map(({ ScopeName }) => `${Identifier}/${ScopeName}`),
  );
}
