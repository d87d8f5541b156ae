// Law: no operation that takes an access token takes a forged, foreign, revoked or expired one, and a refused one changes nothing.
// A new operation with a token does not compile without a request here.
import { createHmac, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { importSigningKey, signJwt } from '../../src/crypto/jwt.ts';
import { testOnlyAccessTokenKey, testOnlyIdTokenKey } from '../../src/crypto/test-key.ts';
import type { OperationName, Request } from '../../src/generated/types.ts';
import { claimsOf, createStage, PASSWORD, type Stage, tokensOf } from '../support/sign-in.ts';

type TokenOperation = {
  [Name in OperationName]: 'AccessToken' extends keyof Request<Name> ? Name : never;
}[OperationName];

/** A well-formed request of each operation, less the token. */
const requests: { readonly [Name in TokenOperation]: Omit<Request<Name>, 'AccessToken'> } = {
  AssociateSoftwareToken: {},
  ChangePassword: { PreviousPassword: PASSWORD, ProposedPassword: 'An0ther-horse!' },
  CompleteWebAuthnRegistration: { Credential: {} },
  ConfirmDevice: { DeviceKey: 'us-east-1_a1b2c3d4-0000-4000-8000-000000000000' },
  DeleteUser: {},
  DeleteUserAttributes: { UserAttributeNames: ['nickname'] },
  DeleteWebAuthnCredential: { CredentialId: 'abc' },
  ForgetDevice: { DeviceKey: 'us-east-1_a1b2c3d4-0000-4000-8000-000000000000' },
  GetDevice: { DeviceKey: 'us-east-1_a1b2c3d4-0000-4000-8000-000000000000' },
  GetUser: {},
  GetUserAttributeVerificationCode: { AttributeName: 'email' },
  GetUserAuthFactors: {},
  GlobalSignOut: {},
  ListDevices: {},
  ListWebAuthnCredentials: {},
  SetUserMFAPreference: { SMSMfaSettings: { Enabled: true } },
  SetUserSettings: { MFAOptions: [] },
  StartWebAuthnRegistration: {},
  UpdateDeviceStatus: { DeviceKey: 'us-east-1_a1b2c3d4-0000-4000-8000-000000000000' },
  UpdateUserAttributes: { UserAttributes: [{ Name: 'nickname', Value: 'eve' }] },
  VerifySoftwareToken: { UserCode: '123456' },
  VerifyUserAttribute: { AttributeName: 'email', Code: '123456' },
};

const ADA = { email: 'ada@example.com', phone_number: '+15550100100', nickname: 'ada' };
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Tokens that nobody should take, by what is wrong with them. Time has passed: the token of `old` is over. */
async function badTokens(stage: Stage, good: ReturnType<typeof tokensOf>): Promise<Record<string, string>> {
  const [header = '', payload = '', signature = ''] = good.AccessToken.split('.');
  const claims = claimsOf(good.AccessToken);
  const { kid, n } = testOnlyAccessTokenKey;
  const hmac = `${text({ kid, alg: 'HS256' })}.${payload}`;
  const other = await createStage({ mock: { seed: 2 } });
  await other.user('ada', ADA);
  const revoked = tokensOf(await stage.enter('ada'));
  await stage.call('RevokeToken', { ClientId: stage.ClientId, Token: revoked.RefreshToken });
  return {
    'alg none': `${text({ alg: 'none' })}.${payload}.`,
    'alg none with a signature': `${text({ kid, alg: 'none' })}.${payload}.${signature}`,
    'the public key as a shared one': `${hmac}.${createHmac('sha256', n).update(hmac).digest('base64url')}`,
    'other claims': `${header}.${text({ ...claims, username: 'grace' })}.${signature}`,
    'no signature': `${header}.${payload}.`,
    'the key of a stranger': await signJwt(
      await importSigningKey({ ...testOnlyAccessTokenKey, ...stranger, kid } as typeof testOnlyAccessTokenKey),
      claims,
    ),
    'the key for ID tokens under a name of its own': await signJwt(
      await importSigningKey({ ...testOnlyIdTokenKey, kid: 'own' }),
      claims,
    ),
    'an ID token': good.IdToken,
    'a refresh token': good.RefreshToken,
    'a token that was revoked': revoked.AccessToken,
    'a token of another pool': tokensOf(await other.enter('ada')).AccessToken,
    'a token of a machine': await signJwt(await importSigningKey(testOnlyAccessTokenKey), {
      ...claims,
      sub: stage.ClientId,
      username: undefined,
    }),
    'no token': 'abc',
  };
}

describe('a token that nobody should take', () => {
  it.each(Object.keys(requests) as TokenOperation[])('is refused by %s', async (operation) => {
    const stage = await createStage({
      client: { AccessTokenValidity: 5, TokenValidityUnits: { AccessToken: 'minutes' } },
    });
    await stage.user('ada', ADA);
    const good = tokensOf(await stage.enter('ada'));
    const call = (AccessToken: string) =>
      stage.refusal(operation, { ...requests[operation], AccessToken } as Request<TokenOperation>);
    const bad = await badTokens(stage, good);
    const state = () => JSON.stringify(stage.mock.snapshot().pools);
    const before = state();
    for (const [what, token] of Object.entries(bad)) {
      const missing = ['a token of another pool', 'a token of a machine'].includes(what);
      const names = [
        'NotAuthorizedException',
        ...(missing ? ['ResourceNotFoundException', 'UserNotFoundException'] : []),
      ];
      expect(names, what).toContain((await call(token)).name);
    }
    stage.mock.clock.advance({ minutes: 5 });
    expect((await call(good.AccessToken)).message, 'an expired token').toBe('Access Token has expired');
    expect(state()).toBe(before);
    // The same request with a good token is not refused for its token, so that the refusals above are about the token.
    const { AccessToken } = tokensOf(await stage.enter('ada'));
    const target = `AWSCognitoIdentityProviderService.${operation}`;
    const { body } = await stage.raw(target, JSON.stringify({ ...requests[operation], AccessToken }));
    expect(body).not.toContain('Access Token');
  });
});
