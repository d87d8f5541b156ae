// Faults of lists: things that are missing, stand there twice, or come in pages that are too long or never end.
import { at, edits, type Fault, listIn, membersOf } from './fault.ts';

/** Faults of lists. */
export const lists: readonly Fault[] = [
  {
    fault: 'ListGroups drops the last thing of the last page',
    operations: ['ListGroups'],
    by: ['sequences'],
    finds: /^ListGroups\/(law\/pages\/(whole|partition)|law\/listed|sequences\/partition)/,
    plant: edits('ListGroups', (answer) => ({
      ...answer,
      Groups: answer.NextToken === undefined ? listIn(answer, 'Groups').slice(0, -1) : answer.Groups,
    })),
  },
  {
    fault: 'ListUsers repeats the last thing of a page on the next',
    operations: ['ListUsers'],
    by: ['sequences'],
    finds: /^ListUsers\/(law\/pages\/|sequences\/partition)/,
    plant: () => {
      let last: unknown;
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        if (operation !== 'ListUsers' || answer.status !== 200) return answer;
        const users = listIn(membersOf(answer), 'Users');
        const shown = body.PaginationToken === undefined ? users : [last, ...users];
        last = users.at(-1);
        return { ...answer, body: JSON.stringify({ ...membersOf(answer), Users: shown }) };
      };
    },
  },
  {
    fault: 'ListUserPoolClients pays no heed to the size of pages',
    operations: ['ListUserPoolClients'],
    by: ['sequences', 'rules'],
    finds: /^ListUserPoolClients\/law\/pages\/size$|^rule:list\.page-size$/,
    plant: at('ListUserPoolClients', async ({ body, pass }) => {
      const given = await pass();
      return given.status === 200 && body.NextToken === undefined ? pass({ ...body, MaxResults: 60 }) : given;
    }),
  },
  {
    fault: 'ListResourceServers never comes to an end',
    operations: ['ListResourceServers'],
    by: ['sequences'],
    finds: /^ListResourceServers\/law\/pages\/end$/,
    plant: at('ListResourceServers', async ({ body, pass }) => {
      const { NextToken, ...first } = body;
      const answer = await (NextToken === 'again' ? pass(first) : pass());
      return answer.status === 200
        ? { ...answer, body: JSON.stringify({ ...membersOf(answer), NextToken: 'again' }) }
        : answer;
    }),
  },
  {
    fault: 'ListIdentityProviders gives tokens that it does not take',
    operations: ['ListIdentityProviders'],
    by: ['sequences'],
    finds: /^ListIdentityProviders\/law\/pages\/next$/,
    plant: edits('ListIdentityProviders', (answer) =>
      answer.NextToken === undefined ? answer : { ...answer, NextToken: `${String(answer.NextToken)}x` },
    ),
  },
  {
    fault: 'ListTerms starts anew with any token',
    operations: ['ListTerms'],
    by: ['sequences'],
    finds: /^ListTerms\/law\/pages\/(token|partition|end)$/,
    plant: at('ListTerms', async ({ body: { NextToken: _, ...body }, pass }) => pass(body)),
  },
  {
    fault: 'ListUserImportJobs shows one page only',
    operations: ['ListUserImportJobs'],
    by: ['sequences', 'rules'],
    finds: /^ListUserImportJobs\/law\/pages\/partition$|^rule:list\./,
    plant: edits('ListUserImportJobs', ({ PaginationToken: _, ...answer }) => answer),
  },
  {
    fault: 'ListUsersInGroup leaves out who came last',
    operations: ['ListUsersInGroup'],
    by: ['sequences'],
    finds: /^ListUsersInGroup\/(law\/|sequences\/partition)/,
    plant: edits('ListUsersInGroup', (answer) => ({ ...answer, Users: listIn(answer, 'Users').slice(0, -1) })),
  },
  {
    fault: 'ListDevices forgets the devices',
    operations: ['ListDevices'],
    by: ['sequences'],
    finds: /^ListDevices\/(law\/same|sequences\/read-your-writes)/,
    plant: edits('ListDevices', (answer) => ({ ...answer, Devices: [] })),
  },
  {
    fault: 'AdminListUserAuthEvents shows two events of each page once only',
    operations: ['AdminListUserAuthEvents'],
    by: ['sequences'],
    finds: /^AdminListUserAuthEvents\/law\/pages\//,
    plant: edits('AdminListUserAuthEvents', (answer, { MaxResults }) => ({
      ...answer,
      AuthEvents: MaxResults === 1 ? [] : answer.AuthEvents,
    })),
  },
  {
    fault: 'ListUsers takes a prefix for the whole',
    operations: ['ListUsers'],
    rules: ['list.users-filter-exact'],
    by: ['rules'],
    finds: /^rule:list\.users-filter-exact$/,
    plant: at('ListUsers', async ({ body, pass }) =>
      pass(typeof body.Filter === 'string' ? { ...body, Filter: body.Filter.replace(/\s*\^?=\s*/, ' ^= ') } : body),
    ),
  },
  {
    fault: 'ListUserPoolClientSecrets shows the last secret only',
    operations: ['ListUserPoolClientSecrets', 'AddUserPoolClientSecret'],
    by: ['sequences'],
    finds: /^(ListUserPoolClientSecrets|AddUserPoolClientSecret)\/law\//,
    plant: edits('ListUserPoolClientSecrets', (answer) => ({
      ...answer,
      ClientSecrets: listIn(answer, 'ClientSecrets').slice(0, 1),
    })),
  },
];
