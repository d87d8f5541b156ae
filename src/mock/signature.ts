// Strict authentication: whether a signed operation carries a Signature Version 4, and with credentials configured, a right one.
import { AwsV4Signer } from 'aws4fetch';
import { encodeUtf8, timingSafeEqual } from '../crypto/bytes.ts';
import type { Failure, WireRequest } from '../protocol/answer.ts';
import type { ResolvedOptions } from './mock.ts';

/**
 * The failure of a missing, incomplete or wrong signature; undefined when the request may pass. The age of a signature
 * is not judged, since tests move the mock's clock and clients keep theirs.
 */
export async function checkSignature(options: ResolvedOptions, request: WireRequest): Promise<Failure | undefined> {
  if (!options.strictAuth) return undefined;
  const header = request.headers.authorization;
  if (header === undefined) {
    return { name: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' };
  }
  if (new URL(request.path, 'http://mock').searchParams.has('X-Amz-Algorithm')) {
    const message = "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.";
    return { name: 'InvalidSignatureException', message };
  }
  const parts = readHeader(header);
  const lacks = lacking(parts, request, header);
  if (lacks !== undefined) return { name: 'IncompleteSignatureException', message: lacks };
  return options.credentials === undefined ? undefined : verify(options.credentials, parts, request);
}

type Parts = Readonly<Record<string, string | undefined>>;

function readHeader(header: string): Parts {
  const list = header.replace(/^\S+\s+/, '').split(',');
  return Object.fromEntries(
    list.map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    }),
  );
}

/** The complaint about missing parts, in the form that the service's front end gives it. */
function lacking(parts: Parts, request: WireRequest, header: string): string | undefined {
  const missing = ['Credential', 'Signature', 'SignedHeaders']
    .filter((name) => !parts[name])
    .map((name) => `Authorization header requires '${name}' parameter. `);
  if (request.headers['x-amz-date'] === undefined && request.headers.date === undefined) {
    missing.push("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
  }
  return missing.length === 0 ? undefined : `${missing.join('')}Authorization=${header}`;
}

async function verify(
  credentials: { accessKeyId: string; secretAccessKey: string },
  parts: Parts,
  request: WireRequest,
): Promise<Failure | undefined> {
  const [accessKeyId, , region = '', service = ''] = (parts.Credential ?? '').split('/');
  if (accessKeyId !== credentials.accessKeyId) {
    return { name: 'UnrecognizedClientException', message: 'The security token included in the request is invalid.' };
  }
  const signed = (parts.SignedHeaders ?? '').split(';').filter((name) => name !== 'host');
  const signer = new AwsV4Signer({
    ...credentials,
    region,
    service,
    method: request.method,
    url: `http://${request.headers.host ?? 'localhost'}${request.path}`,
    headers: Object.fromEntries(signed.map((name) => [name, request.headers[name] ?? ''])),
    body: request.body,
    datetime: request.headers['x-amz-date'] ?? '',
    allHeaders: true,
  });
  const right = readHeader(await signer.authHeader()).Signature ?? '';
  if (timingSafeEqual(encodeUtf8(right), encodeUtf8(parts.Signature ?? ''))) return undefined;
  const message =
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
  return { name: 'InvalidSignatureException', message };
}
