// Signature Version 4 for requests to the API, through the library aws4fetch.
import { AwsV4Signer } from 'aws4fetch';

/** AWS credentials. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** A request in plain values. */
export interface PlainRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: HeadersInit;
  readonly body: string;
}

/** A function that answers the headers of a request with its signature among them. */
export function headerSigner(credentials: Credentials, region: string): (request: PlainRequest) => Promise<Headers> {
  // Keys hold for a day and a Region; deriving them anew costs more than the signature.
  const cache = new Map<string, ArrayBuffer>();
  return async (request) => {
    const signer = new AwsV4Signer({ ...request, service: 'cognito-idp', region, cache, ...credentials });
    return (await signer.sign()).headers;
  };
}

/** A function that signs requests for a Region. */
export function signer(credentials: Credentials, region: string): (request: Request) => Promise<Request> {
  const sign = headerSigner(credentials, region);
  return async (request) => {
    const { url, method } = request;
    const body = await request.clone().text();
    return new Request(url, { method, headers: await sign({ url, method, headers: request.headers, body }), body });
  };
}
