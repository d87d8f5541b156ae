// All rule checks by id.

import { account } from './account/index.ts';
import { appClients } from './app-clients/index.ts';
import { branding } from './branding.ts';
import { devices } from './devices.ts';
import { groups } from './groups.ts';
import { identityProviders } from './identity-providers/index.ts';
import { importJobs } from './import-jobs.ts';
import { lists } from './lists/index.ts';
import { mfa } from './mfa/index.ts';
import { passwords } from './passwords.ts';
import { poolDomains } from './pool-domains.ts';
import { resourceServers } from './resource-servers.ts';
import type { RuleChecks } from './rule.ts';
import { signIn } from './sign-in/index.ts';
import { signUp } from './sign-up.ts';
import { tags } from './tags.ts';
import { threatProtection } from './threat-protection/index.ts';
import { userPools } from './user-pools/index.ts';
import { users } from './users/index.ts';
import { wire } from './wire/index.ts';

/** The check of every rule that has one. */
export const ruleChecks = {
  ...account,
  ...passwords,
  ...signIn,
  ...signUp,
  ...appClients,
  ...branding,
  ...devices,
  ...groups,
  ...identityProviders,
  ...importJobs,
  ...lists,
  ...mfa,
  ...poolDomains,
  ...resourceServers,
  ...tags,
  ...threatProtection,
  ...userPools,
  ...users,
  ...wire,
} satisfies RuleChecks;
