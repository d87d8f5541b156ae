// Starts cognito-local on loopback in a temporary folder. It is installed on first use from a pinned lockfile beside this file.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const bin = join(here, 'node_modules/cognito-local/lib/bin/start.js');

/** A running peer, or the reason why there is none. */
export type Peer =
  | { readonly url: string; readonly version: string; stop(): Promise<void> }
  | { readonly skipped: string };

/** Installs the peer if needed, starts it, and waits until it answers. */
export async function startCognitoLocal(onProgress: (text: string) => void = () => undefined): Promise<Peer> {
  if (!existsSync(bin)) {
    onProgress('installing cognito-local 5.3.0 (once, 128 MB)');
    const failure = await install();
    if (failure !== undefined) return { skipped: `cognito-local cannot be installed here: ${failure}` };
  }
  onProgress('starting cognito-local');
  const folder = mkdtempSync(join(tmpdir(), 'cognito-local-'));
  const port = await freePort();
  const child = spawn(process.execPath, [bin], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-2000);
  });
  const stop = async (): Promise<void> => {
    const gone = child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : undefined;
    child.kill();
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  for (let i = 0; i < 150; i++) {
    if (child.exitCode !== null) break;
    if (await answers(url)) return { url, version: '5.3.0', stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  return { skipped: `cognito-local did not start: ${lastLine(errors) || 'no answer within 15 seconds'}` };
}

/** Installs from the lockfile; answers npm's last words when that fails. */
function install(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const npm = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', here], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    npm.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    npm.once('error', (cause) => resolve(cause.message));
    npm.once('close', (code) => resolve(code === 0 ? undefined : lastLine(errors) || `npm ended with ${code}`));
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
