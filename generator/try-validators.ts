import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { emitValidators } from './emit/validators/index.ts';
import { readSpec } from './read.ts';

const m = await readSpec('spec');
const t = performance.now();
const files = emitValidators(m);
console.log('emit ms', performance.now() - t);
const dir = 'src/generated/validators/';
rmSync(dir, { recursive: true, force: true });
for (const [f, text] of files) {
  mkdirSync(dirname(dir + f), { recursive: true });
  writeFileSync(dir + f, text);
}
console.log(
  files.size,
  [...files.values()].reduce((a, b) => a + b.length, 0),
);
