// Writes the reports of a run to the files that were asked for.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { htmlReport, junitReport, type Report } from '../check/index.ts';
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
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new UsageError('ERR_FILE', `${folder} cannot be made: ${(cause as Error).message}. Give another folder.`, {
      cause,
    });
  }
  writeText(join(folder, 'report.json'), asJson());
  writeText(join(folder, 'junit.xml'), junitReport(report));
  writeText(join(folder, 'index.html'), htmlReport(report));
  console.log(`The report is ${join(folder, 'index.html')}.`);
}
