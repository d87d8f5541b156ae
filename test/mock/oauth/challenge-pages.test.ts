// Stories of challenges on the sign-in pages: codes by message and by app, the choice among factors, and sessions that are over.
import { describe, expect, it } from 'vitest';
import { totpCode } from '../../../src/crypto/totp.ts';
import type { CreateUserPoolRequest, SetUserPoolMfaConfigRequest } from '../../../src/generated/types.ts';
import { dispatch } from '../../../src/mock/dispatch.ts';
import type { WireAnswer } from '../../../src/protocol/answer.ts';
import { locationOf, type OAuthStage, oauthStage, PASSWORD } from '../../support/oauth.ts';
import { SES, SMS } from '../../support/pools.ts';

const ADA = { email: 'ada@example.com', email_verified: 'true', phone_number: '+15550100100' };
const POOL: Partial<CreateUserPoolRequest> = {
  EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: SES },
};
const FACTORS: Partial<SetUserPoolMfaConfigRequest> = {
  SmsMfaConfiguration: { SmsConfiguration: SMS },
  SoftwareTokenMfaConfiguration: { Enabled: true },
  EmailMfaConfiguration: {},
};
const SMS_ON = { SMSMfaSettings: { Enabled: true } };
const EMAIL_ON = { EmailMfaSettings: { Enabled: true } };

/** A pool with all factors, and ada in it, who has these on. */
async function factorStage(settings: object, config: Partial<SetUserPoolMfaConfigRequest> = {}) {
  const t = await oauthStage({}, POOL);
  const { UserPoolId } = t;
  await t.call('SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration: 'OPTIONAL', ...FACTORS, ...config });
  await t.user('ada', ADA);
  await t.call('AdminSetUserMFAPreference', { UserPoolId, Username: 'ada', ...settings });
  return t;
}

/** Sends user name and password, and answers the page that comes then and the way to send it. */
async function enter(t: OAuthStage, username = 'ada') {
  const browser = t.browser();
  const login = locationOf(await browser.get(t.authorizePath()));
  const page = await browser.submit(login, await browser.get(login), { username, password: PASSWORD });
  return { page, submit: (to: WireAnswer, fields: Record<string, string>) => browser.submit(login, to, fields) };
}

async function lastCode(t: OAuthStage): Promise<string> {
  const path = `/_mock/messages?${new URLSearchParams({ username: 'ada', userPoolId: t.UserPoolId })}`;
  const { body } = await dispatch(t.mock, { method: 'GET', path, headers: {}, body: '' });
  return (JSON.parse(body) as { messages: { code: string }[] }).messages.at(-1)?.code ?? '';
}

const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

describe('the page of a challenge', () => {
  it.each([
    ['SMS_MFA', SMS_ON, 'SMS_MFA_CODE', '+*******0100'],
    ['EMAIL_OTP', EMAIL_ON, 'EMAIL_OTP_CODE', 'a***@e***'],
  ])('takes the code of %s, and is shown again after a wrong one', async (_challenge, settings, field, masked) => {
    const t = await factorStage(settings);
    const { page, submit } = await enter(t);
    expect([page.status, page.body.includes(field), page.body.includes(masked)]).toEqual([200, true, true]);
    const code = await lastCode(t);
    const again = await submit(page, { [field]: wrong(code) });
    expect([again.status, again.body.includes('Invalid code or auth state for the user.')]).toEqual([400, true]);
    expect([again.body.includes(field), again.body.includes(masked)]).toEqual([true, true]);
    expect(locationOf(await submit(again, { [field]: code }))).toContain('code=');
  });

  it('offers the factors that are on, and goes on with the one that is chosen', async () => {
    const t = await factorStage({ ...SMS_ON, ...EMAIL_ON });
    const { page, submit } = await enter(t);
    expect(page.body).toContain('Choose how to confirm');
    expect([...page.body.matchAll(/type="radio" name="ANSWER" value="(\w+)"/g)].map(([, value]) => value)).toEqual([
      'SMS_MFA',
      'EMAIL_OTP',
    ]);
    const again = await submit(page, { ANSWER: 'SOFTWARE_TOKEN_MFA' });
    expect([again.status, again.body.includes('Choose how to confirm')]).toEqual([400, true]);
    const asked = await submit(again, { ANSWER: 'EMAIL_OTP' });
    expect(asked.body).toContain('EMAIL_OTP_CODE');
    expect(locationOf(await submit(asked, { EMAIL_OTP_CODE: await lastCode(t) }))).toContain('code=');
  });

  it('takes the code of an app once', async () => {
    const t = await factorStage({}, { MfaConfiguration: 'ON' });
    const { UserPoolId } = t;
    await t.call('AdminUpdateUserAttributes', {
      UserPoolId,
      Username: 'ada',
      UserAttributes: [{ Name: 'email_verified', Value: 'false' }],
    });
    await t.call('AdminDeleteUserAttributes', { UserPoolId, Username: 'ada', UserAttributeNames: ['phone_number'] });
    const first = await enter(t);
    const key = /shows: ([A-Z2-7]+)/.exec(first.page.body)?.[1] ?? '';
    const code = totpCode(key, t.mock.clock.now());
    expect(locationOf(await first.submit(first.page, { USER_CODE: code }))).toContain('code=');
    const { page, submit } = await enter(t);
    const used = await submit(page, { SOFTWARE_TOKEN_MFA_CODE: code });
    expect([used.status, used.body.includes('Your software token has already been used once.')]).toEqual([400, true]);
    t.mock.clock.advance({ minutes: 1 });
    const fresh = totpCode(key, t.mock.clock.now());
    expect(locationOf(await submit(used, { SOFTWARE_TOKEN_MFA_CODE: fresh }))).toContain('code=');
  });

  it('comes after the page of the new password where both are due', async () => {
    const t = await factorStage(SMS_ON);
    const { UserPoolId } = t;
    await t.call('AdminSetUserPassword', { UserPoolId, Username: 'ada', Password: PASSWORD, Permanent: false });
    const { page, submit } = await enter(t);
    expect(page.body).toContain('Change your password');
    const asked = await submit(page, { NEW_PASSWORD: 'N3w-password!' });
    expect(asked.body).toContain('SMS_MFA_CODE');
    expect(locationOf(await submit(asked, { SMS_MFA_CODE: await lastCode(t) }))).toContain('code=');
  });

  it('sets up an address for codes where the pool has nothing else', async () => {
    const t = await factorStage({}, { SmsMfaConfiguration: undefined, SoftwareTokenMfaConfiguration: undefined });
    const { UserPoolId } = t;
    await t.call('SetUserPoolMfaConfig', { UserPoolId, MfaConfiguration: 'ON', EmailMfaConfiguration: {} });
    await t.call('AdminDeleteUserAttributes', { UserPoolId, Username: 'ada', UserAttributeNames: ['email'] });
    const { page, submit } = await enter(t);
    expect(page.body).toContain('Set up e-mail codes');
    const refused = await submit(page, { EMAIL: 'nonsense' });
    expect([refused.status, refused.body.includes('Invalid email address format.')]).toEqual([400, true]);
    const asked = await submit(refused, { EMAIL: 'new@example.com' });
    const { body } = await dispatch(t.mock, { method: 'GET', path: '/_mock/messages', headers: {}, body: '' });
    const sent = (JSON.parse(body) as { messages: { code: string; destination: string }[] }).messages.at(-1);
    expect(sent?.destination).toBe('new@example.com');
    expect(locationOf(await submit(asked, { EMAIL_OTP_CODE: sent?.code ?? '' }))).toContain('code=');
  });

  it('takes no answer twice, and none after three minutes: sign-in begins anew', async () => {
    const t = await factorStage(SMS_ON);
    const { page, submit } = await enter(t);
    const code = await lastCode(t);
    locationOf(await submit(page, { SMS_MFA_CODE: code }));
    const replayed = await submit(page, { SMS_MFA_CODE: code });
    expect([replayed.status, replayed.body.includes('session can only be used once')]).toEqual([401, true]);
    expect(replayed.body).toContain('name="password"');
    const late = await enter(t);
    t.mock.clock.advance({ minutes: 3 });
    const expired = await late.submit(late.page, { SMS_MFA_CODE: await lastCode(t) });
    expect([expired.status, expired.body.includes('session is expired')]).toEqual([401, true]);
    expect(expired.body).toContain('name="password"');
  });
});
