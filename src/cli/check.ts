// `cognito-contract check`: checks an endpoint, or the embedded mock, prints the summary and writes the reports that were asked for.
import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type Baseline, type CheckOptions, check, newDeviations, type Report, type Send, summary, updatedBaseline } from '../check/index.ts';
import { baselineSchema } from '../documents/baseline.ts';
import { UsageError } from '../errors.ts';
import { dispatch } from '../mock/dispatch.ts';
import { createMock } from '../mock/mock.ts';
import { hooksAt } from './hooks.ts';
import { type HttpSend, httpSend } from './http.ts';
import { wholeNumber } from './options.ts';
import { progressLine } from './progress.ts';
import { readJson } from './read-json.ts';
import { writeReports } from './reports.ts';
import { type Shard, shardOf, sharded } from './shard.ts';
import { writeText } from './shipped.ts';
import { signerFor } from './signing.ts';

interface CheckCommandOptions {
  url?: string;
  operations?: string[];
  rules?: string[];
  phases?: string[];
  seed: number;
  maxTime?: number;
  rate?: number;
  concurrency?: number;
  shard?: Shard;
  baseline?: string;
  updateBaseline?: boolean;
  report?: string;
  json?: string;
  junit?: string;
  messages?: string;
  clock?: string;
  triggers?: string;
  allowRemote?: boolean;
  allowMessages?: boolean;
}

/** The command `check`. */
export function checkCommand(): Command {
  return new Command('check')
    .description('check an endpoint against the contract; without --url, the embedded mock')
    .option('--url <url>', 'address of the endpoint', address)
    .option('--operations <names>', 'judge and count only these operations', list)
    .option('--rules <ids>', 'check only these rules', list)
    .option('--phases <names>', 'phases to run: constraints, rules', list)
    .addOption(new Option('--seed <n>', 'part of every name that the run makes').default(0).argParser(wholeNumber(0)))
    .option('--max-time <s>', 'begin nothing new after so many seconds', wholeNumber(1))
    .option('--rate <n>', 'send at most so many requests a second', wholeNumber(1))
    .option('--concurrency <n>', 'check so many operations at a time', wholeNumber(1, 100))
    .option('--shard <i/n>', 'run only the i-th of n parts', shardOf)
    .option('--baseline <file>', 'excuse the deviations listed in this file')
    .option('--update-baseline', 'write what was found to the baseline file')
    .option('--report <dir>', 'write report.json, junit.xml and index.html to this folder')
    .option('--json <file>', 'write the report as JSON')
    .option('--junit <file>', 'write the report as JUnit XML')
    .option('--messages <url>', 'where sent messages can be read, such as http://127.0.0.1:9229/_mock/messages', address)
    .option('--clock <url>', 'where the clock can be moved, such as http://127.0.0.1:9229/_mock/clock', address)
    .option('--triggers <url>', 'where triggers can be scripted, such as http://127.0.0.1:9229/_mock/triggers', address)
    .option('--allow-remote', 'allow an endpoint that is not loopback')
    .option('--allow-messages', 'allow such an endpoint to be made to write to people')
    .addHelpText('after', '\nExample:\n  $ cognito-contract check --url http://127.0.0.1:9229 --messages http://127.0.0.1:9229/_mock/messages --report report\n\nExit codes: 0 conforms, 1 new deviations, 2 could not run.')
    .action(run);
}

async function run(options: CheckCommandOptions): Promise<void> {
  const baseline = baselineOf(options);
  const open: HttpSend[] = [];
  const progress = progressLine(process.stderr);
  try {
    const report = await check({
      ...(options.url === undefined ? embedded(options.seed) : remote(options.url, options, open)),
      ...sharded(options),
      phases: options.phases,
      seed: options.seed,
      maxTime: options.maxTime,
      rate: options.rate,
      baseline,
      allowRemote: options.allowRemote,
      allowMessages: options.allowMessages,
      onProgress: progress.show,
    });
    progress.end();
    console.log(summary(report, { color: wantsColor() }));
    writeReports(report, options);
    if (options.updateBaseline === true) update(options.baseline, baseline, report);
    else if (newDeviations(report).length > 0) process.exitCode = 1;
  } finally {
    progress.end();
    for (const { close } of open) close();
  }
}

/** The embedded mock is asked directly: no port, and one request after another, so that a seed repeats a run exactly. */
function embedded(seed: number): Pick<CheckOptions, 'send' | 'hooks' | 'concurrency'> {
  const mock = createMock({ seed });
  const send: Send = (request) => dispatch(mock, request);
  const at = (path: string) => ({ send, path });
  return { send, hooks: hooksAt({ messages: at('/_mock/messages'), clock: at('/_mock/clock'), triggers: at('/_mock/triggers') }), concurrency: 1 };
}

function remote(url: string, options: CheckCommandOptions, open: HttpSend[]): Partial<CheckOptions> {
  const sender = (at: string): Send => {
    const made = httpSend(at);
    open.push(made);
    return made.send;
  };
  const hook = (at: string | undefined, usual: string) => {
    if (at === undefined) return undefined;
    const { origin, pathname } = new URL(at);
    return { send: sender(origin), path: pathname === '/' ? usual : pathname };
  };
  return {
    url: url.replace(/\/$/, ''),
    send: sender(url),
    sign: signerFor(url),
    concurrency: options.concurrency ?? 8,
    hooks: hooksAt({
      messages: hook(options.messages, '/_mock/messages'),
      clock: hook(options.clock, '/_mock/clock'),
      triggers: hook(options.triggers, '/_mock/triggers'),
    }),
  };
}

function baselineOf({ baseline, updateBaseline }: CheckCommandOptions): Baseline | undefined {
  if (baseline === undefined) {
    if (updateBaseline === true) throw new UsageError('ERR_BASELINE', 'Say with --baseline FILE which file --update-baseline is to write.');
    return undefined;
  }
  // A file that is to be written need not be there yet.
  if (updateBaseline === true && !existsSync(baseline)) return undefined;
  return readJson(baseline, baselineSchema) as Baseline;
}

function update(file: string | undefined, before: Baseline | undefined, report: Report): void {
  if (file === undefined) return;
  const stale = new Set(report.staleBaseline.map(({ id }) => id));
  const next = updatedBaseline(before, report.deviations, (id) => stale.has(id));
  writeText(file, `${JSON.stringify(next, null, 2)}\n`);
  console.log(`${file} now excuses ${next.entries.length} deviations.`);
}

/** https://no-color.org: any value but the empty one turns colours off. */
function wantsColor(): boolean {
  return process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '';
}

function list(text: string): string[] {
  const names = text.split(',').map((name) => name.trim()).filter((name) => name !== '');
  if (names.length === 0) throw new InvalidArgumentError('Give one name or several with commas between them.');
  return names;
}

function address(text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('Give an address such as http://127.0.0.1:9229.');
}
