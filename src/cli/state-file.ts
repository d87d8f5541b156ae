// Keeps the mock's state in a file: loaded at start, saved atomically after changes and on stop, so that a kill leaves no broken file.
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { stateSchema } from '../documents/state.ts';
import { UsageError } from '../errors.ts';
import type { Cognito } from '../mock/cognito.ts';
import type { Snapshot } from '../mock/snapshot.ts';
import { readJson } from './read-json.ts';

/** The longest time in milliseconds that a change waits to be saved. */
const DELAY = 500;

/** Loads the file if it exists and saves to it from then on. Answers a function that saves for the last time. */
export function keepState(cognito: Cognito, file: string): () => void {
  if (existsSync(file)) cognito.restore(readJson(file, stateSchema) as Snapshot);
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const half = `${file}.${process.pid}.tmp`;
    try {
      writeFileSync(half, JSON.stringify(cognito.snapshot()));
      renameSync(half, file);
    } catch (cause) {
      throw new UsageError('ERR_FILE', `The state cannot be saved to ${file}: ${(cause as Error).message}`, { cause });
    }
  };
  // A file that cannot be written is found out at start, not after the first change.
  save();
  const end = cognito.onChange(() => {
    // The first change after a save starts the clock; later ones ride along.
    timer ??= setTimeout(save, DELAY);
  });
  return () => {
    end();
    save();
  };
}
