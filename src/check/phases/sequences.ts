// The sequence phase: random calls over the lives of pools, clients, users, groups, sessions and devices, beside a model of a few
// maps and sets. Where the endpoint and the model part, the sequence is made smaller and told.
import * as fc from 'fast-check';
import type { OperationName } from '../../generated/types.ts';
import type { Finding } from '../deviations.ts';
import { audit } from '../model/audit.ts';
import type { Command } from '../model/command.ts';
import { deviceCommands } from '../model/commands/devices.ts';
import { listCommands } from '../model/commands/lists.ts';
import { peopleCommands } from '../model/commands/people.ts';
import { createClient, createPool, poolCommands } from '../model/commands/pools.ts';
import { sessionCommands } from '../model/commands/sessions.ts';
import { CutShort, createEndpoint, Divergence, type Endpoint } from '../model/endpoint.ts';
import { emptyState, type State } from '../model/state.ts';
import { createGiven, RUN_TAG } from '../rules/given.ts';
import { type Collection, createCollection, judgedTarget, type Run } from '../run.ts';
import type { Target } from '../target.ts';
import { search } from './search.ts';

/** How much of it, and where to begin. */
export interface SequenceOptions {
  readonly runs?: number | undefined;
  /** Replays one sequence instead of looking for new ones; fast-check needs both besides the seed. */
  readonly replay?: { readonly path: string; readonly replayPath: string } | undefined;
}

const RUNS = 20;
const MOST_COMMANDS = 24;

/** Without these there is nothing to begin with. */
const NEEDED: readonly OperationName[] = ['CreateUserPool', 'CreateUserPoolClient', 'DescribeUserPool'];

/** Runs sequences against the endpoint; answers what was found. */
export async function checkSequences(run: Run, { runs = RUNS, replay }: SequenceOptions = {}): Promise<Collection[]> {
  const found = createCollection(run, 'sequences');
  const target = judgedTarget(run, found);
  const absent = new Set<OperationName>();
  let count = 0;
  await search({
    arbitrary: sequences(replay?.replayPath),
    seed: (run.aim.seed * 0x9e3779b1 + 7) | 0,
    runs,
    path: replay?.path,
    requests: () => run.target.requests,
    expired: () => run.expired() || NEEDED.some((operation) => absent.has(operation)),
    async attempt(commands) {
      count += 1;
      run.progress('sequences', Math.min(count, runs), runs, `sequence ${count}`);
      const finding = await walk(commands, target, absent, run, count);
      return finding === undefined || !(finding.operation === undefined || run.scope.has(finding.operation))
        ? []
        : [finding];
    },
    found(finding, path, commands) {
      const replayPath = /replayPath="([^"]*)"/.exec(String(commands))?.[1] ?? '';
      found.deviation({ ...finding, path: `${path} ${replayPath}`, steps: [...commands].map(String) });
    },
  });
  return [found];
}

function sequences(replayPath: string | undefined): fc.Arbitrary<Iterable<Command>> {
  const commands = [
    ...poolCommands(),
    ...peopleCommands(),
    ...sessionCommands(),
    ...listCommands(),
    ...deviceCommands(),
  ];
  // The model and the endpoint of fast-check's types are those of the commands.
  return fc.commands(commands, {
    maxCommands: MOST_COMMANDS,
    size: 'max',
    ...(replayPath === undefined ? {} : { replayPath }),
  });
}

/** Runs one sequence in pools of its own and looks at everything in the end. */
async function walk(
  commands: Iterable<Command>,
  target: Target,
  absent: Set<OperationName>,
  run: Run,
  count: number,
): Promise<Finding | undefined> {
  const send = (operation: OperationName, request: unknown) => target.send(operation, request);
  const label = `${run.label}-s${count}`;
  const given = createGiven(send, run.target.send, label);
  const endpoint = createEndpoint({
    send,
    absent,
    name: given.name,
    own: given.own,
    tags: { [RUN_TAG]: run.label },
    patience: run.remote ? 1000 : 0,
  });
  const state = emptyState();
  try {
    await begin(state, endpoint);
    await fc.asyncModelRun(() => ({ model: { state, absent }, real: endpoint }), commands);
    await audit(state, endpoint);
    return undefined;
  } catch (cause) {
    if (cause instanceof Divergence) return cause.finding;
    if (cause instanceof CutShort) return undefined;
    throw cause;
  } finally {
    await given.cleanUp();
  }
}

async function begin(state: State, endpoint: Endpoint): Promise<void> {
  await createPool(state, endpoint);
  const [pool] = state.pools;
  if (pool !== undefined) await createClient(pool, 'first', endpoint);
}
