// The reachable state of a stage as one text: everything that the API shows of its pools, clients and users. Equal texts mean
// that nothing changed.
import type { OperationName } from '../generated/types.ts';
import type { Stage } from './fixtures/stage.ts';
import type { Target } from './target.ts';

/** Reads the state; operations that the endpoint does not have are asked once a run only. */
export type ReadState = (stage: Stage, operation: OperationName) => Promise<string>;

const OF_POOL: readonly [OperationName, Readonly<Record<string, unknown>>][] = [
  ['DescribeUserPool', {}],
  ['GetUserPoolMfaConfig', {}],
  ['ListUserPoolClients', { MaxResults: 60 }],
  ['ListUsers', {}],
  ['ListGroups', {}],
  ['ListIdentityProviders', {}],
  ['ListResourceServers', { MaxResults: 50 }],
  ['ListTerms', { MaxResults: 60 }],
  ['ListUserImportJobs', { MaxResults: 60 }],
  ['ListUserPoolReplicas', {}],
  ['DescribeRiskConfiguration', {}],
  ['GetUICustomization', {}],
  ['GetLogDeliveryConfiguration', {}],
];
const OF_CLIENT: readonly OperationName[] = [
  'DescribeUserPoolClient',
  'ListUserPoolClientSecrets',
  'DescribeManagedLoginBrandingByClient',
];
const OF_USER: readonly OperationName[] = [
  'AdminGetUser',
  'AdminListGroupsForUser',
  'AdminListDevices',
  'AdminGetUserAuthFactors',
];

/** A reader for one run. */
export function stateReader(target: Target): ReadState {
  const absent = new Set<OperationName>();
  const read = async (operation: OperationName, body: unknown): Promise<unknown> => {
    if (absent.has(operation)) return undefined;
    const outcome = await target.send(operation, body);
    if (outcome.missing) {
      absent.add(operation);
      return undefined;
    }
    return [operation, outcome.error?.name ?? still(operation, outcome.value)];
  };
  return async ({ made, label }, operation) => {
    const readings: unknown[] = [];
    for (const UserPoolId of ends(made.pools)) {
      for (const [name, settings] of OF_POOL) readings.push(await read(name, { UserPoolId, ...settings }));
    }
    for (const [UserPoolId, ClientId] of ends(made.clients)) {
      for (const name of OF_CLIENT) readings.push(await read(name, { UserPoolId, ClientId }));
    }
    for (const [UserPoolId, Username] of ends(made.users)) {
      for (const name of OF_USER) readings.push(await read(name, { UserPoolId, Username }));
    }
    // Other stages make and delete pools meanwhile; only those of this stage count.
    if (operation === 'CreateUserPool') readings.push(await ownPools(target, label));
    return JSON.stringify(readings, sorted);
  };
}

/** Import jobs go on by themselves, so that only their being there counts. */
function still(operation: OperationName, value: unknown): unknown {
  if (operation !== 'ListUserImportJobs') return value;
  const { UserImportJobs: jobs } = (value ?? {}) as { UserImportJobs?: unknown };
  return Array.isArray(jobs) ? jobs.map((job: { JobId?: unknown } | null) => job?.JobId) : value;
}

/** The first and the last thing made: the shared one, and the one that the next request is about. */
function ends<Thing>(things: readonly Thing[]): Thing[] {
  return things.length < 2 ? [...things] : [...things.slice(0, 1), ...things.slice(-1)];
}

/** More pages than an account has pools for. */
const MOST_PAGES = 300;

/** The label of another stage may begin like this one, so the hyphens around it count. */
async function ownPools(target: Target, label: string): Promise<readonly string[]> {
  const names: string[] = [];
  let NextToken: string | undefined;
  let pages = 0;
  do {
    const { value } = await target.send('ListUserPools', { MaxResults: 60, NextToken });
    // What an endpoint answers need not be what the contract says; here it is only compared.
    const page = (value ?? {}) as { UserPools?: { Name?: unknown }[]; NextToken?: string };
    names.push(...(page.UserPools ?? []).map(({ Name }) => String(Name)).filter((name) => name.includes(`-${label}-`)));
    // A list that never ends is somebody else's finding.
    NextToken = page.NextToken === NextToken ? undefined : page.NextToken;
    pages += 1;
    // Lists that never come to an end are told by the laws of pages.
  } while (NextToken !== undefined && pages < MOST_PAGES);
  return names.sort();
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
