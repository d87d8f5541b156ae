// Finding users by username, alias or sub, and every change that the lookup has to know of. What values are valid is judged elsewhere.
import { CognitoError } from '../../errors.ts';
import { isCaseSensitive } from './pool.ts';
import type { Pool } from './pool-record.ts';
import type { Attempts, User } from './user-record.ts';

/** The attributes that a user can sign in by. */
export type IndexedAttribute = 'email' | 'phone_number' | 'preferred_username';

/** The attributes that lists can be searched by. */
export type SearchedAttribute = IndexedAttribute | 'name' | 'given_name' | 'family_name';

const INDEXED: readonly IndexedAttribute[] = ['email', 'phone_number', 'preferred_username'];

/** Usernames by value, of one attribute. */
type Values = Map<string, Set<string>>;

/** Usernames by normalised username, sub, or attribute value. Derived, so it is rebuilt after a restore. */
interface Index {
  names: Map<string, string>;
  subs: Map<string, string>;
  /** The attributes of sign-in from the beginning, others from when they are first asked for. */
  values: Map<SearchedAttribute, Values>;
  /** Everyone in the order of creation, with a gap where someone was deleted. */
  everyone: (User | undefined)[];
  positions: Map<string, number>;
}

const indexes = new WeakMap<Pool, Index>();

/** The user that signs in under `name`: a username, or in a pool with aliases or username attributes one of those. */
export function findUser(pool: Pool, name: string): User | undefined {
  const index = indexOf(pool);
  const username = index.names.get(fold(pool, name));
  if (username !== undefined) return pool.users.get(username);
  for (const attribute of pool.settings.UsernameAttributes ?? []) {
    const found = findByAttribute(pool, attribute, name)[0];
    if (found !== undefined) return found;
  }
  for (const alias of pool.settings.AliasAttributes ?? []) {
    const found = findByAttribute(pool, alias, name).find((user) => ownsAlias(user, alias));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The user of this very Username; aliases do not count. */
export function findByUsername(pool: Pool, username: string): User | undefined {
  const stored = indexOf(pool).names.get(fold(pool, username));
  return stored === undefined ? undefined : pool.users.get(stored);
}

/** Like findUser, and also by sub, as the operations of administrators do. */
export function findUserForAdmin(pool: Pool, name: string): User | undefined {
  const username = indexOf(pool).subs.get(name);
  return findUser(pool, name) ?? (username === undefined ? undefined : pool.users.get(username));
}

/** The user an administrator names, or UserNotFoundException. */
export function getUser(pool: Pool, name: string): User {
  const user = findUserForAdmin(pool, name);
  if (user === undefined) throw new CognitoError('UserNotFoundException', 'User does not exist.');
  return user;
}

/** All users whose attribute has this value, compared as the pool compares names where users can sign in by it. */
export function findByAttribute(pool: Pool, attribute: SearchedAttribute, value: string): User[] {
  const index = indexOf(pool);
  let values = index.values.get(attribute);
  if (values === undefined) {
    values = new Map();
    index.values.set(attribute, values);
    for (const user of pool.users.values()) enterValue(pool, values, user, attribute);
  }
  const names = values.get(keyOf(pool, attribute, value)) ?? [];
  return [...names].map((name) => pool.users.get(name)).filter((user) => user !== undefined);
}

/** Everyone in the order of creation, with gaps; not a copy, so that a page costs no more than itself. */
export function everyone(pool: Pool): readonly (User | undefined)[] {
  return indexOf(pool).everyone;
}

/** The user who already owns the value as alias or username attribute and is not `except`, if there is one. */
export function findOwner(pool: Pool, attribute: IndexedAttribute, value: string, except?: User): User | undefined {
  const others = findByAttribute(pool, attribute, value).filter((user) => user !== except);
  if (attribute !== 'preferred_username' && pool.settings.UsernameAttributes?.includes(attribute)) return others[0];
  if (pool.settings.AliasAttributes?.includes(attribute)) return others.find((user) => ownsAlias(user, attribute));
  return undefined;
}

/** An alias counts once it is verified; preferred_username needs no proof. */
function ownsAlias(user: User, alias: IndexedAttribute): boolean {
  return alias === 'preferred_username' || user.attributes[`${alias}_verified`] === 'true';
}

/** Puts a new user into the pool. */
export function addUser(pool: Pool, user: User): void {
  // Asked for first: an index that is only made now would hold the user twice.
  const index = indexOf(pool);
  pool.users.set(user.username, user);
  enter(pool, index, user);
}

/** Takes a user out of the pool, with the sessions and grants that are theirs. */
export function removeUser(pool: Pool, user: User): void {
  const index = indexOf(pool);
  pool.users.delete(user.username);
  index.names.delete(fold(pool, user.username));
  index.subs.delete(user.sub);
  for (const [attribute, values] of index.values) leaveValue(pool, values, user, attribute);
  const position = index.positions.get(user.username);
  if (position !== undefined) index.everyone[position] = undefined;
  index.positions.delete(user.username);
  closeGaps(index);
  for (const session of pool.sessions.values())
    if (session.username === user.username) pool.sessions.delete(session.id);
  for (const grant of pool.grants.values()) if (grant.username === user.username) pool.grants.delete(grant.id);
}

/**
 * Sets attributes; an undefined or empty value removes the attribute. `modified` is the time of the change. Codes that went to a value
 * which is replaced are void: a code proves the place that it was sent to, and no other.
 */
export function changeAttributes(
  pool: Pool,
  user: User,
  changes: Readonly<Record<string, string | undefined>>,
  modified: number,
): void {
  const changed = [...indexOf(pool).values].filter(([attribute]) => attribute in changes);
  for (const [attribute, values] of changed) leaveValue(pool, values, user, attribute);
  user.codes = user.codes.filter(
    ({ attribute }) => !(attribute in changes) || changes[attribute] === user.attributes[attribute],
  );
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') delete user.attributes[name];
    else user.attributes[name] = value;
  }
  user.modified = modified;
  for (const [attribute, values] of changed) enterValue(pool, values, user, attribute);
}

/** The attributes as the service lists them: `sub` first, then as set, then `identities` of linked users. */
export function attributeList(user: User): { Name: string; Value: string }[] {
  const list = [{ Name: 'sub', Value: user.sub }];
  for (const [Name, Value] of Object.entries(user.attributes)) list.push({ Name, Value });
  if (user.identities.length > 0) {
    const shown = user.identities.map(({ attributeName: _, ...identity }) => identity);
    list.push({ Name: 'identities', Value: JSON.stringify(shown) });
  }
  return list;
}

/** A counter of wrong attempts at its start. */
export function noAttempts(): Attempts {
  return { failures: 0, lastFailure: 0, lockedUntil: 0 };
}

/** The name as the pool compares it. */
export function fold(pool: Pool, name: string): string {
  return isCaseSensitive(pool) ? name : name.toLowerCase();
}

function indexOf(pool: Pool): Index {
  let index = indexes.get(pool);
  if (index === undefined) {
    const values = new Map(INDEXED.map((attribute): [SearchedAttribute, Values] => [attribute, new Map()]));
    index = { names: new Map(), subs: new Map(), values, everyone: [], positions: new Map() };
    for (const user of pool.users.values()) enter(pool, index, user);
    indexes.set(pool, index);
  }
  return index;
}

function enter(pool: Pool, index: Index, user: User): void {
  index.names.set(fold(pool, user.username), user.username);
  index.subs.set(user.sub, user.username);
  index.positions.set(user.username, index.everyone.length);
  index.everyone.push(user);
  for (const [attribute, values] of index.values) enterValue(pool, values, user, attribute);
}

function enterValue(pool: Pool, values: Values, user: User, attribute: SearchedAttribute): void {
  const value = user.attributes[attribute];
  if (value === undefined) return;
  const key = keyOf(pool, attribute, value);
  const names = values.get(key) ?? new Set();
  names.add(user.username);
  values.set(key, names);
}

function leaveValue(pool: Pool, values: Values, user: User, attribute: SearchedAttribute): void {
  const value = user.attributes[attribute];
  if (value === undefined) return;
  const key = keyOf(pool, attribute, value);
  const names = values.get(key);
  names?.delete(user.username);
  if (names?.size === 0) values.delete(key);
}

/** Only what users sign in by follows the pool's case setting. */
function keyOf(pool: Pool, attribute: SearchedAttribute, value: string): string {
  return attribute === 'name' || attribute === 'given_name' || attribute === 'family_name' ? value : fold(pool, value);
}

/** Drops the gaps once they are the larger part, so that a pool that comes and goes stays as small as its users. */
function closeGaps(index: Index): void {
  if (index.everyone.length < 64 || index.positions.size * 2 > index.everyone.length) return;
  index.everyone = index.everyone.filter((user) => user !== undefined);
  index.positions = new Map(index.everyone.map((user, position) => [user?.username ?? '', position]));
}
