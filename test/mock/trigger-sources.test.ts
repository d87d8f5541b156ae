// Law: every trigger source there is fires for a trigger that `cognito.trigger` installed. A new source without a way to fire does not
// compile here.
import { describe, expect, it } from 'vitest';
import { cognitoOf } from '../../src/mock/cognito.ts';
import type { Mock } from '../../src/mock/mock.ts';
import type { TriggerEvents, TriggerName, TriggerSource } from '../../src/mock/triggers/events.ts';
import { TRIGGER_NAMES } from '../../src/mock/triggers/names.ts';
import { locationOf, oauthStage } from '../support/oauth.ts';
import { type EndpointSource, type Scene, triggerScenes, triggerStage } from '../support/trigger-scenes.ts';

/** A stage on which `fire` makes the source fire. */
type Ready = { readonly mock: Mock; fire(): Promise<unknown> };

const atEndpoints: Readonly<Record<EndpointSource, { name: TriggerName; ready(): Promise<Ready> }>> = {
  PreSignUp_ExternalProvider: {
    name: 'preSignUp',
    async ready() {
      const t = await oauthStage();
      const { UserPoolId, ClientId } = t;
      await t.call('CreateIdentityProvider', {
        UserPoolId,
        ProviderName: 'Google',
        ProviderType: 'Google',
        ProviderDetails: { client_id: 'an-id', client_secret: 'a-secret', authorize_scopes: 'openid' },
      });
      const { UserPoolClient = {} } = await t.call('DescribeUserPoolClient', { UserPoolId, ClientId });
      const { CreationDate: _c, LastModifiedDate: _m, ClientSecret: _s, ...kept } = UserPoolClient;
      await t.call('UpdateUserPoolClient', { ...kept, UserPoolId, ClientId, SupportedIdentityProviders: ['Google'] });
      return {
        mock: t.mock,
        async fire() {
          const browser = t.browser();
          const page = locationOf(await browser.get(t.authorizePath({ identity_provider: 'Google' })));
          return locationOf(await browser.submit(page, await browser.get(page), { sub: '1078' }));
        },
      };
    },
  },
  TokenGeneration_HostedAuth: {
    name: 'preTokenGeneration',
    async ready() {
      const t = await oauthStage();
      await t.user('ada');
      return { mock: t.mock, fire: () => t.tokens('ada') };
    },
  },
  TokenGeneration_ClientCredentials: {
    name: 'preTokenGeneration',
    async ready() {
      const t = await oauthStage();
      const { UserPoolId } = t;
      await t.call('CreateResourceServer', {
        UserPoolId,
        Identifier: 'api',
        Name: 'api',
        Scopes: [{ ScopeName: 'read', ScopeDescription: 'reads' }],
      });
      const { UserPoolClient: { ClientId = '', ClientSecret = '' } = {} } = await t.call('CreateUserPoolClient', {
        UserPoolId,
        ClientName: 'machine',
        GenerateSecret: true,
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['client_credentials'],
        AllowedOAuthScopes: ['api/read'],
      });
      const fields = { grant_type: 'client_credentials', client_id: ClientId, client_secret: ClientSecret };
      return { mock: t.mock, fire: () => t.post('/oauth2/token', fields) };
    },
  },
};

const inOperations = Object.entries(triggerScenes).flatMap(([name, scenes]) =>
  Object.entries<Scene>(scenes).map(([source, scene]) => ({
    source,
    name: name as TriggerName,
    async ready(): Promise<Ready> {
      const t = await triggerStage(name === 'customSmsSender' ? 'phone_number' : 'email');
      const { operation, request } = await scene(t, {});
      return {
        mock: t.mock,
        fire: () => t.raw(`AWSCognitoIdentityProviderService.${operation}`, JSON.stringify(request)),
      };
    },
  })),
);
const cases = [
  ...inOperations,
  ...Object.entries(atEndpoints).map(([source, { name, ready }]) => ({ source, name, ready })),
];

/** What a trigger has to answer for its scene to go on. */
const ANSWERS: Readonly<Partial<Record<TriggerName, object>>> = {
  defineAuthChallenge: { challengeName: 'CUSTOM_CHALLENGE' },
  userMigration: { userAttributes: { email: 'ada@example.com', email_verified: 'true' }, finalUserStatus: 'CONFIRMED' },
};

describe('cognito.trigger', () => {
  it('is tried with every trigger and no source twice', () => {
    expect([...new Set(cases.map(({ name }) => name))].sort()).toEqual([...TRIGGER_NAMES].sort());
    expect(new Set(cases.map(({ source }) => source)).size).toBe(cases.length);
  });

  it.each(cases.map((each) => [each.source, each] as const))('sees %s, once', async (source, { name, ready }) => {
    const { mock, fire } = await ready();
    const seen: TriggerSource<TriggerName>[] = [];
    cognitoOf(mock).trigger(name, (event: TriggerEvents[TriggerName]) => {
      seen.push(event.triggerSource);
      Object.assign(event.response, ANSWERS[name]);
    });
    await fire();
    expect(seen).toEqual([source]);
  });
});
