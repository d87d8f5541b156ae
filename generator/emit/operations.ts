// Emits the operation table and the error tables: one row an operation, one row an error.
import type { Model } from '../model.ts';
import { rulesOf } from '../rules-of.ts';
import { header, list, quote } from './text.ts';

/** `src/generated/operations.ts`. */
export function emitOperations(model: Model): string {
  const rows = model.operations.map((operation) => {
    const output = operation.output === undefined ? 'undefined' : quote(operation.output);
    const p = operation.paginator;
    const paginator =
      p === undefined
        ? 'undefined'
        : `{ inputToken: ${quote(p.inputToken)}, outputToken: ${quote(p.outputToken)}, limitKey: ${p.limitKey === undefined ? 'undefined' : quote(p.limitKey)}, resultKey: ${quote(p.resultKey)} }`;
    return `  ${operation.name}: {
    topic: ${quote(operation.topic)},
    summary: ${quote(operation.summary)},
    signed: ${operation.signed},
    input: ${quote(operation.input)},
    output: ${output},
    errors: ${list(operation.errors)},
    paginator: ${paginator},
    rules: ${list(rulesOf(model, operation.name))},
  },`;
  });
  return `${header('spec/')}
import type { ErrorName, OperationName, ShapeName, TopicName } from './types.ts';
import type { RuleId } from './rules.ts';

/** How an operation hands out a long list page by page: the members that carry token, size and items. */
export interface Paginator {
  readonly inputToken: string;
  readonly outputToken: string;
  readonly limitKey: string | undefined;
  readonly resultKey: string;
}

/** What the contract says of one operation. \`output\` is undefined where success has an empty body. */
export interface OperationRow {
  readonly topic: TopicName;
  readonly summary: string;
  readonly signed: boolean;
  readonly input: ShapeName;
  readonly output: ShapeName | undefined;
  readonly errors: readonly ErrorName[];
  readonly paginator: Paginator | undefined;
  readonly rules: readonly RuleId[];
}

/** Every operation, in the order of the table of contents. */
export const operations: Readonly<Record<OperationName, OperationRow>> = {
${rows.join('\n')}
};

/** The names of all operations, in the order of the table of contents. */
export const operationNames = Object.keys(operations) as readonly OperationName[];
`;
}

/** `src/generated/errors.ts`. */
export function emitErrors(model: Model): string {
  const rows = (errors: Model['errors']): string =>
    errors
      .map((error) => `  ${error.name}: { status: ${error.status}, description: ${quote(error.description)} },`)
      .join('\n');
  return `${header('spec/errors.yaml and spec/common-errors.yaml')}
import type { CommonErrorName, ErrorName } from './types.ts';

/** What the contract says of one error. */
export interface ErrorRow {
  readonly status: number;
  readonly description: string;
}

/** The exceptions that operations declare. */
export const errors: Readonly<Record<ErrorName, ErrorRow>> = {
${rows(model.errors)}
};

/** The errors that any operation can answer because the wire refused the request. */
export const commonErrors: Readonly<Record<CommonErrorName, ErrorRow>> = {
${rows(model.commonErrors)}
};
`;
}
