// Stories of tags that no rule tells: limits, keys, and what happens at the edges.
import { describe, expect, it } from 'vitest';
import { createTestMock, type TestMock } from '../support/mock.ts';

async function createPool(
  t: TestMock,
  tags: Record<string, string> = {},
): Promise<{ UserPoolId: string; ResourceArn: string }> {
  const { UserPool } = await t.call('CreateUserPool', { PoolName: 'p', UserPoolTags: tags });
  return { UserPoolId: UserPool?.Id ?? '', ResourceArn: UserPool?.Arn ?? '' };
}

describe('TagResource', () => {
  it('takes keys with a colon and changes what the pool shows', async () => {
    const t = createTestMock();
    const { UserPoolId, ResourceArn } = await createPool(t);
    expect(await t.call('TagResource', { ResourceArn, Tags: { 't2:tag': 'x' } })).toEqual({});
    expect((await t.call('DescribeUserPool', { UserPoolId })).UserPool?.UserPoolTags).toEqual({ 't2:tag': 'x' });
  });

  it('refuses the fifty-first tag and reserved keys, and then changes nothing', async () => {
    const t = createTestMock();
    const fifty = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`k${i}`, 'v']));
    const { ResourceArn } = await createPool(t, fifty);
    for (const key of ['more', 'AWS:x']) {
      expect((await t.refusal('TagResource', { ResourceArn, Tags: { [key]: 'v' } })).name).toBe(
        'InvalidParameterException',
      );
    }
    await t.call('TagResource', { ResourceArn, Tags: { k0: 'w' } });
    expect((await t.call('ListTagsForResource', { ResourceArn })).Tags).toEqual({ ...fifty, k0: 'w' });
  });
});

describe('UntagResource', () => {
  it('ignores keys that the pool does not have', async () => {
    const t = createTestMock();
    const { ResourceArn } = await createPool(t, { a: '1' });
    expect(await t.call('UntagResource', { ResourceArn, TagKeys: ['b'] })).toEqual({});
    expect((await t.call('ListTagsForResource', { ResourceArn })).Tags).toEqual({ a: '1' });
  });
});

describe('ListTagsForResource', () => {
  it('answers an empty map for a pool without tags', async () => {
    const t = createTestMock();
    const { ResourceArn } = await createPool(t);
    expect(await t.call('ListTagsForResource', { ResourceArn })).toEqual({ Tags: {} });
  });

  it('refuses ARNs of other things', async () => {
    const t = createTestMock();
    const { name } = await t.refusal('ListTagsForResource', {
      ResourceArn: 'arn:aws:sns:us-east-1:123456789012:topic',
    });
    expect(name).toBe('InvalidParameterException');
  });
});
