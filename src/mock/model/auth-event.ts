// What users of a protected pool did: sign-ins, sign-ups and password events with their outcome, and the feedback on them.
import { encodeBase64Url, encodeUtf8, timingSafeEqual } from '../../crypto/bytes.ts';
import { CognitoError } from '../../errors.ts';
import type { AuthEventType, FeedbackValueType, RiskLevelType } from '../../generated/types.ts';
import type { MockContext } from '../behaviour.ts';
import type { Pool } from './pool-record.ts';
import { isProtected } from './risk.ts';
import type { AuthEvent, User } from './user-record.ts';

/** Something a user did. */
export interface Deed {
  /** The id that the tokens of a sign-in carry, too. */
  readonly id?: string;
  readonly type: NonNullable<AuthEventType['EventType']>;
  readonly response: NonNullable<AuthEventType['EventResponse']>;
  /** The challenge that was judged, and whether it was met. */
  readonly challenge?: NonNullable<AuthEventType['ChallengeResponses']>[number];
  readonly blocked?: boolean;
  /** The degree of a risk that was found. */
  readonly risk?: RiskLevelType | undefined;
  /** Where the request came from, if that is known. */
  readonly address?: string | undefined;
}

/** Events of a user that are kept. */
const MOST_EVENTS = 1000;

/**
 * Notes a deed, where the pool is protected, and answers the event. A sign-in of several steps is one event, which each step brings
 * up to date.
 */
export function recordEvent(context: MockContext, pool: Pool, user: User, deed: Deed): AuthEvent | undefined {
  if (!isProtected(pool)) return undefined;
  const begun = deed.id === undefined ? undefined : user.events.find((event) => event.EventId === deed.id);
  const challenges = [...(begun?.ChallengeResponses ?? []), ...(deed.challenge === undefined ? [] : [deed.challenge])];
  const event: AuthEvent = {
    EventId: deed.id ?? context.random.uuid(),
    EventType: deed.type,
    CreationDate: context.clock.now(),
    EventRisk: {
      RiskDecision: decisionOn(deed),
      ...(deed.risk === undefined ? {} : { RiskLevel: deed.risk }),
      CompromisedCredentialsDetected: false,
    },
    ...(deed.address === undefined ? {} : { EventContextData: { IpAddress: deed.address } }),
    feedbackToken: begun?.feedbackToken ?? newFeedbackToken(context),
    ...begun,
    EventResponse: deed.response,
    ...(challenges.length === 0 ? {} : { ChallengeResponses: challenges }),
  };
  const others = user.events.filter((each) => each !== begun);
  user.events = [event, ...others].slice(0, MOST_EVENTS);
  return event;
}

function decisionOn({ blocked, risk }: Deed): NonNullable<NonNullable<AuthEventType['EventRisk']>['RiskDecision']> {
  if (blocked === true) return 'Block';
  return risk === undefined ? 'NoRisk' : 'AccountTakeover';
}

/** An event as answers show it. */
export function describeEvent({ feedbackToken: _, ...event }: AuthEvent): AuthEventType {
  return structuredClone(event);
}

/** Puts a judgment in place of the former one; ResourceNotFoundException when the user has no such event. */
export function judgeEvent(
  user: User,
  eventId: string,
  judgment: { value: FeedbackValueType; by: 'Admin' | 'User'; at: number; token?: string },
): void {
  const event = user.events.find((each) => each.EventId === eventId);
  if (event === undefined) throw new CognitoError('ResourceNotFoundException', `Event ${eventId} does not exist.`);
  const { token } = judgment;
  if (token !== undefined && !timingSafeEqual(encodeUtf8(token), encodeUtf8(event.feedbackToken))) {
    throw new CognitoError('NotAuthorizedException', 'Invalid feedback token.');
  }
  event.EventFeedback = { FeedbackValue: judgment.value, Provider: judgment.by, FeedbackDate: judgment.at };
}

/** In the form of a JWT, as in the links of the service's mails; of events without a mail it stands in the state document. */
function newFeedbackToken({ random }: MockContext): string {
  return [16, 32, 32].map((length) => encodeBase64Url(random.bytes(length))).join('.');
}
