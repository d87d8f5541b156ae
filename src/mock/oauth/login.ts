// GET and POST /login: the sign-in page, its challenges one page after another, and the way back to the application.
import { CognitoError, isCognitoError } from '../../errors.ts';
import type { ChallengeNameType } from '../../generated/types.ts';
import type { WireAnswer } from '../../protocol/answer.ts';
import type { Client } from '../model/pool-record.ts';
import type { Outcome } from '../operations/sign-in/call.ts';
import { answerHosted, startHosted } from '../operations/sign-in/hosted.ts';
import { toErrorPage } from './answers.ts';
import { type Authorization, readAuthorization } from './authorization.ts';
import { promptOf } from './authorize.ts';
import { findBrowserSession, openBrowserSession } from './browser-session.ts';
import { challengePage, proveApp } from './challenge-page.ts';
import { complete } from './complete.ts';
import { isOurForm, showForm } from './csrf.ts';
import type { Field } from './page.ts';
import type { Visit } from './visit.ts';

/** Shows the sign-in page; who is signed in already goes on at once. */
export async function showLogin(visit: Visit): Promise<WireAnswer> {
  const verdict = readAuthorization(visit);
  if (!verdict.ok) return verdict.answer;
  const { pool } = verdict.value;
  const signedIn = promptOf(visit, pool) === 'login' ? undefined : findBrowserSession(visit, pool);
  return signedIn === undefined ? signInPage(visit, verdict.value, 200) : complete(visit, verdict.value, signedIn);
}

/** Takes what a page sent: user name and password, or the answer to a challenge. */
export async function submitLogin(visit: Visit): Promise<WireAnswer> {
  const verdict = readAuthorization(visit);
  if (!verdict.ok) return verdict.answer;
  const authorization = verdict.value;
  const { client, pool } = authorization;
  if (!isOurForm(visit)) {
    return signInPage(visit, authorization, 400, 'The page was out of date. Please sign in again.');
  }
  if (!takesPasswords(client)) return toErrorPage(visit, 'unauthorized_client', client.id);
  let outcome: Outcome;
  try {
    outcome = await answer(visit, authorization);
  } catch (cause) {
    if (!isCognitoError(cause)) throw cause;
    const stranger = cause.name === 'NotAuthorizedException' || cause.name === 'UserNotFoundException';
    return refusedPage(visit, authorization, stranger ? 401 : 400, cause.message);
  }
  const { hostedUser: user, ChallengeName: challenge, Session: session } = outcome;
  if (user !== undefined) {
    const authTime = Math.floor(visit.context.clock.now());
    return complete(visit, authorization, { user, authTime }, openBrowserSession(visit, pool, user, authTime));
  }
  if (challenge === undefined || session === undefined) return toErrorPage(visit, 'server_error', client.id);
  return askPage(visit, authorization, 200, { challenge, session, parameters: outcome.ChallengeParameters });
}

async function answer(visit: Visit, authorization: Authorization): Promise<Outcome> {
  const place = { context: visit.context, pool: authorization.pool, client: authorization.client };
  const { session, username = '', password = '', ...fields } = fieldsOf(visit);
  if (session === undefined) return startHosted(place, username, password);
  const { USER_CODE: code, _csrf, parameters: _parameters, ...responses } = fields;
  const proved = code === undefined ? session : await proveApp(visit, session, code);
  const known = place.pool.sessions.get(proved);
  if (known === undefined) throw new CognitoError('NotAuthorizedException', 'Invalid session for the user.');
  return answerHosted(place, known.challenge, proved, { ...responses, USERNAME: username });
}

function fieldsOf(visit: Visit): Partial<Record<string, string>> & Record<string, string> {
  return Object.fromEntries(visit.form);
}

/** A wrong answer can be given again while its session lives; else sign-in begins anew. */
function refusedPage(
  visit: Visit,
  authorization: Authorization,
  status: number,
  error: string,
): Promise<WireAnswer> | WireAnswer {
  const { pool } = authorization;
  const { session, parameters = '{}' } = fieldsOf(visit);
  const known = pool.sessions.get(session ?? '');
  const open = known !== undefined && !known.used && visit.context.clock.now() < known.expiresAt;
  if (!open) return signInPage(visit, authorization, status, error);
  return askPage(visit, authorization, status, {
    challenge: known.challenge,
    session: known.id,
    parameters: readParameters(parameters),
    error,
  });
}

async function askPage(
  visit: Visit,
  authorization: Authorization,
  status: number,
  asked: {
    readonly challenge: ChallengeNameType;
    readonly session: string;
    readonly parameters: Readonly<Record<string, string>>;
    readonly error?: string;
  },
): Promise<WireAnswer> {
  const { challenge, session, parameters, error } = asked;
  const page = await challengePage(visit, challenge, session, parameters);
  if (page === undefined) {
    return signInPage(visit, authorization, 400, `${challenge} cannot be answered on this page.`);
  }
  const hidden = {
    session: page.session ?? session,
    username: fieldsOf(visit).username ?? '',
    parameters: JSON.stringify({ ...parameters, ...page.remember }),
  };
  return showForm(visit, status, { ...page, hidden, error });
}

function signInPage(visit: Visit, { client }: Authorization, status: number, error?: string): WireAnswer {
  const typed = visit.form.get('username') ?? visit.query.get('login_hint') ?? '';
  const fields: Field[] = [
    { name: 'username', label: 'Username', value: typed, autocomplete: 'username' },
    { name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' },
  ];
  return showForm(visit, status, {
    title: 'Sign in',
    error,
    fields: takesPasswords(client) ? fields : [],
    hidden: {},
    submit: 'Sign in',
    links: providerLinks(visit, client),
  });
}

/** A list of providers without COGNITO leaves local users out; no list says nothing. */
function takesPasswords({ settings }: Client): boolean {
  const providers = settings.SupportedIdentityProviders ?? [];
  return providers.length === 0 || providers.includes('COGNITO');
}

function providerLinks(visit: Visit, { settings }: Client): (readonly [string, string])[] {
  const names = (settings.SupportedIdentityProviders ?? []).filter((name) => name !== 'COGNITO');
  return names.map((name) => {
    const query = new URLSearchParams(visit.query);
    query.set('identity_provider', name);
    return [`/oauth2/authorize?${query}`, `Continue with ${name}`];
  });
}

/** What the page remembered of the challenge; it is only shown again. */
function readParameters(text: string): Record<string, string> {
  try {
    const value: unknown = JSON.parse(text);
    const pairs = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
  } catch {
    return {};
  }
}
