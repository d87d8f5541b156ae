// The endpoint as a sequence uses it: calls that have to succeed, calls that have to be refused, and things that have to be equal.
// What does not hold ends the sequence with a finding.
import { operations } from '../../generated/operations.ts';
import type { OperationName, Request, Response } from '../../generated/types.ts';
import { validateResponse } from '../../validate/index.ts';
import { describeOutcome, type Finding, referencePage, type Severity } from '../deviations.ts';
import type { Outcome } from '../target.ts';

/** What ends a sequence: the endpoint does not do what the model says, as it was told to `tolerates`. */
export class Divergence extends Error {
  constructor({ id, expected, observed }: Finding) {
    super(`${id}: expected ${expected}, observed ${observed}`);
    this.name = 'Divergence';
  }
}

/** A command cannot go on, and no sequence tells why: a limit of the account, an operation that is not there, an answer of wrong types. */
export class CutShort extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'CutShort';
  }
}

/** What sequences ask of the endpoint. */
export interface Endpoint {
  /** A call that the state allows. */
  does<Name extends OperationName>(operation: Name, request: Request<Name>): Promise<Response<Name>>;
  /** A call that has to fail with one of these errors; `what` names the invariant. */
  refuses<Name extends OperationName>(
    operation: Name,
    request: Request<Name>,
    errors: readonly string[],
    what: string,
  ): Promise<void>;
  /** Reads something that has to equal what the model says; `what` names the invariant. */
  shows(operation: OperationName, what: string, expected: unknown, read: () => Promise<unknown>): Promise<void>;
  /** A name that no other sequence of this run has. */
  name(what: string): string;
  /** Takes over the removal of a pool. */
  own(userPoolId: string): void;
  /** The tags of everything that the run makes. */
  readonly tags: Readonly<Record<string, string>>;
}

/** What an endpoint is made of. */
export interface EndpointParts {
  readonly send: (operation: OperationName, request: unknown) => Promise<Outcome>;
  readonly name: (what: string) => string;
  readonly own: (userPoolId: string) => void;
  readonly tags: Readonly<Record<string, string>>;
  /** Milliseconds to wait before reading again what is not yet as it should be; 0 where everything shows at once. */
  readonly patience: number;
  /** Operations that turned out not to exist. */
  readonly absent: Set<OperationName>;
  /** Told of each divergence; true where the sequence goes on all the same. */
  readonly tolerates: (finding: Finding) => boolean;
}

/** Answers that say something about the caller's account and nothing about the state. */
const OF_THE_ACCOUNT = [
  'TooManyRequestsException',
  'ThrottlingException',
  'LimitExceededException',
  'ServiceQuotaExceededException',
];

/** How often something is read again where changes take time to show. */
const READINGS = 3;

/** The endpoint of one sequence. */
export function createEndpoint(parts: EndpointParts): Endpoint {
  const call = async (operation: OperationName, request: unknown): Promise<Outcome> => {
    const outcome = await parts.send(operation, request);
    if (outcome.missing) {
      parts.absent.add(operation);
      throw new CutShort(`${operation} does not exist`);
    }
    if (outcome.error !== undefined && OF_THE_ACCOUNT.includes(outcome.error.name))
      throw new CutShort(describeOutcome(outcome));
    return outcome;
  };
  const settled = async (holds: () => Promise<boolean>): Promise<boolean> => {
    for (let reading = 1; !(await holds()); reading += 1) {
      if (parts.patience === 0 || reading === READINGS) return false;
      await new Promise((resolve) => setTimeout(resolve, parts.patience));
    }
    return true;
  };
  const diverges = (told: Finding): void => {
    if (!parts.tolerates(told)) throw new Divergence(told);
  };
  return {
    name: parts.name,
    own: parts.own,
    tags: parts.tags,
    async does(operation, request) {
      const outcome = await call(operation, request);
      if (outcome.error === undefined) return readable(outcome) as never;
      const expected = 'success, which the calls before it allow';
      diverges(finding(operation, 'success', 'refuses too much', expected, describeOutcome(outcome), outcome));
      throw new CutShort(`${operation} was refused, which is told already`);
    },
    async refuses(operation, request, errors, what) {
      let last: Outcome | undefined;
      const holds = await settled(async () => {
        last = await call(operation, request);
        return errors.includes(last.error?.name ?? '');
      });
      if (holds || last === undefined) return;
      diverges(finding(operation, what, 'wrong effect', errors.join(' or '), describeOutcome(last), last));
    },
    async shows(operation, what, expected, read) {
      const wanted = JSON.stringify(expected);
      let seen = '';
      const holds = await settled(async () => {
        seen = JSON.stringify(await read()) ?? 'nothing';
        return seen === wanted;
      });
      if (!holds) diverges(finding(operation, what, 'wrong effect', wanted, seen, undefined));
    },
  };
}

/** The value of an answer that has the contract's types; what has not is a finding of its own. */
function readable({ operation, value }: Outcome): unknown {
  if (operations[operation].output === undefined) return undefined;
  if (validateResponse(operation, value).some(({ level, keyword }) => level === 'error' && keyword === 'type')) {
    throw new CutShort(`${operation} answers with wrong types`);
  }
  return value;
}

function finding(
  operation: OperationName,
  what: string,
  severity: Severity,
  expected: string,
  observed: string,
  outcome: Outcome | undefined,
): Finding {
  return {
    id: `${operation}/sequences/${what}`,
    severity,
    operation,
    expected,
    observed,
    source: referencePage(operation),
    outcome,
  };
}
