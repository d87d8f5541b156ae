// The operations that validate their input and have no behaviour yet. The list only shrinks; the README shows it.
import type { OperationName } from '../../generated/types.ts';

/** Operations that answer NotImplemented after validation. */
export const unfinished = [] as const satisfies readonly OperationName[];
