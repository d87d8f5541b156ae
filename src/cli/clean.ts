// `cognito-contract check clean`: removes the pools that interrupted runs left behind.
import { Command } from 'commander';
import { clean } from '../check/index.ts';
import { remote } from './endpoint.ts';
import type { HttpSend } from './http.ts';
import { address, wholeNumber } from './options.ts';

interface CleanCommandOptions {
  readonly url: string;
  readonly rate?: number;
  readonly allowRemote?: boolean;
}

/** The command `check clean`. */
export function cleanCommand(): Command {
  return new Command('clean')
    .description('remove every pool that carries the tag of a run; do not use it while another run is on its way')
    .requiredOption('--url <url>', 'address of the endpoint', address)
    .option('--rate <n>', 'send at most so many requests a second', wholeNumber(1))
    .option('--allow-remote', 'allow an endpoint that is not loopback')
    .addHelpText(
      'after',
      '\nExample:\n  $ cognito-contract check clean --url http://127.0.0.1:9229\n\nExit codes: 0 nothing is left, 1 something could not be removed, 2 could not run.',
    )
    .action(run);
}

async function run({ url, rate, allowRemote }: CleanCommandOptions): Promise<void> {
  const open: HttpSend[] = [];
  try {
    const { removed, kept, trouble } = await clean({ ...remote(url, {}, open), rate, allowRemote });
    console.log(`${removed.length === 1 ? '1 pool was' : `${removed.length} pools were`} removed.`);
    for (const { id, reason } of kept) console.log(`${id} could not be removed: ${reason}`);
    if (trouble !== undefined) console.log(`The endpoint could not be searched to the end: ${trouble}`);
    if (kept.length > 0 || trouble !== undefined) process.exitCode = 1;
  } finally {
    for (const { close } of open) close();
  }
}
