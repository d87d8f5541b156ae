// Checks of the rules on NEW_PASSWORD_REQUIRED, and on custom challenges.
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { invitedStage } from './challenges.ts';
import { customTriggers } from './flows.ts';
import { asks, givenInvited, type SignInStage, setStage, stageOf, tokensIn } from './stage.ts';

const NEW_PASSWORD = 'Br4nd-new-horse!';

/** The checks on the new password. */
export const newPassword = {
  'challenge.new-password-required': async (t) => {
    const { guest } = await invitedStage(t);
    const asked = await start(guest);
    const due: unknown = JSON.parse(asked.ChallengeParameters?.requiredAttributes ?? 'null');
    t.expect(Array.isArray(due), 'requiredAttributes to be a JSON list', asked.ChallengeParameters?.requiredAttributes);
    await t.refuses('RespondToAuthChallenge', await guest.answer(asked, { NEW_PASSWORD: 'weak' }), {
      unchanged: guest.read,
    });
    tokensIn(await guest.respond(asked, { NEW_PASSWORD }));
    t.equal((await guest.read()).UserStatus, 'CONFIRMED', 'the status after the new password');
  },

  'challenge.new-password-required-attributes': async (t) => {
    const { guest } = await demandingStage(t);
    const asked = await start(guest);
    const due = JSON.parse(asked.ChallengeParameters?.requiredAttributes ?? '[]') as string[];
    t.equal(due, ['userAttributes.name'], 'requiredAttributes');
    await t.refuses('RespondToAuthChallenge', await guest.answer(asked, { NEW_PASSWORD }), { unchanged: guest.read });
    tokensIn(await guest.respond(asked, { NEW_PASSWORD, 'userAttributes.name': 'Grace' }));
    t.equal(await attribute(guest, 'name'), 'Grace', 'the attribute after the answer');
  },

  'challenge.new-password-optional-attributes': async (t) => {
    const stage = await setStage(t, { client: { WriteAttributes: ['nickname'] } });
    const guest = stageOf(t, stage.UserPoolId, stage, await givenInvited(t, stage.UserPoolId));
    const asked = await start(guest);
    const forbidden = { NEW_PASSWORD, 'userAttributes.website': 'https://example.com' };
    const error = ['NotAuthorizedException', 'InvalidParameterException'] as const;
    await t.refuses('RespondToAuthChallenge', await guest.answer(asked, forbidden), { error, unchanged: guest.read });
    tokensIn(await guest.respond(asked, { NEW_PASSWORD, 'userAttributes.nickname': 'G' }));
    t.equal(await attribute(guest, 'nickname'), 'G', 'the attribute after the answer');
  },

  'challenge.new-password-no-overwrite': async (t) => {
    const { guest, email } = await demandingStage(t);
    const asked = await start(guest);
    const answer = { NEW_PASSWORD, 'userAttributes.name': 'Grace' };
    const other = `other-${email}`;
    const error = ['NotAuthorizedException', 'InvalidParameterException'] as const;
    const overwriting = await guest.answer(asked, { ...answer, 'userAttributes.email': other });
    await t.refuses('RespondToAuthChallenge', overwriting, { error, unchanged: guest.read });
    tokensIn(await guest.respond(asked, answer));
    t.equal(await attribute(guest, 'email'), email, 'the attribute after the answer');
    await t.call('AdminUpdateUserAttributes', {
      UserPoolId: guest.UserPoolId,
      Username: guest.user.username,
      UserAttributes: [
        { Name: 'email', Value: other },
        { Name: 'email_verified', Value: 'true' },
      ],
    });
    t.equal(await attribute(guest, 'email'), other, 'the attribute after AdminUpdateUserAttributes');
  },

  'challenge.user-attributes-key-prefix': async (t) => {
    const { guest } = await invitedStage(t);
    const asked = await start(guest);
    const answer = { NEW_PASSWORD, 'userAttributes.given_name': 'Grace', family_name: 'Hopper' };
    tokensIn(await guest.respond(asked, answer));
    t.equal(await attribute(guest, 'given_name'), 'Grace', 'the attribute with the prefix');
    t.equal((await attribute(guest, 'family_name')) ?? null, null, 'the attribute without the prefix');
  },

  'challenge.answer-new-password': async (t) => {
    const { guest } = await invitedStage(t);
    const asked = await start(guest);
    await t.refuses('RespondToAuthChallenge', await guest.answer(asked, {}), { unchanged: guest.read });
    tokensIn(await guest.respond(asked, { NEW_PASSWORD }));
  },

  'challenge.custom-challenge': async (t) => {
    const stage = await setStage(t);
    const again = { response: { challengeName: 'CUSTOM_CHALLENGE', issueTokens: false, failAuthentication: false } };
    const done = { response: { challengeName: null, issueTokens: true, failAuthentication: false } };
    const failed = { response: { challengeName: null, issueTokens: false, failAuthentication: true } };
    const begin = async () =>
      asks(await stage.initiate('CUSTOM_AUTH', { USERNAME: stage.user.username }), 'CUSTOM_CHALLENGE');
    await t.script(customTriggers(again, again, done));
    const second = asks(await stage.respond(await begin(), { ANSWER: 'x' }), 'CUSTOM_CHALLENGE');
    tokensIn(await stage.respond(second, { ANSWER: 'x' }));
    await t.script(customTriggers(again, failed));
    await t.refuses('RespondToAuthChallenge', await stage.answer(await begin(), { ANSWER: 'x' }));
  },
} satisfies RuleChecks;

async function start(guest: SignInStage) {
  return asks(await guest.initiate('USER_PASSWORD_AUTH', guest.credentials), 'NEW_PASSWORD_REQUIRED');
}

async function attribute(guest: SignInStage, name: string): Promise<string | undefined> {
  return (await guest.read()).UserAttributes?.find((each) => each.Name === name)?.Value;
}

/** A pool that requires name and email, and an invited user who has the latter only. */
async function demandingStage(t: Trial) {
  const required = (Name: string) => ({ Name, Required: true, Mutable: true });
  const UserPoolId = await t.given.pool({ Schema: [required('name'), required('email')] });
  const client = await t.given.client(UserPoolId);
  const email = t.given.username('guest');
  const invited = await givenInvited(t, UserPoolId, { email, email_verified: 'true' });
  return { guest: stageOf(t, UserPoolId, client, invited), email };
}
