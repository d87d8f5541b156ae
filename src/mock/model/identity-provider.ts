// Identity providers of a pool by name.
import type { IdentityProviderType } from '../../generated/types.ts';
import type { Pool } from './pool-record.ts';

/** The identity providers of the pool by ProviderName. Records are added by their own topic, under the key that stands here. */
export function identityProviders(pool: Pool): ReadonlyMap<string, IdentityProviderType> {
  // Only that topic writes under its key, so the records are its own.
  return (pool.resources.get('identity-providers') ?? new Map()) as ReadonlyMap<string, IdentityProviderType>;
}
