// Making a code and writing it to the user in one step that either happens or does not. What a right answer changes is left to
// the operations.
import type { CodeDeliveryDetailsType } from '../../generated/types.ts';
import type { MockContext } from '../behaviour.ts';
import { CODE_LIFETIME, issueCode } from './code.ts';
import { type Delivery, deliver } from './message.ts';
import type { Pool } from './pool-record.ts';
import type { User } from './user-record.ts';

/** Digits of every code that is not a first factor (Cognito Developer Guide). */
const DIGITS = 6;

/** Sends a code for an account operation. When a trigger refuses the message, the codes of the user are as before. */
export async function sendCode(
  context: MockContext,
  pool: Pool,
  user: User,
  options: Omit<Delivery, 'code'> & { purpose: keyof typeof CODE_LIFETIME },
): Promise<CodeDeliveryDetailsType> {
  const { purpose, ...delivery } = options;
  const draft = { ...user };
  const terms = { purpose, attribute: delivery.attribute, digits: DIGITS, lifetime: CODE_LIFETIME[purpose] };
  const code = issueCode(context, draft, terms).value;
  const sent = await deliver(context, pool, draft, { ...delivery, code });
  user.codes = draft.codes;
  return sent;
}
