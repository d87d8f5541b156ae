// Checks of the rules on what requests tell of their origin, and on the events that threat protection records.
import type { ContextDataType } from '../../../generated/types.ts';
import { NotExercised } from '../endings.ts';
import type { RuleChecks } from '../rule.ts';
import { contextFrom, eventsOf, protectedPool, signInRequest } from './stage.ts';

/** The checks on events of the area risk. */
export const eventRules = {
  'risk.add-ons-mode': async (t) => {
    const UserPoolId = await protectedPool(t);
    const { UserPool } = await t.call('DescribeUserPool', { UserPoolId });
    t.equal(UserPool?.UserPoolAddOns?.AdvancedSecurityMode, 'AUDIT', 'AdvancedSecurityMode');
    const { username: Username } = await t.given.user(UserPoolId);
    await t.call('AdminListUserAuthEvents', { UserPoolId, Username });
    const plain = await t.given.pool();
    const other = await t.given.user(plain);
    await t.refuses(
      'AdminListUserAuthEvents',
      { UserPoolId: plain, Username: other.username },
      { error: 'UserPoolAddOnNotEnabledException' },
    );
  },

  'risk.context-data-evaluated': async (t) => {
    const UserPoolId = await protectedPool(t);
    const { ClientId } = await t.given.client(UserPoolId);
    const user = await t.given.user(UserPoolId);
    const ContextData = contextFrom('192.0.2.7');
    await t.call('AdminInitiateAuth', { ...signInRequest(UserPoolId, ClientId, user), ContextData });
    const [event] = await eventsOf(t, UserPoolId, user.username, 1);
    if (event === undefined) throw new NotExercised('the sign-in was not among the events in time');
    t.equal(event.EventContextData?.IpAddress, '192.0.2.7', 'IpAddress of the event');
    const plain = await t.given.pool();
    const client = await t.given.client(plain);
    const request = signInRequest(plain, client.ClientId, await t.given.user(plain));
    for (const extra of [{}, { ContextData }]) {
      const { AuthenticationResult } = await t.call('AdminInitiateAuth', { ...request, ...extra });
      t.expect(AuthenticationResult?.AccessToken !== undefined, 'tokens with and without ContextData', extra);
    }
  },

  'risk.context-data-parts': async (t) => {
    const UserPoolId = await t.given.pool();
    const { ClientId } = await t.given.client(UserPoolId);
    const request = signInRequest(UserPoolId, ClientId, await t.given.user(UserPoolId));
    const whole = contextFrom('192.0.2.7');
    for (const part of ['IpAddress', 'ServerName', 'ServerPath', 'HttpHeaders'] as const) {
      const { [part]: _, ...rest } = whole;
      // The request does not fit its type, which is the point.
      await t.refuses('AdminInitiateAuth', { ...request, ContextData: rest as ContextDataType });
    }
    await t.call('AdminInitiateAuth', { ...request, ContextData: whole });
    await t.call('AdminInitiateAuth', { ...request, ContextData: { ...whole, EncodedData: 'ZmluZ2VycHJpbnQ=' } });
  },

  'risk.user-context-parts': async (t) => {
    const UserPoolId = await t.given.pool();
    const { ClientId } = await t.given.client(UserPoolId);
    const { username, password } = await t.given.user(UserPoolId);
    const parts = { EncodedData: 'ZmluZ2VycHJpbnQ=', IpAddress: '192.0.2.7' };
    const { EncodedData, IpAddress } = parts;
    for (const UserContextData of [{}, { EncodedData }, { IpAddress }, parts]) {
      const { AuthenticationResult } = await t.call('InitiateAuth', {
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: username, PASSWORD: password },
        UserContextData,
      });
      t.expect(
        AuthenticationResult?.AccessToken !== undefined,
        'tokens whatever UserContextData holds',
        UserContextData,
      );
    }
  },

  'risk.auth-event-parts': async (t) => {
    const UserPoolId = await protectedPool(t);
    const { ClientId } = await t.given.client(UserPoolId);
    const user = await t.given.user(UserPoolId);
    const right = { ...signInRequest(UserPoolId, ClientId, user), ContextData: contextFrom('192.0.2.7') };
    await t.call('AdminInitiateAuth', right);
    const wrong = { ...right, AuthParameters: { USERNAME: user.username, PASSWORD: `${user.password}x` } };
    await t.refuses('AdminInitiateAuth', wrong, { error: 'NotAuthorizedException' });
    const events = await eventsOf(t, UserPoolId, user.username, 2);
    if (events.length < 2) throw new NotExercised('the sign-ins were not among the events in time');
    const responses = events.map(({ EventResponse }) => EventResponse).sort();
    t.equal(responses, ['Fail', 'Pass'], 'EventResponse of the events');
    for (const event of events) {
      t.equal(event.EventType, 'SignIn', 'EventType');
      t.expect((event.EventId ?? '') !== '', 'an EventId', event);
      t.expect(typeof event.CreationDate === 'number', 'a CreationDate', event);
      t.expect(event.EventRisk !== undefined, 'an EventRisk', event);
      t.equal(event.EventContextData?.IpAddress, '192.0.2.7', 'IpAddress of the event');
    }
    t.expect(new Set(events.map(({ EventId }) => EventId)).size === events.length, 'different EventIds', events);
  },

  'risk.event-feedback-good-or-bad': async (t) => {
    const UserPoolId = await protectedPool(t);
    const { ClientId } = await t.given.client(UserPoolId);
    const user = await t.given.user(UserPoolId);
    for (let count = 0; count < 2; count += 1) {
      await t.given.call('AdminInitiateAuth', signInRequest(UserPoolId, ClientId, user));
    }
    const events = await eventsOf(t, UserPoolId, user.username, 2);
    const [{ EventId = '' } = {}, { EventId: other = '' } = {}] = events;
    if (EventId === '' || other === '') throw new NotExercised('the sign-ins were not among the events in time');
    const judged = async () => {
      const seen = await eventsOf(t, UserPoolId, user.username, 2);
      return [EventId, other].map(
        (id) => seen.find((event) => event.EventId === id)?.EventFeedback?.FeedbackValue ?? null,
      );
    };
    t.equal(await judged(), [null, null], 'feedback on the events before any was given');
    const at = { UserPoolId, Username: user.username, EventId };
    for (const FeedbackValue of ['Valid', 'Invalid'] as const) {
      await t.call('AdminUpdateAuthEventFeedback', { ...at, FeedbackValue });
      t.equal(await judged(), [FeedbackValue, null], 'feedback on the event and on the other one');
    }
    // Neither word is one of the type's, which is the point.
    for (const word of ['Good', 'valid']) {
      const FeedbackValue = word as 'Valid';
      await t.refuses('AdminUpdateAuthEventFeedback', { ...at, FeedbackValue }, { unchanged: judged });
    }
  },
} satisfies RuleChecks;
