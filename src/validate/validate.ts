// Requests and answers of any operation, by name. The checks themselves are generated; see `src/generated/validators/`.
import { UsageError } from '../errors.ts';
import type { OperationName, Request } from '../generated/types.ts';
import type { Finding } from '../generated/validators/answer-support.ts';
import { answers } from '../generated/validators/answers.ts';
import { requests } from '../generated/validators/requests.ts';
import type {
  InvalidRequest,
  RequestResult,
  UnreadableRequest,
  ValidRequest,
} from '../generated/validators/support.ts';
import type { Failure } from '../protocol/answer.ts';
import { violationMessage } from './message.ts';

/** What became of a request, and if it is refused, the failure that the service would answer. */
export type CheckedRequest<Value> =
  | ValidRequest<Value>
  | ((InvalidRequest | UnreadableRequest) & { readonly failure: Failure });

/** Reads a request by type as the service does, then checks every constraint of the model. */
export function validateRequest<Name extends OperationName>(
  operation: Name,
  body: unknown,
): CheckedRequest<Request<Name>> {
  assertOperation(operation);
  const result: RequestResult<Request<Name>> = requests[operation](body);
  return result.ok ? result : { ...result, failure: failureOf(result) };
}

/** The failure that the service would answer to a refused request. */
export function failureOf(result: InvalidRequest | UnreadableRequest): Failure {
  return result.reason === 'unreadable'
    ? { name: 'SerializationException', message: result.text }
    : { name: 'InvalidParameterException', message: violationMessage(result.violations) };
}

/** Everything found in an answer; without a finding of level `error` it keeps the contract. */
export function validateResponse(operation: OperationName, body: unknown): readonly Finding[] {
  assertOperation(operation);
  return answers[operation](body);
}

function assertOperation(name: string): void {
  if (Object.hasOwn(requests, name)) return;
  throw new UsageError(
    'ERR_UNKNOWN_OPERATION',
    `There is no operation ${name}. Names are spelt as in the API, such as SignUp.`,
  );
}
