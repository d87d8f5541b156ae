// Verdicts by difference: an answer is judged beside the answer to the same request without the change (design rule of the
// checker), so that state, missing set-up and other rules of an operation do not decide about a constraint.
import { commonErrors } from '../generated/errors.ts';
import { operations } from '../generated/operations.ts';
import { validateRequest, violationMessage } from '../validate/index.ts';
import type { Site } from '../validate/sites.ts';
import { describeOutcome, type Severity } from './deviations.ts';
import { readViolations, speaksGrammar } from './grammar.ts';
import { isFault, isUnsent, type Outcome } from './target.ts';

/** How an answer to a changed request is judged. `unclear` answers say nothing about the constraint. */
export type Verdict =
  | { readonly kind: 'conforms' }
  | { readonly kind: 'unclear'; readonly reason: string }
  | {
      readonly kind: 'deviates';
      readonly severity: Severity;
      readonly expected: string;
      readonly observed: string;
      readonly about?: 'message';
    };

const CONFORMS: Verdict = { kind: 'conforms' };

/** What became of a request, without the words: success, or the name of the error. */
function outcomeClass(outcome: Outcome): string {
  return outcome.error === undefined ? 'success' : `${isFault(outcome) ? 'fault' : 'error'} ${outcome.error.name}`;
}

/** True for a refusal that speaks of the request itself rather than of the state it meets. */
function refusesForm({ error }: Outcome): boolean {
  return error !== undefined && (error.name === 'SerializationException' || speaksGrammar(error.message));
}

/** True for an error name that the operation, or any operation, may answer. */
export function isDeclared({ operation, error }: Outcome): boolean {
  if (error === undefined) return true;
  const own: readonly string[] = operations[operation].errors;
  return own.includes(error.name) || Object.hasOwn(commonErrors, error.name);
}

/** Judges the answer to a request that keeps the contract, with a value at the edge of a constraint. */
export function judgeBoundary(base: Outcome, outcome: Outcome, judgedBeyondSchema: boolean): Verdict {
  if (outcomeClass(outcome) === outcomeClass(base) && refusesForm(outcome) === refusesForm(base)) return CONFORMS;
  const refused = (severity: Severity): Verdict => ({
    kind: 'deviates',
    severity,
    expected: `the valid value to be accepted, as the plain request was (${outcomeClass(base)})`,
    observed: describeOutcome(outcome),
  });
  if (outcome.error === undefined) return CONFORMS;
  if (outcome.missing) return { kind: 'unclear', reason: absence(outcome) };
  if (isFault(outcome)) return refused('breaks clients');
  if (refusesForm(outcome) || !isDeclared(outcome)) return refused('refuses too much');
  // An error that speaks of state, such as UserNotFoundException, lies behind the constraint: the value got past it.
  if (outcome.error.name !== 'InvalidParameterException' || judgedBeyondSchema) return CONFORMS;
  return refused('refuses too much');
}

/** Judges the answer to a request that breaks the site. */
export function judgeBreach(base: Outcome, outcome: Outcome, site: Site): Verdict {
  const wanted = site.kind === 'type' ? 'SerializationException' : 'InvalidParameterException';
  const deviates = (severity: Severity, about?: 'message'): Verdict => ({
    kind: 'deviates',
    severity,
    expected: `${wanted}, because ${constraintOf(site)}`,
    observed: describeOutcome(outcome),
    ...(about === undefined ? {} : { about }),
  });
  const { error } = outcome;
  if (error === undefined) return deviates('accepts too much');
  if (outcome.missing) return { kind: 'unclear', reason: absence(outcome) };
  if (isFault(outcome)) return deviates('breaks clients');
  if (error.name !== wanted)
    return deviates(outcomeClass(outcome) === outcomeClass(base) ? 'accepts too much' : 'wrong effect');
  if (site.kind === 'type') return CONFORMS;
  const said = readViolations(error.message);
  if (said === undefined) {
    const noticed = base.error?.name !== wanted || base.error.message !== error.message;
    return noticed
      ? CONFORMS
      : { kind: 'unclear', reason: 'the plain request gets the same error, and its text does not tell them apart' };
  }
  const { own, all } = expectedSentences(outcome, site);
  if (own.some((sentence) => !said.has(sentence))) return deviates('accepts too much');
  return [...said].every((sentence) => all.has(sentence)) && said.size === all.size
    ? CONFORMS
    : deviates('wrong effect', 'message');
}

/** Why there is no answer to judge. */
function absence(outcome: Outcome): string {
  return isUnsent(outcome)
    ? 'it makes the service write to people; --allow-messages allows that'
    : 'the operation says that it does not exist';
}

/** The sentences that the service would answer, and those of them that are about the site. */
function expectedSentences(
  { operation, request }: Outcome,
  site: Site,
): { own: readonly string[]; all: ReadonlySet<string> } {
  const result = validateRequest(operation, request);
  const violations = result.ok || result.reason === 'unreadable' ? [] : result.violations;
  const mine = violations.filter(({ keyword, path }) => keyword === site.keyword && path.length === site.path.length);
  return {
    own: [...(readViolations(violationMessage(mine)) ?? [])],
    all: readViolations(violationMessage(violations)) ?? new Set(),
  };
}

/** The constraint in words. */
export function constraintOf(site: Site): string {
  const place = site.path.map((step) => (step.kind === 'member' ? step.name : step.kind)).join('.') || 'the request';
  const { keyword, limit, schema } = site;
  if (keyword === 'type') return `${place} has to be of type ${schema.type}`;
  if (keyword === 'required') return `${place} is required`;
  if (keyword === 'pattern') return `${place} has to match ${String(limit)}`;
  if (keyword === 'enum') return `${place} has to be one of ${(schema.enum ?? []).join(', ')}`;
  return `${place} has ${keyword} ${String(limit)}`;
}
