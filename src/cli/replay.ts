// `cognito-contract replay`: runs one recorded failure again. What it does is loaded when it runs.
import { Command, Option } from 'commander';
import { address, wholeNumber } from './options.ts';
import type { ReplayCommandOptions } from './replay-run.ts';

/** The command `replay`. */
export function replayCommand(): Command {
  return new Command('replay')
    .description('run one recorded failure again, and say whether it still fails')
    .argument('<case>', 'a case file, or the id of a deviation')
    .option('--url <url>', 'address of the endpoint; the one in the case, or the embedded mock, by default', address)
    .option('--messages <url>', 'where sent messages can be read', address)
    .option('--clock <url>', 'where the clock can be moved', address)
    .option('--triggers <url>', 'where triggers can be scripted', address)
    .option('--report <dir>', 'the folder in which an id is looked for', 'report')
    .addOption(new Option('--seed <n>', 'the seed of the run that found it').argParser(wholeNumber(0)))
    .option('--path <path>', 'where chance found it, as reports print it')
    .addOption(
      new Option('--phase <name>', 'the phase that found it').choices(['constraints', 'random', 'rules', 'sequences']),
    )
    .option('--rate <n>', 'send at most so many requests a second', wholeNumber(1))
    .option('--allow-remote', 'allow an endpoint that is not loopback')
    .option('--allow-messages', 'allow such an endpoint to be made to write to people')
    .addHelpText(
      'after',
      '\nExample:\n  $ cognito-contract replay SignUp/Username/minLength --url http://127.0.0.1:9229\n\nExit codes: 0 fixed, 1 still fails, 2 could not be told.',
    )
    .action(async (name: string, options: ReplayCommandOptions) => {
      process.exitCode = await (await import('./replay-run.ts')).runReplay(name, options);
    });
}
