// The trials of the sequence phase: the stories of every operation in the run, one after another, because clocks and triggers are shared.
import type { OperationName } from '../../generated/types.ts';
import { referencePage } from '../deviations.ts';
import { runTrial } from '../rules/run.ts';
import { type Collection, createCollection, judgedTarget, type Run } from '../run.ts';
import { unlessMisshapen } from '../stumbles.ts';
import type { Story } from '../trials/hand.ts';
import { stories } from '../trials/index.ts';
import { silenced } from './rules.ts';

/** Plays the stories of the run's operations; answers what was found, operation by operation. */
export async function checkTrials(run: Run): Promise<Collection[]> {
  const found: Collection[] = [];
  for (const operation of run.scope) {
    const own = stories.filter(([, story]) => story.operations.includes(operation));
    for (const [law, story] of own) {
      if (run.expired()) return found;
      const told = createCollection(run, 'sequences');
      found.push(told);
      await unlessMisshapen(run, () => checkStory(operation, law, story, run, told));
    }
  }
  return found;
}

async function checkStory(
  operation: OperationName,
  law: string,
  { play }: Story,
  run: Run,
  found: Collection,
): Promise<void> {
  const target = judgedTarget(run, found);
  const verdict = await runTrial(
    { error: undefined, inferred: false },
    (trial) => play(trial, operation),
    run.silent ? silenced(target) : target,
    run.hooks,
    `${run.label}-t`,
  );
  if (verdict.state !== 'broken') return;
  found.deviation({
    id: `${operation}/law/${law}`,
    severity: verdict.observed === '"success"' ? 'accepts too much' : 'wrong effect',
    operation,
    expected: verdict.expected,
    observed: verdict.observed,
    source: referencePage(operation),
    outcome: verdict.exchanges.at(-1),
  });
}
