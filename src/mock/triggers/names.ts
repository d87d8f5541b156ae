// The triggers' names in this package beside the names that LambdaConfig gives them.
import type { TriggerName } from './events.ts';

/** Member of LambdaConfig by trigger. */
export const LAMBDA_CONFIG_MEMBERS: Readonly<Record<TriggerName, string>> = {
  preSignUp: 'PreSignUp',
  postConfirmation: 'PostConfirmation',
  preAuthentication: 'PreAuthentication',
  postAuthentication: 'PostAuthentication',
  defineAuthChallenge: 'DefineAuthChallenge',
  createAuthChallenge: 'CreateAuthChallenge',
  verifyAuthChallengeResponse: 'VerifyAuthChallengeResponse',
  preTokenGeneration: 'PreTokenGeneration',
  userMigration: 'UserMigration',
  customMessage: 'CustomMessage',
  customEmailSender: 'CustomEmailSender',
  customSmsSender: 'CustomSMSSender',
};

/** All triggers. */
export const TRIGGER_NAMES = Object.keys(LAMBDA_CONFIG_MEMBERS) as readonly TriggerName[];

/** True for the name of a trigger. */
export function isTriggerName(name: string): name is TriggerName {
  return Object.hasOwn(LAMBDA_CONFIG_MEMBERS, name);
}
