// `npm run generate`: reads spec/, lints it and writes what is derived from it; `--check` only compares. See README.md.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lint } from './lint.ts';
import { builtFiles, committedFiles, compare, write } from './outputs.ts';
import { modelOf, readPages, SpecError } from './read.ts';

const USAGE = `Usage: npm run generate [-- --check | --built] [--spec DIR]
  --check     write nothing; name each stale, missing and left-over committed file, and exit 1 if there is one
  --built     write only what is not committed: validators and documents
  --spec DIR  read this folder instead of spec/`;

const root = fileURLToPath(new URL('..', import.meta.url));

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const options = parse(args);
  if (typeof options === 'string') return fail(2, [options, USAGE]);
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  try {
    const pages = readPages(options.spec ?? `${root}spec`);
    const model = modelOf(pages);
    const findings = lint(pages, model);
    if (findings.length > 0)
      return fail(1, [...findings, `${findings.length} findings in the spec; nothing was written.`]);
    if (!options.check) write(root, builtFiles(model));
    if (options.built) return 0;
    const committed = await committedFiles(model);
    if (options.check) {
      const differences = compare(root, committed);
      if (differences.length === 0) return 0;
      return fail(1, [...differences, 'Run `npm run generate` and commit what it writes.']);
    }
    write(root, committed);
    console.log(
      `${model.operations.length} operations, ${model.shapes.size} shapes, ${model.errors.length} errors, ${model.rules.length} rules.`,
    );
    return 0;
  } catch (error) {
    if (error instanceof SpecError) return fail(2, [error.message]);
    throw error;
  }
}

interface Options {
  check?: boolean | undefined;
  built?: boolean | undefined;
  help?: boolean | undefined;
  spec?: string | undefined;
}

function parse(args: string[]): Options | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        check: { type: 'boolean' },
        built: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        spec: { type: 'string' },
      },
    });
    return values.check && values.built ? '--check and --built exclude each other.' : values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function fail(code: number, lines: string[]): number {
  console.error(lines.join('\n'));
  return code;
}
