// Checks of the rules on the factors that users have on and prefer, and on what sign-in makes of them.
import { NotExercised } from '../endings.ts';
import type { RuleChecks } from '../rule.ts';
import { givenDevice } from '../sign-in/proofs.ts';
import { asks, SMS_POOL, tokensIn } from '../sign-in/stage.ts';
import { another, appOf, enter, readFactors, tokenStage } from './stage.ts';

const ON = { Enabled: true };
const OFF = { Enabled: false };
const PREFERRED = { Enabled: true, PreferredMfa: true };

/** The checks on preferences. */
export const preferences = {
  'mfa.user-setting-list': async (t) => {
    const stage = await tokenStage(t);
    const { AccessToken } = stage;
    const list = async () => (await readFactors(t, stage)).list;
    t.equal(await list(), [], 'the factors of a user who has none');
    await appOf(t, stage);
    t.equal(await list(), ['SOFTWARE_TOKEN_MFA'], 'the factors with a software token on');
    await t.call('SetUserMFAPreference', { AccessToken, SMSMfaSettings: ON });
    t.equal(await list(), ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'], 'the factors with both on');
    await t.call('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings: OFF });
    t.equal(await list(), ['SMS_MFA'], 'the factors with text messages on');
    await t.call('SetUserMFAPreference', { AccessToken, SMSMfaSettings: OFF });
    t.equal(await list(), [], 'the factors with both off');
  },

  'mfa.user-enabled-always-prompted': async (t) => {
    const stage = await tokenStage(t);
    const { AccessToken } = stage;
    await appOf(t, stage);
    for (let time = 1; time <= 3; time += 1) asks(await enter(stage), 'SOFTWARE_TOKEN_MFA');
    await t.call('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings: OFF });
    tokensIn(await enter(stage));
  },

  'mfa.trusted-device-exempt': async (t) => {
    const DeviceConfiguration = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };
    const stage = await tokenStage(t, { pool: { DeviceConfiguration } });
    const device = await givenDevice(t, stage);
    await appOf(t, stage);
    asks(await enter(stage, { DEVICE_KEY: device.key }), 'DEVICE_SRP_AUTH');
    asks(await enter(stage), 'SOFTWARE_TOKEN_MFA');
  },

  'mfa.preferred': async (t) => {
    const stage = await tokenStage(t, {
      mfa: { SmsMfaConfiguration: { SmsConfiguration: SMS_POOL.SmsConfiguration } },
    });
    const { AccessToken } = stage;
    await appOf(t, stage);
    const preferred = async () => (await readFactors(t, stage)).preferred;
    await t.call('SetUserMFAPreference', { AccessToken, SMSMfaSettings: ON, SoftwareTokenMfaSettings: PREFERRED });
    t.equal(await preferred(), 'SOFTWARE_TOKEN_MFA', 'PreferredMfaSetting');
    asks(await enter(stage), 'SOFTWARE_TOKEN_MFA');
    await t.call('SetUserMFAPreference', { AccessToken, SMSMfaSettings: PREFERRED, SoftwareTokenMfaSettings: ON });
    t.equal(await preferred(), 'SMS_MFA', 'PreferredMfaSetting after the switch');
    asks(await enter(stage), 'SMS_MFA');
    const unchanged = () => readFactors(t, stage);
    const both = { AccessToken, SMSMfaSettings: PREFERRED, SoftwareTokenMfaSettings: PREFERRED };
    await t.refuses('SetUserMFAPreference', both, { unchanged });
    const off = { AccessToken, SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: true } };
    await t.refuses('SetUserMFAPreference', off, { unchanged });
  },

  'mfa.preference-per-user-token': async (t) => {
    const stage = await tokenStage(t);
    const other = await another(t, stage);
    const before = await readFactors(t, other);
    if (before.list.length > 0) throw new NotExercised('the set-up did not work: a new user has factors');
    await appOf(t, stage);
    await t.call('SetUserMFAPreference', { AccessToken: stage.AccessToken, SMSMfaSettings: PREFERRED });
    t.equal(
      await readFactors(t, stage),
      { list: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'], preferred: 'SMS_MFA' },
      'the factors after a call that named one of them',
    );
    t.equal(await readFactors(t, other), before, 'the factors of the other user');
  },
} satisfies RuleChecks;
