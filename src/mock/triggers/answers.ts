// What triggers may answer: the members of each response and their types. What the values mean is left to who fires the trigger.
import type { TriggerName } from './events.ts';

/** `texts` is an object of texts; `any` is judged by who fires the trigger. */
type Kind = 'boolean' | 'text' | 'texts' | 'list' | 'any';

/** Cognito Developer Guide, "Customizing user pool workflows with Lambda triggers", response parameters of each trigger. */
const MEMBERS: Readonly<Record<TriggerName, Readonly<Record<string, Kind>>>> = {
  preSignUp: { autoConfirmUser: 'boolean', autoVerifyEmail: 'boolean', autoVerifyPhone: 'boolean' },
  postConfirmation: {},
  preAuthentication: {},
  postAuthentication: {},
  defineAuthChallenge: { challengeName: 'text', issueTokens: 'boolean', failAuthentication: 'boolean' },
  createAuthChallenge: {
    publicChallengeParameters: 'texts',
    privateChallengeParameters: 'texts',
    challengeMetadata: 'text',
  },
  verifyAuthChallengeResponse: { answerCorrect: 'boolean' },
  preTokenGeneration: { claimsOverrideDetails: 'any', claimsAndScopeOverrideDetails: 'any' },
  userMigration: {
    userAttributes: 'texts',
    finalUserStatus: 'text',
    messageAction: 'text',
    desiredDeliveryMediums: 'list',
    forceAliasCreation: 'boolean',
    enableSMSMFA: 'boolean',
  },
  customMessage: { smsMessage: 'text', emailMessage: 'text', emailSubject: 'text' },
  customEmailSender: {},
  customSmsSender: {},
};

/**
 * The `response` of what a trigger returned, as JSON would carry it, less the members that the trigger does not have. Undefined
 * where the service could not read it.
 */
export function readResponse(name: TriggerName, returned: unknown): Record<string, unknown> | undefined {
  const response = asRecord(asRecord(asJson(returned))?.response);
  if (response === undefined) return undefined;
  const read: Record<string, unknown> = {};
  for (const [member, kind] of Object.entries(MEMBERS[name])) {
    const value = response[member];
    if (value === undefined || value === null) continue;
    const taken = take(kind, value);
    if (taken === undefined) return undefined;
    read[member] = taken;
  }
  return read;
}

/** A value as it arrives from a function in another process; undefined where JSON cannot carry it. */
export function asJson(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    return undefined;
  }
}

function take(kind: Kind, value: unknown): unknown {
  switch (kind) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'text':
      return typeof value === 'string' ? value : undefined;
    case 'list':
      return Array.isArray(value) ? value : undefined;
    case 'texts':
      return takeTexts(value);
    case 'any':
      return value;
  }
}

/** Numbers and booleans among texts are written out, as JSON readers with typed maps do. */
function takeTexts(value: unknown): Record<string, string> | undefined {
  const record = asRecord(value);
  if (record === undefined) return undefined;
  const entries = Object.entries(record).filter(([, item]) => item !== null);
  if (entries.some(([, item]) => typeof item === 'object')) return undefined;
  return Object.fromEntries(entries.map(([key, item]) => [key, String(item)]));
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
