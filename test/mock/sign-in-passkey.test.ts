// Stories of signing in by passkey: WEB_AUTHN asked for, proved, forged, and played for names that nobody has.
import { describe, expect, it } from 'vitest';
import type { InitiateAuthResponse, WebAuthnConfigurationType } from '../../src/generated/types.ts';
import { type Ceremony, createPasskey, type RequestOptions, type SoftPasskey } from '../support/authenticator.ts';
import {
  begin,
  configure,
  malformed,
  origin,
  passkeyStage,
  RelyingPartyId,
  register,
  start,
  tokenOf,
} from '../support/passkeys.ts';
import { tokensOf } from '../support/sign-in.ts';

const incorrect = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' };

function optionsOf(asked: InitiateAuthResponse): RequestOptions {
  return JSON.parse(asked.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '') as RequestOptions;
}

const proof = (passkey: SoftPasskey, asked: InitiateAuthResponse, more: Partial<Ceremony> = {}) => ({
  USERNAME: 'ada',
  CREDENTIAL: JSON.stringify(passkey.prove(optionsOf(asked), { origin, ...more })),
});

describe('WEB_AUTHN', () => {
  it('signs in by a passkey, preferred or chosen', async () => {
    const stage = await passkeyStage();
    const passkey = await register(stage, await tokenOf(stage));
    const asked = await begin(stage);
    expect(asked).toMatchObject({ ChallengeName: 'WEB_AUTHN', AvailableChallenges: ['WEB_AUTHN'] });
    expect(optionsOf(asked)).toEqual({
      allowCredentials: [{ id: passkey.id, type: 'public-key' }],
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      rpId: RelyingPartyId,
      timeout: 60000,
      userVerification: 'preferred',
    });
    const answer = proof(passkey, asked, { userVerified: false });
    const { AccessToken } = tokensOf(await stage.answer(asked, answer));
    expect((await stage.call('GetUserAuthFactors', { AccessToken })).ConfiguredUserAuthFactors).toEqual([
      'PASSWORD',
      'WEB_AUTHN',
    ]);
    expect((await stage.answerRefused(asked, answer)).name).toBe('NotAuthorizedException');
    const choice = await stage.initiate('USER_AUTH', { USERNAME: 'ada' });
    expect(choice.AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD', 'WEB_AUTHN']);
    const chosen = await stage.answer(choice, { USERNAME: 'ada', ANSWER: 'WEB_AUTHN' });
    expect(tokensOf(await stage.answer(chosen, proof(passkey, chosen))).TokenType).toBe('Bearer');
  });

  it('refuses wrong proofs, and stays open to the right one', async () => {
    const stage = await passkeyStage({ UserVerification: 'required' });
    const AccessToken = await tokenOf(stage);
    const passkey = await register(stage, AccessToken);
    const stranger = createPasskey(await start(stage, AccessToken), { origin });
    const forged = (asked: InitiateAuthResponse) => {
      const { response } = stranger.prove(optionsOf(asked), { origin });
      return { USERNAME: 'ada', CREDENTIAL: JSON.stringify({ ...passkey.credential, response }) };
    };
    const earlier = await begin(stage);
    const wrongs: readonly ((asked: InitiateAuthResponse) => Record<string, string>)[] = [
      (asked) => proof(stranger, asked),
      forged,
      (asked) => proof(passkey, asked, { origin: 'https://evil.com' }),
      (asked) => proof(passkey, asked, { relyingPartyId: 'evil.com' }),
      (asked) => proof(passkey, asked, { challenge: optionsOf(earlier).challenge }),
      (asked) => proof(passkey, asked, { userVerified: false }),
    ];
    const asked = await begin(stage);
    for (const wrong of wrongs) {
      expect(await stage.answerRefused(asked, wrong(asked))).toMatchObject(incorrect);
    }
    expect(tokensOf(await stage.answer(asked, proof(passkey, asked))).TokenType).toBe('Bearer');
  });

  it('refuses a copied authenticator, whose count stands still', async () => {
    const stage = await passkeyStage();
    const passkey = await register(stage, await tokenOf(stage));
    passkey.count = 5;
    const first = await begin(stage);
    await stage.answer(first, proof(passkey, first));
    passkey.count = 3;
    const second = await begin(stage);
    expect(await stage.answerRefused(second, proof(passkey, second))).toMatchObject(incorrect);
  });

  it('takes no answer that is no credential, and stays open then', async () => {
    const stage = await passkeyStage();
    const passkey = await register(stage, await tokenOf(stage));
    const asked = await begin(stage);
    for (const CREDENTIAL of ['', '{', '{}', '"text"', JSON.stringify({ id: passkey.id })]) {
      expect(await stage.answerRefused(asked, { USERNAME: 'ada', CREDENTIAL })).toMatchObject(malformed);
    }
    expect((await stage.answerRefused(asked, { USERNAME: 'ada' })).message).toBe(
      'Missing required parameter CREDENTIAL',
    );
    expect(tokensOf(await stage.answer(asked, proof(passkey, asked))).TokenType).toBe('Bearer');
  });

  it('does not open to passkeys of an earlier relying party', async () => {
    const stage = await passkeyStage();
    await register(stage, await tokenOf(stage));
    await configure(stage, { RelyingPartyId: 'example.org' });
    expect((await begin(stage)).ChallengeName).toBe('SELECT_CHALLENGE');
  });

  it('is played for names that nobody has, always in the same way', async () => {
    const stage = await passkeyStage();
    const { UserPoolId, ClientId } = stage;
    await stage.call('UpdateUserPoolClient', {
      UserPoolId,
      ClientId,
      ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
    });
    const asked = await begin(stage, 'nobody');
    expect(asked.ChallengeName).toBe('WEB_AUTHN');
    const { allowCredentials } = optionsOf(asked);
    expect(optionsOf(await begin(stage, 'nobody')).allowCredentials).toEqual(allowCredentials);
    const passkey = createPasskey(await start(stage, await tokenOf(stage)), { origin });
    const answer = { ...proof(passkey, asked), USERNAME: 'nobody' };
    expect(await stage.answerRefused(asked, answer)).toMatchObject(incorrect);
  });

  it('counts as both factors where pool and user say so, and not before', async () => {
    const stage = await passkeyStage();
    const { UserPoolId } = stage;
    const AccessToken = await tokenOf(stage);
    const passkey = await register(stage, AccessToken);
    const withMfa = (FactorConfiguration: WebAuthnConfigurationType['FactorConfiguration']) =>
      stage.call('SetUserPoolMfaConfig', {
        UserPoolId,
        MfaConfiguration: 'OPTIONAL',
        SoftwareTokenMfaConfiguration: { Enabled: true },
        WebAuthnConfiguration: { RelyingPartyId, FactorConfiguration },
      });
    await withMfa('MULTI_FACTOR_WITH_USER_VERIFICATION');
    await stage.call('SetUserMFAPreference', { AccessToken, SMSMfaSettings: { Enabled: true } });
    expect((await begin(stage)).AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD']);
    await stage.call('SetUserMFAPreference', { AccessToken, WebAuthnMfaSettings: { Enabled: true } });
    const unverified = await begin(stage);
    expect(optionsOf(unverified).userVerification).toBe('required');
    const weak = proof(passkey, unverified, { userVerified: false });
    expect(await stage.answerRefused(unverified, weak)).toMatchObject(incorrect);
    const asked = await begin(stage);
    expect(tokensOf(await stage.answer(asked, proof(passkey, asked))).TokenType).toBe('Bearer');
    await withMfa('SINGLE_FACTOR');
    expect((await begin(stage)).ChallengeName).toBe('SELECT_CHALLENGE');
  });
});
