// The filter of ListUsers: one attribute, `=` or `^=`, a value in double quotes; and the users whom it finds.
import { CognitoError } from '../../../errors.ts';
import type { Pool } from '../../model/pool-record.ts';
import { everyone, findByAttribute, findByUsername, findUserForAdmin, fold } from '../../model/user.ts';
import type { User } from '../../model/user-record.ts';

/** What to look for. */
export interface UserFilter {
  readonly attribute: Searchable;
  readonly prefix: boolean;
  readonly value: string;
}

/** Attributes of a user that an index answers (API Reference, ListUsers, names the ten that can be searched). */
const INDEXED = ['email', 'phone_number', 'preferred_username', 'name', 'given_name', 'family_name'] as const;

type Searchable = (typeof INDEXED)[number] | 'username' | 'sub' | 'status' | 'cognito:user_status';

/** `name op "value"`; the name may be quoted as well, and within quotes a backslash escapes. */
const GRAMMAR = /^\s*(?:"([^"\\]*)"|([^\s"^=]+))\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/su;

/** Reads a filter; an absent or blank one finds everyone. */
export function readFilter(text: string | undefined): UserFilter | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const [, quoted, bare, operator, value] = GRAMMAR.exec(text) ?? [];
  const attribute = quoted ?? bare;
  if (attribute === undefined || value === undefined) throw invalid('Error while parsing filter.');
  if (!isSearchable(attribute)) throw invalid('Input fails to satisfy the constraints.');
  return { attribute, prefix: operator === '^=', value: value.replace(/\\(.)/gsu, '$1') };
}

/** The users to look at, in a stable order, and which of them the filter keeps. */
export function candidates(
  pool: Pool,
  filter: UserFilter | undefined,
): { users: readonly (User | undefined)[]; keep: (user: User) => boolean } {
  if (filter === undefined) return { users: everyone(pool), keep: () => true };
  const { attribute, value } = filter;
  const keep = (user: User): boolean => matches(pool, filter, user);
  if (filter.prefix) return { users: everyone(pool), keep };
  if (attribute === 'username') return { users: only(findByUsername(pool, value)), keep };
  if (attribute === 'sub') return { users: only(findUserForAdmin(pool, value)), keep };
  const indexed = INDEXED.find((name) => name === attribute);
  return { users: indexed === undefined ? everyone(pool) : findByAttribute(pool, indexed, value), keep };
}

function only(user: User | undefined): User[] {
  return user === undefined ? [] : [user];
}

function matches(pool: Pool, filter: UserFilter, user: User): boolean {
  const { attribute, prefix, value } = filter;
  const compare = (actual: string | undefined, wanted: string): boolean =>
    actual !== undefined && (prefix ? actual.startsWith(wanted) : actual === wanted);
  switch (attribute) {
    case 'username':
      return compare(user.username, value);
    case 'sub':
      return compare(user.sub, value);
    case 'status':
      return compare(user.enabled ? 'Enabled' : 'Disabled', value);
    case 'cognito:user_status':
      return compare(user.status, value.toUpperCase());
    case 'email':
    case 'preferred_username':
      return compare(folded(pool, user.attributes[attribute]), fold(pool, value));
    default:
      return compare(user.attributes[attribute], value);
  }
}

/** What users sign in by is searched as it is compared at sign-in. */
function folded(pool: Pool, value: string | undefined): string | undefined {
  return value === undefined ? undefined : fold(pool, value);
}

function isSearchable(name: string): name is Searchable {
  return ([...INDEXED, 'username', 'sub', 'status', 'cognito:user_status'] as readonly string[]).includes(name);
}

function invalid(text: string): CognitoError {
  return new CognitoError('InvalidParameterException', text);
}
