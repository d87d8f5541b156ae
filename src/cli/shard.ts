// Reads which part of a run is wanted.
import { InvalidArgumentError } from 'commander';
import type { Shard } from '../check/index.ts';

/** Reads `i/n`. */
export function shardOf(text: string): Shard {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (index === undefined || shard.index < 1 || shard.index > shard.count)
    throw new InvalidArgumentError('Give something like 1/4 for the first of four parts.');
  return shard;
}
