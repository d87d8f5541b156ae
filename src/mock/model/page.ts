// Pages of a list: opaque tokens that say where to go on, and refuse to work for another list.
import { CognitoError } from '../../errors.ts';

/** One page and the token of the next, absent on the last. */
export interface Page<Item> {
  readonly items: Item[];
  readonly next: string | undefined;
}

/**
 * Cuts a page out of `items`. `keyOf` names an item for good, so that items that come or go between two pages neither
 * repeat nor hide others. `list` names the list, its pool and its filter: a token of another list is refused.
 */
export function pageOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  request: { list: string; limit: number; token: string | undefined },
): Page<Item> {
  let start = 0;
  if (request.token !== undefined) {
    const mark = readToken(request.token, request.list);
    const before = items[mark.position - 1];
    const unmoved = before !== undefined && keyOf(before) === mark.key;
    const index = unmoved ? mark.position - 1 : items.findIndex((item) => keyOf(item) === mark.key);
    // The marked item may be gone by now; then its old position is the best there is.
    start = index === -1 ? Math.min(mark.position, items.length) : index + 1;
  }
  const page = items.slice(start, start + request.limit);
  const last = page.at(-1);
  const more = last !== undefined && start + page.length < items.length;
  return { items: page, next: more ? writeToken(request.list, keyOf(last), start + page.length) : undefined };
}

interface Mark {
  readonly list: string;
  readonly key: string;
  readonly position: number;
}

function writeToken(list: string, key: string, position: number): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ list, key, position } satisfies Mark));
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
