// Every site of every operation: the boundary value is valid, the breaking value breaks the site and nothing that could be kept.
import { describe, expect, it } from 'vitest';
import { boundaryValue, breakingValue } from '../../src/arbitrary/edges.ts';
import { changedAt } from '../../src/arbitrary/place.ts';
import { plainValue } from '../../src/arbitrary/plain.ts';
import { operationNames, operations } from '../../src/generated/operations.ts';
import { validateRequest } from '../../src/validate/index.ts';
import { inputSites } from '../../src/validate/sites.ts';

describe('values at the edges', () => {
  it.each(operationNames)('%s: a plain request is valid', (operation) => {
    expect(validateRequest(operation, plainValue(operations[operation].input))).toMatchObject({ ok: true });
  });

  it.each(operationNames)('%s: every boundary value is valid', (operation) => {
    const { input } = operations[operation];
    const refused = inputSites(operation).flatMap((site) => {
      const request = changedAt(input, plainValue(input), site.path, (current) => boundaryValue(site, current));
      const result = validateRequest(operation, request);
      return result.ok ? [] : [`${site.id}: ${result.failure.message}`];
    });
    expect(refused).toEqual([]);
  });

  it.each(operationNames)('%s: every breaking value breaks its site', (operation) => {
    const { input } = operations[operation];
    const missed = inputSites(operation).flatMap((site) => {
      if (site.unviolable) return [];
      const request = changedAt(input, plainValue(input), site.path, (current) => breakingValue(site, current));
      const result = validateRequest(operation, request);
      if (result.ok) return [`${site.id}: accepted`];
      if (site.kind === 'type')
        return result.failure.name === 'SerializationException' ? [] : [`${site.id}: ${result.failure.name}`];
      const own = result.violations.some(
        ({ keyword, shape }) => keyword === site.keyword && (shape === site.shape || keyword === 'required'),
      );
      return own ? [] : [`${site.id}: ${result.failure.message}`];
    });
    expect(missed).toEqual([]);
  });

  it('breaks nothing else unless an empty text, a fixed set of keys or a short one leaves no choice', () => {
    const others = operationNames.flatMap((operation) => {
      const { input } = operations[operation];
      return inputSites(operation).flatMap((site) => {
        if (site.unviolable || site.kind === 'type') return [];
        const result = validateRequest(
          operation,
          changedAt(input, plainValue(input), site.path, (current) => breakingValue(site, current)),
        );
        return !result.ok && result.violations.length > 1 ? [site.keyword] : [];
      });
    });
    const counts: Record<string, number> = {};
    for (const keyword of others) counts[keyword] = (counts[keyword] ?? 0) + 1;
    expect(counts).toEqual({ maxLength: 4, maxProperties: 2, minLength: 268 });
  });
});
