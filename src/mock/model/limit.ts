// Request rates of the account by category. The mock keeps the settings and throttles nobody.
import { CognitoError } from '../../errors.ts';
import type { LimitDefinitionType, LimitType } from '../../generated/types.ts';
import type { World } from './world.ts';

/** Requests a second that are free of charge (Cognito Developer Guide, "Quotas"). */
const FREE: Readonly<Record<string, number>> = {
  UserAuthentication: 120,
  UserCreation: 50,
  UserFederation: 25,
  UserAccountRecovery: 30,
  UserRead: 120,
  UserUpdate: 25,
  UserToken: 120,
  UserResourceRead: 50,
  UserResourceUpdate: 25,
  UserList: 30,
  UserPoolRead: 15,
  UserPoolUpdate: 15,
  UserPoolResourceRead: 20,
  UserPoolResourceUpdate: 15,
  UserPoolClientRead: 15,
  UserPoolClientUpdate: 15,
  ClientAuthentication: 150,
  LimitManagement: 1,
};

/** How far above the free rate the mock's account may go; on AWS Service Quotas says so for each account. */
const MOST_TIMES_FREE = 10;

/** The category of a definition: InvalidParameterException when it names none, ResourceNotFoundException when there is no such one. */
export function categoryOf({ Attributes }: LimitDefinitionType): string {
  const category = Attributes.Category;
  if (category === undefined || Object.keys(Attributes).length > 1) {
    throw new CognitoError('InvalidParameterException', 'A limit is given by the one attribute Category.');
  }
  if (Object.hasOwn(FREE, category)) return category;
  throw new CognitoError('ResourceNotFoundException', `There is no limit for the category ${category}.`);
}

/** The limit of a category as it stands. */
export function describeLimit(world: World, category: string): LimitType {
  const free = FREE[category] ?? 0;
  return {
    LimitDefinition: { LimitClass: 'API_CATEGORY', Attributes: { Category: category } },
    ProvisionedLimitValue: world.limits.get(category) ?? free,
    FreeLimitValue: free,
  };
}

/** Sets the limit of a category. Those of operations on pools and limits are fixed (Cognito Developer Guide, "Quotas"). */
export function changeLimit(world: World, category: string, value: number): void {
  const free = FREE[category] ?? 0;
  if (category.startsWith('UserPool') || category === 'LimitManagement') {
    throw new CognitoError('InvalidParameterException', `The limit for the category ${category} is not adjustable.`);
  }
  if (value < free) {
    throw new CognitoError('InvalidParameterException', `The limit for ${category} must be at least ${free}.`);
  }
  if (value > free * MOST_TIMES_FREE) {
    const most = free * MOST_TIMES_FREE;
    throw new CognitoError('ServiceQuotaExceededException', `The account allows at most ${most} for ${category}.`);
  }
  world.limits.set(category, value);
}
