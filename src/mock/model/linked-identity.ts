// Accounts at identity providers and the users they belong to: finding them, and the rules of linking one to another.
import { CognitoError } from '../../errors.ts';
import type { ProviderUserIdentifierType } from '../../generated/types.ts';
import { schemaOf } from './attributes.ts';
import { identityProviders } from './identity-provider.ts';
import type { Pool } from './pool-record.ts';
import { SOCIAL_TYPES } from './provider-details.ts';
import { findByUsername } from './user.ts';
import type { Identity, User } from './user-record.ts';

/** The ProviderName of users that the pool itself holds. */
const NATIVE = 'Cognito';
/** The ProviderAttributeName that stands for the provider's own subject. */
export const SUBJECT = 'Cognito_Subject';
/** Identities of one user (Cognito Developer Guide, "Quotas"). */
const MOST_IDENTITIES = 5;

/** An account, all of whose parts are known. */
export interface Account {
  readonly provider: string;
  readonly attribute: string;
  readonly value: string;
}

/** Reads a user of a provider; name and value have to be there. */
export function readAccount(given: ProviderUserIdentifierType, member: string): Account {
  const {
    ProviderName: provider = '',
    ProviderAttributeName: attribute = SUBJECT,
    ProviderAttributeValue: value = '',
  } = given;
  if (provider === '' || value === '') {
    throw invalid(`Invalid ${member}: ProviderName and ProviderAttributeValue are needed.`);
  }
  return { provider, attribute, value };
}

/** True for an account that is a user of the pool with a password. */
export function isNative(account: Account): boolean {
  return account.provider === NATIVE;
}

/** The user whom an account leads to: its own user, or the one it is linked to. */
export function findByAccount(pool: Pool, account: Account): User | undefined {
  if (isNative(account)) return findByUsername(pool, account.value);
  const linked = [...pool.users.values()].find((user) => identityOf(user, account) !== undefined);
  if (linked !== undefined) return linked;
  const own = findByUsername(pool, `${account.provider}_${account.value}`);
  return own?.status === 'EXTERNAL_PROVIDER' ? own : undefined;
}

/** The identity by which a user has the account. */
export function identityOf(user: User, account: Account): Identity | undefined {
  return user.identities.find(
    (identity) =>
      identity.providerName === account.provider &&
      identity.userId === account.value &&
      (identity.attributeName ?? SUBJECT) === account.attribute,
  );
}

/** Ties an account to a user, or throws the reason why it cannot be. `now` is in epoch seconds. */
export function linkAccount(pool: Pool, destination: User, source: Account, now: number): void {
  // The text was seen on the live service, 2024-07.
  if (isNative(source)) {
    throw invalid(
      'Invalid SourceUser: Cognito users with a username/password may not be passed in as a SourceUser, only as a DestinationUser',
    );
  }
  const provider = identityProviders(pool).get(source.provider);
  if (provider === undefined) throw invalid(`The provider ${source.provider} does not exist for User Pool ${pool.id}.`);
  if (SOCIAL_TYPES.includes(provider.ProviderType) && source.attribute !== SUBJECT) {
    throw invalid(`Invalid SourceUser: ProviderAttributeName must be ${SUBJECT} for ${source.provider}.`);
  }
  if (identityOf(destination, source) !== undefined) throw invalid('SourceUser is already linked to DestinationUser');
  if (findByAccount(pool, source) !== undefined) {
    throw invalid(
      'Merging is not currently supported, provide a SourceUser that has not been signed up in order to link',
    );
  }
  refuseImmutable(pool, destination);
  if (destination.identities.length >= MOST_IDENTITIES) {
    throw new CognitoError('LimitExceededException', `A user can have at most ${MOST_IDENTITIES} identities.`);
  }
  destination.identities.push({
    userId: source.value,
    providerName: source.provider,
    providerType: provider.ProviderType,
    issuer: null,
    primary: false,
    dateCreated: Math.round(now * 1000),
    ...(source.attribute === SUBJECT ? {} : { attributeName: source.attribute }),
  });
  destination.modified = now;
}

/** Sign-ins through a provider write mapped attributes, so none may be fixed (API Reference, AdminLinkProviderForUser). */
function refuseImmutable(pool: Pool, user: User): void {
  const fixed = schemaOf(pool).find(
    ({ Name = '', Mutable }) => Mutable === false && Name !== 'sub' && user.attributes[Name] !== undefined,
  );
  if (fixed !== undefined) throw invalid(`Invalid DestinationUser: the attribute ${fixed.Name} is not mutable.`);
}

function invalid(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}
