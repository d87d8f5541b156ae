// What the checks on threat protection share: a pool that has it, sign-ins from an address, and the events they leave.
import type { AuthEventType, ContextDataType } from '../../../generated/types.ts';
import type { GivenUser } from '../given.ts';
import type { Trial } from '../trial.ts';

/** A pool in the highest tier with threat protection on. */
export function protectedPool(t: Trial): Promise<string> {
  return t.given.pool({ UserPoolTier: 'PLUS', UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } });
}

/** What a trusted server tells of a user at this address. */
export function contextFrom(IpAddress: string): ContextDataType {
  return {
    IpAddress,
    ServerName: 'app.example.com',
    ServerPath: '/sign-in',
    HttpHeaders: [{ headerName: 'User-Agent', headerValue: 'contract' }],
  };
}

/** A request to sign a user in. */
export function signInRequest(UserPoolId: string, ClientId: string, { username, password }: GivenUser) {
  return {
    UserPoolId,
    ClientId,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' as const,
    AuthParameters: { USERNAME: username, PASSWORD: password },
  };
}

/** Milliseconds between readings; the service takes its time to write events down. */
const PAUSES = [0, 0, 500, 1000, 2000, 4000, 8000];

/** The user's events once there are `count` of them, newest first; after the last reading whatever there is. */
export async function eventsOf(
  t: Trial,
  UserPoolId: string,
  Username: string,
  count: number,
): Promise<AuthEventType[]> {
  let events: AuthEventType[] = [];
  for (const pause of PAUSES) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    events = (await t.call('AdminListUserAuthEvents', { UserPoolId, Username, MaxResults: 60 })).AuthEvents ?? [];
    if (events.length >= count) break;
  }
  return events;
}
