// The service's sentences about broken constraints, word for word as captured. What is broken is decided by the generated
// validators; this file only puts it into words.

import type { Limit, Violation } from '../generated/validators/support.ts';
import { type EntryConstraints, elementRecords, entryConstraints, records } from '../generated/validators/wording.ts';
import { lowerFirst, servicePath } from './paths.ts';

/** The text of InvalidParameterException for these violations: how many, then one entry each, in the given order. */
export function violationMessage(violations: readonly Violation[]): string {
  const entries = entriesOf(violations).map(sentence);
  const count = `${entries.length} validation error${entries.length === 1 ? '' : 's'} detected`;
  return `${count}: ${entries.join('; ')}`;
}

/** One entry of the text: all that is said of one member, or of the elements, keys or values of one container. */
interface Entry {
  readonly path: string;
  readonly first: Violation;
  readonly all: Violation[];
}

/** A list or map is reported once, however many of its entries are wrong. */
function entriesOf(violations: readonly Violation[]): Entry[] {
  const entries: Entry[] = [];
  const open = new Map<string, Entry>();
  for (const violation of violations) {
    const path = servicePath(violation);
    const key = `${violation.target} ${path}`;
    const known = violation.target === 'member' ? undefined : open.get(key);
    if (known !== undefined) known.all.push(violation);
    else {
      const entry = { path, first: violation, all: [violation] };
      entries.push(entry);
      open.set(key, entry);
    }
  }
  return entries;
}

function sentence({ path, first, all }: Entry): string {
  const { target } = first;
  const [shown, clause] =
    target === 'member' ? [shownMember(first), clauseOf(first)] : [shownContainer(first), entryClause(target, all)];
  // A secret loses its quotes and the space before them, and a missing secret the word null.
  const value = all.some(({ sensitive }) => sensitive) ? 'Value' : `Value ${shown}`;
  return `${value} at '${path}' failed to satisfy constraint: ${clause}`;
}

function shownMember({ keyword, limit, value, shape }: Violation): string {
  // The service reads an absent number as 0 and complains of that (ListUserPools without MaxResults).
  if (keyword === 'required') return limit === undefined ? 'null' : "'0'";
  return `'${printed(value, keyword.endsWith('Bytes') ? 'blob' : elementRecords[shape])}'`;
}

function shownContainer({ container, shape, keyword }: Violation): string {
  const record = keyword === 'required' && Object.hasOwn(records, shape) ? shape : undefined;
  return `'${printed(container, record)}'`;
}

/** A value as Java prints it; `as` says how the value, or each element of a list, is written. */
function printed(value: unknown, as = 'plain'): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `[${value.map((item) => printed(item, as)).join(', ')}]`;
  if (as === 'secret') return '***Sensitive Data Redacted***';
  if (as === 'blob') return printedBlob(String(value));
  if (typeof value !== 'object') return String(value);
  const members = records[as];
  const entries = Object.entries(value);
  if (members === undefined) return `{${entries.map(([key, item]) => `${key}=${printed(item)}`).join(', ')}}`;
  const sent: Record<string, unknown> = Object.fromEntries(entries);
  const parts = Object.entries(members).map(([name, how]) => `${lowerFirst(name)}=${printed(sent[name], how)}`);
  return `${as}(${parts.join(', ')})`;
}

function printedBlob(base64: string): string {
  const length = atob(base64).length;
  return `java.nio.HeapByteBuffer[pos=0 lim=${length} cap=${length}]`;
}

/** Entries share one clause, which lists every constraint of their shape even when only one is broken. */
function entryClause(target: Violation['target'], all: readonly Violation[]): string {
  const broken = all.find(({ keyword }) => keyword !== 'required');
  const constraints = broken === undefined ? [] : constraintClauses(entryConstraints[broken.shape] ?? {});
  const clauses = all.some(({ keyword }) => keyword === 'required')
    ? [...constraints, 'Member must not be null']
    : constraints;
  const subject = target === 'element' ? 'Member' : target === 'key' ? 'Map keys' : 'Map value';
  return `${subject} must satisfy constraint: [${clauses.join(', ')}]`;
}

/** In the order of the captures: maximum, minimum, pattern. */
function constraintClauses({ max, min, pattern, values }: EntryConstraints): string[] {
  return [
    ...(max === undefined ? [] : [clause('maxLength', max)]),
    ...(min === undefined ? [] : [clause('minLength', min)]),
    ...(pattern === undefined ? [] : [clause('pattern', pattern)]),
    ...(values === undefined ? [] : [clause('enum', values)]),
  ];
}

function clauseOf({ keyword, limit }: Violation): string {
  return keyword === 'required' && limit !== undefined ? clause('minimum', limit) : clause(keyword, limit);
}

function clause(keyword: Violation['keyword'], limit: Limit): string {
  switch (keyword) {
    case 'required':
      return 'Member must not be null';
    case 'minimum':
      return `Member must have value greater than or equal to ${limit}`;
    case 'maximum':
      return `Member must have value less than or equal to ${limit}`;
    case 'pattern':
      return `Member must satisfy regular expression pattern: ${limit}`;
    case 'enum':
      return `Member must satisfy enum value set: [${Array.isArray(limit) ? limit.join(', ') : limit}]`;
    case 'minLength':
    case 'minBytes':
    case 'minItems':
    case 'minProperties':
      return `Member must have length greater than or equal to ${limit}`;
    default:
      return `Member must have length less than or equal to ${limit}`;
  }
}
