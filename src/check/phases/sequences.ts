// Placeholder while written.
import type { Collection, Run } from '../run.ts';
export async function checkSequences(_run: Run): Promise<Collection[]> {
  return [];
}
