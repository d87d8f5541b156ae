// Checks of the rules on the Session of challenges.
import type { RuleChecks } from '../rule.ts';
import { invitedStage } from './challenges.ts';
import { asks, givenInvited, type SignInStage, SMS_POOL, setStage, stageOf, tokensIn } from './stage.ts';

const NEW_PASSWORD = 'Br4nd-new-horse!';

/** The checks on sessions. */
export const sessions = {
  'challenge.session-issued': async (t) => {
    const { guest } = await invitedStage(t);
    const asked = await start(guest);
    t.expect((asked.Session ?? '').length > 0, 'a Session with the challenge', asked.Session);
    const done = await guest.respond(asked, { NEW_PASSWORD });
    tokensIn(done);
    t.equal(done.Session ?? null, null, 'Session beside tokens');
  },

  'challenge.session-passed-unchanged': async (t) => {
    const { stage, guest } = await invitedStage(t);
    const other = stageOf(t, stage.UserPoolId, stage, await givenInvited(t, stage.UserPoolId));
    const asked = await start(guest);
    const session = asked.Session ?? '';
    const changed = `${session.slice(0, -1)}${session.endsWith('A') ? 'B' : 'A'}`;
    const error = ['NotAuthorizedException', 'InvalidParameterException'] as const;
    for (const Session of [changed, (await start(other)).Session, undefined]) {
      const request = await guest.answer({ ...asked, Session }, { NEW_PASSWORD });
      await t.refuses('RespondToAuthChallenge', request, { error, unchanged: guest.read });
    }
    tokensIn(await guest.respond(asked, { NEW_PASSWORD }));
    await t.refuses('RespondToAuthChallenge', await guest.answer(asked, { NEW_PASSWORD }), {
      error,
      unchanged: guest.read,
    });
  },

  'challenge.session-lifetime': async (t) => {
    const stage = await setStage(t, { client: { AuthSessionValidity: 3 } });
    const invite = async () => stageOf(t, stage.UserPoolId, stage, await givenInvited(t, stage.UserPoolId));
    const [intime, late] = [await invite(), await invite()];
    const [first, second] = [await start(intime), await start(late)];
    await t.advance('PT2M');
    tokensIn(await intime.respond(first, { NEW_PASSWORD }));
    await t.advance('PT1M1S');
    await t.refuses('RespondToAuthChallenge', await late.answer(second, { NEW_PASSWORD }), { unchanged: late.read });
    tokensIn(await late.respond(await start(late), { NEW_PASSWORD }));
  },

  'challenge.session-new-each-step': async (t) => {
    const { guest } = await invitedStage(t);
    const [one, two] = [await start(guest), await start(guest)];
    t.expect(one.Session !== two.Session, 'another Session for each sign-in', 'the same');
    const strict = await setStage(t, { pool: SMS_POOL });
    const phone = { phone_number: '+15555550100' };
    const both = stageOf(t, strict.UserPoolId, strict, await givenInvited(t, strict.UserPoolId, phone));
    const asked = await start(both);
    const next = asks(await both.respond(asked, { NEW_PASSWORD }), 'SMS_MFA');
    t.expect(next.Session !== asked.Session, 'another Session for each step', 'the same');
  },
} satisfies RuleChecks;

async function start(guest: SignInStage) {
  return asks(await guest.initiate('USER_PASSWORD_AUTH', guest.credentials), 'NEW_PASSWORD_REQUIRED');
}
