// What a run is told, and the run that is made of it: operations, rules, phases, and the endpoint, which has to be allowed.
import { UsageError } from '../errors.ts';
import { operationNames } from '../generated/operations.ts';
import { type RuleId, rules } from '../generated/rules.ts';
import type { OperationName } from '../generated/types.ts';
import type { Baseline } from './baseline.ts';
import { writesToSomebody } from './fixtures/sending.ts';
import { createIssued } from './issued.ts';
import { type Ledger, rulesOf } from './ledger.ts';
import type { Phase } from './report.ts';
import type { Hooks } from './rules/hooks.ts';
import type { Run } from './run.ts';
import { createSecrets } from './secrets.ts';
import { createTarget, type Send, type TargetOptions } from './target.ts';
import { fetchSend, isLoopback } from './transport.ts';

/** How to check. */
export interface CheckOptions {
  /** The endpoint's address. Without `send`, requests go there by fetch. */
  readonly url?: string | undefined;
  /** Carries requests to the endpoint. */
  readonly send?: Send | undefined;
  /** Adds headers to requests, such as a signature. */
  readonly sign?: TargetOptions['sign'];
  /** Only these operations are judged and counted; all by default. */
  readonly operations?: readonly OperationName[] | undefined;
  /** Only these rules; all that apply to the operations by default. */
  readonly rules?: readonly RuleId[] | undefined;
  /** Runs one part of the whole: every n-th operation and rule; the first part has the sequences. */
  readonly shard?: Shard | undefined;
  /** All by default; only `rules` where rules are named. `random` and `sequences` need the peer fast-check. */
  readonly phases?: readonly string[] | undefined;
  /** Part of every name that the run makes. */
  readonly seed?: number | undefined;
  /** Seconds after which nothing new is begun. */
  readonly maxTime?: number | undefined;
  /** The most requests a second; 5 by default against anything that is not loopback. */
  readonly rate?: number | undefined;
  /** How many operations are checked at a time; 1 by default. */
  readonly concurrency?: number | undefined;
  readonly baseline?: Baseline | undefined;
  /** The day, as YYYY-MM-DD, for the expiry of baseline entries; today by default. */
  readonly today?: string | undefined;
  readonly hooks?: Hooks | undefined;
  /** Lets a run touch an endpoint that is not loopback. */
  readonly allowRemote?: boolean | undefined;
  /** Lets a run on such an endpoint make the service write to people. */
  readonly allowMessages?: boolean | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The part `index` (from 1) of `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** How far a run has come. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  /** The operation or rule that was finished last. */
  readonly what: string;
  readonly requests: number;
}

/** All phases in the order in which they run. */
export const PHASES: readonly Phase[] = ['constraints', 'random', 'rules', 'sequences'];

/** The items of a part; all of them without one. */
export function partOf<Item>(items: readonly Item[], shard: Shard | undefined): Item[] {
  return items.filter((_, index) => shard === undefined || index % shard.count === shard.index - 1);
}

/** The operations that are meant; all without names. Throws UsageError ERR_UNKNOWN_OPERATION. */
export function scopeOf(names: readonly string[] | undefined): OperationName[] {
  if (names === undefined) return [...operationNames];
  for (const name of names) {
    if (!operationNames.includes(name as OperationName)) {
      throw new UsageError(
        'ERR_UNKNOWN_OPERATION',
        `There is no operation ${name}. Names are spelt as in the API, such as SignUp.`,
      );
    }
  }
  return operationNames.filter((name) => names.includes(name));
}

/** The rules that are meant and apply to some of the operations. Throws UsageError ERR_UNKNOWN_RULE. */
export function ruleIdsOf(ids: readonly string[] | undefined, scope: readonly OperationName[]): RuleId[] {
  const applicable = rulesOf(scope);
  if (ids === undefined) return applicable;
  for (const id of ids) {
    if (!Object.hasOwn(rules, id))
      throw new UsageError(
        'ERR_UNKNOWN_RULE',
        `There is no rule ${id}. Ids look like group.name-unique; the reports list them.`,
      );
  }
  return applicable.filter((id) => ids.includes(id));
}

/** The phases that are meant, in the order in which they run. Throws UsageError ERR_PHASE. */
export function phasesOf(names: readonly string[]): Phase[] {
  for (const name of names) {
    if (!PHASES.includes(name as Phase))
      throw new UsageError('ERR_PHASE', `There is no phase ${name}. There are ${PHASES.join(', ')}.`);
  }
  return PHASES.filter((phase) => names.includes(phase));
}

/** A run over the endpoint that the options name. */
export function runOf(options: CheckOptions, scope: readonly OperationName[], seed: number, ledger: Ledger): Run {
  const { send, remote, rate } = aimed(options);
  const secrets = createSecrets();
  const silent = remote && options.allowMessages !== true;
  const target = createTarget({
    send,
    withheld: (operation, body) =>
      (remote && operation === 'UpdateProvisionedLimit') || (silent && writesToSomebody(operation, body)),
    onOutcome: (outcome) => secrets.learn(outcome),
    ...(rate === undefined ? {} : { rate }),
    ...(options.sign === undefined ? {} : { sign: options.sign }),
  });
  const end = options.maxTime === undefined ? Number.POSITIVE_INFINITY : performance.now() + options.maxTime * 1000;
  return {
    aim: { url: options.url, seed },
    target,
    secrets,
    hooks: options.hooks ?? {},
    ledger,
    scope: new Set(scope),
    tallies: new Map(
      scope.map((name) => [name, { requests: 0, successes: 0, errors: {}, missing: false, lacks: [], troubles: [] }]),
    ),
    label: `cc${seed.toString(36)}`,
    requestIds: new Set(),
    issued: createIssued(),
    misshapen: { seen: false },
    concurrency: options.concurrency ?? 1,
    silent,
    remote,
    expired: () => performance.now() >= end,
    progress: (phase, done, total, what) =>
      options.onProgress?.({ phase, done, total, what, requests: target.requests }),
  };
}

/** Slower than every quota of the service for one operation. */
const REMOTE_RATE = 5;

/** Where requests go. What is not loopback is somebody's, so it has to be allowed. */
export function aimed({ url, send, allowRemote, rate }: Pick<CheckOptions, 'url' | 'send' | 'allowRemote' | 'rate'>): {
  send: Send;
  remote: boolean;
  rate: number | undefined;
} {
  if (url === undefined) {
    if (send === undefined)
      throw new UsageError(
        'ERR_NO_TARGET',
        'Give the address of the endpoint as url, or a function that sends to it as send.',
      );
    return { send, remote: false, rate };
  }
  if (!/^https?:/.test(url) || !URL.canParse(url))
    throw new UsageError('ERR_URL', `'${url}' is no address. Write something like http://127.0.0.1:9229.`);
  const remote = !isLoopback(new URL(url).hostname);
  if (remote && allowRemote !== true) {
    throw new UsageError(
      'ERR_REMOTE',
      `${url} is not loopback: a run makes and deletes pools there. Give --allow-remote (allowRemote) if you mean it.`,
    );
  }
  return { send: send ?? fetchSend(url), remote, rate: rate ?? (remote ? REMOTE_RATE : undefined) };
}
