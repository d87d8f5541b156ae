// The laws of passkeys: what a registration is asked with, which credentials it takes, and what of them is shown.
import { decodeBase64Url, decodeUtf8, encodeBase64Url, encodeUtf8 } from '../../crypto/bytes.ts';
import type { OperationName } from '../../generated/types.ts';
import { passkeyFor } from '../fixtures/authenticator.ts';
import { NotExercised } from '../rules/endings.ts';
import type { Trial } from '../rules/trial.ts';
import { CHOICE } from './challenges.ts';
import { asks, type Hand, refuses, type Settings, type Stories, said, takeHand } from './hand.ts';

type Body = Readonly<Record<string, unknown>>;

const PARTY = 'example.com';
const PASSKEYS: Settings = {
  ...CHOICE,
  mfa: { WebAuthnConfiguration: { RelyingPartyId: PARTY, UserVerification: 'preferred' } },
};

const MALFORMED = ['InvalidParameterException', 'WebAuthnCredentialNotSupportedException'];

/** Ways to spoil a credential, and the errors for it. */
const SPOILT: Readonly<
  Record<string, { readonly spoil: (credential: Body) => Body; readonly errors: readonly string[] }>
> = {
  origin: {
    spoil: (credential) => withClientData(credential, { origin: 'https://elsewhere.example' }),
    errors: ['WebAuthnOriginNotAllowedException'],
  },
  challenge: {
    spoil: (credential) => withClientData(credential, { challenge: encodeBase64Url(encodeUtf8('another challenge')) }),
    errors: ['WebAuthnChallengeNotFoundException'],
  },
  type: {
    spoil: (credential) => withClientData(credential, { type: 'webauthn.get' }),
    errors: [...MALFORMED, 'WebAuthnChallengeNotFoundException'],
  },
  attestation: {
    spoil: ({ response, ...credential }) => ({
      ...credential,
      response: { ...(response as Body), attestationObject: 'bm9uc2Vuc2U' },
    }),
    errors: MALFORMED,
  },
};

function withClientData({ response, ...credential }: Body, change: Body): Body {
  const { clientDataJSON, ...rest } = response as Body;
  const text = decodeUtf8(decodeBase64Url(String(clientDataJSON)) ?? new Uint8Array());
  const data = { ...(JSON.parse(text ?? '{}') as Body), ...change };
  return { ...credential, response: { ...rest, clientDataJSON: encodeBase64Url(encodeUtf8(JSON.stringify(data))) } };
}

/** A user who may have passkeys, and their token. */
async function owner(t: Trial, operation: OperationName) {
  const hand = await takeHand(t, operation, PASSKEYS);
  return { hand, ...(await hand.tokens()) };
}

async function started(t: Trial, AccessToken: string): Promise<unknown> {
  return (await t.given.call('StartWebAuthnRegistration', { AccessToken })).CredentialCreationOptions;
}

/** Registers a passkey as set-up, and answers its id. */
async function registered(t: Trial, AccessToken: string): Promise<string> {
  const Credential = await passkeyFor(await started(t, AccessToken));
  await t.given.call('CompleteWebAuthnRegistration', { AccessToken, Credential });
  return String(Credential.id);
}

/** A proof by a passkey that nobody could sign. */
function assertion(id: string, challenge: unknown): string {
  const clientDataJSON = encodeBase64Url(
    encodeUtf8(JSON.stringify({ type: 'webauthn.get', challenge, origin: `https://${PARTY}` })),
  );
  const nothing = encodeBase64Url(new Uint8Array(37).fill(5));
  const response = { clientDataJSON, authenticatorData: nothing, signature: nothing };
  return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
}

async function challenged(t: Trial, hand: Hand) {
  const USERNAME = hand.user.username;
  const asked = asks(t, await hand.begin('USER_AUTH', { USERNAME, PREFERRED_CHALLENGE: 'WEB_AUTHN' }), 'WEB_AUTHN');
  const text = asked.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '';
  try {
    return { asked, options: JSON.parse(text) as Body };
  } catch {
    throw new NotExercised('CREDENTIAL_REQUEST_OPTIONS is no JSON');
  }
}

/** The stories of passkeys. */
export const passkeys: Stories = {
  'passkey/options': {
    operations: ['StartWebAuthnRegistration'],
    async play(t, operation) {
      const { hand, AccessToken } = await owner(t, operation);
      const ask = async () =>
        (said(t, await t.send(operation, { AccessToken })) as Body).CredentialCreationOptions as Body | undefined;
      const first = { ...(await ask()) };
      t.expect(
        typeof first.challenge === 'string' && first.challenge.length >= 16,
        'a challenge of 16 characters or more',
        first,
      );
      t.equal((first.rp as Body | undefined)?.id, PARTY, 'rp.id');
      t.equal((first.user as Body | undefined)?.name, hand.user.username, 'user.name');
      const kinds = (first.pubKeyCredParams as readonly Body[] | undefined)?.map(({ alg }) => alg);
      t.equal(kinds, [-7, -257], 'the algorithms in pubKeyCredParams');
      t.equal(first.excludeCredentials, [], 'excludeCredentials of a user without passkeys');
      t.expect(first.challenge !== (await ask())?.challenge, 'another challenge each time');
      const id = await registered(t, AccessToken);
      const second = { ...(await ask()) };
      const excluded = (second.excludeCredentials as readonly Body[] | undefined)?.map((known) => known.id);
      t.equal(excluded, [id], 'the ids in excludeCredentials');
    },
  },

  'passkey/not-enabled': {
    operations: ['StartWebAuthnRegistration'],
    async play(t, operation) {
      const hand = await takeHand(t, operation);
      const { AccessToken } = await hand.tokens();
      await refuses(t, operation, { AccessToken }, ['WebAuthnNotEnabledException'], 'the pool has no passkeys');
    },
  },

  ...Object.fromEntries(
    Object.entries(SPOILT).map(([what, { spoil, errors }]) => [
      `passkey/wrong-${what}`,
      {
        operations: ['CompleteWebAuthnRegistration'] as const,
        async play(t: Trial, operation: OperationName) {
          const { AccessToken } = await owner(t, operation);
          const Credential = await passkeyFor(await started(t, AccessToken));
          const request = { AccessToken, Credential: spoil(Credential) };
          await refuses(t, operation, request, errors, `the ${what} of the credential is another`);
          const listed = await t.given.call('ListWebAuthnCredentials', { AccessToken });
          t.equal(listed.Credentials, [], 'the passkeys after that');
        },
      },
    ]),
  ),

  'passkey/wrong-party': {
    operations: ['CompleteWebAuthnRegistration'],
    async play(t, operation) {
      const { AccessToken } = await owner(t, operation);
      const options = (await started(t, AccessToken)) as Body;
      const Credential = await passkeyFor({ ...options, rp: { id: 'elsewhere.example' } });
      const errors = ['WebAuthnRelyingPartyMismatchException', 'WebAuthnOriginNotAllowedException'];
      const request = { AccessToken, Credential: withClientData(Credential, { origin: `https://${PARTY}` }) };
      await refuses(t, operation, request, errors, 'the credential is for another relying party');
    },
  },

  'passkey/registers-once': {
    operations: ['CompleteWebAuthnRegistration'],
    async play(t, operation) {
      const { AccessToken } = await owner(t, operation);
      const unasked = { AccessToken, Credential: await passkeyFor({ challenge: 'dW5hc2tlZA', rp: { id: PARTY } }) };
      const errors = ['WebAuthnChallengeNotFoundException'];
      await refuses(t, operation, unasked, errors, 'no registration was started');
      const request = { AccessToken, Credential: await passkeyFor(await started(t, AccessToken)) };
      said(t, await t.send(operation, request));
      const again = [...errors, 'InvalidParameterException'];
      await refuses(t, operation, request, again, 'the registration was completed already');
    },
  },

  'passkey/shown': {
    operations: ['ListWebAuthnCredentials', 'CompleteWebAuthnRegistration'],
    async play(t) {
      const { hand, AccessToken } = await owner(t, 'ListWebAuthnCredentials');
      const id = await registered(t, AccessToken);
      const listed = said(t, await t.send('ListWebAuthnCredentials', { AccessToken })) as Body;
      const [shown = {}, ...more] = (listed.Credentials ?? []) as readonly Body[];
      const { CredentialId, RelyingPartyId, AuthenticatorAttachment, FriendlyCredentialName, CreatedAt } = shown;
      t.equal(
        [CredentialId, RelyingPartyId, AuthenticatorAttachment, more],
        [id, PARTY, 'platform', []],
        'the passkey',
      );
      t.expect(typeof FriendlyCredentialName === 'string', 'a FriendlyCredentialName', FriendlyCredentialName);
      const transports = shown.AuthenticatorTransports ?? ['internal'];
      t.equal(transports, ['internal'], 'AuthenticatorTransports, where they are there');
      t.expect(Math.abs(Number(CreatedAt) - t.now()) < 300, 'a CreatedAt of this moment, in seconds', CreatedAt);
      const other = await hand.with({ user: await t.given.user(hand.UserPoolId) }).tokens();
      const theirs = said(t, await t.send('ListWebAuthnCredentials', { AccessToken: other.AccessToken })) as Body;
      t.equal(theirs.Credentials, [], 'the passkeys of another user');
    },
  },

  'passkey/pages': {
    operations: ['ListWebAuthnCredentials'],
    async play(t, operation) {
      const { AccessToken } = await owner(t, operation);
      const ids = [await registered(t, AccessToken), await registered(t, AccessToken)];
      const page = async (NextToken?: unknown): Promise<Body> =>
        said(
          t,
          await t.send(operation, { AccessToken, MaxResults: 1, ...(NextToken === undefined ? {} : { NextToken }) }),
        ) as Body;
      const first = await page();
      const second = await page(first.NextToken);
      const shown = [first, second].flatMap(({ Credentials }) => (Credentials ?? []) as readonly Body[]);
      t.equal(shown.map(({ CredentialId }) => String(CredentialId)).sort(), ids.sort(), 'the passkeys of two pages');
      t.expect(typeof first.NextToken === 'string', 'a NextToken after the first page', first.NextToken);
    },
  },

  'passkey/delete-one': {
    operations: ['DeleteWebAuthnCredential'],
    async play(t, operation) {
      const { AccessToken } = await owner(t, operation);
      const [one, two] = [await registered(t, AccessToken), await registered(t, AccessToken)];
      said(t, await t.send(operation, { AccessToken, CredentialId: one }));
      const { Credentials = [] } = await t.given.call('ListWebAuthnCredentials', { AccessToken });
      t.equal(
        Credentials.map(({ CredentialId }) => CredentialId),
        [two],
        'the passkeys that are left',
      );
    },
  },

  'passkey/challenge': {
    operations: ['InitiateAuth', 'AdminInitiateAuth'],
    async play(t, operation) {
      const { hand, AccessToken } = await owner(t, operation);
      const id = await registered(t, AccessToken);
      const [{ options }, again] = [await challenged(t, hand), await challenged(t, hand)];
      const allowed = (options.allowCredentials as readonly Body[] | undefined)?.map((known) => known.id);
      t.equal([options.rpId, allowed], [PARTY, [id]], 'rpId and allowCredentials');
      t.expect(options.challenge !== again.options.challenge, 'another challenge each time');
    },
  },

  'passkey/proof': {
    operations: ['RespondToAuthChallenge', 'AdminRespondToAuthChallenge'],
    async play(t, operation) {
      const { hand, AccessToken } = await owner(t, operation);
      const id = await registered(t, AccessToken);
      const { asked, options } = await challenged(t, hand);
      const request = await hand.answer(asked, { CREDENTIAL: assertion(id, options.challenge) });
      const errors = ['NotAuthorizedException', ...MALFORMED];
      await refuses(t, operation, request, errors, 'nobody signed the proof');
    },
  },
};
