// Turns a broken rule between members of a request into the service's refusal. The rules themselves stand in src/validate/requests.
import { CognitoError } from '../../errors.ts';
import type { RequestFault } from '../../validate/requests/fault.ts';

/** Throws what the service answers to a fault; nothing where there is none. */
export function refuse(fault: RequestFault | undefined): void {
  if (fault !== undefined) throw new CognitoError(fault.error, fault.text);
}
