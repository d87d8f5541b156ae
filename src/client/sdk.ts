// A `requestHandler` for the AWS SDK for JavaScript v3: calls go straight into a mock, no socket and no interception.
import type { WireAnswer, WireRequest } from '../protocol/answer.ts';

/** The part of the SDK's HTTP request that is read. */
export interface SdkRequest {
  readonly method: string;
  readonly path: string;
  readonly hostname: string;
  readonly protocol?: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What the SDK gets back. */
export interface SdkAnswer {
  readonly response: { statusCode: number; headers: Record<string, string>; body: ReadableStream<Uint8Array> | null };
}

/** The handler as the SDK's `requestHandler` option takes it. */
export interface SdkRequestHandler {
  readonly metadata: { readonly handlerProtocol: string };
  handle(request: SdkRequest): Promise<SdkAnswer>;
  destroy(): void;
  updateHttpClientConfig(): void;
  httpHandlerConfigs(): Record<string, never>;
}

/**
 * Answers an SDK client's requests from a mock.
 * @example new CognitoIdentityProviderClient({ region: 'us-east-1', credentials, requestHandler: requestHandler(cognito) })
 */
export function requestHandler(cognito: { dispatch(request: WireRequest): Promise<WireAnswer> }): SdkRequestHandler {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(request) {
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries(request.query ?? {})) {
        for (const each of typeof value === 'string' ? [value] : (value ?? [''])) query.append(name, each);
      }
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
      );
      const answer = await cognito.dispatch({
        method: request.method,
        path: query.size === 0 ? request.path : `${request.path}?${query}`,
        headers: {
          host: request.hostname,
          'x-forwarded-proto': (request.protocol ?? 'https:').replace(':', ''),
          ...headers,
        },
        body: textOf(request.body),
      });
      return {
        response: { statusCode: answer.status, headers: { ...answer.headers }, body: new Response(answer.body).body },
      };
    },
    destroy: () => undefined,
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  };
}

/** JSON protocols send text; anything else would be a different protocol. */
function textOf(body: unknown): string {
  if (body === undefined || body === null) return '';
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  throw new TypeError('The request body is a stream, which no operation of this API sends.');
}
