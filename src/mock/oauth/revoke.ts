// POST /oauth2/revoke: ends a refresh token and every access token that came of it.
import type { WireAnswer } from '../../protocol/answer.ts';
import { isRevocable } from '../model/claims.ts';
import { findRefreshToken } from '../model/refresh-token.ts';
import { empty, refusal } from './answers.ts';
import { authenticateClient } from './client-authentication.ts';
import { parameter, type Visit } from './visit.ts';

/** Answers 200 for every token that is not valid afterwards, whatever it was before (RFC 7009). */
export async function revoke(visit: Visit): Promise<WireAnswer> {
  const token = parameter(visit, 'token');
  if (token === undefined) return refusal(visit, 'invalid_request');
  const verdict = await authenticateClient(visit);
  if (!verdict.ok) {
    return refusal(visit, verdict.error, verdict.description, verdict.error === 'invalid_client' ? 401 : 400);
  }
  const { pool, client } = verdict;
  if (!isRevocable(client)) return refusal(visit, 'invalid_request');
  if (isJwt(token)) return refusal(visit, 'unsupported_token_type');
  const found = await findRefreshToken(pool, token);
  if (found !== undefined && found.grant.clientId !== client.id) return refusal(visit, 'unauthorized_client');
  if (found !== undefined) found.grant.revoked = true;
  return empty(visit, 200, { 'access-control-allow-origin': '*' });
}

/** Access and ID tokens have three parts, refresh tokens five. */
function isJwt(token: string): boolean {
  return token.startsWith('eyJ') && token.split('.').length === 3;
}
