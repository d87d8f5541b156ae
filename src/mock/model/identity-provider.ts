// Identity providers of a pool: their records, finding them, and how answers show them. What their settings must hold is provider-details.ts's.
import { CognitoError } from '../../errors.ts';
import type { IdentityProviderType, SchemaAttributeType } from '../../generated/types.ts';
import type { Pool } from './pool-record.ts';
import { shelf } from './shelf.ts';

/** A provider as it is stored, with what answers leave out. */
export type IdentityProvider = Required<IdentityProviderType>;

/** What a pool's schema gains with its first provider (AWS CLI reference, describe-user-pool). */
const IDENTITIES: SchemaAttributeType = {
  Name: 'identities',
  AttributeDataType: 'String',
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
  StringAttributeConstraints: {},
};

const providers = shelf<IdentityProvider>('identity-providers');

/** The identity providers of the pool by ProviderName, in the order of their creation. */
export function identityProviders(pool: Pool): ReadonlyMap<string, IdentityProvider> {
  return providers.of(pool);
}

/** The provider of this name, or ResourceNotFoundException with the text that belongs to the operation. */
export function getProvider(pool: Pool, name: string, text: string): IdentityProvider {
  const provider = providers.of(pool).get(name);
  if (provider === undefined) throw new CognitoError('ResourceNotFoundException', text);
  return provider;
}

/** The provider that carries the identifier. */
export function findByIdentifier(pool: Pool, identifier: string): IdentityProvider | undefined {
  return [...providers.of(pool).values()].find((provider) => provider.IdpIdentifiers.includes(identifier));
}

/** Stores a provider. From the first on the pool's schema has the attribute `identities`, and keeps it. */
export function putProvider(pool: Pool, provider: IdentityProvider): void {
  providers.put(pool, provider.ProviderName, provider);
  const schema = pool.settings.SchemaAttributes ?? [];
  if (schema.some(({ Name }) => Name === 'identities')) return;
  const position = schema.findIndex(({ Name }) => Name === 'updated_at') + 1;
  const identities = structuredClone(IDENTITIES);
  pool.settings.SchemaAttributes = [...schema.slice(0, position), identities, ...schema.slice(position)];
}

/** Takes a provider out of the pool. Users who came through it stay. */
export function removeProvider(pool: Pool, name: string): void {
  providers.remove(pool, name);
}

/** The whole provider but for Apple's private key, which no answer shows (API Reference, IdentityProviderType). */
export function describeProvider(provider: IdentityProvider): IdentityProvider {
  const { private_key: _, ...details } = provider.ProviderDetails;
  return structuredClone({ ...provider, ProviderDetails: details });
}
