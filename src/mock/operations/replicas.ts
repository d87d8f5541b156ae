// Copies of a pool in other Regions. The mock plays the primary Region alone, so a replica is its record and nothing can be asked of it.
import type { UserPoolReplicaType } from '../../generated/types.ts';
import type { Behaviours } from '../behaviour.ts';
import { pageOf } from '../model/page.ts';
import { getPool } from '../model/pool.ts';
import type { Pool } from '../model/pool-record.ts';
import { requireFeature } from '../model/pool-tier.ts';
import { shelf } from '../model/shelf.ts';
import { checkTags } from '../model/tag.ts';

/** A copy by its Region. Its tags are its own. */
interface Replica {
  readonly region: string;
  readonly status: 'ACTIVE' | 'INACTIVE';
  readonly tags: Readonly<Record<string, string>>;
}

const replicas = shelf<Replica>('replicas');

/** Secondary Regions of a pool (API Reference, CreateUserPoolReplica). */
const MOST_REPLICAS = 1;

const PAGE = 60;

/** The behaviours of the topic replicas. */
export const userPoolReplicas = {
  /** Answers while the copy is being made; by the next call it is ready. */
  CreateUserPoolReplica({ UserPoolId, RegionName: region, UserPoolTags: tags = {} }, context) {
    const { world } = context;
    const pool = getPool(world, UserPoolId);
    requireFeature(pool.settings.UserPoolTier, 'Multi-Region Replication');
    if (!hasMultiRegionKey(pool)) {
      context.fail('InvalidParameterException', 'A replica needs a pool with a multi-Region customer managed key.');
    }
    if (region === world.region) {
      context.fail('InvalidParameterException', `The user pool has its primary in ${region}.`);
    }
    checkTags(tags, 'UserPoolTaggingException');
    const present = replicas.of(pool);
    if (present.has(region)) {
      context.fail('InvalidParameterException', `The user pool already has a replica in ${region}.`);
    }
    if (present.size >= MOST_REPLICAS) {
      context.fail('LimitExceededException', `A user pool can have at most ${MOST_REPLICAS} replica.`);
    }
    replicas.put(pool, region, { region, status: 'INACTIVE', tags });
    return { UserPoolReplica: describe(pool, region, 'CREATING', 'SECONDARY') };
  },

  UpdateUserPoolReplica({ UserPoolId, RegionName: region, Status: status }, context) {
    const pool = getPool(context.world, UserPoolId);
    if (region === context.world.region) {
      return context.fail('InvalidParameterException', 'The status of the primary cannot be changed.');
    }
    const replica = replicas.of(pool).get(region);
    if (replica === undefined) return context.fail('ResourceNotFoundException', missing(region));
    replicas.put(pool, region, { ...replica, status });
    return { UserPoolReplica: describe(pool, region, status, 'SECONDARY') };
  },

  DeleteUserPoolReplica({ UserPoolId, RegionName: region }, context) {
    const pool = getPool(context.world, UserPoolId);
    if (region === context.world.region) {
      return context.fail('InvalidParameterException', 'The primary cannot be deleted as a replica.');
    }
    const replica = replicas.of(pool).get(region);
    if (replica === undefined) return context.fail('ResourceNotFoundException', missing(region));
    if (replica.status !== 'INACTIVE') {
      return context.fail('InvalidParameterException', `The replica in ${region} must be INACTIVE to be deleted.`);
    }
    replicas.remove(pool, region);
    return { UserPoolReplica: describe(pool, region, 'DELETING', 'SECONDARY') };
  },

  ListUserPoolReplicas({ UserPoolId, NextToken }, { world }) {
    const pool = getPool(world, UserPoolId);
    const all = [
      describe(pool, world.region, 'ACTIVE', 'PRIMARY'),
      ...[...replicas.of(pool).values()].map(({ region, status }) => describe(pool, region, status, 'SECONDARY')),
    ];
    const page = pageOf(all, ({ RegionName = '' }) => RegionName, {
      list: `replicas ${pool.id}`,
      limit: PAGE,
      token: NextToken,
    });
    return { UserPoolReplicas: page.items, NextToken: page.next };
  },
} satisfies Behaviours<
  'CreateUserPoolReplica' | 'UpdateUserPoolReplica' | 'DeleteUserPoolReplica' | 'ListUserPoolReplicas'
>;

/** The ids of keys that exist in several Regions begin with `mrk-` (AWS KMS Developer Guide). */
function hasMultiRegionKey({ settings }: Pool): boolean {
  return /:key\/mrk-/.test(settings.KeyConfiguration?.KmsKeyArn ?? '');
}

function describe(
  pool: Pool,
  region: string,
  status: UserPoolReplicaType['Status'],
  role: UserPoolReplicaType['Role'],
): UserPoolReplicaType {
  const arn = pool.settings.Arn.split(':').map((part, index) => (index === 3 ? region : part));
  return { RegionName: region, Status: status, Role: role, UserPoolArn: arn.join(':') };
}

function missing(region: string): string {
  return `The user pool has no replica in ${region}.`;
}
