// Cuts a run into parts that together are the whole: every n-th operation, and every n-th rule.
import { InvalidArgumentError } from 'commander';
import type { CheckOptions } from '../check/index.ts';
import { operationNames } from '../generated/operations.ts';
import { rules } from '../generated/rules.ts';

/** The part `index` (from 1) of `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Reads `i/n`. */
export function shardOf(text: string): Shard {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (index === undefined || shard.index < 1 || shard.index > shard.count)
    throw new InvalidArgumentError('Give something like 1/4 for the first of four parts.');
  return shard;
}

/** The operations and rules of a part. Names that do not exist stay in, so that they are complained about. */
export function sharded({
  operations,
  rules: ids,
  shard,
}: {
  operations?: string[];
  rules?: string[];
  shard?: Shard;
}): Pick<CheckOptions, 'operations' | 'rules'> {
  const part = (names: readonly string[] | undefined, all: readonly string[]): string[] | undefined =>
    shard === undefined ? names?.slice() : (names ?? all).filter((_, index) => index % shard.count === shard.index - 1);
  // Names come from people; the checker refuses those that it does not know.
  return { operations: part(operations, operationNames), rules: part(ids, Object.keys(rules)) } as Pick<
    CheckOptions,
    'operations' | 'rules'
  >;
}
