// Checks of the rules on user attributes: their form, the custom prefix, required ones, verified flags, and removal.
import { GOOD_PASSWORD } from '../given.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import {
  allUsers,
  everyoneIn,
  firstSignIn,
  pairs,
  present,
  readUser,
  refusesBody,
  type Stage,
  setStage,
  TEMPORARY,
  valuesOf,
} from './stage.ts';

const TIER = { Name: 'tier', AttributeDataType: 'String' as const, Mutable: true };

/** The checks of user attributes. */
export const attributes = {
  'user.required-attributes-may-follow': async (t) => {
    const stage = await setStage(t, { Schema: [{ Name: 'given_name', Required: true }] });
    const { UserPoolId } = stage;
    const request = { UserPoolId, MessageAction: 'SUPPRESS' as const, TemporaryPassword: TEMPORARY };
    await t.call('AdminCreateUser', {
      ...request,
      Username: 'bob@example.com',
      UserAttributes: pairs({ given_name: 'Bob' }),
    });
    await t.call('AdminCreateUser', { ...request, Username: 'ada@example.com' });
    const answer = { USERNAME: 'ada@example.com', NEW_PASSWORD: GOOD_PASSWORD };
    await t.refuses('AdminRespondToAuthChallenge', await response(t, stage, answer), {
      unchanged: () => readUser(t, UserPoolId, 'ada@example.com'),
    });
    const complete = { ...answer, 'userAttributes.given_name': 'Ada' };
    const { AuthenticationResult } = await t.call('AdminRespondToAuthChallenge', await response(t, stage, complete));
    const AccessToken = present(AuthenticationResult?.AccessToken, 'tokens after the missing attribute was given');
    t.equal(
      valuesOf((await t.call('GetUser', { AccessToken })).UserAttributes).given_name,
      'Ada',
      'given_name of GetUser',
    );
  },

  'user.custom-attribute-prefix': async (t) => {
    const stage = await setStage(t, { Schema: [TIER] });
    const { UserPoolId, ClientId } = stage;
    const { UserPool } = await t.call('DescribeUserPool', { UserPoolId });
    const names = (UserPool?.SchemaAttributes ?? []).map(({ Name }) => Name);
    t.expect(names.includes('custom:tier') && !names.includes('tier'), 'custom:tier in the schema', names);
    const gold = pairs({ 'custom:tier': 'gold' });
    const bare = pairs({ tier: 'gold' });
    await t.call('SignUp', { ClientId, Username: 'bob@example.com', Password: GOOD_PASSWORD, UserAttributes: gold });
    await t.call('AdminCreateUser', {
      UserPoolId,
      Username: 'ada@example.com',
      MessageAction: 'SUPPRESS',
      UserAttributes: gold,
    });
    const tier = async (name: string) => (await readUser(t, UserPoolId, name)).values['custom:tier'];
    for (const name of ['ada@example.com', 'bob@example.com'])
      t.equal(await tier(name), 'gold', `custom:tier of ${name}`);
    const unchanged = everyoneIn(t, UserPoolId);
    await t.refuses(
      'AdminCreateUser',
      { UserPoolId, Username: 'eve@example.com', UserAttributes: bare },
      { unchanged },
    );
    await t.refuses(
      'SignUp',
      { ClientId, Username: 'eve@example.com', Password: GOOD_PASSWORD, UserAttributes: bare },
      { unchanged },
    );
    await t.refuses(
      'AdminUpdateUserAttributes',
      { UserPoolId, Username: 'ada@example.com', UserAttributes: bare },
      { unchanged },
    );
    const { AccessToken } = await signIn(t, stage, 'ada@example.com');
    await t.call('UpdateUserAttributes', { AccessToken, UserAttributes: pairs({ 'custom:tier': 'silver' }) });
    t.equal(await tier('ada@example.com'), 'silver', 'custom:tier after UpdateUserAttributes');
    // Whether an unknown name is refused or skipped is open; the attribute must survive it.
    await t.outcome('AdminDeleteUserAttributes', {
      UserPoolId,
      Username: 'ada@example.com',
      UserAttributeNames: ['tier'],
    });
    t.equal(await tier('ada@example.com'), 'silver', 'custom:tier after the bare name was deleted');
    await t.call('AdminDeleteUserAttributes', {
      UserPoolId,
      Username: 'ada@example.com',
      UserAttributeNames: ['custom:tier'],
    });
    t.equal(await tier('ada@example.com'), undefined, 'custom:tier after it was deleted');
  },

  'user.admin-create-verified-flags': async (t) => {
    const UserPoolId = await t.given.pool({ AutoVerifiedAttributes: ['email'] });
    const given = {
      email: 'ada@example.com',
      email_verified: 'true',
      phone_number: '+12065550100',
      phone_number_verified: 'true',
    };
    const request = { UserPoolId, MessageAction: 'SUPPRESS' as const };
    await t.call('AdminCreateUser', { ...request, Username: 'ada@example.com', UserAttributes: pairs(given) });
    const { sub: _, ...values } = (await readUser(t, UserPoolId, 'ada@example.com')).values;
    t.equal(values, given, 'the attributes of the new user');
    const without = { email: given.email, phone_number: given.phone_number };
    await t.call('AdminCreateUser', { ...request, Username: 'bob@example.com', UserAttributes: pairs(without) });
    const { values: others } = await readUser(t, UserPoolId, 'bob@example.com');
    for (const flag of ['email_verified', 'phone_number_verified']) {
      t.expect(others[flag] !== 'true', `no ${flag} that nobody set`, others);
    }
  },

  'user.admin-update-verified-flags': async (t) => {
    const UserPoolId = await t.given.pool();
    const { username: Username } = await t.given.user(UserPoolId, {
      attributes: { email: 'ada@example.com', phone_number: '+12065550100' },
    });
    for (const flag of ['email_verified', 'phone_number_verified']) {
      for (const value of ['true', 'false', 'true']) {
        await t.call('AdminUpdateUserAttributes', { UserPoolId, Username, UserAttributes: pairs({ [flag]: value }) });
        t.equal((await readUser(t, UserPoolId, Username)).values[flag], value, flag);
      }
    }
  },

  'user.email-required-with-verified-flag': async (t) => {
    await needsContact(t, 'email', 'ada@example.com');
  },

  'user.phone-required-with-verified-flag': async (t) => {
    await needsContact(t, 'phone_number', '+12065550100');
  },

  'user.delete-attributes': async (t) => {
    const stage = await setStage(t, { Schema: [TIER] });
    const { UserPoolId } = stage;
    const given = { given_name: 'Ada', family_name: 'Lovelace', 'custom:tier': 'gold' };
    for (const Username of ['ada@example.com', 'bob@example.com']) {
      await t.given.call('AdminCreateUser', {
        UserPoolId,
        Username,
        MessageAction: 'SUPPRESS',
        UserAttributes: pairs(given),
      });
    }
    const left = async () => {
      const { sub: _, ...values } = (await readUser(t, UserPoolId, 'ada@example.com')).values;
      return values;
    };
    await t.call('AdminDeleteUserAttributes', {
      UserPoolId,
      Username: 'ada@example.com',
      UserAttributeNames: ['custom:tier'],
    });
    t.equal(await left(), { given_name: 'Ada', family_name: 'Lovelace' }, 'the attributes after one was deleted');
    await t.call('AdminDeleteUserAttributes', {
      UserPoolId,
      Username: 'ada@example.com',
      UserAttributeNames: ['nickname'],
    });
    t.equal(
      await left(),
      { given_name: 'Ada', family_name: 'Lovelace' },
      'the attributes after an absent one was deleted',
    );
    const { AccessToken } = await signIn(t, stage, 'ada@example.com');
    await t.call('DeleteUserAttributes', { AccessToken, UserAttributeNames: ['family_name'] });
    t.equal(await left(), { given_name: 'Ada' }, 'the attributes after the user deleted one');
    const { sub: _, ...others } = (await readUser(t, UserPoolId, 'bob@example.com')).values;
    t.equal(others, given, 'the attributes of another user');
  },

  'user.attributes-are-pairs': async (t) => {
    const stage = await setStage(t);
    const { UserPoolId, ClientId } = stage;
    const { username: Username } = await t.given.user(UserPoolId, {
      attributes: { name: 'Ada', email: 'ada@example.com' },
    });
    const { AccessToken } = await signIn(t, stage, Username);
    const one = await t.call('AdminGetUser', { UserPoolId, Username });
    const self = await t.call('GetUser', { AccessToken });
    const [listed] = await allUsers(t, UserPoolId);
    for (const [read, list] of [
      ['AdminGetUser', one.UserAttributes],
      ['GetUser', self.UserAttributes],
      ['ListUsers', listed?.Attributes],
    ] as const) {
      const names = (list ?? []).map(({ Name }) => Name);
      t.expect(
        names.length > 2 && names.every((name) => typeof name === 'string'),
        `pairs with names from ${read}`,
        list,
      );
      t.equal(new Set(names).size, names.length, `how many different names ${read} answers`);
    }
    t.expect(
      !('UserAttributes' in (listed ?? {})) && !('Attributes' in one),
      'Attributes in lists and UserAttributes in reads',
      listed,
    );
    const nameless = [{ Value: 'x' }];
    const unchanged = everyoneIn(t, UserPoolId);
    await refusesBody(t, 'AdminUpdateUserAttributes', { UserPoolId, Username, UserAttributes: nameless }, unchanged);
    await refusesBody(t, 'UpdateUserAttributes', { AccessToken, UserAttributes: nameless }, unchanged);
    const signUp = { ClientId, Username: 'eve@example.com', Password: GOOD_PASSWORD, UserAttributes: nameless };
    await refusesBody(t, 'SignUp', signUp, unchanged);
  },
} satisfies RuleChecks;

/** A verified flag without its address or number, at creation. */
async function needsContact(t: Trial, attribute: 'email' | 'phone_number', value: string): Promise<void> {
  const UserPoolId = await t.given.pool();
  const request = { UserPoolId, Username: 'ada@example.com', MessageAction: 'SUPPRESS' as const };
  const flag = { [`${attribute}_verified`]: 'true' };
  await t.refuses(
    'AdminCreateUser',
    { ...request, UserAttributes: pairs(flag) },
    { unchanged: everyoneIn(t, UserPoolId) },
  );
  await t.call('AdminCreateUser', { ...request, UserAttributes: pairs({ [attribute]: value, ...flag }) });
}

/** Gives the user a lasting password and signs in. */
async function signIn(t: Trial, stage: Stage, username: string): Promise<{ AccessToken: string }> {
  const { UserPoolId, ClientId } = stage;
  await t.given.call('AdminSetUserPassword', {
    UserPoolId,
    Username: username,
    Password: GOOD_PASSWORD,
    Permanent: true,
  });
  return t.given.signIn(UserPoolId, ClientId, { username, password: GOOD_PASSWORD });
}

/** The answer to NEW_PASSWORD_REQUIRED in a pool that requires given_name. */
async function response(t: Trial, stage: Stage, ChallengeResponses: { USERNAME: string } & Record<string, string>) {
  const { Session, ChallengeParameters } = await firstSignIn(t, stage, ChallengeResponses.USERNAME, TEMPORARY);
  const required = ChallengeParameters?.requiredAttributes ?? '';
  t.expect(required.includes('userAttributes.given_name'), 'given_name among requiredAttributes', required);
  return { ...stage, Session, ChallengeName: 'NEW_PASSWORD_REQUIRED' as const, ChallengeResponses };
}
