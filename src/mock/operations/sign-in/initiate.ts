// The start of a sign-in: which flow it is, whether the client may use it, and who wants to sign in.
import { CognitoError } from '../../../errors.ts';
import type { AuthFlowType } from '../../../generated/types.ts';
import { allowsFlow } from '../../model/client-settings.ts';
import { assertNotLocked } from '../../model/lockout.ts';
import { checkSecretHash } from '../../model/secret-hash.ts';
import { findSession } from '../../model/session.ts';
import type { SessionData } from '../../model/session-record.ts';
import { findUser } from '../../model/user.ts';
import { type Call, invalid, type Outcome, required, type Subject, userOf } from './call.ts';
import { continueSignUp, startChoice } from './choice.ts';
import { assertCustomTrigger, startCustom } from './custom.ts';
import { startWithPassword } from './password.ts';
import { refreshByFlow } from './refresh.ts';
import { askPasswordVerifier } from './srp.ts';
import { assertMaySignIn, assertNotBlocked, beforeAuthentication, findSubject } from './subject.ts';

/** Flows that only one of the two operations takes. */
const ADMIN_ONLY: readonly AuthFlowType[] = ['ADMIN_NO_SRP_AUTH', 'ADMIN_USER_PASSWORD_AUTH'];
const CLIENT_ONLY: readonly AuthFlowType[] = ['USER_PASSWORD_AUTH'];

/** Starts a sign-in, or refreshes tokens where the flow says so. */
export async function initiate(call: Call, flow: AuthFlowType, sessionId: string | undefined): Promise<Outcome> {
  if ((call.admin ? CLIENT_ONLY : ADMIN_ONLY).includes(flow)) throw invalid('Initiate Auth method not supported.');
  if (!allowsFlow(call.client, flow)) throw invalid(notEnabled(call, flow));
  if (flow === 'REFRESH_TOKEN' || flow === 'REFRESH_TOKEN_AUTH') return refreshByFlow(call);
  const name = required(call, 'USERNAME');
  for (const parameter of REQUIRED[flow] ?? []) required(call, parameter);
  await checkSecretHash(call.client, name, call.parameters.SECRET_HASH);
  assertNotBlocked(call, name);
  const deviceKey = call.parameters.DEVICE_KEY;
  const data: SessionData = { flow, ...(deviceKey === undefined ? {} : { deviceKey }) };
  switch (flow) {
    case 'USER_SRP_AUTH':
      return askPasswordVerifier(call, await subjectOf(call, name), data);
    case 'CUSTOM_AUTH':
      assertCustomTrigger(call, 'defineAuthChallenge');
      return startCustom(call, await subjectOf(call, name), data);
    case 'USER_AUTH':
      return sessionId === undefined ? startChoice(call, findSubject(call, name), data) : goOn(call, name, sessionId);
    default:
      return startWithPassword(call, name, data);
  }
}

const REQUIRED: Partial<Record<AuthFlowType, readonly string[]>> = {
  USER_SRP_AUTH: ['SRP_A'],
  USER_PASSWORD_AUTH: ['PASSWORD'],
  ADMIN_USER_PASSWORD_AUTH: ['PASSWORD'],
  ADMIN_NO_SRP_AUTH: ['PASSWORD'],
};

/** The service words this differently from flow to flow; those it was not seen to say follow the SRP flow. */
function notEnabled(call: Call, flow: AuthFlowType): string {
  if (call.admin) return 'Auth flow not enabled for this client';
  if (flow === 'USER_PASSWORD_AUTH') return 'USER_PASSWORD_AUTH flow not enabled for this client';
  return `${flow} is not enabled for the client.`;
}

/** Who signs in, if they may, once the pre authentication trigger has agreed. */
async function subjectOf(call: Call, name: string): Promise<Subject> {
  const subject = findSubject(call, name);
  const user = userOf(subject);
  if (user !== undefined) {
    assertMaySignIn(user);
    assertNotLocked(user.passwordAttempts, call.context.clock.now());
  }
  await beforeAuthentication(call, subject);
  return subject;
}

/** USER_AUTH with the Session of ConfirmSignUp. */
async function goOn(call: Call, name: string, sessionId: string): Promise<Outcome> {
  const session = findSession(call.context, call.pool, call.client, sessionId, ['SELECT_CHALLENGE']);
  const user = findUser(call.pool, name);
  if (user === undefined || user.username !== session.username) {
    throw new CognitoError('NotAuthorizedException', 'Invalid session for the user.');
  }
  return continueSignUp(call, user, session);
}
