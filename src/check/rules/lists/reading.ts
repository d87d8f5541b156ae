// Reading lists page by page, for any list: the names of the paging members come from the schemas.
import { operations } from '../../../generated/operations.ts';
import { type Schema, schemas } from '../../../generated/schemas.ts';
import type { OperationName } from '../../../generated/types.ts';
import { Broken, NotExercised } from '../endings.ts';
import type { Trial } from '../trial.ts';

/** A list, and the member that names its items. */
export interface NamedList {
  readonly operation: OperationName;
  readonly id: string;
}

/** A page as read: ids and the token of the next. */
export interface ReadPage {
  readonly ids: string[];
  readonly next: string | undefined;
  readonly value: Readonly<Record<string, unknown>>;
}

/** The members of a list operation that page it. */
export interface PagingMembers {
  readonly limit: string;
  readonly token: string;
  readonly items: string;
}

/** A page of a list; the rule is broken when it is refused. */
export async function readPage(
  t: Trial,
  list: NamedList,
  base: Readonly<Record<string, unknown>>,
  page: { limit?: number | undefined; token?: string | undefined } = {},
): Promise<ReadPage> {
  const members = pagingOf(list.operation);
  const body = { ...base, [members.limit]: page.limit, [members.token]: page.token };
  const { error, status, value } = await t.send(list.operation, body);
  if (error !== undefined)
    throw new Broken(`${list.operation} to give a page`, `${status} ${error.name}: ${error.message ?? ''}`);
  const answer = (value ?? {}) as Record<string, unknown>;
  const items = (answer[members.items] ?? []) as Record<string, unknown>[];
  const next = answer[members.token];
  return {
    ids: items.map((item) => String(item[list.id])),
    next: typeof next === 'string' ? next : undefined,
    value: answer,
  };
}

/** All pages of a list, in order. */
export async function readAll(
  t: Trial,
  list: NamedList,
  base: Readonly<Record<string, unknown>>,
  limit?: number,
): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  let token: string | undefined;
  do {
    const page = await readPage(t, list, base, { limit, token });
    pages.push(page);
    if (page.next !== undefined && pages.some((earlier) => earlier !== page && earlier.next === page.next)) {
      throw new Broken(`pages of ${list.operation} that come to an end`, `the token ${page.next} twice`);
    }
    token = page.next;
  } while (token !== undefined);
  return pages;
}

/** Looks at each list. One that the endpoint cannot fill is left out with a warning; without any the rule is not exercised. */
export async function forEachList<List extends NamedList>(
  t: Trial,
  lists: readonly List[],
  look: (list: List) => Promise<void>,
): Promise<void> {
  const missed: string[] = [];
  for (const list of lists) {
    try {
      await look(list);
    } catch (cause) {
      if (!(cause instanceof NotExercised)) throw cause;
      missed.push(`${list.operation}: ${cause.message}`);
    }
  }
  if (missed.length === lists.length) throw new NotExercised(missed.join('; '));
  for (const reason of missed) t.warn(`not exercised for ${reason}`);
}

/** The paging members of a list operation. */
export function pagingOf(operation: OperationName): PagingMembers {
  const { input, output } = operations[operation];
  const asked = Object.keys(schemas[input].properties ?? {});
  const answered: [string, Schema][] = output === undefined ? [] : Object.entries(schemas[output].properties ?? {});
  const limit = asked.find((name) => name === 'Limit' || name === 'MaxResults');
  const token = asked.find((name) => name === 'PaginationToken' || name === 'NextToken');
  const items = answered.find(([, { $ref }]) => $ref !== undefined && schemas[$ref].type === 'array')?.[0];
  // The contract is at fault then, not the endpoint.
  if (limit === undefined || token === undefined || items === undefined)
    throw new Error(`${operation} has no pages in the contract.`);
  return { limit, token, items };
}
