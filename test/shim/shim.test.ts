// The shim before the mock: a client that openapi-fetch makes of the tools profile signs up through it, and the other way round.
import { createServer } from 'node:http';
import createClient from 'openapi-fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignUpRequest, SignUpResponse } from '../../src/generated/types.ts';
import { listen, stop } from '../../src/listen.ts';
import { createServer as createMockServer } from '../../src/mock/adapters/server.ts';
import { createCognito } from '../../src/mock/cognito.ts';
import { createShim } from '../../src/shim/shim.ts';
import { startServing } from '../support/serving.ts';

/** The part of the paths that openapi-typescript makes of the tools profile. */
interface Paths {
  '/AWSCognitoIdentityProviderService.SignUp': {
    post: {
      requestBody: { content: { 'application/json': SignUpRequest } };
      responses: {
        200: { content: { 'application/json': SignUpResponse } };
        400: { content: { 'application/json': { __type: string; message?: string } } };
      };
    };
  };
}

const SIGN_UP = '/AWSCognitoIdentityProviderService.SignUp';
const place = { port: 0, host: '127.0.0.1' };
const ends: (() => Promise<void>)[] = [];
let mockUrl: string;
let shimUrl: string;
let clientId: string;
let userPoolId: string;

beforeAll(async () => {
  const cognito = createCognito({ seed: 1 });
  ({ clientId, userPoolId } = await cognito.given.userPool());
  const mock = createMockServer(cognito).http;
  mockUrl = (await listen(mock, place)).url;
  ends.push(() => stop(mock));
  shimUrl = await shimmed({ target: mockUrl });
});
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

async function shimmed(options: Parameters<typeof createShim>[0]): Promise<string> {
  const shim = createShim(options);
  ends.push(async () => {
    await stop(shim.server);
    shim.close();
  });
  return (await listen(shim.server, place)).url;
}

interface Heard {
  method: string | undefined;
  url: string | undefined;
  target: string | string[] | undefined;
  type: string | undefined;
  body: string;
}

/** A server that notes what it hears and answers with JSON of this media type. */
async function listener(type: string): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { method, url, headers } = request;
    heard.push({ method, url, target: headers['x-amz-target'], type: headers['content-type'], body });
    response.writeHead(200, { 'content-type': type }).end('{"UserSub":"s"}');
  });
  ends.push(() => stop(server));
  return { url: (await listen(server, place)).url, heard };
}

describe('openapi-fetch on the tools profile', () => {
  it('signs up through the shim', async () => {
    const client = createClient<Paths>({ baseUrl: shimUrl });
    const { data, response } = await client.POST(SIGN_UP, {
      body: { ClientId: clientId, Username: 'grace', Password: 'Passw0rd!' },
    });
    expect(data).toMatchObject({ UserConfirmed: false, UserSub: expect.any(String) });
    expect(response.headers.get('content-type')).toBe('application/json');
  });

  it('reads a refusal of the service', async () => {
    const client = createClient<Paths>({ baseUrl: shimUrl });
    const { error, response } = await client.POST(SIGN_UP, { body: { ClientId: clientId, Username: '' } });
    expect([response.status, error?.__type]).toEqual([400, 'InvalidParameterException']);
  });
});

describe('towards the wire', () => {
  it('makes path and plain JSON the header and the media type of the wire', async () => {
    const { url, heard } = await listener('application/x-amz-json-1.1');
    const shim = await shimmed({ target: url });
    const answer = await fetch(`${shim}${SIGN_UP}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: '{"a":1}',
    });
    expect(heard).toEqual([
      {
        method: 'POST',
        url: '/',
        target: 'AWSCognitoIdentityProviderService.SignUp',
        type: 'application/x-amz-json-1.1',
        body: '{"a":1}',
      },
    ]);
    expect([answer.headers.get('content-type'), await answer.json()]).toEqual(['application/json', { UserSub: 's' }]);
  });

  it('calls an empty body nothing', async () => {
    const shim = await shimmed({ target: mockUrl });
    const groups = `${shim}/AWSCognitoIdentityProviderService`;
    const at = JSON.stringify({ UserPoolId: userPoolId, GroupName: 'g' });
    await fetch(`${groups}.CreateGroup`, { method: 'POST', body: at });
    const answer = await fetch(`${groups}.DeleteGroup`, { method: 'POST', body: at });
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, null, '']);
  });

  it('leaves everything else alone', async () => {
    const { url, heard } = await listener('text/plain');
    const shim = await shimmed({ target: url });
    const answer = await fetch(`${shim}/oauth2/token?x=1`, {
      method: 'POST',
      headers: { 'content-type': 'a/b' },
      body: 'c',
    });
    expect(heard).toEqual([{ method: 'POST', url: '/oauth2/token?x=1', target: undefined, type: 'a/b', body: 'c' }]);
    expect(answer.headers.get('content-type')).toBe('text/plain');
  });
});

describe('towards paths', () => {
  it('makes the header a path and the media type plain JSON', async () => {
    const { url, heard } = await listener('application/json');
    const shim = await shimmed({ target: url, to: 'paths' });
    const answer = await fetch(`${shim}/`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp',
      },
      body: '{}',
    });
    expect(heard).toMatchObject([{ method: 'POST', url: SIGN_UP, type: 'application/json', body: '{}' }]);
    expect(answer.headers.get('content-type')).toBe('application/x-amz-json-1.1');
  });
});

describe('the command', () => {
  it('says where it listens, and stops when it is told to', async () => {
    const serving = await startServing('shim', '--target', mockUrl, '--port', '0');
    const answer = await fetch(`${serving.url}/AWSCognitoIdentityProviderService.Dance`, {
      method: 'POST',
      body: '{}',
    });
    expect(await answer.json()).toEqual({ __type: 'UnknownOperationException' });
    expect(await serving.stop()).toBe(0);
    expect(serving.output()).toMatch(/^cognito-contract shim listening on http:\/\/127\.0\.0\.1:\d+, for http/);
  });
});
