// The command `check` as a process: exit codes, reports, baselines, and one clear sentence for every mistake.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../check/fake.ts';
import { fakeEndpoint, success } from '../check/fake.ts';
import { runCommand } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'cognito-contract-check-'));
const file = (name: string): string => join(folder, name);
const servers: Server[] = [];

/** Serves a fake endpoint on loopback and answers its address. */
async function serve(fault?: Fault): Promise<string> {
  const send = fakeEndpoint(fault);
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const answer = await send({ method: 'POST', path: '/', headers, body: Buffer.concat(parts).toString() });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const ALL: Fault = ({ operation, body }) =>
  operation === 'GetGroup' && body.GroupName === '' ? success({ Group: {} }) : undefined;
let right: string;
let wrong: string;

beforeAll(async () => {
  right = await serve();
  wrong = await serve(ALL);
});
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
  rmSync(folder, { recursive: true });
});

const narrow = ['--operations', 'GetGroup', '--phases', 'constraints'];

describe('exit codes and reports', () => {
  it('ends with 0 when all that was exercised conforms, and writes what was asked for', async () => {
    const ran = await runCommand([
      'check',
      '--url',
      right,
      ...narrow,
      '--report',
      file('report'),
      '--json',
      file('r.json'),
      '--junit',
      file('r.xml'),
    ]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('No new deviations.');
    for (const name of ['report/index.html', 'report/report.json', 'report/junit.xml', 'r.json', 'r.xml'])
      expect(existsSync(file(name))).toBe(true);
    expect(JSON.parse(readFileSync(file('r.json'), 'utf8'))).toMatchObject({ version: 1, url: right, complete: true });
  });

  it('ends with 1 for a new deviation, and prints how to see it again', async () => {
    const ran = await runCommand(['check', '--url', wrong, ...narrow]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(`replay    npx cognito-contract replay GetGroup/GroupName/minLength --url ${wrong}`);
    expect(ran.stdout).not.toContain('\u001b');
  });

  it('writes a baseline, excuses by it, and complains of one that is no baseline', async () => {
    const baseline = file('baseline.json');
    expect(
      await runCommand(['check', '--url', wrong, ...narrow, '--baseline', baseline, '--update-baseline']),
    ).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(baseline, 'utf8'))).toMatchObject({
      version: 1,
      entries: [{ id: 'GetGroup/GroupName/minLength' }],
    });
    expect(await runCommand(['check', '--url', wrong, ...narrow, '--baseline', baseline])).toMatchObject({ code: 0 });
    writeFileSync(baseline, '{"version":1,"entries":[{"id":"x"}]}');
    expect(await runCommand(['check', '--url', wrong, ...narrow, '--baseline', baseline])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("must have required property 'reason'"),
    });
  });

  it('checks the embedded mock without an address', async () => {
    const ran = await runCommand(['check', '--operations', 'TagResource,ListUserPools', '--phases', 'constraints']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('the embedded mock');
  });

  it('cuts a run into shards that together are the whole', async () => {
    const args = [
      'check',
      '--url',
      right,
      '--operations',
      'GetGroup,ListGroups,DeleteGroup',
      '--phases',
      'constraints',
      '--json',
    ];
    await Promise.all([
      runCommand([...args, file('1.json'), '--shard', '1/2']),
      runCommand([...args, file('2.json'), '--shard', '2/2']),
    ]);
    const of = (name: string) =>
      (JSON.parse(readFileSync(file(name), 'utf8')) as { operations: { operation: string }[] }).operations.map(
        ({ operation }) => operation,
      );
    expect([...of('1.json'), ...of('2.json')].sort()).toEqual(['DeleteGroup', 'GetGroup', 'ListGroups']);
  });
});

describe('mistakes', () => {
  it.each([
    [['check', '--url', 'http://127.0.0.1:1', ...narrow], /cannot be reached: .*ECONNREFUSED.* Start the endpoint/],
    [['check', '--url', 'ftp://127.0.0.1'], /Give an address such as/],
    [['check', '--url', 'http://203.0.113.1'], /is not loopback.*--allow-remote/],
    [['check', '--operations', 'Signup'], /There is no operation Signup/],
    [['check', '--rules', 'group.nam'], /There is no rule group\.nam/],
    [['check', '--phases', 'fast'], /There is no phase fast/],
    [['check', '--shard', '3/2'], /Give something like 1\/4/],
    [['check', '--max-time', '-1'], /Give a whole number/],
    [['check', '--update-baseline'], /--baseline FILE/],
    [['check', '--baseline', '/nowhere/b.json'], /\/nowhere\/b\.json cannot be read/],
    [['check', '--unknown'], /unknown option '--unknown'/],
    [['chek'], /unknown command 'chek'/],
  ])('ends with 2 and one sentence for %j', async (args, sentence) => {
    const { code, stderr } = await runCommand(args);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at |node:internal/);
    expect(code).toBe(2);
  });
});
