// What a run found, as one document: the ledger, its counts, the operations, the deviations. Reporters only put it into words.
import { operations } from '../generated/operations.ts';
import type { OperationName, TopicName } from '../generated/types.ts';
import type { BaselineEntry } from './baseline.ts';
import type { Deviation, Warning } from './deviations.ts';
import { type Counts, countsOf, type Entry, type Group } from './ledger.ts';
import type { Run } from './run.ts';

/** The phases that exist, in the order in which they run. */
export type Phase = 'constraints' | 'random' | 'rules' | 'sequences';

/** How an operation answered. */
export interface OperationReport {
  readonly operation: OperationName;
  readonly topic: TopicName;
  readonly requests: number;
  readonly successes: number;
  readonly errors: Readonly<Record<string, number>>;
  readonly missing: boolean;
  /** It answered, and never with success. */
  readonly onlyErrors: boolean;
  /** The capabilities that it would take for it to succeed. */
  readonly lacks: readonly string[];
  /** Set-up calls for it that were refused. */
  readonly troubles: readonly string[];
}

/** A deviation, and the baseline entry that excuses it. */
export interface ReportedDeviation extends Deviation {
  readonly known: BaselineEntry | undefined;
}

/** A report. */
export interface Report {
  readonly version: 1;
  readonly url: string | undefined;
  readonly seed: number;
  /** `traffic` where somebody else's requests were watched. */
  readonly phases: readonly (Phase | 'traffic')[];
  /** False when the time given was used up first. */
  readonly complete: boolean;
  readonly requests: number;
  readonly counts: Readonly<Record<Section, Counts>>;
  readonly operations: readonly OperationReport[];
  readonly deviations: readonly ReportedDeviation[];
  readonly warnings: readonly Warning[];
  readonly staleBaseline: readonly BaselineEntry[];
  readonly ledger: readonly Entry[];
}

/** The parts of the ledger that are counted apart. */
export type Section = 'constraints' | 'types' | 'errors' | 'answers' | 'rules';

/** The parts in the order in which they are shown. */
export const SECTIONS: readonly Section[] = ['constraints', 'types', 'errors', 'answers', 'rules'];

/** The part of the ledger that a group of entries belongs to. */
function sectionOf(group: Group): Section {
  if (group === 'type') return 'types';
  if (group === 'error') return 'errors';
  if (group === 'answer') return 'answers';
  return group === 'rule' ? 'rules' : 'constraints';
}

/** Counts of each part. */
export function sectionCounts(entries: readonly Entry[]): Record<Section, Counts> {
  const of = (section: Section): Counts => countsOf(entries.filter(({ group }) => sectionOf(group) === section));
  return {
    constraints: of('constraints'),
    types: of('types'),
    errors: of('errors'),
    answers: of('answers'),
    rules: of('rules'),
  };
}

/** How the operations of a run answered, in the order of the contract. */
export function operationReports({ tallies }: Pick<Run, 'tallies'>): OperationReport[] {
  return [...tallies].map(([operation, tally]) => {
    const { requests, successes, errors, lacks, troubles } = tally;
    // An operation that works now and then is there, whatever it says of one request.
    const missing = tally.missing && successes === 0;
    const onlyErrors = !missing && requests > 0 && successes === 0;
    return {
      operation,
      topic: operations[operation].topic,
      requests,
      successes,
      errors,
      missing,
      onlyErrors,
      lacks,
      troubles,
    };
  });
}

/** The deviations that nothing excuses. */
export function newDeviations(report: Report): readonly ReportedDeviation[] {
  return report.deviations.filter(({ known }) => known === undefined);
}
