// Checks of the rules on resource servers and their scopes.
import type { ResourceServerType } from '../../generated/types.ts';
import type { RuleChecks } from './rule.ts';
import type { Trial } from './trial.ts';

/** The checks of the area resource-server. */
export const resourceServers = {
  'resource-server.identifier-unique': async (t) => {
    const UserPoolId = await t.given.pool();
    const at = { UserPoolId, Identifier: 'weather' };
    await t.given.call('CreateResourceServer', { ...at, Name: 'the first' });
    const unchanged = () => describe(t, UserPoolId, 'weather');
    await t.refuses('CreateResourceServer', { ...at, Name: 'the second' }, { unchanged });
    await t.call('CreateResourceServer', { ...at, UserPoolId: await t.given.pool(), Name: 'elsewhere' });
    const missing = { UserPoolId, Identifier: 'nothing' };
    const error = 'ResourceNotFoundException';
    const list = () => identifiers(t, UserPoolId);
    await t.refuses('DescribeResourceServer', missing, { error });
    await t.refuses('UpdateResourceServer', { ...missing, Name: 'n' }, { error, unchanged: list });
    await t.refuses('DeleteResourceServer', missing, { error, unchanged: list });
    t.equal((await unchanged()).Name, 'the first', 'Name of the server after all this');
  },

  'resource-server.identifier-may-be-url': async (t) => {
    const UserPoolId = await t.given.pool();
    for (const Identifier of ['https://my-weather-api.example.com', 'weather']) {
      const made = await t.call('CreateResourceServer', { UserPoolId, Identifier, Name: 'Weather' });
      t.equal(made.ResourceServer?.Identifier, Identifier, 'Identifier in the answer of CreateResourceServer');
      t.equal((await describe(t, UserPoolId, Identifier)).Identifier, Identifier, 'Identifier as described');
    }
  },

  'resource-server.scope-parts': async (t) => {
    const UserPoolId = await t.given.pool();
    const read = { ScopeName: 'read', ScopeDescription: 'May read' };
    const request = { UserPoolId, Identifier: 'weather', Name: 'Weather' };
    await t.call('CreateResourceServer', { ...request, Scopes: [read] });
    t.equal((await describe(t, UserPoolId, 'weather')).Scopes, [read], 'the scopes as described');
    const { ScopeName, ScopeDescription } = read;
    const halves: Partial<typeof read>[] = [{ ScopeName }, { ScopeDescription }];
    for (const part of halves) {
      // Half a scope stands outside the type on purpose.
      const Scopes = [part as typeof read];
      const unchanged = () => identifiers(t, UserPoolId);
      await t.refuses('CreateResourceServer', { ...request, Identifier: 'other', Scopes }, { unchanged });
      await t.refuses(
        'UpdateResourceServer',
        { ...request, Scopes },
        { unchanged: () => describe(t, UserPoolId, 'weather') },
      );
    }
  },

  'resource-server.stored-and-updated': async (t) => {
    const UserPoolId = await t.given.pool();
    const request = { UserPoolId, Identifier: 'weather', Name: 'Weather, today + tomorrow' };
    const [read, write] = ['read', 'write'].map((ScopeName) => ({ ScopeName, ScopeDescription: `May ${ScopeName}` }));
    if (read === undefined || write === undefined) return;
    await t.call('CreateResourceServer', { ...request, Scopes: [read] });
    t.equal(await describe(t, UserPoolId, 'weather'), { ...request, Scopes: [read] }, 'the server as made');
    await t.call('UpdateResourceServer', { ...request, Scopes: [write] });
    t.equal(await describe(t, UserPoolId, 'weather'), { ...request, Scopes: [write] }, 'the server after an update');
    await t.call('UpdateResourceServer', { ...request, Name: 'Climate' });
    const after = await describe(t, UserPoolId, 'weather');
    t.equal([after.Name, after.Scopes ?? []], ['Climate', []], 'name and scopes after an update without scopes');
  },

  'resource-server.belongs-to-pool': async (t) => {
    const UserPoolId = await t.given.pool();
    const other = await t.given.pool();
    const Identifier = 'weather';
    const Scopes = [{ ScopeName: 'read', ScopeDescription: 'May read' }];
    await t.call('CreateResourceServer', { UserPoolId, Identifier, Name: 'Weather', Scopes });
    t.equal((await describe(t, UserPoolId, Identifier)).UserPoolId, UserPoolId, 'UserPoolId of the server');
    await t.refuses('DescribeResourceServer', { UserPoolId: other, Identifier });
    await t.refuses('DeleteResourceServer', { UserPoolId: other, Identifier });
    t.equal(await identifiers(t, other), [], 'the servers of another pool');
    const client = {
      UserPoolId,
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['client_credentials' as const],
      AllowedOAuthScopes: ['weather/read'],
    };
    await t.call('CreateUserPoolClient', { ...client, ClientName: t.given.name('client') });
    await t.call('DeleteResourceServer', { UserPoolId, Identifier });
    await t.refuses('DescribeResourceServer', { UserPoolId, Identifier });
    t.equal(await identifiers(t, UserPoolId), [], 'the servers after DeleteResourceServer');
    const late = { ...client, ClientName: t.given.name('client') };
    await t.refuses('CreateUserPoolClient', late, { error: 'ScopeDoesNotExistException' });
  },
} satisfies RuleChecks;

async function describe(t: Trial, UserPoolId: string, Identifier: string): Promise<ResourceServerType> {
  return (await t.call('DescribeResourceServer', { UserPoolId, Identifier })).ResourceServer ?? {};
}

async function identifiers(t: Trial, UserPoolId: string): Promise<string[]> {
  const found: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await t.call('ListResourceServers', { UserPoolId, MaxResults: 50, NextToken });
    found.push(...(page.ResourceServers ?? []).map((server) => server.Identifier ?? ''));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return found.sort();
}
