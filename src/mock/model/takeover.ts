// Takeover risk of a sign-in: what the settings of pool or client do about a level, and whether the user is told by mail.
import type { AccountTakeoverEventActionType, NotifyEmailType } from '../../generated/types.ts';
import type { MockContext } from '../behaviour.ts';
import type { RiskLevel } from '../risks.ts';
import { triggerAttributes } from './message.ts';
import type { Client, Pool } from './pool-record.ts';
import { isProtected, isSkipped, riskSettings } from './risk.ts';
import type { AuthEvent, User } from './user-record.ts';

/** A risky sign-in. A pool that only audits takes no action and tells nobody. */
export interface Takeover {
  readonly level: RiskLevel;
  readonly action: AccountTakeoverEventActionType;
  readonly notify: boolean;
}

/** The risk of a sign-in and what it leads to; undefined where nothing is rated or nothing was found. */
export function judgeTakeover(
  context: MockContext,
  pool: Pool,
  client: Client,
  user: User,
  address: string | undefined,
): Takeover | undefined {
  const level = context.risks.of([user.username, user.attributes.email]);
  if (level === undefined || !isProtected(pool) || isSkipped(pool, client.id, address)) return undefined;
  const enforced = pool.settings.UserPoolAddOns?.AdvancedSecurityMode === 'ENFORCED';
  const { Actions } = riskSettings(pool, client.id).AccountTakeoverRiskConfiguration ?? {};
  const set = enforced ? Actions?.[`${level}Action`] : undefined;
  return { level, action: set?.EventAction ?? 'NO_ACTION', notify: set?.Notify === true };
}

/** How a risky sign-in went, by the name of the mail about it. */
export type TakeoverMail = 'BlockEmail' | 'MfaEmail' | 'NoActionEmail';

/** The service's own words are not known; these stand in for a template that was not set. */
const WORDS: Readonly<Record<TakeoverMail, NotifyEmailType>> = {
  BlockEmail: {
    Subject: 'Blocked sign-in attempt',
    TextBody: 'A sign-in to your account at {login-time} was blocked.',
  },
  MfaEmail: {
    Subject: 'New sign-in attempt',
    TextBody: 'A sign-in to your account at {login-time} was asked for a second factor.',
  },
  NoActionEmail: { Subject: 'New sign-in', TextBody: 'There was a sign-in to your account at {login-time}.' },
};

/** Writes to the user about a risky sign-in, if the user has an address. The code of the message is the token for feedback. */
export async function mailAbout(
  context: MockContext,
  pool: Pool,
  client: Client,
  user: User,
  about: {
    readonly mail: TakeoverMail;
    readonly event: AuthEvent;
    readonly metadata: { readonly clientMetadata?: Record<string, string> };
  },
): Promise<void> {
  const { mail, event, metadata } = about;
  const { email } = user.attributes;
  if (email === undefined) return;
  await context.triggers.fire('customEmailSender', pool, {
    source: 'CustomEmailSender_AccountTakeOverNotification',
    userName: user.username,
    clientId: client.id,
    request: {
      type: 'customEmailSenderRequestV1',
      code: event.feedbackToken,
      userAttributes: triggerAttributes(user),
      ...metadata,
    },
    response: {},
  });
  const sentAt = new Date(context.clock.now() * 1000).toISOString();
  const set = riskSettings(pool, client.id).AccountTakeoverRiskConfiguration?.NotifyConfiguration?.[mail];
  const words = set ?? WORDS[mail];
  const text = words.TextBody ?? words.HtmlBody ?? WORDS[mail].TextBody ?? '';
  const values: Readonly<Record<string, string>> = {
    username: user.username,
    'event-id': event.EventId ?? '',
    'feedback-token': event.feedbackToken,
    'login-time': sentAt,
    'ip-address': event.EventContextData?.IpAddress ?? 'unknown',
    city: 'unknown',
    country: 'unknown',
    'device-name': 'unknown',
  };
  pool.messages.push({
    userPoolId: pool.id,
    username: user.username,
    medium: 'EMAIL',
    destination: email,
    kind: 'AccountTakeOverNotification',
    code: event.feedbackToken,
    subject: words.Subject,
    // The pages behind one-click links are not played, so the placeholders of those stay.
    text: text.replace(/\{([a-z-]+)\}/g, (placeholder, name: string) => values[name] ?? placeholder),
    sentAt,
  });
}
