// Every story of the trials holds on the mock, with all hooks and to its end: one that cannot be told there would find nothing anywhere.
import { describe, expect, it } from 'vitest';
import { runTrial } from '../../src/check/rules/run.ts';
import { createTarget } from '../../src/check/target.ts';
import { stories } from '../../src/check/trials/index.ts';
import { dispatch } from '../../src/mock/dispatch.ts';
import { mockHooks } from '../support/hooks.ts';
import { createTestMock } from '../support/mock.ts';

describe.each(stories)('the story %s', (_law, { operations, play }) => {
  it.each(operations)('holds for %s', async (operation) => {
    // The clock goes with that of the checker, for one-time passwords.
    const { mock } = createTestMock({ now: new Date().toISOString() });
    const target = createTarget({ send: (request) => dispatch(mock, request) });
    const ruling = { error: undefined, inferred: false };
    const verdict = await runTrial(ruling, (trial) => play(trial, operation), target, mockHooks(mock), 'test');
    expect(verdict).toMatchObject({ state: 'holds' });
  });
});
