// Stories of passkeys: made by an authenticator in software, stored, refused, listed and deleted.
import { describe, expect, it } from 'vitest';
import { type Ceremony, createPasskey } from '../support/authenticator.ts';
import {
  begin,
  configure,
  malformed,
  origin,
  passkeyStage,
  RelyingPartyId,
  register,
  start,
  tokenOf,
} from '../support/passkeys.ts';
import { createStage, PASSWORD, type Stage } from '../support/sign-in.ts';

const list = (stage: Stage, AccessToken: string) => stage.call('ListWebAuthnCredentials', { AccessToken });

describe('StartWebAuthnRegistration', () => {
  it('gives creation options as the service does, with a new challenge each time', async () => {
    const stage = await passkeyStage();
    const AccessToken = await tokenOf(stage);
    const { Username = '', UserAttributes = [] } = await stage.call('GetUser', { AccessToken });
    const sub = UserAttributes.find(({ Name }) => Name === 'sub')?.Value ?? '';
    const options = await start(stage, AccessToken);
    expect(options).toEqual({
      authenticatorSelection: { requireResidentKey: true, residentKey: 'required', userVerification: 'preferred' },
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      excludeCredentials: [],
      pubKeyCredParams: [
        { alg: -7, type: 'public-key' },
        { alg: -257, type: 'public-key' },
      ],
      rp: { id: RelyingPartyId, name: RelyingPartyId },
      timeout: 60000,
      user: { displayName: Username, id: Buffer.from(sub).toString('base64url'), name: Username },
    });
    expect((await start(stage, AccessToken)).challenge).not.toBe(options.challenge);
    const { id } = await register(stage, AccessToken);
    expect((await start(stage, AccessToken)).excludeCredentials).toEqual([{ id, type: 'public-key' }]);
  });

  it('asks for verification where the pool demands it', async () => {
    const stage = await passkeyStage({ UserVerification: 'required' });
    const { authenticatorSelection } = await start(stage, await tokenOf(stage));
    expect(authenticatorSelection.userVerification).toBe('required');
  });

  it('needs a pool that allows passkeys and knows its relying party', async () => {
    const plain = await createStage();
    await plain.user('ada');
    const his = { AccessToken: await tokenOf(plain) };
    expect((await plain.refusal('StartWebAuthnRegistration', his)).name).toBe('WebAuthnNotEnabledException');
    const complete = { ...his, Credential: {} };
    expect((await plain.refusal('CompleteWebAuthnRegistration', complete)).name).toBe('WebAuthnNotEnabledException');
    const stage = await passkeyStage();
    const { UserPoolId } = stage;
    await stage.call('SetUserPoolMfaConfig', { UserPoolId });
    const AccessToken = await tokenOf(stage);
    expect((await stage.refusal('StartWebAuthnRegistration', { AccessToken })).name).toBe(
      'WebAuthnConfigurationMissingException',
    );
    await stage.call('CreateUserPoolDomain', { UserPoolId, Domain: 'stories' });
    expect((await start(stage, AccessToken)).rp.id).toBe('stories.auth.us-east-1.amazoncognito.com');
  });

  it('keeps out whose password an administrator has reset, and whom nobody knows any more', async () => {
    const stage = await passkeyStage();
    const { UserPoolId } = stage;
    await stage.user('eve', { email: 'eve@example.com', email_verified: 'true' });
    const AccessToken = await tokenOf(stage, 'eve');
    await stage.call('AdminResetUserPassword', { UserPoolId, Username: 'eve' });
    expect((await stage.refusal('ListWebAuthnCredentials', { AccessToken })).name).toBe(
      'PasswordResetRequiredException',
    );
    await stage.call('AdminDeleteUser', { UserPoolId, Username: 'eve' });
    expect((await stage.refusal('StartWebAuthnRegistration', { AccessToken })).name).toBe('NotAuthorizedException');
  });
});

describe('CompleteWebAuthnRegistration', () => {
  it('takes ES256 and RS256, from pages of the relying party and its subdomains', async () => {
    const stage = await passkeyStage();
    const AccessToken = await tokenOf(stage);
    await register(stage, AccessToken);
    await register(stage, AccessToken, { algorithm: 'RS256', origin: 'https://example.com:8443', userVerified: false });
    await register(stage, AccessToken, { origin: 'android:apk-key-hash:MEIoUuwsYpBLiJqJHdVwgbiUQWw' });
    expect((await list(stage, AccessToken)).Credentials).toHaveLength(3);
    await configure(stage, { RelyingPartyId: 'localhost' });
    await register(stage, AccessToken, { origin: 'http://localhost:3000' });
    const parties = (await list(stage, AccessToken)).Credentials.map(({ RelyingPartyId }) => RelyingPartyId);
    expect(parties.sort()).toEqual(['example.com', 'example.com', 'example.com', 'localhost']);
  });

  it('refuses each kind of fault by its own name and stores nothing', async () => {
    const stage = await passkeyStage({ UserVerification: 'required' });
    const AccessToken = await tokenOf(stage);
    const faults: readonly [Partial<Ceremony>, string][] = [
      [{ origin: 'https://evil.com' }, 'WebAuthnOriginNotAllowedException'],
      [{ origin: 'https://notexample.com' }, 'WebAuthnOriginNotAllowedException'],
      [{ origin: 'http://app.example.com' }, 'WebAuthnOriginNotAllowedException'],
      [{ origin: 'https://example.com.evil.com' }, 'WebAuthnOriginNotAllowedException'],
      [{ origin: 'no origin' }, 'WebAuthnOriginNotAllowedException'],
      [{ relyingPartyId: 'evil.com' }, 'WebAuthnRelyingPartyMismatchException'],
      [{ challenge: Buffer.alloc(32).toString('base64url') }, 'WebAuthnChallengeNotFoundException'],
      [{ algorithm: 'EdDSA' }, 'WebAuthnCredentialNotSupportedException'],
      [{ userVerified: false }, 'WebAuthnCredentialNotSupportedException'],
    ];
    for (const [fault, name] of faults) {
      const { credential } = createPasskey(await start(stage, AccessToken), { origin, ...fault });
      const request = { AccessToken, Credential: credential };
      expect((await stage.refusal('CompleteWebAuthnRegistration', request)).name).toBe(name);
    }
    expect((await list(stage, AccessToken)).Credentials).toEqual([]);
  });

  it('refuses what is no credential, and the challenge stays good', async () => {
    const stage = await passkeyStage();
    const AccessToken = await tokenOf(stage);
    const { credential } = createPasskey(await start(stage, AccessToken), { origin });
    const { response } = credential;
    for (const Credential of [
      {},
      [],
      'text',
      { ...credential, id: undefined },
      { ...credential, id: 'b3RoZXI', rawId: 'b3RoZXI' },
      { ...credential, type: 'password' },
      { ...credential, response: {} },
      { ...credential, response: { ...response, clientDataJSON: 'AAAA' } },
      { ...credential, response: { ...response, attestationObject: 'AAAA' } },
      { ...credential, response: { ...response, attestationObject: '!' } },
    ]) {
      expect(await stage.refusal('CompleteWebAuthnRegistration', { AccessToken, Credential })).toMatchObject(malformed);
    }
    await stage.call('CompleteWebAuthnRegistration', { AccessToken, Credential: credential });
    expect((await list(stage, AccessToken)).Credentials).toHaveLength(1);
  });

  it('needs a challenge that is open, new and of the same client', async () => {
    const stage = await passkeyStage();
    const { UserPoolId } = stage;
    const AccessToken = await tokenOf(stage);
    const refused = async (token: string, Credential: Record<string, unknown>) =>
      (await stage.refusal('CompleteWebAuthnRegistration', { AccessToken: token, Credential })).name;
    expect(await refused(AccessToken, {})).toBe('WebAuthnChallengeNotFoundException');
    const { credential } = await register(stage, AccessToken);
    expect(await refused(AccessToken, credential)).toBe('WebAuthnChallengeNotFoundException');
    const late = createPasskey(await start(stage, AccessToken), { origin });
    stage.mock.clock.advance({ minutes: 3 });
    expect(await refused(AccessToken, late.credential)).toBe('WebAuthnChallengeNotFoundException');
    const made = await stage.call('CreateUserPoolClient', {
      UserPoolId,
      ClientName: 'other',
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    });
    const other = { ...stage, ClientId: made.UserPoolClient?.ClientId ?? '' };
    const { AuthenticationResult } = await other.call('InitiateAuth', {
      ClientId: other.ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada', PASSWORD },
    });
    const foreign = createPasskey(await start(stage, AccessToken), { origin });
    expect(await refused(AuthenticationResult?.AccessToken ?? '', foreign.credential)).toBe(
      'WebAuthnClientMismatchException',
    );
  });

  it('stores twenty passkeys and no more', async () => {
    const stage = await passkeyStage();
    const AccessToken = await tokenOf(stage);
    for (let count = 0; count < 20; count += 1) await register(stage, AccessToken);
    expect((await stage.refusal('StartWebAuthnRegistration', { AccessToken })).name).toBe('LimitExceededException');
  });
});

describe('ListWebAuthnCredentials', () => {
  it('shows passkeys without their keys', async () => {
    const stage = await passkeyStage();
    const AccessToken = await tokenOf(stage);
    expect(await list(stage, AccessToken)).toEqual({ Credentials: [] });
    const apple = await register(stage, AccessToken, { aaguid: 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd' });
    const unknown = await register(stage, AccessToken);
    const shared = {
      RelyingPartyId,
      AuthenticatorAttachment: 'platform',
      AuthenticatorTransports: ['internal'],
      CreatedAt: stage.mock.clock.now(),
    };
    const { Credentials, ...rest } = await list(stage, AccessToken);
    expect(rest).toEqual({});
    // In the order of their ids, which are random.
    expect(Object.fromEntries(Credentials.map((shown) => [shown.CredentialId, shown]))).toEqual({
      [apple.id]: { CredentialId: apple.id, FriendlyCredentialName: 'iCloud Keychain', ...shared },
      [unknown.id]: { CredentialId: unknown.id, FriendlyCredentialName: 'Passkey', ...shared },
    });
    expect(Credentials).toHaveLength(2);
  });

  it('goes page by page', async () => {
    const stage = await passkeyStage();
    const AccessToken = await tokenOf(stage);
    const ids = [(await register(stage, AccessToken)).id, (await register(stage, AccessToken)).id];
    const first = await stage.call('ListWebAuthnCredentials', { AccessToken, MaxResults: 1 });
    const NextToken = first.NextToken ?? '';
    const second = await stage.call('ListWebAuthnCredentials', { AccessToken, MaxResults: 1, NextToken });
    expect([...first.Credentials, ...second.Credentials].map(({ CredentialId }) => CredentialId)).toEqual(ids.sort());
    expect(second.NextToken).toBeUndefined();
    const torn = { AccessToken, NextToken: 'torn' };
    expect((await stage.refusal('ListWebAuthnCredentials', torn)).name).toBe('InvalidParameterException');
  });
});

describe('DeleteWebAuthnCredential', () => {
  it('takes one passkey away for good', async () => {
    const stage = await passkeyStage();
    const AccessToken = await tokenOf(stage);
    const { id: CredentialId } = await register(stage, AccessToken);
    await stage.call('DeleteWebAuthnCredential', { AccessToken, CredentialId });
    expect((await list(stage, AccessToken)).Credentials).toEqual([]);
    expect((await stage.refusal('DeleteWebAuthnCredential', { AccessToken, CredentialId })).name).toBe(
      'ResourceNotFoundException',
    );
    expect((await begin(stage)).AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD']);
  });
});
