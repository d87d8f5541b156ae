// One recorded failure as a document of its own, so that it can be sent to somebody and run again anywhere.
import type { Deviation, Severity } from './deviations.ts';
import type { Report } from './report.ts';

/** A case, version 1. */
export interface Case {
  readonly version: 1;
  /** The id of the deviation. */
  readonly id: string;
  readonly phase: string;
  readonly seed: number;
  /** Where fast-check finds it under the seed. */
  readonly path?: string | undefined;
  /** The endpoint that it was seen at; absent for the embedded mock. */
  readonly url?: string | undefined;
  readonly severity: Severity;
  readonly expected: string;
  readonly observed: string;
  readonly source: string;
  readonly request?: unknown;
  readonly curl?: string | undefined;
  readonly awsCli?: string | undefined;
  readonly awsCliNote?: string | undefined;
  readonly steps?: readonly string[] | undefined;
}

/** The case of a deviation. */
export function caseOf({ url, seed }: Report, deviation: Deviation): Case {
  const { id, phase, path, severity, expected, observed, source, request, curl, awsCli, awsCliNote, steps } = deviation;
  const told = { severity, expected, observed, source, request, curl, awsCli, awsCliNote, steps };
  return { version: 1, id, phase, seed, path, url, ...told };
}

/** A name for the file of a case: the id as far as file systems bear it, and a number that keeps alike ones apart. */
export function caseName(id: string): string {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  const words = id.replace(/[^\w.-]+/g, '-').slice(0, 150);
  return `${words}-${(hash >>> 0).toString(16).padStart(8, '0')}.json`;
}
