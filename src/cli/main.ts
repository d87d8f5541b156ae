#!/usr/bin/env node
// The command `cognito-contract`: gathers the commands and turns every mistake into one sentence and exit code 2.
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { isUsageError } from '../errors.ts';

/** Each command is loaded when it is named, so that none waits for what another needs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  mock: async () => (await import('./mock.ts')).mockCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  replay: async () => (await import('./replay.ts')).replayCommand(),
  proxy: async () => (await import('./proxy.ts')).proxyCommand(),
  shim: async () => (await import('./shim.ts')).shimCommand(),
  spec: async () => (await import('./spec.ts')).specCommand(),
  types: async () => (await import('./types.ts')).typesCommand(),
};

const COULD_NOT_RUN = 2;

// A reader such as `head` may leave before the end.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
  process.exit();
});

process.exitCode = await run(process.argv);

/** Runs one command line and answers the exit code; a server keeps the process alive beyond that. */
async function run(line: readonly string[]): Promise<number | undefined> {
  try {
    await (await program(line[2])).parseAsync(line);
    return process.exitCode === undefined ? undefined : Number(process.exitCode);
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : COULD_NOT_RUN;
    const defect = isUsageError(cause)
      ? ''
      : ' This is a defect of cognito-contract; please report it with the command line.';
    console.error(`error: ${cause instanceof Error ? cause.message : String(cause)}${defect}`);
    return COULD_NOT_RUN;
  }
}

async function program(named = ''): Promise<Command> {
  const root = new Command('cognito-contract')
    .description(
      'The Amazon Cognito User Pools API as one executable contract: mock it, check an endpoint, print its documents.',
    )
    .version(version())
    // What stands behind the name of a command belongs to that command.
    .enablePositionalOptions()
    .addHelpText(
      'after',
      '\nExample:\n  $ cognito-contract check --url http://127.0.0.1:9229 --operations SignUp,InitiateAuth',
    );
  const wanted = Object.hasOwn(COMMANDS, named) ? [named] : Object.keys(COMMANDS);
  for (const name of wanted) {
    const command = await COMMANDS[name]?.();
    if (command !== undefined) root.addCommand(command);
  }
  guard(root, 'cognito-contract');
  return root;
}

/** Makes a command and those below it answer mistakes with one sentence instead of ending the process. */
function guard(command: Command, line: string): void {
  command.exitOverride().showHelpAfterError(`(${line} --help shows what there is)`);
  for (const below of command.commands) guard(below, `${line} ${below.name()}`);
}

function version(): string {
  // The manifest stands two levels up, from the sources and from the built package alike.
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}
