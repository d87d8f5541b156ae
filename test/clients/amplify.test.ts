// aws-amplify v6, unmodified, through its own public options: sign-up, confirmation, SRP sign-in, refresh, profile, sign-out.
import { Amplify } from 'aws-amplify';
import {
  confirmResetPassword,
  confirmSignUp,
  fetchAuthSession,
  fetchUserAttributes,
  getCurrentUser,
  resetPassword,
  signIn,
  signOut,
  signUp,
} from 'aws-amplify/auth';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Endpoint, startEndpoint } from './endpoint.ts';

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint();
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId: endpoint.userPoolId,
        userPoolClientId: endpoint.clientId,
        userPoolEndpoint: endpoint.url,
      },
    },
  });
});

afterAll(() => endpoint.close());

describe('aws-amplify', () => {
  it('signs up, confirms, signs in by SRP, refreshes, reads the user and signs out', async () => {
    const username = 'ada';
    const password = 'Passw0rd!';
    const { nextStep } = await signUp({
      username,
      password,
      options: { userAttributes: { email: 'ada@example.com' } },
    });
    expect(nextStep.signUpStep).toBe('CONFIRM_SIGN_UP');
    const confirmed = await confirmSignUp({ username, confirmationCode: await endpoint.code(username) });
    expect(confirmed.isSignUpComplete).toBe(true);

    const signedIn = await signIn({ username, password });
    expect(signedIn).toMatchObject({ isSignedIn: true, nextStep: { signInStep: 'DONE' } });
    expect(await getCurrentUser()).toMatchObject({ username });
    expect(await fetchUserAttributes()).toMatchObject({ email: 'ada@example.com', email_verified: 'true' });

    const before = await fetchAuthSession();
    const after = await fetchAuthSession({ forceRefresh: true });
    expect(after.tokens?.accessToken.toString()).not.toBe(before.tokens?.accessToken.toString());
    expect(after.tokens?.accessToken.payload.auth_time).toBe(before.tokens?.accessToken.payload.auth_time);

    const verifier = CognitoJwtVerifier.create({
      userPoolId: endpoint.userPoolId,
      clientId: endpoint.clientId,
      tokenUse: 'id',
    });
    verifier.cacheJwks(await (await fetch(`${endpoint.url}/${endpoint.userPoolId}/.well-known/jwks.json`)).json());
    expect(await verifier.verify(after.tokens?.idToken?.toString() ?? '')).toMatchObject({ email: 'ada@example.com' });

    await signOut({ global: true });
    await expect(getCurrentUser()).rejects.toMatchObject({ name: 'UserUnAuthenticatedException' });
  });

  it('refuses a wrong password in the words of the service', async () => {
    await expect(signIn({ username: 'ada', password: 'Wr0ng-password' })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
  });

  it('resets a forgotten password', async () => {
    await resetPassword({ username: 'ada' });
    await confirmResetPassword({
      username: 'ada',
      confirmationCode: await endpoint.code('ada'),
      newPassword: 'N3w-password!',
    });
    expect(await signIn({ username: 'ada', password: 'N3w-password!' })).toMatchObject({ isSignedIn: true });
    await signOut();
  });
});
