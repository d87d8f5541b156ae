// Faults that show at a second look only: by another name of the same user, on the second page, in the capitals of a key, or to
// somebody who was not asked about.
import {
  at,
  type Body,
  type Call,
  done,
  edits,
  type Fault,
  forgives,
  inside,
  listIn,
  membersOf,
  onTop,
  refused,
} from './fault.ts';

const claimsOf = (token: unknown): Body => {
  try {
    return JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString()) as Body;
  } catch {
    return {};
  }
};
const isSub = (name: unknown): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(String(name));
const poolsOf = async ({ ask }: Pick<Call, 'ask'>): Promise<readonly Body[]> =>
  listIn(membersOf(await ask('ListUserPools', { MaxResults: 60 })), 'UserPools');
const withoutCustom = (members: Body, name: string): Body => ({
  ...members,
  [name]: listIn(members, name).filter(({ Name }) => !String(Name).startsWith('custom:')),
});
/** Does not know users by their ids. */
const noSub = (operation: Call['operation']) =>
  at(operation, ({ body, pass }) =>
    isSub(body.Username) ? Promise.resolve(refused('UserNotFoundException', 'User does not exist.')) : pass(),
  );

/** Faults that show at a second look. */
export const depths: readonly Fault[] = [
  {
    fault: 'AdminDeleteUser does not know users by their ids',
    operations: ['AdminDeleteUser'],
    by: ['sequences'],
    finds: /^AdminDeleteUser\/law\/by-sub/,
    plant: noSub('AdminDeleteUser'),
  },
  {
    fault: 'AdminAddUserToGroup does not know users by their ids',
    operations: ['AdminAddUserToGroup'],
    by: ['sequences'],
    finds: /^AdminAddUserToGroup\/law\/by-sub/,
    plant: noSub('AdminAddUserToGroup'),
  },
  {
    fault: 'AdminGetUser calls a user by the id that it was asked for',
    operations: ['AdminGetUser'],
    by: ['sequences'],
    finds: /^AdminGetUser\/law\/effect\/name-by-sub/,
    plant: edits('AdminGetUser', (answer, body) =>
      isSub(body.Username) ? { ...answer, Username: body.Username } : answer,
    ),
  },
  {
    fault: 'AdminDisableUser by an id does nothing',
    operations: ['AdminDisableUser'],
    by: ['sequences'],
    finds: /^AdminDisableUser\/law\/effect\/enabled/,
    plant: at('AdminDisableUser', async ({ body, pass, ask }) =>
      isSub(body.Username) && (await ask('AdminGetUser', body)).status === 200 ? done({}) : pass(),
    ),
  },
  {
    fault: 'ListGroups takes tokens of other pools',
    operations: ['ListGroups'],
    by: ['sequences'],
    finds: /^ListGroups\/law\/pages\/foreign-token/,
    plant: () => {
      const homes = new Map<unknown, unknown>();
      return async ({ operation, body, pass }) => {
        if (operation !== 'ListGroups') return pass();
        const { NextToken, ...first } = body;
        const answer = await (NextToken !== undefined &&
        homes.has(NextToken) &&
        homes.get(NextToken) !== body.UserPoolId
          ? pass(first)
          : pass());
        if (answer.status === 200 && membersOf(answer).NextToken !== undefined)
          homes.set(membersOf(answer).NextToken, body.UserPoolId);
        return answer;
      };
    },
  },
  {
    fault: 'ListUsers leaves custom attributes out',
    operations: ['ListUsers'],
    by: ['sequences'],
    finds: /^ListUsers\/law\/effect\/custom/,
    plant: edits('ListUsers', (answer) => ({
      ...answer,
      Users: listIn(answer, 'Users').map((user) => withoutCustom(user, 'Attributes')),
    })),
  },
  {
    fault: 'GetUser leaves custom attributes out',
    operations: ['GetUser'],
    by: ['sequences'],
    finds: /^GetUser\/law\/effect\/custom/,
    plant: edits('GetUser', (answer) => withoutCustom(answer, 'UserAttributes')),
  },
  {
    fault: 'UpdateUserAttributes keeps an attribute that is sent empty',
    operations: ['UpdateUserAttributes'],
    by: ['sequences'],
    finds: /^UpdateUserAttributes\/law\/effect\/attribute/,
    plant: at('UpdateUserAttributes', async ({ body, pass }) => {
      const sent = Array.isArray(body.UserAttributes) ? listIn(body, 'UserAttributes') : [];
      const kept = sent.filter((one) => one?.Value !== '');
      if (kept.length === sent.length) return pass();
      return kept.length > 0
        ? pass({ ...body, UserAttributes: kept })
        : (await pass({ ...body, UserAttributes: [{ Name: 'zoneinfo', Value: 'UTC' }] })).status === 200
          ? done({ CodeDeliveryDetailsList: [] })
          : pass();
    }),
  },
  {
    fault: 'AdminUpdateUserAttributes shows an empty attribute',
    operations: ['AdminUpdateUserAttributes', 'AdminGetUser'],
    by: ['sequences'],
    finds: /^AdminUpdateUserAttributes\/law\/effect\/attribute/,
    plant: () => {
      const empty = new Map<string, Set<unknown>>();
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        const key = JSON.stringify([body.UserPoolId, body.Username]);
        if (operation === 'AdminUpdateUserAttributes' && answer.status === 200)
          for (const { Name, Value } of listIn(body, 'UserAttributes'))
            if (Value === '') empty.set(key, (empty.get(key) ?? new Set()).add(Name));
        if (operation !== 'AdminGetUser' || answer.status !== 200 || !empty.has(key)) return answer;
        const attributes = listIn(membersOf(answer), 'UserAttributes');
        const more = [...(empty.get(key) ?? [])]
          .filter((name) => attributes.every(({ Name }) => Name !== name))
          .map((Name) => ({ Name, Value: '' }));
        return onTop(answer, { UserAttributes: [...attributes, ...more] });
      };
    },
  },
  {
    fault: 'imported users have names only',
    operations: ['StartUserImportJob'],
    by: ['rules'],
    finds: /^rule:import\.result-counts/,
    plant: () => {
      const known = new Set<unknown>();
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        if (operation === 'AdminCreateUser' || operation === 'SignUp') known.add(body.Username);
        if (
          operation !== 'AdminGetUser' ||
          answer.status !== 200 ||
          known.has(body.Username) ||
          !answer.body.includes('RESET_REQUIRED')
        )
          return answer;
        return onTop(answer, {
          UserAttributes: listIn(membersOf(answer), 'UserAttributes').filter(({ Name }) => Name === 'sub'),
        });
      };
    },
  },
  {
    fault: 'DescribeUserPoolClient shows the units that were sent only',
    operations: ['DescribeUserPoolClient', 'UpdateUserPoolClient', 'CreateUserPoolClient'],
    by: ['sequences'],
    finds: /^CreateUserPoolClient\/law\/effect\/units/,
    plant: () => {
      const units = new Map<unknown, Body>();
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        if (answer.status !== 200 || !/^(Create|Update|Describe)UserPoolClient$/.test(operation)) return answer;
        const client = inside(membersOf(answer), 'UserPoolClient');
        if (operation !== 'DescribeUserPoolClient') units.set(client.ClientId, inside(body, 'TokenValidityUnits'));
        const shown = units.get(client.ClientId);
        return shown === undefined
          ? answer
          : onTop(answer, { UserPoolClient: { ...client, TokenValidityUnits: shown } });
      };
    },
  },
  {
    fault: 'AdminSetUserPassword sets the passwords of the other users as well',
    operations: ['AdminSetUserPassword'],
    by: ['sequences'],
    finds: /^AdminSetUserPassword\/law\/bystanders\/sign-in/,
    plant: at('AdminSetUserPassword', async ({ body, pass, ask }) => {
      const answer = await pass();
      if (answer.status !== 200) return answer;
      const { UserPoolId, Password } = body;
      for (const { Username, UserStatus } of listIn(membersOf(await ask('ListUsers', { UserPoolId })), 'Users'))
        if (Username !== body.Username && UserStatus === 'CONFIRMED')
          await ask('AdminSetUserPassword', { UserPoolId, Username, Password, Permanent: true });
      return answer;
    }),
  },
  {
    fault: 'UpdateUserAttributes reaches the user of that name in the other pools',
    operations: ['UpdateUserAttributes'],
    by: ['sequences'],
    finds: /^UpdateUserAttributes\/law\/bystanders\/ListUsers/,
    plant: at('UpdateUserAttributes', async ({ body, pass, ask }) => {
      const answer = await pass();
      if (answer.status !== 200) return answer;
      const { iss, username: Username } = claimsOf(body.AccessToken);
      for (const { Id } of await poolsOf({ ask }))
        if (Id !== String(iss).split('/').at(-1))
          await ask('AdminUpdateUserAttributes', { UserPoolId: Id, Username, UserAttributes: body.UserAttributes });
      return answer;
    }),
  },
  {
    fault: 'DeleteUser deletes the user of that name in the other pools',
    operations: ['DeleteUser'],
    by: ['sequences'],
    finds: /^DeleteUser\/law\/bystanders\/DescribeUserPool/,
    plant: at('DeleteUser', async ({ body, pass, ask }) => {
      const answer = await pass();
      const { username: Username } = claimsOf(body.AccessToken);
      if (answer.status === 200)
        for (const { Id } of await poolsOf({ ask })) await ask('AdminDeleteUser', { UserPoolId: Id, Username });
      return answer;
    }),
  },
  {
    fault: 'DeleteUserPoolClient deletes the clients of that name',
    operations: ['DeleteUserPoolClient'],
    by: ['sequences'],
    finds: /^DeleteUserPoolClient\/law\/bystanders\/DescribeUserPoolClient/,
    plant: at('DeleteUserPoolClient', async ({ body, pass, ask }) => {
      const { UserPoolId } = body;
      const clients = listIn(
        membersOf(await ask('ListUserPoolClients', { UserPoolId, MaxResults: 60 })),
        'UserPoolClients',
      );
      const answer = await pass();
      const name = clients.find(({ ClientId }) => ClientId === body.ClientId)?.ClientName;
      for (const { ClientId, ClientName } of answer.status === 200 ? clients : [])
        if (ClientName === name) await ask('DeleteUserPoolClient', { UserPoolId, ClientId });
      return answer;
    }),
  },
  {
    fault: 'DeleteResourceServer deletes the servers whose identifiers begin alike',
    operations: ['DeleteResourceServer'],
    by: ['sequences'],
    finds: /^DeleteResourceServer\/law\/neighbours\/ListResourceServers/,
    plant: at('DeleteResourceServer', async ({ body, pass, ask }) => {
      const { UserPoolId } = body;
      const answer = await pass();
      for (const { Identifier } of answer.status === 200
        ? listIn(membersOf(await ask('ListResourceServers', { UserPoolId, MaxResults: 50 })), 'ResourceServers')
        : [])
        if (String(Identifier).startsWith(String(body.Identifier)))
          await ask('DeleteResourceServer', { UserPoolId, Identifier });
      return answer;
    }),
  },
  {
    fault: 'TagResource takes keys that differ in capitals for one',
    operations: ['TagResource'],
    by: ['sequences'],
    finds: /^TagResource\/law\/effect\/capitals/,
    plant: at('TagResource', async ({ body, pass, ask }) => {
      const { ResourceArn } = body;
      const answer = await pass();
      if (answer.status !== 200) return answer;
      const sent = Object.keys(inside(body, 'Tags'));
      const there = Object.keys(inside(membersOf(await ask('ListTagsForResource', { ResourceArn })), 'Tags'));
      const TagKeys = there.filter(
        (key) => !sent.includes(key) && sent.some((other) => other.toLowerCase() === key.toLowerCase()),
      );
      if (TagKeys.length > 0) await ask('UntagResource', { ResourceArn, TagKeys });
      return answer;
    }),
  },
  {
    fault: 'UntagResource pays no heed to capitals',
    operations: ['UntagResource'],
    by: ['sequences'],
    finds: /^UntagResource\/law\/effect\/tags/,
    plant: at('UntagResource', async ({ body, pass, ask }) => {
      const { ResourceArn } = body;
      const answer = await pass();
      if (answer.status !== 200) return answer;
      const sent = (body.TagKeys as string[]).map((key) => key.toLowerCase());
      const TagKeys = Object.keys(inside(membersOf(await ask('ListTagsForResource', { ResourceArn })), 'Tags')).filter(
        (key) => sent.includes(key.toLowerCase()),
      );
      if (TagKeys.length > 0) await ask('UntagResource', { ResourceArn, TagKeys });
      return answer;
    }),
  },
  {
    fault: 'ListUsers forgets on the second page which attributes were asked for',
    operations: ['ListUsers'],
    by: ['sequences'],
    finds: /^ListUsers\/law\/pages\/attributes/,
    plant: at('ListUsers', ({ body, pass }) => {
      const { AttributesToGet: _, ...rest } = body;
      return body.PaginationToken === undefined ? pass() : pass(rest);
    }),
  },
  {
    fault: 'AdminUpdateUserAttributes takes an alias that somebody has',
    operations: ['AdminUpdateUserAttributes'],
    by: ['sequences'],
    finds: /^AdminUpdateUserAttributes\/law\/effect\/alias-taken/,
    plant: forgives('AdminUpdateUserAttributes', 'AliasExistsException', {}),
  },
];
