// GET /oauth2/authorize: sends the browser to sign in, or straight back where it is signed in already.
import { isCognitoError } from '../../errors.ts';
import type { WireAnswer } from '../../protocol/answer.ts';
import { domainsOf } from '../model/domain.ts';
import { identityProviders } from '../model/identity-provider.ts';
import type { Pool } from '../model/pool-record.ts';
import { signIn } from '../model/tokens.ts';
import type { User } from '../model/user-record.ts';
import { type MoreHeaders, redirect, toErrorPage, withParameters } from './answers.ts';
import { type Authorization, failureLocation, readAuthorization } from './authorization.ts';
import { findBrowserSession } from './browser-session.ts';
import { issueCode } from './codes.ts';
import type { Visit } from './visit.ts';

/** Judges the request and redirects: to the sign-in page with the same parameters, or to the callback. */
export async function authorize(visit: Visit): Promise<WireAnswer> {
  const verdict = readAuthorization(visit);
  if (!verdict.ok) return verdict.answer;
  const authorization = verdict.value;
  const prompt = promptOf(visit, authorization.pool);
  const signedIn = findBrowserSession(visit, authorization.pool);
  if (signedIn !== undefined && prompt !== 'login') return complete(visit, authorization, signedIn);
  if (prompt === 'none') return redirect(visit, failureLocation(authorization, 'login_required'));
  const provider = visit.query.get('identity_provider');
  if (provider !== null && provider !== 'COGNITO' && !identityProviders(authorization.pool).has(provider)) {
    return toErrorPage(visit, 'invalid_request', authorization.client.id);
  }
  return redirect(visit, `${visit.context.origin}/login?${visit.search}`);
}

/** Sends the browser back to the application with a code, or in the implicit grant with tokens. */
export async function complete(
  visit: Visit,
  authorization: Authorization,
  signedIn: { readonly user: User; readonly authTime: number },
  more: MoreHeaders = {},
): Promise<WireAnswer> {
  const { redirectUri, state } = authorization;
  const { user, authTime } = signedIn;
  if (authorization.grant === 'code') {
    const code = issueCode(visit.context, authorization, { username: user.username, authTime });
    return redirect(
      visit,
      withParameters(redirectUri, [
        ['code', code],
        ['state', state],
      ]),
      more,
    );
  }
  try {
    return redirect(visit, await tokensLocation(visit, authorization, signedIn), more);
  } catch (cause) {
    // A token trigger that fails; the callback is told in the way in which it is told of other triggers.
    if (!isCognitoError(cause)) throw cause;
    return redirect(visit, failureLocation(authorization, 'invalid_request', cause.message), more);
  }
}

/** The callback with the tokens of the implicit grant, which has no refresh token and writes its token type small. */
async function tokensLocation(
  visit: Visit,
  { pool, client, redirectUri, scopes, state, nonce, resource }: Authorization,
  { user, authTime }: { readonly user: User; readonly authTime: number },
): Promise<string> {
  const tokens = await signIn(visit.context, pool, client, user, {
    source: 'TokenGeneration_HostedAuth',
    oauth: { scopes, authTime, nonce, resource },
  });
  return withParameters(
    redirectUri,
    [
      ['id_token', tokens.IdToken],
      ['access_token', tokens.AccessToken],
      ['token_type', 'bearer'],
      ['expires_in', tokens.ExpiresIn],
      ['state', state],
    ],
    '#',
  );
}

/** What the prompt asks for. `none` is known to the newer pages only; a pool without a domain is shown those. */
export function promptOf(visit: Visit, pool: Pool): 'none' | 'login' | undefined {
  const prompts = (visit.query.get('prompt') ?? '').split(' ');
  if (prompts.includes('login')) return 'login';
  const classic = [...domainsOf(pool).values()].some((domain) => domain.managedLoginVersion === 1);
  return prompts.includes('none') && !classic ? 'none' : undefined;
}
