// Removes a pool that a run made, with everything that keeps a pool from going: domains, replicas, imports on their way, protection.
import type { OperationName, Response } from '../generated/types.ts';
import type { Outcome } from './target.ts';

/** Sends a call whose refusal is no reason to stop. */
type Call = (operation: OperationName, request: unknown) => Promise<Outcome>;

/** Removes a pool; answers what the last try met, and success where it is gone. */
export async function removePool(UserPoolId: string, call: Call): Promise<Outcome> {
  const first = await call('DeleteUserPool', { UserPoolId });
  if (first.error === undefined || first.error.name === 'ResourceNotFoundException') return first;
  const { UserPool } = answerOf<'DescribeUserPool'>(await call('DescribeUserPool', { UserPoolId }));
  for (const Domain of [UserPool?.Domain, UserPool?.CustomDomain])
    if (Domain !== undefined) await call('DeleteUserPoolDomain', { UserPoolId, Domain });
  const { UserPoolReplicas } = answerOf<'ListUserPoolReplicas'>(await call('ListUserPoolReplicas', { UserPoolId }));
  for (const { RegionName, Role } of UserPoolReplicas ?? []) {
    if (RegionName === undefined || Role === 'PRIMARY') continue;
    await call('UpdateUserPoolReplica', { UserPoolId, RegionName, Status: 'INACTIVE' });
    await call('DeleteUserPoolReplica', { UserPoolId, RegionName });
  }
  const jobs = () => call('ListUserImportJobs', { UserPoolId, MaxResults: 60 });
  for (const { JobId, Status } of answerOf<'ListUserImportJobs'>(await jobs()).UserImportJobs ?? [])
    if (Status === 'Pending' || Status === 'InProgress') await call('StopUserImportJob', { UserPoolId, JobId });
  if (UserPool?.DeletionProtection === 'ACTIVE')
    await call('UpdateUserPool', {
      UserPoolId,
      DeletionProtection: 'INACTIVE',
      // The attributes that it names are no longer verified by an update that leaves them out.
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] },
    });
  let last = await call('DeleteUserPool', { UserPoolId });
  // A job that was told to stop takes its time.
  for (let again = 0; last.error?.name === 'UserImportInProgressException' && again < STOPPING; again += 1) {
    if (again > 0) await new Promise((resolve) => setTimeout(resolve, 1000));
    await jobs();
    last = await call('DeleteUserPool', { UserPoolId });
  }
  return last;
}

/** Seconds that are waited for a job to stop. */
const STOPPING = 5;

/** The body of a success, which is an object of this form or nothing at all. */
export function answerOf<Name extends OperationName>({ error, value }: Outcome): Partial<Response<Name>> {
  return error === undefined ? ((value ?? {}) as Partial<Response<Name>>) : {};
}
