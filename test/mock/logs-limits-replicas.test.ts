// Stories of what a pool or an account is equipped with: log deliveries, request rates and copies in other Regions.
import { describe, expect, it } from 'vitest';
import type { CreateUserPoolRequest, LogConfigurationType } from '../../src/generated/types.ts';
import { createTestMock, type TestMock } from '../support/mock.ts';

async function createPool(t: TestMock, settings: Partial<CreateUserPoolRequest> = {}): Promise<string> {
  return (await t.call('CreateUserPool', { PoolName: 'p', ...settings })).UserPool?.Id ?? '';
}

const TO_GROUP: LogConfigurationType = {
  LogLevel: 'ERROR',
  EventSource: 'userNotification',
  CloudWatchLogsConfiguration: { LogGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:messages' },
};
const TO_BUCKET: LogConfigurationType = {
  LogLevel: 'INFO',
  EventSource: 'userAuthEvents',
  S3Configuration: { BucketArn: 'arn:aws:s3:::example-events' },
};

describe('SetLogDeliveryConfiguration', () => {
  it('replaces the list as a whole', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t, { UserPoolTier: 'PLUS' });
    const read = async () =>
      (await t.call('GetLogDeliveryConfiguration', { UserPoolId })).LogDeliveryConfiguration?.LogConfigurations;
    expect(await read()).toEqual([]);
    await t.call('SetLogDeliveryConfiguration', { UserPoolId, LogConfigurations: [TO_GROUP, TO_BUCKET] });
    expect(await read()).toEqual([TO_GROUP, TO_BUCKET]);
    await t.call('SetLogDeliveryConfiguration', { UserPoolId, LogConfigurations: [] });
    expect(await read()).toEqual([]);
  });

  it('tells sources without destination and sources that appear twice in one message', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const bare: LogConfigurationType = { LogLevel: 'ERROR', EventSource: 'userNotification' };
    const refusal = await t.refusal('SetLogDeliveryConfiguration', { UserPoolId, LogConfigurations: [bare, bare] });
    expect([refusal.name, refusal.message]).toEqual([
      'InvalidParameterException',
      'Request validation Failed. Following event sources in request have no destination: [userNotification]. Following event sources appear more then once in a request: [userNotification].',
    ]);
  });

  it('keeps sign-in events for the highest tier and log groups to the Region', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t);
    const tier = await t.refusal('SetLogDeliveryConfiguration', { UserPoolId, LogConfigurations: [TO_BUCKET] });
    expect([tier.name, tier.message]).toEqual([
      'FeatureUnavailableInTierException',
      'The following feature is not available for the ESSENTIALS pricing tier configured: Log Streaming',
    ]);
    const LogGroupArn = 'arn:aws:logs:eu-west-1:123456789012:log-group:messages';
    const elsewhere = { ...TO_GROUP, CloudWatchLogsConfiguration: { LogGroupArn } };
    const region = await t.refusal('SetLogDeliveryConfiguration', { UserPoolId, LogConfigurations: [elsewhere] });
    expect(region.message).toBe('ARN does not belong to current region');
  });
});

describe('UpdateProvisionedLimit', () => {
  it('moves between the free rate and the most that the account has', async () => {
    const t = createTestMock();
    const LimitDefinition = { LimitClass: 'API_CATEGORY' as const, Attributes: { Category: 'UserAuthentication' } };
    const read = async () => (await t.call('GetProvisionedLimit', { LimitDefinition })).Limit;
    expect(await read()).toEqual({ LimitDefinition, ProvisionedLimitValue: 120, FreeLimitValue: 120 });
    await t.call('UpdateProvisionedLimit', { LimitDefinition, RequestedLimitValue: 300 });
    expect((await read()).ProvisionedLimitValue).toBe(300);
    const below = await t.refusal('UpdateProvisionedLimit', { LimitDefinition, RequestedLimitValue: 119 });
    const above = await t.refusal('UpdateProvisionedLimit', { LimitDefinition, RequestedLimitValue: 1201 });
    expect([below.name, above.name]).toEqual(['InvalidParameterException', 'ServiceQuotaExceededException']);
    t.mock.restore(t.mock.snapshot());
    expect((await read()).ProvisionedLimitValue).toBe(300);
  });

  it('knows its categories, and which of them are fixed', async () => {
    const t = createTestMock();
    const limitOf = (Category: string) => ({ LimitClass: 'API_CATEGORY' as const, Attributes: { Category } });
    const unknown = await t.refusal('GetProvisionedLimit', { LimitDefinition: limitOf('constructor') });
    expect(unknown.name).toBe('ResourceNotFoundException');
    const fixed = { LimitDefinition: limitOf('UserPoolRead'), RequestedLimitValue: 20 };
    expect((await t.refusal('UpdateProvisionedLimit', fixed)).name).toBe('InvalidParameterException');
  });
});

describe('CreateUserPoolReplica', () => {
  const KmsKeyArn = 'arn:aws:kms:us-east-1:123456789012:key/mrk-00000000000000000000000000000000';
  const KeyConfiguration = { KeyType: 'CUSTOMER_MANAGED_KEY' as const, KmsKeyArn };

  it('makes a copy that goes from inactive to active and back to its end', async () => {
    const t = createTestMock();
    const UserPoolId = await createPool(t, { KeyConfiguration });
    const at = { UserPoolId, RegionName: 'us-west-2' };
    const { UserPoolReplica } = await t.call('CreateUserPoolReplica', at);
    const UserPoolArn = `arn:aws:cognito-idp:us-west-2:123456789012:userpool/${UserPoolId}`;
    expect(UserPoolReplica).toEqual({ RegionName: 'us-west-2', Status: 'CREATING', Role: 'SECONDARY', UserPoolArn });
    const { UserPoolReplicas } = await t.call('ListUserPoolReplicas', { UserPoolId });
    expect(UserPoolReplicas?.map(({ RegionName, Status, Role }) => [RegionName, Status, Role])).toEqual([
      ['us-east-1', 'ACTIVE', 'PRIMARY'],
      ['us-west-2', 'INACTIVE', 'SECONDARY'],
    ]);
    await t.call('UpdateUserPoolReplica', { ...at, Status: 'ACTIVE' });
    expect((await t.refusal('DeleteUserPoolReplica', at)).name).toBe('InvalidParameterException');
    await t.call('UpdateUserPoolReplica', { ...at, Status: 'INACTIVE' });
    expect((await t.call('DeleteUserPoolReplica', at)).UserPoolReplica?.Status).toBe('DELETING');
    expect((await t.refusal('DeleteUserPoolReplica', at)).name).toBe('ResourceNotFoundException');
  });

  it('wants a tier, a key of several Regions, and one other Region', async () => {
    const t = createTestMock();
    const RegionName = 'us-west-2';
    const lite = await createPool(t, { UserPoolTier: 'LITE' });
    const refusal = await t.refusal('CreateUserPoolReplica', { UserPoolId: lite, RegionName });
    expect(refusal.name).toBe('FeatureUnavailableInTierException');
    const plain = await createPool(t);
    expect((await t.refusal('CreateUserPoolReplica', { UserPoolId: plain, RegionName })).name).toBe(
      'InvalidParameterException',
    );
    const UserPoolId = await createPool(t, { KeyConfiguration });
    const home = await t.refusal('CreateUserPoolReplica', { UserPoolId, RegionName: 'us-east-1' });
    expect(home.name).toBe('InvalidParameterException');
    await t.call('CreateUserPoolReplica', { UserPoolId, RegionName });
    const second = await t.refusal('CreateUserPoolReplica', { UserPoolId, RegionName: 'eu-west-1' });
    expect(second.name).toBe('LimitExceededException');
  });
});
