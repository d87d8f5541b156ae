// Which operation a request means: by the X-Amz-Target header on `/`, or by a path that holds the target.
import { operations } from '../generated/operations.ts';
import type { OperationName } from '../generated/types.ts';

/** What stands before the operation's name in X-Amz-Target. */
export const TARGET_PREFIX = 'AWSCognitoIdentityProviderService';

/** The media type of every body. */
export const MEDIA_TYPE = 'application/x-amz-json-1.1';

/** The header value that names an operation. */
export function targetOf(operation: OperationName): string {
  return `${TARGET_PREFIX}.${operation}`;
}

/** The operation that a header value or path segment names; undefined for a wrong prefix, case or name. */
export function operationOf(target: string | undefined): OperationName | undefined {
  if (target === undefined || !target.startsWith(`${TARGET_PREFIX}.`)) return undefined;
  const name = target.slice(TARGET_PREFIX.length + 1);
  return Object.hasOwn(operations, name) ? (name as OperationName) : undefined;
}
