// A report as Markdown, for the summary page of a CI job: the counts, what is new, and what never got anywhere.
import { newDeviations, type Report, type ReportedDeviation, SECTIONS } from '../report.ts';
import { detailLines, detailsOf, runLine, visible } from './details.ts';
import { alsoAt, kindsOf } from './kinds.ts';

/** How many kinds of deviations get a line of their own; such pages have a limit of size. */
const MOST = 50;

/** How many are told in full. */
const MOST_IN_FULL = 10;

/** The Markdown document. */
export function markdownReport(report: Report): string {
  const fresh = newDeviations(report);
  const known = report.deviations.length - fresh.length;
  const verdict =
    fresh.length === 0 ? 'No new deviations' : `${fresh.length} new deviation${fresh.length === 1 ? '' : 's'}`;
  return [
    `## cognito-contract: ${code(report.url ?? 'the embedded mock')}`,
    '',
    `**${verdict}**${known === 0 ? '' : `, ${known} known`}. ${runLine(report)}${report.complete ? '' : ' The time was used up before the end.'}`,
    '',
    '| | entries | full | half | deviate | not exercised |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...SECTIONS.map((section) => {
      const counts = report.counts[section];
      return `| ${section} | ${counts.total} | ${counts.full} | ${counts.half} | ${counts.deviates} | ${counts['not exercised']} |`;
    }),
    '',
    ...named(
      'Missing',
      report.operations.filter(({ missing }) => missing),
    ),
    ...named(
      'Only errors',
      report.operations.filter(({ onlyErrors }) => onlyErrors),
    ),
    ...deviationLines(fresh),
    ...staleLines(report),
    '',
  ].join('\n');
}

function named(what: string, rows: Report['operations']): string[] {
  return rows.length === 0
    ? []
    : [`${what} (${rows.length}): ${rows.map(({ operation }) => operation).join(', ')}`, ''];
}

function deviationLines(fresh: readonly ReportedDeviation[]): string[] {
  if (fresh.length === 0) return [];
  const kinds = kindsOf(fresh);
  const rows = kinds.slice(0, MOST).map((kind) => {
    const { id, severity, expected, observed } = kind.first;
    return `| ${severity} | ${code(id)} | ${cell(expected)} | ${cell(observed)} | ${cell(alsoAt(kind) ?? '')} |`;
  });
  const more = kinds.length - MOST;
  const rest =
    more > 0 ? ['', `… and ${more} more ${more === 1 ? 'kind' : 'kinds'}; the report folder holds them all.`] : [];
  const table = [
    '| severity | id | expected | observed | also at |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    ...rest,
  ];
  return [...table, '', ...kinds.slice(0, MOST_IN_FULL).flatMap(({ first }) => inFull(first))];
}

function staleLines({ staleBaseline }: Report): string[] {
  if (staleBaseline.length === 0) return [];
  const ids = staleBaseline.slice(0, MOST).map(({ id }) => code(id));
  const rest = staleBaseline.length > MOST ? [`… and ${staleBaseline.length - MOST} more`] : [];
  return [`No longer needed in the baseline (${staleBaseline.length}): ${[...ids, ...rest].join(', ')}`, ''];
}

/** Everything about a deviation, behind its name. */
function inFull(deviation: ReportedDeviation): string[] {
  const { id, severity } = deviation;
  const lines = detailLines(detailsOf(deviation), '').map((line) => `    ${line}`);
  return [`<details><summary>${severity}: ${markup(visible(id))}</summary>`, '', ...lines, '', '</details>', ''];
}

/** Text in a cell: Markdown in it would be somebody else's, and a bar would end the cell. */
function cell(text: string): string {
  const short = text.length > 300 ? `${text.slice(0, 300)}…` : text;
  return short
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
    .replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
}

function markup(text: string): string {
  return text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}
