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
  return async (request) => {
    const body = await request.clone().text();
    const { url, method, headers } = await new AwsV4Signer({
      url: request.url,
      method: request.method,
      headers: request.headers,
      body,
      service: 'cognito-idp',
      region,
      ...credentials,
    }).sign();
    return new Request(url, { method, headers, body });
  };
}
