// What is wrong with a client's request: what the service would refuse it for, place by place.
import { referencePage } from '../check/deviations.ts';
import { operations } from '../generated/operations.ts';
import { type Schema, schemas } from '../generated/schemas.ts';
import type { OperationName, ShapeName } from '../generated/types.ts';
import { parseBody } from '../protocol/body.ts';
import { MEDIA_TYPE } from '../protocol/target.ts';
import { requestRuleViolations, type Violation, validateRequest, violationMessage } from '../validate/index.ts';

/** One thing wrong with a request. */
export interface Fault {
  /** The site that is broken, where it is one; else a place of our own. */
  readonly site: string;
  /** A constraint of one place; the service has to refuse it. */
  readonly isConstraint: boolean;
  /** What the service would answer. */
  readonly expected: string;
  readonly observed: string;
  readonly source: string;
}

/** Everything wrong with the body of a request. */
export function faultsOf(operation: OperationName, body: string): readonly Fault[] {
  const source = referencePage(operation);
  const parsed = parseBody(body);
  if (!parsed.ok) return [unreadable(operation, parsed.failure.message ?? 'the body is no JSON object')];
  const checked = validateRequest(operation, parsed.value);
  if (checked.ok) {
    return requestRuleViolations(operation, checked.value).map(({ path, error, text }) => ({
      site: `${operation}/${path.filter((step) => typeof step === 'string').join('/')}/together`,
      isConstraint: false,
      expected: 'members that go together',
      observed: `${error}: ${text}`,
      source,
    }));
  }
  if (checked.reason === 'unreadable')
    return [unreadable(operation, checked.text ?? 'a value of a type that its member cannot take')];
  return checked.violations.map((violation) => ({
    site: siteOf(operation, violation),
    isConstraint: true,
    expected: 'a request that keeps every constraint',
    observed: `InvalidParameterException: ${violationMessage([violation])}`,
    source: `shape ${violation.shape}; ${source}`,
  }));
}

/** What is wrong with the headers of a request to `/`; a path of the tools profile speaks plain JSON. */
export function headerFaults(operation: OperationName, contentType: string | undefined): readonly Fault[] {
  if (contentType?.split(';')[0]?.trim().toLowerCase() === MEDIA_TYPE) return [];
  return [
    {
      site: `${operation}/content-type`,
      isConstraint: false,
      expected: `the media type ${MEDIA_TYPE}`,
      observed: contentType ?? 'none',
      // Measured on two services that run the same front end, in facts about the wire.
      source: 'the rules of area wire in spec/rules.yaml',
    },
  ];
}

function unreadable(operation: OperationName, text: string): Fault {
  return {
    site: `${operation}/unreadable`,
    isConstraint: false,
    expected: 'a body that can be read',
    observed: `SerializationException: ${text}`,
    source: referencePage(operation),
  };
}

/** The id of the site that a violation stands at. */
function siteOf(operation: OperationName, { path, target, keyword }: Violation): string {
  let shape: ShapeName | undefined = operations[operation].input;
  const steps = path.map((step, index) => {
    const schema: Schema | undefined = shape === undefined ? undefined : schemas[shape];
    const member = schema?.properties?.[step];
    shape = (member ?? schema?.items ?? schema?.additionalProperties)?.$ref;
    if (member !== undefined) return String(step);
    if (typeof step === 'number') return '{element}';
    return index === path.length - 1 && target === 'key' ? '{key}' : '{value}';
  });
  return [operation, ...steps, keyword].join('/');
}
