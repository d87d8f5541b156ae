// Faults of tokens: they say the wrong thing, or are signed by nobody.
import { type Body, edits, type Fault, inside } from './fault.ts';

type Name = 'AccessToken' | 'IdToken';

function decoded(part = ''): Body {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Body;
}

/** Changes the claims of a token in an answer; the signature no longer fits. */
function withClaims(answer: Body, token: Name, change: (claims: Body) => Body): Body {
  const result = inside(answer, 'AuthenticationResult');
  const [header, claims, signature] = String(result[token] ?? '').split('.');
  if (claims === undefined) return answer;
  const changed = Buffer.from(JSON.stringify(change(decoded(claims)))).toString('base64url');
  return { ...answer, AuthenticationResult: { ...result, [token]: [header, changed, signature].join('.') } };
}

const without =
  (...names: readonly string[]) =>
  (claims: Body): Body =>
    Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name)));

/** Faults of tokens. */
export const tokens: readonly Fault[] = [
  {
    fault: 'InitiateAuth breaks the signature of access tokens',
    operations: ['InitiateAuth'],
    by: ['sequences'],
    finds: /^InitiateAuth\/token\/signature\/AccessToken/,
    plant: edits('InitiateAuth', (answer) =>
      withClaims(answer, 'AccessToken', (claims) => ({ ...claims, jti: 'another' })),
    ),
  },
  {
    fault: 'the keys of a pool are not those that sign',
    operations: ['AdminInitiateAuth'],
    by: ['sequences'],
    finds: /^AdminInitiateAuth\/token\/signature\//,
    plant: edits('AdminInitiateAuth', (answer) => {
      const result = inside(answer, 'AuthenticationResult');
      const [, claims, signature] = String(result.IdToken ?? '').split('.');
      const header = Buffer.from('{"kid":"another","alg":"RS256"}').toString('base64url');
      return claims === undefined
        ? answer
        : { ...answer, AuthenticationResult: { ...result, IdToken: [header, claims, signature].join('.') } };
    }),
  },
  {
    fault: 'RespondToAuthChallenge issues ID tokens for another audience',
    operations: ['RespondToAuthChallenge'],
    by: ['constraints', 'rules'],
    finds: /^RespondToAuthChallenge\/token\/id\.aud/,
    plant: edits('RespondToAuthChallenge', (answer) =>
      withClaims(answer, 'IdToken', (claims) => ({ ...claims, aud: 'somebody' })),
    ),
  },
  {
    fault: 'AdminInitiateAuth names another issuer',
    operations: ['AdminInitiateAuth'],
    by: ['constraints', 'rules'],
    finds: /^AdminInitiateAuth\/token\/(access|id)\.iss/,
    plant: edits('AdminInitiateAuth', (answer) =>
      withClaims(answer, 'AccessToken', (claims) => ({ ...claims, iss: 'https://example.com' })),
    ),
  },
  {
    fault: 'GetTokensFromRefreshToken issues access tokens for the use of ID tokens',
    operations: ['GetTokensFromRefreshToken'],
    by: ['constraints'],
    finds: /^GetTokensFromRefreshToken\/token\/access\.token_use/,
    plant: edits('GetTokensFromRefreshToken', (answer) =>
      withClaims(answer, 'AccessToken', (claims) => ({ ...claims, token_use: 'id' })),
    ),
  },
  {
    fault: 'AdminRespondToAuthChallenge leaves the user name out of tokens',
    operations: ['AdminRespondToAuthChallenge'],
    by: ['constraints'],
    finds: /^AdminRespondToAuthChallenge\/token\/(id\.cognito:username|access\.username)/,
    plant: edits('AdminRespondToAuthChallenge', (answer) => withClaims(answer, 'IdToken', without('cognito:username'))),
  },
  {
    fault: 'tokens do not name the groups',
    operations: ['InitiateAuth', 'AdminInitiateAuth'],
    by: ['sequences'],
    finds: /^(Admin)?InitiateAuth\/law\/tokens\/groups/,
    plant: edits('InitiateAuth', (answer) => withClaims(answer, 'AccessToken', without('cognito:groups'))),
  },
  {
    fault: 'access tokens live for a day',
    operations: ['InitiateAuth'],
    by: ['constraints', 'rules'],
    finds: /^InitiateAuth\/token\/access\.exp/,
    plant: edits('InitiateAuth', (answer) =>
      withClaims(answer, 'AccessToken', (claims) => ({ ...claims, exp: Number(claims.iat) + 86_400 })),
    ),
  },
  {
    fault: 'a refresh is a new sign-in',
    operations: ['GetTokensFromRefreshToken'],
    by: ['sequences'],
    finds: /^GetTokensFromRefreshToken\/law\/refresh\/origin_jti/,
    plant: edits('GetTokensFromRefreshToken', (answer) =>
      withClaims(
        withClaims(answer, 'AccessToken', (claims) => ({ ...claims, origin_jti: 'new' })),
        'IdToken',
        (claims) => ({ ...claims, origin_jti: 'new' }),
      ),
    ),
  },
];
