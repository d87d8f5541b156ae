// Who owns the aliases and sign-in values that a user is about to have, and how an alias moves from one user to another.
import { CognitoError } from '../../errors.ts';
import type { Pool } from './pool-record.ts';
import { changeAttributes, findOwner, type IndexedAttribute } from './user.ts';
import type { User } from './user-record.ts';

/** A value that someone else owns already. */
export interface Rival {
  readonly attribute: IndexedAttribute;
  readonly owner: User;
}

/**
 * The others who own a value that `attributes` would make the user's own: values that sign users in at once, an address or
 * number as alias once its flag is true, preferred_username as alias at once (Cognito Developer Guide, "Attributes").
 */
export function rivals(pool: Pool, attributes: Readonly<Record<string, string>>, user?: User): Rival[] {
  const { AliasAttributes = [], UsernameAttributes = [] } = pool.settings;
  const claims: IndexedAttribute[] = [
    ...UsernameAttributes,
    ...AliasAttributes.filter((name) => name === 'preferred_username' || attributes[`${name}_verified`] === 'true'),
  ];
  return claims.flatMap((attribute) => {
    const value = attributes[attribute] ?? '';
    const owner = value === '' ? undefined : findOwner(pool, attribute, value, user);
    return owner === undefined ? [] : [{ attribute, owner }];
  });
}

/** What the service says about a value that is another user's alias. */
export function aliasTaken(attribute: string): CognitoError {
  return new CognitoError('AliasExistsException', `An account with the given ${attribute} already exists.`);
}

/** Takes an alias from its owner: an address or number counts as unverified from then on, a preferred_username is gone. */
export function yieldAlias(pool: Pool, rival: Rival, now: number): void {
  const { attribute, owner } = rival;
  const change =
    attribute === 'preferred_username' ? { preferred_username: '' } : { [`${attribute}_verified`]: 'false' };
  changeAttributes(pool, owner, change, now);
}
