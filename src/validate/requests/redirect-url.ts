// What a callback or logout URL of an app client has to look like (RFC 6749, section 3.1.2, and the Cognito API Reference).

/** Hosts that plain http may name, for tests (Cognito API Reference, CallbackURLs). */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Why the URL cannot be one, or undefined. The text on http was measured on the live service, 2026-09; the others are ours. */
export function redirectFault(text: string): string | undefined {
  if (!URL.canParse(text)) return `${text} is not an absolute URL.`;
  const url = new URL(text);
  if (url.protocol === 'http:' && !LOOPBACK.includes(url.hostname)) return `${text} cannot use the HTTP protocol.`;
  if (text.includes('#')) return `${text} cannot have a fragment.`;
  return undefined;
}
