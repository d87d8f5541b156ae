// The checks of the rules on user pools, the areas pool and message, put together.
import type { RuleChecks } from '../rule.ts';
import { emailChecks } from './email.ts';
import { messageChecks } from './messages.ts';
import { passwordChecks } from './passwords.ts';
import { poolChecks } from './pools.ts';
import { schemaChecks } from './schema.ts';
import { smsChecks } from './sms.ts';
import { triggerChecks } from './triggers.ts';
import { usernameChecks } from './usernames.ts';

/** The checks of the areas pool and message. */
export const userPools = {
  ...poolChecks,
  ...schemaChecks,
  ...usernameChecks,
  ...passwordChecks,
  ...triggerChecks,
  ...emailChecks,
  ...messageChecks,
  ...smsChecks,
} satisfies RuleChecks;
