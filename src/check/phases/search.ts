// Looks for findings with fast-check: values from an arbitrary until one shows something new, then smaller ones that show the same,
// then on from where it was. Shrinking is capped, because each step is at least one request to somebody's service.
import * as fc from 'fast-check';
import type { Finding } from '../deviations.ts';

/** The most requests that making one case smaller may take. */
export const MOST_SHRINK_REQUESTS = 190;

/** The most findings of one search; what is broken altogether need not be told again and again. */
const MOST_FINDINGS = 4;

/** What to look for and how far. */
export interface Search<Value> {
  readonly arbitrary: fc.Arbitrary<Value>;
  readonly seed: number;
  readonly runs: number;
  /** What of a value reaches the endpoint: while shrinking, values that are equal in it are tried once. */
  key(value: Value): string;
  /** Tries a value; answers everything that deviates. */
  attempt(value: Value): Promise<readonly Finding[]>;
  /** How many requests were sent so far. */
  requests(): number;
  /** True when nothing new may be begun. */
  expired(): boolean;
  /** Told of each finding in its smallest form, with the path that leads fast-check to it and the value itself. */
  found(finding: Finding, path: string, value: Value): void;
  /** Ids of findings that need not be told again; those of this search are added. */
  readonly told?: Set<string> | undefined;
  /** Replays one case of an earlier search instead of looking for new ones. */
  readonly path?: string | undefined;
}

/** Searches; a finding that was told is not told again. */
export async function search<Value>(task: Search<Value>): Promise<void> {
  const told = task.told ?? new Set<string>();
  const most = told.size + MOST_FINDINGS;
  let from = 0;
  while (from < task.runs && told.size < most) {
    const trial: Trial<Value> = { task, told, smallest: undefined, tried: new Set(), until: Number.POSITIVE_INFINITY };
    const details = await fc.check(
      fc.asyncProperty(task.arbitrary, (value) => passes(value, trial)),
      {
        seed: task.seed,
        numRuns: task.runs - from,
        path: task.path ?? String(from),
        endOnFailure: task.path !== undefined,
      },
    );
    if (!details.failed || trial.smallest === undefined) {
      // A failure that is no finding is an endpoint that is gone, or a defect of the checker.
      if (details.errorInstance instanceof Error) throw details.errorInstance;
      return;
    }
    const path = details.counterexamplePath ?? String(from);
    // A replay asks what became of one finding, whatever else the same value shows.
    const shown = task.path === undefined ? [trial.smallest.finding] : trial.smallest.all;
    for (const finding of shown) task.found(finding, path, trial.smallest.value);
    told.add(trial.smallest.finding.id);
    if (task.path !== undefined) return;
    from = Number(path.split(':')[0]) + 1;
  }
}

/** One look, from its first value to the smallest that fails. */
interface Trial<Value> {
  readonly task: Search<Value>;
  readonly told: ReadonlySet<string>;
  smallest: { readonly finding: Finding; readonly all: readonly Finding[]; readonly value: Value } | undefined;
  readonly tried: Set<string>;
  /** The count of requests at which shrinking ends. */
  until: number;
}

async function passes<Value>(value: Value, trial: Trial<Value>): Promise<boolean> {
  const { task, told, smallest, tried } = trial;
  if (task.expired() || task.requests() >= trial.until) return true;
  const key = task.key(value);
  if (smallest !== undefined && tried.has(key)) return true;
  const findings = await task.attempt(value);
  if (findings.length > 0 || smallest !== undefined) tried.add(key);
  // While shrinking, only the same finding counts: another one would be a case of its own.
  const finding = findings.find(({ id }) => (smallest === undefined ? !told.has(id) : id === smallest.finding.id));
  if (finding === undefined) return true;
  if (smallest === undefined) trial.until = task.requests() + MOST_SHRINK_REQUESTS;
  trial.smallest = { finding, all: findings, value };
  return false;
}
