// Checks of the rules on pool settings for recovery and for verification before update.
import type { RecoveryOptionType, VerifiedAttributeType } from '../../../generated/types.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { outside, readPool, refusesPool, surroundings } from '../user-pools/reading.ts';
import type { Stage } from '../users/stage.ts';
import { mailStage, verified } from './stage.ts';

const BOTH = { ...verified('a@example.com'), phone_number: '+12065550100', phone_number_verified: 'true' };

/** The checks on settings. */
export const recoveryChecks = {
  'verification.update-settings-stored': async (t) => {
    const settings = {
      AutoVerifiedAttributes: ['email', 'phone_number'] as const,
      SmsConfiguration: { SnsCallerArn: (await surroundings(t)).role, ExternalId: 'external' },
    };
    const of = (list: readonly VerifiedAttributeType[]) => ({
      ...settings,
      AutoVerifiedAttributes: [...settings.AutoVerifiedAttributes],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [...list] },
    });
    const shown = async (id: string) =>
      [
        ...((await readPool(t, id)).UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? []),
      ].sort();
    const lists: VerifiedAttributeType[][] = [['email'], ['phone_number'], ['email', 'phone_number']];
    for (const list of lists) {
      t.equal(await shown(await t.given.pool(of(list))), list, `the list after CreateUserPool with ${list}`);
    }
    const UserPoolId = await t.given.pool(of([]));
    for (const list of [...lists, []]) {
      await t.call('UpdateUserPool', { UserPoolId, ...of(list) });
      t.equal(await shown(UserPoolId), list, `the list after UpdateUserPool with [${list}]`);
    }
    const bad = of([outside<VerifiedAttributeType>('name')]);
    await refusesPool(t, bad);
    await t.refuses('UpdateUserPool', { UserPoolId, ...bad }, { unchanged: () => shown(UserPoolId) });
  },

  'verification.recovery-preference': async (t) => {
    for (const [first, medium] of [
      ['verified_email', 'EMAIL'],
      ['verified_phone_number', 'SMS'],
    ] as const) {
      const second = first === 'verified_email' ? 'verified_phone_number' : 'verified_email';
      // The order of the list must not matter, so the preferred one stands last.
      const stage = await recoveryStage(t, [
        { Name: second, Priority: 2 },
        { Name: first, Priority: 1 },
      ]);
      t.equal(await mediumFor(t, stage, BOTH), medium, `the medium where ${first} comes first`);
      t.equal(
        await mediumFor(t, stage, verified('b@example.com')),
        'EMAIL',
        'the medium for a user with an address only',
      );
    }
    for (const Priority of [0, -1]) {
      const RecoveryMechanisms = [{ Name: 'verified_email' as const, Priority }];
      await refusesPool(t, { AccountRecoverySetting: { RecoveryMechanisms } });
    }
  },

  'verification.recovery-sms-excluded-by-sms-mfa': async (t) => {
    const phone = { Name: 'verified_phone_number', Priority: 1 } as const;
    const both = await recoveryStage(t, [phone, { Name: 'verified_email', Priority: 2 }]);
    t.equal(await mediumFor(t, both, BOTH), 'SMS', 'the medium without SMS MFA');
    t.equal(await mediumFor(t, both, BOTH, { smsMfa: true }), 'EMAIL', 'the medium with SMS MFA');
    const only = await recoveryStage(t, [phone]);
    const Username = await userWith(t, only, BOTH, { smsMfa: true });
    const error = 'InvalidParameterException';
    await t.refuses('ForgotPassword', { ClientId: only.ClientId, Username }, { error });
  },

  // Pools that are made without the setting have shown one in their description since 2024 (email first); where it shows, it
  // is what has to be followed, and the older behaviour is for pools that show none.
  'verification.recovery-legacy-default': async (t) => {
    const stage = await recoveryStage(t, undefined);
    const shown = (await readPool(t, stage.UserPoolId)).AccountRecoverySetting?.RecoveryMechanisms;
    const best = [...(shown ?? [])].sort((a, b) => a.Priority - b.Priority)[0]?.Name ?? 'verified_phone_number';
    const medium = await mediumFor(t, stage, BOTH);
    t.equal(medium, best === 'verified_email' ? 'EMAIL' : 'SMS', 'the medium for a user with address and number');
    t.equal(
      await mediumFor(t, stage, verified('b@example.com')),
      'EMAIL',
      'the medium for a user with an address only',
    );
  },
} satisfies RuleChecks;

/** A pool that can send text messages, with these ways to recover. */
async function recoveryStage(t: Trial, mechanisms: RecoveryOptionType[] | undefined): Promise<Stage> {
  const SmsConfiguration = { SnsCallerArn: (await surroundings(t)).role, ExternalId: 'external' };
  const recovery = mechanisms === undefined ? {} : { AccountRecoverySetting: { RecoveryMechanisms: mechanisms } };
  return mailStage(t, { SmsConfiguration, MfaConfiguration: 'OPTIONAL', ...recovery });
}

async function userWith(
  t: Trial,
  { UserPoolId }: Stage,
  attributes: Readonly<Record<string, string>>,
  { smsMfa = false } = {},
): Promise<string> {
  const { username: Username } = await t.given.user(UserPoolId, { attributes });
  const SMSMfaSettings = { Enabled: true, PreferredMfa: true };
  if (smsMfa) await t.given.call('AdminSetUserMFAPreference', { UserPoolId, Username, SMSMfaSettings });
  return Username;
}

/** How ForgotPassword reaches a new user with these attributes. */
async function mediumFor(
  t: Trial,
  stage: Stage,
  attributes: Readonly<Record<string, string>>,
  options: { smsMfa?: boolean } = {},
): Promise<string | undefined> {
  const Username = await userWith(t, stage, attributes, options);
  const { CodeDeliveryDetails } = await t.call('ForgotPassword', { ClientId: stage.ClientId, Username });
  return CodeDeliveryDetails?.DeliveryMedium;
}
