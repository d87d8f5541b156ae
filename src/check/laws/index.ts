// The laws of one operation, looked at once its plain request has succeeded.
import type { Outcome } from '../target.ts';
import { checkComingAndGoing, checkNeighbours } from './deletions.ts';
import type { LawScene } from './law.ts';
import { checkRefusals } from './refusals.ts';
import { checkShown } from './shown.ts';

/** Looks at every law of the operation. */
export async function checkLaws(scene: LawScene, base: Outcome): Promise<void> {
  if (base.error !== undefined) return;
  await checkShown(scene, base, true);
  await checkComingAndGoing(scene, base);
  await checkNeighbours(scene);
  await checkRefusals(scene);
}
