// One-time passwords as a user's app shows them for the secret that an endpoint gave out.
import { totpCode } from '../crypto/totp.ts';

/** The code at a time in epoch seconds. A text that is no secret has none; a wrong one stands in, which the endpoint refuses. */
export function codeOf(secret: string, epochSeconds: number): string {
  return /^[A-Z2-7]+=*$/i.test(secret) ? totpCode(secret, epochSeconds) : '000000';
}
