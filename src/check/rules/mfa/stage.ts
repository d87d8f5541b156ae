// What checks of MFA play on: a pool with software tokens whose user is signed in, and the set-up of a token inside a sign-in.

import type { CreateUserPoolRequest, SetUserPoolMfaConfigRequest } from '../../../generated/types.ts';
import { codeOf } from '../../one-time.ts';
import { type GivenApp, givenApp, timeThere } from '../sign-in/proofs.ts';
import { type Asked, type SignInStage, setStage, stageOf } from '../sign-in/stage.ts';
import type { Trial } from '../trial.ts';

/** A number that belongs to nobody (the range of 555-0100 is kept for fiction). */
export const PHONE = { phone_number: '+15555550100' };

/** A stage whose user was signed in before MFA could be asked for. */
export type MfaStage = SignInStage & { readonly AccessToken: string };

/** A pool with optional software tokens, a user with a phone number, and their access token. */
export async function tokenStage(
  t: Trial,
  settings: { pool?: Partial<CreateUserPoolRequest>; mfa?: Partial<SetUserPoolMfaConfigRequest> } = {},
): Promise<MfaStage> {
  const stage = await setStage(t, { pool: settings.pool ?? {}, attributes: PHONE });
  await setMfa(t, stage.UserPoolId, { MfaConfiguration: 'OPTIONAL', ...settings.mfa });
  return { ...stage, AccessToken: (await stage.tokens()).AccessToken };
}

/** Sets the factors of the pool to software tokens and what else is given. Where that fails the rule is not exercised. */
export async function setMfa(
  t: Trial,
  UserPoolId: string,
  config: Partial<SetUserPoolMfaConfigRequest>,
): Promise<void> {
  await t.given.call('SetUserPoolMfaConfig', {
    UserPoolId,
    SoftwareTokenMfaConfiguration: { Enabled: true },
    ...config,
  });
}

/** Another user of the same pool and client, who was signed in as well. */
export async function another(t: Trial, stage: SignInStage): Promise<MfaStage> {
  const { UserPoolId, ClientId } = stage;
  const user = await t.given.user(UserPoolId, { attributes: PHONE });
  const other = stageOf(t, UserPoolId, { ClientId }, user);
  return { ...other, AccessToken: (await other.tokens()).AccessToken };
}

/** Starts a sign-in with the password. */
export function enter(stage: SignInStage, more: Readonly<Record<string, string>> = {}) {
  return stage.initiate('USER_PASSWORD_AUTH', { ...stage.credentials, ...more });
}

/** A token that is proved and turned on. */
export function appOf(t: Trial, stage: MfaStage): Promise<GivenApp> {
  return givenApp(t, stage.UserPoolId, stage.AccessToken);
}

/** Sets a token up inside MFA_SETUP and answers the session that ends the challenge. */
export async function setUpToken(
  t: Trial,
  stage: SignInStage,
  asked: Asked,
): Promise<{ between: string | undefined; last: string | undefined }> {
  const associated = await t.call('AssociateSoftwareToken', { Session: asked.Session });
  const UserCode = codeOf(associated.SecretCode ?? '', await timeThere(t, stage.UserPoolId));
  const verified = await t.call('VerifySoftwareToken', { Session: associated.Session, UserCode });
  t.equal(verified.Status, 'SUCCESS', 'Status of VerifySoftwareToken');
  return { between: associated.Session, last: verified.Session };
}

/** The factors of a user as an administrator and the user read them; both have to read the same. */
export async function readFactors(t: Trial, stage: MfaStage): Promise<{ list: string[]; preferred: string | null }> {
  const forAdmin = await stage.read();
  const own = await t.call('GetUser', { AccessToken: stage.AccessToken });
  const seen = (user: Pick<typeof own, 'UserMFASettingList' | 'PreferredMfaSetting'>) => ({
    list: (user.UserMFASettingList ?? []).toSorted(),
    preferred: user.PreferredMfaSetting ?? null,
  });
  t.equal(seen(own), seen(forAdmin), 'what GetUser shows of the factors that AdminGetUser shows');
  return seen(own);
}

/** A code of the same form that is not this one. */
export function otherThan(code: string): string {
  return code.replace(/.$/, (digit) => `${(Number(digit) + 5) % 10}`);
}
