// The laws of factors: no way in leads around them, a one-time password serves once, and what is set up and preferred is shown.

import type { OperationName } from '../../generated/types.ts';
import { codeOf } from '../one-time.ts';
import { SMS_POOL } from '../rules/sign-in/stage.ts';
import type { Trial } from '../rules/trial.ts';
import { CHOICE, kinds, MAILED, OPTIONAL, withApp } from './challenges.ts';
import { asks, grants, type Hand, led, refuses, type Stories, type Story, said, takeHand } from './hand.ts';

const RESPONDING: readonly OperationName[] = ['RespondToAuthChallenge', 'AdminRespondToAuthChallenge'];
const responding = (play: Story['play']): Story => ({ operations: RESPONDING, play });
const ON = { Enabled: true };
const BOTH = {
  mfa: { ...OPTIONAL.mfa, SmsMfaConfiguration: { SmsConfiguration: SMS_POOL.SmsConfiguration } },
} as const;

const named = ({ UserPoolId, user }: Hand) => ({ UserPoolId, Username: user.username });

/** The stories of second factors on the way in. */
export const waysIn: Stories = {
  'factor/after-srp': responding(async (t, operation) => {
    const open = await kinds.find(({ name }) => name === 'PASSWORD_VERIFIER')?.open(t, operation, OPTIONAL);
    if (open === undefined) return;
    await withApp(t, open.hand);
    const asked = await open.ask();
    asks(t, await open.hand.respond(asked, await open.right(asked)), 'SOFTWARE_TOKEN_MFA');
  }),

  'factor/after-choice': responding(async (t, operation) => {
    const hand = await takeHand(t, operation, { ...CHOICE, ...OPTIONAL });
    await withApp(t, hand);
    const { USERNAME, PASSWORD } = hand.credentials;
    const asked = led(await hand.begin('USER_AUTH', { USERNAME }), 'SELECT_CHALLENGE');
    asks(t, await hand.respond(asked, { ANSWER: 'PASSWORD', PASSWORD }), 'SOFTWARE_TOKEN_MFA');
  }),

  'factor/after-new-password': responding(async (t, operation) => {
    const hand = await takeHand(t, operation, OPTIONAL);
    await withApp(t, hand);
    const PASSWORD = 'Temp0rary-horse!';
    await t.given.call('AdminSetUserPassword', { ...named(hand), Password: PASSWORD, Permanent: false });
    const asked = led(await hand.enter({ PASSWORD }), 'NEW_PASSWORD_REQUIRED');
    asks(t, await hand.respond(asked, { NEW_PASSWORD: hand.user.password }), 'SOFTWARE_TOKEN_MFA');
  }),

  'factor/choice': responding(async (t, operation) => {
    const hand = await takeHand(t, operation, BOTH);
    await withApp(t, hand);
    await t.given.call('AdminSetUserMFAPreference', { ...named(hand), SMSMfaSettings: ON });
    const ask = async () => led(await hand.enter(), 'SELECT_MFA_TYPE');
    const request = await hand.answer(await ask(), { ANSWER: 'EMAIL_OTP' });
    await refuses(
      t,
      operation,
      request,
      ['InvalidParameterException', 'NotAuthorizedException'],
      'the factor was not offered',
    );
    for (const ANSWER of ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'] as const)
      asks(t, await hand.respond(await ask(), { ANSWER }), ANSWER);
  }),

  'factor/code-once': responding(async (t, operation) => {
    const hand = await takeHand(t, operation, OPTIONAL);
    const app = await withApp(t, hand);
    const code = { SOFTWARE_TOKEN_MFA_CODE: app.next() };
    const [one, two] = [led(await hand.enter(), 'SOFTWARE_TOKEN_MFA'), led(await hand.enter(), 'SOFTWARE_TOKEN_MFA')];
    grants(t, await hand.respond(one, code));
    const request = await hand.answer(two, code);
    await refuses(
      t,
      operation,
      request,
      ['ExpiredCodeException', 'CodeMismatchException'],
      'the code was used already',
    );
  }),

  'new-password/works': responding(async (t, operation) => {
    const hand = await takeHand(t, operation);
    const [PASSWORD, NEW_PASSWORD] = ['Temp0rary-horse!', 'Chang3d-horse!'];
    await t.given.call('AdminSetUserPassword', { ...named(hand), Password: PASSWORD, Permanent: false });
    const asked = led(await hand.enter({ PASSWORD }), 'NEW_PASSWORD_REQUIRED');
    grants(t, await hand.respond(asked, { NEW_PASSWORD }));
    grants(t, await hand.enter({ PASSWORD: NEW_PASSWORD }));
    for (const old of [PASSWORD, hand.user.password]) {
      const request = await hand.start(hand.passwordFlow, { ...hand.credentials, PASSWORD: old });
      await refuses(t, hand.starts, request, ['NotAuthorizedException'], 'the password was changed');
    }
  }),
};

async function factorsOf(t: Trial, hand: Hand, AccessToken: string, operation: OperationName): Promise<unknown> {
  const request = operation === 'GetUser' ? { AccessToken } : named(hand);
  const user = said(t, await t.send(operation, request)) as {
    UserMFASettingList?: readonly string[];
    PreferredMfaSetting?: string;
  };
  return [[...(user.UserMFASettingList ?? [])].sort(), user.PreferredMfaSetting ?? null];
}

/** Sets a preference by the operation under check, or by that of an administrator. */
function prefer(hand: Hand, operation: OperationName, AccessToken: string, settings: object) {
  const who = operation === 'SetUserMFAPreference' ? { AccessToken } : named(hand);
  return hand.t.send(operation === 'SetUserMFAPreference' ? operation : 'AdminSetUserMFAPreference', {
    ...who,
    ...settings,
  });
}

/** The stories of what is set up and preferred. */
export const preferences: Stories = {
  'factor/secret': {
    operations: ['AssociateSoftwareToken'],
    async play(t, operation) {
      const { tokens } = await takeHand(t, operation, OPTIONAL);
      const { AccessToken } = await tokens();
      const secretOf = async () =>
        String((said(t, await t.send(operation, { AccessToken })) as { SecretCode?: string }).SecretCode);
      const [one, two] = [await secretOf(), await secretOf()];
      t.expect(/^[A-Z2-7]{32,}$/.test(one), 'a SecretCode in Base32, of 32 letters or more', one.length);
      t.expect(one !== two, 'another SecretCode each time');
    },
  },

  'factor/code-once': {
    operations: ['VerifySoftwareToken'],
    async play(t, operation) {
      const { tokens } = await takeHand(t, operation, OPTIONAL);
      const { AccessToken } = await tokens();
      const { SecretCode = '' } = await t.given.call('AssociateSoftwareToken', { AccessToken });
      const request = { AccessToken, UserCode: codeOf(SecretCode, t.now()) };
      const { Status } = said(t, await t.send(operation, request)) as { Status?: string };
      t.equal(Status, 'SUCCESS', 'Status');
      const errors = ['ExpiredCodeException', 'EnableSoftwareTokenMFAException', 'CodeMismatchException'];
      await refuses(t, operation, request, errors, 'the code was used already');
    },
  },

  'factor/preference': {
    operations: ['SetUserMFAPreference', 'AdminSetUserMFAPreference', 'GetUser', 'AdminGetUser'],
    async play(t, operation) {
      const hand = await takeHand(t, operation, BOTH);
      const { AccessToken } = await hand.tokens();
      await withApp(t, hand);
      const reader = operation === 'GetUser' ? 'GetUser' : 'AdminGetUser';
      const shows = async (list: readonly string[], preferred: string | null, after: string): Promise<void> =>
        t.equal(await factorsOf(t, hand, AccessToken, reader), [list, preferred], `the factors ${after}`);
      const set = async (wanted: object): Promise<void> =>
        void said(t, await prefer(hand, operation, AccessToken, wanted));
      await shows(['SOFTWARE_TOKEN_MFA'], null, 'with one on');
      await set({ SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } });
      await shows(['SOFTWARE_TOKEN_MFA'], 'SOFTWARE_TOKEN_MFA', 'with one preferred');
      await set({ SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
      await shows(['SMS_MFA', 'SOFTWARE_TOKEN_MFA'], 'SMS_MFA', 'with another preferred');
      await set({ SMSMfaSettings: { Enabled: false, PreferredMfa: false } });
      await set({ SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: false } });
      await shows([], null, 'with both off');
    },
  },

  'factor/two-preferred': {
    operations: ['SetUserMFAPreference', 'AdminSetUserMFAPreference'],
    async play(t, operation) {
      const hand = await takeHand(t, operation, BOTH);
      const { AccessToken } = await hand.tokens();
      await withApp(t, hand);
      const both = { Enabled: true, PreferredMfa: true };
      const who = operation === 'SetUserMFAPreference' ? { AccessToken } : named(hand);
      const request = { ...who, SMSMfaSettings: both, SoftwareTokenMfaSettings: both };
      await refuses(t, operation, request, ['InvalidParameterException'], 'two factors are preferred');
    },
  },

  'factor/not-set-up': {
    operations: ['SetUserMFAPreference', 'AdminSetUserMFAPreference'],
    async play(t, operation) {
      const hand = await takeHand(t, operation, OPTIONAL);
      const { AccessToken } = await hand.tokens();
      const who = operation === 'SetUserMFAPreference' ? { AccessToken } : named(hand);
      const request = { ...who, SoftwareTokenMfaSettings: ON };
      await refuses(t, operation, request, ['InvalidParameterException'], 'no software token is set up');
      await t.given.call('AssociateSoftwareToken', { AccessToken });
      await refuses(t, operation, request, ['InvalidParameterException'], 'the software token is not verified');
    },
  },

  'factor/listed': {
    operations: ['GetUserAuthFactors', 'AdminGetUserAuthFactors'],
    async play(t, operation) {
      const hand = await takeHand(t, operation, { ...CHOICE, ...OPTIONAL });
      const { AccessToken } = await hand.tokens();
      const read = async () => {
        const request = operation === 'GetUserAuthFactors' ? { AccessToken } : named(hand);
        const shown = said(t, await t.send(operation, request)) as Readonly<Record<string, unknown>>;
        t.equal(shown.Username, hand.user.username, 'Username');
        return {
          first: [...((shown.ConfiguredUserAuthFactors ?? []) as string[])].sort(),
          second: shown.UserMFASettingList ?? [],
          preferred: shown.PreferredMfaSetting ?? null,
        };
      };
      const before = await read();
      t.equal(before, { first: ['EMAIL_OTP', 'PASSWORD', 'SMS_OTP'], second: [], preferred: null }, 'the factors');
      await withApp(t, hand);
      t.equal((await read()).second, ['SOFTWARE_TOKEN_MFA'], 'UserMFASettingList with a software token on');
      const preferred = { Enabled: true, PreferredMfa: true };
      await t.given.call('AdminSetUserMFAPreference', { ...named(hand), SoftwareTokenMfaSettings: preferred });
      t.equal((await read()).preferred, 'SOFTWARE_TOKEN_MFA', 'PreferredMfaSetting');
    },
  },

  'factor/by-mail': {
    operations: ['SetUserPoolMfaConfig', 'GetUserPoolMfaConfig'],
    async play(t) {
      const UserPoolId = await t.given.pool(MAILED.pool);
      const mail = { Message: 'The code is {####}', Subject: 'Code' };
      // An identity that is made up may be refused, which says nothing of what is kept.
      const set = await t.given.call('SetUserPoolMfaConfig', {
        UserPoolId,
        MfaConfiguration: 'ON',
        EmailMfaConfiguration: mail,
      });
      const { EmailMfaConfiguration } = await t.call('GetUserPoolMfaConfig', { UserPoolId });
      t.equal([set.EmailMfaConfiguration, EmailMfaConfiguration], [mail, mail], 'EmailMfaConfiguration, set and read');
    },
  },
};
