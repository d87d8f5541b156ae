// The OAuth 2.0 and OpenID Connect endpoints beside the API: which one a request means, in whose turn it runs, and what is noted of it.
import type { WireAnswer, WireRequest } from '../../protocol/answer.ts';
import type { Mock } from '../mock.ts';
import { turnOf } from '../queue.ts';
import { empty, html } from './answers.ts';
import { authorize } from './authorize.ts';
import { credentialsOf } from './client-authentication.ts';
import { confirmUser } from './confirm-user.ts';
import { showLogin, submitLogin } from './login.ts';
import { logout } from './logout.ts';
import { notePage } from './page.ts';
import { PROVIDER_PATH, showProvider, submitProvider } from './provider.ts';
import { revoke } from './revoke.ts';
import { token } from './token.ts';
import { bearerOf, userInfo } from './user-info.ts';
import { isVacant, parameter, poolHere, type Visit, visitOf } from './visit.ts';

type Endpoint = (visit: Visit) => Promise<WireAnswer> | WireAnswer;

const ENDPOINTS: Readonly<Record<string, Readonly<Record<string, Endpoint>>>> = {
  '/oauth2/authorize': { GET: authorize },
  '/login': { GET: showLogin, POST: submitLogin },
  '/oauth2/token': { POST: token },
  '/oauth2/userInfo': { GET: userInfo, POST: userInfo },
  '/oauth2/revoke': { POST: revoke },
  '/logout': { GET: logout },
  '/confirmUser': { GET: confirmUser },
  '/error': { GET: errorPage },
  [PROVIDER_PATH]: { GET: showProvider, POST: submitProvider },
};

/** Answers a request to one of the endpoints; undefined for any other. */
export async function oauth(mock: Mock, request: WireRequest): Promise<WireAnswer | undefined> {
  const path = request.path.split('?')[0] ?? '';
  const methods = Object.hasOwn(ENDPOINTS, path) ? ENDPOINTS[path] : undefined;
  if (methods === undefined) return undefined;
  const visit = visitOf(mock, request);
  const endpoint = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
  const answer =
    endpoint === undefined
      ? empty(visit, 405, { allow: Object.keys(methods).join(', ') })
      : await mock.queue.run(turnKey(visit), () => run(visit, path, endpoint));
  note(visit, path, answer);
  mock.changed();
  return answer;
}

async function run(visit: Visit, path: string, endpoint: Endpoint): Promise<WireAnswer> {
  if (isVacant(visit)) return html(visit, 404, notePage('Not found', 'No user pool of this mock has this domain.'));
  try {
    return await endpoint(visit);
  } catch (cause) {
    visit.mock.options.onDefect(path, cause);
    return html(visit, 500, notePage('Error', 'The mock itself failed. Please report this with the request.'));
  }
}

/** The text was seen on the live service, as was the status. */
function errorPage(visit: Visit): WireAnswer {
  const error = visit.query.get('error');
  const code = error === null ? '' : ` (${error})`;
  return html(visit, 400, notePage('Error', `An error was encountered with the requested page.${code}`));
}

/** The pool that the request speaks of: requests of one pool run one after another, here as in the API. */
function turnKey(visit: Visit): string {
  const AccessToken = bearerOf(visit);
  const ClientId = credentialsOf(visit)?.clientId ?? parameter(visit, 'client_id');
  return poolHere(visit)?.id ?? turnOf(visit.mock.world, { AccessToken, ClientId });
}

/** What the journal may keep of the parameters: nothing that lets anybody in. */
const HARMLESS = [
  'client_id',
  'grant_type',
  'identity_provider',
  'logout_uri',
  'prompt',
  'redirect_uri',
  'response_type',
  'scope',
];

function note(visit: Visit, path: string, answer: WireAnswer): void {
  const { mock, request } = visit;
  const refused = refusalIn(answer);
  const known = HARMLESS.flatMap((name) => {
    const value = parameter(visit, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  mock.journal.record({
    at: new Date(mock.clock.now() * 1000).toISOString(),
    operation: undefined,
    endpoint: `${request.method} ${path}`,
    status: answer.status,
    error: refused?.error,
    message: refused?.description,
    request: Object.fromEntries(known),
  });
}

/** The error that an answer tells, in its JSON or in the address that it redirects to. */
function refusalIn({ headers, body }: WireAnswer): { error: string; description: string | undefined } | undefined {
  const target = headers.location?.split('?')[1];
  if (target !== undefined) {
    const query = new URLSearchParams(target);
    const error = query.get('error');
    return error === null ? undefined : { error, description: query.get('error_description') ?? undefined };
  }
  if (headers['content-type']?.startsWith('application/json') !== true) return undefined;
  const { error, error_description: description } = JSON.parse(body) as Record<string, string | undefined>;
  return error === undefined ? undefined : { error, description };
}
