// Finding app clients: by pool, or by id alone as the public operations do.
import { CognitoError } from '../../errors.ts';
import type { Client, Pool } from './pool-record.ts';
import type { World } from './world.ts';

/** The client of the pool, or ResourceNotFoundException. */
export function getClient(pool: Pool, clientId: string): Client {
  const client = pool.clients.get(clientId);
  if (client === undefined) throw missing(clientId);
  return client;
}

/** The client and its pool by ClientId alone, or ResourceNotFoundException. */
export function locateClient(world: World, clientId: string): { pool: Pool; client: Client } {
  const found = findClient(world, clientId);
  if (found === undefined) throw missing(clientId);
  return found;
}

/** The client and its pool by ClientId alone, if there is one. */
export function findClient(world: World, clientId: string): { pool: Pool; client: Client } | undefined {
  for (const pool of world.pools.values()) {
    const client = pool.clients.get(clientId);
    if (client !== undefined) return { pool, client };
  }
  return undefined;
}

function missing(clientId: string): CognitoError {
  return new CognitoError('ResourceNotFoundException', `User pool client ${clientId} does not exist.`);
}
