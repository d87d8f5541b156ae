// Stories of takeover risk: what threat protection does about a sign-in that a test says is risky, and what it writes to the user.
import { describe, expect, it } from 'vitest';
import type { AccountTakeoverActionType, CreateUserPoolRequest, NotifyEmailType } from '../../src/generated/types.ts';
import { cognitoOf } from '../../src/mock/cognito.ts';
import { dispatch } from '../../src/mock/dispatch.ts';
import { codeOf, provedToken, TOKENS } from '../support/mfa.ts';
import { SES } from '../support/pools.ts';
import { createStage, PASSWORD, type Stage, tokensOf } from '../support/sign-in.ts';

const EMAIL = { email: 'ada@example.com', email_verified: 'true' };
const BLOCKED = { name: 'NotAuthorizedException', message: 'Unable to login because of security reasons.' };

/** A pool with optional software tokens that reacts so to a high risk, and ada in it, whose sign-ins are of that risk. */
async function riskyStage(
  HighAction: AccountTakeoverActionType,
  {
    mode = 'ENFORCED',
    templates = {},
  }: { mode?: 'ENFORCED' | 'AUDIT'; templates?: Record<string, NotifyEmailType> } = {},
): Promise<Stage> {
  const pool: Partial<CreateUserPoolRequest> = {
    UserPoolTier: 'PLUS',
    UserPoolAddOns: { AdvancedSecurityMode: mode },
  };
  const t = await createStage({ pool });
  const { UserPoolId } = t;
  await t.call('SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration: 'OPTIONAL', ...TOKENS });
  await t.call('SetRiskConfiguration', {
    UserPoolId,
    AccountTakeoverRiskConfiguration: {
      NotifyConfiguration: { SourceArn: SES, ...templates },
      Actions: { HighAction },
    },
    RiskExceptionConfiguration: { SkippedIPRangeList: ['192.0.2.0/24'] },
  });
  await t.user('ada', EMAIL);
  cognitoOf(t.mock).risk('ada', 'High');
  return t;
}

const refused = (t: Stage) => t.initiateRefused('USER_PASSWORD_AUTH', { USERNAME: 'ada', PASSWORD });
const lastEvent = async (t: Stage) =>
  (await t.call('AdminListUserAuthEvents', { UserPoolId: t.UserPoolId, Username: 'ada' })).AuthEvents?.[0];
const mails = (t: Stage) => cognitoOf(t.mock).messages.all('ada');

/** Gives ada a software token that no setting turns on. */
async function equip(t: Stage): Promise<string> {
  const { risk } = cognitoOf(t.mock);
  risk('ada', undefined);
  const secret = await provedToken(t, tokensOf(await t.enter('ada')).AccessToken);
  risk('ada', 'High');
  return secret;
}

describe('a risky sign-in', () => {
  it('is refused under BLOCK with the right password, and the user is told', async () => {
    const t = await riskyStage(
      { EventAction: 'BLOCK', Notify: true },
      { templates: { BlockEmail: { Subject: 'Stopped', TextBody: 'Dear {username}: {login-time}, {ip-address}.' } } },
    );
    expect(await refused(t)).toMatchObject(BLOCKED);
    expect(await lastEvent(t)).toMatchObject({
      EventResponse: 'Fail',
      EventRisk: { RiskDecision: 'Block', RiskLevel: 'High' },
    });
    expect(mails(t)).toMatchObject([
      {
        medium: 'EMAIL',
        destination: 'ada@example.com',
        kind: 'AccountTakeOverNotification',
        subject: 'Stopped',
        text: 'Dear ada: 2026-01-01T12:00:00.000Z, unknown.',
      },
    ]);
    expect(await t.initiateRefused('USER_PASSWORD_AUTH', { USERNAME: 'ada', PASSWORD: 'wrong' })).toMatchObject({
      message: 'Incorrect username or password.',
    });
    expect(mails(t)).toHaveLength(1);
  });

  it('goes on under NO_ACTION, and a mail is only sent where Notify is true', async () => {
    for (const Notify of [true, false]) {
      const t = await riskyStage({ EventAction: 'NO_ACTION', Notify });
      tokensOf(await t.enter('ada'));
      expect(await lastEvent(t)).toMatchObject({
        EventResponse: 'Pass',
        EventRisk: { RiskDecision: 'AccountTakeover', RiskLevel: 'High' },
      });
      expect(mails(t).map(({ subject }) => subject)).toEqual(Notify ? ['New sign-in'] : []);
    }
  });

  it('wants the second factor that the user has, though none is on', async () => {
    for (const EventAction of ['MFA_REQUIRED', 'MFA_IF_CONFIGURED'] as const) {
      const t = await riskyStage({ EventAction, Notify: true });
      const secret = await equip(t);
      const asked = await t.enter('ada');
      expect(asked.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
      expect(mails(t).map(({ subject }) => subject)).toEqual(['New sign-in attempt']);
      tokensOf(await t.answer(asked, { USERNAME: 'ada', SOFTWARE_TOKEN_MFA_CODE: codeOf(t, secret) }));
      expect(await lastEvent(t)).toMatchObject({ EventResponse: 'Pass', EventRisk: { RiskLevel: 'High' } });
      expect(mails(t)).toHaveLength(1);
    }
  });

  it('of a user without a factor is refused under MFA_REQUIRED, and let in under MFA_IF_CONFIGURED', async () => {
    expect(await refused(await riskyStage({ EventAction: 'MFA_REQUIRED', Notify: false }))).toMatchObject(BLOCKED);
    tokensOf(await (await riskyStage({ EventAction: 'MFA_IF_CONFIGURED', Notify: false })).enter('ada'));
  });

  it('is judged after the proof by SRP, and after it was said of the e-mail address', async () => {
    const t = await riskyStage({ EventAction: 'BLOCK', Notify: false });
    await expect(t.enterBySrp('ada')).rejects.toThrow(BLOCKED.message);
    const { risk } = cognitoOf(t.mock);
    risk('ada', undefined);
    tokensOf(await t.enterBySrp('ada'));
    risk('ada@example.com', 'High');
    await expect(t.enterBySrp('ada')).rejects.toThrow(BLOCKED.message);
  });

  it('is only noted by a pool that audits, and not rated from a skipped address or below the level that is set', async () => {
    const audit = await riskyStage({ EventAction: 'BLOCK', Notify: true }, { mode: 'AUDIT' });
    tokensOf(await audit.enter('ada'));
    expect(await lastEvent(audit)).toMatchObject({ EventRisk: { RiskDecision: 'AccountTakeover', RiskLevel: 'High' } });
    expect(mails(audit)).toEqual([]);
    const t = await riskyStage({ EventAction: 'BLOCK', Notify: true });
    const from = (IpAddress: string) => ({
      UserPoolId: t.UserPoolId,
      ClientId: t.ClientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' as const,
      AuthParameters: { USERNAME: 'ada', PASSWORD },
      ContextData: { IpAddress, ServerName: 's', ServerPath: '/', HttpHeaders: [] },
    });
    expect(await t.refusal('AdminInitiateAuth', from('198.51.100.1'))).toMatchObject(BLOCKED);
    await t.call('AdminInitiateAuth', from('192.0.2.1'));
    expect((await lastEvent(t))?.EventRisk).toEqual({ RiskDecision: 'NoRisk', CompromisedCredentialsDetected: false });
    cognitoOf(t.mock).risk('ada', 'Low');
    tokensOf(await t.enter('ada'));
  });

  it('has a mail whose code is the token for feedback', async () => {
    const t = await riskyStage({ EventAction: 'NO_ACTION', Notify: true });
    await t.enter('ada');
    const { UserPoolId } = t;
    const feedback = { UserPoolId, Username: 'ada', EventId: (await lastEvent(t))?.EventId ?? '' };
    const FeedbackToken = mails(t)[0]?.code ?? '';
    const near = `${FeedbackToken.slice(0, -1)}${FeedbackToken.endsWith('A') ? 'B' : 'A'}`;
    const judge = { ...feedback, FeedbackValue: 'Invalid' as const };
    expect((await t.refusal('UpdateAuthEventFeedback', { ...judge, FeedbackToken: near })).name).toBe(
      'NotAuthorizedException',
    );
    await t.call('UpdateAuthEventFeedback', { ...judge, FeedbackToken });
    expect(await lastEvent(t)).toMatchObject({ EventFeedback: { FeedbackValue: 'Invalid', Provider: 'User' } });
  });

  it('can be ordered at the door of the server, and is forgotten by a reset', async () => {
    const t = await riskyStage({ EventAction: 'BLOCK', Notify: false });
    const put = async (body: unknown) => {
      const answer = await dispatch(t.mock, {
        method: 'PUT',
        path: '/_mock/risks',
        headers: {},
        body: JSON.stringify(body),
      });
      return { status: answer.status, body: JSON.parse(answer.body) as unknown };
    };
    expect(await put({ username: 'ada', level: null })).toEqual({ status: 200, body: {} });
    tokensOf(await t.enter('ada'));
    await put({ username: 'ada', level: 'High' });
    expect(await refused(t)).toMatchObject(BLOCKED);
    expect(await put({ username: 'ada', level: 'Extreme' })).toEqual({
      status: 400,
      body: { error: "There is no risk level 'Extreme'. There are Low, Medium, High.", code: 'ERR_RISK' },
    });
    expect((await put({ level: 'High' })).status).toBe(400);
    t.mock.reset();
    expect(t.mock.risks.of(['ada'])).toBeUndefined();
  });
});
