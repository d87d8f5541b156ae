// Puts the topics' behaviours together. An operation that no topic has fails to compile.
import type { OperationName } from '../../generated/types.ts';
import type { Behaviour } from '../behaviour.ts';
import { account } from './account.ts';
import { appClients } from './app-clients.ts';
import { branding } from './branding.ts';
import { devices } from './devices.ts';
import { groups } from './groups.ts';
import { providers } from './identity-providers.ts';
import { importJobs } from './import-jobs.ts';
import { limits } from './limits.ts';
import { logs } from './logs.ts';
import { mfa } from './mfa.ts';
import { passkeys } from './passkeys.ts';
import { passwords } from './passwords.ts';
import { poolDomains } from './pool-domains.ts';
import { userPoolReplicas } from './replicas.ts';
import { servers } from './resource-servers.ts';
import { signIn } from './sign-in/index.ts';
import { signUp } from './sign-up.ts';
import { tags } from './tags.ts';
import { terms } from './terms.ts';
import { threatProtection } from './threat-protection.ts';
import { userPools } from './user-pools.ts';
import { users } from './users/index.ts';

type Table = { readonly [Name in OperationName]: Behaviour<Name> };

/** The behaviour of every operation. */
export const behaviours = {
  ...account,
  ...passwords,
  ...signUp,
  ...appClients,
  ...branding,
  ...devices,
  ...groups,
  ...importJobs,
  ...limits,
  ...logs,
  ...mfa,
  ...passkeys,
  ...poolDomains,
  ...providers,
  ...servers,
  ...signIn,
  ...tags,
  ...terms,
  ...threatProtection,
  ...userPoolReplicas,
  ...userPools,
  ...users,
} satisfies Table;
