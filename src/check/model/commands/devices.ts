// Commands on remembered devices, in a pool of their own: a pool that tracks devices asks for their keys when tokens are refreshed.
import * as fc from 'fast-check';
import { createDeviceVerifier } from '../../../crypto/srp.ts';
import { deviceIdentity } from '../../../crypto/srp-hash.ts';
import { GOOD_PASSWORD } from '../../rules/given.ts';
import { type Command, command } from '../command.ts';
import type { Endpoint } from '../endpoint.ts';
import { signInRequest } from '../requests.ts';
import { type DeviceHome, nth, type State } from '../state.ts';

const OPERATIONS = ['ConfirmDevice', 'ListDevices', 'AdminListDevices', 'ForgetDevice', 'AdminInitiateAuth'] as const;
const GONE = ['ResourceNotFoundException'];
const USERNAME = 'eve@example.com';

/** Commands on devices. */
export function deviceCommands(): fc.Arbitrary<Command>[] {
  const remember = fc.constant(
    command(
      'ConfirmDevice',
      OPERATIONS,
      (state) => state,
      async (state, endpoint) => {
        const home = await deviceHome(state, endpoint);
        const { tokens, metadata } = await signIn(home, endpoint);
        const { DeviceKey = '', DeviceGroupKey = '' } = metadata;
        const verifier = await createDeviceVerifier(
          deviceIdentity(DeviceGroupKey, DeviceKey),
          'device password',
          new Uint8Array(16).fill(7),
        );
        await endpoint.shows('AdminInitiateAuth', 'unique', false, async () => home.devices.has(DeviceKey));
        await endpoint.does('ConfirmDevice', { AccessToken: tokens, DeviceKey, DeviceSecretVerifierConfig: verifier });
        home.devices.add(DeviceKey);
        await showsDevices(home, tokens, endpoint);
      },
    ),
  );
  const forget = fc.nat(9).map((n) =>
    command(
      `ForgetDevice ${n}`,
      OPERATIONS,
      ({ deviceHome: home }) => (nth(home?.devices ?? [], n) === undefined ? undefined : home),
      async (home, endpoint) => {
        const { tokens } = await signIn(home, endpoint);
        const DeviceKey = nth(home.devices, n) ?? '';
        await endpoint.does('ForgetDevice', { AccessToken: tokens, DeviceKey });
        home.devices.delete(DeviceKey);
        await endpoint.refuses('GetDevice', { AccessToken: tokens, DeviceKey }, GONE, 'gone');
        await showsDevices(home, tokens, endpoint);
      },
    ),
  );
  return [remember, forget];
}

async function deviceHome(state: State, endpoint: Endpoint): Promise<DeviceHome> {
  if (state.deviceHome !== undefined) return state.deviceHome;
  const made = await endpoint.does('CreateUserPool', {
    PoolName: endpoint.name('devices'),
    UserPoolTags: endpoint.tags,
    DeviceConfiguration: { ChallengeRequiredOnNewDevice: false, DeviceOnlyRememberedOnUserPrompt: false },
  });
  const UserPoolId = made.UserPool?.Id ?? '';
  endpoint.own(UserPoolId);
  const client = await endpoint.does('CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'devices',
    ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  });
  await endpoint.does('AdminCreateUser', { UserPoolId, Username: USERNAME, MessageAction: 'SUPPRESS' });
  await endpoint.does('AdminSetUserPassword', {
    UserPoolId,
    Username: USERNAME,
    Password: GOOD_PASSWORD,
    Permanent: true,
  });
  state.deviceHome = { UserPoolId, ClientId: client.UserPoolClient?.ClientId ?? '', devices: new Set() };
  return state.deviceHome;
}

async function signIn({ UserPoolId, ClientId }: DeviceHome, endpoint: Endpoint) {
  const answer = await endpoint.does('AdminInitiateAuth', signInRequest(UserPoolId, ClientId, USERNAME));
  const { AccessToken: tokens = '', NewDeviceMetadata: metadata = {} } = { ...answer.AuthenticationResult };
  return { tokens, metadata };
}

async function showsDevices(
  { UserPoolId, devices }: DeviceHome,
  AccessToken: string,
  endpoint: Endpoint,
): Promise<void> {
  const expected = [...devices].sort();
  const keys = (list: readonly { DeviceKey?: string | undefined }[] = []): string[] =>
    list.map(({ DeviceKey = '' }) => DeviceKey).sort();
  await endpoint.shows('ListDevices', 'read-your-writes', expected, async () =>
    keys((await endpoint.does('ListDevices', { AccessToken })).Devices),
  );
  await endpoint.shows('AdminListDevices', 'read-your-writes', expected, async () =>
    keys((await endpoint.does('AdminListDevices', { UserPoolId, Username: USERNAME })).Devices),
  );
}
