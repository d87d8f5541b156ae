// The deterministic half of the sequence phase: for every operation a few calls in a row whose outcome is known beforehand. What was
// written is shown, what was deleted is gone, who may not does not. Draws nothing, and needs no peer.
import { boundaryValue } from '../../arbitrary/edges.ts';
import { changedAt } from '../../arbitrary/place.ts';
import { operations } from '../../generated/operations.ts';
import type { OperationName } from '../../generated/types.ts';
import { inputSites } from '../../validate/sites.ts';
import { type ReadState, stateReader } from '../fingerprint.ts';
import { completed } from '../fixtures/companions.ts';
import { baseRequest } from '../fixtures/index.ts';
import { withheld } from '../fixtures/sending.ts';
import { createStage } from '../fixtures/stage.ts';
import { checkBystanders } from '../laws/bystanders.ts';
import { checkChange } from '../laws/changes.ts';
import { checkSecret } from '../laws/clients.ts';
import { checkDates } from '../laws/dates.ts';
import { checkDefaults } from '../laws/defaults.ts';
import { checkComingAndGoing, checkNeighbours } from '../laws/deletions.ts';
import { checkElsewhere } from '../laws/elsewhere.ts';
import { type LawScene, lawScene } from '../laws/law.ts';
import { checkLeftovers } from '../laws/leftovers.ts';
import { checkOffers } from '../laws/offers.ts';
import { checkPages } from '../laws/pages.ts';
import { checkUnsent } from '../laws/partial.ts';
import { checkProviders } from '../laws/providers.ts';
import { checkReader } from '../laws/readers.ts';
import { checkRefusals } from '../laws/refusals.ts';
import { checkSessions } from '../laws/sessions.ts';
import { checkShown } from '../laws/shown.ts';
import { checkStates } from '../laws/states.ts';
import { checkTokens } from '../laws/tokens.ts';
import { checkUpToDate } from '../laws/up-to-date.ts';
import { checkVariations } from '../laws/variations.ts';
import { checkWire } from '../laws/wire.ts';
import { writes } from '../laws/writes.ts';
import { type Collection, createCollection, inParallel, judgedTarget, type Run } from '../run.ts';
import { unlessMisshapen } from '../stumbles.ts';
import { checkTrials } from './trials.ts';

/** Looks at the laws of the run's operations; answers what was found, operation by operation. */
export async function checkLaws(run: Run): Promise<Collection[]> {
  const readState = stateReader(run.target);
  const scope = [...run.scope];
  let done = 0;
  const found = await inParallel(scope, run.concurrency, async (operation) => {
    const found = createCollection(run, 'sequences');
    if (!run.expired() && withheld(operation, run) === undefined)
      await unlessMisshapen(run, () => checkOperation(operation, run, found, readState));
    run.progress('laws', ++done, scope.length, operation);
    return found;
  });
  return [...found, ...(await checkTrials(run))];
}

async function checkOperation(
  operation: OperationName,
  run: Run,
  found: Collection,
  readState: ReadState,
): Promise<void> {
  const target = judgedTarget(run, found);
  const stage = createStage(target, run.hooks, `${run.label}-l${operation.toLowerCase()}`);
  const scene = lawScene(operation, stage, target, run, found);
  try {
    const base = await target.send(operation, await baseRequest(operation, stage));
    stage.observe(base);
    // Nothing follows from a request that does not work here; why it does not is another phase's matter.
    if (base.error !== undefined) return;
    const laws: readonly (() => Promise<void>)[] = [
      () => checkShown(scene, base, true),
      () => checkRefusals(scene, () => readState(stage, operation)),
      () => checkReader(scene),
      () => checkPages(scene),
      () => checkComingAndGoing(scene, base),
      () => checkNeighbours(scene),
      () => checkChange(scene),
      () => checkSessions(scene, base),
      () => checkSecret(scene),
      () => checkTokens(scene),
      () => checkWire(scene),
      () => checkDates(scene),
      () => checkBystanders(scene),
      () => checkLeftovers(scene),
      () => checkStates(scene),
      () => checkUpToDate(scene),
      () => checkProviders(scene),
      () => checkElsewhere(scene),
      () => checkDefaults(scene),
      () => checkUnsent(scene),
      () => checkOffers(scene),
      () => checkEdges(scene),
      // Last, because a pool with other settings is another pool.
      () => checkVariations(scene),
    ];
    for (const law of laws) if (!run.expired()) await unlessMisshapen(run, law);
  } finally {
    await stage.cleanUp();
  }
}

/** Writes the values at the edges of all limits, and sees them shown. */
async function checkEdges(scene: LawScene): Promise<void> {
  const { operation, stage, target, run } = scene;
  if (writes[operation] === undefined) return;
  for (const site of inputSites(operation)) {
    if (run.expired()) return;
    const plain = await baseRequest(operation, stage);
    const edge = changedAt(operations[operation].input, plain, site.path, (current) => boundaryValue(site, current));
    const outcome = await target.send(operation, completed(site, edge));
    stage.observe(outcome);
    await checkShown(scene, outcome, false);
  }
}
