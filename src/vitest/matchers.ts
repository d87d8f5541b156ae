// Matchers that hold a value against the contract. Importing this file gives them to `expect`, so that it serves as a setup file.
import { expect } from 'vitest';
import { operations } from '../generated/operations.ts';
import type { CommonErrorName, ErrorName, OperationName, Request } from '../generated/types.ts';
import { requestRuleViolations, validateRequest, validateResponse } from '../validate/index.ts';
import { wireValue } from './plain.ts';

/** The matchers. */
export interface ContractMatchers<Returned = unknown> {
  /** The value is an answer that the operation may give: a body, its text, or what the AWS SDK made of it. */
  toMatchResponse(operation: OperationName): Returned;
  /** The value is a request that the service would not refuse for its form. */
  toMatchRequest(operation: OperationName): Returned;
  /** The error, or the body of a refusal, has this name. With `await expect(call).rejects.toBeRefusedWith(…)`. */
  toBeRefusedWith(name: ErrorName | CommonErrorName, message?: string | RegExp): Returned;
}

declare module 'vitest' {
  // The compiler wants the parameter of the interface that is added to.
  interface Matchers<T> extends ContractMatchers<T> {}
}

interface Judged {
  readonly pass: boolean;
  readonly message: () => string;
}

expect.extend({
  toMatchResponse: (received: unknown, operation: OperationName) =>
    judged(responseFaults(operation, wireValue(received)), `an answer of ${operation}`),
  toMatchRequest: (received: unknown, operation: OperationName) =>
    judged(requestFaults(operation, wireValue(received)), `a request of ${operation}`),
  toBeRefusedWith: refusedWith,
});

function judged(faults: readonly string[], what: string): Judged {
  return {
    pass: faults.length === 0,
    message: () =>
      faults.length === 0
        ? `expected the value not to be ${what}, and it is one`
        : `expected the value to be ${what}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
  };
}

function responseFaults(operation: OperationName, value: unknown): string[] {
  if (operations[operation].output === undefined) {
    const empty = value === undefined || JSON.stringify(value) === '{}';
    return empty ? [] : ['the operation answers without a body'];
  }
  return validateResponse(operation, value)
    .filter(({ level }) => level === 'error')
    .map(({ path, keyword, limit }) => {
      const place = path.join('.') || 'the body';
      if (keyword === 'required') return `${place} has to be there`;
      if (keyword === 'type') return `${place} has to be of type ${String(limit)}`;
      return `${place} breaks ${keyword} ${Array.isArray(limit) ? limit.join(', ') : String(limit)}`;
    });
}

function requestFaults(operation: OperationName, value: unknown): string[] {
  const checked = validateRequest(operation, value);
  if (!checked.ok) return [`${checked.failure.name}: ${checked.failure.message ?? 'it cannot be read'}`];
  // The validator has just said that it is a request of this operation.
  return requestRuleViolations(operation, checked.value as Request<typeof operation>).map(
    ({ error, text }) => `${error}: ${text}`,
  );
}

function refusedWith(received: unknown, name: string, message?: string | RegExp): Judged {
  const refusal = refusalIn(received);
  const named = refusal?.name === name;
  const worded =
    message === undefined ||
    (typeof message === 'string' ? refusal?.message.includes(message) === true : message.test(refusal?.message ?? ''));
  const seen = refusal === undefined ? 'no refusal' : `${refusal.name}: ${refusal.message}`;
  const wanted = message === undefined ? name : `${name} with ${String(message)}`;
  return {
    pass: named && worded,
    message: () => `expected a refusal ${named && worded ? 'other than' : 'with'} ${wanted}, and got ${seen}`,
  };
}

/** The name and text of an error that a client threw, or of the body of a refusal. */
function refusalIn(received: unknown): { name: string; message: string } | undefined {
  const value = received instanceof Error ? received : wireValue(received);
  if (typeof value !== 'object' || value === null) return undefined;
  const { __type, name, message, Message } = value as Readonly<Record<string, unknown>>;
  const raw = value instanceof Error ? name : __type;
  if (typeof raw !== 'string') return undefined;
  return { name: raw.split('#').at(-1) ?? raw, message: String(message ?? Message ?? '') };
}
