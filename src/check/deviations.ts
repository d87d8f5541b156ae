// A deviation as people and machines read it: what was sent, expected and seen, where the contract says so, and how to see it again.
import { operations } from '../generated/operations.ts';
import type { OperationName } from '../generated/types.ts';
import { MEDIA_TYPE, targetOf } from '../protocol/target.ts';
import { redacted, redactedText } from './redact.ts';
import { replayLine } from './replay-line.ts';
import type { Outcome } from './target.ts';

/** How much a deviation hurts, worst first. */
export const SEVERITIES = [
  'breaks clients',
  'wrong effect',
  'refuses too much',
  'accepts too much',
  'missing',
  // Of the client, where traffic is watched.
  'wrong request',
] as const;

/** How much a deviation hurts. */
export type Severity = (typeof SEVERITIES)[number];

/** One way in which the endpoint differs from the contract. */
export interface Deviation {
  /** Stable from run to run, and the same for every endpoint. */
  readonly id: string;
  readonly severity: Severity;
  /** The phase that found it. */
  readonly phase: string;
  readonly operation: OperationName | undefined;
  readonly expected: string;
  readonly observed: string;
  /** Where the contract says so. */
  readonly source: string;
  /** The request that shows it, without secrets; undefined where no single one does. */
  readonly request: unknown;
  /** The request as a command line, without secrets. */
  readonly curl: string | undefined;
  /** The command that checks this again. */
  readonly replay: string;
  /** Where fast-check finds it under the run's seed; undefined where no chance was in it. */
  readonly path?: string | undefined;
  /** The calls of the sequence that shows it, where it takes more than one. */
  readonly steps?: readonly string[] | undefined;
}

/** What a check knows of a deviation; the rest is derived. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly operation: OperationName | undefined;
  readonly expected: string;
  readonly observed: string;
  readonly source: string;
  readonly outcome?: Outcome | undefined;
  readonly path?: string | undefined;
  /** The calls of the sequence that shows it, where it takes more than one. */
  readonly steps?: readonly string[] | undefined;
}

/** Something worth knowing that is no deviation. */
export interface Warning {
  readonly id: string;
  readonly text: string;
}

/** Where findings go. Each id is kept once. */
export interface Findings {
  deviation(finding: Finding): void;
  warning(warning: Warning): void;
}

/** Where a run aims, for the lines that repeat it. */
export interface Aim {
  readonly url: string | undefined;
  readonly seed: number;
}

/** The deviation for a finding. */
export function deviationOf({ outcome, ...finding }: Finding, aim: Aim, phase: string): Deviation {
  const request = outcome === undefined ? undefined : redactedRequest(outcome);
  return {
    ...finding,
    phase,
    observed: redactedText(finding.observed),
    request,
    curl: outcome === undefined ? undefined : curlLine(outcome, request, aim.url ?? 'http://127.0.0.1:9229'),
    replay: replayLine({ ...aim, id: finding.id, path: finding.path, phase }),
  };
}

/** The page of AWS's reference that describes an operation. */
export function referencePage(operation: OperationName): string {
  return `https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_${operation}.html`;
}

/** The name of an error as ids and counts bear it: what is no name might be anything. */
export function nameable(name: string): string {
  if (name === '') return 'none';
  return /^[A-Za-z][\w.-]{0,63}$/.test(name) ? name : 'malformed';
}

/** An answer in one line. */
export function describeOutcome({ status, error, answer }: Outcome): string {
  if (error === undefined) return `success (${status})`;
  // A page of HTML is shown by its words alone.
  const text = error.message ?? (error.name === '' ? answer.body.replace(/<[^>]*>/g, ' ') : undefined);
  const said = text === undefined ? '' : `: ${shortened(text.replace(/\s+/g, ' ').trim(), 300)}`;
  return `${status === 0 ? '' : `${status} `}${error.name || 'without an error name'}${said}`;
}

function redactedRequest({ operation, request }: Outcome): unknown {
  return redacted(request, operations[operation].input);
}

/** The longest body that a command line still carries in full. */
const LONGEST_BODY = 4000;

function curlLine({ operation }: Outcome, request: unknown, url: string): string {
  const body = shortened(JSON.stringify(request) ?? '', LONGEST_BODY);
  return `curl -s ${url}/ -H 'Content-Type: ${MEDIA_TYPE}' -H 'X-Amz-Target: ${targetOf(operation)}' -d '${body.replaceAll("'", "'\\''")}'`;
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}… (${text.length} characters)`;
}
