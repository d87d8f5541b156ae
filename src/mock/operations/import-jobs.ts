// Imports of users from CSV files: making, starting, stopping and watching jobs. What becomes of the rows is model/import-file.ts's.
import type { Behaviours, MockContext } from '../behaviour.ts';
import { airportOf } from '../model/airport.ts';
import { headerOf } from '../model/import-file.ts';
import { changeJob, getJob, type ImportJob, isRunning, jobsOf, lookAt, putJob, STOPPED } from '../model/import-job.ts';
import { pageOf } from '../model/page.ts';
import { getPool } from '../model/pool.ts';
import type { Pool } from '../model/pool-record.ts';

/** Jobs of a pool (Cognito Developer Guide, "Quotas"). */
const MOST_JOBS = 1000;

/** The most that the model lets one page hold. */
const PAGE = 50;

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The behaviours of the topic import-jobs. */
export const importJobs = {
  CreateUserImportJob(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    if (jobsOf(pool).size >= MOST_JOBS) {
      context.fail('LimitExceededException', `A user pool can have at most ${MOST_JOBS} import jobs.`);
    }
    const JobId = `import-${context.random.text(LETTERS_AND_DIGITS, 10)}`;
    const { PasswordHashingAlgorithm } = request;
    const job = putJob(pool, {
      shown: {
        JobName: request.JobName,
        JobId,
        UserPoolId: pool.id,
        PreSignedUrl: uploadAddress(context, pool, JobId),
        CreationDate: context.clock.now(),
        Status: 'Created',
        CloudWatchLogsRoleArn: request.CloudWatchLogsRoleArn,
        ImportedUsers: 0,
        SkippedUsers: 0,
        FailedUsers: 0,
        ...(PasswordHashingAlgorithm === undefined ? {} : { PasswordHashingAlgorithm }),
      },
    });
    return answer(job);
  },

  DescribeUserImportJob({ UserPoolId, JobId }, context) {
    const pool = getPool(context.world, UserPoolId);
    return answer(lookAt(context, pool, getJob(pool, JobId)));
  },

  ListUserImportJobs(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    const page = pageOf([...jobsOf(pool).values()].reverse(), (job) => job.shown.JobId, {
      list: `import jobs ${pool.id}`,
      limit: Math.min(request.MaxResults, PAGE),
      token: request.PaginationToken,
    });
    const seen = page.items.map((job) => ({ ...lookAt(context, pool, job).shown }));
    return { UserImportJobs: seen, PaginationToken: page.next };
  },

  StartUserImportJob({ UserPoolId, JobId }, context) {
    const pool = getPool(context.world, UserPoolId);
    const job = getJob(pool, JobId);
    if (job.shown.Status !== 'Created') {
      context.fail('PreconditionNotMetException', `The job ${JobId} is ${job.shown.Status} and cannot be started.`);
    }
    if (job.file === undefined) {
      context.fail('PreconditionNotMetException', `No csv file was uploaded for ${JobId}`);
    }
    if ([...jobsOf(pool).values()].some(isRunning)) {
      context.fail('PreconditionNotMetException', 'Another import job of the user pool is running.');
    }
    return answer(changeJob(pool, job, { Status: 'Pending', StartDate: context.clock.now() }));
  },

  StopUserImportJob({ UserPoolId, JobId }, context) {
    const pool = getPool(context.world, UserPoolId);
    const job = getJob(pool, JobId);
    if (job.shown.Status === 'InProgress') return answer(changeJob(pool, job, { Status: 'Stopping' }));
    if (job.shown.Status !== 'Pending') {
      context.fail('PreconditionNotMetException', `The job ${JobId} is ${job.shown.Status} and cannot be stopped.`);
    }
    const CompletionDate = context.clock.now();
    return answer(changeJob(pool, job, { Status: 'Stopped', CompletionDate, CompletionMessage: STOPPED }));
  },

  GetCSVHeader({ UserPoolId }, { world }) {
    const pool = getPool(world, UserPoolId);
    return { UserPoolId: pool.id, CSVHeader: headerOf(pool) };
  },
} satisfies Behaviours<
  | 'CreateUserImportJob'
  | 'DescribeUserImportJob'
  | 'ListUserImportJobs'
  | 'StartUserImportJob'
  | 'StopUserImportJob'
  | 'GetCSVHeader'
>;

/**
 * Where the file goes: to the mock's own endpoint for files, or, where the request went to the address of the service, to one
 * that looks like the service's. There the same path under the mock takes the file all the same.
 */
function uploadAddress({ origin, random, world }: MockContext, { id }: Pool, jobId: string): string {
  if (!new URL(origin).hostname.includes('amazonaws.com')) return `${origin}/_mock/import/${id}/${jobId}`;
  const { accountId, region } = world;
  const bucket = `aws-cognito-idp-user-import-${airportOf(region)}.s3.${region}.amazonaws.com`;
  const query = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Expires': '899',
    'X-Amz-SignedHeaders': 'host;x-amz-server-side-encryption',
    'X-Amz-Signature': random.text('0123456789abcdef', 64),
  });
  return `https://${bucket}/${accountId}/${id}/${jobId}?${query}`;
}

function answer({ shown }: ImportJob) {
  return { UserImportJob: { ...shown } };
}
