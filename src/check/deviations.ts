// A deviation as people and machines read it: what was sent, expected and seen, where the contract says so, and how to see it again.
import { operations } from '../generated/operations.ts';
import type { OperationName } from '../generated/types.ts';
import { MEDIA_TYPE, targetOf } from '../protocol/target.ts';
import { type AwsCli, awsCliLine, type ShownRequest } from './aws-cli.ts';
import { redacted, redactedBody, redactedText } from './redact.ts';
import { replayLine } from './replay-line.ts';
import { inQuotes, quoted, quotedJson } from './shell.ts';
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
  /** The request as a line of the AWS CLI, without secrets; undefined where there is no request, or the CLI cannot send it. */
  readonly awsCli?: string | undefined;
  /** What that line needs, or why there is none. */
  readonly awsCliNote?: string | undefined;
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
  const shown = outcome === undefined ? undefined : shownRequest(outcome, aim.url);
  const { line: awsCli, note: awsCliNote }: AwsCli =
    shown === undefined ? { line: undefined, note: undefined } : awsCliLine(shown);
  return {
    ...finding,
    phase,
    observed: redactedText(finding.observed),
    request: shown?.request,
    curl: shown === undefined ? undefined : curlLine(shown),
    awsCli,
    awsCliNote,
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
  const text = error.message ?? (error.name === '' ? wordsOf(answer.body) : undefined);
  const said = text === undefined ? '' : `: ${shortened(text.replace(/\s+/g, ' ').trim(), 300)}`;
  return `${status === 0 ? '' : `${status} `}${error.name || 'without an error name'}${said}`;
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', '#39': "'", lt: '<', gt: '>', amp: '&', nbsp: ' ' };

/** The words of a page of HTML; of any other body, all of it. */
function wordsOf(body: string): string {
  const isPage = /<\/?(html|body|pre|p|h1)\b/i.test(body);
  if (!isPage) return body;
  return body.replace(/<[^>]*>/g, ' ').replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** A call as a step of several: what was asked, without secrets, and what came. */
export function describeCall(outcome: Outcome): string {
  const { request } = shownRequest(outcome);
  const asked = shortened(JSON.stringify(request) ?? '', 300);
  return redactedText(`${outcome.operation} ${asked}: ${describeOutcome(outcome)}`);
}

/** The longest body that a command line carries; a longer one is taken from a file. */
const LONGEST_BODY = 4000;
/** Where the embedded mock would be, were it a server. */
const DEFAULT_URL = 'http://127.0.0.1:9229';

function shownRequest({ operation, request: sent, isText, headers }: Outcome, url = DEFAULT_URL): ShownRequest {
  const body = isText === true ? bodyOf(String(sent)) : { request: sent, isText: false };
  const request =
    // A text may hold a whole request, whatever it is sent as.
    typeof body.request === 'string' ? redactedBody(body.request) : redacted(body.request, operations[operation].input);
  const length = (body.isText ? String(request) : (JSON.stringify(request) ?? '')).length;
  return {
    operation,
    request,
    isText: body.isText,
    headers: redacted(headers ?? {}) as Readonly<Record<string, string>>,
    url: url.replace(/\/+$/, ''),
    file: length > LONGEST_BODY ? 'request.json' : undefined,
  };
}

/** A body that was sent as text is shown as a value where that says the same, so that secrets in it are found by their places. */
function bodyOf(text: string): Pick<ShownRequest, 'request' | 'isText'> {
  try {
    const request: unknown = JSON.parse(text);
    return JSON.stringify(request) === text ? { request, isText: false } : { request: text, isText: true };
  } catch {
    return { request: text, isText: true };
  }
}

function curlLine({ operation, request, isText, headers, url, file }: ShownRequest): string {
  const sent = { 'content-type': MEDIA_TYPE, 'x-amz-target': targetOf(operation), ...headers };
  const lines = Object.entries(sent).map(
    ([name, value]) => `-H ${inQuotes(`${HEADER_NAMES[name] ?? name}: ${value}`)}`,
  );
  const body = isText ? `--data-raw ${inQuotes(String(request))}` : `-d ${quotedJson(request)}`;
  return `curl -s ${quoted(`${url}/`)} ${lines.join(' ')} ${file === undefined ? body : `--data-binary @${file}`}`;
}

/** As they are written in the documentation. */
const HEADER_NAMES: Readonly<Record<string, string>> = {
  'content-type': 'Content-Type',
  'x-amz-target': 'X-Amz-Target',
  origin: 'Origin',
};

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}… (${text.length} characters)`;
}
