// The fixed list of everything that can be checked, and how far each entry was exercised. What is exercised is decided elsewhere.
import { operationNames, operations } from '../generated/operations.ts';
import { type RuleId, rules } from '../generated/rules.ts';
import type { OperationName } from '../generated/types.ts';
import { inputSites, outputSites, type Site, type SiteStep } from '../validate/sites.ts';

/** How far an entry was exercised. A site is full when its boundary was accepted and its breach refused. */
export type State = 'not exercised' | 'half' | 'full' | 'deviates';

/** What an entry is about: the columns of the map. */
export type Group =
  | 'required'
  | 'type'
  | 'length'
  | 'pattern'
  | 'enum'
  | 'range'
  | 'size'
  | 'error'
  | 'answer'
  | 'rule';

/** One thing that can be checked. */
export interface Entry {
  readonly id: string;
  readonly group: Group;
  /** Undefined for rules, which belong to several operations. */
  readonly operation: OperationName | undefined;
  readonly state: State;
  /** No JSON value can break it: listed, and not counted. */
  readonly unviolable: boolean;
  /** Why it was not exercised in full, where that is known. */
  readonly reason: string | undefined;
}

/** How many entries are in each state. */
export interface Counts {
  readonly total: number;
  readonly full: number;
  readonly half: number;
  readonly deviates: number;
  readonly 'not exercised': number;
  readonly unviolable: number;
}

/** What was seen of an entry. Everything but a site has one part. */
export type Part = 'boundary' | 'breach' | 'seen';

/** The book of a run. */
export interface Ledger {
  /** Notes that a part was seen and conforms. Ids outside the book are left out: the run is narrowed to other operations. */
  mark(id: string, part: Part): void;
  /** Notes that an entry deviates; nothing later takes that back. */
  deviates(id: string): void;
  /** Notes why an entry cannot be exercised further. */
  explain(id: string, reason: string): void;
  has(id: string): boolean;
  entries(): readonly Entry[];
}

interface Row {
  readonly id: string;
  readonly group: Group;
  readonly operation: OperationName | undefined;
  readonly unviolable: boolean;
  readonly parts: readonly Part[];
  readonly seen: Set<Part>;
  deviates: boolean;
  reason: string | undefined;
}

/** The book for some operations, and for the rules that apply to them. */
export function createLedger(scope: readonly OperationName[], ruleIds: readonly RuleId[] = rulesOf(scope)): Ledger {
  const rows = new Map<string, Row>();
  const put = (
    id: string,
    group: Group,
    operation: OperationName | undefined,
    parts: readonly Part[],
    unviolable = false,
  ): void => {
    rows.set(id, { id, group, operation, parts, unviolable, seen: new Set(), deviates: false, reason: undefined });
  };
  for (const operation of scope) {
    for (const site of inputSites(operation))
      put(site.id, groupOf(site), operation, ['boundary', 'breach'], site.unviolable);
    for (const error of operations[operation].errors) put(errorId(operation, error), 'error', operation, ['seen']);
    for (const site of outputSites(operation))
      if (isMember(site)) put(memberId(operation, site.path), 'answer', operation, ['seen']);
  }
  for (const id of ruleIds) put(ruleEntryId(id), 'rule', undefined, ['seen']);
  return {
    mark: (id, part) => void rows.get(id)?.seen.add(part),
    deviates(id) {
      const row = rows.get(id);
      if (row !== undefined) row.deviates = true;
    },
    explain(id, reason) {
      const row = rows.get(id);
      if (row !== undefined) row.reason ??= reason;
    },
    has: (id) => rows.has(id),
    entries: () => [...rows.values()].map(entryOf),
  };
}

function entryOf(row: Row): Entry {
  const { id, group, operation, unviolable } = row;
  const wanted = unviolable ? (['boundary'] as const) : row.parts;
  const count = wanted.filter((part) => row.seen.has(part)).length;
  const state = row.deviates ? 'deviates' : count === wanted.length ? 'full' : count === 0 ? 'not exercised' : 'half';
  return {
    id,
    group,
    operation,
    state,
    unviolable,
    reason: state === 'full' || state === 'deviates' ? undefined : row.reason,
  };
}

/** How many entries are in each state; what nothing can break is counted apart. */
export function countsOf(entries: readonly Entry[]): Counts {
  const counts = { total: 0, full: 0, half: 0, deviates: 0, 'not exercised': 0, unviolable: 0 };
  for (const { state, unviolable } of entries) {
    if (unviolable && state !== 'deviates') counts.unviolable += 1;
    else {
      counts.total += 1;
      counts[state] += 1;
    }
  }
  return counts;
}

/** The id of an operation × error pair. */
export function errorId(operation: OperationName, error: string): string {
  return `${operation}:error/${error}`;
}

/** The id of a member of an answer. */
export function memberId(operation: OperationName, path: readonly SiteStep[]): string {
  return `${operation}:answer/${path.map((step) => (step.kind === 'member' ? step.name : `{${step.kind}}`)).join('/')}`;
}

/** The id of a rule's entry. */
export function ruleEntryId(id: RuleId): string {
  return `rule:${id}`;
}

/** The rules that apply to one of the operations; all of them when all operations are meant, those of the wire included. */
export function rulesOf(scope: readonly OperationName[]): RuleId[] {
  const all = Object.keys(rules) as RuleId[];
  if (scope.length === operationNames.length) return all;
  const wanted = new Set(scope.flatMap((operation) => operations[operation].rules));
  return all.filter((id) => wanted.has(id));
}

function isMember({ kind, path }: Site): boolean {
  return kind === 'type' && path.at(-1)?.kind === 'member';
}

function groupOf({ keyword }: Site): Group {
  switch (keyword) {
    case 'type':
    case 'required':
    case 'pattern':
    case 'enum':
      return keyword;
    case 'minimum':
    case 'maximum':
      return 'range';
    case 'minItems':
    case 'maxItems':
    case 'minProperties':
    case 'maxProperties':
      return 'size';
    default:
      return 'length';
  }
}
