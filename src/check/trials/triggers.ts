// The laws of triggers: an error of one stops the call and is told in its words, an answer that is none is told as such, and what a
// trigger asks for is done. They need trigger hooks.
import type { OperationName } from '../../generated/types.ts';
import { GOOD_PASSWORD } from '../rules/given.ts';
import type { Trial } from '../rules/trial.ts';
import { type Hand, refuses, type Said, type Stories, said, takeHand } from './hand.ts';

/** What an operation needs to be called so that a trigger fires. */
type Call = (t: Trial, hand: Hand) => Promise<unknown>;

const VERIFYING = { pool: { AutoVerifiedAttributes: ['email' as const] } };

const newcomer = (t: Trial, { UserPoolId, client: { ClientId } }: Hand) => ({
  ClientId,
  Username: t.given.username('user', UserPoolId),
  Password: GOOD_PASSWORD,
  UserAttributes: [{ Name: 'email', Value: `${t.given.name('mail').toLowerCase()}@example.com` }],
});

async function registered(t: Trial, hand: Hand): Promise<{ ClientId: string; Username: string }> {
  const request = newcomer(t, hand);
  await t.given.call('SignUp', request);
  return { ClientId: request.ClientId, Username: request.Username };
}

const named = ({ UserPoolId, user }: Hand) => ({ UserPoolId, Username: user.username });
const byPassword: Call = (_t, hand) => hand.start(hand.passwordFlow, hand.credentials);
const refreshed: Call = async (_t, hand) =>
  hand.start('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: (await hand.tokens()).RefreshToken });

/** Which triggers fire where: the trigger, the operation, and the call. */
const FIRING: readonly [trigger: string, operation: OperationName, call: Call][] = [
  ['preSignUp', 'SignUp', async (t, hand) => newcomer(t, hand)],
  ['customMessage', 'SignUp', async (t, hand) => newcomer(t, hand)],
  [
    'preSignUp',
    'AdminCreateUser',
    async (t, { UserPoolId }) => ({
      UserPoolId,
      Username: t.given.username('user', UserPoolId),
      MessageAction: 'SUPPRESS',
    }),
  ],
  [
    'postConfirmation',
    'ConfirmSignUp',
    async (t, hand) => {
      const at = await registered(t, hand);
      return { ...at, ConfirmationCode: await t.lastCode(hand.UserPoolId, at.Username) };
    },
  ],
  [
    'postConfirmation',
    'AdminConfirmSignUp',
    async (t, hand) => ({ UserPoolId: hand.UserPoolId, Username: (await registered(t, hand)).Username }),
  ],
  [
    'postConfirmation',
    'ConfirmForgotPassword',
    async (t, hand) => {
      const at = { ClientId: hand.client.ClientId, Username: hand.user.username };
      await t.given.call('ForgotPassword', at);
      const ConfirmationCode = await t.lastCode(hand.UserPoolId, at.Username);
      return { ...at, ConfirmationCode, Password: 'Chang3d-horse!' };
    },
  ],
  ['customMessage', 'ResendConfirmationCode', registered],
  [
    'customMessage',
    'ForgotPassword',
    async (_t, { client: { ClientId }, user }) => ({ ClientId, Username: user.username }),
  ],
  ['customMessage', 'AdminResetUserPassword', async (_t, hand) => named(hand)],
  [
    'customMessage',
    'GetUserAttributeVerificationCode',
    async (_t, hand) => ({ AccessToken: (await hand.tokens()).AccessToken, AttributeName: 'email' }),
  ],
  ...(['InitiateAuth', 'AdminInitiateAuth'] as const).flatMap((operation): [string, OperationName, Call][] => [
    ['preAuthentication', operation, byPassword],
    ['postAuthentication', operation, byPassword],
    ['preTokenGeneration', operation, byPassword],
  ]),
  [
    'preTokenGeneration',
    'GetTokensFromRefreshToken',
    async (_t, hand) => ({ ClientId: hand.client.ClientId, RefreshToken: (await hand.tokens()).RefreshToken }),
  ],
];

const stops = FIRING.map(([trigger, operation, call]): [string, Stories[string]] => [
  `trigger/stops/${trigger}`,
  {
    operations: [operation],
    async play(t) {
      const hand = await takeHand(t, operation, VERIFYING);
      const request = await call(t, hand);
      await t.script({ [trigger]: { error: 'not this time' } });
      const why = `the trigger ${trigger} fails`;
      const message = await refuses(t, operation, request, ['UserLambdaValidationException'], why);
      const name = `${trigger[0]?.toUpperCase()}${trigger.slice(1)}`;
      t.equal(message, `${name} failed with error not this time.`, 'the text');
      await t.script({ [trigger]: null });
    },
  },
]);

const unusable = FIRING.map(([trigger, operation, call]): [string, Stories[string]] => [
  `trigger/unusable/${trigger}`,
  {
    operations: [operation],
    async play(t) {
      const hand = await takeHand(t, operation, VERIFYING);
      const request = await call(t, hand);
      await t.script({ [trigger]: { answer: 'no event' } });
      await refuses(
        t,
        operation,
        request,
        ['InvalidLambdaResponseException'],
        `the trigger ${trigger} answers no event`,
      );
    },
  },
]);

/** Stories of several operations under one law. */
function gathered(told: readonly [string, Stories[string]][]): Stories {
  const found: Record<string, Stories[string]> = {};
  for (const [law, story] of told) {
    const known = found[law];
    const plays = new Map(known === undefined ? [] : known.operations.map((name) => [name, known.play]));
    for (const name of story.operations) plays.set(name, story.play);
    found[law] = {
      operations: [...plays.keys()],
      play: (t, operation) => plays.get(operation)?.(t, operation) ?? Promise.resolve(),
    };
  }
  return found;
}

/** The claims of an ID token, which nobody verifies here. */
const claimsIn = (t: Trial, { AuthenticationResult }: Said, token: 'IdToken' | 'AccessToken') =>
  t.claims(String(AuthenticationResult?.[token]));

/** The stories of triggers. */
export const triggers: Stories = {
  ...gathered([...stops, ...unusable]),

  'trigger/claims': {
    operations: ['InitiateAuth', 'AdminInitiateAuth'],
    async play(t, operation) {
      const hand = await takeHand(t, operation);
      const claimsOverrideDetails = {
        claimsToAddOrOverride: { tier: 'gold' },
        claimsToSuppress: ['email'],
        groupOverrideDetails: { groupsToOverride: ['special'] },
      };
      await t.script({ preTokenGeneration: { response: { claimsOverrideDetails } } });
      for (const call of [byPassword, refreshed]) {
        const answer = said(t, await t.send(operation, await call(t, hand)));
        const id = claimsIn(t, answer, 'IdToken');
        t.equal(
          [id.tier, id.email ?? null, id['cognito:groups']],
          ['gold', null, ['special']],
          'claims of the ID token',
        );
        t.equal(claimsIn(t, answer, 'AccessToken').tier ?? null, null, 'the added claim in the access token');
      }
    },
  },

  'trigger/migration': {
    operations: ['InitiateAuth', 'AdminInitiateAuth'],
    async play(t, operation) {
      const hand = await takeHand(t, operation);
      const USERNAME = t.given.username('newcomer', hand.UserPoolId);
      const request = await hand.start(hand.passwordFlow, { USERNAME, PASSWORD: 'Migr4ted-horse!' });
      await t.script({ userMigration: { error: 'nobody' } });
      await refuses(t, operation, request, ['UserNotFoundException'], 'the trigger userMigration fails');
      const userAttributes = { email: `${t.given.name('mail').toLowerCase()}@example.com`, email_verified: 'true' };
      const response = { userAttributes, finalUserStatus: 'CONFIRMED', messageAction: 'SUPPRESS' };
      await t.script({ userMigration: { response } });
      const answer = said(t, await t.send(operation, request));
      t.equal(claimsIn(t, answer, 'IdToken').email, userAttributes.email, 'email of the user who was brought along');
    },
  },

  'trigger/message': {
    operations: ['ForgotPassword', 'ResendConfirmationCode', 'GetUserAttributeVerificationCode'],
    async play(t, operation) {
      const hand = await takeHand(t, operation, VERIFYING);
      const call = FIRING.find(([trigger, name]) => trigger === 'customMessage' && name === operation)?.[2];
      const request = await call?.(t, hand);
      await t.script({ customMessage: { response: { emailMessage: 'From us: {####}', emailSubject: 'Ours' } } });
      said(t, await t.send(operation, request));
      const last = (await t.messages(hand.UserPoolId)).at(-1);
      t.equal([last?.text, last?.subject], [`From us: ${last?.code}`, 'Ours'], 'text and subject of the message');
    },
  },
};
