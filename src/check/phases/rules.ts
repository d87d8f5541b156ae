// The rule phase: runs the one check of each rule in the run, one after another, because clocks and triggers are shared.
import type { RuleId } from '../../generated/rules.ts';
import { rules } from '../../generated/rules.ts';
import type { OperationName } from '../../generated/types.ts';
import { describeCall, referencePage } from '../deviations.ts';
import { writesToSomebody } from '../fixtures/sending.ts';
import { ruleEntryId } from '../ledger.ts';
import { ruleChecks } from '../rules/index.ts';
import type { RuleChecks } from '../rules/rule.ts';
import { type RuleVerdict, runRule } from '../rules/run.ts';
import { unchecked } from '../rules/unchecked.ts';
import { type Collection, createCollection, judgedTarget, type Run } from '../run.ts';
import { unlessMisshapen } from '../stumbles.ts';
import type { Target } from '../target.ts';

/** Runs the checks of the given rules; answers what was found, rule by rule. */
export async function checkRules(run: Run, ids: readonly RuleId[]): Promise<Collection[]> {
  const found: Collection[] = [];
  for (const [index, id] of ids.entries()) {
    const own = createCollection(run, 'rules');
    found.push(own);
    await unlessMisshapen(run, () => checkRule(id, run, own));
    run.progress('rules', index + 1, ids.length, id);
  }
  return found;
}

const CHECKS: RuleChecks = ruleChecks;
const REASONS: Readonly<Partial<Record<RuleId, string>>> = unchecked;

async function checkRule(id: RuleId, run: Run, found: Collection): Promise<void> {
  const entry = ruleEntryId(id);
  const check = CHECKS[id];
  if (check === undefined) {
    run.ledger.explain(entry, REASONS[id] ?? 'it has no check yet');
    return;
  }
  if (run.expired()) {
    run.ledger.explain(entry, 'the time for the run was used up');
    return;
  }
  const target = judgedTarget(run, found);
  const verdict = await runRule(
    id,
    check,
    run.silent ? silenced(target, (reason) => run.ledger.explain(entry, reason)) : target,
    run.hooks,
    `${run.label}-r`,
  );
  note(id, verdict, run, found);
}

/** Ends a check before it makes the service write to people, by saying that the operation is not there. */
export function silenced(target: Target, explain: (reason: string) => void = () => undefined): Target {
  const sends = (operation: OperationName, body: unknown): boolean =>
    writesToSomebody(operation, typeof body === 'string' ? body : JSON.stringify(body));
  const unsent = (operation: OperationName, request: unknown) => {
    explain(`${operation} would write to people; --allow-messages allows that`);
    const error = { name: 'NotImplemented', message: 'not sent' };
    return Promise.resolve({
      operation,
      request,
      status: 501,
      value: undefined,
      error,
      answer: { status: 501, headers: {}, body: '' },
      missing: true,
    });
  };
  return {
    send: (operation, body) => (sends(operation, body) ? unsent(operation, body) : target.send(operation, body)),
    sendText: (operation, body, headers) =>
      sends(operation, body) ? unsent(operation, body) : target.sendText(operation, body, headers),
    fetch: target.fetch,
    now: target.now,
    get requests() {
      return target.requests;
    },
  };
}

function note(id: RuleId, verdict: RuleVerdict, run: Run, found: Collection): void {
  const entry = ruleEntryId(id);
  if (verdict.state === 'not exercised') {
    run.ledger.explain(entry, verdict.reason);
    return;
  }
  for (const [index, text] of verdict.warnings.entries()) found.warning({ id: `${entry}/${index}`, text });
  if (verdict.state === 'holds') {
    run.ledger.mark(entry, 'seen');
    return;
  }
  run.ledger.deviates(entry);
  found.deviation({
    id: entry,
    severity: 'wrong effect',
    operation: undefined,
    expected: `${verdict.expected} (${rules[id].statement})`,
    observed: verdict.observed,
    source: sourceOf(id, verdict.exchanges.at(-1)?.operation),
    outcome: verdict.exchanges.at(-1),
    ...(verdict.exchanges.length > 1 ? { steps: verdict.exchanges.map(describeCall) } : {}),
  });
}

/** Where the rule comes from, with the page of the operation that showed it. Of many lines of one document the first are named. */
function sourceOf(id: RuleId, operation: OperationName | undefined): string {
  const source = rules[id].source.replace(/((?:\d+, ){4}\d+)(?:, \d+)+/, '$1 and others');
  return operation === undefined ? source : `${source}; ${referencePage(operation)}`;
}
