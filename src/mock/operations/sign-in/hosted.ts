// Sign-in on the service's own pages: the same challenges as through the API, for any client that may redirect, whatever its flows.
import type { ChallengeNameType } from '../../../generated/types.ts';
import type { MockContext } from '../../behaviour.ts';
import type { Client, Pool } from '../../model/pool-record.ts';
import type { Call, Outcome } from './call.ts';
import { startWithPassword } from './password.ts';
import { respond } from './respond.ts';

/** The pool and the client that a page speaks for. */
export interface HostedPlace {
  readonly context: MockContext;
  readonly pool: Pool;
  readonly client: Client;
}

/** Begins with user name and password. */
export function startHosted(place: HostedPlace, username: string, password: string): Promise<Outcome> {
  const call = callAt(place, 'initiate', { USERNAME: username, PASSWORD: password });
  return startWithPassword(call, username, { flow: 'USER_PASSWORD_AUTH' });
}

/** Answers the challenge of a page. */
export function answerHosted(
  place: HostedPlace,
  challenge: ChallengeNameType,
  session: string,
  responses: Readonly<Record<string, string>>,
): Promise<Outcome> {
  return respond(callAt(place, 'respond', responses), challenge, session);
}

function callAt(place: HostedPlace, step: Call['step'], parameters: Readonly<Record<string, string>>): Call {
  return { ...place, admin: false, step, address: undefined, parameters, clientMetadata: undefined, hosted: true };
}
