// Judges the tokens in any answer that holds some: their form, and the claims that they always carry (Cognito Developer Guide:
// understanding user pool JSON web tokens). Whether their signatures hold takes keys, and is left to the laws of sessions.
import { decodeBase64Url, decodeUtf8 } from '../crypto/bytes.ts';
import { describeOutcome, type Findings, referencePage } from './deviations.ts';
import type { Outcome } from './target.ts';

type Members = Readonly<Record<string, unknown>>;

/** The two halves of a signed token that can be read without a key; undefined where it is none. */
export function readToken(token: unknown): { readonly header: Members; readonly claims: Members } | undefined {
  const [head, body, signature, ...more] = String(token).split('.');
  if (!signature || more.length > 0) return undefined;
  const [header, claims] = [parsed(head), parsed(body)];
  return header === undefined || claims === undefined ? undefined : { header, claims };
}

function parsed(part = ''): Members | undefined {
  const bytes = decodeBase64Url(part);
  const text = bytes === undefined ? undefined : decodeUtf8(bytes);
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Members) : undefined;
  } catch {
    return undefined;
  }
}

/** Judges the tokens of a success. */
export function judgeTokens(outcome: Outcome, findings: Findings): void {
  const result = (outcome.value as Members | undefined)?.AuthenticationResult as Members | undefined;
  if (outcome.error !== undefined || typeof result !== 'object' || result === null) return;
  for (const [what, expected, observed] of faultsOf(result, outcome.request as Members)) {
    const { operation } = outcome;
    findings.deviation({
      id: `${operation}/token/${what}`,
      severity: 'breaks clients',
      operation,
      expected: `${what} to be ${String(expected)}`,
      observed: observed === undefined ? `nothing (${describeOutcome(outcome)})` : JSON.stringify(observed),
      source: `https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html; ${referencePage(operation)}`,
      outcome,
    });
  }
}

/** What is wrong, what it should be, and what it is. */
type Fault = readonly [what: string, expected: unknown, observed: unknown];

function faultsOf(result: Members, request: Members): Fault[] {
  const { AccessToken, IdToken, ExpiresIn, TokenType, NewDeviceMetadata } = result;
  const [access, id] = [readToken(AccessToken), readToken(IdToken)];
  if (access === undefined) return [['AccessToken', 'a signed token', typeof AccessToken]];
  if (id === undefined) return [['IdToken', 'a signed token', typeof IdToken]];
  const faults: Fault[] = [];
  const equal = (what: string, expected: unknown, observed: unknown): void => {
    if (expected !== observed) faults.push([what, expected, observed]);
  };
  const there = (what: string, type: 'string' | 'number', observed: unknown): void => {
    if (typeof observed !== type || observed === '') faults.push([what, `a ${type}`, observed]);
  };
  equal('TokenType', 'Bearer', TokenType);
  if (typeof NewDeviceMetadata === 'object' && NewDeviceMetadata !== null)
    for (const key of ['DeviceKey', 'DeviceGroupKey'])
      there(`NewDeviceMetadata.${key}`, 'string', (NewDeviceMetadata as Members)[key]);
  for (const [name, token] of [['access', access] as const, ['id', id] as const]) {
    const { header, claims } = token;
    equal(`${name}.alg`, 'RS256', header.alg);
    there(`${name}.kid`, 'string', header.kid);
    equal(`${name}.token_use`, name, claims.token_use);
    for (const claim of ['sub', 'iss'] as const) there(`${name}.${claim}`, 'string', claims[claim]);
    for (const claim of ['exp', 'iat', 'auth_time'] as const) there(`${name}.${claim}`, 'number', claims[claim]);
    if (Number(claims.exp) <= Number(claims.iat)) faults.push([`${name}.exp`, 'later than iat', claims.exp]);
    if (Number(claims.auth_time) > Number(claims.iat))
      faults.push([`${name}.auth_time`, 'no later than iat', claims.auth_time]);
  }
  equal('access.client_id', request.ClientId, access.claims.client_id);
  equal('id.aud', request.ClientId, id.claims.aud);
  there('access.username', 'string', access.claims.username);
  there('access.scope', 'string', access.claims.scope);
  equal('id.cognito:username', access.claims.username, id.claims['cognito:username']);
  for (const claim of ['sub', 'iss', 'auth_time', 'origin_jti', 'event_id'] as const)
    equal(`id.${claim}`, access.claims[claim], id.claims[claim]);
  there('ExpiresIn', 'number', ExpiresIn);
  if (typeof ExpiresIn === 'number') equal('access.exp', Number(access.claims.iat) + ExpiresIn, access.claims.exp);
  if (typeof request.UserPoolId === 'string') {
    const issuer = String(access.claims.iss);
    if (!issuer.endsWith(`/${request.UserPoolId}`)) faults.push(['access.iss', 'the address of the pool', issuer]);
  }
  return faults;
}
