// What the settings of an app client mean: the flows it allows, whether it hides users, and how long things last. Which settings are valid is judged in client-rules.ts.
import type { AuthFlowType, ExplicitAuthFlowsType, TimeUnitsType } from '../../generated/types.ts';
import {
  isLegacyFlow,
  type Lifetimes,
  lifetimesOf,
  REFRESH_DEFAULT,
  SECONDS,
} from '../../validate/requests/app-clients.ts';
import type { Client } from './pool-record.ts';

/** What can open each flow; the names without ALLOW_ are the older ones. */
const OPENED_BY: Readonly<Record<AuthFlowType, readonly ExplicitAuthFlowsType[]>> = {
  USER_SRP_AUTH: ['ALLOW_USER_SRP_AUTH'],
  USER_PASSWORD_AUTH: ['ALLOW_USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH'],
  ADMIN_USER_PASSWORD_AUTH: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'],
  ADMIN_NO_SRP_AUTH: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'],
  CUSTOM_AUTH: ['ALLOW_CUSTOM_AUTH', 'CUSTOM_AUTH_FLOW_ONLY'],
  USER_AUTH: ['ALLOW_USER_AUTH'],
  REFRESH_TOKEN: ['ALLOW_REFRESH_TOKEN_AUTH'],
  REFRESH_TOKEN_AUTH: ['ALLOW_REFRESH_TOKEN_AUTH'],
};

/** What a client without ExplicitAuthFlows acts as (Cognito API Reference). */
const DEFAULT_FLOWS: readonly ExplicitAuthFlowsType[] = [
  'ALLOW_REFRESH_TOKEN_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_CUSTOM_AUTH',
];

/** True when the client may use the flow. Refreshing by a flow ends where rotation is on (Cognito Developer Guide). */
export function allowsFlow(client: Client, flow: AuthFlowType): boolean {
  if ((flow === 'REFRESH_TOKEN_AUTH' || flow === 'REFRESH_TOKEN') && rotates(client)) return false;
  const flows = effectiveFlows(client.settings.ExplicitAuthFlows);
  return OPENED_BY[flow].some((name) => flows.includes(name));
}

/** True when the client was limited to custom authentication by the older name for it. */
export function allowsCustomOnly(client: Client): boolean {
  return client.settings.ExplicitAuthFlows?.includes('CUSTOM_AUTH_FLOW_ONLY') === true;
}

/** Older names only add to the default flows, except for the one that says ONLY. */
function effectiveFlows(flows: readonly ExplicitAuthFlowsType[] | undefined): readonly ExplicitAuthFlowsType[] {
  if (flows === undefined) return DEFAULT_FLOWS;
  if (!flows.some(isLegacyFlow)) return flows;
  const base = flows.includes('CUSTOM_AUTH_FLOW_ONLY')
    ? DEFAULT_FLOWS.filter((name) => name !== 'ALLOW_USER_SRP_AUTH')
    : DEFAULT_FLOWS;
  return [...base, ...flows];
}

/** True when each use of a refresh token replaces it. */
export function rotates(client: Client): boolean {
  return client.settings.RefreshTokenRotation?.Feature === 'ENABLED';
}

/** True when answers must not tell that a user is missing (PreventUserExistenceErrors). */
export function hidesUsers(client: Client): boolean {
  return client.settings.PreventUserExistenceErrors === 'ENABLED';
}

/** The token lifetimes of a client. */
export function lifetimes(client: Client): Lifetimes {
  return lifetimesOf(client.settings);
}

/** The default validity of refresh tokens as a number of the given unit: 30 for days. */
export function defaultRefreshValidity(unit: TimeUnitsType = 'days'): number {
  return REFRESH_DEFAULT / SECONDS[unit];
}

/** Seconds that a user has to answer a challenge; 3 minutes unless told otherwise. */
export function sessionLifetime(client: Client): number {
  return (client.settings.AuthSessionValidity ?? 3) * SECONDS.minutes;
}
