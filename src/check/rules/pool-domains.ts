// Checks of the rules on domains. Custom domains need a certificate that exists, so making one is set-up and may not be possible.
import type { CreateUserPoolDomainRequest, DomainDescriptionType } from '../../generated/types.ts';
import { NotExercised } from './endings.ts';
import type { RuleChecks } from './rule.ts';
import type { Trial } from './trial.ts';

const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/11111111-1111-1111-1111-111111111111';
const OTHER_CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/22222222-2222-2222-2222-222222222222';

/** The checks of the area domain. */
export const poolDomains = {
  'domain.prefix-or-fqdn': async (t) => {
    const { UserPoolId, Domain } = await prefixDomain(t);
    t.equal((await describe(t, Domain)).Domain, Domain, 'Domain of a prefix domain');
    const name = t.given.name('auth.example');
    const unchanged = () => describe(t, name);
    await t.refuses('CreateUserPoolDomain', { UserPoolId: await t.given.pool(), Domain: name }, { unchanged });
    const custom = await customDomain(t, UserPoolId);
    t.equal((await describe(t, custom.Domain)).Domain, custom.Domain, 'Domain of a custom domain');
  },

  'domain.custom-config-only-for-custom': async (t) => {
    const { UserPoolId, Domain } = await prefixDomain(t);
    t.equal((await describe(t, Domain)).CustomDomainConfig ?? {}, {}, 'CustomDomainConfig of a prefix domain');
    t.equal(await shown(t, UserPoolId), [Domain, null], 'Domain and CustomDomain of the pool');
    const custom = await customDomain(t, UserPoolId);
    const { CustomDomainConfig } = await describe(t, custom.Domain);
    t.equal(CustomDomainConfig?.CertificateArn, CERTIFICATE, 'CertificateArn of a custom domain');
    t.equal(await shown(t, UserPoolId), [Domain, custom.Domain], 'Domain and CustomDomain of the pool');
  },

  'domain.pool-shows-domain': async (t) => {
    const UserPoolId = await t.given.pool();
    t.equal(await shown(t, UserPoolId), [null, null], 'Domain and CustomDomain of a new pool');
    const { Domain } = await prefixDomain(t, UserPoolId);
    t.equal(await shown(t, UserPoolId), [Domain, null], 'Domain and CustomDomain with a prefix');
    // An update leaves the domain where it is.
    await t.call('UpdateUserPool', { UserPoolId });
    t.equal(await shown(t, UserPoolId), [Domain, null], 'Domain and CustomDomain after UpdateUserPool');
    await t.call('DeleteUserPoolDomain', { UserPoolId, Domain });
    t.equal(await shown(t, UserPoolId), [null, null], 'Domain and CustomDomain after DeleteUserPoolDomain');
    const custom = await customDomain(t, UserPoolId);
    t.equal(await shown(t, UserPoolId), [null, custom.Domain], 'Domain and CustomDomain with a custom name');
    await t.call('DeleteUserPoolDomain', custom);
    t.equal(await shown(t, UserPoolId), [null, null], 'Domain and CustomDomain after all');
  },

  'domain.custom-characters': async (t) => {
    const UserPoolId = await t.given.pool();
    const config = { CustomDomainConfig: { CertificateArn: CERTIFICATE } };
    for (const Domain of ['Auth.example.com', 'auth_1.example.com', '-auth.example.com', 'auth.example.com-']) {
      const unchanged = () => shown(t, UserPoolId);
      await t.refuses('CreateUserPoolDomain', { UserPoolId, Domain, ...config }, { unchanged });
      await t.refuses('UpdateUserPoolDomain', { UserPoolId, Domain, ...config }, { unchanged });
    }
    const { Domain } = await customDomain(t, UserPoolId, `${t.given.name('a')}.example.com`);
    await t.call('UpdateUserPoolDomain', { UserPoolId, Domain, ...config });
  },

  'domain.update-certificate': async (t) => {
    const UserPoolId = await t.given.pool();
    const { Domain } = await customDomain(t, UserPoolId);
    const config = { CustomDomainConfig: { CertificateArn: OTHER_CERTIFICATE } };
    await t.call('UpdateUserPoolDomain', { UserPoolId, Domain, ...config });
    const after = await describe(t, Domain);
    t.equal(after.CustomDomainConfig?.CertificateArn, OTHER_CERTIFICATE, 'CertificateArn after the update');
    t.equal([after.Domain, after.UserPoolId], [Domain, UserPoolId], 'name and pool after the update');
    const missing = `${t.given.name('gone')}.example.com`;
    await t.refuses(
      'UpdateUserPoolDomain',
      { UserPoolId, Domain: missing, ...config },
      { error: ['ResourceNotFoundException', 'InvalidParameterException'], unchanged: () => describe(t, Domain) },
    );
  },

  'domain.certificate-arn': async (t) => {
    const UserPoolId = await t.given.pool();
    const Domain = `${t.given.name('auth')}.example.com`;
    // Neither configuration fits the type, which is the point.
    for (const CustomDomainConfig of [{}, { CertificateArn: 'certificate' }] as { CertificateArn: string }[]) {
      const unchanged = () => shown(t, UserPoolId);
      await t.refuses('CreateUserPoolDomain', { UserPoolId, Domain, CustomDomainConfig }, { unchanged });
    }
    await customDomain(t, UserPoolId, Domain);
  },

  'domain.cloudfront-target': async (t) => {
    const UserPoolId = await t.given.pool();
    const Domain = t.given.name('prefix');
    t.given.ownDomain(UserPoolId, Domain);
    const plain = await t.call('CreateUserPoolDomain', { UserPoolId, Domain });
    t.equal(plain.CloudFrontDomain ?? null, null, 'CloudFrontDomain of a prefix domain');
    const custom = await customDomain(t, UserPoolId);
    const target = custom.CloudFrontDomain;
    t.expect(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(target ?? ''), 'CloudFrontDomain to be a host name', target);
    const config = { CustomDomainConfig: { CertificateArn: OTHER_CERTIFICATE } };
    const updated = await t.call('UpdateUserPoolDomain', { UserPoolId, Domain: custom.Domain, ...config });
    t.equal(updated.CloudFrontDomain, target, 'CloudFrontDomain of UpdateUserPoolDomain');
  },

  'domain.description': async (t) => {
    const { UserPoolId, Domain } = await prefixDomain(t);
    const seen = await describe(t, Domain);
    t.expect(/^\d{12}$/.test(seen.AWSAccountId ?? ''), 'AWSAccountId to have 12 digits', seen.AWSAccountId);
    for (const member of ['CloudFrontDistribution', 'S3Bucket'] as const) {
      const value = seen[member];
      t.expect(value === undefined || value.length > 0, `${member} to be text where it is shown`, value);
    }
    t.equal(seen.UserPoolId, UserPoolId, 'UserPoolId of the description');
    const unknown = await t.outcome('DescribeUserPoolDomain', { Domain: t.given.name('nothing') });
    if (unknown.error !== undefined)
      t.equal(unknown.error.name, 'ResourceNotFoundException', 'the refusal of an unknown name');
    else t.equal(unknown.value, { DomainDescription: {} }, 'the description of an unknown name');
  },
} satisfies RuleChecks;

async function describe(t: Trial, Domain: string): Promise<DomainDescriptionType> {
  return (await t.call('DescribeUserPoolDomain', { Domain })).DomainDescription ?? {};
}

/** Domain and CustomDomain of the pool, null where it has none. */
async function shown(t: Trial, UserPoolId: string): Promise<(string | null)[]> {
  const { UserPool } = await t.call('DescribeUserPool', { UserPoolId });
  return [UserPool?.Domain ?? null, UserPool?.CustomDomain ?? null];
}

async function prefixDomain(t: Trial, userPoolId?: string): Promise<{ UserPoolId: string; Domain: string }> {
  const UserPoolId = userPoolId ?? (await t.given.pool());
  const Domain = t.given.name('prefix');
  t.given.ownDomain(UserPoolId, Domain);
  await t.call('CreateUserPoolDomain', { UserPoolId, Domain });
  return { UserPoolId, Domain };
}

/** A custom domain; where the endpoint wants a real certificate the check ends as not exercised. */
async function customDomain(
  t: Trial,
  UserPoolId: string,
  Domain = `${t.given.name('auth')}.example.com`,
): Promise<{ UserPoolId: string; Domain: string; CloudFrontDomain?: string }> {
  const request: CreateUserPoolDomainRequest = {
    UserPoolId,
    Domain,
    CustomDomainConfig: { CertificateArn: CERTIFICATE },
  };
  t.given.ownDomain(UserPoolId, Domain);
  const made = await t.outcome('CreateUserPoolDomain', request);
  if (made.error !== undefined) {
    if (/certificate|resolve/i.test(made.error.message ?? ''))
      throw new NotExercised('needs a certificate and a DNS zone of its own');
    // Refused for another reason: the judged call says so.
    await t.call('CreateUserPoolDomain', request);
  }
  const { CloudFrontDomain } = (made.value ?? {}) as { CloudFrontDomain?: string };
  return { UserPoolId, Domain, ...(CloudFrontDomain === undefined ? {} : { CloudFrontDomain }) };
}
