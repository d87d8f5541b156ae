// How a user begins, and which names a new user may take. Putting the user into the pool is left to addUser.
import { CognitoError } from '../../errors.ts';
import type { UserStatusType } from '../../generated/types.ts';
import type { MockContext } from '../behaviour.ts';
import { isEmail, isPhoneNumber } from './attributes.ts';
import type { Pool } from './pool-record.ts';
import { findByUsername, findOwner, noAttempts } from './user.ts';
import type { User } from './user-record.ts';

/** What is known of a user who is about to exist. */
export interface NewUserTerms {
  /** The Username of the request; in a pool with UsernameAttributes an address or number, which becomes an attribute. */
  readonly username: string;
  readonly status: UserStatusType;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A new record, not yet in the pool and without a password. Empty attributes are left out. */
export function newUser(context: MockContext, pool: Pool, terms: NewUserTerms): User {
  const sub = context.random.uuid();
  const now = context.clock.now();
  const attribute = terms.status === 'EXTERNAL_PROVIDER' ? undefined : usernameAttribute(pool, terms.username);
  const attributes = attribute === undefined ? terms.attributes : { ...terms.attributes, [attribute]: terms.username };
  return {
    username: attribute === undefined ? terms.username : sub,
    sub,
    created: now,
    modified: now,
    enabled: true,
    status: terms.status,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== '')),
    pending: {},
    passwordHistory: [],
    groups: {},
    codes: [],
    passwordAttempts: noAttempts(),
    mfaAttempts: noAttempts(),
    mfa: { enabled: { sms: false, totp: false, email: false, webAuthn: false } },
    devices: [],
    passkeys: [],
    identities: [],
    events: [],
  };
}

/** The attribute that a Username of this pool is copied into: `email` or `phone_number` by its form, or none. */
export function usernameAttribute(pool: Pool, username: string): 'email' | 'phone_number' | undefined {
  const allowed = pool.settings.UsernameAttributes ?? [];
  if (allowed.length === 0) return undefined;
  if (allowed.includes('email') && isEmail(username)) return 'email';
  if (allowed.includes('phone_number') && isPhoneNumber(username)) return 'phone_number';
  return undefined;
}

/** Refuses a name of the wrong form, and one that is taken: UsernameExistsException with `taken` as its text. */
export function checkNewName(
  pool: Pool,
  username: string,
  attributes: Readonly<Record<string, string>>,
  taken: string,
): void {
  checkForm(pool, username);
  const attribute = usernameAttribute(pool, username);
  if (attribute === undefined && findByUsername(pool, username) !== undefined)
    throw new CognitoError('UsernameExistsException', taken);
  const values = attribute === undefined ? attributes : { ...attributes, [attribute]: username };
  // Addresses and numbers that sign users in are unique at once, verified or not.
  for (const each of pool.settings.UsernameAttributes ?? []) {
    const value = values[each];
    if (value !== undefined && value !== '' && findOwner(pool, each, value) !== undefined) {
      throw new CognitoError('UsernameExistsException', `An account with the given ${each} already exists.`);
    }
  }
}

function checkForm(pool: Pool, username: string): void {
  const allowed = pool.settings.UsernameAttributes ?? [];
  const fault = allowed.length > 0 ? usernameFault(allowed, pool, username) : aliasFault(pool, username);
  if (fault !== undefined) throw new CognitoError('InvalidParameterException', fault);
}

function usernameFault(allowed: readonly string[], pool: Pool, username: string): string | undefined {
  if (usernameAttribute(pool, username) !== undefined) return undefined;
  if (allowed.length > 1) return 'Username should be either an email or a phone number.';
  return allowed[0] === 'email' ? 'Username should be an email.' : 'Username should be a phone number.';
}

/** A name that looks like an alias could be mistaken for one. */
function aliasFault(pool: Pool, username: string): string | undefined {
  const aliases = pool.settings.AliasAttributes ?? [];
  if (aliases.includes('email') && isEmail(username)) {
    return 'Username cannot be of email format, since user pool is configured for email alias.';
  }
  if (aliases.includes('phone_number') && isPhoneNumber(username)) {
    return 'Username cannot be of phone number format, since user pool is configured for phone number alias.';
  }
  return undefined;
}
