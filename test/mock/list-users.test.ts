// Stories of listing and searching users: texts and edges that no rule states.
import { describe, expect, it } from 'vitest';
import { aPool, pair } from '../support/user-stories.ts';

describe('ListUsers', () => {
  it('reads the quoted attribute name of the API Reference, and a blank filter as none', async () => {
    const { call, UserPoolId } = await aPool();
    for (const name of ['ada', 'bob']) {
      await call('AdminCreateUser', {
        UserPoolId,
        Username: name,
        UserAttributes: [pair('email', `${name}@example.com`)],
      });
    }
    const names = async (Filter: string) =>
      (await call('ListUsers', { UserPoolId, Filter })).Users?.map((user) => user.Username);
    expect(await names('"email"^="ada"')).toEqual(['ada']);
    expect(await names('email = "bob@example.com"')).toEqual(['bob']);
    expect(await names(' ')).toEqual(['ada', 'bob']);
  });

  it.each([
    ['foo', 'Error while parsing filter.'],
    ['email = ada', 'Error while parsing filter.'],
    ['email ~= "ada"', 'Error while parsing filter.'],
    ['email = "ada" "', 'Error while parsing filter.'],
    ['nickname = "ada"', 'Input fails to satisfy the constraints.'],
    ['custom:tier = "gold"', 'Input fails to satisfy the constraints.'],
  ])('refuses the filter %s', async (Filter, message) => {
    const { refusal, UserPoolId } = await aPool();
    expect(await refusal('ListUsers', { UserPoolId, Filter })).toMatchObject({
      name: 'InvalidParameterException',
      message,
    });
  });

  it('fails when an attribute to get is missing from a listed user', async () => {
    const { call, refusal, UserPoolId } = await aPool();
    await call('AdminCreateUser', { UserPoolId, Username: 'ada', UserAttributes: [pair('email', 'ada@example.com')] });
    const get = (AttributesToGet: string[]) => ({ UserPoolId, AttributesToGet });
    expect((await call('ListUsers', get(['email', 'sub']))).Users?.[0]?.Attributes).toHaveLength(2);
    expect((await call('ListUsers', get([]))).Users?.[0]?.Attributes).toEqual([]);
    expect(await refusal('ListUsers', get(['email', 'nickname']))).toMatchObject({
      name: 'InvalidParameterException',
      message: 'Input fails to satisfy the constraints.',
    });
  });

  it('neither repeats nor skips users while others come and go', async () => {
    const { call, refusal, UserPoolId } = await aPool();
    const create = (Username: string) => call('AdminCreateUser', { UserPoolId, Username });
    for (let at = 0; at < 9; at += 1) await create(`u${at}`);
    const page = async (PaginationToken?: string) => {
      const answer = await call('ListUsers', {
        UserPoolId,
        Limit: 3,
        ...(PaginationToken === undefined ? {} : { PaginationToken }),
      });
      return { names: answer.Users?.map((user) => user.Username), next: answer.PaginationToken };
    };
    const first = await page();
    expect(first.names).toEqual(['u0', 'u1', 'u2']);
    for (const Username of ['u0', 'u2', 'u4']) await call('AdminDeleteUser', { UserPoolId, Username });
    await create('u9');
    const second = await page(first.next);
    expect(second.names).toEqual(['u3', 'u5', 'u6']);
    const third = await page(second.next);
    expect(third).toEqual({ names: ['u7', 'u8', 'u9'], next: undefined });
    expect(
      (await refusal('ListUsers', { UserPoolId, Filter: 'sub = "x"', PaginationToken: first.next ?? '' })).name,
    ).toBe('InvalidParameterException');
  });
});
