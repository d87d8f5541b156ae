// amazon-cognito-identity-js v6, unmodified, through its own `endpoint` option.
import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserAttribute,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Endpoint, startEndpoint } from './endpoint.ts';

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint();
});

afterAll(() => endpoint.close());

describe('amazon-cognito-identity-js', () => {
  it('signs up, confirms, signs in by SRP, refreshes, reads the user and signs out', async () => {
    const pool = new CognitoUserPool({
      UserPoolId: endpoint.userPoolId,
      ClientId: endpoint.clientId,
      endpoint: endpoint.url,
    });
    const attributes = [new CognitoUserAttribute({ Name: 'email', Value: 'grace@example.com' })];
    const made = await promised<{ userConfirmed: boolean } | undefined>((done) =>
      pool.signUp('grace', 'Passw0rd!', attributes, [], done),
    );
    expect(made?.userConfirmed).toBe(false);

    const user = new CognitoUser({ Username: 'grace', Pool: pool });
    const code = await endpoint.code('grace');
    expect(await promised((done) => user.confirmRegistration(code, false, done))).toBe('SUCCESS');

    const details = new AuthenticationDetails({ Username: 'grace', Password: 'Passw0rd!' });
    const session = await new Promise<CognitoUserSession>((onSuccess, onFailure) =>
      user.authenticateUser(details, { onSuccess, onFailure }),
    );
    expect(session.isValid()).toBe(true);
    expect(session.getIdToken().payload.email).toBe('grace@example.com');

    const fresh = await promised<CognitoUserSession>((done) => user.refreshSession(session.getRefreshToken(), done));
    expect(fresh.getAccessToken().getJwtToken()).not.toBe(session.getAccessToken().getJwtToken());

    const profile = await promised<CognitoUserAttribute[] | undefined>((done) => user.getUserAttributes(done));
    expect(profile?.find((each) => each.getName() === 'email')?.getValue()).toBe('grace@example.com');

    expect(await new Promise((onSuccess, onFailure) => user.globalSignOut({ onSuccess, onFailure }))).toBe('SUCCESS');
  });

  it('answers a temporary password with the new-password challenge', async () => {
    await fetch(endpoint.url, {
      method: 'POST',
      headers: {
        'x-amz-target': 'AWSCognitoIdentityProviderService.AdminCreateUser',
        'content-type': 'application/x-amz-json-1.1',
      },
      body: JSON.stringify({
        UserPoolId: endpoint.userPoolId,
        Username: 'invited',
        TemporaryPassword: 'T3mporary!',
        UserAttributes: [{ Name: 'email', Value: 'invited@example.com' }],
      }),
    });
    const pool = new CognitoUserPool({
      UserPoolId: endpoint.userPoolId,
      ClientId: endpoint.clientId,
      endpoint: endpoint.url,
    });
    const user = new CognitoUser({ Username: 'invited', Pool: pool });
    const details = new AuthenticationDetails({ Username: 'invited', Password: 'T3mporary!' });
    const session = await new Promise<CognitoUserSession>((onSuccess, onFailure) =>
      user.authenticateUser(details, {
        onSuccess,
        onFailure,
        newPasswordRequired: () => user.completeNewPasswordChallenge('P3rmanent!', {}, { onSuccess, onFailure }),
      }),
    );
    expect(session.isValid()).toBe(true);
  });
});

/** Turns a Node-style callback into a promise. */
function promised<Result>(start: (done: (error: unknown, result?: Result) => void) => void): Promise<Result> {
  return new Promise((resolve, reject) =>
    start((error, result) => (error ? reject(error) : resolve(result as Result))),
  );
}
