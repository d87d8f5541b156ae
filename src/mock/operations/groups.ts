// Groups: making, changing and deleting them, and who is in them. What membership puts into tokens is in model/group.ts.
import type { Behaviours, Context } from '../behaviour.ts';
import { describeUser } from '../model/describe-user.ts';
import { describeGroup, getGroup, groupsOf, isMember, joinGroup, leaveGroup } from '../model/group.ts';
import { pageOf } from '../model/page.ts';
import { getPool } from '../model/pool.ts';
import type { Group } from '../model/pool-record.ts';
import { getUser } from '../model/user.ts';

/** The most groups of a pool, and of one user (Cognito Developer Guide, "Quotas"). */
const MOST_GROUPS = 10_000;
const MOST_MEMBERSHIPS = 100;

/** Items on a page unless Limit says otherwise; a 0 says nothing. */
const PAGE = 60;

/** The behaviours of the topic groups. */
export const groups = {
  CreateGroup(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    if (pool.groups.has(request.GroupName))
      context.fail('GroupExistsException', 'A group with the name already exists.');
    assertOwnRole(context, request.RoleArn);
    if (pool.groups.size >= MOST_GROUPS)
      context.fail('LimitExceededException', `A user pool can have at most ${MOST_GROUPS} groups.`);
    const now = context.clock.now();
    const group: Group = {
      name: request.GroupName,
      description: request.Description,
      roleArn: request.RoleArn,
      precedence: request.Precedence,
      created: now,
      modified: now,
    };
    pool.groups.set(group.name, group);
    return { Group: describeGroup(pool, group) };
  },

  GetGroup(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    return { Group: describeGroup(pool, getGroup(pool, request.GroupName)) };
  },

  /** Changes what was sent and keeps the rest. */
  UpdateGroup(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const group = getGroup(pool, request.GroupName);
    assertOwnRole(context, request.RoleArn);
    group.description = request.Description ?? group.description;
    group.roleArn = request.RoleArn ?? group.roleArn;
    group.precedence = request.Precedence ?? group.precedence;
    group.modified = context.clock.now();
    return { Group: describeGroup(pool, group) };
  },

  /** Members stay users. The Developer Guide wants the group empty; the service deletes it all the same. */
  DeleteGroup(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const group = getGroup(pool, request.GroupName);
    for (const user of pool.users.values()) leaveGroup(user, group);
    pool.groups.delete(group.name);
    return undefined;
  },

  ListGroups(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const page = pageOf([...pool.groups.values()], (group) => group.name, {
      list: `groups ${pool.id}`,
      sorted: true,
      limit: request.Limit || PAGE,
      token: request.NextToken,
    });
    return { Groups: page.items.map((group) => describeGroup(pool, group)), NextToken: page.next };
  },

  ListUsersInGroup(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const group = getGroup(pool, request.GroupName);
    const members = [...pool.users.values()].filter((user) => isMember(user, group));
    const page = pageOf(members, (user) => user.username, {
      list: `members ${pool.id} ${group.name}`,
      sorted: true,
      limit: request.Limit || PAGE,
      token: request.NextToken,
    });
    return { Users: page.items.map(describeUser), NextToken: page.next };
  },

  AdminAddUserToGroup(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const user = getUser(pool, request.Username);
    const group = getGroup(pool, request.GroupName);
    if (!isMember(user, group) && Object.keys(user.groups).length >= MOST_MEMBERSHIPS) {
      context.fail('InvalidParameterException', `A user can be a member of at most ${MOST_MEMBERSHIPS} groups.`);
    }
    joinGroup(user, group, context.clock.now());
    return undefined;
  },

  AdminRemoveUserFromGroup(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const user = getUser(pool, request.Username);
    leaveGroup(user, getGroup(pool, request.GroupName));
    return undefined;
  },

  AdminListGroupsForUser(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const user = getUser(pool, request.Username);
    const page = pageOf(groupsOf(pool, user), (group) => group.name, {
      list: `groups of ${pool.id} ${user.username}`,
      sorted: true,
      limit: request.Limit || PAGE,
      token: request.NextToken,
    });
    return { Groups: page.items.map((group) => describeGroup(pool, group)), NextToken: page.next };
  },
} satisfies Behaviours<
  | 'CreateGroup'
  | 'GetGroup'
  | 'UpdateGroup'
  | 'DeleteGroup'
  | 'ListGroups'
  | 'ListUsersInGroup'
  | 'AdminAddUserToGroup'
  | 'AdminRemoveUserFromGroup'
  | 'AdminListGroupsForUser'
>;

/** A role of another account is refused (measured on the live service, 2026-09); whether the role exists is not looked at. */
function assertOwnRole(context: Context<'CreateGroup'> | Context<'UpdateGroup'>, roleArn: string | undefined): void {
  const account = /^arn:[^:]+:iam::(\d+):/.exec(roleArn ?? '')?.[1];
  if (account !== undefined && account !== context.world.accountId) {
    context.fail('InvalidParameterException', 'Cross-account pass role is not allowed.');
  }
}
