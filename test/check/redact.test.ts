// Secrets do not get into what is shown or stored.
import { describe, expect, it } from 'vitest';
import { check, htmlReport, junitReport, summary } from '../../src/check/index.ts';
import { redacted, redactedBody, redactedText } from '../../src/check/redact.ts';
import { fakeEndpoint, success } from './fake.ts';

describe('redaction', () => {
  it('hides what the contract calls sensitive, and keeps what tells requests apart', () => {
    const request = {
      ClientId: 'client',
      Username: 'ada',
      Password: 'Secr3t-word',
      UserAttributes: [{ Name: 'email', Value: 'ada@example.com' }],
    };
    expect(redacted(request, 'SignUpRequest')).toEqual({
      ClientId: 'client',
      Username: 'ada',
      Password: '***11 characters***',
      UserAttributes: [{ Name: 'email', Value: '***15 characters***' }],
    });
  });

  it('hides what stands in sensitive maps, and entries whose keys tell that they are secret', () => {
    const AuthParameters = { USERNAME: 'ada', PASSWORD: 'Secr3t-word', SECRET_HASH: 'aGFzaA==' };
    expect(
      JSON.stringify(redacted({ AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }, 'InitiateAuthRequest')),
    ).not.toMatch(/ada|Secr3t|aGFz/);
    expect(redacted({ user: 'ada', SECRET_HASH: 'aGFzaA==' })).toEqual({
      user: 'ada',
      SECRET_HASH: '***8 characters***',
    });
  });

  it('hides tokens wherever they stand', () => {
    const token = `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEifQ.${'s'.repeat(40)}`;
    expect(redactedText(`the token ${token} is old`)).not.toContain('ssss');
    expect(JSON.stringify(redacted({ note: [token] }))).not.toContain('ssss');
    expect(redactedText('Authorization=AWS4 Credential=AKIAIOSFODNN7EXAMPLE/x Signature=abc')).not.toMatch(/AKIA|abc/);
  });

  it('keeps values that are no secret although their names sound like it', () => {
    const request = { NextToken: 'page-2', TokenValidityUnits: { AccessToken: 'hours' }, GenerateSecret: true };
    expect(redacted({ NextToken: request.NextToken, GenerateSecret: true })).toEqual({
      NextToken: 'page-2',
      GenerateSecret: true,
    });
  });

  it('keeps the addresses of an identity provider, and hides its secret and its key', () => {
    const addresses = {
      client_id: 'client',
      authorize_url: 'https://idp.example.com/authorize',
      token_url: 'https://idp.example.com/token',
      token_request_method: 'POST',
      attributes_url: 'https://idp.example.com/userinfo',
      jwks_uri: 'https://idp.example.com/jwks',
    };
    const key = '-----BEGIN PRIVATE KEY-----\nMIGTAgEA\n-----END PRIVATE KEY-----';
    const ProviderDetails = { ...addresses, client_secret: 'hush-hush', private_key: 'MIGTAgEA' };
    expect(redacted({ ProviderDetails }, 'CreateIdentityProviderRequest')).toEqual({
      ProviderDetails: { ...addresses, client_secret: '***9 characters***', private_key: '***8 characters***' },
    });
    expect(redactedText(`the key ${key} is wrong`)).not.toContain('MIGTAgEA');
    expect(redacted({ token: 'abcdef', code: '123456' })).toEqual({
      token: '***6 characters***',
      code: '***6 characters***',
    });
  });

  it('hides secrets in what is no JSON, by the names before them', () => {
    const whole = `{"Username":"ada","Password":"Secr3t \\" word","AuthParameters":{'SECRET_HASH': 'aGFz'},"Session":"cut off`;
    expect(redactedBody(whole)).toBe(
      `{"Username":"ada","Password":"***14 characters***","AuthParameters":{'SECRET_HASH': '***4 characters***'},"Session":"***7 characters***`,
    );
  });

  it('shows an empty secret as what it is: nothing', () => {
    expect(redacted({ Password: '' }, 'SignUpRequest')).toEqual({ Password: '' });
  });

  it('leaves no password in any report of a run', async () => {
    const send = fakeEndpoint(() => success({ UserConfirmed: false, UserSub: 'sub' }));
    const report = await check({
      send,
      operations: ['SignUp', 'ChangePassword'],
      phases: ['constraints'],
      today: '2026-01-01',
    });
    expect(report.deviations.length).toBeGreaterThan(10);
    for (const text of [
      JSON.stringify(report),
      htmlReport(report),
      junitReport(report),
      summary(report, { most: 1000 }),
    ]) {
      expect(text).not.toMatch(/horse!|absent\.access\.token/);
    }
  });
});
