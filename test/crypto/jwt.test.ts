/** Tokens, verified by node:crypto and by aws-jwt-verify, and the test keys. */
import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { describe, expect, it } from 'vitest';
import { importSigningKey, jwksDocument, signJwt, verifyJwt } from '../../src/crypto/jwt.ts';
import { testOnlyAccessTokenKey, testOnlyIdTokenKey } from '../../src/crypto/test-key.ts';

const userPoolId = 'us-east-1_Ex4mpLe01';
const clientId = '38fjsnc484p94kpqsnet7mpld0';
const claims = {
  sub: '34c84488-e0e1-70ae-d2ee-991ad1a898c8',
  iss: `https://cognito-idp.us-east-1.amazonaws.com/${userPoolId}`,
  client_id: clientId,
  token_use: 'access',
  scope: 'aws.cognito.signin.user.admin',
  auth_time: 1_757_000_000,
  exp: 4_102_444_800,
  iat: 1_757_000_000,
  jti: '4d3b0c1e-9d9c-4b0f-8f63-0a4c7f5a1b11',
  username: 'Adä "/" \\ \u2028',
};
const jwks = jwksDocument([testOnlyAccessTokenKey, testOnlyIdTokenKey]);
const key = await importSigningKey(testOnlyAccessTokenKey);
const token = await signJwt(key, claims);
const [header = '', payload = '', signature = ''] = token.split('.');

const privateKey = createPrivateKey({ key: { ...testOnlyAccessTokenKey }, format: 'jwk' });
const publicKey = createPublicKey(privateKey);

function encode(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

function signedByNode(headerValue: unknown, payloadValue: unknown, digest = 'sha256'): string {
  const signed = `${encode(headerValue)}.${encode(payloadValue)}`;
  return `${signed}.${sign(digest, Buffer.from(signed), privateKey).toString('base64url')}`;
}

describe('importSigningKey', () => {
  const { d: _, ...publicOnly } = testOnlyAccessTokenKey;
  const { p, q, dp, dq, qi, ...withoutPrimes } = testOnlyAccessTokenKey;
  const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ format: 'jwk' });
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  it.each([
    ['a public key', publicOnly],
    ['a key without its primes', withoutPrimes],
    ['a key of 1024 bits', { ...testOnlyAccessTokenKey, ...short }],
    ['a key on a curve', { ...curve, kid: 'curve' }],
    ['a secret', { kty: 'oct', k: 'c2VjcmV0', kid: 'secret' }],
    ['a key without kid', { ...testOnlyAccessTokenKey, kid: '' }],
    ['a damaged key', { ...testOnlyAccessTokenKey, n: '?' }],
  ])('refuses %s and names the fix', async (_title, jwk) => {
    // A caller without types can pass anything.
    const unfit = jwk as unknown as typeof testOnlyAccessTokenKey;
    await expect(importSigningKey(unfit)).rejects.toMatchObject({ name: 'UsageError', code: 'ERR_SIGNING_KEY' });
  });
});

describe('signJwt', () => {
  it('writes the header of the service: kid, then alg, and nothing else', () => {
    expect(Buffer.from(header, 'base64url').toString()).toBe(`{"kid":"${testOnlyAccessTokenKey.kid}","alg":"RS256"}`);
  });

  it('escapes slashes in the payload as the service does, without changing a claim', () => {
    const text = Buffer.from(payload, 'base64url').toString();
    expect(text).toContain('"iss":"https:\\/\\/cognito-idp.us-east-1.amazonaws.com\\/us-east-1_Ex4mpLe01"');
    expect(JSON.parse(text)).toEqual(claims);
    expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(claims));
  });

  it('signs so that node:crypto verifies', () => {
    const signed = Buffer.from(`${header}.${payload}`);
    expect(verify('sha256', signed, publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('signs so that aws-jwt-verify accepts the token with our key document', async () => {
    const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: 'access' });
    verifier.cacheJwks({ keys: jwks.keys.map((jwk) => ({ ...jwk })) });
    expect(await verifier.verify(token)).toMatchObject({ sub: claims.sub, username: claims.username });
  });

  it('gives the same token for the same claims', async () => {
    expect(await signJwt(await importSigningKey(testOnlyAccessTokenKey), claims)).toBe(token);
  });
});

describe('verifyJwt', () => {
  it('answers the claims of a token that either key signed', async () => {
    expect(await verifyJwt(token, jwks)).toEqual({ ok: true, claims });
    const idToken = await signJwt(await importSigningKey(testOnlyIdTokenKey), { token_use: 'id' });
    expect(await verifyJwt(idToken, jwks)).toEqual({ ok: true, claims: { token_use: 'id' } });
  });

  it('accepts a token that node:crypto signed', async () => {
    const other = signedByNode({ alg: 'RS256', kid: key.kid, typ: 'JWT' }, claims);
    expect(await verifyJwt(other, jwks)).toEqual({ ok: true, claims });
  });

  const kid = key.kid;
  const hmac = `${encode({ alg: 'HS256', kid })}.${payload}`;
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' });
  it.each([
    ['a changed payload', `${header}.${encode({ ...claims, username: 'eve' })}.${signature}`],
    ['a changed signature', `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`],
    ['a cut signature', `${header}.${payload}.${signature.slice(4)}`],
    ['no signature', `${header}.${payload}.`],
    ['the kid of the other key', `${encode({ kid: testOnlyIdTokenKey.kid, alg: 'RS256' })}.${payload}.${signature}`],
    ['a kid nobody has', signedByNode({ kid: 'unknown', alg: 'RS256' }, claims)],
    ['no kid', signedByNode({ alg: 'RS256' }, claims)],
    ['alg none and no signature', `${encode({ alg: 'none', kid })}.${payload}.`],
    ['alg none and the old signature', `${encode({ alg: 'none', kid })}.${payload}.${signature}`],
    ['alg None', `${encode({ alg: 'None', kid })}.${payload}.`],
    ['alg RS512, rightly signed', signedByNode({ alg: 'RS512', kid }, claims, 'sha512')],
    ['alg HS256 under the public key', `${hmac}.${createHmac('sha256', publicPem).update(hmac).digest('base64url')}`],
  ])('refuses the signature of a token with %s', async (_, text) => {
    expect(await verifyJwt(text, jwks)).toEqual({ ok: false, reason: 'signature' });
  });

  it.each([
    ['nothing', ''],
    ['a word', 'THIS_IS_NOT_VALID_TOKEN'],
    ['two parts', `${header}.${payload}`],
    ['five parts', `${token}.a.b`],
    ['a header that is not JSON', `${encode('{')}.${payload}.${signature}`],
    ['a header that is not an object', `${encode('"RS256"')}.${payload}.${signature}`],
    ['a header without alg', `${encode({ kid })}.${payload}.${signature}`],
    ['a header that is not base64url', `*.${payload}.${signature}`],
    ['a signature that is not base64url', `${header}.${payload}.***`],
    ['an extension nobody knows', signedByNode({ alg: 'RS256', kid, crit: ['x'], x: 1 }, claims)],
    ['a signed payload that is not JSON', signedByNode({ alg: 'RS256', kid }, '{')],
    ['a signed payload that is an array', signedByNode({ alg: 'RS256', kid }, [claims])],
    ['a signed payload that is null', signedByNode({ alg: 'RS256', kid }, 'null')],
  ])('calls %s malformed', async (_, text) => {
    expect(await verifyJwt(text, jwks)).toEqual({ ok: false, reason: 'malformed' });
  });

  it('does not judge the time', async () => {
    const old = await signJwt(key, { exp: 1 });
    expect(await verifyJwt(old, jwks)).toEqual({ ok: true, claims: { exp: 1 } });
  });
});

describe('jwksDocument', () => {
  it('holds the public members only, in the order of the service', () => {
    expect(jwks.keys.map((jwk) => Object.keys(jwk))).toEqual(
      Array.from({ length: 2 }, () => ['alg', 'e', 'kid', 'kty', 'n', 'use']),
    );
    expect(jwks.keys.map((jwk) => jwk.kid)).toEqual([testOnlyAccessTokenKey.kid, testOnlyIdTokenKey.kid]);
  });
});

describe('the test keys', () => {
  it('are two different keys of 2048 bits', () => {
    for (const { n, e } of [testOnlyAccessTokenKey, testOnlyIdTokenKey]) {
      expect(Buffer.from(n, 'base64url')).toHaveLength(256);
      expect(e).toBe('AQAB');
    }
    expect(testOnlyAccessTokenKey.n).not.toBe(testOnlyIdTokenKey.n);
  });

  it('have a kid of the length of a SHA-256 in base64, their RFC 7638 thumbprint', () => {
    for (const { e, kid, kty, n } of [testOnlyAccessTokenKey, testOnlyIdTokenKey]) {
      expect(kid).toBe(createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64'));
      expect(kid).toMatch(/^.{43}=$/);
    }
  });
});
