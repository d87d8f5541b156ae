#!/usr/bin/env node
// The command `cognito-contract`: gathers the commands and turns every mistake into one sentence and exit code 2.
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { isUsageError } from '../errors.ts';
import { checkCommand } from './check.ts';
import { mockCommand } from './mock.ts';
import { specCommand } from './spec.ts';
import { typesCommand } from './types.ts';

const COULD_NOT_RUN = 2;

process.exitCode = await run(process.argv);

/** Runs one command line and answers the exit code; a server keeps the process alive beyond that. */
async function run(line: readonly string[]): Promise<number | undefined> {
  try {
    await program().parseAsync(line);
    return process.exitCode === undefined ? undefined : Number(process.exitCode);
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : COULD_NOT_RUN;
    const defect = isUsageError(cause) ? '' : ' This is a defect of cognito-contract; please report it with the command line.';
    console.error(`error: ${cause instanceof Error ? cause.message : String(cause)}${defect}`);
    return COULD_NOT_RUN;
  }
}

function program(): Command {
  const root = new Command('cognito-contract')
    .description('The Amazon Cognito User Pools API as one executable contract: mock it, check an endpoint, print its documents.')
    .version(version())
    .addHelpText('after', '\nExample:\n  $ cognito-contract check --url http://127.0.0.1:9229 --operations SignUp,InitiateAuth');
  for (const command of [mockCommand(), checkCommand(), specCommand(), typesCommand()]) root.addCommand(command);
  for (const command of [root, ...root.commands]) {
    command.exitOverride().showHelpAfterError(`(cognito-contract ${command === root ? '' : `${command.name()} `}--help shows what there is)`);
  }
  return root;
}

function version(): string {
  // The manifest stands two levels up, from the sources and from the built package alike.
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return manifest.version;
}
