// A pool to tell a story in, and attributes as pairs.
import type { CreateUserPoolRequest } from '../../src/generated/types.ts';
import { createTestMock, type TestMock } from './mock.ts';

/** A mock with one pool. */
export async function aPool(settings: Partial<CreateUserPoolRequest> = {}): Promise<TestMock & { UserPoolId: string }> {
  const test = createTestMock();
  const { UserPool } = await test.call('CreateUserPool', { PoolName: 'stories', ...settings });
  return { ...test, UserPoolId: UserPool?.Id ?? '' };
}

/** An attribute. */
export const pair = (Name: string, Value: string) => ({ Name, Value });
