// Drift is found in both formats: on small files written by hand, and on the whole contract with one thing changed at a time.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differencesOf } from '../../generator/drift/differences.ts';
import { drift } from '../../generator/drift/drift.ts';
import { factsOf } from '../../generator/drift/facts.ts';
import { readServiceFile } from '../../generator/drift/service-file.ts';
import { readSpec } from '../../generator/read.ts';
import { absolute, service2Of, smithyOf } from './service-model.ts';
import { tinyRoot } from './tiny.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const model = readSpec(join(root, 'spec'));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drift-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(args: string[], at = root): { code: number; out: string[]; err: string } {
  const out: string[] = [];
  const err: string[] = [];
  const code = drift(args, { root: at, out: (line) => out.push(...line.split('\n')), err: (line) => err.push(line) });
  return { code, out, err: err.join('\n') };
}

function runOn(file: unknown, at = root): { code: number; out: string[]; err: string } {
  const path = join(folder, 'model.json');
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
  return run([path], at);
}

type Keys = readonly (string | number)[];

function put(file: unknown, keys: Keys, value: unknown): void {
  let node = file as Record<string | number, unknown>;
  for (const key of keys.slice(0, -1)) node = node[key] as Record<string | number, unknown>;
  const last = keys.at(-1) ?? '';
  if (Array.isArray(node))
    node.splice(last === '+' ? node.length : Number(last), 1, ...(value === undefined ? [] : [value]));
  else if (value === undefined) delete node[last];
  else node[last] = value;
}

function differences(file: unknown): string[] {
  const path = join(folder, 'changed.json');
  writeFileSync(path, JSON.stringify(file));
  return differencesOf(factsOf(model), readServiceFile(path));
}

describe.each(['service-2.json', 'smithy.json'])('drift of the tiny spec against %s', (name) => {
  it("finds none in AWS's model of it", () => {
    expect(run([join(tinyRoot, name)], tinyRoot)).toEqual({ code: 0, out: ['No drift.'], err: '' });
  });

  it('finds each thing that was added, removed or changed', () => {
    const text = readFileSync(join(tinyRoot, name), 'utf8')
      .replaceAll('GroupExistsException', 'GroupTakenException')
      .replaceAll('TagResource"', 'TagThing"')
      .replaceAll('"NextToken"', '"Marker"')
      .replace(/"max": 60/, '"max": 100')
      .replace('"[\\\\w]+"', '"[\\\\w-]+"');
    expect(runOn(text, tinyRoot)).toEqual({
      code: 1,
      out: [
        '+ CreateGroup: error GroupTakenException',
        '- CreateGroup: error GroupExistsException',
        '- operation TagResource',
        '+ operation TagThing',
        '- shape GroupExistsException',
        '+ shape GroupTakenException',
        '~ LimitType: max 60 -> 100',
        '+ ListGroupsRequest: member Marker',
        '- ListGroupsRequest: member NextToken',
        '+ ListGroupsResponse: member Marker',
        '- ListGroupsResponse: member NextToken',
        '~ PoolIdType: pattern [\\w]+ -> [\\w-]+',
        '12 differences.',
      ],
      err: '',
    });
  });
});

describe('drift of the whole contract', () => {
  it.each([
    ['service-2.json', service2Of(model)],
    ['Smithy JSON', smithyOf(model)],
  ])('finds none in its own %s', (_format, file) => {
    expect(runOn(file)).toEqual({ code: 0, out: ['No drift.'], err: '' });
  });

  // A value is put under the keys, undefined deletes; `+` is the place after the last item of a list.
  const changes: [title: string, keys: Keys, value: unknown, ...wanted: string[]][] = [
    ['an added operation', ['operations', 'Dance'], { input: { shape: 'SignUpRequest' } }, '+ operation Dance'],
    [
      'a removed operation',
      ['operations', 'SignUp'],
      undefined,
      '- operation SignUp',
      '- shape SignUpRequest',
      '- shape SignUpResponse',
    ],
    [
      'an added error',
      ['operations', 'SignUp', 'errors', '+'],
      { shape: 'AliasExistsException' },
      '+ SignUp: error AliasExistsException',
    ],
    ['a removed error', ['operations', 'SignUp', 'errors', 0], undefined, '- SignUp: error ResourceNotFoundException'],
    [
      'the error that the spec adds',
      ['operations', 'AdminCreateUser', 'errors', '+'],
      { shape: 'AliasExistsException' },
      '+ AdminCreateUser: error AliasExistsException',
    ],
    ['an added signature', ['operations', 'SignUp', 'authtype'], undefined, '~ SignUp: signed false -> true'],
    [
      'a removed signature',
      ['operations', 'ListUsers', 'auth'],
      ['smithy.api#noAuth'],
      '~ ListUsers: signed true -> false',
    ],
    [
      'an added answer',
      ['operations', 'DeleteGroup', 'output'],
      { shape: 'SignUpResponse' },
      '~ DeleteGroup: output none -> SignUpResponse',
    ],
    [
      'an added member',
      ['shapes', 'SignUpRequest', 'members', 'Nickname'],
      { shape: 'StringType' },
      '+ SignUpRequest: member Nickname',
    ],
    [
      'a removed member',
      ['shapes', 'SignUpRequest', 'members', 'UserContextData'],
      undefined,
      '- SignUpRequest: member UserContextData',
    ],
    [
      'a member of another shape',
      ['shapes', 'SignUpRequest', 'members', 'Username', 'shape'],
      'StringType',
      '~ SignUpRequest: member Username UsernameType -> StringType',
    ],
    [
      'a member that became required',
      ['shapes', 'SignUpRequest', 'required', '+'],
      'Password',
      '+ SignUpRequest: required Password',
    ],
    [
      'a member that became optional',
      ['shapes', 'SignUpRequest', 'required', 0],
      undefined,
      '- SignUpRequest: required ClientId',
    ],
    ['an added word', ['shapes', 'AuthFactorType', 'enum', '+'], 'FACE', '+ AuthFactorType: enum value FACE'],
    ['a removed word', ['shapes', 'AuthFactorType', 'enum', 0], undefined, '- AuthFactorType: enum value PASSWORD'],
    ['another least length', ['shapes', 'GroupNameType', 'min'], 2, '~ GroupNameType: min 1 -> 2'],
    ['a least length that is gone', ['shapes', 'GroupNameType', 'min'], undefined, '~ GroupNameType: min 1 -> none'],
    ['another greatest length', ['shapes', 'GroupNameType', 'max'], 256, '~ GroupNameType: max 128 -> 256'],
    [
      'a greatest number where the spec has its own',
      ['shapes', 'PrecedenceType', 'max'],
      10,
      '~ PrecedenceType: max none -> 10',
    ],
    ['another greatest number of bytes', ['shapes', 'ImageFileType', 'max'], 10, '~ ImageFileType: max 131072 -> 10'],
    [
      'another greatest number of items',
      ['shapes', 'CustomAttributesListType', 'max'],
      50,
      '~ CustomAttributesListType: max 25 -> 50',
    ],
    ['another pattern', ['shapes', 'ClientIdType', 'pattern'], '[a-z.]+', '~ ClientIdType: pattern [\\w+]+ -> [a-z.]+'],
    [
      'a text that became sensitive',
      ['shapes', 'GroupNameType', 'sensitive'],
      true,
      '~ GroupNameType: sensitive false -> true',
    ],
    ['another type', ['shapes', 'DateType', 'type'], 'string', '~ DateType: type timestamp -> string'],
    [
      'other items of a list',
      ['shapes', 'GroupListType', 'member', 'shape'],
      'StringType',
      '~ GroupListType: member (item) GroupType -> StringType',
    ],
  ];

  it.each(changes)('reports %s and nothing else', (_title, keys, value, ...wanted) => {
    const file = service2Of(model);
    put(file, keys, value);
    expect(differences(file)).toEqual(wanted);
  });

  it('reports a shape that came with a member', () => {
    const file = service2Of(model);
    put(file, ['shapes', 'NicknameType'], { type: 'string' });
    expect(differences(file)).toEqual([]);
    put(file, ['shapes', 'SignUpRequest', 'members', 'Nickname'], { shape: 'NicknameType' });
    expect(differences(file)).toEqual(['+ shape NicknameType', '+ SignUpRequest: member Nickname']);
  });

  it("compares a member of Smithy's own types by its type", () => {
    const file = smithyOf(model);
    const target = ['shapes', absolute('UserPoolDescriptionType'), 'members', 'CreationDate', 'target'];
    put(file, target, 'smithy.api#Timestamp');
    expect(differences(file)).toEqual([]);
    put(file, target, 'smithy.api#String');
    expect(differences(file)).toEqual(['~ UserPoolDescriptionType: member CreationDate DateType -> smithy.api#String']);
  });

  it('reads enumerations of Smithy 1', () => {
    const file = smithyOf(model);
    const words = model.shapes.get('AuthFactorType')?.schema.enum ?? [];
    put(file, ['shapes', absolute('AuthFactorType')], {
      type: 'string',
      traits: { 'smithy.api#enum': [...words, 'FACE'].map((value) => ({ value })) },
    });
    expect(differences(file)).toEqual(['+ AuthFactorType: enum value FACE']);
  });
});

describe('drift of a file that cannot be used', () => {
  it.each([
    ['is not JSON', 'shapes:', /is not JSON\. Pass the model of cognito-idp/],
    ['holds no shapes', '[]', /holds no shapes\./],
    ['is another kind of JSON', '{"shapes":{}}', /is no service model\./],
    ['describes another service', '{"shapes":{},"operations":{},"metadata":{"endpointPrefix":"s3"}}', /describes s3\./],
    [
      'holds no operation',
      '{"shapes":{},"operations":{},"metadata":{"endpointPrefix":"cognito-idp"}}',
      /holds no operation\./,
    ],
  ])('exits 2 when it %s', (_title, text, wanted) => {
    const { code, out, err } = runOn(text);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err).toMatch(wanted);
  });

  it('exits 2 when it does not exist', () => {
    expect(run([join(folder, 'nowhere.json')])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/cannot be read\./),
    });
  });

  it.each([[[]], [['a.json', 'b.json']], [['--all']]])('exits 2 and shows the usage for %j', (args) => {
    expect(run(args)).toMatchObject({ code: 2, err: expect.stringContaining('Usage: npm run drift') });
  });

  it('shows the usage when asked', () => {
    expect(run(['--help'])).toMatchObject({ code: 0, err: '' });
  });
});
