// Checks of the rules on second factors at sign-in: their set-up, the choice among them, and their codes.

import type { SetUserPoolMfaConfigRequest } from '../../../generated/types.ts';
import { codeOf } from '../../one-time.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { givenApp, timeThere } from './proofs.ts';
import { asks, type SignInStage, SMS_POOL, setStage, tokensIn } from './stage.ts';

const PHONE = { phone_number: '+15555550100' };
const SMS = { SmsConfiguration: SMS_POOL.SmsConfiguration };
const APP = { Enabled: true };

/** The checks on second factors. */
export const factors = {
  'challenge.mfa-setup-when-missing': async (t) => {
    const stage = await setStage(t);
    await setMfa(t, stage, { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: APP });
    const first = await stage.initiate('USER_PASSWORD_AUTH', stage.credentials);
    t.equal(first.AuthenticationResult ?? null, null, 'AuthenticationResult before a factor is set up');
    const { last } = await setUp(t, stage, asks(first, 'MFA_SETUP').Session);
    tokensIn(await stage.respond({ ChallengeName: 'MFA_SETUP', Session: last }, {}));
  },

  'challenge.mfa-setup-can-setup': async (t) => {
    const offers = async (config: Partial<SetUserPoolMfaConfigRequest>): Promise<unknown[]> => {
      const stage = await setStage(t);
      await setMfa(t, stage, { MfaConfiguration: 'ON', ...config });
      const { ChallengeParameters = {} } = asks(
        await stage.initiate('USER_PASSWORD_AUTH', stage.credentials),
        'MFA_SETUP',
      );
      const offer = ChallengeParameters.MFAS_CAN_SETUP ?? ChallengeParameters.MFA_CAN_SETUP ?? 'null';
      const list: unknown = JSON.parse(offer);
      t.expect(Array.isArray(list), 'a JSON list of factors', offer);
      return Array.isArray(list) ? list : [];
    };
    t.equal(
      await offers({ SoftwareTokenMfaConfiguration: APP }),
      ['SOFTWARE_TOKEN_MFA'],
      'the offer of a pool with apps',
    );
    t.equal(await offers({ SmsMfaConfiguration: SMS }), ['SMS_MFA'], 'the offer of a pool with text messages');
    // Text messages can be missing from the offer, since the user cannot add a number (measured on the live service).
    const both = await offers({ SoftwareTokenMfaConfiguration: APP, SmsMfaConfiguration: SMS });
    t.expect(both.includes('SOFTWARE_TOKEN_MFA'), 'apps in the offer of a pool with both', both);
  },

  'challenge.mfa-setup-totp-chain': async (t) => {
    const stage = await setStage(t);
    await setMfa(t, stage, { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: APP });
    const asked = asks(await stage.initiate('USER_PASSWORD_AUTH', stage.credentials), 'MFA_SETUP');
    const error = ['NotAuthorizedException', 'InvalidParameterException'] as const;
    const { between, last } = await setUp(t, stage, asked.Session);
    for (const Session of [asked.Session, between]) {
      await t.refuses('RespondToAuthChallenge', await stage.answer({ ...asked, Session }, {}), { error });
    }
    tokensIn(await stage.respond({ ...asked, Session: last }, {}));
  },

  'challenge.mfa-setup-sms-needs-admin': async (t) => {
    const stage = await setStage(t, { pool: SMS_POOL });
    asks(await stage.initiate('USER_PASSWORD_AUTH', stage.credentials), 'MFA_SETUP');
    await t.call('AdminUpdateUserAttributes', {
      UserPoolId: stage.UserPoolId,
      Username: stage.user.username,
      UserAttributes: [
        { Name: 'phone_number', Value: PHONE.phone_number },
        { Name: 'phone_number_verified', Value: 'true' },
      ],
    });
    asks(await stage.initiate('USER_PASSWORD_AUTH', stage.credentials), 'SMS_MFA');
  },

  'challenge.select-mfa-type': async (t) => {
    const email = t.given.username('user');
    const stage = await setStage(t, { attributes: { ...PHONE, email, email_verified: 'true' } });
    await setMfa(t, stage, {
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: APP,
      SmsMfaConfiguration: SMS,
    });
    const { AccessToken } = await stage.tokens();
    await givenApp(t, stage.UserPoolId, AccessToken);
    await t.given.call('SetUserMFAPreference', { AccessToken, SMSMfaSettings: { Enabled: true } });
    const start = async () => asks(await stage.initiate('USER_PASSWORD_AUTH', stage.credentials), 'SELECT_MFA_TYPE');
    for (const ANSWER of ['NOPE', 'EMAIL_OTP']) {
      await t.refuses('RespondToAuthChallenge', await stage.answer(await start(), { ANSWER }));
    }
    for (const ANSWER of ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'] as const) {
      asks(await stage.respond(await start(), { ANSWER }), ANSWER);
    }
  },

  'challenge.sms-mfa': async (t) => {
    const stage = await setStage(t, { pool: SMS_POOL, attributes: PHONE });
    const start = async () => asks(await stage.initiate('USER_PASSWORD_AUTH', stage.credentials), 'SMS_MFA');
    const sent = async () => (await t.messages(stage.UserPoolId, stage.user.username)).length;
    const before = await sent();
    const asked = await start();
    t.equal(await sent(), before + 1, 'the number of messages after the challenge');
    const code = await t.lastCode(stage.UserPoolId, stage.user.username);
    await t.refuses('RespondToAuthChallenge', await stage.answer(asked, { SMS_MFA_CODE: otherThan(code) }));
    tokensIn(await stage.respond(asked, { SMS_MFA_CODE: code }));
    const late = await start();
    const lateCode = await t.lastCode(stage.UserPoolId, stage.user.username);
    await t.advance('PT3M1S');
    await t.refuses('RespondToAuthChallenge', await stage.answer(late, { SMS_MFA_CODE: lateCode }), {
      error: ['ExpiredCodeException', 'NotAuthorizedException'],
    });
  },

  'challenge.answer-sms-mfa': async (t) => {
    const stage = await setStage(t, { pool: SMS_POOL, attributes: PHONE });
    const asked = asks(await stage.initiate('USER_PASSWORD_AUTH', stage.credentials), 'SMS_MFA');
    await t.refuses('RespondToAuthChallenge', await stage.answer(asked, {}));
    const error = 'CodeMismatchException';
    const code = await t.lastCode(stage.UserPoolId, stage.user.username);
    const wrong = await stage.answer(asked, { SMS_MFA_CODE: otherThan(code) });
    await t.refuses('RespondToAuthChallenge', wrong, { error });
    tokensIn(await stage.respond(asked, { SMS_MFA_CODE: code }));
  },

  'challenge.answer-mfa-setup': async (t) => {
    const stage = await setStage(t);
    await setMfa(t, stage, { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: APP });
    const asked = asks(await stage.initiate('USER_PASSWORD_AUTH', stage.credentials), 'MFA_SETUP');
    await t.refuses('RespondToAuthChallenge', await stage.answer(asked, {}), {
      error: ['NotAuthorizedException', 'InvalidParameterException'],
    });
    const { last } = await setUp(t, stage, asked.Session);
    const request = await stage.answer({ ...asked, Session: last }, {});
    await t.refuses(
      'RespondToAuthChallenge',
      { ...request, ChallengeResponses: {} },
      { error: ['NotAuthorizedException', 'InvalidParameterException'] },
    );
    tokensIn(await t.call('RespondToAuthChallenge', request));
  },

  'challenge.answer-software-token': async (t) => {
    const stage = await setStage(t);
    await setMfa(t, stage, { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: APP });
    const { AccessToken } = await stage.tokens();
    const app = await givenApp(t, stage.UserPoolId, AccessToken);
    const asked = asks(await stage.initiate('USER_PASSWORD_AUTH', stage.credentials), 'SOFTWARE_TOKEN_MFA');
    await t.refuses('RespondToAuthChallenge', await stage.answer(asked, {}));
    const wrong = await stage.answer(asked, { SOFTWARE_TOKEN_MFA_CODE: otherThan(app.code) });
    await t.refuses('RespondToAuthChallenge', wrong, { error: ['CodeMismatchException', 'ExpiredCodeException'] });
    tokensIn(await stage.respond(asked, { SOFTWARE_TOKEN_MFA_CODE: app.code }));
  },
} satisfies RuleChecks;

/** Sets the pool's factors; where the endpoint cannot send text messages the rule is not exercised. */
async function setMfa(t: Trial, stage: SignInStage, config: Partial<SetUserPoolMfaConfigRequest>): Promise<void> {
  await t.given.call('SetUserPoolMfaConfig', { UserPoolId: stage.UserPoolId, ...config });
}

/** AssociateSoftwareToken and VerifySoftwareToken inside a challenge, with the session that each of them answers. */
async function setUp(t: Trial, stage: SignInStage, Session: string | undefined) {
  const associated = await t.call('AssociateSoftwareToken', { Session });
  const { Session: between, SecretCode = '' } = associated;
  t.expect(SecretCode !== '' && between !== undefined, 'a SecretCode and a Session of AssociateSoftwareToken', 'none');
  const UserCode = codeOf(SecretCode, await timeThere(t, stage.UserPoolId));
  const verified = await t.call('VerifySoftwareToken', { Session: between, UserCode });
  t.equal(verified.Status, 'SUCCESS', 'Status of VerifySoftwareToken');
  return { between, last: verified.Session };
}

/** A code of the same form that is not this one. */
function otherThan(code: string): string {
  return code.replace(/.$/, (digit) => `${(Number(digit) + 5) % 10}`);
}
