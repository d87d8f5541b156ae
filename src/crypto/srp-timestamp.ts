/**
 * The TIMESTAMP of an SRP answer, `EEE MMM d HH:mm:ss UTC yyyy` in English. Whether a time is acceptable is left to the caller.
 */

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months: readonly string[] = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const shape = new RegExp(
  `^(?:${weekdays.join('|')}) (${months.join('|')}) (\\d{1,2}) (\\d{1,2}):(\\d{1,2}):(\\d{1,2}) UTC (\\d{4})$`,
);

/** Writes a time, given in milliseconds since 1970, as Cognito's clients do: the day of the month without a leading zero. */
export function formatSrpTimestamp(milliseconds: number): string {
  const time = new Date(milliseconds);
  const clock = [time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds()].map((part) =>
    `${part}`.padStart(2, '0'),
  );
  const date = `${weekdays[time.getUTCDay()]} ${months[time.getUTCMonth()]} ${time.getUTCDate()}`;
  return `${date} ${clock.join(':')} UTC ${time.getUTCFullYear()}`;
}

/**
 * Reads a timestamp into milliseconds since 1970, or `undefined` when it cannot be parsed. A leading zero, a wrong weekday or
 * a day past the month's end parse here, because the service takes them for a wrong signature and not for a bad format (a
 * zone such as `IST` is a bad format; measured on the live service, 2026-09, and aws-cognito-identity-js issue 683).
 */
export function readSrpTimestamp(text: string): number | undefined {
  const parts = shape.exec(text);
  if (parts === null) return undefined;
  const [, month = '', ...numbers] = parts;
  const [day, hour, minute, second, year] = numbers.map(Number);
  return Date.UTC(Number(year), months.indexOf(month), day, hour, minute, second);
}
