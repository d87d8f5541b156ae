// A client that openapi-typescript and openapi-fetch make of the wire profile, by hand as a user would: typed, and true on the wire.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../../generator/emit/documents.ts';
import { readSpec } from '../../generator/read.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.cache/openapi-fetch');

/** What a user writes. Lines that must not compile say so, and the compiler complains when one of them does. */
const CONSUMER = `
import createClient from 'openapi-fetch';
import type { paths } from './wire.ts';

const path = '/#X-Amz-Target=AWSCognitoIdentityProviderService.SignUp';
const params = { header: { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.SignUp' } } as const;

export async function signUp(baseUrl: string): Promise<string> {
  const client = createClient<paths>({ baseUrl, headers: { 'Content-Type': 'application/x-amz-json-1.1' } });
  const { data, error } = await client.POST(path, { params, body: { ClientId: 'c', Username: 'ada', Password: 'p' } });
  if (error) {
    const name: string = error.__type;
    return error.__type === 'UsernameExistsException' ? 'taken' : name;
  }
  const confirmed: boolean = data.UserConfirmed;
  return data.UserSub + confirmed;
}

export async function mistakes(): Promise<void> {
  const client = createClient<paths>();
  // @ts-expect-error: Username is missing.
  await client.POST(path, { params, body: { ClientId: 'c' } });
  // @ts-expect-error: the header names another operation.
  await client.POST(path, { params: { header: { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.GetUser' } }, body: { ClientId: 'c', Username: 'a' } });
  // @ts-expect-error: the header is missing.
  await client.POST(path, { body: { ClientId: 'c', Username: 'a' } });
  // @ts-expect-error: there is no such operation.
  await client.POST('/#X-Amz-Target=AWSCognitoIdentityProviderService.Dance', {});
  const { data, error } = await client.POST(path, { params, body: { ClientId: 'c', Username: 'a' } });
  // @ts-expect-error: the answer has no such member.
  data?.Sub;
  // @ts-expect-error: the operation does not declare this error.
  error?.__type === 'GroupExistsException';
}
`;

interface Seen {
  method: string | undefined;
  url: string | undefined;
  target: string | undefined;
  type: string | undefined;
  body: unknown;
}

let server: Server;
let baseUrl: string;
let answer: { status: number; body: unknown };
const seen: Seen[] = [];

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const document = JSON.parse(JSON.stringify(documentOf(readSpec(join(root, 'spec')), 'wire')));
  writeFileSync(join(folder, 'wire.ts'), astToString(await openapiTS(document, { silent: true })));
  writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
  server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    seen.push({
      method,
      url,
      target: first(headers['x-amz-target']),
      type: headers['content-type'],
      body: await bodyOf(request),
    });
    response.writeHead(answer.status, { 'Content-Type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((done) => server.close(done)));

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}

async function signUp(): Promise<string> {
  const consumer: { signUp: (baseUrl: string) => Promise<string> } = await import(join(folder, 'consumer.ts'));
  return consumer.signUp(baseUrl);
}

describe('a client of the wire profile', () => {
  it('compiles where the contract allows it and nowhere else', { timeout: 120_000 }, () => {
    const flags =
      '--noEmit --strict --skipLibCheck --target es2022 --module nodenext --allowImportingTsExtensions --types node'.split(
        ' ',
      );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const run = (): string =>
      execFileSync(process.execPath, [tsc, ...flags, join(folder, 'consumer.ts')], { encoding: 'utf8' });
    expect(run()).toBe('');
  });

  it('sends SignUp as POST / with the header and the media type of the wire', async () => {
    answer = { status: 200, body: { UserConfirmed: false, UserSub: 'sub-' } };
    expect(await signUp()).toBe('sub-false');
    expect(seen.at(-1)).toEqual({
      method: 'POST',
      url: '/',
      target: 'AWSCognitoIdentityProviderService.SignUp',
      type: 'application/x-amz-json-1.1',
      body: { ClientId: 'c', Username: 'ada', Password: 'p' },
    });
  });

  it('reads a refusal as the error of the contract', async () => {
    answer = { status: 400, body: { __type: 'UsernameExistsException', message: 'User already exists' } };
    expect(await signUp()).toBe('taken');
  });
});
