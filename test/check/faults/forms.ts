// Faults of form: constraints that are kept in part, texts that print what they must not, and triggers that are heard in part.
import type { OperationName } from '../../../src/generated/types.ts';
import { type Answer, at, type Body, edits, type Fault, inside, membersOf, overlooks, takes } from './fault.ts';

/** Says the text of errors otherwise, in the header as in the body. */
function says(operation: OperationName, change: (text: string, body: Body) => string): Fault['plant'] {
  return at(operation, async ({ pass, body }) => {
    const answer = await pass();
    const members = membersOf(answer);
    if (answer.status === 200 || typeof members.message !== 'string') return answer;
    return withText(answer, members, change(members.message, body));
  });
}

function withText(answer: Answer, members: Body, message: string): Answer {
  const told = message
    .slice(0, 1024)
    .replace(/[^\x20-\x7e]/g, ' ')
    .trim();
  return {
    ...answer,
    headers: { ...answer.headers, 'x-amzn-errormessage': told },
    body: JSON.stringify({ ...members, message }),
  };
}

/** Mends a refused request and passes it on; undefined where there is nothing to mend. */
function mends(operation: OperationName, mend: (body: Body) => Body | undefined): Fault['plant'] {
  return at(operation, async ({ pass, body }) => {
    const answer = await pass();
    const mended = answer.status === 200 ? undefined : mend(body);
    return mended === undefined ? answer : pass(mended);
  });
}

const cased = (name: string, to: 'toUpperCase' | 'toLowerCase') => (body: Body) => {
  const held = body[name];
  return typeof held === 'string' && held !== held[to]() ? { ...body, [name]: held[to]() } : undefined;
};

/** Faults of form. */
export const forms: readonly Fault[] = [
  {
    fault: 'SignUp prints passwords in its errors',
    operations: ['SignUp'],
    by: ['constraints'],
    finds: /^SignUp:answer\/wording\/unmasked\/password$/,
    plant: says('SignUp', (text, { Password }) =>
      text.replace("Value at 'password'", `Value '${String(Password)}' at 'password'`),
    ),
  },
  {
    fault: 'GetUser prints tokens in its errors',
    operations: ['GetUser'],
    by: ['constraints'],
    finds: /^GetUser:answer\/wording\/unmasked\/accessToken$/,
    plant: says('GetUser', (text, { AccessToken }) =>
      text.replace("Value at 'accessToken'", `Value '${String(AccessToken)}' at 'accessToken'`),
    ),
  },
  {
    fault: 'CreateGroup leaves the value out of its errors',
    operations: ['CreateGroup'],
    by: ['constraints'],
    finds: /^CreateGroup:answer\/wording\/masked\/groupName$/,
    plant: says('CreateGroup', (text) => text.replace(/Value '[^']*' at 'groupName'/, "Value at 'groupName'")),
  },
  {
    fault: 'CreateGroup counts errors in the wrong number',
    operations: ['CreateGroup'],
    by: ['constraints'],
    finds: /^CreateGroup:answer\/wording\/count$/,
    plant: says('CreateGroup', (text) => text.replace('1 validation error detected', '1 validation errors detected')),
  },
  {
    fault: 'UpdateGroup names no constraint',
    operations: ['UpdateGroup'],
    by: ['constraints'],
    finds: /^UpdateGroup:answer\/wording\/own$/,
    plant: says('UpdateGroup', (text) => (text.includes('validation error') ? 'Invalid parameter.' : text)),
  },
  {
    fault: 'AdminInitiateAuth says in other words that a password is wrong',
    operations: ['AdminInitiateAuth'],
    by: ['sequences'],
    finds: /^AdminInitiateAuth\/law\/proof\/AuthParameters\/text$/,
    plant: says('AdminInitiateAuth', (text) => text.replace('Incorrect username or password.', 'Wrong password.')),
  },
  {
    fault: 'InitiateAuth takes flows in small letters',
    operations: ['InitiateAuth'],
    by: ['constraints'],
    finds: /^InitiateAuth(\/AuthFlow\/enum|:answer\/wording\/own)$/,
    plant: mends('InitiateAuth', cased('AuthFlow', 'toUpperCase')),
  },
  {
    fault: 'UpdateDeviceStatus takes words in capitals',
    operations: ['UpdateDeviceStatus'],
    by: ['constraints'],
    finds: /^UpdateDeviceStatus\/DeviceRememberedStatus\/enum$/,
    plant: mends('UpdateDeviceStatus', cased('DeviceRememberedStatus', 'toLowerCase')),
  },
  {
    fault: 'GetGroup trims the ids of pools',
    operations: ['GetGroup'],
    by: ['constraints'],
    finds: /^GetGroup\/UserPoolId\/pattern$/,
    plant: mends('GetGroup', (body) => {
      const id = String(body.UserPoolId);
      return id === id.trim() ? undefined : { ...body, UserPoolId: id.trim() };
    }),
  },
  {
    fault: 'VerifySoftwareToken takes letters for digits',
    operations: ['VerifySoftwareToken'],
    by: ['constraints'],
    finds: /^VerifySoftwareToken\/UserCode\/pattern$/,
    plant: overlooks('VerifySoftwareToken', /validation error/, {
      when: ({ UserCode }) => /^\D{6}$/.test(String(UserCode)),
    }),
  },
  {
    fault: 'ListUsers reads texts as numbers',
    operations: ['ListUsers'],
    by: ['constraints'],
    finds: /^ListUsers\/Limit\/type$/,
    plant: mends('ListUsers', (body) =>
      typeof body.Limit === 'string' && /^\d+$/.test(body.Limit) ? { ...body, Limit: Number(body.Limit) } : undefined,
    ),
  },
  {
    fault: 'InitiateAuth reads a list as no parameters',
    operations: ['InitiateAuth'],
    by: ['constraints'],
    finds: /^InitiateAuth\/AuthParameters\/type$/,
    plant: takes('InitiateAuth', (body) => Array.isArray(body.AuthParameters)),
  },
  {
    fault: 'CreateGroup takes null for a name',
    operations: ['CreateGroup'],
    by: ['constraints'],
    finds: /^CreateGroup\/GroupName\/required$/,
    plant: at('CreateGroup', ({ body, pass }) => pass(body.GroupName === null ? { ...body, GroupName: 'null' } : body)),
  },
  {
    fault: 'SetRiskConfiguration takes enumerated words in small letters, deep in a list',
    operations: ['SetRiskConfiguration'],
    by: ['constraints'],
    finds: /^SetRiskConfiguration\/CompromisedCredentialsRiskConfiguration\/EventFilter\/\{element\}\/enum$/,
    plant: takes('SetRiskConfiguration', (body) => {
      const { EventFilter } = inside(body, 'CompromisedCredentialsRiskConfiguration');
      return JSON.stringify(EventFilter ?? []).includes('"sign_in"');
    }),
  },
  {
    fault: 'ListUserPools refuses members that it does not know',
    operations: ['ListUserPools'],
    by: ['sequences'],
    finds: /^ListUserPools\/law\/wire\/unknown-member$/,
    plant: at('ListUserPools', async ({ body, pass }) => {
      const answer = await pass();
      return Object.keys(body).every((name) => ['MaxResults', 'NextToken'].includes(name))
        ? answer
        : withText({ ...answer, status: 400 }, { __type: 'InvalidParameterException' }, 'Unknown member.');
    }),
  },
  ...(
    [
      ['SignUp', 'customMessage', 'CustomMessage'],
      ['InitiateAuth', 'preAuthentication', 'PreAuthentication'],
      ['InitiateAuth', 'postAuthentication', 'PostAuthentication'],
      ['AdminInitiateAuth', 'preTokenGeneration', 'PreTokenGeneration'],
      ['ConfirmSignUp', 'postConfirmation', 'PostConfirmation'],
      ['ForgotPassword', 'customMessage', 'CustomMessage'],
    ] as const
  ).map(
    ([operation, trigger, name]): Fault => ({
      fault: `${operation} overlooks an error of the trigger ${trigger}`,
      operations: [operation],
      by: ['sequences'],
      finds: new RegExp(`^${operation}/law/trigger/stops/${trigger}$`),
      plant: overlooks(operation, new RegExp(`${name} failed`), {
        instead: () => ({ UserConfirmed: false, UserSub: 'x' }),
      }),
    }),
  ),
  {
    fault: 'SignUp says only what the trigger said',
    operations: ['SignUp'],
    by: ['sequences'],
    finds: /^SignUp\/law\/trigger\/stops\/preSignUp$/,
    plant: says('SignUp', (text) => text.replace(/^PreSignUp failed with error /, '')),
  },
  {
    fault: 'SignUp takes what is no answer of a trigger',
    operations: ['SignUp'],
    by: ['sequences'],
    finds: /^SignUp\/law\/trigger\/unusable\//,
    plant: overlooks('SignUp', /InvalidLambdaResponse/, { instead: () => ({ UserConfirmed: false, UserSub: 'x' }) }),
  },
  {
    fault: 'InitiateAuth answers UserNotFoundException whatever the trigger brought along',
    operations: ['InitiateAuth'],
    by: ['sequences'],
    finds: /^InitiateAuth\/law\/trigger\/migration$/,
    plant: overlooks('InitiateAuth', /UserMigration failed/),
  },
  {
    fault: 'GetUserAuthFactors answers users that have nothing with null',
    operations: ['GetUserAuthFactors'],
    by: ['sequences'],
    finds: /^GetUserAuthFactors:answer\/UserMFASettingList\/type$/,
    plant: edits('GetUserAuthFactors', (answer) => ({ UserMFASettingList: null, ...answer })),
  },
];
