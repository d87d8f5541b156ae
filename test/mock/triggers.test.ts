// Stories of Lambda triggers: every source fires from its operation with the event of the service, and failing triggers refuse the call.
import { describe, expect, it } from 'vitest';
import type { TriggerName } from '../../src/mock/triggers/events.ts';
import { TRIGGER_NAMES } from '../../src/mock/triggers/names.ts';
import { TriggerUnreachable } from '../../src/mock/triggers/triggers.ts';
import { oauthStage } from '../support/oauth.ts';
import type { Stage } from '../support/sign-in.ts';
import {
  type AnyEvent,
  agree,
  type LastCall,
  type Scene,
  triggerScenes,
  triggerStage,
} from '../support/trigger-scenes.ts';

const METADATA = { tenant: 'blue' };

/** Members of the event's request, by trigger, less those that only some calls have. */
const REQUESTS: Readonly<Record<TriggerName, readonly string[]>> = {
  preSignUp: ['userAttributes', 'clientMetadata'],
  postConfirmation: ['userAttributes', 'clientMetadata'],
  preAuthentication: ['userAttributes', 'validationData'],
  postAuthentication: ['userAttributes', 'newDeviceUsed'],
  defineAuthChallenge: ['userAttributes', 'userNotFound', 'session'],
  createAuthChallenge: ['userAttributes', 'userNotFound', 'challengeName', 'session'],
  verifyAuthChallengeResponse: [
    'userAttributes',
    'userNotFound',
    'privateChallengeParameters',
    'challengeAnswer',
    'clientMetadata',
  ],
  preTokenGeneration: ['userAttributes', 'groupConfiguration', 'scopes'],
  userMigration: ['validationData'],
  customMessage: ['userAttributes', 'codeParameter', 'linkParameter', 'usernameParameter'],
  customEmailSender: ['type', 'code', 'userAttributes'],
  customSmsSender: ['type', 'code', 'userAttributes'],
};

/** The initiate operations show their metadata to few triggers, and there as validation data. */
const seesNoMetadata = (name: TriggerName, call: LastCall): boolean =>
  call.operation === 'InitiateAuth' && name !== 'preAuthentication' && name !== 'userMigration';

async function send(t: Stage, call: LastCall): Promise<{ name: string | undefined; message: string | undefined }> {
  const answer = await t.raw(`AWSCognitoIdentityProviderService.${call.operation}`, JSON.stringify(call.request));
  const body = answer.body === '' ? {} : (JSON.parse(answer.body) as { __type?: string; message?: string });
  return { name: body.__type, message: body.message };
}

async function staged(name: TriggerName, scene: Scene): Promise<{ t: Stage; call: LastCall }> {
  const t = await triggerStage(name === 'customSmsSender' ? 'phone_number' : 'email');
  return { t, call: await scene(t, METADATA) };
}

const cases = Object.entries(triggerScenes).flatMap(([name, scenes]) =>
  Object.entries(scenes).map(([source, scene]) => [source, name as TriggerName, scene] as const),
);

describe('every trigger source', () => {
  it('has a scene for each trigger', () => {
    expect([...new Set(cases.map(([, name]) => name))].sort()).toEqual([...TRIGGER_NAMES].sort());
  });

  for (const [source, name, scene] of cases) {
    it(`${source} fires once, with the event of the service`, async () => {
      const { t, call } = await staged(name, scene);
      agree(t, name);
      const before = t.mock.triggers.calls.length;
      expect(await send(t, call)).toEqual({ name: undefined, message: undefined });
      const events = t.mock.triggers.calls.slice(before).filter(({ trigger }) => trigger === name);
      expect(events).toHaveLength(1);
      const event = events[0]?.event as AnyEvent;
      expect(event).toMatchObject({
        version: name === 'preTokenGeneration' ? '2' : '1',
        triggerSource: source,
        region: 'us-east-1',
        userPoolId: t.UserPoolId,
        userName: call.userName,
        callerContext: {
          awsSdkVersion: 'aws-sdk-unknown-unknown',
          clientId: call.by === 'client' ? t.ClientId : 'CLIENT_ID_NOT_APPLICABLE',
        },
      });
      expect(Object.keys(event.request)).toEqual(expect.arrayContaining([...REQUESTS[name]]));
      expect(JSON.stringify(event).includes(METADATA.tenant)).toBe(!seesNoMetadata(name, call));
      // Metadata is stored nowhere.
      expect(JSON.stringify(t.mock.snapshot())).not.toContain(METADATA.tenant);
    });

    it(`${source} refuses the call by failing, in the text of the service, and changes nothing`, async () => {
      const { t, call } = await staged(name, scene);
      t.mock.triggers.set(name, () => {
        throw new Error('not on a Monday');
      });
      const users = () => JSON.stringify([...(t.mock.world.pools.get(t.UserPoolId)?.users.keys() ?? [])]);
      const before = users();
      const refusal = await send(t, call);
      expect(refusal.name).toBe(call.refusedAs ?? 'UserLambdaValidationException');
      const trigger = source.startsWith('TokenGeneration') ? 'PreTokenGeneration' : source.split('_')[0];
      expect(refusal.message).toContain(`${trigger} failed with error not on a Monday.`);
      if (name !== 'customMessage' && !name.startsWith('custom')) expect(users()).toBe(before);
    });

    it(`${source} refuses the call by an answer that is no event`, async () => {
      for (const nonsense of ['yes', [], { response: 'yes' }, { response: null }, {}]) {
        const { t, call } = await staged(name, scene);
        // Nonsense is what the type rules out.
        t.mock.triggers.set(name, () => nonsense as never);
        const refusal = await send(t, call);
        expect(refusal.name).toBe(call.refusedAs ?? 'InvalidLambdaResponseException');
        if (call.refusedAs === undefined) expect(refusal.message).toBe('Unrecognizable lambda output');
      }
    });

    it(`${source} refuses the call when its function cannot be reached`, async () => {
      const { t, call } = await staged(name, scene);
      t.mock.triggers.set(name, () => {
        throw new TriggerUnreachable('AccessDeniedException');
      });
      const refusal = await send(t, call);
      expect(refusal.name).toBe(call.refusedAs ?? 'UnexpectedLambdaException');
      expect(refusal.message).toMatch(/^\w+ invocation failed due to error AccessDeniedException\.$/);
    });
  }
});

describe('what a trigger answers', () => {
  const wrong: readonly (readonly [TriggerName, string, unknown])[] = [
    ['preSignUp', 'PreSignUp_SignUp', { autoConfirmUser: 'true' }],
    ['customMessage', 'CustomMessage_SignUp', { emailMessage: 42 }],
    ['defineAuthChallenge', 'DefineAuthChallenge_Authentication', { challengeName: 'RIDDLE' }],
    ['defineAuthChallenge', 'DefineAuthChallenge_Authentication', { issueTokens: 'yes' }],
    ['createAuthChallenge', 'CreateAuthChallenge_Authentication', { publicChallengeParameters: ['a'] }],
    ['verifyAuthChallengeResponse', 'VerifyAuthChallengeResponse_Authentication', { answerCorrect: 'yes' }],
    ['preTokenGeneration', 'TokenGeneration_Authentication', { claimsOverrideDetails: { claimsToSuppress: 'email' } }],
  ];
  for (const [name, source, response] of wrong) {
    it(`has the types of the service: ${name} with ${JSON.stringify(response)}`, async () => {
      const scene = (triggerScenes[name] as Record<string, Scene>)[source];
      if (scene === undefined) throw new Error(`there is no scene for ${source}`);
      const { t, call } = await staged(name, scene);
      // Wrong types are what the test is about.
      t.mock.triggers.set(name, (event) => ({ ...event, response }) as never);
      expect(await send(t, call)).toEqual({
        name: 'InvalidLambdaResponseException',
        message: 'Unrecognizable lambda output',
      });
    });
  }

  it('travels as JSON: dates and undefined members are what JSON makes of them, and what it cannot carry is nonsense', async () => {
    const t = await triggerStage();
    t.mock.triggers.set('preSignUp', (event) =>
      Object.assign(event, { at: new Date(0), response: { autoConfirmUser: undefined } }),
    );
    const request = { ClientId: t.ClientId, Username: 'ada', Password: 'Corr3ct-horse!' };
    expect(await t.call('SignUp', request)).toMatchObject({ UserConfirmed: false });
    expect(t.mock.triggers.calls.at(-1)?.answer).toMatchObject({ at: '1970-01-01T00:00:00.000Z', response: {} });
    t.mock.triggers.set('preSignUp', (event) => Object.assign(event, { loop: event }));
    const refusal = await t.refusal('SignUp', { ...request, Username: 'grace' });
    expect(refusal.name).toBe('InvalidLambdaResponseException');
  });

  it('is what counts: changes to the request of the event reach nothing', async () => {
    const t = await triggerStage();
    t.mock.triggers.set('preSignUp', (event) => {
      event.request.userAttributes.email = 'eve@example.com';
      event.userName = 'eve';
      event.response.autoConfirmUser = true;
    });
    const UserAttributes = [{ Name: 'email', Value: 'ada@example.com' }];
    const request = { ClientId: t.ClientId, Username: 'ada', Password: 'Corr3ct-horse!', UserAttributes };
    expect(await t.call('SignUp', request)).toMatchObject({ UserConfirmed: true });
    const { Username, UserAttributes: kept = [] } = await t.call('AdminGetUser', {
      UserPoolId: t.UserPoolId,
      Username: 'ada',
    });
    expect([Username, kept.find(({ Name }) => Name === 'email')?.Value]).toEqual(['ada', 'ada@example.com']);
  });

  it('may be a new event, by a function that takes its time; the next request of the pool waits for it', async () => {
    const t = await triggerStage();
    const order: string[] = [];
    t.mock.triggers.set('preSignUp', async (event) => {
      order.push(`begins ${event.userName}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(`ends ${event.userName}`);
      return { ...event, response: { autoConfirmUser: true, autoVerifyEmail: false, autoVerifyPhone: false } };
    });
    const sign = (Username: string) => t.call('SignUp', { ClientId: t.ClientId, Username, Password: 'Corr3ct-horse!' });
    expect(await Promise.all([sign('ada'), sign('grace')])).toMatchObject([
      { UserConfirmed: true },
      { UserConfirmed: true },
    ]);
    expect(order).toEqual(['begins ada', 'ends ada', 'begins grace', 'ends grace']);
  });
});

describe('triggers of the sign-in pages', () => {
  it('fire before and after authentication, and for the tokens when the code is exchanged', async () => {
    const t = await oauthStage();
    await t.user('ada');
    for (const name of TRIGGER_NAMES) if (name !== 'userMigration') t.mock.triggers.set(name, () => undefined);
    await t.tokens('ada', { scope: 'openid' });
    const events = t.mock.triggers.calls.map(({ event }) => event as AnyEvent);
    expect(events.map(({ triggerSource }) => triggerSource)).toEqual([
      'PreAuthentication_Authentication',
      'PostAuthentication_Authentication',
      'TokenGeneration_HostedAuth',
    ]);
    expect(events.at(-1)).toMatchObject({
      version: '2',
      userName: 'ada',
      callerContext: { clientId: t.ClientId },
      request: { scopes: ['openid'] },
    });
  });

  it('show the text of a trigger that refuses', async () => {
    const t = await oauthStage();
    await t.user('ada');
    t.mock.triggers.set('preAuthentication', () => {
      throw new Error('not on a Monday');
    });
    await expect(t.tokens('ada')).rejects.toThrow('PreAuthentication failed with error not on a Monday.');
    t.mock.triggers.set('preAuthentication', undefined);
    t.mock.triggers.set('preTokenGeneration', () => {
      throw new Error('no tokens today');
    });
    await expect(t.tokens('ada')).rejects.toThrow(
      '{"error":"invalid_request","error_description":"PreTokenGeneration failed with error no tokens today."}',
    );
  });
});
