// Which client speaks at the token and revocation endpoints, and whether it proves it: by Basic authorization, by fields, or not at
// all where it has no secret.

import type { Client, Pool } from '../model/pool-record.ts';
import { hasClientSecret } from '../model/secret-hash.ts';
import { type Credentials, clientAt, parameter, type Visit } from './visit.ts';

/** The client, or why it is none. `invalid_client_secret` describes a known client with a missing or wrong secret. */
export type ClientVerdict =
  | { readonly ok: true; readonly pool: Pool; readonly client: Client }
  | { readonly ok: false; readonly error: 'invalid_request' | 'invalid_client'; readonly description?: string };

/** Judges the client of a request. */
export async function authenticateClient(visit: Visit): Promise<ClientVerdict> {
  const credentials = credentialsOf(visit);
  if (credentials === undefined) return { ok: false, error: 'invalid_request' };
  const named = parameter(visit, 'client_id');
  const found = clientAt(visit, credentials.clientId);
  if (found === undefined || (named !== undefined && named !== credentials.clientId)) {
    return { ok: false, error: 'invalid_client' };
  }
  if (await hasClientSecret(found.client, credentials.secret)) return { ok: true, ...found };
  return { ok: false, error: 'invalid_client', description: 'invalid_client_secret' };
}

/** Id and secret of the header, or of the fields. */
export function credentialsOf(visit: Visit): Credentials | undefined {
  if (visit.basic !== undefined) {
    // Some public clients send their id with an empty password.
    return { clientId: visit.basic.clientId, secret: visit.basic.secret || undefined };
  }
  const clientId = parameter(visit, 'client_id');
  return clientId === undefined ? undefined : { clientId, secret: parameter(visit, 'client_secret') };
}
