// The law of time: what is made says when, by the clock that dates the answers; what is changed says so later, in every view, and
// still says when it was made.
import type { OperationName } from '../../generated/types.ts';
import { baseRequest } from '../fixtures/index.ts';
import { withheld } from '../fixtures/sending.ts';
import type { Run } from '../run.ts';
import type { Outcome } from '../target.ts';
import { type Body, bodyOf, type LawScene, objectAt, tell } from './law.ts';
import { checkShown } from './shown.ts';
import { namesOf, shownIn } from './things.ts';
import { type Write, writes } from './writes.ts';

/** How far dates may be from the time of the answer, in seconds. */
const TOLERANCE = 30;

/** A change of its own for each call of an operation that moves the date of the last change. */
export const CHANGED: Readonly<Partial<Record<OperationName, (label: string) => Body>>> = {
  UpdateUserPool: (label) => ({ EmailVerificationSubject: label }),
  UpdateUserPoolClient: (label) => ({ ClientName: label }),
  UpdateGroup: (label) => ({ Description: label }),
  AdminUpdateUserAttributes: (label) => ({ UserAttributes: [{ Name: 'nickname', Value: label }] }),
  UpdateUserAttributes: (label) => ({ UserAttributes: [{ Name: 'nickname', Value: label }] }),
  UpdateIdentityProvider: (label) => ({ AttributeMapping: { username: 'sub', nickname: label } }),
  UpdateManagedLoginBranding: (label) => ({ Settings: { categories: { global: { colorSchemeMode: label } } } }),
  UpdateTerms: (label) => ({ Links: { 'cognito:default': `https://example.com/${label}` } }),
  SetUICustomization: (label) => ({
    CSS: `.label-customizable { color: #${label === 'first' ? '111111' : '222222'}; }`,
  }),
};

/** Looks at the dates of what the operation makes or changes. */
export async function checkDates(scene: LawScene): Promise<void> {
  const { operation } = scene;
  const write = writes[operation];
  if (write !== undefined && /^(Admin)?Create/.test(operation)) await checkMade(scene, write);
  for (const name of Object.keys(CHANGED) as OperationName[])
    if (name === operation || shows(scene, name)) await checkChanged(scene, name);
}

/** Whether the operation shows what another one changes, which is not under check itself. */
function shows({ operation, run }: LawScene, writer: OperationName): boolean {
  const views = writes[writer]?.thing.views ?? [];
  return (
    !run.scope.has(writer) && withheld(writer, run) === undefined && views.some((view) => view.operation === operation)
  );
}

async function checkMade(scene: LawScene, write: Write): Promise<void> {
  const outcome = await send(scene, scene.operation, {});
  const made = await shownAfter(scene, write, outcome);
  const now = dateOf(outcome);
  if (made?.created === undefined || now === undefined) return;
  const fits = Math.abs(made.created - now) <= TOLERANCE;
  if (!fits) say(scene, 'created', `the date of creation to be about ${now}`, made.created, outcome);
  if (fits && made.modified !== undefined && Math.abs(made.modified - made.created) > TOLERANCE)
    say(scene, 'modified', 'the date of the last change to be that of creation', made.modified, outcome);
}

async function checkChanged(scene: LawScene, writer: OperationName): Promise<void> {
  const [write, changed] = [writes[writer], CHANGED[writer]];
  if (write === undefined || changed === undefined) return;
  const first = await send(scene, writer, changed('first'));
  const before = await shownAfter(scene, write, first);
  if (before === undefined) return;
  await pass(scene.run, first);
  const second = await send(scene, writer, changed('second'));
  const after = await shownAfter(scene, write, second);
  if (after === undefined) return;
  const [then, now] = [dateOf(first), dateOf(second)];
  if (before.created !== after.created)
    say(scene, 'created', `the date of creation to stay ${before.created}`, after.created, second);
  // What does not date its answers, or has a clock that stands still, cannot be held to its dates.
  if (then === undefined || now === undefined || now <= then || before.modified === undefined) return;
  const { modified = Number.NaN } = after;
  if (!(modified > before.modified) || Math.abs(modified - now) > TOLERANCE)
    say(scene, 'modified', `the date of the last change to be about ${now}`, modified, second);
  await checkShown(scene, second, true);
}

async function send({ stage, target }: LawScene, operation: OperationName, own: Body): Promise<Outcome> {
  const plain = (await baseRequest(operation, stage)) as Body;
  const outcome = await target.send(operation, { ...plain, ...own });
  stage.observe(outcome);
  return outcome;
}

/** When a thing was made and changed, as its fullest view says after a call. */
interface Dates {
  readonly created: number | undefined;
  readonly modified: number | undefined;
}

async function shownAfter({ target }: LawScene, { thing, root }: Write, outcome: Outcome): Promise<Dates | undefined> {
  if (outcome.error !== undefined) return undefined;
  const answered = root === undefined ? undefined : objectAt(outcome.value, root);
  const names = namesOf(thing, outcome.request as Body, answered);
  const [full] = thing.views;
  const read = await target.send(full.operation, full.ask(names));
  const shown = read.error === undefined ? shownIn(full, { value: bodyOf(read) }, names) : undefined;
  if (shown === undefined) return undefined;
  return {
    created: numberIn(shown, ['CreationDate', 'UserCreateDate']),
    modified: numberIn(shown, ['LastModifiedDate', 'UserLastModifiedDate']),
  };
}

function numberIn(shown: Body, names: readonly string[]): number | undefined {
  const found = names.map((name) => shown[name]).find((value) => value !== undefined);
  return typeof found === 'number' ? found : undefined;
}

function dateOf({ answer }: Outcome): number | undefined {
  const time = Date.parse(answer.headers.date ?? '');
  return Number.isNaN(time) ? undefined : time / 1000;
}

/** Runs whose endpoint has a clock that stands still. */
const still = new WeakSet<Run>();

/** Lets two seconds pass, by the clock that was given or by waiting. */
async function pass(run: Run, { answer }: Outcome): Promise<void> {
  if (run.hooks.clock !== undefined) return run.hooks.clock.advance('PT2S');
  if (still.has(run) || answer.headers.date === undefined) return;
  const before = run.target.now();
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await run.target.send('ListUserPools', { MaxResults: 1 });
  if (run.target.now() <= before) still.add(run);
}

function say(scene: LawScene, what: string, expected: string, observed: unknown, outcome: Outcome): void {
  tell(scene, { law: `dates/${what}`, expected, observed: String(observed), outcome });
}
