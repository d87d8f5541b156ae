// POST /_mock/clock: moves the mock's time forward by an ISO 8601 duration, or sets it.
import { parse } from 'tinyduration';
import { UsageError } from '../../errors.ts';
import type { Mock } from '../mock.ts';

/** Moves or sets the clock and answers the new time. */
export function moveClock(mock: Mock, body: unknown): { now: string } {
  const { advance, now } = (typeof body === 'object' && body !== null ? body : {}) as {
    advance?: unknown;
    now?: unknown;
  };
  if (typeof advance === 'string') mock.clock.advance({ milliseconds: millisecondsOf(advance) });
  else if (typeof now === 'string') mock.clock.set(now);
  else
    throw new UsageError(
      'ERR_TIME',
      'Give {"advance":"PT1H"} with an ISO 8601 duration, or {"now":"2026-01-01T00:00:00Z"}.',
    );
  return { now: new Date(mock.clock.now() * 1000).toISOString() };
}

function millisecondsOf(text: string): number {
  let parts: ReturnType<typeof parse>;
  try {
    parts = parse(text);
  } catch (cause) {
    throw new UsageError(
      'ERR_TIME',
      `'${text}' is no ISO 8601 duration. Write P1D for a day, PT1H for an hour, PT90S for 90 seconds.`,
      { cause },
    );
  }
  if (parts.years || parts.months) {
    throw new UsageError(
      'ERR_TIME',
      `'${text}' names years or months, which have no fixed length. Write days, such as P30D.`,
    );
  }
  const seconds =
    (parts.weeks ?? 0) * 604_800 +
    (parts.days ?? 0) * 86_400 +
    (parts.hours ?? 0) * 3600 +
    (parts.minutes ?? 0) * 60 +
    (parts.seconds ?? 0);
  return (parts.negative ? -1 : 1) * seconds * 1000;
}
