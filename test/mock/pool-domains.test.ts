// Stories of domains beyond their rules: the texts of refusals, what descriptions hold, and limits.
import { describe, expect, it } from 'vitest';
import { createTestMock, type TestMock } from '../support/mock.ts';
import { createPool, describePool, invalid } from '../support/pools.ts';

const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/1';
const custom = { CustomDomainConfig: { CertificateArn: CERTIFICATE } };
const NO_CERTIFICATE =
  "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include a valid certificate chain.";

describe('CreateUserPoolDomain', () => {
  const refusals: [string, Record<string, unknown>, string][] = [
    [
      'auth.example.com',
      {},
      'The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens.',
    ],
    ['my-aws-app', {}, 'Domain cannot contain reserved word: aws'],
    ['cognito', {}, 'Domain cannot contain reserved word: cognito'],
    ['auth', custom, 'Custom domain is not a valid subdomain: auth'],
    [
      'auth.example.com',
      { CustomDomainConfig: { CertificateArn: CERTIFICATE.replace('us-east-1', 'eu-west-1') } },
      NO_CERTIFICATE,
    ],
    ['auth', { ManagedLoginVersion: 3 }, 'ManagedLoginVersion must be 1 or 2.'],
  ];
  for (const [Domain, settings, message] of refusals) {
    it(`refuses ${Domain} with ${JSON.stringify(settings)}`, async () => {
      const t = createTestMock();
      const { Id: UserPoolId } = await createPool(t);
      expect(await t.refusal('CreateUserPoolDomain', { UserPoolId, Domain, ...settings })).toMatchObject(
        invalid(message),
      );
      expect((await describePool(t, UserPoolId)).Domain).toBeUndefined();
    });
  }

  it('accepts a longer word with a reserved one in it', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    expect(await t.call('CreateUserPoolDomain', { UserPoolId, Domain: 'awsome-amazons' })).toEqual({});
  });

  it('refuses a second domain of a kind, and a name that is taken', async () => {
    const t = createTestMock();
    const { Id: first } = await createPool(t);
    const { Id: second } = await createPool(t);
    await t.call('CreateUserPoolDomain', { UserPoolId: first, Domain: 'one' });
    const again = await t.refusal('CreateUserPoolDomain', { UserPoolId: first, Domain: 'two' });
    expect(again).toMatchObject(invalid('User pool already has a domain configured.'));
    const taken = await t.refusal('CreateUserPoolDomain', { UserPoolId: second, Domain: 'one' });
    expect(taken).toMatchObject(invalid('Domain already associated with another user pool.'));
    await t.call('DeleteUserPoolDomain', { UserPoolId: first, Domain: 'one' });
    await t.call('CreateUserPoolDomain', { UserPoolId: second, Domain: 'one' });
  });

  it('has managed login only above the LITE plan', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t, { UserPoolTier: 'LITE' });
    const request = { UserPoolId, Domain: 'one', ManagedLoginVersion: 2 };
    expect(await t.refusal('CreateUserPoolDomain', request)).toMatchObject({
      name: 'FeatureUnavailableInTierException',
      message: 'The following feature is not available for the LITE pricing tier configured: Managed Login Version 2',
    });
  });

  it('makes four custom domains', async () => {
    const t = createTestMock();
    const make = async (name: string) => ({
      UserPoolId: (await createPool(t)).Id,
      Domain: `${name}.example.com`,
      ...custom,
    });
    for (const name of ['a', 'b', 'c', 'd']) await t.call('CreateUserPoolDomain', await make(name));
    expect(await t.refusal('CreateUserPoolDomain', await make('e'))).toMatchObject({ name: 'LimitExceededException' });
  });
});

describe('DescribeUserPoolDomain', () => {
  const read = async (t: TestMock, Domain: string) =>
    (await t.call('DescribeUserPoolDomain', { Domain })).DomainDescription;

  it('shows a prefix domain as the service does', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    await t.call('CreateUserPoolDomain', { UserPoolId, Domain: 'one' });
    expect(await read(t, 'one')).toEqual({
      UserPoolId,
      AWSAccountId: '123456789012',
      Domain: 'one',
      S3Bucket: 'aws-cognito-prod-iad-assets',
      CloudFrontDistribution: expect.stringMatching(/^[a-z0-9]{14}\.cloudfront\.net$/),
      Version: '20260101120000',
      Status: 'ACTIVE',
      CustomDomainConfig: {},
      ManagedLoginVersion: 1,
    });
  });
});

describe('UpdateUserPoolDomain', () => {
  it('changes what was sent and keeps the rest', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    const Domain = 'auth.example.com';
    const { CloudFrontDomain } = await t.call('CreateUserPoolDomain', { UserPoolId, Domain, ...custom });
    const updated = await t.call('UpdateUserPoolDomain', { UserPoolId, Domain, ManagedLoginVersion: 2 });
    expect(updated).toEqual({ CloudFrontDomain, ManagedLoginVersion: 2 });
    const { DomainDescription } = await t.call('DescribeUserPoolDomain', { Domain });
    expect(DomainDescription).toMatchObject({
      CustomDomainConfig: { CertificateArn: CERTIFICATE },
      ManagedLoginVersion: 2,
    });
  });

  it('refuses a certificate for a prefix, and a domain of another pool', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    await t.call('CreateUserPoolDomain', { UserPoolId, Domain: 'one' });
    expect(await t.refusal('UpdateUserPoolDomain', { UserPoolId, Domain: 'one', ...custom })).toMatchObject({
      name: 'InvalidParameterException',
    });
    const { Id: other } = await createPool(t);
    const missing = invalid('No such domain or user pool exists.');
    expect(await t.refusal('UpdateUserPoolDomain', { UserPoolId: other, Domain: 'one' })).toMatchObject(missing);
    expect(await t.refusal('DeleteUserPoolDomain', { UserPoolId: other, Domain: 'one' })).toMatchObject(missing);
  });
});

describe('DeleteUserPoolDomain', () => {
  it('lets the pool be deleted, which it could not be before', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    await t.call('CreateUserPoolDomain', { UserPoolId, Domain: 'one' });
    expect(await t.refusal('DeleteUserPool', { UserPoolId })).toMatchObject(
      invalid('User pool cannot be deleted. It has a domain configured that should be deleted first.'),
    );
    await t.call('DeleteUserPoolDomain', { UserPoolId, Domain: 'one' });
    await t.call('DeleteUserPool', { UserPoolId });
    expect(await t.call('DescribeUserPoolDomain', { Domain: 'one' })).toEqual({ DomainDescription: {} });
  });
});
