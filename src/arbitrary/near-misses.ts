// Requests that break exactly one constraint and tell which. Sites whose breach breaks another one as well, such as an empty text
// that a pattern refuses too, are left to the deterministic edges.
import * as fc from 'fast-check';
import { operations } from '../generated/operations.ts';
import type { OperationName, Request } from '../generated/types.ts';
import { validateRequest } from '../validate/index.ts';
import { inputSites, type Site } from '../validate/sites.ts';
import { foreignTo } from './alphabets.ts';
import { breakingValue } from './edges.ts';
import { onlyClass } from './forms.ts';
import { changedAt } from './place.ts';
import { plainValue } from './plain.ts';
import { requestArbitrary } from './requests.ts';

/** A request that breaks one constraint. */
export interface NearMiss {
  readonly request: unknown;
  /** The constraint that it breaks. */
  readonly site: Site;
}

/** A way to break a site: `pick` chooses among values that do, where there are several. */
export interface Breach {
  readonly site: Site;
  readonly pick: number;
}

/** Requests that break exactly one constraint of an operation. */
export function nearMiss(operation: OperationName): fc.Arbitrary<NearMiss> {
  return fc.tuple(requestArbitrary(operation), breachArbitrary(operation)).map(([request, breach]) => ({
    request: broken(request, breach),
    site: breach.site,
  }));
}

/** Ways to break one constraint of an operation and nothing else; every operation has some. */
export function breachArbitrary(operation: OperationName): fc.Arbitrary<Breach> {
  return fc.record({ site: fc.constantFrom(...lonelySites(operation)), pick: fc.nat(MOST_PICKS) });
}

const MOST_PICKS = 999;

/** A copy of a request, broken at one site. */
export function broken<Name extends OperationName>(request: Request<Name>, { site, pick }: Breach): unknown {
  return changedAt(operations[site.operation].input, request, site.path, (current) => {
    const values = [breakingValue(site, current), ...otherBreaches(site, current)];
    return values[pick % values.length];
  });
}

const known = new Map<OperationName, readonly Site[]>();

/** The sites that can be broken by themselves, as the plain request shows. */
function lonelySites(operation: OperationName): readonly Site[] {
  const sites = known.get(operation) ?? inputSites(operation).filter(isLonely);
  known.set(operation, sites);
  return sites;
}

function isLonely(site: Site): boolean {
  if (site.unviolable) return false;
  const { operation, path } = site;
  const { input } = operations[operation];
  const result = validateRequest(
    operation,
    changedAt(input, plainValue(input), path, (current) => breakingValue(site, current)),
  );
  return !result.ok && (result.reason === 'unreadable' || result.violations.length === 1);
}

/** More values that break a site, beside the one at its edge. */
function otherBreaches({ keyword, schema, limit }: Site, current: unknown): unknown[] {
  switch (keyword) {
    case 'pattern':
      return typeof current === 'string' ? strayed(schema, current) : [];
    case 'enum':
      return ['', ...(schema.enum ?? []).map((value) => `${value} `), 'null'];
    case 'minimum':
      return [Number(limit) - 1000];
    case 'maximum':
      return [Number(limit) + 1000];
    case 'type':
      return [...MISTYPED[schema.type ?? 'object']];
    default:
      return [];
  }
}

/** The text with a character in its middle that the class of the pattern does not hold. */
function strayed(schema: Site['schema'], current: string): string[] {
  const held = onlyClass(schema);
  if (held === undefined || current === '') return [];
  const characters = [...current];
  const middle = Math.floor(characters.length / 2);
  return foreignTo(held).map((stray) => characters.with(middle, stray).join(''));
}

/** Values that are type errors for the service too (measured on services with the same front end, 2026-09). */
const MISTYPED = {
  string: [true, { text: 'text' }, ['text']],
  integer: [true, { number: 1 }, [1]],
  number: [true, { number: 1 }, [1]],
  boolean: [{}, []],
  object: [7, true, []],
  array: [7, true, { list: [] }],
} as const satisfies Record<string, readonly unknown[]>;
