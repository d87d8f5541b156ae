// The two families of errors: what the service would answer, and what says that this library was held wrongly. They never mix.
import type { CommonErrorName, ErrorName } from './generated/types.ts';

/** An error that the service itself would answer. `message` is empty where the service sends no text. */
export class CognitoError extends Error {
  override readonly name: ErrorName | CommonErrorName;
  /** The text, or undefined where the service sends none. */
  readonly text: string | undefined;
  /** Members beside the text, such as `reasonCode`. */
  readonly extra: Readonly<Record<string, unknown>> | undefined;

  constructor(name: ErrorName | CommonErrorName, text?: string, extra?: Readonly<Record<string, unknown>>) {
    super(text ?? '');
    this.name = name;
    this.text = text;
    this.extra = extra;
  }
}

/** A mistake in the use of this library. `code` is stable, `message` names the fix. Never sent on the wire. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code: `ERR_${string}`;

  constructor(code: `ERR_${string}`, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** True for an error that the service itself would answer. */
export function isCognitoError(value: unknown): value is CognitoError {
  return value instanceof CognitoError;
}

/** True for a mistake in the use of this library. */
export function isUsageError(value: unknown): value is UsageError {
  return value instanceof UsageError;
}
