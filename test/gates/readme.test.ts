// Gate: the README cannot lie. Its TypeScript runs and type-checks as pasted against the built package, and its table is computed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruleChecks } from '../../src/check/rules/index.ts';
import { unchecked } from '../../src/check/rules/unchecked.ts';
import { errors } from '../../src/generated/errors.ts';
import { operationNames } from '../../src/generated/operations.ts';
import { rules } from '../../src/generated/rules.ts';
import { schemas } from '../../src/generated/schemas.ts';
import { behaviours } from '../../src/mock/operations/index.ts';
import { inputSites } from '../../src/validate/sites.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const file = join(root, 'README.md');
const readme = readFileSync(file, 'utf8');
const snippets = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
// Inside the repository, so that the package finds itself by its own name.
const folder = join(root, '.cache/readme');

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [index, snippet] of snippets.entries()) writeFileSync(join(folder, `snippet-${index + 1}.mts`), snippet);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the README', () => {
  it('has snippets to hold it to', () => expect(snippets.length).toBeGreaterThanOrEqual(2));

  snippets.forEach((_snippet, index) => {
    it(`snippet ${index + 1} runs as pasted`, () => {
      const run = (): string =>
        execFileSync(process.execPath, ['--import', 'tsx', join(folder, `snippet-${index + 1}.mts`)], {
          cwd: root,
          encoding: 'utf8',
          stdio: 'pipe',
        });
      expect(run).not.toThrow();
    });
  });

  it('has snippets that type-check', () => {
    const config = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { noUnusedLocals: false },
      include: [folder],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const check = (): string =>
      execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(check).not.toThrow();
  });

  it('shows the coverage as it is (UPDATE_README=1 rewrites it)', () => {
    const [before = '', rest = ''] = readme.split('<!-- coverage -->');
    const [shown = '', after = ''] = rest.split('<!-- /coverage -->');
    const wanted = `\n${coverage()}\n`;
    if (process.env.UPDATE_README === '1')
      writeFileSync(file, `${before}<!-- coverage -->${wanted}<!-- /coverage -->${after}`);
    else expect(shown).toBe(wanted);
  });
});

function coverage(): string {
  const sites = operationNames.flatMap((operation) => inputSites(operation));
  const constraints = sites.filter((site) => site.kind !== 'type');
  const rows: [string, string][] = [
    ['operations in the contract', String(operationNames.length)],
    ['operations that the mock behaves in', String(Object.keys(behaviours).length)],
    ['shapes and errors', String(Object.keys(schemas).length + Object.keys(errors).length)],
    [
      'input constraints, and of these such as no value can break',
      `${constraints.length}, ${constraints.filter((site) => site.unviolable).length}`,
    ],
    ['input types', String(sites.length - constraints.length)],
    ['behavioural rules', String(Object.keys(rules).length)],
    ['rules with a check', String(Object.keys(ruleChecks).length)],
    ['rules that no check can reach, with their reason', String(Object.keys(unchecked).length)],
  ];
  return ['| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}
