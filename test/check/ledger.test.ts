// The book of everything that can be checked: its size, and how entries move from one state to the next.
import { describe, expect, it } from 'vitest';
import { countsOf, createLedger, rulesOf } from '../../src/check/ledger.ts';
import { sectionCounts } from '../../src/check/report.ts';
import { operationNames, operations } from '../../src/generated/operations.ts';
import { rules } from '../../src/generated/rules.ts';

describe('the ledger', () => {
  it('lists every site, pair, answer member and rule once', () => {
    const entries = createLedger(operationNames).entries();
    const counts = sectionCounts(entries);
    expect(counts.constraints.total + counts.constraints.unviolable).toBe(1949);
    expect(counts.types.total + counts.types.unviolable).toBe(1102);
    expect(counts.errors.total).toBe(operationNames.reduce((sum, name) => sum + operations[name].errors.length, 0));
    expect(counts.rules.total).toBe(Object.keys(rules).length);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(entries.every(({ state }) => state === 'not exercised')).toBe(true);
  });

  it('is narrowed to operations and the rules that apply to them', () => {
    const entries = createLedger(['TagResource']).entries();
    expect(entries.every(({ operation, group }) => operation === 'TagResource' || group === 'rule')).toBe(true);
    expect(entries.filter(({ group }) => group === 'rule').map(({ id }) => id.slice(5))).toEqual(
      operations.TagResource.rules,
    );
    expect(rulesOf(operationNames)).toEqual(Object.keys(rules));
  });

  it('goes from not exercised over half to full, and stays with a deviation', () => {
    const ledger = createLedger(['GetGroup']);
    const id = 'GetGroup/GroupName/maxLength';
    const state = () => ledger.entries().find((entry) => entry.id === id)?.state;
    ledger.mark(id, 'boundary');
    expect(state()).toBe('half');
    ledger.mark(id, 'breach');
    expect(state()).toBe('full');
    ledger.deviates(id);
    ledger.mark(id, 'breach');
    expect(state()).toBe('deviates');
  });

  it('counts what nothing can break apart', () => {
    const ledger = createLedger(['CreateUserPool']);
    const unviolable = ledger.entries().find((entry) => entry.unviolable);
    ledger.mark(unviolable?.id ?? '', 'boundary');
    const {
      total,
      full,
      unviolable: apart,
    } = countsOf(ledger.entries().filter((entry) => entry.id === unviolable?.id));
    expect([total, full, apart]).toEqual([0, 0, 1]);
  });

  it('keeps the first reason, and drops it when the entry is full', () => {
    const ledger = createLedger(['GetGroup']);
    const id = 'GetGroup:error/ResourceNotFoundException';
    ledger.explain(id, 'first');
    ledger.explain(id, 'second');
    const reason = () => ledger.entries().find((entry) => entry.id === id)?.reason;
    expect(reason()).toBe('first');
    ledger.mark(id, 'seen');
    expect(reason()).toBeUndefined();
  });
});
