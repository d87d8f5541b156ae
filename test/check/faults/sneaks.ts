// Faults that hide: texts that are kept nearly as sent, lists of which a part is done, copies and settings that are out of date, and
// names that are free for some.
import {
  type Answer,
  at,
  type Body,
  type Call,
  done,
  type Fault,
  forgives,
  inside,
  listIn,
  membersOf,
  onTop,
  refused,
} from './fault.ts';

/** Does the first of a list only, and says that it has done all. */
const firstOnly = (operation: Call['operation'], member: string) =>
  at(operation, ({ body, pass }) =>
    listIn(body, member).length > 1 ? pass({ ...body, [member]: listIn(body, member).slice(0, 1) }) : pass(),
  );
/** Stores a text otherwise than it was sent. */
const spells = (operation: Call['operation'], member: string, how: (text: string) => string) =>
  at(operation, ({ body, pass }) =>
    typeof body[member] === 'string' && how(body[member] as string) !== ''
      ? pass({ ...body, [member]: how(body[member] as string) })
      : pass(),
  );
/** Shows a thing in a list as it was when it was first listed. */
const oldCopies = (operation: Call['operation'], items: string, key: string) => () => {
  const seen = new Map<string, Body>();
  return async (call: Call): Promise<Answer> => {
    const answer = await call.pass();
    if (call.operation !== operation || answer.status !== 200) return answer;
    const shown = listIn(membersOf(answer), items).map((item) => {
      const id = JSON.stringify([call.body.UserPoolId, item[key]]);
      if (!seen.has(id)) seen.set(id, item);
      return seen.get(id);
    });
    return onTop(answer, { [items]: shown });
  };
};
const SIGNED_UP = { UserConfirmed: false, UserSub: '7325c1de-b05b-4f84-b321-9adc6e61f4a2' };

/** Faults that hide. */
export const sneaks: readonly Fault[] = [
  {
    fault: 'CreateGroup trims descriptions',
    operations: ['CreateGroup'],
    by: ['sequences'],
    finds: /^CreateGroup\/law\/answered\/Description/,
    plant: spells('CreateGroup', 'Description', (text) => text.trim()),
  },
  {
    fault: 'UpdateGroup folds letters with marks',
    operations: ['UpdateGroup'],
    by: ['sequences'],
    finds: /^UpdateGroup\/law\/answered\/Description/,
    plant: spells('UpdateGroup', 'Description', (text) => text.normalize('NFKD').replace(/\p{M}/gu, '')),
  },
  {
    fault: 'UpdateUserPool drops line breaks from messages',
    operations: ['UpdateUserPool'],
    by: ['sequences'],
    finds: /^UpdateUserPool\/law\/shown\/EmailVerificationMessage/,
    plant: spells('UpdateUserPool', 'EmailVerificationMessage', (text) => text.replaceAll('\n', ' ')),
  },
  {
    fault: 'CreateUserPoolClient puts names in small letters',
    operations: ['CreateUserPoolClient'],
    by: ['sequences'],
    finds: /^CreateUserPoolClient\/law\/answered\/ClientName/,
    plant: spells('CreateUserPoolClient', 'ClientName', (text) => text.toLowerCase()),
  },
  {
    fault: 'AdminUpdateUserAttributes trims values',
    operations: ['AdminUpdateUserAttributes'],
    by: ['sequences'],
    finds: /^AdminUpdateUserAttributes\/law\/shown\/@nickname/,
    plant: at('AdminUpdateUserAttributes', ({ body, pass }) =>
      pass(
        Array.isArray(body.UserAttributes)
          ? {
              ...body,
              UserAttributes: listIn(body, 'UserAttributes').map((one) =>
                typeof one?.Value === 'string' ? { ...one, Value: one.Value.trim() } : one,
              ),
            }
          : body,
      ),
    ),
  },
  {
    fault: 'UpdateUserAttributes loses letters beyond Latin',
    operations: ['UpdateUserAttributes'],
    by: ['sequences'],
    finds: /^UpdateUserAttributes\/law\/shown\/@given_name/,
    plant: at('UpdateUserAttributes', ({ body, pass }) =>
      pass(
        Array.isArray(body.UserAttributes)
          ? {
              ...body,
              UserAttributes: listIn(body, 'UserAttributes').map((one) =>
                typeof one?.Value === 'string' ? { ...one, Value: one.Value.replace(/[^\x20-\x7e]/gu, '?') } : one,
              ),
            }
          : body,
      ),
    ),
  },
  {
    fault: 'AdminCreateUser puts addresses in small letters',
    operations: ['AdminCreateUser'],
    by: ['sequences'],
    finds: /^AdminCreateUser\/law\/answered\/@email/,
    plant: at('AdminCreateUser', ({ body, pass }) =>
      pass(
        Array.isArray(body.UserAttributes)
          ? {
              ...body,
              UserAttributes: listIn(body, 'UserAttributes').map((one) =>
                one?.Name === 'email' && typeof one.Value === 'string'
                  ? { ...one, Value: one.Value.toLowerCase() }
                  : one,
              ),
            }
          : body,
      ),
    ),
  },
  {
    fault: 'TagResource puts values in small letters',
    operations: ['TagResource'],
    by: ['sequences'],
    finds: /^TagResource\/law\/shown\/Tags\.first/,
    plant: at('TagResource', ({ body, pass }) =>
      pass(
        typeof body.Tags === 'object' && body.Tags !== null && !Array.isArray(body.Tags)
          ? {
              ...body,
              Tags: Object.fromEntries(
                Object.entries(body.Tags).map(([key, value]) => [
                  key,
                  typeof value === 'string' ? value.toLowerCase() : value,
                ]),
              ),
            }
          : body,
      ),
    ),
  },
  {
    fault: 'SignUp stores the first attribute only',
    operations: ['SignUp'],
    by: ['sequences'],
    finds: /^SignUp\/law\/effect\/user/,
    plant: firstOnly('SignUp', 'UserAttributes'),
  },
  {
    fault: 'DeleteUserAttributes deletes the first only',
    operations: ['DeleteUserAttributes'],
    by: ['sequences'],
    finds: /^DeleteUserAttributes\/law\/effect\/attribute/,
    plant: firstOnly('DeleteUserAttributes', 'UserAttributeNames'),
  },
  {
    fault: 'UntagResource takes the first only',
    operations: ['UntagResource'],
    by: ['sequences'],
    finds: /^UntagResource\/law\/effect\/tags/,
    plant: firstOnly('UntagResource', 'TagKeys'),
  },
  {
    fault: 'CreateUserPoolClient keeps the first read attribute only',
    operations: ['CreateUserPoolClient'],
    by: ['sequences'],
    finds: /^CreateUserPoolClient\/law\/answered\/ReadAttributes/,
    plant: firstOnly('CreateUserPoolClient', 'ReadAttributes'),
  },
  {
    fault: 'ListUsersInGroup shows users as they were',
    operations: ['ListUsersInGroup'],
    by: ['sequences'],
    finds: /^ListUsersInGroup\/law\/effect\/copies/,
    plant: oldCopies('ListUsersInGroup', 'Users', 'Username'),
  },
  {
    fault: 'AdminListGroupsForUser shows groups as they were',
    operations: ['AdminListGroupsForUser'],
    by: ['sequences'],
    finds: /^AdminListGroupsForUser\/law\/effect\/copies/,
    plant: oldCopies('AdminListGroupsForUser', 'Groups', 'GroupName'),
  },
  {
    fault: 'ListUserImportJobs shows jobs as they were',
    operations: ['ListUserImportJobs'],
    by: ['sequences'],
    finds: /^ListUserImportJobs\/law\/effect\/copies/,
    plant: oldCopies('ListUserImportJobs', 'UserImportJobs', 'JobId'),
  },
  {
    fault: 'GetIdentityProviderByIdentifier shows a provider as it was',
    operations: ['GetIdentityProviderByIdentifier', 'UpdateIdentityProvider'],
    by: ['sequences'],
    finds: /^UpdateIdentityProvider\/law\/effect\/mapping/,
    plant: () => {
      const seen = new Map<unknown, unknown>();
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        if (operation !== 'GetIdentityProviderByIdentifier' || answer.status !== 200) return answer;
        const key = JSON.stringify(body);
        const provider = inside(membersOf(answer), 'IdentityProvider');
        if (!seen.has(key)) seen.set(key, provider.AttributeMapping);
        return onTop(answer, { IdentityProvider: { ...provider, AttributeMapping: seen.get(key) } });
      };
    },
  },
  {
    fault: 'a pool goes on taking sign-ups that it took at first',
    operations: ['UpdateUserPool', 'SignUp'],
    by: ['sequences'],
    finds: /^UpdateUserPool\/law\/effect\/sign-up/,
    plant: () => {
      const open = new Set<unknown>();
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        if (operation !== 'SignUp') return answer;
        if (answer.status === 200) open.add(body.ClientId);
        return answer.body.includes('SignUp is not permitted') && open.has(body.ClientId) ? done(SIGNED_UP) : answer;
      };
    },
  },
  {
    fault: 'CreateUserPoolDomain takes a prefix that another pool has',
    operations: ['CreateUserPoolDomain'],
    by: ['sequences'],
    finds: /^CreateUserPoolDomain\/law\/state\/of-another-pool/,
    plant: forgives('CreateUserPoolDomain', 'InvalidParameterException', {}, /already associated/),
  },
  {
    fault: 'CreateTerms gives a client one document, whatever its name',
    operations: ['CreateTerms'],
    by: ['sequences'],
    finds: /^CreateTerms\/law\/effect\/both/,
    plant: () => {
      const clients = new Set<string>();
      return async ({ operation, body, pass }) => {
        const key = JSON.stringify([body.UserPoolId, body.ClientId]);
        if (operation === 'CreateTerms' && clients.has(key))
          return refused('TermsExistsException', 'The client has terms.');
        const answer = await pass();
        if (operation === 'CreateTerms' && answer.status === 200) clients.add(key);
        return answer;
      };
    },
  },
  {
    fault: 'an address that was an alias of a user leads there after it was changed',
    operations: ['AdminUpdateUserAttributes', 'AdminGetUser'],
    by: ['sequences'],
    finds: /^AdminGetUser\/law\/effect\/alias/,
    plant: () => {
      const owners = new Map<string, unknown>();
      return async ({ operation, body, pass }) => {
        const answer = await pass();
        if (operation !== 'AdminGetUser') return answer;
        const key = JSON.stringify([body.UserPoolId, body.Username]);
        if (answer.status === 200 && membersOf(answer).Username !== body.Username)
          owners.set(key, membersOf(answer).Username);
        return answer.body.includes('UserNotFound') && owners.has(key)
          ? pass({ ...body, Username: owners.get(key) })
          : answer;
      };
    },
  },
  {
    fault: 'AdminSetUserPassword does not count all symbols',
    operations: ['AdminSetUserPassword'],
    by: ['sequences'],
    finds: /^AdminSetUserPassword\/law\/effect\/symbols/,
    plant: at('AdminSetUserPassword', ({ body, pass }) =>
      typeof body.Password === 'string' && /[~`|]/.test(body.Password) && !/[-!@#$%^&*().]/.test(body.Password)
        ? Promise.resolve(
            refused(
              'InvalidPasswordException',
              'Password did not conform with policy: Password must have symbol characters',
            ),
          )
        : pass(),
    ),
  },
  {
    fault: 'AddUserPoolClientSecret dates secrets in milliseconds',
    operations: ['AddUserPoolClientSecret', 'ListUserPoolClientSecrets'],
    by: ['sequences'],
    finds: /^AddUserPoolClientSecret\/time\/ClientSecretDescriptor\.ClientSecretCreateDate/,
    plant:
      () =>
      async ({ operation, pass }) => {
        const answer = await pass();
        return /ClientSecret/.test(operation)
          ? {
              ...answer,
              body: answer.body.replace(
                /"ClientSecretCreateDate":([\d.]+)/g,
                (_all, value: string) => `"ClientSecretCreateDate":${Number(value) * 1000}`,
              ),
            }
          : answer;
      },
  },
  {
    fault: 'UpdateIdentityProvider keeps the mapping although it is sent an empty one',
    operations: ['UpdateIdentityProvider'],
    by: ['sequences'],
    finds: /^UpdateIdentityProvider\/law\/effect\/mapping/,
    plant: at('UpdateIdentityProvider', ({ body, pass }) => {
      const { AttributeMapping, ...rest } = body;
      return typeof AttributeMapping === 'object' &&
        AttributeMapping !== null &&
        Object.keys(AttributeMapping).length === 0
        ? pass(rest)
        : pass();
    }),
  },
  {
    fault: 'AdminSetUserPassword takes passwords that were in use before',
    operations: ['AdminSetUserPassword'],
    by: ['sequences'],
    finds: /^AdminSetUserPassword\/law\/state\/used-password/,
    plant: forgives('AdminSetUserPassword', 'PasswordHistoryPolicyViolationException', {}),
  },
  {
    fault: 'ListTagsForResource shows the tags of the pool that was tagged last',
    operations: ['ListTagsForResource'],
    by: ['sequences'],
    finds: /^ListTagsForResource\/law\/effect\/none/,
    plant: () => {
      let last: Body = {};
      return async ({ operation, body, pass }) => {
        if (operation === 'TagResource') last = inside(body, 'Tags');
        const answer = await pass();
        return operation === 'ListTagsForResource' &&
          answer.status === 200 &&
          Object.keys(inside(membersOf(answer), 'Tags')).length === 0
          ? done({ Tags: last })
          : answer;
      };
    },
  },
];
