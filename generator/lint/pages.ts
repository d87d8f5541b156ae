// House rules for pages as pages: their names, their length, and that every reference between them leads somewhere.
import { posix } from 'node:path';
import { isMap, isShapePage, type Pages } from '../read.ts';
import type { Finding } from './finding.ts';

const LONGEST_PAGE = 400;
const ROOT_PAGES = new Set(['openapi.yaml', 'errors.yaml', 'common-errors.yaml', 'shared.yaml', 'rules.yaml']);

/** Findings about names, length and references of pages. */
export function lintPages(pages: Pages): Finding[] {
  const findings: Finding[] = [];
  for (const [file, page] of pages) {
    const add = (text: string): number => findings.push({ file, text });
    if (!isKnownPlace(file))
      add('stands in no known place; move it to <topic>/<Operation>.yaml or <topic>/<noun>.yaml.');
    if (isShapePage(file) && page.lines > LONGEST_PAGE) {
      add(`has ${page.lines} lines; split it by noun, so that no page of shapes passes ${LONGEST_PAGE}.`);
    }
    for (const reference of referencesIn(page.entries)) {
      if (!leadsSomewhere(pages, file, reference)) {
        add(`the reference "${reference}" leads nowhere; correct it to <page>#/<name>.`);
      }
    }
  }
  return findings;
}

function isKnownPlace(file: string): boolean {
  return ROOT_PAGES.has(file) || /^[a-z][a-z-]*\/([A-Z][A-Za-z]+|[a-z][a-z-]*)\.yaml$/.test(file);
}

/** Every `$ref` below a node, worked examples left out: they are data. */
function referencesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(referencesIn);
  if (!isMap(node)) return [];
  return Object.entries(node).flatMap(([key, child]) => {
    if (key === 'example') return [];
    return key === '$ref' && typeof child === 'string' ? [child] : referencesIn(child);
  });
}

function leadsSomewhere(pages: Pages, from: string, reference: string): boolean {
  const [path = '', name] = reference.split('#/');
  const file = path === '' ? from : posix.join(posix.dirname(from), path);
  return name !== undefined && isMap(pages.get(file)?.entries[name]);
}
