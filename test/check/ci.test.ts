// What a CI job shows of a report: a summary in Markdown, and annotations as GitHub reads them.
import { beforeAll, describe, expect, it } from 'vitest';
import { annotations, check, markdownReport, type Report, summary } from '../../src/check/index.ts';
import { fakeEndpoint, refusal, success } from './fake.ts';

let report: Report;
beforeAll(async () => {
  const send = fakeEndpoint(({ operation, body }) => {
    if (operation === 'CreateTerms') return refusal({ name: 'UnknownOperationException', message: '<b>|no` %' });
    return operation === 'GetGroup' && body.GroupName === '' ? success({ Group: {} }) : undefined;
  });
  report = await check({
    send,
    url: 'http://127.0.0.1:1',
    operations: ['GetGroup', 'CreateTerms'],
    phases: ['constraints'],
    today: '2026-01-01',
  });
});

describe('the Markdown summary', () => {
  it('says what is new, what is missing, and how to see it again', () => {
    const text = markdownReport(report);
    expect(text).toContain('## cognito-contract: `http://127.0.0.1:1`');
    expect(text).toContain('**2 new deviations**.');
    expect(text).toContain('Missing (1): CreateTerms');
    expect(text).toMatch(/\| accepts too much \| `GetGroup\/GroupName\/minLength` \| InvalidParameterException, /);
    expect(text).toContain('<details><summary>accepts too much: GetGroup/GroupName/minLength</summary>');
    expect(text).toMatch(/^ {4}AWS CLI {3}aws cognito-idp get-group --cli-input-json /m);
    expect(text).toMatch(
      /^ {4}replay {4}npx cognito-contract replay GetGroup\/GroupName\/minLength --url http:\/\/127\.0\.0\.1:1$/m,
    );
  });

  it('lets no text of the endpoint be markup', () => {
    const row = markdownReport(report)
      .split('\n')
      .find((line) => line.includes('CreateTerms/missing'));
    expect(row).toContain('&#60;b&#62;\\|no\\` %');
  });

  it('is short when all is well', () => {
    expect(markdownReport({ ...report, deviations: [] })).toContain('**No new deviations**');
  });

  it('names what the baseline no longer needs', () => {
    const staleBaseline = [{ id: 'GetGroup/GroupName/pattern', reason: 'fixed' }];
    expect(markdownReport({ ...report, staleBaseline })).toContain(
      'No longer needed in the baseline (1): `GetGroup/GroupName/pattern`',
    );
  });
});

describe('annotations', () => {
  it('are workflow commands with everything escaped', () => {
    const [first, second] = annotations(report);
    expect(first).toMatch(
      /^::error title=accepts too much%3A GetGroup\/GroupName\/minLength::expected .*%0Aobserved success \(200\)%0Asource .*%0Anpx cognito-contract replay/,
    );
    expect(second).toContain('<b>|no` %25');
  });

  it('are ten at most, the last of which counts the rest', () => {
    const [deviation] = report.deviations;
    if (deviation === undefined) throw new Error('there is no deviation');
    const many = Array.from({ length: 30 }, (_, at) => ({ ...deviation, id: `${deviation.id}/${at}` }));
    const lines = annotations({ ...report, deviations: many });
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toContain('21 more deviations');
  });

  it('tell once what differs in the same way at several operations, as the summaries do', () => {
    const operations = ['GetGroup', 'ListGroups', 'CreateGroup', 'DeleteGroup', 'UpdateGroup'] as const;
    const deviations = operations.flatMap((operation) =>
      report.deviations.slice(0, 1).map((one) => ({ ...one, operation, id: `${operation}/GroupName/minLength` })),
    );
    const same = { ...report, deviations };
    const also = 'ListGroups, CreateGroup, DeleteGroup and 1 more';
    expect(annotations(same)).toEqual([expect.stringContaining(`%0Aalso at ${also}`)]);
    expect(markdownReport(same)).toContain(`| ${also} |`);
    expect(markdownReport(same)).toContain('**5 new deviations**');
    expect(summary(same)).toContain(`also at   ${also}`);
    expect(summary(same)).toContain('5 new deviations: 5 accepts too much');
    expect(summary(same)).not.toContain('ListGroups/GroupName/minLength');
  });

  it('leave out what is known', () => {
    const known = { id: 'x', reason: 'y' };
    expect(annotations({ ...report, deviations: report.deviations.map((one) => ({ ...one, known })) })).toEqual([]);
  });
});
