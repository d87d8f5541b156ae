// A stage for stories of passkeys: a pool that takes those of example.com, and their registration by an authenticator in software.
import type { WebAuthnConfigurationType } from '../../src/generated/types.ts';
import { type Ceremony, type CreationOptions, createPasskey, type SoftPasskey } from './authenticator.ts';
import { createStage, type Stage, tokensOf } from './sign-in.ts';

export const RelyingPartyId = 'example.com';
export const origin = 'https://app.example.com';
/** What a value that is no credential answers. */
export const malformed = { name: 'InvalidParameterException', message: 'Credential data is not valid' };

/** A pool that takes passkeys of example.com, and ada in it. */
export async function passkeyStage(WebAuthnConfiguration: WebAuthnConfigurationType = {}): Promise<Stage> {
  const stage = await createStage({
    pool: { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } } },
  });
  await configure(stage, WebAuthnConfiguration);
  await stage.user('ada', { phone_number: '+15550100100' });
  return stage;
}

/** Sets how the pool takes passkeys. */
export const configure = (stage: Stage, WebAuthnConfiguration: WebAuthnConfigurationType) =>
  stage.call('SetUserPoolMfaConfig', {
    UserPoolId: stage.UserPoolId,
    MfaConfiguration: 'OFF',
    WebAuthnConfiguration: { RelyingPartyId, ...WebAuthnConfiguration },
  });

/** The access token of a sign-in by password. */
export const tokenOf = async (stage: Stage, username = 'ada'): Promise<string> =>
  tokensOf(await stage.enter(username)).AccessToken;

/** StartWebAuthnRegistration, with its options in the form that the standard gives them. */
export async function start(stage: Stage, AccessToken: string): Promise<CreationOptions> {
  const { CredentialCreationOptions } = await stage.call('StartWebAuthnRegistration', { AccessToken });
  return CredentialCreationOptions as CreationOptions;
}

/** Makes a passkey and has it stored. */
export async function register(stage: Stage, AccessToken: string, more: Partial<Ceremony> = {}): Promise<SoftPasskey> {
  const passkey = createPasskey(await start(stage, AccessToken), { origin, ...more });
  await stage.call('CompleteWebAuthnRegistration', { AccessToken, Credential: passkey.credential });
  return passkey;
}

/** Starts a sign-in by passkey. */
export const begin = (stage: Stage, username = 'ada') =>
  stage.initiate('USER_AUTH', { USERNAME: username, PREFERRED_CHALLENGE: 'WEB_AUTHN' });
