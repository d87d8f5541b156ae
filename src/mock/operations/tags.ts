// Tags of user pools. They are the pool's UserPoolTags, which CreateUserPool and UpdateUserPool set as well.
import type { Behaviours } from '../behaviour.ts';
import { checkTags, getPoolByArn } from '../model/tag.ts';

/** The operations on tags. */
export const tags = {
  TagResource(request, { world }) {
    const { settings } = getPoolByArn(world, request.ResourceArn);
    const changed = { ...settings.UserPoolTags, ...request.Tags };
    checkTags(changed, 'InvalidParameterException');
    settings.UserPoolTags = changed;
    return {};
  },

  UntagResource(request, { world }) {
    const { settings } = getPoolByArn(world, request.ResourceArn);
    const kept = Object.entries(settings.UserPoolTags ?? {}).filter(([key]) => !request.TagKeys.includes(key));
    settings.UserPoolTags = Object.fromEntries(kept);
    return {};
  },

  ListTagsForResource(request, { world }) {
    return { Tags: { ...getPoolByArn(world, request.ResourceArn).settings.UserPoolTags } };
  },
} satisfies Behaviours<'TagResource' | 'UntagResource' | 'ListTagsForResource'>;
