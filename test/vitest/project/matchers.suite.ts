// A user's tests with the matchers, which the setup file gave to expect.
import { expect, it } from 'vitest';

it('knows a good answer', () => {
  expect({ UserConfirmed: false, UserSub: '1b2c' }).toMatchResponse('SignUp');
  expect('').toMatchResponse('DeleteGroup');
});

it('knows what the AWS SDK makes of an answer', () => {
  const Group = { GroupName: 'g', CreationDate: new Date(0), Description: undefined };
  expect({ $metadata: { httpStatusCode: 200 }, Group }).toMatchResponse('GetGroup');
});

it('says what is wrong with an answer', () => {
  expect({ UserConfirmed: 'no' }).toMatchResponse('SignUp');
});

it('says what is wrong with a request', () => {
  expect({ ClientId: 'c', Username: '' }).toMatchRequest('SignUp');
});

it('knows a refusal, thrown or answered', async () => {
  const error = Object.assign(new Error('User already exists'), { name: 'UsernameExistsException' });
  await expect(Promise.reject(error)).rejects.toBeRefusedWith('UsernameExistsException', /exists/);
  expect({ __type: 'GroupExistsException', message: 'm' }).toBeRefusedWith('GroupExistsException');
  expect({ __type: 'GroupExistsException', message: 'm' }).not.toBeRefusedWith('NotAuthorizedException');
});
