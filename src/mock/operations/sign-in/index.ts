// The operations of signing in and out, each reduced to the one call that all flows and challenges work with.
import type { UserContextDataType } from '../../../generated/types.ts';
import type { Behaviours } from '../../behaviour.ts';
import { getClient, locateClient } from '../../model/client.ts';
import { getPool } from '../../model/pool.ts';
import type { Client } from '../../model/pool-record.ts';
import { hasClientSecret } from '../../model/secret-hash.ts';
import { endings } from './end.ts';
import { authFactors } from './factors.ts';
import { initiate } from './initiate.ts';
import { refreshAndRotate } from './refresh.ts';
import { respond } from './respond.ts';

/** The behaviours of the topic sign-in. */
export const signIn = {
  ...endings,
  ...authFactors,

  async InitiateAuth(request, context) {
    const { pool, client } = locateClient(context.world, request.ClientId);
    return initiate(
      {
        context,
        pool,
        client,
        admin: false,
        step: 'initiate',
        address: believed(client, request.UserContextData),
        parameters: request.AuthParameters ?? {},
        clientMetadata: request.ClientMetadata,
      },
      request.AuthFlow,
      request.Session,
    );
  },

  async AdminInitiateAuth(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    return initiate(
      {
        context,
        pool,
        client: getClient(pool, request.ClientId),
        admin: true,
        step: 'initiate',
        address: request.ContextData?.IpAddress,
        parameters: request.AuthParameters ?? {},
        clientMetadata: request.ClientMetadata,
      },
      request.AuthFlow,
      request.Session,
    );
  },

  async RespondToAuthChallenge(request, context) {
    const { pool, client } = locateClient(context.world, request.ClientId);
    return respond(
      {
        context,
        pool,
        client,
        admin: false,
        step: 'respond',
        address: believed(client, request.UserContextData),
        parameters: request.ChallengeResponses ?? {},
        clientMetadata: request.ClientMetadata,
      },
      request.ChallengeName,
      request.Session,
    );
  },

  async AdminRespondToAuthChallenge(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    return respond(
      {
        context,
        pool,
        client: getClient(pool, request.ClientId),
        admin: true,
        step: 'respond',
        address: request.ContextData?.IpAddress,
        parameters: request.ChallengeResponses ?? {},
        clientMetadata: request.ClientMetadata,
      },
      request.ChallengeName,
      request.Session,
    );
  },

  async GetTokensFromRefreshToken(request, context) {
    const { pool, client } = locateClient(context.world, request.ClientId);
    if (!(await hasClientSecret(client, request.ClientSecret))) {
      return context.fail('NotAuthorizedException', 'Invalid client or secret');
    }
    return {
      AuthenticationResult: await refreshAndRotate(context, pool, client, {
        token: request.RefreshToken,
        deviceKey: request.DeviceKey,
        clientMetadata: request.ClientMetadata,
      }),
    };
  },
} satisfies Behaviours<
  | 'InitiateAuth'
  | 'AdminInitiateAuth'
  | 'RespondToAuthChallenge'
  | 'AdminRespondToAuthChallenge'
  | 'GetTokensFromRefreshToken'
  | 'RevokeToken'
  | 'GlobalSignOut'
  | 'AdminUserGlobalSignOut'
  | 'GetUserAuthFactors'
  | 'AdminGetUserAuthFactors'
>;

/** An application may speak for its user's address only where its client says so (API Reference, CreateUserPoolClient). */
function believed(client: Client, context: UserContextDataType | undefined): string | undefined {
  return client.settings.EnablePropagateAdditionalUserContextData === true ? context?.IpAddress : undefined;
}
