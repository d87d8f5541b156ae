// What the validators weigh in a bundle: one operation costs itself and no other, and nothing is compiled at run time.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import * as door from '../../src/validate/index.ts';
import { names } from './oracle.ts';

const root = new URL('../..', import.meta.url).pathname;

async function bundled(contents: string): Promise<{ text: string; gzip: number }> {
  const stdin = { contents, resolveDir: root, loader: 'ts' as const };
  const result = await build({ stdin, bundle: true, minify: true, format: 'esm', target: 'es2022', write: false });
  const text = result.outputFiles[0]?.text ?? '';
  return { text, gzip: gzipSync(text, { level: 9 }).length };
}

test('the door exports the request validator of every operation', () => {
  const exported = Object.keys(door).filter((name) => /^validate[A-Z]/.test(name));
  const general = ['validateRequest', 'validateResponse'];
  expect(exported.sort()).toEqual([...general, ...names.map((name) => `validate${name}`)].sort());
});

test.each(['SignUp', 'InitiateAuth', 'CreateUserPool', 'DeleteUser'])(
  '%s taken out of the door weighs no more than its own module',
  async (name) => {
    const alone = await bundled(`export { validate${name} } from './src/generated/validators/${name}.ts';`);
    const taken = await bundled(`export { validate${name} } from './src/validate/index.ts';`);
    expect(taken.gzip).toBeLessThanOrEqual(alone.gzip + 0.2 * 1024);
  },
);

test('SignUp stays small', async () => {
  const { gzip } = await bundled("export { validateSignUp } from './src/validate/index.ts';");
  expect(gzip).toBeLessThanOrEqual(1.7 * 1024);
});

test('all request validators stay small and compile nothing', async () => {
  const { text, gzip } = await bundled("export { requests } from './src/generated/validators/requests.ts';");
  expect(gzip).toBeLessThanOrEqual(15.5 * 1024);
  for (const forbidden of ['eval(', 'new Function', 'require(', '$ref', 'minProperties:']) {
    expect(text).not.toContain(forbidden);
  }
});
