// The commands around `check` in CI, as processes: shards that are merged, annotations, the summary of the job, cleaning up.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, stop } from '../../src/listen.ts';
import { createServer as createMockServer } from '../../src/mock/adapters/server.ts';
import { createCognito } from '../../src/mock/cognito.ts';
import { runCommand } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'cognito-contract-ci-'));
const file = (name: string): string => join(folder, name);
const cognito = createCognito({ seed: 1 });
/** The mock, save that it accepts empty group names. */
const faulty = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const answer = await cognito.dispatch({ method: request.method ?? '', path: request.url ?? '', headers, body });
  const forgiven = headers['x-amz-target']?.endsWith('.GetGroup') === true && body.includes('"GroupName":""');
  response.writeHead(forgiven ? 200 : answer.status, answer.headers).end(forgiven ? '{"Group":{}}' : answer.body);
});
const servers: Server[] = [faulty, createMockServer(cognito).http];
let url: string;
let mockUrl: string;
beforeAll(async () => {
  const [first, second] = await Promise.all(servers.map((server) => listen(server, { port: 0, host: '127.0.0.1' })));
  url = first?.url ?? '';
  mockUrl = second?.url ?? '';
});
afterAll(async () => {
  for (const server of servers) await stop(server);
  rmSync(folder, { recursive: true });
});

const narrow = (): string[] => ['--url', url, '--operations', 'GetGroup,DeleteGroup', '--phases', 'constraints'];

describe('check merge', () => {
  it('makes one report of shards, and ends as the whole run would', async () => {
    const codes = await Promise.all(
      [1, 2].map(async (part) => {
        const ran = await runCommand(['check', ...narrow(), '--shard', `${part}/2`, '--json', file(`${part}.json`)]);
        return ran.code;
      }),
    );
    expect(codes).toEqual([1, 0]);
    const merged = await runCommand(['check', 'merge', file('1.json'), file('2.json'), '--report', file('report')]);
    expect(merged).toMatchObject({ code: 1, stderr: '' });
    expect(merged.stdout).toContain('2 operations were asked');
    expect(JSON.parse(readFileSync(file('report/report.json'), 'utf8'))).toMatchObject({
      deviations: [{ id: 'GetGroup/GroupName/minLength' }],
    });
    expect(await runCommand(['check', 'merge', file('nowhere.json')])).toMatchObject({ code: 2 });
  });
});

describe('GitHub Actions', () => {
  it('gets annotations and the summary of the job', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: file('summary.md') };
    const { stdout } = await runCommand(['check', ...narrow()], env);
    expect(stdout).toContain('\n::error title=accepts too much%3A GetGroup/GroupName/minLength::expected ');
    expect(readFileSync(file('summary.md'), 'utf8')).toContain('**1 new deviation**');
  });
});

describe('check clean', () => {
  it('removes what runs left, and says how much', async () => {
    await cognito.given.userPool({ settings: { UserPoolTags: { 'cognito-contract': 'cc0' } } });
    expect(await runCommand(['check', 'clean', '--url', mockUrl])).toEqual({
      code: 0,
      stdout: '1 pool was removed.\n',
      stderr: '',
    });
    expect(await runCommand(['check', 'clean', '--url', 'http://203.0.113.1'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--allow-remote'),
    });
  });
});
