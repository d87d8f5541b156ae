// The laws of codes that are sent: one serves once, for one user and one purpose, until the next one or its end. They need a mailbox.
import type { OperationName } from '../../generated/types.ts';
import { GOOD_PASSWORD } from '../rules/given.ts';
import type { Trial } from '../rules/trial.ts';
import { otherThan, refuses, type Stories } from './hand.ts';

/** One use of codes, in a pool that verifies e-mail addresses. */
interface Use {
  readonly operation: OperationName;
  /** A new user whose code was asked for. */
  readonly begin: (t: Trial, at: Place) => Promise<Subject>;
  /** Asks for another code. */
  readonly again: (t: Trial, at: Place, subject: Subject) => Promise<unknown>;
  readonly request: (at: Place, subject: Subject, code: string) => Readonly<Record<string, unknown>>;
  /** What a code meets that was used already. */
  readonly used: readonly string[];
  /** The time after which a code is of no use (quotas of the developer guide). */
  readonly life: string;
}

interface Place {
  readonly UserPoolId: string;
  readonly ClientId: string;
}

interface Subject {
  readonly Username: string;
  readonly AccessToken?: string;
}

const WRONG = ['CodeMismatchException', 'ExpiredCodeException'];
const LATE = ['ExpiredCodeException'];
const NEW_PASSWORD = 'Chang3d-horse!';

async function signedUp(t: Trial, { UserPoolId, ClientId }: Place): Promise<Subject> {
  const Username = t.given.username('user', UserPoolId);
  await t.given.call('SignUp', { ClientId, Username, Password: GOOD_PASSWORD, UserAttributes: [email(t)] });
  return { Username };
}

async function confirmed(t: Trial, { UserPoolId }: Place): Promise<Subject & { password: string }> {
  const { Name, Value } = email(t);
  const username = t.given.username('user', UserPoolId);
  const user = await t.given.user(UserPoolId, { username, attributes: { [Name]: Value, email_verified: 'true' } });
  return { Username: user.username, password: user.password };
}

const email = (t: Trial) => ({ Name: 'email', Value: `${t.given.name('mail').toLowerCase()}@example.com` });

const USES: readonly Use[] = [
  {
    operation: 'ConfirmSignUp',
    begin: signedUp,
    again: (t, { ClientId }, { Username }) => t.given.call('ResendConfirmationCode', { ClientId, Username }),
    request: ({ ClientId }, { Username }, ConfirmationCode) => ({ ClientId, Username, ConfirmationCode }),
    used: ['NotAuthorizedException'],
    life: 'PT24H1M',
  },
  {
    operation: 'ConfirmForgotPassword',
    async begin(t, at) {
      const subject = await confirmed(t, at);
      await t.given.call('ForgotPassword', { ClientId: at.ClientId, Username: subject.Username });
      return subject;
    },
    again: (t, { ClientId }, { Username }) => t.given.call('ForgotPassword', { ClientId, Username }),
    request: ({ ClientId }, { Username }, ConfirmationCode) => ({
      ClientId,
      Username,
      ConfirmationCode,
      Password: NEW_PASSWORD,
    }),
    used: WRONG,
    life: 'PT1H1M',
  },
  {
    operation: 'VerifyUserAttribute',
    async begin(t, at) {
      const { Username, password } = await confirmed(t, at);
      const user = { username: Username, password };
      const { AccessToken } = await t.given.signIn(at.UserPoolId, at.ClientId, user);
      await t.given.call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' });
      return { Username, AccessToken };
    },
    again: (t, _at, { AccessToken = '' }) =>
      t.given.call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' }),
    request: (_at, { AccessToken }, Code) => ({ AccessToken, AttributeName: 'email', Code }),
    used: WRONG,
    life: 'PT24H1M',
  },
];

async function place(t: Trial): Promise<Place> {
  const UserPoolId = await t.given.pool({ AutoVerifiedAttributes: ['email'] });
  // The token has to outlive the code.
  const validity = { AccessTokenValidity: 24, IdTokenValidity: 24 };
  return { UserPoolId, ClientId: (await t.given.client(UserPoolId, validity)).ClientId };
}

function storiesOf({ operation, begin, again, request, used, life }: Use): Stories {
  const operations = [operation];
  const takes = async (t: Trial, sent: unknown): Promise<void> => {
    const { error } = await t.send(operation, sent);
    t.expect(error === undefined, `${operation} to take the code that was sent`, error);
  };
  return {
    [`code/once/${operation}`]: {
      operations,
      async play(t) {
        const at = await place(t);
        const subject = await begin(t, at);
        const sent = request(at, subject, await t.lastCode(at.UserPoolId, subject.Username));
        await takes(t, sent);
        await refuses(t, operation, sent, used, 'the code was used already');
      },
    },
    [`code/wrong/${operation}`]: {
      operations,
      async play(t) {
        const at = await place(t);
        const subject = await begin(t, at);
        const code = await t.lastCode(at.UserPoolId, subject.Username);
        await refuses(
          t,
          operation,
          request(at, subject, otherThan(code)),
          ['CodeMismatchException'],
          'the code is wrong',
        );
        await takes(t, request(at, subject, code));
      },
    },
    [`code/superseded/${operation}`]: {
      operations,
      async play(t) {
        const at = await place(t);
        const subject = await begin(t, at);
        const older = await t.lastCode(at.UserPoolId, subject.Username);
        const before = (await t.messages(at.UserPoolId, subject.Username)).length;
        await again(t, at, subject);
        t.equal((await t.messages(at.UserPoolId, subject.Username)).length, before + 1, 'the number of messages');
        const latest = await t.lastCode(at.UserPoolId, subject.Username);
        if (older !== latest)
          await refuses(t, operation, request(at, subject, older), WRONG, 'another code was sent since');
        await takes(t, request(at, subject, latest));
      },
    },
    [`code/other-user/${operation}`]: {
      operations,
      async play(t) {
        const at = await place(t);
        const [one, two] = [await begin(t, at), await begin(t, at)];
        const [ofOne, ofTwo] = [
          await t.lastCode(at.UserPoolId, one.Username),
          await t.lastCode(at.UserPoolId, two.Username),
        ];
        if (ofOne !== ofTwo)
          await refuses(t, operation, request(at, two, ofOne), WRONG, 'another user was sent the code');
        await takes(t, request(at, two, ofTwo));
      },
    },
    [`code/ends/${operation}`]: {
      operations,
      async play(t) {
        const at = await place(t);
        const subject = await begin(t, at);
        const code = await t.lastCode(at.UserPoolId, subject.Username);
        if (subject.AccessToken === undefined) {
          await t.advance(life);
          await refuses(t, operation, request(at, subject, code), LATE, `it was sent ${life} ago`);
          return;
        }
        // A token lives no longer than the code, so that another sign-in has to go on with it.
        await t.advance(life);
        const user = { username: subject.Username, password: GOOD_PASSWORD };
        const { AccessToken } = await t.given.signIn(at.UserPoolId, at.ClientId, user);
        await refuses(t, operation, request(at, { ...subject, AccessToken }, code), LATE, `it was sent ${life} ago`);
      },
    },
  };
}

/** The stories of codes. */
export const codes: Stories = Object.assign(
  {
    // The session of a sign-up ends in the first sign-in, once (developer guide, sign-in after sign-up).
    'session/after-sign-up': {
      operations: ['SignUp', 'ConfirmSignUp', 'InitiateAuth'] as const,
      async play(t: Trial) {
        const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD' as const, 'EMAIL_OTP' as const] };
        const UserPoolId = await t.given.pool({ AutoVerifiedAttributes: ['email'], Policies: { SignInPolicy } });
        const { ClientId } = await t.given.client(UserPoolId, { ExplicitAuthFlows: ['ALLOW_USER_AUTH'] });
        const Username = t.given.username('user', UserPoolId);
        const signUp = { ClientId, Username, Password: GOOD_PASSWORD, UserAttributes: [email(t)] };
        const begun = await t.call('SignUp', signUp);
        if (begun.Session === undefined) return;
        const ConfirmationCode = await t.lastCode(UserPoolId, Username);
        const { Session } = await t.call('ConfirmSignUp', {
          ClientId,
          Username,
          ConfirmationCode,
          Session: begun.Session,
        });
        if (Session === undefined) return;
        const AuthParameters = { USERNAME: Username };
        const signIn = { ClientId, AuthFlow: 'USER_AUTH' as const, AuthParameters, Session };
        const { AuthenticationResult } = await t.call('InitiateAuth', signIn);
        t.expect(AuthenticationResult !== undefined, 'tokens for the session of the sign-up', AuthenticationResult);
        await refuses(t, 'InitiateAuth', signIn, ['NotAuthorizedException'], 'the session was used already');
      },
    },

    // A code for a new password is no code for an address, and the other way round.
    'code/other-purpose': {
      operations: ['ConfirmForgotPassword', 'VerifyUserAttribute'] as const,
      async play(t: Trial, operation: OperationName) {
        const at = await place(t);
        const [forgot, verify] = [USES[1], USES[2]];
        if (forgot === undefined || verify === undefined) return;
        const subject = await verify.begin(t, at);
        const ofAddress = await t.lastCode(at.UserPoolId, subject.Username);
        await forgot.again(t, at, subject);
        const ofPassword = await t.lastCode(at.UserPoolId, subject.Username);
        const [use, foreign, own] =
          operation === 'VerifyUserAttribute' ? [verify, ofPassword, ofAddress] : [forgot, ofAddress, ofPassword];
        if (foreign !== own)
          await refuses(
            t,
            operation,
            use.request(at, subject, foreign),
            WRONG,
            'the code was sent for another purpose',
          );
        const { error } = await t.send(operation, use.request(at, subject, own));
        t.expect(error === undefined, `${operation} to take the code that was sent for it`, error);
      },
    },
  },
  ...USES.map(storiesOf),
);
