// What several checks on pools read and make: pools in judged calls, their descriptions, users, and ARNs that fit the pool.
import type {
  AdminGetUserResponse,
  CreateUserPoolRequest,
  UserPoolDescriptionType,
  UserPoolType,
} from '../../../generated/types.ts';
import { Broken } from '../endings.ts';
import { RUN_TAG } from '../given.ts';
import type { Refused, Trial } from '../trial.ts';

/** Makes a pool in a judged call and answers what CreateUserPool answered. */
export async function createPool(
  t: Trial,
  settings: Partial<CreateUserPoolRequest>,
): Promise<UserPoolType & { Id: string }> {
  const { UserPool } = await t.call('CreateUserPool', newPool(t, settings));
  t.given.own(UserPool?.Id);
  return { ...UserPool, Id: present(UserPool?.Id, 'UserPool.Id from CreateUserPool') };
}

/** A creation that must be refused. */
export function refusesPool(t: Trial, settings: Partial<CreateUserPoolRequest>): Promise<Refused> {
  return t.refuses('CreateUserPool', newPool(t, settings));
}

function newPool(t: Trial, settings: Partial<CreateUserPoolRequest>): CreateUserPoolRequest {
  return { PoolName: t.given.name('pool'), UserPoolTags: { [RUN_TAG]: 'check' }, ...settings };
}

/** The pool as DescribeUserPool shows it. */
export async function readPool(t: Trial, UserPoolId: string): Promise<UserPoolType> {
  const { UserPool } = await t.call('DescribeUserPool', { UserPoolId });
  return present(UserPool, 'a UserPool from DescribeUserPool');
}

/** The value, which breaks the rule when it is not there. */
export function present<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Broken(what, 'nothing');
  return value;
}

/** The pool's entry in ListUserPools, read page by page; undefined when there is none. */
export async function findListed(t: Trial, id: string): Promise<UserPoolDescriptionType | undefined> {
  let NextToken: string | undefined;
  do {
    const page = await t.call('ListUserPools', { MaxResults: 60, ...(NextToken === undefined ? {} : { NextToken }) });
    const found = page.UserPools?.find(({ Id }) => Id === id);
    if (found !== undefined) return found;
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return undefined;
}

/** The user as AdminGetUser shows it. */
export function readUser(t: Trial, UserPoolId: string, Username: string): Promise<AdminGetUserResponse> {
  return t.call('AdminGetUser', { UserPoolId, Username });
}

/** The attributes of a user by name. */
export async function readAttributes(
  t: Trial,
  UserPoolId: string,
  Username: string,
): Promise<Record<string, string | undefined>> {
  const { UserAttributes = [] } = await readUser(t, UserPoolId, Username);
  return Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]));
}

/** ARNs in the partition, Region and account of a pool; nothing behind them exists. */
export interface Surroundings {
  readonly region: string;
  readonly role: string;
  readonly key: string;
  readonly identity: (region?: string) => string;
  readonly lambda: (name: string) => string;
}

/** Makes a pool only to learn where the endpoint has its pools. */
export async function surroundings(t: Trial): Promise<Surroundings> {
  const { UserPool } = await t.given.call('DescribeUserPool', { UserPoolId: await t.given.pool() });
  const [, partition = 'aws', , region = '', account = ''] = (UserPool?.Arn ?? '').split(':');
  return {
    region,
    role: `arn:${partition}:iam::${account}:role/cognito-contract`,
    key: `arn:${partition}:kms:${region}:${account}:key/00000000-0000-4000-8000-000000000000`,
    identity: (sesRegion = region) => `arn:${partition}:ses:${sesRegion}:${account}:identity/sender@example.com`,
    lambda: (name) => `arn:${partition}:lambda:${region}:${account}:function:${name}`,
  };
}

/** A value that the typings do not admit, for requests that must be refused. */
export function outside<Value>(value: unknown): Value {
  // The cast is the purpose: the contract forbids the value, and the check sends it all the same.
  return value as Value;
}
