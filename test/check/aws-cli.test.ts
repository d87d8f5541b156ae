// Lines of the AWS CLI in reports: their names and what is said of them beside botocore's own words, and one of them run as printed.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakingValue } from '../../src/arbitrary/edges.ts';
import { hostileStrings, nearMiss } from '../../src/arbitrary/index.ts';
import { changedAt } from '../../src/arbitrary/place.ts';
import { plainValue } from '../../src/arbitrary/plain.ts';
import { awsCliLine, commandName } from '../../src/check/aws-cli.ts';
import { type Deviation, deviationOf } from '../../src/check/deviations.ts';
import { quoted, quotedJson } from '../../src/check/shell.ts';
import type { Outcome } from '../../src/check/target.ts';
import { operationNames, operations } from '../../src/generated/operations.ts';
import type { OperationName } from '../../src/generated/types.ts';
import { inputSites } from '../../src/validate/sites.ts';
import { startEndpoint } from '../clients/endpoint.ts';
import { credentials, environment, installed } from '../clients/installed.ts';

const script = fileURLToPath(new URL('aws_cli_verdicts.py', import.meta.url));
const pythons = installed(
  ['/usr/bin/python3', 'python3'],
  ['-c', 'import botocore; print("botocore", botocore.__version__)'],
);
const clis = installed(['/usr/bin/aws', 'aws'], ['--version']);
if (pythons.length === 0) console.warn('botocore is not installed, so its words are skipped: apt-get install awscli');
if (clis.length === 0) console.warn('The AWS CLI is not installed, so no line is run: apt-get install awscli');

interface Case {
  readonly operation: OperationName;
  readonly request: unknown;
}

const said = ({ operation, request }: Case, url = 'http://127.0.0.1:1') =>
  awsCliLine({ operation, request, isText: false, headers: {}, url, file: undefined });

function ownVerdict(one: Case): string {
  const { line, note } = said(one);
  return line === undefined ? 'cannot' : note === undefined ? 'sends' : 'unvalidated';
}

/** A plain request of each operation, the same broken at each site, and some that chance breaks. */
function cases(): Case[] {
  return operationNames.flatMap((operation) => {
    const plain = plainValue(operations[operation].input);
    const broken = inputSites(operation)
      .filter(({ unviolable }) => !unviolable)
      .map((site) => changedAt(operations[operation].input, plain, site.path, (held) => breakingValue(site, held)));
    const drawn = fc.sample(nearMiss(operation), { seed: 1, numRuns: 5 }).map(({ request }) => request);
    const odd = [{}, [], 'text', null, { Unknown: 1 }];
    return [plain, ...broken, ...drawn, ...odd].map((request) => ({ operation, request }));
  });
}

describe
  .skipIf(pythons.length === 0)
  .each(pythons.length === 0 ? [{ command: '', version: 'botocore (not installed)' }] : pythons)(
  '$version',
  ({ command }) => {
    const all = cases();
    const answered = (): { names: Record<string, string>; verdicts: string[] } => {
      const input = JSON.stringify(all);
      const { stdout, stderr, status } = spawnSync(command, [script], {
        env: environment,
        input,
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      });
      expect(status, stderr).toBe(0);
      return JSON.parse(stdout);
    };

    it('names every operation alike, and says of every request alike whether the AWS CLI sends it', () => {
      const { names, verdicts } = answered();
      expect(Object.fromEntries(operationNames.map((name) => [name, commandName(name)]))).toEqual(names);
      expect(verdicts.filter((verdict) => verdict !== 'unknown').length).toBeGreaterThan(2000);
      const differ = all.flatMap((one, index) => {
        const theirs = verdicts[index];
        const ours = ownVerdict(one);
        return theirs === 'unknown' || theirs === ours || isChangedSince(one)
          ? []
          : [`${one.operation} ${JSON.stringify(one.request).slice(0, 200)}: ${theirs}, not ${ours}`];
      });
      expect(differ).toEqual([]);
    });
  },
);

/** What the service has changed since botocore 1.29 (2022) and 1.43 (2026), so that these say otherwise. */
function isChangedSince({ operation, request }: Case): boolean {
  const text = JSON.stringify(request);
  const lacks = (name: string): boolean => !text.includes(`"${name}":`);
  if (operation === 'SignUp') return lacks('Password');
  if (operation === 'ChangePassword') return lacks('PreviousPassword');
  if (operation === 'UpdateUserPoolDomain') return lacks('CustomDomainConfig');
  if (operation === 'RevokeToken') return !lacks('ClientSecret');
  return text.includes('"SnsCallerArn":"aaa"');
}

describe('a line', () => {
  const base = { operation: 'GetGroup', isText: false, headers: {}, file: undefined } as const;
  it('names the Region of the endpoint, else that of the pool', () => {
    const region = (url: string, UserPoolId: string): string | undefined =>
      / --region (\S+)/.exec(awsCliLine({ ...base, url, request: { UserPoolId, GroupName: 'a' } }).line ?? '')?.[1];
    expect(region('https://cognito-idp.eu-west-3.amazonaws.com', 'us-west-2_abcdefghi')).toBe('eu-west-3');
    expect(region('http://127.0.0.1:9229', 'us-gov-west-1_abcdefghi')).toBe('us-gov-west-1');
    expect(region('http://127.0.0.1:9229', "us-west-2'; rm -rf")).toBe('us-east-1');
  });
  it('is not there for what the CLI does not send, and the reason is', () => {
    const note = (request: unknown, isText = false): string | undefined => {
      const { line, note: told } = awsCliLine({ ...base, url: 'http://127.0.0.1:1', request, isText });
      expect(line).toBeUndefined();
      return told;
    };
    expect(note('{broken', true)).toBe('the AWS CLI cannot send this request: it writes the body itself, as JSON');
    expect(note({ UserPoolId: 'a', GroupName: 'b', More: 1 })).toContain('it does not know More');
  });
});

describe('the line of curl', () => {
  const lineOf = (outcome: Partial<Outcome>): Deviation =>
    deviationOf(
      {
        ...{ id: 'x', severity: 'missing', operation: 'SignUp', expected: '', observed: '', source: '' },
        outcome: {
          ...{ operation: 'SignUp', request: {}, status: 200, value: undefined, error: undefined, missing: false },
          answer: { status: 200, headers: {}, body: '' },
          ...outcome,
        },
      },
      { url: 'http://127.0.0.1:1/', seed: 0 },
      'rules',
    );
  it('sends a text that is no JSON as it was, without its secrets', () => {
    const { curl, awsCli } = lineOf({ request: '{"Password":"Secr3t-word","Username":"ada', isText: true });
    expect(curl).toMatch(/ --data-raw '\{"Password":"\*{3}11 characters\*{3}","Username":"ada'$/);
    expect(awsCli).toBeUndefined();
    expect(lineOf({ request: '"text"', isText: false }).curl).toMatch(/ -d '"\\"text\\""'$/);
    expect(lineOf({ request: '"text"', isText: true }).curl).toMatch(/ -d '"text"'$/);
  });
  it('has the headers that the request had', () => {
    const { curl, awsCliNote } = lineOf({ headers: { 'x-amz-target': 'Nobody', origin: "it's" } });
    expect(curl).toBe(
      `curl -s http://127.0.0.1:1/ -H 'Content-Type: application/x-amz-json-1.1' -H 'X-Amz-Target: Nobody' -H 'Origin: it'\\''s' -d '{}'`,
    );
    expect(awsCliNote).toContain('it cannot be given the header x-amz-target');
  });
  it('takes a long body from a file', () => {
    const { curl, awsCli, awsCliNote } = lineOf({ request: { ClientId: 'a', Username: 'a'.repeat(5000) } });
    expect(curl).toMatch(/ --data-binary @request\.json$/);
    expect(awsCli).toContain('--cli-input-json file://request.json ');
    expect(awsCliNote).toBe('needs the member request of the case in request.json');
  });
});

describe('words of a shell', () => {
  it('come out as they went in, whatever they hold, in plain sight', () => {
    fc.assert(
      fc.property(fc.array(hostileStrings(), { minLength: 1, maxLength: 20 }), (texts) => {
        const line = `printf '%s\\n' ${texts.map((text) => quotedJson({ text })).join(' ')}`;
        expect(line).toMatch(/^[^\p{C}\p{M}]*$/u);
        const { stdout } = spawnSync('sh', { input: line, encoding: 'utf8', maxBuffer: 2 ** 26 });
        const back = stdout.trimEnd().split('\n');
        expect(back.map((one) => (JSON.parse(one) as { text: string }).text)).toEqual(texts);
      }),
      { seed: 1, numRuns: 40 },
    );
    expect(quoted("it's; $(rm)")).toBe("'it'\\''s; $(rm)'");
  });
});

describe
  .skipIf(clis.length === 0)
  .each(clis.length === 0 ? [{ command: '', version: 'aws-cli (not installed)' }] : clis)('$version', ({ command }) => {
  it('runs lines as they are printed, with its own check off where the note says so', { timeout: 90_000 }, async () => {
    const endpoint = await startEndpoint({ users: [{ username: 'eve' }] }, { seed: 1, strictAuth: true, credentials });
    const folder = mkdtempSync(join(tmpdir(), 'aws-cli-'));
    const AWS_CONFIG_FILE = join(folder, 'config');
    writeFileSync(AWS_CONFIG_FILE, '[default]\nparameter_validation = false\n');
    const run = async (one: Case): Promise<string> => {
      const { line, note } = said(one, endpoint.url);
      const env = note === undefined ? environment : { ...environment, AWS_CONFIG_FILE };
      const words = (line ?? '').replace(/^aws /, `${quoted(command)} `);
      const { stdout, stderr } = await promisify(execFile)('sh', ['-c', words], { env }).catch(
        (failed: { stdout: string; stderr: string }) => failed,
      );
      return stdout + stderr;
    };
    try {
      const { userPoolId: UserPoolId, clientId: ClientId } = endpoint;
      expect(await run({ operation: 'ListUsers', request: { UserPoolId, Filter: 'username = "eve"' } })).toContain(
        'eve',
      );
      expect(
        await run({ operation: 'SignUp', request: { ClientId, Username: "it's", Password: 'Passw0rd!' } }),
      ).toContain('UserSub');
      expect(await run({ operation: 'ListUserPools', request: { MaxResults: 0 } })).toMatch(
        /InvalidParameterException.* greater than or equal to 1/,
      );
      expect(await run({ operation: 'CreateGroup', request: { UserPoolId } })).toContain("'groupName'");
      expect(await run({ operation: 'CreateGroup', request: { UserPoolId, GroupName: 5 } })).toContain(
        'SerializationException',
      );
    } finally {
      await endpoint.close();
      rmSync(folder, { recursive: true });
    }
  });
});
