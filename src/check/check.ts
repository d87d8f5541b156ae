// One run over an endpoint: puts the parts together, runs the phases in order, and makes the report.
import { UsageError } from '../errors.ts';
import { operationNames } from '../generated/operations.ts';
import { type RuleId, rules } from '../generated/rules.ts';
import type { OperationName } from '../generated/types.ts';
import { type Baseline, excuse } from './baseline.ts';
import { type Deviation, referencePage, SEVERITIES } from './deviations.ts';
import { createLedger, type Ledger, rulesOf } from './ledger.ts';
import { checkConstraints } from './phases/constraints.ts';
import { checkRules } from './phases/rules.ts';
import { replayLine } from './replay-line.ts';
import { type OperationReport, operationReports, type Phase, type Report, sectionCounts } from './report.ts';
import type { Hooks } from './rules/hooks.ts';
import type { Collection, Run } from './run.ts';
import { createTarget, type Send, type TargetOptions } from './target.ts';
import { fetchSend, isLoopback } from './transport.ts';

/** How to check. */
export interface CheckOptions {
  /** The endpoint's address. Without `send`, requests go there by fetch. */
  readonly url?: string | undefined;
  /** Carries requests to the endpoint. */
  readonly send?: Send | undefined;
  /** Adds headers to requests, such as a signature. */
  readonly sign?: TargetOptions['sign'];
  /** Only these operations are judged and counted; all by default. */
  readonly operations?: readonly OperationName[] | undefined;
  /** Only these rules; all that apply to the operations by default. */
  readonly rules?: readonly RuleId[] | undefined;
  /** Runs one part of the whole: every n-th operation and rule; the first part has the sequences. */
  readonly shard?: Shard | undefined;
  /** All by default; only `rules` where rules are named. `random` and `sequences` need the peer fast-check. */
  readonly phases?: readonly string[] | undefined;
  /** Part of every name that the run makes. */
  readonly seed?: number | undefined;
  /** Seconds after which nothing new is begun. */
  readonly maxTime?: number | undefined;
  /** The most requests a second; 5 by default against anything that is not loopback. */
  readonly rate?: number | undefined;
  /** How many operations are checked at a time; 1 by default. */
  readonly concurrency?: number | undefined;
  readonly baseline?: Baseline | undefined;
  /** The day, as YYYY-MM-DD, for the expiry of baseline entries; today by default. */
  readonly today?: string | undefined;
  readonly hooks?: Hooks | undefined;
  /** Lets a run touch an endpoint that is not loopback. */
  readonly allowRemote?: boolean | undefined;
  /** Lets a run on such an endpoint make the service write to people. */
  readonly allowMessages?: boolean | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The part `index` (from 1) of `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** How far a run has come. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  /** The operation or rule that was finished last. */
  readonly what: string;
  readonly requests: number;
}

const PHASES: readonly Phase[] = ['constraints', 'random', 'rules', 'sequences'];

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
  for (const phase of own)
    found.push(...(await runPhase(phase, phase === 'rules' || phase === 'sequences' ? wide : run, ruleIds)));
  const operations = operationReports(run);
  // Rules alone do not try every operation with a request that ought to succeed.
  const silent = phases.includes('constraints') ? operations.flatMap((row) => onlyErrors(row, run)) : [];
  const deviations = inOrder([...merged(found, 'deviations'), ...silent]);
  const looked = lookedAt(run, own, ruleIds);
  const today = options.today ?? new Date(performance.timeOrigin + performance.now()).toISOString().slice(0, 10);
  const { known, stale } = excuse(options.baseline ?? { version: 1, entries: [] }, deviations, today, looked);
  const entries = ledger.entries();
  return {
    version: 1,
    url: options.url,
    seed,
    phases,
    complete: !run.expired(),
    requests: run.target.requests,
    counts: sectionCounts(entries),
    operations,
    deviations: deviations.map((deviation) => ({ ...deviation, known: known.get(deviation.id) })),
    warnings: merged(found, 'warnings'),
    staleBaseline: stale,
    ledger: entries,
  };
}

function partOf<Item>(items: readonly Item[], shard: Shard | undefined): Item[] {
  return items.filter((_, index) => shard === undefined || index % shard.count === shard.index - 1);
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

function scopeOf(names: readonly string[] | undefined): OperationName[] {
  if (names === undefined) return [...operationNames];
  for (const name of names) {
    if (!operationNames.includes(name as OperationName)) {
      throw new UsageError(
        'ERR_UNKNOWN_OPERATION',
        `There is no operation ${name}. Names are spelt as in the API, such as SignUp.`,
      );
    }
  }
  return operationNames.filter((name) => names.includes(name));
}

function ruleIdsOf(ids: readonly string[] | undefined, scope: readonly OperationName[]): RuleId[] {
  const applicable = rulesOf(scope);
  if (ids === undefined) return applicable;
  for (const id of ids) {
    if (!Object.hasOwn(rules, id))
      throw new UsageError(
        'ERR_UNKNOWN_RULE',
        `There is no rule ${id}. Ids look like group.name-unique; the reports list them.`,
      );
  }
  return applicable.filter((id) => ids.includes(id));
}

function phasesOf(names: readonly string[]): Phase[] {
  for (const name of names) {
    if (!PHASES.includes(name as Phase))
      throw new UsageError('ERR_PHASE', `There is no phase ${name}. There are ${PHASES.join(', ')}.`);
  }
  return PHASES.filter((phase) => names.includes(phase));
}

/** A run over the endpoint that the options name. */
export function runOf(options: CheckOptions, scope: readonly OperationName[], seed: number, ledger: Ledger): Run {
  const { send, remote, rate } = aimed(options);
  const target = createTarget({
    send,
    ...(rate === undefined ? {} : { rate }),
    ...(options.sign === undefined ? {} : { sign: options.sign }),
  });
  const end = options.maxTime === undefined ? Number.POSITIVE_INFINITY : performance.now() + options.maxTime * 1000;
  return {
    aim: { url: options.url, seed },
    target,
    hooks: options.hooks ?? {},
    ledger,
    scope: new Set(scope),
    tallies: new Map(
      scope.map((name) => [name, { requests: 0, successes: 0, errors: {}, missing: false, lacks: [], troubles: [] }]),
    ),
    label: `cc${seed.toString(36)}`,
    concurrency: options.concurrency ?? 1,
    silent: remote && options.allowMessages !== true,
    remote,
    now: () => (performance.timeOrigin + performance.now()) / 1000,
    expired: () => performance.now() >= end,
    progress: (phase, done, total, what) =>
      options.onProgress?.({ phase, done, total, what, requests: target.requests }),
  };
}

/** Slower than every quota of the service for one operation. */
const REMOTE_RATE = 5;

/** Where requests go. What is not loopback is somebody's, so it has to be allowed. */
export function aimed({ url, send, allowRemote, rate }: Pick<CheckOptions, 'url' | 'send' | 'allowRemote' | 'rate'>): {
  send: Send;
  remote: boolean;
  rate: number | undefined;
} {
  if (url === undefined) {
    if (send === undefined)
      throw new UsageError(
        'ERR_NO_TARGET',
        'Give the address of the endpoint as url, or a function that sends to it as send.',
      );
    return { send, remote: false, rate };
  }
  if (!/^https?:/.test(url) || !URL.canParse(url))
    throw new UsageError('ERR_URL', `'${url}' is no address. Write something like http://127.0.0.1:9229.`);
  const remote = !isLoopback(new URL(url).hostname);
  if (remote && allowRemote !== true) {
    throw new UsageError(
      'ERR_REMOTE',
      `${url} is not loopback: a run makes and deletes pools there. Give --allow-remote (allowRemote) if you mean it.`,
    );
  }
  return { send: send ?? fetchSend(url), remote, rate: rate ?? (remote ? REMOTE_RATE : undefined) };
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
  if (!silent || lacks.length > 0) return [];
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
function lookedAt(run: Run, phases: readonly Phase[], ruleIds: readonly RuleId[]): (id: string) => boolean {
  return (id) => {
    if (run.expired()) return false;
    if (id.startsWith('rule:')) return phases.includes('rules') && ruleIds.some((rule) => id === `rule:${rule}`);
    const operation = id.split(/[/:]/)[0];
    const drawn = id.includes('/random/') ? 'random' : id.includes('/sequences/') ? 'sequences' : 'constraints';
    return phases.includes(drawn) && [...run.scope].some((name) => name === operation);
  };
}
