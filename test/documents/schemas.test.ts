// The published schemas of the documents that users write or keep, beside real documents of each kind.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseOf, check, htmlReport, type Report, updatedBaseline } from '../../src/check/index.ts';
import { documentSchemas } from '../../src/documents/index.ts';
import { createCognito } from '../../src/mock/cognito.ts';
import { TRIGGER_NAMES } from '../../src/mock/triggers/names.ts';
import { createObserver } from '../../src/proxy/observer.ts';
import { fakeEndpoint, success } from '../check/fake.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'dist/schemas');
const names = Object.keys(documentSchemas) as (keyof typeof documentSchemas)[];
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, unknown>;
};
const SCHEMA = './node_modules/cognito-contract/dist/schemas/any.json';

/** The schema as the package ships it. */
function shipped(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Record<string, unknown>;
}

/** What the shipped schema has against a document. */
function faults(name: keyof typeof documentSchemas, document: unknown): unknown {
  const validate = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }).compile(
    shipped(name),
  );
  validate(JSON.parse(JSON.stringify(document)));
  return validate.errors;
}

let report: Report;
beforeAll(async () => {
  const send = fakeEndpoint(({ operation, body }) =>
    operation === 'GetGroup' && body.GroupName === '' ? success({ Group: {} }) : undefined,
  );
  report = await check({
    send,
    url: 'http://127.0.0.1:1',
    operations: ['GetGroup', 'CreateTerms'],
    phases: ['constraints', 'rules'],
    today: '2026-01-01',
    baseline: { version: 1, entries: [{ id: 'GetGroup/GroupName/pattern', reason: 'gone', expires: '2026-02-01' }] },
  });
});

describe('the published schemas', () => {
  it('are all there, and each has a door', () => {
    expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.json`).sort());
    for (const name of names) expect(exports[`./schemas/${name}.json`]).toBe(`./dist/schemas/${name}.json`);
  });

  it.each(names)('%s says what it is, and what each member is', (name) => {
    expect(shipped(name)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:cognito-contract:schema:${name}:1`,
      title: expect.stringMatching(/^cognito-contract /),
      description: expect.stringMatching(/\.$/),
    });
    expect(silentMembers(shipped(name), name)).toEqual([]);
  });
});

/** Members without a description, wherever they stand. A constant and what only gathers other schemas needs none of its own. */
function silentMembers(schema: unknown, place: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { properties?: Record<string, Record<string, unknown>> };
  const silent = Object.entries(properties).filter(([, member]) => typeof member.description !== 'string');
  return [
    ...silent.map(([name]) => `${place}.${name}`),
    ...Object.entries(schema).flatMap(([name, child]) => silentMembers(child, `${place}.${name}`)),
  ];
}

describe('real documents', () => {
  it('report: of a run, with and without $schema, and of watched traffic', () => {
    expect(report.deviations.length).toBeGreaterThan(0);
    expect(report.staleBaseline).toHaveLength(1);
    expect(htmlReport(report)).toContain('GetGroup/GroupName/minLength');
    expect(faults('report', report)).toBeNull();
    expect(faults('report', { $schema: SCHEMA, ...report })).toBeNull();
    const observer = createObserver('http://127.0.0.1:1');
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp',
    };
    observer.observe(
      { method: 'POST', path: '/', headers, body: '{"ClientId":"","Username":{' },
      { status: 200, headers: {}, body: '{}' },
    );
    expect(observer.report().deviations.length).toBeGreaterThan(0);
    expect(faults('report', observer.report())).toBeNull();
    expect(faults('report', { ...report, extra: 1 })).not.toBeNull();
  });

  it('case: of every deviation of a run', () => {
    for (const deviation of report.deviations) expect(faults('case', caseOf(report, deviation))).toBeNull();
    expect(faults('case', { version: 1, id: 'x' })).not.toBeNull();
  });

  it('baseline: written of a run, and the one of cognito-local; what carries $schema keeps it', () => {
    const before = { $schema: SCHEMA, version: 1, entries: [] } as const;
    const next = updatedBaseline(before, report.deviations, () => true);
    expect(next.$schema).toBe(SCHEMA);
    expect(faults('baseline', next)).toBeNull();
    const kept = readFileSync(join(root, 'test/peers/cognito-local/baseline.json'), 'utf8');
    expect(faults('baseline', JSON.parse(kept))).toBeNull();
    expect(faults('baseline', { version: 1, entries: [{ id: 'x', reason: '', expires: 'soon' }] })).toHaveLength(2);
  });

  it('seed data that a mock builds, and the state that it has then', async () => {
    const data = {
      $schema: SCHEMA,
      version: 1,
      pools: [
        {
          name: 'shop',
          settings: { AutoVerifiedAttributes: ['email'] },
          domain: 'my-shop',
          clients: [{ ClientName: 'web', GenerateSecret: true }],
          groups: ['staff', { name: 'boss', precedence: 1, description: 'Decides' }],
          users: [
            {
              username: 'ada',
              password: 'Passw0rd!',
              attributes: { email: 'ada@example.com' },
              groups: ['boss'],
              enabled: false,
            },
          ],
        },
      ],
    };
    expect(faults('seed-data', data)).toBeNull();
    const cognito = createCognito({ seed: 1 });
    for (const pool of data.pools) await cognito.given.userPool(pool as never);
    const state = cognito.snapshot();
    expect(faults('state', state)).toBeNull();
    cognito.restore({ $schema: SCHEMA, ...state } as typeof state);
    expect(cognito.snapshot()).toEqual(state);
    expect(faults('state', { version: 1, pools: [] })).not.toBeNull();
  });

  it('trigger scripts and faults that a mock takes, and none that it refuses by their form', async () => {
    const cognito = createCognito({ seed: 1 });
    const put = async (method: string, path: string, body: unknown): Promise<number> =>
      (
        await cognito.dispatch({
          method,
          path,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).status;
    const scripts = Object.fromEntries(
      TRIGGER_NAMES.map((name) => [name, [{ error: 'no' }, { answer: 5 }, { response: {} }]]),
    );
    for (const right of [scripts, { preSignUp: null }, { preSignUp: { response: { autoConfirmUser: true } } }]) {
      expect(faults('triggers', right)).toBeNull();
      expect(await put('PUT', '/_mock/triggers', right)).toBe(200);
    }
    for (const wrong of [{ preSignup: null }, { preSignUp: 'yes' }]) {
      expect(faults('triggers', wrong)).not.toBeNull();
      expect(await put('PUT', '/_mock/triggers', wrong)).toBe(400);
    }
    const fault = { operation: 'SignUp', error: 'TooManyRequestsException', message: 'no', times: 1, latency: 5 };
    expect(faults('fault', fault)).toBeNull();
    expect(await put('POST', '/_mock/faults', fault)).toBe(200);
    for (const wrong of [{ error: 'x' }, { ...fault, times: -1 }, { ...fault, latency: 'long' }]) {
      expect(faults('fault', wrong)).not.toBeNull();
      expect(await put('POST', '/_mock/faults', wrong)).toBe(400);
    }
  });
});
