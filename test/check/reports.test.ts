// Reports are read again by parsers of their own kind.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { check, htmlReport, junitReport, type Report, summary } from '../../src/check/index.ts';
import { reportSchema } from '../../src/documents/report.ts';
import { fakeEndpoint, refusal, success } from './fake.ts';

let report: Report;
beforeAll(async () => {
  const send = fakeEndpoint(({ operation, body, right }) => {
    if (operation === 'CreateTerms')
      return { status: 501, headers: {}, body: '{"__type":"NotImplemented","message":"not <yet>"}' };
    if (operation === 'DeleteGroup' && right.status === 200)
      return refusal({ name: 'ResourceNotFoundException', message: 'none' });
    return operation === 'CreateGroup' && typeof body.GroupName === 'string' && body.GroupName.includes(' ')
      ? success({ Group: {} })
      : undefined;
  });
  report = await check({
    send,
    url: 'http://127.0.0.1:1',
    operations: ['CreateGroup', 'CreateTerms', 'DeleteGroup'],
    phases: ['constraints'],
    today: '2026-01-01',
    baseline: { version: 1, entries: [{ id: 'CreateTerms/missing', reason: 'a & b', expires: '2026-02-01' }] },
  });
});

describe('the JSON report', () => {
  it('keeps its schema', () => {
    const validate = new Ajv2020({ strict: false }).compile(reportSchema);
    validate(JSON.parse(JSON.stringify(report)));
    expect(validate.errors).toBeNull();
  });
});

describe('the summary', () => {
  it('says loudly what is missing and what only gave errors', () => {
    const text = summary(report);
    expect(text).toContain('MISSING (1): CreateTerms');
    expect(text).toMatch(/ONLY ERRORS \(1\)[^\n]*\n {2}DeleteGroup: /);
    expect(text).toContain('2 new deviations, 1 known: 1 breaks clients, 1 accepts too much.');
    expect(text).toContain('[accepts too much] CreateGroup/GroupName/pattern');
    expect(text).toContain(
      'replay    npx cognito-contract replay CreateGroup/GroupName/pattern --url http://127.0.0.1:1',
    );
  });
  it('lets nobody else write into the terminal', () => {
    const deviations = report.deviations.map((one) => ({ ...one, observed: 'gone\u001b[2J\u202e' }));
    const text = summary({ ...report, deviations });
    expect(text).toContain('gone\\u{1b}[2J\\u{202e}');
    expect(text).not.toContain('\u001b');
  });
  it('has colours only when asked', () => {
    expect(summary(report)).not.toContain('\u001b');
    expect(summary(report, { color: true })).toContain('\u001b[31m');
  });
});

describe('the JUnit report', () => {
  it('is XML whose counts are right, with failures for what is new and skips for what is known', () => {
    const parsed = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => name === 'testcase' || name === 'testsuite',
    }).parse(junitReport(report));
    const suites: {
      '@_name': string;
      '@_failures': string;
      testcase: { '@_name': string; failure?: unknown; skipped?: { '@_message': string } }[];
    }[] = parsed.testsuites.testsuite;
    const cases = suites.flatMap((suite) => suite.testcase);
    expect(Number(parsed.testsuites['@_tests'])).toBe(cases.length);
    expect(cases.filter(({ failure }) => failure !== undefined)).toHaveLength(Number(parsed.testsuites['@_failures']));
    const created = suites.find((suite) => suite['@_name'] === 'CreateGroup');
    expect(created?.['@_failures']).toBe('1');
    expect(created?.testcase.map((one) => one['@_name'])).toEqual(
      expect.arrayContaining(['pattern', 'CreateGroup/GroupName/pattern']),
    );
    expect(JSON.stringify(created?.testcase.find(({ failure }) => failure !== undefined))).toContain('AWS CLI');
    expect(cases.find((one) => one['@_name'] === 'CreateTerms/missing')?.skipped?.['@_message']).toBe(
      'known: a & b, until 2026-02-01',
    );
  });
});

describe('the page', () => {
  it('stands alone', () => {
    expect(htmlReport(report)).not.toMatch(/<(link|img|script)[^>]+(src|href)=|@import|url\(/);
  });
  it('has a cell for each kind of constraint, and every cell leads somewhere', () => {
    const page = htmlReport(report);
    const anchors = [...page.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(anchors.length).toBeGreaterThan(15);
    for (const anchor of anchors) expect(page).toContain(`id="${anchor}"`);
  });
  it('shows deviations, and no text of the endpoint as markup', () => {
    const page = htmlReport(report);
    expect(page).toContain('CreateGroup/GroupName/pattern');
    expect(page).not.toContain('<yet>');
    expect(page).toContain('&lt;yet&gt;');
  });
});
