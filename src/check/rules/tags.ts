// Checks of the rules on tags of pools.
import { RUN_TAG } from './given.ts';
import type { RuleChecks } from './rule.ts';
import type { Trial } from './trial.ts';

/** The checks of the area tags. */
export const tags = {
  'tags.pool-tags': async (t) => {
    const first = { [RUN_TAG]: 'check', team: 'blue', stage: 'test' };
    const { UserPool } = await t.call('CreateUserPool', { PoolName: t.given.name('pool'), UserPoolTags: first });
    t.given.own(UserPool?.Id);
    const UserPoolId = UserPool?.Id ?? '';
    const ResourceArn = UserPool?.Arn ?? '';
    const shown = async () => [
      (await t.call('DescribeUserPool', { UserPoolId })).UserPool?.UserPoolTags,
      (await t.call('ListTagsForResource', { ResourceArn })).Tags,
    ];
    t.equal(await shown(), [first, first], 'the tags of DescribeUserPool and ListTagsForResource');
    const second = { [RUN_TAG]: 'check', team: 'red' };
    await t.call('UpdateUserPool', { UserPoolId, UserPoolTags: second });
    t.equal(await shown(), [second, second], 'the tags after UpdateUserPool');
  },

  'tags.resource-is-pool-arn': async (t) => {
    const { UserPoolId, ResourceArn } = await taggedPool(t, { kept: 'yes' });
    const unchanged = () => t.call('ListTagsForResource', { ResourceArn });
    t.equal((await unchanged()).Tags?.kept, 'yes', 'the tags by Arn');
    const absent = ResourceArn.replace(UserPoolId, `${UserPoolId.split('_')[0]}_Absent000`);
    const cases = [
      [absent, 'ResourceNotFoundException'],
      [UserPoolId, 'InvalidParameterException'],
    ] as const;
    for (const [wrong, error] of cases) {
      await t.refuses('ListTagsForResource', { ResourceArn: wrong }, { error });
      await t.refuses('TagResource', { ResourceArn: wrong, Tags: { added: 'x' } }, { error, unchanged });
      await t.refuses('UntagResource', { ResourceArn: wrong, TagKeys: ['kept'] }, { error, unchanged });
    }
  },

  'tags.tag-and-untag': async (t) => {
    const { ResourceArn } = await taggedPool(t, {});
    const mine = async () => {
      const { Tags = {} } = await t.call('ListTagsForResource', { ResourceArn });
      return Object.fromEntries(Object.entries(Tags).filter(([key]) => ['a', 'b'].includes(key)));
    };
    await t.call('TagResource', { ResourceArn, Tags: { a: '1', b: '2' } });
    await t.call('TagResource', { ResourceArn, Tags: { b: '3' } });
    t.equal(await mine(), { a: '1', b: '3' }, 'the tags after a second TagResource');
    await t.call('UntagResource', { ResourceArn, TagKeys: ['a'] });
    t.equal(await mine(), { b: '3' }, 'the tags after UntagResource');
    await t.call('UntagResource', { ResourceArn, TagKeys: ['absent'] });
    t.equal(await mine(), { b: '3' }, 'the tags after UntagResource of a key that is not there');
  },
} satisfies RuleChecks;

async function taggedPool(
  t: Trial,
  Tags: Record<string, string>,
): Promise<{ UserPoolId: string; ResourceArn: string }> {
  const UserPoolId = await t.given.pool();
  const { UserPool } = await t.given.call('DescribeUserPool', { UserPoolId });
  const ResourceArn = UserPool?.Arn ?? '';
  if (Object.keys(Tags).length > 0) await t.given.call('TagResource', { ResourceArn, Tags });
  return { UserPoolId, ResourceArn };
}
