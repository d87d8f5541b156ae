// The parts of one mock, put together: state, time, randomness, keys, triggers, faults, journal and the queue of turns.
import type { RsaPrivateJwk } from '../crypto/jwt.ts';
import { testOnlyAccessTokenKey, testOnlyIdTokenKey } from '../crypto/test-key.ts';
import type { OperationName } from '../generated/types.ts';
import { type Clock, createClock } from './clock.ts';
import { createFaults, type Faults } from './faults.ts';
import { createJournal, type Journal } from './journal.ts';
import { createKeys, type SigningKeys } from './model/keys.ts';
import { createWorld, type World } from './model/world.ts';
import { createQueue, type Queue } from './queue.ts';
import { createRandom, type Random } from './random.ts';
import { createRisks, type Risks } from './risks.ts';
import { restoreSnapshot, type Snapshot, takeSnapshot } from './snapshot.ts';
import { createTriggers, type Triggers } from './triggers/triggers.ts';

/** Settings of a mock; all have defaults. */
export interface MockOptions {
  /** Makes identifiers, codes and tokens repeatable. Without it they are random. */
  seed?: number;
  /** Freezes the clock at this time until it is moved. Without it the wall clock runs. */
  now?: Date | string | number;
  /** Region in ids and ARNs; `us-east-1` by default. */
  region?: string;
  /** Account in ARNs; `123456789012` by default. */
  accountId?: string;
  /** Issuer of tokens: `aws` (default) as the service writes it, `self` for the mock's own address, or an address. */
  issuer?: 'aws' | 'self' | (string & {});
  /** Signed operations need a well-formed Authorization header. */
  strictAuth?: boolean;
  /** With strictAuth: credentials whose signatures are right; without them any well-formed one passes. */
  credentials?: { accessKeyId: string; secretAccessKey: string };
  /** Largest body in bytes; 8 MiB by default. */
  bodyLimit?: number;
  /** Private keys for access and ID tokens instead of the published test keys. */
  signingKeys?: { access: RsaPrivateJwk; id: RsaPrivateJwk };
  /** Told of each failure of the mock itself, by operation or endpoint; prints to the console by default. */
  onDefect?: (operation: OperationName | (string & {}), cause: unknown) => void;
}

/** The options with their defaults filled in. */
export interface ResolvedOptions {
  readonly seed: number | undefined;
  readonly issuer: string;
  readonly strictAuth: boolean;
  readonly credentials: { accessKeyId: string; secretAccessKey: string } | undefined;
  readonly bodyLimit: number;
  readonly onDefect: NonNullable<MockOptions['onDefect']>;
}

/** The parts of a running mock. Doors and control endpoints work on it; behaviours see only a context made from it. */
export interface Mock {
  readonly options: ResolvedOptions;
  readonly world: World;
  readonly clock: Clock;
  readonly random: Random;
  readonly keys: SigningKeys;
  readonly triggers: Triggers;
  readonly risks: Risks;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly queue: Queue;
  /** The state as one document. */
  snapshot(): Snapshot;
  /** Goes back to a snapshot; throws UsageError ERR_SNAPSHOT for another kind of document. */
  restore(snapshot: Snapshot): void;
  /** Back to the first moment: no pools, no faults, no triggers, no risks, the seed from its start. */
  reset(): void;
  /** Called after each request; listeners save the state. */
  changed(): void;
  /** Calls back after each request; answers a function that ends it. */
  onChange(listener: () => void): () => void;
}

/** Puts a mock together. */
export function createMock(options: MockOptions = {}): Mock {
  const region = options.region ?? 'us-east-1';
  const world = createWorld(region, options.accountId ?? '123456789012');
  const random = createRandom(options.seed);
  const start = random.state();
  const listeners = new Set<() => void>();
  const mock: Mock = {
    options: {
      seed: options.seed,
      issuer: (options.issuer ?? 'aws').replace(/\/$/, ''),
      strictAuth: options.strictAuth ?? false,
      credentials: options.credentials,
      bodyLimit: options.bodyLimit ?? 8 * 1024 * 1024,
      onDefect:
        options.onDefect ??
        ((operation, cause) => console.error(`cognito-contract: ${operation} failed in the mock itself:`, cause)),
    },
    world,
    clock: createClock(options.now),
    random,
    keys: createKeys(options.signingKeys ?? { access: testOnlyAccessTokenKey, id: testOnlyIdTokenKey }),
    triggers: createTriggers(region),
    risks: createRisks(),
    faults: createFaults(),
    journal: createJournal(),
    queue: createQueue(),
    snapshot: () => takeSnapshot(world, random.state()),
    restore(snapshot) {
      restoreSnapshot(world, snapshot);
      if (snapshot.random !== undefined) random.resume(snapshot.random);
      mock.changed();
    },
    reset() {
      world.pools.clear();
      world.limits.clear();
      mock.faults.clear();
      mock.journal.clear();
      mock.triggers.clear();
      mock.risks.clear();
      if (start !== undefined) random.resume(start);
      mock.changed();
    },
    changed() {
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return mock;
}
