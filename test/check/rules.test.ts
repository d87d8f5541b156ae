// Every rule check on the mock: the rule's one check is its test. `RULE=group.` narrows to ids that start so.
import { describe, expect, it } from 'vitest';
import { ruleChecks } from '../../src/check/rules/index.ts';
import type { RuleCheck } from '../../src/check/rules/rule.ts';
import { runRule } from '../../src/check/rules/run.ts';
import { createTarget } from '../../src/check/target.ts';
import { type RuleId, rules } from '../../src/generated/rules.ts';
import { dispatch } from '../../src/mock/dispatch.ts';
import { mockHooks } from '../support/hooks.ts';
import { createTestMock } from '../support/mock.ts';

const wanted = process.env.RULE ?? '';

describe('rules on the mock', () => {
  for (const [id, check] of Object.entries(ruleChecks) as [RuleId, RuleCheck][]) {
    if (!id.startsWith(wanted)) continue;
    it(`${id}: ${rules[id].statement}`, async () => {
      const { mock } = createTestMock();
      const target = createTarget({ send: (request) => dispatch(mock, request) });
      const verdict = await runRule(id, check, target, mockHooks(mock), 'test');
      expect(
        verdict,
        verdict.state === 'holds'
          ? ''
          : JSON.stringify(
              {
                ...verdict,
                exchanges: verdict.exchanges.slice(-2).map((e) => [e.operation, e.request, e.status, e.answer.body]),
              },
              null,
              1,
            ),
      ).toMatchObject({ state: 'holds' });
      expect(verdict.state === 'holds' ? verdict.warnings : []).toEqual([]);
    });
  }
});
