// The AWS SDK for JavaScript v3, unmodified: over a socket, and through our own request handler.
import {
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  ListUsersCommand,
  paginateListUsers,
  RespondToAuthChallengeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  createSecretHash,
  createSrpSession,
  signSrpSession,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from 'cognito-srp-helper';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestHandler } from '../../src/client/index.ts';
import { createCognito } from '../../src/mock/cognito.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
let endpoint: Endpoint;
let client: CognitoIdentityProviderClient;

beforeAll(async () => {
  endpoint = await startEndpoint(
    {
      clients: [
        {
          GenerateSecret: true,
          ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'],
        },
      ],
    },
    { strictAuth: true, credentials },
  );
  client = new CognitoIdentityProviderClient({ region: 'us-east-1', endpoint: endpoint.url, credentials });
});

afterAll(() => endpoint.close());

describe('@aws-sdk/client-cognito-identity-provider', () => {
  it('signs up, confirms, signs in by SRP with a client secret, refreshes, reads the user and signs out', async () => {
    const { clientId: ClientId, userPoolId, clientSecret = '' } = endpoint;
    const Username = 'lin';
    const Password = 'Passw0rd!';
    const SecretHash = createSecretHash(Username, ClientId, clientSecret);
    await client.send(
      new SignUpCommand({
        ClientId,
        Username,
        Password,
        SecretHash,
        UserAttributes: [{ Name: 'email', Value: 'lin@example.com' }],
      }),
    );
    await client.send(
      new ConfirmSignUpCommand({ ClientId, Username, SecretHash, ConfirmationCode: await endpoint.code(Username) }),
    );

    const start = createSrpSession(Username, Password, userPoolId, false);
    const challenge = await client.send(
      new InitiateAuthCommand(
        wrapInitiateAuth(start, {
          ClientId,
          AuthFlow: 'USER_SRP_AUTH',
          AuthParameters: { USERNAME: Username, SECRET_HASH: SecretHash, CHALLENGE_NAME: 'SRP_A' },
        }),
      ),
    );
    const proof = signSrpSession(start, challenge);
    const { AuthenticationResult: tokens } = await client.send(
      new RespondToAuthChallengeCommand(
        wrapAuthChallenge(proof, {
          ClientId,
          ChallengeName: 'PASSWORD_VERIFIER',
          ChallengeResponses: { USERNAME: Username, SECRET_HASH: SecretHash },
        }),
      ),
    );
    const keys = createRemoteJWKSet(new URL(`${endpoint.url}/${userPoolId}/.well-known/jwks.json`));
    const { payload } = await jwtVerify(tokens?.IdToken ?? '', keys, {
      issuer: `https://cognito-idp.us-east-1.amazonaws.com/${userPoolId}`,
      audience: ClientId,
    });
    expect(payload['cognito:username']).toBe(Username);

    const fresh = await client.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: tokens?.RefreshToken ?? '', SECRET_HASH: SecretHash },
      }),
    );
    const AccessToken = fresh.AuthenticationResult?.AccessToken;
    const user = await client.send(new GetUserCommand({ AccessToken }));
    expect(user.UserAttributes?.find((each) => each.Name === 'email')?.Value).toBe('lin@example.com');
    await client.send(new GlobalSignOutCommand({ AccessToken }));
    await expect(client.send(new GetUserCommand({ AccessToken }))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Access Token has been revoked',
    });
  });

  it('sends signed operations whose signatures are right, and is refused with a wrong secret', async () => {
    await client.send(
      new AdminCreateUserCommand({ UserPoolId: endpoint.userPoolId, Username: 'signed', MessageAction: 'SUPPRESS' }),
    );
    const wrong = new CognitoIdentityProviderClient({
      region: 'us-east-1',
      endpoint: endpoint.url,
      credentials: { ...credentials, secretAccessKey: 'other' },
    });
    await expect(wrong.send(new ListUsersCommand({ UserPoolId: endpoint.userPoolId }))).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
  });

  it('pages through all users with its own paginator', async () => {
    for (let i = 0; i < 7; i++) {
      await client.send(
        new AdminCreateUserCommand({
          UserPoolId: endpoint.userPoolId,
          Username: `page-${i}`,
          MessageAction: 'SUPPRESS',
        }),
      );
    }
    const names: (string | undefined)[] = [];
    for await (const page of paginateListUsers(
      { client, pageSize: 3 },
      { UserPoolId: endpoint.userPoolId, Filter: 'username ^= "page-"' },
    )) {
      names.push(...(page.Users ?? []).map((user) => user.Username));
    }
    expect(names.sort()).toEqual(['page-0', 'page-1', 'page-2', 'page-3', 'page-4', 'page-5', 'page-6']);
  });

  it('gets errors with their names and models', async () => {
    await expect(
      client.send(
        new AdminInitiateAuthCommand({
          UserPoolId: endpoint.userPoolId,
          ClientId: '!',
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        }),
      ),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining(
        'failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+]+',
      ),
    });
  });

  it('works without a socket through the request handler', async () => {
    const cognito = createCognito({ seed: 1 });
    const { userPoolId, clientId } = await cognito.given.userPool();
    const direct = new CognitoIdentityProviderClient({
      region: 'us-east-1',
      credentials,
      requestHandler: requestHandler(cognito),
    });
    const made = await direct.send(
      new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: 'direct', MessageAction: 'SUPPRESS' }),
    );
    expect(made.User?.UserCreateDate).toBeInstanceOf(Date);
    await direct.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: userPoolId,
        Username: 'direct',
        Password: 'Passw0rd!',
        Permanent: true,
      }),
    );
    const { AuthenticationResult } = await direct.send(
      new AdminInitiateAuthCommand({
        UserPoolId: userPoolId,
        ClientId: clientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'direct', PASSWORD: 'Passw0rd!' },
      }),
    );
    expect(AuthenticationResult?.TokenType).toBe('Bearer');
  });
});
