// What threat protection does about a risky sign-in, once the first factor is proved: refuse it, want a second factor, tell the user.
import { recordEvent } from '../../model/auth-event.ts';
import { factorsAtRisk } from '../../model/second-factor.ts';
import type { SessionData } from '../../model/session-record.ts';
import { judgeTakeover, mailAbout, type Takeover, type TakeoverMail } from '../../model/takeover.ts';
import type { User } from '../../model/user-record.ts';
import { type Call, triggerMetadata } from './call.ts';
import { blocked } from './subject.ts';

/** Judges the sign-in and answers what it has to remember; throws NotAuthorizedException where the settings refuse it. */
export async function reactToRisk(
  call: Call,
  user: User,
  { id, data }: { readonly id: string; readonly data: SessionData },
): Promise<Pick<SessionData, 'atRisk'>> {
  const { context, pool, client, address } = call;
  const takeover = judgeTakeover(context, pool, client, user, address);
  if (takeover === undefined) return {};
  const mail = mailOf(call, user, data, takeover);
  const refused = mail === 'BlockEmail';
  const event = recordEvent(context, pool, user, {
    id,
    type: 'SignIn',
    response: refused ? 'Fail' : 'InProgress',
    risk: takeover.level,
    blocked: refused,
    address,
  });
  if (takeover.notify && event !== undefined) {
    await mailAbout(context, pool, client, user, { mail, event, metadata: triggerMetadata(call) });
  }
  if (refused) throw blocked();
  return mail === 'MfaEmail' ? { atRisk: true } : {};
}

function mailOf({ pool }: Call, user: User, data: SessionData, { action }: Takeover): TakeoverMail {
  if (action === 'BLOCK') return 'BlockEmail';
  if (action === 'NO_ACTION' || data.factorPassed === true) return 'NoActionEmail';
  if (factorsAtRisk(pool, user).length > 0) return 'MfaEmail';
  return action === 'MFA_REQUIRED' ? 'BlockEmail' : 'NoActionEmail';
}
