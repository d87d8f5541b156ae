// Which tags nobody can set, whatever they are put on.
import type { ErrorName } from '../../generated/types.ts';
import type { RequestFault } from './fault.ts';

/** Tags a pool can have (Cognito Developer Guide, "Quotas"). */
const MOST_TAGS = 50;

/** More tags than a pool can have, and keys that AWS reserves for itself; no source has the texts. */
export function tagFault(
  member: string,
  tags: Readonly<Record<string, string>> | undefined,
  error: ErrorName,
): RequestFault | undefined {
  const keys = Object.keys(tags ?? {});
  if (keys.length > MOST_TAGS)
    return { path: [member], error, text: `A user pool can have at most ${MOST_TAGS} tags.` };
  const reserved = keys.find((key) => key.toLowerCase().startsWith('aws:'));
  return reserved === undefined
    ? undefined
    : { path: [member, reserved], error, text: `Tag keys that begin with aws: are reserved: ${reserved}` };
}
