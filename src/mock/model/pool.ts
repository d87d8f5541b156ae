// Finding and describing pools, and the questions about a pool's settings that more than one topic asks.
import { CognitoError } from '../../errors.ts';
import type { UserPoolDescriptionType, UserPoolType } from '../../generated/types.ts';
import type { Pool } from './pool-record.ts';
import type { World } from './world.ts';

/** The pool, or ResourceNotFoundException. */
export function getPool(world: World, poolId: string): Pool {
  const pool = world.pools.get(poolId);
  if (pool === undefined) throw new CognitoError('ResourceNotFoundException', `User pool ${poolId} does not exist.`);
  return pool;
}

/** The part of the pool id after `_`, which SRP hashes. */
export function poolName(poolId: string): string {
  return poolId.slice(poolId.indexOf('_') + 1);
}

/** The issuer of the pool's tokens, by the mock's issuer setting. */
export function issuerOf(context: { issuer: string; origin: string; world: World }, pool: Pool): string {
  if (context.issuer === 'self') return `${context.origin}/${pool.id}`;
  if (context.issuer !== 'aws') return `${context.issuer}/${pool.id}`;
  const host = pool.settings.IssuerConfiguration?.Type === 'UPDATED' ? 'issuer-cognito-idp' : 'cognito-idp';
  return `https://${host}.${context.world.region}.amazonaws.com/${pool.id}`;
}

/** True when the pool compares usernames and aliases with their case; the API's default. */
export function isCaseSensitive(pool: Pool): boolean {
  return pool.settings.UsernameConfiguration?.CaseSensitive ?? true;
}

/** A pool as DescribeUserPool shows it. */
export function describePool(pool: Pool): UserPoolType {
  return { ...structuredClone(pool.settings), EstimatedNumberOfUsers: pool.users.size };
}

/** A pool as ListUserPools shows it. */
export function describePoolBriefly(pool: Pool): UserPoolDescriptionType {
  const { Id, Name, LambdaConfig, LastModifiedDate, CreationDate } = pool.settings;
  return { Id, Name, LambdaConfig: structuredClone(LambdaConfig), LastModifiedDate, CreationDate };
}
