// The names of places in a request as the service prints them.
import type { Violation } from '../generated/validators/support.ts';

/**
 * A member name with its first letter in lower case and the others as they are: `callbackURLs`, and so `cSS` and
 * `kMSKeyID`, as DynamoDB, on the same framework, prints `sSESpecification.sSEType`.
 */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/**
 * The path of a violation in the service's form, `userAttributes.1.member.name`. What is wrong with elements, keys or
 * values is reported at the list or map that holds them.
 */
export function servicePath({ path, target }: Violation): string {
  const steps = target === 'member' ? path : path.slice(0, -1);
  return steps.map((step) => (typeof step === 'number' ? `${step + 1}.member` : lowerFirst(step))).join('.');
}
