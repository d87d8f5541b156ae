// Gate: format, lint and types of the whole house, so that `npm test` alone tells what continuous integration would.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the whole house', () => {
  it('is formatted and passes the linter', () => {
    const { status, stdout, stderr } = spawnSync(
      join(root, 'node_modules/.bin/biome'),
      ['check', '--max-diagnostics=20', '.'],
      { cwd: root, encoding: 'utf8' },
    );
    expect(status, stdout + stderr).toBe(0);
  });

  it('type-checks', { timeout: 240_000 }, () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/typescript/bin/tsc'), '-p', root],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    expect(status, stdout).toBe(0);
  });
});
