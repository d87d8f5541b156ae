// A report as text for a terminal: what was exercised, which operations never got anywhere, and the first deviations in full.
import type { Counts } from '../ledger.ts';
import { newDeviations, type Report, type ReportedDeviation, SECTIONS } from '../report.ts';
import { detailLines, detailsOf, visible } from './details.ts';
import { alsoAt, type Kind, kindsOf } from './kinds.ts';

/** How to print. */
export interface SummaryOptions {
  readonly color?: boolean;
  /** How many kinds of deviations are printed in full; 20 by default. */
  readonly most?: number;
}

/** The text, without a newline at its end. */
export function summary(report: Report, { color = false, most = 20 }: SummaryOptions = {}): string {
  const paint = (code: number, text: string): string => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const fresh = newDeviations(report);
  const known = report.deviations.length - fresh.length;
  // Missing operations were named above.
  const kinds = kindsOf(fresh.filter(({ severity }) => severity !== 'missing'));
  return [
    paint(
      1,
      `cognito-contract check of ${report.url ?? 'the embedded mock'}, seed ${report.seed}, phases ${report.phases.join(', ')}`,
    ),
    '',
    ...SECTIONS.map((section) => sectionLine(section, report.counts[section])),
    '',
    ...operationLines(report, paint),
    report.complete
      ? `${report.requests} requests.`
      : paint(33, `${report.requests} requests; the time was used up before the end.`),
    '',
    ...(fresh.length === 0
      ? [paint(32, `No new deviations${known === 0 ? '' : `, ${known} known`}.`)]
      : [
          paint(
            31,
            `${count(fresh.length, 'new deviation')}${known === 0 ? '' : `, ${known} known`}: ${bySeverity(fresh)}.`,
          ),
        ]),
    ...kinds.slice(0, most).flatMap((kind) => ['', ...kindLines(kind, paint)]),
    ...(kinds.length > most
      ? ['', `… and ${count(kinds.length - most, 'more kind')}; --report DIR writes them all.`]
      : []),
    ...(report.warnings.length > 0
      ? ['', `${count(report.warnings.length, 'warning')}; --report DIR writes them.`]
      : []),
    ...report.staleBaseline.map(({ id }) => `The baseline still excuses ${id}, which is gone; take the entry out.`),
  ].join('\n');
}

type Paint = (code: number, text: string) => string;

function sectionLine(section: string, counts: Counts): string {
  const parts = (['full', 'half', 'deviates', 'not exercised'] as const).map(
    (state) => `${String(counts[state]).padStart(5)} ${state}`,
  );
  const unviolable = counts.unviolable === 0 ? '' : `   (and ${counts.unviolable} that nothing can break)`;
  return `  ${section.padEnd(12)}${String(counts.total).padStart(5)}:${parts.join(' ')}${unviolable}`;
}

function operationLines({ operations }: Report, paint: Paint): string[] {
  const asked = operations.filter(({ requests }) => requests > 0);
  const missing = asked.filter((row) => row.missing).map(({ operation }) => operation);
  const silent = asked.filter((row) => row.onlyErrors);
  const lines = [
    `${asked.length} operations were asked, ${asked.filter(({ successes }) => successes > 0).length} of them with success.`,
  ];
  if (missing.length > 0) lines.push(paint(33, `MISSING (${missing.length}): ${missing.join(', ')}`));
  if (silent.length > 0) lines.push(paint(33, `ONLY ERRORS (${silent.length}), so little is known about these:`));
  for (const { operation, lacks, troubles, errors } of silent) {
    const reason = lacks.length > 0 ? `it needs ${lacks.join(', ')}` : (troubles[0] ?? Object.keys(errors).join(', '));
    lines.push(`  ${operation}: ${visible(reason)}`);
  }
  return lines;
}

/** A screen is for reading: of the lines to copy it has one, and the files have them all. */
function kindLines(kind: Kind, paint: Paint): string[] {
  const { first } = kind;
  const { id, severity, steps = [] } = first;
  const details = detailsOf({
    ...first,
    ...(steps.length > 0 && { curl: undefined }),
    awsCli: undefined,
    awsCliNote: undefined,
  });
  const also = alsoAt(kind);
  return [
    `${paint(31, `[${severity}]`)} ${paint(1, visible(id))}`,
    ...detailLines(details),
    ...(also === undefined ? [] : detailLines([{ term: 'also at', text: also, isCode: false }])),
  ];
}

function bySeverity(deviations: readonly ReportedDeviation[]): string {
  const counts = new Map<string, number>();
  for (const { severity } of deviations) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return [...counts].map(([severity, number]) => `${number} ${severity}`).join(', ');
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
