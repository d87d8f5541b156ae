// One call of a sign-in operation, in the one form that all flows and challenges work with, and the outcomes it can have.
import { CognitoError } from '../../../errors.ts';
import type { AuthenticationResultType, ChallengeNameType } from '../../../generated/types.ts';
import type { MockContext } from '../../behaviour.ts';
import type { Client, Pool } from '../../model/pool-record.ts';
import { openSession } from '../../model/session.ts';
import type { SessionData } from '../../model/session-record.ts';
import type { User } from '../../model/user-record.ts';

/** A call that starts a sign-in or answers a challenge, by the user's own application or by a trusted server. */
export interface Call {
  readonly context: MockContext;
  readonly pool: Pool;
  readonly client: Client;
  /** True for the signed operations. */
  readonly admin: boolean;
  readonly step: 'initiate' | 'respond';
  /** Where the request comes from, as far as the service takes the caller's word for it. */
  readonly address: string | undefined;
  /** True on the sign-in pages: the service itself stands in for the application, and there are no tokens at the end. */
  readonly hosted?: true;
  /** AuthParameters or ChallengeResponses. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly clientMetadata: Readonly<Record<string, string>> | undefined;
}

/** Tokens or the next challenge, as all four operations answer. */
export interface Outcome {
  readonly ChallengeName?: ChallengeNameType;
  readonly Session?: string;
  readonly ChallengeParameters: Record<string, string>;
  readonly AuthenticationResult?: AuthenticationResultType;
  readonly AvailableChallenges?: ChallengeNameType[];
  /** Who signed in, at the end of a sign-in on the pages. */
  readonly hostedUser?: User;
}

/** A parameter that has to be there. */
export function required(call: Call, name: string): string {
  const value = call.parameters[name];
  if (value === undefined) throw new CognitoError('InvalidParameterException', `Missing required parameter ${name}`);
  return value;
}

/**
 * The metadata that triggers other than pre authentication and user migration see: none of a call that starts a sign-in
 * (API Reference, InitiateAuth ClientMetadata).
 */
export function triggerMetadata(call: Call): { clientMetadata: Record<string, string> } | Record<never, never> {
  if (call.step === 'initiate' || call.clientMetadata === undefined) return {};
  return { clientMetadata: { ...call.clientMetadata } };
}

/** Whose sign-in it is: a user, or a name that nobody has and a sign-in that is only played. */
export type Subject = User | { readonly unknown: string };

/** The user behind a subject; undefined for a name that nobody has. */
export function userOf(subject: Subject): User | undefined {
  return 'unknown' in subject ? undefined : subject;
}

/** The name of a subject: the Username of a user, what was typed otherwise. */
export function nameOf(subject: Subject): string {
  return 'unknown' in subject ? subject.unknown : subject.username;
}

/** Opens the session of the next challenge and says what is asked. */
export function ask(
  call: Call,
  subject: Subject,
  challenge: ChallengeNameType,
  parameters: Record<string, string>,
  data: SessionData,
): Outcome {
  const session = openSession(call.context, call.pool, call.client, {
    username: nameOf(subject),
    simulated: 'unknown' in subject,
    challenge,
    data,
  });
  return { ChallengeName: challenge, Session: session.id, ChallengeParameters: parameters };
}

/** What a wrong password and everything that must look like one answers. */
export function incorrect(): CognitoError {
  return new CognitoError('NotAuthorizedException', 'Incorrect username or password.');
}

/** A refusal for a malformed or contradictory request. */
export function invalid(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}
