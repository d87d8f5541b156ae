// Law: with a seed and a fixed time the same calls give the same answers, byte for byte, headers and pages included. Each story is
// played once, with clients that draw their own randomness, and what it sent is sent again to a second mock.
import { describe, expect, it } from 'vitest';
import type { InitiateAuthResponse } from '../../src/generated/types.ts';
import { dispatch } from '../../src/mock/dispatch.ts';
import { createMock, type Mock } from '../../src/mock/mock.ts';
import { srpHelper } from '../crypto/independent.ts';
import type { RequestOptions } from '../support/authenticator.ts';
import { codeOf, tokenStage } from '../support/mfa.ts';
import type { TestMock } from '../support/mock.ts';
import { CALLBACK, locationOf, oauthStage } from '../support/oauth.ts';
import { begin, origin, passkeyStage, register, tokenOf } from '../support/passkeys.ts';
import { SMS } from '../support/pools.ts';
import { createStage, PASSWORD, type Stage, startSrp, tokensOf } from '../support/sign-in.ts';

const ADA = { email: 'ada@example.com', email_verified: 'true', phone_number: '+15550100100' };
const NEW_PASSWORD = 'An0ther-horse!';

/** For custom challenges; the mock that plays a story again has them from the start. */
function installTriggers({ triggers }: Mock): void {
  triggers.set('defineAuthChallenge', ({ request, response }) => {
    const { session } = request;
    if (session.at(-1)?.challengeName === 'CUSTOM_CHALLENGE') response.issueTokens = true;
    else response.challengeName = session.at(-1)?.challengeName === 'SRP_A' ? 'PASSWORD_VERIFIER' : 'CUSTOM_CHALLENGE';
  });
  triggers.set('createAuthChallenge', ({ response }) => {
    response.publicChallengeParameters = { question: 'six times seven' };
  });
  triggers.set('verifyAuthChallengeResponse', ({ response }) => {
    response.answerCorrect = true;
  });
}

async function confirmDevice(t: Stage, answer: InitiateAuthResponse) {
  const { AccessToken, NewDeviceMetadata: { DeviceKey = '', DeviceGroupKey = '' } = {} } = tokensOf(answer);
  const made = srpHelper.createDeviceVerifier(DeviceKey, DeviceGroupKey);
  const { DeviceSecretVerifierConfig } = made;
  await t.call('ConfirmDevice', { AccessToken, DeviceKey, DeviceSecretVerifierConfig });
  return { DeviceKey, DeviceGroupKey, password: made.DeviceRandomPassword };
}

const stories: Readonly<Record<string, () => Promise<TestMock>>> = {
  async 'a sign-up, its codes and a forgotten password'() {
    const t = await createStage({ pool: { AutoVerifiedAttributes: ['email'] }, client: { GenerateSecret: false } });
    const { ClientId } = t;
    const UserAttributes = [{ Name: 'email', Value: ADA.email }];
    await t.call('SignUp', { ClientId, Username: 'ada', Password: PASSWORD, UserAttributes });
    await t.refusal('ConfirmSignUp', { ClientId, Username: 'ada', ConfirmationCode: 'wrong' });
    await t.call('ResendConfirmationCode', { ClientId, Username: 'ada' });
    await t.call('ConfirmSignUp', { ClientId, Username: 'ada', ConfirmationCode: t.lastCode('ada') });
    await t.call('ForgotPassword', { ClientId, Username: 'ada' });
    const ConfirmationCode = t.lastCode('ada');
    await t.call('ConfirmForgotPassword', { ClientId, Username: 'ada', ConfirmationCode, Password: NEW_PASSWORD });
    await t.enter('ada', NEW_PASSWORD);
    const invite = { Username: 'grace', UserAttributes, DesiredDeliveryMediums: ['EMAIL' as const] };
    await t.call('AdminCreateUser', { UserPoolId: t.UserPoolId, ...invite });
    await t.answer(await t.enter('grace', t.lastCode('grace')), { USERNAME: 'grace', NEW_PASSWORD });
    return t;
  },
  async 'SRP and custom challenges, for users and for names that nobody has'() {
    const t = await createStage({ client: { PreventUserExistenceErrors: 'ENABLED' } });
    installTriggers(t.mock);
    await t.user('ada');
    await t.enterBySrp('ada');
    await t.initiate('USER_SRP_AUTH', { USERNAME: 'nobody', SRP_A: startSrp(t.UserPoolId, 'nobody', PASSWORD).srpA });
    const srp = startSrp(t.UserPoolId, 'ada', PASSWORD);
    const first = await t.initiate('CUSTOM_AUTH', { USERNAME: 'ada', CHALLENGE_NAME: 'SRP_A', SRP_A: srp.srpA });
    const custom = await t.answer(first, srp.prove(first));
    tokensOf(await t.answer(custom, { USERNAME: 'ada', ANSWER: '42' }));
    return t;
  },
  async 'a choice of first factors'() {
    const t = await createStage({
      pool: { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] } } },
    });
    await t.user('ada', ADA);
    for (const [ANSWER, member] of [
      ['EMAIL_OTP', 'EMAIL_OTP_CODE'],
      ['SMS_OTP', 'SMS_OTP_CODE'],
    ] as const) {
      const choice = await t.initiate('USER_AUTH', { USERNAME: 'ada' });
      const asked = await t.answer(choice, { USERNAME: 'ada', ANSWER });
      tokensOf(await t.answer(asked, { USERNAME: 'ada', [member]: t.lastCode('ada') }));
    }
    const srp = startSrp(t.UserPoolId, 'ada', PASSWORD);
    const parameters = { USERNAME: 'ada', PREFERRED_CHALLENGE: 'PASSWORD_SRP', SRP_A: srp.srpA };
    const asked = await t.initiate('USER_AUTH', parameters);
    tokensOf(await t.answer(asked, srp.prove(asked)));
    return t;
  },
  async 'a passkey'() {
    const t = await passkeyStage();
    const passkey = await register(t, await tokenOf(t));
    const asked = await begin(t);
    const options = JSON.parse(asked.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '') as RequestOptions;
    const CREDENTIAL = JSON.stringify(passkey.prove(options, { origin }));
    tokensOf(await t.answer(asked, { USERNAME: 'ada', CREDENTIAL }));
    await begin(t, 'ada');
    return t;
  },
  async 'an authenticator app that is set up on the way'() {
    const t = await tokenStage('ON');
    const { ClientId } = t;
    const asked = await t.enter('ada');
    const { SecretCode, Session = '' } = await t.call('AssociateSoftwareToken', { Session: asked.Session ?? '' });
    const proved = await t.call('VerifySoftwareToken', { Session, UserCode: codeOf(t, SecretCode) });
    tokensOf(
      await t.call('RespondToAuthChallenge', {
        ClientId,
        ChallengeName: 'MFA_SETUP',
        ChallengeResponses: { USERNAME: 'ada' },
        ...(proved.Session === undefined ? {} : { Session: proved.Session }),
      }),
    );
    t.mock.clock.advance({ minutes: 2 });
    const again = await t.enter('ada');
    tokensOf(await t.answer(again, { USERNAME: 'ada', SOFTWARE_TOKEN_MFA_CODE: codeOf(t, SecretCode) }));
    return t;
  },
  async 'a device past the code of a text message, and its refresh'() {
    const t = await createStage({
      pool: {
        MfaConfiguration: 'ON',
        SmsConfiguration: SMS,
        DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
      },
    });
    await t.user('ada', ADA);
    const coded = await t.enter('ada');
    const done = await t.answer(coded, { USERNAME: 'ada', SMS_MFA_CODE: t.lastCode('ada') });
    const { DeviceKey, DeviceGroupKey, password } = await confirmDevice(t, done);
    const asked = await t.enterBySrp('ada', PASSWORD, { DEVICE_KEY: DeviceKey });
    const session = srpHelper.createSrpSession('ada', '', t.UserPoolId, false);
    const device = { USERNAME: 'ada', DEVICE_KEY: DeviceKey };
    const verifier = await t.answer(asked, { ...device, SRP_A: session.largeA });
    const { ChallengeParameters = {} } = verifier;
    const signed = srpHelper.signSrpSessionWithDevice(session, { ChallengeParameters }, DeviceGroupKey, password);
    const proof = {
      PASSWORD_CLAIM_SIGNATURE: signed.passwordSignature,
      PASSWORD_CLAIM_SECRET_BLOCK: ChallengeParameters.SECRET_BLOCK ?? '',
      TIMESTAMP: signed.timestamp,
    };
    const { RefreshToken } = tokensOf(await t.answer(verifier, { ...device, ...proof }));
    await t.initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: RefreshToken, DEVICE_KEY: DeviceKey });
    return t;
  },
  async 'refresh tokens that rotate, and their end'() {
    const t = await createStage({
      client: {
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
      },
    });
    const { ClientId } = t;
    await t.user('ada');
    const { RefreshToken } = tokensOf(await t.enter('ada'));
    const next = await t.call('GetTokensFromRefreshToken', { ClientId, RefreshToken });
    await t.refusal('GetTokensFromRefreshToken', { ClientId, RefreshToken });
    const { AccessToken = '' } = next.AuthenticationResult ?? {};
    await t.call('GlobalSignOut', { AccessToken });
    return t;
  },
  async 'the pages and endpoints of OAuth'() {
    const t = await oauthStage({ AllowedOAuthFlows: ['code', 'implicit'] });
    await t.user('ada', { email: ADA.email, email_verified: 'true' });
    const tokens = await t.tokens('ada', { scope: 'openid email', state: 's', nonce: 'n' });
    await t.post('/oauth2/token', {
      grant_type: 'refresh_token',
      client_id: t.ClientId,
      refresh_token: tokens.refresh_token ?? '',
    });
    const browser = t.browser();
    const login = locationOf(await browser.get(t.authorizePath({ response_type: 'token', redirect_uri: CALLBACK })));
    await browser.submit(login, await browser.get(login), { username: 'ada', password: 'Passw0rd!' });
    await t.post('/oauth2/revoke', { token: tokens.refresh_token ?? '', client_id: t.ClientId });
    return t;
  },
};

/** The answers of a mock with this seed to what a story sent, and the state that it leaves. */
async function again(played: TestMock, seed: number) {
  const mock = createMock({ seed, now: '2026-01-01T12:00:00Z' });
  installTriggers(mock);
  const answers = [];
  for (const { at, request } of played.exchanges) {
    mock.clock.set(Math.round(at * 1000));
    answers.push(await dispatch(mock, request));
  }
  return { answers, state: mock.snapshot() };
}

describe('with a seed and a fixed time the same calls give the same answers, byte for byte', () => {
  it.each(Object.entries(stories))('%s', async (_what, play) => {
    const played = await play();
    const { answers, state } = await again(played, 1);
    expect(answers).toEqual(played.exchanges.map(({ answer }) => answer));
    expect(state).toEqual(played.mock.snapshot());
    // Another seed gives others, so that it is the seed that this rests on.
    expect((await again(played, 2)).answers).not.toEqual(answers);
  });
});
