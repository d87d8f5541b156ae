// Writes the reports of a run to the files that were asked for, and tells the CI that it runs in.
import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { annotations, caseName, caseOf, htmlReport, junitReport, markdownReport, type Report } from '../check/index.ts';
import { UsageError } from '../errors.ts';
import { writeText } from './shipped.ts';

/** Where reports go. */
export interface ReportFiles {
  readonly report?: string;
  readonly json?: string;
  readonly junit?: string;
}

/** Writes what was asked for, and says where the page is. */
export function writeReports(report: Report, { report: folder, json, junit }: ReportFiles): void {
  const asJson = (): string => `${JSON.stringify(report, null, 1)}\n`;
  if (json !== undefined) writeText(json, asJson());
  if (junit !== undefined) writeText(junit, junitReport(report));
  if (folder === undefined) return;
  const cases = join(folder, 'cases');
  try {
    mkdirSync(cases, { recursive: true });
  } catch (cause) {
    throw new UsageError('ERR_FILE', `${folder} cannot be made: ${(cause as Error).message}. Give another folder.`, {
      cause,
    });
  }
  writeText(join(folder, 'report.json'), asJson());
  writeText(join(folder, 'junit.xml'), junitReport(report));
  writeText(join(folder, 'summary.md'), markdownReport(report));
  writeText(join(folder, 'index.html'), htmlReport(report));
  // Cases of the run before would be taken for those of this one.
  for (const file of readdirSync(cases)) if (/-[0-9a-f]{8}\.json$/.test(file)) rmSync(join(cases, file));
  for (const deviation of report.deviations) {
    writeText(join(cases, caseName(deviation.id)), `${JSON.stringify(caseOf(report, deviation), null, 2)}\n`);
  }
  console.log(`The report is ${join(folder, 'index.html')}.`);
}

/** In GitHub Actions: new deviations as annotations, and the summary on the page of the job. */
export function tellCi(report: Report, env: NodeJS.ProcessEnv): void {
  if (env.GITHUB_ACTIONS === undefined) return;
  for (const line of annotations(report)) console.log(line);
  const page = env.GITHUB_STEP_SUMMARY;
  if (page === undefined || page === '') return;
  try {
    appendFileSync(page, markdownReport(report));
  } catch (cause) {
    throw new UsageError('ERR_FILE', `GITHUB_STEP_SUMMARY cannot be written: ${(cause as Error).message}.`, { cause });
  }
}

/** https://no-color.org: any value but the empty one turns colours off. */
export function wantsColor(): boolean {
  return process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '';
}
