// `cognito-contract proxy`: passes real traffic on, tells what breaks the contract as it comes, and writes a report in the end.
import { Command } from 'commander';
import type { Report } from '../check/index.ts';
import { detailLines, detailsOf, visible } from '../check/report/details.ts';
import type { Sighting } from '../proxy/observer.ts';
import { createProxy } from '../proxy/proxy.ts';
import { writeReports } from './reports.ts';
import { resigner, type ServingOptions, serve, servingOptions } from './serving.ts';

/** The command `proxy`. */
export function proxyCommand(): Command {
  return servingOptions(new Command('proxy'), 9230)
    .description('pass real traffic on, and report each request and each answer that breaks the contract')
    .option('--report <dir>', 'on stop, write index.html, report.json, junit.xml, summary.md and cases/ to this folder')
    .addHelpText(
      'after',
      '\nExample:\n  $ cognito-contract proxy --target https://cognito-idp.eu-west-1.amazonaws.com --port 9230 --report report\n\nIt stops on SIGINT and SIGTERM: exit code 0 when all that was seen conforms, 1 when something deviates.',
    )
    .action(run);
}

async function run(options: ServingOptions & { report?: string }): Promise<void> {
  const proxy = createProxy({
    target: options.target,
    sign: resigner(options.target, false),
    onSighting: (sighting) => console.log(told(sighting)),
    onUnanswered: ({ method }, cause) => console.log(`no answer  ${method}: ${(cause as Error).message}`),
  });
  await serve(proxy.server, options, 'proxy', () => {
    proxy.close();
    const report = proxy.report();
    console.log(closing(report));
    writeReports(report, options);
    if (report.deviations.length > 0) process.exitCode = 1;
  });
}

/** A finding in full when it is new, in one line when it comes again. */
function told(sighting: Sighting): string {
  if (sighting.kind === 'warning') return `warning   ${visible(sighting.warning.text)}${counted(sighting.times)}`;
  const { deviation, kind, times } = sighting;
  const head = `${kind.padEnd(9)} [${deviation.severity}] ${visible(deviation.id)}${counted(times)}`;
  return times > 1 ? head : [head, ...detailLines(detailsOf(deviation))].join('\n');
}

function counted(times: number): string {
  return times === 1 ? '' : ` (${times} times)`;
}

function closing({ requests, deviations, warnings, operations }: Report): string {
  const seen = operations.filter((row) => row.requests > 0).length;
  return `${requests} requests to ${seen} operations: ${deviations.length} deviations, ${warnings.length} warnings.`;
}
