/** The timestamp of SRP answers, compared with the format that clients write. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSrpTimestamp, readSrpTimestamp } from '../../src/crypto/srp-timestamp.ts';

describe('formatSrpTimestamp', () => {
  it('writes the day of the month without a leading zero and the clock with them', () => {
    expect(formatSrpTimestamp(Date.UTC(2026, 8, 5, 0, 9, 4))).toBe('Sat Sep 5 00:09:04 UTC 2026');
    expect(formatSrpTimestamp(Date.UTC(2024, 1, 29, 23, 59, 59, 999))).toBe('Thu Feb 29 23:59:59 UTC 2024');
  });

  it('writes UTC wherever the machine is', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Kolkata';
    try {
      expect(new Date(0).getHours()).toBe(5);
      expect(formatSrpTimestamp(Date.UTC(2026, 8, 5, 20, 9, 4))).toBe('Sat Sep 5 20:09:04 UTC 2026');
      expect(readSrpTimestamp('Sat Sep 5 20:09:04 UTC 2026')).toBe(Date.UTC(2026, 8, 5, 20, 9, 4));
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('agrees with the names and numbers of Date.toUTCString', () => {
    const time = fc.date({
      min: new Date('1970-01-01T00:00:00Z'),
      max: new Date('2099-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(time, (date) => {
        const [weekday = '', day = '', month, year, clock] = date.toUTCString().split(' ');
        const expected = `${weekday.slice(0, 3)} ${month} ${Number(day)} ${clock} UTC ${year}`;
        expect(formatSrpTimestamp(date.getTime())).toBe(expected);
        expect(readSrpTimestamp(expected)).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
      { numRuns: 300 },
    );
  });
});

describe('readSrpTimestamp', () => {
  it.each([
    ['a leading zero', 'Sat Sep 05 00:09:04 UTC 2026'],
    ['a wrong weekday', 'Mon Sep 5 00:09:04 UTC 2026'],
    ['an hour without its zero', 'Sat Sep 5 0:09:04 UTC 2026'],
  ])('reads %s as the time it means', (_, text) => {
    expect(readSrpTimestamp(text)).toBe(Date.UTC(2026, 8, 5, 0, 9, 4));
  });

  it.each([
    '',
    'Sat Sep 5 00:09:04 IST 2026',
    'Sat Sep 5 00:09:04 +05:30 2026',
    'Sat Sep 5 00:09:04 2026',
    'sa. sept. 5 00:09:04 UTC 2026',
    '2026-09-05T00:09:04Z',
    ' Sat Sep 5 00:09:04 UTC 2026',
    'Sat Sep 5 00:09:04 UTC 2026\n',
  ])('does not read %j', (text) => {
    expect(readSrpTimestamp(text)).toBeUndefined();
  });
});
