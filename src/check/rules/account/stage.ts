// What the checks on codes share: pools that write e-mail, users with proved addresses, and codes that are wrong.
import type { CreateUserPoolRequest } from '../../../generated/types.ts';
import type { GivenUser } from '../given.ts';
import type { Trial } from '../trial.ts';
import { type Stage, setStage } from '../users/stage.ts';

/** A pool that verifies e-mail addresses by itself, and a client of it. */
export function mailStage(t: Trial, settings: Partial<CreateUserPoolRequest> = {}): Promise<Stage> {
  return setStage(t, { AutoVerifiedAttributes: ['email'], ...settings });
}

/** The attributes of an address that is proved. */
export function verified(email: string): Record<string, string> {
  return { email, email_verified: 'true' };
}

/** A code of the same length that is not this one. */
export function wrong(code: string): string {
  return `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`;
}

/** A user with these attributes who is signed in. */
export async function signedIn(
  t: Trial,
  { UserPoolId, ClientId }: Stage,
  attributes: Readonly<Record<string, string>>,
): Promise<GivenUser & { AccessToken: string }> {
  const user = await t.given.user(UserPoolId, { attributes });
  const { AccessToken } = await t.given.signIn(UserPoolId, ClientId, user);
  return { ...user, AccessToken };
}
