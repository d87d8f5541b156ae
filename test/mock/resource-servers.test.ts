// Stories of resource servers beyond their rules: texts, pages and limits.
import { describe, expect, it } from 'vitest';
import { createTestMock } from '../support/mock.ts';
import { createPool, invalid } from '../support/pools.ts';

describe('CreateResourceServer', () => {
  it('names the identifier that is taken', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    const request = { UserPoolId, Identifier: 'weather', Name: 'Weather' };
    expect(await t.call('CreateResourceServer', request)).toEqual({ ResourceServer: request });
    expect(await t.refusal('CreateResourceServer', request)).toMatchObject(
      invalid(`${UserPoolId} already has identifier weather`),
    );
  });

  it('refuses one scope given twice', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    const Scopes = [1, 2].map((at) => ({ ScopeName: 'read', ScopeDescription: `${at}` }));
    const refusal = await t.refusal('CreateResourceServer', {
      UserPoolId,
      Identifier: 'weather',
      Name: 'Weather',
      Scopes,
    });
    expect(refusal).toMatchObject(invalid('The scope read is given more than once.'));
  });

  it('makes 25 in a pool', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    const request = (at: number) => ({ UserPoolId, Identifier: `s${at}`, Name: 's' });
    for (let at = 0; at < 25; at++) await t.call('CreateResourceServer', request(at));
    expect(await t.refusal('CreateResourceServer', request(25))).toMatchObject({ name: 'LimitExceededException' });
  });
});

describe('DescribeResourceServer', () => {
  it('names the one that does not exist', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    expect(await t.refusal('DescribeResourceServer', { UserPoolId, Identifier: 'weather' })).toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Resource server weather does not exist.',
    });
  });
});

describe('ListResourceServers', () => {
  it('lists them page by page in the order of their identifiers', async () => {
    const t = createTestMock();
    const { Id: UserPoolId } = await createPool(t);
    for (const Identifier of ['c', 'a', 'b'])
      await t.call('CreateResourceServer', { UserPoolId, Identifier, Name: 's' });
    const first = await t.call('ListResourceServers', { UserPoolId, MaxResults: 2 });
    const second = await t.call('ListResourceServers', { UserPoolId, MaxResults: 2, NextToken: first.NextToken });
    expect([first, second].map((page) => page.ResourceServers.map((server) => server.Identifier))).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
    expect(second.NextToken).toBeUndefined();
  });
});
