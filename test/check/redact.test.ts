// Secrets do not get into what is shown or stored.
import { describe, expect, it } from 'vitest';
import { check, htmlReport, junitReport, summary } from '../../src/check/index.ts';
import { redacted, redactedText } from '../../src/check/redact.ts';
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
