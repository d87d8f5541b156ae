// How option values are read: numbers, sizes and times, with an error that names the option and an example.
import bytes from 'bytes';
import { InvalidArgumentError } from 'commander';

/** A whole number from `lowest` up. */
export function wholeNumber(lowest: number, highest = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < lowest || value > highest) {
      throw new InvalidArgumentError(
        `Give a whole number from ${lowest}${highest === Number.MAX_SAFE_INTEGER ? '' : ` to ${highest}`}.`,
      );
    }
    return value;
  };
}

/** A size such as 8MiB, 500kB or 1048576, in bytes. */
export function size(text: string): number {
  const value = bytes.parse(text.replace(/i(?=b$)/i, ''));
  if (value === null || !/^\d/.test(text))
    throw new InvalidArgumentError('Give a size such as 8MiB, 500kB or 1048576.');
  return value;
}

/** A moment as ISO 8601 text. */
export function moment(text: string): string {
  if (Number.isNaN(Date.parse(text))) throw new InvalidArgumentError('Give a time such as 2026-01-01T00:00:00Z.');
  return text;
}

/** Gathers the values of an option that may be given several times. */
export function gather(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

/** An http or https address. */
export function address(text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('Give an address such as http://127.0.0.1:9229.');
}
