// The command `replay`, and the function behind it: a recorded failure runs again by file, by id, and by what the report prints.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { check, replay, type Send } from '../../src/check/index.ts';
import { listen, stop } from '../../src/listen.ts';
import { dispatch } from '../../src/mock/dispatch.ts';
import { createMock } from '../../src/mock/mock.ts';
import { type Fault, fakeEndpoint, refusal, success } from '../check/fake.ts';
import { runCommand } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'cognito-contract-replay-'));
const servers: Server[] = [];
afterAll(async () => {
  for (const server of servers) await stop(server);
  rmSync(folder, { recursive: true });
});

const acceptsEmpty: Fault = ({ operation, body }) =>
  operation === 'GetGroup' && body.GroupName === '' ? success({ Group: {} }) : undefined;

/** A fake endpoint on loopback whose fault can be mended. */
async function serve(): Promise<{ url: string; mend(): void }> {
  let fault: Fault = acceptsEmpty;
  const send = fakeEndpoint((call, state) => fault(call, state));
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const answer = await send({ method: 'POST', path: '/', headers, body });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  servers.push(server);
  const { url } = await listen(server, { port: 0, host: '127.0.0.1' });
  const mend = (): void => {
    fault = () => undefined;
  };
  return { url, mend };
}

describe('the command', () => {
  it('replays a case by its id and by its file, and tells failing from fixed by the exit code', async () => {
    const { url, mend } = await serve();
    const report = join(folder, 'report');
    const ran = await runCommand([
      'check',
      '--url',
      url,
      '--operations',
      'GetGroup',
      '--phases',
      'constraints',
      '--report',
      report,
    ]);
    expect(ran.code).toBe(1);
    const id = 'GetGroup/GroupName/minLength';
    const [file = ''] = readdirSync(join(report, 'cases'));
    expect(JSON.parse(readFileSync(join(report, 'cases', file), 'utf8'))).toMatchObject({
      version: 1,
      id,
      phase: 'constraints',
      url,
    });
    const failing = await runCommand(['replay', id, '--report', report]);
    expect(failing).toMatchObject({ code: 1, stderr: '' });
    expect(failing.stdout).toMatch(
      /still fails at .*\n {2}expected {2}InvalidParameterException.*\n {2}observed {2}success/,
    );
    mend();
    const fixed = await runCommand(['replay', join(report, 'cases', file), '--url', url]);
    expect(fixed).toMatchObject({ code: 0, stdout: `${id} is fixed at ${url}.\n` });
  });

  it('needs no file for an id that says enough, and takes the embedded mock without an address', async () => {
    expect(await runCommand(['replay', 'rule:group.name-unique'])).toMatchObject({
      code: 0,
      stdout: 'rule:group.name-unique is fixed at the embedded mock.\n',
    });
  });

  it.each([
    ['an unknown id', ['replay', 'nonsense'], /is no file, no id in report, and no id of a deviation/],
    ['an id of chance without a path', ['replay', 'SignUp/random/fault'], /Give its --seed and --path/],
    ['an endpoint that is gone', ['replay', 'GetGroup/missing', '--url', 'http://127.0.0.1:1'], /cannot be reached/],
    [
      'an endpoint that is not loopback',
      ['replay', 'GetGroup/missing', '--url', 'http://203.0.113.1'],
      /--allow-remote/,
    ],
  ])('ends with 2 for %s', async (_, args, sentence) => {
    const { code, stderr } = await runCommand(args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(sentence)]);
  });

  it('ends with 2 for a file that is no case', async () => {
    const file = join(folder, 'case.json');
    writeFileSync(file, '{"version":1,"id":"x"}');
    expect(await runCommand(['replay', file])).toMatchObject({ code: 2, stderr: expect.stringContaining("'phase'") });
  });
});

describe('the function', () => {
  const again = (id: string, phase: string, send: Send, path?: string) =>
    replay({ id, phase, seed: 0, path }, { send });

  it('sends only what the site needs', async () => {
    const asked: string[] = [];
    const fake = fakeEndpoint(acceptsEmpty);
    const send: Send = (request) => {
      if (request.headers['x-amz-target']?.endsWith('.GetGroup') === true) asked.push(request.body);
      return fake(request);
    };
    expect(await again('GetGroup/GroupName/minLength', 'constraints', send)).toMatchObject({ outcome: 'fails' });
    expect(asked.length).toBeLessThan(8);
  });

  it('says that a failure has only changed its face', async () => {
    const send = fakeEndpoint(({ operation, body }) =>
      operation === 'GetGroup' && body.GroupName === ''
        ? refusal({ name: 'InternalFailure', message: 'oh' })
        : undefined,
    );
    expect(await again('GetGroup/GroupName/minLength/state', 'constraints', send)).toMatchObject({
      outcome: 'fails',
      deviation: { id: 'GetGroup/GroupName/minLength', severity: 'breaks clients' },
    });
  });

  it('does not call fixed what could not be exercised', async () => {
    const gone = fakeEndpoint(({ operation }) =>
      operation === 'GetGroup' ? refusal({ name: 'UnknownOperationException', message: undefined }) : undefined,
    );
    expect(await again('GetGroup/GroupName/minLength', 'constraints', gone)).toEqual({
      outcome: 'unclear',
      reason: expect.stringContaining('does not exist'),
    });
    expect(await again('GetGroup/missing', 'constraints', gone)).toMatchObject({ outcome: 'fails' });
    expect(await again('rule:sign-up.dance', 'rules', gone)).toMatchObject({ outcome: 'unclear' });
    expect(await again('GetGroup/x', 'traffic', gone)).toMatchObject({ outcome: 'unclear' });
  });

  it.each(['random', 'sequences'] as const)(
    'replays what the phase %s found by its path, and sees it fixed',
    async (phase) => {
      const faulty = (broken: boolean): Send => {
        const mock = createMock({ seed: 3 });
        return async (request) => {
          const isGroup = request.headers['x-amz-target']?.endsWith('.CreateGroup') === true;
          const answer = await dispatch(mock, request);
          if (!broken || !isGroup || (answer.status !== 200 && !request.body.includes('"Description"'))) return answer;
          return { ...answer, status: 500, body: '{"__type":"InternalErrorException"}' };
        };
      };
      const report = await check({ send: faulty(true), seed: 5, operations: ['CreateGroup'], phases: [phase] });
      const found = report.deviations.find(({ path }) => path !== undefined);
      expect(found).toBeDefined();
      if (found === undefined) return;
      const recorded = { id: found.id, phase, seed: 5, path: found.path };
      expect(await replay(recorded, { send: faulty(true) })).toMatchObject({
        outcome: 'fails',
        deviation: { id: found.id },
      });
      expect(await replay(recorded, { send: faulty(false) })).toEqual({ outcome: 'fixed' });
    },
    60_000,
  );
});
