// Resource servers: APIs that define scopes of their own. What the scopes open is left to app clients and the token endpoint.
import { CognitoError } from '../../errors.ts';
import type { ResourceServerScopeType } from '../../generated/types.ts';
import type { Behaviours } from '../behaviour.ts';
import { pageOf } from '../model/page.ts';
import { getPool } from '../model/pool.ts';
import {
  getResourceServer,
  putResourceServer,
  type ResourceServer,
  removeResourceServer,
  resourceServers,
} from '../model/resource-server.ts';

/** The most resource servers of a pool (Cognito Developer Guide, "Quotas"). */
const MOST_SERVERS = 25;

/** Servers on a page unless MaxResults says otherwise. */
const PAGE = 50;

/** The behaviours of the topic resource-servers. */
export const servers = {
  CreateResourceServer({ UserPoolId, Identifier, Name, Scopes }, context) {
    const pool = getPool(context.world, UserPoolId);
    if (resourceServers(pool).has(Identifier)) {
      context.fail('InvalidParameterException', `${UserPoolId} already has identifier ${Identifier}`);
    }
    assertDistinct(Scopes);
    if (resourceServers(pool).size >= MOST_SERVERS) {
      context.fail('LimitExceededException', `A user pool can have at most ${MOST_SERVERS} resource servers.`);
    }
    const server: ResourceServer = { UserPoolId, Identifier, Name, Scopes };
    putResourceServer(pool, server);
    return { ResourceServer: structuredClone(server) };
  },

  DescribeResourceServer({ UserPoolId, Identifier }, { world }) {
    return { ResourceServer: structuredClone(getResourceServer(getPool(world, UserPoolId), Identifier)) };
  },

  /** Replaces name and scopes; without scopes none are left (API Reference). */
  UpdateResourceServer({ UserPoolId, Identifier, Name, Scopes }, { world }) {
    const pool = getPool(world, UserPoolId);
    getResourceServer(pool, Identifier);
    assertDistinct(Scopes);
    const server: ResourceServer = { UserPoolId, Identifier, Name, Scopes };
    putResourceServer(pool, server);
    return { ResourceServer: structuredClone(server) };
  },

  /** Clients keep the names of its scopes and get no more tokens with them. */
  DeleteResourceServer({ UserPoolId, Identifier }, { world }) {
    const pool = getPool(world, UserPoolId);
    removeResourceServer(pool, getResourceServer(pool, Identifier).Identifier);
    return undefined;
  },

  ListResourceServers({ UserPoolId, MaxResults = PAGE, NextToken }, { world }) {
    const pool = getPool(world, UserPoolId);
    const page = pageOf([...resourceServers(pool).values()], (server) => server.Identifier, {
      list: `resource servers ${pool.id}`,
      sorted: true,
      limit: MaxResults,
      token: NextToken,
    });
    return { ResourceServers: structuredClone(page.items), NextToken: page.next };
  },
} satisfies Behaviours<
  | 'CreateResourceServer'
  | 'DescribeResourceServer'
  | 'UpdateResourceServer'
  | 'DeleteResourceServer'
  | 'ListResourceServers'
>;

/** A token could not tell two scopes of one name apart. */
function assertDistinct(scopes: readonly ResourceServerScopeType[] = []): void {
  const names = scopes.map(({ ScopeName }) => ScopeName);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    throw new CognitoError('InvalidParameterException', `The scope ${twice} is given more than once.`);
  }
}
