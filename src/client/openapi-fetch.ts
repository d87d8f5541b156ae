// A middleware for openapi-fetch: sets the target header and the media type, so that no call has to pass them.
import { MEDIA_TYPE, TARGET_PREFIX } from '../protocol/target.ts';

/** The part of openapi-fetch's middleware that is used. */
export interface FetchMiddleware {
  onRequest(options: { request: Request; schemaPath: string }): Request;
}

/**
 * Makes any client made from either document speak the real wire: `POST /`, X-Amz-Target, application/x-amz-json-1.1.
 * @example client.use(cognitoMiddleware())
 */
export function cognitoMiddleware(): FetchMiddleware {
  return {
    onRequest({ request, schemaPath }) {
      const target = /AWSCognitoIdentityProviderService\.\w+/.exec(schemaPath)?.[0];
      if (target === undefined) throw new TypeError(`${schemaPath} names no ${TARGET_PREFIX} operation.`);
      const url = new URL(request.url);
      url.pathname = url.pathname.replace(`/${target}`, '/').replace('//', '/');
      url.hash = '';
      const headers = new Headers(request.headers);
      headers.set('x-amz-target', target);
      headers.set('content-type', MEDIA_TYPE);
      // `duplex` is what fetch asks for when a body is passed on as a stream.
      return new Request(url, {
        method: 'POST',
        headers,
        body: request.body,
        signal: request.signal,
        duplex: 'half',
      } as RequestInit);
    },
  };
}
