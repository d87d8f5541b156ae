// The door `vitest` in a child Vitest of a tiny project: the suite's tests can be filtered and fail by name, and matchers explain.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { inputSites } from '../../src/validate/sites.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const OPERATIONS = ['CreateGroup', 'GetGroup', 'UpdateGroup'] as const;

interface Assertion {
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

/** Runs the project with these arguments and answers its tests by title. */
function runProject(...args: string[]): Promise<Map<string, Assertion>> {
  return new Promise((resolve, reject) => {
    const config = 'test/vitest/project/vitest.config.ts';
    const line = ['node_modules/vitest/vitest.mjs', 'run', '--config', config, '--reporter=json', ...args];
    const child = spawn(process.execPath, line, { cwd: root });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
    child.on('close', () => {
      try {
        const report = JSON.parse(stdout) as { testResults: { assertionResults: Assertion[] }[] };
        resolve(new Map(report.testResults.flatMap((file) => file.assertionResults).map((one) => [one.title, one])));
      } catch (cause) {
        reject(new Error(`${stdout}\n${stderr}`, { cause }));
      }
    });
  });
}

describe('the suite', () => {
  let tests: Map<string, Assertion>;
  beforeAll(async () => {
    tests = await runProject('contract.suite.ts');
  });

  it('has one test for each site and rule, and one for the answers of each operation', () => {
    const sites = OPERATIONS.flatMap((name) => inputSites(name).map(({ id }) => id));
    const titles = [
      ...sites,
      ...OPERATIONS.map((name) => `${name} answers`),
      'group.name-unique',
      'group.update-precedence',
    ];
    expect([...tests.keys()].sort()).toEqual(titles.sort());
  });

  it('fails what is broken with expected, observed, source and replay, and nothing else', () => {
    const failed = [...tests.values()].filter(({ status }) => status === 'failed');
    const titles = failed.map(({ title }) => title).filter((title) => !title.endsWith(' answers'));
    expect(titles.sort()).toEqual([
      'CreateGroup/GroupName/minLength',
      'GetGroup/GroupName/minLength',
      'group.name-unique',
    ]);
    expect(tests.get('group.update-precedence')?.status).toBe('passed');
    expect(failed.find(({ title }) => title.startsWith('GetGroup'))?.failureMessages[0]).toMatch(
      /\[accepts too much\] GetGroup\/GroupName\/minLength\nexpected {2}InvalidParameterException.*\nobserved {2}success.*\nsource {4}.*\ncurl {6}curl .*\nAWS CLI {3}aws .*\n {10}needs .*\nreplay {4}npx cognito-contract replay GetGroup\/GroupName\/minLength/,
    );
  });

  it('runs what a filter leaves', async () => {
    const left = await runProject('contract.suite.ts', '-t', 'GetGroup/UserPoolId/required');
    const ran = [...left.values()].filter(({ status }) => status === 'passed' || status === 'failed');
    expect(ran.map(({ title, status }) => [title, status])).toEqual([['GetGroup/UserPoolId/required', 'passed']]);
  });
});

describe('the matchers', () => {
  it('accept what keeps the contract and say what does not', async () => {
    const tests = await runProject('matchers.suite.ts');
    const failed = [...tests.values()].filter(({ status }) => status === 'failed');
    expect(failed.map(({ title }) => title)).toEqual([
      'says what is wrong with an answer',
      'says what is wrong with a request',
    ]);
    expect(failed[0]?.failureMessages[0]).toContain('UserConfirmed has to be of type boolean');
    expect(failed[0]?.failureMessages[0]).toContain('UserSub has to be there');
    expect(failed[1]?.failureMessages[0]).toContain("at 'username' failed to satisfy constraint: Member must");
  });
});
