// Checks of the rules on setting up a software token: who is served, the secret, its proof, and the chain of sessions.
import { codeOf } from '../../one-time.ts';
import type { RuleChecks } from '../rule.ts';
import { timeThere } from '../sign-in/proofs.ts';
import { asks, tokensIn } from '../sign-in/stage.ts';
import type { Trial } from '../trial.ts';
import { another, enter, type MfaStage, otherThan, setMfa, setUpToken, tokenStage } from './stage.ts';

/** The checks on software tokens. */
export const softwareToken = {
  'mfa.associate-token-or-session': async (t) => {
    const stage = await tokenStage(t);
    const { AccessToken } = stage;
    t.expect((await secretOf(t, stage)) !== '', 'a SecretCode for an access token');
    await t.refuses('AssociateSoftwareToken', {});
    const forged = { AccessToken: `${AccessToken.slice(0, AccessToken.lastIndexOf('.'))}.${'A'.repeat(342)}` };
    await t.refuses('AssociateSoftwareToken', forged, { error: 'NotAuthorizedException' });
    await setMfa(t, stage.UserPoolId, { MfaConfiguration: 'ON' });
    const { Session } = asks(await enter(stage), 'MFA_SETUP');
    const inside = await t.call('AssociateSoftwareToken', { Session });
    t.expect(inside.SecretCode !== undefined && inside.Session !== undefined, 'a SecretCode and a Session', inside);
  },

  'mfa.secret-code-unique': async (t) => {
    const stage = await tokenStage(t);
    const other = await another(t, stage);
    const secrets = [await secretOf(t, stage), await secretOf(t, stage), await secretOf(t, other)];
    t.equal(new Set(secrets).size, 3, 'the number of different secrets');
    const [older = '', latest = ''] = secrets;
    const now = await timeThere(t, stage.UserPoolId);
    const { AccessToken } = stage;
    await t.refuses('VerifySoftwareToken', { AccessToken, UserCode: codeOf(older, now) });
    await t.call('VerifySoftwareToken', { AccessToken, UserCode: codeOf(latest, now) });
    const renewed = await secretOf(t, stage);
    await t.refuses('VerifySoftwareToken', { AccessToken, UserCode: codeOf(latest, now + 30) });
    await t.call('VerifySoftwareToken', { AccessToken, UserCode: codeOf(renewed, now) });
  },

  'mfa.associate-session-chain': async (t) => {
    const stage = await tokenStage(t);
    const plain = await t.call('AssociateSoftwareToken', { AccessToken: stage.AccessToken });
    t.equal(plain.Session ?? null, null, 'Session of AssociateSoftwareToken with an access token');
    await setMfa(t, stage.UserPoolId, { MfaConfiguration: 'ON' });
    const asked = asks(await enter(stage), 'MFA_SETUP');
    const { between, last } = await setUpToken(t, stage, asked);
    const sessions = [asked.Session, between, last];
    t.expect(
      sessions.every((session) => session !== undefined),
      'a Session in each answer',
      sessions,
    );
    t.equal(new Set(sessions).size, 3, 'the number of different sessions');
    const error = ['NotAuthorizedException', 'InvalidParameterException'] as const;
    await t.refuses('RespondToAuthChallenge', await stage.answer({ ...asked, Session: between }, {}), { error });
    tokensIn(await stage.respond({ ...asked, Session: last }, {}));
  },

  'mfa.verify-code-from-secret': async (t) => {
    const stage = await tokenStage(t);
    const { AccessToken } = stage;
    await t.refuses(
      'VerifySoftwareToken',
      { AccessToken, UserCode: '123456' },
      { error: ['SoftwareTokenMFANotFoundException', 'InvalidParameterException'] },
    );
    const secret = await secretOf(t, stage);
    const UserCode = codeOf(secret, await timeThere(t, stage.UserPoolId));
    await t.refuses(
      'VerifySoftwareToken',
      { AccessToken, UserCode: otherThan(UserCode) },
      { error: ['EnableSoftwareTokenMFAException', 'CodeMismatchException'] },
    );
    const { Status } = await t.call('VerifySoftwareToken', { AccessToken, UserCode });
    t.equal(Status, 'SUCCESS', 'Status');
  },

  'mfa.verify-token-owner': async (t) => {
    const stage = await tokenStage(t);
    const other = await another(t, stage);
    await secretOf(t, stage);
    const UserCode = codeOf(await secretOf(t, other), await timeThere(t, stage.UserPoolId));
    await t.refuses('VerifySoftwareToken', { AccessToken: stage.AccessToken, UserCode });
    await t.call('VerifySoftwareToken', { AccessToken: other.AccessToken, UserCode });
    const turnOn = (AccessToken: string) => ({ AccessToken, SoftwareTokenMfaSettings: { Enabled: true } });
    await t.refuses('SetUserMFAPreference', turnOn(stage.AccessToken), { unchanged: stage.read });
    await t.call('SetUserMFAPreference', turnOn(other.AccessToken));
  },

  'mfa.pool-software-token-enabled': async (t) => {
    const stage = await tokenStage(t);
    const { AccessToken, UserPoolId } = stage;
    const UserCode = codeOf(await secretOf(t, stage), await timeThere(t, UserPoolId));
    await t.call('VerifySoftwareToken', { AccessToken, UserCode });
    await t.call('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings: { Enabled: true } });
    const other = await another(t, stage);
    await setMfa(t, UserPoolId, {
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: false },
    });
    const his = { AccessToken: other.AccessToken };
    await t.refuses('AssociateSoftwareToken', his);
    const turnOn = { ...his, SoftwareTokenMfaSettings: { Enabled: true } };
    await t.refuses('SetUserMFAPreference', turnOn, { unchanged: other.read });
  },
} satisfies RuleChecks;

async function secretOf(t: Trial, stage: MfaStage): Promise<string> {
  const { SecretCode = '' } = await t.call('AssociateSoftwareToken', { AccessToken: stage.AccessToken });
  return SecretCode;
}
