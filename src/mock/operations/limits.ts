// Request rates of the account: reading and setting them.
import type { Behaviours } from '../behaviour.ts';
import { categoryOf, changeLimit, describeLimit } from '../model/limit.ts';

/** The behaviours of the topic limits. */
export const limits = {
  GetProvisionedLimit({ LimitDefinition }, { world }) {
    return { Limit: describeLimit(world, categoryOf(LimitDefinition)) };
  },

  UpdateProvisionedLimit({ LimitDefinition, RequestedLimitValue }, { world }) {
    const category = categoryOf(LimitDefinition);
    changeLimit(world, category, RequestedLimitValue);
    return { Limit: describeLimit(world, category) };
  },
} satisfies Behaviours<'GetProvisionedLimit' | 'UpdateProvisionedLimit'>;
