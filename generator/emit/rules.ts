// Emits the table of behavioural rules and the type of their ids.
import type { Model } from '../model.ts';
import { header, list, quote } from './text.ts';

/** `src/generated/rules.ts`. */
export function emitRules(model: Model): string {
  const ids = model.rules.map((rule) => `  | ${quote(rule.id)}`);
  const rows = model.rules.map(
    (rule) => `  ${quote(rule.id)}: {
    statement: ${quote(rule.statement)},
    appliesTo: ${list(rule.appliesTo)},
    kind: ${quote(rule.kind)},
    checkable: ${quote(rule.checkable)},
    needs: ${list(rule.needs)},
    error: ${rule.error === undefined ? 'undefined' : quote(rule.error)},
    inferred: ${rule.inferred},
    source: ${quote(rule.source)},
  },`,
  );
  return `${header('spec/rules.yaml and spec/<topic>/rules.yaml')}
import type { CommonErrorName, ErrorName } from './types.ts';

/** The id of a behavioural rule: area, dot, name. */
export type RuleId =
${ids.join('\n')};

/** What an implementation must offer beside the API before a rule can be checked. */
export type RuleNeed = 'messages' | 'clock' | 'lambda' | 'external';

/** What the contract says of one rule. \`inferred\`: the source does not name the error, so another client error is a warning. */
export interface RuleRow {
  readonly statement: string;
  readonly appliesTo: readonly string[];
  readonly kind: string;
  readonly checkable: 'black-box' | 'needs-hook' | 'static' | 'not-checkable';
  readonly needs: readonly RuleNeed[];
  readonly error: ErrorName | CommonErrorName | undefined;
  readonly inferred: boolean;
  readonly source: string;
}

/** Every rule by id. */
export const rules: Readonly<Record<RuleId, RuleRow>> = {
${rows.join('\n')}
};
`;
}
