// One run over an endpoint: puts the parts together, runs the phases in order, and makes the report.
import { UsageError } from '../errors.ts';
import type { RuleId } from '../generated/rules.ts';
import { excuse } from './baseline.ts';
import { type Deviation, referencePage, SEVERITIES } from './deviations.ts';
import { withheld } from './fixtures/sending.ts';
import { createLedger } from './ledger.ts';
import { type CheckOptions, PHASES, partOf, phasesOf, ruleIdsOf, runOf, scopeOf } from './options.ts';
import { checkConstraints } from './phases/constraints.ts';
import { checkLaws } from './phases/laws.ts';
import { checkRules } from './phases/rules.ts';
import { replayLine } from './replay-line.ts';
import { type OperationReport, operationReports, type Phase, type Report, sectionCounts } from './report.ts';
import type { Collection, Run } from './run.ts';

/** Checks an endpoint against the contract. Rejects with UsageError for wrong options, and when the endpoint is gone. */
export async function check(options: CheckOptions): Promise<Report> {
  const { shard } = options;
  const whole = scopeOf(options.operations);
  const scope = partOf(whole, shard);
  const ruleIds = partOf(ruleIdsOf(options.rules, whole), shard);
  const phases = phasesOf(options.phases ?? (options.rules === undefined ? PHASES : ['rules']));
  const seed = options.seed ?? 0;
  const ledger = createLedger(scope, ruleIds);
  const run = runOf(options, scope, seed, ledger);
  const found: Collection[] = [];
  const own = shard === undefined || shard.index === 1 ? phases : phases.filter((phase) => phase !== 'sequences');
  // A rule or a sequence of this part may show something of an operation of another part.
  const wide: Run = { ...run, scope: new Set(whole) };
  for (const phase of phases) {
    // Laws belong to operations, and so to every part; sequences belong to the whole.
    if (phase === 'sequences') found.push(...(await checkLaws(run)));
    if (own.includes(phase))
      found.push(...(await runPhase(phase, phase === 'rules' || phase === 'sequences' ? wide : run, ruleIds)));
  }
  const operations = operationReports(run);
  // Rules alone do not try every operation with a request that ought to succeed.
  const silent = phases.includes('constraints') ? operations.flatMap((row) => onlyErrors(row, run)) : [];
  const deviations = inOrder([...merged(found, 'deviations'), ...silent]);
  const looked = lookedAt(run, own, ruleIds, phases.includes('sequences'));
  const today = options.today ?? new Date(performance.timeOrigin + performance.now()).toISOString().slice(0, 10);
  const { known, stale } = excuse(options.baseline ?? { version: 1, entries: [] }, deviations, today, looked);
  const entries = ledger.entries();
  const { masked } = run.secrets;
  return {
    version: 1,
    url: options.url,
    seed,
    phases,
    complete: !run.expired(),
    requests: run.target.requests,
    counts: sectionCounts(entries),
    operations: masked(operations),
    deviations: deviations.map((deviation) => ({ ...masked(deviation), known: known.get(deviation.id) })),
    warnings: masked(merged(found, 'warnings')),
    staleBaseline: stale,
    ledger: masked(entries),
  };
}

function runPhase(phase: Phase, run: Run, ruleIds: readonly RuleId[]): Promise<Collection[]> {
  switch (phase) {
    case 'constraints':
      return checkConstraints(run);
    case 'rules':
      return checkRules(run, ruleIds);
    default:
      return chancePhase(phase, run);
  }
}

async function chancePhase(phase: 'random' | 'sequences', run: Run): Promise<Collection[]> {
  const chance = await chancePhases(phase);
  return phase === 'random' ? chance.checkRandom(run) : chance.checkSequences(run);
}

/** The phases that draw their requests, loaded on demand: only they need the peer fast-check. */
export function chancePhases(phase: string): Promise<typeof import('./phases/chance.ts')> {
  return import('./phases/chance.ts').catch((cause: unknown) => {
    if (!String(cause).includes("'fast-check'")) throw cause;
    throw new UsageError(
      'ERR_PEER',
      `The phase ${phase} draws its requests with fast-check, which is not installed. Run npm install --save-dev fast-check, or name other phases.`,
    );
  });
}

function merged<Kind extends 'deviations' | 'warnings'>(
  found: readonly Collection[],
  kind: Kind,
): Values<Collection[Kind]>[] {
  const all = new Map<string, Values<Collection[Kind]>>();
  // Maps of one kind hold values of that kind; the compiler cannot follow the index.
  for (const collection of found)
    for (const [id, value] of collection[kind]) if (!all.has(id)) all.set(id, value as Values<Collection[Kind]>);
  return [...all.values()];
}

type Values<Of> = Of extends ReadonlyMap<string, infer Value> ? Value : never;

function inOrder(deviations: readonly Deviation[]): Deviation[] {
  return [...deviations].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** An operation that answers and never succeeds deviates, unless it is known what it lacks here. */
export function onlyErrors({ operation, onlyErrors: silent, lacks, errors }: OperationReport, run: Run): Deviation[] {
  // What is not to be tried cannot succeed.
  if (!silent || lacks.length > 0 || withheld(operation, run) !== undefined) return [];
  const id = `${operation}/only-errors`;
  const phase = 'constraints';
  return [
    {
      id,
      phase,
      severity: 'breaks clients',
      operation,
      expected: 'a valid request to succeed at least once',
      observed: Object.entries(errors)
        .map(([name, count]) => `${count} × ${name}`)
        .join(', '),
      source: referencePage(operation),
      request: undefined,
      curl: undefined,
      replay: replayLine({ ...run.aim, id, phase, path: undefined }),
    },
  ];
}

/** Whether this run could have seen a deviation of some id. */
function lookedAt(
  run: Run,
  phases: readonly Phase[],
  ruleIds: readonly RuleId[],
  laws: boolean,
): (id: string) => boolean {
  return (id) => {
    if (run.expired()) return false;
    if (id.startsWith('rule:')) return phases.includes('rules') && ruleIds.some((rule) => id === `rule:${rule}`);
    const operation = id.split(/[/:]/)[0];
    const drawn = id.includes('/random/') ? 'random' : id.includes('/sequences/') ? 'sequences' : 'constraints';
    const looked = id.includes('/law/') ? laws : phases.includes(drawn);
    return looked && [...run.scope].some((name) => name === operation);
  };
}
