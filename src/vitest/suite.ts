// The contract as a suite of the user's own Vitest: one test for each site and rule. What has to run for a test runs once, when
// the first test that needs it runs, so that a filter makes a run short.
import { describe, it, type TestContext } from 'vitest';
import { type CheckOptions, check, type Report, type ReportedDeviation } from '../check/index.ts';
import { ruleEntryId } from '../check/ledger.ts';
import { phasesOf, ruleIdsOf, scopeOf } from '../check/options.ts';
import { detailLines, detailsOf } from '../check/report/details.ts';
import type { RuleId } from '../generated/rules.ts';
import type { OperationName } from '../generated/types.ts';
import { inputSites } from '../validate/sites.ts';

/** What to hold against the contract, and how much of it. */
export interface SuiteOptions extends Omit<CheckOptions, 'url' | 'shard' | 'maxTime' | 'concurrency' | 'onProgress'> {
  /** The address, or a function that answers it when the first test runs. */
  readonly url?: string | (() => string | Promise<string>) | undefined;
  /** Milliseconds for one test; 60 seconds by default. */
  readonly timeout?: number | undefined;
}

type Look = (narrowed: Pick<CheckOptions, 'operations' | 'rules' | 'phases'>) => Promise<Report>;

const TIMEOUT = 60_000;

/**
 * Registers the tests: constraints and rules, and the other phases where they are named.
 * @example contractSuite({ url: 'http://127.0.0.1:9229', operations: ['SignUp', 'InitiateAuth'] })
 */
export function contractSuite(options: SuiteOptions): void {
  const scope = scopeOf(options.operations);
  const rules = ruleIdsOf(options.rules, scope);
  const phases = phasesOf(options.phases ?? (options.rules === undefined ? ['constraints', 'rules'] : ['rules']));
  const timeout = options.timeout ?? TIMEOUT;
  const look = looking(options);
  describe('cognito-contract', { timeout }, () => {
    for (const operation of scope) operationTests(operation, phases, look);
    if (phases.includes('rules')) ruleTests(rules, scope, look);
    if (phases.includes('sequences')) {
      const all = once(() => look({ operations: scope, phases: ['sequences'] }));
      it('sequences', async () => assertNone(await all(), () => true));
    }
  });
}

function operationTests(operation: OperationName, phases: readonly string[], look: Look): void {
  if (!phases.includes('constraints') && !phases.includes('random')) return;
  describe(operation, () => {
    if (phases.includes('constraints')) {
      const sites = inputSites(operation);
      const report = once(() => look({ operations: [operation], phases: ['constraints'] }));
      const isOf = (id: string, site: string): boolean => id === site || id.startsWith(`${site}/`);
      for (const { id } of sites) it(id, async (test) => judge(id, (other) => isOf(other, id), await report(), test));
      it(`${operation} answers`, async () =>
        assertNone(await report(), (id) => !sites.some((site) => isOf(id, site.id))));
    }
    if (phases.includes('random')) {
      const report = once(() => look({ operations: [operation], phases: ['random'] }));
      it(`${operation} random`, async () => assertNone(await report(), () => true));
    }
  });
}

function ruleTests(rules: readonly RuleId[], scope: readonly OperationName[], look: Look): void {
  describe('rules', () => {
    for (const rule of rules) {
      // Everything that a rule's check shows on its way counts, because no other test shows it.
      it(rule, async (test) =>
        judge(ruleEntryId(rule), () => true, await look({ operations: scope, rules: [rule], phases: ['rules'] }), test),
      );
    }
  });
}

/** Fails by a deviation, is skipped with the reason where the entry was not exercised, and passes otherwise. */
function judge(entry: string, isOwn: (id: string) => boolean, report: Report, context: TestContext): void {
  assertNone(report, isOwn);
  const known = report.deviations.find(({ id }) => isOwn(id));
  if (known?.known !== undefined) context.skip(`known: ${known.known.reason}`);
  const found = report.ledger.find(({ id }) => id === entry);
  if (found?.state === 'not exercised') context.skip(found.reason ?? 'not exercised');
}

function assertNone({ deviations }: Report, isOwn: (id: string) => boolean): void {
  const fresh = deviations.filter(({ id, known }) => known === undefined && isOwn(id));
  if (fresh.length > 0) throw new Error(fresh.map(words).join('\n\n'));
}

function words(deviation: ReportedDeviation): string {
  return [`[${deviation.severity}] ${deviation.id}`, ...detailLines(detailsOf(deviation), '')].join('\n');
}

function looking(options: SuiteOptions): Look {
  const address = once(async () => (typeof options.url === 'function' ? options.url() : options.url));
  return async (narrowed) => check({ ...options, ...narrowed, url: await address() });
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
