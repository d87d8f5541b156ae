// Set-up for the stories of user pools: making and reading pools, and ARNs in the Region and account of a test mock.
import { expect } from 'vitest';
import type { CreateUserPoolRequest, SchemaAttributeType, UserPoolType } from '../../src/generated/types.ts';
import { createTestMock, type TestMock } from './mock.ts';

export const SMS = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', ExternalId: 'x' };
export const SES = 'arn:aws:ses:us-east-1:123456789012:identity/sender@example.com';
export const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:one';
/** A well-formed id of a pool that no test makes. */
export const NO_POOL = 'us-east-1_nosuchpoo';

export async function createPool(
  t: TestMock,
  settings: Partial<CreateUserPoolRequest> = {},
): Promise<UserPoolType & { Id: string }> {
  const { UserPool } = await t.call('CreateUserPool', { PoolName: 'p', ...settings });
  if (UserPool?.Id === undefined) throw new Error('CreateUserPool answered no Id');
  return { ...UserPool, Id: UserPool.Id };
}

export async function describePool(t: TestMock, UserPoolId: string): Promise<UserPoolType> {
  const { UserPool } = await t.call('DescribeUserPool', { UserPoolId });
  return UserPool ?? {};
}

/** What a refused creation says, after making sure that no pool came of it. */
export async function createRefusal(
  settings: Partial<CreateUserPoolRequest>,
): Promise<{ name: string; message: string | undefined }> {
  const t = createTestMock();
  const { name, message } = await t.refusal('CreateUserPool', { PoolName: 'p', ...settings });
  expect((await t.call('ListUserPools', { MaxResults: 1 })).UserPools).toEqual([]);
  return { name, message };
}

/** What a refusal with InvalidParameterException looks like. */
export const invalid = (message: string) => ({ name: 'InvalidParameterException', message });

/** A custom attribute of the simplest kind, as requests name it. */
export function text(Name: string): SchemaAttributeType {
  return { Name, AttributeDataType: 'String' };
}
