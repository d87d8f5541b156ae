// Checks of the rules on pools themselves: identity, dates, description, list, stored settings and removal.
import type { UserPoolType } from '../../../generated/types.ts';
import type { RuleChecks } from '../rule.ts';
import { createPool, findListed, outside, readPool, refusesPool, surroundings } from './reading.ts';

/** The checks on pools. */
export const poolChecks = {
  'pool.name-label': async (t) => {
    const PoolName = t.given.name('same name');
    const one = await createPool(t, { PoolName });
    const two = await createPool(t, { PoolName });
    t.expect(one.Id !== two.Id, 'two pools of one name to have different ids', [one.Id, two.Id]);
    for (const { Id } of [one, two]) t.equal((await readPool(t, Id)).Name, PoolName, 'Name of DescribeUserPool');
  },

  'pool.id-and-arn': async (t) => {
    const { Id, Arn = '' } = await createPool(t, {});
    t.expect(/^[\w-]+_[0-9a-zA-Z]+$/.test(Id), 'an Id of a Region, an underscore, letters and digits', Id);
    t.expect(Arn.endsWith(`userpool/${Id}`), `an Arn that ends in userpool/${Id}`, Arn);
    await t.given.call('UpdateUserPool', { UserPoolId: Id });
    const later = await readPool(t, Id);
    t.equal([later.Id, later.Arn], [Id, Arn], 'Id and Arn after an update');
    await t.call('TagResource', { ResourceArn: Arn, Tags: { by: 'arn' } });
    t.equal((await readPool(t, Id)).UserPoolTags?.by, 'arn', 'a tag set by the Arn');
  },

  'pool.describe-container': async (t) => {
    const settings = {
      Policies: {
        PasswordPolicy: {
          MinimumLength: 11,
          RequireUppercase: true,
          RequireLowercase: false,
          RequireNumbers: true,
          RequireSymbols: false,
          TemporaryPasswordValidityDays: 3,
        },
      },
      AutoVerifiedAttributes: ['email' as const],
      AliasAttributes: ['email' as const],
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
      UsernameConfiguration: { CaseSensitive: false },
      DeletionProtection: 'INACTIVE' as const,
    };
    const created = await createPool(t, settings);
    const described = await readPool(t, created.Id);
    t.equal(described.Policies?.PasswordPolicy, settings.Policies.PasswordPolicy, 'the password policy');
    const { AutoVerifiedAttributes, AliasAttributes, DeviceConfiguration, UsernameConfiguration, DeletionProtection } =
      described;
    const { Policies: _, ...flat } = settings;
    t.equal(
      { AutoVerifiedAttributes, AliasAttributes, DeviceConfiguration, UsernameConfiguration, DeletionProtection },
      flat,
      'the settings',
    );
    t.equal(
      comparable(described),
      comparable(created),
      'what DescribeUserPool answers, beside what CreateUserPool answered,',
    );
  },

  'pool.dates': async (t) => {
    const created = await createPool(t, {});
    const before = await findListed(t, created.Id);
    t.equal(before?.CreationDate, created.CreationDate, 'CreationDate in ListUserPools');
    await t.later('PT2S');
    await t.given.call('UpdateUserPool', { UserPoolId: created.Id, DeletionProtection: 'INACTIVE' });
    const { CreationDate, LastModifiedDate } = await readPool(t, created.Id);
    t.equal(CreationDate, created.CreationDate, 'CreationDate after an update');
    t.expect(
      typeof LastModifiedDate === 'number' &&
        LastModifiedDate >= (created.LastModifiedDate ?? Number.POSITIVE_INFINITY),
      'LastModifiedDate not to go back',
      [created.LastModifiedDate, LastModifiedDate],
    );
    const listed = await findListed(t, created.Id);
    t.equal(
      [listed?.CreationDate, listed?.LastModifiedDate],
      [CreationDate, LastModifiedDate],
      'the dates in ListUserPools',
    );
  },

  'pool.list-description-parts': async (t) => {
    const { lambda } = await surroundings(t);
    const LambdaConfig = { PreSignUp: lambda('pre-sign-up') };
    const { Id } = await createPool(t, { LambdaConfig });
    const listed = await findListed(t, Id);
    t.equal(listed?.LambdaConfig, LambdaConfig, 'LambdaConfig in ListUserPools');
    const status = listed?.Status;
    t.expect(
      status === undefined || ['Enabled', 'Disabled'].includes(status),
      'Status Enabled or Disabled, if shown',
      status,
    );
  },

  'pool.estimated-users': async (t) => {
    const UserPoolId = await t.given.pool();
    for (const username of ['u1', 'u2']) await t.given.user(UserPoolId, { username });
    const { EstimatedNumberOfUsers: count } = await readPool(t, UserPoolId);
    t.expect(Number.isInteger(count) && (count ?? -1) >= 0, 'a whole number from 0 up', count);
  },

  'pool.delete-removes': async (t) => {
    const UserPoolId = await t.given.pool();
    const { ClientId } = await t.given.client(UserPoolId);
    const user = await t.given.user(UserPoolId);
    await t.call('DeleteUserPool', { UserPoolId });
    const gone = { error: 'ResourceNotFoundException' } as const;
    await t.refuses('DescribeUserPool', { UserPoolId }, gone);
    t.equal(await findListed(t, UserPoolId), undefined, 'the entry of the deleted pool in ListUserPools');
    await t.refuses('DescribeUserPoolClient', { UserPoolId, ClientId }, gone);
    await t.refuses('AdminGetUser', { UserPoolId, Username: user.username }, gone);
    const AuthParameters = { USERNAME: user.username, PASSWORD: user.password };
    await t.refuses('InitiateAuth', { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }, gone);
  },

  'pool.deletion-protection-blocks': async (t) => {
    const { Id: UserPoolId } = await createPool(t, { DeletionProtection: 'ACTIVE' });
    await t.refuses('DeleteUserPool', { UserPoolId }, { unchanged: () => readPool(t, UserPoolId) });
    t.equal((await readPool(t, UserPoolId)).DeletionProtection, 'ACTIVE', 'DeletionProtection');
    await t.call('DeleteUserPool', { UserPoolId: await t.given.pool({ DeletionProtection: 'INACTIVE' }) });
  },

  'pool.deletion-protection-two-steps': async (t) => {
    const UserPoolId = await t.given.pool({ DeletionProtection: 'ACTIVE' });
    await t.refuses('DeleteUserPool', { UserPoolId }, { error: 'InvalidParameterException' });
    await t.call('UpdateUserPool', { UserPoolId, DeletionProtection: 'INACTIVE' });
    t.equal(
      (await readPool(t, UserPoolId)).DeletionProtection,
      'INACTIVE',
      'DeletionProtection of the pool that still stands',
    );
    await t.call('DeleteUserPool', { UserPoolId });
    await t.refuses('DescribeUserPool', { UserPoolId }, { error: 'ResourceNotFoundException' });
  },

  'pool.auto-verified-enum': async (t) => {
    const { Id: UserPoolId } = await createPool(t, { AutoVerifiedAttributes: ['email'] });
    const shown = async (id: string) => (await readPool(t, id)).AutoVerifiedAttributes?.toSorted();
    t.equal(await shown(UserPoolId), ['email'], 'AutoVerifiedAttributes after CreateUserPool');
    await t.call('UpdateUserPool', { UserPoolId, AutoVerifiedAttributes: [] });
    t.equal((await shown(UserPoolId)) ?? [], [], 'AutoVerifiedAttributes after an update to none');
    await t.call('UpdateUserPool', { UserPoolId, AutoVerifiedAttributes: ['email'] });
    t.equal(await shown(UserPoolId), ['email'], 'AutoVerifiedAttributes after an update');
    const other = outside<'email'>('name');
    await refusesPool(t, { AutoVerifiedAttributes: [other] });
    const unchanged = () => readPool(t, UserPoolId);
    await t.refuses('UpdateUserPool', { UserPoolId, AutoVerifiedAttributes: [other] }, { unchanged });
    // Phone numbers need a role that may send text messages, which only some endpoints take on trust.
    const SmsConfiguration = { SnsCallerArn: (await surroundings(t)).role };
    for (const AutoVerifiedAttributes of [['phone_number'], ['email', 'phone_number']] as (
      | 'email'
      | 'phone_number'
    )[][]) {
      const id = await t.given.pool({ AutoVerifiedAttributes, SmsConfiguration });
      t.equal(await shown(id), AutoVerifiedAttributes, 'AutoVerifiedAttributes with phone_number');
      await t.call('UpdateUserPool', { UserPoolId, AutoVerifiedAttributes, SmsConfiguration });
      t.equal(
        await shown(UserPoolId),
        AutoVerifiedAttributes,
        'AutoVerifiedAttributes after an update with phone_number',
      );
    }
  },

  'pool.lambda-config-stored': async (t) => {
    const { lambda } = await surroundings(t);
    const first = { PreSignUp: lambda('first'), PostConfirmation: lambda('second') };
    const { Id: UserPoolId } = await createPool(t, { LambdaConfig: first });
    t.equal((await readPool(t, UserPoolId)).LambdaConfig, first, 'LambdaConfig after CreateUserPool');
    const second = { PreAuthentication: lambda('third') };
    await t.call('UpdateUserPool', { UserPoolId, LambdaConfig: second });
    t.equal((await readPool(t, UserPoolId)).LambdaConfig, second, 'LambdaConfig after UpdateUserPool');
  },
} satisfies RuleChecks;

/** Without empty members, which the service shows in one of the answers only, and without order in the schema. */
function comparable(pool: UserPoolType): unknown {
  const { SchemaAttributes = [], ...rest } = pool;
  const filled = Object.entries(rest).filter(([, value]) => !(isObject(value) && Object.keys(value).length === 0));
  const schema = SchemaAttributes.toSorted((a, b) => ((a.Name ?? '') < (b.Name ?? '') ? -1 : 1));
  return { ...Object.fromEntries(filled), schema };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
