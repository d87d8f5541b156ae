// Checks of the rules on OAuth settings as far as the API shows them: grants, scopes, providers, analytics.
import type { CreateUserPoolClientRequest } from '../../../generated/types.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { CALLBACK, create, describeClient, refuseClient, refuseUpdate, sorted, web } from './stage.ts';

const STANDARD_SCOPES = ['aws.cognito.signin.user.admin', 'email', 'openid', 'phone', 'profile'];

/** The checks on what OAuth a client is given. */
export const oauth = {
  'client.oauth-flows-enum': async (t) => {
    const UserPoolId = await t.given.pool();
    for (const flow of ['code', 'implicit'] as const) {
      const client = await create(t, UserPoolId, { ...web(CALLBACK), AllowedOAuthFlows: [flow] });
      t.equal(client.AllowedOAuthFlows, [flow], `AllowedOAuthFlows of a client with ${flow}`);
    }
    const machine = await create(t, UserPoolId, await machineSettings(t, UserPoolId));
    t.equal(machine.AllowedOAuthFlows, ['client_credentials'], 'AllowedOAuthFlows of a client for machines');
    // The value stands outside the type on purpose.
    const unknown = { ...web(CALLBACK), AllowedOAuthFlows: ['password' as 'code'] };
    await refuseClient(t, UserPoolId, unknown);
    await refuseUpdate(t, UserPoolId, machine.ClientId, unknown);
  },

  'client.oauth-client-credentials': async (t) => {
    const UserPoolId = await t.given.pool();
    const settings = await machineSettings(t, UserPoolId);
    const client = await create(t, UserPoolId, settings);
    t.equal(client.AllowedOAuthFlows, ['client_credentials'], 'AllowedOAuthFlows of a client with a secret');
    await refuseClient(t, UserPoolId, { ...settings, GenerateSecret: false });
  },

  'client.oauth-enabled-flag': async (t) => {
    const UserPoolId = await t.given.pool();
    const on = await create(t, UserPoolId, web(CALLBACK));
    t.equal(on.AllowedOAuthFlowsUserPoolClient, true, 'AllowedOAuthFlowsUserPoolClient of a client with it on');
    t.equal(on.AllowedOAuthFlows, ['code'], 'AllowedOAuthFlows of a client with OAuth on');
    const plain = await create(t, UserPoolId, {});
    t.equal(plain.AllowedOAuthFlowsUserPoolClient ?? false, false, 'the flag of a client made without it');
    // Flows without the flag may be kept for later or refused; switched on they must not be.
    const request = { UserPoolId, ClientName: t.given.name('client'), ...web(CALLBACK) };
    const off = await t.outcome('CreateUserPoolClient', { ...request, AllowedOAuthFlowsUserPoolClient: false });
    if (off.error === undefined) {
      const { UserPoolClient } = off.value as { UserPoolClient: { ClientId: string } };
      const kept = await describeClient(t, UserPoolId, UserPoolClient.ClientId);
      t.equal(kept.AllowedOAuthFlowsUserPoolClient ?? false, false, 'the flag of a client with flows and the flag off');
    } else {
      t.equal(off.error.name, 'InvalidParameterException', 'the refusal of flows with the flag off');
    }
    await t.call('UpdateUserPoolClient', { UserPoolId, ClientId: on.ClientId });
    const reset = await describeClient(t, UserPoolId, on.ClientId);
    t.equal(reset.AllowedOAuthFlowsUserPoolClient ?? false, false, 'the flag after an update without it');
  },

  'client.oauth-scopes': async (t) => {
    const UserPoolId = await t.given.pool();
    const client = await create(t, UserPoolId, { ...web(CALLBACK), AllowedOAuthScopes: STANDARD_SCOPES });
    t.equal(sorted(client.AllowedOAuthScopes), STANDARD_SCOPES, 'the standard scopes of a client');
    await refuseClient(t, UserPoolId, { ...web(CALLBACK), AllowedOAuthScopes: ['shop/read'] });
    await defineScope(t, UserPoolId, 'shop', 'read');
    const custom = await create(t, UserPoolId, { ...web(CALLBACK), AllowedOAuthScopes: ['openid', 'shop/read'] });
    t.equal(sorted(custom.AllowedOAuthScopes), ['openid', 'shop/read'], 'the scopes with a custom one');
    await refuseClient(t, UserPoolId, { ...web(CALLBACK), AllowedOAuthScopes: ['openid', 'shop/write'] });
    await refuseUpdate(t, UserPoolId, custom.ClientId, { ...web(CALLBACK), AllowedOAuthScopes: ['nothing/read'] });
  },

  'client.supported-idps': async (t) => {
    const UserPoolId = await t.given.pool();
    const own = await create(t, UserPoolId, { SupportedIdentityProviders: ['COGNITO'] });
    t.equal(own.SupportedIdentityProviders, ['COGNITO'], 'the providers of a client for local users');
    await refuseClient(t, UserPoolId, { SupportedIdentityProviders: ['COGNITO', 'Google'] });
    const details = { client_id: 'an-id', client_secret: 'a-secret', authorize_scopes: 'openid email' };
    await t.given.call('CreateIdentityProvider', {
      UserPoolId,
      ProviderName: 'Google',
      ProviderType: 'Google',
      ProviderDetails: details,
    });
    await t.given.call('CreateIdentityProvider', {
      UserPoolId,
      ProviderName: 'Campus',
      ProviderType: 'OIDC',
      ProviderDetails: {
        ...details,
        attributes_request_method: 'GET',
        oidc_issuer: 'https://idp.example.com',
        authorize_url: 'https://idp.example.com/authorize',
        token_url: 'https://idp.example.com/token',
        attributes_url: 'https://idp.example.com/userinfo',
        jwks_uri: 'https://idp.example.com/jwks',
      },
    });
    const all = ['COGNITO', 'Campus', 'Google'];
    const client = await create(t, UserPoolId, { SupportedIdentityProviders: all });
    t.equal(sorted(client.SupportedIdentityProviders), all, 'the providers of a client');
    await refuseUpdate(t, UserPoolId, client.ClientId, { SupportedIdentityProviders: ['Elsewhere'] });
  },

  'client.analytics-configuration': async (t) => {
    const UserPoolId = await t.given.pool();
    // Whether the project and the role exist is for the service to say, so making the client is set-up.
    const described = await t.given.call('DescribeUserPool', { UserPoolId });
    const account = described.UserPool?.Arn?.split(':')[4] ?? '123456789012';
    const wanted = {
      ApplicationId: '0123456789abcdef0123456789abcdef',
      RoleArn: `arn:aws:iam::${account}:role/analytics`,
      ExternalId: 'outside',
      UserDataShared: true,
    };
    const client = await t.given.client(UserPoolId, { AnalyticsConfiguration: wanted });
    const read = await describeClient(t, UserPoolId, client.ClientId);
    t.equal(read.AnalyticsConfiguration, wanted, 'AnalyticsConfiguration');
    await t.call('UpdateUserPoolClient', { UserPoolId, ClientId: client.ClientId });
    const reset = await describeClient(t, UserPoolId, client.ClientId);
    t.equal(reset.AnalyticsConfiguration ?? null, null, 'AnalyticsConfiguration after an update without it');
  },
} satisfies RuleChecks;

async function defineScope(t: Trial, UserPoolId: string, Identifier: string, ScopeName: string): Promise<void> {
  const Scopes = [{ ScopeName, ScopeDescription: 'A scope' }];
  await t.given.call('CreateResourceServer', { UserPoolId, Identifier, Name: Identifier, Scopes });
}

/** Settings of a client for machines: a secret, and a custom scope, since the standard ones speak of users. */
async function machineSettings(t: Trial, UserPoolId: string): Promise<Partial<CreateUserPoolClientRequest>> {
  await defineScope(t, UserPoolId, 'jobs', 'run');
  return {
    GenerateSecret: true,
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthScopes: ['jobs/run'],
  };
}
