// Domains of user pools: giving, describing, changing and taking them away. What answers there is left to the OAuth endpoints.
import { CognitoError } from '../../errors.ts';
import type { CustomDomainConfigType, RoutingType } from '../../generated/types.ts';
import type { Behaviours, MockContext } from '../behaviour.ts';
import { airportOf } from '../model/airport.ts';
import { type Domain, domainsOf, findDomain, putDomain, removeDomain } from '../model/domain.ts';
import { getPool } from '../model/pool.ts';
import type { Pool } from '../model/pool-record.ts';

/** The most custom domains of an account in a Region (Cognito Developer Guide, "Quotas"). */
const MOST_CUSTOM_DOMAINS = 4;

/** The behaviours of the topic pool-domains. */
export const poolDomains = {
  CreateUserPoolDomain(request, context) {
    const { Domain: name, UserPoolId, ManagedLoginVersion, CustomDomainConfig: custom, Routing: routing } = request;
    const pool = getPool(context.world, UserPoolId);
    if (custom === undefined) assertPrefix(name);
    else assertCustomName(name, custom);
    assertVersion(pool, ManagedLoginVersion);
    assertRouting(custom !== undefined, routing);
    const { Domain: ownPrefix, CustomDomain: ownName } = pool.settings;
    if ((custom === undefined ? ownPrefix : ownName) !== undefined) {
      context.fail('InvalidParameterException', 'User pool already has a domain configured.');
    }
    if (findDomain(context.world, name) !== undefined) {
      context.fail('InvalidParameterException', 'Domain already associated with another user pool.');
    }
    if (custom !== undefined && customDomains(context) >= MOST_CUSTOM_DOMAINS) {
      context.fail('LimitExceededException', `There can be at most ${MOST_CUSTOM_DOMAINS} custom domains.`);
    }
    const domain: Domain = {
      name,
      ...(custom === undefined ? {} : { custom }),
      managedLoginVersion: ManagedLoginVersion ?? 1,
      ...(routing === undefined ? {} : { routing }),
      distribution: `${context.random.text('abcdefghijklmnopqrstuvwxyz0123456789', 14)}.cloudfront.net`,
      version: versionAt(context),
    };
    putDomain(pool, domain);
    return { ManagedLoginVersion, ...targetOf(domain), Routing: structuredClone(routing) };
  },

  /** A name that no pool uses has an empty description (measured on the live service). */
  DescribeUserPoolDomain({ Domain: name }, { world }) {
    const found = findDomain(world, name);
    if (found === undefined) return { DomainDescription: {} };
    const { domain, pool } = found;
    return {
      DomainDescription: structuredClone({
        UserPoolId: pool.id,
        AWSAccountId: world.accountId,
        Domain: domain.name,
        S3Bucket: `aws-cognito-prod-${airportOf(world.region)}-assets`,
        CloudFrontDistribution: domain.distribution,
        Version: domain.version,
        Status: 'ACTIVE' as const,
        // A prefix domain shows an empty configuration (recorded on the live service); the spec admits it in answers.
        CustomDomainConfig: domain.custom ?? ({} as CustomDomainConfigType),
        ManagedLoginVersion: domain.managedLoginVersion,
        Routing: domain.routing,
      }),
    };
  },

  UpdateUserPoolDomain(request, context) {
    const { UserPoolId, ManagedLoginVersion, CustomDomainConfig: custom, Routing: routing } = request;
    const pool = getPool(context.world, UserPoolId);
    const before = getDomain(pool, request.Domain);
    if (custom !== undefined) {
      if (before.custom === undefined) {
        context.fail('InvalidParameterException', 'CustomDomainConfig cannot be given for a prefix domain.');
      }
      assertCertificate(custom);
    }
    assertVersion(pool, ManagedLoginVersion);
    assertRouting(before.custom !== undefined, routing);
    const domain: Domain = {
      ...before,
      ...(custom === undefined ? {} : { custom }),
      managedLoginVersion: ManagedLoginVersion ?? before.managedLoginVersion,
      ...(routing === undefined ? {} : { routing }),
      version: versionAt(context),
    };
    putDomain(pool, domain);
    return {
      ManagedLoginVersion: domain.managedLoginVersion,
      ...targetOf(domain),
      Routing: structuredClone(domain.routing),
    };
  },

  /** Takes a while on the service, with the status DELETING; here it is done at once. */
  DeleteUserPoolDomain({ Domain: name, UserPoolId }, { world }) {
    const pool = getPool(world, UserPoolId);
    removeDomain(pool, getDomain(pool, name));
    return {};
  },
} satisfies Behaviours<
  'CreateUserPoolDomain' | 'DescribeUserPoolDomain' | 'UpdateUserPoolDomain' | 'DeleteUserPoolDomain'
>;

function getDomain(pool: Pool, name: string): Domain {
  const domain = domainsOf(pool).get(name);
  if (domain === undefined) throw invalid('No such domain or user pool exists.');
  return domain;
}

const RESERVED = ['aws', 'amazon', 'cognito'];

/** Refused are other characters and reserved words between hyphens (both measured on the live service, 2026-09). */
function assertPrefix(name: string): void {
  if (name.includes('.')) {
    throw invalid(
      'The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens.',
    );
  }
  const reserved = name.split('-').find((segment) => RESERVED.includes(segment));
  if (reserved !== undefined) throw invalid(`Domain cannot contain reserved word: ${reserved}`);
}

function assertCustomName(name: string, custom: CustomDomainConfigType): void {
  if (!name.includes('.')) throw invalid(`Custom domain is not a valid subdomain: ${name}`);
  assertCertificate(custom);
}

/** CloudFront takes certificates from one Region only (text measured on the live service, 2026-09). */
function assertCertificate({ CertificateArn }: CustomDomainConfigType): void {
  if (/^arn:[^:]+:acm:us-east-1:\d+:certificate\/.+$/.test(CertificateArn)) return;
  throw invalid(
    "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include a valid certificate chain.",
  );
}

function assertVersion(pool: Pool, version: number | undefined): void {
  if (version === undefined) return;
  if (version !== 1 && version !== 2) throw invalid('ManagedLoginVersion must be 1 or 2.');
  if (version === 2 && pool.settings.UserPoolTier === 'LITE') {
    throw new CognitoError(
      'FeatureUnavailableInTierException',
      'The following feature is not available for the LITE pricing tier configured: Managed Login Version 2',
    );
  }
}

/** Only a custom domain can switch to another Region (API Reference, RoutingType). */
function assertRouting(isCustom: boolean, routing: RoutingType | undefined): void {
  if (routing?.Failover !== undefined && !isCustom) throw invalid('Routing can be given for a custom domain only.');
}

function customDomains({ world }: MockContext): number {
  return [...world.pools.values()].filter((pool) => pool.settings.CustomDomain !== undefined).length;
}

/** The name that the owner's DNS has to point to; a prefix domain needs none. */
function targetOf(domain: Domain): { CloudFrontDomain?: string } {
  return domain.custom === undefined ? {} : { CloudFrontDomain: domain.distribution };
}

/** `YYYYMMDDhhmmss` of now. */
function versionAt({ clock }: MockContext): string {
  return new Date(clock.now() * 1000).toISOString().replace(/\D/g, '').slice(0, 14);
}

function invalid(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}
