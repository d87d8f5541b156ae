// The documents that token verifiers and OIDC clients fetch: the JWKS and the discovery document of a pool.
import type { WireAnswer, WireRequest } from '../protocol/answer.ts';
import { isServiceHost } from './adapters/hosts.ts';
import { originOf } from './api.ts';
import type { Mock } from './mock.ts';
import { domainsOf, hostOf } from './model/domain.ts';
import { issuerOf } from './model/pool.ts';
import type { Pool } from './model/pool-record.ts';

const PATH = /^\/([\w-]+_[0-9A-Za-z]+)\/\.well-known\/(jwks\.json|openid-configuration)$/;

/** Answers `GET /<poolId>/.well-known/…`; undefined for any other request. */
export function wellKnown(mock: Mock, request: WireRequest): WireAnswer | undefined {
  const match = PATH.exec(request.path.split('?')[0] ?? '');
  if (match === null || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined;
  const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
  const pool = mock.world.pools.get(match[1] ?? '');
  if (pool === undefined)
    return { status: 404, headers, body: JSON.stringify({ message: `User pool ${match[1]} does not exist.` }) };
  if (match[2] === 'jwks.json') return { status: 200, headers, body: JSON.stringify(mock.keys.jwks) };
  const origin = originOf(request);
  const pages = pagesOf(mock, pool, origin);
  const document = {
    authorization_endpoint: `${pages}/oauth2/authorize`,
    end_session_endpoint: `${pages}/logout`,
    id_token_signing_alg_values_supported: ['RS256'],
    issuer: issuerOf({ issuer: mock.options.issuer, origin, world: mock.world }, pool),
    jwks_uri: `${origin}/${pool.id}/.well-known/jwks.json`,
    response_types_supported: ['code', 'token'],
    revocation_endpoint: `${pages}/oauth2/revoke`,
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    token_endpoint: `${pages}/oauth2/token`,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    userinfo_endpoint: `${pages}/oauth2/userInfo`,
  };
  return { status: 200, headers, body: JSON.stringify(document) };
}

/**
 * Where the pool's OAuth endpoints answer. On an address of the mock's own that is there; on an intercepted host of the service it
 * is the pool's prefix domain, as on the service, which is intercepted just so.
 */
function pagesOf(mock: Mock, pool: Pool, origin: string): string {
  const prefix = [...domainsOf(pool).values()].find((domain) => domain.custom === undefined);
  const intercepted = isServiceHost(new URL(origin).host);
  return prefix === undefined || !intercepted ? origin : `https://${hostOf(mock.world, prefix)}`;
}
