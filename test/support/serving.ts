// Starts a command of the command line that serves, waits until it says where, and stops it again.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A command that serves. */
export interface Serving {
  readonly url: string;
  /** What it has printed so far. */
  output(): string;
  /** Stops it as a terminal would; answers its exit code. */
  stop(): Promise<number | null>;
}

/** Runs `cognito-contract` with these arguments until it listens. */
export function startServing(...args: string[]): Promise<Serving> {
  const child = spawn(process.execPath, ['dist/cli/main.js', ...args], { cwd: root });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return new Promise((resolve, reject) => {
    const hear = (part: Buffer): void => {
      output += part.toString();
      const url = /listening on (http:\S+?),?\s/.exec(output)?.[1];
      if (url !== undefined) resolve({ url, output: () => output, stop: () => stopped(child, ended) });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`it ended before it listened: ${output}`)));
  });
}

function stopped(child: ChildProcess, ended: Promise<number | null>): Promise<number | null> {
  child.kill('SIGTERM');
  return ended;
}
