// aws-amplify v6 and flows beside the plain password: custom challenges, temporary passwords, and devices that are remembered.
import { Amplify } from 'aws-amplify';
import {
  confirmSignIn,
  fetchAuthSession,
  fetchDevices,
  fetchUserAttributes,
  forgetDevice,
  rememberDevice,
  resetPassword,
  signIn,
  signOut,
  updateMFAPreference,
} from 'aws-amplify/auth';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PoolScene } from '../../src/mock/given.ts';
import { SMS } from '../support/pools.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';
import { setRiddle } from './riddle.ts';

const password = 'Passw0rd!';
let endpoint: Endpoint;

async function start(settings: PoolScene['settings'] = {}, attributes: Record<string, string> = {}): Promise<void> {
  endpoint = await startEndpoint({ settings, users: [{ username: 'ada', password, attributes }] });
  const { userPoolId, clientId: userPoolClientId, url: userPoolEndpoint } = endpoint;
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });
}

afterEach(async () => {
  vi.unstubAllGlobals();
  await signOut();
  await endpoint.close();
});

describe('aws-amplify with custom challenges', () => {
  it('answers one without a password', async () => {
    await start();
    setRiddle(endpoint.cognito);
    const asked = await signIn({
      username: 'ada',
      options: { authFlowType: 'CUSTOM_WITHOUT_SRP', clientMetadata: { from: 'start' } },
    });
    expect(asked.nextStep).toMatchObject({
      signInStep: 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE',
      additionalInfo: { question: 'six by nine' },
    });
    const again = await confirmSignIn({ challengeResponse: '54' });
    expect(again.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE');
    const done = await confirmSignIn({ challengeResponse: '42', options: { clientMetadata: { from: 'answer' } } });
    expect(done).toMatchObject({ isSignedIn: true });
    const verified = endpoint.cognito.triggerCalls().filter((call) => call.trigger === 'verifyAuthChallengeResponse');
    expect(verified.at(-1)?.event).toMatchObject({ request: { clientMetadata: { from: 'answer' } } });
  });

  it('answers one after the password was proved', async () => {
    await start();
    setRiddle(endpoint.cognito);
    const options = { authFlowType: 'CUSTOM_WITH_SRP' } as const;
    await expect(signIn({ username: 'ada', password: 'wrong', options })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    const asked = await signIn({ username: 'ada', password, options });
    expect(asked.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE');
    expect(await confirmSignIn({ challengeResponse: '42' })).toMatchObject({ isSignedIn: true });
  });
});

describe('aws-amplify with a temporary password', () => {
  it('sets a new one, with the attributes that are missing', async () => {
    await start({ Schema: [{ Name: 'family_name', Required: true }] }, { family_name: 'Lovelace' });
    await endpoint.call('AdminCreateUser', {
      UserPoolId: endpoint.userPoolId,
      Username: 'invited',
      TemporaryPassword: 'T3mporary!',
      UserAttributes: [{ Name: 'email', Value: 'invited@example.com' }],
    });
    const asked = await signIn({ username: 'invited', password: 'T3mporary!' });
    expect(asked.nextStep).toEqual({
      signInStep: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED',
      missingAttributes: ['family_name'],
    });
    const done = await confirmSignIn({
      challengeResponse: 'P3rmanent!',
      options: { userAttributes: { family_name: 'Hopper' } },
    });
    expect(done).toMatchObject({ isSignedIn: true });
    expect(await fetchUserAttributes()).toMatchObject({ family_name: 'Hopper', email: 'invited@example.com' });
  });

  it('is sent to a reset where an administrator asked for one', async () => {
    await start({}, { email: 'ada@example.com', email_verified: 'true' });
    await endpoint.call('AdminResetUserPassword', { UserPoolId: endpoint.userPoolId, Username: 'ada' });
    const asked = await signIn({ username: 'ada', password });
    expect(asked.nextStep.signInStep).toBe('RESET_PASSWORD');
    const reset = await resetPassword({ username: 'ada' });
    expect(reset.nextStep.codeDeliveryDetails).toMatchObject({ deliveryMedium: 'EMAIL', attributeName: 'email' });
  });
});

describe('aws-amplify with devices', () => {
  const tracking = {
    DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
    MfaConfiguration: 'OPTIONAL',
    SmsConfiguration: SMS,
  } as const;
  const phone = { phone_number: '+15555550100', phone_number_verified: 'true' };

  it('is not asked for a code again on a device that the user remembers', async () => {
    // Amplify names the device by the browser's name, and gives up in silence where there is none, as in Node 20.
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0' });
    await start(tracking, phone);
    await signIn({ username: 'ada', password });
    await updateMFAPreference({ sms: 'PREFERRED' });
    expect(await fetchDevices()).toEqual([]);
    await rememberDevice();
    const [device] = await fetchDevices();
    expect(device?.id).toMatch(/^us-east-1_[0-9a-f-]{36}$/);
    await signOut();

    expect(await signIn({ username: 'ada', password })).toMatchObject({ isSignedIn: true });
    const { tokens } = await fetchAuthSession({ forceRefresh: true });
    expect(tokens?.accessToken.payload.device_key).toBe(device?.id);

    await forgetDevice();
    expect(await fetchDevices()).toEqual([]);
    await signOut();
    const asked = await signIn({ username: 'ada', password });
    expect(asked.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_SMS_CODE');
    expect(await confirmSignIn({ challengeResponse: await endpoint.code('ada') })).toMatchObject({ isSignedIn: true });
  });
});
