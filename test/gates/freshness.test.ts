// The committed files are what the spec gives, and the spec keeps the house rules.
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { generate } from '../../generator/generate.ts';

it('finds no breach of the house rules and no stale, missing or left-over file', async () => {
  const lines: string[] = [];
  const print = (line: string): number => lines.push(line);
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const code = await generate(['--check'], { root, out: print, err: print });
  expect({ code, lines }).toEqual({ code: 0, lines: [] });
});
