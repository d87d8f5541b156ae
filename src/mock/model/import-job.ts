// Import jobs and how they go on. A started job takes one step each time it is looked at, Pending to InProgress to its end, and is
// over in any case a second after its start: nothing waits for a timer, and a frozen clock does not hold a polling loop up.
import { CognitoError } from '../../errors.ts';
import type { UserImportJobType } from '../../generated/types.ts';
import type { MockContext } from '../behaviour.ts';
import { importFile } from './import-file.ts';
import type { Pool } from './pool-record.ts';
import { shelf } from './shelf.ts';

/** A job. `shown` is what answers show; the file waits for the start. */
export interface ImportJob {
  readonly shown: UserImportJobType & { readonly JobId: string; readonly CreationDate: number };
  readonly file?: string;
}

const jobs = shelf<ImportJob>('import-jobs');

/** Seconds that an import takes, and that a job waits for its start (API Reference, UserImportJobType: 24 to 48 hours). */
const DURATION = 1;
const PATIENCE = 86_400;

/** The jobs of the pool by id, oldest first. */
export function jobsOf(pool: Pool): ReadonlyMap<string, ImportJob> {
  return jobs.of(pool);
}

/** The job with this id, or ResourceNotFoundException. */
export function getJob(pool: Pool, id: string): ImportJob {
  const job = jobs.of(pool).get(id);
  if (job === undefined) throw new CognitoError('ResourceNotFoundException', `User import job ${id} does not exist.`);
  return job;
}

/** Stores a job and answers it. */
export function putJob(pool: Pool, job: ImportJob): ImportJob {
  jobs.put(pool, job.shown.JobId, job);
  return job;
}

/** The job with other members. */
export function changeJob(pool: Pool, job: ImportJob, change: Partial<UserImportJobType>): ImportJob {
  return putJob(pool, { ...job, shown: { ...job.shown, ...change } });
}

/** True from the start of a job to its end. */
export function isRunning({ shown }: ImportJob): boolean {
  return shown.Status === 'Pending' || shown.Status === 'InProgress' || shown.Status === 'Stopping';
}

/** Refuses changes of a pool into which users are being imported. */
export function assertNoImport(pool: Pool): void {
  if (![...jobs.of(pool).values()].some(isRunning)) return;
  throw new CognitoError('UserImportInProgressException', 'A user import is in progress for the user pool.');
}

/** Ends what has run or waited long enough by the clock. */
export function settleImports(context: MockContext, pool: Pool): void {
  const now = context.clock.now();
  for (const job of [...jobs.of(pool).values()]) {
    const { StartDate: started = now, CreationDate: created, Status } = job.shown;
    if (isRunning(job) && now >= started + DURATION) finish(context, pool, job);
    if (Status === 'Created' && now >= created + PATIENCE) {
      const { file: _, ...rest } = job;
      changeJob(pool, rest, {
        Status: 'Expired',
        CompletionDate: created + PATIENCE,
        CompletionMessage: 'The user import job has expired.',
      });
    }
  }
}

/** Takes a running job one step further and answers it as it was found to be. */
export function lookAt(context: MockContext, pool: Pool, job: ImportJob): ImportJob {
  if (job.shown.Status === 'Pending') return changeJob(pool, job, { Status: 'InProgress' });
  return isRunning(job) ? finish(context, pool, job) : job;
}

function finish(context: MockContext, pool: Pool, { file = '', ...job }: ImportJob): ImportJob {
  const CompletionDate = context.clock.now();
  if (job.shown.Status === 'Stopping') {
    return changeJob(pool, job, { Status: 'Stopped', CompletionDate, CompletionMessage: STOPPED });
  }
  const counts = importFile(context, pool, file);
  if (counts === undefined) {
    return changeJob(pool, job, { Status: 'Failed', CompletionDate, CompletionMessage: WRONG_HEADER });
  }
  const { imported, skipped, failed } = counts;
  // How many are too many is not documented; the service was seen to fail with 32 of 46.
  const tooMany = skipped + failed > imported;
  return changeJob(pool, job, {
    Status: tooMany ? 'Failed' : 'Succeeded',
    CompletionDate,
    ImportedUsers: imported,
    SkippedUsers: skipped,
    FailedUsers: failed,
    CompletionMessage: tooMany ? TOO_MANY : SUCCEEDED,
  });
}

/** What the service says of a job that was stopped (AWS CLI reference, stop-user-import-job). */
export const STOPPED = 'The Import Job was stopped by the developer.';
const SUCCEEDED = 'Import Job Completed Successfully.';
const TOO_MANY = 'Too many users have failed or been skipped during the import.';
const WRONG_HEADER = 'The header of the CSV file does not match the user pool.';
