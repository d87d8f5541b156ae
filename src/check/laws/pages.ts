// The law of lists: read page by page, a list holds everything once, no page is longer than asked for, and the pages end.
import type { OperationName } from '../../generated/types.ts';
import { baseRequest } from '../fixtures/index.ts';
import { text } from './compare.ts';
import { type Body, bodyOf, type LawScene, listAt, objectAt, tell } from './law.ts';

/** How a list is read, and how three more things get into it. */
interface Pages {
  readonly items: string;
  readonly key: string;
  readonly size: 'Limit' | 'MaxResults';
  readonly token: 'NextToken' | 'PaginationToken';
  /** Makes the n-th more for the request that lists. */
  readonly make: (scene: LawScene, request: Body, n: number) => Promise<Body | undefined>;
  /** The key of what was made, where the list shows what came last first (command line reference of AWS, outputs). */
  readonly newestFirst?: (made: Body) => unknown;
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
    newestFirst: (made) => objectAt(made, 'UserImportJob')?.JobId,
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

/** How many more things are put into a list. */
const MORE = 5;

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
  const newest: unknown[] = [];
  for (let n = 1; n <= MORE; n += 1) {
    const more = await pages.make(scene, request, n);
    if (more === undefined) return;
    newest.unshift(pages.newestFirst?.(more));
  }
  // Other operations under check make and delete pools meanwhile.
  const own = (item: Body): boolean => operation !== 'ListUserPools' || String(item.Name).includes(stage.label);
  const whole = await readAll(scene, pages, request, WIDEST, own, WIDEST);
  if (whole === undefined) return;
  if (whole.keys.length < MORE)
    return tell(scene, { law: 'pages/whole', expected: `${MORE} things at least`, observed: `${whole.keys.length}` });
  const first = whole.keys.slice(0, MORE);
  if (pages.newestFirst !== undefined && first.join() !== newest.join())
    tell(scene, { law: 'pages/newest-first', expected: newest.join(', '), observed: first.join(', ') });
  for (const size of [1, 2]) {
    const read = await readAll(scene, pages, request, size, own, whole.total + SPARE_PAGES);
    if (read === undefined) return;
    if (read.keys.join() === whole.keys.join()) continue;
    if (text(read.keys) === text(whole.keys)) {
      const expected = `the pages of ${size} to come in the order of the whole list`;
      tell(scene, { law: 'pages/order', expected, observed: read.keys.join(', ').slice(0, 300) });
      continue;
    }
    const expected = `the pages of ${size} to hold the same ${whole.keys.length} things, each once`;
    const observed = `${read.keys.length}: ${read.keys.join(', ').slice(0, 300)}`;
    return tell(scene, { law: 'pages/partition', expected, observed });
  }
  await checkNarrowed(scene, pages, request);
  await checkForeignToken(scene, pages, request);
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

/** A list that is narrowed by a filter stays so on every page. */
async function checkNarrowed(scene: LawScene, pages: Pages, request: Body): Promise<void> {
  const { operation, stage, target } = scene;
  if (operation !== 'ListUsers') return;
  const wanted: unknown[] = [];
  for (let n = 1; n <= 3; n += 1) {
    const Username = stage.username();
    const UserAttributes = ['given_name', 'nickname'].map((Name) => ({ Name, Value: 'Narrow' }));
    const asked = { UserPoolId: request.UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' };
    if ((await target.send('AdminCreateUser', asked)).error !== undefined) return;
    wanted.push(Username);
  }
  let more: unknown;
  const narrow = (item: Body): boolean => {
    more ??= listAt(item, 'Attributes').find(({ Name }) => Name !== 'given_name' && Name !== 'sub')?.Name;
    return true;
  };
  const asked = { ...request, Filter: 'given_name = "Narrow"', AttributesToGet: ['given_name'] };
  if ((await readAll(scene, pages, asked, 1, narrow, SPARE_PAGES)) !== undefined && more !== undefined)
    tell(scene, { law: 'pages/attributes', expected: 'given_name alone on every page', observed: String(more) });
  for (const Filter of ['given_name = "Narrow"', 'given_name ^= "Narr"']) {
    const read = await readAll(scene, pages, { ...request, Filter }, 1, () => true, SPARE_PAGES);
    if (read === undefined || text(read.keys) === text(wanted)) continue;
    const expected = `the pages by ${Filter} to hold ${wanted.join(', ')}`;
    tell(scene, { law: 'pages/filter', expected, observed: read.keys.join(', ').slice(0, 300) });
  }
}

/** A token leads on in the pool that it came from, and in no other. */
async function checkForeignToken(scene: LawScene, { size, token }: Pages, request: Body): Promise<void> {
  const { operation, stage, target } = scene;
  if (request.UserPoolId === undefined || request.Username !== undefined || request.GroupName !== undefined) return;
  const first = bodyOf(await target.send(operation, { ...request, [size]: 1 }));
  if (first[token] === undefined) return;
  const UserPoolId = await stage.freshPool();
  const outcome = await scene.wrong.send(operation, { ...request, UserPoolId, [size]: 1, [token]: first[token] });
  if (outcome.error !== undefined) return;
  const expected = 'the token of another pool to be refused';
  tell(scene, { law: 'pages/foreign-token', severity: 'accepts too much', expected, observed: 'success', outcome });
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
