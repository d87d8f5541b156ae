// Runs one rule check and says how it ended. Clean-up happens in any case.
import { type RuleId, rules } from '../../generated/rules.ts';
import type { Outcome, Target } from '../target.ts';
import { Broken, NotExercised } from './endings.ts';
import type { Hooks } from './hooks.ts';
import type { RuleCheck } from './rule.ts';
import { createTrial, type Ruling } from './trial.ts';

/** How a rule check ended. */
export type RuleVerdict =
  | { readonly state: 'holds'; readonly warnings: readonly string[]; readonly exchanges: readonly Outcome[] }
  | {
      readonly state: 'broken';
      readonly expected: string;
      readonly observed: string;
      readonly warnings: readonly string[];
      readonly exchanges: readonly Outcome[];
    }
  | { readonly state: 'not exercised'; readonly reason: string; readonly exchanges: readonly Outcome[] };

/** Runs the check of a rule against a target. Rejects only when the endpoint is gone. */
export function runRule(
  id: RuleId,
  check: RuleCheck,
  target: Target,
  hooks: Hooks,
  label: string,
): Promise<RuleVerdict> {
  return runTrial(rules[id], check, target, hooks, label);
}

/** Runs steps that stand on a trial, whatever they are the check of. */
export async function runTrial(
  ruling: Ruling,
  check: RuleCheck,
  target: Target,
  hooks: Hooks,
  label: string,
): Promise<RuleVerdict> {
  const { trial, record, cleanUp } = createTrial(ruling, target, hooks, label);
  const { warnings, exchanges } = record;
  try {
    await check(trial);
    return { state: 'holds', warnings, exchanges };
  } catch (cause) {
    if (cause instanceof NotExercised) return { state: 'not exercised', reason: cause.message, exchanges };
    if (cause instanceof Broken)
      return { state: 'broken', expected: cause.expected, observed: cause.observed, warnings, exchanges };
    throw cause;
  } finally {
    await cleanUp();
  }
}
