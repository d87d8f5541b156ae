// Stories of user imports: the upload, what rows become, the steps of a job, and what waits for its end.
import { describe, expect, it } from 'vitest';
import { dispatch } from '../../src/mock/dispatch.ts';
import { createTestMock, type TestMock } from '../support/mock.ts';

const HOST = '127.0.0.1:9229';
const CloudWatchLogsRoleArn = 'arn:aws:iam::123456789012:role/logs';

interface Stage {
  readonly t: TestMock;
  readonly UserPoolId: string;
  readonly JobId: string;
  readonly upload: (file: string) => Promise<number>;
}

async function setStage(): Promise<Stage> {
  const t = createTestMock();
  const made = await t.call('CreateUserPool', {
    PoolName: 'p',
    AutoVerifiedAttributes: ['email'],
    Schema: [{ Name: 'tier', AttributeDataType: 'String' }],
  });
  const UserPoolId = made.UserPool?.Id ?? '';
  const request = JSON.stringify({ UserPoolId, JobName: 'j', CloudWatchLogsRoleArn });
  const answer = await t.raw('AWSCognitoIdentityProviderService.CreateUserImportJob', request, { host: HOST });
  const { JobId, PreSignedUrl } = JSON.parse(answer.body).UserImportJob as { JobId: string; PreSignedUrl: string };
  return {
    t,
    UserPoolId,
    JobId,
    async upload(file) {
      const { host, pathname } = new URL(PreSignedUrl);
      expect(host).toBe(HOST);
      const put = { method: 'PUT', path: pathname, headers: { host }, body: file };
      return (await dispatch(t.mock, put)).status;
    },
  };
}

async function fileOf({ t, UserPoolId }: Stage, rows: readonly Record<string, string>[]): Promise<string> {
  const { CSVHeader = [] } = await t.call('GetCSVHeader', { UserPoolId });
  const lines = rows.map((row) =>
    CSVHeader.map((name) => row[name] ?? (name === 'cognito:mfa_enabled' ? 'false' : '')).join(','),
  );
  return `${[CSVHeader.join(','), ...lines].join('\n')}\n`;
}

function person(name: string, more: Record<string, string> = {}): Record<string, string> {
  return { 'cognito:username': name, email: `${name}@example.com`, email_verified: 'true', ...more };
}

async function look({ t, UserPoolId, JobId }: Stage) {
  return (await t.call('DescribeUserImportJob', { UserPoolId, JobId })).UserImportJob ?? {};
}

async function finish(stage: Stage) {
  const { t, UserPoolId, JobId } = stage;
  await t.call('StartUserImportJob', { UserPoolId, JobId });
  t.mock.clock.advance({ seconds: 5 });
  return look(stage);
}

describe('GetCSVHeader', () => {
  it('lists the schema without sub and identities, and two columns of its own', async () => {
    const { t, UserPoolId } = await setStage();
    await t.call('CreateIdentityProvider', {
      UserPoolId,
      ProviderName: 'Google',
      ProviderType: 'Google',
      ProviderDetails: { client_id: 'c', client_secret: 's', authorize_scopes: 'openid' },
    });
    const { CSVHeader = [] } = await t.call('GetCSVHeader', { UserPoolId });
    expect([CSVHeader[0], ...CSVHeader.slice(-4)]).toEqual([
      'name',
      'updated_at',
      'custom:tier',
      'cognito:mfa_enabled',
      'cognito:username',
    ]);
  });
});

describe('CreateUserImportJob', () => {
  it('gives an address in a bucket to who asks at the address of the service', async () => {
    const { t, UserPoolId } = await setStage();
    const { UserImportJob } = await t.call('CreateUserImportJob', { UserPoolId, JobName: 'j', CloudWatchLogsRoleArn });
    expect(UserImportJob?.PreSignedUrl).toMatch(
      /^https:\/\/aws-cognito-idp-user-import-iad\.s3\.us-east-1\.amazonaws\.com\/123456789012\/us-east-1_\w+\/import-\w{10}\?X-Amz-Algorithm=/,
    );
  });
});

describe('StartUserImportJob', () => {
  it('imports users who have to choose a password', async () => {
    const stage = await setStage();
    const rows = [person('ada', { name: 'Ada \\, Countess', 'custom:tier': 'gold' }), person('bob')];
    expect(await stage.upload(await fileOf(stage, rows))).toBe(200);
    expect(await finish(stage)).toMatchObject({
      Status: 'Succeeded',
      ImportedUsers: 2,
      SkippedUsers: 0,
      FailedUsers: 0,
      CompletionMessage: 'Import Job Completed Successfully.',
    });
    const ada = await stage.t.call('AdminGetUser', { UserPoolId: stage.UserPoolId, Username: 'ada' });
    expect(ada.UserStatus).toBe('RESET_REQUIRED');
    expect(ada.UserAttributes).toContainEqual({ Name: 'name', Value: 'Ada , Countess' });
    expect(ada.UserAttributes).toContainEqual({ Name: 'custom:tier', Value: 'gold' });
  });

  it('passes over users who exist and counts rows that break the schema as failed', async () => {
    const stage = await setStage();
    await stage.t.call('AdminCreateUser', { UserPoolId: stage.UserPoolId, Username: 'ada', MessageAction: 'SUPPRESS' });
    const rows = [
      person('ada'),
      person('bob', { birthdate: 'June' }),
      person('cyd'),
      person('dee'),
      person('eve', { email_verified: 'false' }),
    ];
    await stage.upload(await fileOf(stage, rows));
    expect(await finish(stage)).toMatchObject({
      Status: 'Failed',
      ImportedUsers: 2,
      SkippedUsers: 1,
      FailedUsers: 2,
      CompletionMessage: 'Too many users have failed or been skipped during the import.',
    });
  });

  it('goes on by one step at each look, also under a frozen clock', async () => {
    const stage = await setStage();
    const { t, UserPoolId, JobId } = stage;
    await stage.upload(await fileOf(stage, [person('ada')]));
    const { UserImportJob } = await t.call('StartUserImportJob', { UserPoolId, JobId });
    expect([UserImportJob?.Status, UserImportJob?.StartDate]).toEqual(['Pending', t.mock.clock.now()]);
    expect((await look(stage)).Status).toBe('InProgress');
    expect((await look(stage)).Status).toBe('Succeeded');
    expect((await look(stage)).Status).toBe('Succeeded');
  });

  it('says in the words of the service that there is no file', async () => {
    const { t, UserPoolId, JobId } = await setStage();
    const refusal = await t.refusal('StartUserImportJob', { UserPoolId, JobId });
    expect([refusal.name, refusal.message]).toEqual([
      'PreconditionNotMetException',
      `No csv file was uploaded for ${JobId}`,
    ]);
  });

  it('fails on a file of another header', async () => {
    const stage = await setStage();
    await stage.upload('name,cognito:username\nAda,ada\n');
    expect(await finish(stage)).toMatchObject({ Status: 'Failed', ImportedUsers: 0 });
  });

  it('keeps the pool as it is until the end', async () => {
    const stage = await setStage();
    const { t, UserPoolId, JobId } = stage;
    await stage.upload(await fileOf(stage, [person('ada')]));
    await t.call('StartUserImportJob', { UserPoolId, JobId });
    const CustomAttributes = [{ Name: 'late', AttributeDataType: 'String' as const }];
    for (const refusal of [
      await t.refusal('UpdateUserPool', { UserPoolId }),
      await t.refusal('DeleteUserPool', { UserPoolId }),
      await t.refusal('AddCustomAttributes', { UserPoolId, CustomAttributes }),
    ]) {
      expect(refusal.name).toBe('UserImportInProgressException');
    }
    t.mock.clock.advance({ seconds: 1 });
    await t.call('UpdateUserPool', { UserPoolId });
    expect((await t.call('ListUsers', { UserPoolId })).Users?.length).toBe(1);
  });
});

describe('StopUserImportJob', () => {
  it('ends a job before its users come, and only a running one', async () => {
    const stage = await setStage();
    const { t, UserPoolId, JobId } = stage;
    await stage.upload(await fileOf(stage, [person('ada')]));
    expect((await t.refusal('StopUserImportJob', { UserPoolId, JobId })).name).toBe('PreconditionNotMetException');
    await t.call('StartUserImportJob', { UserPoolId, JobId });
    expect((await look(stage)).Status).toBe('InProgress');
    expect((await t.call('StopUserImportJob', { UserPoolId, JobId })).UserImportJob?.Status).toBe('Stopping');
    expect(await look(stage)).toMatchObject({
      Status: 'Stopped',
      ImportedUsers: 0,
      CompletionMessage: 'The Import Job was stopped by the developer.',
    });
    expect((await t.call('ListUsers', { UserPoolId })).Users).toEqual([]);
    expect(await stage.upload('late')).toBe(400);
  });
});

describe('ListUserImportJobs', () => {
  it('lists the newest first', async () => {
    const { t, UserPoolId, JobId } = await setStage();
    await t.call('CreateUserImportJob', { UserPoolId, JobName: 'k', CloudWatchLogsRoleArn });
    const first = await t.call('ListUserImportJobs', { UserPoolId, MaxResults: 1 });
    const { PaginationToken } = first;
    const second = await t.call('ListUserImportJobs', { UserPoolId, MaxResults: 1, PaginationToken });
    expect([first.UserImportJobs?.[0]?.JobName, second.UserImportJobs?.[0]?.JobId]).toEqual(['k', JobId]);
    expect(second.PaginationToken).toBeUndefined();
  });
});
