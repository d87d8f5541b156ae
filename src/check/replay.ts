// Runs one recorded failure again, and nothing else: the site, the rule, or the case that chance made. Says whether it is still
// there, is gone, or could not be told.
import { operationNames } from '../generated/operations.ts';
import { type RuleId, rules } from '../generated/rules.ts';
import type { OperationName } from '../generated/types.ts';
import { inputSites } from '../validate/sites.ts';
import { chancePhases, onlyErrors } from './check.ts';
import type { Deviation } from './deviations.ts';
import { createLedger, type Entry, ruleEntryId, rulesOf } from './ledger.ts';
import { type CheckOptions, runOf } from './options.ts';
import { checkConstraints } from './phases/constraints.ts';
import { checkLaws } from './phases/laws.ts';
import { checkRules } from './phases/rules.ts';
import { operationReports } from './report.ts';
import type { Collection, Run, Tally } from './run.ts';

/** What is needed of a case to run it again. */
export interface Recorded {
  readonly id: string;
  readonly phase: string;
  readonly seed: number;
  readonly path?: string | undefined;
}

/** Where to, and with what. */
export type ReplayOptions = Pick<
  CheckOptions,
  'url' | 'send' | 'sign' | 'hooks' | 'rate' | 'maxTime' | 'allowRemote' | 'allowMessages' | 'onProgress'
>;

/** What became of a recorded failure. `unclear` names the reason why nothing can be said. */
export type Replayed =
  | { readonly outcome: 'fixed' }
  | { readonly outcome: 'fails'; readonly deviation: Deviation }
  | { readonly outcome: 'unclear'; readonly reason: string };

/** Runs a recorded failure again. Rejects with UsageError for wrong options, and when the endpoint is gone. */
export async function replay(recorded: Recorded, options: ReplayOptions): Promise<Replayed> {
  const { id, seed } = recorded;
  const subject = subjectOf(recorded);
  if (typeof subject === 'string') return { outcome: 'unclear', reason: subject };
  const seen = new Set<string>();
  const book = createLedger(subject.scope, subject.rules);
  const mark: typeof book.mark = (entry, part) => {
    seen.add(`${entry} ${part}`);
    book.mark(entry, part);
  };
  const run = runOf({ ...options, concurrency: 1 }, subject.scope, seed, { ...book, mark });
  const found = await runAgain(recorded, subject, run);
  const told = [...found.flatMap(({ deviations }) => [...deviations.values()]), ...silences(subject, run)];
  const deviation = told.find((one) => one.id === id) ?? told.find((one) => isAbout(one.id, subject));
  if (deviation !== undefined) return { outcome: 'fails', deviation: run.secrets.masked(deviation) };
  const reason = doubt(recorded, subject, run, seen);
  return reason === undefined ? { outcome: 'fixed' } : { outcome: 'unclear', reason: run.secrets.masked(reason) };
}

/** What a case is about: an entry of the ledger where it has one, the operations that are judged, the rules that are run. */
interface Subject {
  readonly operation: OperationName | undefined;
  readonly site: string | undefined;
  readonly scope: readonly OperationName[];
  readonly rules: readonly RuleId[];
}

/** The subject, or the reason why there is none. */
function subjectOf({ id, phase, path }: Recorded): Subject | string {
  if (phase === 'traffic')
    return 'it was seen in traffic, not in a run; the curl line of the case sends the request again';
  if (id.startsWith('rule:')) {
    const rule = (Object.keys(rules) as RuleId[]).find((known) => id === ruleEntryId(known));
    if (rule === undefined) return `the contract has no rule ${id.slice(5)}`;
    return { operation: undefined, site: undefined, scope: operationNames, rules: [rule] };
  }
  const operation = operationNames.find((name) => name === id.split(/[/:]/)[0]);
  if (operation === undefined) return `the contract has no operation that ${id} could be about`;
  const site = inputSites(operation)
    .map((one) => one.id)
    .filter((one) => id === one || id.startsWith(`${one}/`))
    .sort((a, b) => b.length - a.length)[0];
  // A sequence needs operations of every kind to be there.
  const scope = phase === 'sequences' && path !== undefined ? operationNames : [operation];
  return { operation, site, scope, rules: phase === 'rules' ? rulesOf([operation]) : [] };
}

async function runAgain({ id, phase, path }: Recorded, subject: Subject, run: Run): Promise<Collection[]> {
  if (phase === 'rules') return checkRules(run, subject.rules);
  if (phase === 'constraints') {
    // What is no site is seen either in the plain request or in any of them.
    const sites = subject.site !== undefined ? [subject.site] : /:(answer|error)\/|\/token\//.test(id) ? undefined : [];
    return checkConstraints(run, { sites });
  }
  // The half of the sequences that draws nothing has no path.
  if (phase === 'sequences' && path === undefined) return checkLaws(run);
  const chance = await chancePhases(phase);
  return phase === 'random'
    ? chance.checkRandom(run, chance.randomReplay(path))
    : chance.checkSequences(run, chance.sequenceReplay(path));
}

/** An operation that never succeeds is told at the end of a run, not by a phase. */
function silences({ operation }: Subject, run: Run): Deviation[] {
  return operationReports(run)
    .filter((row) => row.operation === operation)
    .flatMap((row) => onlyErrors(row, run));
}

/** Whether a deviation is about the same site, so that the failure has only changed its face. */
function isAbout(id: string, { site }: Subject): boolean {
  return site !== undefined && (id === site || id.startsWith(`${site}/`));
}

const OF_THE_ACCOUNT = /^(TooManyRequests|Throttling|LimitExceeded|ServiceQuotaExceeded)/;

/** Why it cannot be said that the failure is gone; undefined where it can. */
function doubt(
  { id, phase, path }: Recorded,
  subject: Subject,
  run: Run,
  seen: ReadonlySet<string>,
): string | undefined {
  if (run.expired()) return 'the time for it was used up';
  const reasonOf = (entry: string): string | undefined =>
    run.ledger.entries().find((one: Entry) => one.id === entry)?.reason;
  if (id.startsWith('rule:'))
    return seen.has(`${id} seen`) ? undefined : (reasonOf(id) ?? 'the rule was not exercised');
  const { operation, site } = subject;
  const tally = operation === undefined ? undefined : run.tallies.get(operation);
  if (phase === 'sequences' && path !== undefined) return cutShort([...run.tallies.values()]);
  if (tally === undefined || tally.requests === 0)
    return (site === undefined ? undefined : reasonOf(site)) ?? 'the operation was not asked';
  if (tally.missing && !id.endsWith('/missing')) return `${operation} does not exist at this endpoint`;
  if (site !== undefined && phase === 'constraints') {
    const part = id.startsWith(`${site}/boundary`) ? 'boundary' : 'breach';
    return seen.has(`${site} ${part}`) ? undefined : (reasonOf(site) ?? 'the answers do not tell');
  }
  if (tally.successes === 0 && /:answer\/|\/law\/|\/only-errors$/.test(id))
    return `${operation} was never answered with success`;
  return path === undefined && id.includes('/random/')
    ? 'without the path of its case, chance may have missed it'
    : undefined;
}

function cutShort(tallies: readonly Tally[]): string | undefined {
  if (tallies.some(({ missing }) => missing))
    return 'an operation that the sequence needs does not exist at this endpoint';
  const limits = tallies.flatMap(({ errors }) => Object.keys(errors)).filter((name) => OF_THE_ACCOUNT.test(name));
  return limits.length === 0 ? undefined : `the sequence was cut short by ${limits.join(', ')}`;
}
