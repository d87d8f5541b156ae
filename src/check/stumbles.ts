// Answers of another form than the contract says, which are told where they come, and the stumbling of code that reads them.
import { operations } from '../generated/operations.ts';
import { validateResponse } from '../validate/index.ts';
import type { Outcome } from './target.ts';

/** True for a success that is not what the operation answers: a member of another type, or one missing that is always there. */
export function isMisshapen({ operation, error, value }: Outcome): boolean {
  if (error !== undefined || operations[operation].output === undefined) return false;
  return validateResponse(operation, value).some(({ level }) => level === 'error');
}

/** What a run knows of the answers it was given. */
interface Told {
  readonly misshapen: { readonly seen: boolean };
}

/** Works on; where an answer of the run was misshapen, code that stumbles over it ends without more ado. */
export async function unlessMisshapen(run: Told, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const stumbled = cause instanceof TypeError || cause instanceof RangeError || cause instanceof SyntaxError;
    if (!run.misshapen.seen || !stumbled) throw cause;
  }
}
