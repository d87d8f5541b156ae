// Faults of the wire: headers that are missing or say the wrong thing, bodies of another form, and requests that are no requests.
import type { Send } from '../../../src/check/index.ts';
import { type Answer, at, done, type Fault, membersOf, refused, through } from './fault.ts';

const isCall = (request: Parameters<Send>[0]): boolean => request.headers['x-amz-target'] !== undefined;

/** Changes every answer to a call, whatever the call was. */
const everywhere =
  (change: (answer: Answer) => Answer) =>
  (send: Send): Send =>
  async (request) => {
    const answer = await send(request);
    return isCall(request) ? change(answer) : answer;
  };

const without =
  (...names: readonly string[]) =>
  (answer: Answer): Answer => ({
    ...answer,
    headers: Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !names.includes(name))),
  });

const onErrors =
  (change: (answer: Answer) => Answer) =>
  (answer: Answer): Answer =>
    answer.status === 200 ? answer : change(answer);

const withBody = (answer: Answer, body: unknown): Answer => ({ ...answer, body: JSON.stringify(body) });

/** Faults of the wire. */
export const wire: readonly Fault[] = [
  {
    fault: 'no answer has a request id',
    operations: ['ListGroups'],
    by: ['constraints'],
    finds: /^ListGroups:answer\/wire\/x-amzn-requestid$/,
    plant: through,
    around: everywhere(without('x-amzn-requestid')),
  },
  {
    fault: 'all answers have one request id',
    operations: ['ListGroups'],
    by: ['sequences'],
    finds: /^ListGroups:answer\/wire\/x-amzn-requestid\/repeated$/,
    plant: through,
    around: everywhere((answer) => ({
      ...answer,
      headers: { ...answer.headers, 'x-amzn-requestid': '7325c1de-b05b-4f84-b321-9adc6e61f4a2' },
    })),
  },
  {
    fault: 'errors lack the header with their name',
    operations: ['GetGroup'],
    by: ['constraints'],
    finds: /^GetGroup:answer\/wire\/x-amzn-errortype$/,
    plant: through,
    around: everywhere(onErrors(without('x-amzn-errortype'))),
  },
  {
    fault: 'AdminGetUser names one error in the header and another in the body',
    operations: ['AdminGetUser'],
    by: ['sequences'],
    finds: /^AdminGetUser:answer\/wire\/x-amzn-errortype\/differs$/,
    plant: at('AdminGetUser', async ({ pass }) => {
      const answer = await pass();
      return answer.status === 200 ? answer : withBody(answer, { ...membersOf(answer), __type: 'ValidationException' });
    }),
  },
  {
    fault: 'DeleteGroup names errors with a namespace',
    operations: ['DeleteGroup'],
    by: ['constraints'],
    finds: /^DeleteGroup:answer\/wire\/__type$/,
    plant: at('DeleteGroup', async ({ pass }) => {
      const answer = await pass();
      const { __type, ...rest } = membersOf(answer);
      return answer.status === 200
        ? answer
        : withBody(answer, { __type: `com.amazonaws.cognito#${String(__type)}`, ...rest });
    }),
  },
  {
    fault: 'ListUsers explains no error',
    operations: ['ListUsers'],
    by: ['sequences'],
    finds: /^ListUsers:answer\/wire\/message$/,
    plant: at('ListUsers', async ({ pass }) => {
      const answer = await pass();
      return answer.status === 200 ? answer : withBody(answer, { __type: membersOf(answer).__type });
    }),
  },
  {
    fault: 'successes call themselves application/json',
    operations: ['SignUp'],
    by: ['constraints'],
    finds: /^SignUp:answer\/wire\/content-type$/,
    plant: through,
    around: everywhere((answer) => ({ ...answer, headers: { ...answer.headers, 'content-type': 'application/json' } })),
  },
  {
    fault: 'operations that are unknown succeed',
    operations: ['ListUserPools'],
    by: ['sequences'],
    finds: /^ListUserPools\/law\/wire\/unknown-operation$/,
    plant: through,
    around: (send) => async (request) => {
      const answer = await send(request);
      return answer.body.includes('UnknownOperationException') ? done({}) : answer;
    },
  },
  {
    fault: 'malformed JSON is read as nothing',
    operations: ['ListUserPools'],
    by: ['sequences'],
    finds: /^ListUserPools\/law\/wire\/(empty-body|single-quotes)$/,
    plant: through,
    around: (send) => async (request) => {
      const answer = await send(request);
      return isCall(request) && answer.body.includes('SerializationException') && !request.body.startsWith('{"')
        ? done({ UserPools: [] })
        : answer;
    },
  },
  {
    fault: 'GetGroup mends JSON with a comma too many',
    operations: ['GetGroup'],
    by: ['sequences'],
    finds: /^GetGroup\/law\/wire\/comma-too-many$/,
    plant: through,
    around: (send) => (request) =>
      send(request.body.endsWith(',}') ? { ...request, body: request.body.replace(/,\}$/, '}') } : request),
  },
  {
    fault: 'malformed JSON makes GetUser fall over',
    operations: ['GetUser'],
    by: ['sequences'],
    finds: /^GetUser\/law\/wire\/unclosed-object$/,
    plant: through,
    around: (send) => async (request) => {
      const answer = await send(request);
      try {
        JSON.parse(request.body || '{}');
        return answer;
      } catch {
        return refused('InternalErrorException', 'oops', 500);
      }
    },
  },
  {
    fault: 'ResourceNotFoundException of GetGroup comes with status 404',
    operations: ['GetGroup'],
    by: ['sequences'],
    finds: /^GetGroup:error\/ResourceNotFoundException\/status$/,
    plant: at('GetGroup', async ({ pass }) => {
      const answer = await pass();
      return answer.body.includes('ResourceNotFoundException') ? { ...answer, status: 404 } : answer;
    }),
  },
  {
    fault: 'errors of AdminAddUserToGroup come with status 200',
    operations: ['AdminAddUserToGroup'],
    by: ['sequences'],
    finds: /^AdminAddUserToGroup:answer\/wire\/status$/,
    plant: at('AdminAddUserToGroup', async ({ pass }) => ({ ...(await pass()), status: 200 })),
  },
  {
    fault: 'AssociateSoftwareToken wraps its answer',
    operations: ['AssociateSoftwareToken'],
    by: ['sequences'],
    finds: /^AssociateSoftwareToken\/law\//,
    plant: at('AssociateSoftwareToken', async ({ pass }) => {
      const answer = await pass();
      return answer.status === 200 ? withBody(answer, { Output: membersOf(answer), Version: '1.0' }) : answer;
    }),
  },
  {
    fault: 'InitiateAuth answers null for a challenge that is not there',
    operations: ['InitiateAuth'],
    by: ['sequences'],
    finds: /^InitiateAuth:answer\/ChallengeName\/type$/,
    plant: at('InitiateAuth', async ({ pass }) => {
      const answer = await pass();
      return answer.status === 200 ? withBody(answer, { ChallengeName: null, ...membersOf(answer) }) : answer;
    }),
  },
];
