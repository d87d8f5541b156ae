// The AWS CLI, unmodified, through its own `--endpoint-url`: Debian's of 2022, and another one where the machine has it.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Endpoint, startEndpoint } from './endpoint.ts';
import { credentials, environment, installed } from './installed.ts';

const clis = installed(['/usr/bin/aws', 'aws'], ['--version']);
const missing = clis.length === 0;
if (missing) console.warn('The AWS CLI is not installed, so its run is skipped: apt-get install awscli');

describe.skipIf(missing).each(missing ? [{ command: '', version: 'aws-cli (not installed)' }] : clis)(
  '$version',
  ({ command }) => {
    let endpoint: Endpoint;
    let pool: readonly string[];
    let client: readonly string[];

    /** Runs `aws cognito-idp …` and reads its answer; without output it is undefined. */
    async function aws(operation: string, ...args: readonly string[]): Promise<unknown> {
      const all = ['cognito-idp', operation, '--endpoint-url', endpoint.url, '--output', 'json', ...args];
      const { stdout } = await promisify(execFile)(command, all, { env: environment });
      return stdout.trim() === '' ? undefined : JSON.parse(stdout);
    }

    beforeAll(async () => {
      endpoint = await startEndpoint({ users: [{ username: 'eve' }] }, { seed: 1, strictAuth: true, credentials });
      pool = ['--user-pool-id', endpoint.userPoolId];
      client = ['--client-id', endpoint.clientId];
    });

    afterAll(() => endpoint.close());

    it('signs up, is confirmed, signs in and reads the user', { timeout: 90_000 }, async () => {
      const signedUp = await aws(
        'sign-up',
        ...client,
        ...['--username', 'ada', '--password', 'Passw0rd!', '--user-attributes', 'Name=email,Value=ada@example.com'],
      );
      expect(signedUp).toMatchObject({ UserConfirmed: false, UserSub: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      const code = ['--confirmation-code', await endpoint.code('ada')];
      await aws('confirm-sign-up', ...client, '--username', 'ada', ...code);
      const flow = ['--auth-flow', 'USER_PASSWORD_AUTH', '--auth-parameters'];
      const refused = aws('initiate-auth', ...client, ...flow, 'USERNAME=ada,PASSWORD=wrong');
      await expect(refused).rejects.toMatchObject({
        stderr: expect.stringContaining(
          'An error occurred (NotAuthorizedException) when calling the InitiateAuth operation: Incorrect username or password.',
        ),
      });
      const signedIn = (await aws('initiate-auth', ...client, ...flow, 'USERNAME=ada,PASSWORD=Passw0rd!')) as {
        AuthenticationResult: { AccessToken: string };
      };
      const token = ['--access-token', signedIn.AuthenticationResult.AccessToken];
      expect(await aws('get-user', ...token)).toMatchObject({
        Username: 'ada',
        UserAttributes: expect.arrayContaining([{ Name: 'email_verified', Value: 'true' }]),
      });
      await aws('global-sign-out', ...token);
      await expect(aws('get-user', ...token)).rejects.toMatchObject({
        stderr: expect.stringContaining('Access Token has been revoked'),
      });
    });

    it('administers users, and pages through them', { timeout: 90_000 }, async () => {
      const created = await aws(
        'admin-create-user',
        ...pool,
        '--username',
        'bob',
        '--temporary-password',
        'T3mporary!',
      );
      expect(created).toMatchObject({ User: { Username: 'bob', UserStatus: 'FORCE_CHANGE_PASSWORD', Enabled: true } });
      const begun = (await aws(
        'admin-initiate-auth',
        ...[...pool, ...client, '--auth-flow', 'ADMIN_USER_PASSWORD_AUTH'],
        ...['--auth-parameters', 'USERNAME=bob,PASSWORD=T3mporary!'],
      )) as { ChallengeName: string; Session: string };
      expect(begun.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
      const answered = await aws(
        'admin-respond-to-auth-challenge',
        ...[...pool, ...client, '--challenge-name', begun.ChallengeName, '--session', begun.Session],
        ...['--challenge-responses', 'USERNAME=bob,NEW_PASSWORD=P3rmanent!'],
      );
      expect(answered).toMatchObject({ AuthenticationResult: { TokenType: 'Bearer' } });
      const listed = (await aws('list-users', ...pool, '--page-size', '1', '--filter', 'status = "Enabled"')) as {
        Users: { Username: string }[];
      };
      expect(listed.Users.map((user) => user.Username)).toEqual(expect.arrayContaining(['bob', 'eve']));
      expect(await aws('admin-delete-user', ...pool, '--username', 'bob')).toBeUndefined();
      await expect(aws('admin-get-user', ...pool, '--username', 'bob')).rejects.toMatchObject({
        stderr: expect.stringContaining('(UserNotFoundException)'),
      });
    });
  },
);
