// amazon-cognito-identity-js v6 beyond the plain password: custom challenges, factors, devices, forgotten and new passwords.
import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserAttribute,
  CognitoUserPool,
  CognitoUserSession,
  type IAuthenticationCallback,
  type ICognitoStorage,
} from 'amazon-cognito-identity-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PoolScene } from '../../src/mock/given.ts';
import { SMS } from '../support/pools.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';
import { setRiddle } from './riddle.ts';

const PASSWORD = 'Passw0rd!';
const PHONE = { phone_number: '+15555550100', phone_number_verified: 'true' };
let endpoint: Endpoint;
let user: CognitoUser;

/** A pool with ada in it, and ada as the library holds her. */
async function start(settings: PoolScene['settings'] = {}, attributes: Record<string, string> = {}): Promise<void> {
  endpoint = await startEndpoint({ settings, users: [{ username: 'ada', password: PASSWORD, attributes }] });
  const { userPoolId: UserPoolId, clientId: ClientId, url } = endpoint;
  const Storage = memory();
  const Pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint: url, Storage });
  user = new CognitoUser({ Username: 'ada', Pool, Storage });
}

/** What the library called back: tokens, or the name of a challenge with its parameters. */
type Outcome = CognitoUserSession | { readonly challenge: string; readonly parameters: unknown };

/** Collects whichever callback comes. */
function outcome(begin: (callbacks: Required<IAuthenticationCallback>) => void): Promise<Outcome> {
  return new Promise((resolve, onFailure) => {
    const asked = (challenge: string, parameters: unknown): void => resolve({ challenge, parameters });
    begin({
      onSuccess: resolve,
      onFailure,
      newPasswordRequired: (attributes) => asked('NEW_PASSWORD_REQUIRED', attributes),
      mfaRequired: asked,
      totpRequired: asked,
      mfaSetup: asked,
      selectMFAType: asked,
      customChallenge: (parameters) => asked('CUSTOM_CHALLENGE', parameters),
    });
  });
}

const details = (Password = PASSWORD) => new AuthenticationDetails({ Username: 'ada', Password });
const enter = (Password = PASSWORD) => outcome((callbacks) => user.authenticateUser(details(Password), callbacks));
const sendCode = (code: string, type?: string) => outcome((callbacks) => user.sendMFACode(code, callbacks, type));
const signedIn = expect.any(CognitoUserSession);

afterEach(async () => {
  vi.unstubAllGlobals();
  await endpoint.close();
});

describe('amazon-cognito-identity-js', () => {
  it('answers custom challenges, with the password first and without', async () => {
    await start();
    setRiddle(endpoint.cognito);
    user.setAuthenticationFlowType('CUSTOM_AUTH');
    const answer = (text: string) => outcome((callbacks) => user.sendCustomChallengeAnswer(text, callbacks));
    const riddle = { challenge: 'CUSTOM_CHALLENGE', parameters: { USERNAME: 'ada', question: 'six by nine' } };
    await expect(enter('wrong')).rejects.toMatchObject({ code: 'NotAuthorizedException' });
    expect(await enter()).toEqual(riddle);
    expect(await answer('54')).toEqual(riddle);
    expect(await answer('42')).toEqual(signedIn);
    expect(await outcome((callbacks) => user.initiateAuth(details(), callbacks))).toEqual(riddle);
    expect(await answer('42')).toEqual(signedIn);
  });

  it('signs in by USER_PASSWORD_AUTH', async () => {
    await start();
    user.setAuthenticationFlowType('USER_PASSWORD_AUTH');
    expect(await enter()).toEqual(signedIn);
    expect(await promised((done) => user.getSession(done))).toEqual(signedIn);
  });

  it('confirms by text message and by app, and chooses between them', async () => {
    await start({ MfaConfiguration: 'OPTIONAL', SmsConfiguration: SMS }, PHONE);
    await endpoint.call('SetUserPoolMfaConfig', {
      UserPoolId: endpoint.userPoolId,
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      SmsMfaConfiguration: { SmsConfiguration: SMS },
    });
    const on = { Enabled: true, PreferredMfa: false };
    const preferred = { Enabled: true, PreferredMfa: true };
    await enter();
    await promised((done) => user.setUserMfaPreference(preferred, null, done));
    expect(await enter()).toMatchObject({
      challenge: 'SMS_MFA',
      parameters: { CODE_DELIVERY_DESTINATION: '+*******0100' },
    });
    await expect(sendCode('000000')).rejects.toMatchObject({ code: 'CodeMismatchException' });
    expect(await sendCode(await endpoint.code('ada'))).toEqual(signedIn);

    const secret = await new Promise<string>((associateSecretCode, onFailure) =>
      user.associateSoftwareToken({ associateSecretCode, onFailure }),
    );
    await new Promise((onSuccess, onFailure) =>
      user.verifySoftwareToken(endpoint.appCode(secret), 'phone', { onSuccess, onFailure }),
    );
    await promised((done) => user.setUserMfaPreference(on, preferred, done));
    expect(await enter()).toMatchObject({
      challenge: 'SOFTWARE_TOKEN_MFA',
      parameters: { FRIENDLY_DEVICE_NAME: 'phone' },
    });
    expect(await sendCode(endpoint.appCode(secret), 'SOFTWARE_TOKEN_MFA')).toEqual(signedIn);

    await promised((done) => user.setUserMfaPreference(on, on, done));
    expect(await enter()).toMatchObject({ challenge: 'SELECT_MFA_TYPE' });
    expect(await outcome((callbacks) => user.sendMFASelectionAnswer('SOFTWARE_TOKEN_MFA', callbacks))).toMatchObject({
      challenge: 'SOFTWARE_TOKEN_MFA',
    });
    expect(await sendCode(endpoint.appCode(secret), 'SOFTWARE_TOKEN_MFA')).toEqual(signedIn);
  });

  it('sets up an app on the way in where the pool wants one', async () => {
    await start();
    await endpoint.call('SetUserPoolMfaConfig', {
      UserPoolId: endpoint.userPoolId,
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    });
    expect(await enter()).toMatchObject({ challenge: 'MFA_SETUP' });
    const secret = await new Promise<string>((associateSecretCode, onFailure) =>
      user.associateSoftwareToken({ associateSecretCode, onFailure }),
    );
    const session = await new Promise((onSuccess, onFailure) =>
      user.verifySoftwareToken(endpoint.appCode(secret), 'phone', { onSuccess, onFailure }),
    );
    expect(session).toEqual(signedIn);
  });

  it('remembers a device, which then stands for the code of a text message', async () => {
    // The library names the device by the browser's name, and Node 20 has no navigator.
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0' });
    const DeviceConfiguration = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true };
    await start({ DeviceConfiguration, MfaConfiguration: 'OPTIONAL', SmsConfiguration: SMS }, PHONE);
    const askedForConsent = await new Promise((resolve, onFailure) =>
      user.authenticateUser(details(), { onSuccess: (_, necessary) => resolve(necessary), onFailure }),
    );
    expect(askedForConsent).toBe(true);
    await new Promise((onSuccess, onFailure) => user.setDeviceStatusRemembered({ onSuccess, onFailure }));
    const listed = await new Promise((onSuccess, onFailure) => user.listDevices(10, null, { onSuccess, onFailure }));
    expect(listed).toMatchObject({ Devices: [{ DeviceKey: expect.stringMatching(/^us-east-1_/) }] });
    await promised((done) => user.setUserMfaPreference({ Enabled: true, PreferredMfa: true }, null, done));

    expect(await enter()).toEqual(signedIn);
    user.getCachedDeviceKeyAndPassword();
    await new Promise((onSuccess, onFailure) => user.forgetDevice({ onSuccess, onFailure }));
    expect(await enter()).toMatchObject({ challenge: 'SMS_MFA' });
  });

  it('changes the password, forgets it, and deletes the account', async () => {
    await start({}, { email: 'ada@example.com', email_verified: 'true' });
    await enter();
    expect(await promised((done) => user.changePassword(PASSWORD, 'S3cond-one!', done))).toBe('SUCCESS');
    await expect(enter()).rejects.toMatchObject({ code: 'NotAuthorizedException' });

    const sent = await new Promise((inputVerificationCode, onFailure) =>
      user.forgotPassword({ onSuccess: inputVerificationCode, onFailure, inputVerificationCode }),
    );
    expect(sent).toMatchObject({ CodeDeliveryDetails: { DeliveryMedium: 'EMAIL', Destination: 'a***@e***' } });
    const code = await endpoint.code('ada');
    await new Promise((onSuccess, onFailure) => user.confirmPassword(code, 'Th1rd-one!', { onSuccess, onFailure }));
    expect(await enter('Th1rd-one!')).toEqual(signedIn);

    expect(await promised((done) => user.deleteUser(done))).toBe('SUCCESS');
    await expect(enter('Th1rd-one!')).rejects.toMatchObject({ code: 'UserNotFoundException' });
  });

  it('changes attributes and verifies a new address', async () => {
    await start({}, { email: 'ada@example.com', email_verified: 'true' });
    await enter();
    const email = new CognitoUserAttribute({ Name: 'email', Value: 'new@example.com' });
    expect(await promised((done) => user.updateAttributes([email], done))).toBe('SUCCESS');
    await new Promise((inputVerificationCode, onFailure) =>
      user.getAttributeVerificationCode('email', {
        onSuccess: inputVerificationCode,
        onFailure,
        inputVerificationCode,
      }),
    );
    const code = await endpoint.code('ada');
    await new Promise((onSuccess, onFailure) => user.verifyAttribute('email', code, { onSuccess, onFailure }));
    const attributes = await promised<CognitoUserAttribute[]>((done) => user.getUserAttributes(done));
    const values = Object.fromEntries(attributes.map((each) => [each.getName(), each.getValue()]));
    expect(values).toMatchObject({ email: 'new@example.com', email_verified: 'true' });
  });
});

/** A storage of its own for each story; the library's default is shared by the process. */
function memory(): ICognitoStorage {
  const items = new Map<string, string>();
  return {
    setItem: (key, value) => void items.set(key, value),
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

/** Turns a Node-style callback into a promise. */
function promised<Result>(start: (done: (error: unknown, result?: unknown) => void) => void): Promise<Result> {
  return new Promise((resolve, reject) =>
    start((error, result) => (error ? reject(error) : resolve(result as Result))),
  );
}
