// How a user can sign in: the first factors at hand and the second ones that are on.
import type { AuthFactorType, GetUserAuthFactorsResponse } from '../../../generated/types.ts';
import type { Behaviours } from '../../behaviour.ts';
import { ownerOf } from '../../model/access-token.ts';
import { describeFactors } from '../../model/describe-user.ts';
import { firstFactors } from '../../model/first-factor.ts';
import { getPool } from '../../model/pool.ts';
import type { Pool } from '../../model/pool-record.ts';
import { getUser } from '../../model/user.ts';
import type { User } from '../../model/user-record.ts';
import { assertInGoodOrder } from '../../model/user-state.ts';

/** GetUserAuthFactors and its administrative twin. */
export const authFactors = {
  async GetUserAuthFactors({ AccessToken }, context) {
    const { pool, user } = await ownerOf(context, AccessToken);
    assertInGoodOrder(user);
    return describeAuthFactors(pool, user);
  },

  AdminGetUserAuthFactors({ UserPoolId, Username }, context) {
    const pool = getPool(context.world, UserPoolId);
    return describeAuthFactors(pool, getUser(pool, Username));
  },
} satisfies Behaviours<'GetUserAuthFactors' | 'AdminGetUserAuthFactors'>;

function describeAuthFactors(pool: Pool, user: User): GetUserAuthFactorsResponse {
  const { PreferredMfaSetting, UserMFASettingList } = describeFactors(user);
  const factors: AuthFactorType[] = firstFactors(pool, user);
  if (user.mfa.totp !== undefined) factors.push('SOFTWARE_TOKEN');
  return { Username: user.username, PreferredMfaSetting, UserMFASettingList, ConfiguredUserAuthFactors: factors };
}
