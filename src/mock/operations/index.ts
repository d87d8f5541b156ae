// Puts the topics' behaviours together. An operation that stands neither in a topic nor on the list below fails to compile.
import type { OperationName } from '../../generated/types.ts';
import type { Behaviour } from '../behaviour.ts';
import { unfinished } from './unfinished.ts';

type Table = { readonly [Name in Exclude<OperationName, Unfinished>]: Behaviour<Name> };
type Unfinished = (typeof unfinished)[number];

/** The behaviour of every operation that has one. */
export const behaviours = {} satisfies Table;
