// Stories of threat protection: the event of a sign-in and its tokens, feedback by token, settings taken back, addresses.
import { describe, expect, it } from 'vitest';
import { createTestMock } from '../support/mock.ts';

const PASSWORD = 'Corr3ct-horse!';

async function setStage() {
  const t = createTestMock();
  const made = await t.call('CreateUserPool', {
    PoolName: 'p',
    UserPoolTier: 'PLUS',
    UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
  });
  const UserPoolId = made.UserPool?.Id ?? '';
  const client = await t.call('CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'c',
    ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  });
  const ClientId = client.UserPoolClient?.ClientId ?? '';
  await t.call('AdminCreateUser', { UserPoolId, Username: 'ada', MessageAction: 'SUPPRESS' });
  await t.call('AdminSetUserPassword', { UserPoolId, Username: 'ada', Password: PASSWORD, Permanent: true });
  const request = (password = PASSWORD, IpAddress = '192.0.2.7') => ({
    UserPoolId,
    ClientId,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' as const,
    AuthParameters: { USERNAME: 'ada', PASSWORD: password },
    ContextData: { IpAddress, ServerName: 's', ServerPath: '/', HttpHeaders: [] },
  });
  const events = async () =>
    (await t.call('AdminListUserAuthEvents', { UserPoolId, Username: 'ada' })).AuthEvents ?? [];
  return { t, UserPoolId, ClientId, request, events };
}

describe('AdminListUserAuthEvents', () => {
  it('tells of a sign-in under the event_id of its tokens, newest first', async () => {
    const { t, request, events } = await setStage();
    await t.refusal('AdminInitiateAuth', request('Wr0ng-horse!'));
    const { AuthenticationResult } = await t.call('AdminInitiateAuth', request());
    const payload = (AuthenticationResult?.AccessToken ?? '').split('.')[1] ?? '';
    const { event_id } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { event_id: string };
    expect(await events()).toStrictEqual([
      {
        EventId: event_id,
        EventType: 'SignIn',
        CreationDate: Date.parse('2026-01-01T12:00:00Z') / 1000,
        EventRisk: { RiskDecision: 'NoRisk', CompromisedCredentialsDetected: false },
        EventContextData: { IpAddress: '192.0.2.7' },
        EventResponse: 'Pass',
        ChallengeResponses: [{ ChallengeName: 'Password', ChallengeResponse: 'Success' }],
      },
      expect.objectContaining({
        EventResponse: 'Fail',
        ChallengeResponses: [{ ChallengeName: 'Password', ChallengeResponse: 'Failure' }],
      }),
    ]);
  });

  it('keeps nothing in a pool without threat protection', async () => {
    const { t, UserPoolId, request } = await setStage();
    await t.call('UpdateUserPool', { UserPoolId, UserPoolAddOns: { AdvancedSecurityMode: 'OFF' } });
    await t.call('AdminInitiateAuth', request());
    const refusal = await t.refusal('AdminListUserAuthEvents', { UserPoolId, Username: 'ada' });
    expect(refusal.name).toBe('UserPoolAddOnNotEnabledException');
    expect(t.mock.world.pools.get(UserPoolId)?.users.get('ada')?.events).toEqual([]);
  });
});

describe('UpdateAuthEventFeedback', () => {
  it('takes the token that the state document shows, and no other', async () => {
    const { t, UserPoolId, request, events } = await setStage();
    await t.call('AdminInitiateAuth', request());
    const { EventId, feedbackToken: FeedbackToken } = t.mock.snapshot().pools[0]?.users[0]?.events[0] ?? {};
    const at = { UserPoolId, Username: 'ada', EventId: EventId ?? '', FeedbackValue: 'Invalid' as const };
    const wrong = await t.refusal('UpdateAuthEventFeedback', { ...at, FeedbackToken: 'no.such.token' });
    expect(wrong.name).toBe('NotAuthorizedException');
    expect(await t.call('UpdateAuthEventFeedback', { ...at, FeedbackToken: FeedbackToken ?? '' })).toEqual({});
    expect((await events())[0]?.EventFeedback).toMatchObject({ FeedbackValue: 'Invalid', Provider: 'User' });
    const unknown = { ...at, EventId: 'none', FeedbackToken: FeedbackToken ?? '' };
    expect((await t.refusal('UpdateAuthEventFeedback', unknown)).name).toBe('ResourceNotFoundException');
  });
});

describe('SetRiskConfiguration', () => {
  it('takes the settings of a client back when no part is sent', async () => {
    const { t, UserPoolId, ClientId } = await setStage();
    const read = async () => (await t.call('DescribeRiskConfiguration', { UserPoolId, ClientId })).RiskConfiguration;
    expect(await read()).toEqual({ UserPoolId, ClientId });
    const RiskExceptionConfiguration = { BlockedIPRangeList: ['192.0.2.0/24'] };
    await t.call('SetRiskConfiguration', { UserPoolId, ClientId, RiskExceptionConfiguration });
    expect((await read()).RiskExceptionConfiguration).toEqual(RiskExceptionConfiguration);
    await t.call('SetRiskConfiguration', { UserPoolId, ClientId });
    expect(await read()).toEqual({ UserPoolId, ClientId });
  });

  it('blocks addresses of both versions and says what it found wrong with a range', async () => {
    const { t, UserPoolId, request, events } = await setStage();
    const RiskExceptionConfiguration = { BlockedIPRangeList: ['192.0.2.0/25', '2001:db8::/32'] };
    await t.call('SetRiskConfiguration', { UserPoolId, RiskExceptionConfiguration });
    for (const address of ['192.0.2.127', '2001:db8:0:1::7', '2001:0DB8::192.0.2.1']) {
      const refusal = await t.refusal('AdminInitiateAuth', request(PASSWORD, address));
      expect([refusal.name, refusal.message]).toEqual([
        'NotAuthorizedException',
        'Unable to login because of security reasons.',
      ]);
    }
    expect((await events())[0]).toMatchObject({ EventResponse: 'Fail', EventRisk: { RiskDecision: 'Block' } });
    for (const address of ['192.0.2.128', '2001:db9::7']) await t.call('AdminInitiateAuth', request(PASSWORD, address));
    for (const range of ['192.0.2.0/33', '2001:db8::/129', '2001:db8:::/32', '1:2:3:4:5:6:7::8:9/64', '192.0.2/24']) {
      const bad = { UserPoolId, RiskExceptionConfiguration: { SkippedIPRangeList: [range] } };
      expect((await t.refusal('SetRiskConfiguration', bad)).message).toBe('Incorrect CIDR format');
    }
  });
});
