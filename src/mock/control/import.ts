// PUT /_mock/import/<poolId>/<jobId>: takes the CSV file of an import job, as the bucket behind a pre-signed address does.
import { UsageError } from '../../errors.ts';
import type { WireRequest } from '../../protocol/answer.ts';
import { contextFor } from '../api.ts';
import type { Mock } from '../mock.ts';
import { jobsOf, putJob, settleImports } from '../model/import-job.ts';

const PATH = /^\/_mock\/import\/([^/?]+)\/([^/?]+)/;

/** True for the upload of a file. */
export function isUpload(request: WireRequest): boolean {
  return request.method === 'PUT' && PATH.test(request.path);
}

/** Keeps the file for the start of the job; a later one takes its place. */
export async function takeFile(mock: Mock, request: WireRequest): Promise<Record<string, never>> {
  const [, poolId = '', jobId = ''] = PATH.exec(request.path) ?? [];
  return mock.queue.run(poolId, async () => {
    const pool = mock.world.pools.get(poolId);
    if (pool === undefined) throw new UsageError('ERR_IMPORT', `There is no user pool ${poolId}.`);
    settleImports(contextFor(mock, request), pool);
    const job = jobsOf(pool).get(jobId);
    if (job === undefined) throw new UsageError('ERR_IMPORT', `The user pool ${poolId} has no import job ${jobId}.`);
    if (job.shown.Status !== 'Created') {
      throw new UsageError('ERR_IMPORT', `The job is ${job.shown.Status}; only one that was not started takes a file.`);
    }
    putJob(pool, { ...job, file: request.body });
    mock.changed();
    return {};
  });
}
