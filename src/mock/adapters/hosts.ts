// The hosts that belong to the service: its Regional endpoints, their FIPS and China variants, issuers, and hosted domains.

const SERVICE = /^(issuer-)?cognito-idp(-fips)?\.[a-z0-9-]+\.(amazonaws\.com(\.cn)?|api\.aws)$/;
const DOMAIN = /^[a-z0-9-]+\.auth(-fips)?\.[a-z0-9-]+\.amazoncognito\.com$/;

/** True for a host that the real service answers on. */
export function isServiceHost(host: string): boolean {
  return SERVICE.test(host) || DOMAIN.test(host);
}
