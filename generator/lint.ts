// The house rules of spec/: every finding is one line that names the page and what to do. What cannot be read at all is read.ts's.
import { lintExamples } from './lint/examples.ts';
import type { Finding } from './lint/finding.ts';
import { lintHomes } from './lint/homes.ts';
import { lintKeys } from './lint/keys.ts';
import { lintOperations } from './lint/operations.ts';
import { lintPages } from './lint/pages.ts';
import { lintRules } from './lint/rules.ts';
import { lintShapes } from './lint/shapes.ts';
import type { Model } from './model.ts';
import type { Pages } from './read.ts';

/** Every breach of the house rules, as `spec/<page>: what is wrong and what to do`, in the order of the pages. */
export function lint(pages: Pages, model: Model): string[] {
  // Each step rests on the one before: what is misspelt cannot be understood, and examples need schemas that compile.
  const steps: (() => Finding[])[] = [
    () => [...lintPages(pages), ...lintKeys(pages)],
    () => [...lintOperations(pages, model), ...lintShapes(model), ...lintHomes(model), ...lintRules(model)],
    () => lintExamples(model),
  ];
  for (const step of steps) {
    const findings = step();
    if (findings.length > 0) return sorted(findings);
  }
  return [];
}

function sorted(findings: Finding[]): string[] {
  return findings
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
    .map((finding) => `spec/${finding.file}: ${finding.text}`);
}
