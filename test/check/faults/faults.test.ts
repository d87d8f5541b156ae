// Every planted fault is found by each phase that has to find it, and the same run without it finds nothing. Prints nothing of its
// own: a fault that escapes is a test that fails.
import { describe, expect, it } from 'vitest';
import { check, type Phase, type Send } from '../../../src/check/index.ts';
import { dispatch } from '../../../src/mock/dispatch.ts';
import { mockHooks } from '../../support/hooks.ts';
import { createTestMock } from '../../support/mock.ts';
import { answers } from './answers.ts';
import { depths } from './depths.ts';
import { effects } from './effects.ts';
import { equipment } from './equipment.ts';
import { factors } from './factors.ts';
import { type Fault, planted } from './fault.ts';
import { forms } from './forms.ts';
import { limits } from './limits.ts';
import { lists } from './lists.ts';
import { people } from './people.ts';
import { pools } from './pools.ts';
import { proofs } from './proofs.ts';
import { sessions } from './sessions.ts';
import { sneaks } from './sneaks.ts';
import { tokens } from './tokens.ts';
import { wire } from './wire.ts';

const tables = {
  limits,
  answers,
  lists,
  effects,
  sessions,
  tokens,
  pools,
  people,
  equipment,
  sneaks,
  depths,
  wire,
  proofs,
  factors,
  forms,
};

/** The ids that a narrowed run finds on a fresh mock, whose clock goes with that of the checker for one-time passwords. */
async function found({ operations, rules }: Fault, phase: Phase, before: (send: Send) => Send): Promise<string[]> {
  const { mock } = createTestMock({ now: new Date().toISOString() });
  const send = before((request) => dispatch(mock, request));
  const narrow = rules === undefined || phase !== 'rules' ? {} : { rules };
  const report = await check({ send, hooks: mockHooks(mock), operations, phases: [phase], ...narrow });
  return report.deviations.map(({ id }) => id);
}

/** What the narrowed runs find where there is no fault, each asked once. */
const clean = new Map<string, Promise<string[]>>();
function cleanly(fault: Fault, phase: Phase): Promise<string[]> {
  const key = JSON.stringify([fault.operations, fault.rules, phase]);
  const known = clean.get(key) ?? found(fault, phase, (send) => send);
  clean.set(key, known);
  return known;
}

describe.each(Object.entries(tables))('planted faults of %s', (_table, faults) => {
  for (const fault of faults) {
    it.each(fault.by)(`%s finds that ${fault.fault}`, async (phase) => {
      const ids = await found(fault, phase, (send) => planted(send, fault));
      expect(
        ids.filter((id) => fault.finds.test(id)),
        `found instead: ${ids.join(', ')}`,
      ).not.toEqual([]);
      expect(await cleanly(fault, phase), 'what is found without the fault').toEqual([]);
    });
  }
});

it('more than sixty faults are planted', () => {
  expect(Object.values(tables).flat().length).toBeGreaterThan(60);
});
