// Checks of the rules on a pool's schema: standard and custom attributes, and what their flags and bounds mean for users.
import type { SchemaAttributeType } from '../../../generated/types.ts';
import { GOOD_PASSWORD } from '../given.ts';
import type { RuleChecks } from '../rule.ts';
import type { Trial } from '../trial.ts';
import { createPool, readAttributes, readPool, refusesPool } from './reading.ts';

/** The checks on schemas. */
export const schemaChecks = {
  'pool.custom-attributes-added': async (t) => {
    const UserPoolId = await t.given.pool();
    const before = await schema(t, UserPoolId);
    const added = { Name: 'tier', AttributeDataType: 'String', Mutable: true } as const;
    t.equal(await t.call('AddCustomAttributes', { UserPoolId, CustomAttributes: [added] }), {}, 'the answer');
    const { 'custom:tier': tier, ...rest } = await schema(t, UserPoolId);
    t.equal([tier?.AttributeDataType, tier?.Mutable], ['String', true], 'type and Mutable of custom:tier');
    t.equal(rest, before, 'the other attributes');
    const { username } = await t.given.user(UserPoolId, { attributes: { 'custom:tier': 'gold' } });
    t.equal((await readAttributes(t, UserPoolId, username))['custom:tier'], 'gold', 'custom:tier of a user');
  },

  'pool.schema-standard-or-custom': async (t) => {
    const plain = await schema(t, await t.given.pool());
    const { Id } = await createPool(t, {
      Schema: [
        { Name: 'email', Required: true },
        { Name: 'tier', AttributeDataType: 'String' },
      ],
    });
    const { email, 'custom:tier': tier, ...rest } = await schema(t, Id);
    t.equal(email?.Required, true, 'Required of email');
    t.equal(tier?.AttributeDataType, 'String', 'the type of custom:tier');
    const { email: plainEmail, ...others } = plain;
    t.equal(plainEmail?.Required, false, 'Required of email by default');
    t.equal(rest, others, 'the other standard attributes');
  },

  'pool.schema-attribute-name': async (t) => {
    const twice: SchemaAttributeType = { Name: 'twice', AttributeDataType: 'String' };
    const { Id } = await createPool(t, { Schema: [twice] });
    const names = ((await readPool(t, Id)).SchemaAttributes ?? []).map(({ Name }) => Name);
    t.equal(names.length, new Set(names).size, 'the number of names in SchemaAttributes');
    t.equal(names.filter((name) => name === 'custom:twice').length, 1, 'how often custom:twice is listed');
    await refusesPool(t, { Schema: [twice, { ...twice, Mutable: false }] });
  },

  'pool.schema-mutable': async (t) => {
    const { UserPoolId, AccessToken, Username } = await signedIn(
      t,
      [
        { Name: 'fixed', AttributeDataType: 'String', Mutable: false },
        { Name: 'free', AttributeDataType: 'String', Mutable: true },
      ],
      { 'custom:fixed': 'a', 'custom:free': 'a' },
    );
    const unchanged = () => readAttributes(t, UserPoolId, Username);
    t.equal((await unchanged())['custom:fixed'], 'a', 'custom:fixed as set at creation');
    const fixed = [{ Name: 'custom:fixed', Value: 'b' }];
    await t.refuses('AdminUpdateUserAttributes', { UserPoolId, Username, UserAttributes: fixed }, { unchanged });
    await t.refuses('UpdateUserAttributes', { AccessToken, UserAttributes: fixed }, { unchanged });
    await t.call('UpdateUserAttributes', { AccessToken, UserAttributes: [{ Name: 'custom:free', Value: 'b' }] });
    t.equal((await unchanged())['custom:free'], 'b', 'custom:free after an update by its user');
    await t.call('AdminUpdateUserAttributes', {
      UserPoolId,
      Username,
      UserAttributes: [{ Name: 'custom:free', Value: 'c' }],
    });
    t.equal((await unchanged())['custom:free'], 'c', 'custom:free after an update by an administrator');
  },

  'pool.schema-required': async (t) => {
    const UserPoolId = await t.given.pool({ Schema: [{ Name: 'given_name', Required: true, Mutable: true }] });
    const { ClientId } = await t.given.client(UserPoolId);
    const Username = t.given.username('user');
    const request = { ClientId, Username, Password: GOOD_PASSWORD };
    await t.refuses('SignUp', request);
    await t.refuses('AdminGetUser', { UserPoolId, Username }, { error: 'UserNotFoundException' });
    await t.call('SignUp', { ...request, UserAttributes: [{ Name: 'given_name', Value: 'Ada' }] });
    const unchanged = () => readAttributes(t, UserPoolId, Username);
    t.equal((await unchanged()).given_name, 'Ada', 'given_name of the new user');
    await t.refuses(
      'AdminDeleteUserAttributes',
      { UserPoolId, Username, UserAttributeNames: ['given_name'] },
      { unchanged },
    );
  },

  'pool.schema-developer-only': async (t) => {
    const { UserPoolId, AccessToken, Username } = await signedIn(t, [
      { Name: 'tier', AttributeDataType: 'String', Mutable: true, DeveloperOnlyAttribute: true },
    ]);
    const name = 'dev:custom:tier';
    t.equal((await schema(t, UserPoolId))[name]?.DeveloperOnlyAttribute, true, `DeveloperOnlyAttribute of ${name}`);
    await t.call('AdminUpdateUserAttributes', {
      UserPoolId,
      Username,
      UserAttributes: [{ Name: name, Value: 'gold' }],
    });
    const unchanged = () => readAttributes(t, UserPoolId, Username);
    t.equal((await unchanged())[name], 'gold', `${name} as set by an administrator`);
    await t.refuses(
      'UpdateUserAttributes',
      { AccessToken, UserAttributes: [{ Name: name, Value: 'free' }] },
      { error: ['NotAuthorizedException', 'InvalidParameterException'], unchanged },
    );
  },

  'pool.number-constraints': async (t) => {
    const { UserPoolId, AccessToken, Username } = await signedIn(t, [
      {
        Name: 'score',
        AttributeDataType: 'Number',
        Mutable: true,
        NumberAttributeConstraints: { MinValue: '1', MaxValue: '10' },
      },
    ]);
    const score = (Value: string) => [{ Name: 'custom:score', Value }];
    const unchanged = () => readAttributes(t, UserPoolId, Username);
    for (const value of ['1', '10']) {
      await t.call('UpdateUserAttributes', { AccessToken, UserAttributes: score(value) });
      await t.call('AdminUpdateUserAttributes', { UserPoolId, Username, UserAttributes: score(value) });
      t.equal((await unchanged())['custom:score'], value, 'custom:score after an update');
    }
    for (const value of ['0', '11', 'abc']) {
      await t.refuses('UpdateUserAttributes', { AccessToken, UserAttributes: score(value) }, { unchanged });
      await t.refuses(
        'AdminUpdateUserAttributes',
        { UserPoolId, Username, UserAttributes: score(value) },
        { unchanged },
      );
    }
  },
} satisfies RuleChecks;

/** The schema by name: the service keeps no order. */
async function schema(t: Trial, UserPoolId: string): Promise<Record<string, SchemaAttributeType>> {
  const { SchemaAttributes = [] } = await readPool(t, UserPoolId);
  return Object.fromEntries(SchemaAttributes.map((entry) => [entry.Name ?? '', entry]));
}

/** A user that is signed in, in a pool of its own with these attributes. */
async function signedIn(t: Trial, Schema: SchemaAttributeType[], attributes: Readonly<Record<string, string>> = {}) {
  const UserPoolId = await t.given.pool({ Schema });
  const { ClientId } = await t.given.client(UserPoolId);
  const user = await t.given.user(UserPoolId, { attributes });
  const { AccessToken } = await t.given.signIn(UserPoolId, ClientId, user);
  return { UserPoolId, AccessToken, Username: user.username };
}
