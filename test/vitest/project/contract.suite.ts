// A user's suite against the mock with two faults: it accepts empty group names, and lets two groups of one name be.

import { dispatch } from '../../../src/mock/dispatch.ts';
import { createMock } from '../../../src/mock/mock.ts';
import { contractSuite } from '../../../src/vitest/index.ts';
import { success } from '../../check/fake.ts';

const mock = createMock({ seed: 1 });

contractSuite({
  async send(request) {
    const answer = await dispatch(mock, request);
    const isGroup = /\.(Create|Get)Group$/.test(request.headers['x-amz-target'] ?? '');
    const forgiven = answer.body.includes('GroupExistsException') || request.body.includes('"GroupName":""');
    return isGroup && forgiven ? success({ Group: {} }) : answer;
  },
  operations: ['CreateGroup', 'GetGroup', 'UpdateGroup'],
  rules: ['group.name-unique', 'group.update-precedence'],
  phases: ['constraints', 'rules'],
});
