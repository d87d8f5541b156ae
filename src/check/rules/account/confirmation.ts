// Checks of the rules on sign-up codes and aliases, and on users who delete themselves.
import { GOOD_PASSWORD } from '../given.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { pairs, passwordWorks, readUser, type Stage } from '../users/stage.ts';
import { mailStage, signedIn, verified, wrong } from './stage.ts';

/** The checks on confirmation. */
export const confirmationChecks = {
  'user.self-delete-removes-token-owner': async (t) => {
    const stage = await mailStage(t);
    const { UserPoolId } = stage;
    const first = await signedIn(t, stage, {});
    const second = await signedIn(t, stage, {});
    await t.call('DeleteUser', { AccessToken: first.AccessToken });
    await t.refuses('AdminGetUser', { UserPoolId, Username: first.username }, { error: 'UserNotFoundException' });
    const error = ['NotAuthorizedException', 'UserNotFoundException'] as const;
    await t.refuses('GetUser', { AccessToken: first.AccessToken }, { error });
    t.equal((await readUser(t, UserPoolId, second.username)).UserStatus, 'CONFIRMED', 'UserStatus of the other user');
    const own = await t.call('GetUser', { AccessToken: second.AccessToken });
    t.equal(own.Username, second.username, 'Username of GetUser with the token of the other user');
  },

  'verification.confirm-sign-up-confirms': async (t) => {
    const stage = await mailStage(t);
    const { UserPoolId, ClientId } = stage;
    const first = await register(t, stage, 'first@example.com');
    const second = await register(t, stage, 'second@example.com');
    const ofFirst = await t.lastCode(UserPoolId, first);
    const unchanged = () => readUser(t, UserPoolId, second);
    // With six digits two users may get the same code, if seldom; then it is no foreign one.
    if (ofFirst !== (await t.lastCode(UserPoolId, second))) {
      await t.refuses('ConfirmSignUp', { ClientId, Username: second, ConfirmationCode: ofFirst }, { unchanged });
    }
    const early = await t.lastCode(UserPoolId, second);
    await t.given.call('ResendConfirmationCode', { ClientId, Username: second });
    const latest = await t.lastCode(UserPoolId, second);
    await t.refuses('ConfirmSignUp', { ClientId, Username: second, ConfirmationCode: wrong(latest) }, { unchanged });
    if (early !== latest) {
      await t.refuses('ConfirmSignUp', { ClientId, Username: second, ConfirmationCode: early }, { unchanged });
    }
    await t.call('ConfirmSignUp', { ClientId, Username: second, ConfirmationCode: latest });
    const { UserStatus, values } = await readUser(t, UserPoolId, second);
    t.equal(
      [UserStatus, values.email_verified],
      ['CONFIRMED', 'true'],
      'status and email_verified after ConfirmSignUp',
    );
    await passwordWorks(t, stage, second, GOOD_PASSWORD);
    t.equal((await readUser(t, UserPoolId, first)).UserStatus, 'UNCONFIRMED', 'UserStatus of the other user');
    // Sign-up codes hold for a day (Developer Guide, quotas).
    if (!(await t.later('PT25H'))) return;
    const late = { ClientId, Username: first, ConfirmationCode: ofFirst };
    await t.refuses('ConfirmSignUp', late, { error: 'ExpiredCodeException' });
  },

  'verification.confirm-sign-up-force-alias': async (t) => {
    const { stage, owner, rival, confirm } = await contestedAlias(t);
    await t.call('ConfirmSignUp', { ...confirm, ForceAliasCreation: true });
    t.equal((await readUser(t, stage.UserPoolId, rival)).UserStatus, 'CONFIRMED', 'UserStatus of the new owner');
    t.equal((await readUser(t, stage.UserPoolId, SHARED)).Username, rival, 'whom the alias leads to');
    t.equal((await readUser(t, stage.UserPoolId, owner)).Username, owner, 'the former owner, by username');
  },

  'verification.confirm-sign-up-alias-exists': async (t) => {
    const { stage, owner, rival, confirm } = await contestedAlias(t);
    const unchanged = async () => [
      await readUser(t, stage.UserPoolId, rival),
      await readUser(t, stage.UserPoolId, SHARED),
    ];
    await t.refuses('ConfirmSignUp', confirm, { unchanged });
    await t.refuses('ConfirmSignUp', { ...confirm, ForceAliasCreation: false }, { unchanged });
    t.equal((await readUser(t, stage.UserPoolId, rival)).UserStatus, 'UNCONFIRMED', 'UserStatus of the refused user');
    t.equal((await readUser(t, stage.UserPoolId, SHARED)).Username, owner, 'whom the alias leads to');
  },

  // That the new code works is part of verification.confirm-sign-up-confirms, which needs a mailbox anyway.
  'verification.resend-code': async (t) => {
    const stage = await mailStage(t);
    const { UserPoolId, ClientId } = stage;
    const Username = await register(t, stage, 'again@example.com');
    const { CodeDeliveryDetails } = await t.call('ResendConfirmationCode', { ClientId, Username });
    const { AttributeName, DeliveryMedium, Destination = '' } = CodeDeliveryDetails ?? {};
    t.equal([AttributeName, DeliveryMedium], ['email', 'EMAIL'], 'attribute and medium of the delivery');
    t.expect(/^a\*+@/.test(Destination) && !Destination.includes('again'), 'a masked Destination', Destination);
    t.equal((await readUser(t, UserPoolId, Username)).UserStatus, 'UNCONFIRMED', 'UserStatus after a resent code');
    await t.given.call('AdminConfirmSignUp', { UserPoolId, Username });
    await t.refuses('ResendConfirmationCode', { ClientId, Username });
  },

  'verification.sign-up-delivery-details': async (t) => {
    const verifying = await mailStage(t);
    const trusting = await mailStage(t, { AutoVerifiedAttributes: undefined });
    const deliveryOf = async ({ ClientId }: Stage, attributes: Readonly<Record<string, string>>) => {
      const request = { ClientId, Username: t.given.username('user'), UserAttributes: pairs(attributes) };
      return (await t.call('SignUp', { ...request, Password: GOOD_PASSWORD })).CodeDeliveryDetails;
    };
    const sent = await deliveryOf(verifying, { email: 'one@example.com' });
    t.equal(
      [sent?.AttributeName, sent?.DeliveryMedium],
      ['email', 'EMAIL'],
      'the delivery of a sign-up with an address',
    );
    const without = await deliveryOf(verifying, { nickname: 'one' });
    t.equal(without, undefined, 'CodeDeliveryDetails of a sign-up without an address');
    const unasked = await deliveryOf(trusting, { email: 'one@example.com' });
    t.equal(unasked, undefined, 'CodeDeliveryDetails where the pool verifies nothing by itself');
  },
} satisfies RuleChecks;

const SHARED = 'shared@example.com';

async function register(t: Trial, { UserPoolId, ClientId }: Stage, email: string): Promise<string> {
  const Username = t.given.username('user', UserPoolId);
  const request = { ClientId, Username, Password: GOOD_PASSWORD, UserAttributes: pairs({ email }) };
  await t.given.call('SignUp', request);
  return Username;
}

/** An address that is the alias of one user, and the confirmation of another who registered with it. */
async function contestedAlias(t: Trial) {
  const stage = await mailStage(t, { AliasAttributes: ['email'] });
  const { UserPoolId, ClientId } = stage;
  const owner = (await t.given.user(UserPoolId, { attributes: verified(SHARED) })).username;
  const rival = await register(t, stage, SHARED);
  const confirm = { ClientId, Username: rival, ConfirmationCode: await t.lastCode(UserPoolId, rival) };
  return { stage, owner, rival, confirm };
}
