// Faults of proofs: tokens, codes and sessions that work where or when they should not.
import type { OperationName } from '../../../src/generated/types.ts';
import { at, type Body, done, type Fault, inside, membersOf, overlooks, refused } from './fault.ts';

const tokenOf = (body: Body): string => String(body.AccessToken ?? '');
const claimsOf = (token: string): Body => {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Body;
  } catch {
    return {};
  }
};

/** Takes a token that should not work, with the answer that one of the same user got before. */
function takesToken(operation: OperationName, when: (token: string) => boolean): Fault['plant'] {
  return () => {
    const last = new Map<unknown, Body>();
    return async ({ operation: called, body, pass }) => {
      const answer = await pass();
      if (called !== operation) return answer;
      const { sub } = claimsOf(tokenOf(body));
      if (answer.status === 200) last.set(sub, membersOf(answer));
      const known = last.get(sub) ?? [...last.values()].at(-1);
      return answer.body.includes('NotAuthorizedException') && when(tokenOf(body)) && known !== undefined
        ? done(known)
        : answer;
    };
  };
}

/** Faults of proofs. */
export const proofs: readonly Fault[] = [
  {
    fault: 'GetUser takes ID tokens',
    operations: ['GetUser'],
    by: ['sequences'],
    finds: /^GetUser\/law\/token\/id-token/,
    plant: at('GetUser', async ({ body, pass, ask }) => {
      const answer = await pass();
      const { token_use, iss, 'cognito:username': Username } = claimsOf(tokenOf(body));
      if (answer.status === 200 || token_use !== 'id') return answer;
      const read = membersOf(await ask('AdminGetUser', { UserPoolId: String(iss).split('/').at(-1), Username }));
      return done({ Username, UserAttributes: read.UserAttributes });
    }),
  },
  {
    fault: 'GetUser takes tokens without a signature, by the algorithm none',
    operations: ['GetUser'],
    by: ['sequences'],
    finds: /^GetUser\/law\/token\/no-algorithm/,
    plant: takesToken('GetUser', (token) => /^eyJhbGciOiJub25l|^eyJraWQ.*bm9uZ/.test(token) || token.endsWith('.')),
  },
  {
    fault: 'UpdateUserAttributes takes tokens that were signed out',
    operations: ['UpdateUserAttributes'],
    by: ['sequences'],
    finds: /^UpdateUserAttributes\/law\/token\/signed-out/,
    plant: overlooks('UpdateUserAttributes', /has been revoked/),
  },
  {
    fault: 'GetUserAuthFactors takes tokens of users that are gone',
    operations: ['GetUserAuthFactors'],
    by: ['sequences'],
    finds: /^GetUserAuthFactors\/law\/token\/deleted/,
    plant: overlooks('GetUserAuthFactors', /UserNotFoundException|NotAuthorizedException/, {
      when: (body) => claimsOf(tokenOf(body)).sub !== undefined && /\.[\w-]{300,}$/.test(tokenOf(body)),
    }),
  },
  {
    fault: 'InitiateAuth refreshes for another client',
    operations: ['InitiateAuth'],
    by: ['sequences'],
    finds: /^InitiateAuth\/law\/refresh\/other-client/,
    plant: overlooks('InitiateAuth', /Refresh Token/, {
      when: (body) => String(inside(body, 'AuthParameters').REFRESH_TOKEN ?? '').length > 400,
    }),
  },
  {
    fault: 'an access token refreshes',
    operations: ['GetTokensFromRefreshToken'],
    by: ['sequences'],
    finds: /^GetTokensFromRefreshToken\/law\/refresh\/other-token/,
    plant: overlooks('GetTokensFromRefreshToken', /Invalid Refresh Token|NotAuthorized/, {
      when: (body) => claimsOf(String(body.RefreshToken)).token_use === 'access',
    }),
  },
  {
    fault: 'ConfirmForgotPassword takes a code twice',
    operations: ['ConfirmForgotPassword'],
    by: ['sequences'],
    finds: /^ConfirmForgotPassword\/law\/code\/once/,
    plant: () => {
      const used = new Set<string>();
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        if (operation !== 'ConfirmForgotPassword') return answer;
        const key = `${String(body.Username)} ${String(body.ConfirmationCode)}`;
        if (answer.status === 200) used.add(key);
        return used.has(key) && answer.body.includes('ExpiredCodeException') ? done({}) : answer;
      };
    },
  },
  {
    fault: 'VerifyUserAttribute takes a code twice',
    operations: ['VerifyUserAttribute'],
    by: ['sequences'],
    finds: /^VerifyUserAttribute\/law\/code\/once/,
    plant: () => {
      const used = new Set<string>();
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        if (operation !== 'VerifyUserAttribute') return answer;
        const key = `${tokenOf(body)} ${String(body.Code)}`;
        if (answer.status === 200) used.add(key);
        return used.has(key) && answer.body.includes('CodeException') ? done({}) : answer;
      };
    },
  },
  {
    fault: 'ResendConfirmationCode sends nothing',
    operations: ['ResendConfirmationCode'],
    by: ['sequences'],
    finds: /^ResendConfirmationCode\/law\/trigger\/message/,
    plant: () => {
      let last: unknown;
      return async ({ operation, pass }) => {
        if (operation !== 'ResendConfirmationCode') return pass();
        if (last !== undefined) return done(last);
        const answer = await pass();
        if (answer.status === 200) last = membersOf(answer);
        return answer;
      };
    },
  },
  {
    fault: 'codes for a forgotten password never expire',
    operations: ['ConfirmForgotPassword'],
    by: ['sequences'],
    finds: /^ConfirmForgotPassword\/law\/code\/ends/,
    plant: overlooks('ConfirmForgotPassword', /ExpiredCodeException/, { instead: () => ({}) }),
  },
  {
    fault: 'codes of sign-ups never expire',
    operations: ['ConfirmSignUp'],
    by: ['sequences'],
    finds: /^ConfirmSignUp\/law\/code\/ends/,
    plant: overlooks('ConfirmSignUp', /ExpiredCodeException/, { instead: () => ({}) }),
  },
  {
    fault: 'ConfirmSignUp works for whoever is confirmed already',
    operations: ['ConfirmSignUp'],
    by: ['sequences'],
    finds: /^ConfirmSignUp\/law\/code\/once/,
    plant: overlooks('ConfirmSignUp', /Current status is CONFIRMED/, { instead: () => ({}) }),
  },
  {
    fault: 'VerifyUserAttribute takes the code of another user',
    operations: ['VerifyUserAttribute'],
    by: ['sequences'],
    finds: /^VerifyUserAttribute\/law\/code\/other-user/,
    plant: overlooks('VerifyUserAttribute', /CodeMismatchException/, { instead: () => ({}) }),
  },
  {
    fault: 'a one-time password works twice in a sign-in by an administrator',
    operations: ['AdminRespondToAuthChallenge'],
    by: ['sequences'],
    finds: /^AdminRespondToAuthChallenge\/law\/factor\/code-once/,
    plant: overlooks('AdminRespondToAuthChallenge', /already been used once/),
  },
  {
    fault: 'AdminRespondToAuthChallenge takes a session twice',
    operations: ['AdminRespondToAuthChallenge'],
    by: ['sequences'],
    finds: /^AdminRespondToAuthChallenge\/law\/challenge\/\w+\/session-once/,
    plant: overlooks('AdminRespondToAuthChallenge', /can only be used once|Invalid session/),
  },
  {
    fault: 'a session of SMS_MFA works twice',
    operations: ['RespondToAuthChallenge'],
    by: ['sequences'],
    finds: /^RespondToAuthChallenge\/law\/challenge\/SMS_MFA\/session-once/,
    plant: overlooks('RespondToAuthChallenge', /can only be used once|Invalid session/, {
      when: (body) => body.ChallengeName === 'SMS_MFA',
    }),
  },
  {
    fault: 'sessions of AdminRespondToAuthChallenge never expire',
    operations: ['AdminRespondToAuthChallenge'],
    by: ['sequences'],
    finds: /^AdminRespondToAuthChallenge\/law\/challenge\/\w+\/session-ends/,
    plant: overlooks('AdminRespondToAuthChallenge', /session is expired/),
  },
  {
    fault: 'sessions of another client are taken',
    operations: ['RespondToAuthChallenge'],
    by: ['sequences'],
    finds: /^RespondToAuthChallenge\/law\/challenge\/\w+\/other-client/,
    plant: () => {
      const owners = new Map<unknown, unknown>();
      return async ({ operation, body, pass }) => {
        if (/RespondToAuthChallenge$/.test(operation)) {
          const owner = owners.get(body.Session);
          return owner !== undefined && owner !== body.ClientId ? pass({ ...body, ClientId: owner }) : pass();
        }
        const answer = await pass();
        const { Session } = membersOf(answer);
        if (Session !== undefined) owners.set(Session, body.ClientId);
        return answer;
      };
    },
  },
  {
    fault: 'AdminInitiateAuth locks nobody out',
    operations: ['AdminInitiateAuth'],
    by: ['sequences'],
    finds: /^AdminInitiateAuth\/law\/lock-out$/,
    plant: () => {
      let tokens: Body | undefined;
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        if (operation !== 'AdminInitiateAuth') return answer;
        if (answer.body.includes('"AccessToken"')) tokens ??= membersOf(answer);
        if (!answer.body.includes('Password attempts exceeded')) return answer;
        const right = inside(body, 'AuthParameters').PASSWORD === 'Corr3ct-horse!';
        return right ? done(tokens) : refused('NotAuthorizedException', 'Incorrect username or password.');
      };
    },
  },
  {
    fault: 'a lock-out never ends',
    operations: ['InitiateAuth'],
    by: ['sequences'],
    finds: /^InitiateAuth\/law\/lock-out-ends/,
    plant: () => {
      const locked = new Set<unknown>();
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        if (operation !== 'InitiateAuth') return answer;
        const { USERNAME } = inside(body, 'AuthParameters');
        if (answer.body.includes('Password attempts exceeded')) locked.add(USERNAME);
        return locked.has(USERNAME) ? refused('NotAuthorizedException', 'Password attempts exceeded') : answer;
      };
    },
  },
  {
    fault: 'a refresh pays no heed to the secret hash',
    operations: ['InitiateAuth'],
    by: ['sequences'],
    finds: /^InitiateAuth\/law\/flow\/secret/,
    plant: overlooks('InitiateAuth', /secret hash|SECRET_HASH/i, {
      when: (body) => /^REFRESH/.test(String(body.AuthFlow)),
    }),
  },
  {
    fault: 'the SRP flow works for clients that do not allow it',
    operations: ['InitiateAuth'],
    by: ['sequences'],
    finds: /^InitiateAuth\/law\/flow\/not-allowed/,
    plant: overlooks('InitiateAuth', /not enabled for/i, {
      when: (body) => body.AuthFlow === 'USER_SRP_AUTH',
    }),
  },
  {
    fault: 'USER_AUTH works for clients that do not allow it',
    operations: ['InitiateAuth'],
    by: ['sequences'],
    finds: /^InitiateAuth\/law\/flow\/not-allowed/,
    plant: overlooks('InitiateAuth', /InvalidParameterException/, {
      when: (body) => body.AuthFlow === 'USER_AUTH',
    }),
  },
  {
    fault: 'clients with rotation refresh by the flow of InitiateAuth',
    operations: ['InitiateAuth'],
    by: ['sequences'],
    finds: /^InitiateAuth\/law\/refresh\/rotating-flow/,
    plant: () => {
      const rotating = new Set<unknown>();
      let last: Body | undefined;
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        const client = inside(membersOf(answer), 'UserPoolClient');
        if (inside(client, 'RefreshTokenRotation').Feature === 'ENABLED') rotating.add(client.ClientId);
        if (operation !== 'InitiateAuth') return answer;
        if (answer.body.includes('"AccessToken"')) last ??= membersOf(answer);
        return answer.status !== 200 && rotating.has(body.ClientId) && last !== undefined ? done(last) : answer;
      };
    },
  },
  {
    fault: 'a rotated refresh token stays valid',
    operations: ['GetTokensFromRefreshToken'],
    by: ['sequences'],
    finds: /^GetTokensFromRefreshToken\/law\/refresh\/rotates/,
    plant: overlooks('GetTokensFromRefreshToken', /RefreshTokenReuseException/),
  },
  {
    fault: 'GetTokensFromRefreshToken rotates nothing',
    operations: ['GetTokensFromRefreshToken'],
    by: ['sequences'],
    finds: /^GetTokensFromRefreshToken\/law\/refresh\/rotat/,
    plant: at('GetTokensFromRefreshToken', async ({ pass }) => {
      const answer = await pass();
      const members = membersOf(answer);
      const { RefreshToken: _, ...result } = inside(members, 'AuthenticationResult');
      return answer.status === 200
        ? { ...answer, body: JSON.stringify({ ...members, AuthenticationResult: result }) }
        : answer;
    }),
  },
];
