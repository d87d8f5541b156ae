// Checks of the rules on a pool's MFA: its three modes, what each asks of users, and how the configuration is kept.
import type { UserPoolMfaType } from '../../../generated/types.ts';
import type { RuleChecks } from '../rule.ts';
import { asks, SMS_POOL, tokensIn } from '../sign-in/stage.ts';
import { another, appOf, enter, setMfa, setUpToken, tokenStage } from './stage.ts';

const APP = { Enabled: true };

/** The checks on the MFA of pools. */
export const pools = {
  'mfa.pool-config-enum': async (t) => {
    const UserPoolId = await t.given.pool();
    const read = () => t.call('GetUserPoolMfaConfig', { UserPoolId });
    for (const MfaConfiguration of ['OPTIONAL', 'ON', 'OFF'] as const) {
      const factors = MfaConfiguration === 'OFF' ? {} : { SoftwareTokenMfaConfiguration: APP };
      const answer = await t.call('SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration, ...factors });
      const { UserPool } = await t.call('DescribeUserPool', { UserPoolId });
      const seen = [answer, await read(), UserPool].map((one) => one?.MfaConfiguration);
      t.equal(seen, [MfaConfiguration, MfaConfiguration, MfaConfiguration], 'MfaConfiguration in the three answers');
    }
    // A value that the types rule out, which is the point.
    const MfaConfiguration = 'REQUIRED' as UserPoolMfaType;
    const factors = { SoftwareTokenMfaConfiguration: APP };
    await t.refuses('SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration, ...factors }, { unchanged: read });
  },

  'mfa.pool-off': async (t) => {
    const stage = await tokenStage(t);
    const { AccessToken, UserPoolId } = stage;
    await appOf(t, stage);
    asks(await enter(stage), 'SOFTWARE_TOKEN_MFA');
    await t.given.call('SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration: 'OFF' });
    tokensIn(await enter(stage));
    await t.refuses('AssociateSoftwareToken', { AccessToken });
    const turnOn = { AccessToken, SMSMfaSettings: { Enabled: true, PreferredMfa: true } };
    const { error } = await t.outcome('SetUserMFAPreference', turnOn);
    if (error !== undefined && error.name !== 'InvalidParameterException') {
      t.warn(`SetUserMFAPreference was refused with ${error.name}; InvalidParameterException was inferred`);
    }
    tokensIn(await enter(stage));
  },

  'mfa.pool-on': async (t) => {
    const stage = await tokenStage(t);
    const without = await another(t, stage);
    await appOf(t, stage);
    await setMfa(t, stage.UserPoolId, { MfaConfiguration: 'ON' });
    for (const [who, challenge] of [
      [stage, 'SOFTWARE_TOKEN_MFA'],
      [without, 'MFA_SETUP'],
    ] as const) {
      const answers = [await enter(who), await who.adminInitiate('ADMIN_USER_PASSWORD_AUTH', who.credentials)];
      for (const answer of answers) {
        asks(answer, challenge);
        t.equal(answer.AuthenticationResult ?? null, null, `AuthenticationResult beside ${challenge}`);
      }
    }
  },

  'mfa.pool-on-only-set-up-users': async (t) => {
    const stage = await tokenStage(t);
    const without = await another(t, stage);
    const { code } = await appOf(t, stage);
    await setMfa(t, stage.UserPoolId, { MfaConfiguration: 'ON' });
    const asked = asks(await enter(stage), 'SOFTWARE_TOKEN_MFA');
    tokensIn(await stage.respond(asked, { SOFTWARE_TOKEN_MFA_CODE: code }));
    const setup = asks(await enter(without), 'MFA_SETUP');
    await t.refuses('RespondToAuthChallenge', await without.answer(setup, {}));
    const { last } = await setUpToken(t, without, setup);
    tokensIn(await without.respond({ ...setup, Session: last }, {}));
  },

  'mfa.pool-optional': async (t) => {
    const stage = await tokenStage(t);
    const other = await another(t, stage);
    await appOf(t, stage);
    asks(await enter(stage), 'SOFTWARE_TOKEN_MFA');
    tokensIn(await enter(other));
    await appOf(t, other);
    asks(await enter(other), 'SOFTWARE_TOKEN_MFA');
  },

  'mfa.update-pool-on-forbidden': async (t) => {
    const UserPoolId = await t.given.pool();
    const modeOf = async (id: string) =>
      (await t.call('DescribeUserPool', { UserPoolId: id })).UserPool?.MfaConfiguration;
    const unchanged = () => modeOf(UserPoolId);
    await t.refuses('UpdateUserPool', { UserPoolId, MfaConfiguration: 'ON' }, { unchanged });
    await t.call('SetUserPoolMfaConfig', {
      UserPoolId,
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: APP,
    });
    t.equal(await modeOf(UserPoolId), 'ON', 'MfaConfiguration after SetUserPoolMfaConfig');
    // Last, since endpoints that look into the role of a pool do not take the one that can be given here.
    t.equal(await modeOf(await t.given.pool(SMS_POOL)), 'ON', 'MfaConfiguration after CreateUserPool');
  },

  'mfa.pool-sms-configuration': async (t) => {
    const UserPoolId = await t.given.pool();
    const { SmsConfiguration } = SMS_POOL;
    const SmsAuthenticationMessage = 'The code is {####}';
    await t.given.call('SetUserPoolMfaConfig', {
      UserPoolId,
      MfaConfiguration: 'OPTIONAL',
      SmsMfaConfiguration: { SmsAuthenticationMessage, SmsConfiguration },
    });
    const { SmsMfaConfiguration } = await t.call('GetUserPoolMfaConfig', { UserPoolId });
    const { UserPool } = await t.call('DescribeUserPool', { UserPoolId });
    t.equal(SmsMfaConfiguration?.SmsAuthenticationMessage, SmsAuthenticationMessage, 'SmsAuthenticationMessage');
    for (const shown of [SmsMfaConfiguration?.SmsConfiguration, UserPool?.SmsConfiguration]) {
      t.equal(shown?.SnsCallerArn, SmsConfiguration?.SnsCallerArn, 'SnsCallerArn');
      t.equal(shown?.ExternalId, SmsConfiguration?.ExternalId, 'ExternalId');
    }
  },
} satisfies RuleChecks;
