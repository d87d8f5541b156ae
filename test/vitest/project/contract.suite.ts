// A user's suite against an endpoint that accepts empty group names and lets two groups of one name be.
import { contractSuite } from '../../../src/vitest/index.ts';
import { fakeEndpoint, success } from '../../check/fake.ts';

contractSuite({
  send: fakeEndpoint(({ operation, body }) =>
    operation === 'GetGroup' && body.GroupName === '' ? success({ Group: {} }) : undefined,
  ),
  operations: ['CreateGroup', 'GetGroup'],
  rules: ['group.name-unique'],
  phases: ['constraints', 'rules'],
});
