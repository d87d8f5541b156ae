// New tokens for old ones: the two refresh flows, and GetTokensFromRefreshToken with its rotation.
import { CognitoError } from '../../../errors.ts';
import type { AuthenticationResultType } from '../../../generated/types.ts';
import type { MockContext } from '../../behaviour.ts';
import { rotates } from '../../model/client-settings.ts';
import { tracksDevices } from '../../model/device.ts';
import type { Client, Pool } from '../../model/pool-record.ts';
import { findRefreshToken, newRefreshToken } from '../../model/refresh-token.ts';
import { checkSecretHash } from '../../model/secret-hash.ts';
import type { Grant, RefreshToken } from '../../model/session-record.ts';
import { renewTokens } from '../../model/tokens.ts';
import type { User } from '../../model/user-record.ts';
import { assertEnabled } from '../../model/user-state.ts';
import { type Call, type Outcome, required } from './call.ts';

/** REFRESH_TOKEN_AUTH and its other name: new access and ID tokens, no new refresh token. */
export async function refreshByFlow(call: Call): Promise<Outcome> {
  const { context, pool, client } = call;
  const token = required(call, 'REFRESH_TOKEN');
  const found = await findRefreshToken(pool, token);
  // The hash is over the name the token was issued for, so that a token nobody knows is refused before its hash is judged.
  const { SECRET_HASH } = call.parameters;
  if (found !== undefined || SECRET_HASH === undefined || client.secrets.length === 0) {
    await checkSecretHash(client, found?.grant.username ?? '', SECRET_HASH);
  }
  const use = checkUse(context, pool, client, found, call.parameters.DEVICE_KEY);
  if (use.record.replacedAt !== undefined) throw refusal('Refresh Token has been revoked');
  return {
    ChallengeParameters: {},
    AuthenticationResult: await renewTokens(context, { pool, client, user: use.user, grant: use.grant }),
  };
}

/** GetTokensFromRefreshToken: as above, and where the client rotates, a new refresh token in place of the old one. */
export async function refreshAndRotate(
  context: MockContext,
  pool: Pool,
  client: Client,
  request: { token: string; deviceKey: string | undefined; clientMetadata: Record<string, string> | undefined },
): Promise<AuthenticationResultType> {
  const found = await findRefreshToken(pool, request.token);
  const { user, grant, record } = checkUse(context, pool, client, found, request.deviceKey);
  const now = Math.floor(context.clock.now());
  const grace = client.settings.RefreshTokenRotation?.RetryGracePeriodSeconds ?? 0;
  if (record.replacedAt !== undefined && now >= record.replacedAt + grace) {
    throw new CognitoError('RefreshTokenReuseException', 'Refresh Token has been reused');
  }
  const result = await renewTokens(context, { pool, client, user, grant }, request.clientMetadata);
  if (!rotates(client)) return result;
  const next = await newRefreshToken(context, grant.id);
  record.replacedAt ??= now;
  grant.refreshTokens.push(next.record);
  return { ...result, RefreshToken: next.token };
}

/** Every reason to refuse a refresh token, but for its having been replaced. */
function checkUse(
  context: MockContext,
  pool: Pool,
  client: Client,
  found: { grant: Grant; record: RefreshToken } | undefined,
  deviceKey: string | undefined,
): { user: User; grant: Grant; record: RefreshToken } {
  const user = found === undefined ? undefined : pool.users.get(found.grant.username);
  if (found === undefined || user === undefined) throw refusal('Invalid Refresh Token.');
  const { grant, record } = found;
  if (grant.clientId !== client.id) throw refusal('Refresh Token has different Client.');
  if (grant.revoked) throw refusal('Refresh Token has been revoked');
  if (context.clock.now() >= grant.expiresAt) throw refusal('Refresh Token has expired');
  assertEnabled(user);
  if (!devicePasses(pool, user, grant, deviceKey)) throw refusal('Invalid Refresh Token.');
  return { user, grant, record };
}

/** A pool that tracks devices wants the confirmed device of the sign-in (Developer Guide; AWS re:Post). */
function devicePasses(pool: Pool, user: User, grant: Grant, deviceKey: string | undefined): boolean {
  if (!tracksDevices(pool) || grant.deviceKey === undefined) return true;
  return deviceKey === grant.deviceKey && user.devices.some((known) => known.key === deviceKey);
}

function refusal(message: string): CognitoError {
  return new CognitoError('NotAuthorizedException', message);
}
