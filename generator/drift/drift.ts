// The command behind `npm run drift`: says what AWS changed since the spec was written. It reads both sides and writes nothing.
import { join } from 'node:path';
import type { Surroundings } from '../generate.ts';
import { readSpec, SpecError } from '../read.ts';
import { differencesOf } from './differences.ts';
import { factsOf } from './facts.ts';
import { readServiceFile, UnusableFile } from './service-file.ts';

const USAGE = `Usage: npm run drift -- FILE
  FILE  AWS's model of cognito-idp, as Smithy JSON or as service-2.json
Prints a line for each difference: + added by AWS, - removed, ~ changed. Exit code: 0 none, 1 some, 2 unusable.`;

/** Runs the command and answers its exit code. */
export function drift(args: readonly string[], { root, out, err }: Surroundings): number {
  const [file, ...rest] = args;
  if (file === '--help' || file === '-h') {
    out(USAGE);
    return 0;
  }
  if (file === undefined || file.startsWith('-') || rest.length > 0) {
    err(`Name one file.\n${USAGE}`);
    return 2;
  }
  try {
    const spec = factsOf(readSpec(join(root, 'spec')));
    const differences = differencesOf(spec, readServiceFile(file));
    if (differences.length === 0) {
      out('No drift.');
      return 0;
    }
    out([...differences, `${differences.length} differences.`].join('\n'));
    return 1;
  } catch (error) {
    if (!(error instanceof UnusableFile || error instanceof SpecError)) throw error;
    err(error.message);
    return 2;
  }
}
