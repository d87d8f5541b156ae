// Checks of the rules on lists: pages, and the search for users.
import type { RuleChecks } from '../rule.ts';
import { paging } from './paging.ts';
import { userSearch } from './user-search.ts';

/** The checks of the area list. */
export const lists = { ...paging, ...userSearch } satisfies RuleChecks;
