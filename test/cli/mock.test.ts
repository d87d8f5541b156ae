// The command `mock` as a process: each of its options, its ends, and one clear sentence for every mistake.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/client.ts';
import { claimsOf } from '../support/oauth.ts';
import { runCommand } from './run.ts';
import { endAll, type Served, serve } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'cognito-contract-mock-'));
const file = (name: string): string => join(folder, name);
const PASSWORD = 'Passw0rd!';

afterEach(endAll);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A pool with a client and ada in it. */
async function build({ call }: Served): Promise<{ UserPoolId: string; ClientId: string }> {
  const UserPoolId = (await call('CreateUserPool', { PoolName: 'p' })).UserPool?.Id ?? '';
  const made = await call('CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'c',
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  });
  await call('AdminCreateUser', { UserPoolId, Username: 'ada', MessageAction: 'SUPPRESS' });
  await call('AdminSetUserPassword', { UserPoolId, Username: 'ada', Password: PASSWORD, Permanent: true });
  return { UserPoolId, ClientId: made.UserPoolClient?.ClientId ?? '' };
}

const enter = ({ call }: Served, ClientId: string) =>
  call('InitiateAuth', { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: 'ada', PASSWORD } });

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('cognito-contract mock', () => {
  it('picks a free port, says where it listens, and ends with 0 on SIGTERM and SIGINT', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const mock = await serve();
      expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
      expect(await (await fetch(`${mock.url}/_mock/health`)).json()).toEqual({ status: 'ok' });
      expect(await mock.stop(signal)).toBe(0);
      await expect(fetch(mock.url)).rejects.toThrow();
    }
  });

  it('names a port that is in use, and leaves the state file of whoever uses it alone', async () => {
    const state = file('in-use.json');
    const first = await serve(['--state', state]);
    await build(first);
    await pause(1000);
    const before = readFileSync(state, 'utf8');
    const { port } = new URL(first.url);
    const { code, stderr, stdout } = await runCommand(['mock', '--port', port, '--state', state, '--seed', '9']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `error: Port ${port} on 127.0.0.1 is in use. Stop what listens there, or choose another port (0 picks a free one).\n`,
    );
    expect(readFileSync(state, 'utf8')).toBe(before);
    await first.stop();
  });

  it('keeps its state through a kill, all but the last second of it', async () => {
    const state = file('kept.json');
    const first = await serve(['--state', state]);
    const { UserPoolId, ClientId } = await build(first);
    await pause(1000);
    await first.call('AdminCreateUser', { UserPoolId, Username: 'grace', MessageAction: 'SUPPRESS' });
    expect(await first.stop('SIGKILL')).toBe(null);
    const second = await serve(['--state', state]);
    expect((await enter(second, ClientId)).AuthenticationResult?.TokenType).toBe('Bearer');
    await second.call('CreateGroup', { UserPoolId, GroupName: 'late' });
    expect(await second.stop()).toBe(0);
    // A clean stop saves what the timer had not saved yet.
    const third = await serve(['--state', state]);
    expect((await third.call('GetGroup', { UserPoolId, GroupName: 'late' })).Group?.GroupName).toBe('late');
    await third.stop();
  });

  it('never leaves a broken state file, whenever it is killed', async () => {
    const state = file('torn.json');
    for (const wait of [505, 540, 620]) {
      const mock = await serve(['--state', state]);
      const UserPoolId = (await mock.call('CreateUserPool', { PoolName: 'p' })).UserPool?.Id ?? '';
      const busy = Promise.allSettled(
        Array.from({ length: 200 }, (_, at) =>
          mock.call('CreateGroup', { UserPoolId, GroupName: `g${at}`, Description: 'd'.repeat(2000) }),
        ),
      );
      await pause(wait);
      await mock.stop('SIGKILL');
      await busy;
      expect(JSON.parse(readFileSync(state, 'utf8')).version).toBe(1);
    }
  });

  it('refuses a state file that is none, and a place that cannot be written', async () => {
    writeFileSync(file('other.json'), '{"version":2,"pools":[]}');
    const other = await runCommand(['mock', '--port', '0', '--state', file('other.json')]);
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringMatching(/^error: .*other\.json is not what is wanted here: .*must be equal to constant 1.*\.\n$/),
    ]);
    const nowhere = await runCommand(['mock', '--port', '0', '--state', file('no/such/folder.json')]);
    expect([nowhere.code, nowhere.stderr]).toEqual([
      2,
      expect.stringMatching(/^error: The state cannot be saved to .*folder\.json: ENOENT/),
    ]);
    expect(nowhere.stdout).toBe('');
  });

  it('builds a scene from seed data, once', async () => {
    writeFileSync(
      file('seed.json'),
      JSON.stringify({
        version: 1,
        pools: [
          { name: 'shop', groups: ['staff'], users: [{ username: 'ada', password: PASSWORD, groups: ['staff'] }] },
        ],
      }),
    );
    const args = ['--seed-data', file('seed.json'), '--state', file('seeded.json')];
    const first = await serve(args);
    const [, ClientId = ''] = /^pool shop: us-east-1_\w+, clients (\w+)$/m.exec(first.output()) ?? [];
    const { AuthenticationResult } = await enter(first, ClientId);
    expect(claimsOf(AuthenticationResult?.IdToken)['cognito:groups']).toEqual(['staff']);
    await first.stop();
    const second = await serve(args);
    expect(second.output()).not.toContain('pool shop');
    expect((await second.call('ListUserPools', { MaxResults: 10 })).UserPools).toHaveLength(1);
    await second.stop();
  });

  it('refuses seed data with a member that it does not know, and one that the API refuses', async () => {
    writeFileSync(file('odd.json'), '{"version":1,"pools":[{"user":[]}]}');
    const odd = await runCommand(['mock', '--port', '0', '--seed-data', file('odd.json')]);
    expect([odd.code, odd.stderr]).toEqual([
      2,
      expect.stringContaining("/pools/0 must NOT have additional properties 'user'"),
    ]);
    writeFileSync(file('weak.json'), '{"version":1,"pools":[{"users":[{"username":"ada","password":"weak"}]}]}');
    const weak = await runCommand(['mock', '--port', '0', '--seed-data', file('weak.json')]);
    expect([weak.code, weak.stderr]).toEqual([
      2,
      expect.stringContaining('AdminSetUserPassword answered InvalidPasswordException'),
    ]);
  });

  it('gives the same answers for a seed and a time, byte for byte', async () => {
    const run = async () => {
      const mock = await serve(['--seed', '7', '--now', '2026-03-01T00:00:00Z']);
      const answers: unknown[] = [];
      const recorded: typeof fetch = async (...args) => {
        const answer = await fetch(...args);
        const { date: _date, ...headers } = Object.fromEntries(answer.headers);
        answers.push([answer.status, headers, await answer.clone().text()]);
        return answer;
      };
      const { call } = createClient({ endpoint: mock.url, fetch: recorded });
      const { ClientId } = await build({ ...mock, call });
      await enter({ ...mock, call }, ClientId);
      await mock.stop();
      return answers;
    };
    const first = await run();
    expect(JSON.stringify(first)).toContain('AccessToken');
    expect(await run()).toEqual(first);
  });

  it('starts its clock at --now and in the Region of --region', async () => {
    const mock = await serve(['--now', '2026-03-01T00:00:00Z', '--region', 'eu-west-1']);
    expect(await (await fetch(`${mock.url}/_mock/clock`)).json()).toEqual({ now: '2026-03-01T00:00:00.000Z' });
    const { UserPool } = await mock.call('CreateUserPool', { PoolName: 'p' });
    expect([UserPool?.Id?.split('_')[0], UserPool?.CreationDate]).toEqual(['eu-west-1', 1772323200]);
    await mock.stop();
  });

  it('issues tokens in the name of --issuer', async () => {
    for (const issuer of ['self', 'https://auth.example.com']) {
      const mock = await serve(['--issuer', issuer]);
      const { UserPoolId, ClientId } = await build(mock);
      const { AuthenticationResult } = await enter(mock, ClientId);
      const expected = `${issuer === 'self' ? mock.url : issuer}/${UserPoolId}`;
      expect(claimsOf(AuthenticationResult?.AccessToken).iss).toBe(expected);
      const discovery = await fetch(`${mock.url}/${UserPoolId}/.well-known/openid-configuration`);
      expect(await discovery.json()).toMatchObject({ issuer: expected, token_endpoint: `${mock.url}/oauth2/token` });
      await mock.stop();
    }
  });

  it('refuses bodies above --body-limit and takes those below', async () => {
    const mock = await serve(['--body-limit', '2kB']);
    const ask = (length: number) =>
      fetch(mock.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'AWSCognitoIdentityProviderService.ListUserPools',
        },
        body: JSON.stringify({ MaxResults: 1, NextToken: 'a'.repeat(length) }),
      });
    expect((await ask(1000)).status).toBe(400);
    for (const length of [3000, 3_000_000]) {
      const answer = await ask(length);
      expect([answer.status, ((await answer.json()) as { __type: string }).__type]).toEqual([
        413,
        'RequestEntityTooLargeException',
      ]);
    }
    await mock.stop();
  });

  it('asks for signatures with --strict-auth, and for right ones where credentials are set', async () => {
    const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
    const mock = await serve(['--strict-auth'], {
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    });
    const asks = (client: { accessKeyId: string; secretAccessKey: string } | undefined) =>
      createClient({ endpoint: mock.url, ...(client === undefined ? {} : { credentials: client }) }).call(
        'ListUserPools',
        { MaxResults: 1 },
      );
    await expect(asks(undefined)).rejects.toMatchObject({ name: 'MissingAuthenticationTokenException' });
    await expect(asks({ ...credentials, secretAccessKey: 'wrong' })).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
    expect(await asks(credentials)).toEqual({ UserPools: [] });
    await mock.stop();
  });

  it('calls triggers at their addresses', async () => {
    const events: { triggerSource: string }[] = [];
    const lambda = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const event = JSON.parse(Buffer.concat(parts).toString());
      events.push(event);
      if (request.url === '/refuse') response.writeHead(500).end('{"errorMessage":"not on a Monday"}');
      else if (request.url === '/nonsense') response.end('certainly');
      else response.end(JSON.stringify({ ...event, response: { autoConfirmUser: true } }));
    });
    await new Promise<void>((resolve) => lambda.listen(0, '127.0.0.1', resolve));
    const at = `http://127.0.0.1:${(lambda.address() as AddressInfo).port}`;
    const mock = await serve([
      ...['--trigger', `preSignUp=${at}/agree?a=b`],
      ...['--trigger', `preAuthentication=${at}/refuse`],
      ...['--trigger', `preTokenGeneration=${at}/nonsense`],
      ...['--trigger', 'customMessage=http://127.0.0.1:9/'],
    ]);
    const { UserPoolId, ClientId } = await build(mock);
    const sign = { ClientId, Username: 'grace', Password: PASSWORD };
    expect(await mock.call('SignUp', sign)).toMatchObject({ UserConfirmed: true });
    expect(events.map(({ triggerSource }) => triggerSource)).toEqual(['PreSignUp_AdminCreateUser', 'PreSignUp_SignUp']);
    await expect(enter(mock, ClientId)).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PreAuthentication failed with error not on a Monday.',
    });
    await fetch(`${mock.url}/_mock/triggers`, { method: 'PUT', body: '{"preAuthentication":null}' });
    await expect(enter(mock, ClientId)).rejects.toMatchObject({ name: 'InvalidLambdaResponseException' });
    await mock.call('UpdateUserPool', { UserPoolId, AutoVerifiedAttributes: ['email'] });
    const UserAttributes = [{ Name: 'email', Value: 'eve@example.com' }];
    await fetch(`${mock.url}/_mock/triggers`, { method: 'PUT', body: '{"preSignUp":null}' });
    await expect(mock.call('SignUp', { ...sign, Username: 'eve', UserAttributes })).rejects.toMatchObject({
      name: 'UnexpectedLambdaException',
      message: expect.stringMatching(/^CustomMessage invocation failed due to error http:\/\/127\.0\.0\.1:9\/: /),
    });
    await mock.stop();
    lambda.close();
  });

  const mistakes: [string[], RegExp][] = [
    [['--prot', '1'], /unknown option '--prot'/],
    [['--port', '70000'], /--port <n>.*70000.*Give a whole number from 0 to 65535/],
    [['--port', 'http'], /Give a whole number from 0 to 65535/],
    [['--seed', '1.5'], /--seed <n>.*Give a whole number from 0/],
    [['--now', 'yesterday'], /--now <time>.*Give a time such as 2026-01-01T00:00:00Z/],
    [['--body-limit', 'much'], /--body-limit <size>.*Give a size such as 8MiB/],
    [['--issuer', 'me'], /--issuer <issuer>.*Give aws, self, or an address/],
    [['--trigger', 'preSignup=http://127.0.0.1:1/'], /'preSignup' is no trigger.*preSignUp/],
    [['--trigger', 'preSignUp'], /'' is no address.*--trigger preSignUp=http/],
    [['--seed-data', 'no-such-file.json'], /no-such-file\.json cannot be read/],
    [['surplus'], /too many arguments/],
  ];
  for (const [args, said] of mistakes) {
    it(`ends with 2 and a sentence for ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await runCommand(['mock', '--port', '0', ...args]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(said);
      expect(stderr).not.toMatch(/\n {4}at /);
    });
  }

  it('shows its options and an example', async () => {
    const { code, stdout } = await runCommand(['mock', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('$ cognito-contract mock --port 9229');
  });
});
