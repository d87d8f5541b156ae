// The documents that token verifiers and OIDC clients fetch: the JWKS and the discovery document of a pool.
import type { WireAnswer, WireRequest } from '../protocol/answer.ts';
import { originOf } from './api.ts';
import type { Mock } from './mock.ts';
import { issuerOf } from './model/pool.ts';

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
  const document = {
    authorization_endpoint: `${origin}/oauth2/authorize`,
    end_session_endpoint: `${origin}/logout`,
    id_token_signing_alg_values_supported: ['RS256'],
    issuer: issuerOf({ issuer: mock.options.issuer, origin, world: mock.world }, pool),
    jwks_uri: `${origin}/${pool.id}/.well-known/jwks.json`,
    response_types_supported: ['code', 'token'],
    revocation_endpoint: `${origin}/oauth2/revoke`,
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    token_endpoint: `${origin}/oauth2/token`,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    userinfo_endpoint: `${origin}/oauth2/userInfo`,
  };
  return { status: 200, headers, body: JSON.stringify(document) };
}
