// The law of reading: what an operation shows is what was written, in full, and what other operations show of the same thing.
import { boundaryValue } from '../../arbitrary/edges.ts';
import { changedAt } from '../../arbitrary/place.ts';
import { operations } from '../../generated/operations.ts';
import type { OperationName } from '../../generated/types.ts';
import { inputSites } from '../../validate/sites.ts';
import { completed } from '../fixtures/companions.ts';
import { baseRequest } from '../fixtures/index.ts';
import { withheld } from '../fixtures/sending.ts';
import { differences, text } from './compare.ts';
import { type Body, bodyOf, type LawScene, listAt, objectAt, tell } from './law.ts';
import { checkShown } from './shown.ts';
import { attributesOf, type Thing } from './things.ts';
import { writes } from './writes.ts';

/** Reads what every writing operation leaves behind, where these are not under check themselves. */
export async function checkReader(scene: LawScene): Promise<void> {
  const { operation, run } = scene;
  const writers = (Object.keys(writes) as OperationName[]).filter((name) => {
    const thing: Thing | undefined = writes[name]?.thing;
    return thing?.views.some((view) => view.operation === operation) === true && withheld(name, run) === undefined;
  });
  for (const writer of writers) await readAfter(scene, writer, run.scope.has(writer));
  await checkPair(scene);
}

/** Writes once, or once for every place of the request, and reads each time. */
async function readAfter(scene: LawScene, writer: OperationName, once: boolean): Promise<void> {
  const { stage, target } = scene;
  const places = inputSites(writer).filter(({ keyword }) => keyword === 'type');
  for (const site of [undefined, ...(once ? [] : places)]) {
    const plain = await baseRequest(writer, stage);
    const request =
      site === undefined
        ? plain
        : completed(
            site,
            changedAt(operations[writer].input, plain, site.path, (current) => boundaryValue(site, current)),
          );
    const outcome = await target.send(writer, request);
    stage.observe(outcome);
    await checkShown(scene, outcome, true);
  }
}

/** Two operations that show the same, each as members that can be compared. */
type Pair = (scene: LawScene, request: Body, own: Body) => Promise<readonly [Body, Body] | undefined>;

const other = async ({ target }: LawScene, operation: OperationName, request: Body): Promise<Body | undefined> => {
  const outcome = await target.send(operation, request);
  return outcome.error === undefined ? bodyOf(outcome) : undefined;
};

const byToken = async (scene: LawScene): Promise<Body> => ({
  UserPoolId: await scene.stage.pool(),
  Username: (await scene.stage.tokens()).user.username,
});

/** A list of devices that holds one: users see those only that they wish to be remembered. */
async function rememberedDevices(scene: LawScene): Promise<Body | undefined> {
  const status = (await baseRequest('UpdateDeviceStatus', scene.stage)) as Body;
  await other(scene, 'UpdateDeviceStatus', status);
  return other(scene, 'ListDevices', { AccessToken: status.AccessToken });
}

const PAIRS: Readonly<Partial<Record<OperationName, Pair>>> = {
  async GetUser(scene, _request, own) {
    const user = await other(scene, 'AdminGetUser', await byToken(scene));
    const mine = ({ UserCreateDate: _c, UserLastModifiedDate: _m, Enabled: _e, UserStatus: _s, ...rest }: Body): Body =>
      rest;
    return user === undefined ? undefined : [mine(attributesOf(own)), mine(attributesOf(user))];
  },
  async AdminGetUser(scene, request, own) {
    const listed = listAt(await other(scene, 'ListUsers', { UserPoolId: request.UserPoolId }), 'Users');
    const user = listed.find(({ Username }) => Username === request.Username);
    return user === undefined ? undefined : [attributesOf(user), attributesOf(own)];
  },
  async GetUserAuthFactors(scene, _request, own) {
    const same = await other(scene, 'AdminGetUserAuthFactors', await byToken(scene));
    return same === undefined ? undefined : [own, same];
  },
  async AdminGetUserAuthFactors(scene, request, own) {
    const user = await other(scene, 'AdminGetUser', request);
    const factors = ({ Username, PreferredMfaSetting, UserMFASettingList }: Body): Body => ({
      Username,
      PreferredMfaSetting,
      UserMFASettingList,
    });
    return user === undefined ? undefined : [factors(own), factors(user)];
  },
  async GetDevice(scene, request, own) {
    const listed = listAt(await rememberedDevices(scene), 'Devices');
    const device = listed.find(({ DeviceKey }) => DeviceKey === request.DeviceKey) ?? {};
    const read = (await other(scene, 'GetDevice', request)) ?? own;
    return [objectAt(read, 'Device') ?? {}, device];
  },
  async ListDevices(scene) {
    const [device = {}] = listAt(await rememberedDevices(scene), 'Devices');
    const { AccessToken } = (await baseRequest('GetDevice', scene.stage)) as Body;
    const read = await other(scene, 'GetDevice', { AccessToken, DeviceKey: device.DeviceKey });
    return [device, objectAt(read, 'Device') ?? {}];
  },
  async AdminGetDevice(scene, request, own) {
    const { DeviceKey, ...at } = request;
    const listed = listAt(await other(scene, 'AdminListDevices', at), 'Devices');
    return [objectAt(own, 'Device') ?? {}, listed.find((device) => device.DeviceKey === DeviceKey) ?? {}];
  },
  async AdminListDevices(scene, request, own) {
    const [device = {}] = listAt(own, 'Devices');
    const read = await other(scene, 'AdminGetDevice', { ...request, DeviceKey: device.DeviceKey });
    return [device, objectAt(read, 'Device') ?? {}];
  },
  async GetIdentityProviderByIdentifier(scene, { UserPoolId }, own) {
    const provider = objectAt(own, 'IdentityProvider') ?? {};
    const read = await other(scene, 'DescribeIdentityProvider', { UserPoolId, ProviderName: provider.ProviderName });
    return [provider, objectAt(read, 'IdentityProvider') ?? {}];
  },
  async ListTagsForResource(scene, request, own) {
    const UserPoolId = String(request.ResourceArn).split('/').at(-1);
    const pool = objectAt(await other(scene, 'DescribeUserPool', { UserPoolId }), 'UserPool');
    return pool === undefined ? undefined : [objectAt(own, 'Tags') ?? {}, objectAt(pool, 'UserPoolTags') ?? {}];
  },
  async AdminListGroupsForUser(scene, { UserPoolId, Username }) {
    const at = await scene.stage.call('CreateGroup', {
      UserPoolId: String(UserPoolId),
      GroupName: scene.stage.name('group'),
      Description: 'listed',
      Precedence: 3,
      RoleArn: 'arn:aws:iam::123456789012:role/contract',
    });
    const { GroupName } = { ...at?.Group };
    await other(scene, 'AdminAddUserToGroup', { UserPoolId, Username, GroupName });
    const listed = listAt(await other(scene, 'AdminListGroupsForUser', { UserPoolId, Username }), 'Groups');
    const group = objectAt(await other(scene, 'GetGroup', { UserPoolId, GroupName }), 'Group') ?? {};
    return [listed.find((one) => one.GroupName === GroupName) ?? {}, group];
  },
  async ListUsersInGroup(scene, { UserPoolId, GroupName }) {
    const { username: Username } = await scene.stage.user();
    await other(scene, 'AdminAddUserToGroup', { UserPoolId, Username, GroupName });
    const listed = listAt(await other(scene, 'ListUsersInGroup', { UserPoolId, GroupName }), 'Users');
    const user = (await other(scene, 'AdminGetUser', { UserPoolId, Username })) ?? {};
    return [attributesOf(listed.find((one) => one.Username === Username) ?? {}), attributesOf(user)];
  },
  async GetCSVHeader(scene, { UserPoolId }, own) {
    const pool = objectAt(await other(scene, 'DescribeUserPool', { UserPoolId }), 'UserPool');
    const names = listAt(pool, 'SchemaAttributes').flatMap(({ Name }) =>
      Name === 'sub' || Name === 'identities' ? [] : [Name],
    );
    const columns = [...names, 'cognito:mfa_enabled', 'cognito:username'];
    return [own, { UserPoolId, CSVHeader: columns }];
  },
  // A certificate is the same each time.
  async GetSigningCertificate(scene, request, own) {
    const again = await other(scene, 'GetSigningCertificate', request);
    const length = String(own.Certificate).length;
    return [
      { ...own, long: length > 500 },
      { ...again, long: true },
    ];
  },
};

async function checkPair(scene: LawScene): Promise<void> {
  const { operation, stage, target } = scene;
  const pair = PAIRS[operation];
  if (pair === undefined) return;
  const request = (await baseRequest(operation, stage)) as Body;
  const outcome = await target.send(operation, request);
  if (outcome.error !== undefined) return;
  const compared = await pair(scene, request, bodyOf(outcome));
  if (compared === undefined) return;
  const [own, same] = compared;
  for (const { path, expected, observed } of differences(own, same, false)) {
    tell(scene, { law: `same/${path}`, expected: `${path} to be ${expected}`, observed, outcome });
  }
  if (text(own) === '{}')
    tell(scene, { law: 'same', expected: 'what was made to be shown', observed: 'nothing', outcome });
}
