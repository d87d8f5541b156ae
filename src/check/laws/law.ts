// What every law works with: the operation under check with its plain request, ways to ask, and the telling of what does not hold.
import type { OperationName } from '../../generated/types.ts';
import { type Finding, referencePage, type Severity } from '../deviations.ts';
import type { Stage } from '../fixtures/stage.ts';
import { type Collection, judgedTarget, type Run } from '../run.ts';
import type { Outcome, Target } from '../target.ts';

/** A body on the wire, read by name. */
export type Body = Readonly<Record<string, unknown>>;

/** The check of the laws of one operation. */
export interface LawScene {
  readonly operation: OperationName;
  readonly stage: Stage;
  readonly run: Run;
  readonly found: Collection;
  readonly target: Target;
  /** For requests that ought to be refused: what a wrong success of theirs echoes is not looked into. */
  readonly wrong: Target;
}

/** The scene of an operation. */
export function lawScene(
  operation: OperationName,
  stage: Stage,
  target: Target,
  run: Run,
  found: Collection,
): LawScene {
  return { operation, stage, run, found, target, wrong: judgedTarget(run, found, 'broken') };
}

/** What does not hold; the id says which law of which operation. */
export interface Breach {
  readonly law: string;
  readonly severity?: Severity;
  readonly operation?: OperationName;
  readonly expected: string;
  readonly observed: string;
  readonly outcome?: Outcome | undefined;
}

/** Tells of a law that does not hold. */
export function tell(scene: LawScene, { law, severity = 'wrong effect', ...told }: Breach): void {
  const operation = told.operation ?? scene.operation;
  const finding: Finding = {
    ...told,
    id: `${operation}/law/${law}`,
    severity,
    operation,
    source: referencePage(operation),
  };
  scene.found.deviation(finding);
}

/** The answer's body as members; an answer that is none has no members. */
export function bodyOf({ value }: Pick<Outcome, 'value'>): Body {
  return typeof value === 'object' && value !== null ? (value as Body) : {};
}

/** A member that is an object, or nothing. */
export function objectAt(value: unknown, name: string): Body | undefined {
  const held = (value as Body | undefined)?.[name];
  return typeof held === 'object' && held !== null && !Array.isArray(held) ? (held as Body) : undefined;
}

/** A member that is a list, or an empty one. */
export function listAt(value: unknown, name: string): readonly Body[] {
  const held = (value as Body | undefined)?.[name];
  return Array.isArray(held) ? (held as readonly Body[]) : [];
}

const READINGS = 3;

/** Reads again what is not yet as it should be, where changes take time to show. */
export async function settled<Reading>(
  { run }: LawScene,
  read: () => Promise<Reading>,
  holds: (reading: Reading) => boolean,
): Promise<Reading> {
  let reading = await read();
  for (let again = 1; run.remote && again < READINGS && !holds(reading); again += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    reading = await read();
  }
  return reading;
}
