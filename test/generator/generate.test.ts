// The command as a maintainer meets it, on a copy of the tiny spec.
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generate } from '../../generator/generate.ts';
import { tinySpec } from './tiny.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'generate-'));
  cpSync(tinySpec, join(root, 'spec'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const lines: { out: string[]; err: string[] } = { out: [], err: [] };
  const code = await generate(args, {
    root,
    out: (line) => lines.out.push(line),
    err: (line) => lines.err.push(line),
  });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

describe('generate', () => {
  it('writes everything, and says how much there is', async () => {
    expect(await run()).toEqual({ code: 0, out: '3 operations, 14 shapes, 3 errors, 3 rules.', err: '' });
    expect(readdirSync(join(root, 'src/generated')).sort()).toEqual([
      'errors.ts',
      'operations.ts',
      'rules.ts',
      'schemas.ts',
      'types.ts',
      'validators',
    ]);
    expect(readdirSync(join(root, 'dist')).sort()).toEqual(['openapi.json', 'openapi.tools.json', 'schemas']);
  });

  it('writes the same text each time', async () => {
    await run();
    const first = readFileSync(join(root, 'src/generated/types.ts'), 'utf8');
    rmSync(join(root, 'src'), { recursive: true });
    await run();
    expect(readFileSync(join(root, 'src/generated/types.ts'), 'utf8')).toBe(first);
  });

  it('removes what an earlier spec left over among generated files, and nothing from dist', async () => {
    await run();
    for (const file of ['src/generated/old.ts', 'src/generated/validators/Old.ts', 'dist/index.js']) {
      writeFileSync(join(root, file), '');
    }
    await run();
    expect(existsSync(join(root, 'src/generated/old.ts'))).toBe(false);
    expect(existsSync(join(root, 'src/generated/validators/Old.ts'))).toBe(false);
    expect(existsSync(join(root, 'dist/index.js'))).toBe(true);
  });

  it('writes with --built only what is not committed', async () => {
    expect(await run('--built')).toEqual({ code: 0, out: '', err: '' });
    expect(readdirSync(join(root, 'src/generated'))).toEqual(['validators']);
  });

  it('finds nothing with --check right after a run', async () => {
    await run();
    expect(await run('--check')).toEqual({ code: 0, out: '', err: '' });
  });

  it('names stale, missing and left-over files with --check, and writes nothing', async () => {
    await run();
    appendFileSync(join(root, 'src/generated/rules.ts'), '// by hand\n');
    rmSync(join(root, 'src/generated/types.ts'));
    writeFileSync(join(root, 'src/generated/old.ts'), '');
    rmSync(join(root, 'dist'), { recursive: true });
    expect(await run('--check')).toEqual({
      code: 1,
      out: '',
      err: [
        'src/generated/types.ts is missing',
        'src/generated/rules.ts is stale',
        'src/generated/old.ts is left over',
        'Run `npm run generate` and commit what it writes.',
      ].join('\n'),
    });
    expect(existsSync(join(root, 'src/generated/types.ts'))).toBe(false);
    expect(existsSync(join(root, 'src/generated/old.ts'))).toBe(true);
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  it('stops at a breach of the house rules', async () => {
    appendFileSync(join(root, 'spec/shared.yaml'), 'OldType:\n  type: string\n  description: Used by nobody.\n');
    expect(await run()).toEqual({
      code: 1,
      out: '',
      err: 'spec/shared.yaml: nothing uses OldType; remove it.\n1 findings in the spec. Nothing was written.',
    });
    expect(existsSync(join(root, 'src'))).toBe(false);
  });

  it.each([
    [
      'a page is not YAML',
      'shared.yaml',
      'a: [',
      /^shared\.yaml: the page is not valid YAML\. Correct it: .+ at line 1/,
    ],
    ['a page has a key twice', 'shared.yaml', 'a: {}\na: {}\n', /^shared\.yaml: the page is not valid YAML\. .*unique/],
    [
      'a page is empty',
      'shared.yaml',
      '',
      /^shared\.yaml: the page is no map\. Give it at least one named entry, or delete it\.$/,
    ],
    [
      'a page holds a bare value',
      'shared.yaml',
      'a: 1\n',
      /^shared\.yaml: a is no map\. Write its members below it\.$/,
    ],
    [
      'a path leads nowhere',
      'groups/CreateGroup.yaml',
      'a: {}\n',
      /^openapi\.yaml: .+ points at "groups\/CreateGroup\.yaml#\/operation", which holds no operation\.post\. Point it at/,
    ],
    [
      'a request has no schema',
      'groups/CreateGroup.yaml',
      'operation: { post: {} }\n',
      /^groups\/CreateGroup\.yaml: requestBody has no schema under application\/x-amz-json-1\.1\. Add/,
    ],
    [
      'a shape is defined twice',
      'shared.yaml',
      'MessageType: {}\nPoolIdType: {}\nTagType: {}\n',
      /^tags\/TagResource\.yaml: shape TagType is defined in shared\.yaml as well\. Rename one/,
    ],
  ])('exits 2 and says what to do when %s', async (_title, page, text, wanted) => {
    writeFileSync(join(root, 'spec', page), text);
    const { code, out, err } = await run();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(wanted);
    expect(err).not.toMatch(/^ +at /m);
  });

  it('exits 2 when there is no spec', async () => {
    rmSync(join(root, 'spec'), { recursive: true });
    expect(await run()).toMatchObject({
      code: 2,
      err: expect.stringMatching(/openapi\.yaml does not exist\. Name the folder/),
    });
  });

  it.each([[['--chekc']], [['--check', '--built']], [['groups']]])(
    'exits 2 and shows the usage for %j',
    async (args) => {
      expect(await run(...args)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('Usage: npm run generate'),
      });
    },
  );

  it('shows the usage when asked', async () => {
    expect(await run('--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Usage: npm run generate'),
      err: '',
    });
  });
});
