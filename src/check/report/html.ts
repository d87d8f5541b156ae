// A report as one page that needs nothing else: counts, the map of operations and kinds of constraint, what lies behind each cell,
// deviations and rules. It reads without script; script only opens what a link points at and searches.
import { SEVERITIES } from '../deviations.ts';
import type { Entry } from '../ledger.ts';
import { newDeviations, type Report, type ReportedDeviation, SECTIONS } from '../report.ts';
import { detailsOf, knownBecause, runLine, visible } from './details.ts';
import { type Cell, COLUMNS, type OperationRow, rowsOf } from './grouping.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './page.ts';

/** The HTML document. */
export function htmlReport(report: Report): string {
  const rows = rowsOf(report);
  const anchors = new Map(report.deviations.map((deviation, index) => [deviation, `deviation-${index + 1}`]));
  const title = `cognito-contract: ${report.url ?? 'the embedded mock'}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${shown(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>${shown(title)}</h1>
<p>${runLine(report)}${report.complete ? '' : ' <strong>The time was used up before the end.</strong>'}</p>
${countsTable(report)}
<nav aria-label="Parts of the page"><a href="#deviations">Deviations</a> <a href="#map">Map</a> <a href="#detail">Operations</a> <a href="#rules">Rules</a></nav>
</header>
<form role="search"><label>Search <input type="search" id="search" autocomplete="off" placeholder="operation, id, any text"></label> <output for="search" id="hits"></output></form>
<main>
${deviationSection(report, anchors)}
<section aria-labelledby="map">
<h2 id="map" tabindex="-1">Map of operations and constraints</h2>
<p>Each cell counts the entries that were exercised in full, or with ! those that deviate. Follow a cell to see them one by one.</p>
${mapTable(rows, report)}
</section>
<section aria-labelledby="detail"><h2 id="detail" tabindex="-1">Operations</h2>
${rows.map((row) => operationDetail(row, report, anchors)).join('\n')}
</section>
${ruleSection(report, anchors)}
</main>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

function countsTable({ counts }: Report): string {
  const rows = SECTIONS.map((section) => {
    const { total, full, half, deviates, unviolable } = counts[section];
    const cells = [total, full, half, deviates, counts[section]['not exercised'], unviolable]
      .map((number) => `<td>${number}</td>`)
      .join('');
    return `<tr><th scope="row">${section}</th>${cells}</tr>`;
  });
  const heads = ['entries', 'full', 'half', 'deviate', 'not exercised', 'nothing can break']
    .map((head) => `<th scope="col">${head}</th>`)
    .join('');
  return `<table class="counts"><thead><tr><td></td>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** Where on the page each deviation stands. */
type Anchors = ReadonlyMap<ReportedDeviation, string>;

function deviationSection(report: Report, anchors: Anchors): string {
  const fresh = newDeviations(report).length;
  const known = report.deviations.length - fresh;
  const list = report.deviations.map((deviation) => deviationItem(deviation, anchors)).join('\n');
  const warnings = report.warnings.map(({ id, text }) => item(`<code>${shown(id)}</code> ${shown(text)}`)).join('');
  const stale = report.staleBaseline.map((entry) =>
    item(`<code>${shown(entry.id)}</code> ${shown(knownBecause(entry))}`),
  );
  const gone =
    stale.length === 0
      ? ''
      : `<details><summary>No longer needed in the baseline: ${stale.length}</summary><ul>${stale.join('')}</ul></details>`;
  return `<section aria-labelledby="deviations"><h2 id="deviations" tabindex="-1">Deviations: ${fresh} new, ${known} known</h2>
<p>${bySeverity(report.deviations)}</p>
<details id="all-deviations"${fresh <= 50 ? ' open' : ''}><summary>All ${report.deviations.length}</summary>${list}</details>
<details><summary>Warnings: ${report.warnings.length}</summary><ul>${warnings}</ul></details>${gone}</section>`;
}

function bySeverity(deviations: readonly ReportedDeviation[]): string {
  const counts = SEVERITIES.map((severity) => [severity, deviations.filter((one) => one.severity === severity).length]);
  return counts.flatMap(([severity, count]) => (count === 0 ? [] : [`${count} ${severity}`])).join(', ');
}

function item(content: string): string {
  return `<li>${content}</li>`;
}

function deviationItem(deviation: ReportedDeviation, anchors: Anchors): string {
  const { id, severity } = deviation;
  const lines = detailsOf(deviation).map(({ term, text, isCode }) => {
    const lined = text.split('\n').map(shown).join('<br>');
    return `<dt>${term}</dt><dd>${isCode ? `<code>${lined}</code>` : lined}</dd>`;
  });
  return `<article class="deviation" id="${anchors.get(deviation) ?? ''}" tabindex="-1"><h3><span class="severity">${severity}</span> <code>${shown(id)}</code></h3><dl>${lines.join('')}</dl></article>`;
}

function mapTable(rows: readonly OperationRow[], { operations }: Report): string {
  const heads = COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('');
  const lines = rows.map((row, index) => {
    const { topic = '', missing = false, onlyErrors = false } = operations[index] ?? {};
    const note = missing ? ' <small>missing</small>' : onlyErrors ? ' <small>only errors</small>' : '';
    const cells = COLUMNS.map((column) =>
      mapCell(
        row,
        row.cells.find(({ group }) => group === column),
      ),
    ).join('');
    return `<tr data-name="${row.operation.toLowerCase()} ${topic}"><th scope="row"><a href="#${row.operation}">${row.operation}</a>${note}</th><td>${topic}</td>${cells}</tr>`;
  });
  return `<div class="scroll"><table class="map"><thead><tr><th scope="col">operation</th><th scope="col">topic</th>${heads}</tr></thead><tbody>${lines.join('\n')}</tbody></table></div>`;
}

function mapCell({ operation }: OperationRow, cell: Cell | undefined): string {
  if (cell === undefined) return '<td class="none"></td>';
  const { full, total, deviates, half } = cell.counts;
  const state =
    deviates > 0 ? 'deviates' : total === 0 ? 'none' : full === total ? 'full' : full + half > 0 ? 'half' : 'idle';
  const label = `${operation}, ${cell.group}: ${full} of ${total} in full, ${deviates} deviate`;
  return `<td class="${state}"><a href="#${operation}-${cell.group}" aria-label="${label}">${deviates > 0 ? `${deviates}!` : `${full}/${total}`}</a></td>`;
}

function operationDetail({ operation, cells, others }: OperationRow, { operations }: Report, anchors: Anchors): string {
  const row = operations.find((one) => one.operation === operation);
  const errors = Object.entries(row?.errors ?? {}).map(([name, count]) => `${count} × ${shown(name)}`);
  const told = [
    `${row?.requests ?? 0} requests, ${row?.successes ?? 0} successes`,
    ...errors,
    ...(row?.lacks ?? []).map((lack) => `needs ${shown(lack)}`),
    ...(row?.troubles ?? []).map(shown),
  ];
  const groups = cells.map(({ group, entries, deviations }) => {
    const lines = entries.map((entry) => entryItem(entry, deviations, anchors)).join('');
    return `<h4 id="${operation}-${group}" tabindex="-1">${group}</h4><ul class="entries">${lines}</ul>`;
  });
  const whole = others.map((deviation) => item(link(deviation, anchors.get(deviation) ?? ''))).join('');
  return `<details id="${operation}" data-name="${operation.toLowerCase()} ${row?.topic ?? ''}"><summary>${operation}</summary><p>${told.join(', ')}</p>${whole === '' ? '' : `<ul>${whole}</ul>`}${groups.join('')}</details>`;
}

/** A link to where a deviation is told, named by what `place` does not say already. */
function link({ severity, id }: ReportedDeviation, anchor: string, place = ''): string {
  return `<a href="#${anchor}">${severity}${id === place ? '' : `: <code>${shown(id)}</code>`}</a>`;
}

function entryItem(
  { id, state, unviolable, reason }: Entry,
  deviations: readonly ReportedDeviation[],
  anchors: Anchors,
): string {
  const note = unviolable ? 'nothing can break it' : (reason ?? '');
  const own = deviations.filter((deviation) => deviation.id === id || deviation.id.startsWith(`${id}/`));
  const links = own.map((deviation) => ` ${link(deviation, anchors.get(deviation) ?? '', id)}`).join('');
  return `<li class="${state.replace(' ', '-')}"><b>${state}</b> <code>${shown(id)}</code>${note === '' ? '' : ` <small>${shown(note)}</small>`}${links}</li>`;
}

function ruleSection({ ledger, deviations }: Report, anchors: Anchors): string {
  const rules = ledger.filter(({ group }) => group === 'rule');
  const ofRules = deviations.filter(({ id }) => id.startsWith('rule:'));
  const lines = rules.map((entry) => entryItem(entry, ofRules, anchors)).join('');
  return `<section aria-labelledby="rules"><h2 id="rules" tabindex="-1">Rules</h2><details id="all-rules"><summary>All ${rules.length}</summary><ul class="entries">${lines}</ul></details></section>`;
}

/** Text as markup that says nothing but the text, with what would not show in plain sight. */
function shown(text: string): string {
  return escaped(visible(text));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
