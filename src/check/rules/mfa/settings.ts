// Checks of the rules on the older MFA settings, which know text messages only, and on MFAOptions, where they show.
import type { DeliveryMediumType, MFAOptionType } from '../../../generated/types.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { another, appOf, type MfaStage, readFactors, tokenStage } from './stage.ts';

const BY_SMS: MFAOptionType[] = [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }];

/** The checks on the older settings. */
export const settings = {
  'mfa.mfa-options-retired': async (t) => {
    const stage = await tokenStage(t);
    await appOf(t, stage);
    t.equal((await readFactors(t, stage)).list, ['SOFTWARE_TOKEN_MFA'], 'UserMFASettingList');
    t.equal(await optionsOf(t, stage), [], 'MFAOptions of a user with a software token alone');
  },

  'mfa.mfa-options-no-totp': async (t) => {
    const stage = await tokenStage(t);
    const strange = async () =>
      (await optionsOf(t, stage)).filter(
        ({ DeliveryMedium, AttributeName }) => DeliveryMedium !== 'SMS' || AttributeName !== 'phone_number',
      );
    await appOf(t, stage);
    t.equal(await strange(), [], 'MFAOptions that are no text messages, with a software token');
    await t.given.call('SetUserSettings', { AccessToken: stage.AccessToken, MFAOptions: BY_SMS });
    t.equal(await strange(), [], 'MFAOptions that are no text messages, with a software token and text messages');
  },

  'mfa.settings-sms-only': async (t) => {
    const stage = await tokenStage(t);
    await refusesOption(t, stage, {
      DeliveryMedium: 'EMAIL' satisfies DeliveryMediumType,
      AttributeName: 'phone_number',
    });
  },

  'mfa.option-attribute-phone': async (t) => {
    const stage = await tokenStage(t);
    await refusesOption(t, stage, { DeliveryMedium: 'SMS', AttributeName: 'email' });
  },

  'mfa.settings-target-user': async (t) => {
    const stage = await tokenStage(t);
    const other = await another(t, stage);
    const before = await other.read();
    const { UserPoolId, user } = stage;
    await t.call('AdminSetUserSettings', { UserPoolId, Username: user.username, MFAOptions: BY_SMS });
    t.expect(await getsSms(t, stage), 'text messages among the options of the named user');
    t.equal(await other.read(), before, 'the other user');
    await t.call('SetUserSettings', { AccessToken: other.AccessToken, MFAOptions: BY_SMS });
    t.expect(await getsSms(t, other), "text messages among the options of the token's owner");
  },
} satisfies RuleChecks;

/** Both operations take text messages to the phone number, and refuse the option. */
async function refusesOption(t: Trial, stage: MfaStage, option: MFAOptionType): Promise<void> {
  const named = { UserPoolId: stage.UserPoolId, Username: stage.user.username };
  const { AccessToken, read: unchanged } = stage;
  await t.call('AdminSetUserSettings', { ...named, MFAOptions: BY_SMS });
  await t.call('SetUserSettings', { AccessToken, MFAOptions: BY_SMS });
  await t.refuses('AdminSetUserSettings', { ...named, MFAOptions: [option] }, { unchanged });
  await t.refuses('SetUserSettings', { AccessToken, MFAOptions: [option] }, { unchanged });
}

/** MFAOptions from both reads of one user. */
async function optionsOf(t: Trial, stage: MfaStage): Promise<MFAOptionType[]> {
  const own = await t.call('GetUser', { AccessToken: stage.AccessToken });
  return [...((await stage.read()).MFAOptions ?? []), ...(own.MFAOptions ?? [])];
}

/** The service shows the older settings in either place. */
async function getsSms(t: Trial, stage: MfaStage): Promise<boolean> {
  const { list } = await readFactors(t, stage);
  return list.includes('SMS_MFA') || (await optionsOf(t, stage)).some((option) => option.DeliveryMedium === 'SMS');
}
