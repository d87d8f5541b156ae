// What a rule check is: it returns when the rule holds, and throws one of endings.ts when it does not.
import type { RuleId } from '../../generated/rules.ts';
import type { Trial } from './trial.ts';

/** The code of one rule: steps over HTTP that return when the rule holds and throw when it does not. */
export type RuleCheck = (trial: Trial) => Promise<void>;

/** Checks by the id of their rule. */
export type RuleChecks = { readonly [Id in RuleId]?: RuleCheck };
