// Known deviations: what is excused, what has expired, what is gone, and what an update writes.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { excuse, updatedBaseline } from '../../src/check/baseline.ts';
import { check, newDeviations } from '../../src/check/index.ts';
import { baselineSchema } from '../../src/documents/baseline.ts';
import { fakeEndpoint, success } from './fake.ts';

const faulty = fakeEndpoint(({ body, operation }) =>
  operation === 'GetGroup' && body.GroupName === '' ? success({ Group: {} }) : undefined,
);
const ID = 'GetGroup/GroupName/minLength';

async function run(entries: { id: string; reason: string; expires?: string }[]) {
  return check({
    send: faulty,
    operations: ['GetGroup'],
    phases: ['constraints'],
    today: '2026-06-15',
    baseline: { version: 1, entries },
  });
}

describe('a baseline', () => {
  it('excuses what it lists, and nothing else', async () => {
    expect(newDeviations(await run([])).map(({ id }) => id)).toEqual([ID]);
    const report = await run([{ id: ID, reason: 'known since May' }]);
    expect(newDeviations(report)).toEqual([]);
    expect(report.deviations).toMatchObject([{ id: ID, known: { reason: 'known since May' } }]);
  });

  it('excuses up to and with the last day', async () => {
    expect(newDeviations(await run([{ id: ID, reason: 'r', expires: '2026-06-15' }]))).toEqual([]);
    expect(newDeviations(await run([{ id: ID, reason: 'r', expires: '2026-06-14' }]))).toHaveLength(1);
  });

  it('tells what it excuses for nothing, as far as the run looked', async () => {
    const report = await run([
      { id: 'GetGroup/GroupName/maxLength', reason: 'gone' },
      { id: 'SignUp/Username/maxLength', reason: 'not looked at' },
      { id: 'rule:group.name-unique', reason: 'not looked at' },
    ]);
    expect(report.staleBaseline.map(({ id }) => id)).toEqual(['GetGroup/GroupName/maxLength']);
  });

  it('is updated without losing words or what was not looked at', async () => {
    const before = {
      version: 1 as const,
      entries: [
        { id: ID, reason: 'mine', link: 'https://example.com/1' },
        { id: 'GetGroup/GroupName/maxLength', reason: 'gone' },
        { id: 'SignUp/Username/maxLength', reason: 'elsewhere' },
      ],
    };
    const { deviations } = await run([]);
    const next = updatedBaseline(before, deviations, (id) => id.startsWith('GetGroup'));
    expect(next.entries).toEqual([before.entries[0], before.entries[2]]);
    expect(updatedBaseline(undefined, deviations, () => true).entries).toMatchObject([{ id: ID }]);
  });

  it('has a schema that takes what an update writes and refuses what is misspelt', () => {
    const valid = new Ajv2020().compile(baselineSchema);
    expect(valid({ version: 1, entries: [{ id: ID, reason: 'r', expires: '2026-12-31' }] })).toBe(true);
    expect(valid({ version: 1, entries: [{ id: ID, reasons: 'r' }] })).toBe(false);
    expect(valid({ version: 1, entries: [{ id: ID, reason: 'r', expires: 'soon' }] })).toBe(false);
    expect(valid({ version: 2, entries: [] })).toBe(false);
  });

  it('calls nothing stale that a cut-off run did not reach', () => {
    expect(excuse({ version: 1, entries: [{ id: ID, reason: 'r' }] }, [], '2026-01-01', () => false).stale).toEqual([]);
  });
});
