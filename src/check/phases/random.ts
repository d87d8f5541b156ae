// The random phase: valid requests, near-misses and hostile texts for every operation. A valid request may fail for what it meets,
// and never for its form; a near-miss fails for its form and changes nothing; nothing makes the endpoint fall over.
import { broken } from '../../arbitrary/near-misses.ts';
import { operationNames, operations } from '../../generated/operations.ts';
import { type Schema, schemas } from '../../generated/schemas.ts';
import type { OperationName, Request, ShapeName } from '../../generated/types.ts';
import { validateRequest } from '../../validate/index.ts';
import { describeOutcome, type Finding, referencePage, type Severity } from '../deviations.ts';
import { type ReadState, stateReader } from '../fingerprint.ts';
import { baseRequest } from '../fixtures/index.ts';
import { withheld } from '../fixtures/sending.ts';
import { createStage, type Stage } from '../fixtures/stage.ts';
import { BEYOND_MODEL, readViolations, speaksGrammar } from '../grammar.ts';
import { RUN_TAG } from '../rules/given.ts';
import { SENDING_OPERATIONS } from '../rules/hooks.ts';
import { type Collection, createCollection, inParallel, judgedTarget, ownCount, type Run } from '../run.ts';
import { unlessMisshapen } from '../stumbles.ts';
import type { Outcome, Target } from '../target.ts';
import { judgeBreach } from '../verdict.ts';
import { anchoredRequest, keyOf, type MissCase, missCases, type OpenCase, openCases, withText } from './cases.ts';
import { search } from './search.ts';

/** How much of it, and where to begin. */
export interface RandomOptions {
  /** Cases of each kind for each operation. */
  readonly runs?: number | undefined;
  /** Replays one case of one kind instead of looking for new ones. */
  readonly replay?: { readonly kind: 'open' | 'miss'; readonly path: string } | undefined;
}

/** The options that replay the case of a deviation by its path. */
export function randomReplay(path: string | undefined): RandomOptions {
  const [, kind, at = ''] = /^(open|miss):(.*)$/.exec(path ?? '') ?? [];
  return kind === 'open' || kind === 'miss' ? { runs: 1, replay: { kind, path: at } } : {};
}

const RUNS = 12;

/** Checks the operations of the run with random requests; answers what was found, operation by operation. */
export async function checkRandom(run: Run, options: RandomOptions = {}): Promise<Collection[]> {
  const scope = [...run.scope];
  let done = 0;
  return inParallel(scope, run.concurrency, async (operation) => {
    const found = createCollection(run, 'random');
    if (!run.expired() && withheld(operation, run) === undefined && !(run.silent && writesToPeople(operation)))
      await unlessMisshapen(run, () => checkOperation(operation, ownCount(run), found, options));
    run.progress('random', ++done, scope.length, operation);
    return found;
  });
}

/** Asked for no message, AdminCreateUser sends none. */
function writesToPeople(operation: OperationName): boolean {
  return operation !== 'AdminCreateUser' && SENDING_OPERATIONS.includes(operation);
}

/** What the cases of one operation share. `plain` is a request that works as things stand. */
interface Scene<Name extends OperationName = OperationName> {
  readonly operation: Name;
  readonly run: Run;
  readonly stage: Stage;
  readonly base: Outcome;
  readonly found: Collection;
  plain: Readonly<Record<string, unknown>>;
}

async function checkOperation(
  operation: OperationName,
  run: Run,
  found: Collection,
  { runs = RUNS, replay }: RandomOptions,
): Promise<void> {
  const target = judgedTarget(run, found);
  const stage = createStage(target, run.hooks, `${run.label}-x${operation.toLowerCase()}`);
  try {
    const plain = await plainRequest(operation, stage);
    const base = await target.send(operation, plain);
    stage.observe(base);
    const tally = run.tallies.get(operation);
    if (tally !== undefined && base.error !== undefined)
      Object.assign(tally, { lacks: stage.lacks, troubles: stage.troubles });
    if (base.missing) {
      found.deviation({
        ...finding(operation, base, 'missing', 'missing', 'the operation to exist'),
        id: `${operation}/missing`,
      });
      return;
    }
    const scene: Scene = {
      operation,
      run,
      stage,
      base,
      found,
      plain: base.error === undefined ? await plainRequest(operation, stage) : plain,
    };
    if (replay?.kind !== 'open') await searchMisses(scene, runs, stateReader(run.target), replay?.path);
    if (replay?.kind !== 'miss') await searchOpen(scene, runs, replay?.path);
  } finally {
    await stage.cleanUp();
  }
}

/** The plain request of the stage, whose members are read by name. */
async function plainRequest(operation: OperationName, stage: Stage): Promise<Readonly<Record<string, unknown>>> {
  return { ...((await baseRequest(operation, stage)) as object) };
}

/** A seed of its own for each operation and kind, whichever others are in the run. */
function seedOf({ operation, run }: Scene, kind: number): number {
  return (Math.imul(run.aim.seed + 1, 0x9e3779b1) + 2 * operationNames.indexOf(operation) + kind) | 0;
}

async function searchMisses(scene: Scene, runs: number, readState: ReadState, path: string | undefined): Promise<void> {
  const { operation, run, stage } = scene;
  let accepted = 0;
  const attempt = async (drawn: MissCase): Promise<readonly Finding[]> => {
    const { outcome, findings } = await judged(
      scene,
      'broken',
      broken(tagged(scene, anchoredRequest(drawn, scene.plain)), drawn.breach),
    );
    if (outcome.error === undefined) accepted += 1;
    return [...findings, ...missFindings(outcome, drawn, scene)];
  };
  const about = {
    arbitrary: missCases(operation),
    seed: seedOf(scene, 0),
    runs,
    path,
    key: (drawn: MissCase) => keyOf(drawn, scene.plain),
    requests: () => run.target.requests,
    expired: () => run.expired(),
    found: (finding: Finding, at: string) => scene.found.deviation({ ...finding, path: `miss:${at}` }),
  };
  const before = await readState(stage, operation);
  await search({ ...about, attempt });
  // What was wrongly accepted has changed things, and is told already.
  if (accepted > 0 || run.expired() || (await readState(stage, operation)) === before) return;
  await search({
    ...about,
    async attempt(drawn) {
      const untouched = await readState(stage, operation);
      const { outcome } = await judged(
        scene,
        'broken',
        broken(tagged(scene, anchoredRequest(drawn, scene.plain)), drawn.breach),
      );
      if ((await readState(stage, operation)) === untouched) return [];
      const told = finding(operation, outcome, 'state', 'wrong effect', 'a refused request to change nothing');
      return [{ ...told, id: `${drawn.breach.site.id}/state`, observed: 'the state that the API shows has changed' }];
    },
  });
}

function missFindings(outcome: Outcome, { breach: { site } }: MissCase, { operation, base, run }: Scene): Finding[] {
  const verdict = judgeBreach(base, outcome, site);
  if (verdict.kind === 'conforms') run.ledger.mark(site.id, 'breach');
  if (verdict.kind !== 'deviates') return [];
  const { severity, expected, observed, about } = verdict;
  const id = about === undefined ? site.id : `${site.id}/${about}`;
  return [
    {
      id,
      severity,
      operation,
      expected,
      observed,
      source: `shape ${site.shape}; ${referencePage(operation)}`,
      outcome,
    },
  ];
}

async function searchOpen(scene: Scene, runs: number, path: string | undefined): Promise<void> {
  const { operation, run } = scene;
  await search({
    arbitrary: openCases(operation),
    seed: seedOf(scene, 1),
    runs,
    path,
    async attempt(drawn: OpenCase) {
      const anchored = anchoredRequest(drawn, scene.plain);
      const isKeyed = (at: readonly string[]) => isMap(operations[operation].input, at);
      // Tagged last, so that no hostile text takes the place of the tag.
      const request = tagged(
        scene,
        drawn.hostile === undefined ? anchored : withText(anchored, drawn.hostile, isKeyed),
      );
      const valid = validateRequest(operation, request).ok;
      const { outcome, findings } = await judged(scene, valid ? 'valid' : 'broken', request);
      return [...findings, ...openFindings(outcome, valid, isWellFormed(drawn.hostile?.text ?? ''))];
    },
    key: (drawn) => keyOf(drawn, scene.plain),
    requests: () => run.target.requests,
    expired: () => run.expired(),
    found: (finding, at) => scene.found.deviation({ ...finding, path: `open:${at}` }),
  });
}

/** Halves of surrogate pairs are no text for most languages, so that what is said of them is not judged. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function openFindings(outcome: Outcome, valid: boolean, decided: boolean): Finding[] {
  const { operation, error, status } = outcome;
  if (outcome.missing) return [];
  if (status >= 500)
    return [
      finding(operation, outcome, 'fault', 'breaks clients', 'success or an error of the client, whatever the request'),
    ];
  if (!decided) return [];
  if (error === undefined) {
    if (valid) return [];
    return [
      finding(
        operation,
        outcome,
        'accepted',
        'accepts too much',
        'InvalidParameterException, because the request breaks the contract',
      ),
    ];
  }
  const form = error.name === 'SerializationException' || speaksGrammar(error.message);
  if (!valid || !form) return [];
  const [sentence] = readViolations(error.message) ?? [];
  const place = sentence?.split(':')[0] ?? error.name;
  if (BEYOND_MODEL[operation]?.includes(place) === true) return [];
  const told = finding(
    operation,
    outcome,
    'refused',
    'refuses too much',
    'a request that keeps the contract not to be refused for its form',
  );
  return [{ ...told, id: `${told.id}/${place}` }];
}

function finding(
  operation: OperationName,
  outcome: Outcome,
  what: string,
  severity: Severity,
  expected: string,
): Finding {
  const id = `${operation}/random/${what}`;
  return {
    id,
    severity,
    operation,
    expected,
    observed: describeOutcome(outcome),
    source: referencePage(operation),
    outcome,
  };
}

/** Sends a request and judges its answer as every answer is judged. What a success used up is made again. */
async function judged(
  scene: Scene,
  kind: 'valid' | 'broken',
  request: unknown,
): Promise<{ outcome: Outcome; findings: Finding[] }> {
  const { operation, run, stage, found } = scene;
  const findings: Finding[] = [];
  const target: Target = judgedTarget(
    run,
    { deviation: (told) => void findings.push(told), warning: found.warning },
    kind,
  );
  const outcome = await target.send(operation, request);
  stage.observe(outcome);
  // What failed on the other side may have been done all the same.
  if (outcome.error === undefined || (outcome.status >= 500 && !outcome.missing))
    scene.plain = await plainRequest(operation, stage);
  return { outcome, findings };
}

/** What is made carries the run's tag, and nobody is written to where that is not allowed. */
function tagged<Name extends OperationName>(
  { operation, run, stage }: Scene<Name>,
  request: Record<string, unknown>,
): Request<Name> {
  const tags = { ...(request.UserPoolTags as object | undefined), [RUN_TAG]: stage.label };
  const own =
    operation === 'CreateUserPool' || (operation === 'UpdateUserPool' && request.UserPoolTags !== undefined)
      ? { UserPoolTags: tags }
      : {};
  const quiet = operation === 'AdminCreateUser' && run.silent ? { MessageAction: 'SUPPRESS' } : {};
  // Members of a request of the operation, some of them replaced by others of the same kind.
  return { ...request, ...own, ...quiet } as Request<Name>;
}

/** Whether a place in a request is a map, whose keys are texts as well. */
function isMap(input: ShapeName, path: readonly string[]): boolean {
  let shape: ShapeName | undefined = input;
  for (const step of path) {
    if (shape === undefined) return false;
    const schema: Schema = schemas[shape];
    shape = (schema.properties?.[step] ?? schema.items ?? schema.additionalProperties)?.$ref;
  }
  return shape !== undefined && schemas[shape].additionalProperties !== undefined;
}
