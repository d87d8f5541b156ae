// GET /oauth2/authorize: sends the browser to sign in, or straight back where it is signed in already.
import type { WireAnswer } from '../../protocol/answer.ts';
import { domainsOf } from '../model/domain.ts';
import type { Pool } from '../model/pool-record.ts';
import { redirect, toErrorPage } from './answers.ts';
import { failureLocation, readAuthorization } from './authorization.ts';
import { findBrowserSession } from './browser-session.ts';
import { complete } from './complete.ts';
import { namedProvider, PROVIDER_PATH } from './provider.ts';
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
  const provider = namedProvider(visit, authorization);
  if (provider === undefined) return toErrorPage(visit, 'invalid_request', authorization.client.id);
  const page = provider === null ? '/login' : PROVIDER_PATH;
  return redirect(visit, `${visit.context.origin}${page}?${visit.search}`);
}

/** What the prompt asks for. `none` is known to the newer pages only; a pool without a domain is shown those. */
export function promptOf(visit: Visit, pool: Pool): 'none' | 'login' | undefined {
  const prompts = (visit.query.get('prompt') ?? '').split(' ');
  if (prompts.includes('login')) return 'login';
  const classic = [...domainsOf(pool).values()].some((domain) => domain.managedLoginVersion === 1);
  return prompts.includes('none') && !classic ? 'none' : undefined;
}
