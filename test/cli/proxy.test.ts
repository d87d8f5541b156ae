// The command `proxy` as a process: findings live, reports on stop, exit codes.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, stop } from '../../src/listen.ts';
import { startServing } from '../support/serving.ts';

const folder = mkdtempSync(join(tmpdir(), 'cognito-contract-proxy-'));
const target = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end('{"UserConfirmed":true,"UserSub":"s"}');
});
let url: string;
beforeAll(async () => {
  ({ url } = await listen(target, { port: 0, host: '127.0.0.1' }));
});
afterAll(async () => {
  await stop(target);
  rmSync(folder, { recursive: true });
});

function signUp(at: string, Username: string): Promise<Response> {
  return fetch(at, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp',
    },
    body: JSON.stringify({ ClientId: 'c', Username, Password: 'Secret-0' }),
  });
}

describe('proxy', () => {
  it('prints findings as they come, writes the report on stop, and ends with 1', async () => {
    const report = join(folder, 'report');
    const serving = await startServing('proxy', '--target', url, '--port', '0', '--report', report);
    await signUp(serving.url, '');
    await signUp(serving.url, '');
    expect(await serving.stop()).toBe(1);
    expect(serving.output()).toMatch(
      /request {3}\[wrong request\] SignUp\/Username\/minLength\/request\n {2}expected .*\n {2}observed .*Member must have length/,
    );
    expect(serving.output()).toContain('answer    [accepts too much] SignUp/Username/minLength');
    expect(serving.output()).toContain('SignUp/Username/minLength/request (2 times)');
    expect(serving.output()).not.toContain('Secret-0');
    for (const file of ['report.json', 'junit.xml', 'summary.md', 'index.html'])
      expect(existsSync(join(report, file))).toBe(true);
    expect(JSON.parse(readFileSync(join(report, 'report.json'), 'utf8'))).toMatchObject({ phases: ['traffic'], url });
  });

  it('ends with 0 when all that was seen conforms', async () => {
    const serving = await startServing('proxy', '--target', url, '--port', '0');
    expect((await signUp(serving.url, 'ada')).status).toBe(200);
    expect(await serving.stop()).toBe(0);
    expect(serving.output()).toContain('1 requests to 1 operations: 0 deviations, 0 warnings.');
  });
});
