// `cognito-contract check merge`: puts the reports of shards together to one, and ends as the whole run would have.
import { Command } from 'commander';
import { mergeReports, newDeviations, type Report, summary } from '../check/index.ts';
import { reportSchema } from '../documents/report.ts';
import { readJson } from './read-json.ts';
import { type ReportFiles, tellCi, wantsColor, writeReports } from './reports.ts';

/** The command `check merge`. */
export function mergeCommand(): Command {
  return new Command('merge')
    .description('put the JSON reports of shards together to one')
    .argument('<files...>', 'reports as check --json FILE writes them')
    .option('--report <dir>', 'write all reports to this folder')
    .option('--json <file>', 'write the report as JSON')
    .option('--junit <file>', 'write the report as JUnit XML')
    .addHelpText(
      'after',
      '\nExample:\n  $ cognito-contract check merge 1.json 2.json --report report\n\nExit codes: as of check.',
    )
    .action((files: readonly string[], options: ReportFiles) => {
      const report = mergeReports(files.map((file) => readJson(file, reportSchema) as Report));
      console.log(summary(report, { color: wantsColor() }));
      writeReports(report, options);
      tellCi(report, process.env);
      if (newDeviations(report).length > 0) process.exitCode = 1;
    });
}
