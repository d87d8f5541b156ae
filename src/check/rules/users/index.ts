// Checks of the rules on users as administrators see them, by theme.
import type { RuleChecks } from '../rule.ts';
import { attributes } from './attributes.ts';
import { creation } from './creation.ts';
import { invitations } from './invitation.ts';
import { status } from './status.ts';
import { temporaryPasswords } from './temporary-password.ts';

/** The checks of the area user that belong to the topic users. */
export const users = {
  ...creation,
  ...invitations,
  ...temporaryPasswords,
  ...attributes,
  ...status,
} satisfies RuleChecks;
