// Puts the reports of the parts of one run together to the report of the whole.
import { UsageError } from '../errors.ts';
import { operationNames } from '../generated/operations.ts';
import { rules } from '../generated/rules.ts';
import { type Deviation, SEVERITIES } from './deviations.ts';
import type { Entry, State } from './ledger.ts';
import { type OperationReport, type Report, sectionCounts } from './report.ts';

/** The report of the whole. Throws UsageError ERR_MERGE when the reports are of different runs. */
export function mergeReports(reports: readonly Report[]): Report {
  const [first, ...others] = reports;
  if (first === undefined) throw new UsageError('ERR_MERGE', 'Give the JSON reports of at least one part.');
  for (const other of others) {
    const differs = (['url', 'seed'] as const).find((name) => other[name] !== first[name]);
    if (differs !== undefined || other.phases.join() !== first.phases.join())
      throw new UsageError(
        'ERR_MERGE',
        `The reports are of different runs: ${differs ?? 'phases'} differs. Merge the parts of one run only.`,
      );
  }
  const ledger = inOrder(
    merged(
      reports.map(({ ledger: entries }) => entries),
      mergedEntry,
    ),
  );
  return {
    ...first,
    complete: reports.every(({ complete }) => complete),
    requests: reports.reduce((sum, { requests }) => sum + requests, 0),
    counts: sectionCounts(ledger),
    operations: operationsOf(reports),
    deviations: merged(
      reports.map(({ deviations }) => deviations),
      firstOf,
    ).sort(bySeverity),
    warnings: merged(
      reports.map(({ warnings }) => warnings),
      firstOf,
    ),
    staleBaseline: merged(
      reports.map(({ staleBaseline }) => staleBaseline),
      firstOf,
    ),
    ledger,
  };
}

/** All items of all lists, one for each id. */
function merged<Item extends { readonly id: string }>(
  lists: readonly (readonly Item[])[],
  both: (one: Item, other: Item) => Item,
): Item[] {
  const byId = new Map<string, Item>();
  for (const item of lists.flat()) {
    const known = byId.get(item.id);
    byId.set(item.id, known === undefined ? item : both(known, item));
  }
  return [...byId.values()];
}

function firstOf<Item>(one: Item): Item {
  return one;
}

const STATES: readonly State[] = ['not exercised', 'half', 'full', 'deviates'];

function mergedEntry(one: Entry, other: Entry): Entry {
  return STATES.indexOf(other.state) > STATES.indexOf(one.state) ? other : one;
}

function bySeverity(a: Deviation, b: Deviation): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

function operationsOf(reports: readonly Report[]): OperationReport[] {
  const rows = new Map<string, OperationReport>();
  for (const row of reports.flatMap(({ operations }) => operations)) {
    const known = rows.get(row.operation);
    rows.set(row.operation, known === undefined ? row : bothRows(known, row));
  }
  return [...rows.values()].sort((a, b) => operationNames.indexOf(a.operation) - operationNames.indexOf(b.operation));
}

function bothRows(one: OperationReport, other: OperationReport): OperationReport {
  const errors: Record<string, number> = { ...one.errors };
  for (const [name, times] of Object.entries(other.errors)) errors[name] = (errors[name] ?? 0) + times;
  const requests = one.requests + other.requests;
  const successes = one.successes + other.successes;
  const missing = one.missing || other.missing;
  return {
    ...one,
    requests,
    successes,
    errors,
    missing,
    onlyErrors: !missing && requests > 0 && successes === 0,
    lacks: [...new Set([...one.lacks, ...other.lacks])],
    troubles: [...new Set([...one.troubles, ...other.troubles])],
  };
}

/** Operations in the order of the contract, each with its entries as they were; then rules in their order. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const ruleIds = Object.keys(rules);
  const place = ({ id, operation }: Entry): number =>
    operation === undefined
      ? operationNames.length + ruleIds.indexOf(id.slice('rule:'.length))
      : operationNames.indexOf(operation);
  return [...entries].sort((a, b) => place(a) - place(b));
}
