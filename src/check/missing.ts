// How implementations say that they do not have an operation, so that it counts as missing and not as broken.
import type { Outcome } from './target.ts';

/** True when the answer means that the operation does not exist there. */
export function saysMissing(outcome: Outcome): boolean {
  if (outcome.error === undefined) return false;
  const { name, message } = outcome.error;
  if (outcome.status === 501 || outcome.status === 404 || outcome.status === 405) return true;
  if (name === 'UnknownOperationException' || name === 'NotImplemented' || name === 'InvalidAction') return true;
  // cognito-local answers 500 for operations that it does not have.
  if (name.startsWith('CognitoLocal#Unsupported') || (name === 'Unsupported' && outcome.status === 500)) return true;
  return (
    outcome.status >= 500 &&
    /not (yet )?(been )?implemented|unsupported/i.test(message ?? outcome.answer.body.slice(0, 500))
  );
}
