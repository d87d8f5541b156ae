// Faults of sign-in: proofs that nobody looks at, and sessions that outlive their end.
import { at, type Body, done, type Fault, inside, listIn, membersOf, refused, renames } from './fault.ts';

/** Faults of sign-in. */
export const sessions: readonly Fault[] = [
  {
    fault: 'RevokeToken revokes nothing',
    operations: ['RevokeToken', 'GetUser', 'GetTokensFromRefreshToken'],
    by: ['sequences', 'rules'],
    finds: /law\/refresh\/revoked|^rule:token\.revoke|^GetUser\/sequences\/dead/,
    plant: at('RevokeToken', async ({ body, pass, ask }) => {
      const there = await ask('GetTokensFromRefreshToken', { RefreshToken: body.Token, ClientId: body.ClientId });
      return there.status === 200 ? done({}) : pass();
    }),
  },
  {
    fault: 'refresh works after a sign-out by an administrator',
    operations: ['InitiateAuth', 'GetTokensFromRefreshToken'],
    by: ['sequences'],
    finds: /law\/refresh\/signed-out-by-admin/,
    plant: at('AdminUserGlobalSignOut', async ({ body, pass, ask }) =>
      (await ask('AdminGetUser', body)).status === 200 ? done({}) : pass(),
    ),
  },
  {
    fault: 'an access token works with any signature',
    operations: ['GetUser'],
    by: ['sequences', 'rules'],
    finds: /^GetUser\/law\/proof\/AccessToken|^rule:token\.access-token-belongs-to-user/,
    plant: () => {
      const known = new Map<string, Body>();
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        if (operation !== 'GetUser') return answer;
        const signed = String(body.AccessToken).split('.').slice(0, 2).join('.');
        if (answer.status === 200) known.set(signed, membersOf(answer));
        return answer.status === 200 || !known.has(signed) ? answer : done(known.get(signed));
      };
    },
  },
  {
    fault: 'GetUserAuthFactors takes any text for a token',
    operations: ['GetUserAuthFactors'],
    by: ['sequences'],
    finds: /^GetUserAuthFactors\/law\/proof\/AccessToken/,
    plant: at('GetUserAuthFactors', async ({ pass }) => {
      const answer = await pass();
      return answer.body.includes('NotAuthorizedException')
        ? done({ Username: 'ada', ConfiguredUserAuthFactors: [] })
        : answer;
    }),
  },
  {
    fault: 'ConfirmSignUp takes any code',
    operations: ['ConfirmSignUp'],
    by: ['sequences', 'rules'],
    finds: /^ConfirmSignUp\/law\/proof\/ConfirmationCode|^rule:/,
    plant: at('ConfirmSignUp', async ({ pass }) => {
      const answer = await pass();
      return answer.body.includes('CodeMismatchException') ? done({}) : answer;
    }),
  },
  {
    fault: 'ConfirmForgotPassword says ExpiredCodeException of wrong codes',
    operations: ['ConfirmForgotPassword'],
    by: ['sequences', 'rules'],
    finds: /^ConfirmForgotPassword\/law\/proof\/ConfirmationCode|^rule:/,
    plant: renames('ConfirmForgotPassword', 'CodeMismatchException', 'ExpiredCodeException'),
  },
  {
    fault: 'VerifySoftwareToken takes any code',
    operations: ['VerifySoftwareToken'],
    by: ['sequences', 'rules'],
    finds: /^VerifySoftwareToken\/law\/proof\/UserCode|^rule:mfa/,
    plant: at('VerifySoftwareToken', async ({ pass }) => {
      const answer = await pass();
      return answer.body.includes('EnableSoftwareTokenMFAException') ? done({ Status: 'SUCCESS' }) : answer;
    }),
  },
  {
    fault: 'ForgotPassword does not ask for the secret hash',
    operations: ['ForgotPassword'],
    by: ['sequences'],
    finds: /^ForgotPassword\/law\/secret\//,
    plant: at('ForgotPassword', async ({ pass }) => {
      const answer = await pass();
      return /SECRET_HASH|secret hash/i.test(answer.body)
        ? done({ CodeDeliveryDetails: { Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' } })
        : answer;
    }),
  },
  {
    fault: 'a user signs in before being confirmed',
    operations: ['AdminInitiateAuth'],
    by: ['sequences'],
    finds: /^AdminInitiateAuth\/law\/state\/unconfirmed/,
    plant: () => {
      let tokens: Body | undefined;
      return async ({ operation, pass }) => {
        const answer = await pass();
        if (operation !== 'AdminInitiateAuth') return answer;
        if (answer.body.includes('"AccessToken"')) tokens ??= membersOf(answer);
        return answer.body.includes('UserNotConfirmedException') && tokens !== undefined ? done(tokens) : answer;
      };
    },
  },
  {
    fault: 'AdminDisableUser disables nobody',
    operations: ['AdminDisableUser'],
    by: ['sequences', 'rules'],
    finds: /^AdminDisableUser\/law\/effect\/|^rule:user/,
    plant: at('AdminDisableUser', async ({ body, pass, ask }) =>
      (await ask('AdminGetUser', body)).status === 200 ? done({}) : pass(),
    ),
  },
  {
    fault: 'nobody is ever locked out',
    operations: ['InitiateAuth'],
    by: ['sequences'],
    finds: /^InitiateAuth\/law\/lock-out$/,
    plant: () => {
      let tokens: Body | undefined;
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        if (operation !== 'InitiateAuth') return answer;
        if (answer.body.includes('"AccessToken"')) tokens ??= membersOf(answer);
        if (!answer.body.includes('Password attempts exceeded')) return answer;
        const right = inside(body, 'AuthParameters').PASSWORD === 'Corr3ct-horse!';
        return right ? done(tokens) : refused('NotAuthorizedException', 'Incorrect username or password.');
      };
    },
  },
  {
    fault: 'who is not there is told of although errors are to be alike',
    operations: ['InitiateAuth', 'ForgotPassword'],
    by: ['rules'],
    finds: /^rule:client\./,
    plant: at('InitiateAuth', async ({ body, pass, ask }) => {
      const answer = await pass();
      if (answer.status === 200) return answer;
      const name = inside(body, 'AuthParameters').USERNAME;
      const pools = listIn(membersOf(await ask('ListUserPools', { MaxResults: 60 })), 'UserPools');
      for (const { Id } of pools)
        if ((await ask('AdminGetUser', { UserPoolId: Id, Username: name })).status === 200) return answer;
      return refused('UserNotFoundException', 'User does not exist.');
    }),
  },
  {
    fault: 'AdminSetUserPassword leaves the old password in force',
    operations: ['AdminSetUserPassword'],
    by: ['sequences'],
    finds: /^AdminSetUserPassword\/law\/effect\/(new|old|temporary)-password/,
    plant: at('AdminSetUserPassword', ({ body, pass }) =>
      pass(body.Password === 'Anoth3r-horse!' ? { ...body, Password: 'Corr3ct-horse!' } : body),
    ),
  },
  {
    fault: 'SignUp takes weak passwords',
    operations: ['SignUp'],
    by: ['sequences', 'rules'],
    finds: /^SignUp\/law\/proof\/Password|^rule:pool\.password/,
    plant: at('SignUp', async ({ pass }) => {
      const answer = await pass();
      return answer.body.includes('InvalidPasswordException')
        ? done({ UserConfirmed: false, UserSub: '7325c1de-b05b-4f84-b321-9adc6e61f4a2' })
        : answer;
    }),
  },
  {
    fault: 'AdminCreateUser makes a second user of one name',
    operations: ['AdminCreateUser'],
    by: ['sequences', 'rules'],
    finds: /^AdminCreateUser\/(law\/taken|sequences\/unique)|^rule:/,
    plant: at('AdminCreateUser', async ({ body, pass }) => {
      const answer = await pass();
      return answer.body.includes('UsernameExistsException') ? done({ User: { Username: body.Username } }) : answer;
    }),
  },
  {
    fault: 'capitals do not count in the names of users',
    operations: ['CreateUserPool'],
    rules: ['pool.username-case-sensitive'],
    by: ['rules'],
    finds: /^rule:pool\.username-case-sensitive$/,
    plant: () => {
      const names = new Set<string>();
      return async ({ operation, body, pass }) => {
        if (operation !== 'SignUp') return pass();
        const name = `${String(body.ClientId)} ${String(body.Username).toLowerCase()}`;
        if (names.has(name)) return refused('UsernameExistsException', 'User already exists');
        names.add(name);
        return pass();
      };
    },
  },
  {
    fault: 'two users own one alias',
    operations: ['AdminUpdateUserAttributes', 'AdminCreateUser', 'ConfirmSignUp', 'SignUp'],
    by: ['rules'],
    finds: /^rule:/,
    plant:
      () =>
      async ({ pass }) => {
        const answer = await pass();
        return answer.body.includes('AliasExistsException') ? done({}) : answer;
      },
  },
  {
    fault: 'RespondToAuthChallenge takes a session twice',
    operations: ['RespondToAuthChallenge'],
    by: ['rules'],
    finds: /^rule:challenge\./,
    plant: () => {
      let last: Body | undefined;
      return async ({ operation, pass }) => {
        const answer = await pass();
        if (operation !== 'RespondToAuthChallenge') return answer;
        if (answer.status === 200) last = membersOf(answer);
        return answer.body.includes('Invalid session') && last !== undefined ? done(last) : answer;
      };
    },
  },
];
