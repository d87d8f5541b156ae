// What a rule check is, and how one can end: it returns (the rule holds), finds a deviation, or cannot be exercised.
import type { RuleId } from '../../generated/rules.ts';
import type { Trial } from './trial.ts';

/** The code of one rule: steps over HTTP that return when the rule holds and throw when it does not. */
export type RuleCheck = (trial: Trial) => Promise<void>;

/** Checks by the id of their rule. */
export type RuleChecks = { readonly [Id in RuleId]?: RuleCheck };

/** The endpoint broke the rule. */
export class Broken extends Error {
  override name = 'Broken';
  readonly expected: string;
  readonly observed: string;

  constructor(expected: string, observed: string) {
    super(`expected ${expected}; observed ${observed}`);
    this.expected = expected;
    this.observed = observed;
  }
}

/** The rule could not be exercised: an operation is missing, a hook was not given, or the set-up did not work. */
export class NotExercised extends Error {
  override name = 'NotExercised';
}
