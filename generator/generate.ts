// The command behind `npm run generate`: read, lint, then write what is derived from spec/, or only compare it.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lint } from './lint.ts';
import { builtFiles, committedFiles, compare, write } from './outputs.ts';
import { modelOf, readPages, SpecError } from './read.ts';

/** The root of the repository, and where lines for people go. */
export interface Surroundings {
  root: string;
  out: (line: string) => void;
  err: (line: string) => void;
}

const USAGE = `Usage: npm run generate [-- --check | --built]
  --check  write nothing; name each stale, missing and left-over committed file
  --built  write only what is not committed: validators and documents
Exit code: 0 all well, 1 a breach of the house rules or a difference, 2 the spec or the command line cannot be read.`;

/** Runs the command and answers its exit code. */
export async function generate(args: readonly string[], { root, out, err }: Surroundings): Promise<number> {
  const options = parse(args);
  if (typeof options === 'string') {
    err(`${options}\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    out(USAGE);
    return 0;
  }
  try {
    const pages = readPages(join(root, 'spec'));
    const model = modelOf(pages);
    const findings = lint(pages, model);
    if (findings.length > 0) {
      err([...findings, `${findings.length} findings in the spec. Nothing was written.`].join('\n'));
      return 1;
    }
    if (options.check) {
      const differences = compare(root, await committedFiles(model));
      if (differences.length === 0) return 0;
      err([...differences, 'Run `npm run generate` and commit what it writes.'].join('\n'));
      return 1;
    }
    write(root, builtFiles(model));
    if (options.built) return 0;
    write(root, await committedFiles(model));
    const { operations, shapes, errors, rules } = model;
    out(`${operations.length} operations, ${shapes.size} shapes, ${errors.length} errors, ${rules.length} rules.`);
    return 0;
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    err(error.message);
    return 2;
  }
}

interface Options {
  check?: boolean | undefined;
  built?: boolean | undefined;
  help?: boolean | undefined;
}

function parse(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { check: { type: 'boolean' }, built: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    return values.check && values.built ? '--check and --built exclude each other.' : values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
