// Finds the files that the package ships, in the built package and beside the sources alike.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { UsageError } from '../errors.ts';

/** The text of the first of these files, given relative to this folder, that exists. */
export function readShipped(...places: readonly string[]): string {
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (found === undefined)
    throw new UsageError('ERR_NOT_BUILT', 'The documents are not built. Run npm run build first.');
  return readFileSync(found, 'utf8');
}

/** Prints a text, or writes it to a file when one is given. */
export function deliver(text: string, file: string | undefined): void {
  if (file === undefined) process.stdout.write(text);
  else writeText(file, text);
}

/** Writes a file that a user named. */
export function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw new UsageError(
      'ERR_FILE',
      `${file} cannot be written: ${(cause as Error).message}. Give a file in a folder that exists.`,
      { cause },
    );
  }
}
