// Pages of a list: opaque tokens that say where to go on, and refuse to work for another list.
import { CognitoError } from '../../errors.ts';

/** One page and the token of the next, absent on the last. */
export interface Page<Item> {
  readonly items: Item[];
  readonly next: string | undefined;
}

/** Which page of which list. */
export interface PageRequest<Item> {
  /** Names the list, its pool and its filter: a token of another list is refused. */
  readonly list: string;
  readonly limit: number;
  readonly token: string | undefined;
  /** Leaves items out; all are in by default. */
  readonly keep?: (item: Item) => boolean;
  /** Puts the items in the order of their keys, so that the place of one that is gone can still be told. */
  readonly sorted?: true;
}

/**
 * Cuts a page out of `all`, in which an undefined entry is a gap. `keyOf` names an item for good, so that items that come or
 * go between two pages neither repeat nor hide others. No more is looked at than the page and what follows it up to the next item.
 */
export function pageOf<Item>(
  all: readonly (Item | undefined)[],
  keyOf: (item: Item) => string,
  request: PageRequest<Item>,
): Page<Item> {
  const items = request.sorted === true ? inOrder(all, keyOf) : all;
  const page: Item[] = [];
  let last = 0;
  for (let at = startOf(items, keyOf, request); at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined || request.keep?.(item) === false) continue;
    const end = page.at(-1);
    // One item beyond the page is proof that another page follows.
    if (end !== undefined && page.length === request.limit) {
      return {
        items: page,
        next: writeToken({ list: request.list, key: keyOf(end), following: keyOf(item), position: last }),
      };
    }
    page.push(item);
    last = at + 1;
  }
  return { items: page, next: undefined };
}

function inOrder<Item>(all: readonly (Item | undefined)[], keyOf: (item: Item) => string): Item[] {
  return all
    .filter((item) => item !== undefined)
    .sort((a, b) => {
      const [first, second] = [keyOf(a), keyOf(b)];
      return first < second ? -1 : Number(first > second);
    });
}

function startOf<Item>(
  items: readonly (Item | undefined)[],
  keyOf: (item: Item) => string,
  request: PageRequest<Item>,
): number {
  if (request.token === undefined) return 0;
  const mark = readToken(request.token, request.list);
  const isMarked = (item: Item | undefined): boolean => item !== undefined && keyOf(item) === mark.key;
  if (isMarked(items[mark.position - 1])) return mark.position;
  const index = items.findIndex(isMarked);
  if (index !== -1) return index + 1;
  // The marked item is gone: the list goes on with what stood behind it.
  const next = items.findIndex((item) => {
    if (item === undefined) return false;
    return request.sorted === true ? keyOf(item) > mark.key : keyOf(item) === mark.following;
  });
  if (next !== -1) return next;
  // Where that is gone as well, the old position is the best there is; in a sorted list nothing is left.
  return request.sorted === true ? items.length : Math.min(mark.position, items.length);
}

interface Mark {
  readonly list: string;
  /** The last item of the page before, and the one that stood behind it. */
  readonly key: string;
  readonly following: string;
  readonly position: number;
}

function writeToken(mark: Mark): string {
  const bytes = new TextEncoder().encode(JSON.stringify(mark));
  return btoa(String.fromCharCode(...bytes));
}

function readToken(token: string, list: string): Mark {
  let mark: Mark | undefined;
  try {
    const bytes = Uint8Array.from(atob(token), (char) => char.charCodeAt(0));
    mark = JSON.parse(new TextDecoder().decode(bytes)) as Mark;
  } catch {
    // Not one of our tokens: refused below, as a token of another list is.
  }
  if (mark?.list !== list || typeof mark.key !== 'string' || !Number.isInteger(mark.position)) {
    throw new CognitoError('InvalidParameterException', 'Invalid pagination token given.');
  }
  return mark;
}
