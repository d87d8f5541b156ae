// The checks of the area mfa.
import type { RuleChecks } from '../rule.ts';
import { pools } from './pools.ts';
import { preferences } from './preferences.ts';
import { settings } from './settings.ts';
import { softwareToken } from './software-token.ts';

/** The checks of the topic mfa. */
export const mfa = {
  ...pools,
  ...softwareToken,
  ...preferences,
  ...settings,
} satisfies RuleChecks;
