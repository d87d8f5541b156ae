// A report as one page that needs nothing else: counts, the map of operations and kinds of constraint, what lies behind each cell,
// deviations and rules. It reads without script; script only opens what a link points at and filters.
import type { Entry } from '../ledger.ts';
import { newDeviations, type Report, type ReportedDeviation, SECTIONS } from '../report.ts';
import { type Cell, COLUMNS, type OperationRow, rowsOf } from './grouping.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './page.ts';

/** The HTML document. */
export function htmlReport(report: Report): string {
  const rows = rowsOf(report);
  const title = `cognito-contract: ${report.url ?? 'the embedded mock'}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
<p>Seed ${report.seed}, phases ${report.phases.join(', ')}, ${report.requests} requests.${report.complete ? '' : ' <strong>The time was used up before the end.</strong>'}</p>
${countsTable(report)}
</header>
<main>
${deviationSection(report)}
<section aria-labelledby="map">
<h2 id="map">Map of operations and constraints</h2>
<p>Each cell counts the entries that were exercised in full. Follow a cell to see them one by one.</p>
<p><label>Show operations that contain <input type="search" id="filter" autocomplete="off"></label></p>
${mapTable(rows, report)}
</section>
<section aria-labelledby="detail"><h2 id="detail">Operations</h2>
${rows.map((row) => operationDetail(row, report)).join('\n')}
</section>
${ruleSection(report)}
</main>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

function countsTable({ counts }: Report): string {
  const rows = SECTIONS.map((section) => {
    const { total, full, half, deviates, unviolable } = counts[section];
    const cells = [total, full, half, deviates, counts[section]['not exercised'], unviolable].map((number) => `<td>${number}</td>`).join('');
    return `<tr><th scope="row">${section}</th>${cells}</tr>`;
  });
  const heads = ['entries', 'full', 'half', 'deviate', 'not exercised', 'nothing can break'].map((head) => `<th scope="col">${head}</th>`).join('');
  return `<table class="counts"><thead><tr><td></td>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function deviationSection(report: Report): string {
  const fresh = newDeviations(report).length;
  const known = report.deviations.length - fresh;
  const list = report.deviations.map(deviationItem).join('\n');
  const warnings = report.warnings.map(({ id, text }) => `<li><code>${escaped(id)}</code> ${escaped(text)}</li>`).join('');
  return `<section aria-labelledby="deviations"><h2 id="deviations">Deviations: ${fresh} new, ${known} known</h2>
<details${fresh <= 50 ? ' open' : ''}><summary>All ${report.deviations.length}</summary>${list}</details>
<details><summary>Warnings: ${report.warnings.length}</summary><ul>${warnings}</ul></details></section>`;
}

function deviationItem({ id, severity, expected, observed, source, curl, replay, known }: ReportedDeviation): string {
  const lines = [
    ['expected', escaped(expected)],
    ['observed', escaped(observed)],
    ['source', escaped(source)],
    ...(curl === undefined ? [] : [['request', `<code>${escaped(curl)}</code>`]]),
    ['replay', `<code>${escaped(replay)}</code>`],
    ...(known === undefined ? [] : [['known', escaped(known.reason)]]),
  ];
  return `<article class="deviation"><h3><span class="severity">${severity}</span> <code>${escaped(id)}</code></h3><dl>${lines.map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`).join('')}</dl></article>`;
}

function mapTable(rows: readonly OperationRow[], { operations }: Report): string {
  const heads = COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('');
  const lines = rows.map((row, index) => {
    const { topic = '', missing = false, onlyErrors = false } = operations[index] ?? {};
    const note = missing ? ' <small>missing</small>' : onlyErrors ? ' <small>only errors</small>' : '';
    const cells = COLUMNS.map((column) => mapCell(row, row.cells.find(({ group }) => group === column))).join('');
    return `<tr data-name="${row.operation.toLowerCase()} ${topic}"><th scope="row"><a href="#${row.operation}">${row.operation}</a>${note}</th><td>${topic}</td>${cells}</tr>`;
  });
  return `<div class="scroll"><table class="map"><thead><tr><th scope="col">operation</th><th scope="col">topic</th>${heads}</tr></thead><tbody>${lines.join('\n')}</tbody></table></div>`;
}

function mapCell({ operation }: OperationRow, cell: Cell | undefined): string {
  if (cell === undefined) return '<td class="none"></td>';
  const { full, total, deviates, half } = cell.counts;
  const state = deviates > 0 ? 'deviates' : total === 0 ? 'none' : full === total ? 'full' : full + half > 0 ? 'half' : 'idle';
  const label = `${operation}, ${cell.group}: ${full} of ${total} in full, ${deviates} deviate`;
  return `<td class="${state}"><a href="#${operation}-${cell.group}" aria-label="${label}">${deviates > 0 ? `${deviates}!` : `${full}/${total}`}</a></td>`;
}

function operationDetail({ operation, cells, others }: OperationRow, { operations }: Report): string {
  const row = operations.find((one) => one.operation === operation);
  const errors = Object.entries(row?.errors ?? {}).map(([name, count]) => `${count} × ${escaped(name)}`);
  const told = [`${row?.requests ?? 0} requests, ${row?.successes ?? 0} successes`, ...errors, ...(row?.lacks ?? []).map((lack) => `needs ${escaped(lack)}`), ...(row?.troubles ?? []).map(escaped)];
  const groups = cells.map(({ group, entries }) => `<h4 id="${operation}-${group}" tabindex="-1">${group}</h4><ul class="entries">${entries.map(entryItem).join('')}</ul>`);
  return `<details id="${operation}"><summary>${operation}</summary><p>${told.join(', ')}</p>${others.map(deviationItem).join('')}${groups.join('')}</details>`;
}

function entryItem({ id, state, unviolable, reason }: Entry): string {
  const note = unviolable ? 'nothing can break it' : (reason ?? '');
  return `<li class="${state.replace(' ', '-')}"><b>${state}</b> <code>${escaped(id)}</code>${note === '' ? '' : ` <small>${escaped(note)}</small>`}</li>`;
}

function ruleSection({ ledger }: Report): string {
  const rules = ledger.filter(({ group }) => group === 'rule');
  return `<section aria-labelledby="rules"><h2 id="rules">Rules</h2><details><summary>All ${rules.length}</summary><ul class="entries">${rules.map(entryItem).join('')}</ul></details></section>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
