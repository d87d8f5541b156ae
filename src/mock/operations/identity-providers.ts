// Identity providers of a pool, and the links between their accounts and users. Signing in through them is left to the OAuth endpoints.
import { CognitoError } from '../../errors.ts';
import type { IdentityProviderType, IdentityProviderTypeType } from '../../generated/types.ts';
import type { Behaviours } from '../behaviour.ts';
import { schemaOf } from '../model/attributes.ts';
import {
  describeProvider,
  findByIdentifier,
  getProvider,
  type IdentityProvider,
  identityProviders,
  putProvider,
  removeProvider,
} from '../model/identity-provider.ts';
import { findByAccount, identityOf, isNative, linkAccount, readAccount } from '../model/linked-identity.ts';
import { pageOf } from '../model/page.ts';
import { getPool } from '../model/pool.ts';
import type { Pool } from '../model/pool-record.ts';
import { completeDetails, defaultMapping, SOCIAL_TYPES } from '../model/provider-details.ts';

/** Providers of a pool (Cognito Developer Guide, "Quotas"). */
const MOST_PROVIDERS = 300;

/** The most that the model lets one page hold. */
const PAGE = 50;

/** The behaviours of the topic identity-providers. */
export const providers = {
  CreateIdentityProvider(request, context) {
    const { ProviderName: name, ProviderType: type, AttributeMapping: mapping, IdpIdentifiers: identifiers } = request;
    const pool = getPool(context.world, request.UserPoolId);
    checkName(name, type);
    if (identityProviders(pool).has(name)) {
      context.fail('DuplicateProviderException', `${name} already exists for tenant ${pool.id}.`);
    }
    const details = completeDetails(type, request.ProviderDetails);
    checkMapping(pool, mapping);
    checkIdentifiers(pool, name, identifiers);
    if (identityProviders(pool).size >= MOST_PROVIDERS) {
      context.fail('LimitExceededException', `A user pool can have at most ${MOST_PROVIDERS} identity providers.`);
    }
    const now = context.clock.now();
    const provider: IdentityProvider = {
      UserPoolId: pool.id,
      ProviderName: name,
      ProviderType: type,
      ProviderDetails: details,
      AttributeMapping: mapping ?? defaultMapping(type),
      IdpIdentifiers: identifiers ?? [],
      LastModifiedDate: now,
      CreationDate: now,
    };
    putProvider(pool, provider);
    return { IdentityProvider: answer(provider, identifiers) };
  },

  DescribeIdentityProvider({ UserPoolId, ProviderName: name }, { world }) {
    const pool = getPool(world, UserPoolId);
    const missing = `Identity provider ${name} for tenantId ${pool.id} does not exist.`;
    return { IdentityProvider: describeProvider(getProvider(pool, name, missing)) };
  },

  /** Keeps what was not sent (measured on the live service, 2026-08); sent details replace the stored ones. */
  UpdateIdentityProvider(request, context) {
    const { ProviderName: name, ProviderDetails: details, IdpIdentifiers: identifiers } = request;
    const pool = getPool(context.world, request.UserPoolId);
    const before = getProvider(pool, name, `Identity provider ${name} in User Pool ${pool.id} does not exist.`);
    checkMapping(pool, request.AttributeMapping);
    checkIdentifiers(pool, name, identifiers);
    const provider: IdentityProvider = {
      ...before,
      ProviderDetails: details === undefined ? before.ProviderDetails : replaceDetails(before, details),
      AttributeMapping: request.AttributeMapping ?? before.AttributeMapping,
      IdpIdentifiers: identifiers ?? before.IdpIdentifiers,
      LastModifiedDate: context.clock.now(),
    };
    putProvider(pool, provider);
    return { IdentityProvider: answer(provider, identifiers) };
  },

  /** Clients that name the provider keep the name, as they keep that of any provider that cannot be reached. */
  DeleteIdentityProvider({ UserPoolId, ProviderName: name }, { world }) {
    const pool = getPool(world, UserPoolId);
    removeProvider(pool, getProvider(pool, name, `Identity provider ${name} does not exist.`).ProviderName);
    return undefined;
  },

  ListIdentityProviders(request, { world }) {
    const pool = getPool(world, request.UserPoolId);
    const page = pageOf([...identityProviders(pool).values()], (provider) => provider.ProviderName, {
      list: `identity providers ${pool.id}`,
      sorted: true,
      limit: Math.min(request.MaxResults || PAGE, PAGE),
      token: request.NextToken,
    });
    return {
      Providers: page.items.map(({ ProviderName, ProviderType, LastModifiedDate, CreationDate }) => ({
        ProviderName,
        ProviderType,
        LastModifiedDate,
        CreationDate,
      })),
      NextToken: page.next,
    };
  },

  GetIdentityProviderByIdentifier({ UserPoolId, IdpIdentifier }, context) {
    const pool = getPool(context.world, UserPoolId);
    const provider = findByIdentifier(pool, IdpIdentifier);
    if (provider !== undefined) return { IdentityProvider: describeProvider(provider) };
    return context.fail('ResourceNotFoundException', `Identity provider for ${IdpIdentifier} does not exist.`);
  },

  AdminLinkProviderForUser(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const destination = readAccount(
      { ...request.DestinationUser, ProviderAttributeName: undefined },
      'DestinationUser',
    );
    const source = readAccount(request.SourceUser, 'SourceUser');
    if (!isNative(destination) && !identityProviders(pool).has(destination.provider)) {
      context.fail(
        'InvalidParameterException',
        `The provider ${destination.provider} does not exist for User Pool ${pool.id}.`,
      );
    }
    const user = findByAccount(pool, destination);
    if (user === undefined) return context.fail('UserNotFoundException', 'User does not exist.');
    linkAccount(pool, user, source, context.clock.now());
    return {};
  },

  /**
   * Takes a link away; of a user of the pool, the password. A user who came through the provider and is linked to nobody is
   * disabled, since the provider is the only way in.
   */
  AdminDisableProviderForUser(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const account = readAccount(request.User, 'User');
    const user = findByAccount(pool, account);
    if (user === undefined) return context.fail('UserNotFoundException', 'User does not exist.');
    const identity = identityOf(user, account);
    if (isNative(account)) delete user.password;
    else if (identity?.primary === false) user.identities = user.identities.filter((each) => each !== identity);
    else user.enabled = false;
    user.modified = context.clock.now();
    return {};
  },
} satisfies Behaviours<
  | 'CreateIdentityProvider'
  | 'DescribeIdentityProvider'
  | 'UpdateIdentityProvider'
  | 'DeleteIdentityProvider'
  | 'ListIdentityProviders'
  | 'GetIdentityProviderByIdentifier'
  | 'AdminLinkProviderForUser'
  | 'AdminDisableProviderForUser'
>;

/** A social type and its name belong together; `Cognito` means the pool itself wherever a provider is named. */
function checkName(name: string, type: IdentityProviderTypeType): void {
  const social = SOCIAL_TYPES.includes(type) || SOCIAL_TYPES.includes(name);
  if ((social && name !== type) || name.toLowerCase() === 'cognito') {
    throw invalid(`Provider ${name} cannot be of type ${type}.`);
  }
}

function checkMapping(pool: Pool, mapping: Readonly<Record<string, string>> | undefined): void {
  const known = new Set(['username', ...schemaOf(pool).map(({ Name }) => Name)]);
  const unknown = Object.keys(mapping ?? {}).find((name) => !known.has(name));
  if (unknown !== undefined) throw invalid(`Attribute ${unknown} of AttributeMapping does not exist in the schema.`);
}

/** An identifier picks one provider, so no two of a pool can share it. */
function checkIdentifiers(pool: Pool, name: string, identifiers: readonly string[] = []): void {
  for (const identifier of identifiers) {
    const owner = findByIdentifier(pool, identifier);
    if (owner !== undefined && owner.ProviderName !== name) {
      throw invalid(`Identifier ${identifier} already belongs to ${owner.ProviderName}.`);
    }
  }
}

/** Apple's private key cannot be read back, so an update that leaves it out keeps it. */
function replaceDetails(before: IdentityProvider, details: Readonly<Record<string, string>>): Record<string, string> {
  const { private_key } = before.ProviderDetails;
  const kept: Record<string, string> = private_key === undefined ? {} : { private_key };
  return completeDetails(before.ProviderType, { ...kept, ...details });
}

/** Create and update show IdpIdentifiers only to who sent some (measured on the live service, 2026-08). */
function answer(provider: IdentityProvider, sent: readonly string[] | undefined): IdentityProviderType {
  const { IdpIdentifiers, ...shown } = describeProvider(provider);
  return sent === undefined ? shown : { ...shown, IdpIdentifiers };
}

function invalid(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}
