// Resource servers of a pool, and the custom scopes that they define.
import { CognitoError } from '../../errors.ts';
import type { ResourceServerType } from '../../generated/types.ts';
import type { Pool } from './pool-record.ts';
import { shelf } from './shelf.ts';

/** A resource server as the API shows it. */
export type ResourceServer = ResourceServerType & { readonly Identifier: string };

const servers = shelf<ResourceServer>('resource-servers');

/** The resource servers of the pool by Identifier, in the order of their creation. */
export function resourceServers(pool: Pool): ReadonlyMap<string, ResourceServer> {
  return servers.of(pool);
}

/** The resource server, or ResourceNotFoundException. */
export function getResourceServer(pool: Pool, identifier: string): ResourceServer {
  const server = resourceServers(pool).get(identifier);
  if (server === undefined)
    throw new CognitoError('ResourceNotFoundException', `Resource server ${identifier} does not exist.`);
  return server;
}

/** Adds a resource server, or puts it in the place of the one with its Identifier. */
export function putResourceServer(pool: Pool, server: ResourceServer): void {
  servers.put(pool, server.Identifier, server);
}

/** Takes a resource server out of the pool. */
export function removeResourceServer(pool: Pool, identifier: string): void {
  servers.remove(pool, identifier);
}

/** The custom scopes of the pool as tokens write them: identifier, slash, name. */
export function customScopes(pool: Pool): string[] {
  return [...resourceServers(pool).values()].flatMap(({ Identifier, Scopes = [] }) =>
    Scopes.map(({ ScopeName }) => `${Identifier}/${ScopeName}`),
  );
}
