// Checks of the rules on searching users: AttributesToGet, and the filter with its grammar and its ten attributes.
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { allUsers, everyoneIn, namesOf, pairs, readUser, valuesOf } from '../users/stage.ts';

/** The checks of user search. */
export const userSearch = {
  'list.users-attributes-to-get': async (t) => {
    const UserPoolId = await setStage(t, {
      'ada@example.com': { email: 'ada@example.com', nickname: 'a' },
      'bob@example.com': { email: 'bob@example.com', nickname: 'b' },
    });
    const { Users = [] } = await t.call('ListUsers', { UserPoolId, AttributesToGet: ['email'] });
    const whole = (await t.call('ListUsers', { UserPoolId })).Users ?? [];
    t.equal(namesOf(Users), ['ada@example.com', 'bob@example.com'], 'the users listed with AttributesToGet');
    for (const { Attributes, ...rest } of Users) {
      t.equal(Attributes, pairs({ email: rest.Username ?? '' }), 'Attributes with AttributesToGet');
      const { Attributes: _, ...others } = whole.find(({ Username }) => Username === rest.Username) ?? {};
      t.equal(rest, others, 'all else of a user listed with AttributesToGet');
    }
  },

  'list.users-attributes-to-get-default': async (t) => {
    const UserPoolId = await setStage(t, {
      'ada@example.com': { email: 'ada@example.com', nickname: 'a' },
      'bob@example.com': {},
    });
    for (const { Username = '', Attributes } of await allUsers(t, UserPoolId)) {
      t.equal(valuesOf(Attributes), (await readUser(t, UserPoolId, Username)).values, `the attributes of ${Username}`);
    }
  },

  'list.users-filter-syntax': async (t) => {
    const UserPoolId = await setStage(t, {
      'ada@example.com': { given_name: 'Jon' },
      'bob@example.com': { given_name: 'Joan' },
    });
    await finds(t, UserPoolId, 'given_name = "Jon"', ['ada@example.com']);
    await finds(t, UserPoolId, 'given_name ^= "Jo"', ['ada@example.com', 'bob@example.com']);
    // The blanks are common and documented in both ways.
    await finds(t, UserPoolId, 'given_name="Jon"', ['ada@example.com']);
    const wrong = [
      'given_name = Jon',
      'given_name =',
      'given_name "Jon"',
      'given_name ~= "Jon"',
      '= "Jon"',
      'Jon',
      'given_name = "Jon',
    ];
    for (const Filter of wrong) await refusesFilter(t, UserPoolId, Filter);
  },

  'list.users-filter-escape': async (t) => {
    const UserPoolId = await setStage(t, { 'ada@example.com': { name: 'O"Neil' }, 'bob@example.com': { name: 'O' } });
    await finds(t, UserPoolId, 'name = "O\\"Neil"', ['ada@example.com']);
    await finds(t, UserPoolId, 'name ^= "O\\""', ['ada@example.com']);
    await finds(t, UserPoolId, 'name = "O"', ['bob@example.com']);
    await refusesFilter(t, UserPoolId, 'name = "O"Neil"');
  },

  'list.users-filter-exact': async (t) => {
    const UserPoolId = await setStage(t, {
      'ada@example.com': { given_name: 'Jon' },
      'bob@example.com': { given_name: 'Jonathan' },
      eve: {},
    });
    await finds(t, UserPoolId, 'given_name = "Jon"', ['ada@example.com']);
    await finds(t, UserPoolId, 'given_name = "Jonathan"', ['bob@example.com']);
    await finds(t, UserPoolId, 'given_name = "Jo"', []);
  },

  'list.users-filter-prefix': async (t) => {
    const UserPoolId = await setStage(t, {
      'ada@example.com': { given_name: 'Jon' },
      'bob@example.com': { given_name: 'Jonathan' },
      eve: { given_name: 'Bijon' },
      kim: {},
    });
    await finds(t, UserPoolId, 'given_name ^= "Jon"', ['ada@example.com', 'bob@example.com']);
    await finds(t, UserPoolId, 'given_name ^= "Jona"', ['bob@example.com']);
    await finds(t, UserPoolId, 'given_name ^= "onathan"', []);
  },

  'list.users-filter-one-attribute': async (t) => {
    const UserPoolId = await setStage(t, { 'ada@example.com': { given_name: 'Jon', email: 'ada@example.com' } });
    await finds(t, UserPoolId, 'given_name = "Jon"', ['ada@example.com']);
    for (const between of [' and ', ' AND ', ' or ', ' ', ', ', ' && ']) {
      await refusesFilter(t, UserPoolId, `given_name = "Jon"${between}email = "ada@example.com"`);
    }
  },

  'list.users-filter-empty': async (t) => {
    const UserPoolId = await setStage(t, { 'ada@example.com': {}, 'bob@example.com': {} });
    await finds(t, UserPoolId, '', ['ada@example.com', 'bob@example.com']);
    t.equal(
      namesOf(await allUsers(t, UserPoolId)),
      ['ada@example.com', 'bob@example.com'],
      'the users listed without a filter',
    );
  },

  'list.users-filter-searchable': async (t) => {
    const given = {
      name: 'Ada Lovelace',
      given_name: 'Ada',
      family_name: 'Lovelace',
      preferred_username: 'countess',
      email: 'ada@example.com',
      phone_number: '+12065550100',
    };
    const UserPoolId = await setStage(t, {
      'ada@example.com': { ...given, nickname: 'a', birthdate: '1815-12-10' },
      'bob@example.com': {},
    });
    await t.given.call('AdminDisableUser', { UserPoolId, Username: 'bob@example.com' });
    const Password = 'Corr3ct-horse!';
    await t.given.call('AdminSetUserPassword', { UserPoolId, Username: 'bob@example.com', Password, Permanent: true });
    const { sub = '' } = (await readUser(t, UserPoolId, 'ada@example.com')).values;
    const known = {
      ...given,
      sub,
      username: 'ada@example.com',
      status: 'Enabled',
      'cognito:user_status': 'FORCE_CHANGE_PASSWORD',
    };
    for (const [name, value] of Object.entries(known))
      await finds(t, UserPoolId, `${name} = "${value}"`, ['ada@example.com']);
    await refusesFilter(t, UserPoolId, 'nickname = "a"');
    await refusesFilter(t, UserPoolId, 'birthdate = "1815-12-10"');
    await refusesFilter(t, UserPoolId, 'no_such_attribute = "a"');
  },

  'list.users-filter-username-case': async (t) => {
    const UserPoolId = await setStage(
      t,
      { 'UserName@example.com': {}, 'username@example.com': {} },
      { UsernameConfiguration: { CaseSensitive: true } },
    );
    await finds(t, UserPoolId, 'username = "UserName@example.com"', ['UserName@example.com']);
    await finds(t, UserPoolId, 'username = "username@example.com"', ['username@example.com']);
    await finds(t, UserPoolId, 'username = "USERNAME@example.com"', []);
    await finds(t, UserPoolId, 'username ^= "User"', ['UserName@example.com']);
  },

  'list.users-filter-user-status-case': async (t) => {
    const UserPoolId = await setStage(t, { 'ada@example.com': {} });
    await t.given.user(UserPoolId, { username: 'bob@example.com' });
    for (const value of ['CONFIRMED', 'confirmed', 'Confirmed']) {
      await finds(t, UserPoolId, `cognito:user_status = "${value}"`, ['bob@example.com']);
    }
    await finds(t, UserPoolId, 'cognito:user_status = "force_change_password"', ['ada@example.com']);
  },

  'list.users-filter-enabled-status': async (t) => {
    const UserPoolId = await setStage(t, { 'ada@example.com': {}, 'bob@example.com': {} });
    await t.given.call('AdminDisableUser', { UserPoolId, Username: 'bob@example.com' });
    await finds(t, UserPoolId, 'status = "Disabled"', ['bob@example.com']);
    await finds(t, UserPoolId, 'status = "Enabled"', ['ada@example.com']);
    for (const value of ['disabled', 'DISABLED', 'enabled']) {
      // Whether other capitals find nobody or are refused is open.
      const outcome = await t.outcome('ListUsers', { UserPoolId, Filter: `status = "${value}"` });
      if (outcome.error === undefined) await finds(t, UserPoolId, `status = "${value}"`, []);
      else t.expect(outcome.status < 500, 'a client error at most', outcome.error);
    }
  },

  'list.users-filter-no-custom': async (t) => {
    const Schema = [{ Name: 'tier', AttributeDataType: 'String' as const }];
    const UserPoolId = await setStage(
      t,
      { 'ada@example.com': { 'custom:tier': 'gold', given_name: 'Ada' } },
      { Schema },
    );
    await refusesFilter(t, UserPoolId, 'custom:tier = "gold"');
    await refusesFilter(t, UserPoolId, 'custom:tier ^= "g"');
    await finds(t, UserPoolId, 'given_name = "Ada"', ['ada@example.com']);
  },

  'list.users-pages-may-be-empty': async (t) => {
    const UserPoolId = await setStage(t, { a: {}, b: {}, c: {}, d: {}, e: { given_name: 'Eve' }, f: {} });
    // The pages in between may be empty; only the end of the tokens is the end.
    for (const Limit of [1, 2, 60]) {
      const found = await allUsers(t, UserPoolId, { Filter: 'given_name ^= "E"', Limit });
      t.equal(namesOf(found), ['e'], `the users found on all pages of ${Limit}`);
      const everyone = await allUsers(t, UserPoolId, { Limit });
      t.equal(namesOf(everyone), ['a', 'b', 'c', 'd', 'e', 'f'], `the users on all pages of ${Limit}`);
    }
  },
} satisfies RuleChecks;

/** A pool with these users, by name and attributes. */
async function setStage(
  t: Trial,
  users: Readonly<Record<string, Readonly<Record<string, string>>>>,
  settings: Parameters<Trial['given']['pool']>[0] = {},
): Promise<string> {
  const UserPoolId = await t.given.pool(settings);
  for (const [Username, values] of Object.entries(users)) {
    const UserAttributes = pairs(values);
    await t.given.call('AdminCreateUser', { UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' });
  }
  return UserPoolId;
}

async function finds(t: Trial, UserPoolId: string, Filter: string, names: readonly string[]): Promise<void> {
  t.equal(
    namesOf(await allUsers(t, UserPoolId, { Filter })),
    names,
    `the users found by ${Filter === '' ? 'an empty filter' : Filter}`,
  );
}

async function refusesFilter(t: Trial, UserPoolId: string, Filter: string): Promise<void> {
  await t.refuses('ListUsers', { UserPoolId, Filter }, { unchanged: everyoneIn(t, UserPoolId) });
}
