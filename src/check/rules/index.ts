// All rule checks by id.
import { groups } from './groups.ts';
import type { RuleChecks } from './rule.ts';
import { tags } from './tags.ts';
import { userPools } from './user-pools/index.ts';
import { users } from './users/index.ts';

/** The check of every rule that has one. */
export const ruleChecks = { ...groups, ...tags, ...userPools, ...users } satisfies RuleChecks;
