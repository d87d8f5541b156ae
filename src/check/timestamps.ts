// Judges the dates in answers: seconds since 1970 that lie behind the answer and not before there were user pools (2014).
import { operations } from '../generated/operations.ts';
import { type Schema, schemas } from '../generated/schemas.ts';
import type { ShapeName } from '../generated/types.ts';
import { type Findings, referencePage } from './deviations.ts';
import type { Outcome } from './target.ts';

const FIRST_POOLS = Date.parse('2014-01-01T00:00:00Z') / 1000;
/** Where an answer does not date itself, milliseconds at least are told from seconds. */
const FAR_AHEAD = Date.parse('2200-01-01T00:00:00Z') / 1000;
/** Clocks of several machines differ a little. */
const AHEAD = 60;

/** Judges the dates of a success. */
export function judgeTimestamps(outcome: Outcome, findings: Findings): void {
  const { operation, value, error, answer } = outcome;
  const { output } = operations[operation];
  if (error !== undefined || output === undefined) return;
  const dated = Date.parse(answer.headers.date ?? '') / 1000;
  const latest = Number.isNaN(dated) ? FAR_AHEAD : dated + AHEAD;
  for (const [path, time] of timesIn(output, value, '')) {
    if (time >= FIRST_POOLS && time <= latest) continue;
    findings.deviation({
      id: `${operation}/time/${path}`,
      severity: 'wrong effect',
      operation,
      expected: `${path} to be a time in seconds between ${FIRST_POOLS} and ${latest}`,
      observed: String(time),
      source: `shape DateType; ${referencePage(operation)}`,
      outcome,
    });
  }
}

function* timesIn(shape: ShapeName, value: unknown, path: string): Generator<readonly [string, number]> {
  if (shape === 'DateType') {
    if (typeof value === 'number') yield [path, value];
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const { items, properties }: Schema = schemas[shape];
  const element = items?.$ref;
  if (Array.isArray(value)) {
    if (element !== undefined) for (const item of value) yield* timesIn(element, item, path);
    return;
  }
  for (const [name, held] of Object.entries(value)) {
    const member = properties?.[name]?.$ref;
    if (member !== undefined) yield* timesIn(member, held, path === '' ? name : `${path}.${name}`);
  }
}
