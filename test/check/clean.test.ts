// Cleaning up after an interrupted run: what carries its tag goes, whatever holds on to it, and nothing else is touched.
import { describe, expect, it } from 'vitest';
import { check, clean, type Send } from '../../src/check/index.ts';
import { dispatch } from '../../src/mock/dispatch.ts';
import { createTestMock } from '../support/mock.ts';

const UserPoolTags = { 'cognito-contract': 'cc0' };

function endpoint() {
  const test = createTestMock();
  const send: Send = (request) => dispatch(test.mock, request);
  const pools = async (): Promise<string[]> =>
    (await test.call('ListUserPools', { MaxResults: 60 }))?.UserPools?.map(({ Name }) => Name ?? '') ?? [];
  return { ...test, send, pools };
}

describe('clean', () => {
  it('removes tagged pools with their domains, protected ones too, and leaves the others', async () => {
    const { call, send, pools } = endpoint();
    const own = await call('CreateUserPool', { PoolName: 'own', UserPoolTags, DeletionProtection: 'ACTIVE' });
    const UserPoolId = own?.UserPool?.Id ?? '';
    await call('CreateUserPoolDomain', { UserPoolId, Domain: 'left-behind' });
    await call('CreateUserPool', { PoolName: 'theirs', UserPoolTags: { team: 'a' } });
    expect(await clean({ send })).toEqual({ removed: [UserPoolId], kept: [], trouble: undefined });
    expect(await pools()).toEqual(['theirs']);
  });

  it('reads every page of the list', async () => {
    const { call, send, pools } = endpoint();
    for (let index = 0; index < 61; index += 1) await call('CreateUserPool', { PoolName: `p${index}`, UserPoolTags });
    expect((await clean({ send })).removed).toHaveLength(61);
    expect(await pools()).toEqual([]);
  });

  it('finds what a killed run has made', async () => {
    const { send, pools } = endpoint();
    let left = 400;
    const killed: Send = (request) => {
      left -= 1;
      return left > 0 ? send(request) : Promise.reject(new Error('killed'));
    };
    const operations = ['CreateUserPool', 'CreateGroup', 'CreateUserPoolDomain', 'AddCustomAttributes'] as const;
    await expect(check({ send: killed, operations, phases: ['constraints'] })).rejects.toThrow('killed');
    expect((await pools()).length).toBeGreaterThan(0);
    await clean({ send });
    expect(await pools()).toEqual([]);
  });

  it('says what it could not remove, and that an endpoint cannot be searched', async () => {
    const { call, send } = endpoint();
    const own = await call('CreateUserPool', { PoolName: 'own', UserPoolTags });
    const deaf: Send = (request) =>
      request.headers['x-amz-target']?.endsWith('.DeleteUserPool') === true
        ? Promise.resolve({ status: 400, headers: {}, body: '{"__type":"NotAuthorizedException"}' })
        : send(request);
    expect(await clean({ send: deaf })).toMatchObject({
      removed: [],
      kept: [{ id: own?.UserPool?.Id, reason: '400 NotAuthorizedException' }],
    });
    const blind: Send = async () => ({ status: 400, headers: {}, body: '{"__type":"NotAuthorizedException"}' });
    expect(await clean({ send: blind })).toMatchObject({
      trouble: 'ListUserPools answered 400 NotAuthorizedException',
    });
  });

  it('asks for permission where the endpoint is not loopback', async () => {
    await expect(clean({ url: 'https://cognito-idp.us-east-1.amazonaws.com' })).rejects.toThrow(/allow-remote/);
  });
});
