// A stand-in for the sign-in pages of identity providers, which a mock cannot reach: whoever is at the browser says what the provider
// would say about them. What follows is as after the real thing.
import { isCognitoError } from '../../errors.ts';
import type { WireAnswer } from '../../protocol/answer.ts';
import { federatedUser } from '../model/federation.ts';
import { findByIdentifier, type IdentityProvider, identityProviders } from '../model/identity-provider.ts';
import { redirect, toErrorPage } from './answers.ts';
import { type Authorization, failureLocation, readAuthorization } from './authorization.ts';
import { openBrowserSession } from './browser-session.ts';
import { complete } from './complete.ts';
import { isOurForm, showForm } from './csrf.ts';
import type { Visit } from './visit.ts';

/** Where the stand-in is; under the mock's own path, since the service has no such page. */
export const PROVIDER_PATH = '/_mock/provider';

/** Shows the page of a provider. */
export function showProvider(visit: Visit): WireAnswer {
  const found = providerAt(visit);
  return found.ok ? askPage(visit, 200, found.provider) : found.answer;
}

/** Takes the claims, finds or makes their user, and goes back to the application. */
export async function submitProvider(visit: Visit): Promise<WireAnswer> {
  const found = providerAt(visit);
  if (!found.ok) return found.answer;
  const { authorization, provider } = found;
  if (!isOurForm(visit)) return askPage(visit, 400, provider, 'The page was out of date. Please try again.');
  const { _csrf, ...claims } = Object.fromEntries(visit.form);
  const { pool, client } = authorization;
  try {
    const user = await federatedUser({ context: visit.context, pool, client }, provider, withoutGaps(claims));
    const authTime = Math.floor(visit.context.clock.now());
    const session = openBrowserSession(visit, pool, user, authTime);
    return complete(visit, authorization, { user, authTime }, session);
  } catch (cause) {
    if (!isCognitoError(cause)) throw cause;
    return redirect(visit, failureLocation(authorization, 'invalid_request', cause.message));
  }
}

/** The provider that an authorize request names, if its client may use it; null where it names none but the pool itself. */
export function namedProvider(visit: Visit, { pool, client }: Authorization): IdentityProvider | undefined | null {
  const name = visit.query.get('identity_provider');
  const identifier = visit.query.get('idp_identifier');
  if ((name === null && identifier === null) || name === 'COGNITO') return null;
  const provider = name === null ? findByIdentifier(pool, identifier ?? '') : identityProviders(pool).get(name);
  const allowed = client.settings.SupportedIdentityProviders ?? [];
  return provider !== undefined && allowed.includes(provider.ProviderName) ? provider : undefined;
}

type Found =
  | { readonly ok: true; readonly authorization: Authorization; readonly provider: IdentityProvider }
  | { readonly ok: false; readonly answer: WireAnswer };

function providerAt(visit: Visit): Found {
  const verdict = readAuthorization(visit);
  if (!verdict.ok) return verdict;
  const provider = namedProvider(visit, verdict.value);
  if (provider) return { ok: true, authorization: verdict.value, provider };
  return { ok: false, answer: toErrorPage(visit, 'invalid_request', verdict.value.client.id) };
}

/** A field for each claim that the pool maps; the one behind the user name comes first and is needed. */
function askPage(visit: Visit, status: number, provider: IdentityProvider, error?: string): WireAnswer {
  const { username: subject = 'sub', ...mapping } = provider.AttributeMapping;
  const others = [...new Set(Object.values(mapping))].filter((claim) => claim !== subject);
  return showForm(visit, status, {
    title: `Sign in with ${provider.ProviderName}`,
    note: `The mock plays ${provider.ProviderName}. Say what it would say about you.`,
    error,
    fields: [
      { name: subject, label: subject },
      ...others.map((claim) => ({ name: claim, label: claim, optional: true })),
    ],
    hidden: {},
    submit: 'Continue',
  });
}

/** An empty field is a claim that the provider did not make. */
function withoutGaps(claims: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== ''));
}
