// The AWS SDK for JavaScript v3 on newer flows: token rotation and revocation, two client secrets, passkeys, and device SRP.
import {
  AddUserPoolClientSecretCommand,
  AdminInitiateAuthCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  ConfirmDeviceCommand,
  DeleteUserPoolClientSecretCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserAuthFactorsCommand,
  GetUserCommand,
  InitiateAuthCommand,
  ListUserPoolClientSecretsCommand,
  RefreshTokenReuseException,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
  SetUserMFAPreferenceCommand,
  SetUserPoolMfaConfigCommand,
  StartWebAuthnRegistrationCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  createDeviceVerifier,
  createSecretHash,
  createSrpSession,
  signSrpSession,
  signSrpSessionWithDevice,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from 'cognito-srp-helper';
import { afterEach, describe, expect, it } from 'vitest';
import type { ClientScene, PoolScene } from '../../src/mock/given.ts';
import { SMS } from '../support/pools.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';

const PASSWORD = 'Passw0rd!';
const ada = { USERNAME: 'ada', PASSWORD };
let endpoint: Endpoint;
let client: CognitoIdentityProviderClient;
let ClientId: string;
let UserPoolId: string;

async function start(app: ClientScene = {}, settings: PoolScene['settings'] = {}): Promise<void> {
  const attributes = { phone_number: '+15555550100', phone_number_verified: 'true' };
  endpoint = await startEndpoint({
    settings,
    clients: [app],
    users: [{ username: 'ada', password: PASSWORD, attributes }],
  });
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  client = new CognitoIdentityProviderClient({ region: 'us-east-1', endpoint: endpoint.url, credentials });
  ClientId = endpoint.clientId;
  UserPoolId = endpoint.userPoolId;
}

/** The tokens of USER_PASSWORD_AUTH. */
async function enter(more: Record<string, string> = {}) {
  const { AuthenticationResult } = await client.send(
    new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { ...ada, ...more } }),
  );
  const { AccessToken = '', RefreshToken = '', NewDeviceMetadata } = AuthenticationResult ?? {};
  return { AccessToken, RefreshToken, NewDeviceMetadata };
}

async function refresh(RefreshToken: string) {
  const answer = await client.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken }));
  const { AccessToken = '', RefreshToken: next = '' } = answer.AuthenticationResult ?? {};
  return { AccessToken, next };
}

afterEach(async () => {
  client.destroy();
  await endpoint.close();
});

describe('@aws-sdk/client-cognito-identity-provider', () => {
  it('rotates refresh tokens, forgives a retry within the grace period, and detects reuse after it', async () => {
    await start({
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 30 },
    });
    const { RefreshToken } = await enter();
    const first = await refresh(RefreshToken);
    expect(first.next).not.toBe(RefreshToken);
    expect((await refresh(RefreshToken)).AccessToken).not.toBe('');
    endpoint.cognito.clock.advance({ seconds: 31 });
    await expect(refresh(RefreshToken)).rejects.toBeInstanceOf(RefreshTokenReuseException);
    const second = await refresh(first.next);
    const user = await client.send(new GetUserCommand({ AccessToken: second.AccessToken }));
    expect(user.Username).toBe('ada');
  });

  it('revokes one session by its refresh token, and all sessions of a user as an administrator', async () => {
    await start();
    const [one, other] = [await enter(), await enter()];
    const whoIs = (AccessToken: string) => client.send(new GetUserCommand({ AccessToken }));
    const revoked = { name: 'NotAuthorizedException', message: 'Access Token has been revoked' };
    await client.send(new RevokeTokenCommand({ ClientId, Token: one.RefreshToken }));
    await expect(whoIs(one.AccessToken)).rejects.toMatchObject(revoked);
    await expect(refresh(one.RefreshToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    expect((await whoIs(other.AccessToken)).Username).toBe('ada');
    await expect(client.send(new RevokeTokenCommand({ ClientId, Token: other.AccessToken }))).rejects.toMatchObject({
      name: 'UnsupportedTokenTypeException',
    });

    await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username: 'ada' }));
    await expect(whoIs(other.AccessToken)).rejects.toMatchObject(revoked);
    await expect(refresh(other.RefreshToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('takes either of two client secrets while both are active', async () => {
    await start({ GenerateSecret: true });
    const added = await client.send(new AddUserPoolClientSecretCommand({ UserPoolId, ClientId }));
    const first = endpoint.clientSecret ?? '';
    const second = added.ClientSecretDescriptor?.ClientSecretValue ?? '';
    const enterWith = (secret: string) => enter({ SECRET_HASH: createSecretHash('ada', ClientId, secret) });
    for (const secret of [first, second]) expect((await enterWith(secret)).AccessToken).not.toBe('');
    await expect(enterWith('neither')).rejects.toMatchObject({ name: 'NotAuthorizedException' });

    const { ClientSecrets = [] } = await client.send(new ListUserPoolClientSecretsCommand({ UserPoolId, ClientId }));
    expect(ClientSecrets).toHaveLength(2);
    const old = ClientSecrets.find((each) => each.ClientSecretId !== added.ClientSecretDescriptor?.ClientSecretId);
    const ClientSecretId = old?.ClientSecretId ?? '';
    await client.send(new DeleteUserPoolClientSecretCommand({ UserPoolId, ClientId, ClientSecretId }));
    await expect(enterWith(first)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    expect((await enterWith(second)).AccessToken).not.toBe('');
  });

  it('reads the options of a new passkey as a document', async () => {
    await start({}, { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } } });
    await client.send(
      new SetUserPoolMfaConfigCommand({ UserPoolId, WebAuthnConfiguration: { RelyingPartyId: 'example.com' } }),
    );
    const { AccessToken } = await enter();
    const { CredentialCreationOptions } = await client.send(new StartWebAuthnRegistrationCommand({ AccessToken }));
    expect(CredentialCreationOptions).toMatchObject({
      rp: { id: 'example.com' },
      user: { name: 'ada' },
      challenge: expect.any(String),
      pubKeyCredParams: expect.arrayContaining([{ type: 'public-key', alg: -7 }]),
    });
    const factors = await client.send(new GetUserAuthFactorsCommand({ AccessToken }));
    expect(factors.ConfiguredUserAuthFactors).toContain('PASSWORD');
  });

  it('chooses a first factor as an administrator', async () => {
    await start();
    const begun = await client.send(
      new AdminInitiateAuthCommand({
        UserPoolId,
        ClientId,
        AuthFlow: 'USER_AUTH',
        AuthParameters: { USERNAME: 'ada' },
      }),
    );
    expect(begun).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      AvailableChallenges: expect.arrayContaining(['PASSWORD', 'PASSWORD_SRP']),
    });
  });
});

describe('cognito-srp-helper', () => {
  it('confirms a device and signs in with it by SRP, past the code of a text message', async () => {
    await start(
      {},
      {
        DeviceConfiguration: { ChallengeRequiredOnNewDevice: true },
        MfaConfiguration: 'OPTIONAL',
        SmsConfiguration: SMS,
      },
    );
    const { AccessToken, NewDeviceMetadata } = await enter();
    const { DeviceKey = '', DeviceGroupKey = '' } = NewDeviceMetadata ?? {};
    const made = createDeviceVerifier(DeviceKey, DeviceGroupKey);
    const { DeviceSecretVerifierConfig } = made;
    await client.send(new ConfirmDeviceCommand({ AccessToken, DeviceKey, DeviceSecretVerifierConfig }));
    await client.send(
      new SetUserMFAPreferenceCommand({ AccessToken, SMSMfaSettings: { Enabled: true, PreferredMfa: true } }),
    );

    const session = createSrpSession('ada', PASSWORD, UserPoolId, false);
    const AuthParameters = { USERNAME: 'ada', DEVICE_KEY: DeviceKey };
    const asked = await client.send(
      new InitiateAuthCommand(
        wrapInitiateAuth(session, {
          ClientId,
          AuthFlow: 'USER_SRP_AUTH',
          AuthParameters: { ...AuthParameters, SRP_A: session.largeA },
        }),
      ),
    );
    const proved = await client.send(
      new RespondToAuthChallengeCommand(
        wrapAuthChallenge(signSrpSession(session, asked), {
          ClientId,
          ChallengeName: 'PASSWORD_VERIFIER',
          ChallengeResponses: AuthParameters,
        }),
      ),
    );
    expect(proved.ChallengeName).toBe('DEVICE_SRP_AUTH');
    const begun = await client.send(
      new RespondToAuthChallengeCommand({
        ClientId,
        ChallengeName: 'DEVICE_SRP_AUTH',
        ChallengeResponses: { ...AuthParameters, SRP_A: session.largeA },
        ...(proved.Session === undefined ? {} : { Session: proved.Session }),
      }),
    );
    expect(begun.ChallengeName).toBe('DEVICE_PASSWORD_VERIFIER');
    const signed = signSrpSessionWithDevice(session, begun, DeviceGroupKey, made.DeviceRandomPassword);
    const done = await client.send(
      new RespondToAuthChallengeCommand(
        wrapAuthChallenge(signed, {
          ClientId,
          ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
          ChallengeResponses: AuthParameters,
          ...(begun.Session === undefined ? {} : { Session: begun.Session }),
        }),
      ),
    );
    expect(done.AuthenticationResult?.TokenType).toBe('Bearer');
  });
});
