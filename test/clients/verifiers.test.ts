// aws-jwt-verify and jose on the mock's tokens: what they accept, and that each refuses what is not for it.
import { CognitoJwtVerifier, JwtVerifier } from 'aws-jwt-verify';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Endpoint, startEndpoint } from './endpoint.ts';

const PASSWORD = 'Passw0rd!';
const users = [{ username: 'ada', password: PASSWORD, groups: ['readers'] }];
let endpoint: Endpoint;
let issuer: string;
let access: string;
let id: string;

beforeAll(async () => {
  endpoint = await startEndpoint({ users, groups: ['readers'], clients: [{}, {}] });
  issuer = `https://cognito-idp.us-east-1.amazonaws.com/${endpoint.userPoolId}`;
  const { AuthenticationResult } = await endpoint.call('InitiateAuth', {
    ClientId: endpoint.clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'ada', PASSWORD },
  });
  access = AuthenticationResult?.AccessToken ?? '';
  id = AuthenticationResult?.IdToken ?? '';
});

afterAll(() => endpoint.close());

/** A token whose claims were changed after it was signed. */
function forged(token: string): string {
  const [head = '', payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const other = Buffer.from(JSON.stringify({ ...claims, 'cognito:groups': ['admins'] })).toString('base64url');
  return `${head}.${other}.${signature}`;
}

/** A token without a signature that claims to need none. */
function unsigned(token: string): string {
  const head = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
  return `${head}.${token.split('.')[1]}.`;
}

describe('aws-jwt-verify', () => {
  /** A verifier with the keys that the mock serves; its own fetcher speaks https only. */
  async function verifier(tokenUse: 'access' | 'id' | null, clientId = endpoint.clientId, more = {}) {
    const made = CognitoJwtVerifier.create({ userPoolId: endpoint.userPoolId, tokenUse, clientId, ...more });
    made.cacheJwks(await (await fetch(`${endpoint.url}/${endpoint.userPoolId}/.well-known/jwks.json`)).json());
    return made;
  }

  it('accepts the access token and the ID token, each for its use', async () => {
    const verified = await (await verifier('access', endpoint.clientId, { groups: 'readers' })).verify(access);
    expect(verified).toMatchObject({ iss: issuer, client_id: endpoint.clientId, 'cognito:groups': ['readers'] });
    expect(await (await verifier('id')).verify(id)).toMatchObject({ aud: endpoint.clientId });
    for (const token of [access, id]) expect(await (await verifier(null)).verify(token)).toMatchObject({ iss: issuer });
  });

  it('refuses another use, client, group or scope', async () => {
    await expect((await verifier('id')).verify(access)).rejects.toThrow('Token use not allowed');
    await expect((await verifier('access')).verify(id)).rejects.toThrow('Token use not allowed');
    const other = await verifier('access', 'anotherclient');
    await expect(other.verify(access)).rejects.toThrow('Client ID not allowed');
    const admins = await verifier('access', endpoint.clientId, { groups: 'admins' });
    await expect(admins.verify(access)).rejects.toThrow('Cognito group not allowed');
    const scoped = await verifier('access', endpoint.clientId, { scope: 'files/read' });
    await expect(scoped.verify(access)).rejects.toThrow('Scope not allowed');
  });

  it('refuses tokens of another pool, changed tokens and unsigned ones', async () => {
    const foreign = await endpoint.cognito.given.userPool({ users });
    const { AuthenticationResult } = await endpoint.call('InitiateAuth', {
      ClientId: foreign.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada', PASSWORD },
    });
    const made = await verifier('access');
    await expect(made.verify(AuthenticationResult?.AccessToken ?? '')).rejects.toThrow('issuer not configured');
    await expect(made.verify(forged(access))).rejects.toThrow('Invalid signature');
    await expect(made.verify(unsigned(access))).rejects.toThrow();
  });

  it('fetches the keys from the mock over HTTP through a fetcher of its kind', async () => {
    const fetcher = { fetch: async (uri: string) => (await fetch(uri)).arrayBuffer() };
    const jwksUri = `${endpoint.url}/${endpoint.userPoolId}/.well-known/jwks.json`;
    const made = JwtVerifier.create(
      { issuer, audience: endpoint.clientId, jwksUri },
      { jwksCache: new SimpleJwksCache({ fetcher }) },
    );
    expect(await made.verify(id)).toMatchObject({ token_use: 'id' });
  });
});

describe('jose', () => {
  const keys = () => createRemoteJWKSet(new URL(`${endpoint.url}/${endpoint.userPoolId}/.well-known/jwks.json`));

  it('fetches the keys and accepts both tokens', async () => {
    const { payload, protectedHeader } = await jwtVerify(id, keys(), { issuer, audience: endpoint.clientId });
    expect(payload).toMatchObject({ token_use: 'id', 'cognito:username': 'ada' });
    expect(protectedHeader.alg).toBe('RS256');
    expect((await jwtVerify(access, keys(), { issuer })).payload).toMatchObject({ token_use: 'access' });
  });

  it('refuses another issuer or audience, changed, expired and unsigned tokens', async () => {
    const elsewhere = { issuer: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_other' };
    await expect(jwtVerify(id, keys(), elsewhere)).rejects.toBeInstanceOf(errors.JWTClaimValidationFailed);
    const audience = 'anotherclient';
    await expect(jwtVerify(id, keys(), { audience })).rejects.toBeInstanceOf(errors.JWTClaimValidationFailed);
    await expect(jwtVerify(forged(id), keys())).rejects.toBeInstanceOf(errors.JWSSignatureVerificationFailed);
    await expect(jwtVerify(unsigned(id), keys())).rejects.toThrow();
    const currentDate = new Date(Date.now() + 3_700_000);
    await expect(jwtVerify(id, keys(), { currentDate })).rejects.toBeInstanceOf(errors.JWTExpired);
  });

  it('finds the keys by discovery, where the mock is its own issuer', async () => {
    const own = await startEndpoint({ users }, { seed: 1, issuer: 'self' });
    try {
      const { AuthenticationResult } = await own.call('InitiateAuth', {
        ClientId: own.clientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'ada', PASSWORD },
      });
      const base = `${own.url}/${own.userPoolId}`;
      const found = await fetch(`${base}/.well-known/openid-configuration`);
      const { jwks_uri, issuer: self } = (await found.json()) as { jwks_uri: string; issuer: string };
      const { payload } = await jwtVerify(AuthenticationResult?.IdToken ?? '', createRemoteJWKSet(new URL(jwks_uri)), {
        issuer: base,
        audience: own.clientId,
      });
      expect(payload.iss).toBe(self);
    } finally {
      await own.close();
    }
  });
});
