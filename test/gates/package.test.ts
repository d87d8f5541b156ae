// Gate: the package as npm would publish it. Types that resolve differently from code once made a whole major version unusable elsewhere.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
let folder: string;
let tarball: Buffer;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
  // What `files` lists was built before the tests; scripts would build it again under the other tests' feet.
  const name = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  tarball = readFileSync(join(folder, name));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('passes publint', async () => {
    const { messages } = await publint({
      pack: { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.length) as ArrayBuffer },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  it('has types that match its code in every way of resolving that ES modules know', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
    expect(analysis.types).not.toBe(false);
    const problems = 'problems' in analysis ? analysis.problems : [];
    // The package is ESM only and uses exports: classic resolution and require() of CommonJS are not supported on purpose.
    const relevant = problems.filter(
      (problem) =>
        !('resolutionKind' in problem && problem.resolutionKind === 'node10') && problem.kind !== 'CJSResolvesToESM',
    );
    expect(relevant).toEqual([]);
  });

  it('ships code, typings and documents, and nothing else', () => {
    const files = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' }),
    ) as [{ files: { path: string }[] }];
    const paths = files[0].files.map((file) => file.path);
    expect(paths).toContain('dist/openapi.json');
    expect(paths).toContain('dist/schemas/report.json');
    expect(paths.filter((path) => !/^(dist\/|README\.md$|LICENSE$|CHANGELOG\.md$|package\.json$)/.test(path))).toEqual(
      [],
    );
    expect(paths.filter((path) => /\.test\.|fixtures?\/.*\.yaml|\.map$/.test(path))).toEqual([]);
  });
});
