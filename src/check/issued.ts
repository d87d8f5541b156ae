// Judges all tokens that a run is given beside what else it was told: the keys that the pool publishes, the settings of the client, the
// time, and the tokens before (Cognito Developer Guide: understanding user pool JSON web tokens, verifying JSON web tokens).
import { type JwksDocument, verifyJwt } from '../crypto/jwt.ts';
import { UsageError } from '../errors.ts';
import type { UserPoolClientType } from '../generated/types.ts';
import { type Findings, referencePage } from './deviations.ts';
import type { Outcome, Target } from './target.ts';
import { readToken } from './tokens.ts';

type Members = Readonly<Record<string, unknown>>;

/** What a run knows of clients, keys and tokens. */
export interface Issued {
  readonly clients: Map<string, UserPoolClientType>;
  readonly keys: Map<string, Promise<JwksDocument | string>>;
  readonly ids: Set<unknown>;
}

/** Nothing yet. */
export function createIssued(): Issued {
  return { clients: new Map(), keys: new Map(), ids: new Set() };
}

const SECONDS = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;

/** How far the clocks of an answer and of its tokens may be apart, in seconds. */
const TOLERANCE = 300;

/** Remembers what an answer says of clients, and judges the tokens in it. `judged` is false for answers that only lead up to others. */
export async function judgeIssued(
  outcome: Outcome,
  issued: Issued,
  target: Target,
  findings: Findings,
  judged: boolean,
): Promise<void> {
  if (outcome.error !== undefined) return;
  const { UserPoolClient, AuthenticationResult } = { ...(outcome.value as Members | undefined) };
  const client = UserPoolClient as UserPoolClientType | undefined;
  if (typeof client?.ClientId === 'string') issued.clients.set(client.ClientId, client);
  if (!judged || typeof AuthenticationResult !== 'object' || AuthenticationResult === null) return;
  const result = AuthenticationResult as Members;
  const tell = (what: string, expected: string, observed: unknown): void => {
    const { operation } = outcome;
    findings.deviation({
      id: `${operation}/token/${what}`,
      severity: 'breaks clients',
      operation,
      expected,
      observed: typeof observed === 'string' ? observed : JSON.stringify(observed ?? 'nothing'),
      source: `https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html; ${referencePage(operation)}`,
      outcome,
    });
  };
  await judgeSignatures(result, issued, target, tell);
  judgeSettings(result, issued, outcome.request as Members, tell);
  judgeMoment(result, issued, target.now(), outcome.request as Members, tell);
}

type Tell = (what: string, expected: string, observed: unknown) => void;

const TOKENS = ['AccessToken', 'IdToken'] as const;

async function judgeSignatures(result: Members, { keys: known }: Issued, target: Target, tell: Tell): Promise<void> {
  const issuer = String(readToken(result.AccessToken)?.claims.iss ?? '');
  const path = `/${issuer.split('/').at(-1)}/.well-known/jwks.json`;
  const reading = known.get(path) ?? readKeys(target, path);
  known.set(path, reading);
  const keys = await reading;
  if (keys === UNREACHED) return;
  if (typeof keys === 'string') return tell('keys', `the public keys of the pool at ${path}`, keys);
  for (const name of TOKENS) {
    const { kid } = { ...readToken(result[name])?.header };
    if ((await verifyJwt(String(result[name]), keys)).ok) continue;
    const told = keys.keys.some((key) => key.kid === kid) ? 'it does not' : 'its key is not among them';
    tell(`signature/${name}`, `the signature of ${name} to hold under the keys that the pool publishes`, told);
  }
}

/** There is no way to documents beside the API, which is no fault of the endpoint. */
const UNREACHED = 'not reached';

/** The keys of a pool, or what is wrong with them. */
async function readKeys(target: Target, path: string): Promise<JwksDocument | string> {
  const answer = await target.fetch(path).catch((cause: unknown) => {
    if (cause instanceof UsageError) throw cause;
    return { status: 0, body: '' };
  });
  if (answer.status === 0) return UNREACHED;
  if (answer.status !== 200) return `status ${answer.status}`;
  let keys: unknown;
  try {
    keys = (JSON.parse(answer.body) as { keys?: unknown }).keys;
  } catch {
    return 'a document that is no JSON';
  }
  const isKey = ({ alg, kty, use, kid, e, n, d }: Members): boolean =>
    alg === 'RS256' &&
    kty === 'RSA' &&
    use === 'sig' &&
    [kid, e, n].every((one) => typeof one === 'string') &&
    d === undefined;
  if (!Array.isArray(keys) || keys.length === 0 || !keys.every(isKey))
    return `keys of another form: ${answer.body.slice(0, 300)}`;
  return { keys };
}

function judgeSettings(result: Members, { clients }: Issued, request: Members, tell: Tell): void {
  const client = clients.get(String(request.ClientId));
  if (typeof client?.UserPoolId !== 'string') return;
  const { UserPoolId, AccessTokenValidity = 0, IdTokenValidity = 0, TokenValidityUnits = {} } = client;
  for (const [name, validity, unit] of [
    ['AccessToken', AccessTokenValidity, TokenValidityUnits.AccessToken],
    ['IdToken', IdTokenValidity, TokenValidityUnits.IdToken],
  ] as const) {
    const { exp, iat, iss } = { ...readToken(result[name])?.claims };
    // An hour is the default, and hours are.
    const life = validity === 0 ? 3600 : validity * SECONDS[unit ?? 'hours'];
    if (Number(exp) - Number(iat) !== life)
      tell(`${name}/life`, `a life of ${life} seconds, by the client`, Number(exp) - Number(iat));
    if (!String(iss).endsWith(`/${UserPoolId}`)) tell(`${name}/pool`, `iss to name the pool ${UserPoolId}`, iss);
  }
}

function judgeMoment(result: Members, { ids }: Issued, now: number, request: Members, tell: Tell): void {
  const flow = String(request.AuthFlow ?? 'REFRESH');
  for (const name of TOKENS) {
    const { iat, auth_time: began } = { ...readToken(result[name])?.claims };
    if (Math.abs(Number(iat) - now) > TOLERANCE)
      tell(`${name}/iat`, `iat to be about ${now}, by the answer's date`, iat);
    // A refresh keeps the time of the sign-in, and so does what follows a challenge.
    if (!flow.startsWith('REFRESH') && Math.abs(Number(began) - now) > TOLERANCE)
      tell(`${name}/auth_time`, `auth_time to be about ${now}, by the answer's date`, began);
  }
  const { jti } = { ...readToken(result.AccessToken)?.claims };
  if (jti === undefined) return;
  if (ids.has(jti)) tell('jti/repeated', 'a jti for each access token', jti);
  ids.add(jti);
}
