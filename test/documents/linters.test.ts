// Redocly and Spectral find nothing in the documents, neither errors nor warnings, by the rulesets beside them.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emitDocuments } from '../../generator/emit/documents.ts';
import { readSpec } from '../../generator/read.ts';
import { peer } from '../support/peer.ts';

const linters = peer('linters');
if (linters.missing !== undefined) console.warn(linters.missing);

const documents = emitDocuments(readSpec(fileURLToPath(new URL('../../spec', import.meta.url))));
const run = promisify(execFile);
const quiet = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
  for (const [name, text] of documents) writeFileSync(join(folder, name), text);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(linters.missing !== undefined).each([...documents.keys()])('%s', (name) => {
  const bin = (command: string): string => join(linters.folder, 'node_modules/.bin', command);

  it('passes Redocly', { timeout: 120_000 }, async () => {
    const config = join(linters.folder, 'redocly.yaml');
    const args = ['lint', join(folder, name), '--config', config, '--format', 'json'];
    const { stdout } = await run(bin('redocly'), args, { env: quiet }).catch((failed: { stdout: string }) => failed);
    expect(JSON.parse(stdout)).toMatchObject({ totals: { errors: 0, warnings: 0 }, problems: [] });
  });

  it('passes Spectral', { timeout: 120_000 }, async () => {
    const ruleset = join(linters.folder, 'spectral.yaml');
    const args = ['lint', join(folder, name), '--ruleset', ruleset, '--format', 'json', '--quiet'];
    const { stdout } = await run(bin('spectral'), args).catch((failed: { stdout: string }) => failed);
    expect(JSON.parse(stdout)).toEqual([]);
  });
});
