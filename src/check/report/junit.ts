// A report as JUnit XML: a suite for each operation with a case for each kind of constraint, and one suite with a case for each rule.
import type { Entry } from '../ledger.ts';
import type { Report, ReportedDeviation } from '../report.ts';
import { rowsOf } from './grouping.ts';

/** The XML document. Known deviations are skipped cases, new ones failures. */
export function junitReport(report: Report): string {
  const suites = rowsOf(report).map(({ operation, cells, others }) => ({
    name: operation,
    cases: [
      ...cells.map(({ group, entries, deviations }) => ({ name: `${group} (${entries.length})`, className: operation, ...judged(entries, deviations) })),
      ...others.map((deviation) => ({ name: deviation.id, className: operation, ...judged([], [deviation]) })),
    ],
  }));
  const rules = report.ledger
    .filter(({ group }) => group === 'rule')
    .map((entry) => {
      const deviations = report.deviations.filter(({ id }) => id === entry.id);
      return { name: entry.id.slice('rule:'.length), className: 'rules', ...judged([entry], deviations) };
    });
  return document([...suites, { name: 'rules', cases: rules }]);
}

interface Case {
  readonly name: string;
  readonly className: string;
  readonly failure: string | undefined;
  readonly skipped: string | undefined;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

function judged(entries: readonly Entry[], deviations: readonly ReportedDeviation[]): Pick<Case, 'failure' | 'skipped'> {
  const fresh = deviations.filter(({ known }) => known === undefined);
  if (fresh.length > 0) return { failure: fresh.map(words).join('\n\n'), skipped: undefined };
  const [first] = deviations;
  if (first !== undefined) return { failure: undefined, skipped: `known: ${first.known?.reason ?? ''}` };
  const idle = entries.length > 0 && entries.every(({ state, unviolable }) => state === 'not exercised' || unviolable);
  const skipped = idle ? (entries.find(({ reason }) => reason !== undefined)?.reason ?? 'not exercised') : undefined;
  return { failure: undefined, skipped };
}

function words({ id, severity, expected, observed, source, replay }: ReportedDeviation): string {
  return `[${severity}] ${id}\nexpected ${expected}\nobserved ${observed}\nsource ${source}\nreplay ${replay}`;
}

function document(suites: readonly Suite[]): string {
  const cases = suites.flatMap((suite) => suite.cases);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cognito-contract" ${totals(cases)}>`,
    ...suites.flatMap(({ name, cases: inside }) => [`  <testsuite name="${escaped(name)}" ${totals(inside)}>`, ...inside.flatMap(caseLines), '  </testsuite>']),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

function totals(cases: readonly Case[]): string {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  const skipped = cases.filter((one) => one.skipped !== undefined).length;
  return `tests="${cases.length}" failures="${failures}" skipped="${skipped}" errors="0"`;
}

function caseLines({ name, className, failure, skipped }: Case): string[] {
  const open = `    <testcase name="${escaped(name)}" classname="${escaped(className)}"`;
  if (failure !== undefined) {
    return [`${open}>`, `      <failure message="${escaped(failure.split('\n')[0] ?? '')}">${escaped(failure)}</failure>`, '    </testcase>'];
  }
  return skipped === undefined ? [`${open}/>`] : [`${open}><skipped message="${escaped(skipped)}"/></testcase>`];
}

/** XML 1.0 has no way to write most control characters, which breaking values contain. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
