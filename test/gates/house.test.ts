// Gate: the house rules that no linter knows. Each file stays short, says in its head what it is, and leaves nothing for later.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rooms = ['src', 'generator', 'test', 'bench', 'examples'];
const files = rooms
  .flatMap(walk)
  .filter((file) => file.endsWith('.ts') && !file.startsWith('src/generated/') && !file.includes('node_modules'));

describe('the house rules', () => {
  it('looks at a house with files in it', () => expect(files.length).toBeGreaterThan(50));

  for (const file of files) {
    it(`hold for ${file}`, () => {
      const text = readFileSync(join(root, file), 'utf8');
      const lines = text.split('\n').length - 1;
      expect(lines, `${file} has ${lines} lines; what are its two halves called?`).toBeLessThanOrEqual(400);
      expect(text, `${file} opens with a sentence on what it is`).toMatch(/^(#![^\n]*\n)?(\/\/ |\/\*\*)/);
      // Spelled apart, so that this file does not find itself.
      expect(text).not.toMatch(new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|XX${'X'})\\b`));
      expect(text).not.toMatch(new RegExp(`@ts-(ignore|no${'check'})|biome-${'ignore'}|eslint-${'disable'}`));
      expect(text).not.toMatch(new RegExp(`\\b(it|test|describe)\\.(sk${'ip'}|on${'ly'}|to${'do'})\\(`));
      expect(file).not.toMatch(/(^|\/)(utils?|helpers?|misc|common)(\.ts|\/)/);
    });
  }
});

function walk(dir: string): string[] {
  let entries: ReturnType<typeof list>;
  try {
    entries = list(dir);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
  return entries
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? walk(`${dir}/${entry.name}`) : [`${dir}/${entry.name}`]));
}

function list(dir: string) {
  return readdirSync(join(root, dir), { withFileTypes: true });
}
