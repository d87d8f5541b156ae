// boto3, unmodified, through its own `endpoint_url`: Debian's of 2022, and another one where the machine has it.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { startEndpoint } from './endpoint.ts';
import { credentials, environment, installed } from './installed.ts';

const script = fileURLToPath(new URL('./boto3_flows.py', import.meta.url));
const pythons = installed(['/usr/bin/python3', 'python3'], ['-c', 'import boto3; print("boto3", boto3.__version__)']);
const missing = pythons.length === 0;
if (missing) console.warn('boto3 is not installed, so its run is skipped: apt-get install python3-boto3');

describe.skipIf(missing).each(missing ? [{ command: '', version: 'boto3 (not installed)' }] : pythons)(
  '$version',
  ({ command }) => {
    it('signs up and in with a secret, by app, by temporary password, and administers', {
      timeout: 60_000,
    }, async () => {
      const endpoint = await startEndpoint(
        { clients: [{ GenerateSecret: true }] },
        { seed: 1, strictAuth: true, credentials },
      );
      const { url, userPoolId, clientId, clientSecret } = endpoint;
      const given = JSON.stringify({ url, userPoolId, clientId, clientSecret });
      const { stdout } = await promisify(execFile)(command, [script, given], { env: environment }).finally(() =>
        endpoint.close(),
      );
      expect(JSON.parse(stdout)).toEqual({
        delivered: { Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
        unconfirmed: 'UserNotConfirmedException: User is not confirmed.',
        attributes: { email: 'ada@example.com', email_verified: 'true' },
        wrong: 'NotAuthorizedException: Incorrect username or password.',
        verified: 'SUCCESS',
        asked: 'SOFTWARE_TOKEN_MFA',
        signedIn: 'Bearer',
        signedOut: 'NotAuthorizedException: Access Token has been revoked',
        status: 'FORCE_CHANGE_PASSWORD',
        createdAt: 'datetime',
        invited: 'Bearer',
        pages: [2, 2, 1],
        deleted: 'UserNotFoundException: User does not exist.',
        invalid: expect.stringContaining('InvalidParameterException: '),
      });
    });
  },
);
