// The built package with msw 3, which needs a newer Node than ours: both live in a peer's folder and are used nowhere else.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { peer } from '../support/peer.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const msw3 = peer('msw3');
// npm leaves an optional package out in silence when its platform is another.
const node = join(msw3.folder, 'node_modules/.bin/node');
const missing =
  msw3.missing ??
  (existsSync(node) ? undefined : `test/peers/msw3 has no Node for ${process.platform} ${process.arch}`);
if (missing !== undefined) console.warn(missing);

describe('msw 3', () => {
  it.skipIf(missing !== undefined)(
    `answers by the built package${missing === undefined ? '' : `: ${missing}`}`,
    async () => {
      // A copy, not a link: the package has to find msw 3 as its neighbour, not the msw of this repository.
      const installed = join(msw3.folder, 'node_modules/cognito-contract');
      rmSync(installed, { recursive: true, force: true });
      for (const part of ['dist', 'package.json']) cpSync(join(root, part), join(installed, part), { recursive: true });

      const { stdout } = await promisify(execFile)(node, [join(msw3.folder, 'story.mjs')], { timeout: 25_000 });
      expect(JSON.parse(stdout)).toEqual({
        refusal: { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' },
        username: 'ada',
        foreign: 418,
        operations: expect.arrayContaining(['InitiateAuth']),
      });
    },
  );
});
