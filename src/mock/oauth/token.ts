// POST /oauth2/token: a code, a refresh token, or a client's own credentials for tokens.
import { encodeBase64Url, encodeUtf8, timingSafeEqual } from '../../crypto/bytes.ts';
import { sha256 } from '../../crypto/digest.ts';
import { type CognitoError, isCognitoError } from '../../errors.ts';
import type { AuthenticationResultType } from '../../generated/types.ts';
import type { WireAnswer } from '../../protocol/answer.ts';
import { tracksDevices } from '../model/device.ts';
import { issueMachineToken } from '../model/machine-token.ts';
import type { Client, Pool } from '../model/pool-record.ts';
import { findRefreshToken } from '../model/refresh-token.ts';
import { customScopes } from '../model/resource-server.ts';
import { signIn } from '../model/tokens.ts';
import { refreshAndRotate } from '../operations/sign-in/refresh.ts';
import { json, refusal, setCookie } from './answers.ts';
import { isResource } from './authorization.ts';
import { authenticateClient } from './client-authentication.ts';
import { type CodeRecord, consumeCode, findCode } from './codes.ts';
import { parameter, type Visit } from './visit.ts';

/** One grant, once the client is known. */
type Grant = (visit: Visit, pool: Pool, client: Client) => Promise<WireAnswer>;

const GRANTS: Readonly<Record<string, Grant>> = {
  authorization_code: byCode,
  refresh_token: byRefreshToken,
  client_credentials: byCredentials,
};

/** Judges grant type and client, then the grant itself. Any page of any origin may call it. */
export async function token(visit: Visit): Promise<WireAnswer> {
  const answer = await judge(visit);
  const cookie = setCookie(visit, 'XSRF-TOKEN', visit.context.random.uuid());
  return { ...answer, headers: { ...answer.headers, ...cookie, 'access-control-allow-origin': '*' } };
}

async function judge(visit: Visit): Promise<WireAnswer> {
  const grantType = parameter(visit, 'grant_type');
  if (grantType === undefined) return refusal(visit, 'invalid_request');
  const grant = Object.hasOwn(GRANTS, grantType) ? GRANTS[grantType] : undefined;
  if (grant === undefined) return refusal(visit, 'unsupported_grant_type');
  const verdict = await authenticateClient(visit);
  if (!verdict.ok) return refusal(visit, verdict.error, verdict.description);
  try {
    return await grant(visit, verdict.pool, verdict.client);
  } catch (cause) {
    if (!isCognitoError(cause)) throw cause;
    return refuseFor(visit, cause);
  }
}

/** What the model refuses: a trigger that failed is told in its own words, all else makes the grant invalid. */
function refuseFor(visit: Visit, cause: CognitoError): WireAnswer {
  return cause.name.includes('Lambda')
    ? refusal(visit, 'invalid_request', cause.message)
    : refusal(visit, 'invalid_grant');
}

async function byCode(visit: Visit, pool: Pool, client: Client): Promise<WireAnswer> {
  const code = parameter(visit, 'code');
  const redirectUri = parameter(visit, 'redirect_uri');
  if (code === undefined || redirectUri === undefined) return refusal(visit, 'invalid_request');
  const { AllowedOAuthFlowsUserPoolClient: on, AllowedOAuthFlows: flows = [] } = client.settings;
  if (on !== true || !flows.includes('code')) return refusal(visit, 'unauthorized_client');
  const record = findCode(visit.context, pool, code);
  const user = record === undefined ? undefined : pool.users.get(record.username);
  if (record === undefined || user?.enabled !== true || record.clientId !== client.id) {
    return refusal(visit, 'invalid_grant');
  }
  if (record.redirectUri !== redirectUri) return refusal(visit, 'unauthorized_client', 'invalid_redirect');
  if (!(await proves(parameter(visit, 'code_verifier'), record)) || hidesAddress(client, record)) {
    return refusal(visit, 'invalid_grant');
  }
  consumeCode(pool, code);
  const { scopes, authTime, nonce, resource } = record;
  const tokens = await signIn(visit.context, pool, client, user, {
    source: 'TokenGeneration_HostedAuth',
    oauth: { scopes, authTime, nonce, resource },
  });
  return json(visit, 200, bodyOf(tokens));
}

/** The verifier of a code that was asked for with a challenge; a code without one goes with no verifier (RFC 7636, RFC 9700). */
async function proves(verifier: string | undefined, { codeChallenge }: CodeRecord): Promise<boolean> {
  if (codeChallenge === undefined || verifier === undefined) return codeChallenge === verifier;
  const digest = encodeBase64Url(await sha256(encodeUtf8(verifier)));
  return timingSafeEqual(encodeUtf8(digest), encodeUtf8(codeChallenge));
}

/** The scope email needs a client that may read email_verified (Cognito Developer Guide, token endpoint). */
function hidesAddress({ settings }: Client, { scopes }: CodeRecord): boolean {
  const read = settings.ReadAttributes ?? [];
  return scopes.includes('email') && read.length > 0 && !read.includes('email_verified');
}

async function byRefreshToken(visit: Visit, pool: Pool, client: Client): Promise<WireAnswer> {
  const refreshToken = parameter(visit, 'refresh_token');
  if (refreshToken === undefined) return refusal(visit, 'invalid_request');
  const found = await findRefreshToken(pool, refreshToken);
  // Those of API sign-ins pass only where the pool does not remember devices (Cognito Developer Guide, token endpoint).
  if (found?.grant.hosted === false && tracksDevices(pool)) return refusal(visit, 'invalid_grant');
  const request = { token: refreshToken, deviceKey: undefined, clientMetadata: undefined };
  return json(visit, 200, bodyOf(await refreshAndRotate(visit.context, pool, client, request)));
}

async function byCredentials(visit: Visit, pool: Pool, client: Client): Promise<WireAnswer> {
  const { AllowedOAuthFlowsUserPoolClient: on, AllowedOAuthFlows: flows = [] } = client.settings;
  if (on !== true) return refusal(visit, 'invalid_grant');
  if (!flows.includes('client_credentials')) return refusal(visit, 'unauthorized_client');
  const existing = customScopes(pool);
  const allowed = (client.settings.AllowedOAuthScopes ?? []).filter((scope) => existing.includes(scope));
  const asked = (parameter(visit, 'scope') ?? '').split(' ').filter((scope) => scope !== '');
  if (!asked.every((scope) => existing.includes(scope))) return refusal(visit, 'invalid_scope');
  if (!asked.every((scope) => allowed.includes(scope))) return refusal(visit, 'invalid_grant');
  const resource = parameter(visit, 'resource');
  const clientMetadata = readMetadata(parameter(visit, 'aws_client_metadata'));
  if (clientMetadata === 'malformed' || (resource !== undefined && !isResource(resource))) {
    return refusal(visit, 'invalid_request');
  }
  const scopes = asked.length === 0 ? allowed : [...new Set(asked)];
  const made = await issueMachineToken(visit.context, pool, client, { scopes, clientMetadata, resource });
  return json(visit, 200, { access_token: made.accessToken, expires_in: made.expiresIn, token_type: 'Bearer' });
}

/** A JSON object of texts for the token trigger (Cognito Developer Guide, token endpoint). */
function readMetadata(text: string | undefined): Record<string, string> | undefined | 'malformed' {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const fits = typeof value === 'object' && value !== null && !Array.isArray(value);
    return fits && Object.values(value).every((item) => typeof item === 'string')
      ? (value as Record<string, string>)
      : 'malformed';
  } catch {
    return 'malformed';
  }
}

/** The order of members that a real answer has; absent ones vanish in JSON. */
function bodyOf(tokens: AuthenticationResultType): Record<string, string | number | undefined> {
  return {
    id_token: tokens.IdToken,
    access_token: tokens.AccessToken,
    refresh_token: tokens.RefreshToken,
    expires_in: tokens.ExpiresIn,
    token_type: tokens.TokenType,
  };
}
