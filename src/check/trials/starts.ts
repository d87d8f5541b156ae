// The laws of the start of a sign-in: flows that a client does not allow, the proof of its secret in every flow, factors that no way in
// leads around, the choice among first factors, what challenges hold, and the end of a lock-out.
import type { CreateUserPoolClientRequest, InitiateAuthRequest, OperationName } from '../../generated/types.ts';
import { startSrp } from '../rules/sign-in/proofs.ts';
import { SMS_POOL } from '../rules/sign-in/stage.ts';
import type { Trial } from '../rules/trial.ts';
import { CHOICE, OPTIONAL, TRACKED, withApp } from './challenges.ts';
import { asks, FLOWS, grants, type Hand, refuses, type Said, type Stories, type Story, takeHand } from './hand.ts';

type Flow = InitiateAuthRequest['AuthFlow'];
type Texts = Readonly<Record<string, string>>;

const STARTING: readonly OperationName[] = ['InitiateAuth', 'AdminInitiateAuth'];

/** Every flow that both operations know: what allows it, and what starts it. */
const STARTS: Readonly<Partial<Record<Flow, [allowance: string, parameters: (hand: Hand) => Promise<Texts>]>>> = {
  USER_SRP_AUTH: ['ALLOW_USER_SRP_AUTH', async ({ t, user }) => ({ USERNAME: user.username, SRP_A: startSrp(t).srpA })],
  CUSTOM_AUTH: ['ALLOW_CUSTOM_AUTH', async ({ user }) => ({ USERNAME: user.username })],
  USER_AUTH: ['ALLOW_USER_AUTH', async ({ user }) => ({ USERNAME: user.username })],
  REFRESH_TOKEN_AUTH: [
    'ALLOW_REFRESH_TOKEN_AUTH',
    async ({ tokens }) => ({ REFRESH_TOKEN: (await tokens()).RefreshToken }),
  ],
};

function allowing(flows: readonly string[]): Pick<CreateUserPoolClientRequest, 'ExplicitAuthFlows'> {
  // Names of flows, some of them left out.
  return { ExplicitAuthFlows: flows as NonNullable<CreateUserPoolClientRequest['ExplicitAuthFlows']> };
}

/** The flow by password, and those that both operations know. */
function startsOf(hand: Hand): [Flow, string, (hand: Hand) => Promise<Texts>][] {
  return [
    [hand.passwordFlow, `ALLOW_${hand.passwordFlow}`, async ({ credentials }) => credentials],
    ...Object.entries(STARTS).map(([flow, [allowance, parameters]]): [Flow, string, typeof parameters] => [
      flow as Flow,
      allowance,
      parameters,
    ]),
  ];
}

const starting = (play: Story['play']): Story => ({ operations: STARTING, play });

/** The stories of starts. */
export const starts: Stories = {
  'flow/not-allowed': starting(async (t, operation) => {
    const hand = await takeHand(t, operation, CHOICE);
    for (const [flow, allowance, parameters] of startsOf(hand)) {
      const client = await t.given.client(hand.UserPoolId, allowing(FLOWS.filter((name) => name !== allowance)));
      const without = hand.with({ client });
      // The token comes from the sign-in by password, which the set-up needs.
      const request = await without.start(
        flow,
        await parameters(allowance === 'ALLOW_ADMIN_USER_PASSWORD_AUTH' ? hand : without),
      );
      await refuses(
        t,
        operation,
        request,
        flow === 'REFRESH_TOKEN_AUTH'
          ? ['InvalidParameterException', 'NotAuthorizedException']
          : ['InvalidParameterException'],
        `the client does not allow ${flow}`,
      );
    }
  }),

  'flow/secret': starting(async (t, operation) => {
    const bare = await takeHand(t, operation, { ...CHOICE, client: { GenerateSecret: true } });
    const { username } = bare.user;
    const tokens = async () => {
      const request = await bare.start(bare.passwordFlow, bare.credentials);
      return grants(t, (await t.send(operation, request)).value as Said);
    };
    for (const [flow, , parameters] of startsOf(bare)) {
      if (flow === 'CUSTOM_AUTH') continue;
      const plain =
        flow === 'REFRESH_TOKEN_AUTH' ? { REFRESH_TOKEN: (await tokens()).RefreshToken } : await parameters(bare);
      const { SECRET_HASH = '' } = await bare.hash(`${username}x`);
      const right = await bare.start(flow, plain);
      const { SECRET_HASH: _, ...unproven } = right.AuthParameters as Texts;
      for (const [why, AuthParameters] of [
        ['no hash', unproven],
        ['the hash of another name', { ...unproven, SECRET_HASH }],
      ] as const) {
        const errors = ['NotAuthorizedException', 'InvalidParameterException'];
        await refuses(
          t,
          operation,
          { ...right, AuthParameters },
          errors,
          `${flow} brings ${why} for a client with a secret`,
        );
      }
      const { error } = await t.send(operation, right);
      t.expect(error === undefined, `${flow} with the right hash to go on`, error);
    }
  }),

  'factor/after-password': starting(async (t, operation) => {
    const hand = await takeHand(t, operation, OPTIONAL);
    await withApp(t, hand);
    for (let time = 1; time <= 2; time += 1) asks(t, await hand.enter(), 'SOFTWARE_TOKEN_MFA');
  }),

  'factor/after-choice': starting(async (t, operation) => {
    const hand = await takeHand(t, operation, { ...CHOICE, ...OPTIONAL });
    await withApp(t, hand);
    const { USERNAME, PASSWORD } = hand.credentials;
    const chosen = { USERNAME, PASSWORD, PREFERRED_CHALLENGE: 'PASSWORD' };
    asks(t, await hand.begin('USER_AUTH', chosen), 'SOFTWARE_TOKEN_MFA');
  }),

  'factor/set-up': starting(async (t, operation) => {
    const hand = await takeHand(t, operation, { mfa: { ...OPTIONAL.mfa, MfaConfiguration: 'ON' } });
    const asked = asks(t, await hand.enter(), 'MFA_SETUP');
    t.equal(jsonIn(t, asked, 'MFAS_CAN_SETUP'), ['SOFTWARE_TOKEN_MFA'], 'MFAS_CAN_SETUP');
  }),

  'factor/choice': starting(async (t, operation) => {
    const SmsMfaConfiguration = { SmsConfiguration: SMS_POOL.SmsConfiguration };
    const hand = await takeHand(t, operation, { mfa: { ...OPTIONAL.mfa, SmsMfaConfiguration } });
    await withApp(t, hand);
    const named = { UserPoolId: hand.UserPoolId, Username: hand.user.username };
    await t.given.call('AdminSetUserMFAPreference', { ...named, SMSMfaSettings: { Enabled: true } });
    const asked = asks(t, await hand.enter(), 'SELECT_MFA_TYPE');
    const offer = jsonIn(t, asked, 'MFAS_CAN_CHOOSE');
    t.expect(Array.isArray(offer), 'MFAS_CAN_CHOOSE as a list', offer);
    t.equal([...(offer as string[])].sort(), ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'], 'MFAS_CAN_CHOOSE');
  }),

  'choice/offer': starting(async (t, operation) => {
    const hand = await takeHand(t, operation, CHOICE);
    const asked = asks(t, await hand.begin('USER_AUTH', { USERNAME: hand.user.username }), 'SELECT_CHALLENGE');
    const offered = [...(asked.AvailableChallenges ?? [])].sort();
    t.equal(offered, ['EMAIL_OTP', 'PASSWORD', 'PASSWORD_SRP', 'SMS_OTP'], 'AvailableChallenges');
    t.expect((asked.Session ?? '') !== '', 'a Session');
  }),

  'choice/preferred': starting(async (t, operation) => {
    const hand = await takeHand(t, operation, CHOICE);
    const { USERNAME, PASSWORD } = hand.credentials;
    const prefer = (PREFERRED_CHALLENGE: string, more: Texts = {}) =>
      hand.begin('USER_AUTH', { USERNAME, PREFERRED_CHALLENGE, ...more });
    grants(t, await prefer('PASSWORD', { PASSWORD }));
    asks(t, await prefer('PASSWORD_SRP', { SRP_A: startSrp(t).srpA }), 'PASSWORD_VERIFIER');
    for (const [name, medium, destination] of [
      ['EMAIL_OTP', 'EMAIL', /^\w\*+@\w\*+$/],
      ['SMS_OTP', 'SMS', /^\+\*+\d{4}$/],
    ] as const) {
      const asked = asks(t, await prefer(name), name);
      t.equal(asked.AvailableChallenges, [name], `AvailableChallenges beside ${name}`);
      delivers(t, asked, medium, destination);
    }
    asks(t, await prefer('WEB_AUTHN'), 'SELECT_CHALLENGE');
    const wrong = await hand.start('USER_AUTH', {
      USERNAME,
      PASSWORD: `${PASSWORD}x`,
      PREFERRED_CHALLENGE: 'PASSWORD',
    });
    await refuses(t, operation, wrong, ['NotAuthorizedException'], 'the password is wrong');
  }),

  'parameters/sms': starting(async (t, operation) => {
    const hand = await takeHand(t, operation, { pool: SMS_POOL });
    delivers(t, asks(t, await hand.enter(), 'SMS_MFA'), 'SMS', /^\+\*+\d{4}$/);
  }),

  'parameters/new-password': starting(async (t, operation) => {
    const hand = await takeHand(t, operation);
    const named = { UserPoolId: hand.UserPoolId, Username: hand.user.username };
    const PASSWORD = 'Temp0rary-horse!';
    await t.given.call('AdminSetUserPassword', { ...named, Password: PASSWORD, Permanent: false });
    const asked = asks(t, await hand.enter({ PASSWORD }), 'NEW_PASSWORD_REQUIRED');
    t.equal(jsonIn(t, asked, 'requiredAttributes'), [], 'requiredAttributes');
    const attributes = jsonIn(t, asked, 'userAttributes') as Texts;
    t.equal([attributes.email_verified, attributes.phone_number], ['true', '+15555550100'], 'userAttributes');
    t.expect((asked.Session ?? '') !== '', 'a Session');
  }),

  'parameters/srp': starting(async (t, operation) => {
    const hand = await takeHand(t, operation);
    const start = async () =>
      asks(
        t,
        await hand.begin('USER_SRP_AUTH', { USERNAME: hand.user.username, SRP_A: startSrp(t).srpA }),
        'PASSWORD_VERIFIER',
      ).ChallengeParameters ?? {};
    const [one, two] = [await start(), await start()];
    t.expect(/^[0-9a-f]{2,32}$/.test(one.SALT ?? ''), 'SALT of up to 32 hexadecimal digits', one.SALT);
    t.expect(/^[0-9a-f]{500,770}$/.test(one.SRP_B ?? ''), 'SRP_B in hexadecimal digits', one.SRP_B);
    t.equal(
      [one.USERNAME, one.USER_ID_FOR_SRP],
      [hand.user.username, hand.user.username],
      'USERNAME and USER_ID_FOR_SRP',
    );
    t.equal(one.SALT, two.SALT, 'SALT of the next sign-in');
    t.expect(
      one.SRP_B !== two.SRP_B && one.SECRET_BLOCK !== two.SECRET_BLOCK,
      'SRP_B and SECRET_BLOCK to be new each time',
    );
  }),

  'device/announced': starting(async (t, operation) => {
    const hand = await takeHand(t, operation, TRACKED);
    const { NewDeviceMetadata } = (await hand.enter()).AuthenticationResult ?? {};
    const { DeviceKey, DeviceGroupKey } = { ...(NewDeviceMetadata as Texts | undefined) };
    const right = /^[\w-]+_[0-9a-f-]{36}$/.test(DeviceKey ?? '') && /^-?\w+$/.test(DeviceGroupKey ?? '');
    t.expect(right, 'NewDeviceMetadata with the keys of a device', NewDeviceMetadata);
    const plain = await takeHand(t, operation);
    t.equal(
      (await plain.enter()).AuthenticationResult?.NewDeviceMetadata ?? null,
      null,
      'NewDeviceMetadata where no devices are kept',
    );
  }),

  'lock-out-ends': starting(async (t, operation) => {
    const hand = await takeHand(t, operation);
    const wrong = await hand.start(hand.passwordFlow, { ...hand.credentials, PASSWORD: 'Wr0ng-password!' });
    for (let time = 1; time <= 7; time += 1)
      await refuses(t, operation, wrong, ['NotAuthorizedException'], 'the password is wrong');
    await t.advance('PT16M');
    grants(t, await hand.enter());
  }),
};

/** A parameter that is JSON in a text. */
function jsonIn(t: Trial, { ChallengeParameters }: Said, name: string): unknown {
  const text = ChallengeParameters?.[name];
  try {
    return JSON.parse(text ?? '');
  } catch {
    t.expect(false, `${name} to be JSON in a text`, text);
    return undefined;
  }
}

/** Where a code went: the medium in full, the destination masked. */
function delivers(t: Trial, { ChallengeParameters }: Said, medium: string, destination: RegExp): void {
  const { CODE_DELIVERY_DELIVERY_MEDIUM, CODE_DELIVERY_DESTINATION } = { ...ChallengeParameters };
  t.equal(CODE_DELIVERY_DELIVERY_MEDIUM, medium, 'CODE_DELIVERY_DELIVERY_MEDIUM');
  t.expect(
    destination.test(CODE_DELIVERY_DESTINATION ?? ''),
    'a masked CODE_DELIVERY_DESTINATION',
    CODE_DELIVERY_DESTINATION,
  );
}
