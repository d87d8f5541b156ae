// What the phases of one run share, and the collecting of what they find: per operation, merged in the order of the contract, so
// that a report does not depend on which request came first.
import type { OperationName } from '../generated/types.ts';
import { judgeAnswer } from './answers.ts';
import { type Aim, type Deviation, deviationOf, type Findings, nameable, type Warning } from './deviations.ts';
import { type Issued, judgeIssued } from './issued.ts';
import type { Ledger } from './ledger.ts';
import type { Hooks } from './rules/hooks.ts';
import type { Secrets } from './secrets.ts';
import { isMisshapen } from './stumbles.ts';
import type { Outcome, Target } from './target.ts';
import { judgeWire } from './wire.ts';
import { judgeWording } from './wording.ts';

/** What an operation answered in a run. */
export interface Tally {
  requests: number;
  successes: number;
  readonly errors: Record<string, number>;
  missing: boolean;
  /** The capabilities without which it could not succeed here. */
  lacks: readonly string[];
  /** Set-up calls for it that were refused. */
  troubles: readonly string[];
}

/** One run. */
export interface Run {
  readonly aim: Aim;
  readonly target: Target;
  /** What no report may repeat. */
  readonly secrets: Secrets;
  readonly hooks: Hooks;
  readonly ledger: Ledger;
  readonly scope: ReadonlySet<OperationName>;
  readonly tallies: Map<OperationName, Tally>;
  /** Tells the names of this run apart from those of other runs. */
  readonly label: string;
  /** The request ids of all answers so far. */
  readonly requestIds: Set<string>;
  /** What is known of clients, keys and tokens. */
  readonly issued: Issued;
  /** Whether some answer was of another form than the contract says. */
  readonly misshapen: { seen: boolean };
  readonly concurrency: number;
  /** Operations that make the service write to people are left out. */
  readonly silent: boolean;
  /** The endpoint is not loopback: changes may take a moment to show. */
  readonly remote: boolean;
  /** True when the time for the run is used up. */
  expired(): boolean;
  progress(phase: string, done: number, total: number, what: string): void;
}

/** Found deviations and warnings, each id once. */
export interface Collection extends Findings {
  readonly deviations: ReadonlyMap<string, Deviation>;
  readonly warnings: ReadonlyMap<string, Warning>;
}

/** Collects for one phase. Deviations of operations outside the run's scope are not its business. */
export function createCollection(run: Run, phase: string): Collection {
  const deviations = new Map<string, Deviation>();
  const warnings = new Map<string, Warning>();
  return {
    deviations,
    warnings,
    deviation(finding) {
      if (deviations.has(finding.id) || (finding.operation !== undefined && !run.scope.has(finding.operation))) return;
      deviations.set(finding.id, deviationOf(finding, run.aim, phase));
    },
    warning(warning) {
      if (!warnings.has(warning.id)) warnings.set(warning.id, warning);
    },
  };
}

/** The run's target, with every answer judged and counted. `requests` says of which kind all requests are. */
export function judgedTarget(run: Run, findings: Findings, requests: 'valid' | 'broken' = 'valid'): Target {
  const judged =
    <Args extends readonly unknown[]>(send: (operation: OperationName, ...args: Args) => ReturnType<Target['send']>) =>
    async (operation: OperationName, ...args: Args) => {
      const outcome = await send(operation, ...args);
      run.misshapen.seen ||= isMisshapen(outcome);
      if (run.scope.has(operation)) {
        const tally = run.tallies.get(operation);
        if (tally !== undefined) count(tally, outcome);
        judgeAnswer(outcome, run.ledger, findings, requests);
        judgeWire(outcome, findings, run.requestIds);
        judgeWording(outcome, findings);
      }
      await judgeIssued(outcome, run.issued, run.target, findings, run.scope.has(operation) && requests === 'valid');
      return outcome;
    };
  return {
    send: judged(run.target.send),
    sendText: judged(run.target.sendText),
    fetch: run.target.fetch,
    now: run.target.now,
    get requests() {
      return run.target.requests;
    },
  };
}

/** The same run with a count of requests of its own, which work beside it does not raise. */
export function ownCount(run: Run): Run {
  let requests = 0;
  const counted =
    <Args extends readonly unknown[], Answer>(send: (...args: Args) => Answer) =>
    (...args: Args): Answer => {
      requests += 1;
      return send(...args);
    };
  const target: Target = {
    send: counted(run.target.send),
    sendText: counted(run.target.sendText),
    fetch: counted(run.target.fetch),
    now: run.target.now,
    get requests() {
      return requests;
    },
  };
  return { ...run, target };
}

/** Counts an answer. */
export function count(tally: Tally, outcome: Outcome): void {
  tally.requests += 1;
  if (outcome.missing) tally.missing = true;
  const name = outcome.error === undefined ? undefined : nameable(outcome.error.name);
  if (name === undefined) tally.successes += 1;
  else tally.errors[name] = (tally.errors[name] ?? 0) + 1;
}

/** Does a piece of work for each item, so many at a time; the results stand in the order of the items. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      const item = items[index];
      if (item !== undefined) results.set(index, await work(item));
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(width, items.length)) }, worker));
  return items.flatMap((_, index) => (results.has(index) ? [results.get(index) as Result] : []));
}
