// Shards of one run, merged, are the whole run; reports of different runs are refused.
import { beforeAll, describe, expect, it } from 'vitest';
import { type CheckOptions, check, mergeReports, type Report } from '../../src/check/index.ts';
import { type Fault, fakeEndpoint, success } from './fake.ts';

const acceptsEmpty: Fault = ({ operation, body }) =>
  operation === 'GetGroup' && body.GroupName === '' ? success({ Group: {} }) : undefined;

function run(options: Partial<CheckOptions>): Promise<Report> {
  return check({
    send: fakeEndpoint(acceptsEmpty),
    operations: ['CreateGroup', 'GetGroup', 'DeleteGroup', 'ListGroups'],
    phases: ['constraints', 'rules'],
    today: '2026-01-01',
    ...options,
  });
}

describe('merged shards', () => {
  let whole: Report;
  let merged: Report;
  beforeAll(async () => {
    whole = await run({});
    const shards = await Promise.all([1, 2, 3].map((index) => run({ shard: { index, count: 3 } })));
    merged = mergeReports([...shards].reverse());
  });

  it('hold every entry of the ledger once, in the order of the whole', () => {
    expect(merged.ledger.map(({ id }) => id)).toEqual(whole.ledger.map(({ id }) => id));
    expect(merged.counts.constraints).toEqual(whole.counts.constraints);
    expect(merged.counts.rules).toEqual(whole.counts.rules);
  });

  it('hold the same operations and deviations', () => {
    expect(merged.operations.map(({ operation }) => operation)).toEqual(
      whole.operations.map(({ operation }) => operation),
    );
    const ids = ({ deviations }: Report): string[] => deviations.map(({ id }) => id).sort();
    expect(ids(merged)).toEqual(ids(whole));
    expect(ids(merged)).toContain('GetGroup/GroupName/minLength');
  });

  it('cannot be of different runs', async () => {
    const other = { ...whole, seed: 1 };
    expect(() => mergeReports([whole, other])).toThrow(/seed differs/);
    expect(() => mergeReports([])).toThrow(/at least one part/);
  });
});
