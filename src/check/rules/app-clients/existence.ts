// Checks of the rules on PreventUserExistenceErrors.
import { formatSrpTimestamp } from '../../../crypto/srp-timestamp.ts';
import type { CreateUserPoolClientRequest } from '../../../generated/types.ts';
import type { Outcome } from '../../target.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { create, describeClient, refuseClient, refuseUpdate } from './stage.ts';

const UNKNOWN = 'nobody-of-this-name';

/** The checks on hiding whether a user exists. */
export const existence = {
  'client.existence-errors-enum': async (t) => {
    const UserPoolId = await t.given.pool();
    const { ClientId } = await create(t, UserPoolId, {});
    for (const setting of ['ENABLED', 'LEGACY'] as const) {
      const client = await create(t, UserPoolId, { PreventUserExistenceErrors: setting });
      t.equal(client.PreventUserExistenceErrors, setting, 'PreventUserExistenceErrors of a new client');
      await t.call('UpdateUserPoolClient', { UserPoolId, ClientId, PreventUserExistenceErrors: setting });
      const updated = await describeClient(t, UserPoolId, ClientId);
      t.equal(updated.PreventUserExistenceErrors, setting, 'PreventUserExistenceErrors after an update');
    }
    // The value stands outside the type on purpose.
    const unknown = { PreventUserExistenceErrors: 'OFF' as 'LEGACY' };
    await refuseClient(t, UserPoolId, unknown);
    await refuseUpdate(t, UserPoolId, ClientId, unknown);
  },

  'client.existence-errors-enabled-auth': async (t) => {
    const { ClientId, user } = await setStage(t, 'ENABLED');
    const attempt = (USERNAME: string, PASSWORD: string) =>
      ({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD } }) as const;
    await t.given.call('InitiateAuth', attempt(user.username, user.password));
    const wrongPassword = await t.outcome('InitiateAuth', attempt(user.username, 'Wr0ng-password!'));
    t.equal(wrongPassword.error?.name, 'NotAuthorizedException', 'the refusal of a wrong password');
    const unknownName = await t.outcome('InitiateAuth', attempt(UNKNOWN, 'Wr0ng-password!'));
    t.equal(seen(unknownName), seen(wrongPassword), 'the refusal of an unknown name');
    const challenge = await t.call('InitiateAuth', {
      ClientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: UNKNOWN, SRP_A: '1'.repeat(768) },
    });
    t.equal(challenge.ChallengeName, 'PASSWORD_VERIFIER', 'the challenge of an unknown name');
    const parameters = challenge.ChallengeParameters ?? {};
    const answer = {
      USERNAME: parameters.USER_ID_FOR_SRP ?? UNKNOWN,
      PASSWORD_CLAIM_SECRET_BLOCK: parameters.SECRET_BLOCK ?? '',
      PASSWORD_CLAIM_SIGNATURE: btoa('a signature of 32 bytes, made up'),
      TIMESTAMP: formatSrpTimestamp(t.now() * 1000),
    };
    await t.refuses('RespondToAuthChallenge', {
      ClientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      Session: challenge.Session,
      ChallengeResponses: answer,
    });
  },

  'client.existence-errors-enabled-recovery': async (t) => {
    const { UserPoolId, ClientId } = await setStage(t, 'ENABLED');
    const attributes = { email: 'ada@example.com', email_verified: 'true' };
    const { username } = await t.given.user(UserPoolId, { attributes });
    const known = (await t.given.call('ForgotPassword', { ClientId, Username: username })).CodeDeliveryDetails ?? {};
    for (const operation of ['ForgotPassword', 'ResendConfirmationCode'] as const) {
      const outcome = await t.outcome(operation, { ClientId, Username: UNKNOWN });
      // The Developer Guide says that some of these calls may end so instead.
      if (outcome.error?.name === 'InvalidParameterException') {
        t.warn(`${operation} for an unknown name was refused with InvalidParameterException`);
        continue;
      }
      t.equal(outcome.error?.name ?? null, null, `the error of ${operation} for an unknown name`);
      const details = (outcome.value as { CodeDeliveryDetails?: Record<string, string> }).CodeDeliveryDetails ?? {};
      t.equal(
        Object.keys(details).sort(),
        Object.keys(known).sort(),
        `the members of CodeDeliveryDetails of ${operation}`,
      );
      t.expect(details.Destination?.includes('*') === true, 'a masked destination', details.Destination);
    }
    t.equal((await t.messages(UserPoolId, UNKNOWN)).length, 0, 'the number of messages to an unknown user');
  },

  'client.existence-errors-legacy': async (t) => {
    const { ClientId, user } = await setStage(t, 'LEGACY');
    const attempt = (USERNAME: string) =>
      ({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD: 'Wr0ng-password!' },
      }) as const;
    await t.refuses('InitiateAuth', attempt(UNKNOWN));
    await t.refuses('ForgotPassword', { ClientId, Username: UNKNOWN });
    await t.refuses('ResendConfirmationCode', { ClientId, Username: UNKNOWN });
    await t.refuses('ConfirmSignUp', { ClientId, Username: UNKNOWN, ConfirmationCode: '123456' });
    await t.refuses('InitiateAuth', attempt(user.username), { error: 'NotAuthorizedException' });
  },
} satisfies RuleChecks;

async function setStage(t: Trial, setting: CreateUserPoolClientRequest['PreventUserExistenceErrors']) {
  const UserPoolId = await t.given.pool();
  const { ClientId } = await t.given.client(UserPoolId, { PreventUserExistenceErrors: setting });
  return { UserPoolId, ClientId, user: await t.given.user(UserPoolId) };
}

function seen({ status, error }: Outcome): unknown[] {
  return [status, error?.name, error?.message];
}
