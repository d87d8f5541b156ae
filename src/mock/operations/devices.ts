// The topic devices: confirming the device of a sign-in, and reading, remembering and forgetting devices, by users for their own
// and by administrators for anybody's.
import { CognitoError } from '../../errors.ts';
import type { Behaviours, MockContext } from '../behaviour.ts';
import { ownerOf, type TokenOwner } from '../model/access-token.ts';
import {
  asksUsersFirst,
  assertTracksDevices,
  confirmDevice,
  describeDevice,
  describeDeviceFully,
  forgetDevice,
  getDevice,
  setRemembered,
} from '../model/device.ts';
import { type Page, pageOf } from '../model/page.ts';
import { getPool } from '../model/pool.ts';
import type { Pool } from '../model/pool-record.ts';
import { findUserForAdmin, getUser } from '../model/user.ts';
import type { Device, User } from '../model/user-record.ts';
import { assertInGoodOrder } from '../model/user-state.ts';

/** Devices on a page unless Limit says otherwise; a 0 says nothing. */
const PAGE = 60;

/** The behaviours of the topic devices. */
export const devices = {
  async ConfirmDevice(request, context) {
    const { pool, user, grant } = await deviceOwner(context, request.AccessToken);
    confirmDevice(context, pool, user, grant, {
      key: request.DeviceKey,
      name: request.DeviceName,
      config: request.DeviceSecretVerifierConfig,
    });
    return { UserConfirmationNecessary: asksUsersFirst(pool) };
  },

  async GetDevice(request, context) {
    const { user } = await deviceOwner(context, request.AccessToken);
    return { Device: describeDevice(getDevice(user, request.DeviceKey)) };
  },

  async ListDevices(request, context) {
    const { pool, user } = await deviceOwner(context, request.AccessToken);
    // Users see remembered devices only (seen on the live service by the makers of two AWS client libraries, 2016 and 2023).
    const { items, next } = pageOfDevices(pool, user, request, (device) => device.remembered);
    return { Devices: items.map(describeDevice), PaginationToken: next };
  },

  async ForgetDevice(request, context) {
    const { user } = await deviceOwner(context, request.AccessToken);
    forgetDevice(user, getDevice(user, request.DeviceKey));
    return undefined;
  },

  async UpdateDeviceStatus(request, context) {
    const { user } = await deviceOwner(context, request.AccessToken);
    setRemembered(getDevice(user, request.DeviceKey), request.DeviceRememberedStatus, context.clock.now());
    return {};
  },

  AdminGetDevice(request, context) {
    const { pool, user } = namedUser(context, request);
    return { Device: describeDeviceFully(context, pool, user, getDevice(user, request.DeviceKey)) };
  },

  AdminListDevices(request, context) {
    const { pool, user } = namedUser(context, request);
    const { items, next } = pageOfDevices(pool, user, request);
    return {
      Devices: items.map((device) => describeDeviceFully(context, pool, user, device)),
      PaginationToken: next,
    };
  },

  AdminForgetDevice(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const user = getUser(pool, request.Username);
    assertTracksDevices(pool);
    forgetDevice(user, getDevice(user, request.DeviceKey));
    return undefined;
  },

  AdminUpdateDeviceStatus(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const user = getUser(pool, request.Username);
    assertTracksDevices(pool);
    setRemembered(getDevice(user, request.DeviceKey), request.DeviceRememberedStatus, context.clock.now());
    return {};
  },
} satisfies Behaviours<
  | 'ConfirmDevice'
  | 'GetDevice'
  | 'ListDevices'
  | 'ForgetDevice'
  | 'UpdateDeviceStatus'
  | 'AdminGetDevice'
  | 'AdminListDevices'
  | 'AdminForgetDevice'
  | 'AdminUpdateDeviceStatus'
>;

/** The owner of the token, which two operations leave optional in form only, in a pool that tracks devices. */
async function deviceOwner(context: MockContext, accessToken: string | undefined): Promise<TokenOwner> {
  if (accessToken === undefined) throw new CognitoError('NotAuthorizedException', 'Invalid Access Token');
  const owner = await ownerOf(context, accessToken);
  assertInGoodOrder(owner.user);
  assertTracksDevices(owner.pool);
  return owner;
}

/** For the two reads, which do not declare UserNotFoundException. */
function namedUser(
  context: MockContext,
  { UserPoolId, Username }: { UserPoolId: string; Username: string },
): { pool: Pool; user: User } {
  const pool = getPool(context.world, UserPoolId);
  const user = findUserForAdmin(pool, Username);
  if (user === undefined) throw new CognitoError('ResourceNotFoundException', 'User does not exist.');
  assertTracksDevices(pool);
  return { pool, user };
}

function pageOfDevices(
  pool: Pool,
  user: User,
  request: { Limit?: number; PaginationToken?: string },
  keep?: (device: Device) => boolean,
): Page<Device> {
  return pageOf(user.devices, (device) => device.key, {
    list: `devices ${pool.id} ${user.sub}`,
    sorted: true,
    limit: request.Limit || PAGE,
    token: request.PaginationToken,
    ...(keep === undefined ? {} : { keep }),
  });
}
