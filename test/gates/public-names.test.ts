// Gate: the public names of each door. Losing one breaks users, so it has to show up in a diff of the list beside this file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const doors = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: Record<string, { types?: string }> }
).exports;

describe('public names', () => {
  it('are those of test/gates/public-names.txt', async () => {
    const files = Object.entries(doors).flatMap(([door, { types }]) =>
      types === undefined ? [] : [{ door, file: join(root, types) }],
    );
    const program = ts.createProgram(
      files.map(({ file }) => file),
      {
        module: ts.ModuleKind.NodeNext,
        moduleResolution: ts.ModuleResolutionKind.NodeNext,
        target: ts.ScriptTarget.ES2022,
        skipLibCheck: true,
        noEmit: true,
        types: ['node'],
      },
    );
    const checker = program.getTypeChecker();
    const lines = files.flatMap(({ door, file }) => {
      const source = program.getSourceFile(file);
      const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
      expect(module, `${door} is not built; run npm run build`).toBeDefined();
      const names = module === undefined ? [] : checker.getExportsOfModule(module).map((symbol) => symbol.getName());
      // The typings of 629 shapes are counted, not listed: the facts gate holds their names.
      if (door === './types') return [`${door}: ${names.length} names`];
      return names.sort().map((name) => `${door}: ${name}`);
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('public-names.txt');
  });
});
