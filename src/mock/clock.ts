// Time for the mock: the wall clock by default, moved or frozen by tests.
import { UsageError } from '../errors.ts';

/** Source of the current time. Everything in the mock asks it, nothing asks the platform. */
export interface Clock {
  /** Epoch seconds with millisecond precision. */
  now(): number;
  /** Moves time forward; the parts add up. */
  advance(by: Duration): void;
  /** Sets the time: a Date, ISO 8601 text, or epoch milliseconds. A frozen clock stays frozen at the new time. */
  set(to: Date | string | number): void;
}

/** A span of time in parts. */
export interface Duration {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
  milliseconds?: number;
}

/** A clock that runs with the platform's, or one frozen at `frozenAt` until it is moved. */
export function createClock(frozenAt?: Date | string | number): Clock {
  let frozen = frozenAt === undefined ? undefined : toMilliseconds(frozenAt);
  let offset = 0;
  const milliseconds = (): number => frozen ?? Date.now() + offset;
  return {
    now: () => Math.floor(milliseconds()) / 1000,
    advance(by) {
      const ms =
        (by.days ?? 0) * 86_400_000 +
        (by.hours ?? 0) * 3_600_000 +
        (by.minutes ?? 0) * 60_000 +
        (by.seconds ?? 0) * 1000 +
        (by.milliseconds ?? 0);
      if (frozen === undefined) offset += ms;
      else frozen += ms;
    },
    set(to) {
      const ms = toMilliseconds(to);
      if (frozen === undefined) offset = ms - Date.now();
      else frozen = ms;
    },
  };
}

function toMilliseconds(time: Date | string | number): number {
  const ms = typeof time === 'number' ? time : new Date(time).getTime();
  if (!Number.isFinite(ms)) {
    throw new UsageError(
      'ERR_TIME',
      `'${String(time)}' is no time. Give ISO 8601 text such as 2026-01-01T00:00:00Z, a Date, or epoch milliseconds.`,
    );
  }
  return ms;
}
