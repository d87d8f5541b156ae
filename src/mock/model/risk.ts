// Threat protection of a pool: whether it is on, the settings that count for a client, and addresses that may not sign in.
// The mock rates nothing by itself: it knows no leaked passwords and no suspicious places. A test can say that a sign-in is risky.
import { CognitoError } from '../../errors.ts';
import type { RiskConfigurationType } from '../../generated/types.ts';
import { contains, isRange } from './ip-range.ts';
import type { Pool } from './pool-record.ts';
import { checkSourceArn } from './pool-rules.ts';

/** The key of the pool's own settings among those of its clients. */
const WHOLE_POOL = '';

/** True when the pool records events and applies its exceptions. */
export function isProtected(pool: Pool): boolean {
  return (pool.settings.UserPoolAddOns?.AdvancedSecurityMode ?? 'OFF') !== 'OFF';
}

/** Throws UserPoolAddOnNotEnabledException unless the pool has threat protection switched on. */
export function requireProtection(pool: Pool): void {
  if (isProtected(pool)) return;
  throw new CognitoError('UserPoolAddOnNotEnabledException', 'Threat protection is not enabled for the user pool.');
}

/** The settings that count for a client, its own or the pool's; for the pool itself without a client. */
export function riskSettings(pool: Pool, clientId: string | undefined): RiskConfigurationType {
  const settings = pool.risk.get(clientId ?? WHOLE_POOL) ?? pool.risk.get(WHOLE_POOL);
  return settings ?? { UserPoolId: pool.id, ...(clientId === undefined ? {} : { ClientId: clientId }) };
}

/** Puts settings in place of those of the pool or client; settings without any part take them away (API Reference, SetRiskConfiguration). */
export function putRiskSettings(pool: Pool, settings: RiskConfigurationType): void {
  const key = settings.ClientId ?? WHOLE_POOL;
  const { CompromisedCredentialsRiskConfiguration, AccountTakeoverRiskConfiguration, RiskExceptionConfiguration } =
    settings;
  const parts = [CompromisedCredentialsRiskConfiguration, AccountTakeoverRiskConfiguration, RiskExceptionConfiguration];
  if (parts.every((part) => part === undefined)) pool.risk.delete(key);
  else pool.risk.set(key, settings);
}

/** Refuses ranges that are none, and a sender that the pool cannot use (both measured on the live service, 2026-09). */
export function checkRiskSettings(settings: RiskConfigurationType, region: string): void {
  const { BlockedIPRangeList: blocked = [], SkippedIPRangeList: skipped = [] } =
    settings.RiskExceptionConfiguration ?? {};
  if (![...blocked, ...skipped].every(isRange)) {
    throw new CognitoError('InvalidParameterException', 'Incorrect CIDR format');
  }
  const { SourceArn } = settings.AccountTakeoverRiskConfiguration?.NotifyConfiguration ?? {};
  if (SourceArn !== undefined) checkSourceArn(SourceArn, region);
}

/** True for an address from which nobody may sign in to the client. */
export function isBlocked(pool: Pool, clientId: string, address: string | undefined): boolean {
  return isListed(pool, clientId, address, 'BlockedIPRangeList');
}

/** True for an address whose sign-ins to the client are not rated. */
export function isSkipped(pool: Pool, clientId: string, address: string | undefined): boolean {
  return isListed(pool, clientId, address, 'SkippedIPRangeList');
}

function isListed(
  pool: Pool,
  clientId: string,
  address: string | undefined,
  list: 'BlockedIPRangeList' | 'SkippedIPRangeList',
): boolean {
  if (address === undefined || !isProtected(pool)) return false;
  const ranges = riskSettings(pool, clientId).RiskExceptionConfiguration?.[list] ?? [];
  return ranges.some((range) => contains(range, address));
}
