// The mock behind msw 2 in Node: fetch, the SDK over node:https, verifiers that fetch keys, and Amplify without an endpoint.
import { syncBuiltinESMExports } from 'node:module';
import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { Amplify } from 'aws-amplify';
import { fetchUserAttributes, signIn, signOut } from 'aws-amplify/auth';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCognito } from '../../src/mock/adapters/msw.ts';
import type { BuiltPool } from '../../src/mock/given.ts';

const PASSWORD = 'Passw0rd!';
const cognito = createCognito({ seed: 1, hosts: ['localhost:9229'] });
const server = setupServer(
  ...cognito.handlers,
  http.all('*', () => new HttpResponse('the handler of somebody else', { status: 418 })),
);
let pool: BuiltPool;

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' });
  // aws-jwt-verify imports `request` from node:https by name; without this it keeps the one that msw has replaced.
  syncBuiltinESMExports();
  const attributes = { email: 'ada@example.com', email_verified: 'true' };
  pool = await cognito.given.userPool({ users: [{ username: 'ada', password: PASSWORD, attributes }] });
});

afterAll(() => {
  server.close();
  syncBuiltinESMExports();
});

describe('the mock behind msw', () => {
  it('answers fetch on the host of any Region, and the paths of an issuer', async () => {
    const answer = await fetch('https://cognito-idp.eu-central-1.amazonaws.com/', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
      },
      body: JSON.stringify({
        ClientId: pool.clientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'ada', PASSWORD: 'wrong' },
      }),
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('x-amzn-errortype')).toBe('NotAuthorizedException:');
    expect(await answer.json()).toEqual({
      __type: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
    const keys = await fetch(
      `https://cognito-idp.us-east-1.amazonaws.com/${pool.userPoolId}/.well-known/jwks.json`,
    ).then((each) => each.json());
    expect(keys).toMatchObject({ keys: [{ kty: 'RSA' }, { kty: 'RSA' }] });
  });

  it('answers hosts that are named to it, and leaves all others alone', async () => {
    expect((await fetch('http://localhost:9229/_mock/health')).status).toBe(200);
    for (const foreign of ['https://service.example.com/', 'https://cognito-idp.us-east-1.amazonaws.com.example.com/'])
      expect((await fetch(foreign)).status).toBe(418);
  });

  it('answers the AWS SDK over node:https, and verifiers that fetch the keys themselves', async () => {
    const client = new CognitoIdentityProviderClient({
      region: 'us-east-1',
      credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    });
    const { AuthenticationResult } = await client.send(
      new InitiateAuthCommand({
        ClientId: pool.clientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'ada', PASSWORD },
      }),
    );
    const { AccessToken = '', IdToken = '' } = AuthenticationResult ?? {};
    const user = await client.send(new AdminGetUserCommand({ UserPoolId: pool.userPoolId, Username: 'ada' }));
    expect(user.UserStatus).toBe('CONFIRMED');

    const { userPoolId, clientId } = pool;
    const access = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: 'access' });
    expect(await access.verify(AccessToken)).toMatchObject({ username: 'ada', client_id: clientId });

    const issuer = `https://cognito-idp.us-east-1.amazonaws.com/${userPoolId}`;
    const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
    const { payload } = await jwtVerify(IdToken, keys, { issuer, audience: clientId });
    expect(payload.email).toBe('ada@example.com');
  });

  it('answers Amplify, which is configured as for the real service', async () => {
    Amplify.configure({ Auth: { Cognito: { userPoolId: pool.userPoolId, userPoolClientId: pool.clientId } } });
    expect(await signIn({ username: 'ada', password: PASSWORD })).toMatchObject({ isSignedIn: true });
    expect(await fetchUserAttributes()).toMatchObject({ email: 'ada@example.com' });
    await signOut();
  });
});
