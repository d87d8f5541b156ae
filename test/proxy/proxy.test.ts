// The proxy between a client and an endpoint: nothing is changed on the way, and what breaks the contract is told without secrets.
import { createServer, type Server } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, it } from 'vitest';
import { htmlReport, junitReport, markdownReport } from '../../src/check/index.ts';
import { reportSchema } from '../../src/documents/report.ts';
import { listen, stop } from '../../src/listen.ts';
import { createServer as createMockServer } from '../../src/mock/adapters/server.ts';
import { createCognito } from '../../src/mock/cognito.ts';
import type { Sighting } from '../../src/proxy/observer.ts';
import { type ContractProxy, createProxy } from '../../src/proxy/proxy.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface Scene {
  readonly url: string;
  readonly proxy: ContractProxy;
  readonly seen: Sighting[];
}

async function served(server: Server): Promise<string> {
  const { url } = await listen(server, { port: 0, host: '127.0.0.1' });
  ends.push(() => stop(server));
  return url;
}

async function proxied(target: string): Promise<Scene> {
  const seen: Sighting[] = [];
  const proxy = createProxy({ target, onSighting: (sighting) => seen.push(sighting) });
  ends.push(async () => proxy.close());
  return { url: await served(proxy.server), proxy, seen };
}

async function mockBehind(): Promise<Scene & { clientId: string; userPoolId: string }> {
  const cognito = createCognito({ seed: 1 });
  const { clientId, userPoolId } = await cognito.given.userPool({
    users: [{ username: 'ada', password: 'Passw0rd!' }],
  });
  return { ...(await proxied(await served(createMockServer(cognito).http))), clientId, userPoolId };
}

/** An endpoint that answers everything with this status and body. */
async function stubBehind(status: number, body: string | Buffer, headers: Record<string, string> = {}): Promise<Scene> {
  const type = 'application/x-amz-json-1.1';
  const server = createServer(
    (_, response) => void response.writeHead(status, { 'content-type': type, ...headers }).end(body),
  );
  return proxied(await served(server));
}

function send(url: string, operation: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const idsOf = (seen: readonly Sighting[]): string[] =>
  seen.flatMap((one) => (one.kind === 'warning' ? [] : [`${one.kind} ${one.deviation.id}`]));

describe('what passes through', () => {
  it('is the same as without it: a sign-in works, and nothing is told of it', async () => {
    const { url, clientId, seen, proxy } = await mockBehind();
    const answer = await send(url, 'InitiateAuth', {
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada', PASSWORD: 'Passw0rd!' },
    });
    expect(answer.status).toBe(200);
    expect(seen).toEqual([]);
    expect(proxy.report().operations.find(({ operation }) => operation === 'InitiateAuth')).toMatchObject({
      requests: 1,
      successes: 1,
    });
  });

  it('keeps method, path, query, headers, status and body in both directions', async () => {
    let heard:
      | { method?: string | undefined; url?: string | undefined; headers: NodeJS.Dict<string | string[]>; body: string }
      | undefined;
    const target = createServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      heard = { method: request.method, url: request.url, headers: request.headers, body };
      response.writeHead(
        418,
        [
          ['Set-Cookie', 'a=1'],
          ['Set-Cookie', 'b=2'],
          ['X-Own', 'yes'],
        ].flat(),
      );
      response.end('short and stout');
    });
    const { url, seen } = await proxied(await served(target));
    const answer = await fetch(`${url}/oauth2/%74oken?x=a%20b`, {
      method: 'PUT',
      headers: { 'x-mine': 'é'.normalize('NFC').replace('é', 'e') },
      body: 'tea=1',
    });
    expect(heard).toMatchObject({ method: 'PUT', url: '/oauth2/%74oken?x=a%20b', body: 'tea=1' });
    expect(heard?.headers).toMatchObject({ 'x-mine': 'e', host: new URL(url).host });
    expect([answer.status, await answer.text(), answer.headers.getSetCookie(), answer.headers.get('x-own')]).toEqual([
      418,
      'short and stout',
      ['a=1', 'b=2'],
      'yes',
    ]);
    expect(seen).toEqual([]);
  });

  it('includes preflights, and pages beside the API', async () => {
    const { url, userPoolId } = await mockBehind();
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://app.test',
        'access-control-request-headers': 'x-amz-target',
        'access-control-request-method': 'POST',
      },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    const keys = await fetch(`${url}/${userPoolId}/.well-known/jwks.json`);
    expect(await keys.json()).toHaveProperty('keys');
  });

  it('says 502 where the target is gone, and counts it', async () => {
    const { url, proxy } = await proxied('http://127.0.0.1:1');
    const answer = await send(url, 'ListUserPools', { MaxResults: 1 });
    expect([answer.status, await answer.text()]).toEqual([502, expect.stringContaining('ECONNREFUSED')]);
    expect(proxy.report().operations.find(({ operation }) => operation === 'ListUserPools')).toMatchObject({
      errors: { 'no answer': 1 },
    });
  });
});

describe('what it tells of requests', () => {
  it.each([
    [
      'a broken constraint',
      'SignUp',
      { ClientId: 'c', Username: '', Password: 'x' },
      'SignUp/Username/minLength/request',
    ],
    ['a missing member', 'GetUser', {}, 'GetUser/AccessToken/required/request'],
    ['a wrong type', 'ListUserPools', { MaxResults: {} }, 'ListUserPools/unreadable/request'],
    ['a body that is no JSON', 'ListUserPools', '{', 'ListUserPools/unreadable/request'],
    [
      'a place in a list',
      'SignUp',
      { ClientId: 'c', Username: 'u', UserAttributes: [{ Name: '' }] },
      'SignUp/UserAttributes/{element}/Name/minLength/request',
    ],
    [
      'members that do not go together',
      'CreateUserPool',
      { PoolName: 'p', AliasAttributes: ['email'], UsernameAttributes: ['email'] },
      'CreateUserPool/AliasAttributes/together/request',
    ],
    ['an unknown operation', 'Dance', {}, 'unknown-operation/request'],
  ])("%s is the client's deviation", async (_, operation, body, id) => {
    const { url, seen } = await mockBehind();
    await send(url, operation, body);
    expect(idsOf(seen)).toContain(`request ${id}`);
    expect(idsOf(seen).filter((one) => one.startsWith('answer'))).toEqual([]);
  });

  it("a media type other than the wire's is one too", async () => {
    const { url, seen } = await mockBehind();
    await send(url, 'ListUserPools', { MaxResults: 1 }, { 'content-type': 'application/json' });
    expect(idsOf(seen)).toEqual(['request ListUserPools/content-type/request']);
    expect(seen[0]).toMatchObject({
      deviation: {
        curl: expect.stringContaining("-H 'Content-Type: application/json'"),
        awsCli: undefined,
        awsCliNote: expect.stringContaining('content-type'),
      },
    });
  });

  it('a missing signature is a warning', async () => {
    const { url, seen } = await mockBehind();
    await send(url, 'ListUserPools', { MaxResults: 1 });
    expect(seen).toMatchObject([{ kind: 'warning', warning: { id: 'ListUserPools/signature/request' } }]);
  });
});

describe('what it tells of answers', () => {
  it.each([
    ['a member of the wrong type', 200, { UserConfirmed: 'no', UserSub: 's' }, 'SignUp:answer/UserConfirmed/type'],
    ['a member that is missing', 200, { UserConfirmed: false }, 'SignUp:answer/UserSub/required'],
    [
      'an error that is not declared',
      400,
      { __type: 'GroupExistsException' },
      'SignUp:error/undeclared/GroupExistsException',
    ],
    [
      'a refusal of a valid request',
      400,
      {
        __type: 'InvalidParameterException',
        message:
          "1 validation error detected: Value at 'clientId' failed to satisfy constraint: Member must not be null",
      },
      'SignUp/refused/clientId',
    ],
    ['an operation that is not there', 501, {}, 'SignUp/missing'],
  ])("%s is the endpoint's deviation", async (_, status, body, id) => {
    const { url, seen } = await stubBehind(status, JSON.stringify(body));
    await send(url, 'SignUp', { ClientId: 'c', Username: 'ada', Password: 'x' });
    expect(idsOf(seen)).toEqual([`answer ${id}`]);
  });

  it('an accepted breach is told of both', async () => {
    const { url, seen } = await stubBehind(200, '{}');
    await send(url, 'SignUp', { ClientId: 'c', Username: '', Password: 'x' });
    expect(idsOf(seen)).toEqual(
      expect.arrayContaining(['request SignUp/Username/minLength/request', 'answer SignUp/Username/minLength']),
    );
  });

  it('looser lengths are warnings, and compressed answers are read', async () => {
    const body = JSON.stringify({ ChallengeName: 'CUSTOM_CHALLENGE', Session: 'a'.repeat(2049) });
    const { url, seen } = await stubBehind(200, gzipSync(body), { 'content-encoding': 'gzip' });
    const answer = await send(url, 'InitiateAuth', { ClientId: 'c', AuthFlow: 'CUSTOM_AUTH' });
    expect(await answer.text()).toBe(gunzipSync(gzipSync(body)).toString());
    expect(seen).toMatchObject([{ kind: 'warning', warning: { id: expect.stringContaining('Session/maxLength') } }]);
  });

  it('the same finding again is counted', async () => {
    const { url, seen, proxy } = await stubBehind(200, '{}');
    for (let i = 0; i < 2; i += 1)
      await send(url, 'GetGroup', { UserPoolId: 'us-east-1_a' }, { authorization: 'AWS4-HMAC-SHA256 x' });
    expect(seen.map(({ times }) => times)).toEqual([1, 1, 2, 2]);
    expect(proxy.report().deviations).toHaveLength(2);
  });
});

describe('the report', () => {
  it('keeps the schema, feeds every reporter, and holds no secret and no name', async () => {
    const { url, proxy, seen } = await stubBehind(
      200,
      JSON.stringify({
        AuthenticationResult: { AccessToken: 1, IdToken: 'eyJhbGciOiJSUzI1NiJ9.c2VjcmV0cGF5bG9hZA.c2ln' },
      }),
    );
    const secrets = [
      'Hunter2-hunter2',
      'grace.hopper@example.com',
      'c2VjcmV0cGF5bG9hZA',
      'AKIAABCDEFGHIJKLMNOP',
      'sssession-sssession-sssession',
      '123456',
    ];
    const [password, name, , key, session, code] = secrets;
    await send(
      url,
      'InitiateAuth',
      {
        ClientId: '!',
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: name, PASSWORD: password },
        Session: session,
      },
      { authorization: `AWS4-HMAC-SHA256 Credential=${key}/x` },
    );
    await send(url, 'SignUp', {
      ClientId: '!',
      Username: name,
      Password: password,
      UserAttributes: [{ Name: 'email', Value: name }],
    });
    await send(url, 'ConfirmSignUp', { ClientId: '!', Username: name, ConfirmationCode: code });
    await send(url, 'ListUsers', { UserPoolId: '!', Filter: `email = "${name}"` });
    const report = proxy.report();
    const validate = new Ajv2020({ strict: false }).compile(reportSchema);
    validate(JSON.parse(JSON.stringify(report)));
    expect(validate.errors).toBeNull();
    expect(report.deviations.length).toBeGreaterThan(4);
    const everything = [
      JSON.stringify(report),
      JSON.stringify(seen),
      htmlReport(report),
      junitReport(report),
      markdownReport(report),
    ];
    for (const text of everything) for (const secret of secrets) expect(text).not.toContain(secret);
  });
});
