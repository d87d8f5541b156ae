// Signs requests to signed operations with the credentials of the standard AWS variables; loopback gets by without.
import { headerSigner } from '../client/sigv4.ts';
import { operations } from '../generated/operations.ts';
import type { WireRequest } from '../protocol/answer.ts';
import { operationOf } from '../protocol/target.ts';

/** A function that signs requests to an endpoint. */
export function signerFor(url: string): (request: WireRequest) => Promise<WireRequest> {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION, AWS_DEFAULT_REGION } = process.env;
  const region =
    /^cognito-idp(?:-fips)?\.([a-z0-9-]+)\./.exec(new URL(url).hostname)?.[1] ??
    AWS_REGION ??
    AWS_DEFAULT_REGION ??
    'us-east-1';
  const sign = headerSigner(
    {
      accessKeyId: AWS_ACCESS_KEY_ID ?? 'contract',
      secretAccessKey: AWS_SECRET_ACCESS_KEY ?? 'contract',
      ...(AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: AWS_SESSION_TOKEN }),
    },
    region,
  );
  return async (request) => {
    const operation = operationOf(request.headers['x-amz-target']);
    if (operation === undefined || !operations[operation].signed) return request;
    const { method, body } = request;
    const known = Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    const signed = await sign({
      url: new URL(request.path, url).href,
      method,
      headers: Object.fromEntries(known),
      body,
    });
    return { ...request, headers: Object.fromEntries(signed) };
  };
}
