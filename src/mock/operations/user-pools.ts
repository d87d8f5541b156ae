// User pools: creating, describing, changing and deleting them, their custom attributes, their MFA configuration and certificate.
import type { Behaviours } from '../behaviour.ts';
import { assertNoImport } from '../model/import-job.ts';
import { pageOf } from '../model/page.ts';
import { describePool, describePoolBriefly, getPool } from '../model/pool.ts';
import { applyMfaConfig, checkMfaConfig, checkMfaSetting, describeMfaConfig, factorsFor } from '../model/pool-mfa.ts';
import { emptyPool } from '../model/pool-record.ts';
import { checkConfiguration, checkLegacyDays, checkNames } from '../model/pool-rules.ts';
import { extendSchema } from '../model/pool-schema.ts';
import { keptByUpdate, newSettings, updatedSettings } from '../model/pool-settings.ts';
import { TEST_ONLY_SIGNING_CERTIFICATE } from '../model/signing-certificate.ts';

/** The operations on user pools. */
export const userPools = {
  CreateUserPool(request, context) {
    const { world } = context;
    checkNames(request);
    checkMfaSetting(undefined, request);
    checkConfiguration(request, world.region);
    const pool = emptyPool(newSettings(context, request));
    pool.factors = factorsFor(pool.settings, {});
    world.pools.set(pool.id, pool);
    const { UserPoolTags = {}, ...shown } = describePool(pool);
    // The answer of CreateUserPool has no empty tags, that of DescribeUserPool does (recorded on the live service, 2024-09).
    return { UserPool: Object.keys(UserPoolTags).length === 0 ? shown : { ...shown, UserPoolTags } };
  },

  DescribeUserPool(request, { world }) {
    return { UserPool: describePool(getPool(world, request.UserPoolId)) };
  },

  UpdateUserPool(request, context) {
    const { world } = context;
    const pool = getPool(world, request.UserPoolId);
    assertNoImport(pool);
    const { UserPoolId: _, PoolName: __, ...configuration } = request;
    checkMfaSetting(pool, configuration);
    checkLegacyDays(pool, configuration);
    checkConfiguration({ ...keptByUpdate(pool), ...configuration }, world.region);
    pool.settings = updatedSettings(context, pool, request);
    pool.factors = factorsFor(pool.settings, pool.factors);
    return {};
  },

  DeleteUserPool(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const { DeletionProtection, Domain, CustomDomain } = pool.settings;
    assertNoImport(pool);
    if (DeletionProtection === 'ACTIVE') {
      context.fail(
        'InvalidParameterException',
        'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
      );
    }
    if (Domain !== undefined || CustomDomain !== undefined) {
      context.fail(
        'InvalidParameterException',
        'User pool cannot be deleted. It has a domain configured that should be deleted first.',
      );
    }
    context.world.pools.delete(pool.id);
    return undefined;
  },

  ListUserPools(request, { world }) {
    const page = pageOf([...world.pools.values()], (pool) => pool.id, {
      list: 'pools',
      sorted: true,
      limit: request.MaxResults,
      token: request.NextToken,
    });
    return { UserPools: page.items.map(describePoolBriefly), NextToken: page.next };
  },

  AddCustomAttributes(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    assertNoImport(pool);
    pool.settings.SchemaAttributes = extendSchema(pool.settings.SchemaAttributes ?? [], request.CustomAttributes);
    pool.settings.LastModifiedDate = context.clock.now();
    return {};
  },

  GetUserPoolMfaConfig(request, { world }) {
    return describeMfaConfig(getPool(world, request.UserPoolId));
  },

  SetUserPoolMfaConfig(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    checkMfaConfig(pool, request, context.world.region);
    applyMfaConfig(pool, request, context.world.region);
    pool.settings.LastModifiedDate = context.clock.now();
    return describeMfaConfig(pool);
  },

  GetSigningCertificate(request, { world }) {
    getPool(world, request.UserPoolId);
    return { Certificate: TEST_ONLY_SIGNING_CERTIFICATE };
  },
} satisfies Behaviours<
  | 'CreateUserPool'
  | 'DescribeUserPool'
  | 'UpdateUserPool'
  | 'DeleteUserPool'
  | 'ListUserPools'
  | 'AddCustomAttributes'
  | 'GetUserPoolMfaConfig'
  | 'SetUserPoolMfaConfig'
  | 'GetSigningCertificate'
>;
