// Watches somebody else's traffic: judges each request and each answer by the contract, tells findings as they come, and keeps
// what a report needs. It sends nothing of its own, and nothing it tells holds a secret or a person's name.
import { judgeAnswer } from '../check/answers.ts';
import {
  type Deviation,
  describeOutcome,
  deviationOf,
  type Finding,
  referencePage,
  SEVERITIES,
  type Warning,
} from '../check/deviations.ts';
import { BEYOND_MODEL, readViolations, speaksGrammar } from '../check/grammar.ts';
import { createLedger } from '../check/ledger.ts';
import { redacted, redactedText } from '../check/redact.ts';
import { operationReports, type Report, sectionCounts } from '../check/report.ts';
import { count, type Tally } from '../check/run.ts';
import { type Outcome, outcomeOf } from '../check/target.ts';
import { operationNames, operations } from '../generated/operations.ts';
import type { OperationName, ShapeName } from '../generated/types.ts';
import type { WireAnswer, WireRequest } from '../protocol/answer.ts';
import { MEDIA_TYPE, operationOf, TARGET_PREFIX } from '../protocol/target.ts';
import { type Fault, faultsOf, headerFaults } from './requests.ts';

/** Something that was seen: a deviation of the client or of the service, or a warning. `times` counts how often so far. */
export type Sighting =
  | { readonly kind: 'request' | 'answer'; readonly deviation: Deviation; readonly times: number }
  | { readonly kind: 'warning'; readonly warning: Warning; readonly times: number };

/** Watches exchanges. */
export interface Observer {
  /** Judges one exchange; what does not belong to the API is let pass. */
  observe(request: WireRequest, answer: WireAnswer): void;
  /** Notes a request that got no answer. */
  unanswered(request: WireRequest): void;
  report(): Report;
}

/** Sensitive shapes that are shown all the same. */
const SHOWN: readonly ShapeName[] = ['ClientIdType'];

/** An observer of the traffic to an address. */
export function createObserver(url: string, onSighting: (sighting: Sighting) => void = () => undefined): Observer {
  const ledger = createLedger(operationNames, []);
  const deviations = new Map<string, Deviation>();
  const warnings = new Map<string, Warning>();
  const times = new Map<string, number>();
  const tallies = new Map<OperationName, Tally>(
    operationNames.map((name) => [
      name,
      { requests: 0, successes: 0, errors: {}, missing: false, lacks: [], troubles: [] },
    ]),
  );
  let requests = 0;

  const again = (id: string): number => {
    const next = (times.get(id) ?? 0) + 1;
    times.set(id, next);
    return next;
  };
  const tell = (kind: 'request' | 'answer', finding: Finding): void => {
    const deviation = deviations.get(finding.id) ?? deviationIn(finding, url);
    deviations.set(finding.id, deviation);
    onSighting({ kind, deviation, times: again(finding.id) });
  };
  const findings = {
    deviation: (finding: Finding) => tell('answer', finding),
    warning(warning: Warning) {
      warnings.set(warning.id, warning);
      onSighting({ kind: 'warning', warning, times: again(warning.id) });
    },
  };

  return {
    observe(request, answer) {
      const aimed = aimOf(request);
      if (aimed === undefined) return;
      requests += 1;
      const { operation, target } = aimed;
      if (operation === undefined) return tell('request', unknownOperation(target));
      const outcome = outcomeOf(operation, request.body, answer);
      const tally = tallies.get(operation);
      if (tally !== undefined) count(tally, outcome);
      const shown: Outcome = { ...outcome, ...shownRequest(operation, request.body) };
      const faults = faultsOf(operation, request.body);
      const onWire = aimed.byHeader ? headerFaults(operation, request.headers['content-type']) : [];
      const headers = { 'content-type': request.headers['content-type']?.slice(0, 100) ?? '' };
      for (const fault of onWire) tell('request', requestFinding(fault, { ...shown, headers }));
      for (const fault of faults) tell('request', requestFinding(fault, shown));
      if (operations[operation].signed && request.headers.authorization === undefined) {
        const text = `${operation} came without a signature, which the service asks for`;
        findings.warning({ id: `${operation}/signature/request`, text });
      }
      if (outcome.missing) return tell('answer', missing(shown));
      judgeAnswer(shown, ledger, findings, faults.length === 0 ? 'valid' : 'broken');
      for (const finding of answerFindings(shown, faults)) tell('answer', finding);
    },
    unanswered(request) {
      const operation = aimOf(request)?.operation;
      const tally = operation === undefined ? undefined : tallies.get(operation);
      if (tally === undefined) return;
      requests += 1;
      tally.requests += 1;
      tally.errors['no answer'] = (tally.errors['no answer'] ?? 0) + 1;
    },
    report() {
      const entries = ledger.entries();
      const found = [...deviations.values()].sort(
        (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
      );
      return {
        version: 1,
        url,
        seed: 0,
        phases: ['traffic'],
        complete: true,
        requests,
        counts: sectionCounts(entries),
        operations: operationReports({ tallies }),
        deviations: found.map((deviation) => ({ ...deviation, known: undefined })),
        warnings: [...warnings.values()],
        staleBaseline: [],
        ledger: entries,
      };
    },
  };
}

/** Which operation a request means, if it is meant for the API at all. */
function aimOf({
  method,
  path,
  headers,
}: WireRequest): { operation: OperationName | undefined; target: string | undefined; byHeader: boolean } | undefined {
  const header = headers['x-amz-target'];
  const segment = path.split('?')[0]?.slice(1);
  const byPath = segment?.startsWith(`${TARGET_PREFIX}.`) === true;
  const isApi = header !== undefined || byPath || headers['content-type']?.startsWith(MEDIA_TYPE) === true;
  if (method !== 'POST' || !isApi) return undefined;
  const target = header ?? (byPath ? segment : undefined);
  return { operation: operationOf(target), target, byHeader: !byPath };
}

function deviationIn(finding: Finding, url: string): Deviation {
  const deviation = deviationOf(finding, { url, seed: 0 }, 'traffic');
  // There is no run to repeat; the request itself is what shows it again.
  return { ...deviation, replay: deviation.curl ?? 'send the request again through the proxy' };
}

/** The request without secrets and without names of people; text where it is no JSON. */
function shownRequest(operation: OperationName, body: string): Pick<Outcome, 'request' | 'isText'> {
  try {
    const value: unknown = JSON.parse(body);
    const plain = redacted(value, operations[operation].input, SHOWN);
    // A filter holds the name or address that is looked for.
    const filtered = typeof plain === 'object' && plain !== null && 'Filter' in plain;
    return { request: filtered ? { ...plain, Filter: '***' } : plain, isText: false };
  } catch {
    return { request: `***${body.length} characters that are no JSON***`, isText: true };
  }
}

function requestFinding({ site, expected, observed, source }: Fault, outcome: Outcome): Finding {
  const { operation } = outcome;
  return { id: `${site}/request`, severity: 'wrong request', operation, expected, observed, source, outcome };
}

function unknownOperation(target: string | undefined): Finding {
  return {
    id: 'unknown-operation/request',
    severity: 'wrong request',
    operation: undefined,
    expected: `a header X-Amz-Target such as ${TARGET_PREFIX}.SignUp`,
    observed: target === undefined ? 'none' : redactedText(target).slice(0, 100),
    source: 'the rules of area wire in spec/rules.yaml',
  };
}

function missing(outcome: Outcome): Finding {
  const { operation } = outcome;
  return {
    id: `${operation}/missing`,
    severity: 'missing',
    operation,
    expected: 'the operation to exist',
    observed: describeOutcome(outcome),
    source: referencePage(operation),
    outcome,
  };
}

/** What the answer says beside the request: an accepted breach, or a valid request refused for its form. */
function answerFindings(outcome: Outcome, faults: readonly Fault[]): Finding[] {
  const { operation, error } = outcome;
  const source = referencePage(operation);
  if (error === undefined) {
    return faults
      .filter(({ isConstraint }) => isConstraint)
      .map((fault) => ({
        id: fault.site,
        severity: 'accepts too much',
        operation,
        expected: fault.observed,
        observed: describeOutcome(outcome),
        source: fault.source,
        outcome,
      }));
  }
  if (faults.length > 0 || !speaksGrammar(error.message)) return [];
  const [sentence] = readViolations(error.message) ?? [];
  const place = sentence?.split(':')[0] ?? error.name;
  if (BEYOND_MODEL[operation]?.includes(place) === true) return [];
  return [
    {
      id: `${operation}/refused/${place}`,
      severity: 'refuses too much',
      operation,
      expected: 'a request that keeps the contract not to be refused for its form',
      observed: describeOutcome(outcome),
      source,
      outcome,
    },
  ];
}
