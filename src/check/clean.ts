// Removes what interrupted runs left at an endpoint: the pools that carry the tag of runs, with what keeps a pool from going.
import type { OperationName, Request, Response } from '../generated/types.ts';
import { describeOutcome } from './deviations.ts';
import { aimed, type CheckOptions } from './options.ts';
import { RUN_TAG } from './rules/given.ts';
import { createTarget, type Outcome } from './target.ts';

/** Where to clean. */
export type CleanOptions = Pick<CheckOptions, 'url' | 'send' | 'sign' | 'rate' | 'allowRemote'>;

/** What a clean-up did. */
export interface Cleaned {
  /** Ids of the pools that were removed. */
  readonly removed: readonly string[];
  /** Pools that carry the tag and could not be removed, with the reason. */
  readonly kept: readonly { readonly id: string; readonly reason: string }[];
  /** Why the endpoint could not be searched to the end; undefined where it could. */
  readonly trouble: string | undefined;
}

/** Looks through all pools of an endpoint and removes those that runs made; others are read, and not touched. */
export async function clean(options: CleanOptions): Promise<Cleaned> {
  const { send, rate } = aimed(options);
  const { sign } = options;
  const target = createTarget({
    send,
    ...(rate === undefined ? {} : { rate }),
    ...(sign === undefined ? {} : { sign }),
  });
  const removed: string[] = [];
  const kept: { id: string; reason: string }[] = [];
  const ids: string[] = [];
  let trouble: string | undefined;
  let NextToken: string | undefined;
  do {
    const page = await target.send('ListUserPools', {
      MaxResults: 60,
      ...(NextToken === undefined ? {} : { NextToken }),
    });
    if (page.error !== undefined) {
      trouble = `ListUserPools answered ${describeOutcome(page)}`;
      break;
    }
    const { UserPools = [], NextToken: next } = answerOf<'ListUserPools'>(page);
    ids.push(...UserPools.flatMap(({ Id }) => Id ?? []));
    // A list that lies about its end would be read for ever.
    NextToken = next === NextToken ? undefined : next;
  } while (NextToken !== undefined);
  for (const id of ids) {
    const described = await target.send('DescribeUserPool', { UserPoolId: id });
    const pool = described.error === undefined ? answerOf<'DescribeUserPool'>(described).UserPool : undefined;
    if (pool?.UserPoolTags?.[RUN_TAG] === undefined) continue;
    const refusal = await removePool(id, pool, (operation, request) => target.send(operation, request));
    if (refusal === undefined) removed.push(id);
    else kept.push({ id, reason: refusal });
  }
  return { removed, kept, trouble };
}

type Pool = NonNullable<Response<'DescribeUserPool'>['UserPool']>;
type Call = <Name extends OperationName>(operation: Name, request: Request<Name>) => Promise<Outcome>;

/** Answers why the pool could not be removed. */
async function removePool(UserPoolId: string, pool: Pool, call: Call): Promise<string | undefined> {
  for (const Domain of [pool.Domain, pool.CustomDomain]) {
    if (Domain !== undefined) await call('DeleteUserPoolDomain', { UserPoolId, Domain });
  }
  const replicas = await call('ListUserPoolReplicas', { UserPoolId });
  if (replicas.error === undefined) {
    for (const { RegionName, Role } of answerOf<'ListUserPoolReplicas'>(replicas).UserPoolReplicas ?? []) {
      if (RegionName !== undefined && Role !== 'PRIMARY')
        await call('DeleteUserPoolReplica', { UserPoolId, RegionName });
    }
  }
  if (pool.DeletionProtection === 'ACTIVE')
    await call('UpdateUserPool', { UserPoolId, DeletionProtection: 'INACTIVE' });
  const gone = await call('DeleteUserPool', { UserPoolId });
  return gone.error === undefined ? undefined : describeOutcome(gone);
}

/** The body of a success, which is an object of this form or nothing at all. */
function answerOf<Name extends OperationName>({ value }: Outcome): Partial<Response<Name>> {
  return (value ?? {}) as Partial<Response<Name>>;
}
