// Removes what interrupted runs left at an endpoint: the pools that carry the tag of runs, with what keeps a pool from going.
import { describeOutcome } from './deviations.ts';
import { aimed, type CheckOptions } from './options.ts';
import { answerOf, removePool } from './removal.ts';
import { RUN_TAG } from './rules/given.ts';
import { createTarget } from './target.ts';

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
    if (answerOf<'DescribeUserPool'>(described).UserPool?.UserPoolTags?.[RUN_TAG] === undefined) continue;
    const gone = await removePool(id, (operation, request) => target.send(operation, request));
    if (gone.error === undefined) removed.push(id);
    else kept.push({ id, reason: describeOutcome(gone) });
  }
  return { removed, kept, trouble };
}
