// What the generated checks of answers lean on. It is copied beside the generated modules as it stands; the judgement of
// what is hard and what is a warning is made where the checks are emitted.
import { isObject, type Keyword, type Limit, type Step } from './support.ts';

/** How much a finding weighs: against the contract, looser than the model, or merely worth knowing. */
export type Level = 'error' | 'warning' | 'info';

/** One thing found in an answer. `unknown` is a member that the contract does not name. */
export interface Finding {
  readonly level: Level;
  /** From the root of the answer: member names, 0-based indices, map keys. */
  readonly path: readonly Step[];
  readonly keyword: Keyword | 'type' | 'unknown';
  /** Of `type`: the JSON type that belongs there. */
  readonly limit: Limit;
  readonly value: unknown;
  readonly shape: string;
  readonly sensitive: boolean;
}

/** A finding while its path still grows from the inside out. */
export interface FindingDraft extends Finding {
  path: Step[];
  sensitive: boolean;
}

/** Notes a finding. */
export function note(
  found: FindingDraft[],
  level: Level,
  at: Step | undefined,
  value: unknown,
  keyword: Finding['keyword'],
  limit: Limit,
  shape: string,
  sensitive = false,
): void {
  found.push({ level, path: at === undefined ? [] : [at], keyword, limit, value, shape, sensitive });
}

/** Puts a step before the paths of everything noted since `from`. */
export function within(found: FindingDraft[], from: number, at: Step | undefined, sensitive = false): void {
  for (let i = from; i < found.length; i++) {
    const draft = found[i];
    if (draft === undefined) continue;
    if (at !== undefined) draft.path.unshift(at);
    if (sensitive) draft.sensitive = true;
  }
}

/** The members of a structure or the entries of a map; undefined, and noted, where there is no object. */
export function object(
  found: FindingDraft[],
  at: Step | undefined,
  value: unknown,
  shape: string,
): Record<string, unknown> | undefined {
  if (isObject(value)) return value;
  note(found, 'error', at, value, 'type', 'object', shape);
  return undefined;
}

/** Notes every member that the contract does not name; clients older than the service must live with those. */
export function strangers(
  found: FindingDraft[],
  members: Record<string, unknown>,
  known: readonly string[],
  shape: string,
): void {
  for (const name of Object.keys(members)) {
    if (!known.includes(name)) note(found, 'info', name, members[name], 'unknown', undefined, shape);
  }
}
