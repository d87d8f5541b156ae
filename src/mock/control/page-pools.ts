// The pools on the page for people: clients, users and groups, as far as they match what was looked for.
import type { Mock } from '../mock.ts';
import { domainsOf, hostOf } from '../model/domain.ts';
import type { Client, Pool } from '../model/pool-record.ts';
import type { User } from '../model/user-record.ts';
import { folded, type Html, html, table } from './page-html.ts';

/** Users of a pool on the page; a filter finds the others. */
const MOST_USERS = 200;

/** All pools; those without a match are left out where something is looked for. */
export function poolsSection(mock: Mock, find: string): Html {
  const pools = [...mock.world.pools.values()]
    .map((pool) => poolCard(mock, pool, find))
    .filter((card) => card !== undefined);
  return html`<section id="pools"><h2>Pools</h2>${pools.length === 0 ? html`<p>None.</p>` : pools}</section>`;
}

function poolCard(mock: Mock, pool: Pool, find: string): Html | undefined {
  const named = matches(find, [pool.id, pool.settings.Name]);
  const users = [...pool.users.values()].filter((user) => named || matches(find, wordsOf(user)));
  if (!named && users.length === 0) return undefined;
  const { Name, MfaConfiguration = 'OFF', UserPoolTier } = pool.settings;
  const domains = [...domainsOf(pool).values()].map((domain) => hostOf(mock.world, domain));
  const facts = [`MFA ${MfaConfiguration}`, UserPoolTier, ...domains].filter((fact) => fact !== undefined);
  return html`<article>
<h3>${Name} <code>${pool.id}</code></h3>
<p class="facts">${facts.join(' · ')}</p>
<h4>Clients</h4>${table(['Name', 'Client id', 'Secret', 'Flows', 'OAuth'], [...pool.clients.values()].map(clientRow)) ?? none()}
<h4>Users <span class="count">${pool.users.size}</span></h4>${usersTable(pool, users)}
<h4>Groups</h4>${groupsTable(pool) ?? none()}
</article>`;
}

function clientRow(client: Client): (Html | string)[] {
  const { ClientName, ExplicitAuthFlows = [], AllowedOAuthFlows = [], AllowedOAuthScopes = [] } = client.settings;
  return [
    ClientName,
    html`<code>${client.id}</code>`,
    client.secrets.length === 0 ? 'no' : 'yes',
    ExplicitAuthFlows.map((flow) => flow.replace('ALLOW_', '')).join(', '),
    [...AllowedOAuthFlows, ...AllowedOAuthScopes].join(', '),
  ];
}

function usersTable(pool: Pool, users: readonly User[]): Html {
  const rows = users.slice(0, MOST_USERS).map((user) => userRow(pool, user));
  const rest = users.length - rows.length;
  const more = rest > 0 ? html`<p>And ${rest} more: look for a name or an address.</p>` : undefined;
  return html`${table(['Username', 'Status', 'E-mail', 'Phone', 'Groups', 'All attributes'], rows) ?? none()}${more}`;
}

function userRow(pool: Pool, user: User): (Html | string)[] {
  const { email, phone_number: phone } = user.attributes;
  const proved = (name: string) => (user.attributes[`${name}_verified`] === 'true' ? ' ✓' : '');
  const all = Object.entries({ sub: user.sub, ...user.attributes });
  return [
    html`<code>${user.username}</code>`,
    user.enabled ? user.status : `${user.status}, disabled`,
    email === undefined ? '' : email + proved('email'),
    phone === undefined ? '' : phone + proved('phone_number'),
    Object.keys(user.groups).join(', '),
    folded(
      `user ${pool.id} ${user.username}`,
      `${all.length}`,
      html`<pre>${all.map(([name, value]) => `${name}: ${value}`).join('\n')}</pre>`,
    ),
  ];
}

function groupsTable(pool: Pool): Html | undefined {
  const members = (name: string) => [...pool.users.values()].filter((user) => Object.hasOwn(user.groups, name)).length;
  const rows = [...pool.groups.values()].map((group) => [
    group.name,
    group.description ?? '',
    group.precedence === undefined ? '' : `${group.precedence}`,
    group.roleArn ?? '',
    `${members(group.name)}`,
  ]);
  return table(['Name', 'Description', 'Precedence', 'Role', 'Members'], rows);
}

function none(): Html {
  return html`<p class="none">None.</p>`;
}

/** True when one of the texts holds what is looked for, in any capitals. */
export function matches(find: string, texts: readonly (string | undefined)[]): boolean {
  return texts.some((text) => text?.toLowerCase().includes(find.toLowerCase()) === true);
}

function wordsOf(user: User): string[] {
  return [user.username, user.sub, user.status, ...Object.keys(user.groups), ...Object.values(user.attributes)];
}
