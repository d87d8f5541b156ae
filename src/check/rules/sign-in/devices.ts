// Checks of the rules on remembered devices at sign-in.
import type { RespondToAuthChallengeRequest } from '../../../generated/types.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { givenDevice, prove, proveDevice, startSrp } from './proofs.ts';
import { asks, setStage, tokensIn } from './stage.ts';

/** The checks on devices. */
export const devices = {
  'challenge.device-srp-auth': async (t) => {
    const { stage, device } = await trackingStage(t);
    const DEVICE_KEY = device.key;
    const first = await stage.initiate('USER_PASSWORD_AUTH', { ...stage.credentials, DEVICE_KEY });
    t.equal(first.AuthenticationResult ?? null, null, 'AuthenticationResult beside the challenge');
    asks(first, 'DEVICE_SRP_AUTH');
    tokensIn(await stage.initiate('USER_PASSWORD_AUTH', stage.credentials));
    const plain = await setStage(t);
    tokensIn(await plain.initiate('USER_PASSWORD_AUTH', plain.credentials));
  },

  'challenge.device-password-verifier': async (t) => {
    const { stage, device, askDevice } = await trackingStage(t);
    const session = startSrp(t);
    const start = async () =>
      asks(
        await stage.respond(await askDevice(), { DEVICE_KEY: device.key, SRP_A: session.srpA }),
        'DEVICE_PASSWORD_VERIFIER',
      );
    const wrong = await start();
    const forged = await proveDevice(session, wrong, device, 'another secret');
    await t.refuses('RespondToAuthChallenge', await stage.answer(wrong, forged));
    const asked = await start();
    tokensIn(await stage.respond(asked, await proveDevice(session, asked, device)));
  },

  'challenge.answer-password-verifier-device': async (t) => {
    const { stage, device } = await trackingStage(t);
    const session = startSrp(t);
    const start = async () => {
      const asked = asks(
        await stage.initiate('USER_SRP_AUTH', { USERNAME: stage.user.username, SRP_A: session.srpA }),
        'PASSWORD_VERIFIER',
      );
      return { asked, proof: await prove(session, asked, stage.UserPoolId, stage.user.password) };
    };
    const known = await start();
    asks(await stage.respond(known.asked, { ...known.proof, DEVICE_KEY: device.key }), 'DEVICE_SRP_AUTH');
    const unknown = await start();
    const outcome = await t.outcome('RespondToAuthChallenge', await stage.answer(unknown.asked, unknown.proof));
    const next = outcome.error?.name ?? (outcome.value as { ChallengeName?: string }).ChallengeName;
    t.expect(next !== 'DEVICE_SRP_AUTH', 'no device challenge without DEVICE_KEY', next);
  },

  'challenge.answer-device-srp': async (t) => {
    const { stage, device, askDevice } = await trackingStage(t);
    const asked = await askDevice();
    const full = await stage.answer(asked, { DEVICE_KEY: device.key, SRP_A: startSrp(t).srpA });
    await refusesEachLeftOut(t, full, ['USERNAME', 'DEVICE_KEY', 'SRP_A']);
    asks(await t.call('RespondToAuthChallenge', full), 'DEVICE_PASSWORD_VERIFIER');
  },

  'challenge.answer-device-password-verifier': async (t) => {
    const { stage, device, askDevice } = await trackingStage(t);
    const session = startSrp(t);
    const answer = { DEVICE_KEY: device.key, SRP_A: session.srpA };
    const asked = asks(await stage.respond(await askDevice(), answer), 'DEVICE_PASSWORD_VERIFIER');
    const full = await stage.answer(asked, await proveDevice(session, asked, device));
    await refusesEachLeftOut(t, full, [
      'USERNAME',
      'DEVICE_KEY',
      'PASSWORD_CLAIM_SIGNATURE',
      'PASSWORD_CLAIM_SECRET_BLOCK',
      'TIMESTAMP',
    ]);
    tokensIn(await t.call('RespondToAuthChallenge', full));
  },
} satisfies RuleChecks;

/** A pool that tracks devices, and a remembered one of its user. */
async function trackingStage(t: Trial) {
  const DeviceConfiguration = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };
  const stage = await setStage(t, { pool: { DeviceConfiguration } });
  const device = await givenDevice(t, stage);
  const askDevice = async () =>
    asks(
      await stage.initiate('USER_PASSWORD_AUTH', { ...stage.credentials, DEVICE_KEY: device.key }),
      'DEVICE_SRP_AUTH',
    );
  return { stage, device, askDevice };
}

async function refusesEachLeftOut(
  t: Trial,
  full: RespondToAuthChallengeRequest,
  names: readonly string[],
): Promise<void> {
  for (const left of names) {
    const rest = Object.fromEntries(Object.entries(full.ChallengeResponses ?? {}).filter(([name]) => name !== left));
    await t.refuses('RespondToAuthChallenge', { ...full, ChallengeResponses: rest });
  }
}
