// Runs `cognito-contract mock` as it ships, as a process of its own, and speaks to it as any client would.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '../../src/client/client.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A mock in another process. */
export interface Served {
  readonly url: string;
  readonly child: ChildProcess;
  readonly call: Client['call'];
  /** What it printed so far. */
  output(): string;
  /** Sends a signal and answers the exit code, null where the signal itself ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** Starts a mock on a free port, unless the options name one, and waits until it is ready. */
export function serve(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Served> {
  return new Promise((resolve, reject) => {
    const port = args.includes('--port') ? [] : ['--port', '0'];
    const child = spawn(process.execPath, ['dist/cli/main.js', 'mock', ...port, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
    });
    running.add(child);
    let said = '';
    const ended = new Promise<number | null>((done) => child.on('close', done));
    void ended.then((code) => {
      running.delete(child);
      reject(new Error(`the mock ended with ${code}: ${said}`));
    });
    const listen = (part: Buffer): void => {
      said += part.toString();
      const url = /^cognito-contract mock listening on (http:\/\/\S+)$/m.exec(said)?.[1];
      if (url === undefined) return;
      resolve({
        url,
        child,
        call: createClient({ endpoint: url }).call,
        output: () => said,
        stop(signal = 'SIGTERM') {
          child.kill(signal);
          return ended;
        },
      });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
  });
}

/** Ends what a failed test left running. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}
