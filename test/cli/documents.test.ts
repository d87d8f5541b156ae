// The commands `spec` and `types`, and what every command has: help with an example, and the version.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { operationNames } from '../../src/generated/operations.ts';
import { runCommand } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'cognito-contract-spec-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('spec', () => {
  it.each([
    ['wire', '/#X-Amz-Target=AWSCognitoIdentityProviderService.SignUp'],
    ['tools', '/AWSCognitoIdentityProviderService.SignUp'],
  ])('prints the %s profile', async (profile, path) => {
    const { code, stdout } = await runCommand(['spec', '--profile', profile]);
    const document = JSON.parse(stdout) as { openapi: string; paths: Record<string, unknown> };
    expect(code).toBe(0);
    expect(document.openapi).toBe('3.1.1');
    expect(Object.keys(document.paths)).toContain(path);
    expect(Object.keys(document.paths)).toHaveLength(operationNames.length);
  });

  it('writes to a file, and says so when it cannot', async () => {
    const file = join(folder, 'openapi.json');
    expect(await runCommand(['spec', '-o', file])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('openapi');
    expect(await runCommand(['spec', '-o', join(folder, 'none', 'x.json')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('cannot be written'),
    });
  });

  it('refuses another profile', async () => {
    expect(await runCommand(['spec', '--profile', 'yaml'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('wire, tools'),
    });
  });
});

describe('types', () => {
  it('prints the typings', async () => {
    const { code, stdout } = await runCommand(['types']);
    expect(code).toBe(0);
    expect(stdout).toContain('export interface Operations');
  });
});

describe('every command', () => {
  it.each([[[]], [['mock']], [['check']], [['spec']], [['types']]])('has help with an example: %j', async (command) => {
    const { code, stdout } = await runCommand([...command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Example:\n {2}\$ cognito-contract /);
  });

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(await runCommand(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});
