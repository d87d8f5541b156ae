// The sign-ins that a pool with threat protection keeps of each user. Reading them and judging their risk is left to others.
import type { AuthEventType, ChallengeResponseType } from '../../generated/types.ts';
import type { MockContext } from '../behaviour.ts';
import type { Pool } from './pool-record.ts';
import type { User } from './user-record.ts';

/** What is known of a sign-in at one moment. */
export interface SignInEvent {
  /** The event_id of its tokens; a later moment of the same sign-in replaces an earlier one. */
  readonly id: string;
  readonly response: NonNullable<AuthEventType['EventResponse']>;
  readonly challenges: readonly ChallengeResponseType[];
  readonly address: string;
}

/** Keeps a sign-in, newest first, where the pool has threat protection on. The mock sees no risk in anybody. */
export function recordSignIn(context: MockContext, pool: Pool, user: User, event: SignInEvent): void {
  const mode = pool.settings.UserPoolAddOns?.AdvancedSecurityMode ?? 'OFF';
  if (mode === 'OFF') return;
  const entry: AuthEventType = {
    EventId: event.id,
    EventType: 'SignIn',
    CreationDate: context.clock.now(),
    EventResponse: event.response,
    EventRisk: { RiskDecision: 'NoRisk', CompromisedCredentialsDetected: false },
    ChallengeResponses: event.challenges.map((challenge) => ({ ...challenge })),
    EventContextData: { IpAddress: event.address },
  };
  user.events = [entry, ...user.events.filter((earlier) => earlier.EventId !== event.id)];
}
