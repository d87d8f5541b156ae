// GET and POST /oauth2/userInfo: what the scopes of an access token open of its user, all values as texts.
import { isCognitoError } from '../../errors.ts';
import type { WireAnswer } from '../../protocol/answer.ts';
import { ownerOf, type TokenOwner } from '../model/access-token.ts';
import { readableAttributes } from '../model/attributes.ts';
import { opens } from '../model/scope.ts';
import { json } from './answers.ts';
import { poolHere, type Visit } from './visit.ts';

const BAD_REQUEST = 'Bad OAuth2 request at UserInfo Endpoint';
const BAD_TOKEN = 'Access token is expired, disabled, or deleted, or the user has globally signed out.';

/** Answers the user's attributes, or says what is wrong with the token. */
export async function userInfo(visit: Visit): Promise<WireAnswer> {
  const bearer = bearerOf(visit);
  if (bearer === undefined) return refuse(visit, 400, 'invalid_request', BAD_REQUEST);
  let owner: TokenOwner;
  try {
    owner = await ownerOf(visit.context, bearer, { scope: 'openid', deletedIsInvalid: true });
  } catch (cause) {
    if (!isCognitoError(cause)) throw cause;
    return refuse(visit, 401, 'invalid_token', BAD_TOKEN);
  }
  const { pool, client, user, claims } = owner;
  const here = poolHere(visit);
  if (here !== undefined && here !== pool) return refuse(visit, 401, 'invalid_token', BAD_TOKEN);
  const scopes = String(claims.scope).split(' ');
  const shown = readableAttributes(pool, client, user).filter(({ Name }) => Name !== 'sub' && opens(scopes, Name));
  const attributes = Object.fromEntries(shown.map(({ Name, Value }) => [Name, Value]));
  return json(visit, 200, { sub: user.sub, ...attributes, username: user.username }, anyOrigin);
}

/** The token of a Bearer authorization header. */
export function bearerOf({ request }: Visit): string | undefined {
  return /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
}

const anyOrigin = { 'access-control-allow-origin': '*' };

function refuse(visit: Visit, status: number, error: string, description: string): WireAnswer {
  const challenge = `error="${error}", error_description="${description}"`;
  const more = { 'www-authenticate': challenge, ...anyOrigin };
  return json(visit, status, { error, error_description: description }, more);
}
