// A report as JUnit XML: a suite for each operation with a case for each kind of constraint and each deviation, and one suite with a
// case for each rule.
import type { Entry } from '../ledger.ts';
import type { Report, ReportedDeviation } from '../report.ts';
import { detailLines, detailsOf, knownBecause } from './details.ts';
import { rowsOf } from './grouping.ts';

/** The XML document. Each deviation is a case of its own: new ones fail, known ones are skipped. */
export function junitReport(report: Report): string {
  const rows = rowsOf(report);
  const suites = rows.map(({ operation, cells, others }) => ({
    name: operation,
    cases: [
      ...cells.flatMap(({ group, entries, deviations }) => [
        ...wellDone(group, operation, entries),
        ...deviations.map((deviation) => deviating(deviation, operation)),
      ]),
      ...others.map((deviation) => deviating(deviation, operation)),
    ],
  }));
  const rules = report.ledger
    .filter(({ group }) => group === 'rule')
    .flatMap((entry): Case[] => {
      const name = entry.id.slice('rule:'.length);
      const found = report.deviations.filter(({ id }) => id === entry.id);
      return found.length === 0
        ? wellDone(name, 'rules', [entry])
        : found.map((deviation) => ({ ...deviating(deviation, 'rules'), name }));
    });
  // Of a rule of another part of the run, or of no operation at all.
  const told = new Set([
    ...rows.flatMap(({ cells, others }) => [...cells.flatMap((cell) => cell.deviations), ...others]),
  ]);
  const ruleIds = new Set(report.ledger.filter(({ group }) => group === 'rule').map(({ id }) => id));
  const rest = report.deviations.filter((deviation) => !told.has(deviation) && !ruleIds.has(deviation.id));
  return document([
    ...suites,
    { name: 'rules', cases: rules },
    { name: 'other', cases: rest.map((deviation) => deviating(deviation, 'other')) },
  ]);
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

/** The case for those entries of a kind that do not deviate; none where all do. */
function wellDone(name: string, className: string, entries: readonly Entry[]): Case[] {
  const well = entries.filter(({ state }) => state !== 'deviates');
  if (well.length === 0) return [];
  const isIdle = well.every(({ state, unviolable }) => state === 'not exercised' || unviolable);
  const skipped = isIdle ? (well.find(({ reason }) => reason !== undefined)?.reason ?? 'not exercised') : undefined;
  return [{ name, className, failure: undefined, skipped }];
}

function deviating(deviation: ReportedDeviation, className: string): Case {
  const { id: name, known } = deviation;
  if (known !== undefined) return { name, className, failure: undefined, skipped: `known: ${knownBecause(known)}` };
  return { name, className, failure: words(deviation), skipped: undefined };
}

function words(deviation: ReportedDeviation): string {
  const { id, severity } = deviation;
  return [`[${severity}] ${id}`, ...detailLines(detailsOf(deviation))].join('\n');
}

function document(all: readonly Suite[]): string {
  const suites = all.filter(({ cases }) => cases.length > 0);
  const cases = suites.flatMap((suite) => suite.cases);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cognito-contract" ${totals(cases)}>`,
    ...suites.flatMap(({ name, cases: inside }) => [
      `  <testsuite name="${escaped(name)}" ${totals(inside)}>`,
      ...inside.flatMap(caseLines),
      '  </testsuite>',
    ]),
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
    return [
      `${open}>`,
      `      <failure message="${escaped(failure.split('\n')[0] ?? '')}">${escaped(failure)}</failure>`,
      '    </testcase>',
    ];
  }
  return skipped === undefined ? [`${open}/>`] : [`${open}><skipped message="${escaped(skipped)}"/></testcase>`];
}

/** XML 1.0 has no way to write most control characters, which breaking values contain. */
function escaped(text: string): string {
  return text
    .replace(
      /(?![\t\n\r])\p{Cc}|[\ufffe\uffff\p{Cs}]/gu,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
