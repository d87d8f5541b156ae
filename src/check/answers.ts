// Judges every answer, whatever the request was for: the shape of successes, the names and status codes of errors. Keeps the
// book of answer members and of operation × error pairs.
import { commonErrors, errors } from '../generated/errors.ts';
import { operations } from '../generated/operations.ts';
import { type Schema, schemas } from '../generated/schemas.ts';
import type { ShapeName } from '../generated/types.ts';
import { validateResponse } from '../validate/index.ts';
import type { SiteStep } from '../validate/sites.ts';
import { judgeDeliveries } from './deliveries.ts';
import { describeOutcome, type Findings, nameable, referencePage } from './deviations.ts';
import { errorId, type Ledger, memberId } from './ledger.ts';
import type { Outcome } from './target.ts';
import { judgeTimestamps } from './timestamps.ts';
import { judgeTokens } from './tokens.ts';
import { isDeclared } from './verdict.ts';

/**
 * Judges an answer by the contract alone. The success of a request that should have been refused is not looked into: what it
 * echoes is the fault of the request, and is told already.
 */
export function judgeAnswer(
  outcome: Outcome,
  ledger: Ledger,
  findings: Findings,
  request: 'valid' | 'broken' = 'valid',
): void {
  judgeHeaders(outcome, findings);
  if (outcome.error === undefined) {
    if (request === 'valid') {
      judgeSuccess(outcome, ledger, findings);
      judgeTokens(outcome, findings);
      judgeDeliveries(outcome, findings);
      judgeTimestamps(outcome, findings);
    }
  } else if (!outcome.missing) judgeError(outcome, ledger, findings);
}

/** What Node's clients read at most; others stop earlier. */
const LARGEST_HEADERS = 16 * 1024;

function judgeHeaders(outcome: Outcome, findings: Findings): void {
  const { operation, answer } = outcome;
  const size = Object.entries(answer.headers).reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
  if (size <= LARGEST_HEADERS) return;
  findings.deviation({
    id: `${operation}:answer/headers`,
    severity: 'breaks clients',
    operation,
    expected: 'headers that clients can read, which is up to 16 KiB',
    observed: `headers of ${size} bytes`,
    source: 'https://nodejs.org/api/http.html#httpmaxheadersize',
    outcome,
  });
}

function judgeSuccess(outcome: Outcome, ledger: Ledger, findings: Findings): void {
  const { operation, value } = outcome;
  const { output } = operations[operation];
  if (output === undefined) {
    // The service answers these with an empty body; `{}` is accepted because that is what it says for the others.
    if (value !== undefined && JSON.stringify(value) !== '{}') {
      findings.warning({
        id: `${operation}:answer`,
        text: `${operation} answers with a body, where the service sends none`,
      });
    }
    return;
  }
  const deviating = new Set<string>();
  for (const { level, path, keyword, limit, value: found } of validateResponse(operation, value)) {
    const steps = path.map((step) => (typeof step === 'number' ? '{element}' : step)).join('/');
    const id = `${operation}:answer/${steps}/${keyword}`;
    const place = `${operation} answers ${path.join('.') || 'a body'}`;
    if (level === 'info') {
      // What the service is known to send against its own model needs no word; a member that nobody knows does.
      if (keyword === 'unknown') findings.warning({ id, text: `${place}, which the contract does not know` });
    } else if (level === 'warning') findings.warning({ id, text: `${place} outside ${keyword} ${String(limit)}` });
    else {
      deviating.add(`${operation}:answer/${steps}`);
      findings.deviation({
        id,
        severity: 'breaks clients',
        operation,
        expected: expectedMember(keyword, limit, path.join('.') || 'the body'),
        observed:
          found === undefined ? 'nothing there' : `${typeof found}${keyword === 'enum' ? ` ${String(found)}` : ''}`,
        source: `shape ${output}; ${referencePage(operation)}`,
        outcome,
      });
    }
  }
  for (const path of membersOf(output, value, [], [])) {
    const id = memberId(operation, path);
    if (deviating.has(id)) ledger.deviates(id);
    else ledger.mark(id, 'seen');
  }
  for (const id of deviating) ledger.deviates(id);
}

function expectedMember(keyword: string, limit: unknown, place: string): string {
  if (keyword === 'required') return `${place} to be there`;
  if (keyword === 'type') return `${place} to be of type ${String(limit)}`;
  return `${place} to keep ${keyword} ${Array.isArray(limit) ? limit.join(', ') : String(limit)}`;
}

/** The paths of all members that a value has, as far as the contract knows them. */
function* membersOf(
  shape: ShapeName,
  value: unknown,
  path: readonly SiteStep[],
  above: readonly ShapeName[],
): Generator<readonly SiteStep[]> {
  if (typeof value !== 'object' || value === null || above.includes(shape)) return;
  const schema: Schema = schemas[shape];
  const inside = [...above, shape];
  if (Array.isArray(value)) {
    const element = schema.items?.$ref;
    if (element !== undefined)
      for (const item of value) yield* membersOf(element, item, [...path, { kind: 'element' }], inside);
    return;
  }
  for (const [name, child] of Object.entries(value)) {
    const member = schema.properties?.[name]?.$ref;
    if (member !== undefined) {
      const at: readonly SiteStep[] = [...path, { kind: 'member', name }];
      yield at;
      yield* membersOf(member, child, at, inside);
    } else if (schema.additionalProperties?.$ref !== undefined) {
      yield* membersOf(schema.additionalProperties.$ref, child, [...path, { kind: 'value' }], inside);
    }
  }
}

/** Every error by name; those of single operations win. */
const ROWS = { ...commonErrors, ...errors };

function judgeError(outcome: Outcome, ledger: Ledger, findings: Findings): void {
  const { operation, error, status } = outcome;
  const name = error?.name ?? '';
  const source = `x-errors of ${operation}; ${referencePage(operation)}`;
  if (!isDeclared(outcome)) {
    findings.deviation({
      id: `${operation}:error/undeclared/${nameable(name)}`,
      severity: 'breaks clients',
      operation,
      expected: 'an error that the operation declares',
      observed: describeOutcome(outcome),
      source,
      outcome,
    });
    return;
  }
  const row = ROWS[name as keyof typeof ROWS];
  if (row.status === status) {
    ledger.mark(errorId(operation, name), 'seen');
    return;
  }
  ledger.deviates(errorId(operation, name));
  findings.deviation({
    id: `${errorId(operation, name)}/status`,
    severity: 'breaks clients',
    operation,
    expected: `${name} with HTTP status ${row.status}`,
    observed: describeOutcome(outcome),
    source,
    outcome,
  });
}
