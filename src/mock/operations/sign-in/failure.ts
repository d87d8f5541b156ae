// Failures of a sign-in that count: towards the lock, and in the events that threat protection keeps.
import type { CognitoError } from '../../../errors.ts';
import { recordEvent } from '../../model/auth-event.ts';
import { countFailure } from '../../model/lockout.ts';
import type { User } from '../../model/user-record.ts';
import { type Call, incorrect } from './call.ts';

/** Counts a wrong password and answers what is to be thrown. */
export function wrongPassword(call: Call, user: User): CognitoError {
  countFailure(user.passwordAttempts, call.context.clock.now());
  record(call, user, 'Password');
  return incorrect();
}

/** Counts a wrong second factor. */
export function noteWrongFactor(call: Call, user: User): void {
  countFailure(user.mfaAttempts, call.context.clock.now());
  record(call, user, 'Mfa');
}

function record({ context, pool, address }: Call, user: User, ChallengeName: 'Password' | 'Mfa'): void {
  const challenge = { ChallengeName, ChallengeResponse: 'Failure' } as const;
  recordEvent(context, pool, user, {
    type: 'SignIn',
    response: 'Fail',
    challenge,
    address,
  });
}
