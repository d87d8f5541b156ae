// The law of choices: of every word, switch and small number that a writing operation takes, each value has its effect. Limits are
// not enough to see that, because a choice has none.
import { changedAt } from '../../arbitrary/place.ts';
import { operations } from '../../generated/operations.ts';
import { inputSites, type Site } from '../../validate/sites.ts';
import { completed } from '../fixtures/companions.ts';
import { baseRequest } from '../fixtures/index.ts';
import type { LawScene } from './law.ts';
import { checkShown } from './shown.ts';
import { writes } from './writes.ts';

/** Long enumerations are names of things rather than choices. */
const MOST_VALUES = 6;

/** Tries every choice; what is refused for what it meets says nothing here. */
export async function checkVariations(scene: LawScene): Promise<void> {
  const { operation, stage, target, run } = scene;
  if (writes[operation] === undefined) return;
  for (const site of inputSites(operation)) {
    for (const value of valuesOf(site)) {
      if (run.expired()) return;
      const plain = await baseRequest(operation, stage);
      const changed = changedAt(operations[operation].input, plain, site.path, () => value);
      const outcome = await target.send(operation, completed(site, changed));
      stage.observe(outcome);
      await checkShown(scene, outcome, false);
    }
  }
}

function valuesOf({ keyword, schema, path }: Site): readonly unknown[] {
  if (path.at(-1)?.kind === 'key') return [];
  if (keyword === 'enum') return (schema.enum ?? []).slice(0, MOST_VALUES);
  if (keyword !== 'type') return [];
  if (schema.type === 'integer') return [1, 2];
  return schema.type === 'boolean' ? [false, true] : [];
}
