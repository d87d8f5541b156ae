// Keeps the mock's state in a file: loaded at start, saved atomically after changes and on stop, so that a kill leaves no broken file.
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { stateSchema } from '../documents/state.ts';
import { UsageError } from '../errors.ts';
import type { Cognito } from '../mock/cognito.ts';
import type { Snapshot } from '../mock/snapshot.ts';
import { readJson } from './read-json.ts';

/** The longest time in milliseconds that a change waits to be saved. */
const DELAY = 500;

/** Loads the file if there is one. Throws UsageError ERR_FILE when it is no state of a mock. */
export function loadState(cognito: Cognito, file: string): void {
  if (existsSync(file)) cognito.restore(readJson(file, stateSchema) as Snapshot);
}

/**
 * Saves to the file from now on, at once for the first time: a file that cannot be written is found out at start. Answers a
 * function that saves for the last time. Both throw UsageError ERR_FILE when that fails.
 */
export function keepState(cognito: Cognito, file: string): () => void {
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
  const saveLater = (): void => {
    try {
      save();
    } catch (cause) {
      // The mock goes on without its file; the next change tries again.
      console.error(`error: ${(cause as Error).message}`);
    }
  };
  save();
  const end = cognito.onChange(() => {
    // The first change after a save starts the clock; later ones ride along.
    timer ??= setTimeout(saveLater, DELAY);
  });
  return () => {
    end();
    save();
  };
}
