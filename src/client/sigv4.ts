// Signature Version 4 for requests to the API, through the library aws4fetch.
import { AwsV4Signer } from 'aws4fetch';

/** AWS credentials. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** A function that signs requests for a Region. */
export function signer(credentials: Credentials, region: string): (request: Request) => Promise<Request> {
  // Keys hold for a day and a Region; deriving them anew costs more than the signature.
  const cache = new Map<string, ArrayBuffer>();
  return async (request) => {
    const body = await request.clone().text();
    const { url, method, headers } = await new AwsV4Signer({
      url: request.url,
      method: request.method,
      headers: request.headers,
      body,
      service: 'cognito-idp',
      region,
      cache,
      ...credentials,
    }).sign();
    return new Request(url, { method, headers, body });
  };
}
