// GET /logout: forgets who is signed in in this browser, and goes to a sign-out address or back to sign-in.
import type { WireAnswer } from '../../protocol/answer.ts';
import { redirect, toErrorPage, withParameters } from './answers.ts';
import { closeBrowserSession } from './browser-session.ts';
import { clientAt, type Visit } from './visit.ts';

/** `logout_uri` wins over `redirect_uri`, which leads to the sign-in page (Cognito Developer Guide, logout endpoint). */
export function logout(visit: Visit): WireAnswer {
  const get = (name: string): string | undefined => visit.query.get(name) ?? undefined;
  const clientId = get('client_id');
  if (clientId === undefined) return toErrorPage(visit, 'invalid_request');
  const found = clientAt(visit, clientId);
  if (found === undefined) return toErrorPage(visit, 'invalid_client', clientId);
  const { settings } = found.client;
  const logoutUri = get('logout_uri');
  if (logoutUri !== undefined) {
    if (!(settings.LogoutURLs ?? []).includes(logoutUri)) return toErrorPage(visit, 'redirect_mismatch', clientId);
    const state = get('state');
    const location = state === undefined ? logoutUri : withParameters(logoutUri, [['state', state]]);
    return redirect(visit, location, closeBrowserSession(visit, found.pool));
  }
  const redirectUri = get('redirect_uri');
  if (redirectUri === undefined || get('response_type') === undefined) {
    return toErrorPage(visit, 'invalid_request', clientId);
  }
  if (!(settings.CallbackURLs ?? []).includes(redirectUri)) return toErrorPage(visit, 'redirect_mismatch', clientId);
  return redirect(visit, `${visit.context.origin}/login?${visit.search}`, closeBrowserSession(visit, found.pool));
}
