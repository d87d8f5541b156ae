// Checks of the rules on registering oneself: what SignUp makes, who confirms it without a code, and the triggers around it.
import type { SignUpRequest, SignUpResponse } from '../../generated/types.ts';
import { GOOD_PASSWORD } from './given.ts';
import type { RuleChecks } from './rule.ts';
import type { Trial } from './trial.ts';
import { pairs, passwordFails, passwordWorks, readUser, type Stage, setStage, withPassword } from './users/stage.ts';

/** Every trigger that SignUp might fire, right or wrong, so that calls of others show. */
const SILENT = {
  preSignUp: {},
  customMessage: {},
  postConfirmation: {},
  preAuthentication: {},
  postAuthentication: {},
  userMigration: {},
  preTokenGeneration: {},
};

/** The checks of the area user that belong to the topic sign-up. */
export const signUp = {
  'user.admin-confirm-fires-post-confirmation': async (t) => {
    const stage = await setStage(t);
    await t.script({ postConfirmation: {} });
    const username = await register(t, stage);
    t.equal((await t.triggerCalls('postConfirmation')).length, 0, 'post confirmation events after SignUp');
    await t.call('AdminConfirmSignUp', { UserPoolId: stage.UserPoolId, Username: username });
    const calls = await t.triggerCalls('postConfirmation');
    const seen = calls.map(({ event }) => [event.triggerSource, event.userName]);
    t.equal(seen, [['PostConfirmation_ConfirmSignUp', username]], 'the post confirmation events');
    // A confirmation that does not happen tells nobody.
    const error = 'NotAuthorizedException';
    await t.refuses('AdminConfirmSignUp', { UserPoolId: stage.UserPoolId, Username: username }, { error });
    t.equal((await t.triggerCalls('postConfirmation')).length, 1, 'post confirmation events after a refused call');
  },

  'user.admin-confirm-confirms': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId } = stage;
    const username = await register(t, stage);
    t.equal((await readUser(t, UserPoolId, username)).UserStatus, 'UNCONFIRMED', 'UserStatus after SignUp');
    const answer = await t.call('AdminConfirmSignUp', { UserPoolId, Username: username });
    t.equal(answer, {}, 'the answer of AdminConfirmSignUp');
    t.equal((await readUser(t, UserPoolId, username)).UserStatus, 'CONFIRMED', 'UserStatus after AdminConfirmSignUp');
    await passwordWorks(t, stage, username, GOOD_PASSWORD);
    const unchanged = () => readUser(t, UserPoolId, username);
    await t.refuses('AdminConfirmSignUp', { UserPoolId, Username: username }, { unchanged });
  },

  'user.status-unconfirmed': async (t) => {
    const stage = await setStage(t);
    const username = await register(t, stage);
    t.equal((await readUser(t, stage.UserPoolId, username)).UserStatus, 'UNCONFIRMED', 'UserStatus after SignUp');
    const error = 'UserNotConfirmedException';
    await t.refuses('AdminInitiateAuth', withPassword(stage, username, GOOD_PASSWORD), { error });
    await t.given.call('AdminConfirmSignUp', { UserPoolId: stage.UserPoolId, Username: username });
    await passwordWorks(t, stage, username, GOOD_PASSWORD);
  },

  'user.sign-up-creates-user': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId, ClientId } = stage;
    const Username = t.given.username('user');
    await t.refuses('AdminGetUser', { UserPoolId, Username }, { error: 'UserNotFoundException' });
    await t.call('SignUp', { ClientId, Username, Password: GOOD_PASSWORD });
    t.equal((await readUser(t, UserPoolId, Username)).Username, Username, 'Username of AdminGetUser');
    await t.given.call('AdminConfirmSignUp', { UserPoolId, Username });
    await passwordWorks(t, stage, Username, GOOD_PASSWORD);
    await passwordFails(t, stage, Username, `${GOOD_PASSWORD}2`);
    await passwordFails(t, stage, `${Username}-2`, GOOD_PASSWORD);
  },

  // That a trigger can make the flag true is part of user.sign-up-fires-triggers, which needs that hook anyway.
  'user.sign-up-user-confirmed': async (t) => {
    const stage = await setStage(t);
    const { answer, username } = await signUpAs(t, stage);
    const { UserStatus } = await readUser(t, stage.UserPoolId, username);
    t.equal([answer.UserConfirmed, UserStatus], [false, 'UNCONFIRMED'], 'UserConfirmed and the status read after it');
  },

  'user.sub-is-uuid': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId, ClientId } = stage;
    const first = await signUpAs(t, stage);
    const { UserSub } = first.answer;
    const isUuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(UserSub);
    t.expect(isUuid && UserSub !== first.username, 'UserSub to be a UUID other than the username', UserSub);
    t.equal((await readUser(t, UserPoolId, first.username)).values.sub, UserSub, 'the attribute sub');
    await t.given.call('AdminConfirmSignUp', { UserPoolId, Username: first.username });
    const user = { username: first.username, password: GOOD_PASSWORD };
    const tokens = await t.given.signIn(UserPoolId, ClientId, user);
    t.equal(t.claims(tokens.AccessToken).sub, UserSub, 'the claim sub of the access token');
    t.equal(t.claims(tokens.IdToken).sub, UserSub, 'the claim sub of the ID token');
    const second = await signUpAs(t, stage);
    await t.given.call('AdminDeleteUser', { UserPoolId, Username: first.username });
    const again = await signUpAs(t, stage, { Username: first.username });
    const subs = [UserSub, second.answer.UserSub, again.answer.UserSub];
    t.equal(new Set(subs).size, 3, 'the number of different subs of two users and one made anew');
  },

  'user.sign-up-fires-triggers': async (t) => {
    const stage = await setStage(t, { AutoVerifiedAttributes: ['email'] });
    await t.script(SILENT);
    const plain = await signUpAs(t, stage, { UserAttributes: pairs({ email: 'plain@example.com' }) });
    t.equal(await sources(t), ['CustomMessage_SignUp', 'PreSignUp_SignUp'], 'the triggers of an ordinary sign-up');
    t.equal(plain.answer.UserConfirmed, false, 'UserConfirmed of an ordinary sign-up');

    await t.script({ ...SILENT, preSignUp: { response: { autoConfirmUser: true } } });
    const confirmed = await signUpAs(t, stage, { UserAttributes: pairs({ email: 'auto@example.com' }) });
    const later = (await sources(t)).filter((source) => source !== 'CustomMessage_SignUp');
    const expected = ['PostConfirmation_ConfirmSignUp', 'PreSignUp_SignUp', 'PreSignUp_SignUp'];
    t.equal(later, expected, 'the triggers once the user is confirmed by one, but for messages');
    const { UserStatus } = await readUser(t, stage.UserPoolId, confirmed.username);
    const state = [confirmed.answer.UserConfirmed, UserStatus];
    t.equal(state, [true, 'CONFIRMED'], 'UserConfirmed and the status of a user confirmed by the trigger');

    await t.script({ ...SILENT, preSignUp: { error: 'not you' } });
    const Username = t.given.username('user');
    const request = { ClientId: stage.ClientId, Username, Password: GOOD_PASSWORD };
    await t.refuses('SignUp', request, { error: 'UserLambdaValidationException' });
    const error = 'UserNotFoundException';
    await t.refuses('AdminGetUser', { UserPoolId: stage.UserPoolId, Username }, { error });
  },

  'user.allow-admin-create-only': async (t) => {
    const stage = await setStage(t, { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } });
    const { UserPoolId, ClientId } = stage;
    const Username = t.given.username('user');
    await t.refuses('SignUp', { ClientId, Username, Password: GOOD_PASSWORD });
    await t.refuses('AdminGetUser', { UserPoolId, Username }, { error: 'UserNotFoundException' });
    const invited = t.given.username('invited');
    await t.call('AdminCreateUser', { UserPoolId, Username: invited, MessageAction: 'SUPPRESS' });
    await t.given.call('UpdateUserPool', { UserPoolId, AdminCreateUserConfig: { AllowAdminCreateUserOnly: false } });
    await t.call('SignUp', { ClientId, Username, Password: GOOD_PASSWORD });
    t.equal((await readUser(t, UserPoolId, Username)).UserStatus, 'UNCONFIRMED', 'UserStatus after SignUp');
  },
} satisfies RuleChecks;

/** Registers a user in a judged call. */
async function signUpAs(
  t: Trial,
  { ClientId }: Stage,
  request: Partial<SignUpRequest> = {},
): Promise<{ answer: SignUpResponse; username: string }> {
  const username = request.Username ?? t.given.username('user');
  const answer = await t.call('SignUp', { ClientId, Password: GOOD_PASSWORD, ...request, Username: username });
  return { answer, username };
}

/** Registers a user who gets no message, as set-up. */
async function register(t: Trial, { ClientId }: Stage): Promise<string> {
  const Username = t.given.username('user');
  await t.given.call('SignUp', { ClientId, Username, Password: GOOD_PASSWORD });
  return Username;
}

/** What was fired so far, sorted. */
async function sources(t: Trial): Promise<string[]> {
  return (await t.triggerCalls()).map(({ event }) => event.triggerSource).sort();
}
