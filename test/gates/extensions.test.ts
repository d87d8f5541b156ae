// Every extension that the spec or a document uses has its line in spec/README.md, and every line is used.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { emitDocuments } from '../../generator/emit/documents.ts';
import { modelOf, readPages } from '../../generator/read.ts';

const spec = fileURLToPath(new URL('../../spec', import.meta.url));

it('describes exactly the extensions that are used', () => {
  const pages = readPages(spec);
  const texts = [JSON.stringify([...pages.values()]), ...emitDocuments(modelOf(pages)).values()];
  const used = texts.flatMap((text) => [...text.matchAll(/"(x-[a-z-]+)": ?[^,}]/g)].map((match) => match[1]));
  const card = readFileSync(`${spec}/README.md`, 'utf8');
  const described = [...card.matchAll(/^- `(x-[a-z-]+)`/gm)].map((match) => match[1]);
  expect([...described].sort()).toEqual([...new Set(used)].sort());
});
