// The constraint phase: for every site of every operation one valid value at its edge and one that breaks it, judged beside the
// answer to the plain request; and the state around the refused ones compared.
import { laxBreaches } from '../../arbitrary/breaches.ts';
import { boundaryValue, breakingValue } from '../../arbitrary/edges.ts';
import { changedAt } from '../../arbitrary/place.ts';
import { operations } from '../../generated/operations.ts';
import type { OperationName } from '../../generated/types.ts';
import { validateRequest } from '../../validate/index.ts';
import { inputSites, type Site } from '../../validate/sites.ts';
import { describeOutcome, referencePage } from '../deviations.ts';
import { type ReadState, stateReader } from '../fingerprint.ts';
import { completed, isJudgedBeyondSchema } from '../fixtures/companions.ts';
import { baseRequest } from '../fixtures/index.ts';
import { withheld } from '../fixtures/sending.ts';
import { createStage, type Stage } from '../fixtures/stage.ts';
import { speaksGrammar } from '../grammar.ts';
import { type Collection, createCollection, inParallel, judgedTarget, type Run } from '../run.ts';
import { unlessMisshapen } from '../stumbles.ts';
import { isFault, type Outcome, type Target } from '../target.ts';
import { constraintOf, isDeclared, judgeBoundary, judgeBreach, type Verdict } from '../verdict.ts';

/** How much of it. */
export interface ConstraintOptions {
  /** Only the sites with these ids, which may be none: the plain requests are sent all the same. */
  readonly sites?: readonly string[] | undefined;
}

/** Checks every site of the run's operations; answers what was found, operation by operation. */
export async function checkConstraints(run: Run, options: ConstraintOptions = {}): Promise<Collection[]> {
  const readState = stateReader(run.target);
  const scope = [...run.scope];
  let done = 0;
  return inParallel(scope, run.concurrency, async (operation) => {
    const found = createCollection(run, 'constraints');
    await unlessMisshapen(run, () => checkOperation(operation, run, found, readState, options));
    run.progress('constraints', ++done, scope.length, operation);
    return found;
  });
}

async function checkOperation(
  operation: OperationName,
  run: Run,
  found: Collection,
  readState: ReadState,
  { sites: wanted }: ConstraintOptions,
): Promise<void> {
  const sites = inputSites(operation).filter(({ id }) => wanted?.includes(id) !== false);
  const explain = (reason: string): void => {
    for (const { id } of sites) run.ledger.explain(id, reason);
  };
  if (run.expired()) return explain('the time for the run was used up');
  const reason = withheld(operation, run);
  if (reason !== undefined) return explain(reason);
  const target = judgedTarget(run, found);
  const stage = createStage(target, run.hooks, `${run.label}-${operation.toLowerCase()}`);
  try {
    const base = await sendBase(operation, stage, target);
    const tally = run.tallies.get(operation);
    if (tally !== undefined && base.error !== undefined)
      Object.assign(tally, { lacks: stage.lacks, troubles: stage.troubles });
    if (base.missing) {
      if (tally !== undefined) tally.missing = true;
      found.deviation({
        id: `${operation}/missing`,
        severity: 'missing',
        operation,
        expected: 'the operation to exist',
        observed: describeOutcome(base),
        source: referencePage(operation),
        outcome: base,
      });
      return explain('the operation does not exist at this endpoint');
    }
    judgeBase(base, found);
    const check: SiteCheck = { operation, base, stage, target, run, found, fresh: undefined };
    for (const site of sites) await checkBoundary(site, check);
    await checkBreaches(
      sites.filter((site) => !site.unviolable),
      check,
      () => readState(stage, operation),
    );
  } finally {
    await stage.cleanUp();
  }
}

/** What the checks of one operation share. `fresh` is a base request that no success has used up. */
interface SiteCheck {
  readonly operation: OperationName;
  readonly base: Outcome;
  readonly stage: Stage;
  readonly target: Target;
  readonly run: Run;
  readonly found: Collection;
  fresh: unknown;
}

async function sendBase(operation: OperationName, stage: Stage, target: Target): Promise<Outcome> {
  const outcome = await target.send(operation, await baseRequest(operation, stage));
  stage.observe(outcome);
  return outcome;
}

/** A plain request that is refused for its form, or by a failure, deviates by itself. */
function judgeBase(base: Outcome, found: Collection): void {
  const { operation, error } = base;
  if (error === undefined) return;
  const refused = error.name === 'SerializationException' || speaksGrammar(error.message) || !isDeclared(base);
  if (!refused && !isFault(base)) return;
  found.deviation({
    id: `${operation}/plain`,
    severity: isFault(base) ? 'breaks clients' : 'refuses too much',
    operation,
    expected: 'a valid request not to be refused for its form',
    observed: describeOutcome(base),
    source: referencePage(operation),
    outcome: base,
  });
}

async function checkBoundary(site: Site, check: SiteCheck): Promise<void> {
  const plain = check.fresh ?? (await baseRequest(check.operation, check.stage));
  const request = completed(
    site,
    changed(site, plain, (current) => boundaryValue(site, current)),
  );
  const outcome = await check.target.send(check.operation, request);
  check.stage.observe(outcome);
  check.fresh = outcome.error === undefined ? undefined : plain;
  note(site, 'boundary', judgeBoundary(check.base, outcome, isJudgedBeyondSchema(site)), outcome, check);
}

/** A request that broke a site and was refused, kept to be sent again when the state is in question. */
interface Refused {
  readonly site: Site;
  readonly request: unknown;
}

async function checkBreaches(
  sites: readonly Site[],
  check: SiteCheck,
  readState: () => Promise<string>,
): Promise<void> {
  const { operation, stage, run, found } = check;
  const target = judgedTarget(run, found, 'broken');
  const refused: Refused[] = [];
  let plain = check.fresh ?? (await baseRequest(operation, stage));
  let before = await readState();
  let accepted = 0;
  for (const site of sites) {
    for (const request of breaking(site, plain)) {
      const outcome = await target.send(operation, request);
      stage.observe(outcome);
      if (outcome.error !== undefined) refused.push({ site, request });
      else {
        accepted += 1;
        plain = await baseRequest(operation, stage);
      }
      note(site, 'breach', judgeBreach(check.base, outcome, site), outcome, check);
    }
  }
  if (accepted > 0) {
    // What was wrongly accepted has changed things; the refused ones are sent again by themselves.
    before = await readState();
    for (const { request } of refused) await target.send(operation, request);
  }
  if (refused.length === 0 || (await readState()) === before) return;
  const culprits = await changers(refused, check, readState);
  if (culprits.length === 0) {
    // They change it once: sent again, they leave what they have made of it.
    found.deviation({
      id: `${operation}/state`,
      severity: 'wrong effect',
      operation,
      expected: 'refused requests to change nothing',
      observed: 'the state that the API shows has changed',
      source: referencePage(operation),
    });
  }
  for (const culprit of culprits) {
    check.found.deviation({
      id: `${culprit.site.id}/state`,
      severity: 'wrong effect',
      operation,
      expected: 'a refused request to change nothing',
      observed: 'the state that the API shows has changed',
      source: referencePage(operation),
      outcome: { ...check.base, request: culprit.request },
    });
  }
}

/** The request broken at a site: at its edge, and in the ways that a lax reader would take. */
function breaking(site: Site, plain: unknown): unknown[] {
  const { operation, path } = site;
  const { input } = operations[operation];
  const edge = changedAt(input, plain, path, (current) => breakingValue(site, current));
  let current: unknown;
  changedAt(input, plain, path, (held) => {
    current = held;
    return held;
  });
  const lax = laxBreaches(site, current).map((value) => changedAt(input, plain, path, () => value));
  return [edge, ...lax.filter((request) => breaks(site, request))];
}

function breaks({ operation, keyword, path, kind }: Site, request: unknown): boolean {
  const result = validateRequest(operation, request);
  if (result.ok) return false;
  if (result.reason === 'unreadable') return kind === 'type';
  return result.violations.some((violation) => violation.keyword === keyword && violation.path.length === path.length);
}

/** Halves a batch until the requests that change the state stand alone. */
async function changers(
  batch: readonly Refused[],
  check: SiteCheck,
  readState: () => Promise<string>,
): Promise<readonly Refused[]> {
  const before = await readState();
  for (const { request } of batch) await check.target.send(check.operation, request);
  if ((await readState()) === before) return [];
  if (batch.length === 1) return batch;
  const middle = Math.ceil(batch.length / 2);
  return [
    ...(await changers(batch.slice(0, middle), check, readState)),
    ...(await changers(batch.slice(middle), check, readState)),
  ];
}

function changed(site: Site, plain: unknown, change: (current: unknown) => unknown): unknown {
  return changedAt(operations[site.operation].input, plain, site.path, change);
}

function note(
  site: Site,
  part: 'boundary' | 'breach',
  verdict: Verdict,
  outcome: Outcome,
  { run, found }: SiteCheck,
): void {
  if (verdict.kind === 'conforms') run.ledger.mark(site.id, part);
  if (verdict.kind === 'unclear') run.ledger.explain(site.id, verdict.reason);
  if (verdict.kind !== 'deviates') return;
  run.ledger.deviates(site.id);
  found.deviation({
    id: `${site.id}${part === 'boundary' ? '/boundary' : verdict.about === 'message' ? '/message' : ''}`,
    severity: verdict.severity,
    operation: site.operation,
    expected: verdict.expected,
    observed: verdict.observed,
    source: `shape ${site.shape}: ${constraintOf(site)}; ${referencePage(site.operation)}`,
    outcome,
  });
}
