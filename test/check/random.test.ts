// The random phase: it finds nothing on the mock, whatever the seed, and finds faults that are planted before it.
import { describe, expect, it } from 'vitest';
import { type CheckOptions, check, type Report, replay, type Send } from '../../src/check/index.ts';
import type { OperationName } from '../../src/generated/types.ts';
import { dispatch } from '../../src/mock/dispatch.ts';
import { operationOf } from '../../src/protocol/target.ts';
import { mockHooks } from '../support/hooks.ts';
import { createTestMock } from '../support/mock.ts';
import { refusal } from './fake.ts';

/** Runs the phase on a fresh mock, through `between` where given. */
async function random(options: CheckOptions, between: (send: Send) => Send = (send) => send): Promise<Report> {
  const { mock } = createTestMock();
  return check({
    send: between((request) => dispatch(mock, request)),
    hooks: mockHooks(mock),
    phases: ['random'],
    today: '2026-01-01',
    ...options,
  });
}

const told = ({ deviations }: Report) =>
  // Whether the set-up of an operation suffices is not this phase's matter.
  deviations
    .filter(({ id }) => !id.endsWith('/only-errors'))
    .map(({ id, observed, request }) => `${id}: ${observed} ${JSON.stringify(request)?.slice(0, 600)}`);
const ids = ({ deviations }: Report) => deviations.map(({ id }) => id);

/** Changes the answers to one operation. */
function faulty(
  operation: OperationName,
  change: (body: Record<string, unknown>, answer: Awaited<ReturnType<Send>>) => Awaited<ReturnType<Send>>,
) {
  return (send: Send): Send =>
    async (request) => {
      const answer = await send(request);
      if (operationOf(request.headers['x-amz-target']) !== operation) return answer;
      return change(JSON.parse(request.body) as Record<string, unknown>, answer);
    };
}

describe('the random phase on the mock', () => {
  it.each([1, 2, 3])('finds nothing with seed %i', async (seed) => {
    expect(told(await random({ seed }))).toEqual([]);
  });

  it('sends the same requests again from the same seed', async () => {
    const record = async () => {
      const sent: string[] = [];
      await random({ seed: 9, operations: ['CreateGroup', 'UpdateUserPoolClient'] }, (send) => (request) => {
        sent.push(request.body);
        return send(request);
      });
      return sent;
    };
    expect(await record()).toEqual(await record());
  });

  it('stops when the time is used up', async () => {
    expect((await random({ seed: 1, maxTime: 0 })).requests).toBe(0);
  });
});

describe('the random phase before planted faults', () => {
  const at = (operation: OperationName) => ({ seed: 4, operations: [operation] });

  it('finds a limit that is not kept', async () => {
    const lenient = faulty('CreateGroup', (body, answer) =>
      String(body.Description).length > 2048 ? { ...answer, status: 200, body: '{}' } : answer,
    );
    const report = await random({ seed: 2, operations: ['CreateGroup'] }, lenient);
    expect(ids(report)).toEqual(['CreateGroup/Description/maxLength']);
  });

  it('finds a crash on some texts and makes the request small', async () => {
    let requests = 0;
    const crashing = faulty('CreateGroup', (body, answer) => {
      requests += 1;
      return answer.status === 200 && /[^ -~]/.test(String(body.Description ?? ''))
        ? { ...answer, status: 500, headers: {}, body: '{"__type":"InternalErrorException"}' }
        : answer;
    });
    const report = await random(at('CreateGroup'), crashing);
    expect(ids(report)).toEqual(['CreateGroup/random/fault']);
    const [deviation] = report.deviations;
    const request = { ...(deviation?.request as Record<string, string>) };
    expect(Object.keys(request).sort()).toEqual(['Description', 'GroupName', 'UserPoolId']);
    expect([...String(request.Description)].length).toBeLessThanOrEqual(2);
    expect(deviation?.path).toMatch(/^open:\d+(:\d+)*$/);
    expect(requests).toBeLessThan(250);
    // The path leads to the same small request again, at once.
    const { id = '', path } = { ...deviation };
    const { mock } = createTestMock();
    const again = crashing((sent) => dispatch(mock, sent));
    requests = 0;
    expect(await replay({ id, phase: 'random', seed: 4, path }, { send: again })).toMatchObject({
      outcome: 'fails',
      deviation: { id, path },
    });
    expect(requests).toBeLessThan(5);
  });

  it('finds the same, and as small, when operations are checked side by side', async () => {
    const crashing = faulty('GetGroup', (body, answer) =>
      answer.status === 200 && String(body.GroupName).length > 5 && body.UserPoolId !== undefined
        ? { ...answer, status: 500, headers: {}, body: '{"__type":"InternalErrorException"}' }
        : answer,
    );
    const operations: OperationName[] = ['GetGroup', 'ListGroups', 'UpdateGroup', 'ListUsers'];
    const found = async (concurrency: number) =>
      (await random({ seed: 4, operations, concurrency }, crashing)).deviations;
    const paths = (await found(1)).map(({ id, path }) => [id, path]);
    expect(paths.map(([id]) => id)).toContain('GetGroup/random/fault');
    expect((await found(4)).map(({ id, path }) => [id, path])).toEqual(paths);
  });

  it('finds a valid request that is refused for its form', async () => {
    const message =
      "1 validation error detected: Value '0' at 'precedence' failed to satisfy constraint: Member must have value greater than or equal to 1";
    const strict = faulty('CreateGroup', (body, answer) =>
      answer.status === 200 && Number(body.Precedence) > 5
        ? refusal({ name: 'InvalidParameterException', message })
        : answer,
    );
    expect(ids(await random(at('CreateGroup'), strict))).toEqual(['CreateGroup/random/refused/precedence']);
  });

  it('finds an error that the operation does not declare', async () => {
    const foreign = faulty('GetGroup', (_body, answer) =>
      answer.status === 200 ? answer : { ...answer, body: '{"__type":"OddException"}', headers: {} },
    );
    expect(ids(await random(at('GetGroup'), foreign))).toContain('GetGroup:error/undeclared/OddException');
  });

  it('finds a refused request that changes something all the same', async () => {
    const leaking =
      (send: Send): Send =>
      async (request) => {
        const answer = await send(request);
        const body = JSON.parse(request.body) as Record<string, unknown>;
        if (
          operationOf(request.headers['x-amz-target']) === 'UpdateGroup' &&
          answer.status === 400 &&
          body.GroupName !== undefined
        ) {
          await send({
            ...request,
            body: JSON.stringify({
              UserPoolId: body.UserPoolId,
              GroupName: body.GroupName,
              Description: `${answer.body.length}`,
            }),
          });
        }
        return answer;
      };
    const found = ids(await random(at('UpdateGroup'), leaking));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((id) => id.endsWith('/state'))).toBe(true);
  });
});
