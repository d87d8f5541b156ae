// Which deviations belong to which entries of the ledger, and entries by operation and kind of constraint: what the tabular
// reports share.
import type { OperationName } from '../../generated/types.ts';
import { type Counts, countsOf, type Entry, type Group } from '../ledger.ts';
import type { Report, ReportedDeviation } from '../report.ts';

/** The columns of the map, in order. */
export const COLUMNS: readonly Group[] = [
  'required',
  'type',
  'length',
  'pattern',
  'enum',
  'range',
  'size',
  'error',
  'answer',
];

/** The entries of one kind of one operation. */
export interface Cell {
  readonly group: Group;
  readonly entries: readonly Entry[];
  readonly counts: Counts;
  readonly deviations: readonly ReportedDeviation[];
}

/** One operation of a report. */
export interface OperationRow {
  readonly operation: OperationName;
  readonly cells: readonly Cell[];
  /** Deviations of the operation as a whole, such as that it is missing. */
  readonly others: readonly ReportedDeviation[];
}

/** Operations with what was found of them. */
export function rowsOf({ operations, ledger, deviations }: Report): OperationRow[] {
  return operations.map(({ operation }) => {
    const own = deviations.filter((deviation) => deviation.operation === operation);
    const entries = ledger.filter((entry) => entry.operation === operation);
    // The id of a deviation goes on where that of its entry ends; the longest such entry is meant.
    const homes = new Map(own.map((deviation) => [deviation, homeOf(deviation.id, entries)]));
    const cells = COLUMNS.flatMap((group): Cell[] => {
      const inside = entries.filter((entry) => entry.group === group);
      const found = own.filter((deviation) => homes.get(deviation)?.group === group);
      return inside.length === 0 ? [] : [{ group, entries: inside, counts: countsOf(inside), deviations: found }];
    });
    return { operation, cells, others: own.filter((deviation) => homes.get(deviation) === undefined) };
  });
}

function homeOf(id: string, entries: readonly Entry[]): Entry | undefined {
  const candidates = entries.filter((entry) => id === entry.id || id.startsWith(`${entry.id}/`));
  return candidates.reduce<Entry | undefined>(
    (best, entry) => (best === undefined || entry.id.length > best.id.length ? entry : best),
    undefined,
  );
}
