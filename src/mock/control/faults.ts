// POST /_mock/faults: orders errors and latency for an operation, as `cognito.fail` does in process.
import { UsageError } from '../../errors.ts';
import type { ErrorOf, OperationName } from '../../generated/types.ts';
import type { Mock } from '../mock.ts';

/** Orders `{"operation":"InitiateAuth","error":"TooManyRequestsException","times":1,"message":"…","latency":100}`. */
export function orderFault(mock: Mock, body: unknown): Record<string, never> {
  const fault = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  if (typeof fault.operation !== 'string' || !(fault.error === undefined || typeof fault.error === 'string')) {
    throw new UsageError(
      'ERR_FAULT',
      'Give {"operation":"InitiateAuth","error":"TooManyRequestsException"}, and if wanted times, message and latency in milliseconds.',
    );
  }
  mock.faults.fail(fault.operation as OperationName, fault.error as ErrorOf<OperationName> | undefined, {
    ...numberOf(fault, 'times'),
    ...numberOf(fault, 'latency'),
    ...(typeof fault.message === 'string' ? { message: fault.message } : {}),
  });
  return {};
}

function numberOf(fault: Record<string, unknown>, name: 'times' | 'latency'): Record<string, number> {
  const value = fault[name];
  if (value === undefined) return {};
  if (typeof value !== 'number' || !(value >= 0))
    throw new UsageError('ERR_FAULT', `${name} must be a number from 0 up.`);
  return { [name]: value };
}
