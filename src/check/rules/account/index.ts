// The checks of the rules on accounts, by theme.
import type { RuleChecks } from '../rule.ts';
import { attributeChecks } from './attributes.ts';
import { confirmationChecks } from './confirmation.ts';
import { recoveryChecks } from './recovery.ts';

/** The checks of the area verification, and of users who delete themselves. */
export const account = { ...confirmationChecks, ...attributeChecks, ...recoveryChecks } satisfies RuleChecks;
