// The hand of a rule check: calls that are judged, set-up that is not, and the hooks. Everything it makes is removed afterwards.
import type { RuleRow } from '../../generated/rules.ts';
import type { ErrorOf, OperationName, Request, Response } from '../../generated/types.ts';
import type { Outcome, Target } from '../target.ts';
import { Broken, NotExercised } from './endings.ts';
import { createGiven, type Given } from './given.ts';
import type { Hooks, SeenMessage, SeenTriggerCall, TriggerScript } from './hooks.ts';

/** A judged call that was refused. */
export interface Refused {
  readonly name: string;
  readonly message: string | undefined;
}

/** How a refusal is judged. */
export interface RefusalOptions<Name extends OperationName> {
  /** The error or errors to expect instead of the rule's own. */
  readonly error?: ErrorOf<Name> | readonly ErrorOf<Name>[];
  /** Read before and after the refused call; both readings must be equal. */
  readonly unchanged?: () => Promise<unknown>;
}

/** What a rule says of refusals. A law has none of its own, and names the error each time. */
export type Ruling = Pick<RuleRow, 'error' | 'inferred'>;

/** What a rule check works with. */
export interface Trial {
  readonly rule: Ruling;
  /** Set-up. When it does not work the rule is not exercised, rather than broken. */
  readonly given: Given;
  /** A judged call: the rule is broken when it is refused. */
  call<Name extends OperationName>(operation: Name, request: Request<Name>): Promise<Response<Name>>;
  /** A call of which the outcome is judged by the check itself. */
  outcome<Name extends OperationName>(operation: Name, request: Request<Name>): Promise<Outcome>;
  /** A call with any body, for checks of types and of the wire. */
  send(operation: OperationName, body: unknown): Promise<Outcome>;
  /** A call with a raw body and headers. */
  sendText(operation: OperationName, body: string, headers?: Readonly<Record<string, string>>): Promise<Outcome>;
  /**
   * A judged call that must be refused with the rule's error, or with `options.error`. Where the rule's error is
   * inferred, another client error is a warning. Answers the refusal.
   */
  refuses<Name extends OperationName>(
    operation: Name,
    request: Request<Name>,
    options?: RefusalOptions<Name>,
  ): Promise<Refused>;
  /** The rule is broken unless both are deeply equal. `what` names the thing, such as "GroupName of GetGroup". */
  equal(actual: unknown, expected: unknown, what: string): void;
  /** The rule is broken unless the condition holds. */
  expect(condition: boolean, expected: string, observed?: unknown): void;
  /** Something worth telling that does not break the rule. */
  warn(text: string): void;
  /** Messages to users of the pool, oldest first; needs a mailbox. */
  messages(userPoolId: string, username?: string): Promise<readonly SeenMessage[]>;
  /** The code of the last message; needs a mailbox. */
  lastCode(userPoolId: string, username?: string): Promise<string>;
  /** Moves time forward by an ISO 8601 duration such as PT1H; needs a clock. */
  advance(duration: string): Promise<void>;
  /** The same for the end of a check that says something without a clock as well; false where there is none. */
  later(duration: string): Promise<boolean>;
  /** Puts a file to an address that the endpoint gave out; needs a way there. */
  upload(address: string, file: string): Promise<void>;
  /** Scripts triggers; needs trigger hooks. They are removed after the check. */
  script(scripts: Readonly<Record<string, TriggerScript | readonly TriggerScript[] | null>>): Promise<void>;
  /** The trigger calls since the check began, or those of one trigger; needs trigger hooks. */
  triggerCalls(trigger?: string): Promise<readonly SeenTriggerCall[]>;
  /** The time there in epoch seconds, by the last answer; what a clock hook moved shows from the next answer on. */
  now(): number;
  /** The claims of a token, read without verifying it. */
  claims(token: string | undefined): Record<string, unknown>;
}

/** How a check went: warnings, and the exchanges that it made. */
export interface TrialRecord {
  readonly warnings: string[];
  readonly exchanges: Outcome[];
}

/** More pages in a row than an account has things to show. */
const MOST_PAGES = 300;

/** A list is read on where a token stands, and read anew and anew by who takes null for one. */
function isPage(body: unknown): boolean {
  const { NextToken, PaginationToken } = { ...(body as Readonly<Record<string, unknown>>) };
  return NextToken !== undefined || PaginationToken !== undefined;
}

/** A trial for one rule. `label` makes names unique to this run. */
export function createTrial(
  rule: Ruling,
  target: Target,
  hooks: Hooks,
  label: string,
): { trial: Trial; record: TrialRecord; cleanUp(): Promise<void> } {
  const record: TrialRecord = { warnings: [], exchanges: [] };
  let callsBefore: number | undefined;
  let scripted: string[] = [];
  const keep = (outcome: Outcome): Outcome => {
    record.exchanges.push(outcome);
    if (outcome.missing) throw new NotExercised(`${outcome.operation} does not exist at this endpoint`);
    return outcome;
  };
  let pages = { operation: '', count: 0 };
  const send: Trial['send'] = async (operation, body) => {
    pages = { operation, count: operation === pages.operation && isPage(body) ? pages.count + 1 : 0 };
    if (pages.count > MOST_PAGES)
      throw new Broken(`pages of ${operation} that come to an end`, `more than ${MOST_PAGES}`);
    return keep(await target.send(operation, body));
  };
  const given = createGiven(send, target.send, label);
  const needHook = <Hook>(hook: Hook | undefined, name: string): Hook => {
    if (hook === undefined) throw new NotExercised(`needs ${name}, which was not given`);
    return hook;
  };
  const trial: Trial = {
    rule,
    given,
    send,
    outcome: send,
    now: target.now,
    async sendText(operation, body, headers) {
      return keep(await target.sendText(operation, body, headers));
    },
    async call(operation, request) {
      const outcome = await send(operation, request);
      if (outcome.error !== undefined)
        throw new Broken(
          `${operation} to succeed`,
          `${outcome.status} ${outcome.error.name}: ${outcome.error.message ?? ''}`,
        );
      return outcome.value as never;
    },
    async refuses(operation, request, options = {}) {
      const before = await options.unchanged?.();
      const outcome = await send(operation, request);
      const own = options.error ?? rule.error;
      const wanted: readonly string[] = own === undefined ? [] : typeof own === 'string' ? [own] : own;
      const names = wanted.length === 0 ? 'a client error' : wanted.join(' or ');
      if (outcome.error === undefined) throw new Broken(`${operation} to be refused with ${names}`, 'success');
      if (outcome.status < 400 || outcome.status >= 500)
        throw new Broken(`a client error from ${operation}`, `${outcome.status} ${outcome.error.name}`);
      if (wanted.length > 0 && !wanted.includes(outcome.error.name)) {
        if (!rule.inferred)
          throw new Broken(
            `${operation} to be refused with ${names}`,
            `${outcome.error.name}: ${outcome.error.message ?? ''}`,
          );
        trial.warn(`${operation} was refused with ${outcome.error.name}; ${names} was inferred`);
      }
      if (options.unchanged !== undefined)
        trial.equal(await options.unchanged(), before, `the state after the refused ${operation}`);
      return outcome.error;
    },
    equal(actual, expected, what) {
      if (canonical(actual) !== canonical(expected))
        throw new Broken(`${what} to be ${canonical(expected)}`, canonical(actual));
    },
    expect(condition, expected, observed) {
      if (!condition) throw new Broken(expected, observed === undefined ? 'the contrary' : canonical(observed));
    },
    warn: (text) => void record.warnings.push(text),
    async messages(userPoolId, username) {
      const read = needHook(hooks.messages, 'a message source');
      return read(username === undefined ? { userPoolId } : { userPoolId, username });
    },
    async lastCode(userPoolId, username) {
      const code = (await trial.messages(userPoolId, username)).at(-1)?.code;
      if (code === undefined) throw new Broken(`a message to ${username ?? 'the user'}`, 'none');
      return code;
    },
    async advance(duration) {
      await needHook(hooks.clock, 'a clock').advance(duration);
    },
    async later(duration) {
      await hooks.clock?.advance(duration);
      return hooks.clock !== undefined;
    },
    async upload(address, file) {
      if (!URL.canParse(address)) throw new Broken('an address that files can be put to', address);
      const status = await needHook(hooks.upload, 'a way to the addresses of uploads')(address, file);
      if (status !== 200) throw new NotExercised(`the upload of a file was answered with status ${status}`);
    },
    async script(scripts) {
      const triggers = needHook(hooks.triggers, 'trigger hooks');
      callsBefore ??= (await triggers.calls()).length;
      scripted = [...scripted, ...Object.keys(scripts)];
      await triggers.script(scripts);
    },
    async triggerCalls(trigger) {
      const calls = (await needHook(hooks.triggers, 'trigger hooks').calls()).slice(callsBefore ?? 0);
      return trigger === undefined ? calls : calls.filter((call) => call.trigger === trigger);
    },
    claims(token) {
      const payload = token?.split('.')[1];
      try {
        const text = atob((payload ?? '').replaceAll('-', '+').replaceAll('_', '/'));
        const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
        return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
      } catch {
        throw new Broken('a signed token', token === undefined ? 'none' : `a text of ${token.length} characters`);
      }
    },
  };
  const cleanUp = async (): Promise<void> => {
    if (scripted.length > 0) await hooks.triggers?.script(Object.fromEntries(scripted.map((name) => [name, null])));
    await given.cleanUp();
  };
  return { trial, record, cleanUp };
}

/** JSON with sorted keys, so that equal values read equal. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, child: unknown) =>
      typeof child === 'object' && child !== null && !Array.isArray(child)
        ? Object.fromEntries(Object.entries(child).sort(([a], [b]) => (a < b ? -1 : 1)))
        : child,
    ) ?? 'nothing'
  );
}
