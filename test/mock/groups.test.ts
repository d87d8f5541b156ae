// Stories of groups that no rule tells: texts, what an update keeps, membership at the edges, lists of members.
import { describe, expect, it } from 'vitest';
import { createTestMock, type TestMock } from '../support/mock.ts';

async function createPool(t: TestMock): Promise<string> {
  return (await t.call('CreateUserPool', { PoolName: 'p' })).UserPool?.Id ?? '';
}

async function createUser(t: TestMock, UserPoolId: string, Username: string): Promise<void> {
  await t.call('AdminCreateUser', { UserPoolId, Username, MessageAction: 'SUPPRESS' });
}

async function groupsOf(t: TestMock, UserPoolId: string, Username: string): Promise<(string | undefined)[]> {
  const { Groups = [] } = await t.call('AdminListGroupsForUser', { UserPoolId, Username });
  return Groups.map((group) => group.GroupName);
}

describe('CreateGroup', () => {
  it('answers name, pool and dates when nothing else is given', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const noon = Date.parse('2026-01-01T12:00:00Z') / 1000;
    expect((await t.call('CreateGroup', { UserPoolId, GroupName: 'g' })).Group).toStrictEqual({
      GroupName: 'g',
      UserPoolId,
      LastModifiedDate: noon,
      CreationDate: noon,
    });
  });

  it('says in the words of the service that a name is taken', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    await t.call('CreateGroup', { UserPoolId, GroupName: 'g' });
    expect(await t.refusal('CreateGroup', { UserPoolId, GroupName: 'g' })).toMatchObject({
      status: 400,
      name: 'GroupExistsException',
      message: 'A group with the name already exists.',
    });
  });

  it('refuses roles of other accounts, as UpdateGroup does', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const RoleArn = 'arn:aws:iam::999999999999:role/editors';
    const message = 'Cross-account pass role is not allowed.';
    const created = await t.refusal('CreateGroup', { UserPoolId, GroupName: 'g', RoleArn });
    expect([created.name, created.message]).toEqual(['InvalidParameterException', message]);
    await t.call('CreateGroup', { UserPoolId, GroupName: 'g', RoleArn: 'arn:aws:iam::123456789012:role/editors' });
    const updated = await t.refusal('UpdateGroup', { UserPoolId, GroupName: 'g', RoleArn });
    expect([updated.name, updated.message]).toEqual(['InvalidParameterException', message]);
  });
});

describe('UpdateGroup', () => {
  it('keeps what is not sent and moves the date', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const RoleArn = 'arn:aws:iam::123456789012:role/editors';
    const { Group: before } = await t.call('CreateGroup', {
      UserPoolId,
      GroupName: 'g',
      RoleArn,
      Description: 'd',
      Precedence: 3,
    });
    t.mock.clock.advance({ seconds: 60 });
    await t.call('UpdateGroup', { UserPoolId, GroupName: 'g', Precedence: 0 });
    expect((await t.call('GetGroup', { UserPoolId, GroupName: 'g' })).Group).toStrictEqual({
      ...before,
      Precedence: 0,
      LastModifiedDate: (before?.LastModifiedDate ?? 0) + 60,
    });
  });
});

describe('GetGroup', () => {
  it('says which pool is missing before it looks for the group', async () => {
    const t = createTestMock();
    const UserPoolId = 'us-east-1_missing00';
    expect((await t.refusal('GetGroup', { UserPoolId, GroupName: 'g' })).message).toBe(
      `User pool ${UserPoolId} does not exist.`,
    );
    const other = await createPool(t);
    expect((await t.refusal('GetGroup', { UserPoolId: other, GroupName: 'g' })).message).toBe('Group not found.');
  });
});

describe('AdminAddUserToGroup', () => {
  it('is no error for a member and answers an empty body', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    await createUser(t, UserPoolId, 'ada');
    await t.call('CreateGroup', { UserPoolId, GroupName: 'g' });
    const request = { UserPoolId, Username: 'ada', GroupName: 'g' };
    expect(await t.call('AdminAddUserToGroup', request)).toBeUndefined();
    expect(await t.call('AdminAddUserToGroup', request)).toBeUndefined();
    expect(await groupsOf(t, UserPoolId, 'ada')).toEqual(['g']);
  });

  it('tells a missing user from a missing group', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    await createUser(t, UserPoolId, 'ada');
    await t.call('CreateGroup', { UserPoolId, GroupName: 'g' });
    const noUser = await t.refusal('AdminAddUserToGroup', { UserPoolId, Username: 'bob', GroupName: 'g' });
    expect([noUser.name, noUser.message]).toEqual(['UserNotFoundException', 'User does not exist.']);
    const noGroup = await t.refusal('AdminAddUserToGroup', { UserPoolId, Username: 'ada', GroupName: 'h' });
    expect([noGroup.name, noGroup.message]).toEqual(['ResourceNotFoundException', 'Group not found.']);
  });

  it('works for names that JavaScript objects treat as special', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    await createUser(t, UserPoolId, 'ada');
    for (const GroupName of ['__proto__', 'constructor', '7']) {
      await t.call('CreateGroup', { UserPoolId, GroupName });
      await t.call('AdminAddUserToGroup', { UserPoolId, Username: 'ada', GroupName });
    }
    expect(await groupsOf(t, UserPoolId, 'ada')).toEqual(['7', '__proto__', 'constructor']);
    t.mock.restore(t.mock.snapshot());
    expect(await groupsOf(t, UserPoolId, 'ada')).toEqual(['7', '__proto__', 'constructor']);
    await t.call('AdminRemoveUserFromGroup', { UserPoolId, Username: 'ada', GroupName: '__proto__' });
    expect(await groupsOf(t, UserPoolId, 'ada')).toEqual(['7', 'constructor']);
  });

  it('refuses the membership after the hundredth', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    await createUser(t, UserPoolId, 'ada');
    for (let number = 0; number <= 100; number++) {
      await t.call('CreateGroup', { UserPoolId, GroupName: `g${number}` });
      if (number === 100) break;
      await t.call('AdminAddUserToGroup', { UserPoolId, Username: 'ada', GroupName: `g${number}` });
    }
    const refusal = await t.refusal('AdminAddUserToGroup', { UserPoolId, Username: 'ada', GroupName: 'g100' });
    expect(refusal.name).toBe('InvalidParameterException');
    await t.call('AdminAddUserToGroup', { UserPoolId, Username: 'ada', GroupName: 'g7' });
  });
});

describe('AdminRemoveUserFromGroup', () => {
  it('is no error for somebody who is not a member', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    await createUser(t, UserPoolId, 'ada');
    await t.call('CreateGroup', { UserPoolId, GroupName: 'g' });
    const request = { UserPoolId, Username: 'ada', GroupName: 'g' };
    expect(await t.call('AdminRemoveUserFromGroup', request)).toBeUndefined();
  });
});

describe('ListUsersInGroup', () => {
  it('pages through the members and stops after the last', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    await t.call('CreateGroup', { UserPoolId, GroupName: 'g' });
    expect(await t.call('ListUsersInGroup', { UserPoolId, GroupName: 'g' })).toStrictEqual({ Users: [] });
    for (const name of ['ada', 'bob', 'cyd', 'dee']) {
      await createUser(t, UserPoolId, name);
      if (name !== 'bob') await t.call('AdminAddUserToGroup', { UserPoolId, Username: name, GroupName: 'g' });
    }
    const first = await t.call('ListUsersInGroup', { UserPoolId, GroupName: 'g', Limit: 2 });
    const second = await t.call('ListUsersInGroup', {
      UserPoolId,
      GroupName: 'g',
      Limit: 2,
      NextToken: first.NextToken,
    });
    expect(first.Users?.length).toBe(2);
    expect(second.NextToken).toBeUndefined();
    const names = [...(first.Users ?? []), ...(second.Users ?? [])].map((user) => user.Username);
    expect(names.sort()).toEqual(['ada', 'cyd', 'dee']);
  });

  it('refuses the token of another group', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    for (const GroupName of ['g', 'h']) await t.call('CreateGroup', { UserPoolId, GroupName });
    for (const name of ['ada', 'bob']) {
      await createUser(t, UserPoolId, name);
      await t.call('AdminAddUserToGroup', { UserPoolId, Username: name, GroupName: 'g' });
    }
    const { NextToken } = await t.call('ListUsersInGroup', { UserPoolId, GroupName: 'g', Limit: 1 });
    const refusal = await t.refusal('ListUsersInGroup', { UserPoolId, GroupName: 'h', NextToken });
    expect(refusal.name).toBe('InvalidParameterException');
  });
});

describe('ListGroups', () => {
  it('goes on with every group that stays when those of the page before are deleted', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    for (const GroupName of ['a', 'b', 'c', 'd']) await t.call('CreateGroup', { UserPoolId, GroupName });
    const { NextToken } = await t.call('ListGroups', { UserPoolId, Limit: 2 });
    for (const GroupName of ['a', 'b', 'c']) await t.call('DeleteGroup', { UserPoolId, GroupName });
    const rest = await t.call('ListGroups', { UserPoolId, Limit: 2, NextToken });
    expect(rest.Groups?.map(({ GroupName }) => GroupName)).toEqual(['d']);
  });
});

describe('DeleteGroup', () => {
  it('frees a name without giving its members to the next group of that name', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    await createUser(t, UserPoolId, 'ada');
    await t.call('CreateGroup', { UserPoolId, GroupName: 'g' });
    await t.call('AdminAddUserToGroup', { UserPoolId, Username: 'ada', GroupName: 'g' });
    expect(await t.call('DeleteGroup', { UserPoolId, GroupName: 'g' })).toBeUndefined();
    await t.call('CreateGroup', { UserPoolId, GroupName: 'g' });
    expect(await groupsOf(t, UserPoolId, 'ada')).toEqual([]);
  });
});
