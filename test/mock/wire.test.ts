// What every answer carries, whatever was asked: the time of the mock, by which clients set their watches.
import { describe, expect, it } from 'vitest';
import { dispatch } from '../../src/mock/dispatch.ts';
import { createTestMock } from '../support/mock.ts';

describe('the Date header', () => {
  const paths = [
    ['POST', '/'],
    ['OPTIONS', '/'],
    ['GET', '/_mock/health'],
    ['GET', '/nowhere'],
    ['GET', '/login'],
  ] as const;

  it.each(paths)('of %s %s shows the time of the mock, also after it was moved', async (method, path) => {
    const { mock } = createTestMock({ now: '2026-03-04T05:06:07Z' });
    const dateOf = async () => (await dispatch(mock, { method, path, headers: {}, body: '' })).headers.date;
    expect(await dateOf()).toBe('Wed, 04 Mar 2026 05:06:07 GMT');
    mock.clock.advance({ hours: 1 });
    expect(await dateOf()).toBe('Wed, 04 Mar 2026 06:06:07 GMT');
  });
});
