// What a rule between members of one request answers when the request breaks it.
import type { ErrorName } from '../../generated/types.ts';

/** Members of one request that do not go together. */
export interface RequestFault {
  /** The member whose absence would mend the request. */
  readonly path: readonly (string | number)[];
  readonly error: ErrorName;
  /** The service's text, where it is known. */
  readonly text: string;
}

/** A fault that the service answers with InvalidParameterException. */
export function invalid(path: RequestFault['path'], text: string): RequestFault {
  return { path, error: 'InvalidParameterException', text };
}
