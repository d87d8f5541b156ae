// aws-amplify v6 and the life of an account: sign-up with automatic sign-in, new codes, attributes, passwords, the end.
import { Amplify } from 'aws-amplify';
import {
  autoSignIn,
  confirmSignUp,
  confirmUserAttribute,
  deleteUser,
  deleteUserAttributes,
  fetchUserAttributes,
  getCurrentUser,
  resendSignUpCode,
  sendUserAttributeVerificationCode,
  signIn,
  signOut,
  signUp,
  updatePassword,
  updateUserAttribute,
  updateUserAttributes,
} from 'aws-amplify/auth';
import { afterEach, describe, expect, it } from 'vitest';
import type { PoolScene } from '../../src/mock/given.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';

const password = 'Passw0rd!';
const email = 'ada@example.com';
let endpoint: Endpoint;

/** Amplify lets a second automatic sign-in within 300 ms of the last one wait for ever. */
const debounce = () => new Promise((resolve) => setTimeout(resolve, 350));

async function start(scene: PoolScene = {}): Promise<void> {
  endpoint = await startEndpoint(scene);
  const { userPoolId, clientId: userPoolClientId, url: userPoolEndpoint } = endpoint;
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });
}

const users = [{ username: 'ada', password, attributes: { email, email_verified: 'true', nickname: 'Countess' } }];

afterEach(async () => {
  await signOut();
  await endpoint.close();
});

describe('aws-amplify signing up', () => {
  it('asks for another code, and signs in by itself with the password', async () => {
    await start();
    await signUp({ username: 'ada', password, options: { userAttributes: { email }, autoSignIn: true } });
    expect(await resendSignUpCode({ username: 'ada' })).toMatchObject({ destination: 'a***@e***' });
    const wrong = { username: 'ada', confirmationCode: '000000' };
    await expect(confirmSignUp(wrong)).rejects.toMatchObject({ name: 'CodeMismatchException' });
    const confirmed = await confirmSignUp({ username: 'ada', confirmationCode: await endpoint.code('ada') });
    expect(confirmed.nextStep.signUpStep).toBe('COMPLETE_AUTO_SIGN_IN');
    await debounce();
    expect(await autoSignIn()).toMatchObject({ isSignedIn: true });
    expect(await getCurrentUser()).toMatchObject({ username: 'ada' });
  });

  it('signs in by itself without a password, by the session of the confirmation', async () => {
    await start({ settings: { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } } } });
    const options = { userAttributes: { email }, autoSignIn: { authFlowType: 'USER_AUTH' } } as const;
    await signUp({ username: 'bob', options });
    await confirmSignUp({ username: 'bob', confirmationCode: await endpoint.code('bob') });
    await debounce();
    expect(await autoSignIn()).toMatchObject({ isSignedIn: true });
    expect(await fetchUserAttributes()).toMatchObject({ email, email_verified: 'true' });
  });

  it('signs in by itself where a trigger confirms at once', async () => {
    await start();
    endpoint.cognito.trigger('preSignUp', ({ request, response }) => {
      response.autoConfirmUser = request.validationData?.invitation === 'yes';
    });
    const options = { userAttributes: { email }, validationData: { invitation: 'yes' }, autoSignIn: true };
    const signedUp = await signUp({ username: 'eve', password, options });
    expect(signedUp.nextStep.signUpStep).toBe('COMPLETE_AUTO_SIGN_IN');
    await debounce();
    expect(await autoSignIn()).toMatchObject({ isSignedIn: true });
  });
});

describe('aws-amplify signed in', () => {
  it('changes attributes, and confirms a new address by its code', async () => {
    await start({ users });
    await signIn({ username: 'ada', password });
    const changed = await updateUserAttributes({
      userAttributes: { email: 'new@example.com', nickname: 'Enchantress' },
    });
    expect(changed).toMatchObject({
      nickname: { isUpdated: true },
      email: {
        isUpdated: false,
        nextStep: {
          updateAttributeStep: 'CONFIRM_ATTRIBUTE_WITH_CODE',
          codeDeliveryDetails: { destination: 'n***@e***', deliveryMedium: 'EMAIL', attributeName: 'email' },
        },
      },
    });
    expect(await fetchUserAttributes()).toMatchObject({ email: 'new@example.com', email_verified: 'false' });
    await sendUserAttributeVerificationCode({ userAttributeKey: 'email' });
    await confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: await endpoint.code('ada') });
    await updateUserAttribute({ userAttribute: { attributeKey: 'locale', value: 'en' } });
    await deleteUserAttributes({ userAttributeKeys: ['nickname'] });
    const attributes = await fetchUserAttributes();
    expect(attributes).toMatchObject({ email_verified: 'true', locale: 'en' });
    expect(attributes).not.toHaveProperty('nickname');
  });

  it('keeps the old address until the new one is verified, where the pool wants it', async () => {
    const AttributesRequireVerificationBeforeUpdate = ['email'] as const;
    await start({
      users,
      settings: {
        UserAttributeUpdateSettings: {
          AttributesRequireVerificationBeforeUpdate: [...AttributesRequireVerificationBeforeUpdate],
        },
      },
    });
    await signIn({ username: 'ada', password });
    await updateUserAttribute({ userAttribute: { attributeKey: 'email', value: 'new@example.com' } });
    expect(await fetchUserAttributes()).toMatchObject({ email, email_verified: 'true' });
    await confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: await endpoint.code('ada') });
    expect(await fetchUserAttributes()).toMatchObject({ email: 'new@example.com', email_verified: 'true' });
  });

  it('changes the password', async () => {
    await start({ users });
    await signIn({ username: 'ada', password });
    const newPassword = 'N3w-password!';
    await expect(updatePassword({ oldPassword: 'wrong', newPassword })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    await expect(updatePassword({ oldPassword: password, newPassword: 'short' })).rejects.toMatchObject({
      name: 'InvalidPasswordException',
    });
    await updatePassword({ oldPassword: password, newPassword });
    await signOut();
    expect(await signIn({ username: 'ada', password: newPassword })).toMatchObject({ isSignedIn: true });
  });

  it('deletes the account', async () => {
    await start({ users });
    await signIn({ username: 'ada', password });
    await deleteUser();
    await expect(getCurrentUser()).rejects.toMatchObject({ name: 'UserUnAuthenticatedException' });
    await expect(signIn({ username: 'ada', password })).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });
});
