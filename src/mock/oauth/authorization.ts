// The parameters of an authorization request, judged: what /oauth2/authorize and the sign-in page share.
import type { WireAnswer } from '../../protocol/answer.ts';
import type { Client, Pool } from '../model/pool-record.ts';
import { customScopes } from '../model/resource-server.ts';
import { redirect, toErrorPage, withParameters } from './answers.ts';
import { clientAt, type Visit } from './visit.ts';

/** A request that may go on to sign-in. */
export interface Authorization {
  readonly pool: Pool;
  readonly client: Client;
  readonly redirectUri: string;
  readonly grant: 'code' | 'implicit';
  readonly scopes: readonly string[];
  readonly state: string | undefined;
  readonly nonce: string | undefined;
  readonly codeChallenge: string | undefined;
  readonly resource: string | undefined;
}

/** The request, or the answer that refuses it. */
export type AuthorizationVerdict =
  | { readonly ok: true; readonly value: Authorization }
  | { readonly ok: false; readonly answer: WireAnswer };

/** Judges the query: first what a redirect can be trusted with, then the rest, which the callback is told about. */
export function readAuthorization(visit: Visit): AuthorizationVerdict {
  const get = (name: string): string | undefined => visit.query.get(name) ?? undefined;
  const refuse = (answer: WireAnswer): AuthorizationVerdict => ({ ok: false, answer });
  const clientId = get('client_id');
  if (clientId === undefined) return refuse(toErrorPage(visit, 'invalid_request'));
  const found = clientAt(visit, clientId);
  if (found === undefined) return refuse(toErrorPage(visit, 'invalid_client', clientId));
  const { pool, client } = found;
  const redirectUri = get('redirect_uri') ?? client.settings.DefaultRedirectURI;
  if (redirectUri === undefined || !(client.settings.CallbackURLs ?? []).includes(redirectUri)) {
    return refuse(toErrorPage(visit, 'redirect_mismatch', clientId));
  }
  const state = get('state');
  const fail = (error: string, description?: string) =>
    refuse(redirect(visit, failureLocation({ redirectUri, state }, error, description)));
  const grant = GRANTS[get('response_type') ?? ''];
  const codeChallenge = get('code_challenge');
  if (grant === undefined || !isS256(codeChallenge, get('code_challenge_method'))) return fail('invalid_request');
  if (!isAllowed(client, grant)) return fail('invalid_request', 'unauthorized_client');
  const scopes = grantedScopes(pool, client, get('scope'));
  if (scopes === undefined) return fail('invalid_request', 'invalid_scope');
  const resource = get('resource');
  if (resource !== undefined && !isResource(resource)) return fail('invalid_request');
  const value = { pool, client, redirectUri, grant, scopes, state, nonce: get('nonce'), codeChallenge, resource };
  return { ok: true, value };
}

/** Where a refusal leads: the order of parameters was seen on the live service, with `state` wherever one was sent. */
export function failureLocation(
  { redirectUri, state }: Pick<Authorization, 'redirectUri' | 'state'>,
  error: string,
  description?: string,
): string {
  const described = [
    ['error_description', description],
    ['state', state],
    ['error', error],
  ] as const;
  return withParameters(
    redirectUri,
    description === undefined
      ? [
          ['error', error],
          ['state', state],
        ]
      : described,
  );
}

/** The address that a resource binds tokens to begins so (Cognito Developer Guide, authorize endpoint). */
export function isResource(text: string): boolean {
  if (/^https?:/i.test(text)) return text.startsWith('https://') || /^http:\/\/localhost(?![^:/])/.test(text);
  return /^[a-z][a-z0-9+.-]*:/i.test(text);
}

const GRANTS: Readonly<Record<string, Authorization['grant']>> = { code: 'code', token: 'implicit' };

/** True when the client was given the grant and OAuth is switched on for it. */
function isAllowed(client: Client, grant: Authorization['grant']): boolean {
  const { AllowedOAuthFlowsUserPoolClient: on, AllowedOAuthFlows: flows = [] } = client.settings;
  return on === true && flows.includes(grant);
}

/** Proof keys are optional; with one there is one method (Cognito Developer Guide, authorize endpoint). */
function isS256(challenge: string | undefined, method: string | undefined): boolean {
  return challenge === undefined ? method === undefined : method === 'S256' && challenge !== '';
}

const NEED_OPENID = ['email', 'phone', 'profile'];

/** The scopes to grant, all of the client's where none are asked for; undefined when one is not to be had. */
function grantedScopes(pool: Pool, client: Client, asked: string | undefined): readonly string[] | undefined {
  const custom = customScopes(pool);
  // The scopes of a resource server that was deleted since are not given any more.
  const allowed = (client.settings.AllowedOAuthScopes ?? []).filter(
    (scope) => !scope.includes('/') || custom.includes(scope),
  );
  // offline_access has no effect (Cognito Developer Guide, token endpoint).
  const wanted = (asked ?? '').split(' ').filter((scope) => scope !== '' && scope !== 'offline_access');
  if (wanted.length === 0) return allowed;
  const alone = !wanted.includes('openid') && wanted.some((scope) => NEED_OPENID.includes(scope));
  return alone || !wanted.every((scope) => allowed.includes(scope)) ? undefined : [...new Set(wanted)];
}
