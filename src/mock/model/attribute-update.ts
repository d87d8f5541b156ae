// Changing the attributes of a user who exists: what becomes unverified, what waits for its code, and who is written to. Whether
// the values fit the schema is checked before, by attributes.ts.
import type { CodeDeliveryDetailsType } from '../../generated/types.ts';
import type { MockContext } from '../behaviour.ts';
import { aliasTaken, rivals } from './alias.ts';
import { CODE_LIFETIME, dropCodes, issueCode } from './code.ts';
import { deliver } from './message.ts';
import type { Pool } from './pool-record.ts';
import { changeAttributes } from './user.ts';
import type { User } from './user-record.ts';

const VERIFIABLE = ['email', 'phone_number'] as const;

/**
 * Stores new values and sends the codes that they call for. A new address or number counts as unverified unless its flag comes
 * along as true; where the pool wants it verified first, it waits in `pending` and the old value stays in force.
 */
export async function updateAttributes(
  context: MockContext,
  pool: Pool,
  user: User,
  values: Readonly<Record<string, string>>,
  call: { clientId: string | undefined; clientMetadata: Readonly<Record<string, string>> | undefined },
): Promise<CodeDeliveryDetailsType[]> {
  const changes: Record<string, string> = { ...values };
  const pending: Record<string, string> = { ...user.pending };
  const toVerify: { attribute: (typeof VERIFIABLE)[number]; value: string }[] = [];
  const { AutoVerifiedAttributes = [], UserAttributeUpdateSettings } = pool.settings;
  const verifyFirst = UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [];
  let { codes } = user;
  for (const attribute of VERIFIABLE) {
    const value = values[attribute];
    if (value === undefined) continue;
    // Whatever waited is overtaken by the new value, and so is its code.
    delete pending[attribute];
    codes = codes.filter((code) => code.purpose !== 'VerifyAttribute' || code.attribute !== attribute);
    if (value === '') changes[`${attribute}_verified`] = '';
    else if (value !== user.attributes[attribute] && values[`${attribute}_verified`] !== 'true') {
      if (verifyFirst.includes(attribute)) {
        pending[attribute] = value;
        delete changes[attribute];
        delete changes[`${attribute}_verified`];
      } else changes[`${attribute}_verified`] = 'false';
      if (AutoVerifiedAttributes.includes(attribute)) toVerify.push({ attribute, value });
    }
  }
  const [rival] = rivals(pool, { ...user.attributes, ...pending, ...changes }, user);
  if (rival !== undefined) throw aliasTaken(rival.attribute);
  // Messages are written on a draft, so that a trigger that refuses leaves the user as before.
  const draft: User = { ...user, attributes: { ...user.attributes, ...changes }, codes };
  const sent: CodeDeliveryDetailsType[] = [];
  for (const { attribute, value } of toVerify) {
    const terms = {
      purpose: 'VerifyAttribute',
      attribute,
      digits: 6,
      lifetime: CODE_LIFETIME.VerifyAttribute,
    } as const;
    const code = issueCode(context, draft, terms).value;
    sent.push(
      await deliver(context, pool, draft, { kind: 'UpdateUserAttribute', attribute, code, to: value, ...call }),
    );
  }
  user.pending = pending;
  changeAttributes(pool, user, changes, context.clock.now());
  const fresh = draft.codes.filter(({ purpose }) => purpose === 'VerifyAttribute');
  user.codes = [...user.codes.filter(({ purpose }) => purpose !== 'VerifyAttribute'), ...fresh];
  return sent;
}

/** Removes attributes. An address or number takes its flag with it, and the new value that waited for a code. */
export function removeAttributes(context: MockContext, pool: Pool, user: User, names: readonly string[]): void {
  const gone = VERIFIABLE.filter((attribute) => names.includes(attribute));
  user.pending = Object.fromEntries(Object.entries(user.pending).filter(([name]) => !names.includes(name)));
  for (const attribute of gone) dropCodes(user, 'VerifyAttribute', attribute);
  const all = [...names, ...gone.map((attribute) => `${attribute}_verified`)];
  changeAttributes(pool, user, Object.fromEntries(all.map((name) => [name, undefined])), context.clock.now());
}
