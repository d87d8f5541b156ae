// All rule checks by id.
import type { RuleChecks } from './rule.ts';

/** The check of every rule that has one. */
export const ruleChecks = {} satisfies RuleChecks;
