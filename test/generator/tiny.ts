// The smallest spec that the lint accepts, for tests that break one thing in it.
import { fileURLToPath } from 'node:url';
import type { Model } from '../../generator/model.ts';
import { modelOf, type Pages, readPages } from '../../generator/read.ts';

/** The folder that stands for the root of a repository: it holds `spec/`, and AWS's model of it in both formats. */
export const tinyRoot = fileURLToPath(new URL('tiny', import.meta.url));

/** The folder that holds the pages of the tiny spec. */
export const tinySpec = `${tinyRoot}/spec`;

/** Its pages, read anew, so that a test may change them. */
export function tinyPages(): Pages {
  return readPages(tinySpec);
}

/** Its model. */
export function tinyModel(): Model {
  return modelOf(tinyPages());
}

/** Sets or, with undefined, deletes what stands under a chain of keys of one page. */
export function edit(pages: Pages, file: string, keys: readonly (string | number)[], value: unknown): void {
  let node = pages.get(file)?.entries as Record<string | number, unknown>;
  for (const key of keys.slice(0, -1)) node = node[key] as Record<string | number, unknown>;
  const last = keys.at(-1) ?? '';
  if (value === undefined) delete node[last];
  else node[last] = value;
}
