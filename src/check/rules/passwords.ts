// Checks of the rules on forgotten passwords: codes, where they go, what they allow, and the triggers around them.
import type { CreateUserPoolRequest, RecoveryOptionNameType } from '../../generated/types.ts';
import { mailStage, verified, wrong } from './account/stage.ts';
import { GOOD_PASSWORD } from './given.ts';
import type { RuleChecks } from './rule.ts';
import type { Trial } from './trial.ts';
import { pairs, passwordFails, passwordWorks, readUser, type Stage } from './users/stage.ts';

const NEW_PASSWORD = 'An0ther-horse!';

/** The checks of the area verification that belong to the topic passwords. */
export const passwords = {
  'verification.confirm-fires-post-confirmation': async (t) => {
    const stage = await mailStage(t);
    const { UserPoolId, ClientId } = stage;
    await t.script({ postConfirmation: {} });
    const Username = t.given.username('user');
    const UserAttributes = pairs({ email: 'new@example.com' });
    await t.given.call('SignUp', { ClientId, Username, Password: GOOD_PASSWORD, UserAttributes });
    const first = await t.lastCode(UserPoolId, Username);
    const error = 'CodeMismatchException';
    await t.refuses('ConfirmSignUp', { ClientId, Username, ConfirmationCode: wrong(first) }, { error });
    t.equal(await confirmations(t), [], 'the events after a wrong code');
    await t.call('ConfirmSignUp', { ClientId, Username, ConfirmationCode: first });
    const signUp = ['PostConfirmation_ConfirmSignUp', Username];
    t.equal(await confirmations(t), [signUp], 'the events after ConfirmSignUp');

    await t.given.call('ForgotPassword', { ClientId, Username });
    const second = await t.lastCode(UserPoolId, Username);
    const reset = { ClientId, Username, Password: NEW_PASSWORD };
    await t.refuses('ConfirmForgotPassword', { ...reset, ConfirmationCode: wrong(second) }, { error });
    t.equal(await confirmations(t), [signUp], 'the events after a wrong reset code');
    await t.call('ConfirmForgotPassword', { ...reset, ConfirmationCode: second });
    const forgot = ['PostConfirmation_ConfirmForgotPassword', Username];
    t.equal(await confirmations(t), [signUp, forgot], 'the events after ConfirmForgotPassword');
  },

  'verification.code-senders-fire-custom-message': async (t) => {
    const stage = await mailStage(t);
    const { UserPoolId, ClientId } = stage;
    const user = await t.given.user(UserPoolId, { attributes: verified('old@example.com') });
    const { AccessToken } = await t.given.signIn(UserPoolId, ClientId, user);
    const waiting = t.given.username('waiting');
    const email = (address: string) => pairs({ email: address });
    const registration = { ClientId, Username: waiting, Password: GOOD_PASSWORD };
    await t.given.call('SignUp', { ...registration, UserAttributes: email('waiting@example.com') });
    await t.script({
      customMessage: { response: { emailMessage: 'The trigger says {####}.', emailSubject: 'Its subject' } },
    });

    const { username: Username } = user;
    const senders: [string, string, () => Promise<unknown>][] = [
      ['ResendCode', waiting, () => t.call('ResendConfirmationCode', { ClientId, Username: waiting })],
      [
        'VerifyUserAttribute',
        Username,
        () => t.call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' }),
      ],
      [
        'UpdateUserAttribute',
        Username,
        () => t.call('UpdateUserAttributes', { AccessToken, UserAttributes: email('b@example.com') }),
      ],
      [
        'UpdateUserAttribute',
        Username,
        () => t.call('AdminUpdateUserAttributes', { UserPoolId, Username, UserAttributes: email('c@example.com') }),
      ],
    ];
    for (const [kind, receiver, send] of senders) await firesOnce(t, stage, { kind, receiver, send });
    const flag = { UserPoolId, Username, UserAttributes: pairs({ email_verified: 'true' }) };
    await t.given.call('AdminUpdateUserAttributes', flag);
    const send = () => t.call('AdminResetUserPassword', { UserPoolId, Username });
    await firesOnce(t, stage, { kind: 'ForgotPassword', receiver: Username, send });
  },

  'verification.forgot-password-fires-triggers': async (t) => {
    const { UserPoolId, ClientId } = await mailStage(t);
    const { username } = await t.given.user(UserPoolId, { attributes: verified('known@example.com') });
    const userAttributes = verified('migrated@example.com');
    const silent = { preAuthentication: {}, postAuthentication: {}, postConfirmation: {}, preTokenGeneration: {} };
    await t.script({ ...silent, preSignUp: {}, customMessage: {}, userMigration: { response: { userAttributes } } });
    await t.call('ForgotPassword', { ClientId, Username: username });
    t.equal(await sources(t), ['CustomMessage_ForgotPassword'], 'the triggers for a known user');

    const newcomer = t.given.username('newcomer');
    await t.call('ForgotPassword', { ClientId, Username: newcomer });
    const later = (await sources(t)).slice(1);
    const wanted = ['UserMigration_ForgotPassword', 'CustomMessage_ForgotPassword'];
    const rest = later.filter((source) => !source.startsWith('PreSignUp_'));
    t.equal(rest, wanted, 'the triggers for a user who is migrated, but for pre sign-up');
    t.expect(later.length - rest.length <= 1, 'pre sign-up at most once', later);
    t.equal(
      (await readUser(t, UserPoolId, newcomer)).values.email,
      'migrated@example.com',
      'the address of the migrated user',
    );
  },

  'verification.forgot-password-sends-code': async (t) => {
    const stage = await mailStage(t);
    const { ClientId } = stage;
    const user = await t.given.user(stage.UserPoolId, { attributes: verified('reader@example.com') });
    const { CodeDeliveryDetails } = await t.call('ForgotPassword', { ClientId, Username: user.username });
    const { AttributeName, DeliveryMedium, Destination = '' } = CodeDeliveryDetails ?? {};
    t.equal([AttributeName, DeliveryMedium], ['email', 'EMAIL'], 'attribute and medium of the delivery');
    t.expect(/^r\*+@/.test(Destination) && !Destination.includes('reader'), 'a masked Destination', Destination);
    // Asking for a code changes nothing by itself.
    await passwordWorks(t, stage, user.username, user.password);
  },

  'verification.confirm-forgot-password': async (t) => {
    const stage = await mailStage(t);
    const { UserPoolId, ClientId } = stage;
    const { username: Username, password } = await t.given.user(UserPoolId, { attributes: verified('a@example.com') });
    const code = async () => {
      await t.given.call('ForgotPassword', { ClientId, Username });
      return t.lastCode(UserPoolId, Username);
    };
    const ConfirmationCode = await code();
    const reset = { ClientId, Username, ConfirmationCode, Password: NEW_PASSWORD };
    const unchanged = () => readUser(t, UserPoolId, Username);
    await t.refuses('ConfirmForgotPassword', { ...reset, ConfirmationCode: wrong(ConfirmationCode) }, { unchanged });
    const error = 'InvalidPasswordException';
    await t.refuses('ConfirmForgotPassword', { ...reset, Password: 'lowercase-only' }, { error, unchanged });
    await passwordWorks(t, stage, Username, password);
    // Neither wrong answer has used the code up.
    await t.call('ConfirmForgotPassword', reset);
    await passwordWorks(t, stage, Username, NEW_PASSWORD);
    await passwordFails(t, stage, Username, password);
    const used = ['ExpiredCodeException', 'CodeMismatchException'] as const;
    await t.refuses('ConfirmForgotPassword', { ...reset, Password: password }, { error: used });
    await passwordWorks(t, stage, Username, NEW_PASSWORD);
  },

  'verification.recovery-uses-verified-method': async (t) => {
    const { UserPoolId, ClientId } = await mailStage(t, recoveryBy('verified_email'));
    const has = await t.given.user(UserPoolId, { attributes: verified('has@example.com') });
    const { CodeDeliveryDetails } = await t.call('ForgotPassword', { ClientId, Username: has.username });
    t.equal(CodeDeliveryDetails?.AttributeName, 'email', 'AttributeName for a user with a verified address');
    const unproved = { email: 'un@example.com', phone_number: '+12065550100', phone_number_verified: 'true' };
    const lacks = await t.given.user(UserPoolId, { attributes: unproved });
    await t.refuses('ForgotPassword', { ClientId, Username: lacks.username });

    const second = await mailStage(t, recoveryBy('admin_only'));
    const { username } = await t.given.user(second.UserPoolId, { attributes: verified('has@example.com') });
    const error = ['NotAuthorizedException', 'InvalidParameterException'] as const;
    await t.refuses('ForgotPassword', { ClientId: second.ClientId, Username: username }, { error });
  },
} satisfies RuleChecks;

/** The pool setting for a single way to recover. */
function recoveryBy(Name: RecoveryOptionNameType): Pick<CreateUserPoolRequest, 'AccountRecoverySetting'> {
  return { AccountRecoverySetting: { RecoveryMechanisms: [{ Name, Priority: 1 }] } };
}

/** Sends something: exactly one custom message event more, and the receiver reads what the trigger wrote. */
async function firesOnce(
  t: Trial,
  { UserPoolId }: Stage,
  of: { kind: string; receiver: string; send: () => Promise<unknown> },
): Promise<void> {
  const before = (await t.triggerCalls('customMessage')).length;
  await of.send();
  const calls = (await t.triggerCalls('customMessage')).slice(before);
  const seen = calls.map(({ event }) => [event.triggerSource, event.userName]);
  t.equal(seen, [[`CustomMessage_${of.kind}`, of.receiver]], `the custom message events of ${of.kind}`);
  const message = (await t.messages(UserPoolId, of.receiver)).at(-1);
  t.equal(message?.text, `The trigger says ${message?.code}.`, `the text of the ${of.kind} message`);
}

async function confirmations(t: Trial): Promise<string[][]> {
  return (await t.triggerCalls('postConfirmation')).map(({ event }) => [event.triggerSource, event.userName]);
}

async function sources(t: Trial): Promise<string[]> {
  return (await t.triggerCalls()).map(({ event }) => event.triggerSource);
}
