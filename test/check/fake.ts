// A tiny endpoint that keeps every constraint and remembers nothing but a counter, with faults planted on demand.
import { plainValue } from '../../src/arbitrary/plain.ts';
import type { Send } from '../../src/check/index.ts';
import { operations } from '../../src/generated/operations.ts';
import type { OperationName } from '../../src/generated/types.ts';
import { type Failure, failureAnswer, successAnswer, type WireAnswer } from '../../src/protocol/answer.ts';
import { operationOf } from '../../src/protocol/target.ts';
import { validateRequest } from '../../src/validate/index.ts';

/** One request as a fault sees it, with what the endpoint would answer. */
export interface Call {
  readonly operation: OperationName;
  readonly body: Record<string, unknown>;
  readonly right: WireAnswer;
}

/** Answers instead of the endpoint, or leaves it to it. */
export type Fault = (call: Call, state: { writes: number }) => WireAnswer | undefined;

/** The endpoint. */
export function fakeEndpoint(fault: Fault = () => undefined): Send {
  const state = { writes: 0 };
  return async ({ method, headers, body }) => {
    if (method !== 'POST') throw new Error('This endpoint knows operations only.');
    const operation = operationOf(headers['x-amz-target']);
    if (operation === undefined) return refusal({ name: 'UnknownOperationException', message: undefined });
    const parsed: unknown = JSON.parse(body);
    const checked = validateRequest(operation, parsed);
    const right = checked.ok ? success(answerOf(operation, parsed as Body, state.writes)) : refusal(checked.failure);
    return fault({ operation, body: parsed as Record<string, unknown>, right }, state) ?? right;
  };
}

let answered = 0;
/** An id for each answer. */
const requestId = (): string => `3f2a1c84-6a0e-4c5f-9d57-${String(++answered).padStart(12, '0')}`;

/** A refusal on the wire. */
export function refusal(failure: Failure): WireAnswer {
  return failureAnswer(failure, requestId(), false);
}

/** A success on the wire. */
export function success(value: unknown): WireAnswer {
  return successAnswer(value, requestId(), false);
}

type Body = Record<string, unknown>;

const NOW = Math.floor(Date.now() / 1000);

/** Tokens of the right form, which nothing has signed. */
function tokensFor({ ClientId: client, UserPoolId = 'us-east-1_Fake00001' }: Body): Body {
  const token = (claims: Body): string =>
    [
      { kid: 'fake', alg: 'RS256' },
      { sub: 'ada', iss: `https://fake/${String(UserPoolId)}`, iat: NOW, exp: NOW + 3600, auth_time: NOW, ...claims },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
      .concat('.c2lnbmF0dXJl');
  return {
    AccessToken: token({
      token_use: 'access',
      client_id: client,
      username: 'ada',
      scope: 'aws.cognito.signin.user.admin',
    }),
    IdToken: token({ token_use: 'id', aud: client, 'cognito:username': 'ada' }),
    RefreshToken: 'refresh',
    ExpiresIn: 3600,
    TokenType: 'Bearer',
  };
}

function answerOf(operation: OperationName, request: Body, writes: number): unknown {
  switch (operation) {
    case 'CreateUserPool':
      return { UserPool: { Id: 'us-east-1_Fake00001' } };
    case 'DescribeUserPool':
      return { UserPool: { Id: 'us-east-1_Fake00001', EstimatedNumberOfUsers: writes } };
    case 'CreateUserPoolClient':
      return { UserPoolClient: { ClientId: 'fakeclient' } };
    case 'AdminInitiateAuth':
      return { AuthenticationResult: tokensFor(request) };
    default: {
      const { output } = operations[operation];
      return output === undefined ? undefined : dated(plainValue(output));
    }
  }
}

/** The value with all its dates in the present, which stands still so that nothing seems to change. */
function dated(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (name, held: unknown) =>
    /(Date|CreatedAt)$/.test(name) && typeof held === 'number' ? NOW : held,
  );
}
