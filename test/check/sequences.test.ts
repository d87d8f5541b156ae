// The sequence phase: it finds nothing on the mock, whatever the seed, finds faults that are planted before it, and makes them small.
import { describe, expect, it } from 'vitest';
import { type CheckOptions, check, type Report, replay, type Send } from '../../src/check/index.ts';
import { operationNames } from '../../src/generated/operations.ts';
import type { OperationName } from '../../src/generated/types.ts';
import { dispatch } from '../../src/mock/dispatch.ts';
import { operationOf } from '../../src/protocol/target.ts';
import { mockHooks } from '../support/hooks.ts';
import { createTestMock } from '../support/mock.ts';

/** Runs the phase on a fresh mock, through `between` where given. */
async function sequences(options: CheckOptions, between: (send: Send) => Send = (send) => send): Promise<Report> {
  const { mock } = createTestMock();
  return check({
    send: between((request) => dispatch(mock, request)),
    hooks: mockHooks(mock),
    phases: ['sequences'],
    today: '2026-01-01',
    ...options,
  });
}

const told = ({ deviations }: Report) =>
  deviations.map(({ id, expected, observed, steps }) => ({ id, expected, observed, steps }));
const ids = ({ deviations }: Report) => deviations.map(({ id }) => id);

type Answer = Awaited<ReturnType<Send>>;
type Body = Record<string, unknown>;

/** Changes what some operations do: `change` gets the request, the way on, and answers. */
function faulty(
  change: (operation: OperationName | undefined, body: Body, pass: () => Promise<Answer>) => Promise<Answer>,
) {
  return (send: Send): Send =>
    (request) =>
      change(operationOf(request.headers['x-amz-target']), JSON.parse(request.body) as Body, () => send(request));
}

const done = (value?: unknown): Answer => ({
  status: 200,
  headers: {},
  body: value === undefined ? '' : JSON.stringify(value),
});

/** Changes the parsed body of a success. */
async function edited(pass: () => Promise<Answer>, edit: (value: Body) => Body): Promise<Answer> {
  const answer = await pass();
  return answer.status === 200 && answer.body !== ''
    ? { ...answer, body: JSON.stringify(edit(JSON.parse(answer.body) as Body)) }
    : answer;
}

describe('the sequence phase on the mock', () => {
  it.each([1, 2, 3, 4])('finds nothing with seed %i', async (seed) => {
    const report = await sequences({ seed });
    expect(told(report)).toEqual([]);
    expect(report.requests).toBeGreaterThan(500);
  });

  it('sends the same requests again from the same seed', async () => {
    const record = async () => {
      const sent: string[] = [];
      await sequences({ seed: 9 }, (send) => (request) => {
        sent.push(request.body);
        return send(request);
      });
      return sent;
    };
    expect(await record()).toEqual(await record());
  });

  it('stops when the time is used up', async () => {
    expect((await sequences({ seed: 1, maxTime: 0 })).requests).toBe(0);
  });
});

describe('the sequence phase before planted faults', () => {
  const faults: Readonly<
    Record<string, { readonly between: (send: Send) => Send; readonly id: RegExp; readonly steps: number }>
  > = {
    'a deletion that does nothing': {
      between: faulty(async (operation, _body, pass) => (operation === 'DeleteGroup' ? done() : pass())),
      id: /^GetGroup\/sequences\/gone$/,
      steps: 4,
    },
    'a membership that outlives its group': {
      between: (send) => {
        const joined = new Map<string, Set<string>>();
        return faulty(async (operation, { UserPoolId, Username, GroupName }, pass) => {
          const user = `${UserPoolId} ${Username}`;
          const groups = joined.get(user) ?? new Set();
          if (operation === 'AdminAddUserToGroup') joined.set(user, groups.add(String(GroupName)));
          if (operation === 'AdminRemoveUserFromGroup') groups.delete(String(GroupName));
          if (operation === 'AdminListGroupsForUser')
            return edited(pass, () => ({ Groups: [...groups].map((name) => ({ GroupName: name })) }));
          return pass();
        })(send);
      },
      id: /^AdminListGroupsForUser\/sequences\//,
      steps: 8,
    },
    'a revoked token that lives on': {
      between: faulty(async (operation, _body, pass) => (operation === 'RevokeToken' ? done({}) : pass())),
      id: /^GetUser\/sequences\/dead$/,
      steps: 5,
    },
    'a sign-out that reaches access tokens only': {
      between: faulty(async (operation, body, pass) =>
        operation === 'AdminInitiateAuth' && body.AuthFlow === 'REFRESH_TOKEN_AUTH' && (await pass()).status !== 200
          ? done({ AuthenticationResult: { AccessToken: 'a', IdToken: 'i', ExpiresIn: 3600, TokenType: 'Bearer' } })
          : pass(),
      ),
      id: /^AdminInitiateAuth\/sequences\/dead$/,
      steps: 5,
    },
    'a list that drops its last thing': {
      between: faulty((operation, _body, pass) =>
        operation === 'ListGroups'
          ? edited(pass, (value) => ({
              ...value,
              Groups: (value.Groups as unknown[]).slice(0, value.NextToken === undefined ? -1 : undefined),
            }))
          : pass(),
      ),
      id: /^ListGroups\/sequences\/partition/,
      steps: 3,
    },
    'a list that repeats a thing at the turn of the page': {
      between: (send) => {
        let last: unknown;
        return faulty((operation, body, pass) =>
          operation === 'ListUsers'
            ? edited(pass, (value) => {
                const users = value.Users as unknown[];
                const shown = body.PaginationToken === undefined ? users : [last, ...users];
                last = users.at(-1);
                return { ...value, Users: shown };
              })
            : pass(),
        )(send);
      },
      id: /^ListUsers\/sequences\/partition/,
      steps: 6,
    },
    'a second user of one name': {
      between: faulty(async (operation, _body, pass) => {
        const answer = await pass();
        return operation === 'AdminCreateUser' && answer.body.includes('UsernameExistsException')
          ? done({ User: { Username: 'ada' } })
          : answer;
      }),
      id: /^AdminCreateUser\/sequences\/unique$/,
      steps: 4,
    },
    'an update that is answered and forgotten': {
      between: faulty(async (operation, _body, pass) =>
        operation === 'AdminUpdateUserAttributes' ? done({}) : pass(),
      ),
      id: /^AdminGetUser\/sequences\/read-your-writes$/,
      steps: 4,
    },
    'stale reads': {
      between: (send) => {
        const seen = new Map<string, Answer>();
        return faulty(async (operation, body, pass) => {
          if (operation !== 'GetGroup') return pass();
          const key = JSON.stringify(body);
          const answer = seen.get(key) ?? (await pass());
          if (answer.status === 200) seen.set(key, answer);
          return answer;
        })(send);
      },
      id: /^GetGroup\/sequences\/(read-your-writes|gone)$/,
      steps: 4,
    },
    'a disabled user who can sign in': {
      between: faulty(async (operation, body, pass) => {
        const answer = await pass();
        if (operation !== 'AdminInitiateAuth' || !answer.body.includes('User is disabled')) return answer;
        return done({
          AuthenticationResult: {
            AccessToken: 'a',
            IdToken: 'i',
            RefreshToken: String(body.ClientId),
            ExpiresIn: 3600,
            TokenType: 'Bearer',
          },
        });
      }),
      id: /^AdminInitiateAuth\/sequences\/disabled$/,
      steps: 5,
    },
    'a deleted pool that answers': {
      between: faulty(async (operation, body, pass) => {
        const answer = await pass();
        return operation === 'DescribeUserPool' && answer.status === 400
          ? done({ UserPool: { Id: body.UserPoolId } })
          : answer;
      }),
      id: /^DescribeUserPool\/sequences\/gone$/,
      steps: 3,
    },
    'a forgotten device that stays': {
      between: faulty(async (operation, _body, pass) => (operation === 'ForgetDevice' ? done() : pass())),
      id: /^(GetDevice\/sequences\/gone|ListDevices\/sequences\/read-your-writes)$/,
      steps: 4,
    },
  };

  it.each(Object.entries(faults))('finds %s', async (_name, { between, id, steps }) => {
    const operations = operationNames.filter((name) => new RegExp(`\\b${name}\\b`).test(id.source));
    const report = await sequences({ seed: 5, operations }, between);
    const found = report.deviations.find((deviation) => id.test(deviation.id));
    expect(ids(report).join(), 'what was found').toMatch(new RegExp(id.source.replaceAll(/[\^$]/g, '')));
    expect(found?.steps?.length).toBeLessThanOrEqual(steps);
    expect(report.requests).toBeLessThan(9000);
    expect(found?.path).toMatch(/^(short|long) \d+(:\d+)* \S+$/);
    // Seed and path lead to the same calls again, at once.
    const { mock } = createTestMock();
    const { path, steps: calls } = { ...found };
    const replayed = await replay(
      { id: found?.id ?? '', phase: 'sequences', seed: 5, path },
      { send: between((request) => dispatch(mock, request)) },
    );
    expect(replayed).toMatchObject({ outcome: 'fails', deviation: { id: found?.id, steps: calls } });
  });
});
