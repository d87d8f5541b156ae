// The laws of threat protection: the events of a user say what happened and when, newest first; settings of a client are its own.
import type { OperationName } from '../../generated/types.ts';
import { NotExercised } from '../rules/endings.ts';
import { eventsOf } from '../rules/threat-protection/stage.ts';
import type { Trial } from '../rules/trial.ts';
import { type Hand, refuses, type Stories, said, takeHand, WATCHED } from './hand.ts';

type Body = Readonly<Record<string, unknown>>;

/** A user of a pool that keeps events, with a sign-in that failed and one that did not. */
async function watched(t: Trial, operation: OperationName): Promise<Hand> {
  const hand = await takeHand(t, operation, WATCHED);
  const wrong = await hand.start(hand.passwordFlow, { ...hand.credentials, PASSWORD: 'Wr0ng-password!' });
  await refuses(t, hand.starts, wrong, ['NotAuthorizedException'], 'the password is wrong');
  await hand.tokens();
  return hand;
}

async function seen(t: Trial, { UserPoolId, user }: Hand, count: number) {
  const events = await eventsOf(t, UserPoolId, user.username, count);
  if (events.length < count) throw new NotExercised('the sign-ins were not among the events in time');
  return events;
}

/** The stories of events. */
export const events: Stories = {
  'event/order': {
    operations: ['AdminListUserAuthEvents'],
    async play(t, operation) {
      const hand = await watched(t, operation);
      const shown = await seen(t, hand, 2);
      t.equal(
        shown.map(({ EventResponse }) => EventResponse),
        ['Pass', 'Fail'],
        'EventResponse, newest first',
      );
      for (const { CreationDate, ChallengeResponses } of shown) {
        t.expect(
          Math.abs(Number(CreationDate) - t.now()) < 300,
          'a CreationDate of this moment, in seconds',
          CreationDate,
        );
        const names = ChallengeResponses?.map(({ ChallengeName }) => ChallengeName);
        t.equal(names, ['Password'], 'the names in ChallengeResponses');
      }
      t.equal(shown[1]?.ChallengeResponses?.[0]?.ChallengeResponse, 'Failure', 'ChallengeResponse of the failure');
    },
  },

  'event/kinds': {
    operations: ['AdminListUserAuthEvents'],
    async play(t, operation) {
      const hand = await takeHand(t, operation, WATCHED);
      const { AccessToken } = await hand.tokens();
      await t.given.call('ChangePassword', {
        AccessToken,
        PreviousPassword: hand.user.password,
        ProposedPassword: 'Chang3d-horse!',
      });
      const kinds = (await seen(t, hand, 2)).map(({ EventType }) => EventType);
      t.equal(kinds, ['PasswordChange', 'SignIn'], 'EventType, newest first');
    },
  },

  'event/other-user': {
    operations: ['AdminListUserAuthEvents'],
    async play(t, operation) {
      const hand = await watched(t, operation);
      await seen(t, hand, 2);
      const { username: Username } = await t.given.user(hand.UserPoolId);
      const shown = said(t, await t.send(operation, { UserPoolId: hand.UserPoolId, Username })) as Body;
      t.equal(shown.AuthEvents, [], 'the events of a user who did nothing');
    },
  },

  'event/no-token': {
    operations: ['UpdateAuthEventFeedback'],
    async play(t, operation) {
      const hand = await watched(t, operation);
      const [{ EventId } = {}] = await seen(t, hand, 2);
      const at = { UserPoolId: hand.UserPoolId, Username: hand.user.username, EventId, FeedbackValue: 'Valid' };
      const errors = ['NotAuthorizedException', 'InvalidParameterException'];
      await refuses(t, operation, { ...at, FeedbackToken: 'no.such.token' }, errors, 'the token is nobody’s');
    },
  },

  'risk/of-client': {
    operations: ['SetRiskConfiguration', 'DescribeRiskConfiguration'],
    async play(t) {
      const hand = await takeHand(t, 'DescribeRiskConfiguration', WATCHED);
      const { UserPoolId, client } = hand;
      const ranges = (range: string) => ({ RiskExceptionConfiguration: { BlockedIPRangeList: [range] } });
      const set = async (at: Body, range: string) =>
        void said(t, await t.send('SetRiskConfiguration', { UserPoolId, ...at, ...ranges(range) }));
      const shown = async (at: Body): Promise<unknown> => {
        const { RiskConfiguration } = said(t, await t.send('DescribeRiskConfiguration', { UserPoolId, ...at })) as {
          RiskConfiguration?: { RiskExceptionConfiguration?: { BlockedIPRangeList?: unknown } };
        };
        return RiskConfiguration?.RiskExceptionConfiguration?.BlockedIPRangeList;
      };
      const own = { ClientId: client.ClientId };
      await set({}, '192.0.2.0/24');
      await set(own, '198.51.100.0/24');
      t.equal(await shown(own), ['198.51.100.0/24'], 'the ranges of the client');
      t.equal(await shown({}), ['192.0.2.0/24'], 'the ranges of the pool');
    },
  },
};
