// The lists of the API as the paging rules see them: how to fill one, and what names an item.
import { createDeviceVerifier } from '../../../crypto/srp.ts';
import { deviceIdentity } from '../../../crypto/srp-hash.ts';
import type { OperationName } from '../../../generated/types.ts';
import { NotExercised } from '../endings.ts';
import type { GivenUser } from '../given.ts';
import type { Trial } from '../trial.ts';
import { readPage } from './reading.ts';

/** A filled list: the request without paging members, and the ids of what is in it. */
export interface Filled {
  readonly base: Readonly<Record<string, unknown>>;
  readonly ids: readonly string[];
}

/** One list. */
export interface ListCase {
  readonly operation: OperationName;
  /** The member of an item that names it. */
  readonly id: string;
  fill(t: Trial, count: number): Promise<Filled>;
}

/** A role name that is well-formed; real accounts answer that it does not exist, and the case ends as not exercised. */
const ROLE = 'arn:aws:iam::123456789012:role/import-logs';

/** The list of sign-in events. */
export const EVENTS: ListCase = {
  operation: 'AdminListUserAuthEvents',
  id: 'EventId',
  async fill(t, count) {
    const { UserPoolId, username } = await makeEvents(t, count);
    const base = { UserPoolId, Username: username };
    // Events are named by the service alone, so that the whole list has to come from one large page.
    return { base, ids: (await readPage(t, EVENTS, base, { limit: 60 })).ids };
  },
};

/** The lists of one pool that can be filled through the API. Lists of the account hold what others made and stand apart. */
export const LISTS: readonly ListCase[] = [
  {
    operation: 'ListUsers',
    id: 'Username',
    async fill(t, count) {
      const UserPoolId = await t.given.pool();
      return { base: { UserPoolId }, ids: await makeUsers(t, UserPoolId, count) };
    },
  },
  {
    operation: 'ListGroups',
    id: 'GroupName',
    async fill(t, count) {
      const UserPoolId = await t.given.pool();
      return { base: { UserPoolId }, ids: await makeGroups(t, UserPoolId, count) };
    },
  },
  {
    operation: 'ListUsersInGroup',
    id: 'Username',
    async fill(t, count) {
      const UserPoolId = await t.given.pool();
      const [GroupName = ''] = await makeGroups(t, UserPoolId, 1);
      const ids = await makeUsers(t, UserPoolId, count);
      for (const Username of ids) await t.given.call('AdminAddUserToGroup', { UserPoolId, GroupName, Username });
      return { base: { UserPoolId, GroupName }, ids };
    },
  },
  {
    operation: 'AdminListGroupsForUser',
    id: 'GroupName',
    async fill(t, count) {
      const UserPoolId = await t.given.pool();
      const [Username = ''] = await makeUsers(t, UserPoolId, 1);
      const ids = await makeGroups(t, UserPoolId, count);
      for (const GroupName of ids) await t.given.call('AdminAddUserToGroup', { UserPoolId, GroupName, Username });
      return { base: { UserPoolId, Username }, ids };
    },
  },
  {
    operation: 'ListUserPoolClients',
    id: 'ClientId',
    async fill(t, count) {
      const UserPoolId = await t.given.pool();
      const ids = await repeat(count, async () => (await t.given.client(UserPoolId)).ClientId);
      return { base: { UserPoolId }, ids };
    },
  },
  {
    operation: 'ListResourceServers',
    id: 'Identifier',
    async fill(t, count) {
      const UserPoolId = await t.given.pool();
      const ids = await repeat(count, async (at) => {
        await t.given.call('CreateResourceServer', { UserPoolId, Identifier: `server-${at}`, Name: `server ${at}` });
        return `server-${at}`;
      });
      return { base: { UserPoolId }, ids };
    },
  },
  {
    operation: 'ListUserImportJobs',
    id: 'JobId',
    async fill(t, count) {
      const UserPoolId = await t.given.pool();
      const ids = await repeat(count, async (at) => {
        const job = { UserPoolId, JobName: `job-${at}`, CloudWatchLogsRoleArn: ROLE };
        return (await t.given.call('CreateUserImportJob', job)).UserImportJob?.JobId ?? '';
      });
      return { base: { UserPoolId }, ids };
    },
  },
  {
    operation: 'ListDevices',
    id: 'DeviceKey',
    async fill(t, count) {
      const { AccessToken, ids } = await makeDevices(t, count);
      return { base: { AccessToken }, ids };
    },
  },
  {
    operation: 'AdminListDevices',
    id: 'DeviceKey',
    async fill(t, count) {
      const { UserPoolId, user, ids } = await makeDevices(t, count);
      return { base: { UserPoolId, Username: user.username }, ids };
    },
  },
  EVENTS,
];

/** A user with `count` sign-ins in a pool that records them. */
export async function makeEvents(t: Trial, count: number): Promise<{ UserPoolId: string; username: string }> {
  const UserPoolId = await t.given.pool({ UserPoolTier: 'PLUS', UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } });
  const { ClientId } = await t.given.client(UserPoolId);
  const user = await t.given.user(UserPoolId);
  for (let at = 0; at < count; at += 1) await t.given.signIn(UserPoolId, ClientId, user);
  return { UserPoolId, username: user.username };
}

async function makeUsers(t: Trial, UserPoolId: string, count: number): Promise<string[]> {
  return repeat(count, async (at) => {
    const Username = `user-${at}`;
    await t.given.call('AdminCreateUser', { UserPoolId, Username, MessageAction: 'SUPPRESS' });
    return Username;
  });
}

async function makeGroups(t: Trial, UserPoolId: string, count: number): Promise<string[]> {
  return repeat(count, async (at) => {
    await t.given.call('CreateGroup', { UserPoolId, GroupName: `group-${at}` });
    return `group-${at}`;
  });
}

async function makeDevices(
  t: Trial,
  count: number,
): Promise<{ UserPoolId: string; user: GivenUser; AccessToken: string; ids: string[] }> {
  const UserPoolId = await t.given.pool({
    DeviceConfiguration: { ChallengeRequiredOnNewDevice: false, DeviceOnlyRememberedOnUserPrompt: false },
  });
  const { ClientId } = await t.given.client(UserPoolId);
  const user = await t.given.user(UserPoolId);
  let AccessToken = '';
  const ids = await repeat(count, async (at) => {
    const tokens = await t.given.signIn(UserPoolId, ClientId, user);
    AccessToken = tokens.AccessToken;
    const { DeviceKey = '', DeviceGroupKey = '' } = tokens.NewDeviceMetadata ?? {};
    if (DeviceKey === '') throw new NotExercised('the set-up did not work: the sign-in answered no new device');
    const identity = deviceIdentity(DeviceGroupKey, DeviceKey);
    const DeviceSecretVerifierConfig = await createDeviceVerifier(
      identity,
      `device-secret-${at}`,
      new Uint8Array(16).fill(7),
    );
    await t.given.call('ConfirmDevice', {
      AccessToken,
      DeviceKey,
      DeviceName: `device ${at}`,
      DeviceSecretVerifierConfig,
    });
    return DeviceKey;
  });
  return { UserPoolId, user, AccessToken, ids };
}

async function repeat(count: number, make: (at: number) => Promise<string>): Promise<string[]> {
  const made: string[] = [];
  for (let at = 0; at < count; at += 1) made.push(await make(at));
  return made;
}
