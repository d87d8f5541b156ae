// Checks of the rules on ClientMetadata: a free map that goes to triggers and nowhere else.

import { operations } from '../../../generated/operations.ts';
import { schemas } from '../../../generated/schemas.ts';
import type { OperationName } from '../../../generated/types.ts';
import { NotExercised } from '../endings.ts';
import { GOOD_PASSWORD } from '../given.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { allUsers, firstSignIn, pairs, readUser, refusesBody, setStage, TEMPORARY } from '../users/stage.ts';
import { onStage, plainRequest } from './every-operation.ts';

/** The operations that take ClientMetadata; GetTokensFromRefreshToken does as well and is newer than the rules. */
const TAKERS: readonly OperationName[] = [
  'AdminConfirmSignUp',
  'AdminCreateUser',
  'AdminInitiateAuth',
  'AdminResetUserPassword',
  'AdminRespondToAuthChallenge',
  'AdminUpdateUserAttributes',
  'ConfirmForgotPassword',
  'ConfirmSignUp',
  'ForgotPassword',
  'GetUserAttributeVerificationCode',
  'InitiateAuth',
  'ResendConfirmationCode',
  'RespondToAuthChallenge',
  'SignUp',
  'UpdateUserAttributes',
];

/** Keys and values that a check of content would stumble over. */
const ODD: Readonly<Record<string, string>> = {
  '': '',
  empty: '',
  long: 'x'.repeat(5000),
  control: '\u0001\t\n\u007f',
  emoji: '🙂',
  '<b>html</b>': '</script>"\'',
  'a key with blanks': '{"json": [1]}',
};

/** The checks of ClientMetadata. */
export const clientMetadata = {
  'wire.client-metadata-is-free-map': async (t) => {
    await onStage(t, async (stage) => {
      for (const operation of TAKERS) {
        const member = schemas[operations[operation].input].properties?.ClientMetadata;
        t.equal(member?.$ref, 'ClientMetadataType', `the schema of ClientMetadata in ${operation}`);
        await sameOutcome(t, operation, () => plainRequest(operation, stage), { anything: 'x', 'any key': 'y' });
      }
    });
    const UserPoolId = await t.given.pool();
    const unchanged = async () => (await allUsers(t, UserPoolId)).length;
    for (const ClientMetadata of [{ k: 7 }, { k: { inner: 'x' } }, { k: ['x'] }, 'text', ['x']]) {
      await refusesBody(t, 'AdminCreateUser', { UserPoolId, Username: 'ada@example.com', ClientMetadata }, unchanged);
    }
  },

  'wire.client-metadata-inert-without-triggers': async (t) => {
    await onStage(t, async (stage) => {
      for (const operation of TAKERS) {
        await sameOutcome(t, operation, () => plainRequest(operation, stage), { admin: 'true', status: 'CONFIRMED' });
      }
    });
  },

  'wire.client-metadata-not-validated': async (t) => {
    await onStage(t, async (stage) => {
      for (const operation of TAKERS) await sameOutcome(t, operation, () => plainRequest(operation, stage), ODD);
    });
    const UserPoolId = await t.given.pool();
    // Built as text, because in an object literal the key would set the prototype.
    const body = JSON.stringify({ UserPoolId, Username: 'ada@example.com', ClientMetadata: {} }).replace(
      '{}',
      '{"__proto__":"x"}',
    );
    const { error } = await t.sendText('AdminCreateUser', body);
    t.equal(error, undefined, 'the error of AdminCreateUser with the key __proto__');
  },

  'wire.client-metadata-not-stored': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId, ClientId } = stage;
    const ClientMetadata = { 'sentinel-key': 'sentinel-value' };
    const { username: Username, password } = await t.given.user(UserPoolId, {
      attributes: { email: 'ada@example.com', email_verified: 'true' },
    });
    await t.call('SignUp', { ClientId, Username: 'bob@example.com', Password: GOOD_PASSWORD, ClientMetadata });
    await t.call('AdminConfirmSignUp', { UserPoolId, Username: 'bob@example.com', ClientMetadata });
    await t.call('AdminUpdateUserAttributes', {
      UserPoolId,
      Username,
      UserAttributes: pairs({ nickname: 'a' }),
      ClientMetadata,
    });
    const AuthParameters = { USERNAME: Username, PASSWORD: password };
    const signedIn = await t.call('AdminInitiateAuth', {
      ...stage,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters,
      ClientMetadata,
    });
    const { AccessToken = '', IdToken } = signedIn.AuthenticationResult ?? {};
    await t.call('UpdateUserAttributes', { AccessToken, UserAttributes: pairs({ nickname: 'b' }), ClientMetadata });
    const traces = [
      await readUser(t, UserPoolId, Username),
      await readUser(t, UserPoolId, 'bob@example.com'),
      await allUsers(t, UserPoolId),
      await t.call('GetUser', { AccessToken }),
      await t.call('DescribeUserPool', { UserPoolId }),
      await t.call('DescribeUserPoolClient', { UserPoolId, ClientId }),
      t.claims(AccessToken),
      t.claims(IdToken),
    ];
    for (const trace of traces)
      t.expect(!JSON.stringify(trace).includes('sentinel'), 'no trace of ClientMetadata', trace);
  },

  'wire.client-metadata-not-encrypted': async (t) => {
    const UserPoolId = await t.given.pool();
    await t.script({ preSignUp: {} });
    await t.call('AdminCreateUser', {
      UserPoolId,
      Username: 'ada@example.com',
      ClientMetadata: ODD,
      MessageAction: 'SUPPRESS',
    });
    const [call] = await t.triggerCalls('preSignUp');
    t.equal(call?.event.request.clientMetadata, ODD, 'clientMetadata as the trigger receives it');
    t.expect(schemas.ClientMetadataType['x-sensitive'] !== true, 'ClientMetadata not to be marked as a secret');
  },

  'wire.client-metadata-reaches-trigger': async (t) => {
    const stage = await setStage(t, { AutoVerifiedAttributes: ['email'] });
    const { UserPoolId, ClientId } = stage;
    await t.script({
      preSignUp: {},
      postConfirmation: {},
      customMessage: {},
      preTokenGeneration: {},
      postAuthentication: {},
    });
    let count = 0;
    /** Calls an operation with metadata of its own; every trigger that it fires has to see exactly that. */
    const tell = async (operation: OperationName, request: Readonly<Record<string, unknown>>): Promise<unknown> => {
      const before = (await t.triggerCalls()).length;
      count += 1;
      const ClientMetadata = { call: `${operation} ${count}` };
      // All operations here take the member; their requests differ too much to be typed as one.
      const answer = await t.call(operation, { ...request, ClientMetadata } as never);
      const fired = (await t.triggerCalls()).slice(before);
      t.expect(fired.length > 0, `a trigger that ${operation} fires`);
      for (const { event } of fired) {
        t.equal(
          event.request.clientMetadata,
          ClientMetadata,
          `clientMetadata of ${event.triggerSource} in ${operation}`,
        );
      }
      return answer;
    };
    const address = (name: string) => pairs({ email: `${name}@example.com` });
    const verified = (name: string) => pairs({ email: `${name}@example.com`, email_verified: 'true' });
    await tell('AdminCreateUser', {
      UserPoolId,
      Username: 'ada@example.com',
      UserAttributes: verified('ada'),
      TemporaryPassword: TEMPORARY,
    });
    await tell('SignUp', {
      ClientId,
      Username: 'bob@example.com',
      Password: GOOD_PASSWORD,
      UserAttributes: address('bob'),
    });
    await tell('ResendConfirmationCode', { ClientId, Username: 'bob@example.com' });
    await tell('AdminConfirmSignUp', { UserPoolId, Username: 'bob@example.com' });
    for (const operation of ['AdminRespondToAuthChallenge', 'RespondToAuthChallenge'] as const) {
      const ofAdmin = operation === 'AdminRespondToAuthChallenge';
      const Username = ofAdmin ? 'ada@example.com' : 'eve@example.com';
      if (!ofAdmin)
        await t.given.call('AdminCreateUser', {
          UserPoolId,
          Username,
          TemporaryPassword: TEMPORARY,
          MessageAction: 'SUPPRESS',
        });
      const { Session } = await firstSignIn(t, stage, Username, TEMPORARY);
      const ChallengeResponses = { USERNAME: Username, NEW_PASSWORD: GOOD_PASSWORD };
      const answer = { ClientId, Session, ChallengeName: 'NEW_PASSWORD_REQUIRED', ChallengeResponses };
      await tell(operation, ofAdmin ? { UserPoolId, ...answer } : answer);
    }
    const { AccessToken } = await t.given.signIn(UserPoolId, ClientId, {
      username: 'ada@example.com',
      password: GOOD_PASSWORD,
    });
    await tell('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' });
    await tell('UpdateUserAttributes', { AccessToken, UserAttributes: address('ada2') });
    await tell('AdminUpdateUserAttributes', {
      UserPoolId,
      Username: 'ada@example.com',
      UserAttributes: address('ada3'),
    });
    const { username: kim } = await t.given.user(UserPoolId, {
      attributes: { email: 'kim@example.com', email_verified: 'true' },
    });
    await tell('AdminResetUserPassword', { UserPoolId, Username: kim });
    await tell('ForgotPassword', { ClientId, Username: kim });
    const reset = { ClientId, Username: kim, Password: GOOD_PASSWORD };
    await tell('ConfirmForgotPassword', { ...reset, ConfirmationCode: await t.lastCode(UserPoolId, kim) });
    await t.given.call('SignUp', {
      ClientId,
      Username: 'leo@example.com',
      Password: GOOD_PASSWORD,
      UserAttributes: address('leo'),
    });
    await tell('ConfirmSignUp', {
      ClientId,
      Username: 'leo@example.com',
      ConfirmationCode: await t.lastCode(UserPoolId, 'leo@example.com'),
    });
  },
} satisfies RuleChecks;

/** One plain request with metadata and another without: both end the same way. */
async function sameOutcome(
  t: Trial,
  operation: OperationName,
  make: () => Promise<Readonly<Record<string, unknown>> | undefined>,
  ClientMetadata: Readonly<Record<string, string>>,
): Promise<void> {
  const [plain, other] = [await make(), await make()];
  if (plain === undefined || other === undefined) throw new NotExercised(`the set-up of ${operation} did not work`);
  const without = await t.send(operation, plain);
  const withMap = await t.send(operation, { ...other, ClientMetadata });
  t.equal(
    withMap.error?.name ?? 'success',
    without.error?.name ?? 'success',
    `the outcome of ${operation} with ClientMetadata`,
  );
  t.equal(
    shapeOf(withMap.value),
    shapeOf(without.value),
    `the members of the answer of ${operation} with ClientMetadata`,
  );
}

/** The answer with its texts and numbers left out: members, kinds of values, flags. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean' ? value : typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}
