// Checks of the rules on creating users: names, the pre sign-up trigger and its validation data, and aliases that move.
import { GOOD_PASSWORD } from '../given.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import {
  allUsers,
  everyoneIn,
  namesOf,
  pairs,
  passwordFails,
  passwordWorks,
  readUser,
  refusesBody,
  setStage,
} from './stage.ts';

const ADDRESS = 'ada@example.com';
const UNVERIFIED = pairs({ email: ADDRESS });
const VERIFIED = pairs({ email: ADDRESS, email_verified: 'true' });

/** The checks of user creation. */
export const creation = {
  'user.create-with-username-only': async (t) => {
    const UserPoolId = await t.given.pool();
    const { User } = await t.call('AdminCreateUser', { UserPoolId, Username: 'ada@example.com' });
    t.equal(
      [User?.Username, User?.UserStatus],
      ['ada@example.com', 'FORCE_CHANGE_PASSWORD'],
      'Username and UserStatus',
    );
    t.equal(
      (User?.Attributes ?? []).map(({ Name }) => Name),
      ['sub'],
      'the attributes of a user created by name alone',
    );
  },

  'user.username-unique': async (t) => {
    const { UserPoolId, ClientId } = await setStage(t);
    await t.call('AdminCreateUser', { UserPoolId, Username: 'ada@example.com', MessageAction: 'SUPPRESS' });
    const unchanged = everyoneIn(t, UserPoolId);
    await t.refuses(
      'AdminCreateUser',
      { UserPoolId, Username: 'ada@example.com', MessageAction: 'SUPPRESS' },
      { unchanged },
    );
    await t.refuses('SignUp', { ClientId, Username: 'ada@example.com', Password: GOOD_PASSWORD }, { unchanged });
    const elsewhere = await t.given.pool();
    await t.call('AdminCreateUser', { UserPoolId: elsewhere, Username: 'ada@example.com', MessageAction: 'SUPPRESS' });
    const request = { UserPoolId, Username: 'bob@example.com', MessageAction: 'SUPPRESS' as const };
    const race = await Promise.all(Array.from({ length: 4 }, () => t.outcome('AdminCreateUser', request)));
    t.equal(race.filter(({ error }) => error === undefined).length, 1, 'how many of four concurrent creations succeed');
    t.equal(namesOf(await allUsers(t, UserPoolId)), ['ada@example.com', 'bob@example.com'], 'the users of the pool');
  },

  'user.username-length': async (t) => {
    const UserPoolId = await t.given.pool();
    for (const Username of ['a', 'é', '名', 'a'.repeat(128), '名'.repeat(128), 'Ada.Lovelace-1_2+3']) {
      await t.call('AdminCreateUser', { UserPoolId, Username, MessageAction: 'SUPPRESS' });
      t.equal((await readUser(t, UserPoolId, Username)).Username, Username, 'Username as read');
    }
    for (const Username of ['', 'a'.repeat(129), '名'.repeat(129)]) {
      await t.refuses('AdminCreateUser', { UserPoolId, Username }, { unchanged: everyoneIn(t, UserPoolId) });
    }
  },

  'user.username-immutable': async (t) => {
    const UserPoolId = await t.given.pool();
    const { username: Username } = await t.given.user(UserPoolId, { attributes: { nickname: 'a' } });
    const rename = { UserPoolId, Username, UserAttributes: pairs({ username: 'other' }) };
    await t.refuses('AdminUpdateUserAttributes', rename, { unchanged: everyoneIn(t, UserPoolId) });
    for (const [name, value] of Object.entries({ nickname: 'b', preferred_username: 'other', name: 'Other' })) {
      await t.call('AdminUpdateUserAttributes', { UserPoolId, Username, UserAttributes: pairs({ [name]: value }) });
      t.equal((await readUser(t, UserPoolId, Username)).Username, Username, 'Username after an update');
    }
    t.equal(namesOf(await allUsers(t, UserPoolId)), [Username], 'the users of the pool');
  },

  'user.admin-create-fires-pre-sign-up': async (t) => {
    const UserPoolId = await t.given.pool();
    await t.script({ preSignUp: [{ error: 'not yet' }, {}] });
    // A refusal that leaves nobody behind shows that the trigger came before the user.
    const error = 'UserLambdaValidationException';
    const unchanged = everyoneIn(t, UserPoolId);
    await t.refuses('AdminCreateUser', { UserPoolId, Username: 'ada@example.com' }, { error, unchanged });
    await t.call('AdminCreateUser', { UserPoolId, Username: 'ada@example.com', MessageAction: 'SUPPRESS' });
    await t.call('AdminCreateUser', { UserPoolId, Username: 'ada@example.com', MessageAction: 'RESEND' });
    const calls = (await t.triggerCalls('preSignUp')).map(({ event }) => [event.triggerSource, event.userName]);
    t.equal(
      calls,
      Array(2).fill(['PreSignUp_AdminCreateUser', 'ada@example.com']),
      'the calls of the pre sign-up trigger',
    );
  },

  'user.validation-data-shape': async (t) => {
    const { UserPoolId, ClientId } = await setStage(t);
    const ValidationData = pairs({ anything: 'x', 'custom:no-such': 'y' });
    await t.call('AdminCreateUser', { UserPoolId, Username: 'ada@example.com', ValidationData });
    await t.call('SignUp', { ClientId, Username: 'bob@example.com', Password: GOOD_PASSWORD, ValidationData });
    const nameless = [{ Value: 'x' }];
    const unchanged = everyoneIn(t, UserPoolId);
    await refusesBody(
      t,
      'AdminCreateUser',
      { UserPoolId, Username: 'eve@example.com', ValidationData: nameless },
      unchanged,
    );
    const signUp = { ClientId, Username: 'eve@example.com', Password: GOOD_PASSWORD, ValidationData: nameless };
    await refusesBody(t, 'SignUp', signUp, unchanged);
  },

  'user.validation-data-reaches-pre-sign-up': async (t) => {
    const { UserPoolId, ClientId } = await setStage(t);
    await t.script({ preSignUp: {} });
    const ValidationData = pairs({ domain: 'example.com', empty: '' });
    await t.call('AdminCreateUser', { UserPoolId, Username: 'ada@example.com', ValidationData });
    await t.call('SignUp', { ClientId, Username: 'bob@example.com', Password: GOOD_PASSWORD, ValidationData });
    const seen = (await t.triggerCalls('preSignUp')).map(({ event }) => [event.userName, event.request.validationData]);
    const data = { domain: 'example.com', empty: '' };
    t.equal(
      seen,
      [
        ['ada@example.com', data],
        ['bob@example.com', data],
      ],
      'validationData of the events',
    );
  },

  'user.validation-data-can-veto': async (t) => {
    const { UserPoolId, ClientId } = await setStage(t);
    await t.script({ preSignUp: [{ error: 'bad domain' }, { error: 'bad domain' }, {}] });
    const unchanged = everyoneIn(t, UserPoolId);
    const bad = { Username: 'ada@example.com', ValidationData: pairs({ domain: 'bad' }) };
    await t.refuses('AdminCreateUser', { UserPoolId, ...bad }, { unchanged });
    await t.refuses('SignUp', { ClientId, Password: GOOD_PASSWORD, ...bad }, { unchanged });
    await t.call('AdminCreateUser', {
      UserPoolId,
      Username: 'ada@example.com',
      ValidationData: pairs({ domain: 'good' }),
    });
    const seen = (await t.triggerCalls('preSignUp')).map(({ event }) => event.request.validationData);
    t.equal(seen, [{ domain: 'bad' }, { domain: 'bad' }, { domain: 'good' }], 'the data that the trigger judged by');
  },

  'user.validation-data-inert-without-trigger': async (t) => {
    const { UserPoolId, ClientId } = await setStage(t);
    const ValidationData = pairs({ domain: 'bad', admin: 'true' });
    for (const [name, extra] of [
      ['without', {}],
      ['with', { ValidationData }],
    ] as const) {
      const { User } = await t.call('AdminCreateUser', { UserPoolId, Username: `ada-${name}`, ...extra });
      const signUp = { ClientId, Username: `bob-${name}`, Password: GOOD_PASSWORD, ...extra };
      const { UserConfirmed } = await t.call('SignUp', signUp);
      const outcome = [User?.UserStatus, User?.Enabled, User?.Attributes?.length, UserConfirmed];
      t.equal(outcome, ['FORCE_CHANGE_PASSWORD', true, 1, false], `the outcome ${name} ValidationData`);
    }
  },

  'user.validation-data-not-persisted': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId, ClientId } = stage;
    const ValidationData = pairs({ 'sentinel-name': 'sentinel-value' });
    await t.call('AdminCreateUser', {
      UserPoolId,
      Username: 'ada@example.com',
      MessageAction: 'SUPPRESS',
      ValidationData,
    });
    const ada = { UserPoolId, Username: 'ada@example.com', Password: GOOD_PASSWORD, Permanent: true };
    await t.given.call('AdminSetUserPassword', ada);
    await t.call('SignUp', { ClientId, Username: 'bob@example.com', Password: GOOD_PASSWORD, ValidationData });
    const { AccessToken } = await t.given.signIn(UserPoolId, ClientId, {
      username: 'ada@example.com',
      password: GOOD_PASSWORD,
    });
    const reads = [
      await readUser(t, UserPoolId, 'ada@example.com'),
      await readUser(t, UserPoolId, 'bob@example.com'),
      await allUsers(t, UserPoolId),
      await t.call('GetUser', { AccessToken }),
    ];
    for (const read of reads)
      t.expect(!JSON.stringify(read).includes('sentinel'), 'no trace of the validation data', read);
  },

  'user.force-alias-needs-verified-flag': async (t) => {
    const UserPoolId = await t.given.pool({ AliasAttributes: ['email'] });
    const request = { UserPoolId, MessageAction: 'SUPPRESS' as const };
    await t.given.call('AdminCreateUser', { ...request, Username: 'ada', UserAttributes: VERIFIED });
    const plain = await t.outcome('AdminCreateUser', { ...request, Username: 'bob', UserAttributes: UNVERIFIED });
    const forced = { ...request, Username: 'eve', UserAttributes: UNVERIFIED, ForceAliasCreation: true };
    const outcome = await t.outcome('AdminCreateUser', forced);
    t.equal(
      outcome.error?.name ?? 'success',
      plain.error?.name ?? 'success',
      'the outcome with an ineffective ForceAliasCreation',
    );
    t.equal((await readUser(t, UserPoolId, ADDRESS)).Username, 'ada', 'the user behind the alias');
    t.equal((await readUser(t, UserPoolId, 'ada')).values.email_verified, 'true', 'email_verified of the owner');
  },

  'user.force-alias-migrates-alias': async (t) => {
    const UserPoolId = await t.given.pool({ AliasAttributes: ['email'] });
    const request = { UserPoolId, MessageAction: 'SUPPRESS' as const, UserAttributes: VERIFIED };
    await t.given.call('AdminCreateUser', { ...request, Username: 'ada' });
    t.equal((await readUser(t, UserPoolId, ADDRESS)).Username, 'ada', 'the user behind the alias before');
    await t.call('AdminCreateUser', { ...request, Username: 'bob', ForceAliasCreation: true });
    t.equal((await readUser(t, UserPoolId, ADDRESS)).Username, 'bob', 'the user behind the alias after');
  },

  'user.force-alias-previous-owner-locked-out': async (t) => {
    const stage = await setStage(t, { AliasAttributes: ['email'] });
    const { UserPoolId } = stage;
    const { username, password } = await t.given.user(UserPoolId, {
      attributes: { email: ADDRESS, email_verified: 'true' },
    });
    await passwordWorks(t, stage, ADDRESS, password);
    await t.call('AdminCreateUser', {
      UserPoolId,
      Username: 'bob',
      UserAttributes: VERIFIED,
      ForceAliasCreation: true,
      MessageAction: 'SUPPRESS',
      TemporaryPassword: `Another-${GOOD_PASSWORD}`,
    });
    await passwordFails(t, stage, ADDRESS, password);
    await passwordWorks(t, stage, username, password);
    t.equal((await readUser(t, UserPoolId, username)).Username, username, 'Username of the former owner');
  },

  'user.force-alias-false-alias-exists': async (t) => {
    await refusesTakenAlias(t, { ForceAliasCreation: false });
  },

  'user.force-alias-default-false': async (t) => {
    await refusesTakenAlias(t, {});
  },
} satisfies RuleChecks;

async function refusesTakenAlias(t: Trial, flag: { ForceAliasCreation?: boolean }): Promise<void> {
  const UserPoolId = await t.given.pool({ AliasAttributes: ['email', 'phone_number'] });
  const request = { UserPoolId, MessageAction: 'SUPPRESS' as const };
  for (const [owner, attributes] of [
    ['ada', { email: ADDRESS, email_verified: 'true' }],
    ['bob', { phone_number: '+12065550100', phone_number_verified: 'true' }],
  ] as const) {
    const UserAttributes = pairs(attributes);
    await t.given.call('AdminCreateUser', { ...request, Username: owner, UserAttributes });
    const error = 'AliasExistsException';
    const unchanged = everyoneIn(t, UserPoolId);
    await t.refuses('AdminCreateUser', { ...request, Username: 'eve', UserAttributes, ...flag }, { error, unchanged });
  }
}
