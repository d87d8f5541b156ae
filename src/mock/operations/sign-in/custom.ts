// Custom sign-in: rounds of challenges that the pool's own triggers define, create and verify.
import { CognitoError } from '../../../errors.ts';
import { triggerAttributes } from '../../model/message.ts';
import { consumeSession } from '../../model/session.ts';
import type { Session, SessionData } from '../../model/session-record.ts';
import type { ChallengeResult, TriggerName } from '../../triggers/events.ts';
import { askFactor } from './ask-factor.ts';
import {
  ask,
  type Call,
  incorrect,
  invalid,
  nameOf,
  type Outcome,
  required,
  type Subject,
  triggerMetadata,
  userOf,
} from './call.ts';
import { proceed } from './next-step.ts';
import { askPasswordVerifier } from './srp.ts';

/** CUSTOM_AUTH, alone or, with CHALLENGE_NAME SRP_A, beginning with the password. */
export async function startCustom(call: Call, subject: Subject, data: SessionData): Promise<Outcome> {
  const withSrp = call.parameters.CHALLENGE_NAME === 'SRP_A';
  const rounds: ChallengeResult[] = withSrp ? [{ challengeName: 'SRP_A', challengeResult: true }] : [];
  return define(call, subject, { ...data, rounds });
}

/** Refuses a step of a custom sign-in in a pool without the trigger for it. */
export function assertCustomTrigger(call: Call, trigger: TriggerName): void {
  if (call.context.triggers.has(trigger)) return;
  throw invalid('Custom auth lambda trigger is not configured for the user pool.');
}

/** CUSTOM_CHALLENGE: the verify trigger judges, the define trigger decides what follows. */
export async function answerCustom(call: Call, subject: Subject, session: Session): Promise<Outcome> {
  const answer = required(call, 'ANSWER');
  assertCustomTrigger(call, 'verifyAuthChallengeResponse');
  const { privateParameters = {}, challengeMetadata, ...data } = session.data;
  const verdict = await call.context.triggers.fire('verifyAuthChallengeResponse', call.pool, {
    source: 'VerifyAuthChallengeResponse_Authentication',
    userName: nameOf(subject),
    clientId: call.client.id,
    request: {
      ...aboutUser(subject),
      privateChallengeParameters: { ...privateParameters },
      challengeAnswer: answer,
      ...triggerMetadata(call),
    },
    response: { answerCorrect: false },
  });
  consumeSession(session);
  return nextRound(call, subject, data, {
    challengeName: 'CUSTOM_CHALLENGE',
    challengeResult: verdict?.answerCorrect === true,
    ...(challengeMetadata === undefined ? {} : { challengeMetadata }),
  });
}

/** Notes how a round went and lets the define trigger decide. */
export function nextRound(call: Call, subject: Subject, data: SessionData, round: ChallengeResult): Promise<Outcome> {
  return define(call, subject, { ...data, rounds: [...(data.rounds ?? []), round] });
}

async function define(call: Call, subject: Subject, data: SessionData): Promise<Outcome> {
  const rounds = data.rounds ?? [];
  const verdict = await call.context.triggers.fire('defineAuthChallenge', call.pool, {
    source: 'DefineAuthChallenge_Authentication',
    userName: nameOf(subject),
    clientId: call.client.id,
    request: { ...aboutUser(subject), session: structuredClone([...rounds]), ...triggerMetadata(call) },
    response: { issueTokens: false, failAuthentication: false },
  });
  if (verdict?.failAuthentication === true) throw incorrect();
  const user = userOf(subject);
  if (verdict?.issueTokens === true) {
    // Whatever the trigger says of a name that nobody has, there is nobody to issue tokens for.
    if (user === undefined) throw incorrect();
    return proceed(call, user, { ...data, factorPassed: true });
  }
  switch (verdict?.challengeName) {
    case 'CUSTOM_CHALLENGE':
      return create(call, subject, data);
    case 'PASSWORD_VERIFIER':
      return askPasswordVerifier(call, subject, data);
    case 'SMS_MFA':
    case 'EMAIL_OTP':
    case 'SOFTWARE_TOKEN_MFA':
      if (user === undefined) throw incorrect();
      return askFactor(call, user, verdict.challengeName, data);
    default:
      throw new CognitoError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
  }
}

async function create(call: Call, subject: Subject, data: SessionData): Promise<Outcome> {
  assertCustomTrigger(call, 'createAuthChallenge');
  const made = await call.context.triggers.fire('createAuthChallenge', call.pool, {
    source: 'CreateAuthChallenge_Authentication',
    userName: nameOf(subject),
    clientId: call.client.id,
    request: {
      ...aboutUser(subject),
      challengeName: 'CUSTOM_CHALLENGE',
      session: structuredClone([...(data.rounds ?? [])]),
      ...triggerMetadata(call),
    },
    response: {},
  });
  const { publicChallengeParameters, privateChallengeParameters, challengeMetadata } = made ?? {};
  const parameters = { USERNAME: nameOf(subject), ...publicChallengeParameters };
  return ask(call, subject, 'CUSTOM_CHALLENGE', parameters, {
    ...data,
    privateParameters: { ...privateChallengeParameters },
    ...(challengeMetadata === undefined || challengeMetadata === null ? {} : { challengeMetadata }),
  });
}

function aboutUser(subject: Subject): { userAttributes: Record<string, string>; userNotFound: boolean } {
  const user = userOf(subject);
  return { userAttributes: user === undefined ? {} : triggerAttributes(user), userNotFound: user === undefined };
}
