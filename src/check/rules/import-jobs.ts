// Checks of the rules on import jobs. Where users are imported for real, a role that may write logs has to exist in the account.
import type { CreateUserImportJobRequest, UserImportJobType } from '../../generated/types.ts';
import { NotExercised } from './endings.ts';
import type { RuleChecks } from './rule.ts';
import type { Trial } from './trial.ts';

/** The statuses with those that may be seen next, at whatever distance. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  Created: ['Pending', 'InProgress', 'Stopping', 'Stopped', 'Succeeded', 'Failed', 'Expired'],
  Pending: ['InProgress', 'Stopping', 'Stopped', 'Succeeded', 'Failed'],
  InProgress: ['Stopping', 'Stopped', 'Succeeded', 'Failed'],
  Stopping: ['Stopped', 'Succeeded', 'Failed'],
  Stopped: [],
  Succeeded: [],
  Failed: [],
  Expired: [],
};

/** The checks of the area import. */
export const importJobs = {
  'import.create-members': async (t) => {
    const UserPoolId = await t.given.pool();
    const request = await requestFor(t, UserPoolId);
    const list = () => t.call('ListUserImportJobs', { UserPoolId, MaxResults: 10 });
    for (const member of ['JobName', 'UserPoolId', 'CloudWatchLogsRoleArn'] as const) {
      const { [member]: _, ...rest } = request;
      // The request does not fit its type, which is the point.
      await t.refuses('CreateUserImportJob', rest as CreateUserImportJobRequest, { unchanged: list });
    }
    const job = (await t.given.call('CreateUserImportJob', request)).UserImportJob;
    t.equal(job?.Status, 'Created', 'Status of a job with all members');
  },

  'import.job-description': async (t) => {
    const UserPoolId = await t.given.pool();
    const request = await requestFor(t, UserPoolId);
    const { JobId = '' } = (await t.given.call('CreateUserImportJob', request)).UserImportJob ?? {};
    const { JobName, CloudWatchLogsRoleArn, ...job } = await look(t, UserPoolId, JobId);
    t.equal({ JobName, CloudWatchLogsRoleArn, UserPoolId: job.UserPoolId }, request, 'what the job reports of itself');
    const elsewhere = await t.given.pool();
    for (const at of [
      { UserPoolId, JobId: 'import-Absent0000' },
      { UserPoolId: elsewhere, JobId },
    ]) {
      for (const operation of ['DescribeUserImportJob', 'StartUserImportJob', 'StopUserImportJob'] as const) {
        await t.refuses(operation, at);
      }
    }
  },

  'import.pre-signed-url': async (t) => {
    const { PreSignedUrl = '' } = (await createJob(t)).job;
    t.expect(/^https?:\/\/[^/]+\/.+/.test(PreSignedUrl), 'PreSignedUrl to be an address', PreSignedUrl);
  },

  'import.csv-header': async (t) => {
    const UserPoolId = await t.given.pool();
    const { UserPool } = await t.given.call('DescribeUserPool', { UserPoolId });
    const { CSVHeader = [] } = await t.call('GetCSVHeader', { UserPoolId });
    const standard = (UserPool?.SchemaAttributes ?? []).map(({ Name = '' }) => Name).filter((name) => name !== 'sub');
    for (const name of [...standard, 'cognito:username']) {
      t.expect(CSVHeader.includes(name), `${name} among the columns`, CSVHeader);
    }
    t.expect(!CSVHeader.includes('custom:tier'), 'no column for an attribute that is not there', CSVHeader);
    const CustomAttributes = [{ Name: 'tier', AttributeDataType: 'String' as const }];
    await t.given.call('AddCustomAttributes', { UserPoolId, CustomAttributes });
    const after = (await t.call('GetCSVHeader', { UserPoolId })).CSVHeader ?? [];
    t.expect(after.includes('custom:tier'), 'custom:tier among the columns', after);
  },

  'import.status-enum': async (t) => {
    const seen = (await runJob(t, [person('ada')])).map(({ Status = '' }) => Status);
    for (const status of seen) t.expect(Object.hasOwn(LATER, status), 'one of the eight statuses', status);
  },

  'import.status-created': async (t) => {
    const { UserPoolId, job } = await createJob(t);
    for (const { Status, StartDate, CompletionDate } of [job, await look(t, UserPoolId, job.JobId ?? '')]) {
      t.equal([Status, StartDate, CompletionDate], ['Created', undefined, undefined], 'status and dates of a new job');
    }
  },

  'import.status-pending-in-progress': async (t) => {
    const { UserPoolId, JobId } = await uploaded(t, [person('ada')]);
    const { UserImportJob: started } = await t.call('StartUserImportJob', { UserPoolId, JobId });
    t.equal(started?.Status, 'Pending', 'Status of a job that was just started');
    const seen = (await follow(t, UserPoolId, JobId)).map(({ Status }) => Status);
    t.expect(!seen.includes('Created'), 'no way back to Created', seen);
    await t.refuses('StartUserImportJob', { UserPoolId, JobId }, { unchanged: () => look(t, UserPoolId, JobId) });
  },

  'import.status-stopping-stopped': async (t) => {
    const { UserPoolId, JobId } = await uploaded(t, [person('ada')]);
    await t.refuses('StopUserImportJob', { UserPoolId, JobId }, { unchanged: () => look(t, UserPoolId, JobId) });
    await t.call('StartUserImportJob', { UserPoolId, JobId });
    const stop = await t.outcome('StopUserImportJob', { UserPoolId, JobId });
    if (stop.error !== undefined && (await look(t, UserPoolId, JobId)).Status === 'Succeeded') {
      throw new NotExercised('the job was over before it could be stopped');
    }
    if (stop.error !== undefined) await t.call('StopUserImportJob', { UserPoolId, JobId });
    t.equal((await follow(t, UserPoolId, JobId)).at(-1)?.Status, 'Stopped', 'Status in the end');
    await t.refuses('StopUserImportJob', { UserPoolId, JobId }, { unchanged: () => look(t, UserPoolId, JobId) });
  },

  'import.status-succeeded-failed': async (t) => {
    const good = await runJob(t, [person('ada'), person('bob')]);
    t.equal(good.at(-1)?.Status, 'Succeeded', 'Status after a good file');
    const { UserPoolId, JobId } = await uploaded(t, [], 'no,such,header\n1,2,3\n');
    // A file that is refused at the start cannot fail later.
    const { error } = await t.outcome('StartUserImportJob', { UserPoolId, JobId });
    if (error === undefined)
      t.equal((await follow(t, UserPoolId, JobId)).at(-1)?.Status, 'Failed', 'Status after a bad file');
    const { UserPoolId: bare, job } = await createJob(t);
    await t.refuses(
      'StartUserImportJob',
      { UserPoolId: bare, JobId: job.JobId ?? '' },
      { error: 'PreconditionNotMetException' },
    );
  },

  'import.status-expired': async (t) => {
    const { UserPoolId, JobId } = await uploaded(t, [person('ada')]);
    await t.advance('PT23H');
    t.equal((await look(t, UserPoolId, JobId)).Status, 'Created', 'Status after 23 hours');
    await t.advance('PT26H');
    t.equal((await look(t, UserPoolId, JobId)).Status, 'Expired', 'Status after 49 hours');
    await t.refuses('StartUserImportJob', { UserPoolId, JobId }, { unchanged: () => look(t, UserPoolId, JobId) });
  },

  'import.transitions': async (t) => {
    const { UserPoolId, JobId } = await uploaded(t, [person('ada')]);
    const seen: string[] = [];
    const note = async (): Promise<void> => void seen.push((await look(t, UserPoolId, JobId)).Status ?? '');
    await note();
    for (const operation of [
      'StopUserImportJob',
      'StartUserImportJob',
      'StartUserImportJob',
      'StopUserImportJob',
    ] as const) {
      await t.outcome(operation, { UserPoolId, JobId });
      await note();
    }
    seen.push(...(await follow(t, UserPoolId, JobId)).map(({ Status = '' }) => Status));
    await t.outcome('StartUserImportJob', { UserPoolId, JobId });
    await note();
    for (const [index, status] of seen.entries()) {
      const next = seen[index + 1] ?? status;
      t.expect(next === status || LATER[status]?.includes(next) === true, 'steps of the machine only', seen);
    }
  },

  'import.dates': async (t) => {
    const [created, ...later] = await runJob(t, [person('ada')]);
    t.expect(created?.CreationDate !== undefined, 'a CreationDate from the beginning', created);
    t.equal([created?.StartDate, created?.CompletionDate], [undefined, undefined], 'the other dates of a new job');
    const { CreationDate = 0, StartDate = -1, CompletionDate = -1 } = later.at(-1) ?? {};
    t.expect(StartDate >= CreationDate, 'StartDate not before CreationDate', [CreationDate, StartDate]);
    t.expect(CompletionDate >= StartDate, 'CompletionDate not before StartDate', [StartDate, CompletionDate]);
    t.equal(CreationDate, created?.CreationDate, 'CreationDate in the end');
  },

  'import.result-counts': async (t) => {
    const seen = await runJob(t, [
      person('ada'),
      person('bob'),
      person('cyd'),
      person('dee'),
      person('ada'),
      { ...person('eve'), birthdate: 'June' },
    ]);
    const { ImportedUsers, SkippedUsers, FailedUsers, CompletionMessage, UserPoolId = '' } = seen.at(-1) ?? {};
    t.equal([ImportedUsers, SkippedUsers, FailedUsers], [4, 1, 1], 'users imported, skipped and failed');
    t.expect((CompletionMessage ?? '') !== '', 'a CompletionMessage', seen.at(-1));
    const { Users = [] } = await t.call('ListUsers', { UserPoolId });
    t.equal(Users.length, 4, 'how many users the pool has');
    const { UserAttributes = [] } = await t.call('AdminGetUser', { UserPoolId, Username: 'ada' });
    const email = UserAttributes.find(({ Name }) => Name === 'email')?.Value;
    t.equal(email, person('ada').email, 'the e-mail address of an imported user');
  },
} satisfies RuleChecks;

type Row = Readonly<Record<string, string>>;

function person(name: string): Row {
  return { 'cognito:username': name, email: `${name}@example.com`, email_verified: 'true' };
}

/** A request by an account for its own pool. */
async function requestFor(t: Trial, UserPoolId: string): Promise<CreateUserImportJobRequest> {
  const { UserPool } = await t.given.call('DescribeUserPool', { UserPoolId });
  const [, partition = 'aws', , , account = '123456789012'] = UserPool?.Arn?.split(':') ?? [];
  const CloudWatchLogsRoleArn = `arn:${partition}:iam::${account}:role/cognito-contract`;
  return { UserPoolId, JobName: t.given.name('job'), CloudWatchLogsRoleArn };
}

async function createJob(t: Trial): Promise<{ UserPoolId: string; job: UserImportJobType }> {
  const UserPoolId = await t.given.pool({ AutoVerifiedAttributes: ['email'] });
  const made = await t.given.call('CreateUserImportJob', await requestFor(t, UserPoolId));
  return { UserPoolId, job: made.UserImportJob ?? {} };
}

/** A job whose file has these rows, or is `text`. */
async function uploaded(t: Trial, rows: readonly Row[], text?: string): Promise<{ UserPoolId: string; JobId: string }> {
  const { UserPoolId, job } = await createJob(t);
  const { CSVHeader = [] } = await t.given.call('GetCSVHeader', { UserPoolId });
  const lines = rows.map((row) => CSVHeader.map((name) => row[name] ?? (name.endsWith('mfa_enabled') ? 'false' : '')));
  const file = text ?? `${[CSVHeader, ...lines].map((line) => line.join(',')).join('\n')}\n`;
  await t.upload(job.PreSignedUrl ?? '', file);
  return { UserPoolId, JobId: job.JobId ?? '' };
}

/** Uploads, starts and follows a job; answers it as it was seen, from its creation to its end. */
async function runJob(t: Trial, rows: readonly Row[]): Promise<UserImportJobType[]> {
  const { UserPoolId, JobId } = await uploaded(t, rows);
  const created = await look(t, UserPoolId, JobId);
  const { UserImportJob: started = {} } = await t.call('StartUserImportJob', { UserPoolId, JobId });
  return [created, started, ...(await follow(t, UserPoolId, JobId))];
}

/** Milliseconds between looks; an import of one user takes the service a while. */
const PAUSES = [0, 0, 0, 500, 1000, 2000, 4000, 8000, 16_000, 30_000];

async function follow(t: Trial, UserPoolId: string, JobId: string): Promise<UserImportJobType[]> {
  const seen: UserImportJobType[] = [];
  for (const pause of PAUSES) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    const job = await look(t, UserPoolId, JobId);
    seen.push(job);
    if (LATER[job.Status ?? '']?.length === 0) return seen;
  }
  throw new NotExercised('the job did not come to its end in time');
}

async function look(t: Trial, UserPoolId: string, JobId: string): Promise<UserImportJobType> {
  return (await t.call('DescribeUserImportJob', { UserPoolId, JobId })).UserImportJob ?? {};
}
