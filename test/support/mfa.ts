// A stage for stories of second factors: a pool with software tokens, and ada in it, whose token can be proved.
import { totpCode } from '../../src/crypto/totp.ts';
import type { SetUserMFAPreferenceRequest, SetUserPoolMfaConfigRequest } from '../../src/generated/types.ts';
import { SES } from './pools.ts';
import { createStage, type Stage } from './sign-in.ts';

export const PHONE = { phone_number: '+15550100100' };
export const TOKENS = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const BY_MAIL = { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: SES } } as const;

/** What a refusal with InvalidParameterException looks like. */
export const invalid = (message: string) => ({ name: 'InvalidParameterException', message });

/** What a factor answers that the user has nothing for. */
export const undelivered = (factor: string) => invalid(`User does not have delivery config set to turn on ${factor}`);

/** A pool with software tokens, and ada in it with a phone number. */
export async function tokenStage(
  MfaConfiguration: 'ON' | 'OPTIONAL' = 'OPTIONAL',
  more: Partial<SetUserPoolMfaConfigRequest> = {},
): Promise<Stage> {
  const stage = await createStage({ pool: BY_MAIL });
  await stage.call('SetUserPoolMfaConfig', {
    UserPoolId: stage.UserPoolId,
    MfaConfiguration,
    ...TOKENS,
    ...more,
  });
  await stage.user('ada', PHONE);
  return stage;
}

/** A code of the secret `ahead` seconds from the mock's now. */
export const codeOf = (stage: Stage, secret: string | undefined, ahead = 0): string =>
  totpCode(secret ?? '', stage.mock.clock.now() + ahead);

/** A code that is right at no time near the mock's now. */
export function wrongCodeOf(stage: Stage, secret: string | undefined): string {
  const right = [-30, 0, 30].map((ahead) => codeOf(stage, secret, ahead));
  return ['000000', '000001', '000002', '000003'].find((code) => !right.includes(code)) ?? '';
}

/** Proves a new software token of ada and lets its code become old. */
export async function provedToken(stage: Stage, AccessToken: string): Promise<string> {
  const { SecretCode = '' } = await stage.call('AssociateSoftwareToken', { AccessToken });
  await stage.call('VerifySoftwareToken', { AccessToken, UserCode: codeOf(stage, SecretCode) });
  stage.mock.clock.advance({ seconds: 60 });
  return SecretCode;
}

/** The factors of ada and the preferred one. */
export async function factorsOf(stage: Stage): Promise<[string[] | undefined, string | undefined]> {
  const { UserPoolId } = stage;
  const user = await stage.call('AdminGetUser', { UserPoolId, Username: 'ada' });
  return [user.UserMFASettingList, user.PreferredMfaSetting];
}

/** Sets the preferences of the token's owner. */
export const prefer = (stage: Stage, AccessToken: string, settings: Omit<SetUserMFAPreferenceRequest, 'AccessToken'>) =>
  stage.call('SetUserMFAPreference', { AccessToken, ...settings });
