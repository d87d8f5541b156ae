// The body of a request as JSON, and what the wire answers when it is none. What the members hold is judged by `validate`.
import type { Failure } from './answer.ts';

/** The members of a request, or the failure that the service would answer. */
export type ParsedBody =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly failure: Failure };

/**
 * Parses the text of a body. No text, text that is not JSON, `null` and scalars are refused without a word, a list with
 * one (measured on Athena and Kinesis, which run the same front end).
 */
export function parseBody(text: string): ParsedBody {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(undefined);
  }
  if (Array.isArray(value)) return refused('Start of list found where not expected');
  if (typeof value !== 'object' || value === null) return refused(undefined);
  // An object without an array's or null's shape is a record of members.
  return { ok: true, value: value as Readonly<Record<string, unknown>> };
}

function refused(message: string | undefined): ParsedBody {
  return { ok: false, failure: { name: 'SerializationException', message } };
}
