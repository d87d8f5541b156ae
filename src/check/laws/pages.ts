// The law of lists: read page by page, a list holds everything once, no page is longer than asked for, and the pages end.
import type { OperationName } from '../../generated/types.ts';
import { baseRequest } from '../fixtures/index.ts';
import { text } from './compare.ts';
import { type Body, bodyOf, type LawScene, listAt, tell } from './law.ts';

/** How a list is read, and how three more things get into it. */
interface Pages {
  readonly items: string;
  readonly key: string;
  readonly size: 'Limit' | 'MaxResults';
  readonly token: 'NextToken' | 'PaginationToken';
  /** Makes the n-th more for the request that lists. */
  readonly make: (scene: LawScene, request: Body, n: number) => Promise<Body | undefined>;
}

/** A plain request of a making operation, with what has to differ from one to the next, in the same pool. */
function made(operation: OperationName, own: (n: number) => Body = () => ({})): Pages['make'] {
  return async ({ stage, target }, { UserPoolId }, n) => {
    const plain = (await baseRequest(operation, stage)) as Body;
    const pool = UserPoolId === undefined ? {} : { UserPoolId };
    const outcome = await target.send(operation, { ...plain, ...own(n), ...pool });
    stage.observe(outcome);
    return outcome.error === undefined ? bodyOf(outcome) : undefined;
  };
}

const joining: Pages['make'] = async (scene, request, n) => {
  const { stage, target } = scene;
  const { UserPoolId } = request;
  const Username = request.Username ?? (await stage.freshUser()).username;
  const GroupName = request.GroupName ?? stage.name(`page${n}`);
  if (request.GroupName === undefined) await target.send('CreateGroup', { UserPoolId, GroupName });
  const { error } = await target.send('AdminAddUserToGroup', { UserPoolId, Username, GroupName });
  return error === undefined ? {} : undefined;
};

const signingIn: Pages['make'] = async ({ stage }, { UserPoolId }) =>
  stage.call('AdminInitiateAuth', {
    UserPoolId: String(UserPoolId),
    ClientId: await stage.client(),
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: (await stage.user()).username, PASSWORD: (await stage.user()).password },
  });

const PAGES: Readonly<Partial<Record<OperationName, Pages>>> = {
  ListUserPools: {
    items: 'UserPools',
    key: 'Id',
    size: 'MaxResults',
    token: 'NextToken',
    make: made('CreateUserPool'),
  },
  ListUserPoolClients: {
    items: 'UserPoolClients',
    key: 'ClientId',
    size: 'MaxResults',
    token: 'NextToken',
    make: made('CreateUserPoolClient'),
  },
  ListUsers: {
    items: 'Users',
    key: 'Username',
    size: 'Limit',
    token: 'PaginationToken',
    make: made('AdminCreateUser'),
  },
  ListGroups: { items: 'Groups', key: 'GroupName', size: 'Limit', token: 'NextToken', make: made('CreateGroup') },
  ListUsersInGroup: { items: 'Users', key: 'Username', size: 'Limit', token: 'NextToken', make: joining },
  AdminListGroupsForUser: { items: 'Groups', key: 'GroupName', size: 'Limit', token: 'NextToken', make: joining },
  ListIdentityProviders: {
    items: 'Providers',
    key: 'ProviderName',
    size: 'MaxResults',
    token: 'NextToken',
    make: made('CreateIdentityProvider', (n) => ({ ProviderName: `PageOIDC${n}` })),
  },
  ListResourceServers: {
    items: 'ResourceServers',
    key: 'Identifier',
    size: 'MaxResults',
    token: 'NextToken',
    make: made('CreateResourceServer', (n) => ({ Identifier: `page${n}` })),
  },
  ListTerms: { items: 'Terms', key: 'TermsId', size: 'MaxResults', token: 'NextToken', make: made('CreateTerms') },
  ListUserImportJobs: {
    items: 'UserImportJobs',
    key: 'JobId',
    size: 'MaxResults',
    token: 'PaginationToken',
    make: made('CreateUserImportJob'),
  },
  AdminListUserAuthEvents: {
    items: 'AuthEvents',
    key: 'EventId',
    size: 'MaxResults',
    token: 'NextToken',
    make: signingIn,
  },
};

/** As many as every list gives at a time. */
const WIDEST = 50;

/** Lists may have empty pages, and pools come and go while their list is read. */
const SPARE_PAGES = 60;

/** A list read to its end: the things that are looked at, and how many there were. */
interface Reading {
  readonly keys: readonly string[];
  readonly total: number;
}

/** Fills the list of the operation and reads it in pages of one and of two. */
export async function checkPages(scene: LawScene): Promise<void> {
  const { operation, stage, run } = scene;
  const pages = PAGES[operation];
  // An account may hold a thousand pools, which are nobody's to page through.
  if (pages === undefined || (operation === 'ListUserPools' && run.remote)) return;
  const request = (await baseRequest(operation, stage)) as Body;
  for (let n = 1; n <= 3; n += 1) if ((await pages.make(scene, request, n)) === undefined) return;
  // Other operations under check make and delete pools meanwhile.
  const own = (item: Body): boolean => operation !== 'ListUserPools' || String(item.Name).includes(stage.label);
  const whole = await readAll(scene, pages, request, WIDEST, own, WIDEST);
  if (whole === undefined) return;
  if (whole.keys.length < 3)
    return tell(scene, { law: 'pages/whole', expected: 'three things at least', observed: `${whole.keys.length}` });
  for (const size of [1, 2]) {
    const read = await readAll(scene, pages, request, size, own, whole.total + SPARE_PAGES);
    if (read === undefined) return;
    if (text(read.keys) === text(whole.keys)) continue;
    const expected = `the pages of ${size} to hold the same ${whole.keys.length} things, each once`;
    const observed = `${read.keys.length}: ${read.keys.join(', ').slice(0, 300)}`;
    return tell(scene, { law: 'pages/partition', expected, observed });
  }
  const outcome = await scene.wrong.send(operation, { ...request, [pages.token]: 'not-a-token-of-this-list' });
  if (outcome.error === undefined)
    tell(scene, {
      law: 'pages/token',
      severity: 'accepts too much',
      expected: 'a made-up token to be refused',
      observed: 'success',
      outcome,
    });
}

/** Reads a list page by page; undefined where a page does not come or the list does not end. */
async function readAll(
  scene: LawScene,
  { items, key, size, token }: Pages,
  request: Body,
  limit: number,
  own: (item: Body) => boolean,
  most: number,
): Promise<Reading | undefined> {
  const keys: string[] = [];
  let total = 0;
  let next: unknown;
  for (let page = 0; page < most; page += 1) {
    const asked = { ...request, [size]: limit, ...(next === undefined ? {} : { [token]: next }) };
    const outcome = await scene.target.send(scene.operation, asked);
    if (outcome.error !== undefined) {
      if (next === undefined) return undefined;
      const observed = outcome.error.name;
      tell(scene, { law: 'pages/next', expected: 'the token of a page to give the next', observed, outcome });
      return undefined;
    }
    const listed = listAt(outcome.value, items);
    if (listed.length > limit) {
      tell(scene, { law: 'pages/size', expected: `${limit} things at most`, observed: `${listed.length}`, outcome });
      return undefined;
    }
    total += listed.length;
    keys.push(...listed.filter(own).map((item) => String(item[key])));
    next = bodyOf(outcome)[token];
    if (next === undefined) return { keys, total };
  }
  tell(scene, { law: 'pages/end', expected: 'the pages to end', observed: `${most} pages and more` });
  return undefined;
}
