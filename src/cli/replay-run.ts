// What `cognito-contract replay` does: finds the case, runs it again, and says what became of it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { impliedPhase, type Recorded, type Replayed, replay } from '../check/index.ts';
import { detailLines, detailsOf } from '../check/report/details.ts';
import { caseSchema } from '../documents/case.ts';
import { UsageError } from '../errors.ts';
import { operationNames } from '../generated/operations.ts';
import { embedded, type HookOptions, remote } from './endpoint.ts';
import type { HttpSend } from './http.ts';
import { readJson } from './read-json.ts';

/** The options as the command line gives them. */
export interface ReplayCommandOptions extends HookOptions {
  readonly url?: string;
  readonly report: string;
  readonly seed?: number;
  readonly path?: string;
  readonly phase?: string;
  readonly rate?: number;
  readonly allowRemote?: boolean;
  readonly allowMessages?: boolean;
}

type Known = Recorded & { readonly url?: string };

const EXIT: Readonly<Record<Replayed['outcome'], number>> = { fixed: 0, fails: 1, unclear: 2 };

/** Runs the command; answers the exit code. */
export async function runReplay(name: string, options: ReplayCommandOptions): Promise<number> {
  const recorded = caseNamed(name, options);
  const url = options.url ?? recorded.url;
  const open: HttpSend[] = [];
  try {
    const replayed = await replay(recorded, {
      ...(url === undefined ? embedded(recorded.seed) : remote(url, options, open)),
      rate: options.rate,
      allowRemote: options.allowRemote,
      allowMessages: options.allowMessages,
    });
    console.log(told(recorded.id, url, replayed));
    return EXIT[replayed.outcome];
  } finally {
    for (const { close } of open) close();
  }
}

/** A case file, a case of the report folder, or an id that says enough by itself; options win over what is recorded. */
function caseNamed(name: string, options: ReplayCommandOptions): Known {
  const found = isFile(name) ? readCase(name) : caseInFolder(name, options.report);
  const { seed = found?.seed ?? 0, path = found?.path } = options;
  if (found !== undefined) return { ...found, seed, path, phase: options.phase ?? found.phase };
  const phase = options.phase ?? impliedPhase(name, path);
  const isId = name.startsWith('rule:') || operationNames.some((operation) => name.split(/[/:]/)[0] === operation);
  if (!isId)
    throw new UsageError(
      'ERR_CASE',
      `${name} is no file, no id in ${options.report}, and no id of a deviation. Give a case file such as ${join(options.report, 'cases')}/….json, or an id as reports print it.`,
    );
  if (path === undefined && (phase === 'random' || name.includes('/sequences/')))
    throw new UsageError(
      'ERR_CASE',
      `${name} was found by chance and is not in ${options.report}. Give its --seed and --path as the report prints them, or the folder with --report.`,
    );
  return { id: name, phase, seed, path };
}

function caseInFolder(id: string, report: string): Known | undefined {
  const folder = join(report, 'cases');
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => readCase(join(folder, file)))
    .find((one) => one.id === id);
}

function readCase(file: string): Known {
  return readJson(file, caseSchema) as Known;
}

function isFile(name: string): boolean {
  return existsSync(name) && statSync(name).isFile();
}

function told(id: string, url: string | undefined, replayed: Replayed): string {
  const where = `at ${url ?? 'the embedded mock'}`;
  if (replayed.outcome === 'fixed') return `${id} is fixed ${where}.`;
  if (replayed.outcome === 'unclear') return `${id} could not be told ${where}: ${replayed.reason}.`;
  const { deviation } = replayed;
  const changed = deviation.id === id ? '.' : `, in another way: ${deviation.id}.`;
  const details = detailsOf(deviation).filter(({ term }) => term !== 'replay');
  return [`${id} still fails ${where}${changed}`, ...detailLines(details)].join('\n');
}
