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
import { createPool, poolCommands, someClient } from '../model/commands/pools.ts';
import { sessionCommands } from '../model/commands/sessions.ts';
import { CutShort, createEndpoint, Divergence, type Endpoint, type EndpointParts } from '../model/endpoint.ts';
import { emptyState, type State } from '../model/state.ts';
import { createGiven, RUN_TAG } from '../rules/given.ts';
import { type Collection, createCollection, judgedTarget, type Run } from '../run.ts';
import { unlessMisshapen } from '../stumbles.ts';
import type { Target } from '../target.ts';
import { search } from './search.ts';

/** How much of it, and where to begin. */
export interface SequenceOptions {
  /** Sequences of each length; 60 short and 20 long ones by default. */
  readonly runs?: { readonly short: number; readonly long: number } | undefined;
  /** Replays one sequence instead of looking for new ones; fast-check needs both paths besides the seed. */
  readonly replay?: { readonly length: Length; readonly path: string; readonly replayPath: string } | undefined;
}

/** Short sequences come first, because what they show is small from the start. */
type Length = 'short' | 'long';

const RUNS = { short: 60, long: 20 };
const MOST_COMMANDS = { short: 5, long: 24 };

/** Without these there is nothing to begin with. */
const NEEDED: readonly OperationName[] = ['CreateUserPool', 'CreateUserPoolClient', 'DescribeUserPool'];

/** Every operation that sequences call. Where none of them is judged, there is nothing to see. */
const CALLED: ReadonlySet<string> = new Set(
  `AdminAddUserToGroup AdminCreateUser AdminDeleteUser AdminDisableUser AdminEnableUser AdminGetUser AdminInitiateAuth
  AdminListDevices AdminListGroupsForUser AdminRemoveUserFromGroup AdminSetUserPassword AdminUpdateUserAttributes
  AdminUserGlobalSignOut ConfirmDevice CreateGroup CreateUserPool CreateUserPoolClient DeleteGroup DeleteUserPool
  DeleteUserPoolClient DescribeUserPool DescribeUserPoolClient ForgetDevice GetDevice GetGroup GetUser GlobalSignOut
  ListDevices ListGroups ListUserPoolClients ListUsers ListUsersInGroup RevokeToken UpdateGroup UpdateUserPoolClient`.split(
    /\s+/,
  ),
);

/** The options that replay the sequence of a deviation by its path. */
export function sequenceReplay(path: string | undefined): SequenceOptions {
  const [, length, at = '', replayPath = ''] = /^(short|long) (\S+) (\S*)$/.exec(path ?? '') ?? [];
  if (length !== 'short' && length !== 'long') return {};
  return { runs: { short: 1, long: 1 }, replay: { length, path: at, replayPath } };
}

/** Runs sequences against the endpoint; answers what was found. */
export async function checkSequences(run: Run, { runs = RUNS, replay }: SequenceOptions = {}): Promise<Collection[]> {
  const found = createCollection(run, 'sequences');
  if (![...run.scope].some((operation) => CALLED.has(operation))) return [found];
  const target = judgedTarget(run, found);
  const absent = new Set<OperationName>();
  const told = new Set<string>();
  const total = runs.short + runs.long;
  let count = 0;
  const attempt = async (commands: Iterable<Command>): Promise<readonly Finding[]> => {
    count += 1;
    run.progress('sequences', Math.min(count, total), total, `sequence ${count}`);
    const findings: Finding[] = [];
    const tolerates = (finding: Finding): boolean => {
      const judged = finding.operation !== undefined && run.scope.has(finding.operation);
      if (judged) findings.push(finding);
      // What is told already, or is not to be judged, must not hide what comes after it.
      return !judged || told.has(finding.id) || replay !== undefined;
    };
    await unlessMisshapen(run, () => walk(commands, target, { absent, tolerates }, run, count));
    return findings;
  };
  const lengths: readonly Length[] = replay === undefined ? ['short', 'long'] : [replay.length];
  for (const length of lengths) {
    await search({
      arbitrary: sequences(MOST_COMMANDS[length], replay?.replayPath),
      seed: (Math.imul(run.aim.seed + 1, 0x9e3779b1) + (length === 'short' ? 0 : 1)) | 0,
      runs: runs[length],
      path: replay?.path,
      told,
      key: (commands) => [...commands].map(String).join('\n'),
      requests: () => run.target.requests,
      expired: () => run.expired() || NEEDED.some((operation) => absent.has(operation)),
      attempt,
      found(finding, path, commands) {
        const replayPath = /replayPath="([^"]*)"/.exec(String(commands))?.[1] ?? '';
        found.deviation({ ...finding, path: `${length} ${path} ${replayPath}` });
      },
    });
  }
  return [found];
}

function sequences(maxCommands: number, replayPath: string | undefined): fc.Arbitrary<Iterable<Command>> {
  const commands = [
    ...poolCommands(),
    ...peopleCommands(),
    ...sessionCommands(),
    ...listCommands(),
    ...deviceCommands(),
  ];
  // The model and the endpoint of fast-check's types are those of the commands.
  return fc.commands(commands, {
    maxCommands,
    size: 'max',
    ...(replayPath === undefined ? {} : { replayPath }),
  });
}

/** Runs one sequence in pools of its own and looks at everything in the end. */
async function walk(
  commands: Iterable<Command>,
  target: Target,
  { absent, tolerates }: Pick<EndpointParts, 'absent' | 'tolerates'>,
  run: Run,
  count: number,
): Promise<void> {
  const send = (operation: OperationName, request: unknown) => {
    if (!CALLED.has(operation)) throw new Error(`Sequences call ${operation}, which is not among those they call.`);
    return target.send(operation, request);
  };
  const given = createGiven(send, run.target.send, `${run.label}-s${count}`);
  const ran: string[] = [];
  const endpoint = createEndpoint({
    send,
    absent,
    tolerates: (finding) => tolerates({ ...finding, steps: [...ran] }),
    name: given.name,
    own: given.own,
    tags: { [RUN_TAG]: run.label },
    patience: run.remote ? 1000 : 0,
  });
  const state = emptyState();
  try {
    await begin(state, endpoint);
    await fc.asyncModelRun(() => ({ model: { state, absent, ran }, real: endpoint }), commands);
    await audit(state, endpoint);
  } catch (cause) {
    if (!(cause instanceof Divergence || cause instanceof CutShort)) throw cause;
  } finally {
    await given.cleanUp();
  }
}

async function begin(state: State, endpoint: Endpoint): Promise<void> {
  await createPool(state, endpoint);
  const [pool] = state.pools;
  if (pool !== undefined) await someClient(pool, 0, endpoint);
}
