// `cognito-contract check`: its options. What it does is loaded when it runs.
import { Command, InvalidArgumentError, Option } from 'commander';
import type { CheckCommandOptions } from './check-run.ts';
import { cleanCommand } from './clean.ts';
import { mergeCommand } from './merge.ts';
import { address, wholeNumber } from './options.ts';
import { shardOf } from './shard.ts';

/** The command `check`. */
export function checkCommand(): Command {
  return (
    new Command('check')
      .description('check an endpoint against the contract; without --url, the embedded mock')
      .option('--url <url>', 'address of the endpoint', address)
      .option('--operations <names>', 'judge and count only these operations', list)
      .option('--rules <ids>', 'check only these rules', list)
      .option('--phases <names>', 'phases to run: constraints, random, rules, sequences', list)
      .addOption(new Option('--seed <n>', 'part of every name that the run makes').default(0).argParser(wholeNumber(0)))
      .option('--max-time <s>', 'begin nothing new after so many seconds', wholeNumber(1))
      .option('--rate <n>', 'send at most so many requests a second', wholeNumber(1))
      .option('--concurrency <n>', 'check so many operations at a time', wholeNumber(1, 100))
      .option('--shard <i/n>', 'run only the i-th of n parts', shardOf)
      .option('--baseline <file>', 'excuse the deviations listed in this file')
      .option('--update-baseline', 'write what was found to the baseline file')
      .option('--report <dir>', 'write index.html, report.json, junit.xml, summary.md and cases/ to this folder')
      .option('--json <file>', 'write the report as JSON')
      .option('--junit <file>', 'write the report as JUnit XML')
      .option(
        '--messages <url>',
        'where sent messages can be read, such as http://127.0.0.1:9229/_mock/messages',
        address,
      )
      .option('--clock <url>', 'where the clock can be moved, such as http://127.0.0.1:9229/_mock/clock', address)
      .option(
        '--triggers <url>',
        'where triggers can be scripted, such as http://127.0.0.1:9229/_mock/triggers',
        address,
      )
      .option('--allow-remote', 'allow an endpoint that is not loopback')
      .option('--allow-messages', 'allow such an endpoint to be made to write to people')
      .addHelpText(
        'after',
        '\nExample:\n  $ cognito-contract check --url http://127.0.0.1:9229 --messages http://127.0.0.1:9229/_mock/messages --report report\n\nExit codes: 0 conforms, 1 new deviations, 2 could not run.',
      )
      .action(async (options: CheckCommandOptions) => (await import('./check-run.ts')).runCheck(options))
      // Options behind the name of a command below belong to that command.
      .enablePositionalOptions()
      .addCommand(mergeCommand())
      .addCommand(cleanCommand())
  );
}

function list(text: string): string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new InvalidArgumentError('Give one name or several with commas between them.');
  return names;
}
