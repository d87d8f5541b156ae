// Users who come through an identity provider: from the claims about an account to the user of the pool, new or known.
import { CognitoError } from '../../errors.ts';
import type { MockContext } from '../behaviour.ts';
import { checkAttributes, missingRequired } from './attributes.ts';
import { firePostConfirmation } from './confirmation.ts';
import { joinGroup } from './group.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { findByAccount, SUBJECT } from './linked-identity.ts';
import { triggerAttributes } from './message.ts';
import { newUser } from './new-user.ts';
import { isCaseSensitive } from './pool.ts';
import type { Client, Group, Pool } from './pool-record.ts';
import { firePreSignUp } from './pre-sign-up.ts';
import { addUser, changeAttributes, findByUsername } from './user.ts';
import type { User } from './user-record.ts';
import { assertEnabled } from './user-state.ts';

/** Where a sign-in through a provider happens. */
export interface FederatedPlace {
  readonly context: MockContext;
  readonly pool: Pool;
  readonly client: Client;
}

/** The user whom the claims of a provider are about, signed up on the first visit. Attributes follow the claims each time. */
export async function federatedUser(
  place: FederatedPlace,
  provider: IdentityProvider,
  claims: Readonly<Record<string, string>>,
): Promise<User> {
  const { context, pool } = place;
  const { username: subjectClaim = 'sub', ...mapping } = provider.AttributeMapping;
  const subject = claims[subjectClaim] ?? '';
  if (subject === '') throw new CognitoError('InvalidParameterException', `attributes required: [${subjectClaim}]`);
  const attributes = mapped(mapping, claims);
  const account = { provider: provider.ProviderName, attribute: SUBJECT, value: subject };
  const name = usernameFor(pool, provider, subject);
  const known = findByAccount(pool, account) ?? findByUsername(pool, name);
  if (known === undefined) return signUp(place, provider, { name, subject, attributes });
  assertEnabled(known);
  checkAttributes(pool, attributes, { creating: false, by: 'admin' });
  await fireAuthentication(place, known, 'preAuthentication');
  changeAttributes(pool, known, attributes, context.clock.now());
  await fireAuthentication(place, known, 'postAuthentication');
  return known;
}

/** The first visit: pre sign-up may refuse, post confirmation follows, and the others wait for the second (Developer Guide). */
async function signUp(
  { context, pool, client }: FederatedPlace,
  provider: IdentityProvider,
  { name, subject, attributes }: { name: string; subject: string; attributes: Record<string, string> },
): Promise<User> {
  // Addresses that no claim vouches for show up as unverified (seen on the live service, 2026-09).
  const flags: Record<string, string> = attributes.email === undefined ? {} : { email_verified: 'false' };
  const all = { ...flags, ...attributes };
  const missing = missingRequired(pool, all);
  if (missing.length > 0) {
    throw new CognitoError('InvalidParameterException', `attributes required: [${missing.join(', ')}]`);
  }
  checkAttributes(pool, all, { creating: true, by: 'admin' });
  const user = newUser(context, pool, { username: name, status: 'EXTERNAL_PROVIDER', attributes: all });
  user.identities.push({
    userId: subject,
    providerName: provider.ProviderName,
    providerType: provider.ProviderType,
    issuer: null,
    primary: true,
    dateCreated: Math.round(context.clock.now() * 1000),
  });
  const call = { clientId: client.id, clientMetadata: undefined };
  await firePreSignUp(context, pool, user, {
    source: 'PreSignUp_ExternalProvider',
    validationData: undefined,
    ...call,
  });
  joinGroup(user, groupFor(context, pool, provider), context.clock.now());
  addUser(pool, user);
  await firePostConfirmation(context, pool, user, { source: 'PostConfirmation_ConfirmSignUp', ...call });
  return user;
}

function mapped(
  mapping: Readonly<Record<string, string>>,
  claims: Readonly<Record<string, string>>,
): Record<string, string> {
  const pairs = Object.entries(mapping).flatMap(([attribute, claim]) => {
    const value = claims[claim];
    return value === undefined ? [] : [[attribute, value] as const];
  });
  return Object.fromEntries(pairs);
}

/** `Google_108…`; where case does not count, names of SAML and OIDC providers are written small (Developer Guide, federation). */
function usernameFor(pool: Pool, { ProviderName, ProviderType }: IdentityProvider, subject: string): string {
  const name = `${ProviderName}_${subject}`;
  const small = !isCaseSensitive(pool) && (ProviderType === 'SAML' || ProviderType === 'OIDC');
  return small ? name.toLowerCase() : name;
}

/** The group that gathers everyone who came through a provider; name and description were recorded on the live service. */
function groupFor(context: MockContext, pool: Pool, { ProviderName }: IdentityProvider): Group {
  const name = `${pool.id}_${ProviderName}`;
  const now = context.clock.now();
  const description = `Autogenerated group for users who sign in using ${ProviderName}`;
  const group = pool.groups.get(name) ?? { name, description, created: now, modified: now };
  pool.groups.set(name, group);
  return group;
}

async function fireAuthentication(
  { context, pool, client }: FederatedPlace,
  user: User,
  trigger: 'preAuthentication' | 'postAuthentication',
): Promise<void> {
  const call = { userName: user.username, clientId: client.id, response: {} };
  const userAttributes = triggerAttributes(user);
  if (trigger === 'preAuthentication') {
    const request = { userAttributes };
    await context.triggers.fire(trigger, pool, { ...call, source: 'PreAuthentication_Authentication', request });
    return;
  }
  const request = { userAttributes, newDeviceUsed: false };
  await context.triggers.fire(trigger, pool, { ...call, source: 'PostAuthentication_Authentication', request });
}
