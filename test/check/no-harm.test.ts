// What a run does to an endpoint that is not one's own: nothing without leave, little at a time, only to what it made, and nothing of
// it remains. What it was told in confidence stands in no report, however hard the endpoint tries.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  annotations,
  type CheckOptions,
  caseOf,
  check,
  clean,
  htmlReport,
  junitReport,
  markdownReport,
  type Report,
  replay,
  type Send,
  summary,
} from '../../src/check/index.ts';
import type { OperationName } from '../../src/generated/types.ts';
import { dispatch } from '../../src/mock/dispatch.ts';
import { operationOf } from '../../src/protocol/target.ts';
import { mockHooks } from '../support/hooks.ts';
import { createTestMock } from '../support/mock.ts';

type Body = Readonly<Record<string, unknown>>;
type Answer = Awaited<ReturnType<Send>>;

/** An address that is nobody's, so that only `send` can answer for it. */
const REMOTE = 'https://cognito-idp.example.test';
const TAG = 'cognito-contract';

/** Somebody else's account: pools that were there before, and a record of everything that is asked. */
async function somebody() {
  const { mock, call } = createTestMock({ now: new Date().toISOString() });
  const theirs: string[] = [];
  for (const PoolName of ['production', 'staging']) {
    const made = await call('CreateUserPool', { PoolName, UserPoolTags: { team: 'theirs' } });
    const UserPoolId = made?.UserPool?.Id ?? '';
    await call('AdminCreateUser', { UserPoolId, Username: 'boss', MessageAction: 'SUPPRESS' });
    await call('CreateGroup', { UserPoolId, GroupName: 'board' });
    theirs.push(UserPoolId);
  }
  const asked: { operation: OperationName; body: Body; answer: Answer; at: number }[] = [];
  const mailbox: unknown[] = [];
  const send: Send = async (request) => {
    const operation = operationOf(request.headers['x-amz-target']);
    // A pool takes its messages with it.
    const userPoolId = String(bodyOf(request.body).UserPoolId);
    if (operation === 'DeleteUserPool') mailbox.push(...((await mockHooks(mock).messages?.({ userPoolId })) ?? []));
    const answer = await dispatch(mock, request);
    if (operation !== undefined) asked.push({ operation, body: bodyOf(request.body), answer, at: performance.now() });
    return answer;
  };
  const portrait = async (): Promise<unknown> =>
    Promise.all(
      theirs.map(async (UserPoolId) => [
        await call('DescribeUserPool', { UserPoolId }),
        await call('ListUsers', { UserPoolId }),
        await call('ListGroups', { UserPoolId }),
        await call('ListUserPoolClients', { UserPoolId, MaxResults: 60 }),
      ]),
    );
  const pools = async () => (await call('ListUserPools', { MaxResults: 60 }))?.UserPools ?? [];
  return { mock, theirs, asked, mailbox, send, portrait, pools };
}

function bodyOf(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {};
  }
}

/** Allowed, and so fast that a test does not last. */
const ALLOWED = { url: REMOTE, allowRemote: true, rate: 100_000 } satisfies CheckOptions;

describe('leave to run', () => {
  it.each([REMOTE, 'http://192.0.2.1:9229', 'http://localhost.example.test', 'http://127.0.0.1.example.test'])(
    'is asked for at %s, and nothing is sent without it',
    async (url) => {
      let sent = 0;
      const send: Send = async () => {
        sent += 1;
        return { status: 200, headers: {}, body: '{}' };
      };
      await expect(check({ url, send })).rejects.toMatchObject({ code: 'ERR_REMOTE' });
      await expect(clean({ url, send })).rejects.toMatchObject({ code: 'ERR_REMOTE' });
      await expect(
        replay({ id: 'GetGroup/plain', phase: 'constraints', seed: 0 }, { url, send }),
      ).rejects.toMatchObject({
        code: 'ERR_REMOTE',
      });
      expect(sent).toBe(0);
    },
  );
});

describe('the rate', () => {
  it('is five requests a second unless told otherwise', async () => {
    const { send, asked } = await somebody();
    await check({
      url: REMOTE,
      allowRemote: true,
      send,
      operations: ['GetProvisionedLimit'],
      phases: ['constraints'],
      maxTime: 1,
    });
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.every(({ at }, index) => index === 0 || at - (asked[index - 1]?.at ?? 0) > 150)).toBe(true);
  });

  it('is kept by operations that are checked side by side, and by the clean-up', async () => {
    const { send, asked } = await somebody();
    await check({
      ...ALLOWED,
      send,
      rate: 50,
      concurrency: 8,
      operations: ['GetGroup', 'ListTerms'],
      phases: ['rules', 'sequences'],
      maxTime: 2,
    });
    const took = (asked.at(-1)?.at ?? 0) - (asked[0]?.at ?? 0);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.length / (took / 1000)).toBeLessThan(55);
  });
});

describe('a whole run at somebody else’s', () => {
  let account: Awaited<ReturnType<typeof somebody>>;
  let before: unknown;
  let report: Report;
  beforeAll(async () => {
    account = await somebody();
    before = await account.portrait();
    report = await check({ ...ALLOWED, send: account.send, hooks: mockHooks(account.mock) });
  });

  it('conforms', () => expect(report.deviations.map(({ id }) => id)).toEqual([]));

  it('leaves what was there as it was', async () => {
    expect(await account.portrait()).toEqual(before);
    const named = account.asked.filter(
      ({ body }) => JSON.stringify(body).includes('UserPoolId') && account.theirs.includes(String(body.UserPoolId)),
    );
    expect(named.map(({ operation }) => operation)).toEqual([]);
  });

  it('tags every pool that it makes', () => {
    const made = account.asked.filter(
      ({ operation, answer }) => operation === 'CreateUserPool' && answer.status === 200,
    );
    expect(made.length).toBeGreaterThan(300);
    expect(made.filter(({ body }) => (body.UserPoolTags as Body | undefined)?.[TAG] === undefined)).toEqual([]);
  });

  it('takes everything away again', async () => {
    expect((await account.pools()).map(({ Name }) => Name).sort()).toEqual(['production', 'staging']);
  });

  it('makes the service write to nobody', async () => {
    expect(account.mailbox).toEqual([]);
    const writing =
      /^(SignUp|ResendConfirmationCode|ForgotPassword|AdminResetUserPassword|GetUserAttributeVerificationCode)$/;
    expect(account.asked.filter(({ operation }) => writing.test(operation))).toEqual([]);
    const invitations = account.asked.filter(
      ({ operation, body }) => operation === 'AdminCreateUser' && body.MessageAction !== 'SUPPRESS',
    );
    expect(invitations).toEqual([]);
  });

  it('leaves the limits of the account alone', () => {
    expect(account.asked.filter(({ operation }) => operation === 'UpdateProvisionedLimit')).toEqual([]);
  });

  it('says of what it left out why', () => {
    const reason = (id: string) => report.ledger.find((entry) => entry.id === id)?.reason;
    expect(reason('SignUp/Username/required')).toContain('--allow-messages');
    expect(reason('UpdateProvisionedLimit/LimitDefinition/required')).toContain('whole account');
  });
});

describe('a run that does not come to its end', () => {
  const narrow = {
    operations: ['CreateUserPool', 'AddCustomAttributes', 'CreateUserPoolDomain', 'UpdateUserPool'],
  } as const;

  it('cleans up when a request fails by an exception', async () => {
    const { send, pools } = await somebody();
    let left = 300;
    const failing: Send = (request) => {
      left -= 1;
      return left === 0 ? Promise.reject(new Error('the line went dead for a moment')) : send(request);
    };
    await expect(check({ ...ALLOWED, ...narrow, send: failing, phases: ['constraints'] })).rejects.toThrow('went dead');
    expect((await pools()).map(({ Name }) => Name).sort()).toEqual(['production', 'staging']);
  });

  it.each(['constraints', 'random', 'rules', 'sequences'])(
    'killed in the phase %s, it leaves only what the clean-up finds',
    async (phase) => {
      const { send, pools, portrait } = await somebody();
      const before = await portrait();
      let left = 400;
      const killed: Send = (request) => {
        left -= 1;
        return left > 0 ? send(request) : Promise.reject(new Error('killed'));
      };
      await expect(check({ ...ALLOWED, send: killed, phases: [phase] })).rejects.toThrow('killed');
      expect((await pools()).length).toBeGreaterThan(2);
      const { kept, trouble } = await clean({ ...ALLOWED, send });
      expect([kept, trouble]).toEqual([[], undefined]);
      expect((await pools()).map(({ Name }) => Name).sort()).toEqual(['production', 'staging']);
      expect(await portrait()).toEqual(before);
    },
  );
});

describe('secrets', () => {
  /** What is told in confidence: by the name of the member, whatever the endpoint calls it. */
  const CONFIDENTIAL =
    /^(AccessToken|IdToken|RefreshToken|Token|Session|ClientSecret|ClientSecretValue|SecretCode|SecretHash|SECRET_HASH|PASSWORD|NEW_PASSWORD|PASSWORD_CLAIM_SIGNATURE|Password|PreviousPassword|ProposedPassword|TemporaryPassword|ConfirmationCode|Code|UserCode|SOFTWARE_TOKEN_MFA_CODE)$/;

  const secrets = new Set<string>();
  let recent: readonly string[] = [];
  const collect = (value: unknown, name = ''): void => {
    if (typeof value === 'string') {
      // Plain words stand for secrets where none is to be had, and the longest values of limits are one letter over and over.
      if (!CONFIDENTIAL.test(name) || secrets.has(value) || !/^(?=.*\d)(?!(.)\1*$).{6,}/.test(value)) return;
      secrets.add(value);
      recent = [...recent.slice(-11), value];
    } else if (typeof value === 'object' && value !== null)
      for (const [inner, child] of Object.entries(value)) collect(child, inner);
  };

  /** An endpoint that repeats what it is told in every error, under wrong names, and in answers of wrong types. */
  const telltale =
    (send: Send): Send =>
    async (request) => {
      const answer = await send(request);
      const operation = operationOf(request.headers['x-amz-target']);
      const body = bodyOf(request.body);
      collect(body);
      collect(bodyOf(answer.body));
      const said = recent.join(' ');
      const told = bodyOf(answer.body);
      if (operation === undefined || /^(Create|Describe|List)/.test(operation)) return answer;
      if (answer.status === 400)
        return {
          ...answer,
          headers: {},
          body: JSON.stringify({ ...told, message: `${said} "${said}"`, __type: secretName() }),
        };
      return operation === 'GetUser'
        ? { ...answer, body: JSON.stringify({ ...told, Username: 7, [said]: said }) }
        : answer;
    };
  /** Sometimes even the name of the error is a secret. */
  let errors = 0;
  const secretName = (): string => {
    errors += 1;
    return errors % 5 === 0 ? (recent.at(-1) ?? 'Odd') : 'OddException';
  };

  let report: Report;
  beforeAll(async () => {
    const { mock, send } = await somebody();
    const messages = mockHooks(mock).messages;
    const hooks = {
      ...mockHooks(mock),
      async messages(query: { userPoolId: string; username?: string }) {
        const found = (await messages?.(query)) ?? [];
        for (const { code } of found) secrets.add(code);
        return found;
      },
    };
    report = await check({
      // As if it were near: far ones are read again and again where they are not as they should be.
      url: 'http://127.0.0.1:9229',
      send: telltale(send),
      hooks,
      operations: ['InitiateAuth', 'GetUser', 'ChangePassword', 'ConfirmSignUp', 'VerifySoftwareToken', 'RevokeToken'],
    });
  });

  it('were there to be told', () => {
    expect(secrets.size).toBeGreaterThan(200);
    expect(report.deviations.length).toBeGreaterThan(50);
  });

  const forms: readonly [string, (report: Report) => string][] = [
    ['JSON', (of) => JSON.stringify(of)],
    ['JUnit', junitReport],
    ['HTML', htmlReport],
    ['Markdown', markdownReport],
    ['terminal', (of) => summary(of, { most: 10_000 })],
    ['annotations', (of) => annotations(of).join('\n')],
    ['cases', (of) => of.deviations.map((one) => JSON.stringify(caseOf(of, one))).join('\n')],
  ];
  it.each(forms)('stand in no report as %s', (_form, write) => {
    const text = write(report);
    const words = new Set(text.split(/[^\w+/=.~!-]+/));
    const said = [...secrets].filter((secret) => words.has(secret) || (secret.length > 8 && text.includes(secret)));
    expect(said.map((secret) => secret.slice(0, 20))).toEqual([]);
  });
});
