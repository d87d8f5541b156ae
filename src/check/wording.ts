// Judges the text of every refusal by the model: what it counts, and which values it prints. Secrets are never printed, other values
// always are; which constraints it names is judged where they are broken (verdict.ts).
import { validateRequest, violationMessage } from '../validate/index.ts';
import { describeOutcome, type Findings, referencePage } from './deviations.ts';
import { speaksGrammar } from './grammar.ts';
import type { Outcome } from './target.ts';

/** How the value of a sentence is shown. */
type Shown = 'left out' | 'null' | 'printed';

/** Captures of the live service print these although its model marks them as secrets. */
const EITHER: readonly string[] = ['clientId', 'userCode'];

/** Judges the text of an answer that refuses a request for its form. */
export function judgeWording(outcome: Outcome, findings: Findings): void {
  const { operation, error, request } = outcome;
  if (error?.name !== 'InvalidParameterException') return;
  const result = validateRequest(operation, request);
  if (result.ok || result.reason === 'unreadable') return;
  const wanted = violationMessage(result.violations);
  for (const [what, expected] of flawsOf(error.message ?? '', wanted)) {
    findings.deviation({
      id: `${operation}:answer/wording/${what}`,
      severity: 'wrong effect',
      operation,
      expected,
      observed: describeOutcome(outcome),
      source: `the wording of the live service; ${referencePage(operation)}`,
      outcome,
    });
  }
}

function flawsOf(said: string, wanted: string): [what: string, expected: string][] {
  if (said === wanted) return [];
  if (!speaksGrammar(said)) return [['own', 'the broken constraints in the words of the service']];
  const flaws: [string, string][] = [];
  const sentences = sentencesOf(said);
  const [, count = '', plural = ''] = /^(\d+) validation error(s?) detected: /.exec(said) ?? [];
  if (Number(count) !== sentences.length || (plural === 's') !== (sentences.length !== 1))
    flaws.push(['count', `the number of errors, which is ${sentences.length}, with a word to match`]);
  const expected = new Map(sentencesOf(wanted).map(({ place, shown }) => [place, shown]));
  for (const { place, path, shown } of sentences) {
    const right = expected.get(place);
    if (right === undefined || right === shown || (EITHER.includes(path) && shown !== 'null')) continue;
    const what = right === 'left out' ? 'unmasked' : shown === 'left out' ? 'masked' : 'null';
    flaws.push([`${what}/${path}`, `the value at ${path} to be ${right}`]);
  }
  return flaws;
}

/** The sentences of a text; `place` tells those about one member apart. */
function sentencesOf(text: string): { place: string; path: string; shown: Shown }[] {
  const sentences = text
    .replace(/^\d+ validation errors? detected: /, '')
    .matchAll(
      /Value( null| '.*?')? at '([^']*)' failed to satisfy constraint: (.*?)(?=; Value( null| '| {1,2}at)|$)/gs,
    );
  return [...sentences].map(([, value, path = '', clause = '']) => ({
    place: `${path}: ${clause.slice(0, 40)}`,
    path,
    shown: value === undefined ? 'left out' : value === ' null' ? 'null' : 'printed',
  }));
}
