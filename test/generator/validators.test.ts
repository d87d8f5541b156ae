// The emitter of the validators: which modules it writes, and what may never stand in them.
import { beforeAll, describe, expect, test } from 'vitest';
import { emitValidators } from '../../generator/emit/validators/index.ts';
import type { Model } from '../../generator/model.ts';
import { readSpec } from '../../generator/read.ts';

let model: Model;
let files: Map<string, string>;

beforeAll(async () => {
  model = await readSpec(new URL('../../spec', import.meta.url).pathname);
  files = emitValidators(model);
});

describe('the modules', () => {
  test('are two an operation and the few that all share', () => {
    const own = model.operations.flatMap(({ name }) => [`${name}.ts`, `answers/${name}.ts`]);
    const shared = ['answer-support.ts', 'answers.ts', 'answers/shapes.ts', 'patterns.ts', 'requests.ts'];
    expect([...files.keys()].sort()).toEqual([...own, ...shared, 'shapes.ts', 'support.ts', 'wording.ts'].sort());
  });

  test('are the same when they are emitted again', () => {
    expect([...emitValidators(model)]).toEqual([...files]);
  });

  test('import nothing but one another and the types', () => {
    const allowed = /^\.\.?\/(\.\.\/)?([A-Za-z]+|answer-support)\.ts$|^\.\/answers\/[A-Za-z]+\.ts$/;
    for (const [file, text] of files) {
      for (const [, from] of text.matchAll(/from '([^']+)'/g)) expect(from, file).toMatch(allowed);
      expect(text, file).not.toMatch(/\beval\(|new Function|\brequire\(|: any\b|@ts-/);
    }
  });

  test('say that they are generated', () => {
    for (const [file, text] of files) expect(text, file).toMatch(/^\/\/ Generated from .+\. Do not edit\.\n/);
  });
});

test('a shape that one operation uses stands with it, and a shape of several in the shared module', () => {
  expect(files.get('SetLogDeliveryConfiguration.ts')).toContain('function readLogConfigurationListType(');
  expect(files.get('shapes.ts')).not.toContain('function readLogConfigurationListType(');
  expect(files.get('shapes.ts')).toContain('function readUsernameType(');
});

test('a pattern is spelt as AWS spells it unless JavaScript needs another spelling', () => {
  const text = files.get('patterns.ts') ?? '';
  expect(text).toContain("pattern('[\\\\w-]+_[0-9a-zA-Z]+')");
  expect(text).toContain("pattern('^[0-9A-Za-z\\\\.\\\\-_]*(?<!\\\\.)$', false, ");
});

test('visible ASCII is asked for first only where a pattern admits all of it', () => {
  const quick = [...(files.get('patterns.ts') ?? '').matchAll(/pattern\('((?:[^'\\]|\\.)*)', true\)/g)];
  expect(quick.length).toBeGreaterThan(5);
  for (const [, raw = ''] of quick) {
    const expression = new RegExp(`^(?:${raw.replaceAll('\\\\', '\\')})$`, 'u');
    for (let code = 0x21; code <= 0x7e; code++) expect(expression.test(String.fromCharCode(code)), raw).toBe(true);
  }
});
