// A small typed client for any endpoint that speaks the API: the mock, an emulator, or the service with credentials.
import { operations } from '../generated/operations.ts';
import type { ErrorOf, OperationName, Request as RequestOf, Response as ResponseOf } from '../generated/types.ts';
import { MEDIA_TYPE, targetOf } from '../protocol/target.ts';
import { type Credentials, signer } from './sigv4.ts';

/** Where a client sends to, and as whom. */
export interface ClientOptions {
  /** The address of the endpoint; the service's own in `region` by default. */
  endpoint?: string;
  /** `us-east-1` by default. */
  region?: string;
  /** Signs the operations that need it. Without credentials nothing is signed. */
  credentials?: Credentials;
  /** Replaces the platform's fetch, for example by `cognito.handle`. */
  fetch?: (request: Request) => Promise<Response>;
}

/** An error that an operation answered. `name` is the exception's name. */
export class ServiceError<Name extends string = string> extends Error {
  override readonly name: Name;
  readonly status: number;
  readonly operation: OperationName;

  constructor(operation: OperationName, name: Name, status: number, message: string) {
    super(message);
    this.name = name;
    this.status = status;
    this.operation = operation;
  }
}

/** A typed client. */
export interface Client {
  /** Calls an operation. Rejects with a ServiceError whose name the operation declares, or a wire error's. */
  call<Name extends OperationName>(operation: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>>;
}

/** True for an error that `operation` declares, narrowing its name. */
export function isErrorOf<Name extends OperationName>(
  error: unknown,
  operation: Name,
): error is ServiceError<ErrorOf<Name>> {
  const declared: readonly string[] = operations[operation].errors;
  return error instanceof ServiceError && error.operation === operation && declared.includes(error.name);
}

/** Makes a client. */
export function createClient(options: ClientOptions = {}): Client {
  const region = options.region ?? 'us-east-1';
  const endpoint = options.endpoint ?? `https://cognito-idp.${region}.amazonaws.com/`;
  const send = options.fetch ?? ((request: Request) => fetch(request));
  const sign = options.credentials === undefined ? undefined : signer(options.credentials, region);
  return {
    async call(operation, request) {
      const plain = new Request(endpoint, {
        method: 'POST',
        headers: { 'content-type': MEDIA_TYPE, 'x-amz-target': targetOf(operation) },
        body: JSON.stringify(request),
      });
      const signed = sign !== undefined && operations[operation].signed ? await sign(plain) : plain;
      const answer = await send(signed);
      const text = await answer.text();
      if (answer.status !== 200) throw errorOf(operation, answer, text);
      return (text === '' ? undefined : JSON.parse(text)) as never;
    },
  };
}

function errorOf(operation: OperationName, answer: Response, text: string): ServiceError {
  let body: Record<string, unknown> = {};
  try {
    body = JSON.parse(text) as Record<string, unknown>;
  } catch {
    // A proxy's page, or nothing: the status and the header still tell what happened.
  }
  const name =
    String(answer.headers.get('x-amzn-errortype') ?? body.__type ?? 'UnknownError')
      .split(/[,:]/)[0]
      ?.split('#')
      .at(-1) ?? 'UnknownError';
  return new ServiceError(
    operation,
    name,
    answer.status,
    String(body.message ?? body.Message ?? (text.slice(0, 200) || answer.statusText)),
  );
}
