// Passwords of users: policy, history, the salted form that both password and SRP sign-in check, and generated ones. Who may set
// a password, and what becomes of the user's status and modification date, is left to the operations.
import { encodeHex, encodeUtf8, timingSafeEqual } from '../../crypto/bytes.ts';
import { privateExponent, userIdentity } from '../../crypto/srp-hash.ts';
import { CognitoError } from '../../errors.ts';
import type { MockContext } from '../behaviour.ts';
import type { Pool } from './pool-record.ts';
import type { StoredPassword, User } from './user-record.ts';

const DAY = 86_400;

/** The most that PasswordHistorySize can ask for. */
const LONGEST_HISTORY = 24;

/** Letters and digits that are hard to mistake for each other, and symbols that survive e-mail. */
const ALPHABETS = {
  upper: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  lower: 'abcdefghijkmnopqrstuvwxyz',
  digits: '23456789',
  symbols: '!@#%^*?-+=',
};

/** Symbols as the Cognito Developer Guide counts them; a space counts only inside. */
const SYMBOL = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]|(?<=.) (?=.)/;

/** Throws InvalidPasswordException for the first rule of the pool's policy that the password breaks. */
export function checkPolicy(pool: Pool, password: string): void {
  const policy = pool.settings.Policies?.PasswordPolicy ?? {};
  const broken = firstBroken([
    [password.length >= (policy.MinimumLength ?? 8), 'Password not long enough'],
    [!policy.RequireUppercase || /[A-Z]/.test(password), 'Password must have uppercase characters'],
    [!policy.RequireLowercase || /[a-z]/.test(password), 'Password must have lowercase characters'],
    [!policy.RequireNumbers || /[0-9]/.test(password), 'Password must have numeric characters'],
    [!policy.RequireSymbols || SYMBOL.test(password), 'Password must have symbol characters'],
  ]);
  if (broken !== undefined)
    throw new CognitoError('InvalidPasswordException', `Password did not conform with policy: ${broken}`);
}

function firstBroken(rules: readonly (readonly [boolean, string])[]): string | undefined {
  return rules.find(([kept]) => !kept)?.[1];
}

/** Throws what the policy or the history of the pool says against a new password of the user. */
export async function checkNewPassword(pool: Pool, user: User, password: string): Promise<void> {
  checkPolicy(pool, password);
  const size = pool.settings.Policies?.PasswordPolicy?.PasswordHistorySize ?? 0;
  const earlier = user.password === undefined ? user.passwordHistory : [user.password, ...user.passwordHistory];
  for (const stored of earlier.slice(0, size)) {
    if (await matches(pool, user, stored, password)) {
      throw new CognitoError('PasswordHistoryPolicyViolationException', 'Password has previously been used.');
    }
  }
}

/**
 * Checks policy and history, unless `unchecked`, then stores the password. Status and modification date are the caller's to
 * change.
 */
export async function setPassword(
  context: MockContext,
  pool: Pool,
  user: User,
  password: string,
  options: { temporary: boolean; unchecked?: boolean },
): Promise<void> {
  if (options.unchecked !== true) await checkNewPassword(pool, user, password);
  const stored = await derive(pool, user, password, encodeHex(context.random.bytes(16)));
  if (user.password !== undefined)
    user.passwordHistory = [user.password, ...user.passwordHistory].slice(0, LONGEST_HISTORY);
  user.password = stored;
  if (options.temporary) user.temporaryUntil = context.clock.now() + temporaryDays(pool) * DAY;
  else delete user.temporaryUntil;
}

/** True when this is the user's password; false for a user without one. Its expiry is another question. */
export async function passwordMatches(pool: Pool, user: User, password: string): Promise<boolean> {
  return user.password !== undefined && (await matches(pool, user, user.password, password));
}

/** A password that the pool's policy accepts. */
export function generatePassword(context: MockContext, pool: Pool): string {
  const { random } = context;
  const length = Math.max(pool.settings.Policies?.PasswordPolicy?.MinimumLength ?? 8, 8);
  const classes = Object.values(ALPHABETS);
  const chars = classes.map((alphabet) => random.text(alphabet, 1));
  chars.push(...random.text(classes.join(''), length - chars.length));
  for (let last = chars.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const moved = chars[last] ?? '';
    chars[last] = chars[other] ?? '';
    chars[other] = moved;
  }
  return chars.join('');
}

/** Days that a temporary password works; 0 stands for the default (API Reference, PasswordPolicyType). */
function temporaryDays(pool: Pool): number {
  const { Policies, AdminCreateUserConfig } = pool.settings;
  return (
    Policies?.PasswordPolicy?.TemporaryPasswordValidityDays || AdminCreateUserConfig?.UnusedAccountValidityDays || 7
  );
}

async function matches(pool: Pool, user: User, stored: StoredPassword, password: string): Promise<boolean> {
  const { x } = await derive(pool, user, password, stored.salt);
  return timingSafeEqual(encodeUtf8(x), encodeUtf8(stored.x));
}

/** The form that SRP needs. It hangs on pool and username, neither of which ever changes. */
async function derive(pool: Pool, user: User, password: string, salt: string): Promise<StoredPassword> {
  const x = await privateExponent(userIdentity(pool.id, user.username), password, BigInt(`0x${salt}`));
  return { salt, x: x.toString(16) };
}
