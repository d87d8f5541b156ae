// Deviations of one kind: what differs in the same way at several operations is told once where a report is read from top to bottom.
import type { OperationName } from '../../generated/types.ts';
import type { ReportedDeviation } from '../report.ts';

/** A kind of deviation. */
export interface Kind {
  /** The one that is told in full. */
  readonly first: ReportedDeviation;
  /** The other operations at which the same differs. */
  readonly also: readonly OperationName[];
}

/** The kinds, in the order of their first deviations. What belongs to no operation is a kind of its own. */
export function kindsOf(deviations: readonly ReportedDeviation[]): Kind[] {
  const kinds = new Map<string, { first: ReportedDeviation; also: OperationName[] }>();
  for (const deviation of deviations) {
    const { operation, severity, id } = deviation;
    const what = operation !== undefined && id.startsWith(operation) ? id.slice(operation.length) : id;
    const known = kinds.get(`${severity} ${what}`);
    if (known === undefined) kinds.set(`${severity} ${what}`, { first: deviation, also: [] });
    else if (operation !== undefined) known.also.push(operation);
  }
  return [...kinds.values()];
}

/** The other operations in words: all of a few, the first of many. */
export function alsoAt({ also }: Kind): string | undefined {
  if (also.length === 0) return undefined;
  const named = also.slice(0, 3).join(', ');
  return also.length > 3 ? `${named} and ${also.length - 3} more` : named;
}
