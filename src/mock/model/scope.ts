// What the scopes of OpenID Connect open: which attributes an ID token and userInfo may show.

/** The scopes of OpenID Connect that speak of attributes; `profile` opens them all. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  email: ['email', 'email_verified'],
  phone: ['phone_number', 'phone_number_verified'],
};

/**
 * True when the scopes open the attribute. `openid` on its own opens all, beside others only what those name (Cognito Developer
 * Guide, "Scopes, M2M, and resource servers").
 */
export function opens(scopes: readonly string[], attribute: string): boolean {
  if (attribute === 'sub' || scopes.includes('profile')) return true;
  const narrowing = scopes.filter((scope) => Object.hasOwn(ATTRIBUTES, scope));
  return narrowing.length === 0 || narrowing.some((scope) => ATTRIBUTES[scope]?.includes(attribute));
}
