// Failures and delays that a test orders in advance: by operation, a number of times.

import { UsageError } from '../errors.ts';
import { operations } from '../generated/operations.ts';
import type { ErrorOf, OperationName } from '../generated/types.ts';

/** How often and when an ordered fault strikes. */
export interface FaultOptions {
  /** How many calls it strikes; every call without it. */
  times?: number;
  /** The text of the error. */
  message?: string;
  /** Milliseconds of real time to wait before the answer. */
  latency?: number;
}

/** A fault as it stands: `error` undefined means latency alone. */
export interface Fault {
  readonly operation: OperationName;
  readonly error: string | undefined;
  readonly message: string | undefined;
  readonly latency: number;
  left: number;
}

/** The ordered faults of a mock. */
export interface Faults {
  /** Orders an error for an operation. Throws UsageError ERR_FAULT for an error the operation does not declare. */
  fail<Name extends OperationName>(operation: Name, error: ErrorOf<Name> | undefined, options?: FaultOptions): void;
  /** The fault that strikes this call, counted down. */
  take(operation: OperationName): Fault | undefined;
  list(): readonly Fault[];
  clear(): void;
}

/** Errors that any operation can be ordered to give, although it does not declare them. */
const COMMON = [
  'ThrottlingException',
  'ServiceUnavailable',
  'InternalFailure',
  'ExpiredTokenException',
  'UnrecognizedClientException',
];

/** No faults. */
export function createFaults(): Faults {
  const faults: Fault[] = [];
  return {
    fail(operation, error, options = {}) {
      if (!Object.hasOwn(operations, operation)) {
        throw new UsageError(
          'ERR_FAULT',
          `There is no operation '${operation}'. Names are spelled as in the API, such as InitiateAuth.`,
        );
      }
      const declared: readonly string[] = operations[operation].errors;
      if (error !== undefined && !declared.includes(error) && !COMMON.includes(error)) {
        throw new UsageError(
          'ERR_FAULT',
          `${operation} does not declare ${error}. It declares ${declared.join(', ')}; any operation can also give ${COMMON.join(', ')}.`,
        );
      }
      faults.push({
        operation,
        error,
        message: options.message,
        latency: options.latency ?? 0,
        left: options.times ?? Number.POSITIVE_INFINITY,
      });
    },
    take(operation) {
      const index = faults.findIndex((fault) => fault.operation === operation);
      const fault = faults[index];
      if (fault === undefined) return undefined;
      fault.left -= 1;
      if (fault.left <= 0) faults.splice(index, 1);
      return fault;
    },
    list: () => faults,
    clear() {
      faults.length = 0;
    },
  };
}
