// Checks of the rules on SMS settings. Endpoints that look into the role of a pool cannot be given one here, so pools with
// SmsConfiguration are set-up: where they are refused the rule is not exercised.
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { present, readPool, refusesPool, surroundings } from './reading.ts';

/** The checks on SMS settings. */
export const smsChecks = {
  'message.sms-configuration': async (t) => {
    const { role, region } = await surroundings(t);
    const SmsConfiguration = { SnsCallerArn: role, SnsRegion: region };
    const shown = async (id: string) => {
      const pool = await readPool(t, id);
      return { SmsConfiguration: pool.SmsConfiguration, SmsAuthenticationMessage: pool.SmsAuthenticationMessage };
    };
    const first = { SmsConfiguration, SmsAuthenticationMessage: 'first {####}' };
    const UserPoolId = await t.given.pool(first);
    t.equal(await shown(UserPoolId), first, 'the settings after CreateUserPool');
    const second = {
      SmsConfiguration: { ...SmsConfiguration, SnsCallerArn: `${role}-2` },
      SmsAuthenticationMessage: 'second {####}',
    };
    await t.given.call('UpdateUserPool', { UserPoolId, ...second });
    t.equal(await shown(UserPoolId), second, 'the settings after UpdateUserPool');
  },

  // Whether the id reaches the role is beyond any API; that the pool keeps it is not.
  'message.sms-external-id': async (t) => {
    const { role } = await surroundings(t);
    const id = await t.given.pool({ SmsConfiguration: { SnsCallerArn: role, ExternalId: 'external' } });
    t.equal((await readPool(t, id)).SmsConfiguration?.ExternalId, 'external', 'ExternalId');
  },

  'message.sms-region-choice': async (t) => {
    const { role, region } = await surroundings(t);
    const nowhere = { SnsCallerArn: role, SnsRegion: 'xx-nowhere-1' };
    await refusesPool(t, { SmsConfiguration: nowhere });
    const UserPoolId = await t.given.pool();
    const unchanged = () => readPool(t, UserPoolId);
    await t.refuses('UpdateUserPool', { UserPoolId, SmsConfiguration: nowhere }, { unchanged });
    // Seoul sends through Tokyo.
    const own = region === 'ap-northeast-2' ? 'ap-northeast-1' : region;
    const id = await t.given.pool({ SmsConfiguration: { SnsCallerArn: role, SnsRegion: own } });
    t.equal((await readPool(t, id)).SmsConfiguration?.SnsRegion, own, 'SnsRegion');
  },

  'message.sms-mfa-placeholder': async (t) => {
    const { UserPoolId, config } = await mfaPool(t);
    const unchanged = () => t.call('GetUserPoolMfaConfig', { UserPoolId });
    await t.refuses('SetUserPoolMfaConfig', config('no place for it'), { unchanged });
    await t.refuses('SetUserPoolMfaConfig', config('no {###} place'), { unchanged });
    await t.call('SetUserPoolMfaConfig', config('Code {####}'));
    t.equal(
      (await unchanged()).SmsMfaConfiguration?.SmsAuthenticationMessage,
      'Code {####}',
      'SmsAuthenticationMessage',
    );
  },

  'message.sms-mfa-default-text': async (t) => {
    const { UserPoolId, config } = await mfaPool(t);
    const attributes = { phone_number: '+15555550100', phone_number_verified: 'true' };
    const user = await t.given.user(UserPoolId, { attributes });
    const { ClientId } = await t.given.client(UserPoolId);
    await t.given.call('AdminSetUserMFAPreference', {
      UserPoolId,
      Username: user.username,
      SMSMfaSettings: { Enabled: true, PreferredMfa: true },
    });
    const signIn = async () => {
      const { ChallengeName, Session = '' } = await t.call('InitiateAuth', {
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: user.username, PASSWORD: user.password },
      });
      t.equal(ChallengeName, 'SMS_MFA', 'ChallengeName');
      const message = present((await t.messages(UserPoolId, user.username)).at(-1), 'a text message');
      t.expect(
        message.medium === 'SMS' && message.text.includes(message.code),
        'a text message with its code',
        message.text,
      );
      const { AuthenticationResult } = await t.call('RespondToAuthChallenge', {
        ClientId,
        ChallengeName: 'SMS_MFA',
        Session,
        ChallengeResponses: { USERNAME: user.username, SMS_MFA_CODE: message.code },
      });
      t.expect(AuthenticationResult?.AccessToken !== undefined, 'the code of the message to complete the sign-in');
      return message;
    };
    const standard = await signIn();
    t.expect(standard.text.replace(standard.code, '').trim() !== '', 'words around the code', standard.text);
    await t.given.call('SetUserPoolMfaConfig', config('Only here {####}'));
    const own = await signIn();
    t.equal(own.text, `Only here ${own.code}`, 'the text once the pool has its own');
  },
} satisfies RuleChecks;

/** A pool where text messages are an optional second factor, in the standard wording. */
async function mfaPool(t: Trial) {
  const SmsConfiguration = { SnsCallerArn: (await surroundings(t)).role };
  const UserPoolId = await t.given.pool({ MfaConfiguration: 'OPTIONAL', SmsConfiguration });
  const config = (SmsAuthenticationMessage: string) =>
    ({
      UserPoolId,
      MfaConfiguration: 'OPTIONAL',
      SmsMfaConfiguration: { SmsConfiguration, SmsAuthenticationMessage },
    }) as const;
  return { UserPoolId, config };
}
