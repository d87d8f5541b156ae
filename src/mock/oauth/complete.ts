// The way back to the application once somebody is signed in: a code, or in the implicit grant the tokens themselves.
import { isCognitoError } from '../../errors.ts';
import type { WireAnswer } from '../../protocol/answer.ts';
import { signIn } from '../model/tokens.ts';
import type { User } from '../model/user-record.ts';
import { type MoreHeaders, redirect, withParameters } from './answers.ts';
import { type Authorization, failureLocation } from './authorization.ts';
import { issueCode } from './codes.ts';
import type { Visit } from './visit.ts';

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
