// Tags of pools: which are allowed, and the pool that an ARN names.
import { CognitoError } from '../../errors.ts';
import { tagFault } from '../../validate/requests/tags.ts';
import type { Pool } from './pool-record.ts';
import { refuse } from './request-rule.ts';
import type { World } from './world.ts';

/** Refuses more tags than a pool can have, and keys that AWS reserves for itself. */
export function checkTags(
  tags: Readonly<Record<string, string>>,
  error: 'UserPoolTaggingException' | 'InvalidParameterException',
): void {
  refuse(tagFault('Tags', tags, error));
}

/** The pool with this ARN: ResourceNotFoundException when there is none, InvalidParameterException when it is no pool's ARN. */
export function getPoolByArn(world: World, arn: string): Pool {
  const id = /^arn:[^:]+:cognito-idp:[^:]+:\d+:userpool\/(.+)$/.exec(arn)?.[1];
  if (id === undefined) throw new CognitoError('InvalidParameterException', `${arn} is not the ARN of a user pool.`);
  const pool = world.pools.get(id);
  if (pool === undefined || pool.settings.Arn !== arn) {
    throw new CognitoError('ResourceNotFoundException', `User pool ${id} does not exist.`);
  }
  return pool;
}
