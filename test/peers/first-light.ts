// `npm start`: checks the mock and cognito-local with the built command, and puts what was found side by side.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../src/check/index.ts';
import { startCognitoLocal } from './cognito-local/start.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist/cli/main.js');
const started = performance.now();

process.exitCode = await main();

async function main(): Promise<number> {
  say('starting the mock');
  const mock = await startMock();
  // The peer installs and starts while the mock is being checked.
  const starting = startCognitoLocal(say);
  try {
    say('checking the mock');
    const hooks = ['messages', 'clock', 'triggers'].flatMap((hook) => [`--${hook}`, `${mock.url}/_mock/${hook}`]);
    const ours = await check(mock.url, 'report/mock', hooks);
    const peer = await starting;
    if ('skipped' in peer) {
      console.log(`\nskipped: ${peer.skipped}`);
      return finish(ours, undefined);
    }
    say('checking cognito-local');
    return finish(ours, await check(peer.url, 'report/cognito-local', ['--max-time', '30']));
  } finally {
    mock.child.kill();
    const peer = await starting;
    if (!('skipped' in peer)) await peer.stop();
  }
}

interface Checked {
  readonly report: Report;
  readonly exitCode: number;
}

function finish(ours: Checked, theirs: Checked | undefined): number {
  console.log(`\n${table(ours.report, theirs?.report)}\n`);
  console.log(`reports: report/mock/index.html${theirs === undefined ? '' : ', report/cognito-local/index.html'}`);
  console.log(ours.exitCode === 0 ? 'The mock conforms.' : 'The mock deviates; see the report.');
  say('done');
  // What cognito-local does otherwise is its news, not a failure of this run. Not having been able to check it is one.
  if (theirs?.exitCode === 2) return 2;
  return ours.exitCode;
}

/** Both summaries in two columns: each part of the ledger as full, half, deviating and not exercised. */
function table(ours: Report, theirs: Report | undefined): string {
  const sections = Object.keys(ours.counts) as (keyof Report['counts'])[];
  const counts = (report: Report | undefined, section: keyof Report['counts']): string => {
    if (report === undefined) return '';
    const { full, half, deviates, 'not exercised': idle } = report.counts[section];
    return `${cell(full)}${cell(half)}${cell(deviates)}${cell(idle)}`;
  };
  const operations = (report: Report | undefined): string => {
    if (report === undefined) return '';
    const succeeded = report.operations.filter((row) => row.successes > 0).length;
    return `${succeeded} of ${report.operations.length} operations succeeded, ${report.operations.filter((row) => row.missing).length} missing`;
  };
  const findings = (report: Report | undefined): string =>
    report === undefined
      ? ''
      : `${report.deviations.filter((each) => each.known === undefined).length} new deviations, ${report.requests} requests`;
  const head = `${'full'.padStart(7)}${'half'.padStart(7)}${'dev.'.padStart(7)}${'idle'.padStart(7)}`;
  const width = 54;
  const row = (name: string, left: string, right: string): string =>
    `${name.padEnd(13)}${left.padEnd(width)}${right}`.trimEnd();
  return [
    row('', 'cognito-contract mock', theirs === undefined ? '' : 'cognito-local 5.3.0'),
    row('', head, theirs === undefined ? '' : head),
    ...sections.map((section) => row(section, counts(ours, section), counts(theirs, section))),
    row('operations', operations(ours), operations(theirs)),
    row('findings', findings(ours), findings(theirs)),
  ].join('\n');
}

function cell(value: number): string {
  return String(value).padStart(7);
}

/** Runs the built command, lets its progress through, and reads the report that it wrote. */
function check(url: string, folder: string, more: readonly string[]): Promise<Checked> {
  return new Promise((resolve, reject) => {
    const args = [cli, 'check', '--url', url, '--phases', 'constraints,rules', '--report', join(root, folder), ...more];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (exitCode) => {
      if (exitCode !== 0 && exitCode !== 1) return reject(new Error(`check of ${url} could not run:\n${printed}`));
      const report = JSON.parse(readFileSync(join(root, folder, 'report.json'), 'utf8')) as Report;
      resolve({ report, exitCode });
    });
  });
}

function startMock(): Promise<{ url: string; child: ChildProcess }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, 'mock', '--port', '0', '--seed', '1'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (chunk: Buffer) => {
      const url = /listening on (\S+)/.exec(chunk.toString())?.[1];
      if (url !== undefined) resolve({ url, child });
    });
    child.once('exit', (code) => reject(new Error(`the mock ended with ${code}`)));
  });
}

function say(text: string): void {
  console.log(`[${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s] ${text}`);
}
