// Stories of SetUserPoolMfaConfig.
import { describe, expect, it } from 'vitest';
import { createTestMock } from '../../support/mock.ts';
import { createPool, describePool, invalid, SES, SMS } from '../../support/pools.ts';

describe('SetUserPoolMfaConfig', () => {
  it('reads an absent MfaConfiguration as OFF', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    const together = invalid("Invalid MFA configuration given, can't turn off MFA and configure an MFA together.");
    expect(
      await t.refusal('SetUserPoolMfaConfig', { UserPoolId, SoftwareTokenMfaConfiguration: { Enabled: false } }),
    ).toMatchObject(together);
    for (const factor of [{ EmailMfaConfiguration: {} }, { SmsMfaConfiguration: { SmsConfiguration: SMS } }]) {
      expect(await t.refusal('SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration: 'OFF', ...factor })).toMatchObject(
        together,
      );
    }
    const on = { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: false } } as const;
    expect(await t.call('SetUserPoolMfaConfig', { UserPoolId, ...on })).toEqual(on);
    expect(await t.call('SetUserPoolMfaConfig', { UserPoolId })).toEqual({ MfaConfiguration: 'OFF' });
    expect((await describePool(t, UserPoolId)).MfaConfiguration).toBe('OFF');
  });

  it('wants a factor for ON and OPTIONAL, for which passkeys do not count', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    const WebAuthnConfiguration = { RelyingPartyId: 'example.com', UserVerification: 'preferred' } as const;
    for (const MfaConfiguration of ['ON', 'OPTIONAL'] as const) {
      expect(
        await t.refusal('SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration, WebAuthnConfiguration }),
      ).toMatchObject(
        invalid('Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.'),
      );
    }
    const off = { MfaConfiguration: 'OFF', WebAuthnConfiguration } as const;
    expect(await t.call('SetUserPoolMfaConfig', { UserPoolId, ...off })).toEqual(off);
  });

  it('shares the SMS settings with the pool', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    await t.call('SetUserPoolMfaConfig', {
      UserPoolId,
      MfaConfiguration: 'ON',
      SmsMfaConfiguration: { SmsConfiguration: SMS, SmsAuthenticationMessage: 'code {####}' },
    });
    expect(await describePool(t, UserPoolId)).toMatchObject({
      SmsConfiguration: { ...SMS, SnsRegion: 'us-east-1' },
      SmsAuthenticationMessage: 'code {####}',
    });
  });

  it('refuses SMS without a sender, and e-mail on a pool without its own account or of the LITE plan', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    const optional = { UserPoolId, MfaConfiguration: 'OPTIONAL' } as const;
    expect(await t.refusal('SetUserPoolMfaConfig', { ...optional, SmsMfaConfiguration: {} })).toMatchObject(
      invalid('[SmsConfiguration] is a required member of [SoftwareTokenMfaConfiguration].'),
    );
    const { message } = await t.refusal('SetUserPoolMfaConfig', { ...optional, EmailMfaConfiguration: {} });
    expect(message).toMatch(
      /^Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT/,
    );
    const own = { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: SES } } as const;
    const lite = await createPool(t, { ...own, UserPoolTier: 'LITE' });
    expect(
      (await t.refusal('SetUserPoolMfaConfig', { ...optional, UserPoolId: lite.Id, EmailMfaConfiguration: {} })).name,
    ).toBe('FeatureUnavailableInTierException');
    const good = await createPool(t, own);
    const email = { Message: 'mail {####}', Subject: 'subject' };
    expect(
      await t.call('SetUserPoolMfaConfig', { ...optional, UserPoolId: good.Id, EmailMfaConfiguration: email }),
    ).toEqual({ MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: email });
  });
});
