// aws-amplify v6 and second factors: apps, text messages, e-mail, the choice among them, and the choice of a first factor.
import { Amplify } from 'aws-amplify';
import {
  confirmSignIn,
  fetchMFAPreference,
  getCurrentUser,
  type SignInOutput,
  setUpTOTP,
  signIn,
  signOut,
  updateMFAPreference,
  verifyTOTPSetup,
} from 'aws-amplify/auth';
import { afterEach, describe, expect, it } from 'vitest';
import type { PoolScene } from '../../src/mock/given.ts';
import { SES, SMS } from '../support/pools.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';

const password = 'Passw0rd!';
const EMAIL = { email: 'ada@example.com', email_verified: 'true' };
const PHONE = { phone_number: '+15555550100', phone_number_verified: 'true' };
let endpoint: Endpoint;

/** A pool with a user and second factors, which Amplify is configured for. */
async function start(
  MfaConfiguration: 'ON' | 'OPTIONAL' | 'OFF',
  attributes: Record<string, string> = {},
  settings: PoolScene['settings'] = {},
): Promise<void> {
  endpoint = await startEndpoint({ settings, users: [{ username: 'ada', password, attributes }] });
  const { userPoolId, clientId: userPoolClientId, url: userPoolEndpoint } = endpoint;
  if (MfaConfiguration !== 'OFF') {
    await endpoint.call('SetUserPoolMfaConfig', {
      UserPoolId: userPoolId,
      MfaConfiguration,
      SoftwareTokenMfaConfiguration: { Enabled: true },
      SmsMfaConfiguration: { SmsConfiguration: SMS },
      EmailMfaConfiguration: {},
    });
  }
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });
}

const withEmail = { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: SES } } as const;
const step = ({ nextStep }: SignInOutput): string => nextStep.signInStep;

afterEach(async () => {
  await signOut();
  await endpoint.close();
});

describe('aws-amplify with a second factor', () => {
  it('sets an app up on the way in, and is asked for its code from then on', async () => {
    await start('ON', {}, withEmail);
    const first = await signIn({ username: 'ada', password });
    expect(first.nextStep).toMatchObject({ signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION' });
    const chosen = await confirmSignIn({ challengeResponse: 'TOTP' });
    if (chosen.nextStep.signInStep !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') throw new Error(step(chosen));
    const { sharedSecret } = chosen.nextStep.totpSetupDetails;
    const done = await confirmSignIn({ challengeResponse: endpoint.appCode(sharedSecret) });
    expect(done).toMatchObject({ isSignedIn: true, nextStep: { signInStep: 'DONE' } });
    await signOut();

    expect(step(await signIn({ username: 'ada', password }))).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
    const code = endpoint.appCode(sharedSecret);
    const wrong = code === '000000' ? '111111' : '000000';
    await expect(confirmSignIn({ challengeResponse: wrong })).rejects.toMatchObject({ name: 'CodeMismatchException' });
    expect(await confirmSignIn({ challengeResponse: code })).toMatchObject({ isSignedIn: true });
    expect(await getCurrentUser()).toMatchObject({ username: 'ada' });
  });

  it('sets an app up when signed in, and prefers it', async () => {
    await start('OPTIONAL', {}, withEmail);
    await signIn({ username: 'ada', password });
    const { sharedSecret, getSetupUri } = await setUpTOTP();
    expect(getSetupUri('Stories').searchParams.get('secret')).toBe(sharedSecret);
    await verifyTOTPSetup({ code: endpoint.appCode(sharedSecret), options: { friendlyDeviceName: 'phone' } });
    await updateMFAPreference({ totp: 'PREFERRED' });
    expect(await fetchMFAPreference()).toEqual({ preferred: 'TOTP', enabled: ['TOTP'] });
    await signOut();

    expect(step(await signIn({ username: 'ada', password }))).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
    expect(await confirmSignIn({ challengeResponse: endpoint.appCode(sharedSecret) })).toMatchObject({
      isSignedIn: true,
    });
  });

  it('confirms by a code in a text message, or in an e-mail', async () => {
    await start('OPTIONAL', { ...EMAIL, ...PHONE }, withEmail);
    await signIn({ username: 'ada', password });
    await updateMFAPreference({ sms: 'PREFERRED', email: 'ENABLED' });
    await signOut();

    const sms = await signIn({ username: 'ada', password });
    expect(sms.nextStep).toMatchObject({
      signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
      codeDeliveryDetails: { deliveryMedium: 'SMS', destination: '+*******0100' },
    });
    expect(await confirmSignIn({ challengeResponse: await endpoint.code('ada') })).toMatchObject({ isSignedIn: true });
    await updateMFAPreference({ sms: 'DISABLED', email: 'PREFERRED' });
    await signOut();

    const email = await signIn({ username: 'ada', password });
    expect(email.nextStep).toMatchObject({
      signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE',
      codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'a***@e***' },
    });
    expect(await confirmSignIn({ challengeResponse: await endpoint.code('ada') })).toMatchObject({ isSignedIn: true });
  });

  it('chooses among several factors where none is preferred', async () => {
    await start('OPTIONAL', { ...EMAIL, ...PHONE }, withEmail);
    await signIn({ username: 'ada', password });
    const { sharedSecret } = await setUpTOTP();
    await verifyTOTPSetup({ code: endpoint.appCode(sharedSecret) });
    await updateMFAPreference({ sms: 'ENABLED', totp: 'ENABLED', email: 'ENABLED' });
    await signOut();

    for (const [choice, next] of [
      ['SMS', 'CONFIRM_SIGN_IN_WITH_SMS_CODE'],
      ['TOTP', 'CONFIRM_SIGN_IN_WITH_TOTP_CODE'],
      ['EMAIL', 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE'],
    ] as const) {
      const asked = await signIn({ username: 'ada', password });
      if (asked.nextStep.signInStep !== 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION') throw new Error(step(asked));
      expect([...(asked.nextStep.allowedMFATypes ?? [])].sort()).toEqual(['EMAIL', 'SMS', 'TOTP']);
      expect(step(await confirmSignIn({ challengeResponse: choice }))).toBe(next);
      const challengeResponse = choice === 'TOTP' ? endpoint.appCode(sharedSecret) : await endpoint.code('ada');
      expect(await confirmSignIn({ challengeResponse })).toMatchObject({ isSignedIn: true });
      await signOut();
    }
  });
});

describe('aws-amplify with a choice of first factors', () => {
  const policies = {
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] } },
  } satisfies PoolScene['settings'];
  const options = { authFlowType: 'USER_AUTH' } as const;

  it('takes each preferred factor', async () => {
    await start('OFF', { ...EMAIL, ...PHONE }, policies);
    for (const preferredChallenge of ['PASSWORD', 'PASSWORD_SRP'] as const) {
      const signedIn = await signIn({ username: 'ada', password, options: { ...options, preferredChallenge } });
      expect(signedIn).toMatchObject({ isSignedIn: true });
      await signOut();
    }
    for (const [preferredChallenge, next] of [
      ['EMAIL_OTP', 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE'],
      ['SMS_OTP', 'CONFIRM_SIGN_IN_WITH_SMS_CODE'],
    ] as const) {
      expect(step(await signIn({ username: 'ada', options: { ...options, preferredChallenge } }))).toBe(next);
      const challengeResponse = await endpoint.code('ada');
      expect(await confirmSignIn({ challengeResponse })).toMatchObject({ isSignedIn: true });
      await signOut();
    }
  });

  it('is offered what the user has, and goes on with the answer', async () => {
    await start('OFF', { ...EMAIL, ...PHONE }, policies);
    for (const challenge of ['PASSWORD', 'PASSWORD_SRP', 'EMAIL_OTP', 'SMS_OTP'] as const) {
      const asked = await signIn({ username: 'ada', options });
      if (asked.nextStep.signInStep !== 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION') throw new Error(step(asked));
      expect(asked.nextStep.availableChallenges).toContain(challenge);
      const chosen = await confirmSignIn({ challengeResponse: challenge });
      const byPassword = step(chosen) === 'CONFIRM_SIGN_IN_WITH_PASSWORD';
      expect(byPassword).toBe(challenge.startsWith('PASSWORD'));
      const challengeResponse = byPassword ? password : await endpoint.code('ada');
      expect(await confirmSignIn({ challengeResponse })).toMatchObject({ isSignedIn: true });
      await signOut();
    }
  });

  it('refuses a wrong code and stays at the challenge', async () => {
    await start('OFF', EMAIL, policies);
    await signIn({ username: 'ada', options: { ...options, preferredChallenge: 'EMAIL_OTP' } });
    await expect(confirmSignIn({ challengeResponse: '0' })).rejects.toMatchObject({ name: 'CodeMismatchException' });
    expect(await confirmSignIn({ challengeResponse: await endpoint.code('ada') })).toMatchObject({ isSignedIn: true });
  });
});
