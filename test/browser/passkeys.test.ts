// Passkeys in a real browser: Chromium with a virtual authenticator registers one and signs in with it against the server.
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationName, Request, Response } from '../../src/generated/types.ts';
import { createServer } from '../../src/mock/adapters/server.ts';
import { createCognito } from '../../src/mock/cognito.ts';
import { launchChromium, missingChromium } from '../support/chromium.ts';

const PASSWORD = 'Corr3ct-horse!';

describe.skipIf(missingChromium !== undefined)(
  `passkeys in Chromium${missingChromium ? ` (${missingChromium})` : ''}`,
  () => {
    const server = createServer(createCognito({ seed: 1 }));
    let url = '';
    let page: Page;
    let authenticator: { readonly cdp: CDPSession; readonly authenticatorId: string };
    let UserPoolId = '';
    let ClientId = '';
    let AccessToken = '';
    let stop = async (): Promise<void> => undefined;

    beforeAll(async () => {
      const { port } = await server.listen({ port: 0 });
      // Browsers count localhost, and no other host without a certificate, as a secure place.
      url = `http://localhost:${port}`;
      const browser = await launchChromium();
      stop = () => browser.close();
      page = await browser.newPage();
      await page.goto(`${url}/_mock/health`);
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('WebAuthn.enable');
      const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      authenticator = { cdp, authenticatorId };
      UserPoolId =
        (
          await call('CreateUserPool', {
            PoolName: 'browser',
            Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
          })
        ).UserPool?.Id ?? '';
      await call('SetUserPoolMfaConfig', {
        UserPoolId,
        WebAuthnConfiguration: { RelyingPartyId: 'localhost', UserVerification: 'required' },
      });
      const made = await call('CreateUserPoolClient', {
        UserPoolId,
        ClientName: 'browser',
        ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      });
      ClientId = made.UserPoolClient?.ClientId ?? '';
      await call('AdminCreateUser', { UserPoolId, Username: 'ada', MessageAction: 'SUPPRESS' });
      await call('AdminSetUserPassword', { UserPoolId, Username: 'ada', Password: PASSWORD, Permanent: true });
      const signedIn = await begin({ PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD });
      AccessToken = signedIn.AuthenticationResult?.AccessToken ?? '';
    });

    afterAll(async () => {
      await stop();
      await server.close();
    });

    /** Calls the API from the page, as a web application does. */
    async function call<Name extends OperationName>(operation: Name, request: Request<Name>): Promise<Response<Name>> {
      const answer = await page.evaluate(
        async ([target, body]) => {
          const response = await fetch('/', {
            method: 'POST',
            headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target },
            body,
          });
          return { status: response.status, text: await response.text() };
        },
        [`AWSCognitoIdentityProviderService.${operation}`, JSON.stringify(request)] as const,
      );
      if (answer.status !== 200) throw new Error(`${operation} was refused: ${answer.text}`);
      // The test speaks to our own server, whose answers have the declared form.
      return JSON.parse(answer.text) as Response<Name>;
    }

    const begin = (parameters: Record<string, string>) =>
      call('InitiateAuth', { ClientId, AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME: 'ada', ...parameters } });

    /** The browser's own reading of the options, and its own JSON of the credential. */
    const create = (options: string): Promise<unknown> =>
      page.evaluate(async (json) => {
        const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(json));
        const credential = await navigator.credentials.create({ publicKey });
        return (credential as PublicKeyCredential).toJSON() as unknown;
      }, options);

    const get = (options: string): Promise<string> =>
      page.evaluate(async (json) => {
        const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(json));
        const credential = await navigator.credentials.get({ publicKey });
        return JSON.stringify((credential as PublicKeyCredential).toJSON());
      }, options);

    const register = async (): Promise<void> => {
      const { CredentialCreationOptions } = await call('StartWebAuthnRegistration', { AccessToken });
      const Credential = await create(JSON.stringify(CredentialCreationOptions));
      await call('CompleteWebAuthnRegistration', { AccessToken, Credential });
    };

    it('registers a passkey and signs in with it, twice', async () => {
      await register();
      const { Credentials } = await call('ListWebAuthnCredentials', { AccessToken });
      expect(Credentials).toMatchObject([
        { RelyingPartyId: 'localhost', AuthenticatorAttachment: 'platform', AuthenticatorTransports: ['internal'] },
      ]);
      for (let time = 1; time <= 2; time += 1) {
        const asked = await begin({ PREFERRED_CHALLENGE: 'WEB_AUTHN' });
        expect(asked.ChallengeName).toBe('WEB_AUTHN');
        const CREDENTIAL = await get(asked.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '');
        const done = await call('RespondToAuthChallenge', {
          ClientId,
          ChallengeName: 'WEB_AUTHN',
          Session: asked.Session ?? '',
          ChallengeResponses: { USERNAME: 'ada', CREDENTIAL },
        });
        expect(done.AuthenticationResult?.AccessToken).toBeDefined();
      }
    });

    it('keeps the browser from making a second passkey on the same authenticator', async () => {
      await expect(register()).rejects.toThrow('InvalidStateError');
    });

    it('takes no passkey whose user the authenticator could not verify', async () => {
      const { cdp, authenticatorId } = authenticator;
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
      const asked = await begin({ PREFERRED_CHALLENGE: 'WEB_AUTHN' });
      await expect(get(asked.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '')).rejects.toThrow('NotAllowedError');
    });
  },
);
