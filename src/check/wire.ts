// Judges the form of every answer on the wire: the headers that the service always sends, and the body of an error (answers of the
// live service as captured in 2018, 2021 and 2022). An answer that nobody sent, or that says no operation is there, has no form.
import { MEDIA_TYPE } from '../protocol/target.ts';
import { type Findings, referencePage, type Severity } from './deviations.ts';
import { isUnsent, type Outcome } from './target.ts';

/** What is wrong with the form of an answer: a part of the id, and the two sides. */
interface Flaw {
  readonly what: string;
  readonly severity: Severity;
  readonly expected: string;
  readonly observed: unknown;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Errors that come before the operation runs; their headers were never captured, and their text has a key of its own. */
const BEFORE: readonly string[] = ['SerializationException', 'UnknownOperationException'];

/** Judges the form of an answer. `known` holds the request ids that were seen before. */
export function judgeWire(outcome: Outcome, findings: Findings, known: Set<string>): void {
  const { operation, status } = outcome;
  if (isUnsent(outcome) || outcome.missing || status === 0 || status >= 500) return;
  for (const { what, severity, expected, observed } of flawsOf(outcome, known)) {
    findings.deviation({
      id: `${operation}:answer/wire/${what}`,
      severity,
      operation,
      expected,
      observed: observed === undefined ? 'nothing there' : JSON.stringify(observed),
      source: `https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html; ${referencePage(operation)}`,
      outcome,
    });
  }
}

function flawsOf(outcome: Outcome, known: Set<string>): Flaw[] {
  const { headers } = outcome.answer;
  const flaws: Flaw[] = [];
  const wrong = (what: string, expected: string, observed: unknown, severity: Severity = 'wrong effect'): void => {
    flaws.push({ what, severity, expected, observed });
  };
  const id = headers['x-amzn-requestid'];
  if (id === undefined || !UUID.test(id)) wrong('x-amzn-requestid', 'a UUID in the header x-amzn-requestid', id);
  else if (known.has(id)) wrong('x-amzn-requestid/repeated', 'a request id for each request', id);
  if (id !== undefined) known.add(id);
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== MEDIA_TYPE)
    wrong('content-type', `the content type ${MEDIA_TYPE}`, headers['content-type'], 'breaks clients');
  if (outcome.error !== undefined) flaws.push(...errorFlaws(outcome));
  else if (typeof outcome.value === 'object' && outcome.value !== null && '__type' in outcome.value)
    wrong('status', 'an error to have another status than 200', outcome.value.__type, 'breaks clients');
  return flaws;
}

function errorFlaws({ answer, value }: Outcome): Flaw[] {
  const flaws: Flaw[] = [];
  const wrong = (what: string, expected: string, observed: unknown): void => {
    flaws.push({ what, severity: 'breaks clients', expected, observed });
  };
  const body: Readonly<Record<string, unknown>> = { ...(value as object | undefined) };
  const { __type: name, message } = body;
  const header = answer.headers['x-amzn-errortype'];
  if (typeof name !== 'string' || !/^\w+$/.test(name)) wrong('__type', 'the bare name of an error as __type', name);
  if (BEFORE.includes(String(name))) return flaws;
  if (header === undefined) wrong('x-amzn-errortype', 'the name of the error in the header x-amzn-errortype', header);
  else if (header.split(/[,:]/)[0]?.split('#').at(-1) !== name)
    wrong('x-amzn-errortype/differs', `the header x-amzn-errortype to say ${String(name)}`, header);
  if (typeof message !== 'string' || message === '') {
    wrong('message', 'a text under message', Object.keys(body));
    return flaws;
  }
  const told = answer.headers['x-amzn-errormessage'];
  if (!isHeaderText(message)) return flaws;
  if (told === undefined) wrong('x-amzn-errormessage', 'the text of the error in the header x-amzn-errormessage', told);
  else if (told.length <= MOST_TOLD && told.trim() !== message.trim())
    wrong('x-amzn-errormessage/differs', 'the header x-amzn-errormessage to say what the body says', told);
  return flaws;
}

/** Longer headers are judged by their size. */
const MOST_TOLD = 1024;

/** Short texts in plain letters stand in a header as they are; what becomes of others is not known. */
function isHeaderText(text: string): boolean {
  return text.length <= 200 && /^[\x20-\x7e]*$/.test(text);
}
