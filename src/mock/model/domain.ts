// Domains of pools: the record of each, and finding one by its name or by the host that a request came to.
import type { CustomDomainConfigType, RoutingType } from '../../generated/types.ts';
import type { Pool } from './pool-record.ts';
import { shelf } from './shelf.ts';
import type { World } from './world.ts';

/** A domain of a pool. `custom` is there for custom domains only. */
export interface Domain {
  readonly name: string;
  readonly custom?: CustomDomainConfigType;
  readonly managedLoginVersion: number;
  readonly routing?: RoutingType;
  /** Host name of the CloudFront distribution. */
  readonly distribution: string;
  /** 14 digits that spell the moment of the last change. */
  readonly version: string;
}

const domains = shelf<Domain>('domains');

/** The domains of the pool by name: at most one prefix and one custom name. */
export function domainsOf(pool: Pool): ReadonlyMap<string, Domain> {
  return domains.of(pool);
}

/** Adds a domain or puts it in the place of the one with its name; the pool's settings show it from then on. */
export function putDomain(pool: Pool, domain: Domain): void {
  domains.put(pool, domain.name, domain);
  if (domain.custom === undefined) pool.settings.Domain = domain.name;
  else pool.settings.CustomDomain = domain.name;
}

/** Takes a domain away from its pool. */
export function removeDomain(pool: Pool, domain: Domain): void {
  domains.remove(pool, domain.name);
  if (domain.custom === undefined) delete pool.settings.Domain;
  else delete pool.settings.CustomDomain;
}

/** The domain of this name and its pool. */
export function findDomain(world: World, name: string): { pool: Pool; domain: Domain } | undefined {
  for (const pool of world.pools.values()) {
    const domain = domainsOf(pool).get(name);
    if (domain !== undefined) return { pool, domain };
  }
  return undefined;
}

const HOSTED = /^([a-z0-9-]+)\.auth(?:-fips)?\.[a-z0-9-]+\.amazoncognito\.com$/;

/** The prefix in a host name that the service gives to pools; undefined for any other host. */
export function prefixOf(host: string): string | undefined {
  return HOSTED.exec(host)?.[1];
}

/** The host name of a domain. */
export function hostOf(world: World, domain: Domain): string {
  return domain.custom === undefined ? `${domain.name}.auth.${world.region}.amazoncognito.com` : domain.name;
}
