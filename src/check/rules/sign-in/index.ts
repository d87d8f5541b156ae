// Checks of the rules on signing in and out: the areas auth, challenge and token.
import type { RuleChecks } from '../rule.ts';
import { challenges } from './challenges.ts';
import { devices } from './devices.ts';
import { factors } from './factors.ts';
import { flows } from './flows.ts';
import { metadata } from './metadata.ts';
import { newPassword } from './new-password.ts';
import { parameters } from './parameters.ts';
import { revocation } from './revocation.ts';
import { sessions } from './sessions.ts';
import { tokens } from './tokens.ts';

/** The checks of the topic sign-in. */
export const signIn = {
  ...parameters,
  ...flows,
  ...metadata,
  ...challenges,
  ...newPassword,
  ...sessions,
  ...factors,
  ...devices,
  ...tokens,
  ...revocation,
} satisfies RuleChecks;
