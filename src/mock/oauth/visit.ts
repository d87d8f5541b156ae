// One request to an OAuth endpoint in the form that all endpoints work with, and whose pool and client it speaks of.
import { decodeBase64, decodeUtf8 } from '../../crypto/bytes.ts';
import type { OperationName } from '../../generated/types.ts';
import type { WireRequest } from '../../protocol/answer.ts';
import { contextFor } from '../api.ts';
import type { Context } from '../behaviour.ts';
import type { Mock } from '../mock.ts';
import { findClient } from '../model/client.ts';
import { findDomain, prefixOf } from '../model/domain.ts';
import type { Client, Pool } from '../model/pool-record.ts';

/** A request to one of the endpoints. */
export interface Visit {
  readonly mock: Mock;
  readonly context: Context<OperationName>;
  readonly request: WireRequest;
  /** The query as it was sent, without the question mark. */
  readonly search: string;
  readonly query: URLSearchParams;
  /** The fields of a form; empty for any other body. */
  readonly form: URLSearchParams;
  /** Id and secret of a Basic authorization header, if there is a readable one. */
  readonly basic: Credentials | undefined;
}

/** The name and, where it was sent, the secret of a client. */
export interface Credentials {
  readonly clientId: string;
  readonly secret: string | undefined;
}

/** Reads a request. */
export function visitOf(mock: Mock, request: WireRequest): Visit {
  const at = request.path.indexOf('?');
  const search = at === -1 ? '' : request.path.slice(at + 1);
  const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  return {
    mock,
    context: contextFor(mock, request),
    request,
    search,
    query: new URLSearchParams(search),
    form: new URLSearchParams(isForm ? request.body : ''),
    basic: readBasic(request.headers.authorization),
  };
}

/** A parameter of the form, or else of the query: the token endpoint takes both (measured on the live service). */
export function parameter(visit: Visit, name: string): string | undefined {
  return visit.form.get(name) ?? visit.query.get(name) ?? undefined;
}

/**
 * The client of this id and its pool. The host of a domain serves its own pool only; on any other address of the mock the client
 * id alone decides.
 */
export function clientAt(visit: Visit, clientId: string | undefined): { pool: Pool; client: Client } | undefined {
  const found = clientId === undefined ? undefined : findClient(visit.mock.world, clientId);
  const here = poolHere(visit);
  return found !== undefined && (here === undefined || found.pool === here) ? found : undefined;
}

/** The pool whose domain the request came to; undefined on other addresses. */
export function poolHere({ mock, request }: Visit): Pool | undefined {
  const host = request.headers.host ?? '';
  return findDomain(mock.world, prefixOf(host) ?? host)?.pool;
}

/** True for a host under which the service keeps domains, but not this one. */
export function isVacant(visit: Visit): boolean {
  return prefixOf(visit.request.headers.host ?? '') !== undefined && poolHere(visit) === undefined;
}

/** A cookie of the request. */
export function cookie({ request }: Visit, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at !== -1 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** Both halves are form-encoded inside (RFC 6749, section 2.3.1). */
function readBasic(header: string | undefined): Credentials | undefined {
  const encoded = /^basic +(\S+) *$/i.exec(header ?? '')?.[1];
  const bytes = encoded === undefined ? undefined : decodeBase64(encoded);
  const text = bytes === undefined ? undefined : decodeUtf8(bytes);
  const at = text?.indexOf(':') ?? -1;
  if (text === undefined || at === -1) return undefined;
  const clientId = decoded(text.slice(0, at));
  const secret = decoded(text.slice(at + 1));
  return clientId === undefined || secret === undefined ? undefined : { clientId, secret };
}

function decoded(text: string): string | undefined {
  try {
    // A plus sign stays one: AWS's own clients send secrets without form-encoding them.
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
