// What the OAuth endpoints answer with: their headers, JSON, redirects and pages.
import type { WireAnswer } from '../../protocol/answer.ts';
import type { Visit } from './visit.ts';

/** Further headers of an answer. */
export type MoreHeaders = Readonly<Record<string, string>>;

/** JSON with a status. */
export function json(visit: Visit, status: number, value: unknown, more: MoreHeaders = {}): WireAnswer {
  const type = { 'content-type': 'application/json;charset=UTF-8' };
  return { status, headers: { ...headers(visit), ...type, ...more }, body: JSON.stringify(value) };
}

/** A refusal of the token and revocation endpoints. */
export function refusal(visit: Visit, error: string, description?: string, status = 400): WireAnswer {
  const more = description === undefined ? {} : { error_description: description };
  return json(visit, status, { error, ...more });
}

/** An answer without a body. */
export function empty(visit: Visit, status: number, more: MoreHeaders = {}): WireAnswer {
  return { status, headers: { ...headers(visit), ...more }, body: '' };
}

/** A page for a browser. */
export function html(visit: Visit, status: number, body: string, more: MoreHeaders = {}): WireAnswer {
  const type = { 'content-type': 'text/html;charset=UTF-8' };
  return { status, headers: { ...headers(visit), ...type, ...more }, body };
}

/** A redirect to an address as it stands. */
export function redirect(visit: Visit, location: string, more: MoreHeaders = {}): WireAnswer {
  return empty(visit, 302, { location, ...more });
}

/** A redirect to the page that says what is wrong with a link: there is no callback that could be trusted with it. */
export function toErrorPage(visit: Visit, error: string, clientId?: string): WireAnswer {
  const client = clientId === undefined ? '' : `&client_id=${encoded(clientId)}`;
  return redirect(visit, `${visit.context.origin}/error?error=${encoded(error)}${client}`);
}

/** An address with parameters added to its query, or after `#`, in the order given; undefined ones are left out. */
export function withParameters(
  address: string,
  parameters: readonly (readonly [string, string | number | undefined])[],
  mark: '?' | '#' = '?',
): string {
  const pairs = parameters.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encoded(`${value}`)}`]));
  return `${address}${mark === '?' && address.includes('?') ? '&' : mark}${pairs.join('&')}`;
}

/** A cookie for the whole domain; `Secure` but on plain http, where browsers would drop it. */
export function setCookie(visit: Visit, name: string, value: string, seconds?: number): MoreHeaders {
  const age = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  const secure = visit.context.origin.startsWith('https:') ? '; Secure' : '';
  return { 'set-cookie': `${name}=${value}${age}; Path=/${secure}; HttpOnly; SameSite=Lax` };
}

/** The headers of a real answer of 2022, but for those that a transport makes. */
function headers(visit: Visit): Record<string, string> {
  return {
    'x-amz-cognito-request-id': visit.context.random.uuid(),
    'x-application-context': 'application:prod:8443',
    'x-content-type-options': 'nosniff',
    'x-xss-protection': '1; mode=block',
    'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
    pragma: 'no-cache',
    expires: '0',
    'strict-transport-security': 'max-age=31536000 ; includeSubDomains',
    'x-frame-options': 'DENY',
    server: 'Server',
  };
}

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+');
}
