// Checks of the rules on changed and verified attributes: codes, values that wait for theirs, and flags that skip the wait.
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { surroundings } from '../user-pools/reading.ts';
import { pairs, readUser, type Stage, valuesOf, withPassword } from '../users/stage.ts';
import { mailStage, signedIn, verified, wrong } from './stage.ts';

const OLD = 'old@example.com';
const NEW = 'new@example.com';
const PHONE = '+12065550100';

/** The checks on attributes of the signed-in user. */
export const attributeChecks = {
  'verification.attribute-code-request': async (t) => {
    const stage = await mailStage(t);
    const { AccessToken } = await signedIn(t, stage, { email: 'mine@example.com', nickname: 'me' });
    const answer = await t.call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' });
    const { AttributeName, DeliveryMedium, Destination = '' } = answer.CodeDeliveryDetails ?? {};
    t.equal([AttributeName, DeliveryMedium], ['email', 'EMAIL'], 'attribute and medium of the delivery');
    t.expect(/^m\*+@/.test(Destination) && !Destination.includes('mine'), 'a masked Destination', Destination);
    // One cannot be verified, the other has no value.
    for (const AttributeNameOfNone of ['nickname', 'phone_number']) {
      await t.refuses('GetUserAttributeVerificationCode', { AccessToken, AttributeName: AttributeNameOfNone });
    }
  },

  'verification.verify-attribute': async (t) => {
    const stage = await mailStage(t);
    const user = await signedIn(t, stage, { email: OLD, phone_number: PHONE });
    const { AccessToken } = user;
    const request = async (AttributeName: string) => {
      await t.given.call('GetUserAttributeVerificationCode', { AccessToken, AttributeName });
      return t.lastCode(stage.UserPoolId, user.username);
    };
    const ofPhone = await request('phone_number');
    const ofEmail = await request('email');
    const unchanged = () => t.call('GetUser', { AccessToken });
    const answer = (Code: string) => ({ AccessToken, AttributeName: 'email', Code });
    await t.refuses('VerifyUserAttribute', answer(wrong(ofEmail)), { unchanged });
    if (ofPhone !== ofEmail) await t.refuses('VerifyUserAttribute', answer(ofPhone), { unchanged });
    await t.call('VerifyUserAttribute', answer(ofEmail));
    const values = valuesOf((await t.call('GetUser', { AccessToken })).UserAttributes);
    const flags = [values.email_verified, values.phone_number_verified ?? 'false'];
    t.equal(flags, ['true', 'false'], 'email_verified and phone_number_verified after the code for email');
    const lapsing = await request('email');
    // Codes for attributes hold for a day, and access tokens for an hour (Developer Guide, quotas).
    if (!(await t.later('PT25H'))) return;
    const { AccessToken: later } = await t.given.signIn(stage.UserPoolId, stage.ClientId, user);
    const late = { AccessToken: later, AttributeName: 'email', Code: lapsing };
    await t.refuses('VerifyUserAttribute', late, { error: 'ExpiredCodeException' });
  },

  'verification.update-reports-deliveries': async (t) => {
    const SmsConfiguration = { SnsCallerArn: (await surroundings(t)).role, ExternalId: 'external' };
    const stage = await mailStage(t, { AutoVerifiedAttributes: ['email', 'phone_number'], SmsConfiguration });
    const { AccessToken } = await signedIn(t, stage, { email: OLD });
    const update = async (values: Readonly<Record<string, string>>) => {
      const answer = await t.call('UpdateUserAttributes', { AccessToken, UserAttributes: pairs(values) });
      return (answer.CodeDeliveryDetailsList ?? []).map(({ AttributeName }) => AttributeName).sort();
    };
    t.equal(await update({ email: NEW, phone_number: PHONE }), ['email', 'phone_number'], 'deliveries for both');
    t.equal(
      await update({ email: 'third@example.com', nickname: 'x' }),
      ['email'],
      'deliveries for email and nickname',
    );
    t.equal(await update({ nickname: 'y' }), [], 'deliveries for nickname alone');
  },

  'verification.update-pending': async (t) => {
    const stage = await pendingStage(t);
    const { UserPoolId } = stage;
    const UserAttributes = pairs({ email: NEW });
    const self = await signedIn(t, stage, verified(OLD));
    await t.call('UpdateUserAttributes', { AccessToken: self.AccessToken, UserAttributes });
    t.equal(await addressOf(t, stage, self.username), [OLD, 'true'], 'the address after UpdateUserAttributes');
    const own = valuesOf((await t.call('GetUser', { AccessToken: self.AccessToken })).UserAttributes);
    t.equal(own.email, OLD, 'the address that GetUser shows');
    const other = await t.given.user(UserPoolId, { attributes: verified('older@example.com') });
    await t.call('AdminUpdateUserAttributes', { UserPoolId, Username: other.username, UserAttributes });
    const after = await addressOf(t, stage, other.username);
    t.equal(after, ['older@example.com', 'true'], 'the address after AdminUpdateUserAttributes');
  },

  'verification.update-pending-sends-message': async (t) => {
    const stage = await pendingStage(t);
    const { username, AccessToken } = await signedIn(t, stage, verified(OLD));
    const destinations = async () => (await t.messages(stage.UserPoolId, username)).map((sent) => sent.destination);
    const before = (await destinations()).length;
    await t.call('UpdateUserAttributes', { AccessToken, UserAttributes: pairs({ email: NEW }) });
    t.equal((await destinations()).slice(before), [NEW], 'where messages went after the update');
  },

  'verification.update-applied-after-verification': async (t) => {
    const stage = await pendingStage(t);
    const { UserPoolId } = stage;
    const { username: Username, AccessToken } = await signedIn(t, stage, verified(OLD));
    const updates = [
      { to: NEW, send: () => t.call('UpdateUserAttributes', { AccessToken, UserAttributes: pairs({ email: NEW }) }) },
      {
        to: 'third@example.com',
        send: () => {
          const UserAttributes = pairs({ email: 'third@example.com' });
          return t.call('AdminUpdateUserAttributes', { UserPoolId, Username, UserAttributes });
        },
      },
    ];
    for (const { to, send } of updates) {
      await send();
      const Code = await t.lastCode(UserPoolId, Username);
      const unchanged = () => addressOf(t, stage, Username);
      const answer = { AccessToken, AttributeName: 'email' };
      await t.refuses('VerifyUserAttribute', { ...answer, Code: wrong(Code) }, { unchanged });
      await t.call('VerifyUserAttribute', { ...answer, Code });
      t.equal(await addressOf(t, stage, Username), [to, 'true'], 'the address after VerifyUserAttribute');
    }
  },

  'verification.old-value-until-verified': async (t) => {
    const stage = await pendingStage(t, { AliasAttributes: ['email'] });
    const { UserPoolId, ClientId } = stage;
    const { username, password, AccessToken } = await signedIn(t, stage, verified(OLD));
    const destination = async () => {
      const { CodeDeliveryDetails } = await t.call('ForgotPassword', { ClientId, Username: username });
      return CodeDeliveryDetails?.Destination;
    };
    const before = await destination();
    const updates = [
      () => t.given.call('UpdateUserAttributes', { AccessToken, UserAttributes: pairs({ email: NEW }) }),
      () => {
        const UserAttributes = pairs({ email: 'third@example.com' });
        return t.given.call('AdminUpdateUserAttributes', { UserPoolId, Username: username, UserAttributes });
      },
    ];
    for (const update of updates) {
      await update();
      const answer = await t.call('AdminInitiateAuth', withPassword(stage, OLD, password));
      t.expect(answer.AuthenticationResult !== undefined, 'tokens for the old address', answer.ChallengeName);
      for (const address of [NEW, 'third@example.com']) {
        const error = ['UserNotFoundException', 'NotAuthorizedException'] as const;
        await t.refuses('AdminInitiateAuth', withPassword(stage, address, password), { error });
      }
      t.equal(await destination(), before, 'the Destination of ForgotPassword while a value waits');
    }
  },

  // Whether a user may send the flag as well is contested between documents, and the live service refuses it.
  'verification.verified-flag-applies-at-once': async (t) => {
    const stage = await pendingStage(t);
    const { UserPoolId } = stage;
    const { username: Username } = await t.given.user(UserPoolId, { attributes: verified(OLD) });
    await t.call('AdminUpdateUserAttributes', { UserPoolId, Username, UserAttributes: pairs(verified(NEW)) });
    t.equal(await addressOf(t, stage, Username), [NEW, 'true'], 'the address after an update with the flag');
  },

  'verification.verified-flag-suppresses-message': async (t) => {
    const stage = await pendingStage(t);
    const { UserPoolId } = stage;
    const { username: Username } = await t.given.user(UserPoolId, { attributes: verified(OLD) });
    const before = (await t.messages(UserPoolId)).length;
    await t.call('AdminUpdateUserAttributes', { UserPoolId, Username, UserAttributes: pairs(verified(NEW)) });
    t.equal((await t.messages(UserPoolId)).slice(before), [], 'messages after an update with the flag');
    await t.call('AdminUpdateUserAttributes', { UserPoolId, Username, UserAttributes: pairs({ email: OLD }) });
    t.equal((await t.messages(UserPoolId)).length, before + 1, 'messages after an update without the flag');
  },

  'verification.no-requirement-updates-at-once': async (t) => {
    const stage = await mailStage(t);
    const { username, AccessToken } = await signedIn(t, stage, verified(OLD));
    await t.call('UpdateUserAttributes', { AccessToken, UserAttributes: pairs({ email: NEW }) });
    t.equal(await addressOf(t, stage, username), [NEW, 'false'], 'the address after UpdateUserAttributes');
    // An attribute that is not on the list is not held back by one that is.
    const other = await pendingStage(t);
    const user = await signedIn(t, other, { ...verified(OLD), phone_number: PHONE });
    const UserAttributes = pairs({ phone_number: '+12065550101' });
    await t.call('UpdateUserAttributes', { AccessToken: user.AccessToken, UserAttributes });
    const { values } = await readUser(t, other.UserPoolId, user.username);
    t.equal(values.phone_number, '+12065550101', 'phone_number where only email waits');
  },
} satisfies RuleChecks;

/** A pool where a new address waits for its code. */
function pendingStage(t: Trial, settings: Parameters<typeof mailStage>[1] = {}): Promise<Stage> {
  const UserAttributeUpdateSettings = { AttributesRequireVerificationBeforeUpdate: ['email' as const] };
  return mailStage(t, { UserAttributeUpdateSettings, ...settings });
}

async function addressOf(t: Trial, { UserPoolId }: Stage, username: string): Promise<(string | undefined)[]> {
  const { values } = await readUser(t, UserPoolId, username);
  return [values.email, values.email_verified];
}
