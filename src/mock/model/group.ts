// Groups and their members: finding, joining, leaving, and what membership puts into tokens.
import { CognitoError } from '../../errors.ts';
import type { GroupType } from '../../generated/types.ts';
import type { Group, Pool } from './pool-record.ts';
import type { User } from './user-record.ts';

/** The group of the pool, or ResourceNotFoundException. */
export function getGroup(pool: Pool, name: string): Group {
  const group = pool.groups.get(name);
  if (group === undefined) throw new CognitoError('ResourceNotFoundException', 'Group not found.');
  return group;
}

/** The group as the service describes it; members that were not given are left out. */
export function describeGroup(pool: Pool, group: Group): GroupType {
  return {
    GroupName: group.name,
    UserPoolId: pool.id,
    Description: group.description,
    RoleArn: group.roleArn,
    Precedence: group.precedence,
    LastModifiedDate: group.modified,
    CreationDate: group.created,
  };
}

/** True when the user is a member. */
export function isMember(user: User, group: Group): boolean {
  return Object.hasOwn(user.groups, group.name);
}

/** Makes the user a member; one who is already keeps the time of joining. */
export function joinGroup(user: User, group: Group, now: number): void {
  // A new object rather than an assignment, which would lose a group that is named __proto__.
  if (!isMember(user, group)) user.groups = { ...user.groups, [group.name]: now };
}

/** Ends the membership, if there is one. */
export function leaveGroup(user: User, group: Group): void {
  if (isMember(user, group))
    user.groups = Object.fromEntries(Object.entries(user.groups).filter(([name]) => name !== group.name));
}

/** The groups of the user, the highest rank first: lowest precedence, then those without one; equal ranks by name. */
export function groupsOf(pool: Pool, user: User): Group[] {
  return Object.keys(user.groups)
    .map((name) => pool.groups.get(name))
    .filter((group) => group !== undefined)
    .sort((a, b) => rank(a) - rank(b) || byName(a, b));
}

function byName(a: Group, b: Group): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

/** What the groups of a user put into tokens; no preferred role where the best rank names several, or none has a role. */
export function roleClaims(
  pool: Pool,
  user: User,
): { groups: string[]; roles: string[]; preferredRole: string | undefined } {
  const groups = groupsOf(pool, user);
  const withRole = groups.filter((group) => group.roleArn !== undefined);
  const best = withRole[0];
  const tied = best === undefined ? [] : withRole.filter((group) => rank(group) === rank(best));
  return {
    groups: groups.map((group) => group.name),
    roles: [...new Set(withRole.map((group) => group.roleArn))].filter((role) => role !== undefined),
    preferredRole: tied.every((group) => group.roleArn === best?.roleArn) ? best?.roleArn : undefined,
  };
}

/** The largest precedence is 2^31 - 1, so this ranks below every group that has one. */
const UNRANKED = 2 ** 31;

function rank(group: Group): number {
  return group.precedence ?? UNRANKED;
}
