// The kinds of challenge that a sign-in can be asked: how each comes about, and what answers it rightly and wrongly.

import type { ChallengeNameType, OperationName } from '../../generated/types.ts';
import { codeOf } from '../one-time.ts';
import { NotExercised } from '../rules/endings.ts';
import { customTriggers } from '../rules/sign-in/flows.ts';
import { givenDevice, prove, proveDevice, startSrp } from '../rules/sign-in/proofs.ts';
import { SMS_POOL, stageOf } from '../rules/sign-in/stage.ts';
import type { Trial } from '../rules/trial.ts';
import { type Hand, led, otherThan, type Said, type Settings, takeHand } from './hand.ts';

type Texts = Readonly<Record<string, string>>;

/** A challenge that stands open. */
export interface Open {
  readonly hand: Hand;
  /** Begins a sign-in anew and comes to the challenge. */
  readonly ask: () => Promise<Said>;
  readonly right: (asked: Said) => Promise<Texts>;
  readonly wrong: (asked: Said) => Promise<Texts>;
  /** The errors that a wrong answer meets; it is no error of its own where it leaves the challenge open. */
  readonly errors: readonly string[];
  /** The right answer still works after a wrong one (measured on the live service, 2026-09). */
  readonly lasts?: boolean;
}

/** A kind of challenge. */
export interface Kind {
  readonly name: ChallengeNameType;
  /** What its laws are called, where it comes about in two ways. */
  readonly law?: string;
  /** Tokens follow, and the session ends with them. */
  readonly final: boolean;
  readonly open: (t: Trial, operation: OperationName, settings?: Settings) => Promise<Open>;
}

const MISMATCH = ['CodeMismatchException'];
const REFUSED = ['NotAuthorizedException'];
const APP = { SoftwareTokenMfaConfiguration: { Enabled: true } };
/** A pool where users may have software tokens. */
export const OPTIONAL: Settings = { mfa: { MfaConfiguration: 'OPTIONAL', ...APP } };
/** A pool where users choose among first factors. */
export const CHOICE: Settings = {
  pool: { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] } } },
};
/** A pool where e-mail is the second factor. The identity is made up: where it matters, the set-up fails. */
export const MAILED: Settings = {
  pool: {
    EmailConfiguration: {
      EmailSendingAccount: 'DEVELOPER',
      SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/sender@example.com',
    },
  },
  mfa: { MfaConfiguration: 'ON', EmailMfaConfiguration: { Message: 'The code is {####}', Subject: 'Code' } },
};
/** A pool that remembers devices. */
export const TRACKED: Settings = {
  pool: { DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false } },
};
const TEMPORARY = 'Temp0rary-horse!';

/** A challenge that is passed with a code from a message. */
function mailed(
  name: ChallengeNameType,
  code: string,
  {
    settings,
    begin,
    lasts = true,
  }: {
    readonly settings: Parameters<typeof takeHand>[2];
    readonly begin: (hand: Hand) => Promise<Said>;
    readonly lasts?: boolean;
  },
): Kind['open'] {
  return async (t, operation) => {
    const hand = await takeHand(t, operation, settings);
    const sent = (): Promise<string> => t.lastCode(hand.UserPoolId, hand.user.username);
    return {
      hand,
      ask: async () => led(await begin(hand), name),
      right: async () => ({ [code]: await sent() }),
      wrong: async () => ({ [code]: otherThan(await sent()) }),
      errors: MISMATCH,
      lasts,
    };
  };
}

/** A second factor, after the password. */
const second = (hand: Hand): Promise<Said> => hand.enter();

/** A first factor that is chosen. */
function chosen(name: ChallengeNameType, code: string): Kind['open'] {
  const begin = ({ user, begin: start }: Hand) =>
    start('USER_AUTH', { USERNAME: user.username, PREFERRED_CHALLENGE: name });
  return mailed(name, code, { settings: CHOICE, begin });
}

/** Every kind. */
export const kinds: readonly Kind[] = [
  {
    name: 'NEW_PASSWORD_REQUIRED',
    final: true,
    async open(t, operation) {
      const hand = await takeHand(t, operation);
      const { UserPoolId, user } = hand;
      return {
        hand,
        async ask() {
          const named = { UserPoolId, Username: user.username };
          await t.given.call('AdminSetUserPassword', { ...named, Password: TEMPORARY, Permanent: false });
          return led(await hand.enter({ PASSWORD: TEMPORARY }), 'NEW_PASSWORD_REQUIRED');
        },
        right: async () => ({ NEW_PASSWORD: user.password }),
        wrong: async () => ({ NEW_PASSWORD: 'weak' }),
        errors: ['InvalidPasswordException', 'InvalidParameterException'],
      };
    },
  },
  {
    name: 'SOFTWARE_TOKEN_MFA',
    final: true,
    async open(t, operation) {
      const hand = await takeHand(t, operation, OPTIONAL);
      const app = await withApp(t, hand);
      return {
        hand,
        ask: async () => led(await hand.enter(), 'SOFTWARE_TOKEN_MFA'),
        right: async () => ({ SOFTWARE_TOKEN_MFA_CODE: app.next() }),
        wrong: async () => ({ SOFTWARE_TOKEN_MFA_CODE: otherThan(app.next()) }),
        errors: MISMATCH,
        lasts: true,
      };
    },
  },
  {
    name: 'SMS_MFA',
    final: true,
    open: mailed('SMS_MFA', 'SMS_MFA_CODE', { settings: { pool: SMS_POOL }, begin: second, lasts: false }),
  },
  {
    name: 'EMAIL_OTP',
    law: 'EMAIL_OTP_MFA',
    final: true,
    open: mailed('EMAIL_OTP', 'EMAIL_OTP_CODE', { settings: MAILED, begin: second }),
  },
  { name: 'EMAIL_OTP', final: true, open: chosen('EMAIL_OTP', 'EMAIL_OTP_CODE') },
  { name: 'SMS_OTP', final: true, open: chosen('SMS_OTP', 'SMS_OTP_CODE') },
  {
    name: 'SELECT_CHALLENGE',
    final: true,
    async open(t, operation) {
      const hand = await takeHand(t, operation, CHOICE);
      const { USERNAME, PASSWORD } = hand.credentials;
      return {
        hand,
        ask: async () => led(await hand.begin('USER_AUTH', { USERNAME }), 'SELECT_CHALLENGE'),
        right: async () => ({ ANSWER: 'PASSWORD', PASSWORD }),
        wrong: async () => ({ ANSWER: 'PASSWORD', PASSWORD: `${PASSWORD}x` }),
        errors: REFUSED,
      };
    },
  },
  {
    name: 'PASSWORD',
    final: true,
    async open(t, operation) {
      const hand = await takeHand(t, operation, CHOICE);
      const { USERNAME, PASSWORD } = hand.credentials;
      return {
        hand,
        ask: async () => led(await hand.begin('USER_AUTH', { USERNAME, PREFERRED_CHALLENGE: 'PASSWORD' }), 'PASSWORD'),
        right: async () => ({ PASSWORD }),
        wrong: async () => ({ PASSWORD: `${PASSWORD}x` }),
        errors: REFUSED,
      };
    },
  },
  {
    name: 'PASSWORD_VERIFIER',
    final: false,
    async open(t, operation, settings) {
      const hand = await takeHand(t, operation, settings);
      const session = startSrp(t);
      const proof = (asked: Said, password: string): Promise<Texts> => prove(session, asked, hand.UserPoolId, password);
      return {
        hand,
        ask: async () =>
          led(
            await hand.begin('USER_SRP_AUTH', { USERNAME: hand.user.username, SRP_A: session.srpA }),
            'PASSWORD_VERIFIER',
          ),
        right: (asked) => proof(asked, hand.user.password),
        wrong: (asked) => proof(asked, `${hand.user.password}x`),
        errors: REFUSED,
      };
    },
  },
  {
    name: 'CUSTOM_CHALLENGE',
    final: true,
    async open(t, operation) {
      const hand = await takeHand(t, operation);
      const define = (challengeName: string | null, issueTokens: boolean, failAuthentication: boolean) => ({
        response: { challengeName, issueTokens, failAuthentication },
      });
      const rounds = (last: ReturnType<typeof define>) =>
        t.script(customTriggers(define('CUSTOM_CHALLENGE', false, false), last));
      return {
        hand,
        async ask() {
          await rounds(define(null, true, false));
          return led(await hand.begin('CUSTOM_AUTH', { USERNAME: hand.user.username }), 'CUSTOM_CHALLENGE');
        },
        right: async () => ({ ANSWER: 'right' }),
        async wrong() {
          await t.script({ defineAuthChallenge: define(null, false, true) });
          return { ANSWER: 'wrong' };
        },
        errors: REFUSED,
      };
    },
  },
  {
    name: 'DEVICE_PASSWORD_VERIFIER',
    final: false,
    async open(t, operation) {
      const hand = await takeHand(t, operation, TRACKED);
      const device = await givenDevice(t, stageOf(t, hand.UserPoolId, hand.client, hand.user));
      const session = startSrp(t);
      const DEVICE_KEY = device.key;
      return {
        hand,
        async ask() {
          const first = led(await hand.enter({ DEVICE_KEY }), 'DEVICE_SRP_AUTH');
          return led(await hand.respond(first, { DEVICE_KEY, SRP_A: session.srpA }), 'DEVICE_PASSWORD_VERIFIER');
        },
        right: (asked) => proveDevice(session, asked, device),
        wrong: (asked) => proveDevice(session, asked, device, 'another secret'),
        errors: REFUSED,
      };
    },
  },
];

/** A software token that is proved and turned on; `next` is a code that was not used yet. */
export async function withApp(t: Trial, { UserPoolId, user, tokens }: Hand): Promise<{ next: () => string }> {
  const { AccessToken } = await tokens();
  const { SecretCode } = await t.given.call('AssociateSoftwareToken', { AccessToken });
  if (SecretCode === undefined) throw new NotExercised('the set-up did not work: no SecretCode');
  await t.given.call('VerifySoftwareToken', { AccessToken, UserCode: codeOf(SecretCode, t.now()) });
  await t.given.call('AdminSetUserMFAPreference', {
    UserPoolId,
    Username: user.username,
    SoftwareTokenMfaSettings: { Enabled: true },
  });
  return { next: () => codeOf(SecretCode, t.now() + 30) };
}
