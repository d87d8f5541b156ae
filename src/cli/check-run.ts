// What `cognito-contract check` does: checks an endpoint, or the embedded mock, prints the summary and writes the reports.
import { existsSync } from 'node:fs';
import {
  type Baseline,
  type CheckOptions,
  check,
  newDeviations,
  type Report,
  type Shard,
  summary,
  updatedBaseline,
} from '../check/index.ts';
import { baselineSchema } from '../documents/baseline.ts';
import { UsageError } from '../errors.ts';
import { embedded, remote } from './endpoint.ts';
import type { HttpSend } from './http.ts';
import { progressLine } from './progress.ts';
import { readJson } from './read-json.ts';
import { tellCi, wantsColor, writeReports } from './reports.ts';
import { writeText } from './shipped.ts';

/** The options as the command line gives them. */
export interface CheckCommandOptions {
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

/** Runs the command. */
export async function runCheck(options: CheckCommandOptions): Promise<void> {
  const baseline = baselineOf(options);
  const open: HttpSend[] = [];
  const progress = progressLine(process.stderr);
  try {
    const report = await check({
      ...(options.url === undefined
        ? embedded(options.seed)
        : { ...remote(options.url, options, open), concurrency: options.concurrency ?? 8 }),
      ...named(options),
      shard: options.shard,
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
    tellCi(report, process.env);
    if (options.updateBaseline === true) update(options.baseline, baseline, report);
    else if (newDeviations(report).length > 0) process.exitCode = 1;
  } finally {
    progress.end();
    for (const { close } of open) close();
  }
}

/** Names come from people; the checker refuses those that it does not know. */
function named({ operations, rules }: CheckCommandOptions): Pick<CheckOptions, 'operations' | 'rules'> {
  return { operations, rules } as Pick<CheckOptions, 'operations' | 'rules'>;
}

function baselineOf({ baseline, updateBaseline }: CheckCommandOptions): Baseline | undefined {
  if (baseline === undefined) {
    if (updateBaseline === true)
      throw new UsageError('ERR_BASELINE', 'Say with --baseline FILE which file --update-baseline is to write.');
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
