// Checks of the rules on groups: names, ranks, roles in tokens, lists and removal.
import type { GroupType } from '../../generated/types.ts';
import type { RuleChecks } from './rule.ts';
import type { Trial } from './trial.ts';

/** The checks of the area group. */
export const groups = {
  'group.precedence-non-negative': async (t) => {
    const UserPoolId = await t.given.pool();
    for (const Precedence of [0, 1]) {
      await t.call('CreateGroup', { UserPoolId, GroupName: `rank-${Precedence}`, Precedence });
      t.equal((await read(t, UserPoolId, `rank-${Precedence}`)).Precedence, Precedence, 'Precedence of GetGroup');
    }
    const unchanged = () => allGroups(t, UserPoolId);
    await t.refuses('CreateGroup', { UserPoolId, GroupName: 'below', Precedence: -1 }, { unchanged });
    await t.refuses('UpdateGroup', { UserPoolId, GroupName: 'rank-1', Precedence: -1 }, { unchanged });
    // The framework of the service is known to cut fractions off where it does not refuse them.
    const fraction = await t.outcome('CreateGroup', { UserPoolId, GroupName: 'half', Precedence: 1.5 });
    if (fraction.error === undefined)
      t.equal((await read(t, UserPoolId, 'half')).Precedence, 1, 'what is stored of Precedence 1.5');
  },

  'group.precedence-maximum': async (t) => {
    const UserPoolId = await t.given.pool();
    await t.call('CreateGroup', { UserPoolId, GroupName: 'last', Precedence: 2147483647 });
    t.equal((await read(t, UserPoolId, 'last')).Precedence, 2147483647, 'Precedence of GetGroup');
    await t.given.call('CreateGroup', { UserPoolId, GroupName: 'g', Precedence: 1 });
    await t.call('UpdateGroup', { UserPoolId, GroupName: 'g', Precedence: 2147483647 });
    t.equal((await read(t, UserPoolId, 'g')).Precedence, 2147483647, 'Precedence of GetGroup after UpdateGroup');
    const unchanged = () => allGroups(t, UserPoolId);
    await t.refuses('CreateGroup', { UserPoolId, GroupName: 'beyond', Precedence: 2147483648 }, { unchanged });
    await t.refuses('UpdateGroup', { UserPoolId, GroupName: 'g', Precedence: 2147483648 }, { unchanged });
  },

  'group.precedence-default-null': async (t) => {
    const UserPoolId = await t.given.pool();
    await t.call('CreateGroup', { UserPoolId, GroupName: 'plain' });
    t.equal((await read(t, UserPoolId, 'plain')).Precedence ?? null, null, 'Precedence of a group made without one');
    await t.call('CreateGroup', { UserPoolId, GroupName: 'zero', Precedence: 0 });
    t.equal((await read(t, UserPoolId, 'zero')).Precedence, 0, 'Precedence of a group made with 0');
  },

  'group.precedence-order': async (t) => {
    const stage = await setStage(t);
    await stage.group('none', { role: 'none' });
    await stage.group('five', { role: 'five', Precedence: 5 });
    await stage.group('zero', { role: 'zero', Precedence: 0 });
    t.equal(
      (await stage.claims())['cognito:preferred_role'],
      stage.role('zero'),
      'the preferred role among 0, 5 and none',
    );
    await stage.leave('zero');
    t.equal(
      (await stage.claims())['cognito:preferred_role'],
      stage.role('five'),
      'the preferred role among 5 and none',
    );
    await stage.leave('five');
    t.equal((await stage.claims())['cognito:roles'], [stage.role('none')], 'the roles of a group without precedence');
  },

  'group.precedence-selects-role': async (t) => {
    const stage = await setStage(t);
    await stage.group('second', { role: 'r2', Precedence: 2 });
    await stage.group('first', { role: 'r1', Precedence: 1 });
    const claims = await stage.claims();
    t.equal(claims['cognito:preferred_role'], stage.role('r1'), 'cognito:preferred_role');
    t.expect(
      listed(claims['cognito:roles']).includes(stage.role('r1')),
      'cognito:roles to hold the winning role',
      claims['cognito:roles'],
    );
    // A new rank turns the order around.
    await t.call('UpdateGroup', { UserPoolId: stage.UserPoolId, GroupName: 'first', Precedence: 3 });
    t.equal(
      (await stage.claims())['cognito:preferred_role'],
      stage.role('r2'),
      'cognito:preferred_role after a change of ranks',
    );
  },

  'group.precedence-ties-allowed': async (t) => {
    const UserPoolId = await t.given.pool();
    await t.call('CreateGroup', { UserPoolId, GroupName: 'g1', Precedence: 3 });
    await t.call('CreateGroup', { UserPoolId, GroupName: 'g2', Precedence: 3 });
    for (const name of ['g1', 'g2']) t.equal((await read(t, UserPoolId, name)).Precedence, 3, `Precedence of ${name}`);
  },

  'group.tie-same-role': async (t) => {
    const stage = await setStage(t);
    await stage.group('g1', { role: 'shared', Precedence: 4 });
    await stage.group('g2', { role: 'shared', Precedence: 4 });
    await stage.group('lower', { role: 'other', Precedence: 9 });
    t.equal(
      (await stage.claims())['cognito:preferred_role'],
      stage.role('shared'),
      'cognito:preferred_role of tied groups with one role',
    );
  },

  'group.tie-different-role': async (t) => {
    const stage = await setStage(t);
    await stage.group('g1', { role: 'one', Precedence: 4 });
    t.equal(
      (await stage.claims())['cognito:preferred_role'],
      stage.role('one'),
      'cognito:preferred_role before the tie',
    );
    await stage.group('g2', { role: 'two', Precedence: 4 });
    t.equal(
      (await stage.claims())['cognito:preferred_role'] ?? null,
      null,
      'cognito:preferred_role of tied groups with two roles',
    );
  },

  'group.name-unique': async (t) => {
    const UserPoolId = await t.given.pool();
    await t.given.call('CreateGroup', { UserPoolId, GroupName: 'g', Description: 'the first' });
    await t.refuses(
      'CreateGroup',
      { UserPoolId, GroupName: 'g', Description: 'the second' },
      { unchanged: () => allGroups(t, UserPoolId) },
    );
    await t.call('CreateGroup', { UserPoolId: await t.given.pool(), GroupName: 'g' });
    await t.given.call('DeleteGroup', { UserPoolId, GroupName: 'g' });
    await t.call('CreateGroup', { UserPoolId, GroupName: 'g' });
  },

  'group.role-in-tokens': async (t) => {
    const stage = await setStage(t);
    await stage.group('g', { role: 'r1' });
    const before = await stage.claims();
    t.equal(before['cognito:roles'], [stage.role('r1')], 'cognito:roles');
    t.equal(before['cognito:groups'], ['g'], 'cognito:groups');
    await t.call('UpdateGroup', { UserPoolId: stage.UserPoolId, GroupName: 'g', RoleArn: stage.role('r2') });
    t.equal((await stage.claims())['cognito:roles'], [stage.role('r2')], 'cognito:roles after UpdateGroup');
  },

  'group.description-stored': async (t) => {
    const UserPoolId = await t.given.pool();
    const first = 'Editors: they may change "published" articles, \u00e9t\u00e9 comme hiver.';
    await t.call('CreateGroup', { UserPoolId, GroupName: 'g', Description: first });
    const before = await read(t, UserPoolId, 'g');
    t.equal(before.Description, first, 'Description of GetGroup');
    await t.call('UpdateGroup', { UserPoolId, GroupName: 'g', Description: 'another' });
    const { Description, GroupName, CreationDate } = await read(t, UserPoolId, 'g');
    t.equal(
      { Description, GroupName, CreationDate },
      { Description: 'another', GroupName: 'g', CreationDate: before.CreationDate },
      'the group after UpdateGroup',
    );
  },

  'group.update-precedence': async (t) => {
    const UserPoolId = await t.given.pool();
    await t.given.call('CreateGroup', { UserPoolId, GroupName: 'g', Precedence: 3 });
    const updated = await t.call('UpdateGroup', { UserPoolId, GroupName: 'g', Precedence: 7 });
    t.equal(updated.Group?.Precedence, 7, 'Precedence in the answer of UpdateGroup');
    t.equal((await read(t, UserPoolId, 'g')).Precedence, 7, 'Precedence of GetGroup');
    await t.call('UpdateGroup', { UserPoolId, GroupName: 'g', Precedence: 0 });
    t.equal((await read(t, UserPoolId, 'g')).Precedence, 0, 'Precedence of GetGroup after 0');
    const error = 'InvalidParameterException';
    await t.refuses(
      'UpdateGroup',
      { UserPoolId, GroupName: 'g', Precedence: -1 },
      { error, unchanged: () => read(t, UserPoolId, 'g') },
    );
  },

  'group.get-by-name': async (t) => {
    const UserPoolId = await t.given.pool();
    const created = await t.call('CreateGroup', { UserPoolId, GroupName: 'readers' });
    t.equal(
      [created.Group?.GroupName, created.Group?.UserPoolId],
      ['readers', UserPoolId],
      'name and pool of the new group',
    );
    await t.given.call('CreateGroup', { UserPoolId, GroupName: 'writers' });
    t.equal((await read(t, UserPoolId, 'readers')).GroupName, 'readers', 'GroupName of GetGroup');
    t.equal((await read(t, UserPoolId, 'writers')).GroupName, 'writers', 'GroupName of GetGroup');
    await t.refuses('GetGroup', { UserPoolId, GroupName: 'nobody' });
    await t.refuses(
      'UpdateGroup',
      { UserPoolId, GroupName: 'nobody', Description: 'd' },
      { unchanged: () => allGroups(t, UserPoolId) },
    );
  },

  'group.dates': async (t) => {
    const UserPoolId = await t.given.pool();
    const created = (await t.call('CreateGroup', { UserPoolId, GroupName: 'g' })).Group;
    t.expect(typeof created?.CreationDate === 'number', 'CreateGroup to answer a CreationDate', created);
    t.equal(created?.LastModifiedDate, created?.CreationDate, 'LastModifiedDate of a new group');
    await t.call('UpdateGroup', { UserPoolId, GroupName: 'g', Description: 'd' });
    const after = await read(t, UserPoolId, 'g');
    t.equal(after.CreationDate, created?.CreationDate, 'CreationDate after UpdateGroup');
    t.expect(
      (after.LastModifiedDate ?? 0) >= (created?.LastModifiedDate ?? 0),
      'LastModifiedDate not to go back',
      after.LastModifiedDate,
    );
  },

  'group.list': async (t) => {
    const UserPoolId = await t.given.pool();
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const GroupName of names) await t.given.call('CreateGroup', { UserPoolId, GroupName });
    for (const Limit of [1, 2, 5, undefined]) {
      t.equal(
        namesOf(await allGroups(t, UserPoolId, Limit)),
        names,
        `the groups on all pages of ${Limit ?? 'the default size'}`,
      );
    }
    await t.given.call('DeleteGroup', { UserPoolId, GroupName: 'c' });
    t.equal(namesOf(await allGroups(t, UserPoolId, 2)), ['a', 'b', 'd', 'e'], 'the groups after DeleteGroup');
  },

  'group.delete': async (t) => {
    const UserPoolId = await t.given.pool();
    const { username: Username } = await t.given.user(UserPoolId);
    for (const GroupName of ['kept', 'gone']) {
      await t.given.call('CreateGroup', { UserPoolId, GroupName });
      await t.given.call('AdminAddUserToGroup', { UserPoolId, Username, GroupName });
    }
    await t.call('DeleteGroup', { UserPoolId, GroupName: 'gone' });
    await t.refuses('GetGroup', { UserPoolId, GroupName: 'gone' }, { error: 'ResourceNotFoundException' });
    t.equal(namesOf(await allGroups(t, UserPoolId)), ['kept'], 'the groups of the pool');
    const left = await t.call('AdminListGroupsForUser', { UserPoolId, Username });
    t.equal(namesOf(left.Groups ?? []), ['kept'], 'the groups of the former member');
    t.equal(
      (await t.call('AdminGetUser', { UserPoolId, Username })).Username,
      Username,
      'Username of the former member',
    );
  },
} satisfies RuleChecks;

async function read(t: Trial, UserPoolId: string, GroupName: string): Promise<GroupType> {
  return (await t.call('GetGroup', { UserPoolId, GroupName })).Group ?? {};
}

async function allGroups(t: Trial, UserPoolId: string, Limit?: number): Promise<GroupType[]> {
  const groups: GroupType[] = [];
  let NextToken: string | undefined;
  do {
    const page = await t.call('ListGroups', { UserPoolId, Limit, NextToken });
    t.expect(
      Limit === undefined || (page.Groups ?? []).length <= Limit,
      `at most ${Limit} groups on a page`,
      page.Groups?.length,
    );
    groups.push(...(page.Groups ?? []));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return groups;
}

function namesOf(groups: readonly GroupType[]): string[] {
  return groups.map((group) => group.GroupName ?? '').sort();
}

function listed(claim: unknown): unknown[] {
  return Array.isArray(claim) ? claim : [];
}

/** A pool with a client and a user, and groups that the user joins as they are made. */
async function setStage(t: Trial) {
  const UserPoolId = await t.given.pool();
  const { ClientId } = await t.given.client(UserPoolId);
  const user = await t.given.user(UserPoolId);
  // Roles of another account are refused, so the pool's own ARN names the account.
  const described = await t.given.call('DescribeUserPool', { UserPoolId });
  const [, partition = 'aws', , , account = '123456789012'] = described.UserPool?.Arn?.split(':') ?? [];
  const role = (name: string) => `arn:${partition}:iam::${account}:role/${name}`;
  return {
    UserPoolId,
    role,
    async group(GroupName: string, settings: { role: string; Precedence?: number }) {
      await t.given.call('CreateGroup', {
        UserPoolId,
        GroupName,
        RoleArn: role(settings.role),
        Precedence: settings.Precedence,
      });
      await t.given.call('AdminAddUserToGroup', { UserPoolId, Username: user.username, GroupName });
    },
    async leave(GroupName: string) {
      await t.given.call('AdminRemoveUserFromGroup', { UserPoolId, Username: user.username, GroupName });
    },
    /** The claims of an ID token that is issued now. */
    claims: async () => t.claims((await t.given.signIn(UserPoolId, ClientId, user)).IdToken),
  };
}
