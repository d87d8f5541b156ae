// Ways to break one thing in the tiny spec, and what the lint then finds.
import { expect, it } from 'vitest';
import { lint } from '../../generator/lint.ts';
import { modelOf, type Pages } from '../../generator/read.ts';
import { edit, tinyPages } from './tiny.ts';

/** Breaks one thing in the pages. */
export type Break = (pages: Pages) => void;
type Keys = readonly (string | number)[];

export const MEDIA = 'application/x-amz-json-1.1';
export const create = 'groups/CreateGroup.yaml';
export const list = 'groups/ListGroups.yaml';
export const post = ['operation', 'post'] as const;
export const requestBody = [...post, 'requestBody', 'content', MEDIA] as const;

/** Sets or, with undefined, deletes what stands under a chain of keys. */
export function set(file: string, keys: Keys, value: unknown): Break {
  return (pages) => edit(pages, file, keys, value);
}

/** Moves a shape to another page and writes all references anew. */
export function move(shape: string, from: string, to: string): Break {
  return (pages) => {
    const source = pages.get(from);
    const target = pages.get(to);
    if (source === undefined || target === undefined) throw new Error('no such page');
    target.entries[shape] = source.entries[shape];
    delete source.entries[shape];
    const write = (node: unknown, file: string): unknown => {
      if (Array.isArray(node)) return node.map((child) => write(child, file));
      if (typeof node !== 'object' || node === null) return node;
      return Object.fromEntries(
        Object.entries(node).map(([key, child]) => {
          if (key !== '$ref' || String(child).split('#/')[1] !== shape) return [key, write(child, file)];
          return [key, `${file.includes('/') ? '../' : ''}${to}#/${shape}`];
        }),
      );
    };
    for (const [file, page] of pages) page.entries = write(page.entries, file) as Record<string, unknown>;
  };
}

/** Renames a page wherever it is named. */
export function rename(from: string, to: string): Break {
  return (pages) => {
    const page = pages.get(from);
    if (page === undefined) throw new Error('no such page');
    pages.delete(from);
    pages.set(to, page);
    const write = (node: unknown): unknown => {
      if (typeof node === 'string') return node.replace(from, to);
      if (Array.isArray(node) || typeof node !== 'object' || node === null) return node;
      return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, write(child)]));
    };
    for (const other of pages.values()) other.entries = write(other.entries) as Record<string, unknown>;
  };
}

/** What the lint says of the tiny spec once it is broken. */
export function findings(broken: Break): string[] {
  const pages = tinyPages();
  broken(pages);
  return lint(pages, modelOf(pages));
}

/** A house rule, a way to break it, and the lines that the lint must then give. */
export type Case = [title: string, broken: Break, ...wanted: RegExp[]];

/** One test for each rule. */
export function testCases(cases: readonly Case[]): void {
  it.each(cases)('asks that %s', (_title, broken, ...wanted) => {
    const found = findings(broken);
    for (const line of wanted) expect(found).toContainEqual(expect.stringMatching(line));
  });
}
