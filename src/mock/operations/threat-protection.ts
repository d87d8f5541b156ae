// Threat protection: its settings for pools and clients, the events of users, and feedback on them. Recording events is model/auth-event.ts's.
import type { RiskConfigurationType } from '../../generated/types.ts';
import type { Behaviours } from '../behaviour.ts';
import { describeEvent, judgeEvent } from '../model/auth-event.ts';
import { getClient } from '../model/client.ts';
import { pageOf } from '../model/page.ts';
import { getPool } from '../model/pool.ts';
import { checkRiskSettings, putRiskSettings, requireProtection, riskSettings } from '../model/risk.ts';
import { findUser, getUser } from '../model/user.ts';

const PAGE = 60;

/** The behaviours of the topic threat-protection. */
export const threatProtection = {
  SetRiskConfiguration(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    if (request.ClientId !== undefined) getClient(pool, request.ClientId);
    requireProtection(pool);
    checkRiskSettings(request, context.world.region);
    const settings: RiskConfigurationType = { ...structuredClone(request), LastModifiedDate: context.clock.now() };
    putRiskSettings(pool, settings);
    return { RiskConfiguration: structuredClone(settings) };
  },

  DescribeRiskConfiguration(request, { world }) {
    const pool = getPool(world, request.UserPoolId);
    if (request.ClientId !== undefined) getClient(pool, request.ClientId);
    requireProtection(pool);
    return { RiskConfiguration: structuredClone(riskSettings(pool, request.ClientId)) };
  },

  AdminListUserAuthEvents(request, { world }) {
    const pool = getPool(world, request.UserPoolId);
    requireProtection(pool);
    const user = getUser(pool, request.Username);
    const page = pageOf(user.events, (event) => event.EventId ?? '', {
      list: `events ${pool.id} ${user.sub}`,
      limit: request.MaxResults || PAGE,
      token: request.NextToken,
    });
    return { AuthEvents: page.items.map(describeEvent), NextToken: page.next };
  },

  AdminUpdateAuthEventFeedback(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    requireProtection(pool);
    const user = getUser(pool, request.Username);
    judgeEvent(user, request.EventId, { value: request.FeedbackValue, by: 'Admin', at: context.clock.now() });
    return {};
  },

  UpdateAuthEventFeedback(request, context) {
    const pool = getPool(context.world, request.UserPoolId);
    requireProtection(pool);
    const user = findUser(pool, request.Username);
    if (user === undefined) return context.fail('UserNotFoundException', 'User does not exist.');
    const { FeedbackValue: value, FeedbackToken: token } = request;
    judgeEvent(user, request.EventId, { value, by: 'User', at: context.clock.now(), token });
    return {};
  },
} satisfies Behaviours<
  | 'SetRiskConfiguration'
  | 'DescribeRiskConfiguration'
  | 'AdminListUserAuthEvents'
  | 'AdminUpdateAuthEventFeedback'
  | 'UpdateAuthEventFeedback'
>;
