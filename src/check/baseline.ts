// Known deviations as a data file: each with a reason, and if wanted a link and a day on which it stops being excused.
import type { Deviation } from './deviations.ts';

/** One excused deviation. */
export interface BaselineEntry {
  readonly id: string;
  /** Why it is excused. */
  readonly reason: string;
  /** Where it is being worked on. */
  readonly link?: string;
  /** The last day, as YYYY-MM-DD, on which it is excused. */
  readonly expires?: string;
}

/** A baseline file. */
export interface Baseline {
  /** Where the schema of the file is, for editors. */
  readonly $schema?: string;
  readonly version: 1;
  readonly entries: readonly BaselineEntry[];
}

/** A baseline laid over deviations. */
export interface Excused {
  readonly known: ReadonlyMap<string, BaselineEntry>;
  /** Entries that were not seen although they were looked for; they can go. */
  readonly stale: readonly BaselineEntry[];
  readonly expired: readonly BaselineEntry[];
}

/** Which deviations a baseline excuses on a day. `looked` says whether the run could have seen an entry. */
export function excuse(
  baseline: Baseline,
  deviations: readonly Deviation[],
  today: string,
  looked: (id: string) => boolean,
): Excused {
  const ids = new Set(deviations.map(({ id }) => id));
  const known = new Map<string, BaselineEntry>();
  const expired: BaselineEntry[] = [];
  const stale: BaselineEntry[] = [];
  for (const entry of baseline.entries) {
    if (!ids.has(entry.id)) {
      if (looked(entry.id)) stale.push(entry);
    } else if (entry.expires !== undefined && entry.expires < today) expired.push(entry);
    else known.set(entry.id, entry);
  }
  return { known, stale, expired };
}

/** What `--update-baseline` writes: the deviations of a run, with the words of entries that were there before. */
export function updatedBaseline(
  before: Baseline | undefined,
  deviations: readonly Deviation[],
  looked: (id: string) => boolean,
): Baseline {
  const old = new Map((before?.entries ?? []).map((entry) => [entry.id, entry]));
  const seen = new Set(deviations.map(({ id }) => id));
  const entries = [
    ...[...seen].map(
      (id) => old.get(id) ?? { id, reason: 'found when the baseline was written; say here why it is excused' },
    ),
    // A narrowed run says nothing about what it did not look at.
    ...[...old.values()].filter(({ id }) => !seen.has(id) && !looked(id)),
  ];
  const schema = before?.$schema === undefined ? {} : { $schema: before.$schema };
  return { ...schema, version: 1, entries: entries.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
