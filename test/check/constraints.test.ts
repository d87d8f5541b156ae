// The constraint phase against an endpoint whose every answer is known: it finds nothing where there is nothing, and each planted
// fault at its own site.
import { beforeAll, describe, expect, it } from 'vitest';
import { check, type Report } from '../../src/check/index.ts';
import { operationNames } from '../../src/generated/operations.ts';
import type { OperationName } from '../../src/generated/types.ts';
import { validateRequest } from '../../src/validate/index.ts';
import { inputSites } from '../../src/validate/sites.ts';
import { type Fault, fakeEndpoint, refusal, success } from './fake.ts';

const NOW = { today: '2026-01-01', phases: ['constraints'] };

/** Runs the phase over a few operations of a faulty endpoint and answers the ids of what was found. */
async function found(operations: readonly OperationName[], fault: Fault): Promise<Report> {
  return check({ send: fakeEndpoint(fault), operations, ...NOW });
}

/** A request that lacks its GroupName and nothing else. */
const isAbsent = (body: Record<string, unknown>): boolean =>
  body.UserPoolId !== undefined && body.GroupName === undefined;

const ids = ({ deviations }: Report): string[] => deviations.map(({ id }) => id);

describe('an endpoint that keeps the contract', () => {
  let report: Report;
  beforeAll(async () => {
    report = await check({ send: fakeEndpoint(), ...NOW });
  });

  it('has no deviations', () => expect(ids(report)).toEqual([]));
  it('has every violable site in full', () => {
    const sites = operationNames.flatMap((name) => inputSites(name));
    for (const [section, own] of [
      ['types', sites.filter(({ kind }) => kind === 'type')],
      ['constraints', sites.filter(({ kind }) => kind !== 'type')],
    ] as const) {
      const total = own.filter(({ unviolable }) => !unviolable).length;
      expect(report.counts[section]).toEqual({
        total,
        full: total,
        half: 0,
        deviates: 0,
        'not exercised': 0,
        unviolable: own.length - total,
      });
    }
  });
  it('counts the error pairs that were seen', () => {
    const seen = report.ledger.filter(({ group, state }) => group === 'error' && state === 'full');
    expect(seen.every(({ id }) => id.endsWith('/InvalidParameterException'))).toBe(true);
    expect(seen.length).toBeGreaterThan(120);
  });
  it('makes the same report again', async () => expect(await check({ send: fakeEndpoint(), ...NOW })).toEqual(report));
  it('makes the same report when operations are checked side by side', async () => {
    expect(await check({ send: fakeEndpoint(), concurrency: 7, ...NOW })).toEqual(report);
  });
});

describe('planted faults', () => {
  it('finds a limit that is not kept, at its site alone', async () => {
    const report = await found(['SignUp', 'AdminGetUser'], ({ operation, body }) =>
      operation === 'SignUp' && String(body.Username).length === 129
        ? success({ UserConfirmed: false, UserSub: 'sub' })
        : undefined,
    );
    expect(report.deviations).toMatchObject([
      { id: 'SignUp/Username/maxLength', severity: 'accepts too much', operation: 'SignUp' },
    ]);
    expect(report.ledger.find(({ id }) => id === 'SignUp/Username/maxLength')?.state).toBe('deviates');
    expect(report.ledger.find(({ id }) => id === 'AdminGetUser/Username/maxLength')?.state).toBe('full');
  });

  it('finds a limit that is tighter than the contract', async () => {
    const report = await found(['CreateGroup'], ({ body }) =>
      String(body.Description ?? '').length === 2048
        ? refusal({ name: 'InvalidParameterException', message: 'too long' })
        : undefined,
    );
    expect(ids(report)).toEqual(['CreateGroup/Description/maxLength/boundary']);
  });

  it('finds a constraint that is left out of a text that names another', async () => {
    const report = await found(['SignUp'], ({ body, right }) => {
      const message =
        "1 validation error detected: Value at 'username' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+";
      return body.Username === '' && right.status === 400
        ? refusal({ name: 'InvalidParameterException', message })
        : undefined;
    });
    expect(ids(report)).toEqual(['SignUp/Username/minLength']);
  });

  it('finds a wrong error name', async () => {
    const report = await found(['GetGroup'], ({ body, right }) =>
      right.status === 400 && isAbsent(body)
        ? refusal({ name: 'ResourceNotFoundException', message: 'no group' })
        : undefined,
    );
    expect(report.deviations).toMatchObject([{ id: 'GetGroup/GroupName/required', severity: 'wrong effect' }]);
  });

  it('finds an error that the operation does not declare', async () => {
    const report = await found(['GetGroup'], ({ right }) =>
      right.status === 400 ? refusal({ name: 'CodeMismatchException', message: 'no' }) : undefined,
    );
    expect(ids(report)).toContain('GetGroup:error/undeclared/CodeMismatchException');
  });

  it('finds a failure of the endpoint, and a connection that breaks', async () => {
    for (const status of [500, 0]) {
      const report = await found(['GetGroup'], ({ body }) =>
        typeof body.GroupName === 'number'
          ? { status, headers: {}, body: 'TypeError: undefined is not a function' }
          : undefined,
      );
      expect(report.deviations).toMatchObject([
        { severity: 'breaks clients' },
        { id: 'GetGroup/GroupName/type', severity: 'breaks clients' },
      ]);
    }
  });

  it('finds a wrong HTTP status', async () => {
    const report = await found(['GetGroup'], ({ right }) =>
      right.status === 400 ? { ...right, status: 422 } : undefined,
    );
    expect(ids(report).sort()).toEqual([
      'GetGroup:error/InvalidParameterException/status',
      'GetGroup:error/SerializationException/status',
    ]);
  });

  it('finds a wrong type and a missing member in an answer, and only warns of a length', async () => {
    const report = await found(['SignUp', 'GetGroup'], ({ operation, right }) => {
      if (right.status !== 200) return undefined;
      return operation === 'SignUp'
        ? success({ UserConfirmed: 'false' })
        : success({ Group: { GroupName: 'g'.repeat(129) } });
    });
    expect(ids(report)).toEqual(['SignUp:answer/UserConfirmed/type', 'SignUp:answer/UserSub/required']);
    expect(report.warnings.map(({ id }) => id)).toEqual(['GetGroup:answer/Group/GroupName/maxLength']);
  });

  it('finds the refused request that changes the state, by halving', async () => {
    let requests = 0;
    const report = await found(['DeleteGroup'], ({ operation, body }, state) => {
      requests += 1;
      if (operation === 'DeleteGroup' && isAbsent(body)) state.writes += 1;
      return undefined;
    });
    expect(ids(report)).toEqual(['DeleteGroup/GroupName/required/state']);
    expect(requests).toBeLessThan(800);
  });

  it('tells a breach from a plain request that gets the same error, by the text', async () => {
    const fault: Fault = ({ right }) =>
      right.status === 200 ? refusal({ name: 'InvalidParameterException', message: 'not now' }) : undefined;
    const report = await found(['GetGroup'], fault);
    expect(ids(report)).toEqual(['GetGroup/only-errors']);
    expect(report.counts.constraints.full).toBe(report.counts.constraints.total);
  });

  it('does not count sites where the texts are the same', async () => {
    const report = await found(['GetGroup'], () => refusal({ name: 'InvalidParameterException', message: 'no' }));
    expect(report.counts.constraints).toMatchObject({ full: 0, half: report.counts.constraints.total });
    expect(report.ledger.find(({ id }) => id === 'GetGroup/GroupName/maxLength')?.reason).toMatch(
      /does not tell them apart/,
    );
  });

  it('counts an operation as missing after one request', async () => {
    let requests = 0;
    const report = await found(['CreateTerms'], ({ operation }) => {
      if (operation !== 'CreateTerms') return undefined;
      requests += 1;
      return { status: 501, headers: {}, body: '{"__type":"NotImplemented"}' };
    });
    expect(requests).toBe(1);
    expect(report.deviations).toMatchObject([{ id: 'CreateTerms/missing', severity: 'missing' }]);
    expect(report.counts.constraints).toMatchObject({ full: 0, 'not exercised': report.counts.constraints.total });
    expect(report.operations).toMatchObject([{ operation: 'CreateTerms', missing: true, onlyErrors: false }]);
  });

  it('finds headers that clients cannot read', async () => {
    const report = await found(['GetGroup'], ({ right }) => ({
      ...right,
      headers: { ...right.headers, 'x-amzn-errormessage': 'a'.repeat(20_000) },
    }));
    expect(ids(report)).toEqual(['GetGroup:answer/headers']);
  });

  it('says of each request what the contract says of it', async () => {
    const report = await found(['SignUp'], ({ body }) =>
      body.Password === undefined ? success({ UserConfirmed: false, UserSub: 'sub' }) : undefined,
    );
    for (const { request } of report.deviations) expect(validateRequest('SignUp', request).ok).toBe(false);
  });
});
